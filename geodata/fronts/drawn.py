"""Named shapes in; a file of map layers out, whole or not at all."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from geodata.errors import InputError
from geodata.whole_file import write_whole

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from geopandas import GeoDataFrame
    from shapely import Geometry

_DRIVERS = {".geojson": "GeoJSON", ".gpkg": "GPKG", ".kml": "LIBKML"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A shape in degrees with its columns; its `layer` is a layer of the file, or a column."""

    layer: str
    columns: Mapping[str, Any]
    shape: Geometry


def write_drawn(path: Path, rows: Sequence[Drawn]) -> None:
    """Write shapes as .geojson, .gpkg or .kml; the old file stays till all is written.

    Raises
    ------
    InputError
        If the ending is none of these, nothing is to be drawn, or the file cannot be written.
    """
    driver = _DRIVERS.get(path.suffix.lower())
    if driver is None:
        raise InputError(f"layers {path}: write one of {', '.join(_DRIVERS)}")
    if not rows:
        raise InputError(f"layers {path}: there is nothing to draw; choose other days")
    write_whole(path, lambda part: _write(part, rows, driver), what="layers")


def drawn_bytes(rows: Sequence[Drawn]) -> bytes:
    """Give the GeoJSON that `write_drawn` would write."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "layers.geojson"
        write_drawn(path, rows)
        return path.read_bytes()


def _write(path: Path, rows: Sequence[Drawn], driver: str) -> None:
    from pyogrio.errors import DataLayerError, DataSourceError

    try:
        if driver == "GeoJSON":  # it knows no layers
            _frame(rows).to_file(path, driver=driver, engine="pyogrio", RFC7946="YES")
            return
        for name in dict.fromkeys(row.layer for row in rows):
            own = [row for row in rows if row.layer == name]
            _frame(own).to_file(path, layer=name, driver=driver, engine="pyogrio")
    except (DataLayerError, DataSourceError) as error:  # which are no OSErrors
        raise OSError(" ".join(str(error).split())[:160]) from error


def _frame(rows: Sequence[Drawn]) -> GeoDataFrame:
    import geopandas  # heavy, and only files need it

    names = dict.fromkeys(name for row in rows for name in row.columns)
    return geopandas.GeoDataFrame(
        {
            "layer": [row.layer for row in rows],
            **{name: [row.columns.get(name) for row in rows] for name in names},
        },
        geometry=geopandas.GeoSeries([row.shape for row in rows], crs="EPSG:4326"),
    )
