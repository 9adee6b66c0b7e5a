"""A passage in; the places that are the sites of events, each with the words that tell of it, out.

An event stands at a place that its sentence names as the site: never at an anchor, a government,
a sector's namesake or a speaker's seat. Where only a sector is given, the event is its region's.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from geodata.events.region import region_of
from geodata.events.sector_names import sector_region
from geodata.model import EventKind, Place, PlaceKind, Role, Sense
from geodata.phrases.openings import Opening
from geodata.phrases.screen import Screened
from geodata.places.choosing import MOST_RIVALS
from geodata.places.roles import MEASURED

if TYPE_CHECKING:
    from geodata.events.passages import Passage
    from geodata.events.triggers import Trigger
    from geodata.model import Mention

UNSURE = 0.5  # a mention less certain than that carries no event
_SECTOR_NEAR = re.compile(
    r"[\s'’\w-]{0,40}?(?:direction|sector|axis|front|area|напрям\w+|направлени\w+)"
    r"|(?:[\s'’\w-]{0,30},){0,9}[\s'’\w-]{1,40}?(?:directions|sectors|axes|напрямк|направлени)",
    re.IGNORECASE,
)
# As Ukrainian and Russian put it, the word comes before the list.
_SECTORS_BEFORE = Screened(
    r"(?:directions|sectors|axes|напрямк(?:ах|и)|направлени(?:ях|я))\W+(?:[\w'’-]+\W+){0,12}$", re.I
)
_INSIDE = re.compile(
    r"\b(?:in|across|inside|into|throughout)\s+(?:the\s+)?(?:\w+\s+)?(?:\w+\s+)?$"
    r"|\b(?:parts?|regions?|areas?|cities|towns|villages|half|most|much|all|whole|shelling|bombardment|bombing|invasion|attacks?|territory|swathes?|corners?|rest|interior|skies|airspace)"
    r"\s+of\s+(?:the\s+)?(?:\w+\s+)?$|(?<!\w)(?:у|в|по|(?:на|над)\s+(?:територі|территори)\w+)\s+$"
    r"|(?:north|south|east|west|central)[\w-]*\s+$"
    r"|(?:північн|південн|східн|західн|центральн|северн|южн|восточн|западн)\w*\s+$",
    re.IGNORECASE,
)
_REACTS = re.compile(
    r"\s+(?:розкритик|раскритик|засуди|осуди|відреагу|отреагир|заяв|прокоменту|прокоммент|закли|призва|назва|обуре|возмут|проти|против)\w*"
    r"|\s+(?:Legion|Volunteer\s+Corps)\b"
)
_IN_PART = Opening(
    r"\bin\s+the\s+(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west)\s+of\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_BEFORE_COUNTRY = 160  # characters; the longest of these phrases fits
# "launched 84 missiles at Ukraine": the whole country is the site.
_AIMED_AT = re.compile(
    r"(?:missiles?|drones?|uavs?|rockets?|shaheds?)\s+(?:\w+\s+){0,4}(?:at|against|on|over|toward|towards)\s+$"
    r"|(?:ракет|дрон|шахед|бпла|беспилотник|безпілотник)\w*\s+(?:\w+\s+){0,4}(?:по|на|над)\s+$",
    re.IGNORECASE,
)
# Where a missile came from: "from the airspace of the region", "з території області".
_LAUNCHED_FROM = Opening(
    r"(?<!\bup\s)(?<!\bout\s)(?<!coming\s)(?<!rising\s)\bfrom\s+(?:(?:the|an?|(?:\w+-)?(?:occupied|held|controlled)|russia(?:n|['’]s)?|ukrain(?:ian|e['’]s|e)|temporarily|direction|airspace|territory"
    r"|area|areas|waters|city|town|peninsula|region|around|near|of|southern|northern|eastern|western)\s+)*$"
    r"|(?<!\w)(?:з|із|с|со)\s+позиц\w+\s+(?:[ву]|под|під|возле|біля|около)\s+$"
    # "із напрямків: Курськ, Орел – рф, Чауда – ТОТ АР Крим"
    r"|(?<!\w)(?:з|із|зі|с|из)\s+(?:\w+\s+)?(?:напрям(?:к)?ів|направлений|районів|районов)\s*:?\s+(?:[^.;:]{0,160}?(?:,|\s[–—-]|\s(?:та|і|й|и))\s+)?(?:ТОТ\s+|тот\s+)?$"
    r"|(?<!\w)(?<!выезде\s)(?<!въезде\s)(?<!виїзді\s)(?<!недалеко\s)(?:з|із|зі|с|со|из)\s+(?:(?:території|акваторії|боку|району|аеродром\w+|полігон\w+|полигон\w+|окупован\w+"
    r"|тимчасово|повітряного|простору|напрямку|напрямків|районів|направлений|районов|территории|акватории|стороны|района|аэродром\w+"
    r"|оккупированн\w+|воздушного|пространства|направления|російськ\w+|российск\w+):?\s+)*$",
    re.IGNORECASE,
)
_NOT_FROM = frozenset(  # what happens where one comes from is another matter
    {
        EventKind.STRIKE,
        EventKind.SHELLING,
        EventKind.ATTACK,
        EventKind.CASUALTIES,
        EventKind.DEPLOYMENT,
    }
)
_ELSEWHERE = Screened(
    r"\b(?:elsewhere|other\s+parts)\b"
    r"|(?<!\w)(?:решт[іа]|деінде|інш(?:их|і)\s+(?:район|населен|міст|част)\w*|остальн\w+"
    r"|друг(?:их|ие)\s+(?:район|населен|город|част)\w*)",
    re.IGNORECASE,
)
_GOVERNOR = re.compile(
    r"(?:['’]s)?\s+(?:(?:regional|acting|military|(?:Russian|Moscow|Kremlin)-(?:installed|appointed|backed))\s+){0,3}"
    r"(?:[Gg]overnor|head|leader)\b|\s+regional\s+(?:police|prosecutors|prosecutor['’]s\s+office)\b"
)
_HEAD_OF = Opening(
    r"\b(?:governor|head|leader|chief|spokes\w+)\s+of\s+(?:the\s+)?(?:\w+\s+)?$"
    r"|(?<!\w)(?:губернатор|глав|голов|начальник|очільник)\w{0,3}\s+(?:ОВА\s+|Республ[иі]к\w\s+)?$"
    r"|(?<!\w)(?:поліції|полиции|поліція|полиция|прокуратурі|прокуратуре|прокуратура)\s+$",
    re.IGNORECASE,
)
_MAYOR = re.compile(r"(?:['’]s)?\s+(?:acting\s+)?[Mm]ayor\b")
_MAYOR_BEFORE = Opening(
    r"(?<!\w)(?:мер|мэр)(?:а|у|ом|ка|ша)?\s+(?:міста\s+|города\s+)?$", re.IGNORECASE
)
LISTED = re.compile(r"\s*(?:,|,?\s(?:and|or|та|і|й|и|або|или))\s+(?:the\s+)?", re.IGNORECASE)
# "from Kursk and Oryol cities, Millerovo, Rostov Oblast, and ..."
_ALSO_FROM = re.compile(
    rf"(?:\s+(?:cit(?:y|ies)|towns?|oblasts?|regions?|airfields?|airbases?))?(?:{LISTED.pattern})",
    re.IGNORECASE,
)
# "from five settlements in Zaporizhzhia region — A, B and C —": told of the settlements
_SPELT_OUT = re.compile(
    r"\b(?:settlements|villages|towns|cities|districts|пунктів|пункты|пунктов|сіл|села|сёла|сёл|міст|городов)"
    r"\b[^.;]{0,40}(?:\s[—–-]|:)\s+$",
    re.IGNORECASE,
)
_IN_REGION = re.compile(r",?\s+(?:(?:in|of|у|в|на)\s+)?(?:the\s+|\w+['’]s\s+)?", re.IGNORECASE)
_BEFORE_LIST = 70  # characters
_LONG_LIST = 3  # names: what is told of one is told of them all


def site(passage: Passage, mention: Mention) -> Place | None:
    """Give where the event is if it is at this mention: the place, or a sector's region."""
    place = mention.place
    if mention.sense is Sense.ASSOCIATIVE and is_sector(passage, mention):
        known = sector_region(mention.text)
        if known is not None:
            return known
    if place is None or mention.confidence < UNSURE:
        return None
    if mention.role is Role.ANCHOR and not _is_part_of_region(passage, mention):
        return None
    if mention.sense is Sense.LITERAL:
        is_country = place.kind is PlaceKind.COUNTRY
        if is_country and (_reacts(passage, mention) or not _is_inside(passage, mention)):
            return None
        return None if place.is_long else place
    return region_of(place) if is_sector(passage, mention) else None


def _is_part_of_region(passage: Passage, mention: Mention) -> bool:
    """Tell "nine villages in the north of Kharkiv region": all of it is that region's."""
    if mention.place is None or mention.place.kind is not PlaceKind.REGION:
        return False
    start = passage.sentence.start
    part = _IN_PART.search(passage.text, 0, mention.start - start)
    if part is None:
        return False  # and not of "the Chonhar bridge in the north of Crimea"
    named = (m.end - start for m in passage.mentions if m.end - start <= part.start())
    return all(passage.text[end : part.start()].strip() for end in named)


def is_sector(passage: Passage, mention: Mention) -> bool:
    """Tell "the Lyman sector" from Lyman."""
    if mention.place is not None and mention.place.is_wide:
        return False  # "the Armed Forces of Ukraine in the Lyman area"
    before, after = around(passage, mention)
    named = _SECTOR_NEAR.match(after) or _SECTORS_BEFORE.search(before, within=passage.text)
    return mention.sense is Sense.ASSOCIATIVE and bool(named)


def common_area(passage: Passage, mention: Mention) -> Place | None:
    """Give the region that holds every place which an open name could mean, if there is one.

    Which village it is stays open; what happened there is drawn as an area, never as a pin; where
    they lie in several regions it has no place. A region that the sentence names holds it if one of
    the places so called lies there; a list of rivals that was cut short proves no region where none
    of them was preferred.
    """
    places = [mention.place, *mention.rivals] if mention.place else list(mention.rivals)
    literal = mention.sense is Sense.LITERAL or is_sector(passage, mention)
    if not places or not literal or mention.role is Role.ANCHOR:
        return None
    if any(place.is_wide or place.is_long for place in places):
        return None
    named = _region_after(passage, mention) or _regions_named(passage)
    holding = [r for r in named if any(place.admin1 == r.name for place in places)]
    unsure = mention.place is None or mention.confidence < UNSURE
    if len(named) == 1 and (holding or (unsure and not _is_of_another(passage, mention, named[0]))):
        return named[0]  # though the gazetteer may know the name only elsewhere
    if unsure and (beside := _measured_from(passage)):
        return beside
    regions = {(place.country, place.admin1) for place in places}
    # the one place so called does not fit what the text tells: it holds nothing
    fits = len(mention.rivals) > 1 or mention.confidence == 0.0
    is_whole = mention.place is not None or (fits and len(mention.rivals) < MOST_RIVALS)
    if len(regions) == 1 and places[0].admin1 and is_whole:
        return region_of(places[0]) if _may_be_of(passage, mention, places[0].admin1) else None
    return None


def _may_be_of(passage: Passage, mention: Mention, region: str) -> bool:
    """Tell that not all the other villages of a sentence lie in another region than an open one."""
    towns = (m.place for m in passage.mentions if m is not mention and m.sense is Sense.LITERAL)
    beside = {p.admin1 for p in towns if p is not None and p.kind is PlaceKind.SETTLEMENT}
    return not beside or region in beside


def _region_after(passage: Passage, mention: Mention) -> list[Place]:
    """Give the region that stands right behind a name: "Novomykolaivka in Sumy region"."""
    for other in passage.mentions:
        gap = passage.text[mention.end - passage.sentence.start :][: other.start - mention.end]
        if other.start >= mention.end and _IN_REGION.fullmatch(gap):
            is_region = other.place is not None and other.place.kind is PlaceKind.REGION
            return [other.place] if is_region and other.place else []
    return []


def _is_of_another(passage: Passage, mention: Mention, region: Place) -> bool:
    """Tell "took A in the Donetsk region, advanced near B": the region was said of A."""
    start = passage.sentence.start
    before = [m for m in passage.mentions if m.end <= mention.start]
    for one, other in pairwise(before):
        gap = passage.text[one.end - start : other.start - start]
        if other.place == region and _IN_REGION.fullmatch(gap):
            return one.sense is Sense.LITERAL and not LISTED.fullmatch(gap)
    return False


def _measured_from(passage: Passage) -> Place | None:
    """Give the region of the one town that a sentence measures from: what it measures is near."""
    anchors = [m.place for m in passage.mentions if m.role is Role.ANCHOR and m.place]
    towns = {place.id: place for place in anchors if place.kind is PlaceKind.SETTLEMENT}
    return region_of(next(iter(towns.values()))) if len(towns) == 1 else None


def _regions_named(passage: Passage) -> list[Place]:
    """List the regions that a sentence names, or whose governor it does."""
    found = []
    for mention in passage.mentions:
        if MEASURED in mention.reason:
            continue  # "5 km from the border with the Kursk region"
        region = governed_region(passage, mention) or mention.place
        if region is not None and region.kind is PlaceKind.REGION:
            found.append(region)
    return found


def governed_region(passage: Passage, mention: Mention) -> Place | None:
    """Give the region of "Kherson's governor", None where no governor is named so."""
    place = mention.place
    if (
        place is None
        or place.kind is PlaceKind.COUNTRY
        or not _GOVERNOR.match(around(passage, mention)[1])
    ):
        return None
    return region_of(place)


def head_of(passage: Passage, mention: Mention) -> Place | None:
    """Give the region of "Crimea's head", "the governor of Kherson region"."""
    of_it = _HEAD_OF.search(passage.text, 0, mention.start - passage.sentence.start)
    is_region = mention.place is not None and mention.place.kind is PlaceKind.REGION
    return mention.place if of_it and is_region else governed_region(passage, mention)


def mayors_city(passage: Passage, mention: Mention) -> Place | None:
    """Give the city of "Kyiv's mayor", "мэр Киева"."""
    start, after = mention.start - passage.sentence.start, around(passage, mention)[1]
    named = _MAYOR.match(after) or _MAYOR_BEFORE.search(passage.text, 0, start)
    return mention.place if named and mention.confidence >= UNSURE else None


def is_launch_site(passage: Passage, mention: Mention, trigger: Trigger) -> bool:
    """Tell the place that missiles, drones and shells came from, or one of a list of them."""
    return trigger.kind in _NOT_FROM and is_launched_from(passage, mention)


def listed_with(passage: Passage, mention: Mention) -> tuple[int, int] | None:
    """Give where the list of names that holds a mention begins and ends, if it is a long one."""
    start, near = passage.sentence.start, [mention]
    by_start = sorted(passage.mentions, key=lambda m: m.start)
    at = by_start.index(mention)
    for step, others in ((-1, reversed(by_start[:at])), (1, by_start[at + 1 :])):
        for other in others:
            left, right = (other, near[0]) if step < 0 else (near[-1], other)
            if not LISTED.fullmatch(passage.text[left.end - start : right.start - start]):
                break
            near.insert(0 if step < 0 else len(near), other)
    if len(near) < _LONG_LIST:
        return None
    first, last = near[0].start - start, near[-1].end - start
    spelt_out = _SPELT_OUT.search(passage.text, max(0, first - _BEFORE_LIST), first)
    return (spelt_out.start() if spelt_out else first), last


def is_launched_from(passage: Passage, mention: Mention) -> bool:
    """Tell the place that something came from, whatever came."""
    before = around(passage, mention)[0]
    if _LAUNCHED_FROM.search(passage.text, 0, mention.start - passage.sentence.start):
        return True
    others = [m for m in passage.mentions if m.end <= mention.start]
    listed = others and _ALSO_FROM.fullmatch(before[others[-1].end - passage.sentence.start :])
    return bool(listed) and is_launched_from(passage, others[-1])


def elsewhere(passage: Passage, mention: Mention) -> tuple[Place, tuple[int, int]] | None:
    """Find "elsewhere" in the region of the town just named: the region, and where it is said."""
    place, word = mention.place, _ELSEWHERE.search(passage.text)
    if word is None or place is None or place.kind is not PlaceKind.REGION:
        return None
    return (place, word.span()) if mention.sense is Sense.LITERAL else None


def around(passage: Passage, mention: Mention) -> tuple[str, str]:
    """Give the words of the sentence before a mention and those after it."""
    start = passage.sentence.start
    return passage.text[: mention.start - start], passage.text[mention.end - start :]


def _reacts(passage: Passage, mention: Mention) -> bool:
    """Tell "в Угорщині розкритикували атаку": there it is only spoken of."""
    return _REACTS.match(around(passage, mention)[1]) is not None


def _is_inside(passage: Passage, mention: Mention) -> bool:
    before = around(passage, mention)[0][-_BEFORE_COUNTRY:]
    return bool(_INSIDE.search(before) or _AIMED_AT.search(before))
