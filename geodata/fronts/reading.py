"""Files of dated control areas in; fronts by day out, with what was mended and what was refused."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

import numpy as np
import shapely
from shapely.geometry import shape

from geodata.errors import InputError
from geodata.fronts.series import FrontSeries
from geodata.model import Front, Reject, Side

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from shapely import Geometry

_ENDINGS = (".geojson", ".json")
_DAY = re.compile(r"(?<!\d)(20\d\d)[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?!\d)")
_DAY_KEYS = ("date", "day", "Date", "DATE", "datetime", "timestamp")
_KNOWN = {"deepstate": "DeepState", "ukraine_control_map": "ISW", "isw": "ISW"}
_SWAPPED = (43.0, 20.0, 61.0, 42.0)  # Ukraine and its east, with latitude written first


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One feature of a file: its properties and its geometry in degrees, longitude first."""

    properties: Mapping[str, Any]
    shape: Geometry


def read_fronts(path: Path) -> FrontSeries:
    """Read one file, or every dated file of a folder, into fronts by day and source.

    In a folder a bad file is a reject beside the good ones.

    Raises
    ------
    InputError
        If the path is missing, the one file is bad, or a folder holds no front at all.
    """
    if not path.exists():
        raise InputError(f"front {path}: no such file or folder")
    if path.is_file():
        fronts, notes = _read_file(path)
        return FrontSeries(fronts=fronts, notes=notes)
    return _read_folder(path)


def _read_folder(folder: Path) -> FrontSeries:
    fronts: list[Front] = []
    notes: list[Reject] = []
    rejects: list[Reject] = []
    for path in sorted(p for p in folder.rglob("*") if p.suffix.lower() in _ENDINGS):
        try:
            found, mended = _read_file(path)
        except InputError as error:
            rejects.append(Reject(where=str(path), reason=str(error)))
        else:
            fronts += found
            notes += mended
    if not fronts:
        why = rejects[0].reason if rejects else f"no files ending in {' or '.join(_ENDINGS)}"
        raise InputError(f"front {folder}: no control area could be read ({why})")
    fronts.sort(key=lambda front: (front.day, front.source))
    return FrontSeries(fronts=tuple(fronts), rejects=tuple(rejects), notes=tuple(notes))


def _read_file(path: Path) -> tuple[tuple[Front, ...], tuple[Reject, ...]]:
    rows, notes = _read_rows(path)
    groups: dict[tuple[date, str, Side], list[Row]] = {}
    for row in rows:
        day = _day(row.properties, path)
        groups.setdefault((day, _source(row.properties, path), _side(row.properties)), []).append(
            row
        )
    fronts = [_front(*key, group) for key, group in groups.items()]
    return tuple(sorted(fronts, key=lambda front: (front.day, front.source))), notes


def _front(day: date, source: str, side: Side, rows: Sequence[Row]) -> Front:
    areas = [row.shape for row in rows if shapely.get_dimensions(row.shape) == 2]
    first = rows[0].properties
    return Front(
        day=day,
        source=source,
        side=side,
        shape=shapely.union_all(areas or [row.shape for row in rows]),
        schematic=any(row.properties.get("schematic") is True for row in rows),
        licence=_text(first, "licence") or _text(first, "license"),
        attribution=_text(first, "attribution"),
    )


def _read_rows(path: Path) -> tuple[list[Row], tuple[Reject, ...]]:
    content = _read_json(path)
    rows: list[Row] = []
    notes: list[Reject] = []
    for number, feature in enumerate(_features(content, path)):
        where = f"{path} feature {number}"
        row, reason = _row(feature)
        if row is not None:
            rows.append(row)
        if reason is not None:
            notes.append(Reject(where=where, reason=reason))
    if not rows:
        raise InputError(f"front {path}: holds no polygon and no line")
    return rows, tuple(notes)


def _read_json(path: Path) -> Any:
    try:
        return json.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError, RecursionError) as error:
        raise InputError(f"front {path}: cannot be read as GeoJSON ({error})") from error


def _features(content: Any, path: Path) -> list[Any]:
    kind = content.get("type") if isinstance(content, dict) else None
    if kind == "FeatureCollection" and isinstance(content.get("features"), list):
        return list(content["features"])
    if kind == "Feature":
        return [content]
    if kind in {"Polygon", "MultiPolygon", "LineString", "MultiLineString"}:
        return [{"properties": {}, "geometry": content}]
    raise InputError(f"front {path}: is not GeoJSON; a FeatureCollection of areas is needed")


def _row(feature: Any) -> tuple[Row | None, str | None]:
    """Read one feature; the second value says what was mended, or why there is no row."""
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
    if outline.is_empty or shapely.get_dimensions(outline) < 1:
        return None, "is no area and no line; skipped"
    mended, reason = _mend(outline)
    if mended is None:
        return None, reason
    return Row(properties=feature.get("properties") or {}, shape=mended), reason


def _mend(outline: Geometry) -> tuple[Geometry | None, str | None]:
    west, south, east, north = shapely.bounds(outline)
    if not np.isfinite([west, south, east, north]).all():
        return None, "has a coordinate that is not a number; skipped"
    if (
        _SWAPPED[0] <= west
        and east <= _SWAPPED[2]
        and _SWAPPED[1] <= south
        and north <= _SWAPPED[3]
    ):
        turned = shapely.transform(outline, lambda xy: xy[:, ::-1])
        return shapely.make_valid(turned), "has latitude first; turned"
    if west < -180 or east > 180 or south < -90 or north > 90:
        return None, f"reaches ({east:.0f}, {north:.0f}), which is not in degrees; write WGS 84"
    if not shapely.is_valid(outline):
        reason = str(shapely.is_valid_reason(outline))
        return shapely.make_valid(outline), f"was not a valid outline ({reason}); repaired"
    return outline, None


def _day(properties: Mapping[str, Any], path: Path) -> date:
    for key in _DAY_KEYS:
        found = _find_day(str(properties.get(key) or ""))
        if found:
            return found
    found = _find_day(path.name)
    if found is None:
        raise InputError(
            f"front {path}: has no day; give a property 'date' or a name like 2024-12-17.geojson"
        )
    return found


def _find_day(text: str) -> date | None:
    match = _DAY.search(text)
    try:
        return date(*map(int, match.groups())) if match else None
    except ValueError:
        return None


def _source(properties: Mapping[str, Any], path: Path) -> str:
    given = _text(properties, "source")
    if given:
        return given
    layer = str(properties.get("layer_type") or "").casefold()
    for word, name in _KNOWN.items():
        if word in layer or (not layer and word in path.name.casefold()):
            return name
    return layer or _DAY.sub("", path.stem).strip("-_. ") or path.parent.name


def _side(properties: Mapping[str, Any]) -> Side:
    said = str(properties.get("side") or "").casefold()
    return Side.UKRAINE if said == Side.UKRAINE.value else Side.RUSSIA


def _text(properties: Mapping[str, Any], key: str) -> str | None:
    value = properties.get(key)
    return value.strip() or None if isinstance(value, str) else None
