"""Tests of the schematic front among the seeds: what it says of itself, and how far off it is."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import numpy as np
import pytest
import shapely

from geodata.borders import read_border
from geodata.fronts.line import contact_line_metric, to_degrees
from geodata.fronts.reading import read_fronts

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
FRONT = read_fronts(ROOT / "seeds" / "fronts").fronts[0]


def test_it_says_that_it_is_schematic_and_of_which_day() -> None:
    assert FRONT.schematic
    assert FRONT.day == date(2024, 12, 17)
    assert FRONT.licence == "MIT"


@pytest.mark.parametrize(
    ("name", "lon", "lat", "held"),
    [
        # Who held the towns in mid-December 2024, by all agencies.
        pytest.param("Donetsk", 37.80, 48.00, True, id="Donetsk"),
        pytest.param("Simferopol", 34.10, 44.95, True, id="Simferopol"),
        pytest.param("Mariupol", 37.55, 47.10, True, id="Mariupol"),
        pytest.param("Bakhmut", 38.00, 48.59, True, id="Bakhmut"),
        pytest.param("Svatove", 38.16, 49.41, True, id="Svatove"),
        pytest.param("Tokmak", 35.71, 47.25, True, id="Tokmak"),
        pytest.param("Pokrovsk", 37.18, 48.28, False, id="Pokrovsk"),
        pytest.param("Kherson", 32.61, 46.64, False, id="Kherson"),
        pytest.param("Kupiansk", 37.62, 49.71, False, id="Kupiansk"),
        pytest.param("Orikhiv", 35.79, 47.57, False, id="Orikhiv"),
        pytest.param("Kramatorsk", 37.56, 48.74, False, id="Kramatorsk"),
        pytest.param("Mykolaiv", 32.00, 46.97, False, id="Mykolaiv"),
        pytest.param("Kharkiv", 36.23, 49.99, False, id="Kharkiv"),
    ],
)
def test_the_towns_lie_on_their_side(name: str, lon: float, lat: float, held: bool) -> None:
    assert shapely.intersects(FRONT.shape, shapely.Point(lon, lat)) == held


@pytest.mark.skipif(not SHARED.exists(), reason="needs ../shared, which is not here")
def test_it_runs_within_8_km_of_the_published_line() -> None:
    published = read_fronts(SHARED / "fronts" / "deepstate").latest(FRONT.day)
    assert published is not None
    border = read_border(SHARED / "boundaries" / "ua_regiony_2020.geojson.gz")
    theirs, ours = contact_line_metric(published, border), contact_line_metric(FRONT)
    spots = np.concatenate([_each_km(part) for part in shapely.get_parts(ours)])
    off_km = shapely.distance(spots, theirs) / 1000
    worst = to_degrees(spots[off_km.argmax()])
    print(f"median {np.median(off_km):.1f} km, worst {off_km.max():.1f} km at {worst}")
    assert np.median(off_km) < 8


def _each_km(line: shapely.Geometry) -> np.ndarray:
    return np.asarray(shapely.line_interpolate_point(line, np.arange(0, line.length, 1000)))
