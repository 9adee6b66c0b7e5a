"""The order of the stations, and nothing else: an article in, its reading out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geodata.claims import World, find_claims, judge
from geodata.events import find_days, find_events, find_unplaced, passages
from geodata.model import Reading
from geodata.places import find_mentions

if TYPE_CHECKING:
    from geodata.fronts import FrontSeries
    from geodata.model import Article
    from geodata.places.gazetteer import Gazetteer

__all__ = ["Reading", "read"]


def read(article: Article, gazetteer: Gazetteer, fronts: FrontSeries | None = None) -> Reading:
    """Read one article; a claim is judged by the latest front not after the article's day."""
    day = article.published
    front = fronts.latest(day) if fronts and day else None
    mentions = find_mentions(article, gazetteer, front)
    claims = find_claims(article, mentions, find_days)
    told = tuple(passages(article, mentions))
    events = find_events(article, told, claims)
    world = World(gazetteer=gazetteer, fronts=fronts, day=day)
    return Reading(
        article=article,
        mentions=mentions,
        events=events,
        findings=tuple(judge(claim, world) for claim in claims),
        unplaced=find_unplaced(article, told, events),
    )
