"""Tests of the contact line and of lengths and areas, by geometry and by published figures."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
import shapely

from geodata.borders import read_border
from geodata.fronts import compare, contact_line, line_length_m
from geodata.fronts.line import area_inside_m2
from geodata.fronts.reading import read_fronts
from geodata.fronts.reports import Wanted, measure_front
from geodata.measure import area_m2
from geodata.model import Front, Side

DAY = date(2024, 12, 17)
SHARED = Path(__file__).resolve().parents[3] / "shared"
FINE = SHARED / "boundaries" / "ua_regiony_2020.geojson.gz"
needs_shared = pytest.mark.skipif(not FINE.exists(), reason="needs ../shared, which is not here")


def _front(shape: shapely.Geometry, day: date = DAY) -> Front:
    return Front(day=day, source="test", side=Side.RUSSIA, shape=shape)


def test_an_area_deep_inside_has_its_whole_edge_as_contact_line() -> None:
    box = _front(shapely.box(31, 49, 32, 50))
    # One degree of meridian at 49.5 N is 111,219 m; of the parallels at 49 and 50 N 73,172 and
    # 71,696 m (WGS 84 series); the edge at a parallel is a geodesic, shorter by some metres.
    expected_m = 2 * 111_219 + 73_172 + 71_696
    assert line_length_m(box) == pytest.approx(expected_m, rel=2e-4)


def test_the_border_and_the_coast_are_no_contact_line() -> None:
    crimea = _front(shapely.box(32, 44, 37, 45.5))
    line = contact_line(crimea)
    assert line.length > 0
    assert shapely.get_coordinates(line)[:, 1] == pytest.approx(
        45.5, abs=0.05
    )  # edges are geodesics


# Luhansk Oblast's border with Russia at 49.33 N, 40.16 E; a degree of longitude is 72.8 km there.
@pytest.mark.parametrize(
    ("west", "half_height_deg", "is_line"),
    [
        pytest.param(40.108, 0.03, False, id="3.7 km deep: the border drawn otherwise"),
        pytest.param(40.02, 0.06, True, id="10 km deep and 13 km wide: a bridgehead"),
    ],
)
def test_a_sliver_at_the_border_makes_no_contact_line(
    west: float, half_height_deg: float, *, is_line: bool
) -> None:
    notch = shapely.box(west, 49.3336 - half_height_deg, 40.3, 49.3336 + half_height_deg)
    held = shapely.difference(shapely.box(38.5, 49.0, 41, 49.6), notch)
    xy = shapely.get_coordinates(contact_line(_front(held)))
    assert bool((xy[:, 0] > 39.9).any()) is is_line


def test_a_line_is_its_own_contact_line() -> None:
    line = _front(shapely.LineString([(36, 48), (36, 49)]))
    assert line_length_m(line) == pytest.approx(111_200, abs=50)
    assert area_inside_m2(line) is None


def test_compare_says_gained_and_lost() -> None:
    before, after = shapely.box(31, 49, 32, 50), shapely.box(31.5, 49, 32.5, 50)
    change = compare(_front(before), _front(after))
    assert change.gained_m2 == pytest.approx(change.lost_m2, rel=0.01)
    assert change.gained_m2 == pytest.approx((area_inside_m2(_front(before)) or 0) / 2, rel=0.01)
    assert change.net_m2 == pytest.approx(0, abs=change.noise_m2)


@needs_shared
@pytest.mark.parametrize(
    ("tolerance_m", "expected_km"),
    [pytest.param(0, 1154, id="whole"), pytest.param(2000, 987), pytest.param(10_000, 827)],
)
def test_length_of_a_published_day(tolerance_m: float, expected_km: float) -> None:
    # Expected: the measured figures that the project was given for this day, border and rule.
    front = read_fronts(SHARED / "fronts" / "deepstate").latest(DAY)
    assert front is not None
    measured_m = line_length_m(front, read_border(FINE), tolerance_m)
    assert measured_m / 1000 == pytest.approx(expected_km, rel=0.01)


@needs_shared
@pytest.mark.parametrize(
    ("source", "border", "length_km", "area_km2"),
    [
        pytest.param("deepstate", FINE, 1154, 109_789, id="DeepState"),
        pytest.param("isw", FINE, 940, 108_335, id="ISW"),
        pytest.param("deepstate", None, 1125, 109_789, id="DeepState, embedded border"),
    ],
)
def test_measures_of_a_published_day(
    source: str, border: Path | None, length_km: float, area_km2: float
) -> None:
    row = measure_front(Wanted(source=SHARED / "fronts" / source, day=DAY), border)
    assert row["length_m"] / 1e3 == pytest.approx(length_km, rel=0.015)
    assert row["area_m2"] / 1e6 == pytest.approx(area_km2, rel=0.005)


@needs_shared
def test_the_areas_that_a_publisher_states_itself() -> None:
    days = (date(2024, 11, 24), date(2024, 12, 17))
    files = [SHARED / "fronts" / "isw" / f"territory_geojson_{day}.geojson" for day in days]
    stated_m2 = [stated_km2(file) * 1e6 for file in files]
    before, after = (read_fronts(file).fronts[0] for file in files)
    for front, expected_m2 in zip((before, after), stated_m2, strict=True):
        assert area_m2(front.shape) == pytest.approx(expected_m2, rel=0.005)
    # Three weeks and a half: what was gained by their own figures, and by ours within the border.
    net_m2 = compare(before, after, read_border(FINE)).net_m2
    assert net_m2 == pytest.approx(stated_m2[1] - stated_m2[0], rel=0.05)


def stated_km2(file: Path) -> float:
    rows = json.loads(file.read_text(encoding="utf-8"))["features"]
    return sum(row["properties"]["area_km2"] or 0 for row in rows)
