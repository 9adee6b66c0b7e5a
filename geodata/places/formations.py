"""A text and its slate in; how near each candidate lies to where its formations fought out.

"The 47th Brigade repelled an attack near Stepove": of the villages of that name the one by Avdiivka
is meant, for there the brigade was reported. It speaks for a candidate and never against one:
nobody lists every place where a brigade was. Each row of the table names the report it is from.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

import numpy as np

from geodata.places.sphere import metres_between, unit_vectors
from geodata.sentences import split

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from numpy.typing import NDArray

    from geodata.places.slate import Slate

    Floats = NDArray[np.float64]

# Two in three reports of a formation are from where the table has it; of the front's other villages
# one in fifteen lies there by chance, and one in six where no day tells which of its rows holds.
_FOUGHT_THERE, _FOUGHT_ONCE = 2.2, 1.4  # log-odds
_FALLS_OFF = 4.0  # how steeply beyond the reach, which is wide: a brigade holds some ten kilometres
_LEVELS = {
    "brigade": re.compile(r"brigade|бригад|бр(?:мп)?\b", re.IGNORECASE),
    "division": re.compile(r"division|дивиз|дивіз", re.IGNORECASE),
    "regiment": re.compile(r"regiment|полк", re.IGNORECASE),
}
_BRANCHES = {
    branch: re.compile(pattern, re.IGNORECASE)
    for branch, pattern in {
        "mechanized": r"mechani[sz]ed|механ[иі]з|ОМБр\b",
        "air assault": r"air\s+assault|десантно-штурм|О?ДШБр\b",
        "assault": r"(?<!air\s)(?<!mountain\s)assault|(?<![-\w])штурмов|ОШБр\b",
        "airmobile": r"air\s?mobile|[ао]эромоб|аеромоб|ОАЕ?МБр\b",
        "airborne": r"airborne|\bVDV\b|ВДВ|ПДВ|(?<!десантно-)десантн(?!о-штурм)",
        "marine": r"marine|naval|морс[ьк]|морпех|обрмп",
        "mountain": r"mountain|гірсько|горно|ОГШБр\b",
        "motorized": r"motori[sz]ed|мотопіхот|мотопехот|ОМПБр\b",
        "motor rifle": r"motor(?:i[sz]ed)?\s+rifle|мотостр|омсбр\b",
        "national guard": r"national\s+guard|НГУ|нацгвард|оперативн",
        "territorial": r"territorial|тероборон|територіальн|территориальн|теробороны|ТрО\b",
        "tank": r"tank|танков",
        "jaeger": r"j(?:ae|ä|a)e?ger|єгер|егер",
        "special": r"special|спеціальн|специальн",
    }.items()
}
_MENTIONED = (
    "rigade",
    "ivision",
    "egiment",
    "бригад",
    "дивиз",
    "дивіз",
    "полк",
    "Бр",
    "бр ",
    "брмп",
)
_NUMBERED = (
    re.compile(  # "the 47th Separate Mechanized Brigade"
        r"(?<![\w.,-])(?P<n>\d{1,3})(?P<nth>st|nd|rd|th)\s+"
        r"(?P<what>(?:(?:[A-Z][\w'’-]*|separate|mechani[sz]ed|motor(?:i[sz]ed)?|assault|air|airborne"
        r"|airmobile|mountain|marine|naval|infantry|rifle|tank|guards|and|of)\s+){0,6}?"
        r"(?:[Bb]rigade|[Dd]ivision|[Rr]egiment))\b"
    ),
    re.compile(  # "47-ма окрема механізована бригада"; "47 бригад" are so many
        r"(?<![\w.,-])(?P<n>\d{1,3})(?P<nth>-?[а-яіїєґ]{1,3})?\s+"
        r"(?P<what>(?:[\w'’«»\"-]+\s+){0,5}?(?:бригад|дивиз|дивіз|полк)[аеиіоуыюя][а-яіїєґ]*"
        r"(?:\s+(?:морсько|морско|ВДВ|НГУ|ТрО|тероборон|теробороны)\w*)?)"
    ),
    re.compile(  # "47 ОМБр", "155-я обрмп"
        r"(?<![\w.,-])(?P<n>\d{1,3})(?P<nth>-?[а-яіїєґ]{1,2})?\s*(?P<what>[Оо]\w{0,5}[Бб]р(?:МП|мп)?)\b"
    ),
)
_COUNTED, _PLURAL = 4, ("и", "ы")  # "3 бригади" are three of them
_UNIT_NEAR = re.compile(r"brigade|regiment|бригад|полк", re.IGNORECASE)
_NEAR_CHARS = 28


@dataclass(frozen=True, slots=True)
class Deployment:
    """Where a formation was reported fighting: within `reach_m` of (`lon`, `lat`), WGS 84 degrees.

    `first_month` and `last_month` count from year 0; `branch` is what sort of force it is.
    """

    side: str
    number: int
    level: str
    branch: str
    names: tuple[str, ...]
    place: str
    lon: float
    lat: float
    reach_m: float
    first_month: int
    last_month: int


@cache
def deployments() -> tuple[Deployment, ...]:
    """Read the table of formations, of which each row names the report that it is from."""
    table = files("geodata") / "data" / "formations.tsv"
    rows = csv.DictReader(table.read_text("utf-8").splitlines(), delimiter="\t")
    return tuple(
        Deployment(
            side=row["side"],
            number=int(row["number"]),
            level=row["level"],
            branch=row["branch"],
            names=tuple(filter(None, row["names"].split("|"))),
            place=row["place"],
            lon=float(row["lon"]),
            lat=float(row["lat"]),
            reach_m=float(row["reach_km"]) * 1000,
            first_month=_month(row["from"]),
            last_month=_month(row["to"]),
        )
        for row in rows
    )


def formation_fit(text: str, slate: Slate, day: date | None) -> Floats | float:
    """Weigh each candidate by how near the formations of its sentence were reported, in log-odds.

    `day` is the article's; what was reported of other months tells nothing.
    """
    if not any(word in text for word in _MENTIONED):
        return 0.0
    found, spans = slate.zeros(), split(text)
    rows_of: dict[int, list[slice]] = {}
    for spot, rows in zip(slate.spots, slate.rows, strict=True):
        if rows.stop - rows.start > 1 and not spot.is_area:
            rows_of.setdefault(spot.sentence, []).append(rows)
    for number, unsure in rows_of.items():
        sentence = text[spans[number].start : spans[number].end]
        known = [one for one in deployments_told(sentence) if _is_of(one, day)]
        if known:
            for rows in unsure:
                found[rows] = _nearness(slate, rows, known)
    return found * (_FOUGHT_ONCE if day is None else _FOUGHT_THERE)


def deployments_told(sentence: str) -> tuple[Deployment, ...]:
    """List where the formations that a sentence names were reported.

    >>> [one.place for one in deployments_told("155-та бригада морської піхоти штурмує")][:1]
    ['Vuhledar']
    """
    if not any(word in sentence for word in _MENTIONED):
        return ()
    told = (match for pattern in _NUMBERED for match in pattern.finditer(sentence))
    found = [one for match in told for one in _numbered(match)]
    found += [one for one in deployments() if _is_named(one, sentence)]
    return tuple(dict.fromkeys(found))


def _numbered(told: re.Match[str]) -> Iterator[Deployment]:
    """Give the deployments of a numbered unit: of those of its branch, if it is told."""
    number, words = int(told["n"]), told["what"]
    if number <= _COUNTED and not told["nth"] and words.endswith(_PLURAL):
        return
    branches = {branch for branch, pattern in _BRANCHES.items() if pattern.search(words)}
    for one in _by_number().get(number, ()):
        if _LEVELS[one.level].search(words) and (not branches or one.branch in branches):
            yield one


@cache
def _by_number() -> dict[int, list[Deployment]]:
    found: dict[int, list[Deployment]] = {}
    for one in deployments():
        found.setdefault(one.number, []).append(one)
    return found


def _is_named(one: Deployment, sentence: str) -> bool:
    """Tell "бригада «Магура»": the formation by its own name, beside the word for a unit."""
    for name in one.names:
        stem = name.rstrip("аяь") if len(name) > 4 else name
        at = sentence.find(stem)
        if at >= 0 and _UNIT_NEAR.search(
            sentence[max(0, at - _NEAR_CHARS) : at + len(name) + _NEAR_CHARS]
        ):
            return True
    return False


def _is_of(one: Deployment, day: date | None) -> bool:
    return day is None or one.first_month <= day.year * 12 + day.month <= one.last_month


def _nearness(slate: Slate, rows: slice, known: Sequence[Deployment]) -> Floats:
    """Give how near each candidate lies to where the formations were, 1 there and 0 far off."""
    at = unit_vectors(np.array([one.lon for one in known]), np.array([one.lat for one in known]))
    reach_m = np.array([one.reach_m for one in known])
    off = metres_between(slate.columns.xyz[rows], at) / reach_m
    near = np.exp(-0.5 * np.square(_FALLS_OFF * np.maximum(off - 1.0, 0.0))).max(axis=1)
    return np.asarray(near * slate.columns.is_point[rows])


def _month(text: str) -> int:
    year, month = text.split("-")
    return int(year) * 12 + int(month)
