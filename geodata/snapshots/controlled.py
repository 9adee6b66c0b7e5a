"""Features of events and perhaps a front in; who is reported to hold each settlement out.

Rows for programs, and points and areas for maps: both say that they are derived from reports.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import shapely

from geodata.fronts.control import control_areas, control_on
from geodata.fronts.drawn import Drawn
from geodata.fronts.near import sides
from geodata.snapshots.merged import event_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from shapely import Geometry

    from geodata.fronts.control import Held
    from geodata.model import Front, Side
    from geodata.snapshots.features import Feature

DERIVED = "derived from reports, not surveyed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Controlled:
    """A settlement's state by reports, who reports it, and on whose side a front's shape has it."""

    held: Held
    sources: tuple[str, ...]
    shape_side: Side | None = None

    @property
    def agrees(self) -> bool | None:
        """Tell whether reports and shape name the same side; None if either names none."""
        if self.shape_side is None or self.held.side is None:
            return None
        return self.shape_side is self.held.side


def controlled(
    features: Iterable[Feature], day: date, front: Front | None = None
) -> tuple[Controlled, ...]:
    """Tell for each settlement that reports speak of who holds it on a day, by name."""
    reports = {f.id: f for f in features if f.layer == "event"}
    held = control_on(map(event_of, reports.values()), day)
    drawn = _sides(held, front)
    return tuple(
        Controlled(held=one, sources=_sources(one, reports), shape_side=side)
        for one, side in zip(held, drawn, strict=True)
    )


def controlled_row(one: Controlled, day: date, front: Front | None) -> dict[str, Any]:
    """Give one settlement's state as a row."""
    held = one.held
    return {
        "place": held.place.name,
        "place_id": held.place.id,
        "lon": held.place.at.lon,
        "lat": held.place.at.lat,
        "day": day.isoformat(),
        "control": held.control.value,
        "side": held.side.value if held.side else None,
        "since": held.since.isoformat(),
        "reason": held.reason,
        "events": list(held.event_ids),
        "sources": list(one.sources),
        "basis": DERIVED,
        "shape_side": one.shape_side.value if one.shape_side else None,
        "agrees": one.agrees,
        "front_day": front.day.isoformat() if front else None,
        "front_source": front.source if front else None,
    }


def controlled_layers(
    found: Sequence[Controlled], day: date, front: Front | None = None
) -> list[Drawn]:
    """Draw each settlement as a point and as the area that lies nearest to it."""
    areas = control_areas([one.held for one in found])
    columns = [_flat(controlled_row(one, day, front)) for one in found]
    points = [shapely.Point(one.held.place.at.lon, one.held.place.at.lat) for one in found]
    return [
        *_layer("settlements", columns, points),
        *_layer("areas", columns, areas),
    ]


def _layer(
    name: str, columns: Sequence[dict[str, Any]], shapes: Sequence[Geometry]
) -> Iterable[Drawn]:
    return (
        Drawn(layer=name, columns=row, shape=shape)
        for row, shape in zip(columns, shapes, strict=True)
        if not shapely.is_empty(shape)
    )


def _flat(row: dict[str, Any]) -> dict[str, Any]:
    return {k: "; ".join(v) if isinstance(v, list) else v for k, v in row.items()}


def _sides(held: Sequence[Held], front: Front | None) -> Sequence[Side | None]:
    if front is None or not held:
        return [None] * len(held)
    lon = np.array([one.place.at.lon for one in held])
    lat = np.array([one.place.at.lat for one in held])
    return list(sides(front, lon, lat))


def _sources(held: Held, reports: dict[str, Feature]) -> tuple[str, ...]:
    named = (reports[event].properties for event in held.event_ids)
    told = (row.get("source") or row.get("title") or row["article"] for row in named)
    return tuple(dict.fromkeys(told))
