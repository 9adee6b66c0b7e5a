"""An everyday word that a village is called too in; whether its company shows the village out."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from geodata.phrases.late import late
from geodata.places import namesakes
from geodata.places.cues import is_place_called
from geodata.places.lexicon import PLACE_OF, WORD_NAMES, WORD_STEM

if TYPE_CHECKING:
    from geodata.places.cues import Context

CAP = r"[A-ZА-ЯҐЄІЇЁ][\w'’ʼ.-]*"
JOINS = frozenset("and or та і й и або или".split())
_OF_PLACE = frozenset(
    """
    жители жителей жителям жителями жителі жителів жителям мешканці мешканців мешканцям мешканка
    мешканець житель жительница жителька населення население окраины окраине околиці околиць
    околицях околицы
    """.split()
)
_STRUCK = re.compile("у?дари|уда[рі]|вдар|бил|бь[ею]|б['’]ю|обстр|гат")
# "освободили Тихое", "отбили три села – Тихое и Отрадное": a word as large is a name there
_TAKEN = late(
    r"(?:освобо|отби|взя|заня|захва|захоп|звільн|зайня|відби|обстре|обстрі|оставил|покинул|штурму)[а-яіїєґё]+"
)
_NEUTER = re.compile(r"[а-яіїєґё]е$")
_NEXT_IN_LIST = re.compile(r"(?:,|\s(?:и|та|і|й))\s[А-ЯҐЄІЇЁ]")
_BEFORE_LISTS = frozenset("– — території территории".split())
_JOINED_BEFORE = late(rf"(?:(\S+)\s+)?({CAP}),?\s+(?:and|or|та|і|й|и|або|или)\s+$")
_THING_AFTER = re.compile(
    r"\s+(?:port|station|terminal|refinery|depot|pipeline|oil|gas|plant|factory|mine|hotel|cinema|stadium|park|street|avenue|club|cafe"
    r"|newspaper|party|operation|restaurant|shop|channel|brand|project|programme|program)\b"
)
_CAPITAL_AFTER = re.compile(r"\s[A-ZА-ЯҐЄІЇЁ]")
# "Зелений Гай і Червоне Запорізької області": the adjective is the region's
_OF_REGION_AFTER = late(
    r"\s[А-ЯІЇЄҐ]\w+[сз]ь?к\w{2,3}\s+(?:област|район|республик|республік|напр|кра[яюйє])"
)
# "had taken Sokil on Monday", "Pobeda, about 20 km southwest of Donetsk"
_TOOK = frozenset(
    "captured seized took taken liberated recaptured retook retaken reached entered stormed".split()
)
_ENDS_OBJECT = re.compile(r"[.,;:)]|$|\s(?:and|in|on|near|after|from|north|south|east|west)\b")
_MEASURED_AFTER = late(
    r"\s*[,(—–-]+\s*(?:[^\W\d]+\s+){0,3}\d+(?:[.,]\d+)?[\s-]?(?:km|kilomet|mile|км|кілом|килом)\w*"
    r"(?:\s*\([^()]{1,20}\))?\s+(?:[\w-]+\s+){0,3}?(?:from|of|від|од|от|\w+(?:іше|нее))\s",
    re.IGNORECASE,
)
_HELD_AFTER = re.compile(r"\s+(?:під|под)\s+(?:обстр|удар|контрол|окупац|оккупац)\w+")
_DASHES = frozenset("–—-")
_REGION_AFTER = late(
    rf",\s+(?:in\s+(?:the\s+)?)?{CAP}(?:\s+(?:[Oo]blast|[Rr]egion|област\w+)|[.;)]|$)"
)
_LIST_BEFORE = late(rf"{CAP},$")
_LIST_AFTER = re.compile(r",\s+[A-ZА-ЯҐЄІЇЁ]|,?\s+(?:and|та|і|й|и)\s|[.;)]")


def is_shown(name: str, around: Context) -> bool:
    """Tell a word-like name that was taken, of which it is told where it lies, or amid places."""
    is_taken = _TAKEN.fullmatch(around.last) is not None and _NEUTER.search(name) is not None
    is_measured = _MEASURED_AFTER.match(around.after) is not None
    return is_taken or is_measured or _is_shown_place(around)


@lru_cache(maxsize=8192)
def is_word(name: str) -> bool:
    return name.lower() in WORD_NAMES or WORD_STEM.fullmatch(name.lower()) is not None


def _is_shown_place(around: Context) -> bool:
    """Tell that a preposition, a list or a region shows an everyday word to be a place."""
    if _THING_AFTER.match(around.after) or around.before.endswith((" a ", " an ")):
        return False
    if not around.before.strip() and around.after[:1] == ".":
        return True  # a heading of its own
    last = around.last.rstrip(",")
    if last in JOINS:
        joined = _JOINED_BEFORE.search(around.before)
        in_region = _OF_REGION_AFTER.match(around.after)
        if joined is None or (_CAPITAL_AFTER.match(around.after) and not in_region):
            return False
        is_shown = (joined.group(1) or "").lower() in namesakes.SPATIAL
        return is_shown or not is_word(joined.group(2))  # "Мир и Дружба"
    if last == "of" or is_place_called(around):
        return around.second in PLACE_OF
    return (
        last in namesakes.SPATIAL
        or last in _OF_PLACE
        or (last in _TOOK and _ENDS_OBJECT.match(around.after) is not None)
        or (last in _DASHES and around.second in namesakes.SPATIAL)  # "населені пункти – Веселе"
        or (last == "по" and _STRUCK.match(around.second) is not None)  # "вдарили по Степовому"
        or (last in _BEFORE_LISTS and _NEXT_IN_LIST.match(around.after) is not None)
        or _HELD_AFTER.match(around.after) is not None
        or _is_listed(around)
        or _REGION_AFTER.match(around.after) is not None
    )


def _is_listed(around: Context) -> bool:
    """Tell "Robotyne, Zoria and Myr": a name in a list of names."""
    return bool(_LIST_BEFORE.search(around.before.rstrip()) and _LIST_AFTER.match(around.after))
