"""A sentence that names no site of its own in; what it tells at a place named before it out.

"The region", "the city", "its capture", the dead right after an attack, a governor and his region.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from geodata.events.captions import is_label
from geodata.events.causes import cause_told
from geodata.events.drafts import draft_of
from geodata.events.kinds import ATTACKS, EFFECTS, is_effect
from geodata.events.moods import Mood
from geodata.events.named_before import (
    city_of_district,
    district_at,
    is_city_district,
    last_region,
    region_called,
)
from geodata.events.narrowing import SHOT, is_narrowed
from geodata.events.passages import SAME_REGION, SAME_TOWN
from geodata.events.reached import is_only_reached
from geodata.events.region import region_of
from geodata.events.relative import without_clauses
from geodata.events.sites import governed_region, head_of, is_launched_from, mayors_city, site
from geodata.events.speaking import tells_a_toll
from geodata.events.told import told_at
from geodata.model import EventKind, PlaceKind, Role, Sense, Status
from geodata.phrases.late import late
from geodata.phrases.openings import Opening

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geodata.events.dating import Draft
    from geodata.events.named_before import Before
    from geodata.events.passages import Passage
    from geodata.events.triggers import Trigger
    from geodata.model import Article, Event, Mention, Place

# How sure an event is whose place is not named, or named before.
NAMELESS, NAMED_BEFORE = 0.6, 0.8
# What a mayor tells of troops may be of anywhere.
_OF_TROOPS = frozenset(
    {EventKind.ADVANCE, EventKind.CAPTURE, EventKind.WITHDRAWAL, EventKind.CLASH}
)
_IN = Opening(r"(?<!\w)(?:in|[ву])\s+$", re.IGNORECASE)
_BESIDE_CHARS = 8  # " and the "
# "the Romanian village of Plauru": not in the region spoken of
_ABROAD = Opening(
    r"\b(?:Romanian|Moldovan|Polish|Belarus(?:ian)?|Latvian|Lithuanian|Estonian|Finnish|Slovak|Hungarian|Bulgarian|Turkish|German|Georgian)"
    r"\s+(?:[a-z]+\s+)?(?:village|town|city|settlement|port)\s+(?:of\s+)?$"
)
# "one of them, who died in June": said of a person, not of the place
_WHO = Opening(
    r"(?<!\w)(?:who|що|який|яка|які|который|которая|которые)\s+(?:had\s+|has\s+)?$", re.IGNORECASE
)
_OF_A_DISTRICT = re.compile(r"район|округ|[Dd]istrict|[Rr]aion")
_LOST = re.compile(r"потер|втрат|loss", re.IGNORECASE)  # a staff counts them along its sector
_LOSSES_IN_ALL = re.compile(r"\W*(?:\w+\s+)?(?:потери|втрати|losses)\b", re.IGNORECASE)
# "Two more were wounded in the shelling": in that which the sentence before told
_OF_THE_ATTACK = Opening(
    r"\b(?:in|by|from|during|after)\s+(?:the|this|that)\s+(?:\w+\s+)?"
    r"(?:attack|strike|shelling|raid|barrage|bombardment|assault|blast|explosion|bombing)\b",
    re.IGNORECASE,
)
_NAMED = re.compile(r"\s[A-ZА-ЯІЇЄҐ]")
_GOES_ON = late(
    r"\s+(?:(?:are|is)\s+)?(?:still\s+)?(?:rag(?:e|es|ing)|continu|ongoing|under\s+way|going\s+on"
    r"|трива|точ[аи]ться|ид[уё]т|йде|йдуть|продолж)",
    re.IGNORECASE,
)
_OPERATES = re.compile(r"operat", re.IGNORECASE)  # "a brigade operating in the area" only speaks
_AT_THAT_TIME = re.compile(r"\W*(?:тоді|тогда|then|at\s+the\s+time)(?!\w)", re.IGNORECASE)
# "В Буркутском лесничестве вспыхнул пожар": at a name of its own, which no table has
_SOMEWHERE = late(
    r"(?:Также\s+|Також\s+)?(?:[УуВв]о?|На|на|[Бб]іля|[Вв]озле|[Пп]ід|[Пп]од)\s+(?!Укра|Росс|Росі|Сил|Мин|Мін)[А-ЯІЇЄҐЁ][а-яіїєґё]{3,}"
    r"(?:[цс]ьк\w+|ск\w+)\s+(?:[а-яіїєґё]+\s+)?(?:лес|ліс|заповед|заповід|вод[оі]хран|водосхов|карь?[еє]р|плотин|гребл|мост|міст|трасс|шоссе|шосе|аэродром|аеродром|полигон|полігон)"
)
_SENTENCE_CHARS = 250  # that a sentence, with the next one's beginning, may take
_OF_IT_WORDS = 3  # "taken |full control of| the area"
_VAGUE = frozenset({EventKind.OTHER, EventKind.DEPLOYMENT})  # too little to tell a place by


def in_the_same_region(
    article: Article,
    passage: Passage,
    region: tuple[Place, int] | None,
    town: Before | None = None,
) -> Iterator[Draft]:
    """Give the event of "an incursion into the region": that which was named last.

    "A second missile hit the area" is of the one `town` that the sentence before names.
    """
    word = SAME_REGION.search(passage.text)
    region = (last_region(passage, word.start()) or region) if word else None
    if word is None or region is None or passage.sentence.paragraph - region[1] > 1:
        return
    if SAME_TOWN.search(passage.text[: word.start()]):
        return  # "took the city, and held it and the surrounding area": it was of the city
    at = passage.sentence.start + word.start(), passage.sentence.start + word.end()
    if any(m.start < at[1] and at[0] < m.end for m in passage.mentions) or _NAMED.search(
        word.group()
    ):
        return  # "the Astrakhan region", "the Lankaran region", which no table knows
    if any(m.place is None and 0 <= at[0] - m.end <= _BESIDE_CHARS for m in passage.mentions):
        return  # "in Belgorod and the region", of which one is in doubt
    trigger = told_at(passage, *word.span())
    if trigger is None or _takes_less(passage.text, trigger, word):
        return
    if not _OPERATES.match(passage.text, trigger.start):
        place, called = region_called(word.group(), region[0]), region[0].name
        if word.group().lower() == "the area" and town and _is_just_before(passage, town):
            place, called = town.place, town.text
        where = f"at “{word.group()}”, {called} named before"
        yield draft_of(article, passage, trigger, (place, NAMED_BEFORE, where), word.span())


def _is_just_before(passage: Passage, town: Before) -> bool:
    """Tell the only town that the sentence before names."""
    near = passage.sentence.start - town.start <= _SENTENCE_CHARS
    return town.is_alone and near and town.holds_for(passage)


def _takes_less(text: str, trigger: Trigger, word: re.Match[str]) -> bool:
    """Tell "seized the bank of the lake in the area", which is no more than that bank."""
    between = text[trigger.end : word.start()].split()
    is_area = trigger.kind is EventKind.CAPTURE and "area" in word.group()
    return is_area and len(between) > _OF_IT_WORDS


def in_the_same_town(
    article: Article, passage: Passage, town: Before | None, *, hurt: bool = False
) -> Iterator[Draft]:
    """Give the event of "have shelled the city": at the one town named last.

    Of the dead and the wounded, `hurt`, only "in the city" tells.
    """
    word = SAME_TOWN.search(passage.text)
    if word is None or town is None or not town.holds_for(passage):
        return
    own = any(_is_own_site(mention) for mention in passage.mentions)
    trigger = told_at(without_clauses(passage), *word.span())
    if own or trigger is None or not town.may_be_called(word.group()):
        return
    is_hurt = trigger.kind is EventKind.CASUALTIES and _IN.search(passage.text, 0, word.start())
    if hurt and not is_hurt:
        return
    if not hurt and (trigger.kind in _VAGUE or is_effect(passage, trigger)):
        return
    where = f"at “{word.group()}”, {town.text} named before"
    place = (town.place, town.confidence * NAMED_BEFORE, where)
    yield draft_of(article, passage, trigger, place, word.span())


def in_the_governed(article: Article, passage: Passage) -> Iterator[Draft]:
    """Give the event of "Kherson's governor reports two dead": in the region or city he heads."""
    if any(mention.sense is Sense.LITERAL for mention in passage.mentions):
        return
    for mention in passage.mentions:
        region = governed_region(passage, mention) or mayors_city(passage, mention)
        spot = (mention.start - passage.sentence.start, mention.end - passage.sentence.start)
        trigger = told_at(passage, *spot) if region else None
        untold = _VAGUE | (_OF_TROOPS if mayors_city(passage, mention) else frozenset())
        if region is not None and trigger is not None and trigger.kind not in untold:
            where = (region, NAMELESS, f"in {region.name}, whose head tells of it")
            yield draft_of(article, passage, trigger, where, spot)


def at_unknown(
    article: Article,
    passage: Passage,
    region: tuple[Place, int] | None,
    town: Before | None,
) -> Iterator[Draft]:
    """Give the event at a name that is in no table: in the region the paragraph speaks of.

    A city's district lies in the city named last.
    """
    for mention in passage.mentions:
        is_site = mention.sense is Sense.LITERAL and mention.role is Role.SITE
        if mention.place is not None or mention.rivals or not is_site:
            continue
        if _ABROAD.search(passage.text, 0, mention.start - passage.sentence.start):
            continue
        spot = (mention.start - passage.sentence.start, mention.end - passage.sentence.start)
        trigger = told_at(passage, *spot)
        named, paragraph = last_region(passage) or region or (None, 0)
        city = city_of_district(passage, mention)
        if city is not None:
            named, paragraph = city, passage.sentence.paragraph
        if (
            town is not None
            and town.holds_for(passage)
            and town.has_districts(district_at(passage, mention))
        ):
            named, paragraph = town.place, town.paragraph
        if named is not None and named.admin2 and _names_open_district(passage):
            named = region_of(named)  # "в хуторе Каюковка Тарасовского района" is in no other
        if trigger is None or named is None or passage.sentence.paragraph - paragraph > 1:
            continue
        if trigger.kind is EventKind.DEPLOYMENT and any(
            m.place == named and is_launched_from(passage, m) for m in passage.mentions
        ):
            continue  # "из Ростовской области в Донбасс"
        apart = passage.sentence.paragraph != paragraph and not passage.is_item
        if is_city_district(district_at(passage, mention)) and apart:
            continue  # a city's, of which the text may speak again without its name
        where = (named, NAMELESS, f"at {mention.text}, which is in no table, in {named.name}")
        yield draft_of(article, passage, trigger, where, spot)


def _names_open_district(passage: Passage) -> bool:
    """Tell a sentence that names a district which is in no table."""
    return any(m.place is None and _OF_A_DISTRICT.search(m.text) for m in passage.mentions)


def at_the_same_place(article: Article, passage: Passage, before: Passage) -> Iterator[Draft]:
    """Give the losses that a sentence without a place tells right after the one that has it.

    After a mere label ("Kherson. A depot exploded.") everything told is of that place.
    """
    if not passage.goes_on(before) or (passage.mentions and not only_heads(passage, before)):
        return
    named = [m for m in before.mentions if m.place and site(before, m) == m.place]
    places = {m.place.id: m for m in named if m.place and not _is_wide(m.place)}
    if len(places) > 1:  # "Kyiv's Okhmatdyt hospital" is one
        places = {key: m for key, m in places.items() if not is_narrowed(before, m)}
    label = is_label(before)
    of_it = [t for t in passage.triggers if t.mood.is_told]
    of_it = [t for t in of_it if label or is_effect(passage, t) or _rages(passage, t)]
    of_it = [t for t in of_it if not _WHO.search(passage.text, 0, t.start)]
    of_it = [t for t in of_it if not _LOST.match(passage.text, t.start)]
    sites = (m for m in places.values() if not is_narrowed(before, m))
    sites = (m for m in sites if not is_only_reached(before, m))  # "taken to hospital in A"
    mention = next((m for m in sites if not is_launched_from(before, m)), None)
    if mention and not _is_a_town(mention) and SAME_TOWN.search(passage.text):
        return  # "the city" is not the plant of which the sentence before spoke
    if SAME_REGION.search(passage.text) or _LOSSES_IN_ALL.match(passage.text):
        return  # nor is "the region" a town; an army's losses are those of all its fronts
    if not (len(places) == 1 or label) or not of_it or mention is None or mention.place is None:
        return
    if not label and _SOMEWHERE.match(passage.text):
        return
    if mention.place.kind is not PlaceKind.COUNTRY:
        where = f"at {mention.text}, named in the sentence before"
        place = (mention.place, mention.confidence * NAMED_BEFORE, where)
        draft = draft_of(article, passage, of_it[0], place, (of_it[0].start, of_it[0].end))
        untold = draft.event.kind == of_it[0].kind or _OF_THE_ATTACK.search(passage.text)
        cause = cause_told(before) if untold and not _rages(passage, of_it[0]) else None
        yield replace(draft, event=replace(draft.event, kind=cause or draft.event.kind))


def only_heads(passage: Passage, before: Passage) -> bool:
    """Tell "One died, said the head of the region" after what was told of a town in it."""
    losses = all(
        t.kind in EFFECTS or not t.mood.is_told or _is_a_hit(passage, t) for t in passage.triggers
    )
    return losses and names_heads(passage, before)


def _is_a_hit(passage: Passage, trigger: Trigger) -> bool:
    """Tell "a missile hit the museum" from drones shot down, which may be anywhere in a region."""
    words = passage.text[trigger.start : trigger.end]
    return trigger.kind is EventKind.STRIKE and not SHOT.match(words)


def names_heads(passage: Passage, before: Passage) -> bool:
    """Tell a sentence whose only names are those of who heads the region of a town told before."""
    if not passage.mentions:
        return False
    regions = [head_of(passage, mention) for mention in passage.mentions]
    towns = [m.place for m in before.mentions if m.place and site(before, m) == m.place]
    return any(town.kind is PlaceKind.SETTLEMENT for town in towns) and all(
        region is not None and any(town.admin1 == region.name for town in towns)
        for region in regions
    )


def _is_own_site(mention: Mention) -> bool:
    """Tell a site that a sentence names itself; a country or a river is too wide to be one."""
    is_site = mention.sense is Sense.LITERAL and mention.role is Role.SITE
    return is_site and not (mention.place is not None and _is_wide(mention.place))


def _rages(passage: Passage, trigger: Trigger) -> bool:
    """Tell "Street battles are raging.": fighting that goes on is where the sentence before is."""
    if trigger.kind is not EventKind.CLASH:
        return False
    return trigger.mood is Mood.GOES_ON or bool(_GOES_ON.match(passage.text, trigger.end))


def _is_wide(place: Place) -> bool:
    return place.kind is PlaceKind.COUNTRY or place.is_long


def _is_a_town(mention: Mention) -> bool:
    return mention.place is not None and mention.place.kind is PlaceKind.SETTLEMENT


def goes_with(event: Event, last: Event, before: Passage) -> bool:
    """Tell the losses of the very event that the sentence before told."""
    then = _AT_THAT_TIME.match(event.quote)
    done = event.kind in EFFECTS and last.kind in ATTACKS | EFFECTS  # "Five houses were damaged."
    same = event.place.id == last.place.id and (event.kind == last.kind or then or done)
    return bool(same) and last.start >= before.sentence.start


def joined(event: Event, draft: Draft, *, told: bool = False) -> Event:
    """Add the losses that a draft tells to their event; where it is `told` so, who says it too."""
    new = draft.event  # "They struck X. Two died, prosecutors said."
    if event.status is Status.UNVERIFIED and (told or new.status is Status.CLAIMED):
        event = replace(event, status=new.status, said_by=new.said_by)
    counts = {count.what: count for count in event.counts}
    for count in new.counts:
        known = counts.setdefault(count.what, count)
        if tells_a_toll(new.quote) and count.low > known.low:  # "the toll rose to three"
            counts[count.what] = count
    return replace(event, counts=tuple(counts.values()))
