"""What fills a file in; the file on the disk out, whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from geodata.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Callable


def write_whole(path: Path, write: Callable[[Path], object], *, what: str) -> None:
    """Let `write` fill a file beside `path`, and put it there when it is on the disk, whole.

    `what` names the thing in the sentence of an error.

    Raises
    ------
    InputError
        If it cannot be written there; the sentence says why.
    """
    try:
        with tempfile.TemporaryDirectory(dir=path.parent, prefix=f".{what}-") as folder:
            part = Path(folder) / path.name
            write(part)
            with part.open("rb") as file:
                os.fsync(file.fileno())
            part.replace(path)
    except OSError as error:
        why = error.strerror or error
        raise InputError(f"{what} {path}: cannot be written ({why}); choose another") from error
