"""The words around an office or a school in; whether its building is meant out."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from geodata.phrases.late import late
from geodata.places.lexicon import alternatives

if TYPE_CHECKING:
    from geodata.places.cues import Context

_HOUSED = late(
    r"(?:\s+[\w'’.-]+){0,4}?\s+"
    + alternatives(
        """
        [Aa]dministration [Cc]ouncil [Cc]ourt [Dd]epartment [Mm]useum [Cc]ollege [Uu]niversity
        [Ii]nstitute [Aa]cademy [Ss]chool [Tt]heat(?:re|er) [Hh]ospital [Ll]ibrary [Ss]tation
        [Hh]eadquarters [Oo]rchestra [Pp]olytechnic [Oo]pera [Bb]ank [Ss]tadium [Cc]athedral
        [Ss]ervice [Hh]otel [Pp]ark [Pp]hilharmonic [Cc]lub
        """
    )
    + r"\b"
)
# "лікарня Мечникова": a house that bears a person's name
_HOUSE = (
    r"(?:лікарн|больниц|вулиц|улиц|проспект|площ|бульвар|провул|переул|набережн|ліце|лице|гімназі|гимнази"
    r"|інститут|институт|університет|университет|академі|академи|музе|театр|парк)\w*"
)
_HOUSE_BEFORE, _HOUSE_AFTER = re.compile(_HOUSE), re.compile(r"\s" + _HOUSE)
# "у Волинському музеї": an adjective, and no village called so
_OF_LAND = (
    "ському",
    "цькому",
    "ського",
    "цького",
    "ським",
    "цьким",
    "ском",
    "цком",
    "ского",
    "цкого",
)
OF_PERSON = re.compile(r".{2,}(?:ова|ева|єва|іна|ина|їна|енка|енко|ського|цького|ского|цкого|ича)")
_HARM_BEFORE = late(
    r"\b(?:damag\w+|destr[uo]\w+|shell\w+|str(?:uck|ikes?)|hit|fire|burn\w*|explosion\w*|bomb\w*"
    r"|blast\w*|crater\w*|rubble|ruins?|loot\w+|raid\w*|outside|near|inside|at|buildings?|impact\w*)"
    r"(?:\s+\w+){0,6}\s+$",
    re.IGNORECASE,
)
_HARM_AFTER = re.compile(
    r"[^.\n]{0,80}?\b(?:damaged?|destroyed|shelled|struck|hit|on fire|burn\w*|bombed|looted"
    r"|buildings?|collapsed|in ruins|captured)\b",
)


def is_building(around: Context) -> bool:
    """Tell "Kharkiv City Council destroyed" from the council that speaks.

    >>> from geodata.places.cues import context
    >>> is_building(context("Damage to Kharkiv Art Museum.", 10, 17))
    True
    >>> is_building(context("Kharkiv Art Museum sent thanks.", 0, 7))
    False
    """
    housed = _HOUSED.match(around.after)
    if housed is None:
        return False
    before = _HARM_BEFORE.search(around.before[-70:])
    return bool(before or _HARM_AFTER.match(around.after, housed.end()))


@lru_cache(maxsize=4096)
def _is_house(word: str) -> bool:
    return bool(_HOUSE_BEFORE.fullmatch(word))


def is_of_a_house(name: str, around: Context) -> bool:
    """Tell the man of "лікарня Мечникова", and the adjective of "у Волинському музеї"."""
    if name.endswith(_OF_LAND) and _HOUSE_AFTER.match(around.after):
        return True
    return _is_house(around.last) and OF_PERSON.fullmatch(name) is not None
