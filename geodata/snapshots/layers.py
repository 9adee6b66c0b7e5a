"""Readings in; GeoDataFrames out, one row per event or claim, for tables and desktop programs.

Columns are the properties of the GeoJSON features (lists joined by "; "), plus `id` and `layer`;
the reference system is EPSG:4326, longitude first.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import shapely

from geodata.snapshots.features import find_features

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from geopandas import GeoDataFrame

    from geodata.model import Reading
    from geodata.snapshots.features import Feature

DAYS = ("first_day", "last_day", "published", "front_day")
_LAYERS = ("event", "claim")
_FORMS = ("point", "line", "area")


def layers(
    readings: Sequence[Reading],
    event_ids: Collection[str] | None = None,
    claim_ids: Collection[str] | None = None,
) -> dict[str, GeoDataFrame]:
    """Give the layers "events" and "claims"; a layer without rows is empty, not missing."""
    features = list(find_features(readings, event_ids, claim_ids))
    return {name + "s": frame([f for f in features if f.layer == name]) for name in _LAYERS}


def layers_by_form(features: Sequence[Feature]) -> dict[tuple[str, str], GeoDataFrame]:
    """Give the layers that have rows, by layer and form: desktop programs style one form at once.

    What has no shape stands among the points.
    """
    found: dict[tuple[str, str], list[Feature]] = {}
    for feature in features:
        found.setdefault((feature.layer, form(feature)), []).append(feature)
    names = list(dict.fromkeys(layer for layer, _ in found))
    order = sorted(found, key=lambda key: (names.index(key[0]), _FORMS.index(key[1])))
    return {key: frame(found[key], dated=True) for key in order}


def form(feature: Feature) -> str:
    """Tell whether a feature is drawn as a point, a line or an area."""
    dimension = -1 if feature.shape is None else int(shapely.get_dimensions(feature.shape))
    return _FORMS[max(dimension, 0)]


def frame(features: Sequence[Feature], *, dated: bool = False) -> GeoDataFrame:
    """Give features as one table; `dated` makes days of the columns that hold ISO days."""
    import geopandas

    shapes: Any = [f.shape for f in features]  # the stubs know no missing geometry
    columns = dict.fromkeys(name for f in features for name in f.properties) or ["quote"]
    rows = [{"id": f.id, "layer": f.layer} | _flat(f.properties) for f in features]
    table = {name: [row.get(name) for row in rows] for name in ("id", "layer", *columns)}
    for name in DAYS if dated else ():
        if name in table:
            table[name] = [value and date.fromisoformat(value) for value in table[name]]
    return geopandas.GeoDataFrame(table, geometry=geopandas.GeoSeries(shapes, crs="EPSG:4326"))


def _flat(properties: dict[str, Any]) -> dict[str, Any]:
    return {k: "; ".join(map(str, v)) if isinstance(v, list) else v for k, v in properties.items()}
