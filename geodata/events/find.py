"""Article, mentions and claims in; what happened, where, on which day, and who says so, out.

Where a nameless village is given ("a small village 10 km south of X"), the event is its region's,
drawn as the claim's area.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from geodata.events.counts import find_counts
from geodata.events.dating import Told, dated, last_told
from geodata.events.passages import SAME_REGION, Passage, passages
from geodata.events.sites import (
    is_narrowed,
    last_region,
    named_region,
    region_of,
    site,
    trigger_for,
)
from geodata.events.speakers import actors, speaker, status_of
from geodata.events.triggers import Mood, Trigger
from geodata.model import ClaimKind, Event, EventKind, Place, Source, Status

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geodata.model import Article, Claim, Mention

_MEANS = re.compile(
    r"[^.;]{0,60}?(?:\bwith\b|\bby\b|\busing\b|за\s+допомогою|з\s+використанням)\s+[^.;,]{0,30}?"
    r"(?:missile|rocket|drone|uav|bomb|shahed|ракет|дрон|безпілотник|беспилотник|шахед)"
    r"|[^.;,]{0,20}?(?:ракетою|ракетами|дронами|дроном|безпілотниками|беспилотниками|бомбами)",
    re.IGNORECASE,
)
_CAUSE = 160  # characters between the dead and what killed them
_POSITIONS = frozenset({ClaimKind.DISTANCE_DIRECTION, ClaimKind.DISTANCE, ClaimKind.DIRECTION})


def find_events(
    article: Article, mentions: Sequence[Mention], claims: Sequence[Claim] = ()
) -> tuple[Event, ...]:
    """Find every event of an article, in the order of its sentences."""
    found: list[Event] = []
    told: Told | None = None
    region: tuple[Mention, int] | None = None
    for passage in passages(article, mentions):
        events = [*_at_mentions(article, passage), *_nameless(article, passage, claims)]
        if not events:
            events = list(_in_the_same_region(article, passage, region))
        region = last_region(passage) or region
        found.extend(dated(event, passage, told, article.published) for event in events)
        told = last_told(passage, told, article.published)
    numbered = enumerate(_once(found))
    return tuple(replace(event, id=f"{article.id}-e{n}") for n, event in numbered)


def _at_mentions(article: Article, passage: Passage) -> Iterator[Event]:
    for mention in passage.mentions:
        place = site(passage, mention)
        if place is None:
            continue
        at = mention.start - passage.sentence.start
        trigger = trigger_for(passage, at, mention.end - passage.sentence.start)
        if trigger is None or trigger.mood in {Mood.NOT, Mood.WANTED}:
            continue
        if is_narrowed(passage, mention, place):
            continue
        yield _event(article, passage, trigger, place, mention)


def _in_the_same_region(
    article: Article, passage: Passage, region: tuple[Mention, int] | None
) -> Iterator[Event]:
    """Give the event of "an incursion into the region": that which was named last."""
    word = SAME_REGION.search(passage.text)
    if word is None or region is None:
        return
    named, paragraph = region
    if named.place is None or passage.sentence.paragraph - paragraph > 1:
        return
    trigger = trigger_for(passage, word.start(), word.end())
    if trigger is not None and trigger.mood not in {Mood.NOT, Mood.WANTED}:
        yield _event(article, passage, trigger, named.place, named)


def _nameless(article: Article, passage: Passage, claims: Sequence[Claim]) -> Iterator[Event]:
    """Give the event at "a small village 10 km south of X": its region, with the claim's area."""
    start, end = passage.sentence.start, passage.sentence.end
    for claim in claims:
        if not (start <= claim.start < end) or claim.kind not in _POSITIONS:
            continue
        if claim.subject is None or claim.subject.place or claim.subject.rivals:
            continue
        anchor = claim.anchors[0].place if claim.anchors else None
        trigger = trigger_for(passage, claim.start - start, claim.end - start)
        if anchor is None or trigger is None or trigger.mood in {Mood.NOT, Mood.WANTED}:
            continue
        region = named_region(passage, anchor) or region_of(anchor)
        if region is not None:
            event = _event(article, passage, trigger, region, None)
            yield replace(event, claim_id=claim.id)


def _event(
    article: Article, passage: Passage, trigger: Trigger, place: Place, mention: Mention | None
) -> Event:
    text = passage.text
    status = status_of(text)
    confidence = mention.confidence if mention else 0.6
    return Event(
        id="new",
        kind=_kind(passage, trigger),
        place=place,
        quote=text,
        start=passage.sentence.start,
        end=passage.sentence.end,
        status=status,
        confidence=round(confidence * (0.9 if trigger.kind is not EventKind.OTHER else 0.7), 3),
        actors=actors(text),
        said_by=speaker(text) if status is not Status.UNVERIFIED else None,
        sources=(
            Source(
                article_id=article.id,
                name=article.source,
                url=article.url,
                published=article.published,
            ),
        ),
        counts=find_counts(text),
        reason=f"“{text[trigger.start : trigger.end]}” {_linked(mention, place)}",
    )


def _linked(mention: Mention | None, place: Place) -> str:
    if mention is None:
        return f"at a place without a name in {place.name}"
    if mention.place is not None and place.id != mention.place.id:
        return f"in the sector named after {mention.place.name}, somewhere in {place.name}"
    return f"at {mention.text}"


def _kind(passage: Passage, trigger: Trigger) -> EventKind:
    """Let the means and the cause decide: an attack with missiles, dead by a drone strike."""
    if trigger.kind is EventKind.ATTACK and _MEANS.match(passage.text, trigger.end):
        return EventKind.STRIKE
    if trigger.kind is not EventKind.CASUALTIES:
        return trigger.kind
    causes = (EventKind.STRIKE, EventKind.SHELLING)
    near = [t for t in passage.triggers if t.kind in causes and abs(t.start - trigger.end) < _CAUSE]
    return near[0].kind if near else EventKind.CASUALTIES


def _once(events: Sequence[Event]) -> Iterator[Event]:
    """Drop what a sentence says twice of a place, and the region of a nameless one beside it."""
    seen: set[tuple[int, str, str]] = set()
    nameless = {(e.start, e.kind, e.place.id) for e in events if e.claim_id}
    for event in events:
        key = (event.start, event.kind, event.place.id)
        if event.claim_id is None and key in nameless:
            continue
        full = (event.start, f"{event.kind} {event.claim_id}", event.place.id)
        if full not in seen:
            seen.add(full)
            yield event
