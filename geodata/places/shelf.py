"""Layers of tables in; one opened index out, compiled once and kept in the user's cache folder."""

from __future__ import annotations

import gc
import hashlib
import mmap
import os
import sys
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from geodata.errors import InputError
from geodata.places.index import VERSION, compile_rows, unpack
from geodata.whole_file import write_whole

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from geodata.places.table import Row

_NAME = "frontline-check"
_TABLES = Path(__file__).parent.parent / "data"
BUILT = ".index"  # how a file made by `gazetteer build` ends
_COMPILER = (
    "dumps",
    "endings",
    "fold",
    "forms",
    "index",
    "layers",
    "raions",
    "romanise",
    "russian_press",
    "spellings",
    "strangers",
    "table",
)  # what changes the compiled index


def content_hash(paths: Sequence[Path]) -> str:
    """Hash the tables and the code that compiles them."""
    digest = hashlib.blake2b(VERSION, digest_size=16)
    code = [Path(__file__).with_name(f"{name}.py") for name in _COMPILER]
    for path in (*code, *paths):
        with _named(path):
            digest.update(hashlib.blake2b(path.read_bytes()).digest())
    return digest.hexdigest()


@contextmanager
def _named(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        why = error.strerror or error
        raise InputError(f"gazetteer {path}: cannot be read ({why}); check the path") from error


def cache_folder() -> Path:
    """Name the folder for things that can be made again."""
    root = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(root) / _NAME


def open_compiled(paths: Sequence[Path], rows: Callable[[], Sequence[Row]]) -> memoryview:
    """Open the index compiled from `paths`, compiling `rows()` if the cache has no sound one."""
    name = f"places-{content_hash(paths)}.index"
    shelves = _shelves(paths)
    for shelf in shelves:
        with suppress(OSError, ValueError):
            return open_index(shelf / name)
    print("geodata: indexing the gazetteer, once ...", file=sys.stderr)
    compiled = compiled_index(rows)
    for shelf in shelves:
        with suppress(OSError, InputError):  # read-only shelves cost time at the next start only
            write_atomically(shelf / name, compiled)
            break
    return memoryview(compiled)


def _shelves(paths: Sequence[Path]) -> list[Path]:
    """Name where a compiled index may lie: the built-in tables' beside what is installed, first.

    There it is made once for all who use the installation, whatever their home is.
    """
    own = all(path.is_relative_to(_TABLES) for path in paths)
    installed = own and sys.prefix != sys.base_prefix  # in an environment of its own
    return [*([Path(sys.prefix) / "share" / _NAME] if installed else []), cache_folder()]


def compiled_index(rows: Callable[[], Sequence[Row]]) -> bytearray:
    """Compile an index, without the collector that looks for cycles: rows have none."""
    collects = gc.isenabled()
    gc.disable()
    try:
        return compile_rows(rows())
    finally:
        if collects:
            gc.enable()


def open_built(path: Path, *, alone: bool) -> memoryview:
    """Open an index made by `gazetteer build`, which stands alone: nothing is laid over it.

    Raises
    ------
    InputError
        If it is none, was made by another version, or other tables are given beside it.
    """
    if not alone:
        raise InputError(f"gazetteer {path}: is a built index; give it alone, or its sources")
    try:
        with _named(path):
            return open_index(path)
    except ValueError as error:
        raise InputError(f"gazetteer {path}: {error}; build it again") from error


def open_index(path: Path) -> memoryview:
    """Map a compiled index into memory.

    Raises
    ------
    ValueError
        If the file is not a whole index of this version.
    """
    with path.open("rb") as file:
        raw = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
    unpack(raw)
    return raw


def write_atomically(path: Path, content: bytes | bytearray) -> None:
    """Write a file so that no reader ever sees half of it.

    Raises
    ------
    InputError
        If it cannot be written there.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, lambda part: part.write_bytes(content), what="index")
