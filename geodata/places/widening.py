"""Hits in; hits out that take in the word of kind beside them and the region of the same name."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from geodata.model import PlaceKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geodata.places.gazetteer import Gazetteer, Match
    from geodata.places.matching import Hit

_CAPS = r"[A-ZА-ЯҐЄІЇЁ][\w'’ʼ-]*(?:[ -][A-ZА-ЯҐЄІЇЁ][\w'’ʼ-]*)?"
# "Donetsk, Dnipropetrovsk and Zaporizhzhia regions"
_REGIONS_LISTED = re.compile(
    rf"(?:,\s*{_CAPS}){{0,6}},?\s+(?:and|or|&)\s+{_CAPS}\s+(?:[Rr]egion|[Oo]blast|[Pp]rovince)s\b"
)
_KIND_AFTER = re.compile(
    r"\s+(City|[Rr]iver|[Rr]eservoir|[Rr]egions?|[Oo]blasts?|[Pp]rovinces?|[Tt]erritory|(?:обл|область)\b\.?)"
    r"(?!\w)(?!\s+of\b)"
)
_REGION_WORDS = ("region", "oblast", "province", "territory", "обл")


def widen(text: str, hits: Sequence[Hit], gazetteer: Gazetteer) -> Iterator[Hit]:
    """Give each hit the kind that the text writes after it, and its namesake region."""
    for hit in hits:
        yield _widened(text, hit, gazetteer)


def _widened(text: str, hit: Hit, gazetteer: Gazetteer) -> Hit:
    if _is_region_name(hit):
        return replace(hit, admin_cue=True)
    name = text[hit.start : hit.end]
    after = _KIND_AFTER.match(text, hit.end)
    if after:
        return _with_kind(hit, name, after, gazetteer)
    if _REGIONS_LISTED.match(text, hit.end):
        return _as_region(hit, name, hit.end, gazetteer)
    twins = _regions_named(hit, name, gazetteer)
    return replace(hit, matches=hit.matches + twins) if twins else hit


def _with_kind(hit: Hit, name: str, after: re.Match[str], gazetteer: Gazetteer) -> Hit:
    word = after.group(1).lower()
    if word.startswith(_REGION_WORDS):
        return _as_region(hit, name, after.end(), gazetteer)
    if word == "city":
        return replace(hit, end=after.end())
    waters = _of_kind(gazetteer.find(f"{name} {word}") + hit.matches, PlaceKind.WATER)
    return replace(hit, end=after.end(), matches=waters)


def _as_region(hit: Hit, name: str, end: int, gazetteer: Gazetteer) -> Hit:
    regions = _of_kind(hit.matches, PlaceKind.REGION) or _regions_named(hit, name, gazetteer)
    if not regions:
        return hit
    return replace(hit, end=end, matches=regions, admin_cue=True)


def _regions_named(hit: Hit, name: str, gazetteer: Gazetteer) -> tuple[Match, ...]:
    """List the regions named after the place: "Kursk" is said of both."""
    if not hit.is_kind(PlaceKind.SETTLEMENT):
        return ()
    known = {match.place.id for match in hit.matches}
    seat = hit.matches[0].place
    names = {name, seat.name} if (seat.admin1 or "").startswith(seat.name) else {name}
    found = (match for word in names for match in gazetteer.find(f"{word} Oblast"))
    return tuple(
        match for match in _of_kind(found, PlaceKind.REGION) if match.place.id not in known
    )


def _of_kind(matches: Iterator[Match] | Sequence[Match], kind: PlaceKind) -> tuple[Match, ...]:
    return tuple(match for match in matches if match.place.kind is kind)


def _is_region_name(hit: Hit) -> bool:
    return all(match.place.kind is PlaceKind.REGION for match in hit.matches) and bool(hit.matches)
