"""Entries in; rows of a workspace out, inside the caller's transaction."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import sqlalchemy as sa

from geodata.snapshots.selection import words_of
from geodata.store.rows import content_hash
from geodata.store.tables import ARTICLE, FEATURE, MENTION, MOST_FOUND, VISIT, WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geodata.articles.visits import Visit
    from geodata.store.rows import Entry, Making, Row


def insert(
    connection: sa.Connection, origin: str, version: int, entry: Entry, making: Making
) -> None:
    """Keep an article's version with what was found in it."""
    made = connection.execute(
        sa.insert(ARTICLE).values(
            origin=origin,
            version=version,
            is_current=True,
            content_hash=content_hash(entry.article),
            added_at=datetime.now(UTC),
            read_with=making.id,
            **asdict(entry.article),
        )
    )
    key: int = made.inserted_primary_key[0]  # type: ignore[index]  # an insert of one row has it
    _insert_found(connection, key, entry)


def read_again(connection: sa.Connection, key: int, entry: Entry, making: Making) -> None:
    """Put what newer code or tables found in the place of what older ones had."""
    if connection.dialect.name == "sqlite":
        here = WORDS.c.rowid.between(key * MOST_FOUND, (key + 1) * MOST_FOUND - 1)
        connection.execute(sa.delete(WORDS).where(here))
    for table in (FEATURE, MENTION):
        connection.execute(sa.delete(table).where(table.c.article == key))
    connection.execute(sa.update(ARTICLE).where(ARTICLE.c.key == key).values(read_with=making.id))
    _insert_found(connection, key, entry)


def retire(connection: sa.Connection, key: int) -> None:
    """Keep an article's version as an old one."""
    for table, column in ((ARTICLE, ARTICLE.c.key), (FEATURE, FEATURE.c.article)):
        connection.execute(sa.update(table).where(column == key).values(is_current=False))


def keep_visit(connection: sa.Connection, visit: Visit, origin: str | None) -> None:
    """Keep what a host said of an address, in the place of what it said before."""
    connection.execute(sa.delete(VISIT).where(VISIT.c.url == visit.url))
    row = asdict(visit) | {"origin": origin, "visited_at": datetime.now(UTC)}
    connection.execute(sa.insert(VISIT).values(row))


def distinct_id(origin: str, article_id: str) -> str:
    """Make an id that only the article of this origin has."""
    return f"{article_id}-{hashlib.blake2b(origin.encode(), digest_size=4).hexdigest()}"


def utc(at: datetime) -> datetime:
    """Give an instant its zone, which SQLite does not keep."""
    return at if at.tzinfo else at.replace(tzinfo=UTC)


def insert_features(connection: sa.Connection, key: int, rows: Sequence[Row]) -> None:
    """Keep the features of an article, with an index of their words where the database has one."""
    if not rows:
        return
    numbered = [row | {"key": key * MOST_FOUND + n, "article": key} for n, row in enumerate(rows)]
    connection.execute(sa.insert(FEATURE), [{"is_current": True} | row for row in numbered])
    if connection.dialect.name == "sqlite":
        words = [{"rowid": row["key"], "words": row_words(row)} for row in numbered]
        connection.execute(sa.insert(WORDS), words)


def row_words(row: Row) -> str:
    """Give the words in which a search looks."""
    return words_of(json.loads(row["properties"]))


def _insert_found(connection: sa.Connection, key: int, entry: Entry) -> None:
    insert_features(connection, key, entry.features)
    if entry.mentions:
        rows = [row | {"article": key} for row in entry.mentions]
        connection.execute(sa.insert(MENTION), rows)
