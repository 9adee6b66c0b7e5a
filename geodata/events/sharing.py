"""Drafts of one sentence in; each with the numbers that its own words tell, out.

"Two died in shelling of Nikopol, and five were wounded by a drone in Kherson" is two events.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from geodata.events.counts import each_once, spot_counts
from geodata.events.nearest import gap_between
from geodata.events.parts import attacks_there, flying_there, people_behind, people_there

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geodata.events.counts import Spotted
    from geodata.events.dating import Draft
    from geodata.events.passages import Passage
    from geodata.model import Count, Event

_PEOPLE = frozenset({"killed", "wounded", "killed or wounded"})
_FLYING = frozenset({"shot down", "drones", "missiles"})
_PARTED = 200  # characters that a semicolon between a number and what it counts stands for
_REGIONS_AND = re.compile(
    r"(?:regions|oblasts|provinces|областями|областях|областей|регіонами|регіонах|регионами|регионах)"
    r"\s*(?:,|(?:,\s*)?(?:and|as\s+well\s+as|plus|та|і|й|и|а\s+также|а\s+також))\s+(?:also\s+)?(?:the\s+|над\s+|[ув]\s+)?$",
    re.IGNORECASE,
)


def with_counts(drafts: Sequence[Draft], passage: Passage) -> list[Draft]:
    """Give each draft the numbers nearest to its trigger; all of them where there is but one."""
    spotted = spot_counts(passage.undated) if drafts else ()
    if not spotted:
        return list(drafts)
    places: dict[int, set[str]] = {}  # that each trigger tells of
    taken: dict[int, float] = {}  # of what a trigger counts, what single places have of it
    for draft in drafts:
        places.setdefault(draft.trigger.start, set()).add(draft.event.place.id)
    if len(places) > 1:
        nearest = {spot: min(drafts, key=lambda d: _away(passage, spot, d)) for spot in spotted}
    counted = []
    for draft in drafts:
        own = spotted
        if len(places) > 1:
            own = tuple(s for s in spotted if nearest[s].trigger == draft.trigger)
        event = replace(draft.event, counts=each_once(own))
        parts = _own_parts(event, passage)
        if parts:
            places[draft.trigger.start].discard(event.place.id)  # the rest is of the others
            if parts[0].what in _FLYING:
                taken[draft.trigger.start] = taken.get(draft.trigger.start, 0) + parts[0].low
        counted.append((draft, event, parts))
    return [
        replace(
            draft,
            event=_shared(
                event,
                parts,
                len(places[draft.trigger.start]),
                passage,
                taken.get(draft.trigger.start, 0),
            ),
        )
        for draft, event, parts in counted
    ]


def _shared(
    event: Event, parts: tuple[Count, ...], places: int, passage: Passage, taken: float
) -> Event:
    if parts:
        return replace(event, counts=parts)
    if taken:
        return _rest(event, taken)
    if _with_others(event, passage):
        return _of_all(event, 2, "several regions")
    return _of_all(event, places)


def _own_parts(event: Event, passage: Passage) -> tuple[Count, ...]:
    """Give the 91 of "337 drones, 91 of them over the Moscow region, 38 over the Bryansk one"."""
    before = _before(event, passage)
    flying = [c for c in event.counts if c.what in _FLYING]
    told, part = flying, flying_there(before) if flying else None
    if part is None:
        told = [c for c in event.counts if c.what in _PEOPLE][:1]
        part = people_there(before) or (people_behind(_after(event, passage)) if told else None)
    if part is None:
        told = [c for c in event.counts if c.what == "attacks"]
        part = attacks_there(before) if told else None
    if part is None or not told or part > max(c.low for c in told):
        return ()
    return tuple(replace(c, low=part, high=part) for c in told)


def _with_others(event: Event, passage: Passage) -> bool:
    """Tell "68 drones over six regions and Crimea": the numbers are not of this place alone."""
    return bool(event.counts and _REGIONS_AND.search(_before(event, passage)))


def _before(event: Event, passage: Passage) -> str:
    here = (m for m in passage.mentions if m.place is not None and m.place.id == event.place.id)
    first = next(here, None)
    return "" if first is None else passage.text[: first.start - passage.sentence.start]


def _after(event: Event, passage: Passage) -> str:
    here = (m for m in passage.mentions if m.place is not None and m.place.id == event.place.id)
    first = next(here, None)
    return "" if first is None else passage.text[first.end - passage.sentence.start :]


def _rest(event: Event, taken: float) -> Event:
    """Let "65 drones, 18 over A, the rest over B" be at most 47 over B."""
    counts = tuple(
        replace(c, low=0, high=max(0, (c.low if c.high is None else c.high) - taken))
        for c in event.counts
    )
    return replace(event, counts=counts, reason=f"{event.reason}; the numbers are what is left")


def _of_all(event: Event, places: int, of: str = "") -> Event:
    """Let "17 attacks near A, B and C" be none to 17 at each, and say so."""
    if places == 1 or not event.counts:
        return event
    counts = tuple(
        replace(count, low=0, high=count.low if count.high is None else count.high)
        for count in event.counts
    )
    why = f"{event.reason}; the numbers are of {of or f'{places} places'} together"
    return replace(event, counts=counts, reason=why)


def _away(passage: Passage, spot: Spotted, draft: Draft) -> int:
    trigger = draft.trigger
    start, end = min(spot.end, trigger.end), max(spot.start, trigger.start)
    parted = passage.text.count("; ", start, end)
    return gap_between(passage.text, start, end) + _PARTED * parted
