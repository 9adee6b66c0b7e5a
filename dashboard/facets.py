"""Filters and the table in; how many events each choice would show beside the others out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from dashboard.filters import Filters
    from dashboard.table import EventTable

SIDES = "actors"


def facet_counts(filters: Filters, table: EventTable) -> dict[str, dict[str, int]]:
    """Count for every choice the events that pass all filters but those of its own group.

    So a number says what choosing it gives, and what is chosen does not empty its neighbours.
    """
    masks = filters.masks(table)
    rest = filters.on_days(table) & filters.has_words(table)
    failing = np.zeros(len(table), dtype=np.int8)
    for mask in masks.values():
        failing += ~mask
    found = {
        name: column.counts(_rows(rest, failing, masks.get(name)))
        for name, column in table.choices.items()
    }
    sides = table.actors[_rows(rest, failing, masks.get(SIDES))].sum(axis=0)
    found[SIDES] = dict(zip(table.sides, map(int, sides), strict=True))
    return found


def _rows(
    rest: NDArray[np.bool_], failing: NDArray[np.int8], own: NDArray[np.bool_] | None
) -> NDArray[np.bool_]:
    others = failing if own is None else failing - ~own
    return np.asarray(rest & (others == 0))
