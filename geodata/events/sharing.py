"""Drafts of one sentence in; each with the numbers that its own words tell, out.

"Two died in shelling of Nikopol, and five were wounded by a drone in Kherson" is two events.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from geodata.events.counts import each_once, spot_counts
from geodata.events.sites import gap_between

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geodata.events.counts import Spotted
    from geodata.events.dating import Draft
    from geodata.events.passages import Passage


def with_counts(drafts: Sequence[Draft], passage: Passage) -> list[Draft]:
    """Give each draft the numbers nearest to its trigger; all of them where there is but one."""
    if not drafts:
        return []
    spotted = spot_counts(passage.undated)
    starts = {draft.trigger.start for draft in drafts}
    if len(starts) > 1:
        nearest = {spot: min(drafts, key=lambda d: _away(passage, spot, d)) for spot in spotted}
    shared = []
    for draft in drafts:
        own = spotted
        if len(starts) > 1:
            own = tuple(s for s in spotted if nearest[s].trigger == draft.trigger)
        shared.append(replace(draft, event=replace(draft.event, counts=each_once(own))))
    return shared


def _away(passage: Passage, spot: Spotted, draft: Draft) -> int:
    trigger = draft.trigger
    return gap_between(passage.text, min(spot.end, trigger.end), max(spot.start, trigger.start))
