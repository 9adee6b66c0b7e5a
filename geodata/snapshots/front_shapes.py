"""A front in; the shapes that the map draws for it out, as plain JSON values."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import shapely

from geodata.fronts import area_inside_m2, contact_line
from geodata.fronts.line import contact_line_metric, simplified_length_m
from geodata.snapshots.geojson import geometry_member

if TYPE_CHECKING:
    from geodata.fronts import FrontChange, FrontSeries
    from geodata.model import Front

FIGURES_TOLERANCE_M = 2_000.0  # the scale that most published lengths are true at
_FRONT_DEG = 0.002  # 200 m, a pixel where the map shows an oblast
_FINE_DEG = 0.00002  # 2 m: as drawn, for who comes closer


def front_shapes(front: Front) -> dict[str, Any]:
    """Give a front for the map, with the words that say which day and whose it is."""
    kind = "schematic, not surveyed" if front.schematic else "published line"
    told = f"Front {front.day.isoformat()}: {front.source} ({kind})"
    owner = None if front.schematic else front.attribution  # a sketch is our own
    return {
        "label": ". ".join(filter(None, [told, owner, front.licence])),
        "told": {
            "day": front.day.isoformat(),
            "source": front.source,
            "schematic": front.schematic,
            "attribution": owner,
            "licence": front.licence,
        },
        "figures": _figures(front),
        "schematic": front.schematic,
        **_outlines(front, _FRONT_DEG),
    }


def front_on(series: FrontSeries, last_day: str | None) -> dict[str, Any] | None:
    """Give the latest front known by a day (ISO; None: ever) for the map, None if there is none."""
    front = series.latest(date.fromisoformat(last_day) if last_day else date.max)
    return front_shapes(front) if front else None


def fine_shapes(front: Front) -> dict[str, Any] | None:
    """Give a front's line and area as drawn; None where that is no more than `front_shapes` has."""
    rough = shapely.get_num_coordinates(shapely.simplify(front.shape, _FRONT_DEG))
    if rough == shapely.get_num_coordinates(front.shape):
        return None
    return {"schematic": front.schematic, **_outlines(front, _FINE_DEG)}


def _outlines(front: Front, tolerance_deg: float) -> dict[str, Any]:
    area = front.shape if shapely.get_dimensions(front.shape) == 2 else None
    line = shapely.simplify(contact_line(front), tolerance_deg)
    return {
        "line": None if shapely.is_empty(line) else geometry_member(line),
        "area": None if area is None else geometry_member(shapely.simplify(area, tolerance_deg)),
    }


def _figures(front: Front) -> dict[str, float | None] | None:
    """Give the length and the held area that the map tells; None where no line is in Ukraine."""
    length_m = simplified_length_m(contact_line_metric(front), FIGURES_TOLERANCE_M)
    held_m2 = area_inside_m2(front)
    if not length_m:
        return None
    return {"km": length_m / 1000, "km2": None if held_m2 is None else held_m2 / 1e6}


def piece_shapes(change: FrontChange) -> list[dict[str, Any]]:
    """Give what a front gained and lost, with the role that names its colour."""
    return [
        {"role": role, "shape": geometry_member(shapely.simplify(piece, _FRONT_DEG / 4))}
        for role, pieces in (("gained", change.gained), ("lost", change.lost))
        for piece in pieces
    ]
