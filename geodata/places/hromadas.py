"""Towns in; the communities (hromadas) that they are the seats of out, as areas, never as pins."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache, lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from geodata.model import Place, PlaceKind
from geodata.phrases.late import late
from geodata.places.matching import Hit
from geodata.places.romanise import romanise_ukrainian

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from geodata.places.gazetteer import Gazetteer, Match

# Nineteen settlements in twenty lie within this of their hromada's seat, as `build_gazetteer.py`
# finds by the register; the hromadas themselves are in no table.
REACH_M = 22_000.0
_SMALLEST = 300  # people, as in the priors
_SIZE_TELLS = 0.2  # the larger a town, the likelier it is a seat: a third of the size is e^1.3
_SIZE_HINTS = 0.08  # where the register says that each has one so called
_SEAT = 4  # times as many people as in its namesake
_TABLE = Path(__file__).parent.parent / "data" / "hromadas.tsv"
_ID = "hromada-"
_SMALL = (_ID, "raion-")  # as the built-in table calls raions
_NAME = r"[A-Z][a-z'’-]{3,30}(?:[ -][A-Z][a-z'’-]{3,30})?"
_APOSTROPHE = re.compile("['ʼ`]")
_ENGLISH = late(
    rf"\b({_NAME})\s+(?:(?:city|urban|rural|settlement|territorial|amalgamated)\s+){{0,2}}"
    r"(?:community|hromada)\b(?!\s+(?:leader|member|cent|group|organi|activist|college|service))"
)
_LIST = rf"{_NAME}(?:,\s+{_NAME})*(?:,?\s+and\s+{_NAME})"
# "the communities of Khotin, Esman and Sumy", "Vasylkiv and Mezheva communities"
_LISTED = late(
    rf"\b(?:[Hh]romadas|[Cc]ommunities)\s+of\s+(?P<of>{_LIST})(?!\s+(?:[Rr]egion|[Oo]blast|[Dd]istrict|[Rr]aion|[Pp]rovince))"
    rf"|\b(?P<named>{_LIST})\s+(?:(?:rural|urban|settlement|territorial)\s+)?(?:[Hh]romadas|communities)\b"
)
_NAMES = late(rf"{_NAME}(?![\w-])")
# "Pokrovska Hromada", "Vovchanska and Vilkhuvatska hromadas": the adjective, romanised, or as
# machines do from Russian: "Nikopolskaya community"
_ADJECTIVE = r"[A-Z][A-Za-z'’-]{2,30}[szt]ka(?:ya|ia)?"
_ADJECTIVES = late(
    rf"\b(?:{_ADJECTIVE}(?:,\s+|,?\s+and\s+))*{_ADJECTIVE}"
    r"\s+(?:(?:city|urban|rural|settlement|territorial)\s+)?(?:[Hh]romadas?|communit(?:y|ies))\b"
)
_ONE = late(rf"{_ADJECTIVE}(?:\s+[a-z ]*(?:[Hh]romadas?|communit(?:y|ies)))?")
_CYRILLIC = ("громад", "общин", "ОТГ", "ТГ", "тергромад")


def is_hromada(noun: str) -> bool:
    """Tell the word for a hromada from that for a raion or an okrug.

    >>> is_hromada("громаді"), is_hromada("районі")
    (True, False)
    """
    return noun.startswith(_CYRILLIC)


def find_hromadas(text: str, gazetteer: Gazetteer) -> Iterator[Hit]:
    """Find "the Krasnopillia community" in an English text."""
    is_told = "romada" in text
    if is_told or "ommunit" in text:
        yield from _by_adjective(text, gazetteer)
        yield from _in_lists(text, gazetteer)
    if not is_told and "ommunity" not in text:
        return
    for found in _ENGLISH.finditer(text):
        areas = hromadas(gazetteer.find(found.group(1)))
        if areas:
            yield Hit(*found.span(), areas, admin_cue=True)


def _in_lists(text: str, gazetteer: Gazetteer) -> Iterator[Hit]:
    """Find "the communities of Khotin, Esman and Bilopillia", each of which is one."""
    for found in _LISTED.finditer(text):
        for one in _NAMES.finditer(text, *found.span(found.lastgroup or 0)):
            if areas := hromadas(gazetteer.find(one.group())):
                yield Hit(*one.span(), areas, admin_cue=True)


def _by_adjective(text: str, gazetteer: Gazetteer) -> Iterator[Hit]:
    """Find "Pokrovska Hromada", as the United Nations write it."""
    for found in _ADJECTIVES.finditer(text):
        for one in _ONE.finditer(text, *found.span()):
            stem = _stem_of(one.group().split()[0].lower())
            if stem and (areas := hromadas_called(stem, gazetteer)):
                yield Hit(*one.span(), areas, admin_cue=True)


def _stem_of(adjective: str) -> str | None:
    """Give the stem of an adjective in Latin letters: "Pokrovska", "Marganetskaya"."""
    word = adjective.removesuffix("ya").removesuffix("ia")
    return _romanised().get(word) or _romanised().get(word.replace("g", "h"))


@cache
def _romanised() -> dict[str, str]:
    """Give the stems of the table's adjectives by their Latin spelling: "pokrovska"."""
    adjectives = (line.partition("\t")[0] for line in _table().splitlines())
    return {romanise_ukrainian(word).lower(): word[:-1] for word in adjectives if word}


def hromadas_called(stem: str, gazetteer: Gazetteer) -> tuple[Match, ...]:
    """Give the communities whose Ukrainian adjective has this stem: "Свеськ" is of Svesa."""
    return hromadas(seats_called(stem, gazetteer), surely=True)


def seats_called(stem: str, gazetteer: Gazetteer) -> list[Match]:
    """Give the towns that are the seats of the communities whose adjective has this stem."""
    towns: list[Match] = []
    for name, oblast, raion in _seats(stem):
        there = [
            match
            for match in gazetteer.find(name)
            if match.form != "inflected"
            and match.place.admin1 == oblast
            and match.place.admin2 in (raion, None)
        ]
        # a town once so called is no seat where another is so called
        there = [m for m in there if m.place.name == romanise_ukrainian(name)] or there
        largest = max((match.place.population or 0 for match in there), default=0)
        # a hamlet of the seat's name in the same raion is no seat
        towns += [m for m in there if _SEAT * (m.place.population or 0) >= largest]
    return towns


@lru_cache(maxsize=1024)
def _seats(stem: str) -> tuple[tuple[str, str, str | None], ...]:
    """Look up the seats of an adjective: the name, the oblast and the raion of each."""
    lead = f"\n{_APOSTROPHE.sub('’', stem)}а\t"
    found = []
    at = _table().find(lead)
    while at >= 0:
        line, end = at + len(lead), _table().index("\n", at + 1)
        name, oblast, raion = _table()[line:end].split("\t")
        found.append((name, oblast, raion or None))
        at = _table().find(lead, end)
    return tuple(found)


@cache
def _table() -> str:
    """Read the table, which is searched as it stands: to take it apart takes longer."""
    return _TABLE.read_text("utf-8")


def hromadas(towns: Iterable[Match], *, surely: bool = False) -> tuple[Match, ...]:
    """Give the communities that the towns of a name may be the seats of, or `surely` are."""
    seats = [
        match
        for match in towns
        if match.place.kind is PlaceKind.SETTLEMENT and match.place.country == "UA"
    ]
    people = [max(_SMALLEST, match.place.population or 0) for match in seats]
    return tuple(
        replace(
            match,
            at=partial(_area, match.place),
            exactness=match.exactness
            * (size / max(people)) ** (_SIZE_HINTS if surely else _SIZE_TELLS),
        )
        for match, size in zip(seats, people, strict=True)
    )


def is_small_area(place: Place) -> bool:
    """Tell a hromada or a raion from an oblast."""
    return place.id.startswith(_SMALL)


def seat_id(place: Place) -> str | None:
    """Give the id of the town that is a hromada's seat, None for what is no hromada."""
    return place.id.removeprefix(_ID) if place.id.startswith(_ID) else None


def _area(seat: Place, _: int) -> Place:
    return replace(
        seat,
        id=f"{_ID}{seat.id}",
        name=f"{seat.name} community",
        kind=PlaceKind.REGION,
        uncertainty_m=REACH_M,
        population=None,
    )
