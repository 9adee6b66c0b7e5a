"""What fills a file in; the file on the disk out, whole or not at all."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from geodata.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_ENDING = ".part"
_NO_LOCKS = -1  # where folders cannot be locked nothing is ever taken for left behind


def write_whole(path: Path, write: Callable[[Path], object], *, what: str) -> None:
    """Let `write` fill a file beside `path`, and put it there when it is on the disk, whole.

    `what` names the thing in the sentence of an error. What a killed run left beside `path` is
    removed first.

    Raises
    ------
    InputError
        If it cannot be written there; the sentence says why.
    """
    try:
        for left in path.parent.glob(f".{what}-*{_ENDING}"):
            _remove_if_left(left)
        with _own_folder(path.parent, what) as folder:
            part = folder / path.name
            write(part)
            with part.open("rb") as file:
                os.fsync(file.fileno())
            part.replace(path)
    except OSError as error:
        why = error.strerror or error
        raise InputError(f"{what} {path}: cannot be written ({why}); choose another") from error


@contextmanager
def _own_folder(beside: Path, what: str) -> Iterator[Path]:
    """Make a folder that is locked while we live: once it is not, anybody may remove it."""
    lock, folder = None, Path()
    while lock is None:  # another may take it for left behind before it is locked
        folder = Path(tempfile.mkdtemp(dir=beside, prefix=f".{what}-", suffix=_ENDING))
        lock = _locked(folder)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        _unlock(lock)


def _remove_if_left(folder: Path) -> None:
    """Remove the folder of a writer that is no more; a living one's stays."""
    lock = _locked(folder)
    if lock is not None and lock != _NO_LOCKS:
        shutil.rmtree(folder, ignore_errors=True)
        _unlock(lock)


def _locked(folder: Path) -> int | None:
    """Lock a folder; None if another has it, or has removed it."""
    if sys.platform == "win32":
        return _NO_LOCKS
    import fcntl

    try:
        lock = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    except (FileNotFoundError, NotADirectoryError, PermissionError):
        return None  # gone, or no folder of ours
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(lock)
        return None
    except OSError:  # a disk that knows no locks
        os.close(lock)
        return _NO_LOCKS
    if not folder.exists():
        os.close(lock)
        return None
    return lock


def _unlock(lock: int) -> None:
    if lock != _NO_LOCKS:
        os.close(lock)
