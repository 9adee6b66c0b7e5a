"""Articles spread over processes; results come back in the order of the articles."""

from __future__ import annotations

from collections import deque
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from multiprocessing import get_context
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from geodata.model import Article

_CHUNK = 16  # articles a message: enough to hide the cost of sending, few enough to stream
_AHEAD = 4  # chunks under way for each process, so that memory stays bounded

_read: Callable[[Article], str]


def in_order(
    make_reader: Callable[..., Callable[[Article], str]],
    make_args: tuple[Any, ...],
    articles: Iterable[Article],
    *,
    jobs: int,
) -> Iterator[str]:
    """Read articles in `jobs` processes, each with a reader of its own; holds no corpus."""
    chunks = iter(articles)
    waiting: deque[Future[list[str]]] = deque()
    with ProcessPoolExecutor(
        jobs, get_context("spawn"), initializer=_start, initargs=(make_reader, make_args)
    ) as pool:
        while True:
            while len(waiting) < jobs * _AHEAD and (chunk := list(islice(chunks, _CHUNK))):
                waiting.append(pool.submit(_read_chunk, chunk))
            if not waiting:
                return
            yield from waiting.popleft().result()


def _start(make_reader: Callable[..., Callable[[Article], str]], args: tuple[Any, ...]) -> None:
    global _read  # noqa: PLW0603 - a process's reader must outlive one call; it is set once
    _read = make_reader(*args)


def _read_chunk(chunk: list[Article]) -> list[str]:
    return [_read(article) for article in chunk]
