"""A name and the world in; all settlements that bear it out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geodata.measure import distance_m

if TYPE_CHECKING:
    from geodata.claims.world import World
    from geodata.model import LonLat, Named, Place

_MOST = 300


def namesakes(named: Named, world: World, near: LonLat) -> list[Place]:
    """List all that bear a name, the nearest first: a few do not speak for them all."""
    known = (match.place for match in world.gazetteer.find(named.text))
    places = {place.id: place for place in (*named.rivals, *known)}
    towns = [place for place in places.values() if not place.is_wide]
    return sorted(towns, key=lambda place: distance_m(near, place.at))[:_MOST]
