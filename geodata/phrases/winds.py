"""Text in; compass winds out, as bearings, in English, Ukrainian and Russian."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from geodata.measure import turn_deg, wrap_bearing_deg


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

_EN = (
    r"(?:(?:due|directly|straight|exactly)\s+)?(?<!\w)"
    r"(?:north|south|east|west)(?:(?:[-\s]|\s-\s)?(?:north|south|east|west)){0,2}"
    r"(?:wards?)?(?!\w)"
)
_EN_SHORT = r"(?<![\w.-])(?:[NS][NSEW]?[EW]|[EW][NS][EW])(?![\w-])"
_EN_SINGLE = r"(?<=[\d\w]\s)[NSEW](?=\s+(?:of|from)\s)"
_UK_STEM = r"північно|південно|східно|західно"
_UK = (
    r"(?:(?:строго|точно|прямо)\s+(?:на\s+)?)?(?<!\w)(?:"
    rf"(?:(?:{_UK_STEM})[-‑–]?){{0,2}}(?:північн|південн|східн|західн)іше"
    rf"|(?:(?:{_UK_STEM})[-‑–]?)?(?:північн|південн)(?:ий|ого|ому|им)\s+"
    r"(?:схід|сход[уіом]{1,2}|захід|заход[уіом]{1,2})"
    r"|північ(?:чю)?|півночі|південь|півдн(?:я|ю|і|ем)|схід|сход[уіом]{1,2}|захід|заход[уіом]{1,2}"
    r")(?!\w)"
)
_RU_STEM = r"северо|юго|восточно|западно|южно|северно"
_RU = (
    r"(?:(?:строго|точно|прямо)\s+(?:на\s+|к\s+)?)?(?<!\w)(?:"
    rf"(?:(?:{_RU_STEM})[-‑–\s]?){{0,2}}(?:северн|южн|восточн|западн)ее"
    rf"|(?:(?:{_RU_STEM}|север|юг|восток|запад)[-‑–]){{0,2}}"
    r"(?:север|юг|восток|запад)(?:а|у|е|ом)?"
    r")(?!\w)"
)
_WIND = re.compile(
    rf"(?P<en>(?i:{_EN}))|(?P<short>{_EN_SHORT}|{_EN_SINGLE})"
    rf"|(?P<uk>(?i:{_UK}))|(?P<ru>(?i:{_RU}))"
)
_PART = re.compile(
    r"(?P<n>north|північ|півноч|север)|(?P<s>south|півден|півдн|юг|южн)"
    r"|(?P<e>east|схід|сход|восто)|(?P<w>west|захід|заход|запад)",
    re.IGNORECASE,
)
_DUE = re.compile(r"(?:due|directly|straight|exactly|строго|точно|прямо)\s", re.IGNORECASE)
_COMPARATIVE = re.compile(r"(?:іше|ее)$", re.IGNORECASE)


@lru_cache(maxsize=8)
def find_winds(text: str) -> tuple[Wind, ...]:
    """Find every wind; words like "northern" or "West" in a name are for the caller to tell.

    >>> [(w.bearing_deg, w.points, w.due) for w in find_winds("due south, then north-northeast")]
    [(180.0, 4, True), (22.5, 16, False)]
    """
    found = []
    for match in _WIND.finditer(text):
        wind = _read(match)
        if wind is not None:
            found.append(wind)
    return tuple(found)


def _read(match: re.Match[str]) -> Wind | None:
    whole = match.group()
    letters = (
        whole.lower()
        if match.lastgroup == "short"
        else "".join(part.lastgroup or "" for part in _PART.finditer(whole))
    )
    measured = _bearing(letters)
    if measured is None:
        return None
    return Wind(
        match.start(),
        match.end(),
        *measured,
        due=bool(_DUE.match(whole)),
        comparative=bool(_COMPARATIVE.search(whole)),
    )


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
