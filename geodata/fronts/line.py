"""A control area in; its contact line, and lengths and areas on the ellipsoid out.

The contact line is the area's edge away from coast and recognised border. Simplifying and "farther
than" happen in a metric projection; every length and area is measured on WGS 84.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

import numpy as np
import shapely
from pyproj import Transformer

from geodata import borders
from geodata.measure import area_m2, length_m

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from shapely import Geometry

    from geodata.model import Front

# Drawn areas stray from a surveyed border by up to a kilometre.
BORDER_REACH_M = 1000.0
_SCRAP_LENGTH_M = 10_000.0  # two drawings of a border part for no longer
_METRIC = "+proj=lcc +lat_1=46 +lat_2=51 +lat_0=48.5 +lon_0=35.5 +ellps=WGS84"  # 0.2 % in Ukraine


def contact_line(front: Front, border: Geometry | None = None) -> Geometry:
    """Derive where the two sides meet: the area's edge inside Ukraine, away from coast and border.

    `border` is Ukraine's precise outline; without it the embedded one is used, with more room.
    A front that is only a line is its own contact line.
    """
    return to_degrees(contact_line_metric(front, border))


def line_length_m(front: Front, border: Geometry | None = None, tolerance_m: float = 0) -> float:
    """Measure the contact line on the ellipsoid after simplifying it to `tolerance_m` metres."""
    return simplified_length_m(contact_line_metric(front, border), tolerance_m)


def area_inside_m2(front: Front, border: Geometry | None = None) -> float | None:
    """Measure the held area inside Ukraine's border in m2; None if only a line is known."""
    if shapely.get_dimensions(front.shape) < 2:
        return None
    return _area_inside_m2(front.shape, border or borders.ukraine())


@lru_cache(maxsize=64)
def _area_inside_m2(drawn: Geometry, border: Geometry) -> float:
    return area_m2(shapely.intersection(drawn, border))


def simplified_length_m(line_metric: Geometry, tolerance_m: float) -> float:
    """Measure a line given in metric coordinates on the ellipsoid, simplified to a tolerance."""
    return length_m(to_degrees(shapely.simplify(line_metric, tolerance_m)))


def contact_line_metric(front: Front, border: Geometry | None = None) -> Geometry:
    """Derive the contact line in metric coordinates (see `contact_line`)."""
    return _contact_line_metric(front.shape, border)


@lru_cache(maxsize=64)  # many days are drawn alike, and one day is measured at many tolerances
def _contact_line_metric(drawn: Geometry, border: Geometry | None) -> Geometry:
    shape = to_metric(drawn)
    if shapely.get_dimensions(shape) < 2:
        return shapely.line_merge(shape)
    edge = shapely.intersection(shapely.boundary(shape), interior(border))
    parts = shapely.get_parts(shapely.line_merge(lines_of(edge)))
    kept = [part for part in parts if not _is_scrap(part, shape, border)]
    return shapely.MultiLineString(kept)


def _is_scrap(part: Geometry, held: Geometry, border: Geometry | None) -> bool:
    """Tell a line that only parts two drawings of one border: the ground beyond it is a sliver.

    The sliver reaches the border, and no spot of it is farther than the border's noise from its
    edge. A front has thousands of corners: only the ground about the line is looked at.
    """
    if shapely.length(part) > _SCRAP_LENGTH_M:
        return False
    reach_m = _reach_m(border)
    west, south, east, north = shapely.bounds(part).tolist()
    around_m = 3 * reach_m
    box = (west - around_m, south - around_m, east + around_m, north + around_m)
    inside = shapely.clip_by_rect(inside_metric(border), *box)
    free = shapely.get_parts(shapely.difference(inside, shapely.clip_by_rect(held, *box)))
    beyond = free[shapely.dwithin(free, part, 1.0)]
    at_border = shapely.intersects(beyond, shapely.boundary(inside_metric(border)))
    return bool((at_border & shapely.is_empty(shapely.buffer(beyond, -reach_m))).all())


def lines_of(shape: Geometry) -> Geometry:
    """Keep only the lines of a geometry, as one multi-line."""
    parts = shapely.get_parts(shapely.get_parts(shape))
    return shapely.MultiLineString([part for part in parts if _is_line(part)])


def _is_line(part: Geometry) -> bool:
    kind = shapely.get_type_id(part)
    return bool(kind == shapely.GeometryType.LINESTRING and not shapely.is_empty(part))


def segments(lines: Geometry) -> NDArray[np.object_]:
    """Take lines apart into their segments, in order."""
    xy, line = shapely.get_coordinates(shapely.get_parts(lines), return_index=True)
    same = line[:-1] == line[1:]
    return np.asarray(shapely.linestrings(np.stack([xy[:-1], xy[1:]], axis=1)[same]))


def points_metric(lon: NDArray[np.float64], lat: NDArray[np.float64]) -> NDArray[np.object_]:
    """Turn positions in degrees into points in metres."""
    return np.asarray(shapely.points(_move(np.column_stack([lon, lat]), inverse=False)))


def to_metric(shape: Geometry) -> Geometry:
    """Bring degrees into metres, mending what the move makes invalid."""
    moved = shapely.transform(shape, lambda xy: _move(xy, inverse=False))
    return moved if shapely.is_valid(moved) else shapely.make_valid(moved)


def ends_in_degrees(lines: NDArray[np.object_]) -> NDArray[np.float64]:
    """Bring the first and last position of straight lines in metres into degrees: (n, 2, 2)."""
    return _move(shapely.get_coordinates(lines), inverse=True).reshape(-1, 2, 2)


def to_degrees(shape: Geometry) -> Geometry:
    """Bring metres back into degrees, longitude first."""
    return shapely.transform(shape, lambda xy: _move(xy, inverse=True))


def _move(xy: NDArray[np.float64], *, inverse: bool) -> NDArray[np.float64]:
    direction = "INVERSE" if inverse else "FORWARD"
    return np.column_stack(_transformer().transform(xy[:, 0], xy[:, 1], direction=direction))


@cache
def _transformer() -> Transformer:
    return Transformer.from_crs("EPSG:4326", _METRIC, always_xy=True)


@lru_cache(maxsize=4)
def interior(border: Geometry | None) -> Geometry:
    """Give the country in metres without the strip along its edge that is not contact line."""
    inside = inside_metric(border)
    return shapely.difference(inside, shapely.buffer(shapely.boundary(inside), _reach_m(border)))


def _reach_m(border: Geometry | None) -> float:
    return borders.BORDER_NOISE_M if border is None else BORDER_REACH_M


@lru_cache(maxsize=4)
def inside_metric(border: Geometry | None) -> Geometry:
    """Give the country in metres (the embedded outline by default)."""
    return to_metric(borders.ukraine() if border is None else border)
