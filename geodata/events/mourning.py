"""A sentence that tells of mourning in; which of its days and places are only the mourners' out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geodata.model import PlaceKind, Sense

if TYPE_CHECKING:
    from geodata.events.days import DaySpan
    from geodata.events.passages import Passage
    from geodata.model import Mention

_WORDS = ("жалоб", "траур", "ourning")  # one of them is in what is looked for
_MOURNING = re.compile(
    r"(?<!\w)(?:жалоб[аиуі]|жалобою|траур(?:а|у|ом)?)(?!\w)|\bmourning\b", re.IGNORECASE
)
# "mourning after Monday's strike": that day is the strike's
_CAUSE = re.compile(
    r"(?<!\w)(?:за|по|через|після|внаслідок|после|из-за|for|over|after|following)\s", re.I
)
_NEAR_CHARS = 40  # between the word and the days of which it tells: "жалобу в місті (4, 5 та 6 ..."


def is_of_mourning(passage: Passage, day: DaySpan) -> bool:
    """Tell "оголошено жалобу з 19 по 21 листопада": nothing else was on that day."""
    mourning = _mourning(passage.text)
    if mourning is None:
        return False
    if day.end <= mourning.start():
        return not any(day.start <= t.start < mourning.start() for t in passage.triggers)
    gap = passage.text[mourning.end() : day.start]
    return len(gap) <= _NEAR_CHARS and ":" not in gap and not _CAUSE.search(gap)


def only_mourns(passage: Passage, mention: Mention) -> bool:
    """Tell "у Харкові оголошено жалобу за загиблими в Києві": nothing befell the first."""
    mourning = _mourning(passage.text)
    start = passage.sentence.start
    if mourning is None or mention.end - start > mourning.start():
        return False
    if any(t.start < mourning.start() for t in passage.triggers):
        return False
    if mention.place is not None and mention.place.kind is PlaceKind.COUNTRY:
        return True
    return any(
        m.start - start >= mourning.end()
        and m.sense is Sense.LITERAL
        and m.place is not None
        and m.place.kind is not PlaceKind.COUNTRY
        for m in passage.mentions
    )


def _mourning(text: str) -> re.Match[str] | None:
    return _MOURNING.search(text) if any(map(text.__contains__, _WORDS)) else None
