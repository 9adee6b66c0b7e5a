"""Events and the sentence after them in; what it denies or confirms of them added out.

"Kyiv denied it", "У Генштабі це спростували" name no place: they are reports of the events that the
sentence before tells. "The General Staff confirmed this" is no report of its own, but evidence.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from geodata.events.answers import answer_of
from geodata.events.sides import BELLIGERENTS
from geodata.events.speaking import spoken_day
from geodata.model import EventKind, Sense, Status

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geodata.events.answers import Answer
    from geodata.events.passages import Passage
    from geodata.model import Event

_OF_A_HAND = re.compile(r"причетн|причастн|involve|responsib", re.IGNORECASE)
_BACK = 2  # sentences between an event and its answer: "It could not be verified. Kyiv denied it."


def answered(found: list[Event], every: Sequence[Passage], number: int) -> None:
    """Let sentence `number` deny or confirm what the last events in `found` are."""
    passage = every[number]
    here = passage.sentence.start
    last = next((event.start for event in reversed(found) if event.start != here), None)
    before = _before(every, number)
    answer = answer_of(passage.text) if last in before else None
    if answer is None:
        return
    start = _start_of(found, before - {here}, last)
    told = [event for event in found if event.start == start]
    named = {m.place.id for m in passage.mentions if m.place is not None}
    told = [event for event in told if event.place.id in named] or told
    if answer.holder is not None:
        here_too = {m.place.id for m in passage.mentions if m.place and m.sense is Sense.LITERAL}
        told = [event for event in told if _is_taken_from(answer.holder, event)]
        told = [event for event in told if not here_too or event.place.id in here_too]
        spots = {event.place.id for event in told}
        found[:] = [event for event in found if event.start != here or event.place.id not in spots]
    if answer.status is Status.DENIED:
        told = [event for event in told if event.kind is not EventKind.CASUALTIES]  # none denies
        if _OF_A_HAND.search(answer.words):  # nobody denies a hand in a capture
            told = [event for event in told if event.kind is not EventKind.CAPTURE]
        if all(event.status is not Status.DENIED for event in told):
            found.extend(_denials(told, passage, answer))
        return
    for at, event in enumerate(found):
        if event.start == start and event.status is not Status.DENIED:
            reason = f"{event.reason}; confirmed after it: “{answer.words}”"
            found[at] = replace(event, status=Status.CONFIRMED, reason=reason)


def _start_of(found: Sequence[Event], near: set[int], last: int | None) -> int | None:
    """Give the sentence that is answered: the last one, but hardly one of fighting alone."""
    told = (e.start for e in reversed(found) if e.start in near and e.kind is not EventKind.CLASH)
    return next(told, last)


def _is_taken_from(holder: str, event: Event) -> bool:
    """Tell a capture by the other side than the one that says it holds the place."""
    takers = [side for side in event.actors if side in BELLIGERENTS]
    return event.kind is EventKind.CAPTURE and takers[:1] not in ([], [holder])


def _before(every: Sequence[Passage], number: int) -> set[int]:
    here = every[number].sentence.paragraph
    near = every[max(0, number - _BACK) : number]
    return {p.sentence.start for p in near if here - p.sentence.paragraph <= _BACK}


def _denials(told: Sequence[Event], passage: Passage, answer: Answer) -> Iterator[Event]:
    for event in told:
        yield replace(
            event,
            status=Status.DENIED,
            said_by=answer.by,
            said_day=spoken_day(passage, denied=True),
            quote=passage.text,
            start=passage.sentence.start,
            end=passage.sentence.end,
            counts=(),
            reason=f"“{answer.words}” answers the sentence before: {event.reason}",
        )
