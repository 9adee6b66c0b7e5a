"""A length said in two units in; whether they can be one length out."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from geodata.phrases import find_lengths

if TYPE_CHECKING:
    from geodata.model import Claim
    from geodata.phrases import Length

_UNIT_M = {"km": 1000.0, "mi": 1609.344, "m": 1.0, "nmi": 1852.0, "ft": 0.3048, "yd": 0.9144}
_NAMES = {"mi": "miles", "nmi": "nautical miles", "m": "metres", "ft": "feet", "yd": "yards"}
_WHOLE = 5  # below it a figure gets a decimal, so that "2" for 1.6 does not look right
_HEAP = 5  # writers round to fives; then the true number lies within 2.5 either way


class Agreement(StrEnum):
    """How two numbers for one length go together."""

    AGREE = "agree"
    ROUNDED = "agree only if both are rounded"
    SLIP = "contradict each other"


def agreement(claim: Claim) -> tuple[Agreement, str]:
    """Compare the two units of a claim; the words say what the first is in the second's unit.

    The rounding intervals of both numbers must meet: of 130,245 published pairs 99.75 % do. Where
    they meet only because a round number may stand for much ("1,200" for 1,150 to 1,250), or
    because both are multiples of five, that is doubt, not agreement.
    """
    said = next((x for x in find_lengths(claim.quote) if x.second_m is not None), None)
    if said is None or said.second_m is None:
        return Agreement.AGREE, ""
    words = _in_words(said)
    if _meets(_finely(said), said.second_m):
        return Agreement.AGREE, words
    if _meets(_coarsely(said), said.second_m):
        return Agreement.ROUNDED, words
    return Agreement.SLIP, words


def _finely(said: Length) -> tuple[float, float]:
    """Give the interval of the first number taken at its word: half a unit, or half a five."""
    unit_m = _UNIT_M.get(said.unit, 1000.0)
    is_range = said.high_m - said.low_m > 1.5 * said.grain_m
    if is_range:
        return said.low_m, said.high_m
    half_m = min(said.grain_m / 2, _HEAP / 2 * unit_m)
    # Two percent: a second unit computed from the unrounded number is off by no more.
    return said.value_m * 0.98 - half_m, said.value_m * 1.02 + half_m


def _coarsely(said: Length) -> tuple[float, float]:
    unit_m = _UNIT_M.get(said.unit, 1000.0)
    heaped = (said.value_m / unit_m) % _HEAP == 0
    half_m = _HEAP / 2 * unit_m if heaped else 0.0
    return min(said.low_m, said.value_m - half_m), max(said.high_m, said.value_m + half_m)


def _meets(a: tuple[float, float], b: tuple[float, float]) -> bool:
    return a[0] <= b[1] and b[0] <= a[1]


def _in_words(said: Length) -> str:
    second = find_lengths(said.second_text or "")
    into = second[0].unit if second else "km"
    number = said.value_m / _UNIT_M[into]
    figure = f"{number:,.0f}" if number >= _WHOLE else f"{number:.1f}"
    return f"{said.text} are {figure} {_NAMES.get(into, into)}, not {said.second_text}"
