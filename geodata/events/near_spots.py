"""Events in; the spots at which one and the same event may be told, out.

Two settlements with two names are two places, however little is known of where they lie.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import shapely

from geodata.measure import GEOD, distance_m
from geodata.model import Event, Place, PlaceKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from numpy.typing import NDArray

_REACH_M = 25_000.0  # no uncertainty joins places farther apart
_DEGREE_M = 110_500.0  # no degree of latitude is shorter
_SITE_M = 15_000.0  # a plant or port that bears a town's name lies at its edge
_SOFT = "’'ʹ"  # a soft sign that ends a name, "Ryazan’", which that of a plant leaves out

Spot = tuple[str, float, float]


def spot_of(event: Event) -> Spot:
    """Give a spot with where it lies."""
    return spot_id(event), event.place.at.lon, event.place.at.lat


def spot_id(event: Event) -> str:
    """Name a spot: its place, and for a sector of the front, drawn as its region, the sector."""
    place = event.place
    return place.id + (event.reason.partition("”")[2] if place.source == "sector" else "")


def near_spots(events: Sequence[Event]) -> dict[Spot, list[Spot]]:
    """Give for every spot those within the sum of both uncertainties, itself first.

    A region or country is near nothing but itself, a settlement nothing of another name but sites.
    """
    known = {spot_of(event): event.place for event in events}
    near = {spot: [spot] for spot in known}
    spots = [spot for spot, place in known.items() if not place.is_wide]
    if not spots:
        return near
    reach_m = np.array([min(known[spot].uncertainty_m, _REACH_M) for spot in spots])
    lon, lat = (np.array([spot[axis] for spot in spots]) for axis in (1, 2))
    for one, other in _pairs_within(lon, lat, reach_m):
        if not _named_apart(known[spots[one]], known[spots[other]]):
            near[spots[one]].append(spots[other])
    for site, town in _sites_of_towns(known):
        if town not in near[site]:
            near[site].append(town)
            near[town].append(site)
    return near


def _sites_of_towns(known: Mapping[Spot, Place]) -> Iterator[tuple[Spot, Spot]]:
    """Give "Kremenchuk Oil Refinery" with Kremenchuk: who says the town may mean its refinery."""
    towns: dict[str, list[Spot]] = {}
    for spot, place in known.items():
        if place.kind is PlaceKind.SETTLEMENT:
            towns.setdefault(place.name.rstrip(_SOFT), []).append(spot)
    for spot, place in known.items():
        if place.kind is PlaceKind.FACILITY:
            words = place.name.split()
            names = (" ".join(words[:n]) for n in range(1, len(words)))
            for town in (town for name in names for town in towns.get(name, ())):
                if distance_m(place.at, known[town].at) <= _SITE_M:
                    yield spot, town


def _named_apart(one: Place, other: Place) -> bool:
    both = one.kind is other.kind is PlaceKind.SETTLEMENT
    return both and one.name.casefold() != other.name.casefold()


def _pairs_within(
    lon: NDArray[np.float64], lat: NDArray[np.float64], reach_m: NDArray[np.float64]
) -> Iterator[tuple[int, int]]:
    """Give each ordered pair of spots whose distance is not above the sum of their reaches.

    Squares as wide as each reach are compared first; those over the edge of the map stand on both
    sides of it.
    """
    high = reach_m / _DEGREE_M
    wide = np.minimum(high / np.maximum(np.cos(np.radians(np.abs(lat) + high)), 1e-6), 180)
    squares = shapely.box(lon - wide, lat - high, lon + wide, lat + high)
    tree = shapely.STRtree(squares)
    found = [tree.query(squares)]
    for turn in (-360, 360):
        moved = shapely.box(lon - wide + turn, lat - high, lon + wide + turn, lat + high)
        found.append(tree.query(moved))
    one, other = np.unique(np.concatenate(found, axis=1), axis=1)
    apart = one != other
    one, other = one[apart], other[apart]
    _, _, gaps_m = GEOD.inv(lon[one], lat[one], lon[other], lat[other])
    near = gaps_m <= np.minimum(reach_m[one] + reach_m[other], _REACH_M)
    return zip(one[near].tolist(), other[near].tolist(), strict=True)
