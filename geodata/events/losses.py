"""A sentence of the dead and the hurt alone in; the event of the one town told before it out."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from geodata.events.count_words import PEOPLE
from geodata.events.counts import find_counts
from geodata.events.kinds import ATTACKS, EFFECTS
from geodata.events.triggers import find_triggers
from geodata.model import EventKind
from geodata.phrases.late import late

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geodata.events.passages import Passage
    from geodata.model import Event

# "Погибли два человека", "Ранения получили четверо": of what was just told, and of nothing older
_LOSSES = late(
    r"\W*(?!(?:ранее|раніше|накануне|напередодні|напомн|нагада|всего|всього|загалом|за|с|з)\s)(?:[\w-]+,?\s+){0,4}?"
    r"(?:погиб|ран[её]н|пострада|загин|поранен|постражда|травм)\w*",
    re.IGNORECASE,
)


def with_losses(found: Sequence[Event], passage: Passage, every: Sequence[Passage]) -> Event | None:
    """Give the last event with the losses of the sentence, if they can be of no other town."""
    if passage.mentions or passage.days or not _LOSSES.match(passage.text):
        return None
    if not found or not _is_of_the_only_town(found, passage, every):
        return None
    last = found[-1]
    known = {count.what for count in last.counts}
    new = (c for c in find_counts(passage.text) if c.what in PEOPLE and c.what not in known)
    return replace(last, counts=(*last.counts, *new))


def _is_of_the_only_town(
    found: Sequence[Event], passage: Passage, every: Sequence[Passage]
) -> bool:
    last = found[-1]
    towns = {event.place.id for event in found if not event.place.is_wide}
    if towns != {last.place.id} or last.kind not in ATTACKS | EFFECTS:
        return False
    told = next((p for p in every if p.sentence.start == last.start), None)
    near = told is not None and passage.sentence.paragraph - told.sentence.paragraph <= 1
    triggers = find_triggers(passage.text) if near else ()
    return any(t.kind is EventKind.CASUALTIES and t.mood.is_told for t in triggers)
