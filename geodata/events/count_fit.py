"""A number beside what it may count in; whether it counts that, and how many it is, out.

"Four injured in attacks" are no four attacks, and a "68-year-old" is one.
"""

from __future__ import annotations

import re

from geodata.events.count_words import ARMS_HIT, PEOPLE
from geodata.events.numerals import WORD, as_said, is_many, number_of, sentence_of
from geodata.events.persons import and_more
from geodata.model import Count
from geodata.phrases.late import late
from geodata.phrases.screen import Screened

# "killing a woman and a 3-year-old child", "загинули жінка і дитина"; not "and a child was hurt"
_AND_ONE = re.compile(
    r"\s+(?:[\w-]+\s+){1,4}?and\s+(?:an?|her|his|their)\s+(?:[\w-]+\s+){0,2}?"
    r"(?:child|son|daughter|girl|boy|man|woman|wife|husband|baby|toddler|mother|father|teenager)\b"
    r"(?!(?:,\s+(?:aged\s+)?\d+,)?\s+(?:was|were|is|has|had|suffered|sustained|survived|remains?|got|received|injured|wounded|hurt)\b)"
    r"|\s+(?:[\w-]+\s+){0,3}?(?:та|і|й|и)\s+(?:одн[ау]\s+|одного\s+|вагітн[ау]\s+|беременн\w+\s+)?(?:дитин[ау]|реб[её]нк?[ао]|реб[её]нок|жінк[ау]|женщин[ау]"
    r"|чоловіка?|мужчин[ау]|підлітка?|подростка?|хлопчика?|мальчика?|дівчин\w+|девочк\w+)(?!\w)"
    r"(?!\s+(?:бу[вл]|был|отрим|получ|діста|зазна|поран|ранен|травм|госпі|госпи|постражд|пострад)\w*)",
    re.IGNORECASE,
)
_MOST = re.compile(
    r"(?:up\s+to|as\s+many\s+as|no\s+more\s+than|до|не\s+більше|не\s+более)\s*$", re.IGNORECASE
)
_TO_OTHERS = late(
    r"\d|\b(?:in|by|after|from|with|at|on|and|when|as|while|killed|injured|wounded)\b|(?<!\w)(?:пострадавш|постражда)\w+|(?<!\w)(?:в|у|на|із|з|из|після|после|та|и|і|внаслідок|унаслідок|вследствие|через|при|від|от)(?!\w)",
    re.IGNORECASE,
)
_DAMAGED = Screened(
    r"damag|destroy|burn|gutt|flatten|level|wreck|razed|пошкодж|зруйн|понівеч|потрощ|знищ|згор|поврежд|поврежден|разруш|посеч|посіч|уничтож|сгор|выбит|вибит",
    re.IGNORECASE,
)
_MODEL = late(r"[A-ZА-ЯІ][A-Za-zА-Яа-яІі]{0,4}-\d+\w*")
_OF_THEM = re.compile(
    r"\b(?:of\s+(?:them|which)|(?:из|з|із)\s+(?:них|яких|которых))\b", re.IGNORECASE
)
_WEAPON = re.compile(
    r"bomb|missile|drone|shell|rocket|strike|attack|blast|explosion|\bmine\b|бомб|ракет|дрон|снаряд|удар|обстр|атак",
    re.IGNORECASE,
)
_ASIDE = re.compile(r",|\sincluding\s")
_OTHER_NUMBER = late(rf"(?<![\w-])(?:\d+|{WORD})(?![\w-])", re.IGNORECASE)
_MEASURED = late(
    r"\s*(?:km|kilomet\w+|miles?|met(?:re|er)s?|hours?|days?|weeks?|months?|years?|per\s*cent|%|км|кілометр\w*|километр\w*"
    r"|метр\w*|годин\w*|час(?:а|ов)?|дн[іяейі]\w*|діб|доби|сут\w+|тижн\w+|недел\w+|місяц\w+|месяц\w+|рок[иів]\w*|лет|год(?:а|ов)?)(?!\w)",
    re.IGNORECASE,
)
# "14 разів атакували дронами": no 14 drones
_SO_OFTEN = late(r"\s+(?:раз(?:и|ів|а|у)?|times)(?!\w)", re.IGNORECASE)
_ONE_FAMILY = re.compile(
    r"\bof\s+(?:one|a|the\s+same)\s+family\b|\b(?:однієї|одной)\s+(?:родини|сім['’]ї|семьи)",
    re.IGNORECASE,
)
_SEVERAL = re.compile(r"\s(?:family|crew|group|number|handful|succumb\w*)\b")
_AND_BEFORE = late(
    r"\b(?:an?|one)\s+(?:[\d-]+-year-old\s+)?(?:man|woman|boy|girl|child|civilian|soldier)\s+and\s+$",
    re.IGNORECASE,
)
_OF = late(r"\b(?:of|from|in|at|near|by|with|on|onto|into)\s+$", re.IGNORECASE)
_ONE = re.compile(r"(?:one|an?|один|одна|одну|одного)$", re.IGNORECASE)
# "до дев'яти зросла кількість": to nine, and no fewer
_TO_SO_MANY = re.compile(
    r"(?:\s+(?:людей|осіб|человек))?\s+(?:зрос|збільш|сягн|вырос|возрос|увелич|достиг)",
    re.IGNORECASE,
)
# "attacked four times, two attacks go on": these are some of the four
_ONE_OF = {200.0: 100.0, 2000.0: 1000.0}  # "more than a hundred", «более сотни», is said of one
_ANIMAL = (
    r"(?:(?:dairy|farm|stray)\s+)?(?:cows?|cattle|calves|horses?|sheep|pigs?|goats?|dogs?|cats?|hens|birds|chickens|animals)\b"
    r"|(?:корів|коров|телят|свин|овець|овец|коней|лошад|собак|котів|кошек|курей|тварин|животн|птах|птиц|худоб)\w*"
    r"|(?:голів|голов|кіз|коз|кур)\b"
)
_THING = late(
    r"\W*(?:\w+\s+)?(?:шк[оі]л|будинк|будівл|дом(?:ов|а)(?!\w)|об['’ʼ]?[єе]кт|объект|квартир|автомоб|машин"
    r"|громад|населен|област|регіон|район|houses?\b|homes?\b|buildings?\b|schools?\b|cars?\b|vehicles?\b"
    rf"|villages?\b|settlements?\b|facilit|{_ANIMAL})",
    re.IGNORECASE,
)
HURT_THING = re.compile(
    rf"\s+(?:(?:dozens?\s+(?:of\s+)?)?{_ANIMAL}|(?:частн|жил|многоквартир|многоэтаж|легков|административ|приватн|житлов|багатоквартир)\w+\s+\w+"
    r"|(?:дома|домов|багатоповерхів|многоэтаж|гуртожит|общежит|здани|автомоб|машин|будин|будівл|квартир|суд(?:н|ен|ов)|кораб|вагон|локомотив|автобус|шк[оі]л|лікар(?:ень|ні)|магазин|підприємств|предприяти|об['’ʼ]?єкт|объект)\w*)",
    re.IGNORECASE,
)


def belongs(what: str, match: re.Match[str]) -> bool:
    """Refuse the number of something else: "four injured in attacks", "one of the drones"."""
    if match.string[match.end("low") :][:1] == "-":  # "a 68-year-old"
        return False
    is_measure = _MEASURED.match(match.string, match.end("low"))  # "шість годин ракетами"
    is_measure = is_measure or _SO_OFTEN.match(match.string, match.end("low"))
    if is_measure or (what == "houses" and not _DAMAGED.search(match.string)):
        return False
    if what in PEOPLE and (  # "понад 220 шкіл постраждали", "двумя дронами: пострадал дом"
        _THING.match(match["gap"]) or HURT_THING.match(sentence_of(match), match.end())
    ):
        return False
    if what in PEOPLE:
        # "three workers of a plant were killed", "a family was killed", "a guided bomb killed"
        of_a = match["low"].lower() in {"a", "an"}
        of_a = of_a and _OF.search(match.string, 0, match.start("low")) is not None
        is_armed = _ONE.match(match["low"]) and _WEAPON.search(match["gap"])
        is_armed = is_armed or ARMS_HIT.match(match["gap"])  # "три БПЛА поцілили в лікарню"
        gap = _ONE_FAMILY.sub("", match["gap"])
        if of_a or is_armed or _SEVERAL.search(gap):
            return False
        return _OTHER_NUMBER.search(_ASIDE.split(gap)[0]) is None
    of_many = what != "shot down" and _ONE.match(match["low"])
    gap = _OF_THEM.sub("", _MODEL.sub("", match["gap"]))  # "two S-300 missiles"
    return not of_many and _TO_OTHERS.search(gap) is None


def count_of(what: str, match: re.Match[str], *, least: bool) -> Count:
    said = as_said(match, "low")
    low, many = number_of(said), is_many(said)
    if many and least:
        low = _ONE_OF.get(low, low)
    high = number_of(as_said(match, "high")) if match["high"] else low
    most = match.groupdict().get("most") or _MOST.search(match.string[: match.start("low")])
    if most and not match["high"] and not _TO_SO_MANY.match(match.string, match.end("low")):
        return Count(what=what, low=0, high=low)
    if what in PEOPLE:
        more = _more(match)
        low, high = low + more, high + more
    return Count(what=what, low=low, high=None if least or many else max(low, high))


_NOUNS = ("injuries", "fatalities", "deaths")  # "the death of five people and eight injuries"


def _more(match: re.Match[str]) -> float:
    """Count whom a list adds: "and her son", "and two volunteers", "a man and a woman died"."""
    if match.group().rstrip().endswith(_NOUNS):
        return 0
    if _AND_ONE.match(match.string, match.end()):
        return 1
    more = and_more(match)
    if more:
        return more
    return 1 if _AND_BEFORE.search(match.string, 0, match.start("low")) else 0
