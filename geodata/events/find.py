"""Article, its passages and claims in; what happened, where, on which day, and who says so, out.

Where a nameless village is given ("a small village 10 km south of X"), the event is its region's,
drawn as the claim's area.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from geodata.events.answered import answered
from geodata.events.bypassed import is_bypassed
from geodata.events.captions import is_caption, is_label
from geodata.events.carried import (
    NAMED_BEFORE,
    NAMELESS,
    at_the_same_place,
    at_unknown,
    goes_with,
    in_the_governed,
    in_the_same_region,
    in_the_same_town,
    joined,
    only_heads,
)
from geodata.events.causes import caused_it, with_cause
from geodata.events.dating import Draft, dated
from geodata.events.drafts import both_told, draft_of
from geodata.events.leads import dates_it, first_told, is_of_others, on_the_day_of, reminds
from geodata.events.losses import with_losses
from geodata.events.moods import Mood
from geodata.events.named_before import Before, last_region, last_town
from geodata.events.named_behind import named_behind
from geodata.events.nameless import at_nameless, is_beside_unknown, is_second_end, takes_others
from geodata.events.narrowing import is_narrowed
from geodata.events.near_spots import spot_id
from geodata.events.news_days import Told, last_told
from geodata.events.region import region_of
from geodata.events.relative import only_tells_where, told_apart, told_in, without, without_asides
from geodata.events.retold import once_told
from geodata.events.roads import is_cut_at_another, is_on_road, on_road, road_region
from geodata.events.sharing import with_counts
from geodata.events.sites import (
    UNSURE,
    common_area,
    elsewhere,
    is_launch_site,
    listed_with,
    site,
)
from geodata.events.speaking import tells_a_toll
from geodata.events.there import at_there, there_too
from geodata.events.told import fought_for, told_at
from geodata.events.told_nearer import told_nearer
from geodata.events.triggers import Trigger
from geodata.model import Event, EventKind, Place, PlaceKind, Sense
from geodata.phrases.openings import Opening

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geodata.events.passages import Passage
    from geodata.events.relative import Clause
    from geodata.model import Article, Claim, Mention

_HEAD_OF = Opening(r"\b(?:mayor|governor|head)\s+of\s+$", re.IGNORECASE)
_SHOWN = 0.7  # how sure an event is that has no word of its own
_BUT = Opening(r"(?<!\w)(?:но|однако|але|проте|однак|втім|натомість)\s", re.IGNORECASE)
# "one was killed in A, and five injured across the region"
_ELSEWHERE_IN_IT = Opening(
    r"\b(?:killed|wounded|injured|hurt|died)\s+(?:across|throughout|elsewhere\s+in)\s+the\s+(?:\w+\s+)?(?:region|oblast|province)\b",
    re.IGNORECASE,
)
_FOUGHT = {EventKind.ATTACK, EventKind.CLASH}


def find_events(
    article: Article, every: Sequence[Passage], claims: Sequence[Claim] = ()
) -> tuple[Event, ...]:
    """Find every event at a place in the passages of an article, in their order."""
    reading = _Reading(article, every, claims)
    for number in range(len(every)):
        reading.go_on(number)
    found = reading.found
    if not found and is_caption(every):
        shown = [(draft, passage) for passage in every for draft in _shown(article, passage)]
        once = {draft.event.place.id: (draft, passage) for draft, passage in reversed(shown)}
        found = [dated(*pair, None, article.published) for pair in reversed(once.values())]
    numbered = enumerate(named_behind(told_nearer(once_told(_once(found), every))))
    return tuple(replace(event, id=f"{article.id}-e{n}") for n, event in numbered)


@dataclass(slots=True)
class _Reading:
    """An article read up to a sentence: the events found, and what the next one may go on from."""

    article: Article
    every: Sequence[Passage]
    claims: Sequence[Claim]
    found: list[Event] = field(default_factory=list)
    told: Told | None = None
    region: tuple[Place, int] | None = None
    town: Before | None = None
    held: Passage | None = None  # the sentence whose place the one before carried on

    def go_on(self, number: int) -> None:
        """Read one more sentence."""
        passage, published = self.every[number], self.article.published
        drafts = self._counted(self._placed(number), number)
        held, self.held = self.held, None
        drafts = drafts or self._carried(number, held)
        self.region = last_region(passage) or self.region
        self.town = last_town(passage, self.town)
        holds = self.told
        if drafts and not holds and not tells_a_toll(passage.text):
            holds = first_told(self.every[number:], published)
        if not drafts:
            dates_it(self.found, self.every, number)
        if caused_it(self.found, self.every, number):  # nor in all the region whose head says so
            drafts = [draft for draft in drafts if not draft.event.place.is_wide]
        told_by_all = both_told(drafts, passage)
        self.found.extend(dated(draft, passage, holds, published) for draft in told_by_all)
        answered(self.found, self.every, number)
        if not is_of_others(passage):
            told = None if reminds(passage) else self.told  # nor is what follows it of today
            self.told = last_told(passage, told, published)

    def _counted(self, drafts: list[Draft], number: int) -> list[Draft]:
        caused = with_cause(drafts, self.found, self.every, number)
        return with_counts(caused, self.every[number])

    def _placed(self, number: int) -> list[Draft]:
        """Give what a sentence tells of the places that it names or points back to."""
        article, passage, region, town = self.article, self.every[number], self.region, self.town
        last = self.every[number - 1] if number else None
        if last is not None and passage.goes_on(last) and only_heads(passage, last):
            return []
        if passage.mentions and with_losses(self.found, passage, self.every) is not None:
            return []  # "20 were hurt in the attack, said the head of the region"
        drafts = [*_at_mentions(article, passage), *at_nameless(article, passage, self.claims)]
        drafts = drafts or list(at_unknown(article, passage, region, town))
        drafts += there_too(article, passage, drafts)
        if drafts and _ELSEWHERE_IN_IT.search(passage.text):
            drafts += in_the_same_region(article, passage, region)
        drafts = drafts or list(at_there(article, passage, last, town))
        drafts = drafts or list(in_the_same_region(article, passage, region, town))
        drafts = drafts or list(in_the_same_town(article, passage, town))
        drafts = drafts or list(in_the_governed(article, passage))
        if drafts and all(d.event.place.kind is PlaceKind.COUNTRY for d in drafts):
            drafts = list(in_the_same_region(article, passage, region)) or drafts
            drafts = list(in_the_same_town(article, passage, town)) or drafts
        return [draft for draft in drafts if not _is_country_taken(draft)]

    def _carried(self, number: int, held: Passage | None) -> list[Draft]:
        """Give what a sentence without a place tells of that of the sentence before."""
        if not number:
            return []
        article, passage, found = self.article, self.every[number], self.found
        last = self.every[number - 1]
        before = held or last
        drafts = with_counts(list(at_the_same_place(article, passage, before)), passage)
        headed = is_label(before) and _goes_on(passage, before)
        self.held = before if drafts or headed else None
        same = drafts and found and _keeps_the_day(passage, found[-1])
        if same and goes_with(drafts[0].event, found[-1], before):
            found[-1] = joined(found[-1], drafts.pop(), told=bool(passage.days))
        elif held and not (headed and drafts and _is_news_of(before, found)):
            if drafts and found and goes_with(drafts[0].event, found[-1], last):
                found[-1] = joined(found[-1], drafts[0])  # "Sumy. Drone hits block. Two dead."
            drafts = []
        if drafts or same:
            return [on_the_day_of(draft, passage, before, found) for draft in drafts]
        if (event := with_losses(found, passage, self.every)) is not None:
            found[-1] = event
            return []
        return self._counted(list(in_the_same_town(article, passage, self.town, hurt=True)), number)


def _keeps_the_day(passage: Passage, told: Event) -> bool:
    """Tell a sentence without a day, or with that on which somebody spoke of a dated event."""
    is_dated = told.first_day is not None
    return not passage.days or (is_dated and passage.spoken_days == passage.days)


def _goes_on(passage: Passage, before: Passage) -> bool:
    """Tell that "Odesa. Over 20 drones. Flats burned." is still of its heading."""
    return not passage.mentions and passage.goes_on(before)


def _is_news_of(heading: Passage, found: Sequence[Event]) -> bool:
    """Tell that nothing has been told yet of the place that a heading names."""
    return not found or found[-1].start < heading.sentence.start


def _is_country_taken(draft: Draft) -> bool:
    """Tell "after the village was taken they were brought to Russia": no country was."""
    event = draft.event
    return event.kind is EventKind.CAPTURE and event.place.kind is PlaceKind.COUNTRY


def _at_mentions(article: Article, passage: Passage) -> Iterator[Draft]:
    for mention in passage.mentions:
        spot = (mention.start - passage.sentence.start, mention.end - passage.sentence.start)
        narrowed = is_narrowed(passage, mention) or only_tells_where(passage, mention)
        place = None if narrowed else site(passage, mention)
        area = None
        if place is None:
            place, spot = elsewhere(passage, mention) or (None, spot)
        road = road_region(passage, mention) if place is None else None
        if place is None and not narrowed:
            place = area = road or common_area(passage, mention)
        aside = told_apart(passage, mention)
        main = without(without_asides(passage, mention), aside)
        trigger = told_at(main, *spot, listed_with(passage, mention)) if place else None
        if not _is_one_fight(passage, aside, trigger):
            yield from _beside(article, passage, mention, place, aside)
        if trigger and is_bypassed(passage.text, trigger, *spot):
            continue
        if place and trigger and not is_launch_site(passage, mention, trigger):
            if road is not None:
                told_site = on_road(passage, mention, trigger, road)
            else:
                told_site = _told_site(passage, mention, trigger, place, area)
            if told_site is None:
                continue
            for told in _with_fighting(main, trigger, spot[1]):
                yield draft_of(article, passage, told, told_site, spot)


def _told_site(
    passage: Passage, mention: Mention, trigger: Trigger, place: Place, area: Place | None
) -> tuple[Place, float, str] | None:
    """Give where it is, how sure that is and in what words; None where another name tells it."""
    region = region_of(place)
    if area is not None:
        where = f"at {mention.text}, one of several places so called in {area.name}"
        return place, NAMED_BEFORE, where
    others = None if place.is_wide else takes_others(passage, mention, trigger)
    if is_second_end(passage, mention) or (others and others["named"]):
        return None
    if region is not None and (others or is_beside_unknown(passage, mention)):
        where = f"at an unnamed or unknown place near {mention.text}, in {region.name}"
        return region, NAMELESS, where
    if region is not None and is_on_road(passage, mention, trigger):
        if is_cut_at_another(passage, mention, trigger):
            return None
        return region, NAMELESS, f"on a road at {mention.text}, somewhere in {region.name}"
    # of a sector no village has to be known
    is_sector = mention.sense is Sense.ASSOCIATIVE
    sure = max(mention.confidence, NAMELESS) if is_sector else mention.confidence
    return place, sure, _linked(mention, place)


def _with_fighting(passage: Passage, trigger: Trigger, end: int) -> Iterator[Trigger]:
    """Give beside "the town is not lost" that "fighting goes on in its streets"."""
    yield trigger
    doubted = trigger.kind is EventKind.CAPTURE and _BUT.search(passage.text, trigger.end)
    is_open = bool(doubted) or trigger.mood is Mood.DENIED
    fought = fought_for(passage, trigger, end) if is_open else trigger
    if fought is not trigger and fought.mood is not Mood.DENIED:
        yield fought


def _is_one_fight(passage: Passage, aside: Clause | None, main: Trigger | None) -> bool:
    """Tell "repelled nine attacks at A, where the enemy tried to break through"."""
    told = told_in(passage, aside) if aside and main and not passage.days else None
    return bool(told and main and {main.kind, told.kind} == _FOUGHT)


def _beside(
    article: Article, passage: Passage, mention: Mention, place: Place | None, aside: Clause | None
) -> Iterator[Draft]:
    """Give what "A, до якого ворог підійшов 11 травня" tells of A beside the rest."""
    trigger = told_in(passage, aside) if aside else None
    if trigger is None or is_launch_site(passage, mention, trigger):
        return  # "from the airspace of X, which was shot down"
    if place is not None and mention.confidence >= UNSURE:
        spot = (mention.start - passage.sentence.start, mention.end - passage.sentence.start)
        where = f"at {mention.text}, of which the clause speaks"
        yield draft_of(article, passage, trigger, (place, mention.confidence, where), spot)


def _shown(article: Article, passage: Passage) -> Iterator[Draft]:
    """Give what a caption shows at its place, if it tells of nothing by name."""
    for mention in passage.mentions:
        place = site(passage, mention)
        spot = (mention.start - passage.sentence.start, mention.end - passage.sentence.start)
        if place is None or passage.triggers or place.kind is PlaceKind.COUNTRY:
            continue
        if not is_narrowed(passage, mention) and not _HEAD_OF.search(passage.text, 0, spot[0]):
            shown = Trigger(*spot, EventKind.OTHER, Mood.HAPPENED)
            where = (place, mention.confidence * _SHOWN, "is where the caption shows something")
            yield draft_of(article, passage, shown, where, spot)


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
