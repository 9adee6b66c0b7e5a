"""A database in; the same database with the tables of this version out, nothing lost."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import shapely
import sqlalchemy as sa

from geodata.errors import InputError
from geodata.store.rows import is_long
from geodata.store.tables import ABOUT, ARTICLE, FEATURE, MAKING, METADATA, SCHEMA

if TYPE_CHECKING:
    from collections.abc import Callable


def prepare(engine: sa.Engine, name: str) -> None:
    """Make the tables, or bring older ones up to date, in one transaction; a ready one is read.

    Raises
    ------
    InputError
        If a newer version of this program made them.
    """
    if _schema(engine) == SCHEMA:
        return
    with engine.begin() as connection:
        found = _schema(engine, connection)
        if found > SCHEMA:
            raise InputError(f"workspace {name}: was made by a newer version; update this program")
        for step in range(max(found, 1), SCHEMA if found else 1):
            _STEPS[step](connection)
        METADATA.create_all(connection)
        connection.execute(sa.delete(ABOUT).where(ABOUT.c.name == "schema"))
        connection.execute(sa.insert(ABOUT).values(name="schema", value=str(SCHEMA)))


def _schema(engine: sa.Engine, connection: sa.Connection | None = None) -> int:
    """Give the number of the tables' version, 0 where there are none."""
    if connection is None:
        with engine.connect() as own:
            return _schema(engine, own.execution_options(reading=True))
    if not sa.inspect(connection).has_table("about"):
        return 0
    row = connection.execute(sa.select(ABOUT.c.value).where(ABOUT.c.name == "schema")).first()
    return int(row.value) if row else 0


def _add_making_and_spots(connection: sa.Connection) -> None:
    """Version 1 knew a making only as a word, and features only by their articles."""
    METADATA.create_all(connection, tables=[MAKING])
    for name in ("feature_by_day", "feature_by_kind"):
        connection.exec_driver_sql(f"DROP INDEX {name}")
    for column in ("is_current", "is_long", "lon", "lat"):
        _add_column(connection, FEATURE.c[column])
    for index in (*FEATURE.indexes, *ARTICLE.indexes):
        index.create(connection, checkfirst=True)
    current = sa.select(ARTICLE.c.key).where(ARTICLE.c.is_current)
    connection.execute(sa.update(FEATURE).values(is_current=FEATURE.c.article.in_(current)))
    days = FEATURE.c.first_day, FEATURE.c.last_day
    for row in connection.execute(sa.select(FEATURE.c.key, FEATURE.c.shape, *days)).all():
        found = _spot_columns(row.shape, row.first_day, row.last_day)
        connection.execute(sa.update(FEATURE).where(FEATURE.c.key == row.key).values(found))
    for word in connection.execute(sa.select(ARTICLE.c.read_with).distinct()).scalars().all():
        code, _, gazetteer = word.partition(" ")
        known = {"code": code, "gazetteer": gazetteer, "fronts": "", "parameters": "{}"}
        now = datetime.now(UTC)
        connection.execute(sa.insert(MAKING).values(id=word, first_used_at=now, **known))


def _add_column(connection: sa.Connection, column: sa.Column[Any]) -> None:
    words = sa.schema.CreateColumn(column).compile(dialect=connection.dialect)
    connection.exec_driver_sql(f"ALTER TABLE {column.table.name} ADD COLUMN {words}")


def _spot_columns(shape: bytes | None, first: date | None, last: date | None) -> dict[str, Any]:
    at = None if shape is None else shapely.point_on_surface(shapely.from_wkb(shape))
    return {"lon": at and at.x, "lat": at and at.y, "is_long": is_long(first, last)}


_STEPS: dict[int, Callable[[sa.Connection], None]] = {1: _add_making_and_spots}
