"""Features in; files that desktop and analysis programs open out: GeoPackage and GeoParquet."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

from geodata.errors import InputError
from geodata.snapshots.layers import frame, layers_by_form
from geodata.snapshots.styles import qml

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from geopandas import GeoDataFrame
    from pandas import DataFrame

    from geodata.snapshots.features import Feature

_NAMES = {"event": "events", "claim": "claims"}  # of points; a change's layers have its name
_STYLED_BY = {
    "event": "kind",
    "unplaced": "kind",
    "claim": "verdict",
}  # of other layers: how they changed
_NO_CLOCK = "2000-01-01T00:00:00Z"  # the same state gives the same bytes
_GEOMETRY = "geom"


def write_gpkg(path: Path, features: Sequence[Feature], about: Mapping[str, Any]) -> None:
    """Write a layer for each form of the events and claims, styled as on the page for QGIS.

    Raises
    ------
    InputError
        If there is no feature to write.
    OSError
        If the disk does not take it.
    """
    import pyogrio
    from pyogrio.errors import DataLayerError, DataSourceError

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
        _check_whole(path, {name: table for name, (*_, table) in tables.items()})
    except (DataLayerError, DataSourceError, sqlite3.Error) as error:
        why = " ".join(str(error).split())[:160]
        raise OSError(f"GDAL could not write it all: {why}; is the disk full?") from error
    finally:
        pyogrio.set_gdal_config_options({"OGR_CURRENT_DATE": None})


def _check_whole(path: Path, tables: Mapping[str, GeoDataFrame]) -> None:
    """Look whether all is there: of a full disk GDAL does not tell when it closes a file."""
    drawn = {name: int(table.geometry.notna().sum()) for name, table in tables.items()}
    wanted = {
        **{name: len(table) for name, table in tables.items()},
        **{f"rtree_{name}_{_GEOMETRY}": count for name, count in drawn.items()},
        "layer_styles": len(tables),
        "gpkg_metadata": len(tables),
    }
    with closing(sqlite3.connect(path)) as kept:
        for name, count in wanted.items():
            query = f'SELECT count(*) FROM "{name}"'  # noqa: S608 - our layers' own names
            if kept.execute(query).fetchone()[0] != count:
                raise sqlite3.DatabaseError(f"{name} is not whole")


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
                "styleSLD": "",  # QGIS draws by the QML only, and SLD knows no ring
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
