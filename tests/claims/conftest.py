"""Sentences with marked names become articles with mentions; claims become one line each.

Names stand in [brackets]; "[R:...]" is a region, "[C:...]" a country, "[W:...]" water,
"[A:...]" a name that stands for something else than the place, "[M:...]" one for its government.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

import pytest

from geodata.claims.find import find_claims
from geodata.model import Article, Claim, LonLat, Mention, Place, PlaceKind, Role, Sense

if TYPE_CHECKING:
    from collections.abc import Callable

_KINDS = {"R": PlaceKind.REGION, "C": PlaceKind.COUNTRY, "W": PlaceKind.WATER}
_SENSES = {"A": Sense.ASSOCIATIVE, "M": Sense.METONYM}
_MARK = re.compile(r"\[(?:([RCWAM]):)?([^\]]+)\]")


def read(marked: str) -> tuple[Article, list[Mention]]:
    text, mentions, done = "", [], 0
    for mark in _MARK.finditer(marked):
        text += marked[done : mark.start()]
        kind, name = mark.groups()
        place = Place(
            id=name,
            name=name,
            kind=_KINDS.get(kind or "", PlaceKind.SETTLEMENT),
            at=LonLat(37, 48),
            uncertainty_m=500,
        )
        mentions.append(
            Mention(
                start=len(text),
                end=len(text) + len(name),
                text=name,
                sense=_SENSES.get(kind or "", Sense.LITERAL),
                role=Role.SITE,
                place=place,
                confidence=1,
                reason="marked",
            )
        )
        text += name
        done = mark.end()
    text += marked[done:]
    return Article(id="a", text=text, published=date(2024, 12, 17)), mentions


def shown(claim: Claim) -> str:
    """Write a claim as "kind subject < anchor+anchor 10000m 180"."""
    parts = [str(claim.kind)]
    if claim.subject:
        parts.append(claim.subject.text)
    if claim.anchors:
        parts.append("< " + "+".join(a.text for a in claim.anchors))
    metres = claim.distance_m or claim.length_m
    if metres is not None:
        parts.append(f"{metres:.0f}m")
    if claim.area_m2 is not None:
        parts.append(f"{claim.area_m2 / 1e6:g}km2")
    if claim.bearing_deg is not None:
        parts.append(f"{claim.bearing_deg:g}")
    return " ".join(parts)


@pytest.fixture(scope="session")
def claims_of() -> Callable[[str], tuple[Claim, ...]]:
    """Find the claims of a sentence with marked names."""
    return lambda marked: find_claims(*read(marked))


@pytest.fixture(scope="session")
def statements(claims_of: Callable[[str], tuple[Claim, ...]]) -> Callable[[str], list[str]]:
    """Find the claims of a sentence with marked names, one line each, sorted."""
    return lambda marked: sorted(shown(claim) for claim in claims_of(marked))
