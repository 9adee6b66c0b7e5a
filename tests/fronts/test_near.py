"""Distances to the front equal an independent measurement; the side is who holds the place."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import numpy as np
import pytest
import shapely
from geographiclib.geodesic import Geodesic
from hypothesis import given
from hypothesis import strategies as st

from geodata.errors import InputError
from geodata.fronts import contact_line
from geodata.fronts.near import distances_m, sides, standing
from geodata.fronts.reading import read_fronts
from geodata.model import Front, Side
from geodata.places.gazetteer import open_gazetteer

DAY = date(2024, 12, 17)
ROOT = Path(__file__).resolve().parents[2]
PUBLISHED = ROOT.parent / "shared" / "fronts" / "deepstate"
needs_shared = pytest.mark.skipif(not PUBLISHED.exists(), reason="needs ../shared")
SQUARE = Front(day=DAY, source="test", side=Side.RUSSIA, shape=shapely.box(36, 47, 37, 48))


def geographiclib_m(line: shapely.Geometry, lon: float, lat: float) -> float:
    """Measure to the nearest of the line's points every 20 m, in Karney's own implementation.

    Only the points within 1 % of the shortest of a rough measure are tried; it is 0.5 % off.
    """
    dense = shapely.get_coordinates(shapely.segmentize(line, 0.0002))
    east = np.radians(dense[:, 0] - lon) * np.cos(np.radians((dense[:, 1] + lat) / 2))
    rough = np.hypot(east, np.radians(dense[:, 1] - lat))
    near = dense[rough <= rough.min() * 1.01 + 1e-6]
    inverse = Geodesic.WGS84.Inverse
    return min(inverse(lat, lon, y, x, Geodesic.DISTANCE)["s12"] for x, y in near)


@pytest.mark.parametrize(
    "folder",
    [
        pytest.param(ROOT / "seeds" / "fronts", id="schematic"),
        pytest.param(PUBLISHED, id="published", marks=needs_shared),
    ],
)
def test_the_distance_of_50_settlements(folder: Path) -> None:
    front = read_fronts(folder).latest(DAY)
    assert front is not None
    columns = open_gazetteer().settlements()
    ours = np.flatnonzero((columns.lon > 30) & (columns.lon < 40) & (abs(columns.lat - 48) < 3))
    chosen = ours[np.linspace(0, len(ours) - 1, 50).astype(int)]
    lon, lat = columns.lon[chosen], columns.lat[chosen]
    assert len(lon) == 50
    measured_m = distances_m(front, lon, lat)
    line = contact_line(front)
    expected_m = [geographiclib_m(line, *at) for at in zip(lon, lat, strict=True)]
    assert measured_m == pytest.approx(expected_m, abs=10, rel=0)


@pytest.mark.parametrize(
    ("lon", "lat", "expected_m"),
    [
        # Along the meridian and the parallel from the box's edges; WGS 84 series.
        pytest.param(36.5, 48.1, 11_119, id="north of it"),
        pytest.param(36.5, 47.9, 11_119, id="inside it"),
        pytest.param(35.9, 47.5, 7_533, id="west of it"),
        pytest.param(36.0, 47.5, 0, id="on its edge"),
    ],
)
def test_the_distance_to_a_square(lon: float, lat: float, expected_m: float) -> None:
    measured_m = distances_m(SQUARE, np.array([lon]), np.array([lat]))
    assert measured_m[0] == pytest.approx(expected_m, abs=3)


def test_far_places_are_measured_roughly() -> None:
    # Lisbon to the west edge's nearest spot, a corner or near it: Karney's own implementation.
    expected_m = geographiclib_m(contact_line(SQUARE), -9.14, 38.72)
    measured_m = distances_m(SQUARE, np.array([-9.14]), np.array([38.72]))
    assert measured_m[0] == pytest.approx(expected_m, rel=0.005)


@pytest.mark.parametrize(
    ("lon", "lat", "side"),
    [
        pytest.param(36.5, 47.5, Side.RUSSIA, id="held"),
        pytest.param(36.0001, 47.5, Side.RUSSIA, id="just held"),
        pytest.param(35.9999, 47.5, Side.UKRAINE, id="just not held"),
        pytest.param(36.58, 50.60, None, id="Belgorod: no part of the question"),
        pytest.param(34.0, 43.5, None, id="at sea"),
    ],
)
def test_the_side(lon: float, lat: float, side: Side | None) -> None:
    assert sides(SQUARE, np.array([lon]), np.array([lat])).tolist() == [side]


def test_a_line_has_no_sides() -> None:
    line = Front(
        day=DAY, source="t", side=Side.RUSSIA, shape=shapely.LineString([(36, 47), (36, 48)])
    )
    found = standing(line, np.array([36.5]), np.array([47.5]))
    assert found.side.tolist() == [None]
    assert found.distance_m[0] == pytest.approx(37_666, abs=20)  # half a degree at 47.5 N


def test_no_positions_no_distances() -> None:
    assert len(standing(SQUARE, np.array([]), np.array([])).distance_m) == 0


def test_an_area_outside_ukraine_has_no_line() -> None:
    kursk = Front(day=DAY, source="t", side=Side.UKRAINE, shape=shapely.box(36, 51.6, 36.5, 52))
    with pytest.raises(InputError, match="no line inside Ukraine"):
        distances_m(kursk, np.array([36.0]), np.array([51.0]))


@given(st.floats(36.01, 36.99), st.floats(0.001, 0.4))
def test_a_place_moved_off_the_edge_is_as_far_as_it_was_moved(lon: float, north: float) -> None:
    metres = Geodesic.WGS84.Inverse(48, lon, 48 + north, lon)["s12"]
    measured_m = distances_m(SQUARE, np.array([lon]), np.array([48 + north]))[0]
    assert measured_m <= metres + 1e-3
    assert measured_m == pytest.approx(metres, rel=0.001, abs=1)  # a parallel curves away
