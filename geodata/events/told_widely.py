"""Reports of a region and of a town in it in; whether both tell of one attack, out.

"A strike on the region killed seven" is what killed seven in a town of it that day.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from geodata.events.struck import names_one_site, rare_sites, sites_of
from geodata.events.told_alike import (
    FEW_DEAD,
    MANY_HURT,
    both_tolls,
    killed_in,
    kills_many,
    lost_alike,
)
from geodata.model import PlaceKind
from geodata.places.raion_fit import lies_in_district

if TYPE_CHECKING:
    from geodata.model import Event

_HURT = frozenset({"killed", "wounded"})


def lost_in(event: Event) -> list[tuple[str, float]]:
    """Give the tolls that tell an event from others: two dead and more, or many hurt."""
    counts = [(c.what, c.low, c.high) for c in event.counts]
    dead = [(what, low) for what, low, high in counts if what == "killed" and low == high != 1]
    hurt = [(what, low) for what, low, _ in counts if what == "wounded" and low >= MANY_HURT]
    found = [toll for toll in dead if toll[1] > 1] + hurt
    both = [low for what, low, high in counts if what in _HURT and 0 < low == high]
    if not found and len(both) > 1 and sum(both) >= FEW_DEAD:  # one dead and five hurt
        found.append(("hurt", sum(both)))
    return found


def telling_sites(event: Event) -> frozenset[str]:
    """Give the kinds of site that tell an attack from the others of its region on that day."""
    return sites_of(event) if kills_many(event) else rare_sites(event)


def is_of_its_region(town: Event, event: Event) -> bool:
    """Tell "a strike on the region killed seven" from what killed seven in a town of it."""
    wide = event.place
    held = wide.kind is PlaceKind.COUNTRY or wide.name in {town.place.admin1, town.place.admin2}
    held = held or lies_in_district(town.place, wide)
    if not held or wide.country != town.place.country:
        return False
    if kills_many(town) and kills_many(event) and lost_alike(town, event):
        return killed_in(town) == killed_in(event) or names_one_site(town, event)
    tolls = {what: (low, high) for what, low, high in both_tolls(town, event)}
    if not tolls:
        return wide.kind is PlaceKind.REGION and not telling_sites(town).isdisjoint(
            telling_sites(event)
        )
    if any(low != high for low, high in tolls.values()):
        return False
    if "killed" not in tolls:
        return tolls.get("wounded", (0,))[0] >= MANY_HURT and names_one_site(town, event)
    many = kills_many(event) and tolls["killed"][0] >= FEW_DEAD
    return many or len(tolls) > 1 or names_one_site(town, event)
