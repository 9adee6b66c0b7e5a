"""Positions with their days and fronts of many days in; what an analyst asks of them out.

How far from the front of its own day, behind which line, whether it changed hands: in columns, so
that a hundred thousand events are one question. A day is answered by the latest shape on or before
it that is not older than `FRESH_DAYS`; nothing is interpolated, and what is not known stays open.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import shapely

from geodata.errors import InputError
from geodata.fronts.near import distances_m, sides
from geodata.fronts.series import rank, whole

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from numpy.typing import NDArray
    from shapely import Geometry

    from geodata.fronts.series import FrontSeries
    from geodata.model import Front, Side

    Floats = NDArray[np.float64]

FRESH_DAYS = 30  # the line moves by under a kilometre a week in most sectors
_AREA = 2  # dimensions


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontColumns:
    """Metres to each day's contact line, NaN if unknown; each position's `Side` and `Front`."""

    distance_m: Floats
    side: NDArray[np.object_]
    front: NDArray[np.object_]


def of_its_day(
    series: FrontSeries,
    days: Sequence[date | None],
    lon: Floats,
    lat: Floats,
    border: Geometry | None = None,
) -> FrontColumns:
    """Measure each position to the front of its own day, and tell who held it then."""
    found = FrontColumns(
        distance_m=np.full(len(days), np.nan),
        side=np.full(len(days), None, dtype=object),
        front=np.full(len(days), None, dtype=object),
    )
    for front, rows in _rows_by_front(series, days, lon, lat):
        # Much happens at the same few spots: each is measured once.
        spots, spot_of = np.unique(lon[rows] + 1j * lat[rows], return_inverse=True)
        with suppress(InputError):  # a shape without a line inside Ukraine still has sides
            found.distance_m[rows] = distances_m(front, spots.real, spots.imag, border)[spot_of]
        found.side[rows] = sides(front, spots.real, spots.imag, border)[spot_of]
        found.front[rows] = front
    return found


def changed_hands(
    series: FrontSeries, first: date, last: date, lon: Floats, lat: Floats
) -> NDArray[np.bool_]:
    """Tell for each position whether its side on `last` is another than on `first`.

    Raises
    ------
    InputError
        If no source has a fresh control area for both days.
    """
    held = [sides(front, lon, lat) for front in fronts_between(series, first, last)]
    known = (held[0] != None) & (held[1] != None)  # noqa: E711  # compared element by element
    return np.asarray(known & (held[0] != held[1]))


def fronts_between(series: FrontSeries, first: date, last: date) -> tuple[Front, Front]:
    """Give one source's control areas of two days: two sources' drawings differ without a change.

    Raises
    ------
    InputError
        If no source has a fresh control area for both days.
    """
    pairs = [(_area_on(strand, first), _area_on(strand, last)) for strand in series.strands]
    both = [(before, after) for before, after in pairs if before and after]
    if both:
        kept = whole([after for _, after in both])
        return max((pair for pair in both if pair[1] in kept), key=lambda pair: rank(pair[1]))
    for day, number in ((first, 0), (last, 1)):
        if not any(pair[number] for pair in pairs):
            raise InputError(
                f"no control area is known for {day}; choose one up to {FRESH_DAYS} days after one"
            )
    raise InputError(
        f"no source has a control area for both {first} and {last}; "
        "choose days that one source draws"
    )


def _area_on(strand: FrontSeries, day: date) -> Front | None:
    front = fresh(strand, day)
    return front if front and shapely.get_dimensions(front.shape) == _AREA else None


def fresh(series: FrontSeries, day: date) -> Front | None:
    """Give the front that answers for a day: the latest one, unless it is too old."""
    front = series.latest(day)
    return front if front is not None and (day - front.day).days <= FRESH_DAYS else None


def behind(columns: FrontColumns, side: Side) -> NDArray[np.bool_]:
    """Tell which positions lie on ground that a side held on their day."""
    return np.asarray(columns.side == side)


def _rows_by_front(
    series: FrontSeries, days: Sequence[date | None], lon: Floats, lat: Floats
) -> list[tuple[Front, NDArray[np.intp]]]:
    """Gather the rows that one front answers; those without a day or a position have none."""
    fronts = {day: fresh(series, day) for day in set(days) if day is not None}
    rows: dict[int, list[int]] = {}
    known: dict[int, Front] = {}
    placed = np.isfinite(lon) & np.isfinite(lat)
    for row, day in enumerate(days):
        front = fronts.get(day) if day is not None and placed[row] else None
        if front is not None:
            known[id(front)] = front
            rows.setdefault(id(front), []).append(row)
    return [(known[key], np.array(found)) for key, found in rows.items()]
