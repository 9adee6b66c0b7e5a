"""Names in; every place that bears them out."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property, lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

import marisa_trie
import numpy as np

from geodata.measure import distances_and_bearings
from geodata.model import LonLat, Place, PlaceKind
from geodata.places.dumps import read_dump
from geodata.places.entries import Entries
from geodata.places.fold import fold_name, packed
from geodata.places.index import KINDS, unpack
from geodata.places.layers import lay_over
from geodata.places.shelf import BUILT, open_built, open_compiled
from geodata.places.spellings import ALTERNATE, GUESSED, INFLECTED, OFFICIAL, OLD
from geodata.places.table import read_table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from numpy.typing import NDArray

    from geodata.places.fold import Folded
    from geodata.places.index import Arrays
    from geodata.places.table import Row

NAMED = "FRONTLINE_GAZETTEER"  # in the environment; empty: the built-in table alone
LEFT = "full.index"  # in the folder where one works
_DEGREE_M = 110_500.0  # the shortest degree of latitude, at the equator
_LATIN, _CYRILLIC = "abcdefghijklmnopqrstuvwxyz ", "абвгдежзийклмнопрстуфхцчшщъыьэюяєії "
# "Kharkiv City", "city of Kharkiv", "м. Харків": what a settlement is, beside its name.
_KIND = re.compile(
    r"^(?:(?:city|town|village) of |(?:м|с|смт|г|пгт|пос|х)\. ?)"
    r"|^(?:місто|село|селище|город|поселок) | (?:city|town|village)$"
)
_SHORTEST_SLIP = 5  # letters; below that a slip reaches too many other names


class Form(StrEnum):
    """How a spelling belongs to a place."""

    OFFICIAL = "official"
    ALTERNATE = "alternate"
    OLD = "old"
    INFLECTED = "inflected"


@dataclass(frozen=True)
class Match:
    """A place and how the looked-up spelling belongs to it; `exactness` is 1 for its own name.

    The place is made when it is first asked for: a name may have hundreds of bearers.
    """

    row: int
    at: Callable[[int], Place]
    form: Form
    exactness: float

    @cached_property
    def place(self) -> Place:
        return self.at(self.row)


@dataclass(frozen=True, slots=True)
class Settlements:
    """All settlements as columns of equal length; `index` leads to `Gazetteer.at`."""

    lon: NDArray[np.float64]
    lat: NDArray[np.float64]
    population: NDArray[np.int64]  # -1 where unknown
    uncertainty_m: NDArray[np.float32]
    index: NDArray[np.int64]


_EXACTNESS = {OFFICIAL: 1.0, ALTERNATE: 0.95, OLD: 0.8, INFLECTED: 0.9, GUESSED: 0.8}
_FORMS = (Form.OFFICIAL, Form.ALTERNATE, Form.OLD, Form.INFLECTED, Form.ALTERNATE)
# Of a spelling, and of a case form of it, by how it is borne: its exactness and what is shown.
_RANKS = [
    [
        (exactness * (_EXACTNESS[INFLECTED] if inflected else 1), shown)
        for bearing, exactness in sorted(_EXACTNESS.items())
        for shown in [OLD if bearing == OLD else INFLECTED if inflected else bearing]
    ]
    for inflected in (False, True)
]
_SLIP_EXACTNESS = 0.5
_DATA = Path(__file__).parent.parent / "data"
_DUMPS = (".zip", ".txt")
_TABLES = (
    *("gazetteer.tsv.xz", "supplement.tsv", "facilities.tsv", "waters.tsv"),
    "regions_of_russia.tsv",
    "states_of_america.tsv",
)


def open_gazetteer(paths: Sequence[Path] = ()) -> Gazetteer:
    """Open the built-in table with `paths` laid over it; the first time it is compiled.

    >>> open_gazetteer().find("Авдіївкою")[0].place.admin1
    'Donetsk Oblast'
    """
    built = [path for path in paths if path.suffix == BUILT]
    if built:
        return Gazetteer(open_built(built[0], alone=len(paths) == 1))
    layers = [*tables(), *paths]
    return Gazetteer(open_compiled(layers, lambda: layered(layers)))


def gazetteer_here() -> tuple[Path, ...]:
    """Name what is laid over the built-in table where nobody names anything.

    That is what the environment names, or else an index that `gazetteer build` left in this folder.
    """
    named = os.environ.get(NAMED)
    if named is not None:
        return tuple(Path(part) for part in named.split(os.pathsep) if part)
    return (Path(LEFT),) if Path(LEFT).exists() else ()


def tables() -> list[Path]:
    """List the built-in tables, the main one first."""
    return [path for path in (_DATA / name for name in _TABLES) if path.exists()]


def layered(paths: Sequence[Path]) -> list[Row]:
    """Read tables and GeoNames dumps and lay them over each other, the first at the bottom."""
    rows: list[Row] = []
    for path in paths:
        rows = lay_over(rows, read_dump(path) if path.suffix in _DUMPS else read_table(path))
    return rows


class Gazetteer:
    """A compiled index, opened; places are made when asked for."""

    def __init__(self, raw: memoryview) -> None:
        self._arrays: Arrays = unpack(raw)
        self._entries = Entries(self._arrays)
        self._trie = marisa_trie.BinaryTrie().frombytes(self._arrays["trie"].tobytes())
        self.matches = lru_cache(maxsize=65536)(self._matches)
        self.at = lru_cache(maxsize=65536)(self._entries.place)
        self.id_at = lru_cache(maxsize=65536)(partial(self._entries.text, "id"))
        self._found = lru_cache(maxsize=65536)(self._find)
        self._tables = lru_cache(maxsize=16)(self._tables_holding)
        self._slips = lru_cache(maxsize=4096)(self._slips_of)

    def __len__(self) -> int:
        return len(self._arrays["lon"])

    def find(self, name: str) -> tuple[Match, ...]:
        """Find every place that bears the name in any spelling, alphabet or case form."""
        return self._found(name)

    def prefixes(self, folded: Folded, start: int) -> Iterator[tuple[int, int]]:
        """Give the names at `folded.text[start:]` as (length, name key), the longest first."""
        names = self._trie.prefixes(folded.packed[start : start + 64])
        for name in reversed(names):
            end = start + len(name)
            if not folded.text[end : end + 1].isalnum():
                yield len(name), self._trie[name]

    def slips(self, name: str) -> tuple[Match, ...]:
        """Find places whose name is one typing slip away from `name`."""
        folded = fold_name(name)
        return () if len(folded) < _SHORTEST_SLIP else self._slips(folded)

    def _slips_of(self, folded: str) -> tuple[Match, ...]:
        found: dict[int, Match] = {}
        for spelling in _one_slip_away(folded):
            key = self._trie.get(packed(spelling))
            for match in () if key is None else self.matches(key):
                if match.exactness > _EXACTNESS[GUESSED]:  # a slip of a guess is two guesses
                    exactness = _SLIP_EXACTNESS * match.exactness
                    found.setdefault(match.row, replace(match, exactness=exactness))
        return tuple(found.values())

    def near(
        self, at: LonLat, radius_m: float, kinds: Iterable[PlaceKind] = (PlaceKind.SETTLEMENT,)
    ) -> tuple[Place, ...]:
        """List the places of these kinds within `radius_m` of `at`, nearest first."""
        lats, order = self._by_lat
        span_deg = radius_m / _DEGREE_M
        low, high = np.searchsorted(lats, (at.lat - span_deg, at.lat + span_deg))
        rows = order[low:high]
        rows = rows[np.isin(self._arrays["kind"][rows], [KINDS.index(kind) for kind in kinds])]
        lons = np.asarray(self._arrays["lon"][rows], np.float64)
        metres, _ = distances_and_bearings(at, lons, np.asarray(self._arrays["lat"][rows], float))
        nearest = np.argsort(metres, kind="stable")
        return tuple(self.at(int(rows[i])) for i in nearest if metres[i] <= radius_m)

    def place(self, place_id: str) -> Place | None:
        """Give the place with this id."""
        row = self._by_id.get(place_id)
        return None if row is None else self.at(row)

    def from_source(self, rows: NDArray[np.int64], name: str) -> NDArray[np.bool_]:
        """Tell of places, by their rows, which come from a source whose name holds `name`."""
        return np.asarray(self._tables("source", name)[self._arrays["source"][rows]])

    def of_country(self, rows: NDArray[np.int64], code: str) -> NDArray[np.bool_]:
        """Tell of places, by their rows, which lie in a country (ISO 3166-1 alpha-2)."""
        return np.asarray(self._tables("country", code)[self._arrays["country"][rows]])

    def _tables_holding(self, table: str, name: str) -> NDArray[np.bool_]:
        codes = range(len(self._arrays[f"{table}_table_ends"]) - 1)
        return np.array([name in self._entries.text(f"{table}_table", code) for code in codes])

    def settlements(self) -> Settlements:
        """Give all settlements as columns, for ranking candidates."""
        return self._settlements

    def settlements_about(
        self, at: LonLat, lon_reach_deg: float, lat_reach_deg: float
    ) -> NDArray[np.intp]:
        """Give the rows of `settlements` that lie so close to a position, in their order."""
        lons, lats, order = self._settlements_by_lat
        low = int(lats.searchsorted(at.lat - lat_reach_deg, side="right"))
        high = int(lats.searchsorted(at.lat + lat_reach_deg))
        is_near = np.abs(lons[low:high] - at.lon) < lon_reach_deg
        return np.asarray(np.sort(order[low:high][is_near]))

    @cached_property
    def _settlements_by_lat(
        self,
    ) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.intp]]:
        columns = self._settlements
        order = columns.lat.argsort()
        return columns.lon[order], columns.lat[order], order

    @cached_property
    def _settlements(self) -> Settlements:
        rows = np.flatnonzero(self._arrays["kind"] == KINDS.index(PlaceKind.SETTLEMENT))
        arrays = self._arrays
        return Settlements(
            lon=np.asarray(arrays["lon"][rows], np.float64),
            lat=np.asarray(arrays["lat"][rows], np.float64),
            population=np.asarray(arrays["population"][rows], np.int64),
            uncertainty_m=np.asarray(arrays["uncertainty_m"][rows], np.float32),
            index=rows,
        )

    @cached_property
    def _by_lat(self) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
        order = np.argsort(self._arrays["lat"], kind="stable")
        return np.asarray(self._arrays["lat"][order], np.float64), order

    @cached_property
    def _by_id(self) -> dict[str, int]:
        return {self._entries.text("id", row): row for row in range(len(self))}

    def _find(self, name: str) -> tuple[Match, ...]:
        folded = fold_name(name)
        key = self._trie.get(packed(folded))
        if key is not None:
            return self.matches(key)
        bare = _KIND.sub("", folded)
        settlements = self._find(bare) if bare not in {"", folded} else ()
        return tuple(m for m in settlements if m.place.kind is PlaceKind.SETTLEMENT)

    def _matches(self, name_key: int) -> tuple[Match, ...]:
        """Give the places of a hit of `prefixes`; its own name first, then by population."""
        best: dict[int, tuple[float, int]] = {}
        group = self._entries.group
        for form, name in group("key", name_key):
            for bearing, row in group("bearer", name):
                rank = _RANKS[form > 0][bearing]
                held = best.get(row)
                if held is None or rank[0] > held[0]:
                    best[row] = rank
        ranked = sorted(best.items(), key=lambda item: (-item[1][0], item[0]))
        return tuple(
            Match(row, self.at, _FORMS[shown], exactness) for row, (exactness, shown) in ranked
        )


def _one_slip_away(folded: str) -> list[str]:
    """List the spellings one letter dropped, added, swapped or replaced away, in their order.

    A set's own order is another in every process, and so would be what is read.
    """
    halves = [(folded[:at], folded[at:]) for at in range(1, len(folded) + 1)]
    dropped = {a + b[1:] for a, b in halves if b}
    swapped = {a + b[1] + b[0] + b[2:] for a, b in halves if len(b) > 1}
    letters = _LATIN if folded.isascii() else _CYRILLIC
    replaced = {a + c + b[1:] for a, b in halves if b for c in letters}
    added = {a + c + b for a, b in halves for c in letters}
    return sorted((dropped | swapped | replaced | added) - {folded})
