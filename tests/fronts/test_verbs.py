"""The `front` verbs: rows on stdout that other programs read, and sentences for what fails."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import geopandas
import pytest

from geodata.__main__ import main

if TYPE_CHECKING:
    from pathlib import Path

KM_EAST = 1 / 74.63  # degrees at 48 N


def write(folder: Path, day: str, east_km: float, source: str = "mapper") -> None:
    """Draw an area that is ten kilometres high and reaches so far to the east of 37.2 E, 48 N."""
    east, north = 37.2 + east_km * KM_EAST, 48 + 10 / 111.2
    ring = [[37.2, 48], [east, 48], [east, north], [37.2, north], [37.2, 48]]
    content = {
        "type": "Feature",
        "properties": {"source": source},
        "geometry": {"type": "Polygon", "coordinates": [ring]},
    }
    (folder / f"{source}-{day}.geojson").write_text(json.dumps(content))


def run(capsys: pytest.CaptureFixture[str], *argv: object) -> tuple[int, list[Any], str]:
    status = main([str(word) for word in argv])
    out, err = capsys.readouterr()
    return status, [json.loads(line) for line in out.splitlines()], err


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(tmp_path, "2024-12-17", 30)
    write(tmp_path, "2024-12-18", 33)
    write(tmp_path, "2024-12-21", 32)
    write(tmp_path, "2024-12-18", 20, source="other")
    (tmp_path / "bad-2024-12-19.geojson").write_text("{]")
    return tmp_path


def test_series(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    status, rows, err = run(capsys, "front", "series", folder, "--tolerance-m", 0, 2000)
    assert status == 2
    assert "bad-2024-12-19.geojson" in err
    assert [row["row"] for row in rows] == ["day", "day", "gap", "day", "sum", "day", "sum"]
    gap, total = rows[2], rows[4]
    assert (gap["first_day"], gap["last_day"]) == ("2024-12-19", "2024-12-20")
    assert rows[1]["change"]["gained_m2"] == pytest.approx(30e6, rel=0.003)
    assert rows[1]["lengths"][0]["length_m"] == pytest.approx(2 * (33_000 + 10_000), rel=0.002)
    assert total["by_day"]["gained_m2"] == pytest.approx(30e6, rel=0.003)
    assert total["by_day"]["lost_m2"] == pytest.approx(10e6, rel=0.003)
    assert total["end_to_end"]["gained_m2"] == pytest.approx(20e6, rel=0.003)
    assert total["end_to_end"]["lost_m2"] == 0
    assert (total["source"], rows[6]["source"]) == ("mapper", "other")
    assert rows[6]["by_day"] is None


def test_distance(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    at = 37.2 + 40 * KM_EAST
    status, rows, _ = run(
        capsys,
        *("front", "distance", folder, "--day", "2024-12-17"),
        *("--at", f"{at},48.04", "--at", "37.25,48.045"),
    )
    assert status == 0
    assert rows[0]["distance_m"] == pytest.approx(10_000, rel=0.003)
    assert [row["held_by"] for row in rows] == ["ukraine", "russia"]
    assert {row["day"] for row in rows} == {"2024-12-17"}


def test_a_day_without_a_shape_names_the_shape_that_answers(
    capsys: pytest.CaptureFixture[str], folder: Path
) -> None:
    _, (row,), _ = run(capsys, "front", "measure", folder, "--day", "2024-12-20")
    assert (row["asked_day"], row["day"]) == ("2024-12-20", "2024-12-18")


@pytest.mark.parametrize("by", ["sector", "oblast"])
def test_measure_by(capsys: pytest.CaptureFixture[str], folder: Path, by: str) -> None:
    file = folder / "mapper-2024-12-17.geojson"
    status, (row,), _ = run(capsys, "front", "measure", file, "--by", by)
    assert status == 0
    assert {part["iso3166_2"] for part in row[f"by_{by}"]} == {"UA-14"}
    shared_m = sum(part["length_m"] for part in row[f"by_{by}"])
    assert shared_m == pytest.approx(row["length_m"], rel=1e-4)


def test_measure_by_bulge(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    file = folder / "mapper-2024-12-17.geojson"
    _, (row,), _ = run(capsys, "front", "measure", file, "--by", "bulge")
    assert [part["kind"] for part in row["by_bulge"]] == ["pocket", "salient"]
    assert {part["held_by"] for part in row["by_bulge"]} == {"russia"}
    assert row["by_bulge"][0]["area_m2"] == pytest.approx(300e6, rel=0.003)


def test_compare_days_of_one_folder(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    days = ("--day-a", "2024-12-17", "--day-b", "2024-12-18")
    _, (row,), _ = run(capsys, "front", "compare", folder, folder, *days)
    assert (row["before"]["day"], row["after"]["day"]) == ("2024-12-17", "2024-12-18")
    assert row["gained_m2"] == pytest.approx(30e6, rel=0.003)


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        pytest.param(["series", "none"], "no such file", id="absent"),
        pytest.param(["measure", "http://127.0.0.1:9/a.kml"], "private network", id="private"),
        pytest.param(["measure", "{}", "--day", "2024-12-16"], "the first is of", id="before"),
    ],
)
def test_what_fails_is_one_sentence(
    capsys: pytest.CaptureFixture[str], folder: Path, argv: list[str], said: str
) -> None:
    status, rows, err = run(capsys, "front", *(word.format(folder) for word in argv))
    assert (status, rows) == (2, [])
    assert said in err
    assert err.count("\n") == 1


def test_distance_of_a_named_place(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    asked = ("--place", "Avdiivka", "--admin", "Donetsk Oblast")
    _, (row,), _ = run(capsys, "front", "distance", folder, *asked)
    # The line's nearest corner is at 37.63 E, 48.09 N; Avdiivka at 37.74 E, 48.14 N: 10 km off.
    assert row["place"]["name"] == "Avdiivka"
    assert row["held_by"] == "ukraine"
    assert row["distance_m"] == pytest.approx(10_000, abs=1_500)


def test_of_several_publishers_one_may_be_asked(
    capsys: pytest.CaptureFixture[str], folder: Path
) -> None:
    _, (row,), _ = run(capsys, "front", "measure", folder, "--publisher", "other")
    assert (row["source"], row["day"]) == ("other", "2024-12-18")
    status, _, err = run(capsys, "front", "measure", folder, "--publisher", "nobody")
    assert status == 2
    assert "choose of mapper, other" in err


def test_two_days_of_a_folder_are_one_publishers(
    capsys: pytest.CaptureFixture[str], folder: Path
) -> None:
    write(folder, "2024-12-22", 99, source="newcomer")
    days = ("--day-a", "2024-12-17", "--day-b", "2024-12-22")
    _, (row,), _ = run(capsys, "front", "compare", folder, folder, *days)
    assert (row["before"]["source"], row["after"]["source"]) == ("mapper", "mapper")


@pytest.mark.parametrize("ending", ["geojson", "gpkg", "kml"])
def test_compare_writes_layers(
    capsys: pytest.CaptureFixture[str], folder: Path, tmp_path: Path, ending: str
) -> None:
    out = tmp_path / f"change.{ending}"
    days = ("--day-a", "2024-12-18", "--day-b", "2024-12-21", "--publisher", "mapper")
    status, _, _ = run(capsys, "front", "compare", folder, folder, *days, "--out", out)
    assert status == 0
    frame = geopandas.read_file(out, layer=None if ending == "geojson" else "lost")
    assert set(frame["layer"]) == {"lost"}
    assert frame.to_crs(32637).area.sum() == pytest.approx(10e6, rel=0.01)
    assert set(frame["to_source"]) == {"mapper"}


def test_control_by_reports(
    capsys: pytest.CaptureFixture[str], folder: Path, tmp_path: Path
) -> None:
    article = tmp_path / "a.md"
    article.write_text(
        "---\nsource: AFP\n---\nOn December 17, 2024 Russia's defence ministry said its forces had "
        "captured Avdiivka in the Donetsk region."
    )
    out = tmp_path / "control.gpkg"
    argv = ("front", "control", article, "--front", folder, "--out", out)
    status, (row,), err = run(capsys, *argv)
    assert status == 0
    assert "bad-2024-12-19.geojson" in err  # told, and the other days are used
    assert (row["place"], row["control"], row["side"]) == ("Avdiivka", "claimed", "russia")
    assert (row["sources"], row["since"]) == (["AFP"], "2024-12-17")
    assert (row["shape_side"], row["agrees"]) == ("ukraine", False)
    assert row["basis"] == "derived from reports, not surveyed"
    points = geopandas.read_file(out, layer="settlements")
    areas = geopandas.read_file(out, layer="areas")
    assert areas.contains(points.geometry.iloc[0]).all()
    # A lone settlement's area is all within its reach of 10 km.
    assert areas.to_crs(32637).area.sum() == pytest.approx(314e6, rel=0.02)
