"""Within N km of the front of the day, behind which line, changed hands: expected by hand."""

from datetime import date

import numpy as np
import pytest
import shapely

from geodata.errors import InputError
from geodata.fronts import FrontSeries
from geodata.fronts.ask import FRESH_DAYS, behind, changed_hands, fresh, of_its_day
from geodata.model import Front, Side

KM_NORTH = 1 / 111.2  # degrees of latitude at 48 N


def front(day: date, north_km: float, source: str = "mapper") -> Front:
    """Hold a band that reaches so far to the north of 48 N, well inside the country."""
    band = shapely.box(36, 47.8, 37.5, 48 + north_km * KM_NORTH)
    return Front(day=day, source=source, shape=band, side=Side.RUSSIA)


FIRST, LAST = date(2024, 12, 1), date(2024, 12, 11)
SERIES = FrontSeries(fronts=(front(FIRST, 0), front(LAST, 10)))
LON = np.full(4, 36.75)
LAT = 48 + KM_NORTH * np.array([5.0, 5.0, 5.0, 20.0])
DAYS = (FIRST, LAST, None, date(2024, 12, 10))


def test_each_event_is_measured_to_the_front_of_its_day() -> None:
    found = of_its_day(SERIES, DAYS, LON, LAT)
    assert found.distance_m[[0, 1, 3]] == pytest.approx([5_000, 5_000, 20_000], rel=0.005)
    assert np.isnan(found.distance_m[2])
    assert list(found.side) == [Side.UKRAINE, Side.RUSSIA, None, Side.UKRAINE]
    assert list(behind(found, Side.RUSSIA)) == [False, True, False, False]


@pytest.mark.parametrize(
    ("days_later", "known"),
    [
        pytest.param(FRESH_DAYS, True, id="just fresh"),
        pytest.param(FRESH_DAYS + 1, False, id="too old"),
    ],
)
def test_an_old_front_does_not_answer(days_later: int, known: bool) -> None:
    day = date.fromordinal(LAST.toordinal() + days_later)
    assert (fresh(SERIES, day) is not None) is known
    found = of_its_day(SERIES, [day], LON[:1], LAT[:1])
    assert bool(np.isfinite(found.distance_m[0])) is known


def test_before_the_first_front_nothing_is_known() -> None:
    found = of_its_day(SERIES, [date(2024, 11, 30)], LON[:1], LAT[:1])
    assert np.isnan(found.distance_m[0])


def test_what_changed_hands() -> None:
    assert list(changed_hands(SERIES, FIRST, LAST, LON, LAT)) == [True, True, True, False]
    assert not changed_hands(SERIES, FIRST, date(2024, 12, 5), LON, LAT).any()


def test_a_day_without_a_control_area_cannot_be_compared() -> None:
    with pytest.raises(InputError, match="no control area is known for 2024-11-01"):
        changed_hands(SERIES, date(2024, 11, 1), LAST, LON, LAT)


def test_a_position_that_is_nowhere_has_no_distance() -> None:
    found = of_its_day(SERIES, [LAST], np.array([np.nan]), np.array([np.nan]))
    assert np.isnan(found.distance_m[0])
    assert found.side[0] is None


def test_two_sources_drawings_are_no_change() -> None:
    other = front(date(2024, 12, 5), 30, source="other")
    both = FrontSeries(fronts=(*SERIES.fronts, other))
    assert list(changed_hands(both, FIRST, LAST, LON, LAT)) == [True, True, True, False]
    alone = FrontSeries(fronts=(SERIES.fronts[0], front(LAST, 10, source="other")))
    own = changed_hands(alone, FIRST, LAST, LON, LAT)  # the first one's last drawing still holds
    assert not own.any()


def test_days_that_no_source_draws_both_of_cannot_be_compared() -> None:
    late = date(2025, 1, 20)
    series = FrontSeries(fronts=(front(FIRST, 0), front(late, 10, source="other")))
    with pytest.raises(InputError, match="no source has a control area for both"):
        changed_hands(series, FIRST, late, LON, LAT)
