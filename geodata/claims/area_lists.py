"""A measure and the place before it in; whether both are areas of a list out: no claim of one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geodata.claims.lists import NEAR
from geodata.phrases.late import late

if TYPE_CHECKING:
    from geodata.claims.passage import Passage
    from geodata.model import Named

_NEAR_BEFORE = late(
    rf"(?<!\w)(?:(?P<many>areas\s+of|районах|окрестностях|околицях)(?:\s+[а-яіїє]+){{0,2}}|{NEAR})"
    r"\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_COMPARED = re.compile(r"\w+(?:іше|ее)(?!\w)")
_AND_ANOTHER = re.compile(r"\s(?:and|та|і|й|и)\s+[A-ZА-ЯІЇЄҐ]")


def is_area_of_list(passage: Passage, subjects: tuple[Named, ...], start: int, end: int) -> bool:
    """Tell "near A, east of B and C", of areas one by one, from "in A, east of B", which places A.

    So are "у районах А, східніше Б", and what is compared as a report's areas are.
    """
    text = passage.text
    begins, ends = (subjects[0].start, subjects[0].end) if subjects else (None, None)
    if begins is None or text[ends:start].strip() != ",":
        return False
    near = _NEAR_BEFORE.search(text, max(0, begins - 30), begins)
    if near is None:
        return False
    two = _AND_ANOTHER.search(text, start, end) or _AND_ANOTHER.match(text, end)
    return bool(near["many"] or two or _COMPARED.match(text, start))
