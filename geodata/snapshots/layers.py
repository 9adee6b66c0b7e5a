"""Readings in; GeoDataFrames out, one row per event or claim, for tables and desktop programs.

Columns are the properties of the GeoJSON features (lists joined by "; "), plus `id` and `layer`;
the reference system is EPSG:4326, longitude first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from geodata.snapshots.features import find_features

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from geopandas import GeoDataFrame

    from geodata.model import Reading
    from geodata.snapshots.features import Feature


def layers(
    readings: Sequence[Reading],
    event_ids: Collection[str] | None = None,
    claim_ids: Collection[str] | None = None,
) -> dict[str, GeoDataFrame]:
    """Give the layers "events" and "claims"; a layer without rows is empty, not missing."""
    return frames(list(find_features(readings, event_ids, claim_ids)))


def frames(features: Sequence[Feature]) -> dict[str, GeoDataFrame]:
    """Give features as the layers "events" and "claims"."""
    return {name + "s": _frame([f for f in features if f.layer == name]) for name in _LAYERS}


_LAYERS = ("event", "claim")


def _frame(features: Sequence[Feature]) -> GeoDataFrame:
    import geopandas

    shapes: Any = [f.shape for f in features]  # the stubs know no missing geometry
    columns = list(features[0].properties) if features else ["quote"]
    rows = [{"id": f.id, "layer": f.layer} | _flat(f.properties) for f in features]
    return geopandas.GeoDataFrame(
        {name: [row.get(name) for row in rows] for name in ("id", "layer", *columns)},
        geometry=geopandas.GeoSeries(shapes, crs="EPSG:4326"),
    )


def _flat(properties: dict[str, Any]) -> dict[str, Any]:
    return {k: "; ".join(map(str, v)) if isinstance(v, list) else v for k, v in properties.items()}
