"""A sentence in; how many were killed, wounded or taken, and how many drones and missiles out."""

from __future__ import annotations

import re
from functools import lru_cache

from geodata.model import Count

_WORDS = {
    word: number
    for number, words in enumerate(
        (
            "", "one a an один одна одного одну", "two two два дві двоє двох две двое двух",
            "three три троє трьох трое трёх трех", "four чотири четверо чотирьох четыре четырёх",
            "five п'ять п’ять п'ятеро п’ятеро пять пятеро пяти", "six шість шестеро шесть",
            "seven сім семеро семь", "eight вісім восемь", "nine дев'ять дев’ять девять",
            "ten десять", "eleven одинадцять одиннадцать", "twelve дванадцять двенадцать",
        )
    )
    for word in words.split()
}  # fmt: skip
_WORDS |= {"dozen": 12, "dozens": 24, "hundreds": 200, "thousands": 2000}
_NUMBER = (
    r"(?P<low>\d{1,3}(?:[,\u00a0\u202f ]\d{3})+|\d+|"
    + "|".join(sorted(map(re.escape, filter(None, _WORDS)), key=len, reverse=True))
    + r")(?:\s*(?:to|[-–])\s*(?P<high>\d+))?"
)
_LEAST = re.compile(
    r"(?:at\s+least|more\s+than|over|no\s+fewer\s+than|щонайменше|понад|не\s+менше|більше|как\s+минимум|более|свыше|не\s+менее)\s*$",
    re.IGNORECASE,
)
_GAP = r"(?:\s+[\w'’-]+){0,4}?\s+"
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
    ("drones", r"(?:drones|uavs|shaheds?|безпілотник\w*|дрон\w*|бпла|шахед\w*|беспилотник\w*)"),
    ("missiles", r"(?:missiles|rockets|ракет\w*)"),
    (
        "attacks",
        r"(?:attacks|assaults|battles|clashes|engagements|атак\w*|штурм\w*|бо[їя]\w*|бо[её]в)",
    ),
)  # fmt: skip
_AFTER = tuple(
    (what, re.compile(rf"(?<![\w.,]){_NUMBER}(?!\w){_GAP}(?:{words})(?!\w)", re.IGNORECASE))
    for what, words in _WHAT
)
_BEFORE = re.compile(
    rf"(?P<what>killed\s+or\s+wounded|kill(?:ed|ing)|wound(?:ed|ing)|injur(?:ed|ing))\s+"
    rf"(?P<least>at\s+least\s+|more\s+than\s+|over\s+)?{_NUMBER}(?!\w|\s*(?:km|kilomet|mile|%))",
    re.IGNORECASE,
)
_STEM = {"kill": "killed", "woun": "wounded", "inju": "wounded"}


@lru_cache(maxsize=128)  # a sentence is asked once for each of its events
def find_counts(sentence: str) -> tuple[Count, ...]:
    """Find the numbers of a sentence with what they count, each kind once."""
    found: dict[str, Count] = {}
    for match in _BEFORE.finditer(sentence):
        said = " ".join(match["what"].lower().split())
        what = said if "or" in said else _STEM[said[:4]]
        found.setdefault(what, _count(what, match, least=bool(match["least"])))
    for what, pattern in _AFTER:
        after = pattern.search(sentence)
        if after and not any(what in known for known in found):
            least = bool(_LEAST.search(sentence[: after.start()]))
            found.setdefault(what, _count(what, after, least=least))
    return tuple(found.values())


def _count(what: str, match: re.Match[str], *, least: bool) -> Count:
    low = _number(match["low"])
    high = float(match["high"]) if match["high"] else low
    return Count(what=what, low=low, high=None if least else max(low, high))


def _number(written: str) -> float:
    word = written.lower()
    return float(_WORDS[word]) if word in _WORDS else float(re.sub(r"\D", "", written))
