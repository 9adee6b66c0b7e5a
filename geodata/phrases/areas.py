"""Text in; areas out ("12 square kilometres", "200 кв. км", "50 гектаров")."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from geodata.phrases.letters import lowered, starts_word
from geodata.phrases.number_words import NUMBER, OPENERS, SPACE
from geodata.phrases.numbers import number_before, read_number
from geodata.phrases.qualifiers import qualifier_before
from geodata.phrases.units import AREA_UNIT, area_unit


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


_UNIT = re.compile(rf"{AREA_UNIT}(?!\w)")  # in small letters
_SECOND = re.compile(
    rf"{SPACE}*[(\[]{SPACE}*(?:[^\W\d_]+{SPACE}+)?(?P<number>{NUMBER})[\s\u00a0-]*"
    rf"(?P<unit>{AREA_UNIT}){SPACE}*[)\]]",
    re.IGNORECASE,
)


@lru_cache(maxsize=8)
def find_areas(text: str) -> tuple[Area, ...]:
    """Find every area, in the order of the text.

    >>> [(a.value_m2, a.unit) for a in find_areas("took 12 square kilometres (4.6 sq mi)")]
    [(12000000.0, 'km2')]
    """
    found: list[Area] = []
    done = 0
    for unit in _UNIT.finditer(lowered(text)):
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
    second = _SECOND.match(text, end) if text[end : end + 3].lstrip()[:1] in OPENERS else None
    qualifier, lead = qualifier_before(text, done, start)
    return Area(
        start,
        second.end() if second else unit.end(),
        number.value * square_metres,
        number.low * square_metres,
        number.high * square_metres,
        number.grain * square_metres,
        name,
        qualifier,
        _second_m2(second),
        second.group().strip(" ()[]\u00a0") if second else None,
        text[start : unit.end()],
        lead,
    )


def _second_m2(match: re.Match[str] | None) -> tuple[float, float] | None:
    number = read_number(match.group("number")) if match else None
    if match is None or number is None:
        return None
    _, square_metres = area_unit(match.group("unit"))
    low = min(number.low, number.value - number.rounding / 2)
    high = max(number.high, number.value + number.rounding / 2)
    return low * square_metres, high * square_metres
