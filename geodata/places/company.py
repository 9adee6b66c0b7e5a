"""A slate in; how each candidate fits the country of the towns that the text surely names out.

"Blasts in Kopeysk, Dzerzhinsk and Sterlitamak" are in Russia: no town of Ukraine that was called
Dzerzhinsk once is meant. Most news is of Ukraine, so that towns there show nothing new.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from geodata.places.sphere import metres_between

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from geodata.places.slate import Slate

    Floats = NDArray[np.float64]

_IN_COMPANY = 2.0  # log-odds
_LEAST = 2  # towns of Russia, and none of Ukraine
_ASTRAY = -3.5  # log-odds: likelier a village that no table has
_MOST_RUSSIAN = 2  # towns of Russia to one village of Ukraine
_VILLAGE = 5_000  # people
_FAR_M = 120_000.0  # from whatever the text names in Russia


def company(slate: Slate, sure: Sequence[int]) -> Floats | float:
    """Weigh candidates in Russia up where at least two towns there are named and none elsewhere.

    `sure` are the rows of `sure_rows`.
    """
    countries = [slate.columns.places[row].country for row in sure]
    alone = len(slate.starts)
    if alone == len(sure) or countries.count("RU") < _LEAST or "UA" in countries:
        return 0.0
    russian = [place.country == "RU" for place in slate.columns.places]
    return np.where(russian, _IN_COMPANY, 0.0)


def astray(slate: Slate, sure: Sequence[int]) -> Floats | float:
    """Weigh down the lone village of Ukraine that a text of Russian towns far off seems to name.

    Of Russia's villages most tables have few: "Тёткино, Глушково, Дроновка" names one of them.
    """
    places = [slate.columns.places[row] for row in sure]
    russian = [row for row, place in zip(sure, places, strict=True) if place.country == "RU"]
    here = [row for row, place in zip(sure, places, strict=True) if place.country == "UA"]
    if not here or len(russian) < _MOST_RUSSIAN * len(here) or len(russian) < _LEAST:
        return 0.0
    if any((slate.columns.places[row].population or 0) >= _VILLAGE for row in here):
        return 0.0
    xyz, found = slate.columns.xyz, slate.zeros()
    metres = metres_between(xyz[here], xyz[russian])
    found[here] = np.where(metres.min(axis=1) > _FAR_M, _ASTRAY, 0.0)
    return found


def sure_rows(slate: Slate) -> list[int]:
    """Give the row of each place that a text names, of which no other bears the name."""
    first, alone = slate.starts.tolist(), slate.counts.tolist()
    rows = zip(first, alone, slate.is_metonym.tolist(), strict=True)
    found = [
        (slate.columns.places[row], row) for row, count, other in rows if count == 1 and not other
    ]
    return list({place.id: row for place, row in found if not place.is_wide}.values())
