"""GeoNames country dumps (.txt or .zip) in; rows of the gazetteer out.

Format: https://download.geonames.org/export/dump/readme.txt, nineteen columns, CC BY 4.0.
"""

from __future__ import annotations

import io
import re
import sys
import zipfile
import zlib
from contextlib import contextmanager
from functools import lru_cache
from typing import IO, TYPE_CHECKING

import numpy as np

from geodata.borders import regions_at
from geodata.errors import InputError
from geodata.model import PlaceKind
from geodata.phrases.late import late
from geodata.places.raions import is_same_raion, raion_stem
from geodata.places.spellings import languages
from geodata.places.strangers import is_its_name
from geodata.places.table import Row

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterator
    from pathlib import Path

_COLUMNS = 19
_ENOUGH_BAD = 100  # lines before the first good one: the file is something else
_LARGEST_BYTES = 4_000_000_000  # the dump of all countries is 1.7 GB
_KNOWN_M = 1000.0  # of a village's middle: the dumps round to about half a minute of arc
# A district of a city entered as a town: a town of that size would be the seat of something.
_DISTRICT = late(r" (?:[Dd]istrict|[Rr]a[ijy]on|район)(?:,|$)")
_SQUARE = re.compile("Площ[аі]|Площадь")  # "Площа Леніна", a stop in the village
_RAION_NAMED = late(r"(?:^|,)([\w'’ʼ-]+) (?:Raion|[Rr]ayon|район)(?=,|$)")
_LARGE = 40_000  # people
_SECTION = "PPLX"  # a part of a town; its name is the town's or a street's
# Regions by GeoNames' own code; the codes of other countries are of no use without their table.
_REGIONS = {
    "UA": dict(
        pair.split(":", 1)
        for pair in (
            "01:Cherkasy|02:Chernihiv|03:Chernivtsi|04:Dnipropetrovsk|05:Donetsk|06:Ivano-Frankivsk|"
            "07:Kharkiv|08:Kherson|09:Khmelnytskyi|10:Kirovohrad|13:Kyiv|14:Luhansk|15:Lviv|"
            "16:Mykolaiv|17:Odesa|18:Poltava|19:Rivne|21:Sumy|22:Ternopil|23:Vinnytsia|24:Volyn|"
            "25:Zakarpattia|26:Zaporizhzhia|27:Zhytomyr"
        ).split("|")
    ),
    "RU": {"09": "Belgorod", "10": "Bryansk", "41": "Kursk", "61": "Rostov", "86": "Voronezh"},
}
_WHOLE = {
    ("UA", "11"): "Autonomous Republic of Crimea",
    ("UA", "12"): "Kyiv",
    ("UA", "20"): "Sevastopol",
}


def read_dump(path: Path) -> tuple[Row, ...]:
    """Read the settlements of a dump.

    Raises
    ------
    InputError
        If the file is no such dump.
    """
    rows: list[Row] = []
    bad = 0
    others = lru_cache(maxsize=None)(_others)
    with _opened(path) as raw, io.TextIOWrapper(raw, "utf-8", "replace", newline="\n") as lines:
        for line in lines:
            cells = line.rstrip("\r\n").split("\t")
            row = _row(cells, others)
            if row is not None:
                rows.append(row)
            bad += len(cells) != _COLUMNS
            if not rows and bad > _ENOUGH_BAD:
                break
    if not rows:
        raise InputError(
            f"gazetteer {path}: holds no row of a GeoNames dump ({_COLUMNS} columns between tabs); "
            "give a country file such as UA.zip"
        )
    return _with_regions(rows)


@contextmanager
def _opened(path: Path) -> Iterator[IO[bytes]]:
    try:
        if path.suffix.lower() != ".zip":
            with path.open("rb") as lines:
                yield lines
            return
        with zipfile.ZipFile(path) as archive, archive.open(_member(archive, path)) as lines:
            yield lines
    except OSError as error:
        why = error.strerror or error
        raise InputError(f"gazetteer {path}: cannot be read ({why}); check the path") from error
    except (zipfile.BadZipFile, zlib.error, EOFError) as error:
        raise InputError(f"gazetteer {path}: is no whole zip file; fetch it again") from error


def _member(archive: zipfile.ZipFile, path: Path) -> zipfile.ZipInfo:
    """Give the file that holds the rows: the largest text that is no readme."""
    texts = [
        member
        for member in archive.infolist()
        if member.filename.endswith(".txt") and "readme" not in member.filename.lower()
    ]
    if not texts:
        raise InputError(f"gazetteer {path}: holds no .txt; give a GeoNames dump such as UA.zip")
    largest = max(texts, key=lambda member: member.file_size)
    if largest.file_size > _LARGEST_BYTES:
        raise InputError(f"gazetteer {path}: unpacks to more than 4 GB; give one country's dump")
    return largest


def _row(cells: list[str], others: Callable[[str, str, str], tuple[str, ...]]) -> Row | None:
    """Read one line; None for what is no settlement, or cannot be read."""
    if len(cells) != _COLUMNS or cells[6] != "P" or cells[7] == _SECTION:
        return None
    try:
        lat, lon = float(cells[4]), float(cells[5])
        population = int(cells[14] or 0)
    except ValueError:
        return None
    if not (-90 <= lat <= 90 and -180 <= lon <= 180):
        return None
    if cells[7] == "PPL" and population > _LARGE and _DISTRICT.search(cells[3]):
        return None
    name = sys.intern(cells[1])  # half of all villages share theirs
    country = sys.intern(cells[8]) or None
    return Row(
        id=f"gn{cells[0]}",
        name=name,
        kind=PlaceKind.SETTLEMENT,
        lon=lon,
        lat=lat,
        uncertainty_m=_KNOWN_M,
        country=country,
        admin1=_region(country, cells[10]),
        population=population or None,
        names=others(name, cells[2], cells[3]),
        source="geonames",
    )


_ADJECTIVE_ENDS = ("ське", "цьке", "etske", "c'ke")


def _others(name: str, ascii_name: str, alternates: str) -> tuple[str, ...]:
    """Give the other names of a row; namesakes have one tuple in common."""
    names = dict.fromkeys(map(str.strip, (ascii_name, *alternates.split(","))))
    if _is_mixed(name, alternates):
        names = dict.fromkeys(other for other in names if is_its_name(name, other))
    called = (other for other in names if other != name and not _SQUARE.match(other))
    known = (other for other in called if languages(other))
    return tuple(other for other in known if not _is_of_it(other, names))


def _is_of_it(other: str, names: Container[str]) -> bool:
    """Tell "Донецьке" among the names of Донецьк: an adjective, and elsewhere a village."""
    return other.endswith(_ADJECTIVE_ENDS) and other[:-1] in names


def _is_mixed(name: str, alternates: str) -> bool:
    """Tell a village among whose names are those of the raion around it: Siversk is no Bakhmut."""
    raions = [found.group(1) for found in _RAION_NAMED.finditer(alternates)]
    own = raion_stem(name)
    return bool(raions) and not any(is_same_raion(own, raion_stem(raion)) for raion in raions)


def _region(country: str | None, code: str) -> str | None:
    whole = _WHOLE.get((country or "", code))
    short = _REGIONS.get(country or "", {}).get(code)
    return whole or (short and sys.intern(f"{short} Oblast"))  # one for all its rows


def _with_regions(rows: list[Row]) -> tuple[Row, ...]:
    """Ask the map for the region of a row whose code names none."""
    unknown = [n for n, row in enumerate(rows) if row.admin1 is None and row.country in _REGIONS]
    lon = np.array([rows[n].lon for n in unknown])
    lat = np.array([rows[n].lat for n in unknown])
    for n, region in zip(unknown, regions_at(lon, lat), strict=True):
        if region is not None and region.country == rows[n].country:
            rows[n] = rows[n]._replace(admin1=region.name)
    return tuple(rows)
