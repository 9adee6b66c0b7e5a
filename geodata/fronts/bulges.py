"""A front in; its pockets (enclosed ground) and salients (narrow bulges) out.

A pocket is a piece of one side's ground that the other side encloses within the country. A salient
is what a morphological opening takes off a side's ground: what no disc of the stated radius that
stays on the ground can cover. Beyond coast and border, and in the strip along them that is no
contact line, the ground counts as either side's own, so that spits and bridgeheads on the border
are judged by the contact line alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

import shapely

from geodata.errors import InputError
from geodata.fronts.line import inside_metric, interior, to_degrees, to_metric
from geodata.fronts.near import other_side
from geodata.measure import area_m2

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shapely import Geometry

    from geodata.model import Front, Side

RADIUS_M = 5_000.0  # a neck of under 10 km: within reach of field artillery from both flanks
_LEAST_POCKET_M2 = 100_000.0  # smaller ones are the drawing's slips
_LEAST_SALIENT = 0.5  # of the radius' square; a disc leaves 0.21 of it in every right-angled corner


class Bulge(StrEnum):
    """Whether ground is enclosed, or only narrow."""

    POCKET = "pocket"
    SALIENT = "salient"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bulging:
    """A pocket or salient held by `side`; `radius_m` is the opening's, None for a pocket."""

    kind: Bulge
    side: Side
    area_m2: float
    shape: Geometry
    radius_m: float | None = None


def bulges(
    front: Front, border: Geometry | None = None, radius_m: float = RADIUS_M
) -> tuple[Bulging, ...]:
    """Find both sides' pockets and salients within Ukraine, largest first, pockets before.

    Raises
    ------
    InputError
        If only a line is known, or the radius is not above 0.
    """
    if shapely.get_dimensions(front.shape) < 2:
        raise InputError(f"front of {front.day} from {front.source}: is only a line, without sides")
    if not radius_m > 0:
        raise InputError(f"radius {radius_m} m: a salient needs one above 0; give it in metres")
    inside, core = inside_metric(border), interior(border)
    held = shapely.intersection(to_metric(front.shape), inside)
    free = shapely.difference(inside, held)
    found = [
        bulging
        for side, ground in ((front.side, held), (other_side(front.side), free))
        for bulging in (*_pockets(side, ground, core), *_salients(side, ground, core, radius_m))
    ]
    return tuple(sorted(found, key=lambda row: (row.kind, -row.area_m2)))


def _pockets(side: Side, ground: Geometry, core: Geometry) -> Iterator[Bulging]:
    shapely.prepare(core)
    for part in _parts(ground):
        if shapely.area(part) >= _LEAST_POCKET_M2 and shapely.contains_properly(core, part):
            yield _bulging(Bulge.POCKET, side, part, None)


def _salients(side: Side, ground: Geometry, core: Geometry, radius_m: float) -> Iterator[Bulging]:
    """Open the ground together with all that lies outside the core of the country."""
    wide = shapely.box(*shapely.bounds(shapely.buffer(core, 4 * radius_m)))
    whole = shapely.union(shapely.difference(wide, core), ground)
    opened = shapely.buffer(shapely.buffer(whole, -radius_m), radius_m)
    for part in _parts(shapely.intersection(shapely.difference(whole, opened), core)):
        if shapely.area(part) >= _LEAST_SALIENT * radius_m**2:
            yield _bulging(Bulge.SALIENT, side, part, radius_m)


def _bulging(kind: Bulge, side: Side, part: Geometry, radius_m: float | None) -> Bulging:
    shape = to_degrees(part)
    return Bulging(kind=kind, side=side, area_m2=area_m2(shape), shape=shape, radius_m=radius_m)


def _parts(shape: Geometry) -> list[Geometry]:
    parts = shapely.get_parts(shapely.get_parts(shape))
    return [part for part in parts if part.geom_type == "Polygon"]
