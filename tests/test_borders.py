"""Tests of the embedded outlines and of the finer border a user may give."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
import shapely
from shapely.geometry import shape

from geodata import borders
from geodata.errors import InputError
from geodata.measure import area_m2
from geodata.model import LonLat, Place, PlaceKind


@pytest.mark.parametrize(
    ("at", "code"),
    [
        pytest.param(LonLat(33.525, 44.6), "UA-40", id="Sevastopol"),
        pytest.param(LonLat(34.10, 44.95), "UA-43", id="Simferopol"),
        pytest.param(LonLat(37.80, 48.00), "UA-14", id="Donetsk"),
        pytest.param(LonLat(39.31, 48.57), "UA-09", id="Luhansk"),
        pytest.param(LonLat(35.14, 47.84), "UA-23", id="Zaporizhzhia"),
        pytest.param(LonLat(32.61, 46.64), "UA-65", id="Kherson"),
        pytest.param(LonLat(36.19, 51.73), "RU-KRS", id="Kursk"),
        pytest.param(LonLat(36.59, 50.60), "RU-BEL", id="Belgorod"),
        pytest.param(LonLat(34.0, 43.0), None, id="the Black Sea"),
    ],
)
def test_region_at(at: LonLat, code: str | None) -> None:
    # Expected: the cities' positions and ISO 3166-2.
    found = borders.region_at(at)
    assert (found.code if found else None) == code


def test_the_spot_of_an_area_that_is_nearest_to_a_line() -> None:
    line = shapely.LineString([(37, 47), (37, 49)])
    # A degree of longitude is shorter than one of latitude: the corner to the west is the nearer.
    area = shapely.MultiPolygon([shapely.box(35, 48, 36.2, 48.5), shapely.box(36.9, 49.7, 38, 50)])
    at = borders.nearest_end(line, area)
    assert (at.lon, 48 <= at.lat <= 48.5) == (pytest.approx(36.2), True)


def test_every_outline_of_the_embedded_file_is_read() -> None:
    # As Python's own reader and shapely's `shape` read them.
    path = Path(borders.__file__).parent / "data" / "borders.geojson"
    rows = json.loads(path.read_text(encoding="utf-8"))["features"]
    expected = [(row["properties"]["code"], shape(row["geometry"])) for row in rows]
    assert [(region.code, region.shape) for _, region in borders._features()] == expected


def test_ukraine_has_27_regions_and_its_recognised_area() -> None:
    assert len(borders.regions_of("UA")) == 27
    # 603,628 km2 by Ukraine's statistics service, Crimea included; lagoons are drawn differently.
    assert area_m2(borders.ukraine()) / 1e6 == pytest.approx(603_628, rel=0.02)


@pytest.mark.parametrize("code", ["UA-43", "UA-40", "UA-14", "UA-09", "UA-23", "UA-65"])
def test_no_occupied_region_is_drawn_in_russia(code: str) -> None:
    region, russia = borders.outline(code), borders.country_outline("RU")
    assert region is not None
    assert russia is not None
    assert russia.intersection(region).area < 0.001 * region.area


def region(code: str, country: str = "UA") -> Place:
    return Place(
        id=code,
        name=code,
        kind=PlaceKind.REGION,
        at=LonLat(35, 49),
        uncertainty_m=1e5,
        country=country,
        iso3166_2=code,
    )


def test_two_regions_share_the_line_between_them() -> None:
    dnipropetrovsk, donetsk, sumy = region("UA-12"), region("UA-14"), region("UA-59")
    edge = borders.shared_edge(dnipropetrovsk, donetsk)
    assert edge is not None
    # Mezhova (48.26 N 36.73 E) lies in Dnipropetrovsk Oblast, about ten kilometres from Donetsk's.
    assert borders.line_distance_m(LonLat(36.73, 48.26), edge) == pytest.approx(10_000, abs=5_000)
    assert borders.shared_edge(donetsk, sumy) is None


def test_border_distance_of_kharkiv_to_russia() -> None:
    # Kharkiv lies about 30 km from Russia (its centre; press and maps say 30 to 40 km).
    measured_m = borders.border_distance_m(LonLat(36.23, 49.99), "UA", "RU")
    assert measured_m == pytest.approx(33_000, abs=6_000)
    assert borders.border_distance_m(LonLat(36.23, 49.99), "UA", "FR") is None


def test_read_border_joins_regions(tmp_path: Path) -> None:
    squares = [
        {"type": "Polygon", "coordinates": [[[x, 0], [x + 1, 0], [x + 1, 1], [x, 1], [x, 0]]]}
        for x in (0, 1)
    ]
    rows = [{"type": "Feature", "properties": {}, "geometry": square} for square in squares]
    path = tmp_path / "two.geojson.gz"
    path.write_bytes(
        gzip.compress(json.dumps({"type": "FeatureCollection", "features": rows}).encode())
    )
    assert borders.read_border(path).area == pytest.approx(2)


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"{]", id="broken"),
        pytest.param(b'{"type": "FeatureCollection", "features": []}', id="no rows"),
        pytest.param(b'{"type": "Point", "coordinates": [1, 2]}', id="a point"),
        pytest.param(b"[1, 2]", id="a list"),
    ],
)
def test_a_bad_border_is_named(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "bad.geojson"
    path.write_bytes(content)
    with pytest.raises(InputError, match=r"bad\.geojson"):
        borders.read_border(path)
