"""A KMZ in; its KML, unpacked for as long as it is read, out."""

from __future__ import annotations

import tempfile
import zipfile
import zlib
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from geodata.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator

_LARGEST_BYTES = 200_000_000  # a year of daily areas in one file is about a tenth of it


@contextmanager
def unzipped(path: Path, name: str) -> Iterator[Path]:
    """Unpack the KML of a KMZ: "doc.kml", or the first one inside.

    Raises
    ------
    InputError
        If it is no zip archive, holds no KML, or one too large to be a map.
    """
    with tempfile.TemporaryDirectory() as folder:
        inner = Path(folder) / "doc.kml"
        inner.write_bytes(_kml(path, name))
        yield inner


def _kml(path: Path, name: str) -> bytes:
    try:
        with zipfile.ZipFile(path) as archive:
            found = [row for row in archive.infolist() if row.filename.lower().endswith(".kml")]
            if not found:
                raise InputError(f"front {name}: holds no .kml file; export it again")
            main = min(found, key=lambda row: (row.filename.lower() != "doc.kml", row.filename))
            with archive.open(main) as packed:
                kml = packed.read(_LARGEST_BYTES + 1)
    except (OSError, zipfile.BadZipFile, zlib.error, RuntimeError, EOFError) as error:
        raise InputError(
            f"front {name}: cannot be read as KMZ ({error}); export it again"
        ) from error
    if len(kml) > _LARGEST_BYTES:
        raise InputError(
            f"front {name}: its KML is larger than {_LARGEST_BYTES // 1_000_000} MB; split it"
        )
    return kml
