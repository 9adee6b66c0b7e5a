"""The namesakes of a spot in; columns of numbers to weigh them out, made once for each name."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

import numpy as np

from geodata.model import PlaceKind
from geodata.places.hromadas import REACH_M
from geodata.places.priors import priors_of
from geodata.places.sphere import quick_sides, unit_vectors
from geodata.places.theatre import closeness

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from geodata.model import Place
    from geodata.places.gazetteer import Gazetteer, Match

    Floats = NDArray[np.float64]
    Singles = NDArray[np.float32]
    Ints = NDArray[np.int64]
    Bools = NDArray[np.bool_]

_AREAS = {PlaceKind.REGION, PlaceKind.COUNTRY}
_AROUND = {
    "Kyiv City": "Kyiv Oblast",
    "Kyiv": "Kyiv Oblast",
    "Sevastopol City": "Autonomous Republic of Crimea",
    "Sevastopol": "Autonomous Republic of Crimea",
}
KINDS = tuple(PlaceKind)
_IS_POINT = np.array([kind not in _AREAS for kind in KINDS])
_KEPT_NAMES = 20_000


@dataclass(frozen=True, slots=True)
class Columns:
    """Candidates as columns of equal length n; `xyz` (n, 3) are unit vectors.

    `place`, `admin1` and `country` are numbers that are equal for equal values, -1 for none; `kind`
    counts in `KINDS`; `is_point` is false of regions and countries; `prior` is a log-odds of being
    meant when nothing else is known, `theatre` 1 where the war was fought and 0 far from it;
    `sides` (n, 10) is what `quick_sides` gives of `xyz`.
    """

    places: tuple[Place, ...]
    place: Ints
    kind: Ints
    admin1: Ints
    country: Ints
    population: Floats
    uncertainty_m: Floats
    prior: Floats
    theatre: Floats
    xyz: Floats
    is_point: Bools
    whole_numbers: Ints
    numbers: Floats
    sides: Singles

    @classmethod
    def of(
        cls, places: tuple[Place, ...], whole_numbers: Ints, numbers: Floats, sides: Singles
    ) -> Columns:
        """Name the columns of two tables, (4, n) and (7, n), which are joined as wholes."""
        place, kind, admin1, country = whole_numbers
        population, uncertainty_m, prior, theatre, *_ = numbers
        return cls(
            places=places,
            place=place,
            kind=kind,
            admin1=admin1,
            country=country,
            population=population,
            uncertainty_m=uncertainty_m,
            prior=prior,
            theatre=theatre,
            xyz=np.ascontiguousarray(numbers[-3:].T),
            is_point=_is_point(kind, uncertainty_m),
            whole_numbers=whole_numbers,
            numbers=numbers,
            sides=sides,
        )

    def __len__(self) -> int:
        return len(self.places)

    def take(self, rows: Ints) -> Columns:
        """Give the candidates in these rows."""
        places = tuple(map(self.places.__getitem__, rows.tolist()))
        columns = self.whole_numbers[:, rows], self.numbers[:, rows], self.sides[rows]
        return Columns.of(places, *columns)


def joined(parts: Sequence[Columns]) -> Columns:
    """Put the candidates of several spots under each other."""
    return Columns.of(
        tuple(chain.from_iterable([part.places for part in parts])),
        np.concatenate([part.whole_numbers for part in parts], axis=1),
        np.concatenate([part.numbers for part in parts], axis=1),
        np.concatenate([part.sides for part in parts]),
    )


class NameCache:
    """The columns of each name once looked at, for one gazetteer."""

    def __init__(self) -> None:
        self._by_name: dict[int, tuple[tuple[Match, ...], Columns]] = {}
        self._numbers: dict[str, int] = {}

    def columns(self, matches: tuple[Match, ...], spelled: str) -> Columns:
        """Give the columns of what a spelling may mean, the same tuple giving the same columns."""
        kept = self._by_name.get(id(matches))  # the tuple is kept, so its id stays its own
        if kept is not None and kept[0] is matches:
            return kept[1]
        if len(self._by_name) >= _KEPT_NAMES:
            self._by_name.clear()
        made = self._made(matches, spelled)
        self._by_name[id(matches)] = (matches, made)
        return made

    def number(self, text: str | None) -> int:
        """Give the number that stands for a text in the columns; -1 for None."""
        return -1 if text is None else self._numbers.setdefault(text, len(self._numbers))

    def _made(self, matches: Sequence[Match], spelled: str) -> Columns:
        best: dict[str, Match] = {}
        for match in matches:
            held = best.get(match.place.id)
            if held is None or match.exactness > held.exactness:
                best[match.place.id] = match
        priors = priors_of(tuple(best.values()), spelled)
        kept = sorted(best.values(), key=lambda match: (-priors[match.place.id], match.place.id))
        places = tuple(match.place for match in kept)
        xyz = unit_vectors(
            np.array([place.at.lon for place in places], float),
            np.array([place.at.lat for place in places], float),
        )
        kinds = np.array([KINDS.index(place.kind) for place in places])
        reaches = np.array([place.uncertainty_m for place in places])
        whole_numbers = (
            [self.number(place.id) for place in places],
            kinds,
            [self.number(_oblast(place.admin1)) for place in places],
            [self.number(place.country) for place in places],
        )
        numbers = (
            [place.population or 0 for place in places],
            reaches,
            [priors[place.id] for place in places],
            np.where(_is_point(kinds, reaches), closeness(xyz), 0.0),
            *xyz.T,
        )
        columns = np.array(whole_numbers, np.int64), np.array(numbers, float), quick_sides(xyz)
        return Columns.of(places, *columns)


def _is_point(kind: Ints, uncertainty_m: Floats) -> Bools:
    """Tell what lies near other places: all but countries and oblasts, a hromada too."""
    return np.asarray(_IS_POINT[kind] | (uncertainty_m == REACH_M))


def _oblast(admin1: str | None) -> str | None:
    """Give the oblast that speech counts a place to: Pushcha-Vodytsia is in "the Kyiv region"."""
    return _AROUND.get(admin1 or "", admin1)


_CACHES: WeakKeyDictionary[Gazetteer, NameCache] = WeakKeyDictionary()


def name_cache(gazetteer: Gazetteer) -> NameCache:
    """Give the cache that lives as long as the gazetteer."""
    return _CACHES.setdefault(gazetteer, NameCache())
