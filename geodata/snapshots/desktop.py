"""Features in; files that desktop and analysis programs open out: GeoPackage and GeoParquet."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from geodata.errors import InputError
from geodata.snapshots.layers import frame, layers_by_form
from geodata.snapshots.styles import qml, sld

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from geopandas import GeoDataFrame
    from pandas import DataFrame

    from geodata.snapshots.features import Feature

_NAMES = {"event": "events", "claim": "claims"}  # of points; a change's layers have its name
_STYLED_BY = {"event": "kind", "claim": "verdict"}  # of other layers: how they changed
_NO_CLOCK = "2000-01-01T00:00:00Z"  # the same state gives the same bytes
_GEOMETRY = "geom"


def write_gpkg(path: Path, features: Sequence[Feature], about: Mapping[str, Any]) -> None:
    """Write a layer for each form of the events and claims, styled as on the page for QGIS.

    Raises
    ------
    InputError
        If there is no feature to write.
    """
    import pyogrio

    _refuse_none(path, features)
    tables = {
        _NAMES.get(layer, layer) if form == "point" else f"{layer}_{form}s": (layer, form, table)
        for (layer, form), table in layers_by_form(features).items()
    }
    pyogrio.set_gdal_config_options({"OGR_CURRENT_DATE": _NO_CLOCK})
    try:
        for name, (*_, table) in tables.items():
            pyogrio.write_dataframe(
                table,
                path,
                layer=name,
                driver="GPKG",
                geometry_type=_type(table),
                promote_to_multi=_type(table).startswith("Multi"),
                use_arrow=True,
                layer_metadata={"about": json.dumps(about, ensure_ascii=False)},
                layer_options={"GEOMETRY_NAME": _GEOMETRY, "SPATIAL_INDEX": "YES"},
            )
        styles = _styles({name: (layer, form) for name, (layer, form, _) in tables.items()})
        pyogrio.write_dataframe(
            styles, path, layer="layer_styles", driver="GPKG", layer_options={"FID": "id"}
        )
    finally:
        pyogrio.set_gdal_config_options({"OGR_CURRENT_DATE": None})


def _refuse_none(path: Path, features: Sequence[Feature]) -> None:
    if not features:  # neither format knows a layer without a shape's type
        raise InputError(f"snapshot {path.name}: nothing is chosen; widen the filter")


def _type(table: GeoDataFrame) -> str:
    """Give the one type that holds a layer's shapes: QGIS asks for one, and styles by it."""
    found = set(table.geom_type.dropna())
    if found <= {"Point"}:
        return "Point"
    for kind in ("Point", "LineString", "Polygon"):
        if found <= {kind, f"Multi{kind}"}:
            return f"Multi{kind}"
    return "Unknown"


def _styles(layers: Mapping[str, tuple[str, str]]) -> DataFrame:
    """Give the table of styles in which QGIS looks for a layer's own."""
    import pandas as pd

    rows = []
    for name, (layer, form) in layers.items():
        attribute = _STYLED_BY.get(layer, "change")
        rows.append(
            {
                "f_table_catalog": "",
                "f_table_schema": "",
                "f_table_name": name,
                "f_geometry_column": _GEOMETRY,
                "styleName": attribute,
                "styleQML": qml(attribute, form),
                "styleSLD": sld(attribute, form),
                "useAsDefault": True,
                "description": f"by {attribute}, as on the page",
                "owner": "",
                "ui": "",
                "update_time": _NO_CLOCK,
            }
        )
    return pd.DataFrame(rows)


def write_parquet(path: Path, features: Sequence[Feature], about: Mapping[str, Any]) -> None:
    """Write GeoParquet; the file's own metadata says what it holds under "about".

    Raises
    ------
    InputError
        If there is no feature to write.
    """
    import pyarrow.parquet as pq

    _refuse_none(path, features)
    frame(features, dated=True).to_parquet(path)
    table = pq.read_table(path)
    known = {**(table.schema.metadata or {}), b"about": json.dumps(about).encode()}
    pq.write_table(table.replace_schema_metadata(known), path)
