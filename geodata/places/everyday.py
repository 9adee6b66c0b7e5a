"""A hit in; whether it is an everyday word out, though a village somewhere is called so."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from geodata.model import PlaceKind
from geodata.phrases.late import late
from geodata.places import namesakes
from geodata.places.bearers import bearers_of
from geodata.places.lexicon import CAPITALS, TOPONYM_ENDING
from geodata.places.shown import JOINS, is_shown, is_word

if TYPE_CHECKING:
    from geodata.model import Place
    from geodata.places.cues import Context
    from geodata.places.matching import Hit

_TOPONYM = late(rf"{TOPONYM_ENDING}$")
_HEADING_AFTER = late(  # "Шульгинка – село історичне" says it outright
    r"\s*[.,:;/(|]|['’]s\s|\s[–—-]\s(?:це\s|это\s|\w+[еє]\s)?(?:сел[оищ]|міст|город|смт|посел|посёл|хутор|деревн)"
)
_ADJECTIVE = re.compile(
    r"(?:.+[сцзк]ь?к|(?i:головн|північн|південн|східн|західн|центральн|северн|южн|восточн|западн|перш|друг|треть?))(ий|ого|ому|им|ім|ою|ої|ій|а|у|і|их|ими|ая|ой|ую|ое|ом|ие|ые|ый|е)$"
)
# The endings of a noun that agrees with such an adjective ("Кримським мостом").
_AGREES = {
    "ий": "[бвгджзйклмнпрстфхцчш]",
    "ый": "[бвгджзйклмнпрстфхцчш]",
    "ого": "[аяую]",
    "ому": "(?:[уюі]|ові|еві|е)",
    "им": "(?:[оеє]м|[ая]м)",
    "ім": "[уюі]",
    "ою": "[оеє]ю",
    "ої": "[иії]",
    "ій": "[иії]",
    "ой": "(?:[оеё]й|[иые])",
    "а": "[ая]",
    "ая": "[ая]",
    "у": "[ую]",
    "ую": "[ую]",
    "і": "[иії]",
    "ие": "[иы]",
    "ые": "[иы]",
    "их": "(?:[іо]в|ей|их)",
    "ими": "[ая]ми",
    "ом": "[еу]",
    "е": "(?:(?:нн|тт|лл|дд|сс|зз|чч)я|ство|йсько|місто|село|селище)",
}
# "Донецькому національному університеті": one more adjective of the noun that follows.
_GOES_ALONG = re.compile(
    r".{4,}(?:ого|ому|им|ім|ої|ій|ой|ою|ую|ая|ий|ый|(?:льн|енн|ск|онн|ичн|ейн)ом)$"
)
_OTHER_ADJECTIVE = re.compile(r"[иыо]е$")
# "Киевского и Харьковского художественных институтов"
_OF_SEVERAL = late(
    r"\s(?:и|і|та|й)\s+[А-ЯҐЄІЇЁ][\w'’ʼ-]+[сцз]ь?к(?:ого|ої|ой)\s+(?!район|област|напрям|направл|громад)[а-яґєіїё]{3,}(?:[иы]х|[оеє]в|[іїи]в)(?!\w)"
)
_OPENING, _CLOSED = frozenset('«"“„'), re.compile(r"\s[\w'’ʼ-]+[»\"”“]")  # «Запорізьке серце»
_UNCHANGING = frozenset("радіо радио метро кіно кино бюро депо".split())
_NEXT_WORD = re.compile(r"\s+([а-яґєіїё][\w'’ʼ-]{2,})")
_FORCE_AFTER = re.compile(  # "Українська ППО збила", "Українська 93-тя бригада"
    r"\s+(?:(?:ППО|ПВО|РЕБ|РЭБ|ДРГ|ССО)(?!\w)|\d{1,3}-\w{1,3}\s+(?:\w+\s+){0,3}?бригад)"
)
# "при обстреле Рыльска погибла женщина": a verb, which agrees with nobody's town.
_NEXT_NAME = re.compile(r"\s+([А-ЯҐЄІЇЁ][а-яґєіїё'’ʼ]{3,})")
_DONE_TO_TOWNS = frozenset(
    """
    захоплення захопленні взяття взятті звільнення звільненні визволення втрати втрату втраті
    оборони оборону окупації окупацію штурм штурму обстріл обстрілу обстріли
    взятия взятии взятие захвата захвате захват освобождения освобождении освобождение потери
    потерю обороны обстрела обстрелы штурма оккупации
    """.split()
)
STREET_AFTER = re.compile(
    r"\s+(?:район|мікрорайон|микрорайон|улиц|вулиц|площ|проспект|бульвар|переул|провул|шоссе|шосе|проезд|проїзд|набереж|тракт(?!ор)|рынк|ринк)"
)
# "Индустриального и Основянского районов": of a city
_DISTRICTS_AFTER = late(
    r"(?:(?:,\s+|\s+(?:и|та|і|й)\s+)[А-ЯҐЄІЇ]\w+(?:[ео]го|ому?|[иі]м|[иы]й|ої|[іо]й)){1,5}\s+район(?:ов|ах|ами?|ы|ів|и)(?!\w)"
)
_LIKE_ADJECTIVE = re.compile(r"(?:[ое]й|[іо]ї|ій|[ое]му?|[иіы][мйех]|[ая]я|[ую]ю|[ауі])$")
_OF_ADJECTIVE = re.compile(r"(?:[ео]го|[ео]му|ої|ую|ою)$")
_BEFELL = re.compile(r"(?:загину|поранен|постражда|погиб|ранен|пострада|вбит|убит|бул[аи]|был[аи])")
# They end like nouns: "аеродром Бердянська після ударів".
_NO_NOUNS = frozenset(
    """
    після для біля вчора щодня сьогодні вночі вранці знову зранку тому чому коли або вже все ще
    после сегодня вчера снова ночью утра потому уже еще ещё где или если
    """.split()
)
# What an adjective of a town is said of, where the town itself would read the same.
_BODY = re.compile(r"громад|район|област|школ|лікарн|больниц|вулиц|улиц|раду|думу|колоні|тец|гес")
# Words behind a name that only a place has: "X lies 10 km", "X, 10 km south of", "X is south of".
_LIES_AFTER = late(
    r"\s+(?:lies|sits|is\s+(?:located|situated)|розташован|леж[аи]ть|знаход[ия]ться|наход[ия]тся"
    r"|расположен|леж[аи]т(?!\w))"
    r"|\s*[,(—–-]+\s*(?:(?:about|around|some|just|roughly|that|який|що|яка|что|за|в|у|на|приблизно"
    r"|примерно|близько|около)\s+){0,3}\d+(?:[.,]\d+)?(?:\s?[-–]\s?\d+)?[\s-]?"
    r"(?:km|kilomet|mile|км|кілометр|километр)"
    r"|\s*(?:[,(]|is|lies)\s*(?:just\s+)?(?:north|south|east|west)\w*\s+of\s",
    re.IGNORECASE,
)
# What is done to towns and to nobody who begins a sentence: "Ugledar was shelled".
# The towns of a list suffer together: "Ugledar and Vodyane were shelled".
_SUFFERS_AFTER = late(
    r"(?:(?:,|\s+(?:and|та|і|й|и))(?:\s+[A-ZА-ЯҐЄІЇЁ][\w'’ʼ-]+){1,2}){0,6}"
    r"\s+(?:(?:is|are|was|were|(?:has|have|had)\s+(?:also\s+)?been)\s+(?:\w+ly\s+|also\s+|again\s+|being\s+|now\s+|all\s+){0,2}(?:shelled"
    r"|attacked|targeted|pounded|damaged|bombed|bombarded|struck|hit|captured|seized|liberated|occupied|taken|retaken|recaptured|destroyed"
    r"|encircled|surrounded|evacuated|flooded|lost|freed|abandoned|cleared|given\s+up|under\s+(?:fire|attack|siege|control|russian|ukrainian))|(?:has|have|had)\s+(?:also\s+|since\s+)?(?:fallen|come\s+under)|(?:also\s+|again\s+|later\s+)?(?:(?:fell|came)\s+(?:under|to|after|on|in)|(?:suffered|endured)\s+(?:[\w-]+\s+){0,2}?(?:shelling|damage|strikes?|attacks?|hits?))\b|under\s+(?:fire|attack)"
    r"|(?:знову\s+|снова\s+|уже\s+|вже\s+)?(?:обстріля|обстреля|звільни|освободи|захопи|захвати|окупува"
    r"|оккупирова|зруйнова|разруше|деокупова|деоккупиро|очисти|очищен|накри[влт]|накры[лт]|евакую|освобожд[её]н|захвачен|захоплен|звільнен|обстрелян)\w*"
    r"|(?:взят[аоы]?|наш[аеі]?)(?!\w)"
    r"|(?:зазна|подверг|потрапи|попал)\w+\s+(?:(?:під|под|\w+)\s+)?(?:обстр|удар|атак|ав[иі]аудар|руйн|разруш|бомб|ракет|масован|массир)\w*"
    r"|(?:впав|впало|впала|упал|упало|пал|пало|пала)(?!\w)|(?:під|под)\s+(?:обстр|удар|контрол|атак)\w+)"
)
_TOWN = 1_000  # people; "Zavod", which means a plant, is a hamlet somewhere
_SMALL, _SMALL_ABROAD = 15_000, 400_000  # people; below that a sentence's first word is a word


def is_everyday(text: str, hit: Hit, around: Context) -> bool:
    """Tell a word at a sentence's head, an adjective, or a noun that is a village's name too."""
    if not hit.matches:
        return False
    name = text[hit.start : hit.end]
    if around.listed:  # so that no word of its own follows
        return not bearers_of(hit.matches).has_area and _is_noun(name, hit, around)
    if _is_street(name, around):
        return True
    if bearers_of(hit.matches).has_area:
        return not hit.admin_cue and _goes_along(name, around)
    if is_adjective(name, around) or _begins_longer(name, around):
        return True
    of_another = _is_of_districts(name, around) or _goes_along(name, around)
    return of_another or _is_noun(name, hit, around)


def _is_noun(name: str, hit: Hit, around: Context) -> bool:
    """Tell a word at a sentence's head, or a noun that is a village's name too."""
    if _is_word_name(name, hit):
        return not is_shown(name, around)
    if around.last.rstrip(",") in namesakes.SPATIAL:
        return False
    if (
        " " in name
        or not _begins_sentence(around.before)
        or _is_measured(hit, around)
        or _HEADING_AFTER.match(around.after)
        or _SUFFERS_AFTER.match(around.after)
    ):
        return False
    return _is_small(hit.matches[0].place) and not _TOPONYM.search(name)


def is_only_first(text: str, hit: Hit, around: Context) -> bool:
    """Tell a village that nothing but a sentence's head, where any word is large, speaks against.

    "Dovhenke lies on the border" is a village once the text has been "in Dovhenke".
    """
    name = text[hit.start : hit.end]
    if not hit.matches or _is_word_name(name, hit) or not _begins_sentence(around.before):
        return False
    return not (_is_street(name, around) or is_adjective(name, around)) and not (
        _begins_longer(name, around) or _goes_along(name, around)
    )


def _is_word_name(name: str, hit: Hit) -> bool:
    return is_word(name) or (" " not in name and bearers_of(hit.matches).is_word)


@lru_cache(maxsize=8192)
def _adjective(name: str) -> re.Match[str] | None:
    return _ADJECTIVE.match(name)


def is_adjective(name: str, around: Context) -> bool:
    """Tell "Кримським мостом" from "у Покровському обстріляли": the next word agrees.

    After a preposition "Торецька" is the town's genitive, and mostly so is "Торецьку" its locative.
    """
    found = _adjective(name)
    following = _NEXT_WORD.match(around.after) if found else None
    if found is None or following is None or following.group(1) in _NO_NOUNS:
        return bool(found and found.group(1) == "а" and _is_of_a_force(around))
    quoted = around.before[-1:] in _OPENING and _CLOSED.match(around.after) is not None
    if following.group(1) in _UNCHANGING:
        quoted = True  # "Українського радіо"
    if quoted or following.group(1) in JOINS or _BEFELL.match(following.group(1)):
        return quoted or _OF_SEVERAL.match(around.after) is not None
    if found.group(1) == "а" and around.last in _DONE_TO_TOWNS:
        return False  # "захоплення Сіверська російська сторона заявила": the town's genitive
    if found.group(1) in {"а", "у"} and around.last in namesakes.SPATIAL:
        return _BODY.match(following.group(1)) is not None and found.group(1) == "у"
    agrees = _AGREES.get(found.group(1))
    if found.group(1) == "ом" and _OTHER_ADJECTIVE.search(following.group(1)):
        return False  # "под Красноармейском российские войска"
    return agrees is not None and re.search(rf"{agrees}$", following.group(1)) is not None


def _is_of_a_force(around: Context) -> bool:
    return around.last not in namesakes.SPATIAL and bool(_FORCE_AFTER.match(around.after))


def _is_street(name: str, around: Context) -> bool:
    """Tell "на Ясеневой улице" from a village of that name."""
    if STREET_AFTER.match(around.after) is None:
        return False
    return not stands_in(name, around) and _LIKE_ADJECTIVE.search(name) is not None


def stands_in(name: str, around: Context) -> bool:
    """Tell "у Лимані вулиці порожні": the town's own case, whatever noun comes behind it."""
    return name.endswith("і") and around.last in {"у", "в"}


def _is_of_districts(name: str, around: Context) -> bool:
    if _DISTRICTS_AFTER.match(around.after) is None:
        return False
    return bool(_OF_ADJECTIVE.search(name) or _LIKE_ADJECTIVE.search(name))


def _begins_longer(name: str, around: Context) -> bool:
    """Tell "Общего Колодезя", the name of a village that no table knows, from one "Общее"."""
    following = _NEXT_NAME.match(around.after)
    found = _OF_ADJECTIVE.search(name) if following else None
    if found is None or following is None or " " in name:
        return False
    ending = found.group().replace("е", "о")
    return re.search(rf"{_AGREES[ending]}$", following.group(1)) is not None


def _goes_along(name: str, around: Context) -> bool:
    """Tell "Донецькому національному університеті": two adjectives of one noun."""
    found = _adjective(name)
    following = _NEXT_WORD.match(around.after) if found else None
    if found is None or following is None or len(found.group(1)) == 1:
        return False
    word = following.group(1)
    return word.endswith(found.group(1)) and _GOES_ALONG.fullmatch(word) is not None


def _is_measured(hit: Hit, around: Context) -> bool:
    """Tell a town of which the text says where it lies."""
    return bearers_of(hit.matches).largest >= _TOWN and _LIES_AFTER.match(around.after) is not None


def _is_small(place: Place) -> bool:
    if place.kind is PlaceKind.FACILITY or place.name in CAPITALS:
        return False  # an airfield, a plant: whatever bears its name is named for it
    limit = _SMALL if place.country in {"UA", "RU"} else _SMALL_ABROAD
    return (place.population or 0) < limit


def _begins_sentence(before: str) -> bool:
    stripped = before.rstrip(' \n\t"“„«(*-–—#>')
    return not stripped or stripped[-1] in ".!?…:|\n" or "\n" in before[len(stripped) :]
