"""Work spread over processes; results come back in the order of what was given."""

from __future__ import annotations

import os
import threading
from collections import deque
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from multiprocessing import get_context, parent_process
from multiprocessing.connection import wait
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

_CHUNK = 16  # pieces a message: enough to hide the cost of sending, few enough to stream
_AHEAD = 4  # chunks under way for each process, so that memory stays bounded

Piece = TypeVar("Piece")
Done = TypeVar("Done")

_worker: Callable[[Any], Any]


def in_order(
    make_worker: Callable[..., Callable[[Piece], Done]],
    make_args: tuple[Any, ...],
    pieces: Iterable[Piece],
    *,
    jobs: int,
) -> Iterator[Done]:
    """Work in `jobs` processes, each with a worker of its own; holds no corpus."""
    chunks = iter(pieces)
    waiting: deque[Future[list[Done]]] = deque()
    with ProcessPoolExecutor(
        jobs, get_context("spawn"), initializer=_start, initargs=(make_worker, make_args)
    ) as pool:
        while True:
            while len(waiting) < jobs * _AHEAD and (chunk := list(islice(chunks, _CHUNK))):
                waiting.append(pool.submit(_work, chunk))
            if not waiting:
                return
            yield from waiting.popleft().result()


def _start(make_worker: Callable[..., Callable[[Any], Any]], args: tuple[Any, ...]) -> None:
    global _worker  # noqa: PLW0603 - a process's worker must outlive one call; it is set once
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _worker = make_worker(*args)


def _end_with_parent() -> None:
    """End when the process that gives out the work is gone, also when it was killed."""
    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def _work(chunk: list[Any]) -> list[Any]:
    return [_worker(piece) for piece in chunk]
