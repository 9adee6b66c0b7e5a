"""A report in; the keys at which it lies, and those at which it looks for its event, out.

A report lies at its place on each of its days; one without a day on the day on which it was said.
"""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from geodata.events.disputes import is_found_later, said_day, said_only
from geodata.events.near_spots import spot_of
from geodata.events.sides import BELLIGERENTS
from geodata.events.told_alike import (
    LETHAL,
    ONCE,
    SAID_WITHIN_DAYS,
    TAKEN_WITHIN_DAYS,
    days_of,
    kills_many,
    told_within_days,
)
from geodata.events.told_widely import lost_in, telling_sites
from geodata.model import EventKind, Status

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from geodata.events.near_spots import Spot
    from geodata.model import Event

Key = tuple[object, ...]

ONCE_DAYS = 62  # a town is taken once, so a capture in "May and June" is that of 17 May
_LETHAL = "lethal"
_DENIED_WITHIN_DAYS = 7  # after the claim


def lies_at(event: Event) -> tuple[Key, ...]:
    """Give where a report is found by the others."""
    spot = spot_of(event)
    keys = (*_keys(event, spot), *_said_keys(event, spot), *_sided_keys(event, spot))
    return (*keys, *toll_keys(event))


def seeks(event: Event, near: Mapping[Spot, Sequence[Spot]]) -> Iterator[Key]:
    """Give every key at which a report looks for its event."""
    if event.status is Status.DENIED:
        yield from (key for keys in denied_keys(event, near) for key in keys)
    else:
        yield from (key for spot in near[spot_of(event)] for key in sought(event, spot))
        yield from tolls_sought(event)


def sought(event: Event, spot: Spot) -> Iterator[Key]:
    """Give where a report looks for its event: on its days, a capture on those beside them too.

    What hits people is looked for among all that does; one without a day looks back in time.
    """
    yield from _keys(event, spot)
    days = days_of(event)
    if event.claim_id is not None:
        return
    if days is None:
        yield from _sought_back(event, spot)
    elif event.kind in ONCE:
        by = _by(event)
        for n in range(1, TAKEN_WITHIN_DAYS + 1):
            yield *by, event.kind, spot, days[0] - timedelta(n)
            yield *by, event.kind, spot, days[1] + timedelta(n)
    elif event.kind in LETHAL and (most := _days_beside(event)):
        for n in range(1, most + 1):
            yield _LETHAL, spot, days[0] - timedelta(n)
            yield _LETHAL, spot, days[1] + timedelta(n)


def _days_beside(event: Event) -> int:
    """Give how many days beside its own may be those of what killed people."""
    if kills_many(event) or is_found_later(event):
        return SAID_WITHIN_DAYS
    return 1 if said_only(event) else 0


def toll_keys(event: Event) -> Iterator[Key]:
    """Give where those who tell of a whole region find what happened in a town of it."""
    if not event.place.is_wide and event.claim_id is None:
        yield from _by_toll(event, ())


def tolls_sought(event: Event) -> Iterator[Key]:
    """Give where a report of a region or country looks for the town of which it tells the dead."""
    if event.place.is_wide and event.claim_id is None:
        yield from _by_toll(event, (1, -1) if kills_many(event) else ())


def _by_toll(event: Event, beside: Sequence[int]) -> Iterator[Key]:
    if event.kind not in LETHAL:
        return
    days, said = days_of(event), said_day(event)
    told: list[Key] = [*lost_in(event), *((site,) for site in telling_sites(event))]
    if days is None and said is not None:
        if not event.place.is_wide:
            days = said, said
        elif len(event.counts) > 1:  # "earlier, a strike on a city of the region killed four"
            days = said - timedelta(1), said
    if days is None or not told or (days[1] - days[0]).days > 1:
        return
    for day in {*days, *(days[0] + timedelta(n) for n in beside)}:
        yield from (("toll", *one, event.place.country, day) for one in told)


def denied_keys(event: Event, near: Mapping[Spot, Sequence[Spot]]) -> Iterator[list[Key]]:
    """Give where a denial looks for its claim: one day after the other, back in time."""
    day = event.last_day or said_day(event)
    if day is None or event.claim_id is not None:
        return
    for back in range(_DENIED_WITHIN_DAYS + 1):
        then = day - timedelta(back)
        spots = near[spot_of(event)]
        kind = _group(event)
        yield [(kind, spot, *when) for spot in spots for when in ((then,), _said(then))]


def _sought_back(event: Event, spot: Spot) -> Iterator[Key]:
    """Give where a report without a day looks: on the days before it was said."""
    said, most = said_day(event), told_within_days(event.kind)
    if said is None or most is None:
        return
    by = _by(event) if event.kind in ONCE else ()
    for n in range(most + 1):
        then = said - timedelta(n)
        yield *by, _group(event), spot, then
        yield *by, _group(event), spot, *_said(then)


def _group(event: Event) -> str:
    """Give what a report is looked up among: what hits people is told as this or that."""
    return _LETHAL if event.kind in LETHAL or event.kind is EventKind.OTHER else event.kind


def _keys(event: Event, spot: Spot) -> Iterator[Key]:
    """Give where a report is looked up: by each of its days, or by its words if it has none.

    An event at a nameless place is one only with a report in the same words.
    """
    kind, days = _group(event), days_of(event)
    if event.claim_id is not None or days is None:
        yield kind, spot, days, words_of(event)
        return
    length = (days[1] - days[0]).days
    if length >= ONCE_DAYS:
        yield kind, spot, days
        return
    for n in range(length + 1):
        yield kind, spot, days[0] + timedelta(n)


def words_of(event: Event) -> str:
    """Give the words of a report, for one without a day is one with another in the same words."""
    return " ".join(re.findall(r"\w+", event.quote.casefold()))


def _by(event: Event) -> Key:
    """Give what begins the keys of a capture: one that does not tell by whom asks those that do."""
    return () if BELLIGERENTS & set(event.actors) else ("by a side",)


def _sided_keys(event: Event, spot: Spot) -> Iterator[Key]:
    if event.kind in ONCE and BELLIGERENTS & set(event.actors):
        keys = (*_keys(event, spot), *_said_keys(event, spot))
        yield from (("by a side", *key) for key in keys)


def _said_keys(event: Event, spot: Spot) -> Iterator[Key]:
    """Give where a report without a day is looked up: by the day on which it was made."""
    if event.claim_id is None and event.first_day is None:
        day = said_day(event)
        if day is not None:
            yield _group(event), spot, *_said(day)


def _said(day: date) -> Key:
    return "said", day
