"""What the page lets take home is, byte for byte, what the command line writes for that state."""

import io
import zipfile
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.corpus import Corpus, load_workspace
from dashboard.export import (
    SERIES,
    Shown,
    file_bytes,
    shown_claims,
    shown_events,
    shown_unplaced,
)
from dashboard.filters import Filters, link_of
from geodata.__main__ import main
from geodata.errors import InputError
from geodata.fronts.ask import changed_hands
from geodata.snapshots.asking import answering
from geodata.snapshots.files import ENDINGS
from geodata.snapshots.link import asked_by
from geodata.snapshots.selection import chosen
from geodata.store import open_workspace

ROOT = Path(__file__).parent.parent.parent
FRONTS = ROOT / "seeds" / "fronts"
FIRST, LAST = date(2024, 7, 6), date(2026, 2, 27)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    found = tmp_path_factory.mktemp("export") / "w.sqlite"
    assert main(["ingest", str(ROOT / "seeds" / "articles"), "--workspace", str(found)]) == 0
    return found


@pytest.fixture(scope="module")
def corpus(path: Path) -> Corpus:
    return load_workspace(str(path), [FRONTS])


@pytest.fixture(scope="module")
def shown(path: Path, corpus: Corpus) -> Callable[..., Shown]:
    with open_workspace(path) as workspace:
        made = {"made_with": list(workspace.makings().values())}

    def give(*, claims: bool = False, unplaced: bool = False, **chosen: Any) -> Shown:
        filters = Filters(first_day=FIRST, last_day=LAST, **chosen)
        if unplaced:
            return shown_unplaced(corpus, filters, made)
        if claims:
            return shown_claims(corpus, filters, made)
        return shown_events(corpus, filters, made, merged=True)

    return give


def written(path: Path, out: Path, *words: str) -> bytes:
    command = ["snapshot", "--workspace", str(path), "--front", str(FRONTS), "--out", str(out)]
    assert main([*command, *words]) == 0
    return out.read_bytes()


EVENTS = ("--layer", "event", "--merge")
CASES = [
    pytest.param({}, EVENTS, id="everything"),
    pytest.param(
        {"chosen": {"kind": ("capture", "advance"), "status": ("claimed",)}},
        (*EVENTS, "--kind", "capture", "--kind", "advance", "--status", "claimed"),
        id="kinds and a status",
    ),
    pytest.param(
        {"all_days": False},
        (*EVENTS, "--from", str(FIRST), "--to", str(LAST)),
        id="days",
    ),
    pytest.param(
        {"chosen": {"verdict": ("no claim",)}, "actors": ("Russia",), "at_least": 0.5},
        (*EVENTS, "--verdict", "no claim", "--actor", "Russia", "--at-least", "0.5"),
        id="no verdict, a side, a confidence",
    ),
    pytest.param(
        {"chosen": {"oblast": ("Donetsk Oblast", "Kursk Oblast")}, "text": "troops"},
        (*EVENTS, "--oblast", "Donetsk Oblast", "--oblast", "Kursk Oblast", "--text", "troops"),
        id="oblasts and a word",
    ),
    pytest.param(
        {"in_view": True, "bounds": (36.5, 47.5, 38.0, 48.5)},
        (*EVENTS, "--area", "36.5,47.5,38,48.5"),
        id="what the map shows",
    ),
    pytest.param(
        {"within_km": 20.0}, (*EVENTS, "--near-front-km", "20"), id="near the front of its day"
    ),
    pytest.param(
        {"chosen": {"held": ("Russia",)}}, (*EVENTS, "--held-by", "russia"), id="held that day"
    ),
    pytest.param(
        {"chosen": {"held": ("Ukraine", "not known")}},
        (*EVENTS, "--held-by", "ukraine", "--held-by", "not known"),
        id="held by one or not known",
    ),
    pytest.param({"claims": True}, ("--layer", "claim"), id="statements"),
    pytest.param({"unplaced": True}, ("--layer", "unplaced"), id="what has no place"),
    pytest.param(
        {"claims": True, "all_days": False, "text": "Kurakhove"},
        ("--layer", "claim", "--from", str(FIRST), "--to", str(LAST), "--text", "Kurakhove"),
        id="statements of days and a word",
    ),
]


@pytest.mark.parametrize(("chosen", "words"), CASES)
def test_the_page_writes_what_the_command_line_writes(
    chosen: dict[str, Any],
    words: tuple[str, ...],
    path: Path,
    shown: Callable[..., Shown],
    tmp_path: Path,
) -> None:
    found = shown(**chosen)
    assert found.features
    assert file_bytes(found, ".geojson") == written(path, tmp_path / "a.geojson", *words)


@pytest.mark.parametrize(("chosen", "words"), CASES)
def test_the_address_of_a_view_writes_what_the_view_shows(
    chosen: dict[str, Any],
    words: tuple[str, ...],
    path: Path,
    shown: Callable[..., Shown],
    tmp_path: Path,
) -> None:
    made = {k: v for k, v in chosen.items() if k not in {"claims", "unplaced"}}
    link = address(Filters(first_day=FIRST, last_day=LAST, **made))
    layer = words[words.index("--layer") + 1]
    found = written(path, tmp_path / "a.geojson", "--link", link, "--layer", layer)
    assert file_bytes(shown(**chosen), ".geojson") == found


def address(filters: Filters) -> str:
    return "http://localhost:8501/events?" + urlencode(link_of(filters), doseq=True)


def some_of(names: tuple[str, ...]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(names), max_size=3, unique=True).map(tuple)


WORDS = ("", "Kurakhove", "Курахове", "troops", "Kursk", "the", "%", "=", "б")


@settings(max_examples=100)
@given(data=st.data())
def test_any_choice_of_filters_is_the_same_by_its_address(corpus: Corpus, data: Any) -> None:
    """The page's columns, and the command line's `chosen` and `answering`, give the same events."""
    table, series = corpus.events, corpus.fronts
    assert series is not None
    of = {name: choices.names for name, choices in table.choices.items()}
    days = sorted(data.draw(st.lists(st.dates(FIRST, LAST), min_size=2, max_size=2)))
    drawn = sorted(data.draw(st.lists(st.sampled_from(series.days), min_size=2, max_size=2)))
    text = data.draw(st.sampled_from(WORDS))
    found = {match.place.id for match in corpus.gazetteer.find(text)} if text else set()
    changed = None
    with suppress(InputError):
        changed = changed_hands(series, *drawn, table.lon, table.lat) & table.at_point
    asks = data.draw(st.booleans()) and changed is not None
    corners = sorted(data.draw(st.lists(st.floats(44, 53), min_size=2, max_size=2)))
    filters = Filters(
        first_day=days[0],
        last_day=days[1],
        all_days=data.draw(st.booleans()),
        chosen={name: data.draw(some_of(names)) for name, names in of.items()},
        actors=data.draw(some_of(table.sides)),
        at_least=data.draw(st.sampled_from([0.0, 0.5, 0.75, 0.95])),
        within_km=data.draw(st.none() | st.integers(1, 199)),
        text=text,
        places=frozenset(found),
        in_view=data.draw(st.booleans()),
        bounds=(30.0, round(corners[0], 6), 39.0, round(corners[1], 6)),
        changed=changed if asks else None,
        changed_days=(drawn[0], drawn[1]) if asks else None,
    )
    asked = asked_by(
        address(filters),
        "event",
        lambda name: tuple(match.place.id for match in corpus.gazetteer.find(name)),
    )
    kept = [feature for feature in table.features if chosen(feature, asked.selection)]
    if asked.question.asks:
        kept = answering(kept, asked.question, series)
    expected = [table.features[row].id for row in np.flatnonzero(filters.passes(table))]
    assert [feature.id for feature in kept] == expected
    told = shown_events(corpus, filters, {}, merged=True)
    assert [feature.id for feature in told.features] == expected
    assert asked.selection.told | asked.question.told | {"merge": True} == told.asked


def test_a_workspace_shown_in_part_says_from_which_day(path: Path, tmp_path: Path) -> None:
    part = load_workspace(str(path), [FRONTS], most=10)
    assert part.since is not None
    with open_workspace(path) as workspace:
        made = {"made_with": list(workspace.makings().values())}
    found = shown_events(part, Filters(first_day=FIRST, last_day=LAST), made, merged=True)
    words = (*EVENTS, "--from", str(part.since))
    assert file_bytes(found, ".geojson") == written(path, tmp_path / "a.geojson", *words)


@pytest.mark.parametrize("ending", [e for e in ENDINGS if e not in {".stac.json", ".geojson"}])
def test_every_format_is_the_command_line_s(
    ending: str, path: Path, shown: Callable[..., Shown], tmp_path: Path
) -> None:
    found = shown(chosen={"kind": ("strike", "capture")})
    words = (*EVENTS, "--kind", "strike", "--kind", "capture")
    if ending == ".jsonld":
        found, words = shown(claims=True), ("--layer", "claim")
    assert file_bytes(found, ending) == written(path, tmp_path / f"snapshot{ending}", *words)


def test_a_series_is_the_command_line_s_item_with_its_files(
    path: Path, shown: Callable[..., Shown], tmp_path: Path
) -> None:
    packed = zipfile.ZipFile(io.BytesIO(file_bytes(shown(), SERIES)))
    assert packed.testzip() is None
    names = packed.namelist()
    assert len(names) == len(ENDINGS) - 1  # all but the reviews, which are of claims
    for name in names:
        assert packed.read(name) == written(path, tmp_path / name, *EVENTS), name
