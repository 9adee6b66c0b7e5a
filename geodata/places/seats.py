"""A slate in; which candidates are a hromada and the town that is its seat, out.

"Семенівська громада …, у Семенівці": of the villages so called the seat is meant.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from geodata.model import PlaceKind
from geodata.places.hromadas import REACH_M, seat_id

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from geodata.places.slate import Slate

    Floats = NDArray[np.float64]

_SEAT = 2.0  # log-odds by which the seat of a hromada that the text names is likelier


def seats(slate: Slate) -> dict[int, str]:
    """Give the rows of hromadas and of their seats, each with the id of the seat."""
    places = slate.columns.places
    if REACH_M not in slate.columns.uncertainty_m[slate.starts]:  # of most texts, and at once
        return {}
    named = {seat for place in places if (seat := seat_id(place))}
    own = ((row, seat_id(place) or place.id) for row, place in enumerate(places))
    return {row: seat for row, seat in own if seat in named}


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
