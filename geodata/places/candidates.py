"""The namesakes of a spot in; columns of numbers to weigh them out, made once for each name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

import numpy as np

from geodata.model import PlaceKind
from geodata.places.priors import priors_of
from geodata.places.sphere import unit_vectors
from geodata.places.theatre import closeness

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from geodata.model import Place
    from geodata.places.gazetteer import Gazetteer, Match

    Floats = NDArray[np.float64]
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
_KEPT_NAMES = 20_000


@dataclass(frozen=True, slots=True)
class Columns:
    """Candidates as columns of equal length n; `xyz` (n, 3) are unit vectors.

    `place`, `admin1` and `country` are numbers that are equal for equal values, -1 for none; `kind`
    counts in `KINDS`; `is_point` is false of regions and countries; `prior` is a log-odds of being
    meant when nothing else is known, `theatre` 1 where the war was fought and 0 far from it.
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

    def __len__(self) -> int:
        return len(self.places)

    def take(self, rows: Ints) -> Columns:
        """Give the candidates in these rows."""
        return Columns(
            tuple(self.places[row] for row in rows.tolist()),
            *(getattr(self, name)[rows] for name in _ARRAYS),
        )


_ARRAYS = (
    *("place", "kind", "admin1", "country", "population", "uncertainty_m"),
    *("prior", "theatre", "xyz", "is_point"),
)


def joined(parts: Sequence[Columns]) -> Columns:
    """Put the candidates of several spots under each other."""
    return Columns(
        tuple(place for part in parts for place in part.places),
        *(np.concatenate([getattr(part, name) for part in parts]) for name in _ARRAYS),
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
        is_point = np.array([place.kind not in _AREAS for place in places], bool)
        return Columns(
            places=places,
            place=_ints(self.number(place.id) for place in places),
            kind=_ints(KINDS.index(place.kind) for place in places),
            admin1=_ints(self.number(_oblast(place.admin1)) for place in places),
            country=_ints(self.number(place.country) for place in places),
            population=np.array([place.population or 0 for place in places], float),
            uncertainty_m=np.array([place.uncertainty_m for place in places], float),
            prior=np.array([priors[place.id] for place in places], float),
            theatre=np.where(is_point, closeness(xyz), 0.0),
            xyz=xyz,
            is_point=is_point,
        )


def _oblast(admin1: str | None) -> str | None:
    """Give the oblast that speech counts a place to: Pushcha-Vodytsia is in "the Kyiv region"."""
    return _AROUND.get(admin1 or "", admin1)


def _ints(numbers: object) -> Ints:
    return np.fromiter(numbers, np.int64)  # type: ignore[call-overload,no-any-return]


_CACHES: WeakKeyDictionary[Gazetteer, NameCache] = WeakKeyDictionary()


def name_cache(gazetteer: Gazetteer) -> NameCache:
    """Give the cache that lives as long as the gazetteer."""
    return _CACHES.setdefault(gazetteer, NameCache())
