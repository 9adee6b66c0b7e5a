"""Spots in; mentions out: which place each one means, how surely, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geodata.model import Mention, Role
from geodata.places.bare_regions import find_containers
from geodata.places.bearers import bearers_of
from geodata.places.candidates import name_cache
from geodata.places.choosing import choose
from geodata.places.confidence import OPEN_BELOW
from geodata.places.reasons import why, why_open
from geodata.places.scoring import weigh
from geodata.places.slate import name_number, slate_of
from geodata.places.slips import stray_slips

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geodata.model import Article, Front, Place
    from geodata.places.choosing import Choices
    from geodata.places.gazetteer import Gazetteer
    from geodata.places.slate import Slate
    from geodata.places.spots import Spot


def resolve(
    spots: Sequence[Spot], article: Article, gazetteer: Gazetteer, front: Front | None = None
) -> tuple[Mention, ...]:
    """Tell for every spot which place is meant, the whole document at once.

    `place` is None where the evidence is open; `rivals` then holds the likeliest candidates.
    """
    spots = sorted(spots, key=lambda spot: (spot.start, spot.end))
    unlisted = {name_number(spot.text) for spot in spots if not spot.matches}
    named = [
        spot
        for spot in spots
        if spot.matches and not (spot.slip and name_number(spot.text) in unlisted)
    ]
    settled = dict(zip(map(id, named), _resolved(named, article, gazetteer, front), strict=True))
    return tuple(settled.get(id(spot)) or _unknown(spot) for spot in spots)


def _resolved(
    spots: Sequence[Spot], article: Article, gazetteer: Gazetteer, front: Front | None
) -> list[Mention]:
    if not spots:
        return []
    text, cache = article.text, name_cache(gazetteer)
    slate = slate_of(spots, [cache.columns(spot.matches, spot.text) for spot in spots])
    counts = slate.counts.tolist()
    containers = {container.area for container in find_containers(text, slate)}
    slate, evidence, share = weigh(text, slate, front, article.published)
    choices = choose(slate, evidence, share)
    strays = stray_slips(slate, choices)
    return [
        _unknown(spot)
        if number in strays
        else _mention(number, slate, choices, counts[number], contains=number in containers)
        for number, spot in enumerate(slate.spots)
    ]


def _mention(number: int, slate: Slate, choices: Choices, count: int, *, contains: bool) -> Mention:
    spot, best = slate.spots[number], choices.best[number]
    confidence = choices.confidence[number]
    is_open = confidence < OPEN_BELOW
    if is_open and spot.slip:  # then it was no slip, but a name that no table holds
        return _unknown(spot)
    places = slate.columns.places
    reason = (why_open if is_open else why)(number, slate, choices, count)
    if spot.slip:
        reason = f"{_no_such(spot.text)}; one letter off is {places[best].name}"
    elif not is_open and _is_former(spot, places[best]):
        reason = f"{reason}; it is called {places[best].name} today"
    rivals = choices.rivals(slate.rows[number], best if is_open else None)
    return Mention(
        start=spot.start,
        end=spot.end,
        text=spot.text,
        sense=spot.sense,
        role=Role.ANCHOR if contains else spot.role,
        place=None if is_open else places[best],
        confidence=confidence,
        reason=f"{reason}; {spot.reason}" if spot.reason else reason,
        rivals=tuple(map(places.__getitem__, rivals)),
    )


def _is_former(spot: Spot, place: Place) -> bool:
    """Tell whether the text calls the place what it was called before it was renamed."""
    return place.id in bearers_of(spot.matches).former


def _unknown(spot: Spot) -> Mention:
    """Keep a name that no entry of the gazetteer bears."""
    return Mention(
        start=spot.start,
        end=spot.end,
        text=spot.text,
        sense=spot.sense,
        role=spot.role,
        place=None,
        confidence=0.0,
        reason=f"{_no_such(spot.text)}; {spot.reason}".rstrip("; "),
    )


def _no_such(name: str) -> str:
    return f"no place of the gazetteer is called “{name}”"
