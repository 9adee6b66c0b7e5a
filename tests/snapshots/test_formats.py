"""Each format, opened by a reader that is not ours, holds the same events, places and days."""

import csv
import hashlib
import io
import json
import os
import re
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import duckdb
import fastkml
import geopandas
import jsonschema
import pyogrio
import pystac
import pytest
import shapely
from lxml import etree

from geodata.__main__ import main
from geodata.errors import InputError
from geodata.snapshots import find_features
from geodata.snapshots.features import QUOTE_CHARS, Feature
from geodata.snapshots.files import ENDINGS, write_features
from geodata.snapshots.label import label
from geodata.snapshots.styles import LOOK, VERDICT
from tests.snapshots.test_snapshots import READINGS

REVIEWED = date(2025, 1, 1)
ROOT = Path(__file__).parents[2]
WEB = Path(__file__).parents[2] / "geodata" / "snapshots" / "web"
# What every format has to say of an event: where (6 decimals), from when, until when.
Told = dict[str, tuple[float | None, float | None, str, str]]


@pytest.fixture(scope="module")
def features() -> list[Feature]:
    return list(find_features(READINGS))


@pytest.fixture(scope="module")
def about(features: list[Feature]) -> dict[str, Any]:
    return label(features, {"kind": ["capture"]}, {"made_with": [{"code": "c"}]})


def write_all(folder: Path, features: list[Feature], about: Mapping[str, Any]) -> dict[str, bytes]:
    folder.mkdir()
    for ending in ENDINGS:
        write_features(folder / f"war{ending}", features, REVIEWED, about)
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


@pytest.fixture(scope="module")
def written(
    tmp_path_factory: pytest.TempPathFactory, features: list[Feature], about: Mapping[str, Any]
) -> Path:
    folder = tmp_path_factory.mktemp("formats") / "all"
    write_all(folder, features, about)
    return folder


def spot(shape: shapely.Geometry | None) -> tuple[float | None, float | None]:
    at = shape and shapely.point_on_surface(shape)
    return (None, None) if at is None else (round(at.x, 4), round(at.y, 4))  # type: ignore[union-attr]


def by_geojson(folder: Path) -> Told:
    told = {}
    for row in json.loads((folder / "war.geojson").read_bytes())["features"]:
        shape = row["geometry"] and shapely.from_geojson(json.dumps(row["geometry"]))
        days = (row["time"] or {}).get("interval", ["", ""])
        told[row["id"]] = (*spot(shape), days[0], days[1])
    return told


def by_gdal(folder: Path) -> Told:
    told = {}
    for layer, kind in pyogrio.list_layers(folder / "war.gpkg"):
        if kind is not None:
            frame = geopandas.read_file(folder / "war.gpkg", layer=layer)
            assert frame.crs.to_epsg() == 4326
            for row in frame.itertuples():
                days = (_day(row.first_day), _day(row.last_day))
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
        told[key] = (*spot(raw and shapely.from_wkb(bytes(raw))), _day(first), _day(last))
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


def _day(value: object) -> str:
    return "" if value is None or str(value) == "NaT" else str(value)[:10]


def by_gdal_of_kml(folder: Path) -> Told:
    told = {}
    for layer, _ in pyogrio.list_layers(folder / "war.kml"):
        for row in geopandas.read_file(folder / "war.kml", layer=layer).itertuples():
            told[row.id] = (*spot(row.geometry), _day(row.begin), _day(row.end))
    return told


def by_geopandas_of(name: str) -> Callable[[Path], Told]:
    def read(folder: Path) -> Told:
        path = folder / name
        frame = (geopandas.read_parquet if name.endswith("parquet") else geopandas.read_file)(path)
        assert frame.crs.to_epsg() == 4326
        return {
            row.id: (*spot(row.geometry), _day(row.first_day), _day(row.last_day))
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


def test_gdal_reads_the_times_of_json_fg(written: Path) -> None:
    """Its driver of JSON-FG gives the interval as two columns."""
    frame = pyogrio.read_dataframe(written / "war.geojson")
    found = {row.id: (_day(row.time_start), _day(row.time_end)) for row in frame.itertuples()}
    assert found == {key: row[2:] for key, row in by_geojson(written).items()}


# JSON-FG 1.0 (OGC 21-045), the parts that a file of events has to keep, in our own words.
_DAY = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
_INTERVAL = {"type": "array", "minItems": 2, "maxItems": 2, "items": _DAY}
JSON_FG = {
    "type": "object",
    "required": ["type", "conformsTo", "features"],
    "not": {"required": ["crs"]},
    "properties": {
        "type": {"const": "FeatureCollection"},
        "conformsTo": {
            "contains": {"const": "http://www.opengis.net/spec/json-fg-1/1.0/conf/core"}
        },
        "features": {
            "items": {
                "required": ["type", "id", "time", "place", "geometry", "properties"],
                "properties": {
                    "place": {"type": "null"},
                    "time": {
                        "oneOf": [
                            {"type": "null"},
                            {
                                "type": "object",
                                "required": ["interval"],
                                "properties": {"interval": _INTERVAL},
                                "additionalProperties": False,
                            },
                        ]
                    },
                },
            }
        },
    },
}


def test_geojson_keeps_the_schemas_of_geojson_and_json_fg(written: Path) -> None:
    raw = (written / "war.geojson").read_text()
    collection = json.loads(raw)
    jsonschema.validate(collection, JSON_FG)
    folder = Path(pystac.__file__).parent / "validation" / "jsonschemas" / "geojson"
    schema = json.loads((folder / "Feature.json").read_text())  # geojson.org's own
    for row in collection["features"]:
        jsonschema.validate(row, schema)
    places = [len(found) for found in re.findall(r"\d\.(\d+)", raw.split('"geometry":', 1)[1])]
    assert max(places) <= 7


def test_the_styles_of_the_geopackage_are_the_page_s(written: Path) -> None:
    path = written / "war.gpkg"
    styles = geopandas.read_file(path, layer="layer_styles")
    layers = [name for name, kind in pyogrio.list_layers(path) if kind is not None]
    assert sorted(styles["f_table_name"]) == sorted(layers)
    assert set(styles["useAsDefault"]) == {True}
    columns = sqlite3.connect(path).execute(
        "SELECT table_name, column_name FROM gpkg_geometry_columns"
    )
    assert {column for _, column in columns} == set(styles["f_geometry_column"])
    events = styles[styles["f_table_name"] == "events"].iloc[0]
    root = etree.fromstring(events["styleQML"].split("\n", 1)[1])
    kinds = {c.get("value"): c.get("symbol") for c in root.iter("category")}
    colours = {
        symbol.get("name"): next(
            o.get("value") for o in symbol.iter("Option") if o.get("name") == "color"
        )
        for symbol in root.iter("symbol")
    }
    blue = [int("0072B2"[n : n + 2], 16) for n in (0, 2, 4)]
    assert colours[kinds["capture"]] == ",".join(map(str, blue)) + ",255"
    # A ring round the mark tells the verdict, as on the page; QGIS 3.22 draws it so.
    rings = [o.get("value") or "" for o in root.iter("Option") if o.get("name") == "expression"]
    assert len(rings) == 3 * len(LOOK)
    for verdict, colour in VERDICT.items():
        assert f"WHEN \"verdict\" = '{verdict}' THEN '{colour}'" in rings[1]


def test_marks_look_as_on_the_page() -> None:
    script = (WEB / "frontline.js").read_text()
    found = re.findall(r'(\w+): \[(?:DARK \? "[^"]+" : )?"(#\w+)", "(\w+)"\]', script)
    assert {kind: (colour, shape) for kind, colour, shape in found} == LOOK


def test_acled_codes_how_exact_day_and_place_are(written: Path) -> None:
    rows = csv.DictReader(io.StringIO((written / "war.acled.csv").read_text()))
    found = {row["event_id_cnty"]: row for row in rows}
    assert found.keys() == {"a-e1", "a-e2", "a-e3"}  # claims are no events
    town, village, region = (found[key] for key in ("a-e1", "a-e2", "a-e3"))
    assert len(town) == 31 + 1  # theirs and our label
    assert (town["geo_precision"], town["time_precision"]) == ("1", "2")  # two days: within a week
    assert (town["event_date"], town["tags"][-24:]) == ("2024-12-16", "2024-12-16 to 2024-12-17")
    assert (town["latitude"], town["longitude"]) == ("47.98", "37.28")
    assert town["event_type"] == "Explosions/Remote violence"
    assert (village["geo_precision"], region["geo_precision"]) == ("2", "3")
    assert (region["event_date"], region["time_precision"]) == ("", "")
    assert region["notes"].startswith("'=")


@pytest.mark.parametrize(
    ("lasts", "codes", "middle"),
    [
        pytest.param(1, ("1", "1"), "2024-12-01", id="a day"),
        pytest.param(6, ("2", "2"), "2024-12-03", id="six days"),
        pytest.param(7, ("2", "3"), "2024-12-04", id="a week"),
        pytest.param(8, ("3", "4"), "2024-12-04", id="above a week"),
        pytest.param(31, ("3", "4"), "2024-12-16", id="a month"),
        pytest.param(32, ("3", "5"), "2024-12-16", id="above a month"),
    ],
)
def test_how_long_is_coded_as_in_the_codebooks(
    tmp_path: Path, features: list[Feature], lasts: int, codes: tuple[str, str], middle: str
) -> None:
    first = date(2024, 12, 1)
    event = replace(features[0], first_day=first, last_day=first + timedelta(days=lasts - 1))
    rows = []
    for ending in (".acled.csv", ".ucdp.csv"):
        write_features(tmp_path / f"a{ending}", [event])
        rows += csv.DictReader(io.StringIO((tmp_path / f"a{ending}").read_text()))
    assert (rows[0]["time_precision"], rows[1]["date_prec"]) == codes
    assert rows[0]["event_date"] == middle
    assert rows[1]["event_clarity"] == ("1" if lasts == 1 else "2")


def test_ucdp_codes_how_exact_day_and_place_are(written: Path) -> None:
    rows = csv.DictReader(io.StringIO((written / "war.ucdp.csv").read_text()))
    found = {row["relid"]: row for row in rows}
    town, village, region = (found[key] for key in ("a-e1", "a-e2", "a-e3"))
    assert len(town) == 49 + 1  # theirs and our label
    assert (town["where_prec"], town["date_prec"]) == ("1", "2")
    assert (town["event_clarity"], town["code_status"]) == ("2", "Check deaths")  # not on one day
    assert (town["date_start"], town["date_end"]) == ("2024-12-16", "2024-12-17")
    assert (village["where_prec"], region["where_prec"]) == ("2", "4")
    assert region["date_start"] == region["date_prec"] == ""
    assert town["best"] == ""  # the text counts nobody
    assert len({row["id"] for row in found.values()}) == 3
    assert all(row["id"].isdigit() for row in found.values())


def test_layouts_of_events_alone_have_equal_values(written: Path) -> None:
    told = {key: row for key, row in by_geojson(written).items() if "-e" in key}
    acled, ucdp = (
        list(csv.DictReader(io.StringIO((written / f"war.{name}.csv").read_text())))
        for name in ("acled", "ucdp")
    )
    events = json.loads((written / "war.timemap.json").read_bytes())
    for rows, key in ((acled, "event_id_cnty"), (ucdp, "relid"), (events, "id")):
        assert {row[key] for row in rows} == told.keys()
        for row in rows:
            at = [float(row[name]) for name in ("longitude", "latitude")]
            assert at == pytest.approx(told[row[key]][:2], abs=2e-4)
    for row in acled:  # one date for the whole time
        first, last = told[row["event_id_cnty"]][2:]
        assert first <= row["event_date"] <= last
    days = {row["relid"]: (row["date_start"], row["date_end"]) for row in ucdp}
    assert days == {key: row[2:] for key, row in told.items()}
    assert {row["id"]: row["date"] for row in events} == {k: row[2] for k, row in told.items()}


def test_timemap_asks_for_words_only(written: Path) -> None:
    events = json.loads((written / "war.timemap.json").read_bytes())
    assert [event["id"] for event in events] == ["a-e1", "a-e2", "a-e3"]
    for event in events:
        lists = {"associations", "sources"}
        assert all(isinstance(v, list if k in lists else str) for k, v in event.items())
    assert (events[0]["date"], events[0]["latitude"]) == ("2024-12-16", "47.98")
    assert events[2]["date"] == ""


def test_a_stac_reader_finds_the_files_beside_the_item(written: Path, about: Any) -> None:
    item = pystac.Item.from_file(str(written / "war.stac.json"))
    item.stac_extensions.clear()  # their schemas lie on the network; the core's do not
    item.validate()
    assert {"geojson", "gpkg", "kml", "parquet", "csv"} <= item.assets.keys()
    assert all((written / asset.href).exists() for asset in item.assets.values())
    assert str(item.common_metadata.start_datetime)[:10] == about["days"][0]
    assert str(item.common_metadata.end_datetime)[:10] == about["days"][1]


def labelled(folder: Path, ending: str) -> str:
    path = folder / f"war{ending}"
    if ending == ".parquet":
        import pyarrow.parquet as pq

        return pq.read_schema(path).metadata[b"about"].decode()
    if ending == ".gpkg":
        rows = sqlite3.connect(path).execute("SELECT metadata FROM gpkg_metadata").fetchall()
        return json.loads(json.dumps(rows[0][0])).replace("&quot;", '"')
    return path.read_text()


@pytest.mark.parametrize("ending", ENDINGS)
def test_each_file_says_whose_it_is_and_which(
    written: Path, ending: str, about: Mapping[str, Any]
) -> None:
    # However it is laid out and quoted there.
    told = re.sub(r"[\s\\]", "", labelled(written, ending)).replace('""', '"').replace("'", '"')
    for words in ("CCBY4.0", "GeoNames", "AFP", "2024-12-17", "frontline-check0.1.0"):
        assert words in told
    assert about["content_hash"] in told
    assert '"kind":["capture"]' in told
    assert '"code":"c"' in told


@pytest.mark.parametrize("ending", [".timemap.json", ".jsonld"])
def test_lists_name_licence_and_hash_in_each_entry(
    written: Path, ending: str, about: Mapping[str, Any]
) -> None:
    told = labelled(written, ending)
    assert about["content_hash"] in told
    assert "CC BY 4.0" in told


def test_the_hash_is_that_of_the_features_as_written(written: Path, about: Any) -> None:
    raw = (written / "war.geojson").read_bytes()
    members = raw[raw.index(b'"features":') + len(b'"features":') : -1]
    assert about["content_hash"] == f"sha256:{hashlib.sha256(members).hexdigest()}"


def test_only_quoted_sentences_leave(written: Path) -> None:
    text = READINGS[0].article.text  # two sentences, both quoted apart
    for path in written.iterdir():
        assert text.encode() not in path.read_bytes(), path.name


def test_an_item_needs_a_day(tmp_path: Path, features: list[Feature]) -> None:
    undated = [feature for feature in features if feature.first_day is None]
    with pytest.raises(InputError, match="no feature has a day"):
        write_features(tmp_path / "a.stac.json", undated)
    assert list(tmp_path.iterdir()) == []


def test_a_series_of_snapshots_has_an_item_for_each_day(tmp_path: Path) -> None:
    """Each item describes the files of its own name, and lies beside the others."""
    for day in ("2024-12-16", "2024-12-17"):
        asked = ["snapshot", "seeds/articles", "--from", day, "--to", day, "--out"]
        for ending in (".geojson", ".gpkg", ".stac.json"):
            assert main([*asked, str(tmp_path / f"{day}{ending}")]) == 0
    items = [pystac.Item.from_file(str(path)) for path in sorted(tmp_path.glob("*.stac.json"))]
    assert [item.id for item in items] == ["2024-12-16", "2024-12-17"]
    for item in items:
        item.stac_extensions.clear()
        item.validate()
        assert set(item.assets) == {"geojson", "gpkg"}
        raw = (tmp_path / item.assets["geojson"].href).read_bytes()
        assert item.assets["geojson"].extra_fields["file:checksum"] == "1220" + sha256(raw)
        about = json.loads(raw)["about"]
        assert item.properties["frontline:about"]["content_hash"] == about["content_hash"]
        assert about["filter"] == {"from": item.id, "to": item.id}


def sha256(raw: bytes) -> str:
    return hashlib.sha256(raw).hexdigest()
