"""A slate and its text in; how each candidate fits the raions named beside it out."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

import numpy as np

from geodata.measure import distance_m
from geodata.places.raions import find_raions, is_same_raion, oblast_of, raion_stem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from geodata.model import Place
    from geodata.places.raions import RaionHint
    from geodata.places.slate import Slate
    from geodata.places.spots import Spot

    Floats = NDArray[np.float64]

_INSIDE = 3.5  # log-odds, as are the others
# "Svoboda in the Chuhuiv district", of which none lies there; a raion may only stand near the name.
_OUTSIDE, _OUTSIDE_NEARBY, _OUTSIDE_LISTED = -9.0, -2.0, -6.0
_REACH = 90  # characters between a name and its raion
_TOWN = 30_000  # people: where so large a town lies everybody knows, and "district" is one of its
_BEYOND = 1.5  # of a district's reach, as far as it may lie to one side of its seat
_RIGHT_BESIDE = re.compile(
    r"\s*[,(]?\s*(?:(?:in|of|у|в|во)\s+)?(?:(?:the|its|нашому|сусідньому|соседнем)\s+)?"
)

# "Муром Корочанского района": of a district in another case than a list would have it
_ITS_OWN = re.compile(r"\s*(?:\(|[ву]о?\s)?\s*")
# "село Чайки и посёлок Политотдельский Белгородского района": of all that the list names
_LISTED = re.compile(
    r"(?:(?:,|,?\s+(?:и|та|і|й))\s+(?:[а-яё]{1,12}\.?\s+){0,2}[А-ЯЁІЇЄҐ][\w'’ʼ-]+(?:\s[А-ЯЁІЇЄҐ][\w'’ʼ-]+)?)+\s+"
)


def raion_fit(text: str, slate: Slate) -> Floats:
    """Weigh the candidates of each spot by the raions named beside it.

    Where no candidate lies in a raion of today the place meant is in no table; a raion of before
    2020 tells nothing of those that lie elsewhere today.
    """
    found = slate.zeros()
    starts = [spot.start for spot in slate.spots]
    for raion in find_raions(text):
        first = bisect_left(starts, raion.start - _REACH)
        last = bisect_right(starts, raion.end + _REACH)
        for spot, rows in zip(slate.spots[first:last], slate.rows[first:last], strict=True):
            if not _is_beside(text, spot, raion) or spot.is_area:
                continue
            places = slate.columns.places[rows]
            if (district := _of_russia(slate, raion)) is not None:
                found[rows] += _fit_in_district(text, spot, raion, places, district)
                continue
            inside = [is_same_raion(raion_stem(place.admin2), raion.stem) for place in places]
            found[rows] += np.where(inside, _INSIDE, 0.0)
            if not any(inside) and (oblast := oblast_of(raion.stem)):
                weight = _weight_outside(text, spot, raion)
                found[rows] += [weight * _is_outside(place, oblast) for place in places]
    return found


def _is_beside(text: str, spot: Spot, raion: RaionHint) -> bool:
    """Tell a spot that stands within a few words of a raion, in the same sentence."""
    low, high = min(spot.end, raion.end), max(spot.start, raion.start)
    return high - low < _REACH and ". " not in text[low:high]


def _of_russia(slate: Slate, raion: RaionHint) -> Place | None:
    """Give the district of Russia that a raion is: "Белгородский район" is none of Ukraine's."""
    for spot, rows in zip(slate.spots, slate.rows, strict=True):
        if spot.start < raion.end and raion.start < spot.end and rows.stop - rows.start == 1:
            place = slate.columns.places[rows.start]
            return place if place.country == "RU" and place.admin2 is not None else None
    return None


def _fit_in_district(
    text: str, spot: Spot, raion: RaionHint, places: Sequence[Place], district: Place
) -> list[float]:
    """Weigh places by whether they lie in a district, of which tables tell its seat alone."""
    weight, reach_m = _weight_outside(text, spot, raion), _BEYOND * district.uncertainty_m
    own = spot.end <= raion.start and _ITS_OWN.fullmatch(text, spot.end, raion.start) is not None
    inside = [
        place.admin1 == district.admin1 and distance_m(place.at, district.at) < reach_m
        for place in places
    ]
    return [
        _INSIDE if fits else weight * (own or _is_village(place)) * (not place.is_wide)
        for place, fits in zip(places, inside, strict=True)
    ]


def _is_village(place: Place) -> bool:
    return (place.population or 0) < _TOWN


def _weight_outside(text: str, spot: Spot, raion: RaionHint) -> float:
    """Weigh how surely the text puts the place into the raion."""
    if spot.end <= raion.start and _RIGHT_BESIDE.fullmatch(text, spot.end, raion.start):
        return _OUTSIDE
    if spot.end <= raion.start and _LISTED.fullmatch(text, spot.end, raion.start):
        return _OUTSIDE_LISTED
    return _OUTSIDE_NEARBY if raion.end <= spot.start else 0.0


def _is_outside(place: Place, oblast: str) -> bool:
    """Tell a village of another raion, or of none known and another oblast."""
    elsewhere = place.admin2 is not None or place.admin1 != oblast
    return elsewhere and not place.is_wide and _is_village(place)
