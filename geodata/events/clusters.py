"""An event as far as its reports are gathered, and a report in; whether it is one of them, out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from geodata.events.disputes import articles_of
from geodata.events.lookup import ONCE_DAYS, words_of
from geodata.events.sides import BELLIGERENTS
from geodata.events.told_alike import (
    Days,
    days_apart,
    days_of,
    is_blamed_on_both,
    is_news_of,
    is_told_once,
    speaks_for,
)
from geodata.events.told_apart import told_apart
from geodata.measure import distance_m
from geodata.model import Event, EventKind, Status

if TYPE_CHECKING:
    from geodata.events.near_spots import Spot

_LONG_DAYS = 10  # a longer stretch holds several strikes, so it is one with its equal only
NOWHERE = "nowhere:"  # begins the id of what stands for a place where none can be told


@dataclass(slots=True)
class Cluster:
    """Reports of one event, each with why it is one; `days` are those that all of them allow.

    One that `is_unsure` began with a report that fitted several events.
    """

    spot: Spot
    days: Days | None
    members: list[Event]
    reasons: list[str]
    is_unsure: bool = False


def fits(cluster: Cluster, event: Event) -> bool:
    """Tell a report that may be of the event: of its days, not opposed nor told apart from it."""
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


def _days_fit(cluster: Cluster, days: Days, event: Event) -> bool:
    if cluster.days is None:
        return all(is_news_of(member, event) for member in cluster.members)
    if days == cluster.days:
        return True
    if days_apart(days, cluster.days):
        return any(is_told_once(member, event) for member in cluster.members)
    lengths = [(last - first).days + 1 for first, last in (days, cluster.days)]
    most = ONCE_DAYS if event.kind is EventKind.CAPTURE else _LONG_DAYS
    common = (min(days[1], cluster.days[1]) - max(days[0], cluster.days[0])).days + 1
    return max(lengths) <= most and 2 * common > min(lengths)


def _opposed(one: Event, other: Event) -> bool:
    """Tell what one side did from what the other side did."""
    sides = [BELLIGERENTS & set(event.actors) for event in (one, other)]
    apart = all(sides) and sides[0].isdisjoint(sides[1])
    return apart and not is_blamed_on_both(one, other)


def _beside(one: Event, other: Event) -> bool:
    """Tell two events of one sentence, which it tells apart."""
    return one.quote == other.quote and articles_of(one) == articles_of(other) != set()


def goes_with(cluster: Cluster, event: Event) -> bool:
    """Tell that nothing speaks against one more report of an event."""
    days = days_of(event)
    apart = any(
        _opposed(m, event) or _beside(m, event) or told_apart(m, event) for m in cluster.members
    )
    return not apart and (days is None or _days_fit(cluster, days, event))


def join(cluster: Cluster, event: Event) -> None:
    """Add a report, with the reason, and narrow the days to those that it shares."""
    first = cluster.members[0]
    if event.status is Status.DENIED:
        why = f"denies the {event.kind} told by {first.id}"
    else:
        why = f"{event.kind} like {first.id}, {_where(cluster, event)}, {_when(cluster, event)}"
        _narrow(cluster, days_of(event))
    cluster.members.append(event)
    cluster.reasons.append(why)


def _where(cluster: Cluster, event: Event) -> str:
    if event.place.id.startswith(NOWHERE):
        return "told alike of no place that can be told"
    if event.place.is_wide and not cluster.members[0].place.is_wide:
        return f"which lies in {event.place.name} and counts as many or tells of the same site"
    gap_m = distance_m(event.place.at, cluster.members[0].place.at)
    return f"{gap_m:.0f} m away, within the uncertainty" if gap_m else "the same place"


def _when(cluster: Cluster, event: Event) -> str:
    days, first = days_of(event), cluster.members[0]
    unlike = days is None or event.kind not in {member.kind for member in cluster.members}
    why = speaks_for(cluster.members, event) if unlike else None
    if days is None and cluster.days is not None:
        return f"tells no day, but was said soon after: {why}"
    if days is None:
        return f"both without a day: {why}" if why else "both without a day"
    if cluster.days is None:
        return f"on the day on which {first.id} was the news"
    apart = days_apart(days, cluster.days)
    if apart:
        return f"told {apart} days apart of what happens but once"
    return f"days in common with {first.id}" + (f": {why}" if why else "")


def absorb(cluster: Cluster, other: Cluster, why: str) -> None:
    """Add the reports of another, and leave it empty."""
    first = cluster.members[0]
    for member in other.members:
        cluster.members.append(member)
        cluster.reasons.append(f"told with reports that are of {first.id}: {why}")
    _narrow(cluster, other.days)
    other.members = []


def _narrow(cluster: Cluster, days: Days | None) -> None:
    if cluster.days is None:
        cluster.days = days
    elif days and not days_apart(days, cluster.days):
        cluster.days = max(days[0], cluster.days[0]), min(days[1], cluster.days[1])
