"""Words before and after a measure in; what the statement speaks of out, as named things."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geodata.claims.passage import Passage, is_wide, named
from geodata.claims.words import SECTOR, SETTLEMENT, UNNAMED, is_description
from geodata.model import Named, Sense

if TYPE_CHECKING:
    from geodata.model import Mention

_LINKS = (
    r"which|that|is|are|was|were|lies|lie|lay|lying|sits|stands|located|situated|positioned|found|and|roughly"
    r"|about|around|only|just|some|approximately|now|currently|also|a|itself|both|all|to|the|at|area|line"
    r"|що|яке|яка|який|які|котре|знаходиться|знаходяться|розташован\w+|лежить|лежать|розміщен\w+|приблизно"
    r"|близько|це|за|на|у|в|усього|лише|всього|обидва|обидві|всі|усі|район|лінія"
    r"|что|которое|которая|который|которые|находится|находятся|находящ\w+|расположен\w*|лежит|лежат|примерно"
    r"|около|это|всего|лишь|к|оба|обе|все|линия|есть"
)
_GAP = re.compile(rf"[\s,\"”»'’\]—–-]*(?:(?:{_LINKS})[\s,\"”»—–-]+)*", re.IGNORECASE)
_APPOSITION = re.compile(
    rf"[\s\"”»’]*,\s+(?:(?:an?|the|one\s+of)\s+)?(?:[a-zа-яіїєґё][\w'’-]*\s+){{0,5}}{SETTLEMENT}"
    rf"(?:\s+(?:in|with|of)\s+[^,.;()]{{0,40}})?\s*,?\s*(?:(?:{_LINKS})[\s,]+)*",
    re.IGNORECASE,
)
_IN_REGION = re.compile(
    r"[\s\"”»]*(?:,|\(|,?\s+(?:in|of|у|в|на))?\s*(?:the\s+)?(?:[a-zа-яіїєґё][\w'’-]*\s+){0,3}",
)
_OPEN = re.compile(
    r"\s*(?:[a-zа-яіїєґё]+\s+){0,2}(?:line|area|лінія|линия)?\s*\(\s*"
    rf"(?:(?:{_LINKS})[\s,]+)*$",
    re.IGNORECASE,
)
_EVERY = re.compile(
    r"(?<!\w)(?P<how>both|all|обидва|обидві|обоє|всі|усі|оба|обе|все)(?:\s+\w+)?[\s,]*$",
    re.IGNORECASE,
)
_LEAD_IN = re.compile(
    r"\s*(?:itself\s*)?[,—–-]?\s*(?:and\s+|та\s+|і\s+|и\s+)?(?:just\s+)?"
    r"(?:near|toward|towards|around|at|in\s+the\s+(?:area|vicinity|direction|region)s?\s+of|in\s+and\s+around|within"
    r"|in|(?<=\s)into|against|поблизу|біля|неподалік(?:\s+від)?|[ву]\s+(?:районі|районах|напрямку|бік)|коло"
    r"|возле|около|вблизи|в\s+(?:районе|районах|направлении|сторону)|у|в)\s+",
    re.IGNORECASE,
)
_NEXT = re.compile(
    r"[\"”»\])]*\s*(?:[,;/]|(?<=\s)(?:and|or|та|і|й|и|або|или)(?=\s)|,\s*(?:and|or|та|і|й|и)|[-‑–])?\s*"
    r"(?:(?:and|or|та|і|й|и)\s+)?"
    r"(?:(?:near|toward|towards|into|in|around|поблизу|біля|возле|около|у|в)\s+)?",
    re.IGNORECASE,
)


def subjects_after(passage: Passage, at: int) -> tuple[tuple[Named, ...], int]:
    """Read the list after an anchor: "near Shevchenko and toward Novotroitske"; also its end."""
    lead_in = _LEAD_IN.match(passage.text, at)
    first = passage.place_at(lead_in.end()) if lead_in else None
    if lead_in is None or first is None or (is_wide(first) and first.place is not None):
        return (), at
    return _list_from(passage, first)


def places_listed(
    passage: Passage, at: int, *, regions: bool = False
) -> tuple[tuple[Named, ...], int]:
    """Read "A, B and C" that begins at `at` behind a description; also its end."""
    first = passage.place_at(at)
    return _list_from(passage, first, regions=regions) if first else ((), at)


def _list_from(
    passage: Passage, first: Mention, *, regions: bool = False
) -> tuple[tuple[Named, ...], int]:
    found, end = [first], first.end
    following = passage.next_mention(end)
    while (
        following is not None
        and following.start - end <= 60
        and _continues(passage, end, following)
    ):
        if SECTOR.match(passage.text, following.end):
            break
        found.append(following)
        end = following.end
        following = passage.next_mention(end)
    kept = [m for m in found if regions or m is first or not is_wide(m)]
    last = kept[-1].end if kept[-1] is found[-1] else end
    return tuple(named(m) for m in kept), last


def _continues(passage: Passage, end: int, following: Mention) -> bool:
    gap = passage.text[end : following.start]
    link = _NEXT.match(gap)
    if link is None or ";" in gap or "(" in gap:
        return False
    rest = gap[link.end() :]
    has_link = any(sign in gap for sign in ",-‑–/") or len(gap.split()) > 0
    return has_link and is_description(rest)


def subjects_before(passage: Passage, lead: int, floor: int) -> tuple[tuple[Named, ...], int]:
    """Find what stands before a measure that begins at `lead`; also where that begins.

    Knows "X (south of", "X and Y (both south of", "X, which lies 10 km", "a village in the
    eastern Donetsk region, around 10 km". `floor` is where the sentence begins.
    """
    text = passage.text
    every = _EVERY.search(text, max(floor, lead - 40), lead)
    if every:
        return _every_before(passage, every, floor)
    last = passage.last_mention(lead)
    if last is not None and last.start >= floor:
        gap = text[last.end : lead]
        if _joins(gap):
            return _from_mention(passage, last, floor)
    return _unnamed_before(passage, lead, floor)


def _joins(gap: str) -> bool:
    return len(gap) <= 120 and bool(
        _GAP.fullmatch(gap) or _OPEN.fullmatch(gap) or _APPOSITION.fullmatch(gap)
    )


def _from_mention(passage: Passage, last: Mention, floor: int) -> tuple[tuple[Named, ...], int]:
    """Take the settlement itself, or what lies "in the eastern Donetsk region"."""
    if not is_wide(last):
        if last.sense is Sense.ASSOCIATIVE:
            return (), last.start
        chain = _hyphened(passage, last)
        return tuple(named(m) for m in chain), chain[0].start
    before = passage.mention_before(last)
    if before is not None and before.start >= floor and before.end <= last.start:
        gap = passage.text[before.end : last.start]
        if len(gap) <= 50 and _IN_REGION.fullmatch(gap):
            return _from_mention(passage, before, floor)
    opening = re.compile(
        r"(?:,|\s(?:in|of|у|в|на))\s+(?:the\s+)?(?:[a-zа-яіїєґё][\w-]*\s+){0,3}$"
    ).search(passage.text, max(floor, last.start - 40), last.start)
    return _unnamed_before(passage, opening.start() if opening else last.start, floor)


def _hyphened(passage: Passage, last: Mention) -> list[Mention]:
    """Take all names of "the A-B-C line"."""
    chain = [last]
    while (before := passage.mention_before(chain[0])) is not None:
        if passage.text[before.end : chain[0].start] not in {"-", "–", "‑"}:
            break
        chain.insert(0, before)
    return chain


def _every_before(
    passage: Passage, every: re.Match[str], floor: int
) -> tuple[tuple[Named, ...], int]:
    """Take the two names before "(both", all names of the clause before "(all"."""
    limit = (
        2
        if every.group("how").lower() in {"both", "обидва", "обидві", "обоє", "оба", "обе"}
        else 99
    )
    found: list[Mention] = []
    mention = passage.last_mention(every.start())
    while mention is not None and mention.start >= floor and len(found) < limit:
        if found and not _same_list(passage.text[mention.end : found[0].start]):
            break
        if not is_wide(mention) and mention.sense is not Sense.ASSOCIATIVE:
            found.insert(0, mention)
        mention = passage.mention_before(mention)
    return tuple(named(m) for m in found), found[0].start if found else every.start()


def _same_list(gap: str) -> bool:
    return not re.search(r"[.;()]", gap) and len(gap) <= 80


def _unnamed_before(passage: Passage, lead: int, floor: int) -> tuple[tuple[Named, ...], int]:
    text = passage.text
    start = max(floor, lead - 90)
    head = text[start:lead]
    gap = re.compile(rf"[\s,(\"”»—–-]*(?:(?:{_LINKS})[\s,(]+)*$", re.IGNORECASE).search(head)
    end = start + (gap.start() if gap else len(head))
    match = UNNAMED.search(text, start, end)
    if match is None:
        return (), lead
    what = Named(text=match.group("what"), start=match.start("what"), end=match.end("what"))
    return (what,), match.start("what")
