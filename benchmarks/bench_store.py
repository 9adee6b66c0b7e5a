"""How fast a workspace answers: 10,000 articles with ten events each, one SQLite file.

`make bench` times it; figures and the machine stand in the benchmark's own output.
"""

from __future__ import annotations

import os
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from geodata.model import (
    Article,
    Event,
    EventKind,
    LonLat,
    Place,
    PlaceKind,
    Reading,
    Status,
)
from geodata.store import Making, Workspace, open_workspace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytest_benchmark.fixture import BenchmarkFixture

# A run that only shows that the benchmark works takes a hundredth.
ARTICLES = 10_000 if os.environ.get("BENCH") else 100
FIRST = date(2022, 2, 24)
KINDS = tuple(EventKind)


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    with open_workspace(tmp_path_factory.mktemp("bench") / "w.sqlite") as opened:
        opened.add_all(((str(n), reading(n)) for n in range(ARTICLES)), Making(code="code"))
        yield opened


def reading(n: int) -> Reading:
    day = FIRST + timedelta(days=n % 1400)
    events = tuple(event(n, k, day) for k in range(10))
    article = Article(id=str(n), text=f"Article {n}.", published=day, source=f"paper {n % 30}")
    return Reading(article=article, events=events)


def event(n: int, k: int, day: date) -> Event:
    at = LonLat(32 + (n * 7 + k) % 800 / 100, 46 + (n * 3 + k) % 500 / 100)
    place = Place(id=f"{n}-{k}", name="Place", kind=PlaceKind.SETTLEMENT, at=at, uncertainty_m=1000)
    return Event(
        id=f"{n}-e{k}",
        kind=KINDS[k],
        place=place,
        quote="A sentence of about this length stands in every event.",
        start=0,
        end=54,
        status=Status.CLAIMED,
        confidence=0.8,
        first_day=day,
        last_day=day,
    )


def test_a_week_of_one_kind(benchmark: BenchmarkFixture, workspace: Workspace) -> None:
    first = FIRST + timedelta(days=30)
    found = benchmark(
        lambda: list(workspace.features(first, first + timedelta(days=6), ["strike"]))
    )
    assert len(found) == sum(30 <= n % 1400 <= 36 for n in range(ARTICLES))
