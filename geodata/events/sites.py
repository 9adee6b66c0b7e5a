"""A passage in; the places that are the sites of events, each with the words that tell of it, out.

An event stands at a place that its sentence names as the site: never at an anchor, a government,
a sector's namesake or a speaker's seat. Where only a sector is given, the event is its region's.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geodata import borders
from geodata.events.nearest import trigger_for
from geodata.events.region import area_place, region_of
from geodata.measure import distance_m
from geodata.model import EventKind, Place, PlaceKind, Role, Sense
from geodata.phrases.screen import Screened
from geodata.places.choosing import MOST_RIVALS

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
    r"\b(?:in|across|inside|into|throughout|of)\s+(?:the\s+)?(?:\w+\s+)?(?:\w+\s+)?$|(?<!\w)(?:у|в|по)\s+$"
    r"|(?:north|south|east|west|central)[\w-]*\s+$"
    r"|(?:північн|південн|східн|західн|центральн|северн|южн|восточн|западн)\w*\s+$",
    re.IGNORECASE,
)
# "launched 84 missiles at Ukraine": the whole country is the site.
_AIMED_AT = re.compile(
    r"(?:missiles?|drones?|uavs?|rockets?|shaheds?)\s+(?:\w+\s+){0,4}(?:at|against|on|over|toward|towards)\s+$"
    r"|(?:ракет|дрон|шахед|бпла|беспилотник|безпілотник)\w*\s+(?:\w+\s+){0,4}(?:по|на|над)\s+$",
    re.IGNORECASE,
)
# Where a missile came from: "from the airspace of the region", "з території області".
_LAUNCHED_FROM = re.compile(
    r"(?<!\bup\s)(?<!\bout\s)(?<!coming\s)(?<!rising\s)\bfrom\s+(?:(?:the|an?|occupied|russia(?:n|['’]s)?|temporarily|direction|airspace|territory"
    r"|area|areas|waters|city|town|around|near|of|southern|northern|eastern|western)\s+)*$"
    r"|(?<!\w)(?:з|із|зі|с|со|из)\s+(?:(?:території|акваторії|боку|району|аеродром\w+|окупован\w+"
    r"|тимчасово|повітряного|простору|напрямку|территории|акватории|стороны|района|аэродром\w+"
    r"|оккупированн\w+|воздушного|пространства|направления|російськ\w+|российск\w+)\s+)*$",
    re.IGNORECASE,
)
_NOT_FROM = frozenset(  # what happens where one comes from is another matter
    {EventKind.STRIKE, EventKind.SHELLING, EventKind.ATTACK, EventKind.CASUALTIES}
)
_ELSEWHERE = Screened(
    r"\b(?:elsewhere|other\s+parts)\b"
    r"|(?<!\w)(?:решт[іа]|деінде|інш(?:их|і)\s+(?:район|населен|міст|част)\w*|остальн\w+"
    r"|друг(?:их|ие)\s+(?:район|населен|город|част)\w*)",
    re.IGNORECASE,
)
_NEAR = re.compile(
    r"\s*(?:(?:village|town|city|settlement)\s+)?,?\s*"
    r"(?:an?\s+(?:\w+\s+){0,2}(?:village|town|suburb|settlement|community)\s+)?(?:near|outside|next\s+to|close\s+to|not\s+far"
    r"\s+from|поблизу|неподалік|біля|возле|около|недалеко\s+от|під|под)\s+(?:the\s+)?"
    r"(?:(?:city|town|village)\s+of\s+|(?:міста|села|города)\s+)?",
    re.IGNORECASE,
)
# "in Saltivka, Kharkiv": the second holds the first; "in Lyman, Siversk and Toretsk" is a list.
_WITHIN = re.compile(r"\s*(?:district|village|town|city|suburb)?,\s+(?:in\s+)?", re.IGNORECASE)
_STANDS_IN = re.compile(r"\s+(?:in|у|в)\s+", re.IGNORECASE)  # "the Azovstal plant in Mariupol"
_LISTED_BEFORE = re.compile(r"(?:,|\band|\bта|\bі|\bи)\s+$")
_LISTED_AFTER = re.compile(r"\s*(?:,|and\b|та\b|і\b|й\b|и\b|or\b)")
# "a woman from Kherson": where she comes from, or is bound for.
_ORIGIN = re.compile(
    r"\b(?:m[ae]n|wom[ae]n|couples?|family|residents?|people|refugees?|teenagers?|soldiers?|volunteers?)"
    r"\s+from\s+(?:the\s+)?(?:(?:city|town|village)\s+of\s+)?$"
    # "a train bound for Moscow", "на пути в Киев": where it was not yet.
    r"|\b(?:bound\s+for|head(?:ed|ing)\s+(?:to|for)|en\s+route\s+(?:to|from)|destined\s+for|travel(?:l)?ing\s+(?:to|from)"
    r"|on\s+(?:its|their|his|her|the)\s+way\s+(?:back\s+)?(?:to|from))\s+(?:the\s+)?$"
    r"|(?<!\w)(?:прямува\w+|їха\w+|їду\w*|дорогою|шляху|следова\w+|направля\w+|еха\w+|пути|дороге)\s+(?:до|[ву]|из|з|на)\s+$"
    r"|(?<!\w)(?:жінк\w+|чоловік\w*|родин\w+|мешкан\w+|дитин\w+|боєць|бійц\w+|женщин\w+|мужчин\w*"
    r"|семь[яеию]\w*|жител\w+|житель\w*|боец|бойц\w+)\s+(?:з|із|зі|из|с)\s+$",
    re.IGNORECASE,
)
_GOVERNS = re.compile(
    r"\b(?:officials?|authorities|sources?|police|prosecutors?|investigators?|diplomats?|leaders?|analysts?)\s+in\s+(?:the\s+)?$"
    r"|\b(?:governor|mayor|head|leader|chief|(?:council|administration|garrison|authorities|police|prosecutors?))"
    r"\s+of\s+(?:the\s+)?(?:(?:city|town|region)\s+of\s+)?$"
    r"|(?<!\w)(?:мер|мэр|губернатор|начальник|глав|голов|очільник)\w{0,3}\s+(?:(?:поліції|полиции|адміністрації"
    r"|администрации|міста|города|ВА|МВА|ОВА)\s+){0,2}$",
    re.IGNORECASE,
)
_UNKNOWN_NEAR = re.compile(
    r"(?:\b(?:that|in|at|to|took|taken|seized|captured|entered|liberated|hit|struck|attacked|shelled"
    r"|village|town)|(?<!\w)(?:у|в|до|захопи\w+|окупува\w+|звільни\w+|село|селі|захвати\w+|взя\w+|освободи\w+"
    r"|сел[оае]|поселок|посёлок|пункт))\s+(?:of\s+)?(?P<name>(?!Russian|Ukrainian)[A-ZА-ЯҐЄІЇЁ][\w'’-]{2,})\s+"
    r"(?:near|outside|поблизу|біля|неподалік|возле|около|под|під)\s+$"
)
_LISTED = re.compile(r"\s*(?:,|,?\s(?:and|or|та|і|й|и|або|или))\s+(?:the\s+)?", re.IGNORECASE)
# "Moscow's Balashikha suburb", "the Kyiv suburb of Bucha"
_HOLDS_NEXT = re.compile(
    r"['’]s\s+(?:[a-z-]+\s+){0,3}|\s+(?:suburb|district|neighbou?rhood|township)\s+of\s+"
)
# "in Kurchatov, where the Kursk plant is": a word on the town, not what happened
_LIES_THERE = re.compile(
    r"\b(?:where|home\s+to|site\s+of|(?:which|that)\s+(?:hosts|houses|has))\s+(?:the\s+|an?\s+)?(?:\w+\s+){0,2}$"
    r"|(?<!\w)(?:где|де|на\s+котор\w+|на\s+як\w+|в\s+котор\w+|в\s+як\w+)\s+"
    r"(?:находится|расположен\w*|стоит|знаходиться|розташован\w*|стоїть)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
_JUNCTION = Screened(
    r"(?:junction|intersection|border|boundary)\s+(?:of|between)\s+(?:the\s+)?[\w\s,'’-]{0,60}$"
    r"|(?:на\s+)?(?:стику|стыке|межі|границе|кордоні)\s+[\w\s,'’-]{0,60}$",
    re.IGNORECASE,
)
_TOWARD = re.compile(
    r"(?:\b(?:towards?|in\s+the\s+direction\s+of)|(?<!\w)(?:(?:[ув]|на)\s+б[оі]к|[ув]\s+напрямку"
    r"|в\s+(?:сторону|направлении)))\s+(?:the\s+)?(?:\w+\s+(?:of\s+)?)?$",
    re.IGNORECASE,
)
_LONG_LIST = 3  # names: what is told of one is told of them all
_TOWN_REACH_M = 15_000.0  # from its middle, within which a town's plants and stations stand
WIDE = (PlaceKind.REGION, PlaceKind.COUNTRY)


def site(passage: Passage, mention: Mention) -> Place | None:
    """Give where the event is if it is at this mention: the place, or a sector's region."""
    place = mention.place
    if place is None or mention.role is Role.ANCHOR or mention.confidence < UNSURE:
        return None
    if mention.sense is Sense.LITERAL:
        if place.kind is PlaceKind.COUNTRY and not _is_inside(passage, mention):
            return None
        return None if place.is_long else place
    return region_of(place) if _is_sector(passage, mention) else None


def _is_sector(passage: Passage, mention: Mention) -> bool:
    if mention.place is not None and mention.place.kind in WIDE:
        return False  # "the Armed Forces of Ukraine in the Lyman area"
    before, after = _around(passage, mention)
    named = _SECTOR_NEAR.match(after) or _SECTORS_BEFORE.search(before, within=passage.text)
    return mention.sense is Sense.ASSOCIATIVE and bool(named)


def common_area(passage: Passage, mention: Mention) -> Place | None:
    """Give the region, or the country, that holds every place which an open name could mean.

    Which village it is stays open; what happened there is drawn as an area, never as a pin. A
    region that the sentence names holds it if one of the places so called lies there; a list of
    rivals that was cut short proves no region where none of them was preferred.
    """
    places = [mention.place, *mention.rivals] if mention.place else list(mention.rivals)
    literal = mention.sense is Sense.LITERAL or _is_sector(passage, mention)
    if not places or not literal or mention.role is Role.ANCHOR:
        return None
    if any(place.kind in WIDE or place.is_long for place in places):
        return None
    named = [m.place for m in passage.mentions if m.place and m.place.kind is PlaceKind.REGION]
    holding = [r for r in named if any(place.admin1 == r.name for place in places)]
    if len(named) == len(holding) == 1:
        return holding[0]
    regions = {(place.country, place.admin1) for place in places}
    is_whole = mention.place is not None or len(mention.rivals) < MOST_RIVALS
    if len(regions) == 1 and places[0].admin1 and is_whole:
        return region_of(places[0])
    countries = {place.country for place in places}
    held = borders.country(places[0].country or "") if len(countries) == 1 else None
    return area_place(held) if held else None


def is_beside_unknown(passage: Passage, mention: Mention) -> bool:
    """Tell "took Zabavnovka near Kupiansk" where no table knows the village: it is not the town."""
    found = _UNKNOWN_NEAR.search(_around(passage, mention)[0])
    if found is None:
        return False
    start, end = (passage.sentence.start + at for at in found.span("name"))
    known = (m for m in passage.mentions if m.place or m.rivals)
    return not any(m.start < end and start < m.end for m in known)


def is_launch_site(passage: Passage, mention: Mention, trigger: Trigger) -> bool:
    """Tell the place that missiles, drones and shells came from, or one of a list of them."""
    return trigger.kind in _NOT_FROM and is_launched_from(passage, mention)


def is_only_toward(passage: Passage, trigger: Trigger, start: int) -> bool:
    """Tell "seized A and moved toward B": B, which begins at `start`, was not taken."""
    taken = trigger.kind in {EventKind.CAPTURE, EventKind.WITHDRAWAL}
    return taken and _TOWARD.search(passage.text[:start]) is not None


def listed_with(passage: Passage, mention: Mention) -> tuple[int, int] | None:
    """Give where the list of names that holds a mention begins and ends, if it is a long one."""
    start, near = passage.sentence.start, [mention]
    by_start = sorted(passage.mentions, key=lambda m: m.start)
    at = by_start.index(mention)
    for step, others in ((-1, reversed(by_start[:at])), (1, by_start[at + 1 :])):
        for other in others:
            left, right = (other, near[0]) if step < 0 else (near[-1], other)
            if not _LISTED.fullmatch(passage.text[left.end - start : right.start - start]):
                break
            near.insert(0 if step < 0 else len(near), other)
    long = len(near) >= _LONG_LIST
    return (near[0].start - start, near[-1].end - start) if long else None


def is_launched_from(passage: Passage, mention: Mention) -> bool:
    """Tell the place that something came from, whatever came."""
    before = _around(passage, mention)[0]
    if _LAUNCHED_FROM.search(before):
        return True
    others = [m for m in passage.mentions if m.end <= mention.start]
    listed = others and _LISTED.fullmatch(before[others[-1].end - passage.sentence.start :])
    return bool(listed) and is_launched_from(passage, others[-1])


def elsewhere(passage: Passage, mention: Mention) -> tuple[Place, tuple[int, int]] | None:
    """Find "elsewhere" in the region of the town just named: the region, and where it is said."""
    place, word = mention.place, _ELSEWHERE.search(passage.text)
    if word is None or place is None or place.kind is not PlaceKind.REGION:
        return None
    return (place, word.span()) if mention.sense is Sense.LITERAL else None


def _around(passage: Passage, mention: Mention) -> tuple[str, str]:
    start = passage.sentence.start
    return passage.text[: mention.start - start], passage.text[mention.end - start :]


def _is_inside(passage: Passage, mention: Mention) -> bool:
    before = _around(passage, mention)[0]
    return bool(_INSIDE.search(before) or _AIMED_AT.search(before))


def is_narrowed(passage: Passage, mention: Mention) -> bool:
    """Tell a region, a country or a bigger town that only says where a named site lies.

    No more than that is said of where one comes from, is bound for or governs.
    """
    region = mention.place
    before = _around(passage, mention)[0]
    if _ORIGIN.search(before) or _LIES_THERE.search(before) or _is_seat(passage, mention):
        return True
    if _is_beside(passage, mention) or _holds_next(passage, mention):
        return True
    if mention.sense is Sense.ASSOCIATIVE:
        return _is_sector_of_named(passage, mention)
    if region is None or region.is_long or _is_junction(passage, mention):
        return False
    for other in passage.mentions:
        inner = other.place
        if other is mention or inner is None or inner.kind in WIDE:
            continue
        if region.kind not in WIDE and not _stands_inside(region, inner):
            continue
        if _LIES_THERE.search(_around(passage, other)[0]):
            continue
        gap = passage.text[
            min(other.end, mention.end) - passage.sentence.start : max(other.start, mention.start)
            - passage.sentence.start
        ]
        inside = (
            _stands_inside(region, inner)
            or region.name in {inner.admin1, inner.admin2}
            or (region.kind is PlaceKind.COUNTRY and inner.country == region.country)
        )
        if inside and other.sense is Sense.LITERAL and not re.search(r"[.;]", gap):
            return True
    return False


def _is_seat(passage: Passage, mention: Mention) -> bool:
    """Tell "the governor of Tula said a plant in Novomoskovsk was hit": the seat is no site."""
    if not _GOVERNS.search(_around(passage, mention)[0]):
        return False
    others = (m for m in passage.mentions if m.start >= mention.end and m.sense is Sense.LITERAL)
    return any(m.role is Role.SITE and m.place not in {None, mention.place} for m in others)


def _stands_inside(town: Place, thing: Place) -> bool:
    """Tell the plant that was hit from the town it stands in."""
    is_thing = town.kind is PlaceKind.SETTLEMENT and thing.kind is PlaceKind.FACILITY
    return is_thing and not thing.is_long and distance_m(town.at, thing.at) < _TOWN_REACH_M


def _is_junction(passage: Passage, mention: Mention) -> bool:
    before = _around(passage, mention)[0]
    return _JUNCTION.search(before, within=passage.text) is not None


def _is_beside(passage: Passage, mention: Mention) -> bool:
    """Tell the town that says where the site lies: "Zabavne near Izyum", "Saltivka, Kharkiv"."""
    before, after = _around(passage, mention)
    others = [m for m in passage.mentions if m.end <= mention.start and m.sense is Sense.LITERAL]
    if not others or others[-1].place is None or others[-1].role is Role.ANCHOR:
        return False
    if (
        others[-1].place.kind in WIDE or others[-1].place.is_long
    ):  # "a bridge over the Seim near Karyzh"
        return False
    gap = before[others[-1].end - passage.sentence.start :]
    is_thing = others[-1].place.kind is PlaceKind.FACILITY
    if _NEAR.fullmatch(gap) or (is_thing and _STANDS_IN.fullmatch(gap)):
        return True
    first = not _LISTED_BEFORE.search(before[: others[-1].start - passage.sentence.start])
    return first and bool(_WITHIN.fullmatch(gap)) and not _LISTED_AFTER.match(after)


def _holds_next(passage: Passage, mention: Mention) -> bool:
    later = (m for m in passage.mentions if m.start >= mention.end and m.sense is Sense.LITERAL)
    inner = next(later, None)
    start = passage.sentence.start
    gap = "" if inner is None else passage.text[mention.end - start : inner.start - start]
    return bool(_HOLDS_NEXT.fullmatch(gap))


def _is_sector_of_named(passage: Passage, sector: Mention) -> bool:
    """Tell "in the Kupiansk sector, near Pishchane": what is told happened at the village."""
    region = region_of(sector.place) if sector.place else None
    for other in passage.mentions:
        inner = other.place
        if other.sense is not Sense.LITERAL or inner is None or inner.kind in WIDE:
            continue
        if site(passage, other) is None or region is None or inner.admin1 != region.name:
            continue
        if _trigger_of(passage, other) == _trigger_of(passage, sector):
            return True
    return False


def _trigger_of(passage: Passage, mention: Mention) -> Trigger | None:
    start = passage.sentence.start
    return trigger_for(passage, mention.start - start, mention.end - start)
