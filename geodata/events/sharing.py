"""Drafts of one sentence in; each with the numbers that its own words tell, out.

"Two died in shelling of Nikopol, and five were wounded by a drone in Kherson" is two events.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from geodata.events.count_words import PEOPLE
from geodata.events.counts import each_once, spot_counts
from geodata.events.downed import DRONES, MISSILES
from geodata.events.nearest import gap_between
from geodata.events.numerals import FIGURE, WORD, as_said, marked, number_of
from geodata.events.parts import (
    attacks_there,
    flying_there,
    goes_on_to_some,
    is_dashed,
    number_behind,
    people_there,
    stands_right_before,
    stands_right_behind,
)
from geodata.model import EventKind, PlaceKind, Sense
from geodata.phrases.late import late

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geodata.events.counts import Spotted
    from geodata.events.dating import Draft
    from geodata.events.passages import Passage
    from geodata.model import Count, Event, Mention

_FLYING = frozenset({"shot down", "drones", "missiles"})
_FROM_AFAR = frozenset({EventKind.STRIKE, EventKind.SHELLING})
# "A, where two died", "A (two dead)", "A — 10 dead, 53 wounded —"
_ITS_OWN = re.compile(
    r"(?:,?\s+(?:where|in\s+which|де|где)\s|\s*[(—–]|\s-\s)[^()—–;]{0,60}", re.IGNORECASE
)
_CLAUSE_END = late(r"[,;:—–(]")
_AND_PLACES = late(
    r"(?:\s+(?:regions?|oblasts?|provinces?|област\w+))?,?\s+(?:and|та|і|й|и)\s+(?:the\s+)?[A-ZА-ЯІЇЄҐ]"
    r"(?![^,.;]{0,40}\s[–—-]\s)"
    # "24 drones over Moscow, Tula and Kaluga regions"
    r"|(?:,\s+(?:the\s+)?[A-ZА-ЯІЇЄҐ][\w’'-]+){1,12},?\s+(?:and|та|і|й|и)\s+(?:the\s+)?[A-ZА-ЯІЇЄҐ]"
)
_FLIES = late(rf"(?<!\w)(?:{DRONES}|{MISSILES})(?!\w)", re.IGNORECASE)
_MORE_THERE = 5  # times as many as were told of the place before; more are hardly the dead
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
    owners = _owners(drafts, passage, spotted)
    if len(places) > 1:
        nearest = {spot: min(drafts, key=lambda d: _away(passage, spot, d)) for spot in spotted}
    counted = []
    for draft in drafts:
        here, near = draft.event.place.id, spotted
        if len(places) > 1:
            near = tuple(s for s in spotted if nearest[s].trigger == draft.trigger or s in owners)
        parts = _own_parts(draft.event, each_once(near), passage, spotted)
        own = tuple(s for s in near if owners.get(s, here) == here and _is_of(s, draft, passage))
        event = replace(draft.event, counts=parts or each_once(own))
        if parts:
            places[draft.trigger.start].discard(here)  # the rest is of the others
            if parts[0].what in _FLYING:
                taken[draft.trigger.start] = taken.get(draft.trigger.start, 0) + parts[0].low
        counted.append((draft, event, bool(parts) or here in owners.values()))
    return [
        replace(
            draft,
            event=event
            if is_own
            else _shared(
                event,
                len(places[draft.trigger.start]),
                passage,
                taken.get(draft.trigger.start, 0),
            ),
        )
        for draft, event, is_own in counted
    ]


def _is_of(spot: Spotted, draft: Draft, passage: Passage) -> bool:
    """Refuse the 12 of "made 12 strikes on troops, and hit a post near A" to what hit A."""
    others = (t for t in passage.triggers if t != draft.trigger and t.kind in _FROM_AFAR)
    return spot.count.what != "attacks" or not any(
        t.start < spot.end and spot.start < t.end for t in others
    )


def _owners(
    drafts: Sequence[Draft], passage: Passage, spotted: Sequence[Spotted]
) -> dict[Spotted, str]:
    """Tell of which of several places a number is by its stand: "A, where two died, and B"."""
    ids = {draft.event.place.id for draft in drafts}
    if len(ids) < 2:
        return {}
    text, start = passage.text, passage.sentence.start
    sites = [
        m
        for m in passage.mentions
        if m.place is not None and m.place.id in ids and m.sense is Sense.LITERAL
    ]
    dashed = {m.place.id for m in sites if m.place and number_behind(text, m.end - start)}
    owners = {}
    for spot in spotted:
        before = [m for m in passage.mentions if m.end - start <= spot.start]
        before = [m for m in before if not _tells_where(m, before, sites)]
        last = max(before, key=lambda m: m.end, default=None)
        if last not in sites or last is None or last.place is None:
            continue
        gap, id_ = text[last.end - start : spot.start], last.place.id
        # "над A збито 12 дронів, над B — 7": the dash stands for what was told of A
        is_first = bool(dashed) and id_ not in dashed and not _CLAUSE_END.search(gap)
        if is_first or _ITS_OWN.fullmatch(gap):
            owners[spot] = id_
    return owners | _of_the_region(text, start, sites, spotted)


def _of_the_region(
    text: str, start: int, sites: Sequence[Mention], spotted: Sequence[Spotted]
) -> dict[Spotted, str]:
    """Give the region the 20 of "in the A region 20 were hurt, including five in the city of B"."""
    for whole, part in pairwise(sites):
        some = goes_on_to_some(text[whole.end - start : part.start - start])
        if some is not None and whole.place is not None and whole.place.is_wide:
            end = whole.end - start + some
            return {spot: whole.place.id for spot in spotted if spot.end <= end}
    return {}


def _tells_where(mention: Mention, before: Sequence[Mention], sites: Sequence[Mention]) -> bool:
    """Tell the community right behind a village, which only says where that lies."""
    is_area = mention.place is not None and mention.place.kind is PlaceKind.REGION
    return is_area and mention not in sites and any(m.end + 1 == mention.start for m in before)


def _shared(event: Event, places: int, passage: Passage, taken: float) -> Event:
    if taken:
        text, (start, end) = passage.text, _span(event, passage)
        first = stands_right_before(text, start) or stands_right_behind(text, end)
        return event if first else _rest(event, taken)
    if _with_others(event, passage):
        return _of_all(event, 2, "several regions")
    return event if places > 1 and _is_each(event, passage.text) else _of_all(event, places)


# "по 15 БПЛА сбили над А и Б", "wounded four each in A and B"
_EACH_SO_MANY = late(
    rf"(?<!\w)по\s+(?P<po>{FIGURE}|{WORD})\s|(?P<number>{FIGURE}|{WORD})(?:\s+[\w-]+)?\s+each\b",
    re.IGNORECASE,
)


def _is_each(event: Event, text: str) -> bool:
    """Tell a number that is told of every place, where it is the only one."""
    lows = {count.low for count in event.counts}
    if len(lows) != 1 or ("по " not in text and "По " not in text and " each" not in text):
        return False
    found = _EACH_SO_MANY.search(marked(text))
    if found is None:
        return False
    said = as_said(found, "po" if found["po"] else "number")
    return number_of(said) == lows.pop()


def _own_parts(
    event: Event, counts: Sequence[Count], passage: Passage, spotted: Sequence[Spotted]
) -> tuple[Count, ...]:
    """Give the 91 of "337 drones, 91 of them over the Moscow region, 38 over the Bryansk one"."""
    text, (start, end) = passage.text, _span(event, passage)
    behind = number_behind(text, end)
    told = [c for c in counts if c.what in _FLYING]
    if told and people_there(text, start) and not _FLIES.search(text, 0, start):
        told = []  # "20 died in A and 10 in B when 40 missiles were fired"
    part = flying_there(text, start) or behind if told else None
    is_all = part == max((c.low for c in told), default=0) and part != behind
    if part and is_all and _AND_PLACES.match(text, end):
        return ()  # "95 drones over A and B"
    if part is None:
        told = [c for c in counts if c.what in PEOPLE][:1]
        part = people_there(text, start) or (behind if told else None)
        # of those told last: "20 died in A and 10 in B, ..."
        if part and people_there(text, start):
            last = [s.count for s in spotted if s.end <= start and s.count.what in PEOPLE]
            told = last[-1:] or told
    if part is None:
        told = [c for c in counts if c.what == "attacks"]
        part = attacks_there(text, start) if told else None
    if not told and part is not None:  # "nine houses burned in A, seven in B"
        told = [c for c in counts if c.what == "houses"]
    most = max((c.low for c in told), default=0)
    if told and told[0].what != "attacks":
        most *= _MORE_THERE  # "two died in A, three more in B": no part of the two
    if part is None or not told or (part != behind and part > most and not is_dashed(text, start)):
        return ()
    return tuple(c if part == c.low else replace(c, low=part, high=part) for c in told)


def _with_others(event: Event, passage: Passage) -> bool:
    """Tell "68 drones over six regions and Crimea": the numbers are not of this place alone."""
    if not event.counts:
        return False
    return _REGIONS_AND.search(passage.text, 0, _span(event, passage)[0]) is not None


def _span(event: Event, passage: Passage) -> tuple[int, int]:
    """Tell where in the sentence the event's place is first named; around it all if nowhere."""
    here = (m for m in passage.mentions if m.place is not None and m.place.id == event.place.id)
    first, start = next(here, None), passage.sentence.start
    return (0, len(passage.text)) if first is None else (first.start - start, first.end - start)


def _rest(event: Event, taken: float) -> Event:
    """Let "65 drones, 18 over A, the rest over B" be at most 47 over B; of no rest tell nothing."""
    most = ((c, (c.low if c.high is None else c.high) - taken) for c in event.counts)
    counts = tuple(replace(c, low=0, high=left) for c, left in most if left > 0)
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
