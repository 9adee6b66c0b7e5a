"""A slate in; the villages far from the one region that the text speaks of out.

"Shelling in the Sumy region: in the village of Inzhenerne a woman was hurt" tells of a village that
no table knows by this name, be there two so called in other regions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from geodata.places.slate import REGION, SETTLEMENT
from geodata.places.sphere import metres_between

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from geodata.places.slate import Slate

    Floats = NDArray[np.float64]

_TOWN = 10_000  # people: so large a town is named without its region
_QUARTER = 200_000  # people: of a quarter of a city, which no table puts in a region
_FAR_OFF = 1.5  # of the region's reach: what lies at its border may be told of with it
_ELSEWHERE = -4.0  # log-odds: likelier a village that no table has
_BESIDE_CHARS = 20  # "Loknia of the Sumy region"


def told_elsewhere(slate: Slate, sure: Sequence[int]) -> Floats | float:
    """Weigh down villages of a common name far from the one region that the text names.

    A name of one bearer is told of from wherever; `sure` are the rows of `sure_rows`, in whose
    regions a namesake may lie as well.
    """
    area = _one_region(slate)
    if area < 0:
        return 0.0
    columns, region = slate.columns, slate.rows[area].start
    known = columns.admin1[[region, *sure]]  # so few that `isin` would take ten times as long
    is_known = np.logical_or.reduceat((columns.admin1[:, None] == known).any(1), slate.starts)
    is_known |= slate.counts == 1
    if _is_beside(slate, area):  # then it tells of that place, and nothing of the others there
        is_known |= slate.sentence == slate.spots[area].sentence
    found = slate.zeros()
    rows = np.flatnonzero(~is_known[slate.owner] & (columns.kind == SETTLEMENT))
    is_lost = (columns.admin1[rows] < 0) & (columns.country[rows] == columns.country[region])
    most = np.where(is_lost, _QUARTER, _TOWN)
    rows = rows[columns.population[rows] < most]
    metres = metres_between(columns.xyz[rows], columns.xyz[region : region + 1])[:, 0]
    found[rows] = np.where(metres > _FAR_OFF * columns.uncertainty_m[region], _ELSEWHERE, 0.0)
    return found


def _one_region(slate: Slate) -> int:
    """Give the first spot of the only region that the text names itself; -1 where it is not one."""
    columns = slate.columns
    firsts = slate.starts
    is_region = (columns.kind[firsts] == REGION) & ~slate.is_metonym & ~slate.is_other
    regions = is_region.nonzero()[0]
    if not len(regions) or len(regions) == len(slate.spots):
        return -1
    named = columns.admin1[firsts[regions]]
    return int(regions[0]) if (named == named[0]).all() else -1


def _is_beside(slate: Slate, area: int) -> bool:
    """Tell "Loknia of the Sumy region", which tells where that one lies, from "In the region"."""
    if not area:
        return False
    before, spot = slate.spots[area - 1], slate.spots[area]
    return spot.sentence == before.sentence and spot.start - before.end < _BESIDE_CHARS
