"""A hit in; whether it is a part of a person's name out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geodata.model import PlaceKind
from geodata.places import namesakes
from geodata.places.people import FIRST_NAMES, RANKS

if TYPE_CHECKING:
    from geodata.places.cues import Context
    from geodata.places.matching import Hit

_SURNAME_AFTER = re.compile(r"\s+[A-ZА-ЯҐЄІЇЁ][a-zа-яґєіїё'’ʼ-]+")
_INITIALS = re.compile(r"(?:[A-ZА-ЯҐЄІЇЁ]\.){1,2}")
_SHORT_FORMS = frozenset({"М.", "С.", "Г.", "Р.", "О."})  # місто, село, город, річка, острів
_SPOKEN_BY = re.compile(r"\s[-–—]\s+$")
_ENDS_THERE = re.compile(r"\s*(?:$|[\n|.](?!\w))")
_CITY = 500_000  # people; "Paris" alone is the city
_TOWN = 50_000  # people; a place as large is known by its name alone


def is_person(text: str, hit: Hit, around: Context) -> bool:
    """Tell a surname by what stands before it, or a first name by the surname after it."""
    if not hit.is_kind(PlaceKind.SETTLEMENT):
        return False
    name = text[hit.start : hit.end]
    if name.lower() in FIRST_NAMES and _SURNAME_AFTER.match(around.after):
        return True
    if _SPOKEN_BY.search(around.before[-4:]) and _ENDS_THERE.match(around.after):
        return (hit.matches[0].place.population or 0) < _TOWN
    small = (hit.matches[0].place.population or 0) < _CITY
    if small and name.lower() in FIRST_NAMES and around.last not in namesakes.SPATIAL:
        return True
    return around.before[-1:].isspace() and _follows_first_name_or_rank(around.before)


def _follows_first_name_or_rank(before: str) -> bool:
    words = before[-48:].split()
    if not words:
        return False
    last = words[-1]
    if _INITIALS.fullmatch(last):
        return last not in _SHORT_FORMS
    capital = last[:1].isupper()
    if capital and last.lower().strip("\"'“«(") in FIRST_NAMES:
        return True
    second = words[-2].lower().rstrip(".") if len(words) > 1 else ""
    return last.lower().rstrip(".") in RANKS or (second in RANKS and capital and last.isalpha())
