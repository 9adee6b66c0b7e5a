"""A slate and its text in; how each candidate fits the raions named beside it out."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np

from geodata.measure import distance_m
from geodata.phrases.late import late
from geodata.places.hints import size_cue
from geodata.places.hromadas import is_small_area
from geodata.places.raions import RaionHint, find_raions, is_same_raion, oblast_of, raion_stem
from geodata.places.slate import REGION

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from geodata.model import Place
    from geodata.places.slate import Slate
    from geodata.places.spots import Spot

    Floats = NDArray[np.float64]

_INSIDE = 3.5  # log-odds, as are the others
# "Svoboda in the Chuhuiv district", of which none lies there; a raion may only stand near the name.
_OUTSIDE, _OUTSIDE_NEARBY, _OUTSIDE_LISTED = -9.0, -2.0, -6.0
_OUTSIDE_SET, _OUTSIDE_SET_LATER = -9.0, -7.0  # in that sentence, and those after it
_REACH = 90  # characters between a name and its raion
_REACH_BEFORE = 200  # characters back from a hromada to the raion of the sentence before
_CITY = 200_000  # people: so large a one across the border stands in news of a district, too
_TOWN = 30_000  # people: where so large a town lies everybody knows, and "district" is one of its
_BEYOND = 1.5  # of a district's reach, as far as it may lie to one side of its seat
_RIGHT_BESIDE = late(
    r"\s*[,(]?\s*(?:(?:in|of|у|в|во)\s+)?(?:(?:the|its|нашому|сусідньому|соседнем)\s+)?"
)

# "Муром Корочанского района": of a district in another case than a list would have it
_ITS_OWN = re.compile(r"\s*(?:\(|[ву]о?\s)?\s*")
# "село Чайки и посёлок Политотдельский Белгородского района": of all that the list names
_LISTED = late(
    r"(?:(?:,|,?\s+(?:и|та|і|й))\s+(?:[а-яё]{1,12}\.?\s+){0,2}[А-ЯЁІЇЄҐ][\w'’ʼ-]+(?:\s[А-ЯЁІЇЄҐ][\w'’ʼ-]+)?)+\s+"
)
# "В Белгородском районе ...", "Белгородский район: ...": all that comes is there, up to the next
_SETS = re.compile(r"(?:(?<!\w)(?:[Вв]о?|[Пп]о|[Нн]ад|[Нн]а\s+территории)\s+|(?:^|\n)\W*)$")
_NEXT_BARE = re.compile(r"(?<!\w)[Вв]о?\s+[А-ЯЁ]\w+[сц]ком(?!\s+(?:\w+\s+)?(?:район|округ))")
_BEFORE_CHARS = 16
_LAND = re.compile(r"щин(?:а|и|і|у|ою)$")


def raion_fit(text: str, slate: Slate) -> Floats:
    """Weigh the candidates of each spot by the raions named beside it.

    Where no candidate lies in a raion of today the place meant is in no table; a raion of before
    2020 tells nothing of those that lie elsewhere today.
    """
    found = slate.zeros()
    starts = [spot.start for spot in slate.spots]
    raions = sorted(chain(find_raions(text), _lands(text, slate)), key=lambda raion: raion.start)
    for raion in raions:
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
            if any(inside) and is_small_area(places[0]) and _is_its_own(text, spot, raion):
                found[rows] += np.where(inside, 0.0, _OUTSIDE)  # a hromada of that raion
            if not any(inside) and (oblast := oblast_of(raion.stem)):
                weight = _weight_outside(text, spot, raion)
                found[rows] += [weight * _is_outside(place, oblast) for place in places]
        if _SETS.search(text, max(0, raion.start - _BEFORE_CHARS), raion.start):
            _set_in(text, slate, raion, found)
    if raions:
        _set_hromadas(slate, raions, found)
    return found


def _lands(text: str, slate: Slate) -> Iterator[RaionHint]:
    """Give the raions called as lands are: "Синельниківщина"; most of such names are oblasts'."""
    if "щин" not in text:
        return
    for spot, rows in zip(slate.spots, slate.rows, strict=True):
        place = slate.columns.places[rows.start]
        if _LAND.search(spot.text) and place.name.endswith(" Raion"):
            yield RaionHint(spot.start, spot.end, raion_stem(place.name))


def _is_its_own(text: str, spot: Spot, raion: RaionHint) -> bool:
    """Tell "Миколаївську громаду (Синельниківський район)": nothing stands between the two."""
    return _ITS_OWN.fullmatch(text, spot.end, max(spot.end, raion.start)) is not None


def _set_hromadas(slate: Slate, raions: Sequence[RaionHint], found: Floats) -> None:
    """Weigh a hromada by the raion of the sentence before, where none beside it tells."""
    for spot, rows in zip(slate.spots, slate.rows, strict=True):
        places = slate.columns.places[rows]
        if len(places) < 2 or not is_small_area(places[0]) or found[rows].any():
            continue
        raion = next((r for r in reversed(raions) if r.end <= spot.start), None)
        if raion is None or spot.start - raion.end > _REACH_BEFORE:
            continue
        inside = [is_same_raion(raion_stem(place.admin2), raion.stem) for place in places]
        if any(inside) and not all(inside):
            found[rows] += np.where(inside, _INSIDE, _OUTSIDE_LISTED)


def _set_in(text: str, slate: Slate, raion: RaionHint, found: Floats) -> None:
    """Weigh the villages that a paragraph names after a district of Russia, up to the next area."""
    district = _of_russia(slate, raion)
    if district is None:
        return
    after = [number for number, spot in enumerate(slate.spots) if spot.start >= raion.end]
    first = slate.spots[after[0] - 1] if after else None
    for number in after:
        spot, rows = slate.spots[number], slate.rows[number]
        is_next = spot.is_area or slate.columns.kind[rows.start] == REGION
        if first is None or is_next or spot.paragraph != first.paragraph:
            return
        if _NEXT_BARE.search(text, raion.end, spot.start):
            return
        weight = _OUTSIDE_SET if spot.sentence == first.sentence else _OUTSIDE_SET_LATER
        if found[rows].min() > weight:  # no other district stands beside it
            small = size_cue(text, spot.start) < 0
            found[rows] = _inside_or(weight, slate.columns.places[rows], district, small=small)


def _inside_or(
    weight: float, places: Sequence[Place], district: Place, *, small: bool
) -> list[float]:
    """Weigh villages outside a district down, and what lies in it up.

    Of a `small` one, which the text calls a village, no town of the name is meant.
    """
    near = [place.admin1 == district.admin1 for place in places]
    if not small and any(near) and max(place.population or 0 for place in places) >= _TOWN:
        return [0.0 if is_near else weight for is_near in near]  # "Муром", and no city afar
    return [_by_district(place, district, weight * (small or _is_small(place))) for place in places]


def _by_district(place: Place, district: Place, outside: float) -> float:
    """Weigh a place up if it lies in a district, and by `outside` if not, unless it is an area."""
    if lies_in_district(place, district):
        return _INSIDE
    return outside * (not place.is_wide)


def _is_small(place: Place) -> bool:
    """Tell what news of a district of Russia hardly names beside it: no town everybody knows."""
    known = _TOWN if place.country == "RU" else _CITY
    return (place.population or 0) < known


def lies_in_district(place: Place, district: Place) -> bool:
    """Tell a place of a district of Russia, of which tables tell its seat and reach alone."""
    if district.country != "RU" or district.admin2 is None:
        return False
    reach_m = _BEYOND * district.uncertainty_m
    return place.admin1 == district.admin1 and distance_m(place.at, district.at) < reach_m


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
    weight = _weight_outside(text, spot, raion)
    own = spot.end <= raion.start and _is_its_own(text, spot, raion)
    own = own or size_cue(text, spot.start) < 0  # "в селе" of the name of a town elsewhere
    return [_by_district(place, district, weight * (own or _is_village(place))) for place in places]


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
