"""Words before and after a measure in; what the statement speaks of out, as named things."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geodata.claims.passage import Passage, is_wide, named
from geodata.claims.words import CYRILLIC_ADJECTIVE, SECTOR, SETTLEMENT, UNNAMED
from geodata.model import Named, Sense

if TYPE_CHECKING:
    from geodata.model import Mention

_LINKS = (
    r"which|that|is|are|was|were|lies|lie|lay|lying|sits|stands|located|situated|positioned|found|roughly"
    r"|about|around|only|just|some|approximately|now|currently|also|a|itself|both|all|to|the|at|area|line"
    r"|що|яке|яка|який|які|котре|знаходиться|знаходяться|розташован\w+|лежить|лежать|розміщен\w+|приблизно"
    r"|близько|це|за|на|у|в|усього|лише|всього|обидва|обидві|всі|усі|район|лінія"
    r"|что|которое|которая|который|которые|находится|находятся|находящ\w+|расположен\w*|лежит|лежат|примерно"
    r"|около|это|всего|лишь|к|оба|обе|все|линия|есть"
)
_GAP = re.compile(
    r"(?:\s+(?:city|town|airport|airfield|airbase)(?!\w))?(?:\s?(?:…|\.\.\.))?"
    rf"[\s,\"”»'’\]—–-]*(?:(?:{_LINKS})[\s,\"”»—–-]+)*",
    re.IGNORECASE,
)
_APPOSED = re.compile(r"[\"”»’]?,\s+(?:(?:an?|the)\s+)?")
_TOKEN = re.compile(r"[^\W\d_](?:[\w'’ʼ-]*\w)?|\d+|[^\w\s,\"”»(—–-]")
_LINK = re.compile(_LINKS, re.IGNORECASE)
_SETTLEMENT = re.compile(SETTLEMENT, re.IGNORECASE)
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
_TWO = frozenset({"both", "обидва", "обидві", "обоє", "оба", "обе"})
_EVERY_WORDS = _TWO | {"all", "всі", "усі", "все"}
_EVERY = re.compile(rf"(?<!\w)(?P<how>{'|'.join(_EVERY_WORDS)})(?:\s+\w+)?[\s,]*$", re.IGNORECASE)
_NEAR_WORDS = (
    r"(?:near|in\s+the\s+(?:area|vicinity)s?\s+of|in\s+and\s+around|поблизу|біля|неподалік(?:\s+від)?"
    r"|[ву]\s+(?:районі|районах)|возле|вблизи|в\s+(?:районе|районах))"
)
_LEAD_IN = re.compile(
    rf"(?:\s*(?:itself\s*)?[,—–-]\s*(?:{_NEAR_WORDS}|(?:in|у|в)(?=\s+(?:the\s+)?{SETTLEMENT}\s))"
    rf"|\s+(?:itself\s+)?(?:and\s+|та\s+|і\s+|и\s+)?(?:just\s+)?(?:{_NEAR_WORDS}|towards?|around|at"
    r"|in\s+the\s+direction\s+of|within|in|into|against|[ву]\s+(?:напрямку|бік)|коло|около"
    r"|в\s+(?:направлении|сторону)|у|в))\s+",
    re.IGNORECASE,
)
# "the village of", "neighbouring", "the mining city of": no verb may stand between two names.
_LISTED = re.compile(
    r"(?:nearby\s+|neighbou?ring\s+|сусідн\w+\s+|соседн\w+\s+)*"
    rf"(?:(?:the\s+(?:[a-z-]+\s+){{0,2}}|(?:{CYRILLIC_ADJECTIVE}\s+){{0,2}})?{SETTLEMENT}\s+(?:of\s+)?)?"
    r"(?:(?:м|с|смт|г|н\.п|пгт)\.?\s*)?",
    re.IGNORECASE,
)
_NEXT = re.compile(
    r"[\"”»\]]*\s*(?:[,/‑–-]|(?<=\s)(?:and|or|та|і|й|и|або|или)\s)\s*"
    r"(?:(?:and|or|та|і|й|и)\s+)?"
    r"(?:(?:near|toward|towards|into|in|around|поблизу|біля|возле|около|у|в)\s+)?",
    re.IGNORECASE,
)


def subjects_of(passage: Passage, start: int, end: int) -> tuple[tuple[Named, ...], int, int]:
    """Find whose measure `text[start:end]` is, and how far the statement reaches with them."""
    floor = passage.floor(start)
    subjects, last = subjects_after(passage, end)
    first = start
    if not subjects and _HEAD.fullmatch(passage.text, floor, start):
        subjects, last = _opened_by(passage, end)
    if not subjects:
        subjects, first = subjects_before(passage, start, floor)
        last = end
    passage.anchored[end] = subjects
    if last > end:
        passage.listed.append((end, last))
    return subjects, min(first, start), max(last, end)


_HEAD = re.compile(r"[\s\"“«—–-]*(?:(?:and|but|to\s+the|на|к|за|в|у)\s+)?", re.IGNORECASE)
_THEN = re.compile(rf",\s+(?:the\s+)?(?:[a-zа-яіїєґё][\w-]*\s+){{0,3}}?{SETTLEMENT}\s+(?:of\s+)?")


# "North of X, Russian forces attacked near A": a plain clause, then where.
_CLAUSE = re.compile(
    r"(?:itself)?\s*,?\s+(?:[^\s.,;:()]+\s+){1,8}?"
    r"(?:near|toward|towards|in\s+the\s+(?:area|vicinity)\s+of|поблизу|біля|неподалік(?:\s+від)?"
    r"|[ву]\s+(?:районі|районах|напрямку|бік)|возле|вблизи|в\s+(?:районе|районах|направлении))\s+",
    re.IGNORECASE,
)


def _opened_by(passage: Passage, end: int) -> tuple[tuple[Named, ...], int]:
    """Read "Ten miles east of X, the town of Y ..." at the head of a sentence."""
    if clause := _CLAUSE.match(passage.text, end):
        mention = passage.next_mention(end)
        while mention is not None and mention.end <= clause.end() and is_wide(mention):
            mention = passage.next_mention(mention.end)
        if mention is not None and mention.start >= clause.end():
            return places_listed(passage, clause.end())
    link = _THEN.match(passage.text, end)
    mention = passage.next_mention(link.end()) if link else None
    if link is None or mention is None or mention.start != link.end() or is_wide(mention):
        return (), end
    return (named(mention),), mention.end


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
    return bool(_LISTED.fullmatch(gap, link.end()))


def subjects_before(passage: Passage, lead: int, floor: int) -> tuple[tuple[Named, ...], int]:
    """Find what stands before a measure that begins at `lead`; also where that begins.

    Knows "X (south of", "X and Y (both south of", "X, which lies 10 km", "a village in the
    eastern Donetsk region, around 10 km". `floor` is where the sentence begins.
    """
    text = passage.text
    words = text[max(floor, lead - 24) : lead].lower().replace("(", " ").split()
    if not _EVERY_WORDS.isdisjoint(words) and (
        every := _EVERY.search(text, max(floor, lead - 24), lead)
    ):
        return _every_before(passage, every, floor)
    if (shared := _shared(passage, lead, floor)) is not None:
        return shared, lead
    last = passage.last_mention(lead)
    if last is not None and last.start >= floor:
        gap = text[last.end : lead]
        if _joins(gap):
            return _from_mention(passage, last, floor)
    return unnamed_before(passage, lead, floor)


_ALSO = re.compile(
    r"\s*,?\s*(?:(?:and|or|but|та|і|й|и|або|или)\s+)?(?:(?:about|around|just|some|also|за|на|в|у|к)\s+)*",
    re.IGNORECASE,
)


def _shared(passage: Passage, lead: int, floor: int) -> tuple[Named, ...] | None:
    """Take the subjects of the statement just read: "5 km west of A and 20 km east of B"."""
    ends = [end for end in passage.anchored if floor <= end <= lead]
    if not ends or not _ALSO.fullmatch(passage.text, max(ends), lead):
        return None
    shared = passage.anchored[max(ends)]
    is_apposition = passage.text[max(ends) : lead].strip() == ","
    return None if is_apposition and not shared else shared


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
    return unnamed_before(passage, opening.start() if opening else last.start, floor)


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
    limit = 2 if every.group("how").lower() in _TWO else len(passage.mentions)
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


def unnamed_before(passage: Passage, lead: int, floor: int) -> tuple[tuple[Named, ...], int]:
    """Find "a small village" that ends where `lead` begins, link words aside; and its start."""
    text = passage.text
    end, word = lead, ""
    for token in reversed(list(_TOKEN.finditer(text, max(floor, lead - 90), lead))):
        end, word = token.end(), token.group()
        if not _LINK.fullmatch(word):
            break
    # This quick look spares the slow search that follows it.
    match = UNNAMED.search(text, floor, end) if _SETTLEMENT.fullmatch(word) else None
    if match is None or match.end() - match.start() > 60:
        return (), lead
    last = passage.last_mention(match.start("what"))
    if last and not is_wide(last) and _APPOSED.fullmatch(text, last.end, match.start("what")):
        return (named(last),), last.start
    what = Named(text=match.group("what"), start=match.start("what"), end=match.end("what"))
    return (what,), match.start("what")
