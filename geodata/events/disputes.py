"""The reports of one event in; where they contradict one another out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from math import inf
from typing import TYPE_CHECKING

from geodata.events.count_words import PEOPLE
from geodata.events.sides import BELLIGERENTS
from geodata.model import EventKind, Status
from geodata.phrases.late import late

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from geodata.model import Count, Event


_TOLLS = PEOPLE | {"houses"}
_STRUCK = frozenset({EventKind.STRIKE, EventKind.SHELLING, EventKind.ATTACK, EventKind.CASUALTIES})
_RISEN = late(
    r"\b(?:rose|risen|rising|climb\w+|increas\w+|grew|grown|went\s+up|updated)\b"
    r"|(?<!\w)(?:зрос|збільш|оновлен|уточнен|вырос|возрос|увелич|обновл)\w*",
    re.IGNORECASE,
)
# "one more body was pulled from the rubble", "he died in hospital": days after the strike
_FOUND_LATER = late(
    r"\b(?:rubble|wreckage|hospitals?|succumbed)\b|\bdied\s+of\b"
    r"|(?<!\w)(?:завал|лікарн|больниц|госп[іи]тал|реан[іи]мац)\w*|(?<!\w)(?:від|от)\s+(?:\w+\s+)?(?:поранен|ранени)",
    re.IGNORECASE,
)
# "a Ukrainian missile strike", "shelled by the Russians", "ВСУ нанесли удар"
_BLAMES = late(
    r"\b(?:Russian|Ukrainian)\s+(?:[\w-]+\s+){0,2}?(?:strikes?|attacks?|shelling|missiles?|drones?|rockets?|bombs?|forces|troops|army|military)\b"
    r"|\bby\s+(?:the\s+)?(?:Russia|Ukrain)"
    r"|(?<!\w)(?:всу|зсу|вс\s+рф|зс\s+рф|збройн\w+\s+сил|вооруж[её]нн\w+\s+сил|окупант\w*|оккупант\w*)(?!\w)"
    r"|(?<!\w)(?:рос[іс]\w+|русск\w+|українськ\w+|украинск\w+)\s+(?:[\w-]+\s+){0,2}?(?:удар|атак|обстр|ракет|дрон|бпла|б[еі][зс]п[иі]лот|войск|військ|арм[иі]|ав[иі]а)",
    re.IGNORECASE,
)


class Dispute(StrEnum):
    """What two reports disagree about."""

    WHETHER = "whether it happened"
    WHEN = "on which day"
    HOW_MANY = "how many"
    BY_WHOM = "who did it"


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """Two reports, by id, that cannot both be right, in a sentence."""

    about: Dispute
    one_id: str
    other_id: str
    text: str


def find_contradictions(members: Sequence[Event]) -> tuple[Contradiction, ...]:
    """Find what is both told and denied, and numbers of different articles that exclude another."""
    return (*_denials(members), *_days(members), *_numbers(members), *_blamed(members))


def _denials(members: Sequence[Event]) -> Iterator[Contradiction]:
    told = [member for member in members if member.status is not Status.DENIED]
    if not told:
        return
    claim = min(told, key=lambda event: (event.said_by is None, _said_on(event), event.id))
    for denial in members:
        if denial.status is Status.DENIED:
            text = f"{_claimed(claim)}; denied{_by(denial)}{_on(denial)}"
            yield Contradiction(
                about=Dispute.WHETHER, one_id=claim.id, other_id=denial.id, text=text
            )


def _days(members: Sequence[Event]) -> Iterator[Contradiction]:
    """Give the first and the last day that reports tell, where none can be of both."""
    told = days_known([m for m in members if m.status is not Status.DENIED])
    firsts = [(m.first_day, m.id, m) for m in told if m.first_day is not None]
    lasts = [(m.last_day, m.id, m) for m in told if m.last_day is not None]
    if not firsts or not lasts:
        return
    (first_day, _, late), (last_day, _, early) = max(firsts), min(lasts)
    if first_day > last_day:
        text = f"{_dated(early)}; {_dated(late)}"
        yield Contradiction(about=Dispute.WHEN, one_id=early.id, other_id=late.id, text=text)


def _blamed(members: Sequence[Event]) -> Iterator[Contradiction]:
    """Give the first reports that blame either side alone for what struck."""
    first: dict[frozenset[str], Event] = {}
    for member in members:
        if member.kind in _STRUCK and member.status is not Status.DENIED:
            first.setdefault(BELLIGERENTS & set(member.actors), member)
    if len(first) > 1:  # "the Russian governor said" may be all that a report says of a side
        first = {side: member for side, member in first.items() if _BLAMES.search(member.quote)}
    one, other = (first.get(frozenset({side})) for side in sorted(BELLIGERENTS))
    if one is not None and other is not None and not _share_an_article(one, other):
        pair = " ".join(
            f"by {min(BELLIGERENTS & {*m.actors})}, told{_by(m)};" for m in (one, other)
        )
        text = f"{one.kind} {pair.rstrip(';')}"
        yield Contradiction(about=Dispute.BY_WHOM, one_id=one.id, other_id=other.id, text=text)


def days_known(told: Sequence[Event]) -> Sequence[Event]:
    """Leave out those who killed or struck on no day but that of speaking, if others tell one."""
    dated = [m for m in told if m.first_day and not (said_only(m) and m.kind in _STRUCK)]
    dated = [m for m in dated if not is_found_later(m)] or dated
    return dated or told


def is_found_later(event: Event) -> bool:
    """Tell the dead that were found, or died, some time after they were struck."""
    return event.kind is EventKind.CASUALTIES and _FOUND_LATER.search(event.quote) is not None


def _dated(event: Event) -> str:
    one_day = event.first_day == event.last_day
    days = f"on {event.first_day}" if one_day else f"from {event.first_day} to {event.last_day}"
    return f"{event.kind} {days}{_by(event)}"


def find_updates(members: Sequence[Event]) -> tuple[str, ...]:
    """Find the tolls that grew from day to day: "killed: 3 by A on the 16th; then 5 by B"."""
    found = []
    for what, days in _tolls(members):
        steps: list[_Told] = []
        for told in days:
            if not steps or told.count.low > _high(steps[-1].count):
                steps.append(told)
        if len(steps) > 1:
            found.append(f"{what}: {'; then '.join(map(str, steps))}")
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Told:
    """A number and the report that tells it."""

    event: Event
    count: Count

    def __str__(self) -> str:
        return f"{self.count.low:g}{_by(self.event)}{_on(self.event)}"


def _told_by_what(members: Sequence[Event]) -> list[tuple[str, list[_Told]]]:
    by_what: dict[str, list[_Told]] = {}
    for member in members:
        for count in member.counts:
            by_what.setdefault(count.what, []).append(_Told(member, count))
    return sorted(by_what.items())


def _tolls(members: Sequence[Event]) -> Iterator[tuple[str, list[_Told]]]:
    """Give for each toll, day by day, the report that tells the most."""
    for what, told in _told_by_what(members):
        if what in _TOLLS:
            days: dict[str, _Told] = {}
            for one in sorted(told, key=lambda t: (_said_on(t.event), t.count.low, t.event.id)):
                days[_said_on(one.event)] = one
            yield what, list(days.values())


def _numbers(members: Sequence[Event]) -> Iterator[Contradiction]:
    for what, every in _told_by_what(members):
        # what is counted for several places together, from 0 up, says nothing of this one
        told = [one for one in every if one.count.low or one.count.high == 0]
        pair = _excluding(told, grows=what in _TOLLS)
        if pair is not None:
            least, most = pair
            yield Contradiction(
                about=Dispute.HOW_MANY,
                one_id=least.event.id,
                other_id=most.event.id,
                text=f"{what}: {least}, {most}",
            )


def _excluding(told: Sequence[_Told], *, grows: bool) -> tuple[_Told, _Told] | None:
    """Find the least and the most that cannot both be right; a toll may grow by the day."""
    ordered = sorted(told, key=lambda t: (_high(t.count), t.event.id))
    for most in sorted(told, key=lambda t: (t.count.low, t.event.id), reverse=True):
        for least in ordered:
            if most.count.low <= _high(least.count):
                break
            grown = grows and (_said_on(least.event) < _said_on(most.event) or _rose(most, least))
            grown = grown or is_found_later(least.event)  # one more of them
            if not grown and not _share_an_article(least.event, most.event):
                return least, most
    return None


def _rose(later: _Told, earlier: _Told) -> bool:
    """Tell a toll that rose within a day: the report of the greater number says so."""
    same = _said_on(later.event) == _said_on(earlier.event)
    return same and tells_of_more(later.event)


def tells_of_more(event: Event) -> bool:
    """Tell "the number of the wounded rose to 12"."""
    return _RISEN.search(event.quote) is not None


def _high(count: Count) -> float:
    return inf if count.high is None else count.high


def _share_an_article(one: Event, other: Event) -> bool:
    return not articles_of(one).isdisjoint(articles_of(other))


def articles_of(event: Event) -> set[str]:
    """Give the ids of the articles that tell of an event."""
    return {source.article_id for source in event.sources}


def _claimed(event: Event) -> str:
    said = "claimed" if event.status is Status.CLAIMED else "told"
    return f"{event.kind} {said}{_by(event)}{_on(event)}"


def _by(event: Event) -> str:
    name = event.said_by or next((s.name or s.article_id for s in event.sources), None)
    return f" by {name}" if name else ""


def _on(event: Event) -> str:
    day = said_day(event)
    return f" on {day}" if day else ""


def _said_on(event: Event) -> str:
    return str(said_day(event) or "9999")


def said_only(event: Event) -> bool:
    """Tell an event whose day is only that on which somebody spoke of it."""
    return event.said_day is not None and event.first_day == event.last_day == event.said_day


def said_day(event: Event) -> date | None:
    """Give the day of a statement, else of its article, else the last one it tells of."""
    if event.said_day is not None:
        return event.said_day
    published = [source.published for source in event.sources if source.published]
    return min(published) if published else event.last_day
