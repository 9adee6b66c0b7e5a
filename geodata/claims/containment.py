"""Mentions of regions in; statements that a settlement lies in a region or country out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geodata.claims.drafts import Draft
from geodata.claims.passage import is_wide, named
from geodata.claims.subjects import unnamed_before
from geodata.claims.words import SECTOR, SETTLEMENT
from geodata.model import ClaimKind, Named, Sense

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geodata.claims.passage import Passage
    from geodata.model import Mention

_IN = re.compile(
    r"(?:,\s+)?(?:in|у|в)\s+(?:the\s+)?(?:[a-zа-яіїєґё-][\w'’-]*\s+){0,2}$", re.IGNORECASE
)
_HEAD_IN = re.compile(
    r"[\"“«(—–\s-]*(?:in|у|в|на)\s+(?:the\s+)?(?:[a-zа-яіїєґё][\w-]*\s+){0,2}$", re.IGNORECASE
)
_OF_SETTLEMENT = re.compile(
    rf"(?<!\w)(?:in|у|в)\s+(?:the\s+)?{SETTLEMENT}\s+(?:of\s+)?$", re.IGNORECASE
)


def find_containment(passage: Passage) -> Iterator[Draft]:
    """Find "a village in the Donetsk region" and "In Donetsk region, ... the city of X"."""
    for mention in passage.mentions:
        if not is_wide(mention) or mention.sense is not Sense.LITERAL:
            continue
        if SECTOR.match(passage.text, mention.end):
            continue
        floor = passage.floor(mention.start)
        link = _IN.search(passage.text, max(floor, mention.start - 40), mention.start)
        inner = passage.last_mention(mention.start)
        if link and (inner is None or inner.end <= link.start()):
            yield from _contained(passage, mention, link.start(), floor)
        if _HEAD_IN.fullmatch(passage.text, floor, mention.start):
            yield from _contained_later(passage, mention, floor)


def _contained(passage: Passage, region: Mention, at: int, floor: int) -> Iterator[Draft]:
    text = passage.text
    unnamed, start = unnamed_before(passage, at, floor)
    if unnamed:
        yield _inside(unnamed[0], region, start, region.end)
        return
    last = passage.last_mention(at)
    if last is None or last.start < floor or is_wide(last) or last.sense is not Sense.LITERAL:
        return
    gap = text[last.end : at]
    if gap.isspace() and _named_as_settlement(text, last.start, floor):
        yield _inside(named(last), region, last.start, region.end)


def _named_as_settlement(text: str, start: int, floor: int) -> bool:
    return bool(
        re.compile(rf"{SETTLEMENT}\s+(?:of\s+)?$", re.I).search(text, max(floor, start - 24), start)
    )


def _contained_later(passage: Passage, region: Mention, floor: int) -> Iterator[Draft]:
    """Read the towns that a sentence opened by "In the Donetsk region, ..." puts into it."""
    text = passage.text
    following = passage.next_mention(region.end)
    while (
        following is not None and passage.floor(following.start) == floor and not is_wide(following)
    ):
        lead = _OF_SETTLEMENT.search(text, max(floor, following.start - 40), following.start)
        if lead and following.sense is Sense.LITERAL:
            yield _inside(named(following), region, floor, following.end)
        following = passage.next_mention(following.end)


def _inside(subject: Named, region: Mention, start: int, end: int) -> Draft:
    return Draft(
        kind=ClaimKind.CONTAINMENT, start=start, end=end, subject=subject, anchors=(named(region),)
    )
