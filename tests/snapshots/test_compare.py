"""Two snapshots set side by side: added, removed, changed and in what; and what is no snapshot."""

import json
from pathlib import Path
from typing import Any

import geopandas
import pytest

from geodata.__main__ import main
from geodata.errors import InputError
from geodata.snapshots.compare import compare_files, write_change


def member(name: str, lon: float = 37.0, **row: Any) -> dict[str, Any]:
    return {
        "type": "Feature",
        "id": name,
        "geometry": {"type": "Point", "coordinates": [lon, 48.0]},
        "properties": {"layer": "event", "kind": "capture", "status": "claimed", **row},
    }


def snapshot(path: Path, *members: dict[str, Any]) -> Path:
    path.write_text(json.dumps({"type": "FeatureCollection", "features": members}))
    return path


def one(*names: str, **row: Any) -> str:
    return json.dumps({"type": "FeatureCollection", "features": [member(n, **row) for n in names]})


@pytest.fixture
def two(tmp_path: Path) -> tuple[Path, Path]:
    old = snapshot(tmp_path / "old.geojson", member("a"), member("b"), member("c"), member("d"))
    new = snapshot(
        tmp_path / "new.geojson",
        *(member("e"), member("a"), member("c", status="denied"), member("d", lon=37.1)),
    )
    return old, new


def test_what_differs(two: tuple[Path, Path]) -> None:
    change = compare_files(*two)
    assert [m["id"] for m in change.added] == ["e"]
    assert [m["id"] for m in change.removed] == ["b"]
    assert [(c.id, sorted(c.fields)) for c in change.changed] == [
        ("c", ["status"]),
        ("d", ["geometry"]),
    ]
    assert change.changed[0].fields["status"] == ("claimed", "denied")
    assert change.sentence == "1 added, 1 removed, 2 changed, 1 the same."


def test_a_snapshot_is_the_same_as_itself(two: tuple[Path, Path]) -> None:
    assert compare_files(two[0], two[0]).sentence == "No difference, 4 the same."


def test_turned_round_added_and_removed_change_places(two: tuple[Path, Path]) -> None:
    change, back = compare_files(*two), compare_files(*reversed(two))
    assert (change.added, change.removed) == (back.removed, back.added)


def test_the_layer_opens_elsewhere(two: tuple[Path, Path], tmp_path: Path) -> None:
    path = tmp_path / "change.geojson"
    write_change(path, compare_files(*two))
    frame = geopandas.read_file(path)
    assert sorted(frame["change"]) == ["added", "changed", "changed", "removed"]


def test_the_verb(
    two: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "change.geojson"
    assert main(["snapshot", "compare", *map(str, two), "--out", str(out)]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [row["change"] for row in rows] == ["added", "removed", "changed", "changed", "sum"]
    assert len(json.loads(out.read_text())["features"]) == 4


@pytest.mark.parametrize(
    ("content", "said"),
    [
        pytest.param(None, "check the path", id="absent"),
        pytest.param("{]", "no GeoJSON snapshot", id="not JSON"),
        pytest.param("[]", "no GeoJSON snapshot", id="a list"),
        pytest.param('{"features": [{"properties": {}}]}', "no GeoJSON snapshot", id="no id"),
        pytest.param('{"features": [7]}', "no GeoJSON snapshot", id="a number"),
        pytest.param("[" * 100_000, "no GeoJSON snapshot", id="without end"),
        pytest.param(one("e", lon=float("nan")), "no GeoJSON snapshot", id="no number"),
        pytest.param(one("e", lon="west"), "no GeoJSON snapshot", id="a word for a longitude"),  # type: ignore[arg-type]
        pytest.param(one("e", kind=None), "no GeoJSON snapshot", id="no kind"),
        pytest.param(one("e", first_day="soon"), "no GeoJSON snapshot", id="no day"),
        pytest.param(one("e", "e"), "share an id", id="one id twice"),
    ],
)
def test_what_is_no_snapshot(
    content: str | None, said: str, two: tuple[Path, Path], tmp_path: Path
) -> None:
    bad = tmp_path / "bad.geojson"
    if content is not None:
        bad.write_text(content)
    with pytest.raises(InputError, match=said):
        compare_files(two[0], bad)


def test_one_event_for_all_its_reports(tmp_path: Path) -> None:
    each, merged = tmp_path / "each.geojson", tmp_path / "merged.geojson"
    assert main(["snapshot", "seeds/articles", "--out", str(each)]) == 0
    assert main(["snapshot", "seeds/articles", "--merge", "--out", str(merged)]) == 0
    change = compare_files(each, merged)
    assert (len(change.added), len(change.removed)) == (0, 1)
    assert [row.fields["reports"] for row in change.changed] == [(1, 2)]
