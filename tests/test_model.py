"""Values refuse what they must not hold."""

from datetime import date

import pytest

from geodata.errors import InputError
from geodata.model import Event, EventKind, LonLat, Mention, Place, PlaceKind, Role, Sense, Status

TOWN = Place(id="t", name="Town", kind=PlaceKind.SETTLEMENT, at=LonLat(37, 48), uncertainty_m=500)


@pytest.mark.parametrize(
    ("lon", "lat"),
    [(180.001, 0), (-180.001, 0), (0, 90.001), (0, -90.001), (float("nan"), 0), (0, float("nan"))],
)
def test_a_position_off_the_globe_is_refused(lon: float, lat: float) -> None:
    with pytest.raises(InputError, match="off the globe"):
        LonLat(lon, lat)


@pytest.mark.parametrize(("lon", "lat"), [(180, 90), (-180, -90)])
def test_the_edge_of_the_globe_is_accepted(lon: float, lat: float) -> None:
    assert LonLat(lon, lat).lon == lon


@pytest.mark.parametrize(
    ("start", "end", "confidence"), [(-1, 3, 0.5), (4, 3, 0.5), (0, 3, 1.01), (0, 3, -0.01)]
)
def test_a_mention_checks_its_span_and_confidence(start: int, end: int, confidence: float) -> None:
    with pytest.raises(InputError):
        Mention(
            start=start,
            end=end,
            text="x",
            sense=Sense.LITERAL,
            role=Role.SITE,
            place=TOWN,
            confidence=confidence,
            reason="",
        )


@pytest.mark.parametrize(
    ("first_day", "last_day"),
    [
        (date(2024, 12, 17), None),
        (None, date(2024, 12, 17)),
        (date(2025, 1, 1), date(2024, 12, 31)),
    ],
)
def test_an_event_has_both_days_in_order_or_none(
    first_day: date | None, last_day: date | None
) -> None:
    with pytest.raises(InputError, match="event 'e'"):
        Event(
            id="e",
            kind=EventKind.STRIKE,
            place=TOWN,
            quote="",
            start=0,
            end=0,
            status=Status.UNVERIFIED,
            confidence=1,
            first_day=first_day,
            last_day=last_day,
        )
