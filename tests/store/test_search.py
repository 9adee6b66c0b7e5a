"""A filter gives what `chosen` gives, one after the other, whatever index the database asks."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import shapely
import sqlalchemy as sa

from geodata.fronts import FrontSeries
from geodata.model import EventKind, Front, LonLat, Reading, Side, Status
from geodata.snapshots.asking import FrontQuestion, answering
from geodata.snapshots.columns import NO_CLAIM, NO_SOURCE
from geodata.snapshots.selection import NO_OBLAST, Selection, chosen
from geodata.store import AtFront, Found, Workspace, entry_of, open_workspace
from geodata.store.tables import METADATA
from tests.store.test_store import ARTICLE, CODE, DAY, SHELLING, TOWN

SIDES = ((), ("Russia",), ("Ukraine",), ("Russia", "Ukraine"))
OBLASTS = (None, "Donetsk Oblast", "Kharkiv Oblast")
QUOTES = ("Shells fell on Куп’янськ.", 'He said "no".', "Go to Lyman, 100% _now_.")


def reading(n: int) -> Reading:
    place = replace(
        TOWN, id=f"spot-{n % 6}", admin1=OBLASTS[n % 3], at=LonLat(36 + n % 7 / 2, 47 + n % 5 / 4)
    )
    kinds, states = tuple(EventKind), tuple(sorted(Status))
    first = None if n % 11 == 0 else DAY + timedelta(days=n)
    event = replace(
        SHELLING,
        id=f"{n}-e1",
        place=place,
        kind=kinds[n % 4],
        status=states[n % 3],
        confidence=n % 11 / 10,
        actors=SIDES[n % 4],
        quote=QUOTES[n % 3],
        first_day=first,
        last_day=first and first + timedelta(days=40 if n % 13 == 0 else n % 3),
    )
    article = replace(
        ARTICLE, id=str(n), source=f"paper {n % 3}" if n % 3 else None, title="Ще новини" * (n % 2)
    )
    return Reading(article=article, events=(event, replace(event, id=f"{n}-e2")))


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def workspace(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Workspace]:
    where = str(tmp_path_factory.mktemp("search") / "w.sqlite")
    if request.param != "sqlite":
        where = request.getfixturevalue("postgresql")
        engine = sa.create_engine(where.replace("postgresql", "postgresql+pg8000"))
        METADATA.drop_all(engine)
        engine.dispose()
    with open_workspace(where) as opened:
        opened.add_all([Found(str(n), entry_of(reading(n))) for n in range(60)], CODE)
        opened.add("7", replace(reading(7), events=reading(8).events[:1]), replace(CODE, code="2"))
        yield opened


ASKED: dict[str, dict[str, Any]] = {
    "everything": {},
    "a layer": {"layers": ("event",)},
    "kinds": {"kinds": ("attack", "capture", "shelling")},
    "a status": {"statuses": ("denied",)},
    "no verdict": {"verdicts": ("inconsistent",)},
    "a source of two": {"sources": ("paper 1", "nobody")},
    "a side": {"actors": ("Russia",)},
    "an oblast": {"oblasts": ("Kharkiv Oblast",)},
    "surely": {"at_least": 0.7},
    "letters of another script": {"text": "КУП’ЯН"},
    "quotation marks": {"text": '"no"'},
    "signs that mean something": {"text": "100% _"},
    "a title": {"text": "новини"},
    "a place in another spelling": {"text": "Lyman", "places": ("spot-3",)},
    "no region": {"oblasts": (NO_OBLAST,)},
    "no source": {"sources": (NO_SOURCE, "paper 1")},
    "no claim": {"verdicts": (NO_CLAIM,)},
    "two letters": {"text": "go"},
    "words that nobody wrote": {"text": "nothing like it"},
    "days": {"first_day": DAY + timedelta(days=20), "last_day": DAY + timedelta(days=22)},
    "from a day": {"first_day": DAY + timedelta(days=50)},
    "till a day": {"last_day": DAY + timedelta(days=3)},
    "an area": {"area": shapely.box(36.4, 47.2, 37.6, 47.8)},
    "several": {
        "first_day": DAY + timedelta(days=9),
        "sources": ("paper 1",),
        "actors": ("Ukraine",),
        "at_least": 0.25,
    },
}


@pytest.mark.parametrize("name", ASKED)
def test_a_filter_gives_what_it_says(workspace: Workspace, name: str) -> None:
    selection = Selection(**ASKED[name])
    every = list(workspace.features())
    assert len(every) == 119  # two of each of sixty articles, one of one
    expected = [feature.id for feature in every if chosen(feature, selection)]
    assert [feature.id for feature in workspace.features(selection)] == expected
    assert [f.id for f in workspace.features(selection, most=5)] == expected[:5]


@pytest.mark.parametrize("surely", [0, 1_000], ids=["as a sample says", "as counted"])
@pytest.mark.parametrize("name", ["everything", "a status", "days", "an area"])
def test_many_left_by_every_filter_are_gone_through_in_order(
    workspace: Workspace, name: str, surely: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("geodata.store.search._ENOUGH", 0)
    monkeypatch.setattr("geodata.store.search._SURELY_MANY", surely)
    monkeypatch.setattr("geodata.store.search._SORTABLE", 0)
    selection = Selection(**ASKED[name], at_least=0.2, layers=("event",))
    expected = [feature.id for feature in workspace.features() if chosen(feature, selection)]
    assert len(expected) > 2
    assert [feature.id for feature in workspace.features(selection)] == expected
    assert [f.id for f in workspace.features(selection, most=2)] == expected[:2]


# South of 47.5 N is Russia's on the first day, south of 47.8 N from the 30th on, and nobody knows
# of the days before: what happens at a point is asked of the front of its last day.
FRONTS = FrontSeries(
    fronts=tuple(
        Front(day=day, source="drawn", side=Side.RUSSIA, shape=shapely.box(34, 46, 40, north))
        for day, north in ((DAY + timedelta(days=5), 47.5), (DAY + timedelta(days=30), 47.8))
    )
)


@pytest.mark.parametrize(
    "question",
    [
        pytest.param(FrontQuestion(within_m=15_000), id="near"),
        pytest.param(FrontQuestion(within_m=60_000, held_by=(Side.RUSSIA,)), id="near, held"),
        pytest.param(FrontQuestion(held_by=(Side.UKRAINE,)), id="held"),
        pytest.param(FrontQuestion(held_by=(Side.RUSSIA, None)), id="held, or not known"),
    ],
)
def test_what_was_measured_is_what_measuring_anew_gives(
    workspace: Workspace, question: FrontQuestion
) -> None:
    every = list(workspace.features())
    expected = [feature.id for feature in answering(every, question, FRONTS)]
    assert 0 < len(expected) < len(every)
    asked = AtFront(fronts="drawn", within_m=question.within_m, held_by=question.held_by)
    workspace.measure(FRONTS, "drawn")
    assert [feature.id for feature in workspace.features(at_front=asked)] == expected
    assert [feature.id for feature in workspace.features(at_front=asked, most=3)] == expected[:3]
    other = replace(asked, fronts="drawn anew")  # to those nothing has been measured yet
    assert len(list(workspace.features(at_front=other))) == len(every)


def test_what_comes_later_passes_till_it_is_measured(tmp_path: Path) -> None:
    asked = AtFront(fronts="drawn", within_m=1)
    with open_workspace(tmp_path / "w.sqlite") as workspace:
        workspace.add("1", reading(1), CODE)
        workspace.measure(FRONTS, "drawn")
        assert list(workspace.features(at_front=asked)) == []
        workspace.add("2", reading(2), CODE)
        assert [f.id for f in workspace.features(at_front=asked)] == ["2-e1", "2-e2"]
        workspace.measure(FRONTS, "drawn")
        assert list(workspace.features(at_front=asked)) == []


def test_the_order_is_that_of_the_articles_also_after_reading_again(workspace: Workspace) -> None:
    articles = [feature.properties["article"] for feature in workspace.features()]
    assert articles == sorted(articles, key=int)
