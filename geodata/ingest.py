"""Files, folders, feeds and pages in; a workspace that holds what they say out."""

from __future__ import annotations

import hashlib
import sys
import time
from collections import Counter
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from geodata.articles import read_articles
from geodata.articles.files import count_articles, files_of
from geodata.articles.web import Listed, Page, Visitor, visit_web
from geodata.model import Article, Reject
from geodata.store import Found, content_hash
from geodata.store.writing import distinct_id

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from geodata.articles.visits import Visit
    from geodata.store import Entry, Making, Workspace

_TOLD_EVERY_S = 1.0  # of progress
_BATCH = 16  # articles in one transaction: a kill costs no more than reading these again
_WAITS_S = 1.0  # for others of its batch, at most
_WEB = ("http://", "https://")
_PARAMETERS = ("claims/parameters", "field/fitted")  # the files in which limits and weights stand


@dataclass(frozen=True, slots=True)
class Piece:
    """An article to be read, with the origin it is known by and the visit that fetched it."""

    origin: str
    article: Article
    visit: Visit | None = None


Read = tuple[Piece, "Entry"]
Row = TypeVar("Row", "Found", "Piece | Reject")


@dataclass(slots=True)
class Report:
    """What came of a run so far: how many articles were new, changed or the same; and rejects."""

    done: Counter[str] = field(default_factory=Counter)
    rejects: list[Reject] = field(default_factory=list)
    lists: list[Visit] = field(default_factory=list)
    total: int | None = None

    def expect(self, count: int) -> None:
        """Count articles that are still to come; what was expected may turn out to be none."""
        if self.total is not None:
            self.total += count


def ingest(
    sources: Sequence[str],
    workspace: Workspace,
    read: Callable[[Iterable[Piece]], Iterator[Read]],
    making: Making,
    visitor: Visitor | None = None,
) -> Report:
    """Read sources into the workspace, which tells what is in it already.

    What is there, read by the same code and tables, is not read again: a run that was stopped goes
    on where it was. `read` reads one piece after the other, maybe in several processes.
    """
    files = [source for source in sources if not source.startswith(_WEB)]
    report = Report(total=None if "-" in files else count_articles(files))
    pieces = _new_pieces(sources, workspace, making, visitor or Visitor(), report)
    _keep(read(pieces), workspace, making, report)
    for visit in report.lists:  # only now: what a list names is kept
        workspace.keep_visit(visit)
    return report


def read_again(
    workspace: Workspace, read: Callable[[Iterable[Piece]], Iterator[Read]], making: Making
) -> Report:
    """Read again what other code or tables have read; corrections stay beside it."""
    origins = workspace.made_otherwise(making)
    report = Report(total=len(origins))
    stored = ((origin, workspace.stored(origin)) for origin in origins)
    pieces = (Piece(origin, article) for origin, article in stored if article)
    _keep(read(pieces), workspace, making, report)
    return report


@lru_cache(maxsize=4)
def code_hash() -> str:
    """Hash the code and tables that make a reading, so that newer ones read again."""
    digest = hashlib.blake2b(digest_size=8)
    for path in sorted(Path(__file__).parent.rglob("*")):
        if path.is_file() and path.suffix != ".pyc":
            digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()


def parameters_hash() -> dict[str, str]:
    """Hash what claims are held to, so that a row says by which limits it was judged."""
    found = {}
    for name in _PARAMETERS:
        raw = (Path(__file__).parent / f"{name}.py").read_bytes()
        found[name] = hashlib.blake2b(raw, digest_size=8).hexdigest()
    return found


def sources_hash(sources: Sequence[Path | str]) -> str:
    """Hash files, the files of folders, and web addresses by their names; "" for none."""
    digest = hashlib.blake2b(digest_size=8)
    for source in sources:
        if isinstance(source, str):
            digest.update(source.encode())
            continue
        for part in sorted(source.rglob("*")) if source.is_dir() else [source]:
            if part.is_file():
                digest.update(part.name.encode() + part.read_bytes())
    return digest.hexdigest() if sources else ""


def _keep(read: Iterator[Read], workspace: Workspace, making: Making, report: Report) -> None:
    tell = _Progress(report)
    found = (Found(piece.origin, entry, piece.visit) for piece, entry in read)
    for some in _in_batches(found):
        report.done.update(workspace.add_all(some, making))
        tell()


def _in_batches(rows: Iterable[Row]) -> Iterator[list[Row]]:
    """Give rows some at a time; what was fetched goes on at once, and nothing waits for long."""
    batch: list[Row] = []
    start_s = time.monotonic()
    for row in rows:
        batch.append(row)
        is_fetched = not isinstance(row, Reject) and row.visit is not None
        if is_fetched or len(batch) == _BATCH or time.monotonic() - start_s > _WAITS_S:
            yield batch
            batch, start_s = [], time.monotonic()
    if batch:
        yield batch


def _new_pieces(
    sources: Sequence[str], workspace: Workspace, making: Making, visitor: Visitor, report: Report
) -> Iterator[Piece]:
    """Give what has to be read, with an id that no other origin's article has."""
    given: dict[str, tuple[str, str]] = {}
    for some in _in_batches(_rows(sources, workspace, visitor, report)):
        report.rejects += (row for row in some if isinstance(row, Reject))
        pieces = [row for row in some if not isinstance(row, Reject)]
        known = workspace.known([(piece.origin, piece.article) for piece in pieces])
        for piece in pieces:
            if known.has_read(piece.origin, piece.article, making):
                report.done["the same"] += 1
                continue
            own_id = known.free_id(piece.origin, piece.article)
            mine = (piece.origin, content_hash(piece.article))
            if not set(mine) & set(given.setdefault(own_id, mine)):  # another's, also by its words
                own_id = distinct_id(piece.origin, piece.article.id)
            yield replace(piece, article=replace(piece.article, id=own_id))


def _rows(
    sources: Sequence[str], workspace: Workspace, visitor: Visitor, report: Report
) -> Iterator[Piece | Reject]:
    """Give each article with what it is known by: its link, else its file and id."""
    for source in sources:
        if source.startswith(_WEB):
            yield from _of_web(source, workspace, visitor, report)
        else:
            for path in ["-"] if source == "-" else files_of(source):
                yield from _of_file(str(path))


def _of_web(
    source: str, workspace: Workspace, visitor: Visitor, report: Report
) -> Iterator[Piece | Reject]:
    """Give the articles of a page or of all that a list names, which adds to what is expected."""
    alone = True
    for found in visit_web(source, visitor, workspace.visit):
        if isinstance(found, Listed):
            report.expect(found.pages)
            alone = False
        elif isinstance(found, Reject):
            report.expect(alone)
            yield found
        elif found.is_list:
            report.lists.append(found.visit)
        else:
            pieces = list(_fetched(found, workspace))
            report.expect(alone if pieces else alone - 1)  # a list may be as it was, too
            yield from pieces


def _of_file(path: str) -> Iterator[Piece | Reject]:
    at = path if path == "-" else str(Path(path).resolve())
    seen: Counter[str] = Counter()
    for row in read_articles([path], sys.stdin):
        if isinstance(row, Reject):
            yield row
        else:
            seen[row.id] += 1
            again = f"#{seen[row.id]}" if seen[row.id] > 1 else ""
            yield Piece(f"{at}#{row.id}{again}", row)


def _fetched(page: Page, workspace: Workspace) -> Iterator[Piece]:
    """Give a page's article; of one that has not changed, what the workspace holds of it."""
    if page.article is not None:
        yield Piece(page.article.url or page.visit.url, page.article, page.visit)
        return
    origin = workspace.origin_of(page.visit.url)
    article = workspace.stored(origin) if origin else None
    if origin and article:
        yield Piece(origin, article, page.visit)


class _Progress:
    """Tell on standard error, about once a second, how far the work is and what is left."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._start_s = self._told_s = time.monotonic()

    def __call__(self) -> None:
        now_s = time.monotonic()
        if now_s - self._told_s < _TOLD_EVERY_S:
            return
        self._told_s = now_s
        count = self._report.done.total() + len(self._report.rejects)
        told = progress_words(count, self._report.total, now_s - self._start_s)
        print(f"geodata: {told}", file=sys.stderr)


def progress_words(count: int, total: int | None, passed_s: float) -> str:
    """Say how far a run is, how fast, and how long the rest takes at that rate.

    >>> progress_words(300, 1200, 60)
    '300 of 1200 articles, 5 a second, 3 min left'
    >>> progress_words(7, None, 7)
    '7 articles, 1 a second'
    """
    rate = count / passed_s
    fast = f"{rate:.0f} a second" if rate >= 1 else f"{rate * 60:.0f} a minute"
    if total is None:
        return f"{count} articles, {fast}"
    left_s = (total - count) / rate if rate else 0
    left = f"{left_s / 60:.0f} min" if left_s >= 90 else f"{left_s:.0f} s"
    return f"{count} of {total} articles, {fast}, {left} left"
