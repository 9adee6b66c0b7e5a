"""Written numbers in; values with the step they are written in, out.

Digits ("1,170", "9,5", "1½"), words ("a dozen", "twenty-five", "пів", "полтора") and ranges
("10-12", "between 5 and 7", "от 5 до 7") in English, Ukrainian and Russian.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from geodata.phrases.late import late
from geodata.phrases.number_words import (
    AND_A_HALF,
    DENOMINATORS,
    ENDING,
    FRACTIONS,
    IN_WORDS,
    NUMBER,
    NUMBER_IN_DIGITS,
    ONE,
    ONE_IN_DIGITS,
    REST,
    SPACE,
    TIMES,
    VAGUE,
    VALUE_OF,
    VOCABULARY,
    VULGAR,
    bare,
)


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


_PARTS, _PARTS_IN_DIGITS = late(ONE, re.IGNORECASE), late(ONE_IN_DIGITS, re.IGNORECASE)
_HALF = late(AND_A_HALF + "$", re.IGNORECASE)
_THOUSAND = re.compile(f"{TIMES}(?P<rest>{REST})?$", re.IGNORECASE)
_TOKEN = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")


_CHUNK = re.compile(rf"\d+|{VULGAR}|[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")
_AT = ("в", "у", "за", "на")
_WINDOW = 72  # characters; the longest written range with its words fits


def number_before(text: str, floor: int, at: int) -> tuple[Number, int] | None:
    """Read the number that ends where a unit begins; also where it starts.

    The words before the unit are walked back as long as they may belong to a number.

    >>> number_before("about ten to twelve kilometres", 0, 20)[0].value
    11.0
    """
    starts: list[int] = []
    in_words = False
    for chunk in reversed(list(_CHUNK.finditer(text, max(floor, at - _WINDOW), at))):
        word = chunk.group()
        if word[0].isalpha():
            if (plain := bare(word)) not in VOCABULARY:
                break
            in_words = in_words or plain in IN_WORDS
        starts.append(chunk.start())
    for start in reversed(starts):
        match = _before(in_words=in_words).match(text, start, at)
        number = read_number(match.group("number")) if match else None
        if match and number:
            return number, start
    return None


def is_in_words_after(text: str, at: int) -> bool | None:
    """Tell whether a number that may follow is in words or in figures; None if none does.

    >>> is_in_words_after("километрах в десяти от", 10), is_in_words_after("км от города", 2)
    (True, None)
    """
    found = None
    for chunk in _CHUNK.finditer(text, at, at + _WINDOW):
        word = bare(chunk.group())
        if word in IN_WORDS:
            return True
        if not word[0].isalpha():
            found = False
        elif word not in VOCABULARY and word not in _AT:
            break
    return found


@cache
def _before(*, in_words: bool) -> re.Pattern[str]:
    """Compile it for the first text with a number: that takes as long as to read 30 articles."""
    return re.compile(
        rf"(?P<number>{NUMBER if in_words else NUMBER_IN_DIGITS})(?:-plus|\+|[-‑ ]odd"
        rf"|{SPACE}(?:or|і|та|и|или){SPACE}(?:more|більше|более|больше))?(?:{SPACE}+(?:of|an?)(?!\w))*"
        rf"(?:{SPACE}{{0,3}}|{SPACE}?[-‑–]{SPACE}?)$",
        re.IGNORECASE,
    )


@lru_cache(maxsize=4096)
def read_number(text: str) -> Number | None:
    """Read what `NUMBER` matched.

    >>> read_number("1,170").grain, read_number("between 5 and 7").value
    (10.0, 6.0)
    >>> read_number("7 to 5")
    """
    in_words = any(bare(word) in IN_WORDS for word in _TOKEN.findall(text))
    pattern = _PARTS if in_words else _PARTS_IN_DIGITS
    parts = [part.group() for part in pattern.finditer(text)]
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
        if number and (rest := thousand.group("rest")):
            whole = round(1000 * number.value) + int(rest)
            return _exact(whole, grain_of(whole), rounding_of(whole))
        return _times(number, 1000) if number else None
    if half := _HALF.search(text):
        number = _read_one(text[: half.start()])
        step = 0.25 if "quarter" in half.group().lower() else 0.5
        return _exact(number.value + step, step) if number else None
    return _read_digits(text) if re.search(rf"\d|{VULGAR}", text) else _read_words(text)


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
    if text[-1] in FRACTIONS:
        whole = re.sub(r"\D", "", text[:-1])
        fraction = FRACTIONS[text[-1]]
        step = 1 / 3 if text[-1] in "⅓⅔" else 0.125 if text[-1] == "⅛" else 0.5
        return _exact(float(whole or 0) + fraction, min(step, 0.25) if text[-1] in "¼¾" else step)
    if "/" in text:
        whole, _, fraction_text = text.rpartition(" ") if " " in text else ("", "", text)
        over, under = fraction_text.split("/")
        if not int(under):
            return None
        return _exact(float(re.sub(r"\D", "", whole) or 0) + int(over) / int(under), 1 / int(under))
    return _read_plain(re.sub(SPACE, " ", re.sub(ENDING, "", text)))


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
    words = [bare(word) for word in _TOKEN.findall(text)]
    vague = next((word for word in words if word in VAGUE), None)
    if vague:
        return _read_vague(words, vague)
    if words and words[-1] in DENOMINATORS and words[-1] != "half":
        return _read_fraction(words)
    total, group = 0.0, 0.0
    for word in words:
        value = VALUE_OF.get(word)
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
    """Read "half a dozen", "three dozen", "a few hundred", "кілька десятків тисяч"."""
    at = words.index(vague)
    value, low, high = VAGUE[vague]
    if "half" in words[:at] or "пів" in words[:at]:
        value, low, high = VAGUE["сотня" if vague.startswith("сотн") else vague]
        factor = 0.5
    else:
        factor = next((VALUE_OF[w] for w in words[:at] if w in VALUE_OF), 0.0)
        if factor and vague.startswith(("десятк", "сотн")):  # "двух десятках": of two tens
            value = low = high = int(_counted(vague))
        factor = factor or 1.0
    for word in words[at + 1 :]:
        factor *= VALUE_OF.get(word) or _counted(word)
    return Number(value * factor, low * factor, high * factor, (high - low) * factor, high - low)


def _counted(word: str) -> float:
    """Give what is counted in "a few hundreds" or "нескольких сотнях": one of them."""
    if word.startswith(("сотн", "сотен", "hundred")):
        return 100.0
    return 10.0 if word.startswith(("десятк", "tens")) else VAGUE.get(word, (1.0,))[0]


def _read_fraction(words: list[str]) -> Number | None:
    under = DENOMINATORS[words[-1]]
    over = next((VALUE_OF[w] for w in words[:-1] if w in VALUE_OF), 1.0)
    return _exact(over / under, 1 / under)
