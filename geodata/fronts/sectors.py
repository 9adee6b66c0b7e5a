"""A front in; its contact line by nearest oblast and town, and its held area by oblast, out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import numpy as np
import shapely

from geodata import borders
from geodata.fronts.line import (
    contact_line_metric,
    ends_in_degrees,
    points_metric,
    segments,
    to_degrees,
    to_metric,
)
from geodata.measure import GEOD, area_m2

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from shapely import Geometry

    from geodata.borders import Region
    from geodata.model import Front, Place
    from geodata.places.gazetteer import Gazetteer

_STEP_M = 500.0  # the line is labelled in steps of this; a sector ends to within one
_TOWN_PEOPLE = 5_000  # a place that a sector is named after
_SURE_M = 5_000.0  # a town placed no better than this names no sector


@dataclass(frozen=True, slots=True, kw_only=True)
class Sector:
    """A stretch of contact line (or several) nearest to one oblast and one town.

    `shape` is in degrees; the lengths of all sectors sum to the line's.
    """

    oblast: Region
    town: Place | None
    length_m: float
    shape: Geometry


@dataclass(frozen=True, slots=True, kw_only=True)
class OblastHeld:
    """How much of an oblast a front's side holds, and how much contact line runs there."""

    oblast: Region
    area_m2: float
    length_m: float


def sectors(
    front: Front, gazetteer: Gazetteer, border: Geometry | None = None
) -> tuple[Sector, ...]:
    """Cut the contact line by nearest oblast and nearest town, longest sector first."""
    steps, lengths_m, oblast = _steps(front, border)
    town_at, town_rows = _towns(gazetteer)
    middles = shapely.line_interpolate_point(steps, 0.5, normalized=True)
    town = shapely.STRtree(town_at).nearest(middles) if len(town_at) else np.full(len(steps), -1)
    found = []
    for region, row in sorted(set(zip(oblast.tolist(), town.tolist(), strict=True))):
        own = (oblast == region) & (town == row)
        sector = Sector(
            oblast=_regions()[region],
            town=gazetteer.at(int(town_rows[row])) if row >= 0 else None,
            length_m=float(lengths_m[own].sum()),
            shape=to_degrees(shapely.line_merge(shapely.multilinestrings(steps[own]))),
        )
        found.append(sector)
    return tuple(sorted(found, key=lambda sector: -sector.length_m))


def by_oblast(front: Front, border: Geometry | None = None) -> tuple[OblastHeld, ...]:
    """Measure what the side holds of each oblast and the line there, largest area first.

    The embedded outlines of the oblasts are off by up to some kilometres; ground between them and
    the border goes to the nearest, so that the areas sum to the whole.
    """
    _, lengths_m, oblast = _steps(front, border)
    areas_m2 = _areas_m2(front, border)
    rows = [
        OblastHeld(
            oblast=region,
            area_m2=areas_m2[n],
            length_m=float(lengths_m[oblast == n].sum()),
        )
        for n, region in enumerate(_regions())
    ]
    met = [row for row in rows if row.area_m2 > 0 or row.length_m > 0]
    return tuple(sorted(met, key=lambda row: (-row.area_m2, -row.length_m)))


def _steps(
    front: Front, border: Geometry | None
) -> tuple[NDArray[np.object_], NDArray[np.float64], NDArray[np.int64]]:
    """Cut the line into steps: each in metres, its length on the ellipsoid, its oblast's number."""
    steps = segments(shapely.segmentize(contact_line_metric(front, border), _STEP_M))
    ends = ends_in_degrees(steps)
    _, _, lengths_m = GEOD.inv(ends[:, 0, 0], ends[:, 0, 1], ends[:, 1, 0], ends[:, 1, 1])
    middles = shapely.line_interpolate_point(steps, 0.5, normalized=True)
    return steps, np.asarray(lengths_m), _oblast_tree().nearest(middles)


def _areas_m2(front: Front, border: Geometry | None) -> list[float]:
    if shapely.get_dimensions(front.shape) < 2:
        return [0.0] * len(_regions())
    held = shapely.intersection(front.shape, border or borders.ukraine())
    areas = [area_m2(_polygons(shapely.intersection(held, r.shape))) for r in _regions()]
    between = shapely.difference(held, shapely.union_all([r.shape for r in _regions()]))
    left = [part for part in shapely.get_parts(_polygons(between)) if not shapely.is_empty(part)]
    spots = [shapely.get_coordinates(shapely.point_on_surface(part))[0] for part in left]
    for part, (lon, lat) in zip(left, spots, strict=True):
        point = points_metric(np.array([lon]), np.array([lat]))[0]
        areas[int(_oblast_tree().nearest(point))] += area_m2(part)
    return areas


def _polygons(shape: Geometry) -> Geometry:
    parts = shapely.get_parts(shapely.get_parts(shape))
    joined: Geometry = shapely.multipolygons(parts[shapely.get_dimensions(parts) == 2])
    return joined


def _towns(gazetteer: Gazetteer) -> tuple[NDArray[np.object_], NDArray[np.int64]]:
    """Give the towns of Ukraine that name sectors: points in metres, rows of the gazetteer."""
    columns = gazetteer.settlements()
    named = (columns.population >= _TOWN_PEOPLE) & (columns.uncertainty_m <= _SURE_M)
    lon, lat, rows = columns.lon[named], columns.lat[named], columns.index[named]
    inside = borders.ukraine()
    shapely.prepare(inside)
    own = shapely.contains_xy(inside, lon, lat)
    return points_metric(lon[own], lat[own]), rows[own]


@cache
def _regions() -> tuple[Region, ...]:
    return borders.regions_of("UA")


@cache
def _oblast_tree() -> shapely.STRtree:
    return shapely.STRtree([to_metric(region.shape) for region in _regions()])
