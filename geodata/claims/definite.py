"""Words like "the city" behind a distance in; the one town they can speak of out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geodata.model import Mention, PlaceKind, Role, Sense
from geodata.phrases.late import late

if TYPE_CHECKING:
    from geodata.claims.passage import Passage
    from geodata.model import Place

# What people call a place so have, by the gazetteer; at least and below.
_PEOPLE = {
    "city": (30_000, 10_000_000),
    "town": (1_000, 150_000),
    "village": (0, 8_000),
    "settlement": (0, 30_000),
    "міст": (3_000, 10_000_000),
    "город": (3_000, 10_000_000),
    "сел": (0, 15_000),
    "деревн": (0, 8_000),
    "посёл": (0, 30_000),
    "посел": (0, 30_000),
}
_DEFINITE = late(
    r"(?:the\s+(?:[a-z]+\s+)?(?:edge\s+of\s+the\s+|centre\s+of\s+the\s+|center\s+of\s+the\s+)?"
    r"(?P<en>city|town|village|settlement)|(?P<cyr>міст|город|сел|деревн|посёл|посел)[а-яіїє]{0,4})"
    r"(?![\w-])(?!\s+(?:of|and|in)\b)(?!['’]s)",
    re.IGNORECASE,
)


def definite_at(passage: Passage, at: int) -> Mention | None:
    """Find the town that "the city" at `at` means: the only such one of this sentence or the last.

    What a place is called must suit its size, so that "a village 5 km south of the city" is not
    measured from itself.
    """
    words = _DEFINITE.match(passage.text, at)
    if words is None:
        return None
    least, most = _PEOPLE[(words.group("en") or words.group("cyr")).lower()]
    floor = passage.floor(at)
    begin = passage.floor(floor - 1) if floor else 0
    told = [m for m in passage.between(begin, at) if _is_settlement(m)]
    meant = {m.place.id: m for m in told if m.place and least <= _people(m.place) < most}
    if len(meant) != 1:
        return None
    [town] = meant.values()
    return Mention(
        start=words.start(),
        end=words.end(),
        text=words.group(),
        sense=Sense.LITERAL,
        role=Role.ANCHOR,
        place=town.place,
        confidence=town.confidence,
        reason=f"the only one spoken of: {town.text}",
    )


def _is_settlement(mention: Mention) -> bool:
    is_town = mention.place is not None and mention.place.kind is PlaceKind.SETTLEMENT
    return is_town and mention.sense is Sense.LITERAL


def _people(place: Place) -> int:
    return place.population or 0
