"""Texts of our own in the manner of agencies and bulletins: every mention, its sense, role, place.

A line of a table is `language|what it tries|text`. In the text `[surface|sense^ place]` marks a
mention: l literal, m metonym, a associative, x any sense, o a mention or none; `^` an anchor. The
place is `Name/OBLAST` (the surface's own name if empty), `Name/CC` abroad, `@lon,lat` (15 km), the
name of a region, the code of a country, `?` for one that must stay open, `*` for one not judged.
What is not marked is no mention. `¶` parts paragraphs. What is tried ends in `!` where the built-in
table has no position of the village, so that another is taken for it; a mended one fails the test.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from geodata.measure import distance_m
from geodata.model import Article, LonLat, PlaceKind, Role
from geodata.places import find_mentions
from geodata.places.fold import fold_name
from geodata.places.gazetteer import Gazetteer, open_gazetteer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geodata.model import Mention, Place

TABLES = Path(__file__).parent / "readings"
_MARK = re.compile(r"\[([^\]|]+)\|([lmaxo])(\^?)(?: ([^\]]*))?\]")
_SENSES = {"l": "literal", "m": "metonym", "a": "associative"}
_MISREAD = pytest.mark.xfail(strict=True, reason="no position of the village in the table")
_NEAR_M = 15_000.0
_OBLASTS = {
    "".join(filter(str.isalpha, name))[:3].upper(): f"{name} Oblast"
    for name in """
    Donetsk Luhansk Kharkiv Zaporizhzhia Dnipropetrovsk Sumy Mykolaiv Odesa Poltava Vinnytsia
    Zhytomyr Lviv Ternopil Volyn Rivne Zakarpattia Belgorod Bryansk Rostov Voronezh Kirovohrad
    """.split()
} | {
    "KHE": "Kherson Oblast",
    "CHE": "Chernihiv Oblast",
    "CHK": "Cherkasy Oblast",
    "CHN": "Chernivtsi Oblast",
    "IVF": "Ivano-Frankivsk Oblast",
    "KHM": "Khmelnytskyi Oblast",
    "KUR": "Kursk Oblast",
    "KYI": "Kyiv Oblast",
    "KYV": "Kyiv City",
    "CRI": "Autonomous Republic of Crimea",
}


@dataclass(frozen=True)
class Mark:
    """A marked mention `text[start:end]`."""

    start: int
    end: int
    surface: str
    sense: str
    is_anchor: bool
    place: str


def _unmarked(marked: str) -> tuple[str, list[Mark]]:
    text, marks, at = "", [], 0
    marked = marked.replace("¶", "\n\n")
    for m in _MARK.finditer(marked):
        text += marked[at : m.start()]
        end = len(text) + len(m[1])
        marks.append(Mark(len(text), end, m[1], m[2], bool(m[3]), (m[4] or "").strip()))
        text += m[1]
        at = m.end()
    return text + marked[at:], marks


def _rows() -> Iterator[object]:
    for table in sorted(TABLES.glob("*.txt")):
        for number, line in enumerate(table.read_text(encoding="utf-8").splitlines(), 1):
            if line.strip() and not line.startswith("#"):
                language, tried, marked = line.split("|", 2)
                marks = [_MISREAD] if tried.endswith("!") else []
                name = f"{table.stem}-{number}-{language}-{tried}"
                yield pytest.param(marked, id=name, marks=marks)


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return open_gazetteer()


@pytest.mark.parametrize("marked", list(_rows()))
def test_every_mention_is_read_as_a_reader_would(marked: str, gazetteer: Gazetteer) -> None:
    text, marks = _unmarked(marked)
    free = list(find_mentions(Article(id="reading", text=text), gazetteer))
    wrong = []
    for mark in marks:
        hit = next((m for m in free if m.start < mark.end and mark.start < m.end), None)
        if hit is not None:
            free.remove(hit)
            wrong += [] if mark.sense == "o" else _faults(mark, hit, gazetteer)
        elif mark.sense != "o":
            wrong.append(f"missed {mark.surface!r}")
    wrong += [f"{m.text!r} is no mention ({m.sense}, {m.place and m.place.id})" for m in free]
    assert not wrong, text


def _faults(mark: Mark, hit: Mention, gazetteer: Gazetteer) -> Iterator[str]:
    if hit.text != mark.surface and mark.surface not in hit.text and hit.text not in mark.surface:
        yield f"{mark.surface!r} read as {hit.text!r}"
    if mark.sense in _SENSES and str(hit.sense) != _SENSES[mark.sense]:
        yield f"{mark.surface!r} is {hit.sense}, not {_SENSES[mark.sense]}"
    if mark.sense == "l" and mark.is_anchor != (hit.role is Role.ANCHOR):
        yield f"{mark.surface!r} is a {hit.role}"
    if mark.sense in "lx" and not _is_placed(mark, hit.place, gazetteer):
        yield f"{mark.surface!r} placed at {hit.place}, not {mark.place!r}"


def _is_placed(mark: Mark, place: Place | None, gazetteer: Gazetteer) -> bool:
    if mark.place in {"", "*", "water"}:
        return True
    if place is None or mark.place == "?":
        return place is None and mark.place == "?"
    name, _, rest = mark.place.rpartition("@" if "@" in mark.place else "/")
    if "@" in mark.place:
        lon, lat = map(float, rest.split(","))
        return distance_m(place.at, LonLat(lon, lat)) <= _NEAR_M
    if "/" in mark.place:
        is_there = rest == place.country or _OBLASTS.get(rest) == place.admin1
        return is_there and _bears(place, name or mark.surface, gazetteer)
    if re.fullmatch("[A-Z]{2}", mark.place):
        return place.kind is PlaceKind.COUNTRY and place.country == mark.place
    return place.kind is PlaceKind.REGION and _bears(place, mark.place, gazetteer)


def _bears(place: Place, name: str, gazetteer: Gazetteer) -> bool:
    return fold_name(place.name) == fold_name(name) or any(
        match.place.id == place.id for match in gazetteer.find(name)
    )
