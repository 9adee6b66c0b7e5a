"""A database in; the same database with the tables of this version out, nothing lost."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import sqlalchemy as sa

from geodata.errors import InputError
from geodata.store.rows import feature_of, feature_rows
from geodata.store.tables import ABOUT, ARTICLE, FEATURE, MAKING, METADATA, SCHEMA
from geodata.store.writing import insert_features, numbered

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


def _add_making(connection: sa.Connection) -> None:
    """Version 1 knew a making only as a word."""
    METADATA.create_all(connection, tables=[MAKING])
    for index in ARTICLE.indexes:
        index.create(connection, checkfirst=True)
    for word in connection.execute(sa.select(ARTICLE.c.read_with).distinct()).scalars().all():
        code, _, gazetteer = word.partition(" ")
        known = {"code": code, "gazetteer": gazetteer, "fronts": "", "parameters": "{}"}
        now = datetime.now(UTC)
        connection.execute(sa.insert(MAKING).values(id=word, first_used_at=now, **known))


def _lay_features_anew(connection: sa.Connection) -> None:
    """Version 2 had other columns to filter by, and keys in the order of writing."""
    for index in sa.inspect(connection).get_indexes("feature"):
        connection.exec_driver_sql(f"DROP INDEX {index['name']}")
    connection.exec_driver_sql("ALTER TABLE feature RENAME TO feature_before")
    METADATA.create_all(connection, tables=[FEATURE])
    connection.exec_driver_sql("CREATE INDEX before_by_article ON feature_before (article)")
    names = ("article", "id", "layer", "shape", "first_day", "last_day", "properties")
    before = sa.table("feature_before", *(sa.column(name, FEATURE.c[name].type) for name in names))
    articles = sa.select(ARTICLE.c.key, ARTICLE.c.is_current).order_by(ARTICLE.c.key)
    for article, is_current in connection.execute(articles).all():
        query = sa.select(before).where(before.c.article == article).order_by(sa.column("key"))
        laid = feature_rows([feature_of(row) for row in connection.execute(query)])
        insert_features(connection, numbered(article, laid, is_current=is_current))
    connection.exec_driver_sql("DROP TABLE feature_before")


def _add_fronts(connection: sa.Connection) -> None:
    """Version 3 did not know how far from the front; that is measured when it is read again."""
    known = {column["name"] for column in sa.inspect(connection).get_columns("feature")}
    for name in {"fronts", "front_m", "held_by"} - known:
        kind = FEATURE.c[name].type.compile(connection.dialect)
        connection.exec_driver_sql(f"ALTER TABLE feature ADD COLUMN {name} {kind}")
    for index in FEATURE.indexes:
        index.create(connection, checkfirst=True)


_STEPS: dict[int, Callable[[sa.Connection], None]] = {
    1: _add_making,
    2: _lay_features_anew,
    3: _add_fronts,
}
