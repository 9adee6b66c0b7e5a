"""A place in; the region that holds it, as a place that is drawn as an area, out."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING

import shapely

from geodata import borders
from geodata.measure import area_m2, offset
from geodata.model import LonLat, Place, PlaceKind

if TYPE_CHECKING:
    from geodata.model import Claim


_CITY_REACH_M = 30_000.0  # no oblast is so small; Kyiv, Moscow and St Petersburg are


@lru_cache(maxsize=1024)  # the towns of one front come back in every article
def region_of(place: Place) -> Place | None:
    """Give the region that holds a place, drawn as an area: by its name, else by the outlines."""
    named = borders.regions_of(place.country) if place.country and place.admin1 else ()
    region = next((r for r in named if r.name == place.admin1), None) or borders.region_at(place.at)
    return None if region is None else area_place(region)


def region_told(claim: Claim, anchor: Place) -> Place | None:
    """Give the region of "170 km west of St Petersburg", which may be another than the anchor's."""
    if claim.distance_m is None or claim.bearing_deg is None:
        return _region_outside(anchor, claim.bearing_deg or 0.0)
    region = borders.region_at(offset(anchor.at, claim.bearing_deg, claim.distance_m))
    if region is not None:
        return area_place(region)
    held = borders.country(anchor.country or "")  # at sea, or a little over a border
    return region_of(anchor) if held is None else area_place(held)


def _region_outside(anchor: Place, bearing_deg: float) -> Place | None:
    """Give the region of "villages east of Kyiv": that around a city which is one of its own."""
    region = region_of(anchor)
    if region is None or region.uncertainty_m > _CITY_REACH_M:
        return region
    around = borders.region_at(offset(anchor.at, bearing_deg, 2 * _CITY_REACH_M))
    return region if around is None else area_place(around)


@lru_cache(maxsize=128)
def area_place(region: borders.Region) -> Place:
    """Give a region, or a country, as a place that is drawn as an area."""
    middle = shapely.point_on_surface(region.shape)
    return Place(
        id=region.code,
        name=region.name,
        kind=PlaceKind.REGION if region.code != region.country else PlaceKind.COUNTRY,
        at=LonLat(middle.x, middle.y),
        uncertainty_m=round(math.sqrt(area_m2(region.shape) / math.pi)),
        country=region.country,
        admin1=region.name if region.code != region.country else None,
        iso3166_2=region.code if region.code != region.country else None,
        source="sector",
    )
