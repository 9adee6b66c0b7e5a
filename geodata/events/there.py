"""A sentence in; what it tells "there", "from it", "near the plant", at the place just named, out.

Only of the one place that the sentence, or the one before it, names: of several none is meant.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from geodata.events.carried import NAMED_BEFORE, NAMELESS
from geodata.events.drafts import draft_of
from geodata.events.kinds import EFFECTS
from geodata.events.narrowing import is_narrowed
from geodata.events.relative import without_clauses
from geodata.events.sites import is_launched_from, site
from geodata.events.told import told_at
from geodata.model import PlaceKind, Role, Sense
from geodata.phrases.openings import Opening

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geodata.events.dating import Draft
    from geodata.events.named_before import Before
    from geodata.events.passages import Passage
    from geodata.model import Article, Mention, Place

# Not "there are", nor "there" where a sentence begins.
_THERE = Opening(
    r"(?<!^)\b(?-i:there)(?!\s+(?:is|are|was|were|has|have|had|will|would|may|might|can|could|should|must|seem|appear|remain|exist|came)\b)\b"
    r"|\b(?:from|into|inside|entered|left|abandoned|seized|captured|took|retook)\s+it(?=\s*(?:[.,;]|on\b|in\b|last\b|after\b|earlier\b|\w+day\b|$))"
    # "Izium lies east of here. It was liberated in September."
    r"|^It(?=\s+(?:was|has\s+been|had\s+been)\s+(?:\w+\s+){0,2}?(?:captured|liberated|seized|re(?:taken|captured)|overrun|taken\s+by|shelled|bombed)\b|\s+fell\s+to\b)"
    r"|\bnear\s+it(?=\s*(?:[.,;]|on\b|in\b|last\b|\w+day\b|overnight\b|$))"
    r"|\b(?:fighting|battles?|fights?|fought)\s+for\s+it(?=\s*(?:[.,;]|(?:is|was|are|were|has|had|still|goes|went|continu\w+|raged?|on|in)\b|$))"
    r"|\b(?:at|near|on|inside|around|hit|struck|shelled|bombed|attacked|damaged|seized|captured|stormed|occupied)\s+the\s+(?:nuclear\s+)?(?P<thing>plant|facility|power\s+station|dam|bridge|refinery|depot|hospital|factory|terminal|airfield|airbase|air\s+base|port)(?=\s*(?:[.,;]|on\b|in\b|last\b|again\b|overnight\b|early\b|late\b|twice\b|with\b|\w+day\b|$))"
    r"|\bthe\s+(?:nuclear\s+)?(?P<held>plant|facility|power\s+station|dam|bridge|refinery|depot|hospital|factory|terminal|airfield|airbase|air\s+base|port)"
    r"(?=,\s+which\s|\s+(?:(?:was|has\s+been|had\s+been)\s+(?:\w+ly\s+|also\s+|again\s+)?(?:hit|struck|shelled|attacked|damaged|seized|captured|bombed)|came\s+under)\b)",
    re.IGNORECASE,
)


# "звільнили ці села": all that the sentence before names
_THESE = Opening(
    r"(?<!\w)(?:ц(?:і|их|им|ими)|эти(?:х|м|ми)?)\s+(?:населен\w+\s+пункт\w*|населён\w+\s+пункт\w*"
    r"|(?:с[её]ла?|селам|селах|сіл|міста?|города|городов|селища?|пос[её]лк\w+)(?!\w))"
    r"|\b(?:these|those|both)\s+(?:\w+\s+)?(?:villages|settlements|towns|cities)\b",
    re.IGNORECASE,
)


_DAYS_OF = Opening(r"\b(?:after|following)\s+(?:\w+\s+){0,3}of\s+(?:\w+\s+)?$", re.IGNORECASE)
_SUBJECT_CHARS = 25  # "The village of Hrakove lies"
_HINTS = (  # one of them is in what it finds
    "there",
    " it",
    "It ",
    *("plant", "facility", "station", "dam", "bridge", "refinery", "depot", "hospital", "factory"),
    *("terminal", "airfield", "airbase", "air base", " port"),
)


@lru_cache(maxsize=128)  # a sentence is asked twice
def _word(text: str) -> re.Match[str] | None:
    return _THERE.search(text) if any(hint in text for hint in _HINTS) else None


def there_too(article: Article, passage: Passage, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Give what "They entered A in May, and withdrew from it in July" tells of A at last."""
    word = _word(passage.text) if drafts else None
    if (
        word is None
        or word["thing"]
        or word["held"]
        or len({draft.event.place.id for draft in drafts}) > 1
    ):
        return
    used = {draft.trigger.start for draft in drafts}
    near = [t for t in passage.triggers if t.start < word.end()]
    last = near[-1] if near else None
    if last and _DAYS_OF.search(passage.text, 0, last.start):
        return  # "retaken after days of fighting"
    if last is None or last.start in used or last.kind in EFFECTS or not last.mood.is_told:
        return
    start = passage.sentence.start
    if any(last.end <= m.start - start < word.start() for m in passage.mentions):
        return
    event = drafts[0].event
    where = (event.place, event.confidence * NAMED_BEFORE, f"“{word.group()}”, {event.place.name}")
    yield draft_of(article, passage, last, where, word.span())


def at_there(
    article: Article, passage: Passage, before: Passage | None, town: Before | None
) -> Iterator[Draft]:
    """Give what "Fighting goes on there" tells of the one place in the sentence before."""
    if before is None or not passage.goes_on(before):
        return
    sites = [m for m in passage.mentions if m.sense is Sense.LITERAL and m.role is Role.SITE]
    if all(m.place and m.place.kind is PlaceKind.COUNTRY for m in sites):
        yield from _at_these(article, passage, before)
    word = None if sites else _word(passage.text)
    if word is None:
        return
    places = {place.id: (place, m) for m in before.mentions if (place := _meant(before, m))}
    place, mention = next(iter(places.values()), (None, None))
    unknown = any(m.place is None and m.sense is Sense.LITERAL for m in before.mentions)
    named: Mention | Before | None = mention
    if named is None and not unknown and town and town.is_alone and town.holds_for(passage):
        place, named = town.place, town  # "Two died there, too"
    trigger = told_at(without_clauses(passage), *word.span())
    if len(places) + unknown > 1 or named is None or place is None or trigger is None:
        return
    is_subject = mention is not None and mention.start - before.sentence.start < _SUBJECT_CHARS
    if word.group() == "It" and not is_subject:
        return
    thing = word["thing"] or word["held"]
    if thing and place.kind is not PlaceKind.FACILITY and thing not in before.text:
        return
    where = f"at “{word.group()}”, {named.text} named in the sentence before"
    sure = max(named.confidence, NAMELESS) * NAMED_BEFORE
    yield draft_of(article, passage, trigger, (place, sure, where), word.span())


def _at_these(article: Article, passage: Passage, before: Passage) -> Iterator[Draft]:
    """Give what "The army liberated these villages" tells of each that was named just before."""
    word = _THESE.search(passage.text)
    trigger = told_at(passage, *word.span()) if word else None
    if word is None or trigger is None:
        return
    found = {place.id: (place, m) for m in before.mentions if (place := _meant(before, m))}
    named = [(place, m) for place, m in found.values() if place.kind is PlaceKind.SETTLEMENT]
    for place, mention in named if len(named) > 1 else ():
        where = f"at “{word.group()}”, {mention.text} named in the sentence before"
        sure = mention.confidence * NAMED_BEFORE
        yield draft_of(article, passage, trigger, (place, sure, where), word.span())


def _meant(before: Passage, mention: Mention) -> Place | None:
    place = site(before, mention)
    if place is None or place.kind is PlaceKind.COUNTRY:
        return None
    passed = is_narrowed(before, mention) or is_launched_from(before, mention)
    return None if passed else place
