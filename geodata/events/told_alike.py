"""Two reports that differ in kind or day in; whether they are of one event all the same, out.

One side takes a town once in some days; a strike and "52 died there" are one if the dead are.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from geodata.events.count_words import PEOPLE
from geodata.events.disputes import said_day
from geodata.events.sides import BELLIGERENTS
from geodata.model import EventKind

if TYPE_CHECKING:
    from geodata.model import Event

Days = tuple[date, date]

TAKEN_WITHIN_DAYS = 4  # footage, a ministry and a staff tell of one capture on so many days
ONCE = frozenset({EventKind.CAPTURE, EventKind.WITHDRAWAL})
# One paper tells of a missile strike, another of the dead, whose number tells that it is one.
LETHAL = (EventKind.STRIKE, EventKind.SHELLING, EventKind.ATTACK, EventKind.CASUALTIES)
_ALIKE_RATIO = 1.25  # of two tolls of one event: 51 and 52, 12 and 15, but not one and two
_GROWN_RATIO = 2.0  # of two told on different days: 12, and 23 a day later
_FEW_DEAD = 5  # of so few no greater number is the same grown


def days_apart(one: Days | None, other: Days | None) -> int:
    """Give how many days lie between two stretches, 0 where they share one."""
    if one is None or other is None:
        return 0
    return max(0, (max(one[0], other[0]) - min(one[1], other[1])).days)


def is_taken_once(one: Event, other: Event) -> bool:
    """Tell one capture by one side of which its reports give days that lie near one another."""
    if one.kind not in ONCE or one.place.is_wide or one.claim_id or other.claim_id:
        return False
    sides = [BELLIGERENTS & set(event.actors) for event in (one, other)]
    known = sides[0] & sides[1] or (any(sides) and not all(sides))  # one may not tell by whom
    return bool(known) and days_apart(days_of(one), days_of(other)) <= TAKEN_WITHIN_DAYS


def lost_alike(one: Event, other: Event) -> bool:
    """Tell two reports that count nearly as many dead, or as many wounded."""
    tolls = [{c.what: c for c in event.counts if c.what in PEOPLE} for event in (one, other)]
    pairs = [(tolls[0][what], tolls[1][what]) for what in tolls[0].keys() & tolls[1].keys()]
    lows = [sorted((a.low, b.low)) for a, b in pairs]
    said = [said_day(event) for event in (one, other)]
    ratio = _ALIKE_RATIO if said[0] == said[1] else _GROWN_RATIO
    return any(
        low > 0 and high <= (ratio if low >= _FEW_DEAD else _ALIKE_RATIO) * low
        for low, high in lows
    )


def days_of(event: Event) -> Days | None:
    """Give the days of a report, None where it tells none."""
    if event.first_day is None or event.last_day is None:
        return None
    return event.first_day, event.last_day
