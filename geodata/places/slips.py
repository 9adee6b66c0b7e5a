"""A slate and what was chosen in; the names read through a typing slip that lie too far off out.

One letter off is some village anywhere: "the hamlet of Tserkovny" of Belgorod's is no Tserkivna in
the Carpathians. A slip is believed beside the other places of the text or in an area that it
names, and of a town that every reader knows; none is made twice.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import numpy as np

from geodata.places.saying import inside_area
from geodata.places.sphere import metres_between

if TYPE_CHECKING:
    from geodata.places.choosing import Choices
    from geodata.places.slate import Slate

_BESIDE_M = 150_000.0
_KNOWN = 20_000  # people
_UNSEEN = 5_000  # people: where nothing else tells where the text is
_SETTLED = 0.7  # confidence of a place that tells where the text is


def stray_slips(slate: Slate, choices: Choices) -> set[int]:
    """List the spots read through a slip that lie far from all else that the text places."""
    slips = {number for number, spot in enumerate(slate.spots) if spot.slip}
    if not slips:
        return set()
    is_point = slate.columns.is_point.tolist()
    sure = [
        choices.best[number]
        for number in range(len(slate.spots))
        if number not in slips and choices.confidence[number] >= _SETTLED
    ]
    points = [row for row in sure if is_point[row]]
    areas = [row for row in sure if not is_point[row] and slate.columns.places[row].admin1]
    known = _KNOWN if points or areas else _UNSEEN
    people = slate.columns.population
    names = Counter(slate.name[list(slips)].tolist())
    small = {
        number
        for number in slips
        if people[choices.best[number]] < known or names[int(slate.name[number])] > 1
    }
    return {number for number in small if not _fits(slate, choices.best[number], points, areas)}


def _fits(slate: Slate, row: int, points: list[int], areas: list[int]) -> bool:
    one = slice(row, row + 1)
    if any(inside_area(slate, one, area)[0] for area in areas):
        return True
    xyz = slate.columns.xyz
    return bool(points) and bool(np.min(metres_between(xyz[one], xyz[points])) <= _BESIDE_M)
