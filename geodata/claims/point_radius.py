"""The point-radius method's uncertainty, offered beside ours since museums and GBIF use it.

Source: Chapman & Wieczorek (2020), Georeferencing Best Practices, doi:10.15468/doc-gg7h-s853, and
the Georeferencing Calculator, whose published results the tests reproduce. All lengths in metres.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from geodata.model import Claim, Place

# Semi-major axis in metres and squared eccentricity; the one of old American maps is Clarke's.
WGS84 = (6_378_137.0, 6.69437999014e-3)
CLARKE_1866 = (6_378_206.4, 6.76865799729e-3)
_HALF_WIND_DEG = {4: 45.0, 8: 22.5, 16: 11.25, 32: 5.625}


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """What adds to the doubt of a georeference; each is a length in metres, 0 where unknown.

    `distance_precision_m` is half the step of the written number: 5 miles for "10 miles".
    """

    extent_m: float = 0.0
    datum_m: float = 0.0
    map_m: float = 0.0
    measurement_m: float = 0.0
    distance_precision_m: float = 0.0
    coordinate_m: float = 0.0

    @property
    def sum_m(self) -> float:
        """All but the coordinates' precision, added up."""
        parts = (self.extent_m, self.datum_m, self.map_m, self.measurement_m)
        return sum(parts) + self.distance_precision_m


def coordinate_m(precision_deg: float, lat: float, ellipsoid: tuple[float, float] = WGS84) -> float:
    """Give what rounding coordinates to `precision_deg` adds at a latitude."""
    axis_m, e2 = ellipsoid
    bulge = 1 - e2 * math.sin(math.radians(lat)) ** 2
    across_m, along_m = axis_m / math.sqrt(bulge), axis_m * (1 - e2) / bulge**1.5
    east_m = math.pi * across_m * math.cos(math.radians(lat)) / 180
    return precision_deg * math.hypot(math.pi * along_m / 180, east_m)


def place_radius_m(sources: Sources) -> float:
    """Give the radius of a named place, or of a distance without a direction or along a road."""
    return sources.sum_m + sources.coordinate_m


def heading_radius_m(sources: Sources, distance_m: float, winds: int) -> float:
    """Give the radius of "d in a direction", the direction being one of 4, 8, 16 or 32 winds."""
    angle = math.radians(_HALF_WIND_DEG[winds])
    across = distance_m * math.sin(angle)
    along = distance_m + sources.sum_m - distance_m * math.cos(angle)
    return math.hypot(along, across) + sources.coordinate_m


def orthogonal_radius_m(sources: Sources) -> float:
    """Give the radius of "2 miles east and 3 miles north"."""
    precision_m = sources.distance_precision_m
    return sources.sum_m - precision_m + precision_m * math.sqrt(2) + sources.coordinate_m


def claim_radius_m(claim: Claim, anchor: Place) -> float | None:
    """Give the radius for a claim with a stated distance; None for others, as the method does."""
    if claim.distance_m is None:
        return None
    sources = Sources(
        extent_m=max(anchor.radius_m, anchor.uncertainty_m),
        distance_precision_m=(claim.grain_m or 0.0) / 2,
    )
    if claim.bearing_deg is None:
        return claim.distance_m + place_radius_m(sources)
    return heading_radius_m(sources, claim.distance_m, _winds(claim.bearing_deg))


def _winds(bearing_deg: float) -> int:
    """Tell among how many winds a bearing is one: 4 for north, 8 for northeast, 16, 32."""
    for winds in (4, 8, 16):
        turn = 360 / winds
        if abs(bearing_deg / turn - round(bearing_deg / turn)) < 0.01:
            return winds
    return 32
