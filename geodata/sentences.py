"""Text in; its sentences out, as exact offsets, in English, Ukrainian and Russian."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence `text[start:end]`, without the white space around it, in paragraph number n."""

    start: int
    end: int
    paragraph: int


# A paragraph ends at a blank line, or at a line end after which a list item or heading begins, or
# a label ("Деталі: ...").
_PARAGRAPH_END = re.compile(
    r"\n[^\S\n]*\n\s*|\n(?=[^\S\n]*(?:[-*•–—#>]|\d{1,2}[.)])\s)"
    r"|\n(?=(?:Джерел[оа]|Деталі|Дослівно|Пряма мова|Передісторія|Источники?|Детали|Дословно"
    r"|Предыстория|Sources?|Details|Quote|Background)\b[^\n:]{0,60}:)"
)
_LINE_END = re.compile(r"\n\s*")  # ends a paragraph of a text that is not wrapped to a width
_WIDER = re.compile(r"[^\n]{200}")  # characters: nobody wraps to so wide a line
_STOPS = tuple('.!?…:;"”»)')  # what the last line of a wrapped paragraph ends with
# One set of characters first, for which `re` looks several times as fast as for "[.!?…]+".
_ENDS = re.compile(r"[.!?…][.!?…]*[\"'”’»)\]]*(?=\s|$)")
# Of lines that are not wrapped each says its own: a heading, an item of a list without full stops.
_STOP_OR_LINE = re.compile(
    r"[.!?…\n](?:(?<!\n)[.!?…]*[\"'”’»)\]]*(?=\s|$)"
    r"|(?<=\n)(?=\s*[\"“«„'‘(\[]*(?:[A-ZА-ЯІЇЄҐЁ]|\d{1,2}:\d\d(?!\d))))"
)
_GOES_ON_BELOW = tuple(".,;:(–—-")  # what the last line of a sentence does not end with
_SMALL_BELOW = re.compile(r"\n[^\S\n]*[a-zа-яіїєґё]")
_DATE_HEAD = re.compile(  # "March 2022"
    r"(?=[^\n]*\d)(?=[^\n]*\b(?:jan|feb|mar|apr|may|ju[nl]|aug|sep|oct|nov|dec|січ|лют|бер|кві|тра|чер|лип|сер"
    r"|вер|жов|лис|гру|янв|фев|мар|апр|мая|ию[нл]|авг|сен|окт|ноя|дек))\s*\S+(?:\s+\S+){0,3}",
    re.IGNORECASE,
)
_LAST_LETTERS = re.compile(r"[^\W\d_]+$")
_NEVER_LAST = frozenset(  # a line that ends so is wrapped
    """
    a an the of in on at to by for from with and or but near over into as that which who its their
    is are was were has have had said says city town village region oblast president minister mr gen
    в у на з із зі с со до від от по за під под біля і й та и а але но що что який які что
    місто міста село села город города області области
    """.split()
)
_NEXT = re.compile(r"\s*[\"'“„‘«(\[—–-]*\s*(\S)")
_LAST_WORD = re.compile(r"[^\s\"'“„‘«(\[]+$")
_UNFINISHED = re.compile(r"[^.!?…:;\"”»)\]*>#-]\s*$")

# Words before a full stop that ends no sentence: titles, units, dates, places.
_ABBREVIATIONS = frozenset(
    """
    mr mrs ms dr prof gen lt col maj capt sgt adm brig cmdr gov sen rep pres st mt no nos art fig
    vs etc approx est inc ltd co corp jr sr jan feb mar apr jun jul aug sep sept oct nov dec
    mon tue tues wed thu thur thurs fri sat sun km mi ft sq e.g i.e a.m p.m u.s u.k u.n d.c ph.d
    м с н п смт сел обл р рр вул ім ген ст тис млн млрд грн кв н.п ред див напр т.зв т.д т.п о.с
    г гг д дер пос пгт ул им полк подп тыс руб кв ок св н.э т.е т.к т.н проф акад чл
    """.split()
)
_TOO_LONG = max(map(len, _ABBREVIATIONS)) + 1  # letters of a word that is no abbreviation
_HOUSE_NUMBER = re.compile(r"№\s?\d+\Z")  # "больница №2 г. Курска"
_YEARS = frozenset({"р", "рр", "г", "гг"})  # "2024 р." ends; "м. Київ", "г. Курск" go on
_HOURS = frozenset({"a.m", "p.m"})
_HOUR_WORDS = frozenset({"год", "хв"})  # "із 08 год. 4 вересня"; a year ends: "за 2025 год. 4 мая"
_HOUR = re.compile(r"(?<!\d)\d{1,2}(?:[:.]\d\d)?\s+$")
_DAY_NEXT = re.compile(  # "6 a.m. Monday"
    r"\s+(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July"
    r"|August|September|October|November|December)\b"
)
_NOT_BEFORE_NUMBER = frozenset({"no", "art", "fig", "ст", "р", "рр", "г", "гг"})
_UNIT_ENDS = frozenset({"км", "м", "тис", "млн", "млрд", "тыс", "km", "mi", "ft", "a.m", "p.m"})
# These close a sentence as often as not: they do when a capital follows.
_CAN_END = frozenset(
    """
    etc co inc ltd corp jr sr a.m p.m km mi ft км тис млн млрд тыс руб грн
    р рр г гг т.д т.п обл sun sat mon no
    """.split()
)
# Nobody writes one so long; what is asked of every pair of names in a sentence must have a limit.
_LONGEST = 2_500  # characters


@lru_cache(maxsize=8)
def split(text: str) -> tuple[Sentence, ...]:
    """Split a text into sentences; together they hold everything but white space.

    >>> [(s.start, s.end) for s in split("Gen. Syrsky spoke. He left.")]
    [(0, 18), (19, 27)]
    """
    found: list[Sentence] = []
    ends = _ENDS if "\n" not in text or _SMALL_BELOW.search(text) else _STOP_OR_LINE
    for number, (start, end) in enumerate(_paragraphs(text)):
        found.extend(Sentence(a, b, number) for a, b in _sentences(text, start, end, ends))
    return tuple(found)


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Give the paragraphs; a blank line inside a running sentence does not end one."""
    start = 0
    for gap in (_PARAGRAPH_END if _is_wrapped(text) else _LINE_END).finditer(text):
        if _runs_on(text, start, gap):
            continue
        if text[start : gap.start()].strip():
            yield start, gap.start()
        start = gap.end()
    if text[start:].strip():
        yield start, len(text)


def _is_wrapped(text: str) -> bool:
    """Tell a text whose lines end in the middle of a sentence, as a page's width bids."""
    if "\n" not in text or _WIDER.search(text):
        return False
    lines = [line.rstrip() for line in text.split("\n")[:-1]]
    lines = [line for line, below in zip(lines, [*lines[1:], "."], strict=True) if line and below]
    return 2 * sum(line.endswith(_STOPS) for line in lines) < len(lines)


def _runs_on(text: str, start: int, gap: re.Match[str]) -> bool:
    """Tell a sentence that a page break cut in two: no stop before it, a small letter after."""
    before = text[max(start, gap.start() - 3) : gap.start()]
    return text[gap.end() : gap.end() + 1].islower() and bool(_UNFINISHED.search(before))


def _sentences(text: str, start: int, end: int, ends: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    for stop in ends.finditer(text, start, end):
        if stop.start() >= start and _closes(text, start, stop, end):
            yield from _stripped(text, start, stop.end())
            start = stop.end()
    yield from _stripped(text, start, end)


def _stripped(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > _LONGEST:
        cut = text.rfind(" ", start + _LONGEST // 2, start + _LONGEST)
        cut = start + _LONGEST if cut < 0 else cut
        yield start, cut
        start = cut + (text[cut] == " ")
    if start < end:
        yield start, end


def _closes(text: str, start: int, stop: re.Match[str], end: int) -> bool:
    mark, at = stop.group(), stop.end()
    if mark == "." and at + 1 < end and text[at] == " " and text[at + 1].isalnum():
        first = text[at + 1]  # as most sentences begin
    elif (following := _NEXT.match(text, at, end)) is None:
        return True
    else:
        first = following.group(1)
    if mark == "\n":
        return _line_closes(text[start : stop.start()].rstrip())
    if first.islower():
        return False
    if mark != "." or _ends_long_word(text, start, stop.start()):
        return True
    last = _LAST_WORD.search(text, max(start, stop.start() - 24), stop.start())
    if last is None:
        return True
    return not _goes_on(text, start, stop, last, first) and _word_closes(last.group(), first)


def _line_closes(line: str) -> bool:
    """Tell a line that says all it has to; a date stands over what follows it."""
    word = _LAST_LETTERS.search(line[-24:])
    is_open = not line or line.endswith(_GOES_ON_BELOW)
    is_open |= word is not None and word.group().lower() in _NEVER_LAST
    return not is_open and _DATE_HEAD.fullmatch(line) is None


def _goes_on(text: str, start: int, stop: re.Match[str], last: re.Match[str], first: str) -> bool:
    """Tell a year or an hour, behind whose word the date or the day follows."""
    low = last.group().lower()
    if low in _HOUR_WORDS and first.isdigit() and _HOUR.search(text, start, last.start()):
        return True
    is_town = low in _YEARS and _is_no_year(text[start : last.start()].rstrip())
    return is_town or (low in _HOURS and bool(_DAY_NEXT.match(text, stop.end())))


def _is_no_year(before: str) -> bool:
    """Tell "г. Курск" and "больница №2 г. Курска" from "2024 г."."""
    return not before[-1:].isdigit() or _HOUSE_NUMBER.search(before) is not None


def _ends_long_word(text: str, start: int, end: int) -> bool:
    """Tell that a word longer than any abbreviation ends there, quicker than to find its start."""
    letters = text[max(start, end - _TOO_LONG) : end]
    return len(letters) == _TOO_LONG and letters.isalpha()


def _word_closes(word: str, first: str) -> bool:
    """Tell whether a full stop after `word` ends a sentence when `first` begins what follows."""
    low = word.lower().rstrip(".")
    if len(word) == 1 and word.isalpha() and word.isupper():
        return False  # an initial: "V. Putin"
    if low not in _ABBREVIATIONS:
        return True
    if first.isdigit():
        return low not in _NOT_BEFORE_NUMBER and low in _UNIT_ENDS
    return low in _CAN_END
