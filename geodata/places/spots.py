"""An article in; the place names that stand in it out, each with its sense and role."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from geodata.model import Role, Sense
from geodata.places.adjectives import find_adjectives
from geodata.places.cues import context, kind_cue
from geodata.places.matching import scan
from geodata.places.nonplaces import is_nonplace
from geodata.places.roles import CONTAINER, role_of
from geodata.places.senses import goes_on, sense_of
from geodata.places.unlisted import find_unlisted
from geodata.places.widening import widen
from geodata.sentences import split

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geodata.model import Article, PlaceKind
    from geodata.places.gazetteer import Gazetteer, Match
    from geodata.places.matching import Hit
    from geodata.sentences import Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A place name in a text, `text[start:end]`, with every place that could be meant.

    `kind_cue` is what the text calls it ("the village of"); `slip` tells that the name was read
    through a typing slip; `reason` tells why it has this sense and role.
    """

    start: int
    end: int
    text: str
    matches: tuple[Match, ...]
    sense: Sense
    role: Role
    reason: str
    sentence: int
    paragraph: int
    kind_cue: PlaceKind | None = None
    admin_cue: bool = False
    slip: bool = False


def find_spots(article: Article, gazetteer: Gazetteer) -> tuple[Spot, ...]:
    """Find every place name of the article's text, in the order in which they stand."""
    text = article.text
    hits = _find_hits(text, gazetteer)
    return tuple(_spots(text, hits, split(text)))


def _find_hits(text: str, gazetteer: Gazetteer) -> list[Hit]:
    """Find the hits that name places, from the text's head to its end."""
    named, words = scan(text, gazetteer)
    made = list(find_adjectives(text, gazetteer))
    hits = _without_overlaps([*made, *widen(text, named, gazetteer)])
    kept = [hit for hit in hits if not is_nonplace(text, hit, context(text, hit.start, hit.end))]
    return _without_overlaps([*kept, *find_unlisted(text, words, kept, gazetteer)])


def _without_overlaps(hits: Sequence[Hit]) -> list[Hit]:
    """Order hits by where they stand; of two that overlap the first or longer stays."""
    kept: list[Hit] = []
    for _, hit in sorted(enumerate(hits), key=lambda pair: (pair[1].start, -pair[1].end, pair[0])):
        if not kept or hit.start >= kept[-1].end:
            kept.append(hit)
    return kept


def _spots(text: str, hits: Sequence[Hit], sentences: Sequence[Sentence]) -> Iterator[Spot]:
    starts = [sentence.start for sentence in sentences]
    why_role, governs = "", False
    for number, hit in enumerate(hits):
        sentence = max(0, bisect_right(starts, hit.start) - 1)
        around = context(text, hit.start, hit.end)
        sense, why_sense = sense_of(text, hit, around)
        role, why_role = role_of(text, hits, number, around, previous=why_role)
        if why_role == CONTAINER and sense is Sense.METONYM:
            role, why_role = Role.SITE, ""
        if sense is Sense.LITERAL and goes_on(text, hits, number, governs=governs):
            sense, why_sense = Sense.METONYM, "stands for its government, in a list"
        governs = sense is Sense.METONYM
        if why_role == CONTAINER and sense is Sense.ASSOCIATIVE:
            sense, why_sense = Sense.LITERAL, "the place itself"
        yield Spot(
            start=hit.start,
            end=hit.end,
            text=text[hit.start : hit.end],
            matches=hit.matches,
            sense=sense,
            role=role,
            reason=f"{why_sense}; {why_role}" if why_role else why_sense,
            sentence=sentence,
            paragraph=sentences[sentence].paragraph,
            kind_cue=kind_cue(around, hit),
            admin_cue=hit.admin_cue,
            slip=hit.slip,
        )
