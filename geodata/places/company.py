"""A slate in; how each candidate fits the country of the towns that the text surely names out.

"Blasts in Kopeysk, Dzerzhinsk and Sterlitamak" are in Russia: no town of Ukraine that was called
Dzerzhinsk once is meant. Most news is of Ukraine, so that towns there show nothing new.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from geodata.places.slate import Slate

    Floats = NDArray[np.float64]

_IN_COMPANY = 2.0  # log-odds
_LEAST = 2  # towns of Russia, and none of Ukraine


def company(slate: Slate) -> Floats | float:
    """Weigh candidates in Russia up where at least two towns there are named and none elsewhere."""
    first = [slate.columns.places[start] for start in slate.starts.tolist()]
    alone = np.bincount(slate.owner).tolist()
    sure = {
        place.id: place.country
        for place, count, other in zip(first, alone, slate.is_metonym.tolist(), strict=True)
        if count == 1 and not other and not place.is_wide
    }
    countries = list(sure.values())
    if len(alone) == len(sure) or countries.count("RU") < _LEAST or "UA" in countries:
        return 0.0
    russian = [place.country == "RU" for place in slate.columns.places]
    return np.where(russian, _IN_COMPANY, 0.0)
