"""Text in; the places it calls ports out: "порту «Південний»" is no village of that name inland."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geodata.measure import distance_m
from geodata.model import PlaceKind
from geodata.phrases.late import late
from geodata.places.matching import Hit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from geodata.places.gazetteer import Gazetteer, Match

_NAME = r"[A-ZА-ЯҐЄІЇЁ][\w'’ʼ]+(?:-[A-ZА-ЯҐЄІЇЁ][\w'’ʼ]+)?"
_QUOTE = r"[\"“”«»„]?"
# "the ports of Chornomorsk and Pivdennyi", "у порту «Південний»", "порты Приморск и Темрюк"
_PORTS = late(
    r"(?<!\w)(?:[Pp]orts?(?:\s+(?:city|cities|town))?(?:\s+of)?"
    r"|[Пп]орт(?:у|і|а|ом|е|и|ы|ів|ов|ам|ах|ами)?)\s+"
    rf"({_QUOTE}{_NAME}{_QUOTE}(?:(?:,\s+(?:and\s+)?|\s+(?:and|та|і|й|и)\s+){_QUOTE}{_NAME}{_QUOTE}){{0,5}})"
)
_BEGINNINGS = (" port", "Port", " порт", "Порт")  # and not "reported": most texts hold none
_ONE = re.compile(_NAME)
_LOOKED_AT = 12  # namesakes, the likeliest first
_AT_THE_PORT_M = 25_000.0  # a town is its port's when as near as this


def find_ports(text: str, gazetteer: Gazetteer) -> Iterator[Hit]:
    """Find the names that follow the word "port", where the gazetteer has a port of that name.

    The town at the port is meant where there is one, and otherwise the port.
    """
    if not any(map(text.__contains__, _BEGINNINGS)):
        return
    for found in _PORTS.finditer(text):
        for one in _ONE.finditer(text, *found.span(1)):
            if places := _at_port(one.group(), gazetteer):
                yield Hit(*one.span(), places, shown=True)


def _at_port(name: str, gazetteer: Gazetteer) -> tuple[Match, ...]:
    """Give the towns of this name that have a port of it, or the port itself."""
    towns = [m for m in gazetteer.find(name) if m.place.kind is PlaceKind.SETTLEMENT][:_LOOKED_AT]
    spelled = {name, *(match.place.name for match in towns)}
    written = [f"порт {name}", f"{name} порт", *(f"{town} Port" for town in sorted(spelled))]
    ports = [
        match
        for full in written
        for match in gazetteer.find(full)
        if match.place.kind is PlaceKind.FACILITY
    ]
    if not ports:
        return ()
    return tuple(town for town in towns if _is_at(town, ports)) or tuple(ports[:1])


def _is_at(town: Match, ports: Iterable[Match]) -> bool:
    return any(distance_m(town.place.at, port.place.at) < _AT_THE_PORT_M for port in ports)
