"""A slate and its text in; how each candidate fits the governor who tells of it out.

"The Bryansk governor said that drones hit Bely Kolodez" tells of a village in his region: one of
the name elsewhere is not meant, though it may be the only one that the gazetteer knows.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import numpy as np

from geodata.model import PlaceKind
from geodata.phrases.late import late
from geodata.places.saying import inside_area
from geodata.places.slate import REGION

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from geodata.model import Place
    from geodata.places.slate import Slate

    Floats = NDArray[np.float64]

_AFTER = late(
    r"(?:['’]s)?\s+(?:regional\s+|oblast\s+|region(?:['’]s)?\s+)?(?:acting\s+)?[Gg]overnor\b"
    r"|\s+(?:ОВА|ОДА|обласн\w+\s+(?:військов|держав)\w+|губернатор\w*)",
)
_BEFORE = re.compile(
    r"(?:\b[Gg]overnor\s+of\s+(?:the\s+)?|(?<!\w)(?:[Гг]убернатор|[Гг]лав|[Гг]олов|[Оо]чільник)\w{0,3}\s+)$"
)
_WORDS = ("overnor", "убернатор", "ОВА", "ОДА", "олов", "лав", "чільник")
# those of Russia's regions
_HEADS = ("убернатор", "перштаб", "ративный штаб", "ративном штабе", "ративного штаба")
# Those of the lands that Russia holds tell of their own alone.
_OCCUPIERS = ("Пасечник", "Пушилин", "Сальдо", "Балицк", "ушилін", "асічник")
_WORD_CHARS = 24
_THERE, _ELSEWHERE = 1.5, -9.0  # log-odds
_TOWN = 20_000  # people: of so large a town a governor speaks wherever it lies
_BEYOND = -5.0  # log-odds of a village of Ukraine in news of a district of Russia


def governed(text: str, slate: Slate) -> Floats:
    """Weigh the places of a sentence by the region whose governor it names."""
    found = _told_over_there(slate, has_district=any(map(text.__contains__, _HEADS)))
    if any(map(text.__contains__, _OCCUPIERS)):
        found += _told_by_occupiers(slate)
    if not any(word in text for word in _WORDS):
        return found
    columns = slate.columns
    for number, (spot, rows) in enumerate(zip(slate.spots, slate.rows, strict=True)):
        regions = np.flatnonzero(columns.kind[rows] == REGION)
        if not len(regions) or not _is_governed(text, spot.start, spot.end):
            continue
        region = rows.start + int(regions[0])
        for other, of_other in enumerate(slate.rows):
            apart = other == number or slate.sentence[other] != slate.sentence[number]
            if apart or slate.spots[other].is_area:
                continue
            inside = inside_area(slate, of_other, region)
            village = columns.population[of_other] < _TOWN
            village &= columns.kind[of_other] != REGION
            found[of_other] += np.where(inside, _THERE, np.where(village, _ELSEWHERE, 0.0))
    return found


def _told_over_there(slate: Slate, *, has_district: bool) -> Floats:
    """Weigh the villages outside the regions of Russia whose districts or governor a text tells of.

    Of Russia the tables lack most villages, and a namesake near the border is soon found.
    """
    places, found = slate.columns.places, slate.zeros()
    regions = _regions_over_there(slate, has_district=has_district)
    if not regions:
        return found
    for rows in slate.rows:
        found[rows] = [0.0 if _may_be(place, regions) else _BEYOND for place in places[rows]]
    return found


def _told_by_occupiers(slate: Slate) -> Floats:
    """Weigh the villages outside the one region of Ukraine that its occupiers' head tells of."""
    found, columns = slate.zeros(), slate.columns
    firsts = [columns.places[rows.start] for rows in slate.rows]
    regions = {p.admin1 for p in firsts if p.kind is PlaceKind.REGION and p.country == "UA"}
    if len(regions) == 1 and None not in regions:
        told = {region for region in regions if region is not None}
        for rows in slate.rows:
            found[rows] = [0.0 if _may_be(p, told) else _BEYOND for p in columns.places[rows]]
    return found


def _may_be(place: Place, regions: set[str]) -> bool:
    """Tell a sea, a plant, a large town or a whole oblast from a village of somewhere else."""
    is_small = place.kind is PlaceKind.SETTLEMENT or place.admin2 is not None
    return not is_small or place.admin1 in regions or (place.population or 0) >= _TOWN


def _regions_over_there(slate: Slate, *, has_district: bool) -> set[str]:
    """List the regions a text tells of if one is a district of Russia, and nothing is of Ukraine.

    Of a "губернатор" the towns do as well, which lie nowhere else.
    """
    regions, is_governors = set(), has_district
    for rows, stands_for in zip(slate.rows, slate.is_metonym.tolist(), strict=True):
        first = slate.columns.places[rows.start]
        if first.kind is PlaceKind.COUNTRY or stands_for:
            continue
        is_region = first.kind is PlaceKind.REGION
        if is_region and len({place.country for place in slate.columns.places[rows]}) > 1:
            continue  # "Каменский район" is both hers and Rostov's
        is_quarter = first.admin1 == "Kyiv City" and first.name != "Kyiv"
        is_known = is_region or (not is_quarter and (first.population or 0) >= _TOWN)
        if first.country == "UA" and is_known:
            return set()  # a town that is surely meant, or her region
        is_town = is_governors and first.country == "RU" and rows.stop - rows.start == 1
        if (is_region or is_town) and first.admin1 is not None:
            regions.add(first.admin1)
            has_district |= first.country == "RU" and first.admin2 is not None
    return regions if has_district else set()


def _is_governed(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - _WORD_CHARS) : start]
    return bool(_AFTER.match(text, end) or _BEFORE.search(before))
