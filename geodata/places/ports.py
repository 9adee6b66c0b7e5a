"""Text in; what it calls a port or an airfield out: "порт «Південний»" is no village inland."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from geodata.measure import distance_m
from geodata.model import PlaceKind
from geodata.phrases.late import late
from geodata.places.matching import Hit
from geodata.places.romanise import romanise_russian, romanise_ukrainian

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator

    from geodata.places.gazetteer import Gazetteer, Match

_NAME = r"[A-ZА-ЯҐЄІЇЁ][\w'’ʼ]+(?:-[A-ZА-ЯҐЄІЇЁ][\w'’ʼ]+)?"
_QUOTE = r"[\"“”«»„]?"
_LIST = (
    rf"{_QUOTE}{_NAME}{_QUOTE}(?:(?:,\s+(?:and\s+)?|\s+(?:and|та|і|й|и)\s+){_QUOTE}{_NAME}{_QUOTE})"
)
# "the ports of Chornomorsk and Pivdennyi", "у порту «Південний»", "порты Приморск и Темрюк"
_PORTS = late(
    r"(?<!\w)(?:[Pp]orts?(?:\s+(?:city|cities|town))?(?:\s+of)?"
    r"|[Пп]орт(?:у|і|а|ом|е|и|ы|ів|ов|ам|ах|ами)?)\s+"
    rf"({_LIST}{{0,5}})"
)
_BEGINNINGS = (" port", "Port", " порт", "Порт")  # and not "reported": most texts hold none
# "на аеродромі Кіровське", "авиабаза «Бельбек»", "аэродромы Оленья, Белая и Дягилево"
_AIRFIELDS = late(
    r"(?<!\w)(?:[Аа]еродром|[Аа]эродром|[Аа]віабаз|[Аа]виабаз|[Лл]етовищ)\w{0,3}\s+"
    rf"({_LIST}{{0,5}})"
)
_AIR_WORDS = ("родром", "абаз", "етовищ")
# "the Saky and Kirovske airfields"; of one, the gazetteer's names are enough
_BASES = ("airfields", "airbases", "air bases")
_LISTED_BEFORE = late(rf"({_LIST}{{1,5}})\s+(?:military\s+)?$")
_BEFORE_CHARS = 80
_AIRFIELD_NAMES = ("{} Air Base", "{} Airport", "аеродром {}", "аэродром {}")
_PORT_NAMES = ("{} Port", "порт {}", "{} порт")
_ONE = late(_NAME)
_LOOKED_AT = 12  # namesakes, the likeliest first
_AT_THE_PORT_M = 25_000.0  # a town is its port's when as near as this


def find_ports(text: str, gazetteer: Gazetteer) -> Iterator[Hit]:
    """Find the names that follow the word "port", where the gazetteer has a port of that name.

    The town at the port is meant where there is one, and otherwise the port; of an airfield it is
    the airfield.
    """
    if any(map(text.__contains__, _BEGINNINGS)):
        for found in _PORTS.finditer(text):
            for one in _ONE.finditer(text, *found.span(1)):
                if places := _at_port(one.group(), gazetteer):
                    yield Hit(*one.span(), places, shown=True)
    if any(map(text.__contains__, _AIR_WORDS)):
        for found in _AIRFIELDS.finditer(text):
            yield from _airfields(text, found, gazetteer)
    for word in _BASES:
        at = text.find(word)
        while at >= 0:
            if listed := _LISTED_BEFORE.search(text, max(0, at - _BEFORE_CHARS), at):
                yield from _airfields(text, listed, gazetteer)
            at = text.find(word, at + 1)


def _airfields(text: str, listed: re.Match[str], gazetteer: Gazetteer) -> Iterator[Hit]:
    """Give the airfields of a list of names, where there are such."""
    for one in _ONE.finditer(text, *listed.span(1)):
        name = one.group()
        if fields := _of_kind(_AIRFIELD_NAMES, name, _towns(name, gazetteer), gazetteer):
            yield Hit(*one.span(), fields[:1], shown=True)


def _towns(name: str, gazetteer: Gazetteer) -> tuple[Match, ...]:
    found = (m for m in gazetteer.find(name) if m.place.kind is PlaceKind.SETTLEMENT)
    return tuple(islice(found, _LOOKED_AT))


def _at_port(name: str, gazetteer: Gazetteer) -> tuple[Match, ...]:
    """Give the towns of this name that have a port of it, or the port itself."""
    towns = _towns(name, gazetteer)
    ports = _of_kind(_PORT_NAMES, name, towns, gazetteer)
    return tuple(town for town in towns if _is_at(town, ports)) or ports[:1]


def _of_kind(
    names: Iterable[str], name: str, towns: Iterable[Match], gazetteer: Gazetteer
) -> tuple[Match, ...]:
    """Give the facilities called so after the name as written, or after a town's of that name."""
    latin = () if name.isascii() else (romanise_ukrainian(name), romanise_russian(name))
    spelled = dict.fromkeys((name, *(town.place.name for town in towns), *latin))
    return tuple(
        match
        for one in spelled
        for pattern in names
        for match in gazetteer.find(pattern.format(one))
        if match.place.kind is PlaceKind.FACILITY
    )


def _is_at(town: Match, ports: Iterable[Match]) -> bool:
    return any(distance_m(town.place.at, port.place.at) < _AT_THE_PORT_M for port in ports)
