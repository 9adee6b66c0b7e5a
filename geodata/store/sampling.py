"""Conditions on rows in; about how many rows meet each, and the best order to ask them in, out.

A row that misses one condition is looked at no further, so that conditions of which each leaves
much and all together nothing cost little more than the two that part them. It is learnt from the
features of a few articles, taken evenly from all, but in no rhythm: those of every thousandth
could all come from one source.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from geodata.store.tables import ARTICLE, FEATURE

if TYPE_CHECKING:
    from collections.abc import Sequence

    Condition = sa.ColumnElement[bool]

_ARTICLES = 64  # of whose features some are looked at: a millisecond
_MOST_ROWS = 2000
_GOLDEN = (math.sqrt(5) - 1) / 2  # its multiples' fractions lie evenly and never repeat


def likely_counts(connection: sa.Connection, wanted: Sequence[Condition]) -> list[float]:
    """Tell about how many features of all meet each condition."""
    last, rows = _sampled(connection, wanted)
    weight = last / min(last, _ARTICLES) if last else 0
    return [weight * sum(row[n] for row in rows) for n in range(len(wanted))]


def rarest_first(connection: sa.Connection, wanted: Sequence[Condition]) -> list[Condition]:
    """Put conditions into the order in which each leaves the fewest of what those before left."""
    _, rows = _sampled(connection, wanted)
    return [wanted[n] for n in _order(rows, len(wanted))]


def _sampled(
    connection: sa.Connection, wanted: Sequence[Condition]
) -> tuple[int, list[tuple[Any, ...]]]:
    """Give the number of articles, and of some features 1 for each condition that holds, or 0."""
    last = connection.execute(sa.select(sa.func.max(ARTICLE.c.key))).scalar() or 0
    some = sorted({1 + int(n * _GOLDEN % 1 * last) for n in range(_ARTICLES)})
    holds = [sa.case((condition, 1), else_=0) for condition in wanted]
    query = sa.select(*holds).where(FEATURE.c.article.in_(some)).limit(_MOST_ROWS)
    return last, [tuple(row) for row in connection.execute(query)]


def _order(rows: list[tuple[Any, ...]], columns: int) -> list[int]:
    """Order columns of 1 and 0 so that each leaves the fewest rows of what those before it left.

    >>> _order([(1, 1, 0), (1, 0, 1), (1, 1, 0)], 3)
    [2, 1, 0]
    """
    order: list[int] = []
    left = list(range(columns))
    while left:
        rarest = min(left, key=lambda n: sum(row[n] for row in rows))
        rows = [row for row in rows if row[rarest]]
        left.remove(rarest)
        order.append(rarest)
    return order
