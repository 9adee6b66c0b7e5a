"""Spots in; one slate of all their candidates out, for weighing a document at once."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING
from zlib import crc32

import numpy as np

from geodata.model import PlaceKind, Sense
from geodata.places.candidates import KINDS, joined
from geodata.places.fold import fold_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from geodata.places.candidates import Columns
    from geodata.places.spots import Spot

    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]
    Bools = NDArray[np.bool_]

_STEM = 4  # letters that the case forms of a Cyrillic name share
SETTLEMENT, REGION, COUNTRY = (
    KINDS.index(kind) for kind in (PlaceKind.SETTLEMENT, PlaceKind.REGION, PlaceKind.COUNTRY)
)


@dataclass(frozen=True, slots=True)
class Slate:
    """A document's spots, and their candidates as columns; spot n owns the rows `rows[n]`.

    `owner` is the spot of each row, `starts` the first row of each spot and `counts` how many it
    has; `sentence`, `paragraph`, `is_metonym` and `is_other` (neither the place nor its
    government) are those of each spot, and `name` is a number that spots of one name share.
    """

    spots: tuple[Spot, ...]
    columns: Columns
    rows: tuple[slice, ...]
    starts: Ints
    counts: Ints
    owner: Ints
    sentence: Ints
    paragraph: Ints
    is_metonym: Bools
    is_other: Bools
    name: Ints

    def __len__(self) -> int:
        return len(self.owner)

    def zeros(self) -> Floats:
        """Give a column of zeros."""
        return np.zeros(len(self.owner))


def slate_of(spots: Sequence[Spot], parts: Sequence[Columns]) -> Slate:
    """Lay the candidates of all spots under each other; every spot has at least one."""
    counts = np.array([len(part.places) for part in parts], np.int64)
    rows, starts, owner = _laid_out(counts)
    senses = [spot.sense for spot in spots]
    return Slate(
        spots=tuple(spots),
        columns=joined(parts),
        rows=rows,
        starts=starts,
        counts=counts,
        owner=owner,
        sentence=np.array([spot.sentence for spot in spots], np.int64),
        paragraph=np.array([spot.paragraph for spot in spots], np.int64),
        is_metonym=np.array([sense is Sense.METONYM for sense in senses], bool),
        is_other=np.array([sense is Sense.ASSOCIATIVE for sense in senses], bool),
        name=np.array([name_number(spot.text) for spot in spots], np.int64),
    )


def best_rows(slate: Slate, score: Floats, most: int) -> Ints:
    """Give the rows of each spot's `most` best candidates, in their order."""
    ranked = np.lexsort((-score, slate.owner))  # stable, spot by spot
    is_kept = np.arange(len(slate)) - slate.starts[slate.owner] < most
    return np.sort(ranked[is_kept])


def shortened(slate: Slate, kept: Ints) -> Slate:
    """Give the slate with these rows only; every spot keeps one."""
    counts = np.bincount(slate.owner[kept], minlength=len(slate.spots))
    rows, starts, owner = _laid_out(counts)
    columns = slate.columns.take(kept)
    return replace(slate, columns=columns, rows=rows, starts=starts, counts=counts, owner=owner)


def _laid_out(lengths: Ints) -> tuple[tuple[slice, ...], Ints, Ints]:
    """Give the rows of spots with so many each, where they start, and the spot of each row."""
    ends = lengths.cumsum()
    starts = ends - lengths
    rows = tuple(map(slice, starts.tolist(), ends.tolist()))
    return rows, starts, np.arange(len(lengths)).repeat(lengths)


@lru_cache(maxsize=65536)
def name_number(text: str) -> int:
    """Give a number that all case forms of a name share; "Odessa" and "Odesa" are two names.

    >>> name_number("Покровськ") == name_number("Покровську")
    True
    """
    name = fold_name(text)
    return crc32((name if name.isascii() else name[:_STEM]).encode())
