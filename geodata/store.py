"""The workspace: articles as read, with the events and claims found in them, in a real database.

One article is one transaction, so a process killed at any moment leaves whole articles only. An
article is known by its origin (link, file or id); the same text again changes nothing, another
text is a new version and the old one is kept.
"""

from __future__ import annotations

import hashlib
import json
from contextlib import contextmanager
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import shapely
import sqlalchemy as sa
from sqlalchemy import exc

from geodata.errors import InputError
from geodata.model import Article
from geodata.snapshots.corrections import (
    Corrected,
    Correction,
    apply_corrections,
    from_row,
    to_row,
)
from geodata.snapshots.features import Feature, find_features

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from pathlib import Path

    from geodata.model import Reading

SCHEMA = 1  # raise it, and add a step to `_migrate`, when a table changes
_WAIT_S = 30  # for another process's transaction

_METADATA = sa.MetaData()
_ABOUT = sa.Table(
    "about",
    _METADATA,
    sa.Column("name", sa.String, primary_key=True),
    sa.Column("value", sa.String, nullable=False),
)
_ARTICLE = sa.Table(
    "article",
    _METADATA,
    sa.Column("key", sa.Integer, primary_key=True),
    sa.Column("origin", sa.String, nullable=False),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("is_current", sa.Boolean, nullable=False),
    sa.Column("content_hash", sa.String, nullable=False),
    sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
    sa.Column("read_with", sa.String, nullable=False),
    sa.Column("id", sa.String, nullable=False),
    sa.Column("title", sa.String),
    sa.Column("text", sa.String, nullable=False),
    sa.Column("published", sa.Date),
    sa.Column("language", sa.String),
    sa.Column("source", sa.String),
    sa.Column("url", sa.String),
    sa.Column("extracted", sa.Boolean, nullable=False),
    sa.UniqueConstraint("origin", "version"),
)
_FEATURE = sa.Table(
    "feature",
    _METADATA,
    sa.Column("key", sa.Integer, primary_key=True),
    sa.Column("article", sa.ForeignKey("article.key", ondelete="CASCADE"), nullable=False),
    sa.Column("id", sa.String, nullable=False),
    sa.Column("layer", sa.String, nullable=False),
    sa.Column("kind", sa.String, nullable=False),
    sa.Column("status", sa.String),
    sa.Column("verdict", sa.String),
    sa.Column("source", sa.String),
    sa.Column("first_day", sa.Date),
    sa.Column("last_day", sa.Date),
    sa.Column("shape", sa.LargeBinary),
    sa.Column("properties", sa.String, nullable=False),
    sa.Index("feature_by_day", "first_day", "last_day"),
    sa.Index("feature_by_kind", "kind", "first_day"),
    sa.Index("feature_by_article", "article"),
)
_CORRECTION = sa.Table(
    "correction",
    _METADATA,
    sa.Column("key", sa.Integer, primary_key=True),
    sa.Column("id", sa.String, nullable=False, unique=True),
    sa.Column("row", sa.String, nullable=False),
    sa.Column("undone_at", sa.DateTime(timezone=True)),
)


class Workspace:
    """An open workspace; `with` closes it."""

    def __init__(self, engine: sa.Engine, name: str) -> None:
        self._engine = engine
        self._name = name

    def __enter__(self) -> Workspace:
        return self

    def __exit__(self, *_: object) -> None:
        self._engine.dispose()

    def holds(self, origin: str, article: Article, read_with: str) -> bool:
        """Tell whether this very text has been read already, by the same code and tables."""
        wanted = sa.select(_ARTICLE.c.key).where(
            _ARTICLE.c.origin == origin,
            _ARTICLE.c.is_current,
            _ARTICLE.c.content_hash == content_hash(article),
            _ARTICLE.c.read_with == read_with,
        )
        with self._reading() as connection:
            return connection.execute(wanted).first() is not None

    def add(self, origin: str, reading: Reading, read_with: str) -> str:
        """Keep a reading; tells whether it is "new", "changed", "read again" or "the same"."""
        with self._writing() as connection:
            known = connection.execute(
                sa.select(_ARTICLE).where(_ARTICLE.c.origin == origin, _ARTICLE.c.is_current)
            ).first()
            if known is None:
                _insert(connection, origin, 1, reading, read_with)
                return "new"
            if known.content_hash != content_hash(reading.article):
                _retire(connection, known.key)
                _insert(connection, origin, known.version + 1, reading, read_with)
                return "changed"
            if known.read_with != read_with:
                _read_again(connection, known.key, reading, read_with)
                return "read again"
            return "the same"

    def add_all(self, readings: Iterable[tuple[str, Reading]], read_with: str) -> None:
        """Keep many readings of unknown origins in one transaction: all of them, or none."""
        with self._writing() as connection:
            for origin, reading in readings:
                _insert(connection, origin, 1, reading, read_with)

    def articles(self) -> Iterator[Article]:
        """Give the current version of every article, in the order they came."""
        query = sa.select(_ARTICLE).where(_ARTICLE.c.is_current).order_by(_ARTICLE.c.key)
        with self._reading() as connection:
            for row in connection.execution_options(yield_per=200).execute(query):
                yield Article(
                    id=row.id,
                    text=row.text,
                    title=row.title,
                    published=row.published,
                    language=row.language,
                    source=row.source,
                    url=row.url,
                    extracted=row.extracted,
                )

    def features(
        self,
        first_day: date | None = None,
        last_day: date | None = None,
        kinds: Collection[str] = (),
    ) -> Iterator[Feature]:
        """Give the events and claims whose days meet the range; undated ones only without one."""
        wanted: list[sa.ColumnElement[bool]] = [_ARTICLE.c.is_current.is_(True)]
        if first_day:
            wanted.append(_FEATURE.c.last_day >= first_day)
        if last_day:
            wanted.append(_FEATURE.c.first_day <= last_day)
        if kinds:
            wanted.append(_FEATURE.c.kind.in_(list(kinds)))
        query = sa.select(_FEATURE).join(_ARTICLE).where(*wanted).order_by(_FEATURE.c.key)
        with self._reading() as connection:
            for row in connection.execution_options(yield_per=1000).execute(query):
                yield Feature(
                    id=row.id,
                    layer=row.layer,
                    shape=None if row.shape is None else shapely.from_wkb(row.shape),
                    first_day=row.first_day,
                    last_day=row.last_day,
                    properties=json.loads(row.properties),
                )

    def corrections(self) -> tuple[Correction, ...]:
        """Give the corrections that hold, in the order in which they were made."""
        query = sa.select(_CORRECTION.c.row).where(_CORRECTION.c.undone_at.is_(None))
        with self._reading() as connection:
            rows = connection.execute(query.order_by(_CORRECTION.c.key)).scalars().all()
        return tuple(from_row(json.loads(row)) for row in rows)

    def add_correction(self, correction: Correction) -> None:
        """Keep a correction; one that was undone holds again."""
        known = _CORRECTION.c.id == correction.id
        row = json.dumps(to_row(correction), ensure_ascii=False)
        with self._writing() as connection:
            again = connection.execute(sa.update(_CORRECTION).where(known).values(undone_at=None))
            if again.rowcount == 0:
                connection.execute(sa.insert(_CORRECTION).values(id=correction.id, row=row))

    def undo_correction(self, correction_id: str) -> bool:
        """Let a correction hold no longer; it stays on record. Tells whether one held."""
        holds = (_CORRECTION.c.id == correction_id) & _CORRECTION.c.undone_at.is_(None)
        undo = sa.update(_CORRECTION).where(holds).values(undone_at=datetime.now(UTC))
        with self._writing() as connection:
            return connection.execute(undo).rowcount > 0

    def corrected(self) -> Corrected:
        """Give all events and claims as corrected."""
        return apply_corrections(self.features(), self.corrections())

    @contextmanager
    def _writing(self) -> Iterator[sa.Connection]:
        with _told(self._name), self._engine.begin() as connection:
            yield connection

    @contextmanager
    def _reading(self) -> Iterator[sa.Connection]:
        with _told(self._name), self._engine.connect() as connection:
            yield connection.execution_options(reading=True)


def open_workspace(where: str | Path) -> Workspace:
    """Open or make a workspace: a path of an SQLite file, or a database's URL.

    Raises
    ------
    InputError
        If there is no database, or it belongs to a newer version of this program.
    """
    name = str(where)
    url = name if "://" in name else f"sqlite:///{name}"
    try:
        engine = sa.create_engine(url, connect_args=_arguments(url))
    except (exc.ArgumentError, exc.NoSuchModuleError, ImportError) as error:
        raise InputError(f"workspace {name}: is no database address; give a file path") from error
    if url.startswith("sqlite"):
        sa.event.listen(engine, "connect", _prepare_sqlite)
        sa.event.listen(engine, "begin", _begin_at_once)
    with _told(name):
        _METADATA.create_all(engine)
        _check_schema(engine, name)
    return Workspace(engine, name)


def content_hash(article: Article) -> str:
    """Hash what makes an article: its words and what is known of its origin."""
    known = [article.text, article.title, str(article.published), article.source, article.url]
    return hashlib.blake2b(json.dumps(known).encode(), digest_size=16).hexdigest()


def _arguments(url: str) -> dict[str, Any]:
    return {"timeout": _WAIT_S, "isolation_level": None} if url.startswith("sqlite") else {}


def _prepare_sqlite(connection: Any, _: object) -> None:
    """Let readers go on while one process writes, and keep every committed row on a power cut."""
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}")


def _begin_at_once(connection: sa.Connection) -> None:
    """Take the write lock before reading, so that two writers cannot both start from old rows."""
    reading = connection.get_execution_options().get("reading")
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")


def _check_schema(engine: sa.Engine, name: str) -> None:
    with engine.begin() as connection:
        row = connection.execute(sa.select(_ABOUT.c.value).where(_ABOUT.c.name == "schema")).first()
        if row is None:
            connection.execute(sa.insert(_ABOUT).values(name="schema", value=str(SCHEMA)))
        elif int(row.value) > SCHEMA:
            raise InputError(f"workspace {name}: was made by a newer version; update this program")


@contextmanager
def _told(name: str) -> Iterator[None]:
    """Turn what a database may say into one sentence that names the workspace."""
    try:
        yield
    except exc.DBAPIError as error:
        why = " ".join(str(error.orig).split())[:160]
        raise InputError(
            f"workspace {name}: the database says {why!r}; check its path, rights and free space"
        ) from error


def _insert(
    connection: sa.Connection, origin: str, version: int, reading: Reading, read_with: str
) -> None:
    article = reading.article
    made = connection.execute(
        sa.insert(_ARTICLE).values(
            origin=origin,
            version=version,
            is_current=True,
            content_hash=content_hash(article),
            added_at=datetime.now(UTC),
            read_with=read_with,
            id=article.id,
            title=article.title,
            text=article.text,
            published=article.published,
            language=article.language,
            source=article.source,
            url=article.url,
            extracted=article.extracted,
        )
    )
    key: int = made.inserted_primary_key[0]  # type: ignore[index]  # an insert of one row has it
    _insert_features(connection, key, reading)


def _insert_features(connection: sa.Connection, key: int, reading: Reading) -> None:
    rows = [_feature_row(key, feature) for feature in find_features([reading])]
    if rows:
        connection.execute(sa.insert(_FEATURE), rows)


def _feature_row(key: int, feature: Feature) -> dict[str, Any]:
    return {
        "article": key,
        "id": feature.id,
        "layer": feature.layer,
        "kind": feature.properties["kind"],
        "status": feature.properties.get("status"),
        "verdict": feature.properties.get("verdict"),
        "source": feature.properties.get("source"),
        "first_day": feature.first_day,
        "last_day": feature.last_day,
        "shape": None if feature.shape is None else shapely.to_wkb(feature.shape),
        "properties": json.dumps(feature.properties, ensure_ascii=False),
    }


def _retire(connection: sa.Connection, key: int) -> None:
    connection.execute(sa.update(_ARTICLE).where(_ARTICLE.c.key == key).values(is_current=False))


def _read_again(connection: sa.Connection, key: int, reading: Reading, read_with: str) -> None:
    connection.execute(sa.delete(_FEATURE).where(_FEATURE.c.article == key))
    connection.execute(sa.update(_ARTICLE).where(_ARTICLE.c.key == key).values(read_with=read_with))
    _insert_features(connection, key, reading)
