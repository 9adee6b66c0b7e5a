"""What speaks for each candidate of a document in; sums of it out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]

_LOCAL = slice(2, None)  # the parts from `kind` on
# all but the prior, as `reasons` tells of them
_OUTRIGHT_FIRST = np.array([[3], [6], [4], [5], [2], [1], [7]])


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for each of n candidates, in log-odds: the rows of `table` (8, n) by name.

    `prior` tells what the place is, `discourse` what its other mentions show, and the rest what the
    text around the spot does: of which `kind` it is, where it is `said` outright to be, which of
    its region are `named`, how `near` it is to what its neighbours mean, which distances are `told`
    and which `force` stands there. What is changed is changed in place.
    """

    table: Floats
    prior: Floats
    discourse: Floats
    kind: Floats
    said: Floats
    named: Floats
    near: Floats
    told: Floats
    force: Floats

    @classmethod
    def none(cls, count: int) -> Evidence:
        """Give evidence that tells nothing yet."""
        return cls.of(np.zeros((8, count)))

    @classmethod
    def of(cls, table: Floats) -> Evidence:
        """Name the rows of a table."""
        return cls(table, *table)

    def local(self) -> Floats:
        """Sum what the text around the spot itself shows."""
        return np.asarray(np.add.reduce(self.table[_LOCAL]))

    def total(self) -> Floats:
        """Sum everything."""
        return np.asarray(np.add.reduce(self.table))

    def parts(self, rows: Ints) -> Floats:
        """Give what a reader may be told of these rows, (7, n): the most outright first."""
        return np.asarray(self.table[_OUTRIGHT_FIRST, rows])

    def take(self, kept: Ints) -> Evidence:
        """Give the evidence of these rows."""
        return Evidence.of(self.table[:, kept])
