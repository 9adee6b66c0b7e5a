"""Each layout says what its own readers ask: JSON-FG, styles, ACLED, UCDP, TimeMap, STAC."""

import csv
import hashlib
import io
import json
import re
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import geopandas
import jsonschema
import pyogrio
import pystac
import pytest
from lxml import etree

from geodata.__main__ import main
from geodata.errors import InputError
from geodata.snapshots.features import Feature
from geodata.snapshots.files import write_features
from geodata.snapshots.styles import LOOK, VERDICT
from tests.snapshots.conftest import by_geojson, day_of

WEB = Path(__file__).parents[2] / "geodata" / "snapshots" / "web"


def test_gdal_reads_the_times_of_json_fg(written: Path) -> None:
    """Its driver of JSON-FG gives the interval as two columns."""
    frame = pyogrio.read_dataframe(written / "war.geojson")
    found = {row.id: (day_of(row.time_start), day_of(row.time_end)) for row in frame.itertuples()}
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
    asked = "SELECT table_name, column_name FROM gpkg_geometry_columns"
    with closing(sqlite3.connect(path)) as package:
        columns = package.execute(asked).fetchall()
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
