"""Text in; statements of nearness, of a place between places, and of a place in a region out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geodata.claims.drafts import Draft
from geodata.claims.passage import is_wide, named
from geodata.claims.subjects import places_listed, subjects_before
from geodata.claims.words import SECTOR, SETTLEMENT, UNNAMED
from geodata.model import ClaimKind, Named, Sense

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geodata.claims.passage import Passage
    from geodata.model import Mention

_NEAR = re.compile(
    r"(?<!\w)(?:"
    r"(?P<near>near(?:by)?|close\s+to|not\s+far\s+from|adjacent\s+to|next\s+to|outside(?:\s+of)?"
    r"|in\s+(?:the\s+)?(?:immediate\s+)?vicinity\s+of"
    r"|поблизу|біля|неподалік(?:\s+від)?|недалеко\s+(?:від|от)|коло|побіля|поруч\s+(?:з|із|зі)"
    r"|під(?=\s+[А-ЯІЇЄҐ])|под(?=\s+[А-ЯЁ])|возле|около|вблизи|близ|неподалеку\s+от|рядом\s+с"
    r"|у(?=\s+(?:сел|деревн|город|посёлк|поселк|населенн)[аеоыу]))"
    r"|(?P<area>in\s+and\s+around|(?<!in\s)(?<!and\s)around|in\s+the\s+(?:areas?|region)\s+(?:of|around)"
    r"|[ву]\s+район(?:і|ах|е)|[ву]\s+околиц(?:ях|і)|в\s+окрестностях|навколо|довкола|вокруг)"
    r"|(?P<edge>(?:on|in)\s+the\s+(?:\w+\s+)?outskirts\s+of|на\s+(?:\w+\s+)?околиц(?:і|ях)|на\s+(?:\w+\s+)?окраин(?:е|ах)"
    r"|a\s+suburb\s+of|передмістя|пригород)"
    r"|(?P<between>between|midway\s+between|halfway\s+between|at\s+the\s+junction\s+of|між|поміж|между"
    r"|на\s+сти(?:ку|ке))"
    r")\s+",
    re.IGNORECASE,
)
# Two governments talk, trade or fight; nothing lies between them on the map.
_RELATION = re.compile(
    r"(?:talks?|negotiations?|war|relations?|agreements?|deal|ceasefire|conflict|tensions?|exchange|swap|call"
    r"|meeting|contacts?|cooperation|peace|dialogue|treaty|переговор\w+|війн\w+|відносин\w*|угод\w+|конфлікт\w*"
    r"|обмін\w*|войн\w+|отношени\w+|соглашени\w+|конфликт\w*|обмен\w*|зустріч\w*|встреч\w*)\W*$",
    re.IGNORECASE,
)


def find_nearness(passage: Passage, taken: list[tuple[int, int]]) -> Iterator[Draft]:
    """Find "near X", "between A and B"; what lies in a span already `taken` belongs to it."""
    for word in _NEAR.finditer(passage.text):
        if any(start <= word.start() < end for start, end in taken):
            continue
        if word.group("between"):
            yield from _between(passage, word)
        elif word.group("edge"):
            yield from _edge(passage, word)
        else:
            yield from _near(passage, word)


def _near(passage: Passage, word: re.Match[str]) -> Iterator[Draft]:
    places, end = _literal(passage, word.end())
    if not places:
        return
    floor = passage.floor(word.start())
    subjects, first = _stated_before(passage, word.start(), floor)
    start = min(first, word.start())
    groups = [tuple(places)] if word.group("area") else [(place,) for place in places]
    for subject in subjects or (None,):
        for anchors in groups:
            yield Draft(kind=ClaimKind.NEAR, start=start, end=end, subject=subject, anchors=anchors)


def _edge(passage: Passage, word: re.Match[str]) -> Iterator[Draft]:
    """Take the edge of a town only where it tells of another place: a name or "a village"."""
    places, end = _literal(passage, word.end())
    subjects, first = _stated_before(passage, word.start(), passage.floor(word.start()))
    if places and subjects:
        yield Draft(
            kind=ClaimKind.NEAR,
            start=first,
            end=end,
            subject=subjects[0],
            anchors=(places[0],),
            qualifier="outskirts",
        )


def _between(passage: Passage, word: re.Match[str]) -> Iterator[Draft]:
    text = passage.text
    places, end = places_listed(passage, word.end(), regions=True)
    if len(places) < 2 or _RELATION.search(text, max(0, word.start() - 24), word.start()):
        return
    mentions = [m for m in passage.mentions if word.end() <= m.start < end]
    if any(m.sense is not Sense.LITERAL for m in mentions) or all(_is_country(m) for m in mentions):
        return
    subjects, first = subjects_before(passage, word.start(), passage.floor(word.start()))
    for subject in subjects or (None,):
        yield Draft(
            kind=ClaimKind.BETWEEN,
            start=min(first, word.start()),
            end=end,
            subject=subject,
            anchors=places,
        )


def _is_country(mention: Mention) -> bool:
    return mention.place is not None and mention.place.kind == "country"


def _literal(passage: Passage, at: int) -> tuple[list[Named], int]:
    """Read the list of settlements that begins at `at`; names of governments and sectors end it."""
    places, end = places_listed(passage, at)
    by_start = {m.start: m for m in passage.mentions if at <= m.start < end}
    kept: list[Named] = []
    for place in places:
        mention = by_start.get(place.start if place.start is not None else -1)
        if mention is not None and (is_wide(mention) or mention.sense is Sense.ASSOCIATIVE):
            break
        kept.append(place)
        end = place.end if place.end is not None else end
    return kept, end


_COMMA = re.compile(
    r"[\"”»]?\s*[,(]\s*(?:(?:also|both|all|just|right|located|situated)\s+)?$", re.IGNORECASE
)
_LIES = re.compile(
    r"\s*,?\s*(?:which\s+|що\s+|что\s+)?(?:is|lies|lie|are|sits|located|situated|знаходиться|розташован\w+|лежить"
    r"|находится|расположен\w*)\s+(?:located\s+|situated\s+)?$",
    re.IGNORECASE,
)


def _stated_before(passage: Passage, at: int, floor: int) -> tuple[tuple[Named, ...], int]:
    """Find whose nearness is stated: "A and B, near Kupiansk", "a village near X"."""
    text = passage.text
    last = passage.last_mention(at)
    if last is not None and last.start >= floor and not is_wide(last):
        gap = text[last.end : at]
        if _COMMA.fullmatch(gap) or _LIES.fullmatch(gap):
            return _whole_list(passage, last, floor)
    unnamed = UNNAMED.search(text, max(floor, at - 60), at - 1) if at else None
    if unnamed and text[unnamed.end() : at].isspace():
        what = Named(text=unnamed.group("what"), start=unnamed.start("what"), end=unnamed.end())
        return (what,), unnamed.start("what")
    return (), at


_AND = re.compile(r"\s*(?:,|,?\s+(?:and|та|і|й|и))\s+")


def _whole_list(passage: Passage, last: Mention, floor: int) -> tuple[tuple[Named, ...], int]:
    if last.sense is not Sense.LITERAL:
        return (), last.end
    chain = [last]
    while (before := passage.mention_before(chain[0])) is not None and before.start >= floor:
        gap = passage.text[before.end : chain[0].start]
        if not _AND.fullmatch(gap) or is_wide(before):
            break
        chain.insert(0, before)
    plural = re.compile(
        r"(?:villages|towns|settlements|cities|сел|сёл|міст|городов)\s+(?:of\s+)?$", re.I
    )
    if not plural.search(passage.text, max(floor, chain[0].start - 24), chain[0].start):
        chain = [last]
    return tuple(named(m) for m in chain), chain[0].start


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
        if link:
            yield from _contained(passage, mention, link.start(), floor)
        if _HEAD_IN.fullmatch(passage.text, floor, mention.start):
            yield from _contained_later(passage, mention, floor)


def _contained(passage: Passage, region: Mention, at: int, floor: int) -> Iterator[Draft]:
    text = passage.text
    unnamed = UNNAMED.search(text, max(floor, at - 60), at - 1) if at else None
    if unnamed and text[unnamed.end() : at].isspace():
        subject = Named(text=unnamed.group("what"), start=unnamed.start("what"), end=unnamed.end())
        yield _inside(subject, region, unnamed.start("what"), region.end)
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
