"""Numbers in; the words of a reason out, in the units the reader was given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geodata.measure import wind_name
from geodata.phrases import find_areas, find_lengths
from geodata.places.gazetteer import Form

if TYPE_CHECKING:
    from geodata.claims.world import World
    from geodata.model import Claim, Named, Place

_MILE_M = 1609.344
_SQUARE_MILE_M2 = _MILE_M**2
MILES = {"mi", "nmi", "ft", "yd"}
_SQUARE_MILES = "mi2"
# What bounds a distance, as words before it.
BOUNDS = {
    "up to": "up to ",
    "less than": "less than ",
    "within": "within ",
    "more than": "more than ",
    "at least": "at least ",
}


def km(metres: float) -> str:
    """Write metres as kilometres, as precisely as people read them.

    >>> km(9647), km(95_200), km(340)
    ('9.6 km', '95 km', '340 m')
    """
    if metres < 950:
        return f"{round(metres, -1):.0f} m"
    return f"{metres / 1000:.1f} km" if metres < 20_000 else f"{metres / 1000:,.0f} km"


def length(metres: float, claim: Claim) -> str:
    """Write metres in the claim's first unit."""
    return in_miles(metres) if is_in_miles(claim) else km(metres)


def in_miles(metres: float) -> str:
    """Write metres as miles with the kilometres beside them.

    >>> in_miles(12_230)
    '7.6 miles (12.2 km)'
    """
    miles = metres / _MILE_M
    return (
        f"{miles:.1f} miles ({km(metres)})" if miles < 20 else f"{miles:,.0f} miles ({km(metres)})"
    )


def told(metres: float, claim: Claim) -> str:
    """Write a figure of the text, which claims no decimals: "10 km", where 10.0 was measured."""
    return length(metres, claim).replace(".0 ", " ")


def area(square_metres: float, claim: Claim) -> str:
    """Write an area in the claim's unit; square miles get the square kilometres beside them."""
    km2 = f"{square_metres / 1e6:,.0f} km2"
    found = find_areas(claim.quote)
    if not found or found[0].unit != _SQUARE_MILES:
        return km2
    return f"{square_metres / _SQUARE_MILE_M2:,.0f} square miles ({km2})"


def stated(claim: Claim) -> str:
    """Repeat the claimed distance and direction, as far as they are given."""
    bound = BOUNDS.get(claim.qualifier or "", "")
    parts = [bound + told(claim.distance_m, claim)] if claim.distance_m is not None else []
    if claim.bearing_deg is not None:
        parts.append(wind_name(claim.bearing_deg))
    if parts and claim.qualifier == "outskirts":
        parts.append("from its edge")
    return " ".join(parts)


def is_in_miles(claim: Claim) -> bool:
    """Tell whether the writer counts in miles first."""
    found = find_lengths(claim.quote)
    return bool(found) and found[0].unit in MILES


def called(named: Named | None, otherwise: str) -> str:
    """Give a place's name, or the text's words for it."""
    if named is None:
        return otherwise
    return named.place.name if named.place else named.text


def now_and_then(place: Place, named: Named | None, world: World) -> str:
    """Name a place, and where the text calls it by a former name, that name too."""
    found = world.gazetteer.find(named.text) if named else ()
    former = any(match.form is Form.OLD and match.place.id == place.id for match in found)
    return f"{place.name} ({named.text})" if named and former else place.name
