"""A selection in; the conditions on the table of features that narrow it down out.

They may let more through, never less; `chosen` has the last word on each feature.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import shapely
import sqlalchemy as sa

from geodata.snapshots.columns import NO_CLAIM, NO_SOURCE
from geodata.store.tables import FEATURE, LONG_DAYS

if TYPE_CHECKING:
    from datetime import date

    from geodata.snapshots.selection import Selection

    Condition = sa.ColumnElement[bool]


def conditions(selection: Selection) -> list[Condition]:
    """Give the conditions of a selection; the features of retired articles never meet them."""
    found: list[Condition] = [FEATURE.c.is_current.is_(True)]
    for column, values in (
        ("layer", selection.layers),
        ("kind", selection.kinds),
        ("status", selection.statuses),
        ("verdict", selection.verdicts),
        ("source", selection.sources),
    ):
        if values:
            has = FEATURE.c[column].in_(list(values))
            nothing = {NO_CLAIM, NO_SOURCE} & set(values)
            found.append(sa.or_(has, FEATURE.c[column].is_(None)) if nothing else has)
    if selection.area is not None:
        west, south, east, north = shapely.bounds(selection.area).tolist()
        found += [FEATURE.c.lon.between(west, east), FEATURE.c.lat.between(south, north)]
    if selection.first_day or selection.last_day:
        found.append(_on_days(selection.first_day, selection.last_day))
    return found


def _on_days(first: date | None, last: date | None) -> Condition:
    """Meet the range: most last a month at most, so that their first days lie near it."""
    begins, ends = FEATURE.c.first_day, FEATURE.c.last_day
    short: list[Any] = [FEATURE.c.is_long.is_(False)]
    long: list[Any] = [FEATURE.c.is_long.is_(True)]
    if last:
        short.append(begins <= last)
        long.append(begins <= last)
    if first:
        short += [begins >= first - timedelta(days=LONG_DAYS), ends >= first]
        long.append(ends >= first)
    return sa.or_(sa.and_(*short), sa.and_(*long))
