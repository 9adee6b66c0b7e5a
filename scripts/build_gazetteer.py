"""Registry packages in; geodata/data/gazetteer.tsv.xz out: the places known without a network.

Run with the `data` extra installed: python scripts/build_gazetteer.py
"""

from __future__ import annotations

import math
from collections import Counter
from difflib import SequenceMatcher
from pathlib import Path
from typing import TYPE_CHECKING

import build_gazetteer_renamed as renamings
import build_gazetteer_settling as settling
import build_gazetteer_sources as sources
from build_gazetteer_raions import raions
from build_gazetteer_regions import OBLASTS, RAION_NAMES, RUSSIAN_OBLASTS, Oblast

from geodata.measure import distance_m
from geodata.model import LonLat, PlaceKind
from geodata.places.fold import fold_name
from geodata.places.romanise import romanise_russian, romanise_ukrainian
from geodata.places.spellings import languages
from geodata.places.table import Row, write_table

if TYPE_CHECKING:
    from collections.abc import Mapping

OUT = Path(__file__).parent.parent / "geodata" / "data" / "gazetteer.tsv.xz"
KNOWN_M = 500.0  # cities500 gives a town's middle to about this
# Prypiat, three kilometres from the nuclear plant, where nobody lives; encyclopaedias place it.
_EMPTY = {"UA32000000010085013": LonLat(30.056, 51.405)}
WORLD_POPULATION = 100_000
_KNOWN_TO_ALL = 200_000  # people: who writes of Leningrad or Sverdlovsk is understood
_STILL_CALLED = {542461}  # Poltavskaya, which GeoNames has as Krasnoarmeyskaya
# Names and case forms of three letters are left out: too many are words. And the press
# writes "on" for "na".
_ALSO_CALLED = {
    479561: ("Уфа", "Уфы", "Уфе", "Уфу", "Уфи", "Уфі"),
    3169070: ("Рим",),
    492094: ("Slavyansk-on-Kuban", "Slaviansk-on-Kuban"),
    554397: ("Kalach-on-Don", "Калач-на-Дону"),
}
# GeoNames lists the city's adjective among its names, which is the name of villages.
_NOT_CALLED = {709717: {"Донецьке", "Дінецьке", "Donetske", "Dinetske", "Donec'ke", "Dinec'ke"}}
_ALIKE = 0.5  # of letters in common, for two spellings of one name
NEIGHBOUR_POPULATION = {"BY": 5_000, "MD": 2_000, "RU": 5_000, "PL": 20_000, "RO": 20_000}


def main() -> None:
    cities = sources.cities()
    register = sources.register()
    ukrainian = [city for city in cities if city.country == "UA"]
    renamed = renamings.other_names(register)
    placed = settling.match(ukrainian, register, renamed)
    rows = [*settlements(register, placed, renamed), *unmatched(ukrainian, placed, register)]
    rows += [world(city) for city in cities if _is_wanted(city)]
    rows += [oblast(row, rows) for row in (*OBLASTS, *RUSSIAN_OBLASTS)]
    called = ((name, entry.raion_name) for entry in register if (name := raion_name(entry)))
    rows += raions(rows, called)
    rows += sources.countries(cities)
    rows.sort(key=lambda row: (row.kind, row.country or "", row.id))
    write_table(rows, OUT)
    print(f"{len(rows)} places, {Counter(row.kind for row in rows)}, {OUT.stat().st_size} bytes")


def settlements(
    register: list[sources.Entry],
    placed: dict[str, sources.City],
    renamed: Mapping[str, tuple[str, ...]],
) -> list[Row]:
    centre = settling.centres(register, placed)
    for unit in ("hromada", "raion"):
        print(
            f"95 % lie within {settling.within_m(register, placed, unit):.0f} m of their {unit}'s"
        )
    rows = []
    for entry in register:
        city = placed.get(entry.id)
        where = entry.hromada if entry.hromada in centre else entry.raion
        if city is None and where not in centre and entry.id not in _EMPTY:
            print("no position", entry)
            continue
        known = city.at if city else _EMPTY.get(entry.id)
        at, reach_m = (known, KNOWN_M) if known else centre[where]
        old = renamed.get(entry.id, ())
        names = _spellings(city, entry, old) if city else ()
        rows.append(
            Row(
                id=f"gn{city.id}" if city else entry.id,
                name=entry.english,
                kind=PlaceKind.SETTLEMENT,
                lon=at.lon,
                lat=at.lat,
                uncertainty_m=reach_m,
                country="UA",
                admin1=OBLAST_NAMES[entry.oblast],
                admin2=raion_name(entry),
                population=(city.population or None) if city else None,
                names=(entry.name, *names),
                source="geonames+katottg" if city else "katottg",
                old=old,
            )
        )
    return rows


OBLAST_NAMES = {oblast.register: oblast.name for oblast in OBLASTS}


def raion_name(entry: sources.Entry) -> str | None:
    if not entry.raion_name:
        return None
    return f"{RAION_NAMES.get(entry.raion_name, romanise_ukrainian(entry.raion_name))} Raion"


def _spellings(city: sources.City, entry: sources.Entry, old: tuple[str, ...]) -> tuple[str, ...]:
    apart = _NOT_CALLED.get(city.id, set())
    known = {fold_name(name) for name in (entry.name, entry.english, *old, *apart)}
    kept = []
    for name in (city.name, *city.names):
        folded = fold_name(name)
        if languages(name) and folded not in known and (len(folded) > 3 or name == city.name):
            known.add(folded)
            kept.append(name)
    return tuple(kept)


def unmatched(
    cities: list[sources.City], placed: dict[str, sources.City], register: list[sources.Entry]
) -> list[Row]:
    """Give the cities that the register does not have: parts of towns, nearly all of them.

    A part of Kharkiv with 100,000 people is not what "Oleksiivka" means: where a settlement bears
    the name too, its people do not speak for it.
    """
    used = {city.id for city in placed.values()}
    left = [city for city in cities if city.id not in used]
    borne = {fold_name(name) for entry in register for name in (entry.name, entry.english)}
    print(f"{len(left)} cities without a register entry:", [city.name for city in left[:60]])
    rows = [world(city) for city in left]
    return [
        row._replace(population=None)
        if any(fold_name(name) in borne for name in (row.name, *row.names))
        else row
        for row in rows
    ]


def _is_wanted(city: sources.City) -> bool:
    if city.country == "UA":
        return False
    if city.country == "RU" and city.admin1 in {oblast.geonames for oblast in RUSSIAN_OBLASTS}:
        return True
    return city.is_capital or city.population >= NEIGHBOUR_POPULATION.get(
        city.country, WORLD_POPULATION
    )


def world(city: sources.City) -> Row:
    return Row(
        id=f"gn{city.id}",
        name=city.name,
        kind=PlaceKind.SETTLEMENT,
        lon=city.at.lon,
        lat=city.at.lat,
        uncertainty_m=KNOWN_M,
        country=city.country,
        admin1=sources.admin1_name(city),
        population=city.population or None,
        names=_foreign_spellings(city),
        source="geonames",
    )


def _foreign_spellings(city: sources.City) -> tuple[str, ...]:
    known = {fold_name(city.name)}
    kept = []
    for name in city.names:
        folded = fold_name(name)
        if languages(name) and folded not in known and len(folded) > 3 and _is_called(city, name):
            known.add(folded)
            kept.append(name)
    return (*kept, *_ALSO_CALLED.get(city.id, ()))


def _is_called(city: sources.City, name: str) -> bool:
    """Leave out the surname in a town's name, and what a town of Russia was called long ago.

    Dozens of villages of Chechnya bore the names of Ukrainian ones from 1944 to 1957.
    """
    if city.country != "RU" or city.id in _STILL_CALLED:
        return True
    latin = fold_name(romanise_russian(name))
    own = fold_name(city.name)
    if own == f"{latin}o":
        return False
    return city.population > _KNOWN_TO_ALL or SequenceMatcher(None, own, latin).ratio() >= _ALIKE


def oblast(region: Oblast, rows: list[Row]) -> Row:
    """Put a region's label amid its settlements; it reaches as far as the farthest twentieth."""
    own = [row for row in rows if row.admin1 == region.name and row.uncertainty_m == KNOWN_M]
    middle = settling.middle([LonLat(row.lon, row.lat) for row in own])
    reach = sorted(distance_m(middle, LonLat(row.lon, row.lat)) for row in own)
    return Row(
        id=region.iso,
        name=region.name,
        kind=PlaceKind.REGION,
        lon=middle.lon,
        lat=middle.lat,
        uncertainty_m=math.ceil(reach[int(len(reach) * 0.95)] / 1000) * 1000.0,
        country=region.iso[:2],
        admin1=region.name,
        names=region.names,
        source="ISO 3166-2",
        iso3166_2=region.iso,
    )


if __name__ == "__main__":
    main()
