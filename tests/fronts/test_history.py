"""A series is followed day by day and from end to end; what is missing is said, never filled."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
import shapely

from geodata.errors import InputError
from geodata.fronts import FrontSeries
from geodata.fronts.history import histories
from geodata.model import Front, Side

FIRST = date(2024, 12, 17)
# One minute by one minute at 48 N is 1,244 m by 1,853 m (WGS 84: 74,628 and 111,200 m a degree).
CELL_M2 = 1243.8 * 1853.3


def strip(minutes: int, after_days: int = 0, source: str = "test") -> Front:
    """Draw an area one minute high that reaches so many minutes to the east of 36 E."""
    shape = shapely.box(36, 48, 36 + minutes / 60, 48 + 1 / 60)
    day = FIRST + timedelta(days=after_days)
    return Front(day=day, source=source, side=Side.RUSSIA, shape=shape)


def test_ground_that_goes_back_and_forth_counts_by_day_and_not_from_end_to_end() -> None:
    fronts = (strip(6), strip(9, 1), strip(7, 2))
    (history,) = histories(FrontSeries(fronts=fronts))
    assert history.gained_m2 == pytest.approx(3 * CELL_M2, rel=0.002)
    assert history.lost_m2 == pytest.approx(2 * CELL_M2, rel=0.002)
    ends = history.end_to_end
    assert ends is not None
    assert (ends.gained_m2, ends.lost_m2) == (pytest.approx(CELL_M2, rel=0.002), 0)
    assert history.gained_m2 - history.lost_m2 == pytest.approx(ends.net_m2, rel=1e-6)
    # Noise of each day: half a kilometre times the root of its pieces' edge; in quadrature.
    edges_km = [2 * (cells * 1.2438 + 1.8533) for cells in (3, 2)]
    assert history.noise_m2 == pytest.approx(0.5e6 * sum(edges_km) ** 0.5, rel=0.002)


def test_missing_days_are_counted() -> None:
    (history,) = histories(FrontSeries(fronts=(strip(6), strip(7, 1), strip(8, 5))))
    assert [day.missing_days for day in history.days] == [0, 0, 3]
    assert history.days[0].change is None


def test_sources_are_followed_side_by_side() -> None:
    fronts = (strip(6, 0, "b"), strip(5, 0, "a"), strip(7, 1, "b"), strip(5, 3, "a"))
    by_source = {h.days[0].front.source: h for h in histories(FrontSeries(fronts=fronts))}
    assert by_source["a"].gained_m2 == 0
    assert by_source["b"].gained_m2 == pytest.approx(CELL_M2, rel=0.002)


def test_a_line_has_a_length_and_no_area() -> None:
    line = Front(
        day=FIRST,
        source="test",
        side=Side.RUSSIA,
        shape=shapely.LineString([(36, 48), (36, 49)]),
    )
    (history,) = histories(FrontSeries(fronts=(line, strip(6, 1))))
    assert history.days[0].area_m2 is None
    assert history.days[0].lengths_m[0] == pytest.approx(111_200, abs=50)
    assert history.changes == ()


def test_one_day_has_no_change() -> None:
    (history,) = histories(FrontSeries(fronts=(strip(6),)))
    assert history.end_to_end is None
    assert (history.gained_m2, history.noise_m2) == (0, 0)


def test_a_day_given_twice_is_refused() -> None:
    with pytest.raises(InputError, match="given twice"):
        histories(FrontSeries(fronts=(strip(6), strip(7))))
