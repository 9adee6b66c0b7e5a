"""Written numbers in; values with the step they are written in, out.

Digits ("1,170", "9,5", "1½"), words ("a dozen", "twenty-five", "пів", "полтора") and ranges
("10-12", "between 5 and 7", "от 5 до 7") in English, Ukrainian and Russian.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class Number:
    """A number as written: `low`..`high` is its rounding interval or its range, `grain` its step.

    `rounding` is the coarsest step its writer may have rounded to ("30": 5, "1,170": 10).
    """

    value: float
    low: float
    high: float
    grain: float
    rounding: float


_WORDS = {
    0.5: "half пів пол половина половину половині половине",
    1: "one один одна одне одну одного однієї одному одной одном",
    1.5: "півтора півтори полтора полторы полутора полуторах",
    2: "two два дві двох двома две двух двумя",
    3: "three три трьох трьома трех трёх тремя",
    4: "four чотири чотирьох чотирма четыре четырех четырёх четырьмя",
    5: "five п'ять п'яти п'ятьох пять пяти пятью",
    6: "six шість шести шістьох шесть шестью",
    7: "seven сім семи сімох семь семью",
    8: "eight вісім восьми вісьмох восемь восьмью",
    9: "nine дев'ять дев'яти дев'ятьох девять девяти",
    10: "ten десять десяти десятьох десятью",
    11: "eleven одинадцять одинадцяти одиннадцать одиннадцати",
    12: "twelve дванадцять дванадцяти двенадцать двенадцати",
    13: "thirteen тринадцять тринадцяти тринадцать тринадцати",
    14: "fourteen чотирнадцять чотирнадцяти четырнадцать четырнадцати",
    15: "fifteen п'ятнадцять п'ятнадцяти пятнадцать пятнадцати",
    16: "sixteen шістнадцять шістнадцяти шестнадцать шестнадцати",
    17: "seventeen сімнадцять сімнадцяти семнадцать семнадцати",
    18: "eighteen вісімнадцять вісімнадцяти восемнадцать восемнадцати",
    19: "nineteen дев'ятнадцять дев'ятнадцяти девятнадцать девятнадцати",
    20: "twenty двадцять двадцяти двадцать двадцати",
    30: "thirty тридцять тридцяти тридцать тридцати",
    40: "forty сорок сорока",
    50: "fifty п'ятдесят п'ятдесяти пятьдесят пятидесяти півсотні полсотни",
    60: "sixty шістдесят шістдесяти шестьдесят шестидесяти",
    70: "seventy сімдесят сімдесяти семьдесят семидесяти",
    80: "eighty вісімдесят вісімдесяти восемьдесят восьмидесяти",
    90: "ninety дев'яносто дев'яноста девяносто девяноста",
    100: "hundred сто ста",
    200: "двісті двохсот двохстах двести двухсот двухстах",
    300: "триста трьохсот трьохстах трехсот трёхсот трехстах трёхстах",
    400: "чотириста чотирьохсот четыреста четырехсот четырёхсот четырехстах",
    500: "п'ятсот п'ятисот п'ятистах пятьсот пятисот пятистах",
    600: "шістсот шестисот шестьсот",
    700: "сімсот семисот семьсот",
    800: "вісімсот восьмисот восемьсот",
    900: "дев'ятсот дев'ятисот девятьсот девятисот",
    1000: "thousand тисяча тисячу тисячі тисяч тысяча тысячу тысячи тысяч тис тыс",
}
# Words for an amount nobody counted, with the amounts they may stand for.
_VAGUE = {
    "dozen": (12, 10, 14),
    "couple": (2, 1.5, 3),
    "few": (3, 2, 5),
    "several": (5, 3, 8),
    "dozens": (40, 20, 90),
    "tens": (40, 20, 90),
    "scores": (60, 40, 100),
    "hundreds": (300, 200, 900),
    "десяток": (10, 8, 12),
    "десятка": (10, 8, 12),
    "десятку": (10, 8, 12),
    "дюжина": (12, 10, 14),
    "дюжину": (12, 10, 14),
    "дюжине": (12, 10, 14),
    "пара": (2, 1.5, 3),
    "пару": (2, 1.5, 3),
    "паре": (2, 1.5, 3),
    "парі": (2, 1.5, 3),
    "кілька": (4, 2, 9),
    "кількох": (4, 2, 9),
    "декілька": (4, 2, 9),
    "декількох": (4, 2, 9),
    "несколько": (4, 2, 9),
    "нескольких": (4, 2, 9),
    "десятки": (40, 20, 90),
    "десятках": (40, 20, 90),
    "сотня": (100, 80, 120),
    "сотню": (100, 80, 120),
    "сотні": (300, 200, 900),
    "сотни": (300, 200, 900),
    "сотнях": (300, 200, 900),
}
_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 0.125}
_DENOMINATORS = {"half": 2, "quarter": 4, "quarters": 4, "third": 3, "thirds": 3, "чверть": 4}
_DENOMINATORS |= {"чверті": 4, "четверть": 4, "четверти": 4, "треть": 3, "третину": 3}
_APOSTROPHES = re.compile("['’ʼ`′]")


def _bare(word: str) -> str:
    return _APOSTROPHES.sub("", word).lower()


_VALUE_OF = {_bare(word): value for value, words in _WORDS.items() for word in words.split()}

_SPACE = r"[\s\u00a0\u202f\u2009]"
_GROUPED = rf"\d{{1,3}}(?:(?:[,.]|{_SPACE})\d{{3}})+(?:[.,]\d{{1,2}})?(?!\d)"
_DIGITS = rf"(?<![\d.,/])(?<![^\W\d_]-)(?:{_GROUPED}|\d+[.,]\d+|\d+)(?!\d)"
_ENDING = r"(?:[-‑–](?:ти|ми|ма|х|и|й)(?!\w))"  # "15-ти", "3-х"
_VULGAR = "[" + "".join(_FRACTIONS) + "]"
_DIGITAL = (
    rf"(?:(?:{_DIGITS}{_SPACE}+)?\d/\d{{1,2}}|(?:{_DIGITS}{_SPACE}?)?{_VULGAR}|{_DIGITS}{_ENDING}?)"
)
_ALL_WORDS = sorted(
    {*(w for words in _WORDS.values() for w in words.split()), *_VAGUE, *_DENOMINATORS},
    key=len,
    reverse=True,
)
_WORD = "(?:" + "|".join(w.replace("'", "['’ʼ]?") for w in _ALL_WORDS) + r")(?!\w)"
_ARTICLE = rf"(?:an?{_SPACE}+)?"
# A hyphen joins "twenty-five" and "three-quarters"; in "two-three" it makes a range.
_HYPHEN = r"(?:(?<=ty)-|(?<=half)-|-(?=quarter|third|dozen))"
_LINK = rf"(?:{_HYPHEN}|{_SPACE}+(?:and{_SPACE}+|of{_SPACE}+|an?{_SPACE}+)*)"
_WORDY = rf"(?<!\w){_ARTICLE}{_WORD}(?:{_LINK}{_WORD})*"
_AND_A_HALF = (
    rf"(?:{_SPACE}+(?:and{_SPACE}+an?{_SPACE}+(?:half|quarter)"
    rf"|[зіи]з?{_SPACE}+половиною|с{_SPACE}+половиной))"
)
_TIMES = rf"(?:{_SPACE}+(?:thousand|тис\.?|тыс\.?|тисяч|тысяч)(?!\w))"
_ONE = rf"(?:(?:{_DIGITAL}|{_WORDY}){_AND_A_HALF}?{_TIMES}?)"
_SPAN = rf"{_SPACE}*[-–—−]{_SPACE}*|{_SPACE}+(?:to|or|до|или|або|чи|либо){_SPACE}+"
_BETWEEN = (
    rf"(?:between|from|від|от|між|между|з|с){_SPACE}+{_ONE}"
    rf"{_SPACE}+(?:and|to|до|та|і|й|и){_SPACE}+{_ONE}"
)

NUMBER = rf"(?:(?<!\w){_BETWEEN}|{_ONE}(?:{_SPAN}){_ONE}|{_ONE})"
"""Source of the pattern of a written number or range, without groups."""

_PARTS = re.compile(_ONE, re.IGNORECASE)
_ONLY_DIGITS = re.compile(r"\d+")
_HALF = re.compile(_AND_A_HALF + "$", re.IGNORECASE)
_THOUSAND = re.compile(_TIMES + "$", re.IGNORECASE)
_TOKEN = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")


@lru_cache(maxsize=4096)
def read_number(text: str) -> Number | None:
    """Read what `NUMBER` matched.

    >>> read_number("1,170").grain, read_number("between 5 and 7").value
    (10.0, 6.0)
    >>> read_number("7 to 5")
    """
    parts = [part.group() for part in _PARTS.finditer(text)]
    if not 1 <= len(parts) <= 2:
        return None
    numbers = [number for part in parts if (number := _read_one(part)) is not None]
    if len(numbers) != len(parts):
        return None
    if len(numbers) == 1:
        return numbers[0]
    return _span(*numbers)


def _span(first: Number, last: Number) -> Number | None:
    """Join the two ends of a range; its step is its width and the ends' own step."""
    if first.value >= last.value:
        return None
    width = last.value - first.value
    middle = (first.value + last.value) / 2
    grain = width + min(first.grain, last.grain)
    return Number(middle, first.value, last.value, grain, grain)


def _read_one(text: str) -> Number | None:
    if thousand := _THOUSAND.search(text):
        number = _read_one(text[: thousand.start()])
        return _times(number, 1000) if number else None
    if half := _HALF.search(text):
        number = _read_one(text[: half.start()])
        step = 0.25 if "quarter" in half.group().lower() else 0.5
        return _exact(number.value + step, step) if number else None
    return _read_digits(text) if re.search(rf"\d|{_VULGAR}", text) else _read_words(text)


def _times(number: Number, factor: float) -> Number:
    return Number(
        number.value * factor,
        number.low * factor,
        number.high * factor,
        number.grain * factor,
        number.rounding * factor,
    )


def _exact(value: float, grain: float, rounding: float | None = None) -> Number:
    return Number(value, value - grain / 2, value + grain / 2, grain, rounding or grain)


def _read_digits(text: str) -> Number | None:
    if text[-1] in _FRACTIONS:
        whole = re.sub(r"\D", "", text[:-1])
        fraction = _FRACTIONS[text[-1]]
        step = 1 / 3 if text[-1] in "⅓⅔" else 0.125 if text[-1] == "⅛" else 0.5
        return _exact(float(whole or 0) + fraction, min(step, 0.25) if text[-1] in "¼¾" else step)
    if "/" in text:
        whole, _, fraction_text = text.rpartition(" ") if " " in text else ("", "", text)
        over, under = fraction_text.split("/")
        if not int(under):
            return None
        return _exact(float(re.sub(r"\D", "", whole) or 0) + int(over) / int(under), 1 / int(under))
    return _read_plain(re.sub(_SPACE, " ", re.sub(_ENDING, "", text)))


def _read_plain(text: str) -> Number | None:
    """Read digits whose commas, points and spaces separate thousands or begin a decimal."""
    decimal = re.search(r"[.,](\d+)$", text)
    groups = re.split(r"[., ]", text)
    is_grouped = len(groups) > 1 and all(len(g) == 3 for g in groups[1:]) and groups[0] != "0"
    if decimal and not (is_grouped and len(groups[0]) <= 3):
        whole = re.sub(r"\D", "", text[: decimal.start()])
        places = len(decimal.group(1))
        return _exact(float(f"{whole}.{decimal.group(1)}"), 10.0**-places)
    digits = "".join(groups)
    return _exact(float(digits), grain_of(int(digits)), rounding_of(int(digits)))


def grain_of(whole: int) -> float:
    """Find the step of a whole number: max(1, min(p, 10^(digits-2))), p its power of ten.

    >>> [grain_of(n) for n in (7, 10, 100, 1170, 1200)]
    [1.0, 1.0, 10.0, 10.0, 100.0]
    """
    if whole <= 0:
        return 1.0
    digits = str(whole)
    zeros = len(digits) - len(digits.rstrip("0"))
    return float(max(1, 10 ** min(zeros, max(0, len(digits) - 2))))


def rounding_of(whole: int) -> float:
    """Find the coarsest of 1, 5, 10, 50, 100 ... a whole number may be rounded to (a fifth of it).

    >>> [rounding_of(n) for n in (6, 25, 30, 730, 100)]
    [1.0, 5.0, 5.0, 10.0, 10.0]
    """
    best, step = 1, 1
    while step * 5 <= whole:
        if whole % step == 0:
            best = step
        step = step * 5 if str(step)[0] == "1" else step * 2
    return float(best)


def _read_words(text: str) -> Number | None:
    words = [_bare(word) for word in _TOKEN.findall(text)]
    vague = [word for word in words if word in _VAGUE]
    if vague:
        return _read_vague(words, vague[-1])
    if words and words[-1] in _DENOMINATORS and words[-1] != "half":
        return _read_fraction(words)
    total, group = 0.0, 0.0
    for word in words:
        value = _VALUE_OF.get(word)
        if value is None:
            continue
        if value in (100, 1000) and group:
            group *= value
        else:
            group += value
        if value == 1000:
            total, group = total + group, 0.0
    total += group
    if total <= 0:
        return None
    if total != int(total):
        return _exact(total, 0.5)
    return _exact(total, grain_of(int(total)), rounding_of(int(total)))


def _read_vague(words: list[str], vague: str) -> Number:
    value, low, high = _VAGUE[vague]
    factor = 1.0
    before = words[: words.index(vague)]
    if "half" in before or "пів" in before:
        value, low, high = _VAGUE["сотня" if vague.startswith("сотн") else vague]
        factor = 0.5
    else:
        factor = next((_VALUE_OF[w] for w in before if w in _VALUE_OF), 1.0)
    if words[-1] in ("thousand", "тисяч", "тысяч"):
        factor *= 1000
    return Number(value * factor, low * factor, high * factor, (high - low) * factor, high - low)


def _read_fraction(words: list[str]) -> Number | None:
    under = _DENOMINATORS[words[-1]]
    over = next((_VALUE_OF[w] for w in words[:-1] if w in _VALUE_OF), 1.0)
    return _exact(over / under, 1 / under)
