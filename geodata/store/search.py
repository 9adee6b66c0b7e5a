"""A selection in; the keys of the features that it may choose, in their order, out.

They may let more through, never less; `chosen` has the last word on each feature. Each index serves
one filter, and a database without statistics plans a query of several badly: so the filter that
leaves the fewest rows is asked alone, for keys in their order, and the others look at those only.
Where each leaves many, a narrow copy of the rows is gone through in the order of keys.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa

from geodata.store.asking import AtFront, Filter, conditions, filters
from geodata.store.sampling import likely_counts, rarest_first
from geodata.store.tables import FEATURE, IN_ORDER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geodata.snapshots.selection import Selection
    from geodata.store.asking import Condition

_ENOUGH = 30_000  # keys: where every filter leaves more, going through all rows is no slower
_SURELY_MANY = 3 * _ENOUGH  # by a sample
_SORTABLE = 60_000  # keys that one filter alone may leave out of their order: 15 ms
_FIRST_PAGE = 400  # keys; each further page is twice as long
_IN_ONE_QUERY = 500  # keys; SQLite takes 32,766


def found_keys(
    connection: sa.Connection,
    selection: Selection,
    at_front: AtFront | None = None,
    *,
    short: bool,
) -> Iterator[list[int]]:
    """Give the keys that a selection may choose, in their order, in parts.

    `short` for a caller who may stop after the first part.
    """
    asked = _narrowest(connection, filters(connection, selection, at_front))
    if asked is None:
        wanted = conditions(connection, selection, at_front, by_row=False)
        asked = _all_in_order(rarest_first(connection, wanted))
    page, last = _FIRST_PAGE if short else None, -1
    while asked.queries:
        found = _keys_above(connection, asked, last, page)
        for start in range(0, len(found), _IN_ONE_QUERY):
            yield found[start : start + _IN_ONE_QUERY]
        if page is None or len(found) < page:
            return
        last, page = found[-1], page * 4


def _keys_above(connection: sa.Connection, asked: Filter, last: int, page: int | None) -> list[int]:
    """Give so many keys above one, in their order."""
    found: set[int] = set()
    for query in asked.queries:
        (key,) = query.selected_columns
        above = query.where(key > last).order_by(key).limit(page)
        found.update(connection.execute(above).scalars())
    return sorted(found)[:page]


def _narrowest(connection: sa.Connection, asked: list[Filter]) -> Filter | None:
    """Give the filter that leaves the fewest keys; None if each of several leaves many.

    Words stand in an index of their own only: where all leave many, they are asked.
    """
    if not asked:
        return Filter((sa.select(FEATURE.c.key),), streams=True)
    if len(asked) == 1 and asked[0].streams:
        return asked[0]
    best = next((one for one in asked if one.of_words), None)
    fewest = 1 + (_ENOUGH if len(asked) > 1 else _SORTABLE)
    for one in _perhaps_narrow(connection, asked) if len(asked) > 1 else asked:
        count = _count(connection, one, fewest)
        if count < fewest:
            best, fewest = one, count
    return best


def _perhaps_narrow(connection: sa.Connection, some: list[Filter]) -> list[Filter]:
    """Leave out the filters that surely leave many, which a count would only find out late."""
    asked = [sa.false() if one.of_words else one.condition for one in some]
    counts = likely_counts(connection, asked)
    return [one for one, n in zip(some, counts, strict=True) if n <= _SURELY_MANY]


def _all_in_order(wanted: list[Condition]) -> Filter:
    """Go through the narrow copy of all rows; without the hint SQLite would read the rows."""
    query = sa.select(FEATURE.c.key).where(*wanted)
    return Filter((query.with_hint(FEATURE, f"INDEXED BY {IN_ORDER}", "sqlite"),), streams=True)


def _count(connection: sa.Connection, one: Filter, most: int) -> int:
    """Count the keys that a filter leaves, as far as it matters."""
    found = 0
    for query in one.queries:
        some = query.limit(most - found).subquery()
        found += connection.execute(sa.select(sa.func.count()).select_from(some)).scalar() or 0
        if found >= most:
            break
    return found
