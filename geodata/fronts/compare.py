"""Two fronts in; what the second holds more and less than the first out, with the noise."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
import shapely

from geodata import borders
from geodata.errors import InputError
from geodata.measure import area_m2, perimeter_m

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray
    from shapely import Geometry

    from geodata.model import Front, Place
    from geodata.places.gazetteer import Gazetteer

_EDGE_NOISE_KM = 0.5  # how far a drawn edge strays from the true one; 0.25 to 0.5 measured
_VAGUE_M = 2_000.0  # a position off by more does not tell on which side of a line it lies
_SMALLEST_M2 = 10_000.0  # smaller pieces are the two drawings' rounding
_DEGREE_M = 111_320.0  # of longitude at the equator


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontChange:
    """What front `after` holds that `before` did not (`gained`), and the other way round.

    Pieces are polygons in degrees, largest first; areas are m2 on the ellipsoid, with one
    standard deviation of noise from the length of their edges.
    """

    before: Front
    after: Front
    gained: tuple[Geometry, ...]
    lost: tuple[Geometry, ...]
    gained_m2: float
    lost_m2: float
    noise_m2: float

    @property
    def net_m2(self) -> float:
        """Gained less lost."""
        return self.gained_m2 - self.lost_m2


def compare(before: Front, after: Front, border: Geometry | None = None) -> FrontChange:
    """Compare two control areas within Ukraine's border (the embedded one by default).

    Raises
    ------
    InputError
        If one of them is only a line, which holds no area.
    """
    inside = border or borders.ukraine()
    old, new = _area(before), _area(after)
    gained, lost = _pieces(new, old, inside), _pieces(old, new, inside)
    return FrontChange(
        before=before,
        after=after,
        gained=gained,
        lost=lost,
        gained_m2=sum(map(area_m2, gained)),
        lost_m2=sum(map(area_m2, lost)),
        noise_m2=area_noise_m2((*gained, *lost)),
    )


def settlements_in(pieces: Sequence[Geometry], gazetteer: Gazetteer) -> tuple[Place, ...]:
    """List the settlements inside some areas, most populous first.

    A settlement whose position is vaguer than `_VAGUE_M` is left out: nobody knows its side.
    """
    columns = gazetteer.settlements()
    known = np.flatnonzero(columns.uncertainty_m <= _VAGUE_M)
    lon, lat = columns.lon[known], columns.lat[known]
    inside = np.zeros(len(known), dtype=bool)
    for piece in pieces:
        shapely.prepare(piece)
        inside |= shapely.contains_xy(piece, lon, lat)
    places = [gazetteer.at(int(columns.index[known[row]])) for row in np.flatnonzero(inside)]
    return tuple(sorted(places, key=lambda place: (-(place.population or 0), place.name)))


def area_noise_m2(pieces: tuple[Geometry, ...]) -> float:
    """Give one standard deviation of the area of drawn pieces: s * sqrt(perimeter * 1 km)."""
    edge_m = sum(map(perimeter_m, pieces))
    return _EDGE_NOISE_KM * math.sqrt(edge_m / 1000) * 1e6


def _area(front: Front) -> Geometry:
    if shapely.get_dimensions(front.shape) < 2:
        raise InputError(
            f"front of {front.day} from {front.source}: is only a line; give control areas"
        )
    return front.shape


@lru_cache(maxsize=64)  # drawings come back: of a quiet week, and of both ways of a comparison
def _pieces(new: Geometry, old: Geometry, border: Geometry) -> tuple[Geometry, ...]:
    # The difference is small and the border long, so the border clips only what differs.
    drawn = _large(shapely.get_parts(shapely.get_parts(shapely.difference(new, old))))
    shapely.prepare(border)
    within = shapely.contains_properly(border, drawn)
    clipped = shapely.intersection(drawn[~within], border)
    parts = [*drawn[within], *_large(shapely.get_parts(shapely.get_parts(clipped)))]
    kept = [row for row in ((area_m2(part), part) for part in parts) if row[0] >= _SMALLEST_M2]
    return tuple(part for _, part in sorted(kept, key=lambda row: -row[0]))


def _large(parts: NDArray[np.object_]) -> NDArray[np.object_]:
    """Keep the polygons that may reach `_SMALLEST_M2`; a plane is right to a hundredth there."""
    areas = parts[shapely.get_dimensions(parts) == 2]
    across_m = _DEGREE_M * np.cos(np.radians(shapely.bounds(areas)[:, 1]))
    kept: NDArray[np.object_] = areas[shapely.area(areas) * _DEGREE_M * across_m > _SMALLEST_M2 / 2]
    return kept
