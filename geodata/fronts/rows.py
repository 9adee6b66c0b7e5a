"""A file of areas or lines in any common format in; its features in degrees, mended, out."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import shapely
from shapely.geometry import shape

from geodata.errors import InputError
from geodata.fronts.esri import from_esri
from geodata.fronts.kmz import unzipped
from geodata.fronts.systems import declared_system, in_degrees
from geodata.model import Reject

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from pyproj import CRS
    from shapely import Geometry

_GEOJSON = (".geojson", ".json")
# Read by GDAL: a shapefile (also zipped), GeoPackage, KML and its zipped form.
_GDAL = (".gpkg", ".kml", ".kmz", ".shp", ".zip", ".fgb")
ENDINGS = _GEOJSON + _GDAL


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One feature of a file: its properties and its geometry in degrees, longitude first."""

    properties: Mapping[str, Any]
    shape: Geometry


def read_rows(path: Path, name: str | None = None) -> tuple[list[Row], tuple[Reject, ...]]:
    """Read every area and line of a file; the notes say what was mended or skipped.

    Messages call the file by `name`, such as the address it was fetched from.

    Raises
    ------
    InputError
        If the file cannot be read, or holds neither.
    """
    rows: list[Row] = []
    notes: list[Reject] = []
    name = name or str(path)
    for number, (row, reason) in enumerate(_found(path, name)):
        where = f"{name} feature {number}"
        if row is not None:
            rows.append(row)
        if reason is not None:
            notes.append(Reject(where=where, reason=reason))
    if not rows:
        raise InputError(f"front {name}: holds no polygon and no line; give control areas")
    return rows, tuple(notes)


def _found(path: Path, name: str) -> Iterator[tuple[Row | None, str | None]]:
    if path.suffix.lower() == ".kmz":
        with unzipped(path, name) as inner:
            yield from _gdal_rows(inner, name)
    elif path.suffix.lower() in _GDAL:
        yield from _gdal_rows(path, name)
    else:
        content = from_esri(read_json(path, name))
        try:
            system = declared_system(content)
        except InputError as error:
            raise InputError(f"front {name}: {error}") from error
        yield from (_row(feature, system) for feature in _features(content, name))


def _gdal_rows(path: Path, name: str) -> Iterator[tuple[Row | None, str | None]]:
    """Read every layer with GDAL, which also turns foreign reference systems into degrees."""
    import geopandas  # heavy, and only these formats need it
    import pyogrio

    try:
        for layer, _ in pyogrio.list_layers(path):
            frame = geopandas.read_file(path, layer=layer, engine="pyogrio")
            yield from _frame_rows(frame)
    except (pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError) as error:
        why = str(error).replace(str(path), path.name)
        raise InputError(f"front {name}: cannot be read ({why}); export it anew") from error


def _frame_rows(frame: Any) -> Iterator[tuple[Row | None, str | None]]:
    foreign = frame.crs is not None and not frame.crs.equals("EPSG:4326", ignore_axis_order=True)
    if foreign:
        system_name = frame.crs.name
        frame = frame.to_crs("EPSG:4326")
    columns = [column for column in frame.columns if column != frame.geometry.name]
    for values, outline in zip(frame[columns].to_dict("records"), frame.geometry, strict=True):
        row, reason = _outline_row(outline, {k: _plain(v) for k, v in values.items()})
        if foreign and row is not None and reason is None:
            reason = f"was in {system_name}; turned into WGS 84"
        yield row, reason


def _plain(value: Any) -> Any:
    """Give a table's cell as GeoJSON would: a date as text, no missing-value marks."""
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return None
    return value.isoformat() if hasattr(value, "isoformat") else value


def read_json(path: Path, name: str) -> Any:
    """Read a JSON file; an InputError tells why not."""
    try:
        return json.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError, RecursionError) as error:
        raise InputError(f"front {name}: is no GeoJSON ({error}); export it anew") from error


def _features(content: Any, name: str) -> list[Any]:
    kind = content.get("type") if isinstance(content, dict) else None
    if kind == "FeatureCollection" and isinstance(content.get("features"), list):
        return list(content["features"])
    if kind == "Feature":
        return [content]
    if kind in {"Polygon", "MultiPolygon", "LineString", "MultiLineString"}:
        return [{"properties": {}, "geometry": content}]
    raise InputError(f"front {name}: is not GeoJSON; a FeatureCollection of areas is needed")


def _row(feature: Any, system: CRS | None) -> tuple[Row | None, str | None]:
    """Read one GeoJSON feature; the second value says what was mended, or why there is no row."""
    geometry = feature.get("geometry") if isinstance(feature, dict) else None
    if geometry is None:
        return None, "has no geometry; skipped"
    try:
        outline = shapely.force_2d(shape(geometry))
    except (
        ValueError,
        TypeError,
        AttributeError,
        IndexError,
        KeyError,
        shapely.GEOSException,
    ) as error:
        return None, f"has a broken geometry ({error}); skipped"
    return _outline_row(outline, feature.get("properties") or {}, system)


def _outline_row(
    outline: Geometry | None, properties: Mapping[str, Any], system: CRS | None = None
) -> tuple[Row | None, str | None]:
    if outline is None:
        return None, "has no geometry; skipped"
    outline = shapely.force_2d(outline)
    if shapely.is_empty(outline) or shapely.get_dimensions(outline) < 1:
        return None, "is no area and no line; skipped"
    mended, reason = _mend(outline, system)
    if mended is None:
        return None, reason
    return Row(properties=properties, shape=mended), reason


def _mend(outline: Geometry, system: CRS | None) -> tuple[Geometry | None, str | None]:
    turned, reason = in_degrees(outline, system)
    if turned is None or shapely.is_valid(turned):
        return turned, reason
    broken = f"was not a valid outline ({shapely.is_valid_reason(turned)}); repaired"
    return shapely.make_valid(turned), "; ".join(filter(None, (reason, broken)))
