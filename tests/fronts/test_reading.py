"""Tests of reading dated control areas: days, sources, repairs and refusals."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from geodata.errors import InputError
from geodata.fronts.reading import read_fronts
from geodata.model import Side

if TYPE_CHECKING:
    from pathlib import Path

SQUARE = [[36.0, 47.0], [37.0, 47.0], [37.0, 48.0], [36.0, 48.0], [36.0, 47.0]]
BOW_TIE = [[36.0, 47.0], [37.0, 48.0], [37.0, 47.0], [36.0, 48.0], [36.0, 47.0]]


def _write(path: Path, ring: list[list[float]], **properties: Any) -> Path:
    feature = {
        "type": "Feature",
        "properties": properties,
        "geometry": {"type": "Polygon", "coordinates": [ring]},
    }
    path.write_text(json.dumps({"type": "FeatureCollection", "features": [feature]}))
    return path


@pytest.mark.parametrize(
    ("name", "properties", "day"),
    [
        pytest.param("deepstatemap_data_20241217.geojson", {}, date(2024, 12, 17), id="digits"),
        pytest.param("front-2024-12-17.geojson", {}, date(2024, 12, 17), id="dashes"),
        pytest.param("front.json", {"date": "2024-12-17"}, date(2024, 12, 17), id="property"),
        pytest.param(
            "x-2024-01-01.geojson", {"day": "2024-12-17"}, date(2024, 12, 17), id="property first"
        ),
        pytest.param("карта 17.12.2024.json", {}, date(2024, 12, 17), id="day first"),
        pytest.param("x.json", {"Date": 1734480000000}, date(2024, 12, 18), id="milliseconds"),
        pytest.param("x.json", {"date": 1734479999999}, date(2024, 12, 17), id="the one before"),
        pytest.param("x.json", {"name": "Held, 2024_12_17"}, date(2024, 12, 17), id="its name"),
        pytest.param(
            "2024-12-17.json", {"Name": "2014-09-05"}, date(2024, 12, 17), id="the file's before"
        ),
    ],
)
def test_the_day_is_read(tmp_path: Path, name: str, properties: Any, day: date) -> None:
    series = read_fronts(_write(tmp_path / name, SQUARE, **properties))
    assert series.days == (day,)


@pytest.mark.parametrize(
    ("name", "properties"),
    [
        pytest.param("front.json", {}, id="none"),
        pytest.param("2024-13-01.json", {}, id="no such month"),
        pytest.param("2024-02-30.json", {}, id="no such day"),
        pytest.param("120241217.json", {}, id="a longer number"),
        pytest.param("x.json", {"date": 20241}, id="a small number"),
        pytest.param("x.json", {"date": True}, id="a flag"),
    ],
)
def test_no_day_is_no_guess(tmp_path: Path, name: str, properties: Any) -> None:
    with pytest.raises(InputError, match="has no day"):
        read_fronts(_write(tmp_path / name, SQUARE, **properties))


def test_a_folder_keeps_the_good_and_names_the_bad(tmp_path: Path) -> None:
    _write(tmp_path / "a-2024-12-17.geojson", SQUARE)
    _write(tmp_path / "a-2024-12-20.geojson", SQUARE)
    _write(tmp_path / "no-day.geojson", SQUARE)
    (tmp_path / "a-2024-12-18.geojson").write_text("{]")
    series = read_fronts(tmp_path)
    assert series.days == (date(2024, 12, 17), date(2024, 12, 20))
    assert series.gaps == ((date(2024, 12, 18), date(2024, 12, 19)),)
    assert len(series.rejects) == 2
    assert series.latest(date(2024, 12, 16)) is None
    latest = series.latest(date(2024, 12, 19))
    assert latest is not None
    assert (latest.day, latest.side) == (date(2024, 12, 17), Side.RUSSIA)


def test_a_ring_that_crosses_itself_is_repaired_and_said(tmp_path: Path) -> None:
    series = read_fronts(_write(tmp_path / "2024-12-17.geojson", BOW_TIE))
    assert series.fronts[0].shape.is_valid
    assert "repaired" in series.notes[0].reason


def test_latitude_first_is_recognised(tmp_path: Path) -> None:
    turned = [[lat, lon] for lon, lat in SQUARE]
    series = read_fronts(_write(tmp_path / "2024-12-17.geojson", turned))
    assert series.fronts[0].shape.bounds == (36.0, 47.0, 37.0, 48.0)
    assert "latitude first" in series.notes[0].reason


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"\xff\xfe\x00binary", id="binary"),
        pytest.param(b"[1]", id="a list"),
        pytest.param(b'{"type": "FeatureCollection"}', id="no features"),
        pytest.param(b'{"type": "FeatureCollection", "features": [1, null]}', id="no geometry"),
        pytest.param(b'{"type": "Polygon", "coordinates": "x"}', id="broken geometry"),
        pytest.param(b'{"type": "Polygon", "coordinates": [[[1, 2], [3]]]}', id="odd ring"),
        pytest.param(b"[" * 100_000, id="deep"),
    ],
)
def test_a_bad_file_is_one_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "front-2024-12-17.geojson"
    path.write_bytes(content)
    with pytest.raises(InputError, match="front-2024-12-17") as caught:
        read_fronts(path)
    assert "\n" not in str(caught.value)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        read_fronts(tmp_path / "absent.geojson")
