"""A name and what is told of it in; whether it is only where a road leads that was cut out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geodata.events.nearest import trigger_of
from geodata.model import EventKind, Role, Sense
from geodata.phrases.openings import Opening

if TYPE_CHECKING:
    from geodata.events.passages import Passage
    from geodata.events.triggers import Trigger
    from geodata.model import Mention

# "cut the road to A", "the highway between A and B": it was cut somewhere on the way
_LEADS = Opening(
    r"\b(?:roads?|highways?|motorways?|railways?|lines?|routes?)\s+(?:(?:that|which)\s+)?"
    r"(?:to|into|towards?|from|between|link(?:ing|s)|connect(?:ing|s)|lead(?:ing|s)\s+to|runn?(?:ing|s)\s+(?:to|from))\s+"
    r"(?:[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)?\s+(?:and|to|with)\s+)?$"
)


def is_on_road(passage: Passage, mention: Mention, trigger: Trigger) -> bool:
    """Tell "cut the road to A": not at A."""
    leads = _LEADS.search(passage.text, 0, mention.start - passage.sentence.start)
    return (
        leads is not None and trigger.kind is EventKind.ADVANCE and trigger.start <= leads.start()
    )


def is_cut_at_another(passage: Passage, mention: Mention, trigger: Trigger) -> bool:
    """Tell "entered B and cut the road to A": it was at B."""
    for other in passage.mentions:
        place = other.place
        if other is mention or place is None or place.is_wide or other.role is not Role.SITE:
            continue
        is_site = other.sense is Sense.LITERAL and trigger_of(passage, other) is not None
        if is_site and not is_on_road(passage, other, trigger):
            return True
    return False
