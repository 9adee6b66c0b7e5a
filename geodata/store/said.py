"""What a database complains of in; one sentence that names the workspace and a remedy out."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from sqlalchemy import exc

from geodata.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator

_REMEDIES = (
    ("locked", "another program is writing to it; wait till it has finished"),
    ("full", "free some space and run it again; what was kept is safe"),
    ("disk I/O error", "free some space and run it again; what was kept is safe"),
    ("readonly", "give yourself the right to write there, or name another with --workspace"),
    ("not a database", "name another file with --workspace"),
)


@contextmanager
def said(name: str) -> Iterator[None]:
    """Turn what a database may say into one sentence.

    Raises
    ------
    InputError
        If the database refuses.
    """
    try:
        yield
    except (exc.DBAPIError, OSError) as error:
        why = " ".join(str(getattr(error, "orig", error)).split())[:160]
        told = next((remedy for word, remedy in _REMEDIES if word in why), None)
        remedy = told or "check its path, rights and free space"
        raise InputError(f"workspace {name}: the database says {why!r}; {remedy}") from error
