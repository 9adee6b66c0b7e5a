"""Events in; one file of columns that the map fetches once and filters in the browser out."""

from __future__ import annotations

import hashlib
import json
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import shapely

from dashboard.table import NO_DAY, NO_SOURCE, area_key
from geodata.snapshots.geojson import geometry_member

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.table import EventTable
    from geodata.snapshots import Feature

STATIC = Path(__file__).parent / "static"
PUBLISHED = STATIC / "published"
_OUTLINE_DEG = 0.005  # an outline on the map needs no more than half a kilometre
_MANY = 20_000  # events; beyond it the popup leaves the sentence to the card beside the map
_STALE_S = 2 * 86_400  # a file that nobody has asked for anew in two days


def columns_of(table: EventTable) -> dict[str, Any]:
    """Lay events out as columns; words that repeat travel once, as numbers into a list."""
    rows = [feature.properties for feature in table.features]
    areas, area_numbers = _areas(table.features)
    kind, status, source = (table.choices[name] for name in ("kind", "status", "source"))
    few = len(rows) <= _MANY
    return {
        "id": [feature.id for feature in table.features],
        "lon": _numbers(table.lon),
        "lat": _numbers(table.lat),
        "first": [None if day == NO_DAY else int(day) for day in table.first_day],
        "last": [None if day == NO_DAY else int(day) for day in table.last_day],
        "kind": kind.numbers.tolist(),
        "status": status.numbers.tolist(),
        "source": source.numbers.tolist(),
        "verdict": table.choices["verdict"].numbers.tolist(),
        "uncertainty_m": [row["uncertainty_m"] for row in rows],
        "place": [row["place"] for row in rows],
        "quote": [row["quote"] for row in rows] if few else None,
        "said_by": [row["said_by"] for row in rows] if few else None,
        "area": area_numbers,
        "areas": areas,
        "kinds": kind.names,
        "statuses": status.names,
        "sources": source.names,
        "verdicts": table.choices["verdict"].names,
    }


def publish(content: dict[str, Any], name: str) -> str:
    """Write a file under a name that changes with its content; gives its path below static."""
    raw = json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
    file = f"{name}-{hashlib.blake2b(raw, digest_size=16).hexdigest()}.json"
    PUBLISHED.mkdir(parents=True, exist_ok=True)
    path = PUBLISHED / file
    if path.exists():
        path.touch()
    else:
        part = path.with_suffix(".part")
        part.write_bytes(raw)
        part.replace(path)
    return f"published/{file}"


def sweep() -> None:
    """Remove files that an earlier run published and nobody has needed since."""
    for path in PUBLISHED.glob("*.json"):
        if time.time() - path.stat().st_mtime > _STALE_S:
            path.unlink(missing_ok=True)


def source_of(feature: Feature) -> str:
    """Name an event's or claim's publisher."""
    return feature.properties["source"] or NO_SOURCE


def _numbers(degrees: np.ndarray) -> list[float | None]:
    return [None if np.isnan(value) else round(float(value), 5) for value in degrees]


def _areas(features: Sequence[Feature]) -> tuple[list[dict[str, Any]], list[int]]:
    """Give every shape that is no point once, and each event's number among them, -1 for none."""
    shapes: list[dict[str, Any]] = []
    known: dict[str, int] = {}
    numbers = []
    for feature in features:
        if feature.shape is None or shapely.get_dimensions(feature.shape) == 0:
            numbers.append(-1)
            continue
        key = area_key(feature)
        if key not in known:
            known[key] = len(shapes)
            simple = shapely.simplify(feature.shape, _OUTLINE_DEG)
            country = feature.properties.get("place_kind") == "country"
            shapes.append({**geometry_member(simple), "wide": country})
        numbers.append(known[key])
    return shapes, numbers
