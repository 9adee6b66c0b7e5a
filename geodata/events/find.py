"""Article, its passages and claims in; what happened, where, on which day, and who says so, out.

Where a nameless village is given ("a small village 10 km south of X"), the event is its region's,
drawn as the claim's area.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from geodata.events.answered import answered
from geodata.events.captions import is_caption, is_label
from geodata.events.dating import Draft, Told, dated, first_told, last_told
from geodata.events.drafts import both_told, draft_of
from geodata.events.gather import spot_id
from geodata.events.kinds import cause_told, is_effect, with_cause
from geodata.events.moods import Mood, is_only_planned
from geodata.events.named_before import Before, last_region, last_town, named_region
from geodata.events.narrowing import is_narrowed
from geodata.events.nearest import is_parted, is_told_otherwise, trigger_for
from geodata.events.passages import SAME_REGION, SAME_TOWN, Passage
from geodata.events.region import region_of, region_told
from geodata.events.sharing import with_counts
from geodata.events.sites import (
    common_area,
    elsewhere,
    governed_region,
    is_beside_unknown,
    is_launch_site,
    is_launched_from,
    is_only_toward,
    listed_with,
    mayors_city,
    site,
)
from geodata.events.triggers import Trigger
from geodata.model import ClaimKind, Event, EventKind, Place, PlaceKind, Role, Sense

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geodata.model import Article, Claim, Mention

# How sure an event is whose place is not named, or named before, or which has no word of its own.
_NAMELESS, _NAMED_BEFORE, _SHOWN = 0.6, 0.8, 0.7
_VAGUE = frozenset({EventKind.OTHER, EventKind.DEPLOYMENT})  # too little to tell a place by
_POSITIONS = frozenset({ClaimKind.DISTANCE_DIRECTION, ClaimKind.DISTANCE, ClaimKind.DIRECTION})


def find_events(
    article: Article, every: Sequence[Passage], claims: Sequence[Claim] = ()
) -> tuple[Event, ...]:
    """Find every event at a place in the passages of an article, in their order."""
    found: list[Event] = []
    told: Told | None = None
    region: tuple[Place, int] | None = None
    town: Before | None = None
    for number, passage in enumerate(every):
        before = every[number - 1] if number else None
        drafts = [*_at_mentions(article, passage), *_nameless(article, passage, claims)]
        drafts = drafts or list(_at_unknown(article, passage, region))
        drafts = drafts or list(_in_the_same_region(article, passage, region))
        drafts = drafts or list(_in_the_same_town(article, passage, town))
        drafts = drafts or list(_in_the_governed(article, passage))
        if drafts and all(d.event.place.kind is PlaceKind.COUNTRY for d in drafts):
            drafts = list(_in_the_same_town(article, passage, town)) or drafts
        drafts = with_counts(with_cause(drafts, found, every, number), passage)
        if not drafts and before is not None:
            drafts = with_counts(list(_at_the_same_place(article, passage, before)), passage)
            same = drafts and found and not passage.days
            if same and _goes_with(drafts[0].event, found[-1], before):
                found[-1] = _with_counts(found[-1], drafts.pop())
        region, town = last_region(passage) or region, last_town(passage, town)
        holds = told or (first_told(every[number:], article.published) if drafts else None)
        told_by_all = both_told(drafts, passage)
        found.extend(dated(draft, passage, holds, article.published) for draft in told_by_all)
        answered(found, every, number)
        told = last_told(passage, told, article.published)
    if not found and is_caption(every):
        shown = [(draft, passage) for passage in every for draft in _shown(article, passage)]
        once = {draft.event.place.id: (draft, passage) for draft, passage in reversed(shown)}
        found = [dated(*pair, None, article.published) for pair in reversed(once.values())]
    numbered = enumerate(_once(found))
    return tuple(replace(event, id=f"{article.id}-e{n}") for n, event in numbered)


def _at_mentions(article: Article, passage: Passage) -> Iterator[Draft]:
    for mention in passage.mentions:
        spot = (mention.start - passage.sentence.start, mention.end - passage.sentence.start)
        narrowed = is_narrowed(passage, mention)
        place = None if narrowed else site(passage, mention)
        area = None
        if place is None:
            place, spot = elsewhere(passage, mention) or (None, spot)
        if place is None and not narrowed:
            place = area = common_area(passage, mention)
        trigger = told_at(passage, *spot, listed_with(passage, mention)) if place else None
        beside = place is not None and is_beside_unknown(passage, mention)
        place = region_of(place) if place and beside else place
        if place and trigger and not is_launch_site(passage, mention, trigger):
            sure, where = mention.confidence, _linked(mention, place)
            if mention.sense is Sense.ASSOCIATIVE:  # of a sector no village has to be known
                sure = max(sure, _NAMELESS)
            if beside:
                where = f"at a place near {mention.text} that is in no table, in {place.name}"
                sure = _NAMELESS
            if area is not None:
                where = f"at {mention.text}, one of several places so called in {area.name}"
                sure = _NAMED_BEFORE
            yield draft_of(article, passage, trigger, (place, sure, where), spot)


def told_at(
    passage: Passage, start: int, end: int, of_all: tuple[int, int] | None = None
) -> Trigger | None:
    """Give what is told of a spot, unless it is told elsewhere and only planned or feared there.

    A long list, `of_all`, is told of as one.
    """
    trigger = trigger_for(passage, *(of_all or (start, end)))
    if trigger is None or not trigger.mood.is_told or is_only_toward(passage, trigger, start):
        return None
    text = passage.text
    if is_told_otherwise(text, trigger, start, end) or is_only_planned(text, trigger.end, start):
        return None
    return None if is_parted(text[trigger.end : start]) else trigger


def _in_the_same_region(
    article: Article, passage: Passage, region: tuple[Place, int] | None
) -> Iterator[Draft]:
    """Give the event of "an incursion into the region": that which was named last."""
    word = SAME_REGION.search(passage.text)
    if word is None or region is None or passage.sentence.paragraph - region[1] > 1:
        return
    at = passage.sentence.start + word.start(), passage.sentence.start + word.end()
    if any(m.start < at[1] and at[0] < m.end for m in passage.mentions):
        return  # "the Astrakhan region"
    trigger = told_at(passage, *word.span())
    if trigger is not None:
        where = f"at “{word.group()}”, {region[0].name} named before"
        yield draft_of(article, passage, trigger, (region[0], _NAMED_BEFORE, where), word.span())


def _in_the_same_town(article: Article, passage: Passage, town: Before | None) -> Iterator[Draft]:
    """Give the event of "have shelled the city": at the one town named last."""
    word = SAME_TOWN.search(passage.text)
    if word is None or town is None or not town.holds_for(passage):
        return
    own = any(_is_own_site(mention) for mention in passage.mentions)
    trigger = told_at(passage, *word.span())
    if own or trigger is None or not town.may_be_called(word.group()):
        return
    if trigger.kind in _VAGUE or is_effect(passage, trigger):
        return
    where = f"at “{word.group()}”, {town.text} named before"
    place = (town.place, town.confidence * _NAMED_BEFORE, where)
    yield draft_of(article, passage, trigger, place, word.span())


def _in_the_governed(article: Article, passage: Passage) -> Iterator[Draft]:
    """Give the event of "Kherson's governor reports two dead": in the region or city he heads."""
    if any(mention.sense is Sense.LITERAL for mention in passage.mentions):
        return
    for mention in passage.mentions:
        region = governed_region(passage, mention) or mayors_city(passage, mention)
        spot = (mention.start - passage.sentence.start, mention.end - passage.sentence.start)
        trigger = told_at(passage, *spot) if region else None
        if region is not None and trigger is not None and trigger.kind not in _VAGUE:
            where = (region, _NAMELESS, f"in {region.name}, whose head tells of it")
            yield draft_of(article, passage, trigger, where, spot)


def _is_own_site(mention: Mention) -> bool:
    """Tell a site that a sentence names itself; a country is too wide to be one."""
    is_country = mention.place is not None and mention.place.kind is PlaceKind.COUNTRY
    return mention.sense is Sense.LITERAL and mention.role is Role.SITE and not is_country


def _at_unknown(
    article: Article, passage: Passage, region: tuple[Place, int] | None
) -> Iterator[Draft]:
    """Give the event at a name that is in no table: in the region the paragraph speaks of."""
    for mention in passage.mentions:
        is_site = mention.sense is Sense.LITERAL and mention.role is Role.SITE
        if mention.place is not None or mention.rivals or not is_site:
            continue
        spot = (mention.start - passage.sentence.start, mention.end - passage.sentence.start)
        trigger = told_at(passage, *spot)
        named, paragraph = last_region(passage) or region or (None, 0)
        if trigger is None or named is None or passage.sentence.paragraph - paragraph > 1:
            continue
        where = (named, _NAMELESS, f"at {mention.text}, which is in no table, in {named.name}")
        yield draft_of(article, passage, trigger, where, spot)


def _at_the_same_place(article: Article, passage: Passage, before: Passage) -> Iterator[Draft]:
    """Give the losses that a sentence without a place tells right after the one that has it.

    After a mere label ("Kherson. A depot exploded.") everything told is of that place.
    """
    if passage.mentions or passage.sentence.paragraph != before.sentence.paragraph:
        return
    places = {m.place.id: m for m in before.mentions if m.place and site(before, m) == m.place}
    label = is_label(before)
    of_it = [t for t in passage.triggers if t.mood.is_told and (label or is_effect(passage, t))]
    sites = (m for m in places.values() if not is_narrowed(before, m))
    mention = next((m for m in sites if not is_launched_from(before, m)), None)
    if mention and not _is_a_town(mention) and SAME_TOWN.search(passage.text):
        return  # "the city" is not the plant of which the sentence before spoke
    if not (len(places) == 1 or label) or not of_it or mention is None or mention.place is None:
        return
    if mention.place.kind is not PlaceKind.COUNTRY:
        where = f"at {mention.text}, named in the sentence before"
        place = (mention.place, mention.confidence * _NAMED_BEFORE, where)
        draft = draft_of(article, passage, of_it[0], place, (of_it[0].start, of_it[0].end))
        cause = cause_told(before) if draft.event.kind == of_it[0].kind else None
        yield replace(draft, event=replace(draft.event, kind=cause or draft.event.kind))


def _is_a_town(mention: Mention) -> bool:
    return mention.place is not None and mention.place.kind is PlaceKind.SETTLEMENT


def _goes_with(event: Event, last: Event, before: Passage) -> bool:
    """Tell the losses of the very event that the sentence before told."""
    same = (event.kind, event.place.id) == (last.kind, last.place.id)
    return same and last.start == before.sentence.start


def _with_counts(event: Event, draft: Draft) -> Event:
    known = {count.what for count in event.counts}
    more = tuple(count for count in draft.event.counts if count.what not in known)
    return replace(event, counts=event.counts + more)


def _shown(article: Article, passage: Passage) -> Iterator[Draft]:
    """Give what a caption shows at its place, if it tells of nothing by name."""
    for mention in passage.mentions:
        place = site(passage, mention)
        spot = (mention.start - passage.sentence.start, mention.end - passage.sentence.start)
        if place is None or passage.triggers or place.kind is PlaceKind.COUNTRY:
            continue
        if not is_narrowed(passage, mention):
            shown = Trigger(*spot, EventKind.OTHER, Mood.HAPPENED)
            where = (place, mention.confidence * _SHOWN, "is where the caption shows something")
            yield draft_of(article, passage, shown, where, spot)


def _nameless(article: Article, passage: Passage, claims: Sequence[Claim]) -> Iterator[Draft]:
    """Give the event at "a small village 10 km south of X": its region, with the claim's area."""
    start, end = passage.sentence.start, passage.sentence.end
    for claim in claims:
        if not (start <= claim.start < end and _is_of_a_nameless(passage, claim)):
            continue
        anchor = claim.anchors[0].place if claim.anchors else None
        spot = (claim.start - start, claim.end - start)
        trigger = told_at(passage, *spot)
        if anchor is None or trigger is None:
            continue
        region = named_region(passage, anchor) or region_told(claim, anchor)
        if region is not None:
            where = (region, _NAMELESS, f"at a place without a name in {region.name}")
            draft = draft_of(article, passage, trigger, where, spot)
            yield replace(draft, event=replace(draft.event, claim_id=claim.id))


def _is_of_a_nameless(passage: Passage, claim: Claim) -> bool:
    """Tell "a small village 10 km south of X", or "a depot ..." where no other place is named."""
    if claim.subject is not None:
        unnamed = claim.subject.place is None and not claim.subject.rivals
        return unnamed and claim.kind in _POSITIONS
    if claim.kind not in {ClaimKind.DISTANCE_DIRECTION, ClaimKind.DIRECTION}:
        return False
    return not any((at := site(passage, m)) and not at.is_wide for m in passage.mentions)


def _linked(mention: Mention, place: Place) -> str:
    if mention.place is None or place.id != mention.place.id:
        name = mention.text if mention.place is None else mention.place.name
        return f"in the sector named after {name}, somewhere in {place.name}"
    return f"at {mention.text}"


def _once(events: Sequence[Event]) -> Iterator[Event]:
    """Drop what a sentence says twice of a place, and the region of a nameless one beside it.

    Two sectors of one region are two.
    """
    seen: set[tuple[int, str, str]] = set()
    nameless = {(e.start, e.kind, e.place.id) for e in events if e.claim_id}
    for event in events:
        key = (event.start, event.kind, event.place.id)
        if event.claim_id is None and key in nameless:
            continue
        full = (event.start, f"{event.kind} {event.status} {event.claim_id}", spot_id(event))
        if full not in seen:
            seen.add(full)
            yield event
