"""Mentions of regions in; statements that a settlement lies in a region or country out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geodata.claims.drafts import Draft
from geodata.claims.passage import is_wide, named
from geodata.claims.subjects import unnamed_before
from geodata.claims.words import POSSESSIVE, SECTOR, SETTLEMENT
from geodata.model import ClaimKind, Named, PlaceKind, Sense
from geodata.phrases.late import late
from geodata.phrases.patterns import any_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geodata.claims.passage import Passage
    from geodata.model import Mention

_ADJECTIVES = r"(?:the\s+)?(?:(?!(?:in|у|в|на)\s)[a-zа-яіїєґё-][\w'’-]*\s+){0,2}$"
_IN = re.compile(rf"(?:,\s+)?(?i:in|у|в)\s+{_ADJECTIVES}")
_ASIDE = re.compile(r"\s*\(\s*(?:the\s+)?$")  # "Zaporizke (Dnipropetrovsk region)"
_ASIDE_ENDS = re.compile(r"\s*[),;]")
_CLOSES = re.compile(r"[\"”»]?\s*(?:[,.;:)!?—–]|$)")
_INS = frozenset({"in", "у", "в"})
_HEAD_IN = re.compile(rf"[\"“«(—–\s-]*(?i:in|у|в|на)\s+{_ADJECTIVES}")
_HELD_BY = late(
    r"(?:ок+уп[оу]ван|ок+упирован|ан+ексован|ан+ексирован|п[іо]дконтрольн|контрольован|контролируем|захоплен"
    r"|захвачен)\w*\s+$",
    re.IGNORECASE,
)
_LIES = late(
    r"[\s\"”»,]+(?:(?:which|that|що|який|яка|яке|что|котор\w+)\s+)?"
    + any_of(
        """is | lies | sits | stands | is located | is situated | розташован* | знаходиться
        | лежить | находится | расположен* | лежит"""
    )
    + r"\s*",
    re.IGNORECASE,
)
_WATER = re.compile(
    r"river|lake|bay|sea|reservoir|річк|озер|мор|водосховищ|рек|залив", re.IGNORECASE
)
# "from the city of Belgorod" and "near the town of" lead elsewhere, as Slavic genitives do.
_AWAY = "".join(
    rf"(?<!\b{word})"
    for word in "the from to of near toward with до з під біля від от из с у в".split()
)
_AS_IT_IS = any_of(
    """city of | town of | village of | settlement of | hamlet of | місто | село | селище | город
    | посёлок | поселок | деревня | деревню | хутор | станица | станицу"""
)
_OF_SETTLEMENT = late(
    rf"(?:(?<!\w)(?:in|у|в)\s+(?:the\s+)?{SETTLEMENT}\s+(?:of\s+)?"
    rf"|{_AWAY}\s+(?:the\s+)?{_AS_IT_IS}\s+)$",
    re.IGNORECASE,
)


def find_containment(passage: Passage) -> Iterator[Draft]:
    """Find "a village in the Donetsk region" and "In Donetsk region, ... the city of X"."""
    owner: Mention | None = None  # "Ukraine" of "Ukraine's Donetsk region"
    for mention in passage.mentions:
        start = owner.start if owner and _owns(passage, owner, mention) else mention.start
        owner = mention
        following = passage.next_mention(mention.end)
        if not _is_region(passage, mention) or (following and _owns(passage, mention, following)):
            continue
        floor = passage.floor(start)
        link = _preposition(passage.text, max(floor, start - 40), start)
        if link and link.re is _ASIDE and not _ASIDE_ENDS.match(passage.text, mention.end):
            continue  # "(Kharkiv and Sumy regions)" says which of two for none
        inner = passage.last_mention(start)
        if link and (inner is None or inner.end <= link.start()):
            yield from _contained(passage, mention, link.start(), floor)
        if _HEAD_IN.fullmatch(passage.text, floor, start):
            yield from _contained_later(passage, mention, floor)


def _preposition(text: str, reach: int, start: int) -> re.Match[str] | None:
    """Find "in the eastern" or "(" before a region; a look at the words spares the search."""
    if aside := _ASIDE.search(text, reach, start):
        return aside
    if _INS.isdisjoint(text[reach:start].lower().split()[-4:]):
        return None
    return _IN.search(text, reach, start)


def _owns(passage: Passage, owner: Mention, mention: Mention) -> bool:
    """Tell "Ukraine's Donetsk region" and "окупованому Росією Криму": the second is meant."""
    gap = passage.text[owner.end : mention.start]
    if not gap.isspace():
        return bool(POSSESSIVE.fullmatch(gap))
    return bool(_HELD_BY.search(passage.text, max(0, owner.start - 20), owner.start))


def _is_region(passage: Passage, mention: Mention) -> bool:
    is_literal = is_wide(mention) and mention.sense is Sense.LITERAL
    return is_literal and not SECTOR.match(passage.text, mention.end)


def _contained(passage: Passage, region: Mention, at: int, floor: int) -> Iterator[Draft]:
    unnamed, start = unnamed_before(passage, at, floor)
    if unnamed:
        yield _inside(unnamed[0], region, start, region.end)
        return
    last = passage.last_mention(at)
    if last is None or last.start < floor or not _is_settlement(last):
        return
    is_aside = passage.text.startswith(",", at)
    gap = passage.text[last.end : at]
    is_joined = not gap.strip(' "”»')
    if is_aside and is_joined and last.end in passage.anchored:
        # "10 km south of X, in the Y district": what was measured lies there, not X
        for subject in passage.anchored[last.end]:
            yield _inside(subject, region, last.start, region.end)
        return
    is_closed = not is_aside or _CLOSES.match(passage.text, region.end)
    if _LIES.fullmatch(gap) or (is_joined and is_closed):
        yield _inside(named(last), region, last.start, region.end)


def _is_settlement(mention: Mention) -> bool:
    kind = mention.place.kind if mention.place else None
    is_named = kind is PlaceKind.SETTLEMENT or not (
        kind or is_wide(mention) or _WATER.search(mention.text)
    )
    return is_named and mention.sense is Sense.LITERAL


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
