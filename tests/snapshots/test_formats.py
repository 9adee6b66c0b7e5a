"""Each format, opened by a reader that is not ours, holds the same events, places and days."""

import csv
import io
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import fastkml
import geopandas
import pyogrio
import pytest
import shapely

from geodata.__main__ import main
from geodata.snapshots import find_features
from geodata.snapshots.features import QUOTE_CHARS
from geodata.snapshots.files import ENDINGS
from tests.snapshots.conftest import Told, by_geojson, day_of, spot, write_all
from tests.snapshots.test_snapshots import READINGS

ROOT = Path(__file__).parents[2]


def by_gdal(folder: Path) -> Told:
    told = {}
    for layer, kind in pyogrio.list_layers(folder / "war.gpkg"):
        if kind is not None:
            frame = geopandas.read_file(folder / "war.gpkg", layer=layer)
            assert frame.crs.to_epsg() == 4326
            for row in frame.itertuples():
                days = (day_of(row.first_day), day_of(row.last_day))
                told[row.id] = (*spot(row.geometry), *days)
    return told


def by_duckdb(folder: Path) -> Told:
    path = folder / "war.parquet"
    told = {}
    query = f"SELECT id, ST_AsWKB(geometry), first_day, last_day FROM '{path}'"  # noqa: S608
    try:
        rows = duckdb.sql(query).fetchall()
    except duckdb.Error:  # without its spatial part, it gives the bytes as they are
        rows = duckdb.sql(query.replace("ST_AsWKB(geometry)", "geometry")).fetchall()
    for key, raw, first, last in rows:
        assert isinstance(first, date | None)  # real days, not words
        told[key] = (*spot(raw and shapely.from_wkb(bytes(raw))), day_of(first), day_of(last))
    return told


def by_kml_reader(folder: Path) -> Told:
    document = fastkml.KML.parse(folder / "war.kml")
    told: Told = {}
    for mark in _placemarks(document.features):
        values = {part.name: part.value for part in mark.extended_data.elements}
        span = mark.times
        days = [str(span.begin.dt), str(span.end.dt)] if span else ["", ""]
        geometry = mark.geometry and shapely.from_wkt(mark.geometry.wkt)
        told[values["id"]] = (*spot(geometry), *days)
    return told


def _placemarks(parts: Any) -> Iterator[Any]:
    for part in parts:
        if isinstance(part, fastkml.Placemark):
            yield part
        elif hasattr(part, "features"):
            yield from _placemarks(part.features)


def by_csv(folder: Path) -> Told:
    rows = csv.DictReader(io.StringIO((folder / "war.csv").read_text()))
    told = {}
    for row in rows:
        shape = shapely.from_wkt(row["wkt"]) if row["wkt"] else None
        told[row["id"]] = (*spot(shape), row["first_day"], row["last_day"])
    return told


def by_gdal_of_kml(folder: Path) -> Told:
    told = {}
    for layer, _ in pyogrio.list_layers(folder / "war.kml"):
        for row in geopandas.read_file(folder / "war.kml", layer=layer).itertuples():
            told[row.id] = (*spot(row.geometry), day_of(row.begin), day_of(row.end))
    return told


def by_geopandas_of(name: str) -> Callable[[Path], Told]:
    def read(folder: Path) -> Told:
        path = folder / name
        frame = (geopandas.read_parquet if name.endswith("parquet") else geopandas.read_file)(path)
        assert frame.crs.to_epsg() == 4326
        return {
            row.id: (*spot(row.geometry), day_of(row.first_day), day_of(row.last_day))
            for row in frame.itertuples()
        }

    return read


READERS: dict[str, Callable[[Path], Told]] = {
    "GDAL": by_gdal,
    "GDAL of KML": by_gdal_of_kml,
    "GeoPandas of GeoJSON": by_geopandas_of("war.geojson"),
    "GeoPandas of GeoParquet": by_geopandas_of("war.parquet"),
    "DuckDB": by_duckdb,
    "fastkml": by_kml_reader,
    "csv": by_csv,
}


@pytest.mark.parametrize("reader", READERS)
def test_an_independent_reader_finds_equal_values(written: Path, reader: str) -> None:
    told = by_geojson(written)
    assert told["a-e1"] == (37.28, 47.98, "2024-12-16", "2024-12-17")
    assert told["a-e3"][2:] == ("", "")
    found = READERS[reader](written)
    assert found.keys() == told.keys()
    for key, values in told.items():
        assert found[key][2:] == values[2:], key
        assert found[key][:2] == pytest.approx(values[:2], abs=2e-4), key


def cells_by_gdal(folder: Path) -> Iterator[Mapping[str, Any]]:
    for layer, kind in pyogrio.list_layers(folder / "war.gpkg"):
        if kind is not None:
            yield from pyogrio.read_dataframe(folder / "war.gpkg", layer=layer).to_dict("records")


def cells_by_duckdb(folder: Path) -> Iterator[Mapping[str, Any]]:
    query = f"SELECT * EXCLUDE (geometry) FROM '{folder / 'war.parquet'}'"  # noqa: S608
    found = duckdb.sql(query)
    yield from (dict(zip(found.columns, row, strict=True)) for row in found.fetchall())


def cells_by_kml_reader(folder: Path) -> Iterator[Mapping[str, Any]]:
    for mark in _placemarks(fastkml.KML.parse(folder / "war.kml").features):
        yield {part.name: part.value for part in mark.extended_data.elements}


def cells_by_csv(folder: Path) -> Iterator[Mapping[str, Any]]:
    yield from csv.DictReader(io.StringIO((folder / "war.csv").read_text()))


@pytest.mark.parametrize(
    "read",
    [
        pytest.param(cells_by_gdal, id="GDAL"),
        pytest.param(cells_by_duckdb, id="DuckDB"),
        pytest.param(cells_by_kml_reader, id="fastkml"),
        pytest.param(cells_by_csv, id="csv"),
    ],
)
def test_every_property_has_the_same_value(
    written: Path, read: Callable[[Path], Iterator[Mapping[str, Any]]]
) -> None:
    members = json.loads((written / "war.geojson").read_bytes())["features"]
    found = {row["id"]: row for row in read(written)}
    assert found.keys() == {member["id"] for member in members}
    for member in members:
        for name, value in member["properties"].items():
            assert same(found[member["id"]].get(name), value), (member["id"], name)


def same(cell: Any, value: Any) -> bool:
    """Tell whether a cell of a table says what a value of JSON says."""
    empty = cell is None or cell != cell or str(cell) in {"", "NaT"}  # noqa: PLR0124 - NaN
    if value in (None, [], ""):
        return empty
    if isinstance(value, float | int):
        return not empty and float(cell) == value
    words = "; ".join(value) if isinstance(value, list) else value
    told = str(cell).removeprefix("'")  # before what a spreadsheet would take for a formula
    return told in {words, f"{words} 00:00:00"}  # GDAL's days come as instants


@pytest.mark.parametrize("zone", ["Pacific/Pago_Pago", "Pacific/Kiritimati", "Europe/Kyiv"])
def test_no_zone_moves_a_day_or_a_byte(
    zone: str, tmp_path: Path, written: Path, about: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected, features = by_geojson(written), list(find_features(READINGS))
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        again = write_all(tmp_path / "all", features, about)
        for read in READERS.values():
            found = read(tmp_path / "all")
            assert {k: v[2:] for k, v in found.items()} == {k: v[2:] for k, v in expected.items()}
    finally:
        monkeypatch.undo()
        time.tzset()
    assert again == {path.name: path.read_bytes() for path in sorted(written.iterdir())}


WRITE = """
import sys
from geodata.__main__ import main
from geodata.snapshots.files import ENDINGS
for ending in ENDINGS:
    if ending != ".jsonld":
        main(["snapshot", "--workspace", sys.argv[2], "--merge", "--out", sys.argv[1] + ending])
"""


def test_two_processes_of_other_zones_and_hashes_write_the_same_bytes(tmp_path: Path) -> None:
    """Whatever order a set or a dictionary of words takes there."""
    kept = str(tmp_path / "w.sqlite")
    assert main(["ingest", str(ROOT / "seeds" / "articles"), "--workspace", kept]) == 0
    here, there = tmp_path / "here", tmp_path / "there"
    for folder in (here, there):
        folder.mkdir()
    for ending in ENDINGS:
        if ending != ".jsonld":  # which tells today's day
            argv = ["snapshot", "--workspace", kept, "--merge", "--out", f"{here}/war{ending}"]
            assert main(argv) == 0
    env = {**os.environ, "PYTHONHASHSEED": "1", "TZ": "Pacific/Pago_Pago", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", WRITE, str(there / "war"), kept]
    subprocess.run(command, cwd=ROOT, env=env, check=True, capture_output=True)
    found = [
        {path.name: path.read_bytes() for path in folder.iterdir()} for folder in (here, there)
    ]
    assert len(found[0]) == len(ENDINGS) - 1
    for name, raw in found[0].items():
        assert found[1][name] == raw, name


def test_a_text_without_full_stops_is_not_exported_whole(tmp_path: Path) -> None:
    words = "Shells fell on Kurakhove on 16 December 2024 " + " ".join(map(str, range(5000)))
    (tmp_path / "a.md").write_text(words)
    folder = tmp_path / "out"
    folder.mkdir()
    for ending in ENDINGS:
        argv = ["snapshot", str(tmp_path / "a.md"), "--out", str(folder / f"war{ending}")]
        assert main(argv) == 0
    for read in (cells_by_gdal, cells_by_duckdb, cells_by_kml_reader, cells_by_csv):
        cells = [str(cell) for row in read(folder) for cell in row.values()]
        assert any("Shells fell" in cell for cell in cells)
        assert not any(words[: QUOTE_CHARS + 1] in cell for cell in cells)
    for path in folder.iterdir():
        assert words[: QUOTE_CHARS + 1].encode() not in path.read_bytes(), path.name
        assert words[-100:].encode() not in path.read_bytes(), path.name
