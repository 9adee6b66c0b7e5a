"""A selection in; what it asks of the features' rows, one filter each and all together, out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import shapely
import sqlalchemy as sa

from geodata.snapshots.columns import NO_CLAIM, NO_SOURCE
from geodata.store.tables import FEATURE, LONG_DAYS, WORDS

if TYPE_CHECKING:
    from geodata.model import Side
    from geodata.snapshots.selection import Selection

    Condition = sa.ColumnElement[bool]

# A key that has to be sorted: else the database would read the whole table in its order.
_SORTED = (FEATURE.c.key + 0).label("key")
_NOTHING = {NO_CLAIM, NO_SOURCE}
_GRAMS = 8  # groups of three letters that a search asks for at most


@dataclass(frozen=True, slots=True, kw_only=True)
class AtFront:
    """Where events lie to the front of their day; None and () ask nothing.

    The workspace has measured it: what was measured to other fronts than those of the hash
    `fronts` passes.
    """

    fronts: str
    within_m: float | None = None
    held_by: tuple[Side | None, ...] = ()

    @property
    def conditions(self) -> list[Condition]:
        """Say it of a row."""
        held = [sa.or_(*self.holders)] if self.holders else []
        return [*self.near, *held]

    @property
    def near(self) -> list[Condition]:
        """Say how near; a metre more, since the last word has another."""
        return [] if self.within_m is None else [FEATURE.c.front_m <= self.within_m + 1]

    @property
    def holders(self) -> list[Condition]:
        """Say it of each holder."""
        column = FEATURE.c.held_by
        return [column.is_(None) if side is None else column == side for side in self.held_by]


@dataclass(frozen=True, slots=True)
class Filter:
    """Queries whose keys together are those that a filter leaves.

    In `streams` the keys come in their order at once, since the index of each query ends in them;
    else all have to be looked at for the first.
    """

    queries: tuple[sa.Select[Any], ...]
    streams: bool
    of_words: bool = False

    @property
    def condition(self) -> Condition:
        """Say it of a row; of words nothing can be said so."""
        where = (query.whereclause for query in self.queries)
        return sa.or_(sa.false(), *(one for one in where if one is not None))


def conditions(
    connection: sa.Connection,
    selection: Selection,
    at_front: AtFront | None = None,
    *,
    by_row: bool = True,
) -> list[Condition]:
    """Give the conditions of a selection; the features of retired articles never meet them.

    `by_row` keeps the database from asking an index for them.
    """
    plain = _unindexed if by_row else _as_it_is
    found: list[Condition] = []
    for column, values in _words_asked(selection):
        nothing = [plain(column).is_(None)] if _NOTHING & set(values) else []
        found.append(sa.or_(plain(column).in_(values), *nothing))
    if selection.actors:
        found.append(plain(FEATURE.c.actors).in_(_sides_with(connection, selection.actors)))
    if selection.at_least:
        found.append(plain(FEATURE.c.sure_tenths) >= _tenths(selection))
    if selection.area is not None:
        west, south, east, north = shapely.bounds(selection.area).tolist()
        found.append(plain(FEATURE.c.lon).between(west, east))
        found.append(plain(FEATURE.c.lat).between(south, north))
    if selection.first_day or selection.last_day:
        found.append(plain(FEATURE.c.first_day) <= (selection.last_day or date.max))
        found.append(plain(FEATURE.c.last_day) >= (selection.first_day or date.min))
    if selection.text.isalpha() and connection.dialect.name != "sqlite":
        has = FEATURE.c.properties.icontains(selection.text, autoescape=True)
        found.append(sa.or_(has, FEATURE.c.place_id.in_(selection.places)))
    if at_front is not None:
        version = plain(FEATURE.c.fronts)
        otherwise = sa.or_(version.is_(None), version != at_front.fronts)
        found.append(sa.or_(otherwise, sa.and_(*at_front.conditions)))
    return [*found, FEATURE.c.is_current.is_(True)]


def filters(
    connection: sa.Connection, selection: Selection, at_front: AtFront | None
) -> list[Filter]:
    """Give each filter of a selection by itself, as queries for keys that an index serves."""
    found = [_among(column, values) for column, values in _words_asked(selection)]
    if selection.actors:
        found.append(_among(FEATURE.c.actors, _sides_with(connection, selection.actors)))
    if selection.at_least:
        found.append(_among(FEATURE.c.sure_tenths, range(_tenths(selection), 11)))
    if selection.area is not None:
        west, south, east, north = shapely.bounds(selection.area).tolist()
        box = (FEATURE.c.lon.between(west, east), FEATURE.c.lat.between(south, north))
        found.append(Filter((sa.select(_SORTED).where(*box),), streams=False))
    if selection.first_day or selection.last_day:
        found.append(_on_days(selection.first_day, selection.last_day))
    grams = _grams(selection.text) if connection.dialect.name == "sqlite" else ""
    if grams:
        match = sa.column(WORDS.name).op("MATCH")(grams)  # the table's own name: all its columns
        named = sa.select(WORDS.c.rowid.label("key")).where(match)
        places = _among(FEATURE.c.place_id, sorted(selection.places))
        found.append(Filter((named, *places.queries), streams=True, of_words=True))
    if at_front is not None:
        found.append(_at_front(at_front))
    return found


def _words_asked(selection: Selection) -> list[tuple[sa.Column[Any], list[str]]]:
    asked = {
        "layer": selection.layers,
        "kind": selection.kinds,
        "status": selection.statuses,
        "verdict": selection.verdicts,
        "source": selection.sources,
        "oblast": selection.oblasts,
    }
    return [(FEATURE.c[name], sorted(set(values))) for name, values in asked.items() if values]


def _among(column: sa.Column[Any], values: Any) -> Filter:
    """Ask for each value; one that says that there is none asks for what has none."""
    has = (column.is_(None) if value in _NOTHING else column == value for value in values)
    queries = (sa.select(FEATURE.c.key).where(condition) for condition in has)
    return Filter(tuple(queries), streams=True)


def _sides_with(connection: sa.Connection, actors: tuple[str, ...]) -> list[str]:
    """List the few groups of sides in which one of the actors stands, hopping along the index."""
    found: list[str] = []
    group = connection.execute(sa.select(sa.func.min(FEATURE.c.actors))).scalar()
    while group is not None:
        if set(actors) & set(group.split("|")):
            found.append(group)
        more = sa.select(sa.func.min(FEATURE.c.actors)).where(FEATURE.c.actors > group)
        group = connection.execute(more).scalar()
    return found


def _on_days(first: date | None, last: date | None) -> Filter:
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
    return Filter(tuple(sa.select(_SORTED).where(*one) for one in (short, long)), streams=False)


def _at_front(at_front: AtFront) -> Filter:
    """Ask for those that stand so, and for those that were not measured to these fronts."""
    version = FEATURE.c.fronts
    has = [
        sa.and_(version == at_front.fronts, *at_front.near, held)
        for held in at_front.holders or [sa.true()]
    ]
    has += [version < at_front.fronts, version > at_front.fronts, version.is_(None)]
    return Filter(tuple(sa.select(_SORTED).where(one) for one in has), streams=False)


def _grams(text: str) -> str:
    """Ask for some of the groups of three letters in a text, as FTS5 wants it; "" if there is none.

    >>> _grams("Lyman")
    '"lym" AND "yma" AND "man"'
    >>> _grams("go")
    ''
    """
    letters = text.casefold()
    grams = list(dict.fromkeys(letters[n : n + 3] for n in range(len(letters) - 2)))
    step = max(1, -(-len(grams) // _GRAMS))
    quoted = (gram.replace('"', '""') for gram in grams[::step] if "\0" not in gram)
    return " AND ".join(f'"{gram}"' for gram in quoted)


def _tenths(selection: Selection) -> int:
    return int(selection.at_least * 10)


def _as_it_is(column: sa.Column[Any]) -> Any:
    return column


def _unindexed(column: sa.Column[Any]) -> Any:
    """Let a condition look at the rows that are there, and no index be asked for it."""
    return sa.func.coalesce(column, sa.null())
