"""A snapshot holds exactly what was chosen, and independent readers find equal values in it."""

import csv
import json
import math
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import geopandas
import pytest
import shapely

from geodata.errors import InputError
from geodata.measure import area_m2
from geodata.model import (
    Article,
    Claim,
    ClaimKind,
    Event,
    EventKind,
    Finding,
    LonLat,
    Named,
    Place,
    PlaceKind,
    Reading,
    Status,
    Verdict,
)
from geodata.snapshots import geojson_bytes, layers, write_snapshot

TEXT = "Shells fell on Kurakhove. A village 10 km south of it was taken in the Donetsk region."
TOWN = Place(
    id="town",
    name="Kurakhove",
    kind=PlaceKind.SETTLEMENT,
    at=LonLat(37.28, 47.98),
    uncertainty_m=500,
    country="UA",
    admin1="Donetsk Oblast",
)
REGION = Place(
    id="UA-14",
    name="Donetsk Oblast",
    kind=PlaceKind.REGION,
    at=LonLat(37.6, 48.1),
    uncertainty_m=112_000,
    country="UA",
    admin1="Donetsk Oblast",
    iso3166_2="UA-14",
)
AREA = shapely.box(37.2, 47.85, 37.35, 47.95)
CLAIM = Claim(
    id="a-c1",
    kind=ClaimKind.DISTANCE_DIRECTION,
    quote="10 km south of it",
    start=36,
    end=53,
    subject=Named(text="A village"),
    anchors=(Named(text="it", place=TOWN),),
    distance_m=10_000,
    bearing_deg=180,
)
FINDING = Finding(
    claim=CLAIM,
    verdict=Verdict.UNDETERMINED,
    reason="The village has no name.",
    area=((0.5, AREA.buffer(-0.02)), (0.8, AREA), (0.95, AREA.buffer(0.05))),
)
SHELLING = Event(
    id="a-e1",
    kind=EventKind.SHELLING,
    place=TOWN,
    quote="Shells fell on Kurakhove.",
    start=0,
    end=25,
    status=Status.UNVERIFIED,
    confidence=0.8,
    first_day=date(2024, 12, 16),
    last_day=date(2024, 12, 17),
    actors=("Russia", "Ukraine"),
)
CAPTURE = replace(
    SHELLING, id="a-e2", kind=EventKind.CAPTURE, place=REGION, claim_id="a-c1", start=26, end=86
)
IN_REGION = replace(
    SHELLING, id="a-e3", place=REGION, first_day=None, last_day=None, quote='=1+1 {{ "<b>" }}'
)
ARTICLE = Article(
    id="a", text=TEXT, source="AFP", url="https://e.org", published=date(2024, 12, 17)
)
READINGS = [Reading(article=ARTICLE, events=(SHELLING, CAPTURE, IN_REGION), findings=(FINDING,))]


def features(readings: Sequence[Reading] = READINGS) -> dict[str, dict[str, object]]:
    rows = json.loads(geojson_bytes(readings))["features"]
    return {row["id"]: row for row in rows}


def test_a_settlement_is_a_point_a_region_its_outline_and_a_nameless_village_an_area() -> None:
    kinds = {key: row["geometry"]["type"] for key, row in features().items()}  # type: ignore[index]
    assert kinds["a-e1"] == "Point"
    assert kinds["a-e2"] == "Polygon"
    assert kinds["a-e3"] in {"Polygon", "MultiPolygon"}


def test_a_community_without_an_outline_is_drawn_as_far_as_it_reaches() -> None:
    place = replace(
        REGION, id="hromada-x", name="X community", iso3166_2=None, uncertainty_m=22_000
    )
    events = (replace(IN_REGION, place=place),)
    row = features([Reading(article=ARTICLE, events=events, findings=())])["a-e3"]
    shape = shapely.from_geojson(json.dumps(row["geometry"]))
    assert shape.contains(shapely.Point(place.at.lon, place.at.lat))
    # Expected: the area of a circle.
    assert area_m2(shape) == pytest.approx(math.pi * 22_000**2, rel=0.01)


def test_the_day_interval_stands_in_properties_and_time() -> None:
    row = features()["a-e1"]
    assert row["time"] == {"interval": ["2024-12-16", "2024-12-17"]}
    assert row["properties"]["last_day"] == "2024-12-17"  # type: ignore[index]
    assert features()["a-e3"]["time"] is None


def test_the_nameless_village_carries_the_verdict_and_the_size_of_its_area() -> None:
    properties = features()["a-e2"]["properties"]
    assert properties["verdict"] == "undetermined"  # type: ignore[index]
    # Expected: 0.15 by 0.1 degrees at 47.9 N are 11.2 by 11.1 km; radius = sqrt(area / pi).
    assert properties["uncertainty_m"] == pytest.approx(6300, rel=0.02)  # type: ignore[index]


def test_rings_run_counter_clockwise_and_no_reference_system_is_named() -> None:
    collection = json.loads(geojson_bytes(READINGS))
    assert "crs" not in collection
    for row in collection["features"]:
        for polygon in shapely.get_parts(shapely.from_geojson(json.dumps(row["geometry"]))):
            assert polygon.geom_type != "Polygon" or polygon.exterior.is_ccw


def test_only_the_chosen_are_written_and_equal_input_gives_equal_bytes() -> None:
    raw = geojson_bytes(READINGS, event_ids={"a-e1"}, claim_ids=())
    assert [row["id"] for row in json.loads(raw)["features"]] == ["a-e1"]
    assert raw == geojson_bytes(READINGS, event_ids=["a-e1"], claim_ids=[])


def test_markup_in_a_quote_cannot_end_a_script() -> None:
    assert b"<" not in geojson_bytes(READINGS)


@pytest.mark.parametrize("suffix", [".geojson", ".gpkg", ".parquet", ".kml", ".csv"])
def test_an_independent_reader_finds_the_events(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"map{suffix}"
    write_snapshot(path, READINGS)
    if suffix == ".csv":
        rows = {row["id"]: row for row in csv.DictReader(path.read_text().splitlines())}
        assert (rows["a-e1"]["lon"], rows["a-e1"]["lat"]) == ("37.28", "47.98")
        assert rows["a-e3"]["quote"].startswith("'=")  # never a formula
        return
    if suffix == ".parquet":
        frame = geopandas.read_parquet(path)
    else:
        layer = {".gpkg": "events", ".kml": "event"}.get(suffix)
        frame = geopandas.read_file(path, layer=layer) if layer else geopandas.read_file(path)
    row = frame[frame["id"] == "a-e1"].iloc[0]
    assert (row.geometry.x, row.geometry.y) == pytest.approx((37.28, 47.98))
    assert row["quote"] == SHELLING.quote
    day = row["begin"] if suffix == ".kml" else row["first_day"]
    assert str(day)[:10] == "2024-12-16"


def test_layers_are_tables_in_longitude_and_latitude() -> None:
    frames = layers(READINGS)
    assert {name: len(frame) for name, frame in frames.items()} == {"events": 3, "claims": 1}
    assert frames["events"].crs.to_epsg() == 4326
    assert layers([])["events"].empty


def test_a_bad_path_gives_one_sentence_and_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="write one of"):
        write_snapshot(tmp_path / "map.shp", READINGS)
    with pytest.raises(InputError, match="cannot be written"):
        write_snapshot(tmp_path / "no" / "map.geojson", READINGS)
    assert list(tmp_path.iterdir()) == []


def test_an_old_file_stays_when_the_new_one_fails(tmp_path: Path) -> None:
    path = tmp_path / "map.gpkg"
    write_snapshot(path, READINGS)
    before = path.read_bytes()
    with pytest.raises(InputError, match="nothing is chosen"):
        write_snapshot(path, [])
    assert path.read_bytes() == before
    assert [p.name for p in tmp_path.iterdir()] == ["map.gpkg"]
