"""Events of a text and its next one in; whether that is a second report of one attack, out.

"Двоє загиблих унаслідок удару по Краматорську. Росіяни обстріляли місто ввечері 21 червня": the
attack that one sentence names as the cause is that which the other tells.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from geodata.events.kinds import ATTACKS
from geodata.events.speakers import BELLIGERENTS
from geodata.model import EventKind, Status
from geodata.phrases.openings import Opening

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geodata.events.passages import Passage
    from geodata.model import Event

_BACK = 2  # sentences between the two
_AS_CAUSE = Opening(
    r"(?<!\w)(?:[ву]?наслідок|в\s+результате|из-за|через|після|после|жертв\w+|наслідк\w+|последстви\w+|від|от|при|під\s+час|во\s+время)"
    r"\s+(?:(?!ще|ещё|нов|друг|втор|повторн|інш)[\w’'-]+\s+){0,3}?(?:[ву]дар|обстр|атак|прильот|прилет|прилёт|влучан|попадан|вибух|взрыв|нальот|налёт|налет)\w*",
    re.IGNORECASE,
)
_ANOTHER = Opening(
    r"(?<!\w)(?:ще\s+(?:один|одн\w+|двоє|троє)|ещё|еще|також|также|повторн\w+|нов(?:ий|ого|ої|ый|ой)|згодом|потім|затем|позже|пізніше|раніше|ранее"
    r"|напередодні|накануне|вдруге|знову|снова|вновь)(?!\w)",
    re.IGNORECASE,
)
_HURT = ATTACKS | {EventKind.CASUALTIES}
_SURE = (Status.UNVERIFIED, Status.CLAIMED, Status.CONFIRMED)


def as_one(found: list[Event], event: Event, every: Sequence[Passage], number: int) -> bool:
    """Let an event be told of the one before it, if it is the same attack; tell whether it is."""
    near = every[max(0, number - _BACK) : number]
    here = every[number].sentence
    starts = {p.sentence.start for p in near if p.sentence.paragraph == here.paragraph}
    same = (n for n in range(len(found) - 1, -1, -1) if found[n].place.id == event.place.id)
    at = next(same, None)
    if at is None or found[at].start not in starts or not _is_one(found[at], event):
        return False
    found[at] = _together(found[at], event)
    return True


def _is_one(first: Event, event: Event) -> bool:
    if not {first.kind, event.kind} <= _HURT or Status.DENIED in {first.status, event.status}:
        return False
    caused = [_AS_CAUSE.search(one.quote) is not None for one in (first, event)]
    if not any(caused) or _ANOTHER.search(event.quote):
        return False
    sides = [BELLIGERENTS & set(one.actors) for one in (first, event)]
    if all(sides) and sides[0].isdisjoint(sides[1]):
        return False
    days = [(one.first_day, one.last_day) for one in (first, event)]
    (start, end), (other_start, other_end) = days
    if start is None or end is None or other_start is None or other_end is None:
        return True
    return start <= other_end and other_start <= end


def _together(first: Event, event: Event) -> Event:
    """Give what both tell: the kind of the attack itself, the shorter days, all who act."""
    told = event if _AS_CAUSE.search(first.quote) and event.kind in ATTACKS else first
    dated = min((first, event), key=_length)
    counted = {count.what for count in first.counts}
    return replace(
        first,
        kind=told.kind if told.kind in ATTACKS else event.kind,
        first_day=dated.first_day,
        last_day=dated.last_day,
        day_reason=dated.day_reason,
        actors=tuple(dict.fromkeys((*first.actors, *event.actors))),
        status=max(first.status, event.status, key=_SURE.index),
        said_by=first.said_by or event.said_by,
        said_day=first.said_day or event.said_day,
        counts=first.counts + tuple(c for c in event.counts if c.what not in counted),
        reason=f"{first.reason}; told again: {event.reason}",
    )


def _length(event: Event) -> int:
    if event.first_day is None or event.last_day is None:
        return 9999
    return (event.last_day - event.first_day).days
