"""Events in; those that are reports of one event together, each with the reason, out.

Nearly linear: places that lie within reach of one another are found once, then every report looks
up only the events of its kind at those places on its days. Two settlements with two names are two
places, however little is known of where they lie; what both sides do at a place are two events.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from geodata.events.clusters import Cluster, absorb, fits, goes_with, join
from geodata.events.disputes import said_day
from geodata.events.lookup import (
    Key,
    denied_keys,
    lies_at,
    seeks,
    sought,
    toll_keys,
    tolls_sought,
)
from geodata.events.near_spots import Spot, near_spots, spot_of
from geodata.events.struck import one_site
from geodata.events.told_alike import (
    LETHAL,
    ONCE,
    counts_the_same,
    days_apart,
    days_of,
    lost_alike,
    speaks_for,
)
from geodata.events.told_apart import alike_another, same_weapon
from geodata.events.told_widely import is_of_its_region
from geodata.measure import distance_m
from geodata.model import Event, EventKind, Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


@dataclass(frozen=True, slots=True)
class Gathered:
    """Reports of one event, the most precise first, each with the reason why it is one."""

    members: tuple[Event, ...]
    reasons: tuple[str, ...]


def gather(events: Iterable[Event]) -> tuple[Gathered, ...]:
    """Put the reports of each event together, whatever the order they come in."""
    every = sorted(events, key=_precise_first)
    near = near_spots(every)
    index: dict[Key, list[Cluster]] = {}
    clusters: list[Cluster] = []
    for event in every:
        fitting = _fitting(event, index, near) if event.status is not Status.DENIED else []
        if event.status is Status.DENIED:
            fitting = _denied(event, index, near)
        if len(fitting) == 1:
            keys = lies_at(event) if _lies_elsewhere(fitting[0], event) else toll_keys(event)
            join(fitting[0], event)
            _lay(index, fitting[0], keys)
            continue
        why = "fits several events, so it stays alone" if fitting else "the first report of it"
        unsure = bool(fitting)
        cluster = Cluster(spot_of(event), days_of(event), [event], [why], is_unsure=unsure)
        clusters.append(cluster)
        _lay(index, cluster, lies_at(event))
    _unite(clusters, index, near)
    return tuple(Gathered(tuple(c.members), tuple(c.reasons)) for c in clusters if c.members)


def _unite(
    clusters: Sequence[Cluster], index: dict[Key, list[Cluster]], near: dict[Spot, list[Spot]]
) -> None:
    """Put what was told as a shelling or an attack to the strike that later reports show it to be.

    The first reports of both may have had nothing that speaks for one event.
    """
    for cluster in clusters:
        first = cluster.members[0]
        if first.kind not in LETHAL or first.kind is EventKind.STRIKE or cluster.days is None:
            continue
        told = [member for member in cluster.members if member.status is not Status.DENIED]
        found: dict[int, tuple[Cluster, str]] = {}
        for member in told:
            for other in _strikes(member, cluster, index, near):
                why = speaks_for(other.members, member)
                if why is not None and fits(other, member):
                    found[id(other)] = other, why
        if len(found) == 1:
            ((other, why),) = found.values()
            if all(goes_with(other, member) for member in told):
                absorb(other, cluster, why)


def _strikes(
    event: Event,
    own: Cluster,
    index: dict[Key, list[Cluster]],
    near: dict[Spot, list[Spot]],
) -> list[Cluster]:
    keys = (key for spot in near[spot_of(event)] for key in sought(event, spot))
    found = {id(c): c for key in keys for c in index.get(key, ()) if c is not own and c.members}
    told = [c for c in found.values() if c.days]
    return [c for c in told if any(m.kind is EventKind.STRIKE for m in c.members)]


def linked(events: Sequence[Event], started: Iterable[int]) -> set[int]:
    """Give the numbers of all events whose gathering those at `started` can change, and theirs.

    Two are linked where one would look the other up. Who is linked with none of them, not even
    through others, is gathered the same without them.
    """
    near = near_spots(events)
    lies: dict[Key, list[int]] = {}
    sought: dict[Key, list[int]] = {}
    for number, event in enumerate(events):
        for key in lies_at(event):
            lies.setdefault(key, []).append(number)
        for key in seeks(event, near):
            sought.setdefault(key, []).append(number)
    found = set(started)
    ahead = list(found)
    while ahead:
        event = events[ahead.pop()]
        beside = [n for key in lies_at(event) for n in sought.get(key, ())]
        beside += [n for key in seeks(event, near) for n in lies.get(key, ())]
        ahead += set(beside) - found
        found.update(beside)
    return found


def _lay(index: dict[Key, list[Cluster]], cluster: Cluster, keys: Iterable[Key]) -> None:
    for key in keys:
        at = index.setdefault(key, [])
        if not at or at[-1] is not cluster:
            at.append(cluster)


def _lies_elsewhere(cluster: Cluster, event: Event) -> bool:
    """Tell a report that others look up where the event was not found before.

    Who took a town, and when, may be told by a later report of its capture alone.
    """
    undated = event.first_day is None and cluster.days is not None
    return (undated or event.kind in ONCE) and event.status is not Status.DENIED


def _precise_first(event: Event) -> tuple[object, ...]:
    days = days_of(event)
    length = (days[1] - days[0]).days if days else 9999
    when = days[0] if days else date.max
    # a region's dead are told from its towns', a fire from the strike that set it
    denied = event.status is Status.DENIED, event.place.is_wide, event.kind is EventKind.OTHER
    return *denied, length, when, event.place.id, said_day(event) or date.max, event.id, event.start


def _fitting(
    event: Event, index: dict[Key, list[Cluster]], near: dict[Spot, list[Spot]]
) -> list[Cluster]:
    """Find the events a report could be of: those at its very place and on its very days first."""
    own = spot_of(event)
    found: dict[int, Cluster] = {}
    for spot in near[own]:
        for key in sought(event, spot):
            found |= {id(cluster): cluster for cluster in index.get(key, ())}
    fitting = [cluster for cluster in found.values() if fits(cluster, event)]
    fitting = _in_a_town(event, index) or fitting
    fitting = [c for c in fitting if c.members[0].kind is event.kind] or fitting
    fitting = [cluster for cluster in fitting if cluster.spot == own] or fitting
    days = days_of(event)
    fitting = [c for c in fitting if c.days == days or (days is None and c.days)] or fitting
    fitting = [c for c in fitting if not days_apart(c.days, days)] or fitting
    if len(fitting) > 1:  # of which strike another report tells may be as little known
        sure = [cluster for cluster in fitting if not cluster.is_unsure]
        fitting = sure if len(sure) == 1 else _likest(fitting, event)
    return fitting


def _likest(fitting: list[Cluster], event: Event) -> list[Cluster]:
    """Choose of two strikes of a day the one on that site, of as many dead, with such weapons.

    What "another attack" did is not what a report without such words tells.
    """
    for like in (one_site, counts_the_same, lost_alike, same_weapon, alike_another):
        chosen = [c for c in fitting if any(like(member, event) for member in c.members)]
        fitting = chosen or fitting
        if len(chosen) == 1:
            break
    return fitting


def _in_a_town(event: Event, index: dict[Key, list[Cluster]]) -> list[Cluster]:
    """Find the strike on a town whose dead a report of its region tells."""
    keys = tolls_sought(event)
    found = {id(cluster): cluster for key in keys for cluster in index.get(key, ())}
    return [
        cluster
        for cluster in found.values()
        if any(is_of_its_region(member, event) for member in cluster.members)
        and fits(cluster, event)
    ]


def _denied(
    event: Event, index: dict[Key, list[Cluster]], near: dict[Spot, list[Spot]]
) -> list[Cluster]:
    """Find the claim that a denial follows: the last one before it, the nearest of several."""
    own = spot_of(event)
    for keys in denied_keys(event, near):
        found = {id(cluster): cluster for key in keys for cluster in index.get(key, ())}
        kinds = ((c, {m.kind for m in c.members if m is not event}) for c in found.values())
        fitting = [cluster for cluster, told in kinds if event.kind in told]
        fitting = [cluster for cluster in fitting if cluster.spot == own] or fitting
        if fitting:
            return [min(fitting, key=lambda cluster: _away(event, cluster))]
    return []


def _away(event: Event, cluster: Cluster) -> tuple[float, str]:
    first = cluster.members[0]
    return distance_m(event.place.at, first.place.at), first.id
