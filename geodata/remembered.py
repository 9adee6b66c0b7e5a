"""The user's cache folder in; what earlier starts read off patterns out, and kept there again.

The file begins with a digest of the rest, so that one that is cut off or changed is passed over.
"""

from __future__ import annotations

import json
import sys
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

from geodata.errors import InputError
from geodata.phrases import beginnings, read_off, screen
from geodata.phrases.read_off import READ_OFF
from geodata.places.shelf import cache_folder, write_atomically


def recall() -> None:
    """Take over what an earlier start has kept; whatever is not sound is read anew."""
    with suppress(OSError, ValueError):
        seal, _, body = _file().read_bytes().partition(b"\n")
        if seal == _seal(body):
            READ_OFF.learn(json.loads(body))


def keep() -> None:
    """Keep what is known now, if this start had to read anything itself."""
    if not READ_OFF.has_grown:
        return
    READ_OFF.has_grown = False
    with suppress(OSError, InputError):  # a read-only folder costs time at the next start only
        body = json.dumps(READ_OFF.known()).encode()
        write_atomically(_file(), _seal(body) + b"\n" + body)


def _seal(body: bytes) -> bytes:
    return blake2b(body, digest_size=16).hexdigest().encode()


def _file() -> Path:
    """Name the file: another for each Python and for each way of reading."""
    digest = blake2b(sys.version.encode(), digest_size=8)
    for module in (screen, beginnings, read_off):
        digest.update(Path(str(module.__file__)).read_bytes())
    return cache_folder() / f"patterns-{digest.hexdigest()}.json"
