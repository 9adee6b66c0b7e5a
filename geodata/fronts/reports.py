"""Sources and days in; the rows of `front measure`, `distance` and `compare` out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import shapely

from geodata.borders import read_border
from geodata.errors import InputError
from geodata.fronts.compare import FrontChange, compare, settlements_in
from geodata.fronts.line import area_inside_m2, contact_line_metric, simplified_length_m
from geodata.fronts.near import standing
from geodata.fronts.shares import Sharing, named, place_named, shares
from geodata.fronts.web import open_fronts
from geodata.measure import area_m2

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date
    from pathlib import Path

    from shapely import Geometry

    from geodata.fronts.series import FrontSeries
    from geodata.model import Front, LonLat
    from geodata.places.gazetteer import Gazetteer


def measure_front(
    source: Path | str,
    day: date | None = None,
    border: Path | None = None,
    tolerances_m: Sequence[float] = (0.0,),
    sharing: Sharing | None = None,
) -> dict[str, Any]:
    """Measure the front of a day (the latest at the source by default).

    `length_m` is at the first tolerance; `lengths` gives each. The area is inside Ukraine.
    `sharing` adds rows of the line and the area shared out, as "by_sector" and the like.
    """
    series = open_fronts(source)
    front = _pick(series, source, day)
    outline = read_border(border) if border else None
    line = contact_line_metric(front, outline)
    lengths = [
        {"tolerance_m": float(t), "length_m": round(simplified_length_m(line, t), 1)}
        for t in tolerances_m or (0.0,)
    ]
    held_m2 = area_inside_m2(front, outline)
    row: dict[str, Any] = {
        **named(front),
        "asked_day": day.isoformat() if day else None,
        "length_m": lengths[0]["length_m"],
        "tolerance_m": lengths[0]["tolerance_m"],
        "area_m2": None if held_m2 is None else round(held_m2),
        "lengths": lengths,
        "border": border.name if border else "embedded (Natural Earth)",
        "notes": [note.reason for note in series.notes if note.where.startswith(str(source))],
    }
    if sharing is not None:
        row[f"by_{sharing.by}"] = shares(front, sharing, outline)
    return row


def front_distances(
    source: Path | str, at: Sequence[LonLat], day: date | None = None, border: Path | None = None
) -> Iterator[dict[str, Any]]:
    """Measure positions to the front of a day (the latest by default) and tell who holds them."""
    front = _pick(open_fronts(source), source, day)
    lon, lat = (np.array([getattr(spot, axis) for spot in at]) for axis in ("lon", "lat"))
    found = standing(front, lon, lat, read_border(border) if border else None)
    for spot, metres, side in zip(at, found.distance_m, found.side, strict=True):
        yield {
            "at": [spot.lon, spot.lat],
            "distance_m": round(float(metres), 1),
            "held_by": side.value if side else None,
            "asked_day": day.isoformat() if day else None,
            **named(front),
        }


def compare_fronts(
    a: Path | str,
    b: Path | str,
    gazetteer: Gazetteer,
    days: tuple[date | None, date | None] = (None, None),
    border: Path | None = None,
) -> dict[str, Any]:
    """Compare the fronts of two sources (each at its latest day by default).

    `gained` and `lost` are the pieces that the side of the second front won and gave up.
    """
    before, after = (
        _pick(open_fronts(source), source, day) for source, day in zip((a, b), days, strict=True)
    )
    change = compare(before, after, read_border(border) if border else None)
    return {
        "before": named(change.before),
        "after": named(change.after),
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
                "places": [place_named(place) for place in settlements_in([piece], gazetteer)],
            }
        )
    return rows


def _pick(series: FrontSeries, source: Path | str, day: date | None) -> Front:
    front = series.latest(day or series.days[-1])
    if front is None:
        raise InputError(
            f"front {source}: has no shape on or before {day}; the first is of {series.days[0]}"
        )
    return front


def _sentence(change: FrontChange) -> str:
    before, after = change.before, change.after
    return (
        f"From {before.day} ({before.source}) to {after.day} ({after.source}) the area held by "
        f"{after.side.value.title()} grew by {change.gained_m2 / 1e6:,.1f} km2 and shrank by "
        f"{change.lost_m2 / 1e6:,.1f} km2 (noise {change.noise_m2 / 1e6:,.1f} km2)."
    )
