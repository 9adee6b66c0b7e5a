"""Events of many reports in; one event each, with its sources, reasons and contradictions, out.

Reports are of one event where the kind is the same, the places lie within their uncertainties and
the days have one in common. A report that fits several events stays alone: which one it means is
not known. A denial belongs to the claim it follows. Nothing is lost: `members` are the reports.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from geodata.errors import InputError
from geodata.events.copies import Report, find_origins
from geodata.events.disputes import (
    Contradiction,
    days_known,
    find_contradictions,
    find_updates,
    said_day,
)
from geodata.events.gather import Gathered, gather
from geodata.events.sides import actors
from geodata.model import Event, EventKind, Place, Source, Status

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from geodata.events.copies import Origin

_MOMENTS = frozenset(
    {EventKind.CAPTURE, EventKind.STRIKE, EventKind.WITHDRAWAL, EventKind.CASUALTIES}
)


_VAGUER = (
    EventKind.STRIKE,
    EventKind.SHELLING,
    EventKind.ATTACK,
    EventKind.CASUALTIES,
    EventKind.OTHER,  # a fire is what the strike did
)


@dataclass(frozen=True, slots=True, kw_only=True)
class MergedEvent:
    """One event and every report of it; `reasons[n]` says why `members[n]` is one of them.

    The days of a moment (a capture, a strike) are those that all its reports share, those of a
    stretch (an attack, an advance) all that any tells; denials are members, but move no days.
    """

    id: str
    kind: EventKind
    place: Place
    first_day: date | None
    last_day: date | None
    status: Status
    status_reason: str
    members: tuple[Event, ...]
    reasons: tuple[str, ...]
    sources: tuple[Source, ...]
    origins: tuple[Origin, ...]
    contradictions: tuple[Contradiction, ...] = ()
    updates: tuple[str, ...] = ()  # of its tolls, the latest last

    def __post_init__(self) -> None:
        if not self.members or len(self.reasons) != len(self.members):
            raise InputError(f"merged event {self.id!r}: give each report with its reason")
        if self.first_day and self.last_day and self.last_day < self.first_day:
            raise InputError(f"merged event {self.id!r}: ends before it begins; check its days")

    @property
    def independent_sources(self) -> int:
        """Count the sources, agency copies as one."""
        return len(self.origins)


def merge_events(
    events: Iterable[Event], texts: Mapping[str, str] | None = None
) -> tuple[MergedEvent, ...]:
    """Merge the reports of each event; the order of the reports does not matter.

    `texts` are the articles' texts by id; without them copies are told by their sentences.
    """
    merged = (_merged(found, texts or {}) for found in gather(events))
    return tuple(sorted(merged, key=in_time))


def take_apart(
    merged: MergedEvent, away: Collection[str], texts: Mapping[str, str] | None = None
) -> tuple[MergedEvent, ...]:
    """Take the reports with the ids `away` out of an event: what is left, and those by themselves.

    Raises
    ------
    InputError
        If an id is not one of the event's members.
    """
    strangers = set(away) - {member.id for member in merged.members}
    if strangers:
        raise InputError(f"{sorted(strangers)} are no reports of {merged.id!r}; give its members")
    pairs = list(zip(merged.members, merged.reasons, strict=True))
    halves = (
        [(member, why) for member, why in pairs if member.id not in away],
        [(member, "taken out by hand") for member, _ in pairs if member.id in away],
    )
    return tuple(
        _merged(Gathered(tuple(m for m, _ in half), tuple(why for _, why in half)), texts or {})
        for half in halves
        if half
    )


def put_together(
    one: MergedEvent, other: MergedEvent, texts: Mapping[str, str] | None = None
) -> MergedEvent:
    """Make one event of two by hand; the first gives it its kind if both tell it as surely."""
    members = (*one.members, *other.members)
    reasons = (*one.reasons, *("put together by hand" for _ in other.members))
    return _merged(Gathered(members, reasons), texts or {})


def _merged(found: Gathered, texts: Mapping[str, str]) -> MergedEvent:
    members = found.members
    told = [member for member in members if member.status is not Status.DENIED] or list(members)
    best = min(told, key=lambda event: (event.place.uncertainty_m, -event.confidence, event.id))
    kind = min((event.kind for event in told), key=_how_vague)
    first_day, last_day = _days(kind, told)
    status, why = _status(members)
    return MergedEvent(
        id=members[0].id,
        kind=kind,
        place=best.place,
        first_day=first_day,
        last_day=last_day,
        status=status,
        status_reason=why,
        members=members,
        reasons=found.reasons,
        sources=_sources(members),
        origins=_origins(members, texts),
        contradictions=find_contradictions(members),
        updates=find_updates(members),
    )


def _how_vague(kind: EventKind) -> int:
    """Rank the kinds of one event's reports: a strike says more than an attack or the dead."""
    return _VAGUER.index(kind) if kind in _VAGUER else -1


def _days(kind: EventKind, told: Sequence[Event]) -> tuple[date, date] | tuple[None, None]:
    """Give the days a moment's reports share (denials may share none), or all of a stretch."""
    told = days_known(told)
    firsts = [event.first_day for event in told if event.first_day]
    lasts = [event.last_day for event in told if event.last_day]
    if not firsts:
        return None, None
    first, last = max(firsts), min(lasts)
    if kind in _MOMENTS and first <= last:
        return first, last
    return min(firsts), max(lasts)


def _status(members: Sequence[Event]) -> tuple[Status, str]:
    """Weigh the reports: evidence, both sides, one side's word, a denial, or nobody."""
    told = [member for member in members if member.status is not Status.DENIED]
    if not told:
        return Status.DENIED, "only denied"
    if any(member.status is Status.CONFIRMED for member in told):
        return Status.CONFIRMED, "a report gives evidence"
    sides = {actors(m.said_by)[:1] for m in told if m.said_by and not _taken_back(m, members)}
    if {("Russia",), ("Ukraine",)} <= sides:
        return Status.CONFIRMED, "both sides say so"
    if any(member.status is Status.CLAIMED for member in told):
        return Status.CLAIMED, "somebody says so"
    return Status.UNVERIFIED, "nobody is named who says so"


def _taken_back(told: Event, members: Sequence[Event]) -> bool:
    """Tell a side's word that it denies on that day or later: then it does not say so."""
    side, said = actors(told.said_by or "")[:1], said_day(told) or date.min
    return any(
        actors(m.said_by)[:1] == side and (said_day(m) or said) >= said
        for m in members
        if m.status is Status.DENIED and m.said_by
    )


def _sources(members: Sequence[Event]) -> tuple[Source, ...]:
    every = {(s.article_id, s.url or ""): s for member in members for s in member.sources}
    return tuple(every[key] for key in sorted(every))


def _origins(members: Sequence[Event], texts: Mapping[str, str]) -> tuple[Origin, ...]:
    quotes: dict[str, list[str]] = {}
    names: dict[str, str | None] = {}
    for member in members:
        for source in member.sources:
            quotes.setdefault(source.article_id, []).append(member.quote)
            names.setdefault(source.article_id, source.name)
    return find_origins(
        Report(
            article_id, names[article_id], texts.get(article_id) or " ".join(dict.fromkeys(said))
        )
        for article_id, said in quotes.items()
    )


def in_time(event: MergedEvent) -> tuple[date, date, str]:
    """Give what events are sorted by; those without a day come last."""
    return event.first_day or date.max, event.last_day or date.max, event.id
