"""A sentence in; where the formations that it names were reported fighting out.

A formation is known by its number with the word for what it is ("47th Brigade", «47-ма ОМБр»), told
apart by its branch and side where they are told, or by its own name beside such a word.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from geodata.places.deployments import SIDES, by_number, deployments

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geodata.places.deployments import Deployment

_LEVELS = {
    "brigade": re.compile(r"brigade|бригад|бр(?:мп)?\b", re.IGNORECASE),
    "division": re.compile(r"division|див[иі]з(?![иі]он)", re.IGNORECASE),
    "regiment": re.compile(r"regiment|полк", re.IGNORECASE),
    "corps": re.compile(r"corps|корпус", re.IGNORECASE),
}
# Those below the line have no row: "the 47th Artillery Brigade" is not the mechanized one.
_BRANCHES = {
    branch: re.compile(pattern, re.IGNORECASE)
    for branch, pattern in {
        "mechanized": r"mechani[sz]ed|механ[иі]з|ОМБр\b",
        "air assault": r"air(?:borne)?\s+assault|десантно-штурм|О?ДШБр\b",
        "assault": r"(?<!air\s)(?<!airborne\s)(?<!mountain\s)assault|(?<![-\w])штурмов|ОШБр\b",
        "airmobile": r"air\s?mobile|[ао]эромоб|аеромоб|ОАЕ?МБр\b",
        "airborne": r"airborne|\bVDV\b|ВДВ|ПДВ|(?<!десантно-)десантн(?!о-штурм)",
        "marine": r"marine|naval|морс[ьк]|морпех|обрмп",
        "mountain": r"mountain|гірсько|горно|ОГШБр\b",
        "motorized": r"motori[sz]ed(?!\s+rifle)|мотопіхот|мотопехот|ОМПБр\b",
        "motor rifle": r"motor(?:i[sz]ed)?\s+rifle|мотостр|омсбр\b",
        "national guard": r"national\s+guard|НГУ|нацгвард|оперативн",
        "territorial": r"territorial|тероборон|територіальн|территориальн|теробороны|ТрО\b",
        "tank": r"tank|танков",
        "jaeger": r"j(?:ae|ä|a)e?ger|єгер|егер",
        "special": r"special|спеціальн|специальн",
        # ---
        "artillery": r"artiller|артил|ОАБр\b",
        "air defence": r"anti-aircraft|air\s+defen|missile|rocket|зенітн|зенитн|ракетн",
        "unmanned": r"unmanned|drone|безпілот|беспилот",
        "police": r"police|поліц|полиц",
        "support": r"engineer|signal|logistic|medical|aviation|[іи]нженер|зв.язку|связи|ав[іи]ац",
        "army": r"\barmy\b|армійськ|армейск",
    }.items()
}
# What only one side has: Ukraine has no divisions, Russia calls no brigade mechanized.
_OF_ONE_SIDE = {
    "UA": frozenset({"mechanized", "jaeger", "territorial", "national guard"}),
    "RU": frozenset({"motor rifle"}),
}
# Of these branches the table has all brigades that a number may stand for; of tanks it has not.
_IN_TABLE = frozenset(
    {"marine", "air assault", "airborne", "airmobile", "mountain", "assault", "special"}
)
_SIDE_BEFORE = {  # "Russia's 155th", "українська 155-та"
    "UA": re.compile(r"(?:Ukrain(?:e['’]s|ian)|укра[їи]нс\w+)\s+(?:[\w-]+\s+)?$", re.IGNORECASE),
    "RU": re.compile(r"(?:Russia(?:['’]s|n)|рос(?:ійс|сийс)\w+)\s+(?:[\w-]+\s+)?$", re.IGNORECASE),
}
_SIDE_AFTER = {  # "110-я бригада ВСУ"
    "UA": re.compile(r"\s+(?:ЗСУ|ВСУ|AFU|of\s+(?:the\s+)?(?:Ukrain|Armed\s+Forces\s+of\s+U))"),
    "RU": re.compile(r"\s+(?:(?:ВС|ЗС|армі[їя]|армии)\s+)?Р[ФF]\b|\s+of\s+Russia"),
}
_BESIDE_CHARS = 32
_LATIN = ("rigade", "ivision", "egiment", "orps")
_CYRILLIC = ("бригад", "дивиз", "дивіз", "полк", "корпус")
_SHORT = ("Бр", "брмп", "мбр", "шбр")  # "47 ОМБр", "80 одшбр"
_MENTIONED = (*_LATIN, *_CYRILLIC, *_SHORT)
_NUMBER = re.compile(r"(?<!\d)\d{1,3}(?!\d)")
_ENGLISH = (
    r"(?:(?:[A-Z][\w'’-]*|separate|mechani[sz]ed|motor(?:i[sz]ed)?|assault|air|airborne|airmobile"
    r"|mountain|marine|naval|infantry|rifle|tank|guards|jaeger|and|of|the|,)\s+){0,6}?"
    r"(?:[Bb]rigades?|[Dd]ivisions?|[Rr]egiments?|[Cc]orps)\b(?:\s+of\s+(?:the\s+)?(?:Marines|National\s+Guard))?"
)
_AFTER = r"(?:\s+(?:морсько|морско|ВДВ|НГУ|Нацгвард|ТрО|теробор|оперативн|спеціальн|специальн)\w*)?"
_UNIT = r"(?:бригад|див[иі]з(?![иі]он)|полк(?!овн)|корпус)"
# Words of a formation's full name; others between a bare number and a unit are counted.
_FULL_NAME = (
    r"(?:(?:окрем|отдел|механ|штурм|десант|а[еэ]ромоб|повітр|возд|мотоп|мотос|гвард|г[іо]р[сн]"
    r"|танков|[єе]гер|морс|оперативн|терит|террит|важк|тяж)[\w-]*\s+){0,5}?"
)
_LISTED_EN = r"(?:(?:,\s*|\s+)(?:and\s+|the\s+)*\d{1,3}(?:st|nd|rd|th))*"
_LISTED = r"(?:(?:,\s*|\s+)(?:та\s+|і\s+|й\s+|и\s+)?\d{1,3}-?[а-яіїєґ]{1,3}(?=[\s,]))*"
_NUMBERED = (
    (  # "the 47th Separate Mechanized Brigade", "the 72nd and 79th brigades"
        _LATIN,
        re.compile(
            r"(?<![\w.,-])(?P<n>\d{1,3})(?P<nth>st|nd|rd|th)"
            rf"(?=(?P<what>{_LISTED_EN}\s+{_ENGLISH}))"
        ),
    ),
    (  # "47-ма окрема механізована бригада", "33-ї, 65-ї та 117-ї бригад"
        _CYRILLIC,
        re.compile(
            r"(?<![\w.,-])(?P<n>\d{1,3})(?P<nth>-?[а-яіїєґ]{1,3})"
            rf"(?=(?P<what>{_LISTED}\s+(?:[^\W\d][\w'’«»\"-]*\s+){{0,5}}?{_UNIT}[а-яіїєґ]*{_AFTER}))"
        ),
    ),
    (  # "воїни 54 бригади"; "47 бригад" are so many
        _CYRILLIC,
        re.compile(
            r"(?<![\w.,-])(?P<n>\d{1,3})(?P<nth>)"
            rf"(?=(?P<what>\s+{_FULL_NAME}{_UNIT}[аеиіоуыюя][а-яіїєґ]*{_AFTER}))"
        ),
    ),
    (  # "47 ОМБр", "155-я обрмп"
        _SHORT,
        re.compile(
            r"(?<![\w.,-])(?P<n>\d{1,3})(?P<nth>-?[а-яіїєґ]{1,2})?"
            r"(?=(?P<what>\s*[Оо]\w{0,5}[Бб]р(?:МП|мп)?)\b)"
        ),
    ),
)
_MONTH_NAMED = re.compile(
    r"\s+(?:січ|лют|берез|квіт|трав|черв|лип|серп|верес|жовт|листоп|груд|янв|фев|мар|апр|ма[яй]\b"
    r"|июн|июл|авг|сен|окт|ноя|дек|годин|час)"
)
_COUNTED, _PLURAL = 4, ("и", "ы")  # "3 бригади" are three of them
# Of own names: "Магура", «Магури»; "Закарпатская", «Закарпатской»
_ENDING = re.compile(r"(?<=\w{4})(?:ая|[аяьи])$")
_ENDED = r"(?:[аяьиіоуыею]|ої|ой|ом|ою|ую|ій|ей)?"
_UNIT_NEAR = re.compile(r"brigade|regiment|corps|бригад|полк|корпус|ОМБр", re.IGNORECASE)
_NEAR_CHARS = 28


def may_tell(text: str) -> bool:
    """Tell at a glance a text that may name a formation."""
    return any(word in text for word in _MENTIONED)


def known_branches() -> frozenset[str]:
    """Give the branches that a sentence may tell."""
    return frozenset(_BRANCHES)


def deployments_told(sentence: str) -> tuple[Deployment, ...]:
    """List where the formations that a sentence names were reported.

    >>> [one.place for one in deployments_told("155-та бригада морської піхоти штурмує")][:1]
    ['Vuhledar']
    """
    if not may_tell(sentence):
        return ()
    found = [one for match in _units_in(sentence) for one in _numbered(match)]
    return tuple(dict.fromkeys((*found, *_called(sentence))))


def _units_in(sentence: str) -> Iterator[re.Match[str]]:
    """Give the numbered units, each looked for only where a number of the table stands."""
    if any(int(number) in by_number() for number in _NUMBER.findall(sentence)):
        for words, pattern in _NUMBERED:
            if any(word in sentence for word in words):
                yield from pattern.finditer(sentence)


@lru_cache(maxsize=256)
def side_of_formation(words: str) -> str | None:
    """Give the side of a formation if its branch, its own name or the table leaves no doubt.

    >>> side_of_formation("155th Mechanized Brigade"), side_of_formation("155-я бригада")
    ('Ukraine', None)
    >>> side_of_formation("155th Separate Guards Naval Infantry Brigade")
    'Russia'
    """
    sides = {one.side for one in _called(words)}
    for _, pattern in _NUMBERED:
        for told in pattern.finditer(words):
            sides |= _sides_of(told)
    return SIDES[sides.pop()] if len(sides) == 1 else None


def _sides_of(told: re.Match[str]) -> set[str]:
    branches = _branches_in(told["what"])
    if _LEVELS["division"].search(told["what"]):
        return {"RU"}
    sides = {side for side, only in _OF_ONE_SIDE.items() if only & branches}
    return sides or {one.side for one in _numbered(told) if one.branches & branches & _IN_TABLE}


def _branches_in(words: str) -> set[str]:
    return {branch for branch, pattern in _BRANCHES.items() if pattern.search(words)}


def _numbered(told: re.Match[str]) -> Iterator[Deployment]:
    """Give the deployments of a numbered unit, of its branch and side if they are told."""
    number, words = int(told["n"]), told["what"]
    if number not in by_number() or _MONTH_NAMED.match(words):
        return
    if number <= _COUNTED and not told["nth"] and words.endswith(_PLURAL):
        return
    branches = _branches_in(words)
    sides = _sides_beside(told)
    for one in by_number()[number]:
        if not _LEVELS[one.level].search(words) or (sides and one.side not in sides):
            continue
        if not branches or one.branches & branches:
            yield one


def _sides_beside(told: re.Match[str]) -> set[str]:
    """Give the side in "Russia's 155th Brigade", "110-я бригада ВСУ"."""
    before = told.string[max(0, told.start() - _BESIDE_CHARS) : told.start()]
    return {
        side
        for side in SIDES
        if _SIDE_BEFORE[side].search(before)
        or _SIDE_AFTER[side].match(told.string, told.end("what"))
    }


def _called(sentence: str) -> Iterator[Deployment]:
    """Give the formations in "бригада «Магура»": known by their own name, beside what they are."""
    pattern, by_name = _names()
    if not any(name in sentence for name in by_name):
        return
    for match in pattern.finditer(sentence):
        beside = sentence[max(0, match.start() - _NEAR_CHARS) : match.end() + _NEAR_CHARS]
        if _UNIT_NEAR.search(beside):
            yield from by_name[match["name"]]


@cache
def _names() -> tuple[re.Pattern[str], dict[str, tuple[Deployment, ...]]]:
    """Give one pattern for all own names, in any case, and what each of them is."""
    by_name: dict[str, tuple[Deployment, ...]] = {}
    for one in deployments():
        for name in one.names:
            stem = _ENDING.sub("", name)
            by_name[stem] = (*by_name.get(stem, ()), one)
    stems = "|".join(map(re.escape, sorted(by_name, key=len, reverse=True)))
    return re.compile(rf"(?<!\w)(?P<name>{stems}){_ENDED}(?!\w)"), by_name
