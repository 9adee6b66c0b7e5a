"""An article in; every place it names out, with the place that is meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geodata.model import Mention
from geodata.places.spots import Spot, find_spots

if TYPE_CHECKING:
    from geodata.model import Article, Front
    from geodata.places.gazetteer import Gazetteer

__all__ = ["Spot", "find_mentions", "find_spots"]


def find_mentions(
    article: Article, gazetteer: Gazetteer, front: Front | None = None
) -> tuple[Mention, ...]:
    """Find the places an article names; a name with one bearer only is settled."""
    del front
    return tuple(_mention(spot) for spot in find_spots(article, gazetteer))


def _mention(spot: Spot) -> Mention:
    places = tuple(match.place for match in spot.matches)
    place = places[0] if len(places) == 1 else None
    return Mention(
        start=spot.start,
        end=spot.end,
        text=spot.text,
        sense=spot.sense,
        role=spot.role,
        place=place,
        confidence=0.9 if place else 0.0,
        reason=spot.reason,
        rivals=() if place else places[:5],
    )
