"""A mention in; whether it only says where the site lies, whence one comes or who governs out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geodata.borders import LAND_AROUND, region_at
from geodata.events.beside import holds_next, is_beside
from geodata.events.homes import GOVERNS, is_seat_or_home
from geodata.events.lying import is_affected_from_afar, is_around, names_a_thing
from geodata.events.made_exact import is_made_exact
from geodata.events.nearest import sites_told, trigger_of
from geodata.events.parts import goes_on_to_some
from geodata.events.reached import is_only_reached
from geodata.events.sector_names import sector_region
from geodata.events.sites import LISTED, around, site
from geodata.events.where_told import CAPITALS, is_where_told
from geodata.measure import distance_m
from geodata.model import EventKind, Place, PlaceKind, Role, Sense
from geodata.phrases.openings import Opening
from geodata.phrases.screen import Screened
from geodata.places.raion_fit import lies_in_district

if TYPE_CHECKING:
    from geodata.events.passages import Passage
    from geodata.model import Mention

# "in Kramatorsk, a city in Donetsk"; "Snake Island, an islet in the Black Sea off Odesa"
_APPOSED = Opening(
    r",\s+an?\s+(?:[\w-]+\s+){0,4}?(?:village|town|suburb|settlement|resort|hamlet|port|city|hub|cent(?:re|er))\s+in\s+(?:the\s+)?(?:[\w-]+\s+)?$"
    r"|,\s+an?\s+[^.;:,]{3,60}\s+off\s+(?:the\s+)?(?:coast\s+of\s+)?(?:the\s+)?(?:\w+\s+)?(?:(?:port\s+)?city\s+of\s+)?$"
)
# "a woman from Kherson": where she comes from, or is bound for.
_ORIGIN = Opening(
    r"\b(?:m[ae]n|wom[ae]n|couples?|family|residents?|people|refugees?|teenagers?|soldiers?|volunteers?|delegations?|students?|medics|doctors|teams?|athletes?|firefighters)"
    r"\s+from\s+(?:the\s+)?(?:(?:city|town|village)\s+of\s+)?$"
    # "to divert troops from eastern Ukraine", "the redeployment of units from Izium"
    r"|\b(?:divert\w*|draw(?:ing|s)?|redirect\w*|re-?deployment\s+of)\s+(?:[\w’'-]+\s+){0,4}from\s+(?:the\s+)?(?:\w+ern\s+)?$"
    # "a train bound for Moscow", "на пути в Киев": where it was not yet.
    r"|\b(?:bound\s+for|head(?:ed|ing)\s+(?:to|for)|en\s+route\s+(?:to|from)|destined\s+for|travel(?:l)?ing\s+(?:to|from)"
    r"|on\s+(?:its|their|his|her|the)\s+way\s+(?:back\s+)?(?:to|from))\s+(?:the\s+)?(?:\w+ern\s+)?$"
    r"|(?<!\w)(?:прямува\w+|їха\w+|їду\w*|дорогою|шляху|следова\w+|направля\w+|еха\w+|пути|шедш\w+|летевш\w+)\s+(?:до|к|[ву]|из|з|на)\s+$"
    r"|(?<!\w)(?:уродженець|уродженц\w+|уродженк\w+|урожен\w+|вих[іо]дець|вихідця|родом\s+(?:з|із|зі|из|со?)"
    r"|(?:народи|роди)(?:вся|лася|лся|лась|лись)\s+(?:[\w.]+\s+){0,5}?(?:[ву]|на))\s+(?:[а-яіїєґ][\w.]*\s+){0,2}$"
    r"|(?<!\w)(?:сусідн|соседн|суміжн|смежн)\w+\s+(?:з|із|зі|со?)\s+(?:\w+\s+)?$"
    # "пішли колонами від А", "через газогін від Б"
    r"|(?<!\w)(?:пішл|рушил|просува|пошл|двинул|продвига|наступа|газог[іо]н|газопров|труб|дорог|трас)\w*\s+(?:[\w-]+\s+)?(?:від|от)\s+$"
    # "дало змогу віддалити лінію фронту від Харкова"
    r"|(?<!\w)(?:віддал|відсун|отдал|отодви)\w+\s+(?:[\w-]+\s+){1,3}(?:від|от)\s+$"
    r"|(?<!\w)(?:жінк\w+|чоловік\w*|родин\w+|мешкан\w+|дитин\w+|боєць|бійц\w+|женщин\w+|мужчин\w*"
    r"|семь[яеию]\w*|жител\w+|житель\w*|боец|бойц\w+"
    r"|солдата?|сержанта?|лейтенанта?|воїна?|захисника?|військовий|військового)\s+(?:з|із|зі|из|с)\s+"
    r"(?:(?:села|міста|селища|смт|с\.|м\.|города)\s+)?$",
    re.IGNORECASE,
)
# "in Kurchatov, where the Kursk plant is": a word on the town, not what happened
_LIES_THERE = Screened(
    r"(?:,\s+where|\bhome\s+to|\bsite\s+of|\b(?:which|that)\s+(?:hosts|houses))\s+(?:the\s+|an?\s+)?$"
    r"|(?<!\w)(?:где|де|на\s+котор\w+|на\s+як\w+|в\s+котор\w+|в\s+як\w+)\s+"
    r"(?:находится|расположен\w*|стоит|знаходиться|розташован\w*|стоїть)\s+(?:\w+\s+)?"
    r"(?:[\w’'-]+,\s+)*(?:[\w’'-]+\s+(?:и|та|і|й)\s+)?$"
    # "звільнили село А, воно знаходиться в області, під Б"
    r"|,\s+(?:воно|він|вона|оно|он|она)\s+(?:знаход|розташ|наход|распол)\w+\s+[^.;]{0,60}?(?:під|біля|поблизу|под|возле)\s+$",
    re.IGNORECASE,
)
_JUNCTION = Opening(
    r"\b(?:junction|intersection|border|boundary)\s+(?:of|between)\s+(?:the\s+)?[\w\s,'’-]{0,60}$"
    r"|(?<!\w)(?:на\s+)?(?:стику|стыке|межі|границе|кордоні)\s+[\w\s,'’-]{0,60}$",
    re.IGNORECASE,
)
_NEAR_ONE = re.compile(r"\b(?:near|around|towards?|outside|of|on|from|in)\s+$", re.IGNORECASE)
# "a village on the Sumy border": the region's, not the town's
_BORDER = re.compile(r"\s+(?:border|frontier|borderland)\b")
_THE = re.compile(r"\b[Tt]he\s+$")
_OF_TROOPS = frozenset(
    {EventKind.ADVANCE, EventKind.CAPTURE, EventKind.WITHDRAWAL, EventKind.CLASH, EventKind.OTHER}
)
_OF_A_SIDE = re.compile(r":\s+(?:The\s+)?(?:Ukrain|Russia|President|Zelensk)")
_STOP = re.compile(r"(?<![\s(«„][сгмдпх])(?<!пос)(?<!сел)(?<!смт)[.;]")  # not of "(с. Липцы)"
_RIGHT_BEFORE = 12  # characters between a verb and the place of which alone it tells
_SECTOR_REACH_M = 60_000.0  # from the town that a sector of the front is named after
_TOWN_REACH_M = 15_000.0  # from its middle, within which a town's plants and stations stand


def is_narrowed(passage: Passage, mention: Mention) -> bool:
    """Tell a region, a country or a bigger town that only says where a named site lies.

    No more than that is said of where one comes from, is bound for or governs.
    """
    known, span = passage.narrowed, (mention.start, mention.end)
    if span not in known:
        known[span] = _only_says_where(passage, mention)
    return known[span]


def _only_says_where(passage: Passage, mention: Mention) -> bool:
    region = mention.place
    before = mention.start - passage.sentence.start
    if _ORIGIN.search(passage.text, 0, before) or is_where_told(passage, mention):
        return True
    if _is_otherwise(passage, mention) or _lies_there(passage, mention):
        return True
    if _names_no_site(passage, mention):
        return True
    if mention.sense is Sense.ASSOCIATIVE or _heads_line(passage, mention):
        return _heads_line(passage, mention) or _is_sector_of_named(passage, mention)
    if region is None or region.is_long or _is_junction(passage, mention):
        return False
    return _holds_a_site(passage, mention, region)


def _names_no_site(passage: Passage, mention: Mention) -> bool:
    """Tell what is made exact, a thing's name, a seat, or what lies beside or holds the site."""
    if is_made_exact(passage, mention) or is_around(passage, mention):
        return True
    if is_affected_from_afar(passage, mention):
        return True
    if names_a_thing(passage, mention) or is_seat_or_home(passage, mention):
        return True
    if is_beside(passage, mention) or holds_next(passage, mention):
        return True
    if _is_other_name(passage, mention):
        return True
    start = passage.sentence.start
    apposed = _APPOSED.search(passage.text, 0, mention.start - start)
    return apposed is not None and any(m.end - start == apposed.start() for m in passage.mentions)


# "Kirove, known in Ukraine as Verezamske", "the Russian name for Zhelanne"
_KNOWN_AS = re.compile(
    r"(?:\s+(?:village|settlement|town))?\s*[,(]\s*(?:also\s+|better\s+)?(?:known|called)\s+"
    r"(?:(?:in|to|by)\s+(?:the\s+)?\w+\s+)?(?:as\s+)?"
)
_NAME_FOR = Opening(
    r"\bnames?\s+(?:for|of)\s+(?:the\s+)?(?:(?:village|town|city|settlement)\s+of\s+)?$"
)


def _is_other_name(passage: Passage, mention: Mention) -> bool:
    """Tell the one of two names of one place that the text gives beside the other."""
    start, end = (at - passage.sentence.start for at in (mention.start, mention.end))
    known = _KNOWN_AS.match(passage.text, end)
    next_at = known.end() + passage.sentence.start if known else -1
    if any(m.start == next_at and m.place is not None for m in passage.mentions):
        return True
    return _NAME_FOR.search(passage.text, 0, start) is not None


def _heads_line(passage: Passage, mention: Mention) -> bool:
    """Tell "Kupiansk: five attacks near Zapadne", a sector of a bulletin."""
    before, after = around(passage, mention)
    if before.strip("-–—•*▪ ") or after[:1] != ":":
        return False
    told = next((t for t in passage.triggers if t.mood.is_told), None)
    is_dateline = told is not None and (told.kind in _OF_TROOPS or _OF_A_SIDE.match(after))
    if mention.text in CAPITALS and is_dateline:
        return True  # "Kyiv: the city holds out", as its government says
    later = (m for m in passage.mentions if m.start > mention.end and m.sense is Sense.LITERAL)
    near = next(later, None)
    if near is None or (near.place is not None and near.place.is_wide):
        return False
    return bool(_NEAR_ONE.search(around(passage, near)[0]))


def _is_beyond(passage: Passage, country: Mention) -> bool:
    """Tell "fighting near A, where gas flows into the country": it was at A."""
    sites = sites_told(passage, trigger_of(passage, country))
    return any(
        site.end <= country.start and site.place and site.place.kind is PlaceKind.SETTLEMENT
        for site in sites
    )


# "took A, B and the whole of the region", "обстрілювали Куп'янськ та Куп'янський район"
_AND_ALL = Opening(
    r"\b(?:the\s+(?:whole|rest|entirety)\s+of|all\s+of|the\s+(?:whole|entire))\s+(?:the\s+)?$"
    r"|(?<=\s)(?:та|і|й|и)\s+(?:(?:практично|майже|практически|почти)\s+)?(?:вс[юієеь]\w?\s+)?(?:[ув]\s+)?$"
    # "удари по Харкову та п'яти населених пунктах області": at those, too
    r"|(?<=\s)(?:та|і|й|и)\s+(?:(?:ще|ещё|еще)\s+)?(?:\d+|[а-яіїєё’']+)\s+(?:(?:інш|друг)\w+\s+)?(?:населен|населён)\w+\s+пункт\w*\s+$"
)


def _holds_a_site(passage: Passage, mention: Mention, region: Place) -> bool:
    """Tell a region, or a town, in which the sentence names the site itself."""
    if region.kind is PlaceKind.COUNTRY and _is_beyond(passage, mention):
        return True
    if region.is_wide and _AND_ALL.search(passage.text, 0, mention.start - passage.sentence.start):
        return False
    for other in passage.mentions:
        inner = other.place
        if other is mention or inner is None or not _may_be_held(inner, region):
            continue
        if not region.is_wide and not _stands_inside(region, inner):
            continue
        if GOVERNS.search(passage.text, 0, other.start - passage.sentence.start):
            continue  # "in Kherson region, the head of the Kakhovka district wrote"
        across = other.role is Role.ANCHOR and inner.kind is PlaceKind.FACILITY
        if across or _lies_there(passage, other):
            continue
        gap = passage.text[
            min(other.end, mention.end) - passage.sentence.start : max(other.start, mention.start)
            - passage.sentence.start
        ]
        goes_on = region.is_wide and mention.end <= other.start
        apart = goes_on and goes_on_to_some(gap) is not None
        if other.sense is not Sense.LITERAL or apart or _STOP.search(gap):
            continue
        of_district = _opens_on(mention, other, gap) and lies_in_district(inner, region)
        if of_district or (lies_in(inner, region) and not _is_apart(passage, mention, other)):
            return True
    return False


def _opens_on(district: Mention, town: Mention, gap: str) -> bool:
    """Tell "в Шебекинском округе в селе Муром" from "в Белгороде и Белгородском районе"."""
    return district.end <= town.start and not LISTED.fullmatch(gap)


def _may_be_held(inner: Place, region: Place) -> bool:
    """Tell a town, or a raion or community that is named beside its oblast."""
    if not inner.is_wide or (inner.admin2 == inner.name and region.admin2 is None):
        return True
    if inner.kind is PlaceKind.REGION and region.kind is PlaceKind.COUNTRY:
        return inner.country == region.country  # "in the Saratov region of southern Russia"
    return inner.kind is PlaceKind.REGION and inner.name != region.name in {
        inner.admin1,
        inner.admin2,
    }


def lies_in(inner: Place, region: Place) -> bool:
    """Tell a place of a region or country, by its units or its outline."""
    admin1 = inner.admin1 or _region_name(inner)
    named = region.name in {admin1, inner.admin2, LAND_AROUND.get(admin1 or "")}
    of_country = region.kind is PlaceKind.COUNTRY and inner.country == region.country
    return named or of_country or _stands_inside(region, inner)


# "22 drones were shot down over the region, debris fell in Pavlohrad": two events
SHOT = re.compile(
    r"збит|збил|збив|сбит|сбил|shot\s+down|downed|intercept|перехоп|перехва|(?:уничтож|знищ|destroyed).*(?:дрон|бпла|беспил|безпіл|drone|ракет|missile)",
    re.IGNORECASE | re.DOTALL,
)


def _is_apart(passage: Passage, region: Mention, inner: Mention) -> bool:
    """Tell a region over which drones were shot down from the town in it where one fell."""
    over, there = trigger_of(passage, region), trigger_of(passage, inner)
    if over is None or there is None or over == there:
        return False
    if region.place is not None and not region.place.is_wide and region.start > inner.end:
        gap = region.start - passage.sentence.start - over.end
        return 0 <= gap < _RIGHT_BEFORE  # "blew up the bridge as they retreated from the town"
    if over.kind is EventKind.ADVANCE and there.kind is EventKind.CLASH:
        return True  # "crossed into the Kursk region, and fighting continued near Sudzha"
    words = [passage.text[t.start : t.end] for t in (over, there)]
    return bool(SHOT.match(words[0])) and not SHOT.match(words[1])


def _is_otherwise(passage: Passage, mention: Mention) -> bool:
    """Tell "treated in Dnipro", "flew over Sumy", "sirens sounded in Odesa": no site of it."""
    # a caption tells of nothing else
    return bool(passage.triggers) and is_only_reached(passage, mention)


def _lies_there(passage: Passage, mention: Mention) -> bool:
    before, after = around(passage, mention)
    if _BORDER.match(after) and _THE.search(before):
        return True
    return bool(_LIES_THERE.search(before, within=passage.text))


def _region_name(town: Place) -> str | None:
    """Name the region that a town lies in whose row names none: those of Russia's far regions."""
    found = region_at(town.at) if town.country == "RU" else None
    return found.name if found else None


def _stands_inside(town: Place, thing: Place) -> bool:
    """Tell the plant that was hit from the town it stands in."""
    is_thing = town.kind is PlaceKind.SETTLEMENT and thing.kind is PlaceKind.FACILITY
    return is_thing and not thing.is_long and distance_m(town.at, thing.at) < _TOWN_REACH_M


def _is_junction(passage: Passage, mention: Mention) -> bool:
    before = mention.start - passage.sentence.start
    return _JUNCTION.search(passage.text, 0, before) is not None


def _is_sector_of_named(passage: Passage, sector: Mention) -> bool:
    """Tell "in the Kupiansk sector, near Pishchane": what is told happened at the village."""
    place = sector.place or site(passage, sector)
    for other in passage.mentions:
        inner = other.place
        if other.sense is not Sense.LITERAL or inner is None or inner.is_wide:
            continue
        if site(passage, other) is None or place is None:
            continue
        told = trigger_of(passage, sector)
        if told != trigger_of(passage, other):
            continue
        is_known = sector_region(sector.text) is not None  # which spreads over oblasts
        is_taken = told is not None and told.kind is EventKind.CAPTURE  # and no sector ever is
        is_near = inner.admin1 == place.admin1 or is_known or is_taken
        if is_near or distance_m(inner.at, place.at) <= _SECTOR_REACH_M:
            return True
    return False
