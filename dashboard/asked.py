"""The environment in; the articles and fronts that all visitors see, read, out.

Reading can begin before the first visitor is there: while the browser still loads the page.
"""

from __future__ import annotations

import gc
import os
import re
import threading
from contextlib import suppress
from datetime import date
from pathlib import Path

from dashboard.corpus import SEEDS, Corpus, load, load_workspace
from geodata.errors import InputError

ARTICLES = "FRONTLINE_ARTICLES"  # files or folders to show instead of the samples
WORKSPACE = "FRONTLINE_WORKSPACE"  # a workspace to show instead
UNTIL = "FRONTLINE_UNTIL"  # the last day of a workspace of very many events that is shown
FRONTS = "FRONTLINE_FRONTS"  # files, folders, addresses of dated control areas, with "|" between
_lock = threading.Lock()
_ahead: list[Corpus] = []  # what was read before anybody asked
_is_asked = threading.Event()


def read_ahead() -> None:
    """Read before the first visitor asks; who asks meanwhile waits for the rest of it only."""
    with _lock, suppress(InputError):  # the visitor is told what is wrong
        if not _is_asked.is_set():
            _ahead.append(_read())


def read_shown() -> Corpus:
    """Give what all visitors see."""
    with _lock:
        _is_asked.set()
        shown = _ahead.pop() if _ahead else _read()
    gc.collect()
    gc.freeze()  # it stays for good: looking through a million rows for rubbish would stop a visit
    return shown


def front_sources() -> list[Path | str]:
    """Give where the fronts lie."""
    return _sources(os.environ.get(FRONTS)) or [SEEDS / "fronts"]


def _read() -> Corpus:
    fronts = front_sources()
    if os.environ.get(WORKSPACE):
        return load_workspace(os.environ[WORKSPACE], fronts, _until(os.environ.get(UNTIL)))
    named = os.environ.get(ARTICLES)
    sources = [Path(part) for part in named.split(os.pathsep)] if named else [SEEDS / "articles"]
    return load(sources, fronts)


def _until(day: str | None) -> date | None:
    try:
        return date.fromisoformat(day) if day else None
    except ValueError as error:
        raise InputError(f"{UNTIL}={day}: is no day; write it like 2024-12-17") from error


def _sources(named: str | None) -> list[Path | str]:
    """Take several files, folders and addresses apart, which stand in lines or between "|"."""
    parts = (part.strip() for part in re.split(r"[|\n]", named or ""))
    web = ("http://", "https://")
    return [part if part.startswith(web) else Path(part) for part in parts if part]
