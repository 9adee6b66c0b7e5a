"""Filters of an export by the front: near the line, behind it, changed hands; expected by hand."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from geodata.__main__ import main
from geodata.errors import InputError
from geodata.snapshots.asking import FrontQuestion

if TYPE_CHECKING:
    from pathlib import Path

# Kurakhove lies at 37.28 E, 47.98 N, Pokrovsk at 37.18 E, 48.28 N: 34 km north of it.
TEXT = (
    "On December 17, 2024 Russian forces captured Kurakhove in the Donetsk region. "
    "On December 17, 2024 Russian troops shelled Pokrovsk in the Donetsk region."
)
BEFORE, ON_THE_DAY = "2024-12-10", "2024-12-17"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Draw the ground south of 47.9 N a week before, and south of 48.1 N on the day."""
    (tmp_path / "a.md").write_text(TEXT)
    fronts = tmp_path / "fronts"
    fronts.mkdir()
    for day, north in ((BEFORE, 47.9), (ON_THE_DAY, 48.1)):
        ring = [[36.5, 47.6], [38, 47.6], [38, north], [36.5, north], [36.5, 47.6]]
        content = {"type": "Polygon", "coordinates": [ring]}
        (fronts / f"mapper-{day}.geojson").write_text(json.dumps(content))
    return tmp_path


def snapshot(folder: Path, *asked: str) -> list[dict[str, Any]]:
    out = folder / "out.geojson"
    argv = ("snapshot", str(folder / "a.md"), "--front", str(folder / "fronts"))
    assert main([*argv, *asked, "--out", str(out)]) == 0
    return [row["properties"] for row in json.loads(out.read_text())["features"]]


@pytest.mark.parametrize(
    ("asked", "places"),
    [
        pytest.param(["--near-front-km", "15"], ["Kurakhove"], id="within 15 km: 13 is, 20 is not"),
        pytest.param(["--near-front-km", "25"], ["Kurakhove", "Pokrovsk"], id="within 25 km"),
        pytest.param(["--near-front-km", "10"], [], id="within 10 km"),
        pytest.param(["--held-by", "russia"], ["Kurakhove"], id="behind Russia's line"),
        pytest.param(["--held-by", "ukraine"], ["Pokrovsk"], id="behind Ukraine's line"),
        pytest.param(["--changed-hands", BEFORE, ON_THE_DAY], ["Kurakhove"], id="changed hands"),
        pytest.param(["--changed-hands", BEFORE, "2024-12-16"], [], id="not yet by the day before"),
        pytest.param(["--kind", "shelling", "--held-by", "russia"], [], id="with another filter"),
    ],
)
def test_what_an_export_keeps(folder: Path, asked: list[str], places: list[str]) -> None:
    assert [row["place"] for row in snapshot(folder, *asked)] == places


@pytest.mark.parametrize("asked", [["--near-front-km", "15"], ["--held-by", "ukraine"]])
def test_a_workspace_gives_what_files_give(folder: Path, asked: list[str]) -> None:
    """`ingest` has measured; another folder of fronts is measured to anew."""
    kept, fronts = str(folder / "w.sqlite"), folder / "fronts"
    expected = snapshot(folder, *asked)
    assert main(["ingest", str(folder / "a.md"), "--front", str(fronts), "--workspace", kept]) == 0
    out = folder / "kept.geojson"
    argv = ["snapshot", *asked, "--front", str(fronts), "--workspace", kept, "--out", str(out)]
    assert main(argv) == 0
    found = [row["properties"] for row in json.loads(out.read_text())["features"]]
    assert found == expected
    (fronts / f"mapper-{ON_THE_DAY}.geojson").unlink()
    assert main(argv) == 0  # Kurakhove lay 9 km, Pokrovsk 42 km north of the line a week before
    places = [row["properties"]["place"] for row in json.loads(out.read_text())["features"]]
    assert places == (["Kurakhove"] if "15" in asked else ["Kurakhove", "Pokrovsk"])


def test_an_export_says_which_front_it_measured_to(folder: Path) -> None:
    (row,) = snapshot(folder, "--near-front-km", "15")
    assert (row["front_day"], row["front_source"], row["held_by"]) == (
        *(ON_THE_DAY, "mapper", "russia"),
    )
    # 0.12 degrees of latitude are 13.3 km; a gazetteer's point of a town may be off by one.
    assert row["front_distance_m"] == pytest.approx(13_300, abs=1_500)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        pytest.param(["--held-by", "russia"], "name the control areas", id="no front"),
        pytest.param(["--near-front-km", "0", "--front", "{}"], "more than 0", id="nothing"),
        pytest.param(
            ["--changed-hands", ON_THE_DAY, BEFORE, "--front", "{}"], "ends before", id="backwards"
        ),
        pytest.param(
            ["--changed-hands", "2024-01-01", ON_THE_DAY, "--front", "{}"],
            "no control area is known for 2024-01-01",
            id="too early",
        ),
    ],
)
def test_what_cannot_be_asked_is_one_sentence(
    folder: Path, capsys: pytest.CaptureFixture[str], asked: list[str], said: str
) -> None:
    argv = [word.format(folder / "fronts") for word in asked]
    out = str(folder / "out.geojson")
    assert main(["snapshot", str(folder / "a.md"), *argv, "--out", out]) == 2
    err = capsys.readouterr().err
    assert said in err
    assert err.count("\n") == 1


def test_a_question_checks_itself() -> None:
    assert not FrontQuestion().asks
    with pytest.raises(InputError, match="more than 0"):
        FrontQuestion(within_m=float("nan"))
