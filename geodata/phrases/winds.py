"""Text in; compass winds out, as bearings, in English, Ukrainian and Russian."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from geodata.measure import turn_deg, wrap_bearing_deg
from geodata.phrases.late import late
from geodata.phrases.letters import lowered, starts_word

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class Wind:
    """A wind `text[start:end]`: "due" or "строго" belongs to it; `points` is 4, 8 or 16.

    `due` is true of "due south"; `comparative` of one-word forms that need no "of" ("південніше").
    """

    start: int
    end: int
    bearing_deg: float
    points: int
    due: bool
    comparative: bool = False


_QUARTER = {"n": 0.0, "e": 90.0, "s": 180.0, "w": 270.0}

_EN_STEM = r"(?:north|south|east|west)"
_EN_WAY = r"(?:erly|ern)\s+directions?(?!\w)"  # "in a southwesterly direction from"
_EN = rf"{_EN_STEM}(?:(?:[-‑–\s]|\s[-–]\s)?{_EN_STEM}){{0,2}}(?:(?:wards?)?(?!\w)|{_EN_WAY})"
_UK_STEM = r"(?:північно|південно|східно|західно)[-‑–\s]?"
_UK = (
    rf"(?:{_UK_STEM}){{0,2}}(?:північн|південн|східн|західн)(?:іше(?!\w)|\w+\s+напрям\w+)"
    # "захід-північний захід"
    r"|(?:північ|південь|схід|захід)[-‑–](?:північн|південн)(?:ий|ого|ому|им)\s(?:схід|захід)(?!\w)"
    rf"|(?:{_UK_STEM})?(?:північн|південн)(?:ий|ого|ому|им)[\s-]+"
    r"(?:схід|сход[уіом]{1,2}|захід|заход[уіом]{1,2})(?!\w)"
    r"|(?:північ(?:чю)?|півночі|південь|півдн(?:я|ю|і|ем))(?!\w)"
    r"|(?:схід|сход[уіом]{1,2}|захід|заход[уіом]{1,2})(?!\w)"
)
_RU_STEM = (
    r"(?:северо|северно|юго|южно|восточно|западно|востоко|западо|север|юг|восток|запад)[-‑–\s]?"
)
_RU = (
    rf"(?:{_RU_STEM}){{0,2}}(?:северн|южн|восточн|западн)(?:ее(?!\w)|\w+\s+направлени\w+)"
    rf"|(?:{_RU_STEM}){{0,2}}(?:север|юг|восток|запад)(?:а|у|е|ом)?(?!\w)"
)
_WIND = late(f"{_EN}|{_UK}|{_RU}")
# To look for plain letters is fast; the pattern above is asked only where one of them stands.
_STEMS = tuple(
    "north south east west півн півд схід сход захід заход север юг юж восто запад".split()
)
_SHORT = re.compile(  # "SW", "NNE"; a lone "N" only between a length and "of"
    r"[NSEW](?<![\w.-].)(?:[NSEW]{1,2}(?![\w-])|(?<=[\w)]\s.)(?=\.?\s+(?:of|from)\s))"
)
_PART = re.compile(
    r"(?P<n>north|північ|півноч|север)|(?P<s>south|півден|півдн|юг|южн)"
    r"|(?P<e>east|схід|сход|восто)|(?P<w>west|захід|заход|запад)"
)
_DUE = re.compile(
    r"(?<!\w)(?:due|directly|straight|exactly|строго|точно|прямо)\s+(?:на\s+|к\s+)?$", re.IGNORECASE
)


@lru_cache(maxsize=8)
def find_winds(text: str) -> tuple[Wind, ...]:
    """Find every wind; words like "northern" or "West" in a name are for the caller to tell.

    >>> [(w.bearing_deg, w.points, w.due) for w in find_winds("due south, then north-northeast")]
    [(180.0, 4, True), (22.5, 16, False)]
    """
    low = lowered(text)
    found, done = [], 0
    for start in sorted(chain.from_iterable(_starts(low, stem) for stem in _STEMS)):
        if start < done or not starts_word(text, start):
            continue
        if match := _WIND.match(low, start):
            done = match.end()  # also of "north-south", which is no wind
            found += [wind] if (wind := _word(text, match)) else []
    found += [wind for match in _SHORT.finditer(text) if (wind := _letters(match))]
    return tuple(sorted(found, key=lambda wind: wind.start))


def _starts(low: str, stem: str) -> Iterator[int]:
    """Give where the letters stand, many times as fast as a pattern of all stems would."""
    start = low.find(stem)
    while start >= 0:
        yield start
        start = low.find(stem, start + 1)


def _word(text: str, match: re.Match[str]) -> Wind | None:
    word = match.group()
    measured = _measured(word)
    if measured is None:
        return None
    due = _DUE.search(text, max(0, match.start() - 16), match.start())
    start = due.start() if due else match.start()
    comparative = word.endswith(("іше", "ее"))
    return Wind(start, match.end(), *measured, due=due is not None, comparative=comparative)


def bearing_of(word: str) -> float | None:
    """Read the bearing in a word of any form, in small letters.

    >>> bearing_of("northeastern"), bearing_of("східному"), bearing_of("northsouth")
    (45.0, 90.0, None)
    """
    measured = _measured(word)
    return measured[0] if measured else None


@lru_cache(maxsize=1024)
def _measured(word: str) -> tuple[float, int] | None:
    return _bearing("".join(part.lastgroup or "" for part in _PART.finditer(word)))


def _letters(match: re.Match[str]) -> Wind | None:
    measured = _bearing(match.group().lower())
    return Wind(*match.span(), *measured, due=False) if measured else None


@lru_cache(maxsize=256)
def _bearing(letters: str) -> tuple[float, int] | None:
    """Turn "n", "ne" or "nne" into a bearing and its number of winds; None for "ns" or "nse".

    >>> _bearing("wnw"), _bearing("ns")
    ((292.5, 16), None)
    """
    quarters = [_QUARTER[letter] for letter in letters]
    if len(quarters) == 1:
        return quarters[0], 4
    if len(quarters) not in (2, 3) or abs(turn_deg(*quarters[-2:])) != 90:
        return None
    between = wrap_bearing_deg(quarters[-2] + turn_deg(*quarters[-2:]) / 2)
    if len(quarters) == 2:
        return between, 8
    if abs(turn_deg(quarters[0], between)) != 45:
        return None
    return wrap_bearing_deg(quarters[0] + turn_deg(quarters[0], between) / 2), 16
