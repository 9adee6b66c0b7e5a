"""Article, mentions and claims in; what happened, where, on which day, and who says so, out.

An event stands at a place that its sentence names as the site: never at an anchor, a government,
a sector's namesake or a speaker's seat. Where only a sector or a nameless village is given, the
event is its region's, drawn as an area.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

import shapely

from geodata import borders
from geodata.events.counts import find_counts
from geodata.events.days import DaySpan, find_days
from geodata.events.speakers import actors, speaker, status_of
from geodata.events.triggers import Mood, Trigger, find_triggers
from geodata.measure import area_m2
from geodata.model import (
    ClaimKind,
    Event,
    EventKind,
    LonLat,
    Place,
    PlaceKind,
    Role,
    Sense,
    Source,
    Status,
)
from geodata.sentences import split

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from geodata.model import Article, Claim, Mention
    from geodata.sentences import Sentence

_UNSURE = 0.5  # a mention less certain than that carries no event
_CLAUSE = re.compile(r"[,;:—–]\s|\s(?:and|but|while|as|after|where|та|але|а|і|и|но|когда|коли)\s")
_CROSSING = 25  # characters that a clause's end counts for when the nearest trigger is sought
_BEHIND = 12  # and that a trigger after the place counts for: English and news put it before
_SKIPPED = re.compile(
    r"^\W*(?:#|\*\*Related|Related article|Read also|Читайте також|Читайте также)"
)
_SAID = re.compile(
    r"\b(?:said|says|told|reported|announced|stated|wrote|added|claimed|posted|declared)\s*,?\s*"
    r"(?:\w+\s+){0,2}$|\b(?:said|says|told|reported|wrote|stated)\s+(?:in|on|at)\s+(?:\w+\s+){1,4}$|(?:заяв|повідом|сообщ|сказа|розпов|рассказ|написа)\w+\s*,?\s*(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
_SECTOR_NEAR = re.compile(
    r"^[\s'’\w-]{0,40}?(?:direction|sector|axis|front|area|напрям\w+|направлени\w+)", re.I
)
_MEANS = re.compile(
    r"[^.;]{0,60}?(?:\bwith\b|\bby\b|\busing\b|за\s+допомогою|з\s+використанням)\s+[^.;,]{0,30}?"
    r"(?:missile|rocket|drone|uav|bomb|shahed|ракет|дрон|безпілотник|беспилотник|шахед)"
    r"|[^.;,]{0,20}?(?:ракетою|ракетами|дронами|дроном|безпілотниками|беспилотниками|бомбами)",
    re.IGNORECASE,
)
# What lies further back than the news: no day is carried over to it.
_BACKGROUND = re.compile(
    r"\b(?:had|previously|earlier|ago|before|since|recent(?:ly)?|former(?:ly)?|history|until|used\s+to|began"
    r"|so\s+far|throughout|often|usually|every|once|war\s+began)\b|\b(?:19|20)\d\d\b"
    r"|(?<!\w)(?:раніше|тому|колись|торік|ранее|назад|когда-то|давно|з\s+початку|с\s+начала)(?!\w)",
    re.IGNORECASE,
)
_CAUSE = 160  # characters between the dead and what killed them
_CARRIED_PARAGRAPHS = 5  # a report's day holds for so many paragraphs after it is said
_CARRIED_DAYS = 3  # and only a day or two are a report's; "in 2023" is history
_PRESENT = re.compile(
    r"\b(?:is|are|continues?|remains?|currently|now|has\s+been|have\s+been|come\s+with)\b"
    r"|(?<!\w)(?:триває|тривають|продовжу\w+|зараз|наразі|продолжа\w+|сейчас|залиша\w+|остаёт\w+)(?!\w)",
    re.IGNORECASE,
)
_SAME_REGION = re.compile(
    r"\b(?:the|this|that)\s+(?:\w+\s+)?(?:region|oblast|province|area)\b(?!\s+(?:of|around|near))"
    r"|(?<!\w)(?:цій|цю|цієї|прикордонн\w+)\s+област\w+|(?<!\w)(?:этой|эту|приграничн\w+)\s+област\w+",
    re.IGNORECASE,
)
_WIDE = (PlaceKind.REGION, PlaceKind.COUNTRY)


@dataclass(frozen=True, slots=True)
class _Passage:
    """A sentence with what was found in it; offsets of triggers and days count in the sentence."""

    sentence: Sentence
    text: str
    triggers: tuple[Trigger, ...]
    days: tuple[DaySpan, ...]
    mentions: tuple[Mention, ...]


def find_events(
    article: Article, mentions: Sequence[Mention], claims: Sequence[Claim] = ()
) -> tuple[Event, ...]:
    """Find every event of an article, in the order of its sentences."""
    found: list[Event] = []
    told: tuple[int, DaySpan | None] = (-1, None)
    region: tuple[Mention, int] | None = None
    for passage in _passages(article, mentions):
        events = [*_at_mentions(article, passage), *_nameless(article, passage, claims)]
        if not events:
            events = list(_in_the_same_region(article, passage, region))
        region = _last_region(passage) or region
        paragraph = passage.sentence.paragraph
        inherited = told[1] if paragraph - told[0] <= _CARRIED_PARAGRAPHS else None
        found.extend(_dated(e, passage, inherited, article.published) for e in events)
        own = next((day for day in passage.days if _is_news(day, article.published)), None)
        if own is not None:
            told = (paragraph, own)
    numbered = enumerate(_once(found))
    return tuple(replace(event, id=f"{article.id}-e{n}") for n, event in numbered)


def _passages(article: Article, mentions: Sequence[Mention]) -> Iterator[_Passage]:
    sentences = split(article.text)
    starts = [sentence.start for sentence in sentences]
    by_sentence: dict[int, list[Mention]] = {}
    for mention in mentions:
        by_sentence.setdefault(bisect_right(starts, mention.start) - 1, []).append(mention)
    for number, sentence in enumerate(sentences):
        text = article.text[sentence.start : sentence.end]
        if _SKIPPED.match(text):
            continue
        days = find_days(text, article.published)
        here = tuple(by_sentence.get(number, ()))
        triggers = find_triggers(text) if here or _SAME_REGION.search(text) else ()
        yield _Passage(sentence, text, triggers, days, here)


def _at_mentions(article: Article, passage: _Passage) -> Iterator[Event]:
    for mention in passage.mentions:
        place = _site(passage, mention)
        if place is None:
            continue
        at = mention.start - passage.sentence.start
        trigger = _trigger_for(passage, at, mention.end - passage.sentence.start)
        if trigger is None or trigger.mood in {Mood.NOT, Mood.WANTED}:
            continue
        if place.kind in _WIDE and _is_narrowed(passage, mention):
            continue
        yield _event(article, passage, trigger, place, mention)


def _last_region(passage: _Passage) -> tuple[Mention, int] | None:
    regions = [
        mention
        for mention in passage.mentions
        if mention.place is not None
        and mention.place.kind is PlaceKind.REGION
        and mention.sense is Sense.LITERAL
    ]
    return (regions[-1], passage.sentence.paragraph) if regions else None


def _site(passage: _Passage, mention: Mention) -> Place | None:
    """Give where the event is if it is at this mention: the place, or a sector's region."""
    place = mention.place
    if place is None or mention.role is Role.ANCHOR or mention.confidence < _UNSURE:
        return None
    if mention.sense is Sense.LITERAL:
        if place.kind is PlaceKind.COUNTRY and not _is_inside(passage, mention):
            return None
        return place
    after = passage.text[mention.end - passage.sentence.start :]
    if mention.sense is Sense.ASSOCIATIVE and _SECTOR_NEAR.match(after):
        return _region_of(place)
    return None


def _in_the_same_region(
    article: Article, passage: _Passage, region: tuple[Mention, int] | None
) -> Iterator[Event]:
    """Give the event of "an incursion into the region": that which was named last."""
    word = _SAME_REGION.search(passage.text)
    if word is None or region is None:
        return
    named, paragraph = region
    if named.place is None or passage.sentence.paragraph - paragraph > 1:
        return
    trigger = _trigger_for(passage, word.start(), word.end())
    if trigger is not None and trigger.mood not in {Mood.NOT, Mood.WANTED}:
        yield _event(article, passage, trigger, named.place, named)


_INSIDE = re.compile(
    r"\b(?:in|across|inside|into|throughout|of)\s+(?:the\s+)?(?:\w+\s+)?(?:\w+\s+)?$|(?<!\w)(?:у|в|по)\s+$",
    re.IGNORECASE,
)


def _is_inside(passage: _Passage, mention: Mention) -> bool:
    return bool(_INSIDE.search(passage.text[: mention.start - passage.sentence.start]))


def _is_narrowed(passage: _Passage, mention: Mention) -> bool:
    """Tell a region or country that only says where a named site of the sentence lies."""
    region = mention.place
    for other in passage.mentions:
        inner = other.place
        if other is mention or inner is None or region is None or inner.kind in _WIDE:
            continue
        gap = passage.text[
            min(other.end, mention.end) - passage.sentence.start : max(other.start, mention.start)
            - passage.sentence.start
        ]
        inside = region.name in {inner.admin1, inner.admin2} or (
            region.kind is PlaceKind.COUNTRY and inner.country == region.country
        )
        if inside and other.sense is Sense.LITERAL and not re.search(r"[.;]", gap):
            return True
    return False


def _region_of(place: Place) -> Place | None:
    """Give the region around a sector's namesake, drawn as an area."""
    region = borders.region_at(place.at)
    return None if region is None else _as_place(region)


@lru_cache(maxsize=128)
def _as_place(region: borders.Region) -> Place:
    middle = shapely.point_on_surface(region.shape)
    return Place(
        id=region.code,
        name=region.name,
        kind=PlaceKind.REGION,
        at=LonLat(middle.x, middle.y),
        uncertainty_m=round(math.sqrt(area_m2(region.shape) / math.pi)),
        country=region.country,
        admin1=region.name,
        iso3166_2=region.code,
        source="sector",
    )


def _trigger_for(passage: _Passage, start: int, end: int) -> Trigger | None:
    """Choose the trigger that tells of a place: the nearest, clause ends counted as distance."""

    def away(trigger: Trigger) -> float:
        if trigger.end <= start:
            gap = passage.text[trigger.end : start]
            behind = 0
        else:
            gap, behind = passage.text[end : trigger.start], _BEHIND
        crossings = len(_CLAUSE.findall(gap))
        lists = gap.count(", ") + gap.count(" and ")
        strong = 0 if trigger.kind is not EventKind.OTHER else 15
        return len(gap) + behind + strong + _CROSSING * max(0, crossings - lists)

    return min(passage.triggers, key=away, default=None)


def _event(
    article: Article, passage: _Passage, trigger: Trigger, place: Place, mention: Mention | None
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


def _kind(passage: _Passage, trigger: Trigger) -> EventKind:
    """Let the means and the cause decide: an attack with missiles, dead by a drone strike."""
    if trigger.kind is EventKind.ATTACK and _MEANS.match(passage.text, trigger.end):
        return EventKind.STRIKE
    if trigger.kind is not EventKind.CASUALTIES:
        return trigger.kind
    causes = (EventKind.STRIKE, EventKind.SHELLING)
    near = [t for t in passage.triggers if t.kind in causes and abs(t.start - trigger.end) < _CAUSE]
    return near[0].kind if near else EventKind.CASUALTIES


def _nameless(article: Article, passage: _Passage, claims: Sequence[Claim]) -> Iterator[Event]:
    """Give the event at "a small village 10 km south of X": its region, with the claim's area."""
    start, end = passage.sentence.start, passage.sentence.end
    for claim in claims:
        if not (start <= claim.start < end) or claim.kind not in _POSITIONS:
            continue
        if claim.subject is None or claim.subject.place or claim.subject.rivals:
            continue
        anchor = claim.anchors[0].place if claim.anchors else None
        trigger = _trigger_for(passage, claim.start - start, claim.end - start)
        if anchor is None or trigger is None or trigger.mood in {Mood.NOT, Mood.WANTED}:
            continue
        region = _named_region(passage, anchor) or _region_of(anchor)
        if region is not None:
            event = _event(article, passage, trigger, region, None)
            yield replace(event, claim_id=claim.id)


_POSITIONS = frozenset({ClaimKind.DISTANCE_DIRECTION, ClaimKind.DISTANCE, ClaimKind.DIRECTION})


def _named_region(passage: _Passage, anchor: Place) -> Place | None:
    regions = [m.place for m in passage.mentions if m.place and m.place.kind is PlaceKind.REGION]
    return next((region for region in regions if region.name == anchor.admin1), None)


def _dated(
    event: Event, passage: _Passage, inherited: DaySpan | None, published: date | None
) -> Event:
    """Give an event its days: its own, else those of the sentence, the paragraph or the issue."""
    own = _own_day(passage, event)
    if own is not None:
        if own.first_day is None:
            return replace(event, day_reason=own.reason)
        return replace(event, first_day=own.first_day, last_day=own.last_day, day_reason=own.reason)
    if published is not None and _PRESENT.search(passage.text):
        why = "told in the present tense, so the day of publication"
        return replace(event, first_day=published, last_day=published, day_reason=why)
    if inherited is not None and not _BACKGROUND.search(passage.text):
        why = f"continues the sentence before; {inherited.reason}"
        return replace(
            event, first_day=inherited.first_day, last_day=inherited.last_day, day_reason=why
        )
    return event


def _is_news(day: DaySpan, published: date | None) -> bool:
    """Tell days that a report is about: few, and just before it appeared."""
    if day.first_day is None or day.last_day is None or published is None:
        return False
    fresh = (published - day.first_day).days <= 2 * _CARRIED_DAYS and day.last_day <= published
    return fresh and (day.last_day - day.first_day).days < _CARRIED_DAYS


def _own_day(passage: _Passage, event: Event) -> DaySpan | None:
    """Choose the sentence's day: a day of speaking only where no other is given."""
    told = [day for day in passage.days if not _SAID.search(passage.text[: day.start])]
    chosen = told or list(passage.days)
    if not chosen:
        return None
    at = passage.text.find(event.reason.split("”")[0].lstrip("“"))
    return min(chosen, key=lambda day: abs(day.start - max(at, 0)))


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
