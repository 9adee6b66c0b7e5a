"""Two snapshots side by side on the page: sentence, table and layers; and what is no snapshot."""

import json
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.compared import change_shapes, filter_in_words
from geodata.__main__ import main
from geodata.snapshots.compare import compare_snapshots, read_snapshot
from tests.dashboard.test_app import opened
from tests.snapshots.test_compare import member

HOSTILE = "<img src=x onerror=alert(1)> **bold** $x$"
ONE = [member("a", place="Sokil"), member("b", place="Vovche"), member("c", place=HOSTILE)]
OTHER = [
    member("a", place="Sokil", status="denied"),
    member("c", lon=37.5, place=HOSTILE),
    member("d", place="Kurylivka"),
]


def raw(members: list[dict[str, Any]]) -> bytes:
    about = {"filter": {"kind": ["capture"]}, "day": "2024-12-17"}
    return json.dumps({"type": "FeatureCollection", "about": about, "features": members}).encode()


def compared(older: bytes, newer: bytes | None = None) -> AppTest:
    page = opened("compare")
    page.file_uploader(key="older").upload("old.geojson", older)
    if newer is not None:
        page.file_uploader(key="newer").upload("new.geojson", newer)
    page.run()
    assert not page.exception
    return page


def test_two_files_are_compared_in_a_sentence_and_a_table() -> None:
    page = compared(raw(ONE), raw(OTHER))
    assert page.subheader[0].value == "1 added, 1 removed, 2 changed, 0 the same."
    table = page.dataframe[0].value
    assert table["change"].tolist() == ["added", "removed", "changed", "changed"]
    assert table["place"].tolist() == ["Kurylivka", "Vovche", "Sokil", HOSTILE]
    assert table["what changed"].tolist() == ["", "", "status: claimed → denied", "moved"]
    assert not page.warning
    page.button_group(key="compare-shown").set_value(["changed"]).run()
    assert page.dataframe[0].value["change"].tolist() == ["changed", "changed"]


def test_what_changed_is_told_in_the_readers_language() -> None:
    page = opened("compare", lang="uk")
    page.file_uploader(key="older").upload("old.geojson", raw(ONE))
    page.file_uploader(key="newer").upload("new.geojson", raw(OTHER))
    told = page.run().dataframe[0].value["що змінилося"].tolist()
    assert told[2] == "статус: заявлено → спростовано"


def test_a_file_is_compared_with_what_the_filters_show() -> None:
    page = compared(raw(ONE))
    added, removed = page.subheader[0].value.split(", ")[:2]
    assert int(added.split()[0]) > 20  # the samples, and none of its statements
    assert removed == "3 removed"
    assert "differently" in page.warning[0].value


@pytest.mark.parametrize("content", [b"{]", b"[]", b"\xff\xfe", raw([member("a"), member("a")])])
def test_what_is_no_snapshot_is_told(content: bytes) -> None:
    assert "old" in compared(content).error[0].value


def test_the_map_draws_what_differs_and_where_it_was() -> None:
    change = compare_snapshots(read_snapshot(raw(ONE), "1"), read_snapshot(raw(OTHER), "2"))
    shapes = change_shapes(change)
    assert [spot["role"] for spot in shapes["spots"]] == ["added", "removed", "changed", "changed"]
    assert [spot["hollow"] for spot in shapes["spots"]] == [False, True, False, False]
    (move,) = shapes["pieces"]
    assert move["shape"]["coordinates"] == [[37.0, 48.0], [37.5, 48.0]]
    assert [words for _, words in shapes["legend"]] == ["added: 1", "removed: 1", "changed: 2"]


def test_no_pin_stands_in_the_middle_of_a_country_or_a_region() -> None:
    found = [member("a", place="Ukraine", place_kind="country")]
    found += [member("b", place="Sumy Oblast", place_kind="region"), member("c", place="Sokil")]
    change = compare_snapshots(read_snapshot(raw([]), "1"), read_snapshot(raw(found), "2"))
    spots = {spot["name"]: spot["area"] for spot in change_shapes(change)["spots"]}
    assert spots == {"Sumy Oblast": True, "Sokil": False}


def test_page_and_command_line_say_the_same(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old, new, out = (tmp_path / f"{name}.geojson" for name in ("old", "new", "out"))
    old.write_bytes(raw(ONE))
    new.write_bytes(raw(OTHER).replace(b'"day"', b'"versions": {}, "day"'))
    old.write_bytes(old.read_bytes().replace(b'"day"', b'"versions": {"added": ["x"]}, "day"'))
    assert main(["snapshot", "compare", str(old), str(new), "--out", str(out)]) == 0
    *rows, total = map(json.loads, capsys.readouterr().out.splitlines())
    layers = json.loads(out.read_text())
    page = compared(old.read_bytes(), new.read_bytes())
    table = page.dataframe[0].value
    told = [(row["change"], row["place"]) for row in rows]
    assert list(zip(table["change"], table["place"], strict=True)) == told
    assert [
        (member["properties"]["change"], member["properties"]["place"])
        for member in layers["features"]
    ] == told
    assert page.subheader[0].value == total["sentence"]
    assert [warning.value for warning in page.warning] == total["notes"]
    assert layers["about"]["change"] == " ".join([total["sentence"], *total["notes"]])
    assert "with your own articles\\: x" in page.caption[2].value
    assert "by different code" in total["notes"][0]


def test_the_same_state_differs_in_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "one.geojson"
    path.write_bytes(raw(ONE))
    assert main(["snapshot", "compare", str(path), str(path)]) == 0
    total = json.loads(capsys.readouterr().out)
    page = compared(raw(ONE), raw(ONE))
    assert page.subheader[0].value == total["sentence"] == "No difference, 3 the same."
    assert (list(page.warning), total["notes"]) == ([], [])


def test_a_visitor_s_own_articles_are_named() -> None:
    page = opened("add")
    page.text_area[0].set_value("Shells fell on Kurakhove on 16 December 2024.")
    next(button for button in page.button if button.label == "Read it").click().run()
    page.switch_page("views/compare.py").run()
    page.file_uploader(key="older").upload("old.geojson", raw(ONE)).run()
    assert page.caption[3].value.endswith("with your own articles\\: added\\-1\\-pasted")
    page.switch_page("views/export.py").run()
    assert json.loads(page.code[0].value)["versions"]["added"] == ["added-1-pasted"]


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        pytest.param({}, "none", id="nothing"),
        pytest.param("a string", "none", id="a stranger's"),
        pytest.param(
            {"kind": ["capture", "strike"], "from": "2024-12-01", "merge": True},
            "kind capture, strike; from 2024-12-01; merge",
            id="several",
        ),
        pytest.param({"at_least": 0.5}, "at least 0.5", id="a number"),
    ],
)
def test_a_filter_is_told_in_words(asked: object, told: str) -> None:
    assert filter_in_words(asked) == told
