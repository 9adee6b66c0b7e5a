"""Events of one article in; "a village was taken" and the one named behind it, as one event, out.

"Russia said it had captured a village in the Donetsk region. The ministry said its troops took
Sokil": the lead's village is the one that a later sentence names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from geodata.events.day_words import NUMBERS
from geodata.events.narrowing import lies_in
from geodata.events.retold import is_same, joined_at
from geodata.model import EventKind
from geodata.phrases.late import late

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geodata.model import Event

_ONE = late(
    r"\b(?:an?|another|one(?:\s+more)?|the)\s+(?:[\w-]+\s+){0,4}?(?:village|town|settlement|hamlet|city|hub)\b(?!\s+of\s+[A-Z])"
    r"|(?<!\w)(?:(?:ще|ещё|еще)\s+)?(?:одн[еоу]\w*|один|чергов\w+|очередн\w+)\s+(?:[\w-]+\s+){0,2}?(?:сел[оа]|міст[оа]|селищ\w+|населен\w+\s+пункт|пос[её]л\w+|город|деревн\w+)(?!\w)"
)
_SO_MANY = late(
    r"(?<!\w)(?P<n>two|three|four|five|два|дві|две|три|чотири|четыре|п’ять|пять|[2-5])\s+(?:[\w-]+\s+){0,3}?(?:villages|towns|settlements|communities|сел[аи]|сёла|населен\w+\s+пункт\w+|пос[её]лк\w+|селищ\w*)(?!\w)"
)


def named_behind(events: Sequence[Event]) -> Sequence[Event]:
    """Join "a village of the region was taken" with the one event that names which.

    A lead of several is left out once as many are named behind it as it counts.
    """
    kept = list(events)
    for lead in events:
        if not _is_of_nameless(lead):
            continue
        named = _named(lead, kept)
        if _ONE.search(lead.quote.lower()) and named:
            kept[kept.index(lead)] = joined_at(lead, named[0])
            kept.remove(named[0])
        elif (many := _SO_MANY.search(lead.quote.lower())) and len(named) == NUMBERS[many["n"]]:
            kept.remove(lead)
    return kept


def _is_of_nameless(event: Event) -> bool:
    return event.kind is EventKind.CAPTURE and event.place.is_wide and event.claim_id is None


def _named(lead: Event, events: Sequence[Event]) -> list[Event]:
    """List the towns of the lead's region told to be taken behind it, each once."""
    behind = [e for e in events if e.start > lead.start and e.kind is EventKind.CAPTURE]
    towns = [e for e in behind if not e.place.is_wide and lies_in(e.place, lead.place)]
    # "One more village was freed. On 2 September, let us recall, they freed Udachne"
    towns = [event for event in towns if lead.first_day is not None or event.first_day is None]
    once = {event.place.id: event for event in reversed(towns) if is_same(lead, event)}
    return list(reversed(once.values()))
