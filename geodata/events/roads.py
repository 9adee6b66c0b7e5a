"""A name of a road's end and what is told of it in; where on the way that was out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geodata.events.carried import NAMELESS
from geodata.events.nearest import sites_told, trigger_of
from geodata.events.region import region_of
from geodata.model import EventKind, Role, Sense
from geodata.phrases.openings import Opening
from geodata.places.roles import ROAD

if TYPE_CHECKING:
    from geodata.events.passages import Passage
    from geodata.events.triggers import Trigger
    from geodata.model import Mention, Place

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


def road_region(passage: Passage, mention: Mention) -> Place | None:
    """Give the region that "the A-B highway" lies in by both its ends; None for B, told with A."""
    if mention.place is None or not _names_road(mention):
        return None
    later = (m for m in passage.mentions if m.start >= mention.end and _names_road(m))
    other = next(later, None)
    if other is None or other.place is None or mention.place.is_wide or other.place.is_wide:
        return None
    region = region_of(mention.place)
    return region if region == region_of(other.place) else None


def on_road(
    passage: Passage, mention: Mention, trigger: Trigger, region: Place
) -> tuple[Place, float, str] | None:
    """Give where it is, how sure that is and in what words; None if it was at a place beside it.

    That is "attacked near C, along the A-B highway".
    """
    if any(sites_told(passage, trigger)):
        return None
    return region, NAMELESS, f"on the road from {mention.text}, somewhere in {region.name}"


def _names_road(mention: Mention) -> bool:
    return mention.role is Role.ANCHOR and mention.reason.endswith(ROAD)
