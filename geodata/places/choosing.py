"""Shares of probability in; for every spot of a document the chosen candidate and its rivals out.

All spots are chosen for at once, column by column: a document has dozens of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from geodata.places.confidence import capped
from geodata.places.sphere import metres_beside

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from geodata.places.evidence import Evidence
    from geodata.places.slate import Slate

    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]
    Bools = NDArray[np.bool_]

_SAME_SPOT_M = 5_000.0  # two entries of one kind this close are one place entered twice
MOST_RIVALS = 5
_RIVAL_ABOVE = 0.02


@dataclass(frozen=True, slots=True)
class Choices:
    """What was chosen for each spot; a row is one of its slate.

    `best` is the likeliest row, `confidence` the share of all rows that stand for that place.
    `others` are the rows by their share, in which those of the place itself count -1. `gains` is
    what each part of the evidence says for the best row over the one best known, parts in the order
    of `Evidence.parts`; `known_gain` is how much better known the best is.
    """

    best: list[int]
    confidence: list[float]
    others: list[int]
    share_of_other: list[float]
    gains: list[list[float]]
    known_gain: list[float]
    points: list[int]

    def rivals(self, rows: slice, best: int | None) -> list[int]:
        """Give the likeliest of the other rows, after `best` itself where it was not chosen."""
        found = [] if best is None else [best]
        if rows.stop - rows.start > 1:
            least = _RIVAL_ABOVE if best is None else 0.0
            ranked = self.others[rows.start : min(rows.stop, rows.start + MOST_RIVALS)]
            found += [row for row in ranked if self.share_of_other[row] >= least]
        return found[:MOST_RIVALS]


def choose(slate: Slate, evidence: Evidence, share: Floats) -> Choices:
    """Choose for all spots of a slate by the share of probability of each row."""
    starts, owner = slate.starts, slate.owner
    best = _first_tops(slate, share)
    is_same = _is_same_place(slate, best)
    other = np.where(is_same, -1.0, share)
    known = _best_known(slate, evidence.prior, best)
    return Choices(
        best=best.tolist(),
        confidence=capped(np.add.reduceat(np.where(is_same, share, 0.0), starts)).tolist(),
        others=np.lexsort((-other, owner)).tolist(),
        share_of_other=other.tolist(),
        gains=(evidence.parts(best) - evidence.parts(known)).T.tolist(),
        known_gain=(evidence.prior[best] - evidence.prior[known]).tolist(),
        points=np.add.reduceat(slate.columns.is_point, starts, dtype=np.int64).tolist(),
    )


def _first_tops(slate: Slate, values: Floats) -> Ints:
    """Give each spot's first row with the largest value."""
    is_top = values == np.maximum.reduceat(values, slate.starts)[slate.owner]
    tops = is_top.nonzero()[0]
    return np.asarray(tops[slate.owner[tops].searchsorted(np.arange(len(slate.spots)))])


def _is_same_place(slate: Slate, best: Ints) -> Bools:
    """Tell the rows that stand for one and the same place as the best of their spot."""
    columns, of_best = slate.columns, best[slate.owner]
    metres = metres_beside(columns.xyz, columns.xyz[of_best])
    same = (metres <= _SAME_SPOT_M) & (columns.kind == columns.kind[of_best])
    same[best] = True
    return np.asarray(same)


def _best_known(slate: Slate, prior: Floats, best: Ints) -> Ints:
    """Give the row besides the best that would be chosen if the text said nothing."""
    others = prior.copy()
    others[best] = -np.inf  # where it is alone, it is the known one too
    return _first_tops(slate, others)
