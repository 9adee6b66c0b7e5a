"""Files of dated control areas in; fronts by day out, with what was mended and what was refused."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import shapely

from geodata.errors import InputError
from geodata.fronts.rows import ENDINGS, read_rows
from geodata.fronts.series import FrontSeries
from geodata.model import Front, Reject, Side

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from shapely import Geometry

    from geodata.fronts.rows import Row

_DAY = re.compile(r"(?<!\d)(20\d\d)[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?!\d)")
_DAY_FIRST = re.compile(r"(?<!\d)(0[1-9]|[12]\d|3[01])\.(0[1-9]|1[0-2])\.(20\d\d)(?!\d)")
_DAY_KEYS = ("date", "day", "datetime", "timestamp", "as_of", "asof", "begin")
_NAME_KEYS = ("name", "title", "description")  # where drawing programs let people write a day
_MILLISECONDS = range(1_262_304_000_000, 4_102_444_800_000)  # 2010 to 2100, as ArcGIS writes days
# Whose work the best-known maps are, where their files do not say it themselves.
_OWNERS = {
    "DeepState": ("DeepStateMap.Live", "the map's own terms, not open"),
    "ISW": (
        "Institute for the Study of War and AEI's Critical Threats Project",
        "ISW's own terms, not open",
    ),
}
# A layer of one region is a source of its own, as it tells nothing of the others.
_KNOWN = {
    "deepstate": "DeepState",
    "kursk_russian_advances": "ISW, Kursk",
    "ukraine_control_map": "ISW",
    "isw": "ISW",
}


def read_fronts(path: Path) -> FrontSeries:
    """Read one file, or every dated file of a folder, into fronts by day and source.

    In a folder a bad file is a reject beside the good ones.

    Raises
    ------
    InputError
        If the path is missing, the one file is bad, or a folder holds no front at all.
    """
    if not path.exists():
        raise InputError(f"front {path}: no such file or folder; check the path")
    if path.is_file():
        fronts, notes = _read_file(path)
        return FrontSeries(fronts=fronts, notes=notes)
    return _read_folder(path)


def _read_folder(folder: Path) -> FrontSeries:
    fronts: list[Front] = []
    notes: list[Reject] = []
    rejects: list[Reject] = []
    for path in sorted(p for p in folder.rglob("*") if p.suffix.lower() in ENDINGS):
        try:
            found, mended = _read_file(path)
        except InputError as error:
            rejects.append(Reject(where=str(path), reason=str(error)))
        else:
            fronts += found
            notes += mended
    if not fronts:
        why = rejects[0].reason if rejects else f"no files ending in {' or '.join(ENDINGS)}"
        raise InputError(f"front {folder}: no control area could be read ({why}); give others")
    fronts.sort(key=lambda front: (front.day, front.source))
    return FrontSeries(fronts=tuple(fronts), rejects=tuple(rejects), notes=tuple(notes))


def _read_file(path: Path) -> tuple[tuple[Front, ...], tuple[Reject, ...]]:
    rows, notes = read_rows(path)
    return fronts_of(rows, Origin.of_file(path)), notes


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where rows come from: its name in messages, the text that may hold a day, and a source."""

    name: str
    dated: str
    source: str

    @classmethod
    def of_file(cls, path: Path) -> Origin:
        """Name a file, which may bear its day and its source in its name."""
        stem = _DAY.sub("", path.stem).strip("-_. ")
        return cls(name=str(path), dated=path.name, source=stem or path.parent.name)


def fronts_of(rows: Sequence[Row], origin: Origin) -> tuple[Front, ...]:
    """Join rows into one front for each day, source and side, oldest first.

    Raises
    ------
    InputError
        If a row has no day, in its properties or in the origin's name.
    """
    groups: dict[tuple[date, str, Side], list[Row]] = {}
    for row in rows:
        day = _day(row.properties, origin)
        key = (day, _source(row.properties, origin), _side(row.properties))
        groups.setdefault(key, []).append(row)
    fronts = [_front(*key, group) for key, group in groups.items()]
    return tuple(sorted(fronts, key=lambda front: (front.day, front.source)))


def _front(day: date, source: str, side: Side, rows: Sequence[Row]) -> Front:
    areas = [row.shape for row in rows if shapely.get_dimensions(row.shape) == 2]
    first = rows[0].properties
    owner, terms = _OWNERS.get(source.partition(",")[0], (None, None))
    return Front(
        day=day,
        source=source,
        side=side,
        shape=_union(tuple(areas or [row.shape for row in rows])),
        schematic=any(row.properties.get("schematic") is True for row in rows),
        licence=_text(first, "licence") or _text(first, "license") or terms,
        attribution=_text(first, "attribution") or owner,
    )


@lru_cache(maxsize=64)  # a source repeats a quiet day's drawing
def _union(shapes: tuple[Geometry, ...]) -> Geometry:
    return shapes[0] if len(shapes) == 1 else shapely.union_all(shapes)  # each is valid by now


def _day(properties: Mapping[str, Any], origin: Origin) -> date:
    """Find the day: in a property that is a day, in the file's name, in a feature's name."""
    lower = {key.casefold(): value for key, value in properties.items()}
    texts = (
        *(_day_text(lower.get(key)) for key in _DAY_KEYS),
        origin.dated,
        *(_day_text(lower.get(key)) for key in _NAME_KEYS),
    )
    found = next((day for day in map(_find_day, texts) if day), None)
    if found is None:
        raise InputError(
            f"front {origin.name}: has no day; "
            "give a property 'date' or a name like 2024-12-17.geojson"
        )
    return found


def _day_text(value: Any) -> str:
    if (
        isinstance(value, int | float)
        and not isinstance(value, bool)
        and int(value) in _MILLISECONDS
    ):
        return datetime.fromtimestamp(value / 1000, UTC).date().isoformat()
    return str(value or "")


def _find_day(text: str) -> date | None:
    match, turned = _DAY.search(text), _DAY_FIRST.search(text)
    parts = match.groups() if match else turned.groups()[::-1] if turned else None
    try:
        return date(*map(int, parts)) if parts else None
    except ValueError:
        return None


def _source(properties: Mapping[str, Any], origin: Origin) -> str:
    given = _text(properties, "source")
    if given:
        return given
    layer = str(properties.get("layer_type") or "").casefold()
    for word, name in _KNOWN.items():
        if word in layer or (not layer and word in origin.dated.casefold()):
            return name
    return layer or origin.source


def _side(properties: Mapping[str, Any]) -> Side:
    said = str(properties.get("side") or "").casefold()
    return Side.UKRAINE if said == Side.UKRAINE.value else Side.RUSSIA


def _text(properties: Mapping[str, Any], key: str) -> str | None:
    value = properties.get(key)
    return value.strip() or None if isinstance(value, str) else None
