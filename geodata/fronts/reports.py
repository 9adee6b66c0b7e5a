"""Files and days in; the rows of `front measure` and `front compare` out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import shapely

from geodata.borders import read_border
from geodata.errors import InputError
from geodata.fronts.compare import FrontChange, compare, settlements_in
from geodata.fronts.line import area_inside_m2, contact_line_metric, simplified_length_m
from geodata.fronts.reading import read_fronts
from geodata.measure import area_m2

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from shapely import Geometry

    from geodata.model import Front, Place
    from geodata.places.gazetteer import Gazetteer


def measure_front(
    path: Path,
    day: date | None = None,
    border: Path | None = None,
    tolerances_m: Sequence[float] = (0.0,),
) -> dict[str, Any]:
    """Measure the front of a day (the latest in the file by default).

    `length_m` is at the first tolerance; `lengths` gives each. The area is inside Ukraine.
    """
    front = _pick(path, day)
    outline = read_border(border) if border else None
    line = contact_line_metric(front, outline)
    lengths = [
        {"tolerance_m": float(t), "length_m": round(simplified_length_m(line, t), 1)}
        for t in tolerances_m or (0.0,)
    ]
    held_m2 = area_inside_m2(front, outline)
    return {
        **_named(front),
        "length_m": lengths[0]["length_m"],
        "tolerance_m": lengths[0]["tolerance_m"],
        "area_m2": None if held_m2 is None else round(held_m2),
        "lengths": lengths,
        "border": border.name if border else "embedded (Natural Earth)",
    }


def compare_fronts(
    a: Path,
    b: Path,
    gazetteer: Gazetteer,
    day_a: date | None = None,
    day_b: date | None = None,
) -> dict[str, Any]:
    """Compare the fronts of two files (each at its latest day by default).

    `gained` and `lost` are the pieces that the side of the second front won and gave up.
    """
    change = compare(_pick(a, day_a), _pick(b, day_b))
    return {
        "before": _named(change.before),
        "after": _named(change.after),
        "gained_m2": round(change.gained_m2),
        "lost_m2": round(change.lost_m2),
        "net_m2": round(change.net_m2),
        "noise_m2": round(change.noise_m2),
        "gained": _pieces(change.gained, gazetteer),
        "lost": _pieces(change.lost, gazetteer),
        "summary": _sentence(change),
    }


def _pieces(pieces: Sequence[Geometry], gazetteer: Gazetteer) -> list[dict[str, Any]]:
    """Describe pieces, largest first: area, a spot inside, and the settlements they hold."""
    rows = []
    for piece in pieces:
        spot = shapely.point_on_surface(piece)
        rows.append(
            {
                "area_m2": round(area_m2(piece)),
                "at": [round(spot.x, 5), round(spot.y, 5)],
                "places": [_place(place) for place in settlements_in([piece], gazetteer)],
            }
        )
    return rows


def _place(place: Place) -> dict[str, Any]:
    return {
        "id": place.id,
        "name": place.name,
        "lon": place.at.lon,
        "lat": place.at.lat,
        "admin1": place.admin1,
        "admin2": place.admin2,
        "population": place.population,
    }


def _pick(path: Path, day: date | None) -> Front:
    series = read_fronts(path)
    front = series.latest(day or series.days[-1])
    if front is None:
        raise InputError(
            f"front {path}: has no shape on or before {day}; the first is of {series.days[0]}"
        )
    return front


def _named(front: Front) -> dict[str, Any]:
    return {
        "day": front.day.isoformat(),
        "source": front.source,
        "side": front.side.value,
        "schematic": front.schematic,
    }


def _sentence(change: FrontChange) -> str:
    before, after = change.before, change.after
    return (
        f"From {before.day} ({before.source}) to {after.day} ({after.source}) the area held by "
        f"{after.side.value.title()} grew by {change.gained_m2 / 1e6:,.1f} km2 and shrank by "
        f"{change.lost_m2 / 1e6:,.1f} km2 (noise {change.noise_m2 / 1e6:,.1f} km2)."
    )
