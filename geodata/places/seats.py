"""A slate in; which candidates are a hromada and the town that is its seat, out.

"Семенівська громада …, у Семенівці": of the villages so called the seat is meant.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from geodata.model import PlaceKind
from geodata.places.hromadas import REACH_M, seat_id

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from geodata.places.slate import Slate

    Floats = NDArray[np.float64]

_SEAT = 2.0  # log-odds by which the seat of a hromada that the text names is likelier


def seats(slate: Slate) -> dict[int, str]:
    """Give the rows of hromadas and of their seats, each with the id of the seat."""
    places, reach_m = slate.columns.places, slate.columns.uncertainty_m
    if REACH_M not in reach_m[slate.starts]:  # of most texts, and at once
        return {}
    wide = np.flatnonzero(reach_m == REACH_M).tolist()
    hromadas = {row: seat for row in wide if (seat := seat_id(places[row]))}
    if not hromadas:
        return {}
    named = set(hromadas.values())
    own = {row: place.id for row, place in enumerate(places) if place.id in named}
    return hromadas | own


def seat_prior(slate: Slate) -> Floats | float:
    """Weigh up the towns that are the seats of hromadas named in the text."""
    linked = seats(slate)
    if not linked:
        return 0.0
    found = slate.zeros()
    for row in linked:
        if slate.columns.places[row].kind is PlaceKind.SETTLEMENT:
            found[row] = _SEAT
    return found
