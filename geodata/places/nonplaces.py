"""A hit in; why it names no place out: a person, a unit, a weapon, a dateline, a byline, a word."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from geodata.model import PlaceKind
from geodata.phrases.late import late
from geodata.places import namesakes
from geodata.places.arms import is_arms, is_ship, is_weapon
from geodata.places.buildings import OF_PERSON, is_building, is_of_a_house
from geodata.places.cues import is_place_called, kind_of_word
from geodata.places.everyday import is_everyday, is_only_first, stands_in
from geodata.places.heads import is_head_matter
from geodata.places.outlets import is_branch, is_channel, is_quoted
from geodata.places.people import is_first_name
from geodata.places.persons import is_called_like_land, is_person, is_surname
from geodata.places.rivals import is_rival

if TYPE_CHECKING:
    from geodata.places.cues import Context
    from geodata.places.matching import Hit

_UNIT_AFTER = re.compile(
    rf"[\s-]+(?:(?-i:[A-Z(\d])[\w'’.)-]*\s+){{0,5}}?{namesakes.UNIT_NOUN}\b", re.IGNORECASE
)
_UNIT_WORD = re.compile(namesakes.UNIT_CYRILLIC, re.IGNORECASE)
_UNIT_AFTER_CYRILLIC = re.compile(rf"[»\"”“]?[\s-]+{namesakes.UNIT_CYRILLIC}(?!\w)", re.IGNORECASE)
_ORGANISATION_AFTER = re.compile(
    r"(?:\s+(?:[A-Z][\w'’&.-]*|of|and|for)){0,3}?\s+" + namesakes.ORGANISATION + r"\b"
)
# "the Crimea Platform", "the Ukraine Recovery Conference": of lands too
_EVENT_AFTER = re.compile(
    r"[.\s](?:Реалі|Реали)\w+"  # "Крим.Реалії", which broadcasts
    r"|(?:\s+[A-Z]\w+){0,2}?\s+(?:Platform|Conference|Forum|Summit|Facility)\b"
    r"|\s+(?:ТВ|TV)\b(?!(?:-|\s)+(?:[Tt]ower|[Cc]ent[er]{2}))"
)
_NEW = re.compile(r"нов(?:[иы]й|ого|ому|[иы]м)", re.IGNORECASE)  # "під Новий рік"
_YEAR_AFTER = re.compile(r"\s+(?:рік|року|році|роком|год[ауе]?|годом)(?!\w)")
_GROUPING = re.compile(r"[»\"”]?\s+(?:group|battlegroup|grouping|угруп|группир)", re.IGNORECASE)
# Towns bear dates ("October 6" in Egypt); in the news a date is a date.
_DATE = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)\s\d+"
)
# "Того ж дня" is "that same day"; Togo is where one is, or a republic.
_THAT = "Того"
# "Ровно год назад": exactly
_EXACTLY = "Ровно"
_EXACTLY_SO = re.compile(
    r"\s(?:год|месяц|неделю|сутки|столько|половин\w+|через|\d+|в\s+(?:\d|полн|полд)|(?:два|две|три|четыре|пять|шесть|семь|десять|сто)\s)"
)
_FIRST_NAMES = frozenset({"Don"})  # and the river: known by a word for one, by its bank, by "the"
# "Софію Київську": Kyiv's cathedral
_CATHEDRAL = re.compile(r"(?:Софі|Софи)\w+\s+(?:Київськ|Киевск|Новгородськ|Новгородск)\w+")
_THERE = frozenset("в у до республіка республіки республика республики".split())
# "у Середино-Будській громаді", "a Niva civilian car"
_LONGER = re.compile(
    r"-[А-ЯҐЄІЇЁ][а-яґєіїё]|\s(?:civilian\s|passenger\s)?car\b(?!\s(?:park|bomb|plant))"
)
# "Новые Юрковичи", "Северск Малый": half of a village's name is no other village
_HALF = (
    r"(?:Нов|Стар|Больш|Мал|Верхн|Нижн|Велик|Перв|Перш|Втор|Друг)"
    r"(?:ый|ий|[ыи]е|ое|ее|ая|яя|ой|ей|ою|ої|ій|а|е|і|ого|его|ом|ем|ому|ую|ых|их)"
)
_FIRST_HALF = re.compile(_HALF)
_OTHER_HALF = re.compile(rf"\s{_HALF}(?![\w-])(?!\s(?:год|рік|рок))")
_NAME_NEXT = re.compile(r"\s[А-ЯҐЄІЇЁ][а-яґєіїё'’ʼ]{2,}")
_PLANT = re.compile(
    r"(?:завод|комбінат|комбинат|підприємств|предприяти|порт|арсенал|полігон|полигон|терм[иі]нал|зон)\w{0,3}|оэз|оез|нпз|plant|works"
)
# "Zoria Luhansk", "Shakhtar were playing"
_CLUB_GOES_ON = late(
    r"\s(?:[A-ZА-ЯҐЄІЇЁ]|(?:(?:were|was|are|is|have|had|has|will)\s+)?(?:play|beat|drew|draw|won\b|win\b|lost\b"
    r"|defeat|host)|(?:з|об)?[іи]?грав|сыграл|обыграл|проиграл|перем[іо]г|програв|победил|прин[яи])"
)
_CLUB_AFTER = re.compile(r"\s+[«\"„“]([^\s»\"”“]+)[»\"”“]")  # "луганська «Зоря»"
_NAMED = frozenset(
    """
    імені имени ім. им. named метро sign callsign codenamed позивний позивним позывной позывным
    chicken hurricane typhoon cyclone ураган урагану ураганом урагана тайфун тайфуну тайфуна циклон
    вулиця вулицю вулицею вул. улица улицу улицей ул. проспект проспекту проспекте просп. бульвар
    бульварі бульваре провулок провулку переулок переулке
    """.split()
)
_IN_HIS_NAME = frozenset("імені имени ім. им.".split())  # "ім. Кастуся Калиновського"
_CALLED = frozenset(
    "called nicknamed dubbed codenamed surnamed ім'я ім’я кличку прізвище фамилия".split()
)
_CALLED_PHRASE = re.compile(r"\b(?:по имени|на имя|на ім['’]я|по кличке|на кличку|на прізвище)\s+$")
_CALLED_LAST = frozenset("имени имя ім'я ім’я кличке кличку прізвище".split())
# "на вулиці Курській": of one street, where "на вулицях Курська" is the town's
_STREET = re.compile(r"вулиці|улице|улицы")
_QUARTERS = frozenset(
    "микрорайоне микрорайона микрорайону микрорайон мікрорайоні мікрорайону мікрорайон".split()
)
_STREET_AFTER = re.compile(  # "в районе Монастырского шоссе"
    r"\s(?:шоссе|шосе|улиц[аеуы]|вулиц[яіюею]|проспект(?:а|е|у|і)?|переул\w+|провул\w+|бульвар\w?|набережн\w+|площад[иь]|площ[аіу])(?!\w)"
)
_OF_STREET = re.compile(r".+(?:ськ|цьк|ск|цк)(?:ій|ої|ою|ой)")
_ON_STREET = re.compile(r".{3,}(?:ій|ої|ою|ой)")  # "на Ясеневій вулиці"
# "Минск-2", an agreement; "Melitopol-2", a station: not the town itself
_NUMBERED = re.compile(r"[-‑–][1-9](?!\d|\w|[-–]|\s*(?:km|км|:))|\s(?:II|ІІ)\b")
_CLOSING = frozenset('»"”“')
_JOINED = frozenset('-»"”“')
_PLAYS_BEFORE = late(
    r"\b(?:play(?:s|ed|ing)?\s+(?:for|against)|who\s+(?:take|took)\s+on|(?:match|tie|fixture|semi-?final|quarter-?final|game|draw)(?:e?s)?\s+against|(?:striker|goalkeeper|midfielder|defender|winger|coach)\s+(?:for|of|at)"
    r"|defeated|beat)\s+$"
)
_PLAYS_LAST = frozenset("for against of at on defeated beat".split())
_GROUP_LAST = frozenset("group forces troops force command otg".split())
_GROUP_BEFORE = re.compile(
    r"\b(?:Tactical\s+Group|Group\s+of\s+(?:Forces|Troops)|Task\s+Force|Command|OTG)\s+$"
)
_VERB = re.compile(
    r".{2,}(?:ли|лися|лись|ла|ють|яют|ают|уют|ают|ять|ять|или|ает|ує|ює|ає|ив|ил|ал|ав|ят|ит|ить)"
)
_CLUB_BEFORE = late(r"[«\"„“]([^\s»\"”“]+)[»\"”“]\s*\(?$")
_MONUMENT = re.compile(r"(?:пам['’]?ятник|монумент|погрудд|бюст)\w{0,2}")  # "Куйбишеву"
_TO_PERSON = ("у", "ю", "ому", "ові", "еві")
# Their units are called by them as a rule.
_REPUBLICS = frozenset("DNR DPR LNR LPR ДНР ЛНР".split())
_TOWN = 50_000  # people; a place as large is known by its name alone
# "в Азове", without quotation marks: the town at the Don's mouth, not the brigade
_IN = frozenset({"у", "в"})
_TOWN_OF_AZOV, _IN_IT = frozenset({"Азове", "Азові"}), (" в ", "В ", " у ", "У ")
# "о 03:10 за Києвом", "в 3:10 (по Киеву)", "3 a.m. Kyiv time": the time of a capital
_BY_THE_CLOCK = frozenset({"за", "по"})
_CLOCK_AFTER = re.compile(r"\stime(?![\w-]|\s+(?:and\s+(?:time\s+)?again|after))")
_CLOCK_BEFORE = re.compile(r"\d[:.]\d\d\s+(?:\(?(?:за|по))\s+$")
# "о 22:30 по Києву вдарили ракетами"
_STRUCK_AFTER = re.compile(r"\s+(?:вдар|удар|завда|запуст|випуст|нанес|атак|би[лв]|обстр)")
_SEA_BEFORE = re.compile(r"\b(?:sea of|море)\s+$", re.IGNORECASE)


def is_nonplace(text: str, hit: Hit, around: Context, kind: PlaceKind | None) -> bool:
    """Tell whether the hit is part of another name, or an everyday word."""
    if hit.adjective or hit.shown:
        return False
    if _is_of_another(text, hit, around, kind):
        return True
    return kind is not PlaceKind.SETTLEMENT and is_everyday(text, hit, around)


def is_known_again(text: str, hit: Hit, around: Context) -> bool:
    """Tell a name at a sentence's head which the text has shown before to be a place's."""
    return is_only_first(text, hit, around) and not _is_of_another(text, hit, around, None)


def _is_of_another(text: str, hit: Hit, around: Context, kind: PlaceKind | None) -> bool:
    """Tell whether the hit is part of another name."""
    name = text[hit.start : hit.end]
    is_exactly = name == _EXACTLY and _EXACTLY_SO.match(around.after) is not None
    if is_exactly or (name == _THAT and around.last not in _THERE):
        return True
    is_other = around.after[:1] == "." and namesakes.SITE_AFTER.match(around.after) is not None
    is_other |= name[-1].isdigit() and _DATE.fullmatch(name) is not None
    if is_other or _is_half(name, hit, around) or is_head_matter(text, hit, around):
        return True
    if kind is PlaceKind.SETTLEMENT:
        return False
    is_new_year = _NEW.fullmatch(name) and _YEAR_AFTER.match(around.after)
    is_name = kind is not PlaceKind.WATER and name in _FIRST_NAMES
    helps = hit.is_kind(PlaceKind.COUNTRY) and (
        namesakes.helps(around.before) or is_called_like_land(name, around)
    )
    if is_new_year or is_name or helps or _is_of_the_clock(around):
        return True
    if around.listed and not is_first_name(name.lower()):
        return (is_arms(name) and name not in _TOWN_OF_AZOV) or is_surname(hit, name)
    return (
        _NUMBERED.match(around.after) is not None
        or (around.after[1:2].isupper() and _EVENT_AFTER.match(around.after) is not None)
        or _is_part_of_name(text, hit, around)
        or is_rival(hit, around)
        or is_person(text, hit, around)
    )


def _is_of_the_clock(around: Context) -> bool:
    if around.after.startswith(" time"):
        return _CLOCK_AFTER.match(around.after) is not None
    is_clock = around.last in _BY_THE_CLOCK and _CLOCK_BEFORE.search(around.before) is not None
    return is_clock and _STRUCK_AFTER.match(around.after) is None


def _is_part_of_name(text: str, hit: Hit, around: Context) -> bool:
    """Tell a unit, a club, an outlet, a weapon, a name in quotes."""
    name, after = text[hit.start : hit.end], around.after
    armed = is_arms(name) and not _SEA_BEFORE.search(around.before[-12:])
    armed &= not (name in _TOWN_OF_AZOV and around.before.endswith(_IN_IT))
    is_longer = _LONGER.match(after) and _is_small(hit)
    if armed or is_longer or _CATHEDRAL.match(text, hit.start):
        return True
    if (
        _is_street(name, hit, around)
        or _is_named_after(name, hit, around)
        or _is_second_half(around.last)
    ):
        return True
    quoted = is_quoted(around) and not _is_plant(hit, around)
    quoted = quoted or is_channel(hit, around) or is_branch(around)
    named_of = (
        around.last == "of" and _is_small(hit) and namesakes.NAME_OF.search(around.before[-16:])
    )
    so_named = around.last in _NAMED and not is_place_called(around)
    if named_of or is_ship(hit, around) or quoted or so_named or is_weapon(around):
        return True
    if hit.is_kind(PlaceKind.FACILITY):
        return False
    if name in _REPUBLICS:
        possessed = re.sub(r"^(?:['’]s|\))", "", after)
        return bool(_is_unit_word(around.last) or _UNIT_AFTER.match(possessed))
    return bool(
        around.last in namesakes.CLUBS
        or _is_unit_word(around.last)
        or (_is_unit_word(around.second) and not _leads_on(around.last))
        or (around.last in _GROUP_LAST and _GROUP_BEFORE.search(around.before[-40:]))
        or _begins_name(name, around)
    ) and not (hit.is_kind(PlaceKind.COUNTRY) or hit.is_kind(PlaceKind.REGION))


def _is_half(name: str, hit: Hit, around: Context) -> bool:
    """Tell a word of a village's name that the tables know only without the other."""
    if not hit.is_kind(PlaceKind.SETTLEMENT) or not around.after[1:2].isupper():
        return False
    if _OTHER_HALF.match(around.after):
        return True
    return _FIRST_HALF.fullmatch(name) is not None and _NAME_NEXT.match(around.after) is not None


def _is_plant(hit: Hit, around: Context) -> bool:
    """Tell "завода «Азовсталь»" from a brand of that name."""
    if _PLANT.fullmatch(around.last or around.second) is None:
        return False
    return any(match.place.kind is PlaceKind.FACILITY for match in hit.matches)


def _is_small(hit: Hit) -> bool:
    small = (hit.matches[0].place.population or 0) < _TOWN if hit.matches else False
    return hit.is_kind(PlaceKind.SETTLEMENT) and small


def _is_street(name: str, hit: Hit, around: Context) -> bool:
    """Tell "на вулиці Курській" and "на улице Щорса", a man's, from a street of a city."""
    if around.last in _QUARTERS:
        abroad = any(match.place.country != "UA" for match in hit.matches[:1])
        return _is_small(hit) or (abroad and hit.is_kind(PlaceKind.SETTLEMENT))  # "Колония"
    if not (_STREET.fullmatch(around.last) or _STREET_AFTER.match(around.after)):
        return False
    if stands_in(name, around):
        return False
    of_it = _OF_STREET if around.last in _IN else _ON_STREET
    is_mans = around.last not in _IN and OF_PERSON.fullmatch(name) is not None
    return _is_small(hit) or is_mans or of_it.fullmatch(name) is not None


def _is_second_half(last: str) -> bool:
    """Tell "Interfax-Ukraine", a name that a club or an agency begins."""
    return last.endswith("-") and last[:-1] in namesakes.CLUBS


def _begins_name(name: str, around: Context) -> bool:
    """Tell "Kharkiv Brigade", "Zoria Luhansk", «Харків» полк: the name goes on."""
    after = around.after
    if not after[:1].isspace() and after[:1] not in _JOINED:
        return False
    return bool(
        _UNIT_AFTER.match(after)
        or (name.lower() in namesakes.CLUBS and _CLUB_GOES_ON.match(after))
        or (_ORGANISATION_AFTER.match(after) and not is_building(around))
        or (_UNIT_AFTER_CYRILLIC.match(after) and around.last not in namesakes.SPATIAL)
        or _GROUPING.match(after)
        or ((club := _CLUB_AFTER.match(after)) and club.group(1).lower() in namesakes.CLUBS)
    )


def _is_named_after(name: str, hit: Hit, around: Context) -> bool:
    """Tell a cat called so, a club's town, a hospital that bears a surname."""
    plays = around.last in _PLAYS_LAST and _PLAYS_BEFORE.search(around.before[-40:])
    if (plays and not kind_of_word(around.last)) or around.second in _IN_HIS_NAME:
        return True
    is_called = around.last in _CALLED or (
        around.last in _CALLED_LAST and _CALLED_PHRASE.search(around.before[-20:])
    )
    if is_called and not any(kind_of_word(word) for word in around.words):
        return True
    quoted = around.before[-3:].rstrip(" (\xa0\n")[-1:] in _CLOSING
    club = _CLUB_BEFORE.search(around.before[-24:]) if quoted else None
    if club and club.group(1).lower().replace("ё", "е") in namesakes.CLUBS:
        return True
    if not _is_small(hit):
        return False
    is_to = name.endswith(_TO_PERSON) and _MONUMENT.fullmatch(around.last) is not None
    return is_to or is_of_a_house(name, around)


def _leads_on(word: str) -> bool:
    """Tell that a word after "brigade" begins another thought: "near", "зачистили"."""
    return word in namesakes.SPATIAL or _VERB.fullmatch(word) is not None


@lru_cache(maxsize=4096)
def _is_unit_word(word: str) -> bool:
    return bool(_UNIT_WORD.fullmatch(word))
