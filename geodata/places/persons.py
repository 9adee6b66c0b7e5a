"""A hit in; whether it is a part of a person's name out."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from geodata.model import PlaceKind
from geodata.phrases.late import late
from geodata.places import namesakes
from geodata.places.bearers import HERE
from geodata.places.cues import kind_of_word
from geodata.places.lexicon import AND, CAPITALS, COMMON_WORDS, TOPONYM_ENDING, alternatives
from geodata.places.people import RANKS, SURNAMES, is_first_name

if TYPE_CHECKING:
    from geodata.places.cues import Context
    from geodata.places.matching import Hit

_SURNAME_AFTER = re.compile(r"\s+[A-ZА-ЯҐЄІЇЁ][a-zа-яґєіїё'’ʼ-]+")
_INITIALS = re.compile(r"(?:[A-ZА-ЯҐЄІЇЁ]\.){1,2}")
_SHORT_FORMS = frozenset({"М.", "С.", "Г.", "Р.", "О."})  # місто, село, город, річка, острів
_ENDS_THERE = re.compile(r"\s*(?:$|[\n|.](?!\w))")
_STRIKES = re.compile(
    r"(?:air)?strikes?|attacks?|shelling|fire|assaults?|raids?|bombs?|missiles?|drones?"
)
_CITY = 500_000  # people; "Paris" alone is the city
_SAYS = alternatives(
    """
    said says told added wrote posted explained stressed noted recalled tweeted ordered signed
    announced claimed vowed declared launched replied accused urged thanked visited arrived met
    заяв(?:ив|ила|ляв|ил) повідом(?:ив|ила|ляв) сообщи(?:л|ла) сказа(?:в|ла|л) розпові(?:в|ла)
    рассказа(?:л|ла) поясни(?:в|ла|л) объясни(?:л|ла) зазначи(?:в|ла) отмети(?:л|ла)
    наголоси(?:в|ла) подчеркну(?:л|ла) дода(?:в|ла) добави(?:л|ла) уточни(?:в|ла|л)
    пише пишет каже говорит стверджує утверждает
    написа(?:в|ла|л) запевни(?:в|ла) прокоментува(?:в|ла) прокомментирова(?:л|ла) заявля(?:л|ла)
    """
)
_SAYS_BEFORE = late(rf"(?!visited|arrived){_SAYS}")  # "He visited Izium"
_SAID_THEN = late(
    rf"(?<!\w){_SAYS}\s+(?:тоді|також|теж|згодом|пізніше|раніше|тогда|также|позже|ранее)\s+$"
)
_SAYS_AFTER = late(rf"\s+{_SAYS}(?!\w)|\s+про\s|\s+об?\s")
# "Tymoshenko, the head of the town's administration, said"
_OFFICE_AFTER = re.compile(
    r",\s+(?:(?:the|an?|its|their|deputy|acting|former|local|regional|military|chief|press)\s+){0,4}"
    r"(?:head|mayor|governor|commander|spokes(?:man|woman|person)|director|minister|officer|adviser|advisor|analyst|secretary)"
    r"\s+(?:of|for|at|with|in)\b"
    r"|,\s(?:aged\s)?\d\d(?=[,.]|\s(?:said|says|told|who)\b)"  # "added Larissa Khorba, 23."
)
_TOPONYM = re.compile(rf"{TOPONYM_ENDING}$")
_WHERE = frozenset(
    "of in near at outside around from у в во біля під із з из под возле около".split()
)
_JOINS = frozenset({"and", "or", "between"})
_ENDS_PHRASE = re.compile(r"[.,;»\"”]|\s+(?:from|on|в|у|во|на)\s|\s*$")
# A surname by its ending, after a capitalised word that no table knows: "Veniamin Kondratyev".
_SURNAME = re.compile(
    r".{2,}(?:[oeiy]v|[oeiy]va|[iy]na?|enko|chuk|yuk|sky|skiy|skyi|ski|ich|ych|yan|dze|vili|[оеєі]в|[оеє]ва|[иі]на?"
    r"|енк[оау]|чук[ау]?|юк[ау]?|ськ(?:ий|ого|ому|им)|ск(?:ий|ого|ому|им)|ич[ау]?|ян[ау]?|дзе|[оеє]в(?:а|у|ым|им|ом))"
)
_NAME_BEFORE = late(r"(?:^|[^.!?…\s]\s+|[^.!?…]\n)([A-ZА-ЯҐЄІЇЁ][a-zа-яґєіїё'’ʼ]{2,}) $")
_NAME_INSIDE = late(r"[a-zа-яґєіїё]\s+([A-ZА-ЯҐЄІЇЁ][a-zа-яґєіїё'’ʼ]{2,}) $")
_METROPOLIS = 2_000_000  # people
_NO_FIRST_NAME = late(
    r"(?:[Nn]ew|[Oo]ld|[Gg]reat\w*|[Nn]orth\w*|[Ss]outh\w*|[Ee]ast\w*|[Ww]est\w*|[Cc]entral|[Uu]pper|[Ll]ower|City|Town"
    r"|Village|Hero|Occupied|Saint|Near|Around|Toward|Towards|.*(?:ian|ish|ese)|Місто|Город|Село|.*(?:ськ|ск)\w{1,3}"
    r"|.*(?:ий|ый|ой|ая|ое|ые|ому|ого|ую|ою)|[УВ]чора|Сьогодні|[УВ](?:ночі|ранці|вечері)|Зранку|[УВ]день"
    r"|Вчера|Сегодня|Ночью|Утром|Вечером|Дн[её]м)"
)
_INSTRUMENTAL = re.compile(r"(?:ым|им)$")  # "встретился с Лавровым"
# "трасі Токмак – Василівка": a line between two towns
_LINE_BEFORE = late(
    r"\b(?:highway|road|railway|line|front|axis|ліні[їяю]|лини[ияю]|рубеж\w*|трас\w*|дорог\w*|шосе|шоссе|маршрут\w*|по[їе]зд\w*|потя[гз]\w*)"
    r"\s+[A-ZА-ЯҐЄІЇЁ][\w'’ʼ-]+\s[-–—]\s+$"
)
# "глава администрации Каменки-Днепровской сообщил": what is governed is a town
_GOVERNED = frozenset(
    "администрации адміністрації громади общины горсовета міськради совета ради".split()
)
# "голова Лимана сообщил": a man's own name would not be declined
_HEADS_OF = frozenset("голова мер мэр глава очільник начальник".split())
# "житель Суджи рассказал"
_LIVES_IN = frozenset(
    "житель жительница жителька мешканець мешканка уродженець уроженец уродженка уроженка".split()
)
_IN_WORDS_OF = frozenset(
    "словам словами даними данным информации інформації інформацією".split()
)  # "за даними Чауса"
_DASHES = frozenset("-–—")
_DASH_BEFORE = re.compile(r"\s[-–—]\s+$")
# "мер Садовий", where a town would stand in the genitive: "мер Львова"
_MAYORS = frozenset({"мер", "мэр"})
_LIKE_SURNAME = re.compile(r".{2,}(?:ий|ій|ый|ой|енко|чук|ов|ев|єв|їв)")
_LISTED_BEFORE = late(r"([A-ZА-ЯҐЄІЇЁ][\w'’ʼ-]+),\s$")
_LISTED_AFTER = late(r"(?:,|\s(?:and|та|і|й|и))\s([A-ZА-ЯҐЄІЇЁ][\w'’ʼ-]+)")
_SHORT_NAME = 5  # letters
_TOWN = 50_000  # people; a place as large is known by its name alone


# "Jordan Wells", whom no country is; not "Jordan Valley", nor "in Georgia Republicans"
_LANDS = frozenset({"Jordan", "Chad", "Georgia", "Israel"})
_CALLED_SO = re.compile(
    r"\s(?!River|Valley|Tech|State|Dream|Foreign|Prime|President|King|Army|Ministry|Republican|Democrat|Defen[cs]e)[A-Z][a-z]+"
)


def is_called_like_land(name: str, around: Context) -> bool:
    """Tell a man's first name that is a country's too, by the surname after it."""
    if name not in _LANDS or around.last in _WHERE or around.last in namesakes.SPATIAL - _JOINS:
        return False
    return _CALLED_SO.match(around.after) is not None


def is_person(text: str, hit: Hit, around: Context) -> bool:
    """Tell a surname by what stands before it, or a first name by the surname after it."""
    if not hit.is_kind(PlaceKind.SETTLEMENT):
        return False
    name = text[hit.start : hit.end]
    if is_surname(hit, name) or _is_speaker(name, hit, around):
        return True
    is_mayor = around.last in _MAYORS and _LIKE_SURNAME.fullmatch(name)
    if is_mayor or _is_strange_first_name(text, hit, around):
        return True
    is_first = is_first_name(name.lower()) and _is_first_name(hit, around)
    if is_first or (around.after[1:2].isupper() and _is_officials(around)):
        return True
    if around.before[-1:].isspace() and _follows_first_name_or_rank(around.before):
        return True
    return _is_surname(name, hit, around) or _is_strange_surname(hit, around)


def _is_officials(around: Context) -> bool:
    """Tell "Nataliya Humenyuk, head of the press centre"."""
    surname = _SURNAME_AFTER.match(around.after)
    if surname is None or around.last in _WHERE:
        return False
    return _OFFICE_AFTER.match(around.after, surname.end()) is not None


def _is_strange_first_name(text: str, hit: Hit, around: Context) -> bool:
    """Tell "Кит Келлог": a short word, which some town abroad is called too, before a surname."""
    place = hit.matches[0].place
    short = hit.end - hit.start <= _SHORT_NAME and " " not in text[hit.start : hit.end]
    if not short or place.country in {"UA", "RU"} or (place.population or 0) >= _CITY:
        return False
    return around.last not in _WHERE and _SURNAME_AFTER.match(around.after) is not None


def is_surname(hit: Hit, name: str) -> bool:
    """Tell a name that is known as a person's, wherever it stands: "Zelenskyi"."""
    return hit.is_kind(PlaceKind.SETTLEMENT) and _is_known_surname(name.lower())


@lru_cache(maxsize=8192)
def _is_known_surname(name: str) -> bool:
    return name in SURNAMES or _INSTRUMENTAL.sub("", name) in SURNAMES


def _is_surname(name: str, hit: Hit, around: Context) -> bool:
    """Tell "Veniamin Kondratyev", after a strange name, or "Danilova Olha", before a known one."""
    if not _ends_like_surname(name) or (hit.matches[0].place.population or 0) >= _TOWN:
        return False
    if _stands_before_first_name(around):
        return True
    before = _name_before(around.before)
    if before is None:
        return False
    first = before.group(1)
    return first.lower() not in COMMON_WORDS and not _NO_FIRST_NAME.fullmatch(first)


def _is_strange_surname(hit: Hit, around: Context) -> bool:
    """Tell "наёмник Хосе Медина": what is a town far abroad, after a word that is no place's."""
    place = hit.matches[0].place
    if place.country in HERE or place.name in CAPITALS or (place.population or 0) >= _METROPOLIS:
        return False
    before = _NAME_INSIDE.search(around.before[-40:])
    return before is not None and not _NO_FIRST_NAME.fullmatch(before.group(1))


def _stands_before_first_name(around: Context) -> bool:
    """Tell "Danilova Olha", as forms give names; not "in Danilov Olha told"."""
    if around.last in _WHERE or around.last in namesakes.SPATIAL or kind_of_word(around.last):
        return False
    after = _SURNAME_AFTER.match(around.after)
    return after is not None and is_first_name(after.group().strip().lower())


def _name_before(before: str) -> re.Match[str] | None:
    """Find the word right before a name if it may be a first name; most words are small."""
    word = before.rsplit(None, 1)[-1:]
    is_name = word and word[0][0].isupper() and not word[0].endswith((",", "."))
    return _NAME_BEFORE.search(before) if is_name else None


@lru_cache(maxsize=8192)
def _ends_like_surname(name: str) -> bool:
    return _SURNAME.fullmatch(name) is not None


def _is_speaker(name: str, hit: Hit, around: Context) -> bool:
    population = hit.matches[0].place.population or 0
    if (
        around.last in _GOVERNED
        or around.last in _LIVES_IN
        or (around.last in _HEADS_OF and population >= _TOWN and hit.matches[0].form == "inflected")
        or hit.matches[0].place.name in CAPITALS
    ):
        return False
    dashed = around.last in _DASHES and _DASH_BEFORE.search(around.before[-4:])
    if dashed and _ENDS_THERE.match(around.after):
        return (
            population < _TOWN
            and not _is_toponym(name)
            and not _LINE_BEFORE.search(around.before[-60:])
        )
    if population < _CITY and not _is_toponym(name) and _speaks(around):
        return True
    opens = around.before.rstrip()[-1:] in {"", *'.!?…"”'}
    is_apposed = opens and population < _TOWN and _ends_like_surname(name)
    return is_apposed and _OFFICE_AFTER.match(around.after) is not None


@lru_cache(maxsize=8192)
def _is_toponym(name: str) -> bool:
    return _TOPONYM.search(name) is not None


def _is_first_name(hit: Hit, around: Context) -> bool:
    if _SURNAME_AFTER.match(around.after):
        return True
    small = (hit.matches[0].place.population or 0) < _CITY
    if around.last == "on" and _STRIKES.fullmatch(around.second):
        return False
    if around.last in AND and is_first_name(around.second):
        return small  # "Vova and Nadia"
    return small and around.last not in namesakes.SPATIAL and not _is_listed(around)


def _is_listed(around: Context) -> bool:
    """Tell "Білозерці, Станіславу та Тягинці": a name between two that are no first names."""
    before = _LISTED_BEFORE.search(around.before[-40:])
    after = _LISTED_AFTER.match(around.after) if before else None
    if before is None or after is None:
        return False
    return not any(is_first_name(found.group(1).lower()) for found in (before, after))


def _speaks(around: Context) -> bool:
    """Tell who speaks: "said Hanna", "по словам Рогова"; after a dash, "– Terekhov on it"."""
    if around.last in _WHERE:
        return False  # "the teacher in Lebedyn explained"
    if around.last == "to" and around.second.lower() == "according" and around.after[:1] == ",":
        return True
    if _SAID_THEN.search(around.before):
        return True
    if _SAYS_BEFORE.fullmatch(around.last) or around.last in _IN_WORDS_OF:
        return bool(_ENDS_PHRASE.match(around.after))
    after = _SAYS_AFTER.match(around.after)
    if after is None:
        return False
    topic = after.group().split()[0] in {"про", "о", "об"}
    return not topic or bool(_DASH_BEFORE.search(around.before[-4:]))


def _follows_first_name_or_rank(before: str) -> bool:
    words = before.rsplit(None, 2)
    if not words:
        return False
    last = words[-1]
    if _INITIALS.fullmatch(last):
        return last not in _SHORT_FORMS
    capital = last[:1].isupper()
    if capital and is_first_name(last.lower().strip("\"'“«(")):
        return True
    second = words[-2].lower().rstrip(".") if len(words) > 1 else ""
    return last.lower().rstrip(".") in RANKS or (second in RANKS and capital and last.isalpha())
