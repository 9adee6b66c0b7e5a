"""Features in; a table for spreadsheets out, each row with what the file says of itself."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any

import shapely

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from geodata.snapshots.features import Feature

# A cell that begins so is a formula to a spreadsheet; a quotation mark in front makes it text.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_DECIMALS = 6


def csv_bytes(features: Sequence[Feature], about: Mapping[str, Any]) -> bytes:
    """Write one table; `lon` and `lat` are a point inside the shape, `wkt` the shape itself."""
    columns = list(dict.fromkeys(name for f in features for name in f.properties))
    names = ["layer", "id", "lon", "lat", *columns, "wkt"]
    return table_bytes(names, (_row(f, columns) for f in features), about)


def table_bytes(
    names: Sequence[str], rows: Iterable[Sequence[object]], about: Mapping[str, Any]
) -> bytes:
    """Write a table whose last column says whose the data are and which: all in the first row.

    The others name licence and hash, since rows are taken out of tables and sent on.
    """
    short = {name: about[name] for name in ("licence", "content_hash")}
    text = io.StringIO(newline="")
    out = csv.writer(text, lineterminator="\n")
    out.writerow([*names, "about"])
    for number, row in enumerate(rows):
        out.writerow([*map(_cell, row), _json(short if number else about)])
    return text.getvalue().encode()


def _json(value: Mapping[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def spot(feature: Feature) -> tuple[float, float] | None:
    """Give a point inside the shape; None where there is none."""
    if feature.shape is None:
        return None
    at = shapely.point_on_surface(feature.shape)
    return round(at.x, _DECIMALS), round(at.y, _DECIMALS)


def _row(feature: Feature, columns: Sequence[str]) -> list[object]:
    shape = feature.shape
    wkt = "" if shape is None else shapely.to_wkt(shape, rounding_precision=_DECIMALS)
    cells = [feature.properties.get(name) for name in columns]
    return [feature.layer, feature.id, *(spot(feature) or ("", "")), *cells, wkt]


def _cell(value: object) -> object:
    if isinstance(value, list):
        value = "; ".join(map(str, value))
    if isinstance(value, str) and value.startswith(_FORMULA):
        return "'" + value
    return value
