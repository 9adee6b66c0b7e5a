"""A hit in; the words around it out, and what they call it: "the village of", "region"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from geodata.model import PlaceKind
from geodata.places.lexicon import alternatives

if TYPE_CHECKING:
    from geodata.places.matching import Hit

_WINDOW = 110
_SETTLEMENT_WORDS = alternatives(
    """
    villages? towns? cit(?:y|ies) settlements? hamlets? suburbs? capital hub port stronghold
    сел(?:о|а|і|у|ом|е|ами|ах|ищ\\w+) міст(?:о|а|і|у|ом|ечк\\w+) смт с-?щ[еа]
    город(?:а|е|у|ом|ок|ке|ка)? посел\\w+ пос пгт деревн\\w+ хутор\\w* пункт\\w* столиц\\w+
    """
)
_SETTLEMENT_BEFORE = re.compile(
    rf"(?:\b{_SETTLEMENT_WORDS}\s+(?:of\s+)?|\b(?:м|с|г|д|х|н\.\s?п|пгт|пос|смт)\.\s*)[\"“„«]?$",
    re.IGNORECASE,
)
_REGION_BEFORE = re.compile(
    r"\b(?:regions?|oblasts?|provinces?|област[ьіяи]\w*|республ[иі]к\w+)\s+(?:of\s+)?$",
    re.IGNORECASE,
)
_WATER_WORDS = alternatives(
    """
    rivers? lake reservoir рік[аиуі]\\w* річ\\w+ озер\\w+ рек[аиуе]\\w* реч\\w+ водосховищ\\w+
    водохранилищ\\w+
    """
)
_WATER_BEFORE = re.compile(
    rf"\b{_WATER_WORDS}\s+(?:of\s+)?$|\b(?:р|оз)\.\s*$",
    re.IGNORECASE,
)
_SETTLEMENT_AFTER = re.compile(r"\s+(?:village|town|city|settlement)\b")
_WATER_AFTER = re.compile(r"\s+(?:river|reservoir|lake)\b", re.IGNORECASE)
_ARTICLES = frozenset({"the", "a", "an"})


@dataclass(frozen=True, slots=True)
class Context:
    """The text before and after a hit, and the last word before it in small letters."""

    before: str
    after: str
    last: str


def context(text: str, start: int, end: int) -> Context:
    """Cut the window around `text[start:end]`; `last` skips articles."""
    before = text[max(0, start - _WINDOW) : start]
    words = before[-36:].lower().split()
    while words and words[-1] in _ARTICLES:
        words.pop()
    last = words[-1].lstrip('"“„«([') if words else ""
    return Context(before, text[end : end + _WINDOW], last)


def kind_cue(around: Context, hit: Hit) -> PlaceKind | None:
    """Tell what kind of place the words around the hit say it is; None if they say nothing."""
    before = around.before[-40:]
    if _SETTLEMENT_BEFORE.search(before):
        return PlaceKind.SETTLEMENT
    if _WATER_BEFORE.search(before):
        return PlaceKind.WATER
    if hit.admin_cue or _REGION_BEFORE.search(before):
        return PlaceKind.REGION
    if _SETTLEMENT_AFTER.match(around.after):
        return PlaceKind.SETTLEMENT
    return PlaceKind.WATER if _WATER_AFTER.match(around.after) else None
