"""Entries in; rows of a workspace out, inside the caller's transaction."""

from __future__ import annotations

import hashlib
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from geodata.store.rows import article_row
from geodata.store.tables import ARTICLE, FEATURE, MENTION, MOST_FOUND, VISIT, WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geodata.articles.visits import Visit
    from geodata.store.rows import Entry, Making, Row


@dataclass(frozen=True, slots=True)
class Version:
    """An article's version that is to be kept: the number it gets, and what was found in it."""

    origin: str
    number: int
    entry: Entry


# Statements of whole rows, put together once.
_INSERT_FEATURES, _INSERT_WORDS, _INSERT_MENTIONS = map(sa.insert, (FEATURE, WORDS, MENTION))
_INSERT_ARTICLES = sa.insert(ARTICLE).returning(ARTICLE.c.key, sort_by_parameter_order=True)


def insert(connection: sa.Connection, versions: Sequence[Version], making: Making) -> None:
    """Keep versions of articles with what was found in them, in their order."""
    if not versions:
        return
    now = datetime.now(UTC)
    rows = [
        {
            **article_row(version.entry.article),
            "origin": version.origin,
            "version": version.number,
            "is_current": True,
            "added_at": now,
            "read_with": making.id,
        }
        for version in versions
    ]
    keys = connection.execute(_INSERT_ARTICLES, rows).scalars().all()
    found = zip(keys, (version.entry for version in versions), strict=True)
    _insert_found(connection, list(found))


def read_again(connection: sa.Connection, key: int, entry: Entry, making: Making) -> None:
    """Put what newer code or tables found in the place of what older ones had."""
    if connection.dialect.name == "sqlite":
        here = WORDS.c.rowid.between(key * MOST_FOUND, (key + 1) * MOST_FOUND - 1)
        connection.execute(sa.delete(WORDS).where(here))
    for table in (FEATURE, MENTION):
        connection.execute(sa.delete(table).where(table.c.article == key))
    connection.execute(sa.update(ARTICLE).where(ARTICLE.c.key == key).values(read_with=making.id))
    _insert_found(connection, [(key, entry)])


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


def insert_features(connection: sa.Connection, rows: Sequence[Row]) -> None:
    """Keep rows that `numbered` has made, with an index of their words in SQLite."""
    if not rows:
        return
    words = [{"rowid": row["key"], "words": row.pop("words")} for row in rows]
    connection.execute(_INSERT_FEATURES, rows)
    if connection.dialect.name == "sqlite":
        connection.execute(_INSERT_WORDS, words)


def numbered(key: int, rows: Sequence[Row], **kept: Any) -> list[Row]:
    """Give rows their article and numbers; it is the current version if `kept` does not say."""
    more = {"article": key, "is_current": True, **kept}
    return [{**row, **more, "key": key * MOST_FOUND + n} for n, row in enumerate(rows)]


def _insert_found(connection: sa.Connection, found: Sequence[tuple[int, Entry]]) -> None:
    features = [row for key, entry in found for row in numbered(key, entry.features)]
    insert_features(connection, features)
    mentions = [{**row, "article": key} for key, entry in found for row in entry.mentions]
    if mentions:
        connection.execute(_INSERT_MENTIONS, mentions)
