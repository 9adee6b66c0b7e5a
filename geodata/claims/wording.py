"""Numbers in; the words of a reason out, in the units the reader was given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geodata.measure import wind_name
from geodata.phrases import find_lengths

if TYPE_CHECKING:
    from geodata.model import Claim, Named

_MILE_M = 1609.344
_MILES = {"mi", "mile", "nmi", "ft", "yd"}


def km(metres: float) -> str:
    """Write metres as kilometres, as precisely as people read them.

    >>> km(9647), km(95_200), km(340)
    ('9.6 km', '95 km', '340 m')
    """
    if metres < 950:
        return f"{round(metres, -1):.0f} m"
    return f"{metres / 1000:.1f} km" if metres < 20_000 else f"{metres / 1000:,.0f} km"


def length(metres: float, claim: Claim) -> str:
    """Write metres in the claim's first unit; miles get the kilometres beside them."""
    if not is_in_miles(claim):
        return km(metres)
    miles = metres / _MILE_M
    return (
        f"{miles:.1f} miles ({km(metres)})" if miles < 20 else f"{miles:,.0f} miles ({km(metres)})"
    )


def stated(claim: Claim) -> str:
    """Repeat the claimed distance and direction, as far as they are given."""
    parts = [length(claim.distance_m, claim)] if claim.distance_m is not None else []
    if claim.bearing_deg is not None:
        parts.append(wind_name(claim.bearing_deg))
    return " ".join(parts)


def is_in_miles(claim: Claim) -> bool:
    """Tell whether the writer counts in miles first."""
    found = find_lengths(claim.quote)
    return bool(found) and found[0].unit in _MILES


def called(named: Named | None, otherwise: str) -> str:
    """Give a place's name, or the text's words for it."""
    if named is None:
        return otherwise
    return named.place.name if named.place else named.text
