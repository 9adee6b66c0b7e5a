"""Both ends of every filter, on a table made by hand."""

from dataclasses import replace
from datetime import date
from typing import Any

import numpy as np
import pytest
import shapely

from dashboard.filters import Filters, link_of
from dashboard.table import EventTable, table_of
from geodata.snapshots import Feature


def event(event_id: str, day: date | None, at: tuple[float, float], **row: Any) -> Feature:
    told: dict[str, Any] = {
        "kind": "capture",
        "status": "claimed",
        "verdict": None,
        "source": None,
        "actors": ["Russia"],
        "confidence": 0.9,
        "place": "Bakhmut",
        "place_id": "p1",
        "place_kind": "settlement",
        "admin1": "Donetsk Oblast",
        "quote": "It fell.",
        **row,
    }
    shape = shapely.Point(at)
    return Feature(
        id=event_id, layer="event", shape=shape, first_day=day, last_day=day, properties=told
    )


@pytest.fixture
def table() -> EventTable:
    events = [
        event("a", date(2024, 12, 1), (38.0, 48.6)),
        event("b", date(2024, 12, 15), (37.3, 48.0), kind="strike", source="AFP", confidence=0.5),
        event("c", None, (36.0, 50.0), admin1="Kharkiv Oblast", actors=[], place_id="p2"),
    ]
    return replace(table_of(events), front_km=np.array([0.5, 12.0, np.nan]))


def filters(**chosen: Any) -> Filters:
    day = {"first_day": date(2024, 12, 1), "last_day": date(2024, 12, 15)}
    return Filters(**{**day, **chosen})


@pytest.mark.parametrize(
    ("chosen", "kept"),
    [
        pytest.param({}, "abc", id="all"),
        pytest.param({"all_days": False}, "ab", id="a range leaves out what has no day"),
        pytest.param(
            {"all_days": False, "first_day": date(2024, 12, 2)}, "b", id="from the day after"
        ),
        pytest.param(
            {"all_days": False, "last_day": date(2024, 12, 14)}, "a", id="to the day before"
        ),
        pytest.param({"chosen": {"kind": ("strike",)}}, "b", id="kind"),
        pytest.param({"chosen": {"kind": ("strike", "capture")}}, "abc", id="two kinds"),
        pytest.param({"chosen": {"source": ("AFP",)}}, "b", id="source"),
        pytest.param({"chosen": {"oblast": ("Kharkiv Oblast",)}}, "c", id="oblast"),
        pytest.param({"actors": ("Russia",)}, "ab", id="side"),
        pytest.param({"at_least": 0.5}, "abc", id="sure enough"),
        pytest.param({"at_least": 0.51}, "ac", id="not sure enough"),
        pytest.param({"within_km": 12.0}, "ab", id="near the front, on either side"),
        pytest.param({"within_km": 11.9}, "a", id="too far behind it"),
        pytest.param({"changed": np.array([True, False, True])}, "ac", id="changed hands"),
        pytest.param({"text": "FELL"}, "abc", id="words"),
        pytest.param({"text": "xyz", "places": frozenset({"p2"})}, "c", id="a place's other name"),
        pytest.param(
            {"in_view": True, "bounds": (37.0, 47.0, 37.3, 48.0)}, "b", id="on the map's edge"
        ),
        pytest.param({"in_view": True, "bounds": (37.0, 47.0, 37.29, 48.0)}, "", id="off the map"),
    ],
)
def test_what_passes(table: EventTable, chosen: dict[str, Any], kept: str) -> None:
    passes = filters(**chosen).passes(table)
    assert "".join(f.id for f, ok in zip(table.features, passes, strict=True) if ok) == kept


def test_the_map_gets_a_bit_for_each_event(table: EventTable) -> None:
    view = filters(chosen={"kind": ("strike",)}).view(table, 1)
    assert view["keep"] == "Ag=="  # 0b010: the second of three
    assert filters().view(table, -1)["keep"] is None


def test_a_link_carries_only_what_is_chosen() -> None:
    assert link_of(filters()) == {}
    some = filters(all_days=False, chosen={"kind": ("strike",)}, within_km=5.0, at_least=0.25)
    assert link_of(some) == {
        "days": ["2024-12-01", "2024-12-15"],
        "kind": ["strike"],
        "front": ["5"],
        "sure": ["0.25"],
    }
