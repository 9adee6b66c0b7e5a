"""Events and fronts in; how far each event is from the front of its day is kept beside it.

That is done for many events at once, after they have been kept: an article alone would have to lay
out the front of its day anew. What has not been measured yet passes every filter by the front.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import numpy as np
import sqlalchemy as sa

from geodata.fronts.ask import of_its_day
from geodata.store.tables import FEATURE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geodata.fronts import FrontSeries

_AT_ONCE = 200_000  # events in one transaction: some seconds, in which reading goes on
_POINT_BYTES = 21  # of WKB: byte order, type, two coordinates
_BY_KEY = sa.update(FEATURE).where(FEATURE.c.key == sa.bindparam("of"))


def measure(connection: sa.Connection, series: FrontSeries, fronts: str) -> int:
    """Measure what was not measured to these fronts, by days, as far as one transaction goes.

    Gives how much is done; 0 when nothing is left. `fronts` is their hash.
    """
    version = FEATURE.c.fronts
    found: list[Any] = []
    for otherwise in (version.is_(None), version < fronts, version > fronts):
        query = sa.select(
            FEATURE.c.key,
            FEATURE.c.lon,
            FEATURE.c.lat,
            sa.case((_is_event_at_a_point(), FEATURE.c.last_day)).label("day"),
        ).where(otherwise)
        some = query.order_by(FEATURE.c.last_day).limit(_AT_ONCE - len(found))
        found += connection.execute(some).all()
        if len(found) == _AT_ONCE:
            break
    if found:
        connection.execute(_BY_KEY, _measured(found, series, fronts))
    return len(found)


def _is_event_at_a_point() -> sa.ColumnElement[bool]:
    return sa.and_(FEATURE.c.layer == "event", sa.func.length(FEATURE.c.shape) == _POINT_BYTES)


def _measured(found: Sequence[Any], series: FrontSeries, fronts: str) -> list[dict[str, Any]]:
    lon = np.array([row.lon for row in found], dtype=float)
    lat = np.array([row.lat for row in found], dtype=float)
    columns = of_its_day(series, [row.day for row in found], lon, lat)
    return [
        {
            "of": row.key,
            "fronts": fronts,
            "front_m": None if math.isnan(far) else far,
            "held_by": side and side.value,
        }
        for row, far, side in zip(
            found, columns.distance_m.tolist(), columns.side.tolist(), strict=True
        )
    ]
