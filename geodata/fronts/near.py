"""Positions and a front in; how far each is from the contact line, and who holds it, out.

Everything is in columns: `lon` and `lat` are arrays of degrees, of one length.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
import shapely

from geodata import borders
from geodata.errors import InputError
from geodata.fronts.line import contact_line, ends_in_degrees, points_metric, segments, to_metric
from geodata.fronts.series import in_ukraine
from geodata.measure import GEOD
from geodata.model import Side
from geodata.places.sphere import unit_vectors

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from shapely import Geometry

    from geodata.model import Front

    Floats = NDArray[np.float64]

_PIECE_DEG = 0.005  # some 400 m: a piece is as straight on the map as on the globe
_FAR_M = 700_000.0  # so far the map's scale differs by less than:
_STRETCH_RATIO = 1.006
_CHUNK = 1024  # positions at once, so that the candidates fit into memory


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How positions stand to a front: metres to its contact line, and each one's `Side` or None.

    `side` is None where the front does not tell: outside Ukraine, or if only a line is known.
    """

    distance_m: Floats
    side: NDArray[np.object_]


def standing(front: Front, lon: Floats, lat: Floats, border: Geometry | None = None) -> Standing:
    """Measure positions to the front's contact line on the ellipsoid, and tell their side."""
    return Standing(
        distance_m=distances_m(front, lon, lat, border), side=sides(front, lon, lat, border)
    )


def distances_m(front: Front, lon: Floats, lat: Floats, border: Geometry | None = None) -> Floats:
    """Measure positions to the front's contact line, in metres on the ellipsoid.

    The line's edges are straight in degrees, as GeoJSON has them. Right to a metre up to 700 km
    away; farther off to half a percent.

    Raises
    ------
    InputError
        If the front has no contact line: it lies wholly outside Ukraine.
    """
    pieces, tree = _pieces(contact_line(front, border))
    if not len(pieces):
        raise InputError(
            f"front of {front.day} from {front.source}: has no line inside Ukraine; give some"
        )
    found = np.empty(len(lon))
    for start in range(0, len(lon), _CHUNK):
        rows = slice(start, start + _CHUNK)
        found[rows] = _chunk_m(np.column_stack([lon[rows], lat[rows]]), pieces, tree)
    return found


def sides(
    front: Front, lon: Floats, lat: Floats, border: Geometry | None = None
) -> NDArray[np.object_]:
    """Tell who holds each position: a `Side`, or None where the front does not say."""
    side = np.full(len(lon), None, dtype=object)
    if shapely.get_dimensions(front.shape) < 2:
        return side
    inside = borders.ukraine() if border is None else border
    for area in (inside, front.shape):
        shapely.prepare(area)
    points = shapely.points(lon, lat)
    if in_ukraine(front):  # else what it leaves out is not told by it
        side[shapely.intersects(inside, points)] = other_side(front.side)
    side[shapely.intersects(front.shape, points)] = front.side
    return side


def other_side(side: Side) -> Side:
    """Give who stands across the line."""
    return Side.UKRAINE if side is Side.RUSSIA else Side.RUSSIA


def _chunk_m(lon_lat: Floats, pieces: NDArray[np.object_], tree: shapely.STRtree) -> Floats:
    spots = points_metric(lon_lat[:, 0], lon_lat[:, 1])
    found = _rough_m(lon_lat, pieces)
    near = found < _FAR_M
    if near.any():
        found[near] = _nearest_m(lon_lat[near], spots[near], pieces, tree)
    return found


def _rough_m(lon_lat: Floats, pieces: NDArray[np.object_]) -> Floats:
    """Measure to the piece that is nearest on a sphere."""
    starts = ends_in_degrees(pieces)[:, 0]
    cosines = unit_vectors(*lon_lat.T) @ unit_vectors(*starts.T).T
    nearest = starts[cosines.argmax(axis=1)]
    return np.asarray(GEOD.inv(*lon_lat.T, *nearest.T)[2])


def _nearest_m(
    lon_lat: Floats, spots: NDArray[np.object_], pieces: NDArray[np.object_], tree: shapely.STRtree
) -> Floats:
    """Measure to every piece that could be nearest: the map is a little stretched."""
    (rows, _), reach_m = tree.query_nearest(spots, return_distance=True, all_matches=False)
    limit_m = np.empty(len(spots))
    limit_m[rows] = reach_m * _STRETCH_RATIO + 1
    rows, hits = tree.query(spots, predicate="dwithin", distance=limit_m)
    feet = ends_in_degrees(shapely.shortest_line(spots[rows], pieces[hits]))[:, 1]
    metres = GEOD.inv(*lon_lat[rows].T, *feet.T)[2]
    found = np.full(len(spots), np.inf)
    np.minimum.at(found, rows, np.asarray(metres))
    return found


@lru_cache(maxsize=16)
def _pieces(line: Geometry) -> tuple[NDArray[np.object_], shapely.STRtree]:
    """Cut a line in degrees into short pieces in metres, with an index over them."""
    pieces = segments(to_metric(shapely.segmentize(line, _PIECE_DEG)))
    return pieces, shapely.STRtree(pieces)
