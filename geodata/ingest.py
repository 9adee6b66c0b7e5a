"""Files, folders, feeds and pages in; a workspace that holds what they say out."""

from __future__ import annotations

import hashlib
import sys
import time
from collections import Counter
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from geodata.articles import read_articles
from geodata.articles.web import Visitor, read_web
from geodata.model import Article, Reject

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from geodata.model import Reading
    from geodata.store import Workspace

_TOLD_EVERY_S = 1.0  # of progress


def ingest(
    sources: Sequence[str],
    workspace: Workspace,
    read: Callable[[Article], Reading],
    read_with: str,
    visitor: Visitor | None = None,
) -> tuple[Counter[str], list[Reject]]:
    """Read sources into the workspace; gives how many were new, changed or the same, and rejects.

    What is in the workspace already, read by the same code and tables, is not read again: a run
    that was stopped goes on where it was.
    """
    done: Counter[str] = Counter()
    rejects: list[Reject] = []
    tell = _Progress()
    for origin, row in _rows(sources, visitor or Visitor()):
        if isinstance(row, Reject):
            rejects.append(row)
        elif workspace.holds(origin, row, read_with):
            done["the same"] += 1
        else:
            done[workspace.add(origin, read(row), read_with)] += 1
        tell(done)
    return done, rejects


@lru_cache(maxsize=4)
def code_hash() -> str:
    """Hash the code and tables that make a reading, so that newer ones read again."""
    digest = hashlib.blake2b(digest_size=8)
    for path in sorted(Path(__file__).parent.rglob("*")):
        if path.is_file() and path.suffix != ".pyc":
            digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()


def _rows(sources: Sequence[str], visitor: Visitor) -> Iterator[tuple[str, Article | Reject]]:
    """Give each article with what it is known by: its link, else its file and id."""
    for source in sources:
        if source.startswith(("http://", "https://")):
            for row in read_web(source, visitor):
                yield (row.url or source if isinstance(row, Article) else source), row
        else:
            for row in read_articles([source], sys.stdin):
                at = "-" if source == "-" else str(Path(source).resolve())
                yield (f"{at}#{row.id}" if isinstance(row, Article) else source), row


class _Progress:
    """Tell on standard error, about once a second, how far the work is."""

    def __init__(self) -> None:
        self._start_s = self._told_s = time.monotonic()

    def __call__(self, done: Counter[str]) -> None:
        now_s = time.monotonic()
        if now_s - self._told_s < _TOLD_EVERY_S:
            return
        self._told_s = now_s
        count = done.total()
        rate = count / (now_s - self._start_s)
        print(f"geodata: {count} articles, {rate:.0f} a second", file=sys.stderr)
