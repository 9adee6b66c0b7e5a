"""An article in; every place it names out, with the place that is meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geodata.places.resolve import resolve
from geodata.places.spots import Spot, find_spots

if TYPE_CHECKING:
    from geodata.model import Article, Front, Mention
    from geodata.places.gazetteer import Gazetteer

__all__ = ["Spot", "find_mentions", "find_spots", "resolve"]


def find_mentions(
    article: Article, gazetteer: Gazetteer, front: Front | None = None
) -> tuple[Mention, ...]:
    """Find the places an article names and tell which one each name means.

    `front` is that of the article's day, if known: names close to it are likelier.
    """
    return resolve(find_spots(article, gazetteer), article, gazetteer, front)
