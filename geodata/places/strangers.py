"""Namesakes in; those that nobody calls so any more, while others are called nothing else, out.

Towns keep the names of the villages they grew from: Donetsk was "Oleksandrivka", Melitopol
"Novooleksandrivka". Where villages bear the name today, it is one of these.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache
from typing import TYPE_CHECKING

from geodata.model import PlaceKind
from geodata.places.fold import fold_name
from geodata.places.romanise import romanise_russian, romanise_ukrainian

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geodata.places.gazetteer import Match

_CYRILLIC = re.compile(r"[Ѐ-ӿ]")
# Names given up in 2015 to 2024 by Ukraine's laws on decommunisation, and still in Russian use.
_SOVIET = re.compile(
    r"art[eyio]+m|d[zs]+erzh?[iy]n|krasn(?:o[ay]|y[iy] l)|chervon|kirov|k[ou]misarov|komsomol|lenin"
    r"|ordzhonik|[dy]+[iy]m[iy]trov|kuibysh|voroshil|frunze|sverdlov|shchors|kalin[iy]n|radian|sov[iey]+t"
    r"|o[kc]t[iy]+abr|zhovtn|stakhan|ul[iy]+anov|ill?[iy]+ch|kotovs|chapa[iye]+v|p[ei]+trovs|tel[iy]man|p[ei]rvoma|p[ei]rshotrav"
)
_COMPARABLE = {"UA", "RU", "BY"}  # whose Latin names are romanised, so that letters compare
_MANY = 5  # bearers: the names of the nineteenth century are borne by dozens
_A_TOWN = 20_000  # people: whose name everybody knows
_ALIKE_IN_ALL, _ALIKE = 0.75, 0.5  # of letters in common, for two spellings of one name


def find_strangers(matches: Sequence[Match], spelled: str) -> frozenset[str]:
    """Give the ids of the places that `spelled` no longer names, if others bear the name.

    Nor is any place meant by the name of a town of its own country: a dump has "Slovyansk" among
    the names of Nikopol, and "Mykolaiv" among those of Lviv. A name known to be a former one
    ("Artemivsk"), or borne by few others ("Novomoskovsk", which is Samar now), makes no stranger:
    whoever writes it means it.
    """
    if _SOVIET.match(_latin(spelled)[-1]):
        return frozenset()
    towns = [match for match in matches if match.place.kind is PlaceKind.SETTLEMENT]
    if len(towns) == 1:
        return frozenset()
    names = _latin(spelled)
    unlike = [match for match in towns if not _is_called(match, names)]
    nearly = _only_nearly_called(towns, names)
    if len(towns) - len(unlike) >= _MANY:
        return frozenset(match.place.id for match in unlike) | nearly
    heads = [m.place for m in towns if m not in unlike and (m.place.population or 0) >= _A_TOWN]
    countries = {place.country for place in heads}
    near = {match.place.admin1 for match in towns if match not in unlike} - {None}
    return nearly | {
        match.place.id
        for match in unlike  # "Grishino" is the village, not the town beside it that grew from one
        if match.place.country in countries or match.place.admin1 in near
    }


def _is_called(match: Match, names: Sequence[str]) -> bool:
    if match.form == "old" or match.place.country not in _COMPARABLE:
        return True
    return any(_alike(fold_name(match.place.name), name) for name in names)


def _only_nearly_called(towns: Sequence[Match], names: Sequence[str]) -> frozenset[str]:
    """Give the ids of villages of another ending than the name, which others here are called.

    "Privilne" is Pryvilne, though it is also written down as a name of Pryvillia's.
    """
    sounds = {_sound(name) for name in names}
    called = {match.place.country for match in towns if _sound(match.place.name) in sounds}
    ends = {sound[-1:] for sound in sounds}
    return frozenset(
        match.place.id
        for match in (towns if called else ())
        if match.place.country in called and match.form not in {"old", "inflected"}
        if (match.place.population or 0) < _A_TOWN and _sound(match.place.name)[-1:] not in ends
        if _is_called(match, names)
    )


@lru_cache(maxsize=4096)
def _sound(name: str) -> str:
    """Write a name as it sounds to who does not tell "y" from "i"."""
    return re.sub("[iy]+", "i", fold_name(name))


def is_spelled(name: str, spelled: str) -> bool:
    """Tell whether a spelling is the name itself, letter by letter.

    >>> is_spelled("Samar", "Самар"), is_spelled("Samara", "Самар")
    (True, False)
    """
    return fold_name(name) in _latin(spelled)


@lru_cache(maxsize=1024)
def is_its_name(name: str, spelled: str) -> bool:
    """Tell a spelling of a place's own name from one of its others ("Stanislav").

    >>> is_its_name("Rivne", "Рівного"), is_its_name("Ivano-Frankivsk", "Stanislav")
    (True, False)
    """
    return any(_alike(fold_name(name), latin) for latin in _latin(spelled))


def _latin(spelled: str) -> tuple[str, ...]:
    if not _CYRILLIC.search(spelled):
        return (fold_name(spelled),)
    return fold_name(romanise_ukrainian(spelled)), fold_name(romanise_russian(spelled))


@lru_cache(maxsize=4096)
def _alike(a: str, b: str) -> bool:
    """Compare two names; the ending they share counts little: every other village is an -ivka.

    >>> _alike("odesa", "odessa"), _alike("sukhanivka", "andriivka")
    (True, False)
    """
    if SequenceMatcher(None, a, b).ratio() > _ALIKE_IN_ALL:
        return True
    while a and b and a[-1] == b[-1]:
        a, b = a[:-1], b[:-1]
    return not (a or b) or SequenceMatcher(None, a, b).ratio() >= _ALIKE
