"""Tests of the map that is drawn where no tiles are."""

from __future__ import annotations

import json
from pathlib import Path

import shapely
from shapely.geometry import shape

import geodata

BASEMAP = Path(geodata.__file__).parent / "data" / "basemap.geojson"
ROWS = json.loads(BASEMAP.read_text(encoding="utf-8"))["features"]


def test_the_basemap_has_its_layers_and_is_small() -> None:
    layers = {row["properties"]["layer"] for row in ROWS}
    assert layers >= {"sea", "land", "border", "oblast", "lake", "town"}
    assert BASEMAP.stat().st_size < 600_000


def test_every_outline_is_valid_and_every_town_on_land() -> None:
    assert all(shape(row["geometry"]).is_valid for row in ROWS)
    land = shapely.union_all([_shape(row) for row in ROWS if _layer(row) == "land"])
    towns = [row for row in ROWS if _layer(row) == "town"]
    # The coast is drawn to some kilometres; a port may stand just off it.
    assert all(land.distance(_shape(town)) < 0.05 for town in towns)


def test_simferopol_is_drawn_in_ukraine() -> None:
    simferopol = shapely.Point(34.10, 44.95)
    holders = [
        row["properties"]["name"]
        for row in ROWS
        if _layer(row) == "land" and shapely.intersects(_shape(row), simferopol)
    ]
    assert holders == ["Ukraine"]


def _layer(row: dict[str, dict[str, str]]) -> str:
    return row["properties"]["layer"]


def _shape(row: dict[str, object]) -> shapely.Geometry:
    return shape(row["geometry"])
