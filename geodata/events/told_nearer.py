"""Events of one article in; a lead at a region and the town where it was, as one event, out.

"A missile hit a station in the oblast. The attack took place in the village of Chaplyne."
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from geodata.events.narrowing import lies_in
from geodata.events.retold import (
    HURT,
    counts_the_same,
    is_same,
    joined,
    joined_at,
    names_the_cause,
    opens_with_it,
)
from geodata.events.speaking import tells_a_toll
from geodata.events.struck import names_one_site
from geodata.events.told_alike import kills_many, lost_alike
from geodata.model import PlaceKind
from geodata.phrases.late import late
from geodata.places.raion_fit import lies_in_district

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geodata.model import Event

_SAYS_WHERE = late(
    r"(?:\W*|[^.;]{0,160}?\bthat\s+)(?:the|this)\s+(?:[\w-]+\s+){0,3}?(?:attack|strike|shelling|explosion|blast|raid|bombing|tragedy|incident|missile|rocket|drone|bomb)\s+"
    r"(?:was\s+carried\s+out|took\s+place|occurred|happened|came|targeted|hit|struck|landed|slammed|destroyed|damaged)\b"
    r"|[^.;]{0,80}?(?<!\w)(?:последстви|наслідк)\w+\s+(?:\w+\s+)?(?:удар|атак|обстр)|[^.;]{0,80}?\b(?:aftermath|consequences)\s+of\s+the\s+(?:[\w-]+\s+)?(?:strike|attack|shelling)"
    r"|\W*(?:сам\w*\s+)?(?:удар|атака|обстр[іе]л|вибух|взрыв|трагед[іи]я|[іи]нцидент|влучання|приль[оі]т|прил[её]т|це|это)\s+(?:\w+\s+)?"
    r"(?:ста[влс]|відбу|трапи|приш|прийш|припа|прий?шл|произо|случи|прогр|завда|нанес|нан[её]с)\w*"
)
# of these one town is one of many: "a massive attack on Ukraine", "strikes across the region"
_MANY = late(
    r"\b(?:(?:past|last|previous)\s+(?:24\s+hours|day)|(?:two|three|four|five|six|seven|eight|nine|ten|\d+)\s+(?:\w+\s+)?(?:communities|settlements|villages|towns|districts)"
    r"|strikes|attacks|raids|massive|mass|wave|barrage|across|several|dozens|hundreds|large-scale|multiple)\b"
    r"|(?<!\w)за\s+(?:[а-яіїє]+\s+)?(?:добу|сутки)(?!\w)"
    r"|(?<!\w)(?:масов|массов|масштабн|десятк|сотн|кільк(?!іс)|нескольк|низк|ряд)\w*"
    r"|(?<!\w)(?:удари|(?<!из-за\s)(?<!после\s)(?<!після\s)(?<!результате\s)(?<!наслідок\s)(?<!ої\s)(?<!ой\s)атаки|обстріли|удары|обстрелы|обстрілів|обстрелов|ударів|ударов)(?!\w)"
)

# "the bodies of two more men were found": dead of the strike told before
_FOUND_DEAD = late(
    r"\bbod(?:y|ies)\s+of\s+(?:\w+\s+){0,2}(?:more|another|other|further)\b[^.;]{0,60}?\b(?:found|recovered|pulled|retrieved)\b"
    r"|\b(?:more|another|further)\s+(?:\w+\s+)?bod(?:y|ies)\b"
    r"|(?<!\w)(?:ще|ещё|еще)\s+(?:\w+\s+)?ті?ел[аоу]?(?!\w)"
)


def told_nearer(events: Sequence[Event]) -> Sequence[Event]:
    """Join to a lead at a region or country the one later event that says in which town it was.

    A later sentence on the region's toll is of the one town told before it. The town's event speaks
    of "the attack", counts the same dead or names the same kind of site. Other towns that were hit
    between the two leave open which of them the lead was of; then both stay.
    """
    leads = [e for e in events if e.place.is_wide and e.kind in HURT and e.claim_id is None]
    if not leads or len(leads) == len(events):
        return events
    kept = list(events)
    for lead in leads:
        if not _MANY.search(lead.quote.lower()):
            near = _nearer(lead, kept)
            if near is not None:
                kept[kept.index(lead)] = joined_at(lead, near)
                kept.remove(near)
            elif (before := _of_the_only_town(lead, kept)) is not None:
                kept[kept.index(before)] = joined(before, lead)
                kept.remove(lead)
    return kept


def _of_the_only_town(toll: Event, events: Sequence[Event]) -> Event | None:
    """Find the one event of which a later sentence tells in its region that the toll rose.

    Or what that attack did, or what kind of site it hit, without a number.
    """
    hurt = [e for e in events if e.start < toll.start and e.kind in HURT]
    towns = [e for e in hurt if not e.place.is_wide]
    if not towns or {e.place.id for e in towns} != {towns[-1].place.id}:
        return None
    last = towns[-1]
    is_toll = tells_a_toll(toll.quote) or _FOUND_DEAD.search(toll.quote.lower()) is not None
    if not is_toll and (toll.counts or not _tells_of(last, toll)):
        return None
    return last if _lies_in(last, toll) and is_same(last, toll) else None


def _tells_of(town: Event, event: Event) -> bool:
    """Tell "After the attack an industrial zone of the region burnt", or the same depot."""
    return names_the_cause(event) or opens_with_it(event) or names_one_site(town, event)


def _lies_in(town: Event, wide: Event) -> bool:
    return lies_in(town.place, wide.place) or lies_in_district(town.place, wide.place)


def _nearer(lead: Event, events: Sequence[Event]) -> Event | None:
    """Find the event in the first town of the lead's region that was hit after it."""
    after = (e for e in events if e.start > lead.start and e.kind in HURT)
    near = [e for e in after if not e.place.is_wide]
    first = [e for e in near if e.start == near[0].start]
    if len(first) != 1 or not _lies_in(first[0], lead) or not is_same(lead, first[0]):
        return None
    several = len({e.place.id for e in near if e.counts}) > 1
    if lead.place.kind is PlaceKind.COUNTRY and several:
        return None  # "five died in an attack on Ukraine": four in A and one in B
    says = _SAYS_WHERE.match(first[0].quote.lower())
    alike = says or counts_the_same(lead.counts, first[0].counts) or names_one_site(lead, first[0])
    alike = alike or (kills_many(lead) and lost_alike(lead, first[0]))
    return first[0] if alike else None
