"""The features of two readings, and a folder with all formats written of them."""

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import shapely

from geodata.snapshots import find_features
from geodata.snapshots.features import Feature
from geodata.snapshots.files import ENDINGS, write_features
from geodata.snapshots.label import label
from tests.snapshots.test_snapshots import READINGS

REVIEWED = date(2025, 1, 1)
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


def day_of(value: object) -> str:
    return "" if value is None or str(value) == "NaT" else str(value)[:10]
