"""Events in; those that are reports of one event together, each with the reason, out.

Nearly linear: places that lie within reach of one another are found once, then every report looks
up only the events of its kind at those places on its days. Two settlements with two names are two
places, however little is known of where they lie; what both sides do at a place are two events.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from geodata.events.disputes import said_day
from geodata.events.lookup import (
    ONCE_DAYS,
    Key,
    denied_keys,
    lies_at,
    seeks,
    sought,
    toll_keys,
    tolls_sought,
    words_of,
)
from geodata.events.near_spots import Spot, near_spots, spot_of
from geodata.events.sides import BELLIGERENTS
from geodata.events.told_alike import (
    Days,
    days_apart,
    days_of,
    is_of_its_region,
    is_told_once,
    lost_alike,
    speaks_for,
)
from geodata.events.told_apart import same_weapon, told_apart
from geodata.measure import distance_m
from geodata.model import Event, EventKind, Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_LONG_DAYS = 10  # a longer stretch holds several strikes, so it is one with its equal only
NOWHERE = "nowhere:"  # begins the id of what stands for a place where none can be told


@dataclass(frozen=True, slots=True)
class Gathered:
    """Reports of one event, the most precise first, each with the reason why it is one."""

    members: tuple[Event, ...]
    reasons: tuple[str, ...]


@dataclass(slots=True)
class _Cluster:
    spot: Spot
    days: Days | None
    members: list[Event]
    reasons: list[str]


def gather(events: Iterable[Event]) -> tuple[Gathered, ...]:
    """Put the reports of each event together, whatever the order they come in."""
    every = sorted(events, key=_precise_first)
    near = near_spots(every)
    index: dict[Key, list[_Cluster]] = {}
    clusters: list[_Cluster] = []
    for event in every:
        fitting = _fitting(event, index, near) if event.status is not Status.DENIED else []
        if event.status is Status.DENIED:
            fitting = _denied(event, index, near)
        if len(fitting) == 1:
            if _lies_elsewhere(fitting[0], event):
                _lay(index, fitting[0], event)
            _join(fitting[0], event)
            _lay_toll(index, fitting[0], event)
            continue
        why = "fits several events, so it stays alone" if fitting else "the first report of it"
        cluster = _Cluster(spot_of(event), days_of(event), [event], [why])
        clusters.append(cluster)
        _lay(index, cluster, event)
    return tuple(Gathered(tuple(c.members), tuple(c.reasons)) for c in clusters)


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


def _lay(index: dict[Key, list[_Cluster]], cluster: _Cluster, event: Event) -> None:
    for key in lies_at(event):
        index.setdefault(key, []).append(cluster)


def _lay_toll(index: dict[Key, list[_Cluster]], cluster: _Cluster, event: Event) -> None:
    for key in toll_keys(event):
        at = index.setdefault(key, [])
        if not at or at[-1] is not cluster:
            at.append(cluster)


def _lies_elsewhere(cluster: _Cluster, event: Event) -> bool:
    """Tell a report that others look up where the event was not found before."""
    undated = event.first_day is None and cluster.days is not None
    return undated and event.status is not Status.DENIED


def _precise_first(event: Event) -> tuple[object, ...]:
    days = days_of(event)
    length = (days[1] - days[0]).days if days else 9999
    when = days[0] if days else date.max
    # a region's dead are told from its towns', a fire from the strike that set it
    denied = event.status is Status.DENIED, event.place.is_wide, event.kind is EventKind.OTHER
    return *denied, length, when, event.place.id, said_day(event) or date.max, event.id, event.start


def _fitting(
    event: Event, index: dict[Key, list[_Cluster]], near: dict[Spot, list[Spot]]
) -> list[_Cluster]:
    """Find the events a report could be of: those at its very place and on its very days first."""
    own = spot_of(event)
    found: dict[int, _Cluster] = {}
    for spot in near[own]:
        for key in sought(event, spot):
            found |= {id(cluster): cluster for cluster in index.get(key, ())}
    fitting = [cluster for cluster in found.values() if _fits(cluster, event)]
    fitting = _in_a_town(event, index) or fitting
    fitting = [c for c in fitting if c.members[0].kind is event.kind] or fitting
    fitting = [cluster for cluster in fitting if cluster.spot == own] or fitting
    days = days_of(event)
    fitting = [c for c in fitting if c.days == days or (days is None and c.days)] or fitting
    fitting = [c for c in fitting if not days_apart(c.days, days)] or fitting
    return _likest(fitting, event) if len(fitting) > 1 else fitting


def _likest(fitting: list[_Cluster], event: Event) -> list[_Cluster]:
    """Choose of two strikes of a day the one of as many dead, else the one with such weapons."""
    for like in (lost_alike, same_weapon):
        chosen = [c for c in fitting if any(like(member, event) for member in c.members)]
        if len(chosen) == 1:
            return chosen
    return fitting


def _in_a_town(event: Event, index: dict[Key, list[_Cluster]]) -> list[_Cluster]:
    """Find the strike on a town whose dead a report of its region tells."""
    keys = tolls_sought(event)
    found = {id(cluster): cluster for key in keys for cluster in index.get(key, ())}
    return [
        cluster
        for cluster in found.values()
        if any(is_of_its_region(member, event) for member in cluster.members)
        and _fits(cluster, event)
    ]


def _denied(
    event: Event, index: dict[Key, list[_Cluster]], near: dict[Spot, list[Spot]]
) -> list[_Cluster]:
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


def _away(event: Event, cluster: _Cluster) -> tuple[float, str]:
    first = cluster.members[0]
    return distance_m(event.place.at, first.place.at), first.id


def _fits(cluster: _Cluster, event: Event) -> bool:
    if _opposed(cluster.members[0], event) or any(_beside(m, event) for m in cluster.members):
        return False
    if any(told_apart(member, event) for member in cluster.members):
        return False
    unlike = event.kind not in {member.kind for member in cluster.members}
    days = days_of(event)
    if days is None and cluster.days is None and not unlike:
        same = words_of(cluster.members[0]) == words_of(event)
        return same or speaks_for(cluster.members, event) is not None
    if (unlike or days is None) and speaks_for(cluster.members, event) is None:
        return False
    return days is None or _days_fit(cluster, days, event)


def _days_fit(cluster: _Cluster, days: Days, event: Event) -> bool:
    if cluster.days is None or days == cluster.days:
        return cluster.days is not None
    if days_apart(days, cluster.days):
        return any(is_told_once(member, event) for member in cluster.members)
    lengths = [(last - first).days + 1 for first, last in (days, cluster.days)]
    most = ONCE_DAYS if event.kind is EventKind.CAPTURE else _LONG_DAYS
    common = (min(days[1], cluster.days[1]) - max(days[0], cluster.days[0])).days + 1
    return max(lengths) <= most and 2 * common > min(lengths)


def _opposed(one: Event, other: Event) -> bool:
    """Tell what one side did from what the other side did."""
    sides = [BELLIGERENTS & set(event.actors) for event in (one, other)]
    return all(sides) and sides[0].isdisjoint(sides[1])


def _beside(one: Event, other: Event) -> bool:
    """Tell two events of one sentence, which it tells apart."""
    return one.quote == other.quote and _articles(one) == _articles(other) != set()


def _articles(event: Event) -> set[str]:
    return {source.article_id for source in event.sources}


def _join(cluster: _Cluster, event: Event) -> None:
    days, first = days_of(event), cluster.members[0]
    if event.status is Status.DENIED:
        why = f"denies the {event.kind} told by {first.id}"
    else:
        why = f"{event.kind} like {first.id}, {_where(cluster, event)}, {_when(cluster, event)}"
        if days and cluster.days and not days_apart(days, cluster.days):
            cluster.days = max(days[0], cluster.days[0]), min(days[1], cluster.days[1])
    cluster.members.append(event)
    cluster.reasons.append(why)


def _where(cluster: _Cluster, event: Event) -> str:
    if event.place.id.startswith(NOWHERE):
        return "told alike of no place that can be told"
    if event.place.is_wide and not cluster.members[0].place.is_wide:
        return f"which lies in {event.place.name} and counts the same dead"
    gap_m = distance_m(event.place.at, cluster.members[0].place.at)
    return f"{gap_m:.0f} m away, within the uncertainty" if gap_m else "the same place"


def _when(cluster: _Cluster, event: Event) -> str:
    days, first = days_of(event), cluster.members[0]
    unlike = days is None or event.kind not in {member.kind for member in cluster.members}
    why = speaks_for(cluster.members, event) if unlike else None
    if days is None and cluster.days is not None:
        return f"tells no day, but was said soon after: {why}"
    if days is None:
        return f"both without a day: {why}" if why else "both without a day"
    apart = days_apart(days, cluster.days)
    if apart:
        return f"told {apart} days apart of what happens but once"
    return f"days in common with {first.id}" + (f": {why}" if why else "")
