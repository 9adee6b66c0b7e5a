"""How fast a workspace answers: 10,000 articles with ten events each, one SQLite file.

`ARTICLES=100000 make bench` asks a million events.

`make bench` times it; figures and the machine stand in the benchmark's own output. On one of two
busy cores the first page of each filter below took 0.4 to 31 ms of CPU among 100,000 events, and
0.4 to 54 ms among a million, but for an area in a month 105 ms; seven filters of which each leaves
much and all together nothing took 38 and 130 ms.
"""

from __future__ import annotations

import os
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
import shapely

from geodata.fronts import FrontSeries
from geodata.model import (
    Article,
    Event,
    EventKind,
    Front,
    LonLat,
    Place,
    PlaceKind,
    Reading,
    Side,
    Status,
)
from geodata.snapshots.selection import Selection, chosen
from geodata.store import AtFront, Found, Making, Workspace, entry_of, open_workspace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytest_benchmark.fixture import BenchmarkFixture

# A run that only shows that the benchmark works takes a hundredth.
ARTICLES = int(os.environ.get("ARTICLES", "10000")) if os.environ.get("BENCH") else 100
FIRST = date(2022, 2, 24)
KINDS = tuple(EventKind)
OBLASTS = ("Donetsk Oblast", "Kharkiv Oblast", "Zaporizhzhia Oblast")
SIDES = ((), ("Russia",), ("Russia", "Ukraine"))
# A line that goes north by four kilometres every 25 days.
FRONTS = FrontSeries(
    fronts=tuple(
        Front(
            day=FIRST + timedelta(days=25 * n),
            source="drawn",
            side=Side.RUSSIA,
            shape=shapely.box(32, 45, 41, 47 + n / 25),
        )
        for n in range(57)
    )
)


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    with open_workspace(tmp_path_factory.mktemp("bench") / "w.sqlite") as opened:
        for start in range(0, ARTICLES, 1000):
            some = range(start, min(start + 1000, ARTICLES))
            found = [Found(str(n), entry_of(reading(n))) for n in some]
            opened.add_all(found, Making(code="code"))
        opened.measure(FRONTS, "drawn")
        yield opened


def reading(n: int) -> Reading:
    day = FIRST + timedelta(days=n % 1400)
    events = tuple(event(n, k, day) for k in range(10))
    article = Article(id=str(n), text=f"Article {n}.", published=day, source=f"paper {n % 30}")
    return Reading(article=article, events=events)


def event(n: int, k: int, day: date) -> Event:
    at = LonLat(32 + (n * 7 + k) % 800 / 100, 46 + (n * 3 + k) % 500 / 100)
    place = Place(
        id=f"{n}-{k}",
        name="Place",
        kind=PlaceKind.SETTLEMENT,
        at=at,
        uncertainty_m=1000,
        admin1=OBLASTS[n % 3],
    )
    return Event(
        id=f"{n}-e{k}",
        kind=KINDS[k],
        place=place,
        quote=f"A sentence of about this length stands in every event, number {n % 1000} here.",
        start=0,
        end=54,
        actors=SIDES[n % 3],
        status=Status.CLAIMED,
        confidence=0.8,
        first_day=day,
        last_day=day,
    )


WEEK = {"first_day": FIRST + timedelta(days=30), "last_day": FIRST + timedelta(days=36)}
MONTH = {"first_day": FIRST, "last_day": FIRST + timedelta(days=30)}
SELECTIONS = {
    "a week": Selection(**WEEK),
    "a year": Selection(first_day=FIRST, last_day=FIRST + timedelta(days=364)),
    "all days but ten": Selection(first_day=FIRST + timedelta(days=10)),
    "the last month": Selection(first_day=FIRST + timedelta(days=1370)),
    "a week of one kind": Selection(**WEEK, kinds=("strike",)),
    "a week of one source": Selection(**WEEK, sources=("paper 3",)),
    "a week of one status": Selection(**WEEK, statuses=("claimed",)),
    "an area of a month": Selection(**MONTH, area=shapely.box(36, 47, 37, 48)),
    "an area": Selection(area=shapely.box(36, 47, 37, 48)),
    "a small area": Selection(area=shapely.box(36, 47, 36.02, 47.02)),
    "three kinds": Selection(kinds=("capture", "shelling", "strike")),
    "a status that none has": Selection(statuses=("denied",)),
    "a verdict that none has": Selection(verdicts=("inconsistent",)),
    "an oblast": Selection(oblasts=("Kharkiv Oblast",)),
    "a side": Selection(actors=("Ukraine",)),
    "surer than all are": Selection(at_least=0.95),
    "words that all have": Selection(text="about this length"),
    "words that one in a thousand has": Selection(text="number 77 "),
    "words that none has": Selection(text="Куп’янськ"),
    "all that a map of the country shows": Selection(area=shapely.box(20, 44, 42, 53)),
    "half of all days in half of the country": Selection(
        last_day=FIRST + timedelta(days=700), area=shapely.box(32, 44, 36, 53)
    ),
    "much of each, and nothing of all": Selection(
        last_day=FIRST + timedelta(days=700),
        kinds=KINDS[:4],
        oblasts=OBLASTS[:1],
        area=shapely.box(32, 44, 36, 53),
        statuses=("confirmed", "claimed"),
        at_least=0.7,
        actors=("Ukraine",),
    ),
    "several": Selection(**WEEK, kinds=("strike", "capture"), text="sentence", at_least=0.5),
}


AT_FRONT = {
    "within 5 km of the front": AtFront(fronts="drawn", within_m=5_000),
    "within 100 km of the front": AtFront(fronts="drawn", within_m=100_000),
    "on ground that Russia held": AtFront(fronts="drawn", held_by=(Side.RUSSIA,)),
    "on ground of which nobody knows": AtFront(fronts="drawn", held_by=(None,)),
}


@pytest.mark.parametrize("name", SELECTIONS)
def test_the_first_page_of_a_filter(
    name: str, benchmark: BenchmarkFixture, workspace: Workspace
) -> None:
    """What a page shows at once: the first 200 events that pass."""
    selection = SELECTIONS[name]
    found = benchmark(lambda: list(workspace.features(selection, most=200)))
    assert all(chosen(feature, selection) for feature in found)


@pytest.mark.parametrize("days", [{}, WEEK, {"first_day": FIRST + timedelta(days=10)}], ids=str)
@pytest.mark.parametrize("name", AT_FRONT)
def test_the_first_page_by_the_front(
    name: str, days: dict[str, date], benchmark: BenchmarkFixture, workspace: Workspace
) -> None:
    """The same by how far from the front of its day an event lies, and who held its ground."""
    asked, selection = AT_FRONT[name], Selection(**days)
    found = benchmark(lambda: list(workspace.features(selection, asked, most=200)))
    assert all(chosen(feature, selection) for feature in found)
