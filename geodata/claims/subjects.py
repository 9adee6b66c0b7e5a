"""Words before and after a measure in; what the statement speaks of out, as named things."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geodata.claims.antecedents import pointed_back, the_one_meant
from geodata.claims.area_lists import is_area_of_list
from geodata.claims.asides import (
    LIES,
    town_at_border,
    town_on,
    town_resumed,
    without_alias,
)
from geodata.claims.gaps import (
    APPOSED,
    APPOSITION,
    IN_REGION,
    LINK,
    OWNED,
    OWNED_TOWN,
    REGION_LEAD,
    SMALL,
    joins,
)
from geodata.claims.lists import NEAR, places_behind, places_listed, whole_list
from geodata.claims.passage import Passage, is_wide, named
from geodata.claims.words import SETTLEMENT, UNNAMED
from geodata.model import Named, Sense
from geodata.phrases.late import late
from geodata.phrases.patterns import any_of

if TYPE_CHECKING:
    from geodata.model import Mention

_ARTICLE = re.compile(r"(?<!\w)(?:an?|the|one|another)\s+$", re.IGNORECASE)
_TOKEN = re.compile(r"[^\W\d_](?:[\w'’ʼ-]*\w)?|\d+|[^\w\s,\"”»(—–-]")
_SETTLEMENT = re.compile(rf"{SETTLEMENT}|пункт\w*", re.IGNORECASE)
_TWO = frozenset({"both", "обидва", "обидві", "обоє", "оба", "обе"})
_EVERY_WORDS = _TWO | {"all", "всі", "усі", "все"}
_EVERY = re.compile(rf"(?<!\w)(?P<how>{'|'.join(_EVERY_WORDS)})(?:\s+\w+)?[\s,]*$", re.IGNORECASE)
_HEAD = re.compile(
    r"[\s\"“«—–-]*(?:(?:lying|sitting|(?:located|situated)(?:\s+just)?|розташован\w+|расположенн\w+"
    r"|находящ\w+)\s+)?(?:(?:and|but|to\s+the|на|к|за|в|у)\s+)?",
    re.IGNORECASE,
)
# "Located north of X, Y is a stronghold"
_LOCATED = re.compile(r"(?:Located|Situated|Lying|Розташован\w+|Расположенн\w+)\s", re.IGNORECASE)
_COMMA = re.compile(r",\s+")
_THEN = late(
    rf",\s+(?:(?:in|у|в)\s+)?(?:the\s+)?(?:{SMALL}){{0,3}}?{SETTLEMENT}\s+(?:of\s+)?|,\s+(?:in|at|near|у|в|біля|возле)\s+"
)
# "Ten miles east of X lies Y"
_LIES_THERE = late(
    rf"(?:\s+away)?,?\s+{LIES}\s+(?:(?:the\s+)?(?:{SMALL}){{0,3}}?{SETTLEMENT}\s+(?:of\s+)?)?",
    re.IGNORECASE,
)
# "North of X, Russian forces attacked near A": a plain clause, then where.
_CLAUSE = late(
    r"(?:itself)?\s*,?\s+(?:[^\s.,;:()]+\s+){1,8}?"
    rf"(?:{NEAR}|{any_of('toward|towards|в напрямку|у напрямку|у бік|в бік|в направлении')})\s+",
    re.IGNORECASE,
)
# "on the road between A and B, 12 km south of A" says nothing of B.
_BETWEEN = re.compile(
    r"(?<!\w)(?:between|між|между)\s+[^,.;()]{1,48}\s(?:and|та|і|й|и)\s+$", re.IGNORECASE
)
# "a bridge across the Donets 4 km from X": it is the bridge that lies there.
_ACROSS = re.compile(
    r"(?<!\w)(?:across|over|через|над)\s+(?:(?:the|річку|реку|р\.|[А-ЯІЇЄ]\w+)\s+)?$"
)
_LIST_GOES_ON = late(
    rf"\s*,?\s+{any_of('and | та | і | й | и')}\s+"
    rf"(?:{NEAR}|{any_of('in|toward|towards|у|в')}|[\w-]+\s+of|[\w-]+(?:іше|ее)|(?:на|к)\s)",
    re.IGNORECASE,
)
_ALSO = re.compile(
    rf"\s*,?\s*(?:{any_of('and | or | but | та | і | й | и | або | или')}\s+)?"
    rf"(?:{any_of('about | around | just | some | also | за | на | в | у | к')}\s+)*",
    re.IGNORECASE,
)


def subjects_of(
    passage: Passage, start: int, end: int, *, is_measured: bool
) -> tuple[tuple[Named, ...], int, int]:
    """Find whose measure `text[start:end]` is, and how far the statement reaches with them."""
    floor = passage.floor(start)
    subjects, last = places_behind(passage, end, is_measured=is_measured)
    first = start
    if not subjects and _HEAD.fullmatch(passage.text, floor, start):
        subjects, last = _opened_by(passage, start, end)
    if not subjects:
        subjects, first = subjects_before(passage, start, floor, is_measured=is_measured)
        if not subjects[1:] and (
            _goes_on(passage, subjects, end)
            or (not is_measured and is_area_of_list(passage, subjects, start, end))
        ):
            subjects, first = (), start
        last = end
    passage.anchored[end] = subjects
    if last > end:
        passage.listed.append((end, last))
    return subjects, min(first, start), max(last, end)


def _opened_by(passage: Passage, start: int, end: int) -> tuple[tuple[Named, ...], int]:
    """Read "Ten miles east of X, the town of Y ..." at the head of a sentence."""
    if clause := _CLAUSE.match(passage.text, end):
        mention = passage.next_mention(end)
        while mention is not None and mention.end <= clause.end() and is_wide(mention):
            mention = passage.next_mention(mention.end)
        if mention is not None and mention.start >= clause.end():
            return places_listed(passage, clause.end())
    link = _THEN.match(passage.text, end) or _LIES_THERE.match(passage.text, end)
    if link is None and _LOCATED.search(passage.text, passage.floor(start), start):
        link = _COMMA.match(passage.text, end)
    mention = passage.next_mention(link.end()) if link else None
    if link is None or mention is None or mention.start != link.end() or is_wide(mention):
        return (), end
    return (named(mention),), mention.end


def subjects_before(
    passage: Passage, lead: int, floor: int, *, is_measured: bool = True
) -> tuple[tuple[Named, ...], int]:
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
    if (shared := _shared(passage, lead, floor, is_measured=is_measured)) is not None:
        return shared, lead
    if pointed := pointed_back(passage, lead, floor):
        return (pointed[0],), pointed[1]
    last = passage.last_mention(lead)
    if last is not None and last.start >= floor:
        last, end = without_alias(passage, last)
        gap = text[end:lead]
        if is_wide(last) and (town := _before_region(passage, last, lead, floor)) is not None:
            return town
        if joins(gap):
            found, first = _from_mention(passage, last, floor)
            return found, first if found else lead
    return unnamed_before(passage, lead, floor)


def _before_region(
    passage: Passage, region: Mention, lead: int, floor: int
) -> tuple[tuple[Named, ...], int] | None:
    """Take Kharkiv of "Kharkiv, Ukraine's second-largest city, some 30 km from".

    Also X of "X, a city in the Donetsk region that had 18,000 people, about 35 km".
    """
    owned = OWNED_TOWN.fullmatch(passage.text, region.end, lead)
    town = passage.mention_before(region)
    if town is not None and town.start >= floor and not is_wide(town):
        if owned and APPOSED.fullmatch(passage.text, town.end, region.start):
            return (named(town),), town.start
        if not owned and APPOSITION.fullmatch(passage.text, town.end, lead):
            return (named(town),), town.start
    return ((), lead) if owned else None


def _goes_on(passage: Passage, subjects: tuple[Named, ...], end: int) -> bool:
    """Tell a list from an apposition: "southeast of A, east of B, and in C" speaks of no one."""
    is_anchor = bool(subjects) and subjects[0].end in passage.anchored
    return (
        is_anchor
        and not passage.anchored[subjects[0].end or 0]
        and bool(_LIST_GOES_ON.match(passage.text, end))
    )


def _shared(
    passage: Passage, lead: int, floor: int, *, is_measured: bool
) -> tuple[Named, ...] | None:
    """Take the subjects of the statement just read: "5 km west of A and 20 km east of B".

    Directions alone are rather new statements: "in A, southeast of B, and northeast of C, south
    of B" puts C south of B.
    """
    ends = [end for end in passage.anchored if floor <= end <= lead]
    if not ends or not _ALSO.fullmatch(passage.text, max(ends), lead):
        return None
    shared = passage.anchored[max(ends)]
    link = passage.text[max(ends) : lead].strip()
    if link.startswith(",") and not is_measured:
        return None if link == "," else ()
    return None if link == "," and not shared else shared


def _from_mention(passage: Passage, last: Mention, floor: int) -> tuple[tuple[Named, ...], int]:
    """Take the settlement itself, or what lies "in the eastern Donetsk region"."""
    town = town_on(passage, last, floor) or town_resumed(passage, last, floor)
    if town is None and is_wide(last):
        town = town_at_border(passage, last, floor)
    if town is not None:
        return _from_mention(passage, town, floor)
    if not is_wide(last):
        between = _BETWEEN.search(passage.text, max(floor, last.start - 60), last.start)
        if last.sense is Sense.ASSOCIATIVE or between:
            return (), last.start
        if _ACROSS.search(passage.text, max(floor, last.start - 16), last.start):
            return (), last.start
        listed = whole_list(passage, last, floor)
        chain = listed if len(listed) > 1 else _hyphened(passage, last)
        # "Moscow said it took A and B, which lie": Moscow is where they say so
        chain = [m for m in chain if m.sense is not Sense.METONYM] or [last]
        return tuple(named(m) for m in chain), chain[0].start
    before = passage.mention_before(last)
    if before is not None and before.start >= floor and before.end <= last.start:
        gap = passage.text[before.end : last.start]
        owned = is_wide(before) and OWNED.fullmatch(gap)  # "in Russia's Tver region"
        if owned or (len(gap) <= 80 and IN_REGION.fullmatch(gap)):
            return _from_mention(passage, before, floor)
    reach = max(floor, last.start - 40)
    opening = REGION_LEAD.search(passage.text, reach, last.start)
    found, first = unnamed_before(passage, opening.start() if opening else last.start, floor)
    return found, first if found else last.end


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
        if not is_wide(mention) and mention.sense is Sense.LITERAL:
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
        if not LINK.fullmatch(word):
            break
    # This quick look spares the slow search that follows it.
    match = UNNAMED.search(text, floor, end) if _SETTLEMENT.fullmatch(word) else None
    if match is None or match.end() - match.start() > 60:
        return (), lead
    inner = passage.last_mention(lead)
    if inner is not None and inner.start >= match.start("what") and not is_wide(inner):
        return (named(inner),), inner.start  # "the Kirove settlement"
    last = passage.last_mention(match.start("what"))
    if last and not is_wide(last) and APPOSED.fullmatch(text, last.end, match.start("what")):
        return (named(last),), last.start
    start = match.start("what")
    what = Named(text=match.group("what"), start=start, end=match.end("what"))
    article = _ARTICLE.search(text, max(floor, start - 8), start)
    return (the_one_meant(passage, what, floor),), article.start() if article else start
