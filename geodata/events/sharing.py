"""Drafts of one sentence in; each with the numbers that its own words tell, out.

"Two died in shelling of Nikopol, and five were wounded by a drone in Kherson" is two events.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from geodata.events.counts import each_once, spot_counts
from geodata.events.nearest import gap_between

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geodata.events.counts import Spotted
    from geodata.events.dating import Draft
    from geodata.events.passages import Passage
    from geodata.model import Event


def with_counts(drafts: Sequence[Draft], passage: Passage) -> list[Draft]:
    """Give each draft the numbers nearest to its trigger; all of them where there is but one."""
    if not drafts:
        return []
    spotted = spot_counts(passage.undated)
    places: dict[int, set[str]] = {}  # that each trigger tells of
    for draft in drafts:
        places.setdefault(draft.trigger.start, set()).add(draft.event.place.id)
    if len(places) > 1:
        nearest = {spot: min(drafts, key=lambda d: _away(passage, spot, d)) for spot in spotted}
    shared = []
    for draft in drafts:
        own = spotted
        if len(places) > 1:
            own = tuple(s for s in spotted if nearest[s].trigger == draft.trigger)
        event = replace(draft.event, counts=each_once(own))
        shared.append(replace(draft, event=_of_all(event, len(places[draft.trigger.start]))))
    return shared


def _of_all(event: Event, places: int) -> Event:
    """Let "17 attacks near A, B and C" be none to 17 at each, and say so."""
    if places == 1 or not event.counts:
        return event
    counts = tuple(
        replace(count, low=0, high=count.low if count.high is None else count.high)
        for count in event.counts
    )
    why = f"{event.reason}; the numbers are of {places} places together"
    return replace(event, counts=counts, reason=why)


def _away(passage: Passage, spot: Spotted, draft: Draft) -> int:
    trigger = draft.trigger
    return gap_between(passage.text, min(spot.end, trigger.end), max(spot.start, trigger.start))
