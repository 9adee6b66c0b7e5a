"""Readings and a path in; a snapshot file out, whole or not at all."""

from __future__ import annotations

import csv
import io
import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import shapely

from geodata.errors import InputError
from geodata.snapshots.claimreview import claim_reviews_bytes
from geodata.snapshots.features import find_features
from geodata.snapshots.geojson import collection_bytes
from geodata.snapshots.html import html_bytes
from geodata.snapshots.layers import frames

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence
    from datetime import date

    from geopandas import GeoDataFrame

    from geodata.model import Reading
    from geodata.snapshots.features import Feature

REVIEWS = ".jsonld"
# A cell that begins so is a formula to a spreadsheet; a quotation mark in front makes it text.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write_snapshot(
    path: Path,
    readings: Sequence[Reading],
    event_ids: Collection[str] | None = None,
    claim_ids: Collection[str] | None = None,
) -> None:
    """Write the chosen events and claims (None: all) as `write_features` does."""
    write_features(path, list(find_features(readings, event_ids, claim_ids)))


def write_features(path: Path, features: Sequence[Feature], reviewed: date | None = None) -> None:
    """Write .geojson, .csv, .gpkg, .kml, .parquet or .html: the old file stays till all is written.

    .jsonld holds a schema.org ClaimReview of each claim, published on the day `reviewed`.

    Raises
    ------
    InputError
        If the ending is none of these, or the file cannot be written there.
    """
    check_format(path)
    write = _writer(path, reviewed)
    try:
        _atomically(path, lambda part: write(part, features))
    except OSError as error:
        why = error.strerror or error
        raise InputError(f"snapshot {path}: cannot be written ({why}); choose another") from error


def check_format(path: Path) -> None:
    """Refuse a path whose ending names no format of ours.

    Raises
    ------
    InputError
        If it does not; the sentence lists the formats.
    """
    if path.suffix.lower() not in (*_WRITERS, REVIEWS):
        raise InputError(f"snapshot {path}: write one of {', '.join((*_WRITERS, REVIEWS))}")


def _writer(path: Path, reviewed: date | None) -> Callable[[Path, Sequence[Feature]], object]:
    if path.suffix.lower() != REVIEWS:
        return _WRITERS[path.suffix.lower()]
    if reviewed is None:
        raise InputError(f"snapshot {path}: a review needs the day it is published; give one")
    return lambda part, features: part.write_bytes(claim_reviews_bytes(features, reviewed))


def _atomically(path: Path, write: Callable[[Path], object]) -> None:
    with tempfile.TemporaryDirectory(dir=path.parent, prefix=".snapshot-") as folder:
        part = Path(folder) / path.name
        write(part)
        with part.open("rb") as file:
            os.fsync(file.fileno())
        part.replace(path)


def _write_geojson(path: Path, features: Sequence[Feature]) -> None:
    path.write_bytes(collection_bytes(features))


def _write_html(path: Path, features: Sequence[Feature]) -> None:
    path.write_bytes(html_bytes(features, title=path.stem))


def _write_csv(path: Path, features: Sequence[Feature]) -> None:
    """Write one table; `lon` and `lat` are a point inside the shape, `wkt` the shape itself."""
    columns = dict.fromkeys(name for f in features for name in f.properties)
    text = io.StringIO(newline="")
    out = csv.writer(text, lineterminator="\n")
    out.writerow(["layer", "id", "lon", "lat", *columns, "wkt"])
    for f in features:
        at = None if f.shape is None else shapely.point_on_surface(f.shape)
        lonlat = ["", ""] if at is None else [round(at.x, 6), round(at.y, 6)]
        cells = [_cell(f.properties.get(name)) for name in columns]
        wkt = "" if f.shape is None else shapely.to_wkt(f.shape, rounding_precision=6)
        out.writerow([f.layer, _cell(f.id), *lonlat, *cells, wkt])
    path.write_text(text.getvalue(), encoding="utf-8")


def _cell(value: object) -> object:
    if isinstance(value, list):
        value = "; ".join(map(str, value))
    if isinstance(value, str) and value.startswith(_FORMULA):
        return "'" + value
    return value


def _write_gpkg(path: Path, features: Sequence[Feature]) -> None:
    for name, frame in frames(features).items():
        if len(frame):
            frame.to_file(path, layer=name, driver="GPKG", engine="pyogrio")
    if not path.exists():
        raise InputError(f"snapshot {path.name}: nothing is chosen; widen the filter")


def _write_kml(path: Path, features: Sequence[Feature]) -> None:
    """Write KML with a time span per placemark (the fields that GDAL's driver reads as one)."""
    filled = [_for_kml(frame) for frame in frames(features).values() if len(frame)]
    if not filled:
        raise InputError(f"snapshot {path.name}: nothing is chosen; widen the filter")
    for frame in filled:
        frame.to_file(path, layer=frame["layer"].iloc[0], driver="LIBKML", engine="pyogrio")


def _for_kml(frame: GeoDataFrame) -> GeoDataFrame:
    named = frame.rename(columns={"first_day": "begin", "last_day": "end"})
    title = "place" if "place" in named else "subject"
    return named.assign(Name=named[title].fillna(named["kind"]), description=named["quote"])


def _write_parquet(path: Path, features: Sequence[Feature]) -> None:
    import geopandas
    import pandas as pd

    filled = [frame for frame in frames(features).values() if len(frame)]
    if not filled:
        raise InputError(f"snapshot {path.name}: nothing is chosen; widen the filter")
    table = pd.concat([frame.convert_dtypes() for frame in filled], ignore_index=True)
    geopandas.GeoDataFrame(table, geometry="geometry", crs="EPSG:4326").to_parquet(path)


_WRITERS: dict[str, Callable[[Path, Sequence[Feature]], None]] = {
    ".geojson": _write_geojson,
    ".csv": _write_csv,
    ".gpkg": _write_gpkg,
    ".kml": _write_kml,
    ".parquet": _write_parquet,
    ".html": _write_html,
}
