"""Events in; columns that a map fetches once and filters in the browser out.

Words that repeat travel once, as numbers into a list; days travel as numbers counted from ZERO_DAY.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import numpy as np
import shapely

from geodata.model import EventKind, Status, Verdict
from geodata.snapshots.geojson import geometry_member

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from geodata.snapshots.features import Feature

ZERO_DAY = date(2014, 1, 1)
NO_DAY = -1
NO_CLAIM = "no claim"
NO_SOURCE = "source not given"
KINDS = tuple(map(str, EventKind))
STATUSES = tuple(map(str, Status))
VERDICTS = (*map(str, Verdict), NO_CLAIM)
_OUTLINE_DEG = 0.005  # an outline on the map needs no more than half a kilometre
_LONG = ("quote", "said_by", "url")
_MANY = 20_000  # events; beyond it the popup leaves the sentence to the card beside the map


def map_columns(features: Sequence[Feature]) -> dict[str, Any]:
    """Lay events out as columns of JSON values."""
    rows = [feature.properties for feature in features]
    areas, area_numbers = _areas(features)
    lon, lat = spots(features)
    sources = sorted({row["source"] or NO_SOURCE for row in rows})
    few = len(rows) <= _MANY
    return {
        "id": [feature.id for feature in features],
        "lon": _rounded(lon),
        "lat": _rounded(lat),
        "first": [_number(feature.first_day) for feature in features],
        "last": [_number(feature.last_day) for feature in features],
        "kind": _numbers([row["kind"] for row in rows], KINDS),
        "status": _numbers([row["status"] for row in rows], STATUSES),
        "source": _numbers([row["source"] or NO_SOURCE for row in rows], sources),
        "verdict": _numbers([row["verdict"] or NO_CLAIM for row in rows], VERDICTS),
        "uncertainty_m": [row["uncertainty_m"] for row in rows],
        "place": [row["place"] for row in rows],
        **(
            {name: [row[name] for row in rows] for name in ("quote", "said_by", "url")}
            if few
            else {}
        ),
        "area": area_numbers,
        "areas": areas,
        "kinds": KINDS,
        "statuses": STATUSES,
        "sources": sources,
        "verdicts": VERDICTS,
    }


def day_number(day: date | None) -> int:
    """Count days from ZERO_DAY; NO_DAY for none."""
    return NO_DAY if day is None else (day - ZERO_DAY).days


def day_of(number: int) -> date:
    """Give the day that a number stands for."""
    return date.fromordinal(ZERO_DAY.toordinal() + number)


def area_key(feature: Feature) -> str:
    """Name the area of a feature that is no point: events of one region share its outline."""
    row = feature.properties
    if feature.layer != "event":
        return f"{feature.layer} {feature.id}"  # its own line or area, nobody else's
    return str(row.get("claim_id") or row["place_id"])


def spots(features: Sequence[Feature]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Give where each feature is; an area's spot lies inside it, and is sought once an area."""
    inside: dict[str, shapely.Point] = {}
    at = np.empty(len(features), dtype=object)
    for n, feature in enumerate(features):
        if feature.shape is None or shapely.get_dimensions(feature.shape) == 0:
            at[n] = feature.shape
        else:
            key = area_key(feature)
            if key not in inside:
                inside[key] = shapely.point_on_surface(feature.shape)
            at[n] = inside[key]
    return shapely.get_x(at), shapely.get_y(at)


def _number(day: date | None) -> int | None:
    return None if day is None else day_number(day)


def _numbers(values: Sequence[str], names: Sequence[str]) -> list[int]:
    number = {name: n for n, name in enumerate(names)}
    return [number[value] for value in values]


def _rounded(degrees: NDArray[np.float64]) -> list[float | None]:
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
