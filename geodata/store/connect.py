"""A path or an address in; an open workspace with up-to-date tables out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from sqlalchemy import exc
from sqlalchemy.dialects.sqlite.base import SQLiteCompiler

from geodata.errors import InputError
from geodata.store.migrate import prepare
from geodata.store.said import said
from geodata.store.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path

WAIT_S = 30.0  # for another process's transaction
_WRITERS = 0x66_72_6F_6E  # any number of our own: what writers to PostgreSQL queue for


def open_workspace(where: str | Path, wait_s: float | None = None) -> Workspace:
    """Open or make a workspace: a path of an SQLite file, or a database's URL.

    Raises
    ------
    InputError
        If there is no database, or it belongs to a newer version of this program.
    """
    name = str(where)
    url = _url(name)
    lite = url.startswith("sqlite")
    try:
        patience_s = WAIT_S if wait_s is None else wait_s
        waiting = {"timeout": patience_s, "isolation_level": None} if lite else {}
        engine = sa.create_engine(url, connect_args=waiting)
    except ImportError as error:
        raise InputError(
            f"workspace {name}: the driver for it is missing; pip install pg8000"
        ) from error
    except (exc.ArgumentError, exc.NoSuchModuleError) as error:
        raise InputError(f"workspace {name}: is no database address; give a file path") from error
    if lite:
        engine.dialect.statement_compiler = _Hinting
        sa.event.listen(engine, "connect", _prepare_sqlite)
    sa.event.listen(engine, "begin", _begin_at_once if lite else _queue)
    try:
        with said(_without_password(name)):
            prepare(engine, name)
    except BaseException:
        engine.dispose()  # else the refused file stays open, and locked on some systems
        raise
    return Workspace(engine, _without_password(name))


class _Hinting(SQLiteCompiler):
    """What writes SQLite's own word on which index to ask (INDEXED BY) behind a table's name."""

    def get_from_hint_text(self, _: sa.FromClause, text: str | None) -> str | None:
        """Give the hint as it is."""
        return text


def _url(name: str) -> str:
    if "://" not in name:
        return f"sqlite:///{name}"
    # pg8000 is pure Python under a BSD licence; another driver can be named in the address.
    scheme, rest = name.split("://", 1)
    return f"postgresql+pg8000://{rest}" if scheme in {"postgresql", "postgres"} else name


def _without_password(name: str) -> str:
    if "://" not in name:
        return name
    return sa.make_url(name).render_as_string(hide_password=True)


def _prepare_sqlite(connection: Any, _: object) -> None:
    """Let readers go on while one process writes, and keep every committed row on a power cut."""
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}")


def _begin_at_once(connection: sa.Connection) -> None:
    """Take the write lock before reading, so that two writers cannot both start from old rows."""
    reading = connection.get_execution_options().get("reading")
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")


def _queue(connection: sa.Connection) -> None:
    """Let writers to PostgreSQL come one after the other, as they do in SQLite."""
    if not connection.get_execution_options().get("reading"):
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_WRITERS})")
