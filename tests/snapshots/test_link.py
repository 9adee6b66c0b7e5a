"""An address of the page asks what it says; what cannot be read of it is told in one sentence."""

from datetime import date
from pathlib import Path

import pytest

from geodata.__main__ import main
from geodata.errors import InputError
from geodata.model import Side
from geodata.snapshots.link import Asked, asked_by

PAGE = "http://127.0.0.1:8501/map?"


def asked(query: str, layer: str = "event") -> Asked:
    return asked_by(PAGE + query, layer, lambda name: (f"id of {name}",))


def test_every_field_is_read() -> None:
    found = asked(
        "days=2024-12-01&days=2024-12-31&kind=capture&kind=strike&status=claimed&verdict=no+claim"
        "&source=ISW+%26+CTP&oblast=Donetsk+Oblast&held=Russia&held=not+known&actors=Ukraine"
        "&sure=0.5&front=15&text=%D0%91%D0%B0%D1%85%D0%BC%D1%83%D1%82&lang=uk&event=a-e1"
        "&changed=2024-12-05&changed=2024-12-20&in-view=yes&box=36,47,37.5,48&merged=false"
    )
    selection, question = found.selection, found.question
    assert (selection.first_day, selection.last_day) == (date(2024, 12, 1), date(2024, 12, 31))
    assert selection.kinds == ("capture", "strike")
    assert (selection.statuses, selection.verdicts) == (("claimed",), ("no claim",))
    assert (selection.sources, selection.oblasts) == (("ISW & CTP",), ("Donetsk Oblast",))
    assert (selection.actors, selection.at_least) == (("Ukraine",), 0.5)
    assert (selection.text, selection.places) == ("Бахмут", ("id of Бахмут",))
    assert selection.area is not None
    assert selection.area.bounds == (36, 47, 37.5, 48)
    assert question.held_by == (Side.RUSSIA, None)
    assert question.within_m == 15_000
    assert question.changed == (date(2024, 12, 5), date(2024, 12, 20))
    assert (selection.layers, found.merge) == (("event",), False)


def test_statements_are_asked_by_days_source_and_words() -> None:
    found = asked("kind=strike&front=15&text=Kyiv&source=AFP&in-view=yes", "claim")
    assert (found.selection.kinds, found.selection.places) == ((), ())
    assert (found.selection.text, found.selection.sources) == ("Kyiv", ("AFP",))
    assert not found.question.asks
    assert not found.merge


@pytest.mark.parametrize("query", ["", "front=200", "event=a-e1&lang=uk"])
def test_an_address_without_filters_asks_for_all_events_merged(query: str) -> None:
    found = asked(query)
    assert found.selection.told == {"layer": ["event"]}
    assert not found.question.asks
    assert found.merge


@pytest.mark.parametrize(
    ("query", "said"),
    [
        pytest.param("days=soon", "2024-12-17", id="no day"),
        pytest.param("kind=party", "none of advance", id="no kind"),
        pytest.param("held=Poland", "none of Russia", id="no holder"),
        pytest.param("sure=very", "no number", id="no number"),
        pytest.param("front=0", "more than 0", id="no distance"),
        pytest.param("in-view=yes", "box=W,S,E,N", id="no box"),
        pytest.param("in-view=yes&box=1,2,3", "box=W,S,E,N", id="three corners"),
        pytest.param("changed=yes", "days", id="changed in no days"),
        pytest.param("text=%ff", "copy the page's address", id="no text"),
        pytest.param("text=" + "x" * 20_000, "longer", id="too long"),
    ],
)
def test_what_cannot_be_read(query: str, said: str) -> None:
    with pytest.raises(InputError, match=said):
        asked(query)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        pytest.param(["--link", "?kind=strike", "--kind", "strike"], "other filters", id="both"),
        pytest.param(["--link", "?front=5"], "name the control areas", id="no front"),
        pytest.param(
            ["--link", "?", "--layer", "event", "--layer", "claim"], "one --layer", id="two layers"
        ),
        pytest.param(["--link", "?days=x"], "days like", id="no day"),
        pytest.param(["--or-place-id", "p1"], "goes with --text", id="a place without words"),
    ],
)
def test_the_verb_says_it_in_one_line(
    words: list[str], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    article = tmp_path / "a.md"
    article.write_text("Shells fell on Kurakhove on 16 December 2024.")
    assert main(["snapshot", str(article), "--out", str(tmp_path / "o.geojson"), *words]) == 2
    told = capsys.readouterr().err
    assert said in told
    assert told.count("\n") == 1
