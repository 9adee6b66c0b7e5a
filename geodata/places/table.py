"""Tab-separated tables in; rows of the gazetteer out."""

from __future__ import annotations

import csv
import io
import lzma
from typing import TYPE_CHECKING, NamedTuple

from geodata.errors import InputError
from geodata.model import PlaceKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

# The columns of every table in geodata/data; `old` and `iso3166_2` may be missing.
COLUMNS = (
    *("id", "name", "kind", "lon", "lat", "uncertainty_m", "country", "admin1", "admin2"),
    *("population", "names", "source", "old", "iso3166_2"),
)


class Row(NamedTuple):
    """A gazetteer entry before it is indexed; `lon` and `lat` are WGS 84 degrees."""

    id: str
    name: str
    kind: PlaceKind
    lon: float
    lat: float
    uncertainty_m: float
    country: str | None = None
    admin1: str | None = None
    admin2: str | None = None
    population: int | None = None
    names: tuple[str, ...] = ()
    source: str | None = None
    old: tuple[str, ...] = ()
    iso3166_2: str | None = None


def read_table(path: Path) -> tuple[Row, ...]:
    """Read a table with a header row, compressed (.xz) or not.

    Raises
    ------
    InputError
        If a row cannot be read; it names the file and the line.
    """
    raw = path.read_bytes()
    text = (lzma.decompress(raw) if path.suffix == ".xz" else raw).decode("utf-8-sig")
    lines = csv.DictReader(io.StringIO(text, newline=""), delimiter="\t", quoting=csv.QUOTE_NONE)
    rows = []
    for line in lines:
        try:
            rows.append(_row(line))
        except (KeyError, TypeError, ValueError) as error:
            where = f"{path.name}, line {lines.line_num}"
            raise InputError(f"{where}: {error!r}; the columns are {', '.join(COLUMNS)}") from error
    return tuple(rows)


def write_table(rows: Iterable[Row], path: Path) -> None:
    """Write rows so that equal rows give equal bytes."""
    text = "\t".join(COLUMNS) + "\n" + "".join(_line(row) for row in rows)
    path.write_bytes(lzma.compress(text.encode(), preset=9 | lzma.PRESET_EXTREME))


def _row(line: Mapping[str, str | None]) -> Row:
    def cell(column: str) -> str | None:
        return (line.get(column) or "").strip() or None

    def names(column: str) -> tuple[str, ...]:
        return tuple(name.strip() for name in (cell(column) or "").split("|") if name.strip())

    population = cell("population")
    return Row(
        id=line["id"] or "",
        name=(line["name"] or "").strip(),
        kind=PlaceKind(line["kind"] or ""),
        lon=float(line["lon"] or "nan"),
        lat=float(line["lat"] or "nan"),
        uncertainty_m=float(cell("uncertainty_m") or 0),
        country=cell("country"),
        admin1=cell("admin1"),
        admin2=cell("admin2"),
        population=int(population) if population else None,
        names=names("names"),
        source=cell("source"),
        old=names("old"),
        iso3166_2=cell("iso3166_2"),
    )


def _line(row: Row) -> str:
    cells = (
        "" if value is None else "|".join(value) if isinstance(value, tuple) else _plain(value)
        for value in (getattr(row, column) for column in COLUMNS)
    )
    return "\t".join(cells) + "\n"


def _plain(value: object) -> str:
    return f"{value:.5f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)
