"""Events in; those that are reports of one event together, each with the reason, out.

Nearly linear: places that lie within reach of one another are found once, then every report looks
up only the events of its kind at those places on its days. Two settlements with two names are two
places, however little is known of where they lie; what both sides do at a place are two events.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from geodata.events.count_words import PEOPLE
from geodata.events.disputes import said_day
from geodata.events.near_spots import Spot, near_spots, spot_of
from geodata.events.sides import BELLIGERENTS
from geodata.events.told_alike import (
    LETHAL,
    ONCE,
    TAKEN_WITHIN_DAYS,
    Days,
    days_apart,
    days_of,
    is_taken_once,
    lost_alike,
)
from geodata.events.told_apart import told_apart
from geodata.measure import distance_m
from geodata.model import Event, EventKind, Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_LONG_DAYS = 10  # a longer stretch holds several strikes, so it is one with its equal only
_ONCE_DAYS = 62  # a town is taken once, so a capture in "May and June" is that of 17 May
_DENIED_WITHIN_DAYS = 7  # after the claim
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
    index: dict[tuple[object, ...], list[_Cluster]] = {}
    clusters: list[_Cluster] = []
    for event in every:
        fitting = _fitting(event, index, near) if event.status is not Status.DENIED else []
        if event.status is Status.DENIED:
            fitting = _denied(event, index, near)
        if len(fitting) == 1:
            _join(fitting[0], event)
            continue
        why = "fits several events, so it stays alone" if fitting else "the first report of it"
        cluster = _Cluster(spot_of(event), days_of(event), [event], [why])
        clusters.append(cluster)
        for key in _lies_at(event):
            index.setdefault(key, []).append(cluster)
    return tuple(Gathered(tuple(c.members), tuple(c.reasons)) for c in clusters)


def linked(events: Sequence[Event], started: Iterable[int]) -> set[int]:
    """Give the numbers of all events whose gathering those at `started` can change, and theirs.

    Two are linked where one would look the other up. Who is linked with none of them, not even
    through others, is gathered the same without them.
    """
    near = near_spots(events)
    lies: dict[tuple[object, ...], list[int]] = {}
    sought: dict[tuple[object, ...], list[int]] = {}
    for number, event in enumerate(events):
        for key in _lies_at(event):
            lies.setdefault(key, []).append(number)
        for key in _seeks(event, near):
            sought.setdefault(key, []).append(number)
    found = set(started)
    ahead = list(found)
    while ahead:
        event = events[ahead.pop()]
        beside = [n for key in _lies_at(event) for n in sought.get(key, ())]
        beside += [n for key in _seeks(event, near) for n in lies.get(key, ())]
        ahead += set(beside) - found
        found.update(beside)
    return found


def _lies_at(event: Event) -> tuple[tuple[object, ...], ...]:
    spot = spot_of(event)
    return (*_keys(event, spot), *_said_keys(event, spot), *_sided_keys(event, spot))


def _seeks(event: Event, near: dict[Spot, list[Spot]]) -> Iterator[tuple[object, ...]]:
    if event.status is Status.DENIED:
        yield from (key for keys in _denied_keys(event, near) for key in keys)
    else:
        yield from (key for spot in near[spot_of(event)] for key in _sought(event, spot))


def _precise_first(event: Event) -> tuple[object, ...]:
    days = days_of(event)
    length = (days[1] - days[0]).days if days else 9999
    when = days[0] if days else date.max
    denied = event.status is Status.DENIED
    return denied, length, when, event.place.id, said_day(event) or date.max, event.id, event.start


def _fitting(
    event: Event, index: dict[tuple[object, ...], list[_Cluster]], near: dict[Spot, list[Spot]]
) -> list[_Cluster]:
    """Find the events a report could be of: those at its very place and on its very days first."""
    own = spot_of(event)
    found: dict[int, _Cluster] = {}
    for spot in near[own]:
        for key in _sought(event, spot):
            found |= {id(cluster): cluster for cluster in index.get(key, ())}
    fitting = [cluster for cluster in found.values() if _fits(cluster, event)]
    fitting = [c for c in fitting if c.members[0].kind is event.kind] or fitting
    fitting = [cluster for cluster in fitting if cluster.spot == own] or fitting
    fitting = [cluster for cluster in fitting if cluster.days == days_of(event)] or fitting
    shared = [cluster for cluster in fitting if not days_apart(cluster.days, days_of(event))]
    return shared or fitting


def _denied(
    event: Event, index: dict[tuple[object, ...], list[_Cluster]], near: dict[Spot, list[Spot]]
) -> list[_Cluster]:
    """Find the claim that a denial follows: the last one before it, the nearest of several."""
    own = spot_of(event)
    for keys in _denied_keys(event, near):
        found = {id(cluster): cluster for key in keys for cluster in index.get(key, ())}
        fitting = [cluster for cluster in found.values() if cluster.members[0] != event]
        fitting = [cluster for cluster in fitting if cluster.spot == own] or fitting
        if fitting:
            return [min(fitting, key=lambda cluster: _away(event, cluster))]
    return []


def _away(event: Event, cluster: _Cluster) -> tuple[float, str]:
    first = cluster.members[0]
    return distance_m(event.place.at, first.place.at), first.id


def _denied_keys(event: Event, near: dict[Spot, list[Spot]]) -> Iterator[list[tuple[object, ...]]]:
    """Give where a denial looks for its claim: one day after the other, back in time."""
    day = event.last_day or said_day(event)
    if day is None or event.claim_id is not None:
        return
    for back in range(_DENIED_WITHIN_DAYS + 1):
        then = day - timedelta(back)
        spots = near[spot_of(event)]
        yield [(event.kind, spot, *when) for spot in spots for when in ((then,), _said(then))]


def _fits(cluster: _Cluster, event: Event) -> bool:
    if _opposed(cluster.members[0], event) or any(_beside(m, event) for m in cluster.members):
        return False
    other_kind = event.kind is not cluster.members[0].kind
    alike = not other_kind or any(lost_alike(member, event) for member in cluster.members)
    if not alike or any(told_apart(member, event) for member in cluster.members):
        return False
    days = days_of(event)
    if days is None or cluster.days is None:
        return days is None and cluster.days is None
    if days == cluster.days:
        return True
    if days_apart(days, cluster.days):
        return is_taken_once(cluster.members[0], event)
    lengths = [(last - first).days + 1 for first, last in (days, cluster.days)]
    most = _ONCE_DAYS if event.kind is EventKind.CAPTURE else _LONG_DAYS
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
        gap_m = distance_m(event.place.at, first.place.at)
        if event.place.id.startswith(NOWHERE):
            where = "told alike of no place that can be told"
        else:
            where = f"{gap_m:.0f} m away, within the uncertainty" if gap_m else "the same place"
        apart = days_apart(days, cluster.days)
        when = "both without a day" if days is None else f"days in common with {first.id}"
        if apart:
            when = f"told {apart} days apart of what one side does but once"
        why = f"{event.kind} like {first.id}, {where}, {when}"
        if days and cluster.days and not apart:
            cluster.days = max(days[0], cluster.days[0]), min(days[1], cluster.days[1])
    cluster.members.append(event)
    cluster.reasons.append(why)


def _keys(event: Event, spot: Spot) -> Iterator[tuple[object, ...]]:
    """Give where a report is looked up: by each of its days, or by its words if it has none.

    An event at a nameless place is one only with a report in the same words.
    """
    days = days_of(event)
    if event.claim_id is not None or days is None:
        yield event.kind, spot, days, " ".join(re.findall(r"\w+", event.quote.casefold()))
        return
    length = (days[1] - days[0]).days
    if length >= _ONCE_DAYS:
        yield event.kind, spot, days
        return
    for n in range(length + 1):
        yield event.kind, spot, days[0] + timedelta(n)


def _sought(event: Event, spot: Spot) -> Iterator[tuple[object, ...]]:
    """Give where a report looks for its event: on its days, a capture on those beside them too.

    One that counts people looks among the attacks and the losses of those days.
    """
    yield from _keys(event, spot)
    days = days_of(event)
    if days is None or event.claim_id is not None:
        return
    if event.kind in LETHAL and any(c.what in PEOPLE for c in event.counts):
        kinds = (kind for kind in LETHAL if kind is not event.kind)
        yield from (key for kind in kinds for key in _keys(replace(event, kind=kind), spot))
    if event.kind in ONCE:
        by = () if BELLIGERENTS & set(event.actors) else ("by a side",)
        for n in range(1, TAKEN_WITHIN_DAYS + 1):
            yield *by, event.kind, spot, days[0] - timedelta(n)
            yield *by, event.kind, spot, days[1] + timedelta(n)


def _sided_keys(event: Event, spot: Spot) -> Iterator[tuple[object, ...]]:
    """Give where a capture is looked up by one that does not tell by whom: only if it does."""
    if event.kind in ONCE and BELLIGERENTS & set(event.actors):
        yield from (("by a side", *key) for key in _keys(event, spot))


def _said_keys(event: Event, spot: Spot) -> Iterator[tuple[object, ...]]:
    """Give where a denial looks up a claim without a day: by the day on which it was made."""
    if event.claim_id is None and event.first_day is None:
        day = said_day(event)
        if day is not None:
            yield event.kind, spot, *_said(day)


def _said(day: date) -> tuple[object, ...]:
    return "said", day
