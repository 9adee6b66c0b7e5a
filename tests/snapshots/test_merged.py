"""One feature for each event: what it takes from its reports, and how a reader takes it apart."""

from dataclasses import replace
from datetime import date

import pytest

from geodata.model import (
    Article,
    Count,
    Event,
    EventKind,
    LonLat,
    Place,
    PlaceKind,
    Reading,
    Status,
)
from geodata.snapshots import Feature, find_features
from geodata.snapshots.merged import event_of, merge_features

SOKIL = Place(
    id="gn1",
    name="Sokil",
    kind=PlaceKind.SETTLEMENT,
    at=LonLat(37.4, 48.2),
    uncertainty_m=500,
    country="UA",
    admin1="Donetsk Oblast",
)
DAY = date(2024, 7, 6)


def report(name: str, status: Status, publisher: str | None, **more: object) -> Feature:
    """Tell of the capture of Sokil in an article's own words."""
    event = Event(
        id=f"{name}-e0",
        kind=EventKind.CAPTURE,
        place=SOKIL,
        quote=f"{name} tells in {name} words of Sokil.",
        start=0,
        end=10,
        status=status,
        confidence=0.9,
        first_day=DAY,
        last_day=DAY,
    )
    event = replace(event, **more)
    article = Article(id=name, text=f"{name}.", published=DAY, source=publisher)
    return next(iter(find_features([Reading(article=article, events=(event,))])))


CLAIM = report("a", Status.CLAIMED, "AFP", said_by="Moscow", actors=("Russia",))
DENIAL = report("b", Status.DENIED, "Ukrinform", said_by="Kyiv", actors=("Russia", "Ukraine"))
ECHO = report("c", Status.UNVERIFIED, None, confidence=0.95)


def test_one_feature_has_all_sources_and_what_contradicts_what() -> None:
    found = merge_features([DENIAL, ECHO, CLAIM])
    (feature,) = found.features
    assert feature.properties["sources"] == ["AFP", "Ukrinform"]
    assert (feature.properties["reports"], feature.properties["independent_sources"]) == (3, 3)
    assert feature.properties["status"] == "claimed"
    assert feature.properties["confidence"] == 0.95
    assert feature.properties["actors"] == ["Russia", "Ukraine"]
    assert feature.properties["contradictions"] == [
        "capture claimed by Moscow on 2024-07-06; denied by Kyiv on 2024-07-06"
    ]
    assert set(found.merged) == {feature.id}


def test_a_report_alone_stays_what_it_was() -> None:
    found = merge_features([CLAIM])
    assert found.features == (CLAIM,)
    assert not found.merged


@pytest.mark.parametrize(
    ("apart", "sizes"),
    [
        pytest.param({"c-e0"}, [2, 1], id="one"),
        pytest.param({"b-e0", "c-e0"}, [1, 1, 1], id="two"),
        pytest.param({"a-e0", "b-e0", "c-e0"}, [1, 1, 1], id="all"),
        pytest.param({"x-e0"}, [3], id="of another event"),
    ],
)
def test_reports_are_taken_apart(apart: set[str], sizes: list[int]) -> None:
    found = merge_features([CLAIM, DENIAL, ECHO], apart=apart)
    assert sorted((f.properties["reports"] for f in found.features), reverse=True) == sizes


@pytest.mark.parametrize(
    "count",
    [
        pytest.param(Count(what="killed", low=30, high=30), id="exact"),
        pytest.param(Count(what="drones", low=3, high=5), id="range"),
        pytest.param(Count(what="soldiers wounded", low=1_000_000, high=None), id="at least"),
    ],
)
def test_an_event_survives_its_feature(count: Count) -> None:
    feature = report("a", Status.CLAIMED, "AFP", said_by="Moscow", counts=(count,))
    event = event_of(feature)
    assert event.counts == (count,)
    assert (event.place.id, event.place.at) == (SOKIL.id, SOKIL.at)
    assert (event.first_day, event.status, event.said_by) == (DAY, Status.CLAIMED, "Moscow")
