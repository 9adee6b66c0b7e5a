"""The reports of one event in; where they contradict one another out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from math import inf
from typing import TYPE_CHECKING

from geodata.model import Status

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from geodata.model import Count, Event


class Dispute(StrEnum):
    """What two reports disagree about."""

    WHETHER = "whether it happened"
    HOW_MANY = "how many"


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """Two reports, by id, that cannot both be right, in a sentence."""

    about: Dispute
    one_id: str
    other_id: str
    text: str


def find_contradictions(members: Sequence[Event]) -> tuple[Contradiction, ...]:
    """Find what is both told and denied, and numbers of different articles that exclude another."""
    return (*_denials(members), *_numbers(members))


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


def _numbers(members: Sequence[Event]) -> Iterator[Contradiction]:
    by_what: dict[str, list[tuple[Event, Count]]] = {}
    for member in members:
        for count in member.counts:
            by_what.setdefault(count.what, []).append((member, count))
    for what, told in sorted(by_what.items()):
        most = max(told, key=lambda pair: (pair[1].low, pair[0].id))
        least = min(told, key=lambda pair: (_high(pair[1]), pair[0].id))
        if most[1].low > _high(least[1]) and not _share_an_article(most[0], least[0]):
            text = (
                f"{what}: {least[1].low:g}{_by(least[0])}{_on(least[0])},"
                f" {most[1].low:g}{_by(most[0])}{_on(most[0])}"
            )
            yield Contradiction(
                about=Dispute.HOW_MANY, one_id=least[0].id, other_id=most[0].id, text=text
            )


def _high(count: Count) -> float:
    return inf if count.high is None else count.high


def _share_an_article(one: Event, other: Event) -> bool:
    return bool({s.article_id for s in one.sources} & {s.article_id for s in other.sources})


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


def said_day(event: Event) -> date | None:
    """Give the day of a statement, else of its article, else the last one it tells of."""
    if event.said_day is not None:
        return event.said_day
    published = [source.published for source in event.sources if source.published]
    return min(published) if published else event.last_day
