"""Text in; areas out ("12 square kilometres", "200 кв. км", "50 гектаров")."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from geodata.phrases.late import late
from geodata.phrases.lengths import second_unit
from geodata.phrases.letters import lowered, starts_word
from geodata.phrases.numbers import number_before
from geodata.phrases.qualifiers import qualifier_before
from geodata.phrases.units import AREA_UNIT, area_unit

if TYPE_CHECKING:
    import re


@dataclass(frozen=True, slots=True)
class Area:
    """An area `text[start:end]` in square metres; `lead` is where its qualifier begins."""

    start: int
    end: int
    value_m2: float
    low_m2: float
    high_m2: float
    grain_m2: float
    unit: str
    qualifier: str | None
    second_m2: tuple[float, float] | None
    second_text: str | None
    text: str
    lead: int


_SIGNS = (
    "square",
    "sq",
    "²",
    "m2",
    "м2",
    "mi2",
    "кв",
    "hectar",
    "гектар",
    " ha ",
    " ha.",
    " ha,",
    " га",
)
_UNIT = late(rf"{AREA_UNIT}(?!\w)")  # in small letters


@lru_cache(maxsize=8)
def find_areas(text: str) -> tuple[Area, ...]:
    """Find every area, in the order of the text.

    >>> [(a.value_m2, a.unit) for a in find_areas("took 12 square kilometres (4.6 sq mi)")]
    [(12000000.0, 'km2')]
    """
    low = lowered(text)
    if not any(sign in f"{low} " for sign in _SIGNS):  # spares most texts the scan
        return ()
    found: list[Area] = []
    done = 0
    for unit in _UNIT.finditer(low):
        if unit.start() < done or not starts_word(text, unit.start()):
            continue
        if area := _area_at(text, unit, done):
            found.append(area)
            done = area.end
    return tuple(found)


def _area_at(text: str, unit: re.Match[str], done: int) -> Area | None:
    found = number_before(text, done, unit.start())
    if found is None:
        return None
    number, start = found
    name, square_metres = area_unit(unit.group())
    end = unit.end()
    second = second_unit(text, end, _UNIT, lambda word: area_unit(word)[1])
    qualifier, lead = qualifier_before(text, done, start)
    return Area(
        start,
        second[2] if second else end,
        number.value * square_metres,
        number.low * square_metres,
        number.high * square_metres,
        number.grain * square_metres,
        name,
        qualifier,
        second[0] if second else None,
        second[1] if second else None,
        text[start : unit.end()],
        lead,
    )
