"""Who is reported to hold a place: what each report changes, expected by the rules of the trade."""

from datetime import date, timedelta

import pytest
import shapely

from geodata.fronts.control import (
    FIGHT_DAYS,
    REACH_M,
    Control,
    control_areas,
    control_on,
    disagreements,
)
from geodata.measure import area_m2
from geodata.model import Event, EventKind, Front, LonLat, Place, PlaceKind, Side, Status

DAY = date(2024, 12, 17)


def place(name: str, lon: float = 37.3, lat: float = 48.0) -> Place:
    return Place(
        id=name, name=name, kind=PlaceKind.SETTLEMENT, at=LonLat(lon, lat), uncertainty_m=500
    )


def event(
    day: int,
    kind: EventKind = EventKind.CAPTURE,
    status: Status = Status.CLAIMED,
    actors: tuple[str, ...] = ("Russia",),
    at: Place | None = None,
) -> Event:
    when = DAY + timedelta(day)
    return Event(
        id=f"e{day}{kind}{status}",
        kind=kind,
        place=at or place("Sokil"),
        quote="It fell.",
        start=0,
        end=8,
        status=status,
        confidence=0.9,
        first_day=when,
        last_day=when,
        actors=actors,
    )


CLASH, DENIED, CONFIRMED = EventKind.CLASH, Status.DENIED, Status.CONFIRMED
UKRAINE = ("Ukraine",)
STATES = [
    ("a claim", [event(0)], "claimed", Side.RUSSIA),
    ("evidence", [event(0, status=CONFIRMED)], "held", Side.RUSSIA),
    ("a claim denied", [event(0), event(1, status=DENIED)], "contested", Side.RUSSIA),
    ("a denial of nothing", [event(0, status=DENIED)], None, None),
    ("fighting alone", [event(0, CLASH)], None, None),
    ("fighting after it", [event(0, status=CONFIRMED), event(2, CLASH)], "contested", Side.RUSSIA),
    ("fighting before it", [event(-2, CLASH), event(0)], "claimed", Side.RUSSIA),
    ("retaken", [event(0, status=CONFIRMED), event(1, actors=UKRAINE)], "claimed", Side.UKRAINE),
    ("left", [event(0, EventKind.WITHDRAWAL, actors=UKRAINE)], "claimed", Side.RUSSIA),
    ("held and claimed again", [event(0, status=CONFIRMED), event(1)], "held", Side.RUSSIA),
    ("nobody named", [event(0, actors=())], None, None),
    ("tomorrow's", [event(9)], None, None),
]  # fmt: skip


@pytest.mark.parametrize(
    ("events", "control", "side"), [pytest.param(*case[1:], id=case[0]) for case in STATES]
)
def test_what_reports_make_of_a_place(
    events: list[Event], control: str | None, side: Side | None
) -> None:
    found = control_on(reversed(events), DAY + timedelta(8))
    if control is None:
        assert found == ()
    else:
        (held,) = found
        assert (held.control, held.side) == (Control(control), side)
        assert set(held.event_ids) <= {told.id for told in events}


@pytest.mark.parametrize(
    ("days_later", "control"),
    [
        pytest.param(FIGHT_DAYS, Control.CONTESTED, id="still fought over"),
        pytest.param(FIGHT_DAYS + 1, Control.HELD, id="quiet since"),
    ],
)
def test_fighting_is_forgotten(days_later: int, control: Control) -> None:
    events = [event(0, status=CONFIRMED), event(1, CLASH)]
    (held,) = control_on(events, DAY + timedelta(1 + days_later))
    assert held.control is control


def test_areas_are_what_lies_nearest() -> None:
    towns = [place("Alone", 35.0, 47.9), place("West"), place("East", 37.3 + 10 / 74.6)]
    held = control_on([event(0, at=town) for town in towns], DAY)
    alone, east, west = control_areas(held)
    circle_m2 = 3.14159 * REACH_M**2
    assert area_m2(alone) == pytest.approx(circle_m2, rel=0.02)
    assert shapely.area(shapely.intersection(east, west)) < 1e-6
    # Two circles of 10 km with their centres 10 km apart share a lens of 122.8 km2.
    assert area_m2(east) + area_m2(west) == pytest.approx(2 * circle_m2 - 122.8e6, rel=0.02)
    for one, area in zip(held, (alone, east, west), strict=True):
        assert shapely.contains(area, shapely.Point(one.place.at.lon, one.place.at.lat))


def test_no_reports_no_areas() -> None:
    assert control_areas(control_on([], DAY)) == ()


def test_where_reports_and_shape_disagree() -> None:
    band = shapely.box(37.4, 47.8, 38, 48.2)
    front = Front(day=DAY, source="mapper", shape=band, side=Side.RUSSIA)
    told = [
        event(0, at=place("Beyond")),
        event(0, at=place("Within", 37.6)),
        event(0, at=place("Retaken", 37.7), actors=UKRAINE),
    ]
    found = disagreements(control_on(told, DAY), front)
    assert [(row.held.place.name, row.shape_side) for row in found] == [
        ("Beyond", Side.UKRAINE),
        ("Retaken", Side.RUSSIA),
    ]
    assert found[0].text == (
        "Beyond: claimed by Russia since 2024-12-17, but mapper of 2024-12-17 draws it on "
        "Ukraine's side."
    )
    assert disagreements((), front) == ()
