"""GeoNames dumps in, from disk or the network; one index file for `--gazetteer` out."""

from __future__ import annotations

import sys
import tempfile
import zipfile
import zlib
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from geodata.errors import InputError, SourceUnavailableError
from geodata.places.gazetteer import layered, tables
from geodata.places.shelf import BUILT, compiled_index, write_atomically

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from urllib3 import BaseHTTPResponse

GEONAMES = "https://download.geonames.org/export/dump"
_COUNTRIES = ("UA.zip", "RU.zip")
_CHUNK = 1 << 14  # bytes; a broken connection loses the last one
_TRIES = 3


def build(
    sources: Sequence[Path] = (), *, download: bool = False, out: Path, base: str = GEONAMES
) -> None:
    """Index the built-in table with dumps laid over it; an old file stays until it is whole.

    `base` is the folder on the web from which the countries' dumps are fetched.

    Raises
    ------
    InputError
        If there is no source, or `out` cannot be written.
    SourceUnavailableError
        If a dump cannot be fetched; what was fetched so far is kept and continued next time.
    """
    if not sources and not download:
        raise InputError("gazetteer build: give --from PATH ... or --download")
    if out.suffix != BUILT:
        raise InputError(f"gazetteer build: --out {out}: let its name end in {BUILT}")
    fetched = [fetch(f"{base}/{name}", _shelf()) for name in _COUNTRIES] if download else []
    print("geodata: indexing ...", file=sys.stderr)
    index = compiled_index(lambda: layered([*tables(), *fetched, *sources]))
    try:
        write_atomically(out, index)
    except OSError as error:
        why = error.strerror or error
        raise InputError(f"gazetteer build: {out} cannot be written ({why})") from error
    print(f"geodata: wrote {out} ({len(index) / 1e6:.0f} MB)", file=sys.stderr)


def fetch(url: str, folder: Path) -> Path:
    """Fetch a zip file, going on where an earlier try stopped; what is no whole zip is not kept.

    Raises
    ------
    SourceUnavailableError
        If it cannot be had whole; an older file of that name stays as it is.
    InputError
        If the folder has no room for it; what came is continued next time.
    """
    try:
        return _fetched(url, folder)
    except OSError as error:
        why = error.strerror or error
        where = "free some space, or name another folder in XDG_CACHE_HOME"
        raise InputError(f"{url}: cannot be kept in {folder} ({why}); {where}") from error


def _fetched(url: str, folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    whole = folder / url.rsplit("/", 1)[-1]
    part = whole.with_suffix(whole.suffix + ".part")
    for attempt in range(_TRIES):
        try:
            _continue(url, part)
            _check(url, part)
        except SourceUnavailableError:
            if attempt == _TRIES - 1:
                raise
        else:
            break
    part.replace(whole)
    return whole


def _check(url: str, part: Path) -> None:
    """Read the file once; a part of yesterday's dump and one of today's make no whole."""
    try:
        with zipfile.ZipFile(part) as archive:
            damaged = archive.testzip()
    except (zipfile.BadZipFile, zlib.error, EOFError):
        damaged = part.name
    if damaged is not None:
        part.unlink()
        raise SourceUnavailableError(f"{url}: what came is no whole zip file; try again")


def _continue(url: str, part: Path) -> None:
    import urllib3

    done = part.stat().st_size if part.exists() else 0
    try:
        with closing(_asked(url, done)) as answer:
            if answer.status == 416:  # nothing is left to fetch
                _check_size(answer, url, part, done)
            else:
                _append(answer, url, part, done)
    except urllib3.exceptions.HTTPError as error:
        cause = error.__cause__ or error
        why = str(cause)[:120]
        if isinstance(cause, urllib3.exceptions.IncompleteRead):
            why = f"{cause.expected} bytes are missing"
        raise SourceUnavailableError(f"{url}: cannot be fetched ({why}); try again") from error


def _asked(url: str, done: int) -> BaseHTTPResponse:
    import urllib3

    headers = {"User-Agent": "frontline-check/0.1", **({"Range": f"bytes={done}-"} if done else {})}
    once = urllib3.Retry(connect=0, read=0, redirect=3)  # `fetch` tries again itself
    return urllib3.request(
        "GET", url, headers=headers, preload_content=False, timeout=60, retries=once
    )


def _check_size(answer: BaseHTTPResponse, url: str, part: Path, done: int) -> None:
    size = answer.headers.get("Content-Range", "").rpartition("/")[2]
    if size.isdigit() and int(size) != done:
        part.unlink(missing_ok=True)
        raise SourceUnavailableError(f"{url}: is now of another size ({size} bytes); try again")


def _append(answer: BaseHTTPResponse, url: str, part: Path, done: int) -> None:
    from tqdm import tqdm

    if answer.status not in {200, 206}:
        raise SourceUnavailableError(f"{url}: the server answers {answer.status}; try later")
    if answer.status == 200:
        done = 0
    elif not answer.headers.get("Content-Range", "").startswith(f"bytes {done}-"):
        part.unlink(missing_ok=True)
        raise SourceUnavailableError(f"{url}: the server gives another part than asked; try again")
    expected = done + int(answer.headers.get("Content-Length") or 0)
    bar = tqdm(total=expected, initial=done, unit="B", unit_scale=True, desc=part.stem)
    with bar, part.open("ab" if done else "wb") as file:
        for chunk in _chunks(answer):
            file.write(chunk)
            bar.update(len(chunk))
    if expected and part.stat().st_size != expected:
        got = part.stat().st_size
        raise SourceUnavailableError(f"{url}: {got} of {expected} bytes came; try again")


def _chunks(answer: BaseHTTPResponse) -> Iterator[bytes]:
    yield from answer.stream(_CHUNK)


def _shelf() -> Path:
    from geodata.places.shelf import cache_folder

    try:
        return cache_folder() / "dumps"
    except RuntimeError:  # no home folder
        return Path(tempfile.gettempdir()) / "frontline-check"
