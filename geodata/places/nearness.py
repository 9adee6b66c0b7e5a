"""A slate in; how near each candidate is to whatever the names around it may mean out.

What is fixed (who stands beside whom, who lies how far from whom) is worked out once; what changes
from round to round is how likely each neighbour is to mean this place or that.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from geodata.places.sphere import quick_squares_between

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from geodata.places.candidates import Columns
    from geodata.places.slate import Slate

    Floats = NDArray[np.float64]
    Singles = NDArray[np.float32]
    Ints = NDArray[np.int64]
    Bools = NDArray[np.bool_]

_NEARNESS = 1.8  # of the mean log-likelihood ratio that the neighbours show
_AMONG_NAMESAKES = 0.8  # the same, of what a namesake falls short of one amid the neighbours
_AMID = 2.0  # that ratio of a place which has its neighbours all around it
_LEAST_M = 5_000.0  # nearer than this, two places are simply neighbours
_NEAR_M, _AROUND_M = 25_000.0, 40_000.0  # villages of one list; towns of one report
_NEAR_SHARE = 0.85
_VAGUE_SHARE = 0.5  # of a position's uncertainty, by which it lies off as a rule
_CONTRAST = 400.0  # how much denser neighbours lie around each other than anywhere else
_BY_CHANCE = 0.6  # two names in one sentence need not be near each other
_ALONE = 0.3  # neighbours' worth of doubt that nearness tells anything
_TIE = (1.0, 0.4, 0.15)  # of two names in one sentence, paragraph, chunk of text
_TIE_REACH = 6.0  # names further on in the text by which a tie weakens to a third
_TIE_OF_METONYM = 0.15  # "Kyiv said" tells little of where it happened
_TIE_OF_OTHER = 0.3  # of another sentence's "Pokrovsk direction": each tells of its own sector
_STRAY = -1.8  # a small place with neighbours none of which is near
_KNOWN, SMALL = 20_000, 8_000  # people: a lone Chop is no village missing from the table
_NOT_SHOWN = -99.0
_MOST_ROWS = 300  # candidates weighed against each other at once
_BLOCK = 64  # rows
_TOGETHER = 8  # spots whose shares are multiplied at once: most of such a product is by zero
_FEW, _WITNESSES = 4, 3  # candidates of a spot that tells where its neighbours are; such spots
_BESIDE = 4  # spots before and after a piece of text that still count as neighbours


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The candidates `rows` (n) weighed, and those `around` (m) them, of s spots from `spots` on.

    `closeness` (m, n) is 1 for the same place, `between` (s, s) how closely the spots stand
    together, `owners` (n) the spot of each of the rows; `pieces` are a few of the s spots each with
    the rows of `around` that are theirs, and `spread_at` says which of the few owns each row.
    """

    rows: Ints
    around: slice
    spots: slice
    first: Ints
    pieces: tuple[tuple[slice, slice], ...]
    spread_at: tuple[Ints, Ints]
    owners: Ints
    closeness: Singles
    between: Floats
    small: Bools


def beside_witnesses(slate: Slate, most: int) -> Floats | None:
    """Weigh the candidates of spots with more than `most` by those of few; None if too few tell.

    It tells the far-off namesakes of a village, so that the rest can be weighed all by all.
    """
    counts = slate.counts
    witnesses = (counts <= _FEW).nonzero()[0]
    if len(witnesses) < _WITNESSES:
        return None
    rows = (counts[slate.owner] <= _FEW).nonzero()[0]
    many = (counts[slate.owner] > most).nonzero()[0]
    found = slate.zeros()
    if not len(many):
        return found
    last = counts[witnesses].cumsum() - 1
    first = last - counts[witnesses] + 1
    told = _WITNESS.of(_squares_at(slate.columns, rows, many))
    told[~slate.columns.is_point[rows]] = math.log(_BY_CHANCE)
    ratio = told[first]
    for step in range(1, _FEW):  # in a quarter of the time that `reduceat` takes along columns
        np.maximum(ratio, told[np.minimum(first + step, last)], out=ratio)
    ties = _ties(slate, witnesses, np.arange(len(slate.spots)))
    mean = np.add.reduce(ties.take(slate.owner[many], axis=1) * ratio)
    found[many] = _NEARNESS * mean / (np.add.reduce(ties) + _ALONE)[slate.owner[many]]
    return found


def find_neighbours(slate: Slate) -> tuple[Neighbours, ...]:
    """Work out who is whose neighbour, in pieces small enough to compare all with all."""
    weighed = _worth_weighing(slate)
    pieces = []
    first, last_spot = 0, len(slate.starts) - 1
    while first <= last_spot:
        last = first
        while last < last_spot and slate.rows[last + 1].stop - slate.rows[first].start < _MOST_ROWS:
            last += 1
        rows = np.arange(slate.rows[first].start, slate.rows[last].stop)
        rows = rows[weighed[rows]]
        low, high = max(0, first - _BESIDE), min(last_spot, last + _BESIDE)
        if len(rows) and high > low:
            pieces.append(_neighbours(slate, rows, low, high))
        first = last + 1
    return tuple(pieces)


def _worth_weighing(slate: Slate) -> Bools:
    """Tell the candidates that nearness can change: namesakes, and small places that may stray."""
    alone = slate.counts[slate.owner] == 1
    large = slate.columns.population >= _KNOWN
    return np.asarray(slate.columns.is_point & ~(alone & large))


def _neighbours(slate: Slate, rows: Ints, low: int, high: int) -> Neighbours:
    around = slice(slate.rows[low].start, slate.rows[high].stop)
    columns, first = slate.columns, slate.starts[low : high + 1] - around.start
    bounds = [*first.tolist(), around.stop - around.start]
    return Neighbours(
        rows=rows,
        around=around,
        spots=slice(low, high + 1),
        first=first,
        pieces=tuple(
            (slice(spot, end), slice(bounds[spot], bounds[end]))
            for spot in range(0, len(first), _TOGETHER)
            for end in [min(spot + _TOGETHER, len(first))]
        ),
        spread_at=((slate.owner[around] - low) % _TOGETHER, np.arange(around.stop - around.start)),
        owners=slate.owner[rows] - low,
        closeness=_closeness_of(columns, around, rows),
        between=_ties(slate, np.arange(low, high + 1), np.arange(low, high + 1)),
        small=columns.population[rows] < SMALL,
    )


def _closeness_of(columns: Columns, around: slice, rows: Ints) -> Singles:
    """Give how close the candidates `rows` lie to those `around` them, (m, n)."""
    found = _CLOSENESS.of(_squares_at(columns, np.arange(around.start, around.stop), rows))
    same = _same_places(columns.place[around], columns.place[rows])
    found[same] = 1.0 / _CONTRAST  # a place is no witness for itself
    return found


def _squares_at(columns: Columns, a: Ints, b: Ints) -> Singles:
    """Give the squares of metres between the candidates `a` (m) and `b` (n), (m, n)."""
    least = np.square(_VAGUE_SHARE * columns.uncertainty_m).astype(np.float32)
    squares = quick_squares_between(columns.sides.take(a, axis=0), columns.sides.take(b, axis=0))
    np.maximum(squares, least[b], out=squares)
    np.maximum(squares, least[a, None], out=squares)
    return squares


def _same_places(a: Ints, b: Ints) -> tuple[Ints, Ints]:
    """List the rows of `a` and of `b` that are one place, called by whatever name."""
    order = b.argsort(kind="stable")
    ranked = b[order]
    first, last = ranked.searchsorted(a), ranked.searchsorted(a, side="right")
    count = last - first
    before = count.cumsum() - count
    of_b = order[np.arange(count.sum()) + (first - before).repeat(count)]
    return np.arange(len(a)).repeat(count), of_b


def _closeness(metres: Floats) -> Floats:
    """Give the density of a neighbour at these distances, 1 at the closest.

    Distances of villages named together fall off exponentially; over area that is one in r more.
    """
    apart = np.maximum(metres, _LEAST_M)
    near = np.exp((_LEAST_M - apart) / _NEAR_M) * _LEAST_M / apart
    return np.asarray(_NEAR_SHARE * near + (1.0 - _NEAR_SHARE) / (1.0 + (metres / _AROUND_M) ** 2))


def _witness(metres: Floats) -> Floats:
    """Give what a witness at these distances speaks for, in log-odds."""
    return np.asarray(np.log(_BY_CHANCE + (1.0 - _BY_CHANCE) * _CONTRAST * _closeness(metres)))


class _Table:
    """A function of a distance, read off the first bits of its square: to 0.2 % of the way.

    Of a document's candidates there are a hundred thousand pairs, so that no function will do.
    """

    shift = 15  # of 32 bits: sign and exponent take 9, and 8 more remain

    def __init__(self, function: Callable[[Floats], Floats]) -> None:
        least, most = np.array([_LEAST_M**2, 1.7e14], np.float32).view(np.int32) >> self.shift
        middles = (np.arange(least, most + 1, dtype=np.int32) << self.shift) + (
            1 << (self.shift - 1)
        )
        values = function(np.sqrt(middles.view(np.float32).astype(float))).astype(np.float32)
        # From 0 on, so that no step has to be shifted: one sixth of the table's time.
        self._values = np.concatenate((np.full(least, values[0]), values))

    def of(self, squares: Singles) -> Singles:
        """Turn squares of metres into the function's values at them, in place."""
        # In blocks: fresh memory for the whole would cost more than the arithmetic.
        for start in range(0, len(squares), _BLOCK):
            block = squares[start : start + _BLOCK]
            self._values.take(block.view(np.int32) >> self.shift, mode="clip", out=block)
        return squares


_CLOSENESS, _WITNESS = _Table(_closeness), _Table(_witness)


def _ties(slate: Slate, a: Ints, b: Ints) -> Floats:
    """Weigh how closely spots `a` stand to spots `b`, for whom they speak: (len(a), len(b))."""
    same_sentence = slate.sentence[a][:, None] == slate.sentence[b]
    same_paragraph = slate.paragraph[a][:, None] == slate.paragraph[b]
    apart = np.where(slate.is_other[a], _TIE_OF_OTHER, 1.0)[:, None]
    ties = np.where(same_sentence, _TIE[0], np.where(same_paragraph, _TIE[1], _TIE[2]) * apart)
    falls = _falls(len(slate.spots))
    is_other = slate.name[a][:, None] != slate.name[b]  # no name is its own witness
    worth = np.where(slate.is_metonym[a], _TIE_OF_METONYM, 1.0)
    return np.asarray(ties * falls[np.abs(a[:, None] - b)] * is_other * worth[:, None])


@lru_cache(maxsize=512)
def _falls(count: int) -> Floats:
    """Give how much less a spot tells of one that stands so many names from it."""
    falls = np.exp(-np.arange(count) / _TIE_REACH)
    falls.flags.writeable = False
    return falls


def sureness_of(slate: Slate, pieces: tuple[Neighbours, ...], share: Floats) -> tuple[Floats, ...]:
    """Give for each piece how sure its spots are of their own place, as `share` tells it."""
    points = (share * slate.columns.is_point).astype(np.float32)
    return tuple(_concentration(points[piece.around], piece.first) for piece in pieces)


def nearness(
    slate: Slate, pieces: tuple[Neighbours, ...], share: Floats, unasked: tuple[Floats, ...] | None
) -> Floats:
    """Weigh each candidate by its neighbours, whose places are as likely as `share` tells.

    `unasked` is how sure these were before anyone was asked what lies near; None the first time.
    """
    found = slate.zeros()
    shown = np.full(len(slate), _NOT_SHOWN)
    points = (share * slate.columns.is_point).astype(np.float32)
    for number, piece in enumerate(pieces):
        here = points[piece.around]
        known = np.add.reduceat(here, piece.first)
        ratio = _near(piece, here)
        ratio *= ((1.0 - _BY_CHANCE) * _CONTRAST / np.maximum(known, 1e-9))[:, None]
        first = None if unasked is None else unasked[number]
        ties = piece.between * (known[:, None] * _sureness(piece, here, first))
        company = np.add.reduce(ties)[piece.owners]
        ties = ties[:, piece.owners]
        mean = np.add.reduce(ties * np.log(_BY_CHANCE + ratio)) / (company + _ALONE)
        apart = np.minimum(np.maximum(1.0 - mean, 0.0), 1.5)
        stray = _STRAY * apart * np.minimum(1.0, company / 2.0) * piece.small
        found[piece.rows] = _NEARNESS * mean + stray
        shown[piece.rows] = mean
    best = np.maximum.reduceat(shown, slate.starts)[slate.owner]
    amid = np.minimum(np.maximum(best - _AMID, 0.0), 1.0)
    return found + np.where(shown > _NOT_SHOWN, _AMONG_NAMESAKES * amid * (shown - best), 0.0)


def _near(piece: Neighbours, share: Singles) -> Singles:
    """Give how close the candidates of each spot, by their shares, lie to each row (s, n)."""
    near = np.empty((len(piece.first), len(piece.rows)), np.float32)
    spread = np.zeros((_TOGETHER, len(share)), np.float32)
    spread[piece.spread_at] = share
    for spots, rows in piece.pieces:
        count = spots.stop - spots.start
        np.matmul(spread[:count, rows], piece.closeness[rows], out=near[spots])
    return near


def _sureness(piece: Neighbours, share: Singles, first: Floats | None) -> Floats:
    """Give how sure each spot is of its own place, 1 to a few hundredths, for each other (s, s).

    Of fifty bearers of a common name one or the other lies near anything, so such a name tells
    little, and three such names little more; and what it has from a spot it cannot tell that spot,
    or two would prove each other.
    """
    now = _concentration(share, piece.first)
    if first is None:
        return np.square(now)[:, None]
    company = piece.between * now[:, None]
    # (s, s): what the second has of the first
    of_each = company / (np.add.reduce(company) + _ALONE)
    return np.asarray(np.square(first[:, None] + (now - first)[:, None] * (1.0 - of_each.T)))


def _concentration(share: Floats | Singles, first: Ints) -> Floats:
    """Give the sum of squares of each spot's shares, scaled to add up to 1."""
    total = np.maximum(np.add.reduceat(share, first), 1e-9)
    return np.asarray(np.add.reduceat(share * share, first) / total**2)
