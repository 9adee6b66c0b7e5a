"""A text and its spots in; what the words between them say of where they lie out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from geodata.model import PlaceKind, Sense
from geodata.phrases.late import late
from geodata.places.bearers import bearers_of
from geodata.places.hromadas import is_small_area

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geodata.places.matching import Hit
    from geodata.places.spots import Spot

_ADJECTIVES = (
    r"(?:(?:the|its|his|their|neighbou?ring|nearby|adjacent|same|central|border|front-?line"
    r"|(?:\w+[- ])?occupied|temporarily|partially|far|north\w*|south\w*|east\w*|west\w*|\w+['’]s"
    r"|північн\w*|південн\w*|східн\w*|західн\w*|окупован\w*|тимчасово|прикордонн\w*|сусідн\w*"
    r"|северн\w*|южн\w*|восточн\w*|западн\w*|оккупированн\w*|приграничн\w*|соседн\w*)[\s-]+){0,4}"
)
_RAION = r"(?:[A-ZА-ЯҐЄІЇЁ][\w'’ʼ-]+\s+(?:[Rr]aion|[Dd]istrict|район\w*|р-н\w*)|[\w-]+\s+громад\w+)"
_LIES = (
    r"(?:(?:which|that|що|який|яка|яке|что|котор\w+)\s+)?(?:(?:is|lies|sits)(?:\s+located|\s+situated)?|located|situated"
    r"|знаходиться|розташован\w+|лежить|находится|расположен\w*|находящ\w+|лежит)"
)
_SAID = late(rf"^,?\s+{_LIES}\s")
# "Ukraine's eastern Donetsk region": the region is meant
_OWNS = late(rf"^['’]s?\s+{_ADJECTIVES}$")
# "Izium, Kharkiv Oblast", "Izium (Kharkiv Oblast)", "Izium in the Kharkiv region"
_AREA_AFTER = late(
    rf"^(?:\s+(?:village|town|city|settlement|community|hromada|district|municipality)|\s+(?:и|та|і)\s+(?:ряд\w\s+)?(?:других|інших))?"
    rf"(?:\s*[,(]\s*(?:{_RAION},?\s*)?(?:(?:in|of|що\s+(?:[ув]|на)|что\s+(?:в|на))\s+)?"
    rf"|(?:,?\s+{_LIES})?\s+(?:{_RAION},?\s*)?(?:in|of|у|в|во|із|зі|на(?:\s+(?:території|территории))?|що\s+[ув]|что\s+в)\s+){_ADJECTIVES}$"
)
# ", in the Kharkiv region" may as well begin the next thought
_NEXT_THOUGHT = re.compile(r"^\s*,\s*(?:(?:and|but|while|а|але|и|та|і)\s+)?(?:in|у|в|во|на)\s+\S*")
# ", in the Kharkiv region, on Monday" is closed by its second comma
_ASIDE_ENDS = re.compile(r"(?:\s+(?:[Rr]egion|[Oo]blast))?\s*[,.;)]")
# "Kharkiv, Donetsk Oblast and Sumy" may be a list of three
_COMMA = re.compile(r"^\s*,\s*(?:the\s+)?$")
_LIST_GOES_ON = late(
    r"(?:\s+(?:[Rr]egions?|[Oo]blasts?))?(?:,\s*(?:and\s+|та\s+|и\s+|і\s+)?|\s+(?:and|or|та|і|й|и)\s+)"
    r"(?:the\s+|in\s+)?[A-ZА-ЯҐЄІЇЁ]"
)
_GENITIVE = re.compile(
    r"(?:області|обл\.?|области|краю|края|[рР]еспубліки|[рР]еспублики|[ДЛ]НР|Криму|Крыма)$"
)
_PLAIN_GAP = re.compile(rf"^\s+(?:{_RAION}\s+)?$")
_SETTLEMENTS = (
    r"(?:villages?|towns?|cit(?:y|ies)|settlements?|hamlets?|hub|stronghold|port|capital"
    r"|сел\w*|міст\w+|смт|город\w*|посел\w+|пос|деревн\w+|хутор\w*|станиц\w+|м|с|г|д|н|п)"
)
# "the Kharkiv region's Izium", "the Kharkiv region town of Izium", "Kharkiv Oblast: Izium"
_AREA_BEFORE = re.compile(
    rf"^(?:['’]s?\s+|\s*[,:(–—]\s*(?:(?:in|у|в|во|near)\s+)?|\s+(?=\w+\s)){_ADJECTIVES}"
    rf"(?:(?:\w+\s+){{0,2}}{_SETTLEMENTS}\.?[\s:]*)?(?:of\s+)?[\"“«]?$"
)
_OWNED = late(rf"^['’]s?\s+{_ADJECTIVES}(?:(?:\w+\s+){{0,2}}{_SETTLEMENTS}\s+)?(?:of\s+)?$")
# "На Луганщині у тимчасово окупованому Сорокиному"
_OPENS_ON = re.compile(
    r"\s+[ув]о?\s+(?:(?:тимчасово|временно|окупован\w+|оккупирован\w+|прифронтов\w+|прикордонн\w+)\s+)*"
    r"(?:(?:сел[іеу]|селищ[іе]|міст[іу]|городе|пос[её]лке|смт)\s+|[смг]\.\s*)?"
)
_WHENCE = ("из ", "із ", "зі ", " з ", " с ", "от ", "від ")  # "из Курской области в Мариуполь"
# What stands behind the comma of "Moscow, Idaho"; regions of the gazetteer are told otherwise.
STATES = tuple(
    state.replace("_", " ")
    for state in """
    Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Georgia Hawaii
    Idaho Illinois Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan
    Minnesota Mississippi Missouri Montana Nebraska Nevada New_Hampshire New_Jersey New_Mexico
    New_York North_Carolina North_Dakota Ohio Oklahoma Oregon Pennsylvania Rhode_Island
    South_Carolina South_Dakota Tennessee Texas Utah Vermont Virginia Washington West_Virginia
    Wisconsin Wyoming Alberta British_Columbia Manitoba New_Brunswick Nova_Scotia Ontario Quebec
    Saskatchewan
    """.split()
)
_STATE_AFTER = re.compile(r"\s*[,(]\s*([A-Z][\w.]+(?: [A-Z][\w.]+){0,2})")
_LISTED = re.compile(r"^\s*(?:,|;|/|&|,?\s+(?:and|or|та|і|й|и|или|або)(?:\s+near)?)\s*$")
# "Подол и Кубаткин Курской области": a village of no table closes the list
_STRANGE = re.compile(
    r"(?:(?:,|,?\s(?:and|та|і|й|и))\s(?!(?:in|у|в|во|із|зі|на|що|что)\s)[A-ZА-ЯҐЄІЇЁ][\w'’ʼ-]+(?:\s[А-ЯҐЄІЇЁ][а-яґєіїё]+(?=\s(?:на\s|[А-Я])))?)+(?=[\s,(])"
)
_LONGEST_GAP = 120  # characters; also keeps patterns fast on pages of blanks
_BREAK = "\n\n.\n\n"
_BEFORE_CHARS = 36
_IN = re.compile(
    r"\b(?:in|across|throughout|в|во|у|на)\s+(?:the\s+)?"
    r"(?:[\w'’ʼ-]+\s+(?:районе|районі|р-не|р-ні|округе|окрузі|громаді)\s+)?$",
    re.IGNORECASE,
)
_HEAD_OF_LIST = re.compile(
    r"(?:пункт(?:ы|ов|ах|ами|и|ів|ам)|(?<!\w)(?:районах|деревнях|с[её]лах)|\b(?:settlements|villages)\s+of)\s+$",
    re.IGNORECASE,
)
_HEAD_CHARS = 16
_VILLAGE = re.compile(
    r"\b(?:villages?|hamlets?|селищ[еауіем]\w?|пос[её]л(?:ок|к[аеуо])м?|смт|сел(?:о|а|і|у|ом|е|ами|ах)|деревн\w+|хутор\w*|станиц\w+|сел|с|д)\.?"
    r"\s+(?:of\s+)?[\"“«]?$",
    re.IGNORECASE,
)
_CITY = re.compile(
    r"\b(?:(?:cit(?:y|ies)|capital)(?:\s+of)?|міст(?:о|а|і|у|ом)|город(?:а|е|у|ом)?|[мг]\.)"
    r"\s*[\"“«]?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Within:
    """Spot number `inner` is said to lie in the area that spot number `area` names.

    Unless `firm`, the two may only stand side by side.
    """

    inner: int
    area: int
    firm: bool = True


def names_area(hit: Hit, kind: PlaceKind | None) -> bool:
    """Tell a name, of the kind its words say, for an oblast's or a country's and no town's besides.

    "Криму" is Crimea though a village is called so too; "Kherson" is a town until told otherwise.
    """
    if not hit.matches or is_small_area(hit.matches[0].place):
        return False
    if hit.admin_cue or hit.matches[0].place.is_wide:
        return kind is not PlaceKind.SETTLEMENT
    return bearers_of(hit.matches).is_area


def is_listed(gap: str) -> bool:
    """Tell what stands between two names of one list."""
    return _LISTED.match(gap) is not None


def is_setting(text: str, area: Spot) -> bool:
    """Tell "in the Sumy region": what the rest of the sentence tells of is there."""
    return _IN.search(text[max(0, area.start - _BEFORE_CHARS) : area.start]) is not None


def between(text: str, end: int, start: int) -> str:
    """Give the words between two names; a stretch too long to join them is as good as a break."""
    return text[end:start] if start - end < _LONGEST_GAP else _BREAK


def find_withins(text: str, spots: Sequence[Spot]) -> tuple[Within, ...]:
    """Find the areas that are written right beside a place to tell where it is."""
    return tuple(
        within
        for number, spot in enumerate(spots)
        if spot.is_area and spot.sense is Sense.LITERAL  # not "Pokrovsk, Russia's army said"
        for within in (*_before(text, spots, number), *_after(text, spots, number))
    )


def _before(text: str, spots: Sequence[Spot], area: int) -> Iterator[Within]:
    """Give the places left of an area that it closes, and those listed with them."""
    inner, begins = area - 1, area
    if inner > 0 and spots[inner].is_area and _owns(text, spots[inner], spots[area]):
        inner, begins = inner - 1, inner
    if inner < 0 or spots[inner].sentence != spots[area].sentence or spots[inner].is_area:
        return
    gap = between(text, spots[inner].end, spots[begins].start)
    if _is_country(spots[area]) and _SAID.match(gap):
        return  # "X lies in Russia" may be wrong, and of a country it tells no namesake
    strange = _STRANGE.match(gap)
    gap = gap[strange.end() :] if strange else gap
    if not (_AREA_AFTER.match(gap) or _is_genitive(gap, spots[area])):
        return
    is_list = _COMMA.match(gap) and _LIST_GOES_ON.match(text, spots[area].end)
    is_aside = _ASIDE_ENDS.match(text, spots[area].end)
    firm = not strange and not is_list and (is_aside is not None or not _NEXT_THOUGHT.match(gap))
    yield Within(inner, area, firm)
    apart = firm and (_is_set_apart(text, spots, area) or _is_headed(text, spots, inner))
    while inner and is_listed(gap := between(text, spots[inner - 1].end, spots[inner].start)):
        inner -= 1
        if spots[inner].is_area:
            return
        apart = apart and ";" not in gap
        yield Within(inner, area, firm=apart)


def _is_country(area: Spot) -> bool:
    return any(match.place.kind is PlaceKind.COUNTRY for match in area.matches)


def _owns(text: str, owner: Spot, area: Spot) -> bool:
    return _OWNS.match(between(text, owner.end, area.start)) is not None


def _is_headed(text: str, spots: Sequence[Spot], last: int) -> bool:
    """Tell "населенные пункты A, B и C": what is said behind the list is said of them all."""
    first = last
    while first and is_listed(between(text, spots[first - 1].end, spots[first].start)):
        first -= 1
    start = spots[first].start
    return (
        first < last and _HEAD_OF_LIST.search(text, max(0, start - _HEAD_CHARS), start) is not None
    )


def _is_set_apart(text: str, spots: Sequence[Spot], area: int) -> bool:
    """Tell "A, B Сумської області; C, D Харківської області": semicolons part the lists."""
    if text[spots[area].end :][:1] == ";":
        return True
    before = next((n for n in range(area - 1, -1, -1) if spots[n].is_area), None)
    return before is not None and text[spots[before].end :][:1] == ";"


def _is_genitive(gap: str, area: Spot) -> bool:
    """Tell "Богданівка Луганської області", which needs no preposition."""
    return bool(_PLAIN_GAP.match(gap) and _GENITIVE.search(area.text))


def _after(text: str, spots: Sequence[Spot], area: int) -> Iterator[Within]:
    """Give the places right of an area that opens on them, and those listed with them."""
    inner = area + 1
    if inner >= len(spots) or spots[inner].sentence != spots[area].sentence:
        return
    gap = between(text, spots[area].end, spots[inner].start)
    of_country = _is_country(spots[area])
    opens_on = not of_country and _OPENS_ON.fullmatch(gap) is not None
    opens_on = opens_on and not text.endswith(_WHENCE, 0, spots[area].start)
    opens = _OWNED if of_country else _AREA_BEFORE
    if spots[inner].is_area or not (opens_on or opens.match(gap)):
        return
    if spots[inner].sense is Sense.METONYM:
        return  # "In the Kharkiv region, Kyiv lost a helicopter"
    firm = opens_on or bool(_OWNED.match(gap))
    yield Within(inner, area, firm)
    while inner + 1 < len(spots) and not spots[inner + 1].is_area:
        if not is_listed(between(text, spots[inner].end, spots[inner + 1].start)):
            return
        inner += 1
        yield Within(inner, area, firm=False)


def state_after(text: str, end: int) -> str:
    """Give the words after a comma or bracket that may name a state abroad ("Odessa, Texas").

    >>> state_after("in Odessa, Texas, on Monday", 9)
    'Texas'
    """
    found = _STATE_AFTER.match(text, end)
    return found.group(1) if found else ""


def size_cue(text: str, start: int) -> int:
    """Tell what size the word before a name gives it: -1 a village, 1 a city, 0 nothing said."""
    before = text[max(0, start - _BEFORE_CHARS) : start]
    if _VILLAGE.search(before):
        return -1
    return 1 if _CITY.search(before) else 0
