"""A length and a wind without "of X" in ("Dnipro, 150 km to the west,"); what they mean it from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geodata.claims.passage import named
from geodata.claims.targets import Target, TargetKind
from geodata.model import Mention, PlaceKind, Sense
from geodata.phrases.late import late

if TYPE_CHECKING:
    from geodata.claims.passage import Passage

_CLOSES = re.compile(r"\s*(?:[,.;)]|$)")
_APPOSED = late(
    r"[\s\"”»]*[,(]\s+(?:(?:about|around|some|just|only|roughly|which\s+(?:is|lies)|що|яке|який|яка|что"
    r"|за|в|у|приблизно|примерно|близько|около)\s+)*",
    re.IGNORECASE,
)
# "A, upstream of B, 60 km to the northeast": it is A that is told of, and B is no subject.
_ASIDE = re.compile(
    r"\s*[,(]\s*(?:[^\W\d]+\s+){0,4}(?:of|from|to|near|від|од|от|до|біля|возле)\s+(?:the\s+)?",
    re.IGNORECASE,
)


def implied_target(passage: Passage, start: int, end: int) -> Target | None:
    """Find what "Y, 150 km to the west," is measured from: the one other town spoken of.

    Only of an apposition to a town. With several towns before it the text does not tell which.
    """
    subject = passage.last_mention(start)
    if subject is None or not _CLOSES.match(passage.text, end):
        return None
    if not _is_town(subject) or not _APPOSED.fullmatch(passage.text, subject.end, start):
        return None
    anchor = _one_before(passage, subject)
    if anchor is None or _ASIDE.fullmatch(passage.text, anchor.end, subject.start):
        return None
    passage.implied.add(subject.start)
    return Target(TargetKind.PLACE, (named(anchor),), end, end, anchor)


def _one_before(passage: Passage, subject: Mention) -> Mention | None:
    """Take the one town that the sentence names before the subject, or else the one before it."""
    floor = passage.floor(subject.start)
    begins = [floor, passage.floor(floor - 1)] if floor else [floor]
    for begin in begins:
        told = [
            m
            for m in passage.between(begin, subject.start)
            if _is_town(m) and m.start not in passage.implied
        ]
        towns = {m.place.id if m.place else m.text: m for m in told}
        if towns:
            [town, *others] = towns.values()
            is_other = (town.place or town.text) != (subject.place or subject.text)
            return town if not others and is_other else None
    return None


def _is_town(mention: Mention) -> bool:
    kinds = {place.kind for place in (mention.place, *mention.rivals) if place is not None}
    return kinds == {PlaceKind.SETTLEMENT} and mention.sense is Sense.LITERAL
