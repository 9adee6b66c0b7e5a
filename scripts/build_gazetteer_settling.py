"""Cities and register entries in; which city is which entry out.

Names alone do not tell: half of all settlements share theirs, and cities500 spells some as the
register does not. What decides is where a city lies among those that are placed already.
"""

from __future__ import annotations

import math
import statistics
from collections import defaultdict
from typing import TYPE_CHECKING

import numpy as np
from build_gazetteer_sources import City, Entry, oblast_of

from geodata.measure import distance_m
from geodata.model import LonLat
from geodata.places.fold import fold_name
from geodata.places.respell import russian_spellings
from geodata.places.romanise import press_spellings, romanise_russian
from geodata.places.spellings import languages

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

# A settlement with no position of its own stands at its hromada's centre, or else its raion's. Of
# the settlements that have one, 95 % lie within so much of it (the build script prints it).
HROMADA_M = 22_000.0
RAION_M = 54_000.0
_NEAR_M = 20_000.0  # its hromada's seat lies that close to a village, if it is the one meant
_FARTHEST_M = {"hromada": 25_000.0, "raion": 75_000.0}  # that its centre may lie from a city
_ALONE = 1.4  # times that, where no other of the oblast has the name
_TOWN = 2_000  # people; a village of that size is its hromada's seat, if one of its name is
CLEARLY_NEARER = 2.0  # times
_TOWNS = frozenset("MK")
_NEIGHBOURS = 8  # of which one is of its own raion, or a settlement is not the one meant
_MOST = 7  # of them tell a raion: of the settlements that are placed, in 98 of 100 cases
_LARGE_TOWN, _PER_KM2, _EDGE_M = 20_000, 2_500, 1_600.0  # the last: 1.6 equal-area radii
_LON_TO_LAT = 0.66  # degrees; at 49 degrees north

Placed = dict[str, City]  # by the entry's id


def match(
    cities: list[City], register: list[Entry], renamed: Mapping[str, tuple[str, ...]]
) -> Placed:
    """Pair register entries with the cities called so in their oblasts, today or before."""
    by_name = _by_name(register, renamed, respelled=False)
    placed: Placed = {}
    doubtful: list[tuple[City, list[Entry]]] = []
    for city in sorted(cities, key=lambda city: -city.population):
        entries = _highest([e for e in _namesakes(city, by_name) if e.id not in placed], city)
        if len(entries) == 1 and _is_called(city, entries[0]):
            placed[entries[0].id] = city
        elif entries:
            doubtful.append((city, entries))
    placed = _without_strays(placed, {entry.id: entry for entry in register})
    placed |= _settle(doubtful, register, placed)
    by_name = _by_name(register, renamed, respelled=True)
    while more := _settle_rest(cities, register, by_name, placed):
        placed |= more  # which places hromadas that had no centre
    return placed | _settle_by_neighbours(cities, register, by_name, placed)


def _settle_by_neighbours(
    cities: list[City],
    register: list[Entry],
    by_name: Mapping[tuple[str, str], list[Entry]],
    placed: Placed,
) -> Placed:
    """Settle what is the one of its name in the raion that nearly all around it lie in.

    Of several it is the seat of a hromada, since the cities are those of some size.
    """
    entries = {entry.id: entry for entry in register}
    raions = np.array([entries[code].raion for code in placed])
    plane = np.array([(city.at.lon * _LON_TO_LAT, city.at.lat) for city in placed.values()])
    used = {city.id for city in placed.values()}
    wanted: dict[str, list[City]] = defaultdict(list)
    for city in cities:
        if city.id in used or is_part_of_town(city, placed):
            continue
        own = (city.at.lon * _LON_TO_LAT, city.at.lat)
        around = raions[np.argsort(((plane - own) ** 2).sum(axis=1))[:_NEIGHBOURS]]
        raion, count = max(zip(*np.unique(around, return_counts=True), strict=True), key=_second)
        named = [e for e in _namesakes(city, by_name) if e.raion == raion and e.id not in placed]
        seats = [entry for entry in named if entry.is_seat]
        named = seats if len(seats) == 1 else named
        if count >= _MOST and len(named) == 1:
            wanted[named[0].id].append(city)
    return {entry: bidders[0] for entry, bidders in wanted.items() if len(bidders) == 1}


def is_part_of_town(city: City, placed: Placed) -> bool:
    """Tell what lies within the built-up area of a large town."""
    return any(
        distance_m(city.at, town.at) < _EDGE_M * math.sqrt(town.population / (math.pi * _PER_KM2))
        for town in placed.values()
        if town.population > _LARGE_TOWN
        and abs(town.at.lat - city.at.lat) + abs(town.at.lon - city.at.lon) < 1
    )


def _second(pair: tuple[str, int]) -> int:
    return int(pair[1])


def _without_strays(placed: Placed, register: Mapping[str, Entry]) -> Placed:
    """Leave out what lies among settlements of other raions only: a namesake that has no entry.

    A town stays: none has a namesake, and around Chornobyl no other settlement is left. "Terny" of
    28,000 people is a part of Kryvyi Rih, not the one village of its oblast so called.
    """
    codes = list(placed)
    raions = np.array([register[code].raion for code in codes])
    plane = np.array([(city.at.lon * _LON_TO_LAT, city.at.lat) for city in placed.values()])
    kept: Placed = {}
    for code, raion, own in zip(codes, raions, plane, strict=True):
        nearest = np.argsort(((plane - own) ** 2).sum(axis=1))[1 : 1 + _NEIGHBOURS]
        is_town = register[code].is_seat or register[code].category in _TOWNS
        if is_town or (raions[nearest] == raion).any():
            kept[code] = placed[code]
    return kept


def _by_name(
    register: list[Entry], renamed: Mapping[str, tuple[str, ...]], *, respelled: bool
) -> dict[tuple[str, str], list[Entry]]:
    table: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    for entry in register:
        old = renamed.get(entry.id, ())
        names = {entry.name, *old, *(_respelled(entry) if respelled else ())}
        for folded in {fold_name(name) for name in names}:
            table[entry.oblast, folded].append(entry)
    return table


def _respelled(entry: Entry) -> Iterable[str]:
    russian = russian_spellings(entry.name)
    latin = (romanise_russian(name) for name in russian)
    return (entry.english, *press_spellings(entry.name), *russian, *latin)


def _namesakes(city: City, by_name: Mapping[tuple[str, str], list[Entry]]) -> list[Entry]:
    names = {fold_name(name) for name in city.names if languages(name)}
    found = {e.id: e for name in names for e in by_name.get((oblast_of(city), name), ())}
    return list(found.values())


def _is_called(city: City, entry: Entry) -> bool:
    """Tell whether the city has the entry's name of today, not only its old one."""
    return fold_name(entry.name) in {fold_name(name) for name in city.names}


def _highest(entries: list[Entry], city: City) -> list[Entry]:
    """Keep the towns among namesakes if the city is one."""
    towns = [entry for entry in entries if entry.category in _TOWNS]
    current = [entry for entry in entries if fold_name(city.name) == fold_name(entry.english)]
    if city.population >= 5_000 and len(towns) == 1:
        return towns
    return current if len(current) == 1 and len(entries) > 1 and not towns else entries


def _settle(
    doubtful: list[tuple[City, list[Entry]]],
    register: list[Entry],
    placed: dict[str, City],
) -> dict[str, City]:
    """Choose among namesakes of an oblast the one whose hromada or raion is clearly nearest."""
    centre = centres(register, placed)
    settled: dict[str, City] = {}
    for city, entries in doubtful:
        ranked = sorted(
            (distance_m(city.at, centre[where][0]), entry.id)
            for entry in entries
            if entry.id not in placed
            and (where := entry.hromada if entry.hromada in centre else entry.raion) in centre
        )
        clear = len(ranked) == 1 or (ranked and ranked[1][0] > CLEARLY_NEARER * ranked[0][0])
        if clear and ranked[0][0] < _NEAR_M and ranked[0][1] not in settled:
            settled[ranked[0][1]] = city
    return settled


def _settle_rest(
    cities: list[City],
    register: list[Entry],
    by_name: Mapping[tuple[str, str], list[Entry]],
    placed: Placed,
) -> Placed:
    """Settle what is left: a name of one bearer, a town that is a seat, the clearly nearest."""
    centre = centres(register, placed)
    used = {city.id for city in placed.values()}
    wanted: dict[str, list[City]] = defaultdict(list)
    for city in cities:
        if city.id not in used:
            entries = [e for e in _namesakes(city, by_name) if e.id not in placed]
            chosen = _chosen(city, entries, centre)
            if chosen is not None:
                wanted[chosen.id].append(city)
    return {entry: bidders[0] for entry, bidders in wanted.items() if len(bidders) == 1}


def _chosen(
    city: City, entries: list[Entry], centre: Mapping[str, tuple[LonLat, float]]
) -> Entry | None:
    """Choose the entry that a city is, if one stands out."""
    near: list[tuple[float, float, Entry]] = []  # metres, the farthest that is still its own, entry
    for entry in entries:
        where = "hromada" if entry.hromada in centre else "raion"
        if (area := getattr(entry, where)) in centre:
            metres = distance_m(city.at, centre[area][0])
            near.append((metres, _FARTHEST_M[where], entry))
    near.sort(key=lambda choice: choice[0])
    alone = _ALONE if len(near) == 1 else 1.0
    own = [choice for choice in near if choice[0] <= alone * choice[1]]
    seats = [entry for _, _, entry in own if entry.is_seat]
    if city.population >= _TOWN and len(seats) == 1:
        return seats[0]
    if not own or own[0] is not near[0]:
        return None
    clear = len(near) == 1 or near[1][0] > CLEARLY_NEARER * near[0][0]
    return near[0][2] if clear else None


def centres(register: list[Entry], placed: dict[str, City]) -> dict[str, tuple[LonLat, float]]:
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
    middles = {area: (middle(known), _reach(area)) for area, known in members.items() if area}
    return middles | {area: (at, HROMADA_M) for area, at in seats.items()}


def within_m(register: list[Entry], placed: Placed, unit: str) -> float:
    """Tell how far from the centre of their hromada or raion 95 % of the placed entries lie."""
    centre = centres(register, placed)
    metres = sorted(
        distance_m(placed[entry.id].at, centre[area][0])
        for entry in register
        if entry.id in placed and (area := getattr(entry, unit)) in centre
        if not (entry.is_seat and unit == "hromada")
    )
    return metres[int(len(metres) * 0.95)]


def _reach(area: str) -> float:
    return RAION_M if area[6:9] == "000" else HROMADA_M


def middle(points: list[LonLat]) -> LonLat:
    return LonLat(
        statistics.median(at.lon for at in points), statistics.median(at.lat for at in points)
    )
