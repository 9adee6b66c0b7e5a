"""Passages and the events found in them in; what happened where no place can be told out.

"Russia launched 74 drones overnight" and "a village that is in no table was captured" are news of
a day without a pin. What continues, or tells again, an event that has a place is not told twice.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from geodata.events.counts import each_once, spot_counts
from geodata.events.dating import days_told
from geodata.events.drafts import happening_of
from geodata.events.narrowing import is_narrowed
from geodata.events.news_days import last_told
from geodata.events.own_days import Stretch
from geodata.events.sites import (
    UNSURE,
    common_area,
    is_launch_site,
    is_launched_from,
    is_sector,
    listed_with,
    site,
)
from geodata.events.told import told_at
from geodata.events.triggers import find_triggers
from geodata.model import EventKind, PlaceKind, Role, Sense
from geodata.phrases.openings import Opening

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from geodata.events.news_days import Told
    from geodata.events.passages import Passage
    from geodata.events.triggers import Trigger
    from geodata.model import Article, Event, Happening, Mention

_SURE = 0.5  # nothing but the verb tells that it is an event
_VAGUE = frozenset({EventKind.OTHER, EventKind.DEPLOYMENT})
# "the attack", "such strikes", "цей удар": speaks of what is told elsewhere.
_AGAIN = Opening(
    r"\b(?:the|this|that|these|those|such|every|any|after|before|since|during|amid)\s+(?:[\w“”\"-]+\s+){0,2}$"
    r"|(?<!\w)(?:ц(?:ей|я|е|і|ього|ієї|их)|так(?:ий|і|их)|э(?:тот|та|то|ти|того|той|тих)|так(?:ой|ие|их)"
    r"|після|после|через|внаслідок|вследствие|унаслідок|під\s+час|во\s+время)\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
_NOUN = re.compile(
    r"(?:strikes?|attacks?|raids?|barrages?|assaults?|shellings?|bombardments?|bombings?|clash(?:es)?"
    r"|advances?|incursions?|withdrawals?|retreats?|explosions?|blasts?|capture|seizure|liberation"
    r"|fighting|battles?|offensives?|operations?|debris|craters?|bombs?|gains|progress|ements?)$"
    r"|^(?:удар|атак[аиуо]|обстр|вибух|взрыв|наступ|бо[їйяюеё]|штурм|прил[её]т|влучан|попадан)\w*$",
    re.IGNORECASE,
)


def find_unplaced(
    article: Article, passages: Sequence[Passage], events: Sequence[Event]
) -> tuple[Happening, ...]:
    """Give what happened at no place that can be told, in the order of the sentences."""
    placed = {event.start for event in events}
    known = {(event.kind, event.first_day) for event in events}
    found: list[Happening] = []
    told: Told | None = None
    for passage in passages:
        is_placed = passage.sentence.start in placed
        at_open = list(_at_open_names(article, passage, told, shared=is_placed))
        found.extend(at_open)
        if not at_open and not is_placed and not _has_a_place(passage):
            for event in _told_in(article, passage, told):
                key = (event.kind, event.first_day)
                if event.counts or key not in known:
                    known.add(key)
                    found.append(event)
        told = last_told(passage, told, article.published)
    numbered = enumerate(found)
    return tuple(replace(event, id=f"{article.id}-u{n}") for n, event in numbered)


def _has_a_place(passage: Passage) -> bool:
    """Tell a sentence with a place: what gave no event there was not told of it as one."""
    sites = (m for m in passage.mentions if _is_site(m) and m.place is not None)
    return any(
        m.place is not None
        and m.confidence >= UNSURE
        and m.place.kind is not PlaceKind.COUNTRY
        and not m.place.is_long
        and not is_launched_from(passage, m)
        for m in sites
    )


def _is_site(mention: Mention) -> bool:
    return mention.sense is Sense.LITERAL and mention.role is Role.SITE


def _at_open_names(
    article: Article, passage: Passage, told: Told | None, *, shared: bool
) -> Iterator[Happening]:
    """Give one event for each village, or sector, whose name several share, none of them preferred.

    Its day may be missing; the numbers of the sentence are not given where it tells of others too.
    """
    names = [m for m in passage.mentions if m.rivals and m.confidence < UNSURE]
    names = [m for m in names if _is_site(m) or is_sector(passage, m)]
    names = [m for m in names if site(passage, m) is None]
    names = [m for m in names if common_area(passage, m) is None and not is_narrowed(passage, m)]
    counts = each_once(spot_counts(passage.undated)) if len(names) == 1 and not shared else ()
    for name in names:
        spot = (name.start - passage.sentence.start, name.end - passage.sentence.start)
        trigger = told_at(passage, *spot, listed_with(passage, name))
        if trigger is None or is_launch_site(passage, name, trigger):
            continue
        event = happening_of(article, passage, trigger, (_SURE, _where(name)))
        start, end = min(trigger.start, spot[0]), max(trigger.end, spot[1])
        days = days_told(Stretch(start, end, trigger), passage, told, article.published)
        first, last, why = days or (None, None, event.day_reason)
        yield replace(event, first_day=first, last_day=last, day_reason=why, counts=counts)


def _told_in(article: Article, passage: Passage, told: Told | None) -> Iterator[Happening]:
    """Give one event for each kind: dated, and with who did it or how much of it there was."""
    open_name = next((m for m in passage.mentions if _is_site(m) and m.place is None), None)
    if open_name is None and not passage.days and told is None:
        return
    every = passage.triggers or find_triggers(passage.text)
    news = [trigger for trigger in every if _is_news(passage, trigger)]
    news = [t for t in news if t.kind is not EventKind.CASUALTIES] or news
    counts = each_once(spot_counts(passage.undated)) if news else ()
    kinds: set[EventKind] = set()
    for trigger in news:
        event = happening_of(article, passage, trigger, (_SURE, _where(open_name)))
        first, last, why = _days(passage, trigger, told, article.published)
        many = counts and trigger.kind is not EventKind.CASUALTIES
        own = bool(passage.days and (event.actors or counts))
        if trigger.kind is EventKind.CASUALTIES and passage.days == passage.spoken_days:
            own = own and told is None  # "Now 12 wounded are known of": of what was told before
        if first is None or event.kind in kinds or not (open_name or many or own):
            continue
        kinds.add(event.kind)
        yield replace(event, first_day=first, last_day=last, day_reason=why, counts=counts)


def _is_news(passage: Passage, trigger: Trigger) -> bool:
    if not trigger.mood.is_told or trigger.kind in _VAGUE:
        return False
    words = passage.text[trigger.start : trigger.end]
    again = _NOUN.search(words) and _AGAIN.search(passage.text, 0, trigger.start)
    return not again


def _days(
    passage: Passage, trigger: Trigger, told: Told | None, published: date | None
) -> tuple[date | None, date | None, str]:
    stretch = Stretch(trigger.start, trigger.end, trigger)
    return days_told(stretch, passage, told, published) or (None, None, "")


def _where(open_name: Mention | None) -> str:
    if open_name is None:
        return "at a place that the text does not name"
    if open_name.rivals or open_name.place:
        return f"at {open_name.text}, which could be several places so called"
    return f"at {open_name.text}, which is in no table"
