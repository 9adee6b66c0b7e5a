"""The command line keeps its contract: rows on stdout, one sentence per error, status 0 or 2."""

import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from geodata.__main__ import main
from geodata.model import PlaceKind
from geodata.places.index import compile_rows
from geodata.places.table import Row

ROOT = Path(__file__).parent.parent
SEEDS = ROOT / "seeds" / "articles"
FRONTS = ROOT / "seeds" / "fronts"

# The fields that DESIGN.md fixes; more may be added, none renamed.
MENTION = {"start", "end", "text", "sense", "role", "confidence", "reason", "place", "rivals"}
EVENT = {
    *("id", "kind", "first_day", "last_day", "actors", "status", "quote", "start", "end"),
    *("confidence", "place"),
}
CLAIM = {
    *("id", "kind", "quote", "start", "end", "subject", "anchors", "distance_m", "qualifier"),
    *("distance_low_m", "distance_high_m", "bearing_deg", "length_m", "area_m2", "verdict"),
    *("score", "reason", "measured", "candidates"),
}
PLACE = {
    *("id", "name", "kind", "lon", "lat", "uncertainty_m", "country", "admin1", "admin2"),
    "population",
}


def run(capsys: pytest.CaptureFixture[str], *argv: object) -> tuple[int, list[Any], str]:
    status = main([str(word) for word in argv])
    captured = capsys.readouterr()
    return status, [json.loads(line) for line in captured.out.splitlines()], captured.err


def give(monkeypatch: pytest.MonkeyPatch, *rows: dict[str, Any]) -> None:
    text = "".join(json.dumps(row) + "\n" for row in rows)
    monkeypatch.setattr(sys, "stdin", io.StringIO(text))


def test_parse_makes_one_row_of_a_claim_and_its_denial(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    text = (
        "Russia said on November 17 that it had captured Siversk. "
        "Ukraine denied it on November 18. "
        "Kyiv denied on November 19 that Lyman had fallen."
    )
    give(monkeypatch, {"id": "a", "text": text, "published": "2025-11-20"})
    status, (row,), _ = run(capsys, "parse", "-")
    assert status == 0
    told, denied = row["events"]
    assert (told["place"]["name"], told["status"]) == ("Siversk", "claimed")
    assert told["contradictions"] == [
        "capture claimed by Russia on 2025-11-17; denied by Ukraine on 2025-11-18"
    ]
    (denial,) = told["denials"]
    assert (denial["status"], denial["quote"]) == ("denied", "Ukraine denied it on November 18.")
    assert (denied["place"]["name"], denied["status"]) == ("Lyman", "denied")
    assert denied["contradictions"] == denied["denials"] == []


def test_parse_writes_the_fields_of_the_contract(capsys: pytest.CaptureFixture[str]) -> None:
    path = SEEDS / "2024-12-17-kursk-and-kurakhove.md"
    status, (row,), _ = run(capsys, "parse", path, "--front", FRONTS)
    assert status == 0
    assert {"id", "mentions", "events", "claims"} <= row.keys()
    assert all(row.keys() >= MENTION for row in row["mentions"])
    assert all(row.keys() >= EVENT and row["place"].keys() >= PLACE for row in row["events"])
    assert all(row.keys() >= CLAIM for row in row["claims"])
    body = path.read_text().split("---\n", 2)[2]
    for part in (*row["mentions"], *row["claims"]):
        words = part.get("text") or part["quote"]
        assert body[part["start"] : part["end"]] == words


def test_parse_reads_the_good_files_beside_a_bad_one(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    bad = tmp_path / "bad.md"
    bad.write_bytes(b"---\ndate: 2024-02-31\n---\nText")
    good = SEEDS / "2024-07-06-sokil.md"
    status, rows, said = run(capsys, "parse", bad, tmp_path / "none.txt", good)
    assert status == 2
    assert [row["id"] for row in rows] == ["2024-07-06-sokil"]
    assert len(said.splitlines()) == 2
    assert "Traceback" not in said


def test_parse_keeps_the_order_of_its_input_in_several_processes() -> None:
    rows = [{"id": f"n{n}", "text": f"Shells fell on Kupiansk on day {n}."} for n in range(50)]
    done = subprocess.run(
        [sys.executable, "-m", "geodata", "parse", "--jobs", "2", "-"],
        input="".join(json.dumps(row) + "\n" for row in rows),
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == [r["id"] for r in rows]


def test_parse_stops_quietly_when_its_reader_leaves() -> None:
    lines = json.dumps({"text": "Shells fell on Kupiansk. " * 50}) + "\n"
    command = f"{sys.executable} -m geodata parse - | head -1 > /dev/null"
    done = subprocess.run(
        ["bash", "-c", command],
        input=lines * 200,
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    assert done.stderr == ""


def test_check_judges_structured_claims(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    kurakhove = {"anchor": [37.28, 47.98], "anchor_population": 18_000, "unit": "km"}
    south = {**kurakhove, "distance": "10", "direction": "south"}
    # Expected: one minute of latitude is 1853 m at 48 N.
    give(
        monkeypatch,
        {"id": "fits", **south, "target": [37.28, 47.89]},
        {"id": "opposite", **south, "target": [37.28, 48.07]},
    )
    status, rows, _ = run(capsys, "check")
    assert status == 0
    assert [(row["id"], row["verdict"]) for row in rows] == [
        ("fits", "consistent"),
        ("opposite", "inconsistent"),
    ]
    assert rows[0]["measured_distance_m"] == pytest.approx(10_007, abs=10)
    assert rows[0]["measured_bearing_deg"] == pytest.approx(180)
    assert 0 <= rows[0]["score"] < rows[1]["score"] <= 1


def test_check_goes_on_behind_a_broken_line(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    good = '{"id":"good","distance":"10","anchor":[37.28,47.98],"target":[37.28,47.89]}'
    lines = ["{broken", "[1]", "[" * 100_000, "9" * 5_000, good]
    monkeypatch.setattr("sys.stdin", io.StringIO("\n".join(lines)))
    status, rows, told = run(capsys, "check")
    assert status == 2
    assert [row["id"] for row in rows] == ["good"]
    assert [line.split(":")[1].strip() for line in told.splitlines()] == [
        f"standard input, line {number}" for number in (1, 2, 3, 4)
    ]


def test_locate_lists_the_nearest_namesake_first(capsys: pytest.CaptureFixture[str]) -> None:
    near = run(capsys, "locate", "Pokrovsk", "--near", "37.2,48.3")
    assert near[0] == 0
    assert near[1][0]["admin1"] == "Donetsk Oblast"
    _, slip, told = run(capsys, "locate", "Pokrovks")
    assert "Pokrovsk" in {row["name"] for row in slip}
    assert "one slip away" in told
    admin = run(capsys, "locate", "Odesa", "--admin", "Odesa Oblast")
    assert admin[1][0]["kind"] == "settlement"


def test_front_measure_gives_a_length_per_tolerance(capsys: pytest.CaptureFixture[str]) -> None:
    file = FRONTS / "2024-12-17-schematic.geojson"
    argv = ("front", "measure", file, "--day", "2024-12-17", "--tolerance-m", "0", "10000")
    status, (row,), _ = run(capsys, *argv)
    assert status == 0
    assert row["length_m"] > row["lengths"][1]["length_m"] > 500_000


def test_snapshot_writes_what_the_samples_say(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    out = tmp_path / "map.geojson"
    status, _, _ = run(capsys, "snapshot", SEEDS / "2024-07-06-sokil.md", "--out", out)
    assert status == 0
    assert json.loads(out.read_text())["type"] == "FeatureCollection"


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        pytest.param(["locate", "Xyzzyville"], "no place is called", id="unknown name"),
        pytest.param(["front", "measure", "none.geojson"], "none.geojson", id="no such front"),
        pytest.param(["parse", "--gazetteer", "none.zip", "x.md"], "none.zip", id="no gazetteer"),
        pytest.param(["parse", "--front", "none", str(SEEDS)], "none", id="no such folder"),
        pytest.param(["snapshot", "--out", "x.shp"], "write one of", id="unknown format"),
    ],
)
def test_an_error_is_one_sentence(
    capsys: pytest.CaptureFixture[str], argv: list[str], said: str
) -> None:
    status, rows, told = run(capsys, *argv)
    assert (status, rows) == (2, [])
    assert said in told
    assert len(told.splitlines()) == 1


def test_an_index_left_in_the_folder_is_used_and_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("FRONTLINE_GAZETTEER", raising=False)
    hamlet = Row(id="1", name="Testove", kind=PlaceKind.SETTLEMENT, lon=37, lat=48, uncertainty_m=0)
    Path("full.index").write_bytes(compile_rows([hamlet]))
    assert main(["locate", "Testove"]) == 0
    told = capsys.readouterr()
    assert '"lon":37' in told.out
    assert told.err == "geodata: using the gazetteer full.index\n"
    monkeypatch.setenv("FRONTLINE_GAZETTEER", "")
    assert main(["locate", "Testove"]) == 2
