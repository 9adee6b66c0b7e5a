"""Cyrillic text in; the places whose adjectives name a direction or a region out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geodata.model import PlaceKind
from geodata.places.matching import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geodata.places.gazetteer import Gazetteer, Match

_ENDING = "(?:ий|ого|ому|им|ім|ою|ій|ої|а|у|і|их|ая|ой|ую|ом|ие|ый)"
_ADJECTIVE = rf"[А-ЯҐЄІЇЁ][\w'’ʼ\u00ad\u0300-\u036f-]{{0,40}}?[сцзк]ь?к{_ENDING}"
_HEADS = re.compile(
    rf"({_ADJECTIVE}(?:\s*[,/–-]\s*{_ADJECTIVE}|,?\s+(?:та|і|й|и|або|или)\s+(?:на\s+)?{_ADJECTIVE}){{0,8}})"
    r"\s+(?:оперативн\w+\s+|тактичн\w+\s+|тактическ\w+\s+)?"
    r"(напрям\w*|відтин\w*|ділян\w*|направлени\w*|участ\w*|сектор\w*|област\w+|обл\.)"
)
_ONE = re.compile(_ADJECTIVE)
_STEM = re.compile(rf"{_ENDING}$")
_MAYBE = re.compile(r"напрям|відтин|ділян|направлен|участ|сектор|област|обл\.")
# The stem of the adjective with "к" cut off, its ending, and endings of the place's name.
_NAMES = (
    ("івськ", ("ів", "ове", "івка", "еве", "ева", "івське", "івськ")),
    ("ївськ", ("їв", "ївка", "єве", "ївське")),
    ("овск", ("ов", "ово", "овка", "овск", "овское", "ова")),
    ("евск", ("ев", "ево", "евка", "евск", "евское", "ёвка")),
    ("пільськ", ("пілля", "поле", "піль")),
    ("польск", ("поль", "полье", "поле")),
    ("ізьк", ("іжжя", "ізьк")),
    ("жск", ("жье", "жск")),
    ("цьк", ("цьк", "ки", "цьке", "к", "че", "чи")),
    ("цк", ("цк", "цкое", "к", "ки")),
    ("нськ", ("нськ", "нка", "нь", "н", "не", "нське", "на")),
    ("нск", ("нск", "нка", "нь", "н", "нское", "но", "на")),
    ("ськ", ("ськ", "", "а", "и", "ське", "я", "ь")),
    ("ск", ("ск", "", "а", "и", "ское", "я", "ь")),
    ("зьк", ("зьк", "г", "ги", "зьке")),
)
_REGION_TAILS = ("область", "області", "областю", "области", "областью")


def find_adjectives(text: str, gazetteer: Gazetteer) -> Iterator[Hit]:
    """Find "Покровському, Лиманському напрямках" and "Донецької та Луганської областей"."""
    if not _MAYBE.search(text):
        return
    for found in _HEADS.finditer(text):
        is_region = found.group(2).startswith("обл")
        for one in _ONE.finditer(text, *found.span(1)):
            yield _hit(one, found, is_region=is_region, gazetteer=gazetteer)


def _hit(one: re.Match[str], found: re.Match[str], *, is_region: bool, gazetteer: Gazetteer) -> Hit:
    last = one.end() == found.end(1)
    if is_region:
        matches = _regions(one.group(), gazetteer)
        end = found.end() if last else one.end()
        return Hit(one.start(), end, matches, admin_cue=True)
    matches = _towns(one.group(), gazetteer)
    return Hit(one.start(), one.end(), matches, adjective=True)


def _regions(adjective: str, gazetteer: Gazetteer) -> tuple[Match, ...]:
    for tail in _REGION_TAILS:
        found = gazetteer.find(f"{adjective} {tail}")
        if found:
            return tuple(match for match in found if match.place.kind is PlaceKind.REGION)
    return ()


def _towns(adjective: str, gazetteer: Gazetteer) -> tuple[Match, ...]:
    """List the places the adjective can be made of, the surest first."""
    stem = _STEM.sub("", adjective)
    found: dict[str, Match] = {}
    for name in _names(stem):
        for match in gazetteer.find(name):
            if match.form != "inflected" and match.place.kind is not PlaceKind.WATER:
                found.setdefault(match.place.id, match)
    return tuple(sorted(found.values(), key=lambda match: -(match.place.population or 0)))


def _names(stem: str) -> Iterator[str]:
    for ending, tails in _NAMES:
        if stem.endswith(ending):
            base = stem.removesuffix(ending)
            yield from (base + tail for tail in tails)
            return
