"""Text after "south of" or "10 km from" in; what is measured from: a place, a border, the front."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from geodata.claims.passage import Passage, is_wide, named
from geodata.claims.words import SETTLEMENT
from geodata.model import Named

if TYPE_CHECKING:
    from geodata.model import Mention


class TargetKind(StrEnum):
    """What a statement measures from."""

    PLACE = "place"
    BORDER = "border"
    FRONT = "front"


@dataclass(frozen=True, slots=True)
class Target:
    """The anchors that `text[start:end]` names; none for "the front line"."""

    kind: TargetKind
    anchors: tuple[Named, ...]
    start: int
    end: int
    mention: Mention | None = None


# Adjectives and short names that stand for a country, with its English name.
_COUNTRIES = (
    (
        "Russia",
        r"russian?(?:[-‑–](?=ukrain))?|росі(?:йськ\w+|єю|ї|я|ю)|росси(?:йск\w+|ей|и|я|ю)|рф|рос\.",
    ),
    ("Ukraine", r"ukrain(?:ian|e)|україн(?:ськ\w+|ою|и|а|у)|украин(?:ск\w+|ой|ы|а|у)"),
    ("Belarus", r"belarus(?:ian)?|білорус(?:ськ\w+|сю|і|ь)|белорус(?:ск\w+|сией|сии|и)|беларус\w+"),
    ("Poland", r"polish|poland|польськ\w+|польщ\w+|польск\w+|польш\w+"),
    ("Romania", r"romanian?|румун\w+|румын\w+"),
    ("Moldova", r"moldovan?|молдов\w+|молдав\w+"),
    ("Hungary", r"hungar(?:ian|y)|угор\w+|венгер\w+|венгр\w+"),
    ("Slovakia", r"slovak(?:ia)?|словац\w+|словаччин\w+|словак\w+"),
)
_COUNTRY_WORDS = [(name, re.compile(words, re.IGNORECASE)) for name, words in _COUNTRIES]

_BORDER = re.compile(
    r"(?P<before>(?:[\w'’ʼ.-]+[\s-]+){0,6}?)"
    r"(?P<border>borderline|borders?|frontier|кордон(?:ами|ом|ів|у|а|і|и)?|границ(?:ами|ею|ей|ы|а|у|е)|меж(?:ею|і|а|у))"
    r"(?!\w)(?:\s+(?P<link>with|of|between|with the|із|зі|з|с|со|між|между)(?=\s))?",
    re.IGNORECASE,
)
_FRONT = re.compile(
    r"(?:(?:the|a|active|current|actual|nearest|closest|russian|ukrainian|enemy|найближч\w+|ближайш\w+)\s+){0,3}"
    r"(?:front[\s-]?lines?|line\s+of\s+(?:combat\s+)?contact|contact\s+line|zero\s+line|front(?!\s+of)"
    r"|line\s+of\s+engagement"
    r"|(?:russian|ukrainian|enemy)(?:[\s-](?:held|controlled|occupied))?\s+"
    r"(?:territor(?:y|ies)|areas?|positions|lines|trenches)|territory\s+(?:held|controlled)\s+by"
    r"|позиці[йїя]\w*\s+(?:ворога|противника|росіян|окупантів)|(?:російськ|ворож)их\s+позицій"
    r"|позици[йия]\w*\s+(?:врага|противника)|(?:российск|вражеск)их\s+позиций"
    r"|(?:\w+\s+)?ліні[їяєю]\s+(?:фронту|(?:бойового\s+)?зіткнення|розмежування)|лбз|фронту"
    r"|(?:\w+\s+)?лини[ияйею]+\s+(?:фронта|(?:боевого\s+)?соприкосновения|разграничения)|лбс|фронта"
    rf")(?!\w)(?!\s+{SETTLEMENT}(?!\w))",  # "the frontline town of" describes a town
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"(?:(?:the|a|an|its)\s+)?", re.IGNORECASE)
_BREAK = re.compile(r"[.;:,()]\s|\s(?:and|та|и|від|от|from|in|on|near)\s", re.IGNORECASE)


def target_at(passage: Passage, at: int) -> Target | None:
    """Read what is measured from, beginning at `at`."""
    text = passage.text
    front = _FRONT.match(text, at)
    if front:
        start = _after_article(text, at)
        whole = Named(text=text[start : front.end()], start=start, end=front.end())
        return Target(TargetKind.FRONT, (whole,), at, front.end())
    if border := _border_at(passage, at):
        return border
    mention = passage.place_at(at)
    if mention is None:
        return None
    return Target(TargetKind.PLACE, (named(mention),), at, mention.end, mention)


def _border_at(passage: Passage, at: int) -> Target | None:
    match = _BORDER.match(passage.text, at)
    if match is None or _BREAK.search(match.group("before")):
        return None
    end = match.end("border")
    anchors = _sides(passage, at, match.start("border"))
    link = match.group("link")
    after = match.end("link") + 1 if link else end
    if (side := passage.place_at(after)) and is_wide(side):
        anchors, end = (*anchors, named(side)), side.end
    elif link and (word := _country_word(passage.text, match.end("link"))):
        anchors, end = (*anchors, word), word.end or end
    if not anchors:
        start = _after_article(passage.text, at)
        anchors = (Named(text=passage.text[start:end], start=start, end=end),)
    return Target(TargetKind.BORDER, anchors, at, end)


def _after_article(text: str, at: int) -> int:
    article = _ARTICLE.match(text, at)
    return article.end() if article else at


def _sides(passage: Passage, start: int, end: int) -> tuple[Named, ...]:
    """Find the countries or regions named between `start` and the word for border."""
    found = []
    mention = passage.next_mention(start)
    while mention is not None and mention.end <= end:
        found.append(named(mention))
        mention = passage.next_mention(mention.end)
    if found:
        return tuple(found)
    words = re.finditer(r"[^\W\d_]+", passage.text[start:end])
    countries = [(word, _country(word.group())) for word in words]
    return tuple(
        Named(text=name, start=start + word.start(), end=start + word.end())
        for word, name in countries
        if name
    )


def _country_word(text: str, at: int) -> Named | None:
    word = re.compile(r"\s+(?:the\s+)?([^\W\d_]+)").match(text, at)
    name = _country(word.group(1)) if word else None
    if word is None or name is None:
        return None
    return Named(text=name, start=word.start(1), end=word.end(1))


def _country(word: str) -> str | None:
    return next((name for name, words in _COUNTRY_WORDS if words.fullmatch(word)), None)
