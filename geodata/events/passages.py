"""An article's text and mentions in; its sentences with what was found in each out."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from geodata.events.days import DaySpan, find_days
from geodata.events.triggers import Trigger, find_triggers
from geodata.sentences import split

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geodata.model import Article, Mention
    from geodata.sentences import Sentence

_SKIPPED = re.compile(
    r"^\W*(?:#|\*\*Related|Related article|Read also|Читайте також|Читайте также)"
)
SAME_REGION = re.compile(
    r"\b(?:the|this|that)\s+(?:\w+\s+)?(?:region|oblast|province|area)\b(?!\s+(?:of|around|near))"
    r"|(?<!\w)(?:цій|цю|цієї|прикордонн\w+)\s+област\w+|(?<!\w)(?:этой|эту|приграничн\w+)\s+област\w+",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence with what was found in it; offsets of triggers and days count in the sentence."""

    sentence: Sentence
    text: str
    triggers: tuple[Trigger, ...]
    days: tuple[DaySpan, ...]
    mentions: tuple[Mention, ...]


def passages(article: Article, mentions: Sequence[Mention]) -> Iterator[Passage]:
    sentences = split(article.text)
    starts = [sentence.start for sentence in sentences]
    by_sentence: dict[int, list[Mention]] = {}
    for mention in mentions:
        by_sentence.setdefault(bisect_right(starts, mention.start) - 1, []).append(mention)
    for number, sentence in enumerate(sentences):
        text = article.text[sentence.start : sentence.end]
        if _SKIPPED.match(text):
            continue
        days = find_days(text, article.published)
        here = tuple(by_sentence.get(number, ()))
        triggers = find_triggers(text) if here or SAME_REGION.search(text) else ()
        yield Passage(sentence, text, triggers, days, here)
