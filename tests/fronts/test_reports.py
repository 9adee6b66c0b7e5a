"""What changed between two fronts is told with its areas and the settlements inside."""

import json
from pathlib import Path

import pytest

from geodata.fronts.reports import Wanted, compare_fronts
from geodata.places.gazetteer import open_gazetteer


def front(path: Path, west: float, east: float) -> Path:
    ring = [[west, 47.9], [east, 47.9], [east, 48.1], [west, 48.1], [west, 47.9]]
    shape = {"type": "Polygon", "coordinates": [ring]}
    path.write_text(json.dumps(shape))
    return path


def test_a_town_that_changed_hands_is_named(tmp_path: Path) -> None:
    before = front(tmp_path / "a-2024-12-17.geojson", 37.4, 37.8)
    after = front(tmp_path / "a-2024-12-18.geojson", 37.2, 37.7)
    row = compare_fronts(Wanted(source=before), Wanted(source=after), open_gazetteer())
    assert "Kurakhove" in {place["name"] for place in row["gained"][0]["places"]}
    # Expected: 0.2 by 0.2 and 0.1 by 0.2 degrees at 48 N; a degree is 74.6 km by 111.2 km there.
    assert row["gained_m2"] == pytest.approx(0.2 * 74.6e3 * 0.2 * 111.2e3, rel=0.005)
    assert row["lost"][0]["area_m2"] == pytest.approx(0.1 * 74.6e3 * 0.2 * 111.2e3, rel=0.005)
    assert row["summary"].startswith("From 2024-12-17")
