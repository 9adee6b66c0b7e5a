"""A slate and its text in; where a town's name stands for the region around it out.

"Kursk" is the town, unless the text speaks of the Kursk region and of troops in it; "Pavlivka,
Donetsk" says which Pavlivka, not that anything happened in the city of Donetsk.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from geodata.phrases.late import late
from geodata.places.bearers import CAPITAL_ABOVE, bearers_of
from geodata.places.hints import between
from geodata.places.roles import LIST_GAPS
from geodata.places.slate import REGION, SETTLEMENT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from geodata.places.slate import Slate
    from geodata.places.spots import Spot

    Floats = NDArray[np.float64]

_BARE_REGION = -3.5
_REGION_SPOKEN_OF = -1.0  # the same, once the text has named the region in full
_HELD_GROUND = 2.5  # "troops in Kursk"
# No ground force of the other side was ever in a Russian oblast's capital: "pushed on in Kursk".
_NO_GROUND_WAR, _HELD_ABROAD = "RU", 7.5
_NAMED_AFTER_TOWNS = {"UA", "RU"}  # "Kherson" is the town
# Over a town abroad that bears a state's name, and a village called "Харківщина" or "Volyn".
_OWN_NAME = 4.0
# "у Запоріжжі" is the city, "на Запоріжжі" the land around it
_LAND, _ON, _ON_THE_LAND = "Запоріжжі", re.compile(r"(?<!\w)[Нн]а\s$"), 12.0
_CAPITAL_ABOVE = 1_000_000  # people; "in Moscow he said that the offensive goes on"
_TOWN_ABOVE = 20_000  # people: a town that a region may be named after
_CONTAINS = 15.0  # ", Donetsk" behind a village
_INSIDE_BARE = 2.5  # the village, if it lies there
_BEFORE = re.compile(
    r"\b(?:in|into|inside|across|within|from|throughout|у|в|во|із|з|из|на)\s+(?:Russia['’]s\s+)?$",
    re.IGNORECASE,
)
_BEFORE_REACH = 24  # characters: "throughout Russia's "
_GROUND = re.compile(
    r"\b(?:troops|soldiers?|incursion|counter-?offensive|foothold|salient|bridgehead|grouping|servicemen"
    r"|operation|contingent|військ\w*|солдат\w*|плацдарм\w*|вторгнен\w*|операці\w*|контингент\w*"
    r"|войск\w*|вторжени\w*|операци\w*|группировк\w*|угрупован\w*)\b",
    re.IGNORECASE,
)
_FOUGHT = late(
    r"\b(?:incursion|encircl\w+|surrounded|withdr[ae]w\w*|retreat\w*|(?:troops|soldiers|forces|units|servicemen)\s+in\s*$|counter-?offensive|offensive|foothold|salient|bridgehead|advanc\w+|push(?:ed|es|ing)?|fighting|battles?"
    r"|(?:re)?captur\w+|seiz\w+|retook|retaken|liberated|controls?|controlled|settlements"
    r"|плацдарм\w*|вторгнен\w*|наступ\w*|просун\w+|просув\w+|бої|боїв|боях|вторжени\w*|захоп\w+|захвати\w+|звільни\w+|освободи\w+|продвин\w+|продвиж\w+|бои|боёв|боев)(?!\w)",
    re.IGNORECASE,
)
_GROUND_CHARS = 110
# Nobody fought in the cities held since 2014: "its offensive in Donetsk", "advances in Luhansk"
_HELD_SINCE_2014 = frozenset({"Donetsk Oblast", "Luhansk Oblast"})
_FOUGHT_IN = late(
    r"\b(?:offensives?|advanc\w+|gains|fighting|battles?|fought|front\s?lines?|assaults|ground)\s+(?:[\w-]+\s+){0,3}"
    r"(?:in|into|across|throughout)\s+(?:[\w-]+ern\s+)?$"
    # "Russian strikes killed three people in Donetsk": not in the city that is Russia's
    r"|\bRussian\s+(?:attacks?|strikes?|shelling|bombardment|drones?|missiles?|bombs?)\s(?:(?!said|says|Ukrain)[^.;:]){0,60}"
    r"\b(?:in|on|across)\s+$",
    re.IGNORECASE,
)
_FOUGHT_CHARS = 90
# "a village in northern Kharkiv": no town has villages
_OF_VILLAGES = re.compile(
    r"\b(?:villages?|settlements|hamlets?)\s+(?:across|in|throughout)\s+(?:(?:north|south|east|west|central)[a-z-]*\s+)?$"
)
# "in Ukraine's eastern Donetsk area"
_IN_THE = re.compile(r"\b(?:north|south|east|west|northeast|southeast|northwest|southwest)ern\s+$")
_AREA = re.compile(r"\s+area\b")
_VILLAGE_CHARS = 50
# "the Kharkiv villages of Vilkhivka and Rohan", "the Donetsk city of Avdiivka"
_HAS_VILLAGES = re.compile(
    r"\s+(?:villages?|settlements?|hamlets?|towns?|cit(?:y|ies))\s+of\s+[A-Z]"
)
# "13 regions, including A and B", "nine regions: A, B",
# "over the A region, six over B and one over C"
_AMID_REGIONS = late(
    r"\b(?:regions?(?:\s+bordering\s+[A-Z]\w+)?|oblasts|territories\s+of)(?:,?\s+(?:including|among\s+them|such\s+as|namely)|\s*[:–—(]|\s-|(?<=\sof))\s*(?:[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?(?:\s\([^)]{1,20}\))?(?:,\s+(?:and\s+)?|\s+and\s+)){0,11}$"
    r"|\bover\s+(?:the\s+)?[A-Z][\w’'-]+\s+region,\s+(?:and\s+)?(?:(?:\w+\s+){1,3}over\s+[A-Z][\w’'-]+(?:,\s+(?:and\s+)?|\s+and\s+)){0,4}(?:\w+\s+){1,3}over\s+$"
    # "the governor of A", "the A region, which borders B"
    r"|\b[Gg]overnors?\s+of\s+(?:[a-z]+ern\s+)?$|\bregion,?\s+(?:which\s+)?border(?:s|ing)\s+$"
)
# "seven over A, three over B and one over C regions"
_OVER_REGIONS = re.compile(
    r"(?:(?:,\s+(?:and\s+)?|\s+and\s+)(?:\w+\s+){1,3}over\s+(?:the\s+)?[A-Z][\w’'-]+){1,11}\s+(?:regions|oblasts)\b"
)
# "in the A, B and C region"
_THE_LIST = re.compile(r"\bthe\s+(?:[A-Z][\w’'-]+(?:,\s+|\s+and\s+)){0,6}$")
_OF_ONE_WORD = re.compile(r"(?:,\s+[A-Z][\w’'-]+){0,6},?\s+and\s+[A-Z][\w’'-]+\s+region\b")
_LIST_CHARS, _LONGEST_LIST = 150, 14  # of a list, in names
_DISTRICT_OF = re.compile(r"\s+(?:district|raion|rayon)\s+of\s+(?:the\s+)?")
# "in Belgorod, just 40 kilometers away": nothing is so far from a region.
_AWAY = re.compile(
    r",?\s+(?:[^\W\d]+\s+){0,2}\d+(?:[.,]\d+)?\s*(?:km|kilomet|mile|км|кілом|килом)", re.I
)
_COMMA = re.compile(r"(?:,|(?:\s+(?:settlement|village))?\s+in)\s+")  # "Pavlivka, Donetsk"
_LISTED = re.compile(r"\s*(?:,|;|/|&|and\b|or\b|та\b|і\b|й\b|и\b)\s*[\"“«]?[A-ZА-ЯҐЄІЇЁ]")
_LISTED_BEFORE = re.compile(r"(?:,|;|/|&|\band|\bor|\bта|\bі|\bй|\bи)\s+$")


@dataclass(frozen=True, slots=True)
class Container:
    """Spot `area` is a region's bare name that tells where spot `inner` lies."""

    inner: int
    area: int


def bare_regions(text: str, slate: Slate) -> Floats:
    """Weigh regions under bare names against the towns they are named after."""
    found = slate.zeros()
    spoken_of = _spoken_of(slate)
    for number in _with_region(slate):
        spot, rows = slate.spots[number], slate.rows[number]
        if rows.stop - rows.start == 1 or spot.admin_cue or spot.kind_cue is not None:
            continue
        region = _region_row(slate, number)
        if _is_its_own_name(slate, spot, rows, region):
            found[region] += _OWN_NAME
            continue
        is_known = int(slate.columns.place[region]) in spoken_of
        found[region] += _spoken_as_region(text, slate, number, region)
        # "у Львові" is the town whoever is there; "in Kursk" may be the region
        may_be = spot.text.isascii() or slate.columns.places[region].country == _NO_GROUND_WAR
        weight = _REGION_SPOKEN_OF if is_known and may_be else _BARE_REGION
        found[rows] += np.where(slate.columns.kind[rows] == REGION, weight, 0.0)
        if is_known and may_be and _is_held_ground(text, spot, _GROUND):
            found[region] += _HELD_GROUND
        elif not is_known and slate.columns.places[region].country == _NO_GROUND_WAR:
            fought = slate.columns.population[rows].max() < _CAPITAL_ABOVE
            fought &= _is_held_ground(text, spot, _FOUGHT)
            found[region] += _HELD_ABROAD if fought else 0.0
    for container in find_containers(text, slate):
        _weigh_container(slate, container, found)
    return found


def _spoken_as_region(text: str, slate: Slate, number: int, region: int) -> float:
    """Weigh what shows that a town's bare name stands for the region: "a village in northern X"."""
    spot = slate.spots[number]
    on_land = spot.text == _LAND and _ON.search(text, max(0, spot.start - 4), spot.start)
    shown = (
        _OF_VILLAGES.search(text, max(0, spot.start - _VILLAGE_CHARS), spot.start) is not None,
        _HAS_VILLAGES.match(text, spot.end) is not None,
        _AMID_REGIONS.search(text, max(0, spot.start - _LIST_CHARS), spot.start) is not None,
        _OVER_REGIONS.match(text, spot.end) is not None,
        _OF_ONE_WORD.match(text, spot.end) is not None
        and _THE_LIST.search(text, max(0, spot.start - _LIST_CHARS), spot.start) is not None,
        _AREA.match(text, spot.end) is not None
        and _IN_THE.search(text, max(0, spot.start - _VILLAGE_CHARS), spot.start) is not None,
        _is_called_so_no_more(slate, number, region),
        _is_listed_with_region(text, slate, number),
        number > 0 and _is_of_district(text, slate, number, region),
        slate.columns.places[region].name in _HELD_SINCE_2014
        and _FOUGHT_IN.search(text, max(0, spot.start - _FOUGHT_CHARS), spot.start) is not None,
    )
    return (_ON_THE_LAND if on_land else 0.0) + _CONTAINS * sum(shown)


def _is_listed_with_region(text: str, slate: Slate, number: int) -> bool:
    """Tell regions by one that is no town: "in Donetsk, Dnipropetrovsk and Zaporizhzhia"."""
    for step in (-1, 1):
        last = number + step * _LONGEST_LIST
        for other in range(number + step, last, step):
            if not 0 <= other < len(slate.spots):
                break
            left, right = sorted((other, other - step))
            if text[slate.spots[left].end : slate.spots[right].start] not in LIST_GAPS:
                break
            if not (slate.columns.kind[slate.rows[other]] == REGION).any():
                break
            if _is_called_so_no_more(slate, other, _region_row(slate, other)):
                return True
    return False


def _is_of_district(text: str, slate: Slate, number: int, region: int) -> bool:
    """Tell the region of "the Kramatorsk district of Donetsk" from a city with districts."""
    before, of_it = slate.spots[number - 1], slate.columns.places[slate.rows[number - 1]]
    if text[before.end : slate.spots[number].start] == " of ":  # "the Shostka district of Sumy"
        admin1 = slate.columns.places[region].admin1
        return all(p.is_wide and p.admin2 and p.admin1 == admin1 for p in of_it)
    if not _DISTRICT_OF.fullmatch(text, before.end, slate.spots[number].start):
        return False
    admin1 = slate.columns.places[region].admin1
    seats = slate.columns.places[slate.rows[number - 1]]
    stems = ((p.admin2 or "", p.name.rstrip("aeiouy")) for p in seats if p.admin1 == admin1)
    return any(raion.startswith(stem) for raion, stem in stems)  # Shostka, Shostkynskyi


def _with_region(slate: Slate) -> list[int]:
    """List the spots whose name a region bears, in their order."""
    has_region = np.logical_or.reduceat(slate.columns.kind == REGION, slate.starts)
    found: list[int] = np.flatnonzero(has_region).tolist()
    return found


def _spoken_of(slate: Slate) -> set[int]:
    """List the regions that the text names in full ("the Kursk region")."""
    return {
        int(slate.columns.place[rows.start])
        for spot, rows in zip(slate.spots, slate.rows, strict=True)
        if rows.stop - rows.start == 1 and slate.columns.kind[rows.start] == REGION
    }


def _is_its_own_name(slate: Slate, spot: Spot, rows: slice, region: int) -> bool:
    """Tell "Florida" and "Харківщина", which are no towns with the word for a region left out."""
    place = slate.columns.places[region]
    if place.country not in _NAMED_AFTER_TOWNS:
        return place.name == spot.text or not _has_town(slate, rows)
    towns = {other.name for other in slate.columns.places[rows] if not other.is_wide}
    named_after = any(place.name != town and place.name.startswith(town) for town in towns)
    return not named_after and not _has_town(slate, rows)


def _is_called_so_no_more(slate: Slate, number: int, region: int) -> bool:
    """Tell "Dnipropetrovsk", as only the oblast is called today.

    Who writes "Dnepropetrovsk" or «у Дніпропетровську» still means the city.
    """
    spot, name = slate.spots[number], slate.columns.places[region].name
    if not spot.text.isascii() or not name.startswith(f"{spot.text} "):
        return False
    places, former = slate.columns.places[slate.rows[number]], bearers_of(spot.matches).former
    towns = [place for place in places if (place.population or 0) >= CAPITAL_ABOVE]
    return bool(towns) and all(place.id in former for place in towns)


def _has_town(slate: Slate, rows: slice) -> bool:
    towns = slate.columns.kind[rows] == SETTLEMENT
    towns &= slate.columns.population[rows] > _TOWN_ABOVE
    return bool(np.count_nonzero(towns))  # in a third of the time of `any`


def _is_held_ground(text: str, spot: Spot, words: re.Pattern[str]) -> bool:
    """Tell "pushed on in Kursk" by the words around it, as far as its paragraph goes."""
    start, end = spot.start, spot.end
    if not _BEFORE.search(text[max(0, start - _BEFORE_REACH) : start]) or _AWAY.match(text, end):
        return False
    before = text[max(0, start - _GROUND_CHARS) : start].rpartition("\n")[2]
    after = text[end : end + _GROUND_CHARS].partition("\n")[0]
    return bool(words.search(before) or words.search(after))


def find_containers(text: str, slate: Slate) -> Iterator[Container]:
    """Find "Pavlivka, Donetsk": a village, and the bare name of the region it lies in."""
    spots = slate.spots
    for area in _with_region(slate):
        inner, rows = area - 1, slate.rows[area]
        gap = between(text, spots[inner].end, spots[area].start) if area else ""
        if not _COMMA.fullmatch(gap):
            continue
        if gap.startswith(",") and _is_list(text, spots[inner].start, spots[area].end):
            continue
        if spots[area].kind_cue is not None or spots[inner].is_area:
            continue
        if _has_town(slate, rows):
            yield from _if_inside(slate, inner, area)


def _is_list(text: str, start: int, end: int) -> bool:
    """Tell "Kharkiv, Sumy and Kherson" from a village with its region."""
    return bool(_LISTED.match(text, end) or _LISTED_BEFORE.search(text[max(0, start - 6) : start]))


def _if_inside(slate: Slate, inner: int, area: int) -> Iterator[Container]:
    """Give the pair if some small bearer of the inner name lies in the region."""
    rows = slate.rows[inner]
    small = slate.columns.population[rows] < _TOWN_ABOVE * 5
    region = _region_row(slate, area)
    if (small & (slate.columns.admin1[rows] == slate.columns.admin1[region])).any():
        yield Container(inner, area)


def _region_row(slate: Slate, number: int) -> int:
    """Give the row of the likeliest region that a spot names; there is one."""
    rows = slate.rows[number]
    return int(rows.start + (slate.columns.kind[rows] == REGION).argmax())


def _weigh_container(slate: Slate, container: Container, found: Floats) -> None:
    region, rows = _region_row(slate, container.area), slate.rows[container.inner]
    found[region] += _CONTAINS
    inside = slate.columns.admin1[rows] == slate.columns.admin1[region]
    found[rows] += np.where(inside, _INSIDE_BARE, 0.0)
