"""A sentence in; how many were killed, wounded or taken, and how many drones and missiles out."""

from __future__ import annotations

import re
from functools import lru_cache

from geodata.model import Count
from geodata.phrases.screen import Screened, Sieve

_WORDS = {
    word: number
    for number, words in enumerate(
        (
            "", "one a an один одна одного одну", "two два дві двоє двох двома две двое двумя",
            "three три троє трьох трьома трое троих трёх трех тремя",
            "four чотири четверо чотирьох чотирма четыре четверых четырёх четырьмя",
            "five п'ять п'ятеро п'яти п'ятьма пять пятеро пятерых пяти пятью",
            "six шість шестеро шести шістьма шесть шестью", "seven сім семеро сьома семь семью",
            "eight вісім вісьма восемь", "nine дев'ять девять", "ten десять десятьма десятью",
            "eleven одинадцять одиннадцать", "twelve дванадцять двенадцать",
        )
    )
    for word in words.split()
}  # fmt: skip
_MANY = {
    word: number
    for number, words in (
        (24, "dozens"),
        (20, "десятки десятків десятками десятков"),
        (200, "hundreds сотні сотнями сотень сотни"),
        (2000, "thousands тисячі тисячами тысячи"),
    )
    for word in words.split()
}  # at least so many
_WORDS |= _MANY | {"dozen": 12}
_WORD = "|".join(sorted((word.replace("'", "['’]") for word in _WORDS), key=len, reverse=True))
_FIGURE = r"\d{1,3}(?:[,\u00a0\u202f ]\d{3})+(?!\d)|\d+"
_NUMBER = (
    rf"(?P<low>{_FIGURE}|{_WORD})"
    rf"(?:(?:\s*(?:to|[-–]|до)\s*|(?<=\d)\s+(?:and|і|та|и)\s+(?=\d))(?P<high>{_FIGURE}))?"
)
_MOST = re.compile(
    r"(?:up\s+to|as\s+many\s+as|no\s+more\s+than|до|не\s+більше|не\s+более)\s*$", re.IGNORECASE
)
_LEAST = re.compile(
    r"(?:at\s+least|more\s+than|over|no\s+fewer\s+than|щонайменше|понад|не\s+менше|більше|как\s+минимум|более|свыше|не\s+менее)\s*$",
    re.IGNORECASE,
)
_INCLUDING = r"(?:,\s+(?:including|у\s+тому\s+числі|в\s+том\s+числе|зокрема)[^,.]{1,40},)?"
_GAP = rf"(?P<gap>(?:\s+[\w'’-]+){{0,4}}?{_INCLUDING}\s+)"
_TO_OTHERS = re.compile(
    r"\d|\b(?:in|by|after|from|with|at|on|and)\b|(?<!\w)(?:в|у|на|із|з|из|після|после|та|и|і)(?!\w)",
    re.IGNORECASE,
)
_PEOPLE = frozenset({"killed or wounded", "killed", "wounded"})
_ONE = re.compile(r"(?:one|an?|один|одна|одну|одного)$", re.IGNORECASE)
_WHAT = (
    ("killed or wounded", r"(?:were\s+)?killed\s+(?:or|and)\s+(?:wounded|injured)"),
    (
        "killed",
        r"(?:were\s+|was\s+)?(?:killed|dead|died|deaths|загин\w+|загибл\w+|вбит\w+|погиб\w+|убит\w+)",
    ),
    (
        "wounded",
        r"(?:were\s+|was\s+)?(?:wounded|injured|hurt|поранен\w*|постражда\w+|ранен\w*|пострада\w+)",
    ),
    ("prisoners", r"(?:prisoners|pows|полонен\w*|військовополонен\w*|пленн\w*|военнопленн\w*)"),
    ("shot down", r"(?:were\s+|was\s+)?(?:shot\s+down|downed|intercepted|збито|сбито|сбиты|збиті)"),
    ("drones", r"(?:drones|uavs|shaheds?|безпілотник\w*|дрон\w*|бпла|шахед\w*|беспилотник\w*)"),
    ("missiles", r"(?:missiles|rockets|ракет\w*)"),
    (
        "attacks",
        r"(?:attacks|assaults|battles|clashes|engagements|зіткнен\w*|столкновен\w*|атак(?:и|у|а|ами)?|штурм(?:и|ів|у|ы|ов)?|бо[їяёе]в?)",
    ),
)  # fmt: skip
_AFTER = Sieve(
    (Screened(rf"(?<![\w.,]){_NUMBER}(?!\w){_GAP}(?:{words})(?!\w)", re.IGNORECASE), what)
    for what, words in _WHAT
)
_BEFORE = Screened(
    rf"(?P<what>killed\s+or\s+wounded|kill(?:ed|ing)|wound(?:ed|ing)|injur(?:ed|ing)"
    rf"|shot\s+down|downed|intercepted|(?:captured|took)(?=\s+\S+\s+(?:\w+\s+){{0,3}}"
    rf"(?:soldiers|troops|prisoners|servicemen|fighters))"
    rf"|загинул\w+|вбито|убито|вбил\w+|погибл\w+|убиты?|поранено|поранені|поранення\s+отримал\w+"
    rf"|постраждал\w+|ранен\w|ранени\w\s+получил\w+|пострадал\w+|збил\w+|збито|сбил\w+|сбиты?|сбито"
    rf"|(?:взя\w+\s+)?[ву]\s+(?:полон|плен)(?:\s+взя\w+)?)\s+"
    rf"(?P<least>at\s+least\s+|more\s+than\s+|over\s+|щонайменше\s+|понад\s+|не\s+менше\s+|более\s+"
    rf"|не\s+менее\s+|как\s+минимум\s+)?(?:all\s+|all\s+of\s+|всі\s+|все\s+)?{_NUMBER}"
    rf"(?!\w|\s*(?:km|kilomet|mile|%|год|час|ч\.))",
    re.IGNORECASE,
)
_STEMS = {
    "killed": ("kill", "заг", "вби", "уби", "пог"),
    "wounded": ("woun", "inju", "пор", "пос", "ран"),
    "shot down": ("shot", "down", "inter", "зби", "сби"),
    "prisoners": ("captured", "took", "в ", "у ", "взя"),
}


@lru_cache(maxsize=128)  # a sentence is asked once for each of its events
def find_counts(sentence: str) -> tuple[Count, ...]:
    """Find the numbers of a sentence with what they count, each kind once."""
    found: dict[str, Count] = {}
    for match in _BEFORE.finditer(sentence):
        what = _what(" ".join(match["what"].lower().split()))
        found.setdefault(what, _count(what, match, least=bool(match["least"])))
    for pattern, what in _AFTER.fitting(sentence):
        if any(what in known for known in found):
            continue
        after = _first(what, pattern, sentence)
        if after is not None:
            least = bool(_LEAST.search(sentence[: after.start()]))
            found[what] = _count(what, after, least=least)
    return tuple(found.values())


def _first(what: str, pattern: re.Pattern[str], sentence: str) -> re.Match[str] | None:
    match = pattern.search(sentence)
    while match is not None and not _belongs(what, match):
        match = pattern.search(sentence, match.start() + 1)
    return match


def _what(said: str) -> str:
    if " or " in said:
        return said
    return next(what for what, stems in _STEMS.items() if said.startswith(stems))


def _belongs(what: str, match: re.Match[str]) -> bool:
    """Refuse the number of something else: "four injured in attacks", "one of the drones"."""
    if what in _PEOPLE:
        return re.search(r"(?<![\w-])\d+(?![\w-])", match["gap"]) is None
    of_many = what != "shot down" and _ONE.match(match["low"])
    return not of_many and _TO_OTHERS.search(match["gap"]) is None


def _count(what: str, match: re.Match[str], *, least: bool) -> Count:
    low, many = _number(match["low"]), match["low"].lower() in _MANY
    high = float(_number(match["high"])) if match["high"] else low
    if _MOST.search(match.string[: match.start("low")]) and not match["high"]:
        return Count(what=what, low=0, high=low)
    return Count(what=what, low=low, high=None if least or many else max(low, high))


def _number(written: str) -> float:
    word = written.lower().replace("’", "'")
    return float(_WORDS[word]) if word in _WORDS else float(re.sub(r"\D", "", written))
