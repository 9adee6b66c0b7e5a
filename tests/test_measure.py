"""Distances, bearings and areas against values from outside this code."""

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from geodata.measure import (
    area_m2,
    bearing_deg,
    distance_m,
    offset,
    quick_distances_and_bearings,
    turn_deg,
    wind_name,
)
from geodata.model import LonLat

positions = st.builds(
    LonLat, st.floats(-180, 180, allow_nan=False), st.floats(-90, 90, allow_nan=False)
)


@pytest.mark.parametrize(
    ("a", "b", "expected_m"),
    [
        pytest.param(LonLat(0, 0), LonLat(0, 0), 0, id="same place"),
        pytest.param(LonLat(0, 0), LonLat(1, 0), 111_319.491, id="1 deg on the equator"),
        pytest.param(LonLat(179.5, 0), LonLat(-179.5, 0), 111_319.491, id="antimeridian"),
        pytest.param(LonLat(7, -90), LonLat(55, 90), 20_003_931.459, id="pole to pole"),
    ],
)
def test_distance(a: LonLat, b: LonLat, expected_m: float) -> None:
    # Expected: WGS 84 axes, a = 6 378 137 m; quarter meridian 10 001 965.729 m.
    assert distance_m(a, b) == pytest.approx(expected_m, abs=1e-3)


@given(positions, positions)
def test_bearing_is_in_range(a: LonLat, b: LonLat) -> None:
    assert 0 <= bearing_deg(a, b) < 360


@given(
    st.builds(LonLat, st.floats(-179, 179), st.floats(-70, 70)),
    st.floats(0, 360),
    st.floats(1, 500_000),
)
def test_a_quick_measure_is_near_the_exact_one(a: LonLat, azimuth: float, length_m: float) -> None:
    # Expected: `offset` on the ellipsoid; a sphere is up to 0.6 % and 0.2 degrees off.
    b = offset(a, azimuth, length_m)
    metres, bearings = quick_distances_and_bearings(a, np.array([b.lon]), np.array([b.lat]))
    assert metres[0] == pytest.approx(length_m, rel=0.0065, abs=0.01)
    assert abs(turn_deg(float(bearings[0]), azimuth)) < 0.5


@given(positions, positions)
def test_distance_is_the_same_both_ways(a: LonLat, b: LonLat) -> None:
    assert distance_m(a, b) == pytest.approx(distance_m(b, a), abs=1e-6)


@given(
    st.builds(LonLat, st.floats(-179, 179), st.floats(-80, 80)),
    st.floats(0, 360),
    st.floats(1, 500_000),
)
def test_an_offset_lies_as_far_as_it_says(at: LonLat, azimuth_deg: float, metres: float) -> None:
    assert distance_m(at, offset(at, azimuth_deg, metres)) == pytest.approx(metres, abs=1e-3)


@given(st.floats(-720, 720), st.floats(-720, 720))
def test_a_turn_is_in_range(a_deg: float, b_deg: float) -> None:
    assert -180 <= turn_deg(a_deg, b_deg) < 180


@pytest.mark.parametrize(
    ("azimuth_deg", "name"),
    [
        (0, "north"),
        (11.24, "north"),
        (11.26, "north-northeast"),
        (349, "north"),
        (225, "southwest"),
    ],
)
def test_winds_change_half_way(azimuth_deg: float, name: str) -> None:
    assert wind_name(azimuth_deg) == name


def test_area_ignores_the_direction_of_rings_but_not_holes() -> None:
    outer = [(0, 0), (1, 0), (1, 1), (0, 1)]
    hole = [(0.4, 0.4), (0.6, 0.4), (0.6, 0.6), (0.4, 0.6)]
    whole = area_m2(shapely.Polygon(outer))
    # A one-degree square at the equator: 12 308.8 km2 (Karney's Planimeter).
    assert whole == pytest.approx(12_308.78e6, rel=1e-4)
    assert area_m2(shapely.Polygon(outer[::-1])) == pytest.approx(whole)
    assert area_m2(shapely.Polygon(outer, [hole])) == pytest.approx(
        whole - area_m2(shapely.Polygon(hole))
    )
