"""A name in; whether it only tells where the name right before or after it lies."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geodata.events.sites import UNSURE, around
from geodata.measure import distance_m
from geodata.model import Place, PlaceKind, Role, Sense

if TYPE_CHECKING:
    from geodata.events.passages import Passage
    from geodata.model import Mention

_NEAR = re.compile(
    r"\s*(?:(?:village|town|city|settlement)\s+)?(?:,(?:\s+(?:що|что))?|[–—-]\s(?=an?\s)|\((?=an?\s))?\s*"
    r"(?:an?\s+(?:\w+\s+){0,2}(?:village|town|suburb|settlement|community|resort|hamlet|port|city|station|district)\s+)?(?:just\s+)?(?:near|neighbou?ring|bordering|adjoining|adjacent\s+to|outside|next\s+to|close\s+to|not\s+far"
    r"\s+from|on\s+the\s+(?:\w+\s+)?(?:outskirts|edge)\s+of|поблизу|неподалік|біля|возле|около|недалеко\s+от|під|под|[ув]\s+(?:напрямку|бік|сторону)|в\s+направлении)\s+(?:the\s+)?"
    r"(?:(?:occupied|captured|seized|liberated|recaptured|besieged|encircled|regional|strategic|key|embattled|\w+ern)\s+){0,2}(?:(?:city|town|village|capital)\s+of\s+|(?:міста|села|селища|города|посёлка)\s+)?",
    re.IGNORECASE,
)
# "in Saltivka, Kharkiv": the second holds the first; "in Lyman, Siversk and Toretsk" is a list.
_WITHIN = re.compile(
    r"\s*(?:district|village|town|city|suburb)?,\s+(?:in\s+(?:(?:\w+-)?(?:held|occupied|controlled|annexed)\s+)?)?",
    re.IGNORECASE,
)
_HELD_LAND = re.compile(r"(?:held|occupied|controlled)\s+$", re.IGNORECASE)
_STANDS_IN = re.compile(r"\s+(?:in|у|в)\s+", re.IGNORECASE)  # "the Azovstal plant in Mariupol"
_LISTED_BEFORE = re.compile(r"(?:,|\band|\bта|\bі|\bи)\s+$")
_LISTED_AFTER = re.compile(r"\s*(?:,|and\b|та\b|і\b|й\b|и\b|or\b)")
# "Moscow's Balashikha suburb", "the Kyiv suburb of Bucha"
# "the Tekstilshchik suburb of Russian-occupied Donetsk": a part that is in no table
_PART_OF = re.compile(r"\s+(?:suburb|district|neighbou?rhood|quarter)\s+of\s+(?:[\w-]+\s+){0,2}")
_HOLDS_NEXT = re.compile(
    r"['’]s\s+(?:[a-z-]+\s+){0,3}|\s+(?:suburb|district|neighbou?rhood|township)\s+of\s+"
)
_BEFORE_CHARS = 20  # before a name in which "and" or a comma is sought
_VILLAGE_PEOPLE, _TIMES_LARGER = 1_000, 3  # a town by which a village is known
_REACH_M = 60_000.0  # within which a town says where a village lies
_INSIDE_M = 15_000.0  # from a town's middle, within which its parts lie


def is_beside(passage: Passage, mention: Mention) -> bool:
    """Tell the town that says where the site lies: "Zabavne near Izyum", "Saltivka, Kharkiv"."""
    before, after = around(passage, mention)
    others = [m for m in passage.mentions if m.end <= mention.start and m.sense is Sense.LITERAL]
    if not others or others[-1].place is None or others[-1].role is Role.ANCHOR:
        return False
    if others[-1].place.is_wide or others[-1].place.is_long:  # "a bridge over the Seim near Karyzh"
        return False
    gap = before[others[-1].end - passage.sentence.start :]
    is_thing = others[-1].place.kind is PlaceKind.FACILITY
    if gap.startswith(",") and not is_thing and not _may_hold(mention.place, others[-1].place):
        return False
    if _NEAR.fullmatch(gap) or (is_thing and _STANDS_IN.fullmatch(gap)):
        return True
    # "Karpaty, in Russian-held Luhansk, officials said" is no list
    listed = _LISTED_AFTER.match(after) and not _HELD_LAND.search(gap)
    if not _WITHIN.fullmatch(gap) or listed:
        return False
    at = others[-1].start - passage.sentence.start
    return not _LISTED_BEFORE.search(before, max(0, at - _BEFORE_CHARS), at)


def _may_hold(town: Place | None, village: Place) -> bool:
    """Tell a town that says where a village lies from one more village of a list.

    "Просунулися у Шевченку, біля Лисівки", "in Ryazan, Saratov": two places of one rank each.
    """
    if town is None or town.is_wide or town.kind is not PlaceKind.SETTLEMENT:
        return True
    known = village.population or _VILLAGE_PEOPLE  # where no table counts them
    larger = (town.population or 0) / known
    apart_m = distance_m(town.at, village.at)
    if larger > 1 and apart_m < _INSIDE_M:
        return True  # "Saltivka, Kharkiv", a part of the city
    return larger > _TIMES_LARGER and apart_m < _REACH_M


def holds_next(passage: Passage, mention: Mention) -> bool:
    later = (m for m in passage.mentions if m.start >= mention.end and m.sense is Sense.LITERAL)
    inner = next(later, None)
    start = passage.sentence.start
    gap = "" if inner is None else passage.text[mention.end - start : inner.start - start]
    if inner is None or inner.confidence < UNSURE:
        return mention.place is None and _PART_OF.fullmatch(gap) is not None
    return bool(_HOLDS_NEXT.fullmatch(gap) or (mention.place is None and _PART_OF.fullmatch(gap)))
