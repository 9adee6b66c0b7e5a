"""A hit in; its role out: something happens there, or it only measures where something happens."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geodata.model import PlaceKind, Role
from geodata.phrases.late import late
from geodata.phrases.openings import Opening
from geodata.places.hromadas import is_small_area
from geodata.places.lexicon import alternatives

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geodata.places.cues import Context
    from geodata.places.matching import Hit

_POINTS = r"(?:(?:north|south)[-\s]?(?:east|west)|north|south|east|west)"
_CYRILLIC_POINTS = (
    r"(?:(?:північно|південно|северо|юго)-)?(?:північ\w*|південь|північн\w+|південн\w+|схід\w*|східн\w+"
    r"|захід\w*|західн\w+|север\w*|юг\w*|южн\w+|восто\w+|запад\w*)"
)
_EDGE = alternatives("edge outskirts cent(?:er|re) limits suburbs border")
_KIND = alternatives(
    """
    city town village settlement hub stronghold battleground capital port fortress hamlet
    міста села селища смт города поселка посёлка пгт столиці столицы
    насел[её]нн\\w+\\s+пункт\\w+
    """
)
# "the strategic town of", "its capital", "окупованого міста"
_CALLED = (
    rf"(?:the\s+{_EDGE}\s+of\s+)?(?:(?:the|its|a|an|central|downtown)\s+)?(?:(?:(?-i:(?![А-ЯІЇЄҐ]))[\w-]+\s+){{0,3}}{_KIND}\s+(?:of\s+)?)?"
    r"(?:(?:(?:the\s+)?(?:recently|newly|now|still)[\s-])?(?:(?:[\w'’]+-)?(?:occupied|held|controlled|(?:re)?captured|liberated|besieged|contested|annexed)|окупован\w+|оккупир\w+)\s+)?"
)
_STRAIGHT_FROM = re.compile(
    rf"(?<!\bin the )\b{_POINTS}\s+(?:of|from)\s+$", re.IGNORECASE
)  # as most write it
_STRAIGHT_CHARS, _PART_CHARS = 24, 32
# "in the north of the city" is in it; of so wide a thing as a region it says only where to look
_IN_PART_OF = re.compile(rf"\bin the {_POINTS} of\s+(?:the\s+)?$", re.IGNORECASE)
# "north of", "southwest of the city of", "15 km from", "from the border with", "tube range of",
# "twice the size of"
_MEASURED_FROM = Opening(
    rf"(?:(?<!\bin the )\b{_POINTS}(?:ern|ward|wards)?(?:\s+(?:side|bank))?\s+(?:of|from)"
    r"|\b(?:km|kilomet(?:er|re)s?|miles?|mi|met(?:er|re)s?)\)?\s+(?:away\s+)?(?:from|of|outside|to)"
    r"|\b(?:отдал[её]нн|удал[её]нн|віддален)\w+\s+(?:от|від)"
    r"|\b(?:far|away|upstream|downstream|range)\s+(?:from|of)"
    r"|\bacross\s+(?:the\s+)?(?:[\w'’-]+\s+){1,3}from"
    r"|\b(?:size|(?:larg|bigg|small)er)\s+(?:of|than)(?:\s+greater)?|(?<!\w)(?:розм[іи]ром|размером)\s+(?:з|із|с|як|как)"
    r"|\b(?:border|frontier|boundary)\s+(?:with|of|between)|\bfrom\s+the\s+border\s+with"
    r"|(?<!fell\s)(?<!fall\s)(?<!fallen\s)(?<!falling\s)(?<!pulled\s)(?<!pull\s)(?<!pulling\s)(?<!drew\s)\bback\s+from|\bfrom\s+the\s+direction\s+of"
    r"|\b(?:з\s+(?:боку|напрямку)|со\s+стороны|зі\s+сторони)"
    rf"|\b{_CYRILLIC_POINTS}ш?е(?:е|ніше)?(?:\s+від|\s+от)?"
    r"|\b(?:північ|півден|східн|захід|північно-\w+|південно-\w+)ніше(?:\s+від)?"
    rf"|\b(?:на|к|ко|у\s+бік|и|і|й|та|со?|із?|зі?)\s+{_CYRILLIC_POINTS}(?:\s+\w+)?\s+(?:від|от)"
    r"|\b(?:км|кілометр\w*|километр\w*|метр\w*|м)\s+(?:від|от|до)"
    r"|\b(?:кордон\w*|границ\w*)\s+(?:з|із|зі|с|со)"
    r"|\b(?:від|от)\s+(?:центр\w*|околиц\w*|окраин\w*|меж\w*|границ\w*|кордон\w*)"
    r"|\b(?:drive|hours?|minutes?)\s+from"
    rf"|\b(?:недалеко|неподалік|неподалеку)\s+(?:від|от))\s+{_CALLED}[\"“«]?$",
    re.IGNORECASE,
)
_POSITIONED = frozenset("positioned located situated lying lie lies".split())
_LEFT_TO_GO = re.compile(
    r"\s+(?:остал\w+|оста[её]тся|залиш\w+|лиш\w+)\s+(?:\w+\s+){0,2}\d+(?:[.,]\d+)?\s*(?:км|кілом|килом)"
)
_ENDS = frozenset(
    """
    of from outside to with between боку напрямку стороны сторони від от до з із зі с со північніше
    південніше східніше західніше
    севернее южнее восточнее западнее the its city town village settlement hub capital міста села
    пункта пунктов
    центру центра околиць околиці окраины меж межі границы кордону stronghold port fortress hamlet
    селища смт города поселка посёлка пгт столиці столицы occupied
    captured recaptured liberated besieged contested annexed central downtown than greater
    """.split()
)
_COMPASS_ENDS = ("ніше", "севернее", "южнее", "восточнее", "западнее")
_HELD_ENDS = ("-occupied", "-held", "-controlled", "-annexed")  # "Russian-occupied Donetsk"
_NEAR = re.compile(
    r"(?:,?\s*\(?(?:(?:located|situated|lying)\s+)?"
    r"(?:near|not far from|outside|next to|close to|opposite"
    r"|an?\s+(?:[\w-]+\s+){0,2}(?:village|town|settlement|suburb)\s+(?:near|outside|not\s+far\s+from)"
    r"|(?:on|at|in)\s+the\s+(?:\w+ern\s+)?(?:outskirts|edge|suburbs)\s+of|an?\s+suburb\s+of)"
    r"|(?:,?\s+(?:расположенн|розташован|лежащ|находящ)\w+)?"
    r"\s+\(?(?:поблизу|недалеко від|неподалік(?: від)?"
    r"|під|біля|рядом с|вблизи|недалеко от|под|возле|около))\s+"
    r"(?:(?:\w+ого\s+)?(?:города|села|пос[её]лка|станицы|міста|селища)\s+)?"
    r"(?:the\s+)?(?:[\w'’]+-(?:occupied|held|controlled|annexed)\s+)?(?:small\s+)?"
    r"(?:(?:cit(?:y|ies)|towns?|villages?)\s+of\s+)?$",
    re.IGNORECASE,
)
_TOWNS_OF = re.compile(r"\b(?:cities|towns|villages)\s+of\s+$")
# "24 km east of A and near the town of B"
_AND_NEAR = re.compile(r",?\s+and(?=\s+(?:near|close\s+to|not\s+far\s+from)\s)")
_INSIDE = re.compile(
    r"(?:\s+(?:village|town|city|settlement))?[,\s(]*(?:(?:що|что)\s+)?(?:\b(?:in|of|у|в|на|з|із|из)\s+)?(?:the\s+)?"
    r"(?:(?:[a-z]+ern|occupied|neighbou?ring|\w*окупован\w+|\w*оккупирован\w+|прикордонн\w+|приграничн\w+"
    r"|сусідн\w+|соседн\w+|східн\w+|восточн\w+|південн\w+|южн\w+|північн\w+|северн\w+)\s+){0,2}"
    r"|,\s+(?:an?|the)\s+(?:[\w-]+\s+){0,2}(?:town|village|city|settlement|suburb|hub|capital)"
    r"\s+(?:in|of)\s+(?:the\s+)?(?:\w+ern\s+)?|,\s+capital\s+of"
    r"\s+(?:the\s+)?(?:\w+ern\s+)?"
)
_OF_COUNTRY = re.compile(r"['’]s\s+(?:\w+ern\s+)?")
_OWNS_AFTER = re.compile(r"['’]s\s")
_OWNER = re.compile(r"['’]s\s+(?:(?!(?:in|at|near|to|on|from|for|of|with|by)\b)\w+\s+){0,2}$")
# "the Bakhmut-Kostiantynivka highway"
_ROAD_WORD = r"\)?\s+(?:highway|road|motorway|railway|route|terminal)\b"
_ROAD_END = re.compile(_ROAD_WORD)
# "near the Kherson-Mykolaiv region border": at neither town
_BORDER_WORD = (
    r"\s+(?:(?:[Rr]egion(?:al)?|[Oo]blast|provincial|administrative)\s+){0,2}(?:border|boundary)\b"
)
_BORDER_END = re.compile(_BORDER_WORD)
_ROAD = re.compile(
    rf"\s*[-–]\s*[A-ZА-ЯҐЄІЇЁ][\w'’ʼ]+(?:[\s-][A-Z]\w+)?(?:{_ROAD_WORD}|(?P<border>{_BORDER_WORD}))"
)
_BETWEEN = re.compile(
    r",?\s*\(?(?:(?:located|lying|which lies|situated|розташован\w+|расположен\w+)\s+)?"
    r"(?:between|між|между)\s+"
)
# "the road between Bakhmut and Lyman"
_ROAD_FROM = late(
    r"\b(?:roads?|trains?|highways?|motorway|railway|routes?|supply\s+lines?|tracks?|дорог\w+|трас\w+|шосе|шоссе)"
    r"\s+(?:[\w-]+\s+){0,2}?(?:between|linking|connecting|from|running\s+from|між|между|з|із|из|от|від)\s+$"
)
_DASHES, _TOWARD = frozenset("-–"), ("toward ", "towards ")
_ROAD_LASTS = frozenset("between linking connecting from між между з із из от від".split())
# "трасса Павлоград – Покровск"
_LINE_BEFORE = late(
    r"\b(?:road|highway|motorway|railway|train(?:\s+(?:No\.?\s*)?\d[\d/ -]{0,12}(?<!\s))?"
    r"|(?:авто)?(?:дорог|трас)\w+|шосе|шоссе|поезд\w*|потяг\w*|по[їе]зд\w*|рейс\w*|сполученн\w+|сообщени\w+|перегон\w*|маршрут\w*|автобус\w*)\s+(?:№\s?\d+\s+)?(?:[A-Z][a-z]+\s?[-–—]\s?){0,2}[\"“«]?$",
    re.IGNORECASE,
)
_LINE_TO = late(
    r"(?:дорог\w+|трас\w+|шосе|шоссе)\s+[\"“«]?[А-ЯҐЄІЇЁ][\w'’ʼ]+\s?[-–—]\s?$", re.IGNORECASE
)
_LINE_GOES_ON = re.compile(r"\s*[-–—]\s*[A-ZА-ЯҐЄІЇЁ]")
_ROAD_GOES_ON = re.compile(r"\s*[-–—]\s*|\s+(?:and|to|with|та|і|й|и|до|в|на|с|з)\s+")
_LISTED = re.compile(r"(?:,\s*(?:and\s+)?|\s+(?:and|or|та|і|й|и)\s+)$")
# Between most names: of such a gap nothing below is said.
LIST_GAPS = frozenset({", ", " and ", ", and ", " і ", " та ", " и "})
_SETTING = re.compile(r"(?:^|[.\n])\s*(?:In|У|В)\s+(?:[a-zа-яіїє-]+\s+)?$")
MEASURED, CONTAINER = "measured from", "says where its neighbour lies"
ROAD, BESIDE = "names a road", "says where the place before it is"
BETWEEN = "says between which places its neighbour lies"
# "Белгород, Борисовский и Ракитянский районы": no district that holds the town before it
_ELLIPTIC = re.compile(
    r"[А-ЯЁІЇЄҐ]\w+[сцз]ь?к(?:ий|ом|ого|ому|ої|ій|у|ою|ую|ой)(?:,?\s(?:и|та|і|й)\s|,\s)"
)
_LIST_CHARS = 5
_SIZES = {PlaceKind.COUNTRY: 3, PlaceKind.REGION: 2}  # a raion or hromada 1, a settlement 0


def role_of(
    text: str, hits: Sequence[Hit], number: int, around: Context, *, previous: str
) -> tuple[Role, str]:
    """Tell whether the place only measures ("10 km south of it", ", Kherson Oblast").

    `previous` is the reason given for the hit before, "" for a site.
    """
    reason = (
        _measure(around, previous)
        or (_beside(text, hits, number, previous) if number else "")
        or (CONTAINER if _contains_neighbour(text, hits, number, around) else "")
        or (MEASURED if _is_part_of(around) and _size(hits[number]) else "")
    )
    return (Role.ANCHOR if reason else Role.SITE), reason


def _measure(around: Context, previous: str) -> str:
    """Tell what is measured from the place, by the words around it alone."""
    if _is_measured_from(around) or _is_left_to(around) or _is_flanked(around):
        return MEASURED
    if around.after[:1] in _DASHES and around.before.endswith(_TOWARD):
        return MEASURED  # "an attack towards Murom-Starytsia" came from the first
    road = _ROAD.match(around.after) or (previous == ROAD and _ROAD_END.match(around.after))
    if road and road.re is _ROAD and road["border"]:
        return MEASURED
    if not road and around.last in _ROAD_LASTS:
        road = _ROAD_FROM.search(around.before[-70:])
    return ROAD if road or _is_first_of_line(around) or _is_second_of_line(around) else ""


def _is_part_of(around: Context) -> bool:
    """Tell "in the east of the Zaporizhzhia region"."""
    before = around.before
    near = around.last in {"of", "the"}
    return near and _IN_PART_OF.search(before, max(0, len(before) - _PART_CHARS)) is not None


def _is_flanked(around: Context) -> bool:
    """Tell ", positioned on Vuhledar's western flank", which says where others lie."""
    return around.last == "on" and around.second in _POSITIONED


def _is_left_to(around: Context) -> bool:
    """Tell "До Сум остаётся 18 км"."""
    return around.last == "до" and _LEFT_TO_GO.match(around.after) is not None


def _is_first_of_line(around: Context) -> bool:
    return bool(_LINE_GOES_ON.match(around.after) and _LINE_BEFORE.search(around.before[-24:]))


def _is_second_of_line(around: Context) -> bool:
    """Tell "на трассе Морозовск-Цимлянск", whose first end may be in no table."""
    if not around.before.endswith(("-", "–", "—", "- ", "– ", "— ")):
        return False
    return _LINE_TO.search(around.before[-60:]) is not None


def _beside(text: str, hits: Sequence[Hit], number: int, previous: str) -> str:
    """Tell what the place says of the one before it."""
    gap = text[hits[number - 1].end : hits[number].start]
    if not previous and gap in LIST_GAPS:
        return ""
    twin = _is_twin(hits, number)
    if previous == ROAD and twin and _ROAD_GOES_ON.fullmatch(gap):
        return ROAD
    if previous == MEASURED and gap in _DASHES and _BORDER_END.match(text, hits[number].end):
        return MEASURED
    if previous == MEASURED and (_OWNER.fullmatch(gap) or (twin and _LISTED.match(gap))):
        return MEASURED
    if _BETWEEN.fullmatch(gap) or (previous == BETWEEN and _LISTED.match(gap)):
        return BETWEEN
    of_town = twin or hits[number].is_kind(PlaceKind.FACILITY)  # "Nikopol, near the plant"
    first = not previous and of_town and _NEAR.match(gap)
    return BESIDE if first or _is_beside_too(text, hits[number - 1].start, gap, previous) else ""


def _is_beside_too(text: str, before: int, gap: str, previous: str) -> bool:
    """Tell B of "near the towns of A and B", of "east of A and near the town of B"."""
    if previous == BESIDE:
        return bool(_LISTED.match(gap) and _TOWNS_OF.search(text, max(0, before - 16), before))
    goes_on = _AND_NEAR.match(gap) if previous == MEASURED else None
    return goes_on is not None and _NEAR.match(gap, goes_on.end()) is not None


def _is_measured_from(around: Context) -> bool:
    if around.last not in _ENDS and not around.last.endswith(_COMPASS_ENDS + _HELD_ENDS):
        return False
    straight = _STRAIGHT_FROM.search(around.before, max(0, len(around.before) - _STRAIGHT_CHARS))
    return bool(straight or _MEASURED_FROM.search(around.before[-80:]))


def _is_twin(hits: Sequence[Hit], number: int) -> bool:
    """Tell that a hit is of the kind of the one before it: "south of X and Y"."""
    kinds = [
        hit.matches[0].place.kind if hit.matches else None for hit in hits[number - 1 : number + 1]
    ]
    return kinds[0] == kinds[1]


def _contains_neighbour(text: str, hits: Sequence[Hit], number: int, around: Context) -> bool:
    """Tell "Sudzha, Kursk region"; "a bridge over the Seim in the Kursk region" is there."""
    hit = hits[number]
    size = _size(hit)
    if not size or _ELLIPTIC.match(text, hit.start, hit.end + _LIST_CHARS):
        return False
    if size == 1 and _is_listed(text, hits, number):
        return False
    owner = _OWNS_AFTER.match(around.after)  # ", Ukraine's navy said" begins another thought
    inner = number - 1
    if inner > 0 and _OF_COUNTRY.fullmatch(text[hits[inner].end : hit.start]):
        inner -= _size(hits[inner]) > size  # "near Sudzha, in Russia's Kursk region"
    outermost = hits[inner + 1] if inner >= 0 else hit
    gap = text[hits[inner].end : outermost.start].lstrip('»”“"') if inner >= 0 else ""
    if inner >= 0 and not owner and _INSIDE.fullmatch(gap):
        return _size(hits[inner]) < size and not hits[inner].is_kind(PlaceKind.WATER)
    if number + 1 == len(hits):
        return False
    following = hits[number + 1]
    gap = text[hit.end : following.start]
    owns = _OWNER.fullmatch(gap) or (
        gap.startswith(",") and len(gap) < 60 and _SETTING.search(around.before)
    )
    return bool(owns) and _size(following) < size


def _is_listed(text: str, hits: Sequence[Hit], number: int) -> bool:
    """Tell the first of "Суми, Мирівська та Покровська громади", of which none holds the town."""
    if number + 1 == len(hits) or _size(hits[number + 1]) != 1:
        return False
    return text[hits[number].end : hits[number + 1].start] in LIST_GAPS


def _size(hit: Hit) -> int:
    if not hit.matches or is_small_area(hit.matches[0].place):  # or a raion of no table
        return 1 if hit.admin_cue else 0
    return _SIZES.get(hit.matches[0].place.kind, 0)
