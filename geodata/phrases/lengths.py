"""Text in; lengths out: value, step, qualifier and the same length in a second unit.

Speeds ("50 km/h") and the numbers of roads ("kilometre 70") are no lengths.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from geodata.phrases.late import late
from geodata.phrases.letters import lowered, starts_word
from geodata.phrases.number_words import NUMBER, NUMBER_IN_DIGITS, SPACE
from geodata.phrases.numbers import Number, is_in_words_after, number_before, read_number
from geodata.phrases.qualifiers import qualifier_before
from geodata.phrases.units import LENGTH_UNIT, length_unit

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Length:
    """A length `text[start:end]` in metres; `lead` is where its qualifier ("about") begins.

    `low_m`..`high_m` is the range or the rounding interval, `grain_m` the written step.
    `second_m` is the rounding interval of the same length said again ("(six miles)").
    """

    start: int
    end: int
    value_m: float
    low_m: float
    high_m: float
    grain_m: float
    unit: str
    qualifier: str | None
    second_m: tuple[float, float] | None
    second_text: str | None
    text: str
    lead: int


_WINDOW = 72  # characters; the longest written range with its words fits
_UNIT = re.compile(rf"{LENGTH_UNIT}(?![\w²^/])(?!{SPACE}?/)")  # in small letters
_MAY_BE_JOINED = ("кіломет", "километ")  # "півкілометра", "десятикілометрова"
# "a kilometre", "за кілометр від": one.
_NO_NUMBER = late(
    r"(?<!\w)(?:(?P<one>an?|single)|за|в|у|на|майже|почти|близько|приблизно|около|примерно)"
    rf"{SPACE}+$",
    re.IGNORECASE,
)
_MAY_FOLLOW = re.compile(rf"{SPACE}+[\dа-яіїєґ]", re.IGNORECASE)
_HALF_AFTER = late(
    rf"{SPACE}+(?:and{SPACE}+a{SPACE}+half|[зс]{SPACE}+половин(?:ою|ой))(?!\w)", re.IGNORECASE
)
# "a kilometre or two", "километр-полтора"
_OR_TWO = late(
    rf"(?:{SPACE}+or{SPACE}+two|[-‑–](?:(?P<half>півтора|полтора)|два|другий))(?!\w)", re.IGNORECASE
)
_IN_BRACKETS = re.compile(rf"{SPACE}{{0,2}}[(\[](?P<inside>[^()\[\]]{{1,60}})[)\]]")
# "70 kilometres, or 43 miles, northwest of"
_OR = re.compile(
    rf"(?P<comma>,)?{SPACE}(?:or|або|или){SPACE}(?P<inside>[^,()\[\]]{{1,40}})", re.IGNORECASE
)
_SPEED = late(
    rf"{SPACE}*(?:/|per\b|an{SPACE}+hour|a{SPACE}+second"
    rf"|на{SPACE}+(?:годину|секунду)(?!\w)|в{SPACE}+(?:час|секунду)(?!\w))",
    re.IGNORECASE,
)
_SQUARE = re.compile(r"(?:square|sq\.?|cubic|кв\.?|квадратн\w+|куб\w*)[\s-]*$", re.IGNORECASE)
_PER = re.compile(
    rf"(?<!\w)(?:per|every|each|кожні|каждые){SPACE}+$", re.IGNORECASE
)  # "8 litres per 100 km"
_MONEY = re.compile(r"[$€£₴₽]\s?$")
_TO = re.compile(rf"{SPACE}*(?:to|-|–|—|до|or|або|или){SPACE}*", re.IGNORECASE)
_AND = re.compile(rf"{SPACE}+(?:and|та|і|й|и){SPACE}+", re.IGNORECASE)
_BETWEEN = re.compile(rf"(?<!\w)(?:between|між|между){SPACE}+$", re.IGNORECASE)
_ONE = Number(1, 0.5, 1.5, 1, 1)
_VARIANTS = frozenset({"M", "М"})  # "FAB-500 M-62" is a bomb
_SHORT_UNITS = frozenset({"m", "м"})


@lru_cache(maxsize=8)
def find_lengths(text: str) -> tuple[Length, ...]:
    """Find every length, in the order of the text.

    >>> [found] = find_lengths("around 10 kilometers (six miles) south of the hub")
    >>> found.value_m, found.unit, found.qualifier, found.second_text
    (10000.0, 'km', 'about', 'six miles')
    """
    found: list[Length] = []
    done = 0
    for unit in _UNIT.finditer(lowered(text)):
        if unit.start() < done or not (
            starts_word(text, unit.start()) or unit.group().startswith(_MAY_BE_JOINED)
        ):
            continue
        length = _length_at(text, unit, done)
        if length is not None:
            found.append(length)
            done = length.end
    return tuple(_merged(text, found))


def _length_at(text: str, unit: re.Match[str], done: int) -> Length | None:
    floor = max(done, unit.start() - _WINDOW)
    before = text[floor : unit.start()]
    if _SPEED.match(text, unit.end()) or _SQUARE.search(before):
        return None
    found = _number_near(text, before, unit, floor)
    if found is None:
        return None
    number, start, end = found
    is_rate = _PER.search(text, max(0, start - 8), start)
    if number.value <= 0 or is_rate or _MONEY.search(text, max(0, start - 2), start):
        return None
    name, metres = length_unit(unit.group())
    second = second_unit(text, end, _UNIT, lambda word: length_unit(word)[1])
    second = second or _or_again(text, end, name)
    qualifier, lead = qualifier_before(text, done, start)
    return Length(
        start,
        second[2] if second else end,
        number.value * metres,
        number.low * metres,
        number.high * metres,
        number.grain * metres,
        name,
        qualifier,
        second[0] if second else None,
        second[1] if second else None,
        text[start:end],
        lead,
    )


def _number_near(
    text: str, before: str, unit: re.Match[str], floor: int
) -> tuple[Number, int, int] | None:
    """Find the number of a unit: before it, joined to it, or (Slavic "about") behind it."""
    word = text[unit.start() : unit.end()]
    if word in _VARIANTS or (word in _SHORT_UNITS and not before.rstrip()[-1:].isdigit()):
        return None
    if found := number_before(text, floor, unit.start()):
        whole, end = _with_half(text, found[0], unit.end())
        return whole, found[1], end
    if after := _number_after(text, unit.end()):
        number = read_number(after.group("number"))
        return None if number is None else (number, unit.start(), after.end("number"))
    if one := _NO_NUMBER.search(before):
        number, end = _with_half(text, _ONE, unit.end())
        return number, floor + one.start("one") if one.group("one") else unit.start(), end
    return None


def _number_after(text: str, at: int) -> re.Match[str] | None:
    """Find the number in "километрах в десяти от": the Slavic way to say "about"."""
    if not _MAY_FOLLOW.match(text, at) or (in_words := is_in_words_after(text, at)) is None:
        return None
    return _after(in_words=in_words).match(text, at)


@cache
def _after(*, in_words: bool) -> re.Pattern[str]:
    """Compile what few texts ask for: it takes as long as to read thirty articles."""
    number = NUMBER if in_words else NUMBER_IN_DIGITS
    return re.compile(
        rf"{SPACE}+(?:(?:в|у|за|на){SPACE}+)?(?P<number>{number})"
        rf"(?={SPACE}*(?:від|от|\w+іше|\w+ее|на|к)\b)",
        re.IGNORECASE,
    )


def _with_half(text: str, number: Number, end: int) -> tuple[Number, int]:
    """Add the half of "a mile and a half"."""
    half = _HALF_AFTER.match(text, end)
    if number is _ONE and (two := _OR_TWO.match(text, end)):
        high = 1.5 if two.group("half") else 2.0
        return Number((1 + high) / 2, 1.0, high, high, high), two.end()
    if half is None:
        return number, end
    value = number.value + 0.5
    return Number(value, value - 0.25, value + 0.25, 0.5, 0.5), half.end()


def second_unit(
    text: str, at: int, units: re.Pattern[str], metres_of: Callable[[str], float]
) -> tuple[tuple[float, float], str, int] | None:
    """Read "(six miles)" behind a quantity: its rounding interval, its words, where it ends."""
    bracket = _IN_BRACKETS.match(text, at)
    unit = units.search(lowered(text), bracket.start("inside"), bracket.end()) if bracket else None
    if bracket is None or unit is None or text[unit.end() : bracket.end() - 1].strip(". "):
        return None
    found = number_before(text, bracket.start("inside"), unit.start())
    if found is None:
        return None
    number, metres = found[0], metres_of(unit.group())
    low = min(number.low, number.value - number.rounding / 2)
    high = max(number.high, number.value + number.rounding / 2)
    said = bracket.group("inside").strip()
    return (low * metres, high * metres), said, bracket.end()


def _or_again(text: str, at: int, first: str) -> tuple[tuple[float, float], str, int] | None:
    """Read ", or 43 miles," behind a length in another unit."""
    again = _OR.match(text, at)
    unit = _UNIT.search(lowered(text), again.start("inside"), again.end()) if again else None
    if again is None or unit is None or length_unit(unit.group())[0] == first:
        return None
    found = number_before(text, again.start("inside"), unit.start())
    if found is None or found[1] > again.start("inside") + len("about "):
        return None
    number, metres = found[0], length_unit(unit.group())[1]
    low = min(number.low, number.value - number.rounding / 2)
    high = max(number.high, number.value + number.rounding / 2)
    end = unit.end() + (again.group("comma") is not None and text.startswith(",", unit.end()))
    return (low * metres, high * metres), text[found[1] : unit.end()], end


def _merged(text: str, found: list[Length]) -> list[Length]:
    """Join "5 km to 7 km" into one range."""
    joined: list[Length] = []
    for length in found:
        last = joined[-1] if joined else None
        gap = text[last.end : length.start] if last else ""
        if (
            last
            and last.value_m < length.value_m
            and (
                _TO.fullmatch(gap)
                or (
                    _AND.fullmatch(gap)
                    and _BETWEEN.search(text, max(0, last.start - 12), last.start)
                )
            )
        ):
            joined[-1] = _range(text, last, length)
        else:
            joined.append(length)
    return joined


def _range(text: str, first: Length, last: Length) -> Length:
    width = last.value_m - first.value_m
    return Length(
        first.start,
        last.end,
        (first.value_m + last.value_m) / 2,
        first.value_m,
        last.value_m,
        width + min(first.grain_m, last.grain_m),
        last.unit,
        first.qualifier,
        last.second_m,
        last.second_text,
        text[first.start : last.end],
        first.lead,
    )
