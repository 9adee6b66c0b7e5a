"""Words behind a measure or "near" in; the list of places they name out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geodata.claims.passage import Passage, is_wide, named
from geodata.claims.words import CYRILLIC_ADJECTIVE, SECTOR, SETTLEMENT
from geodata.phrases.late import late
from geodata.phrases.patterns import any_of

if TYPE_CHECKING:
    from geodata.model import Mention, Named

_GAP_REACH = 60  # characters between two names of a list: ", and toward the mining town of"

NEAR = any_of(
    """near | in the area of | in the areas of | in the vicinity of | in and around | поблизу
    | біля | неподалік | неподалік від | в районі | у районі | в районах | у районах | возле
    | вблизи | в районе"""
)
_AT = any_of("around | at | within | in | коло | около | у | в")
_TOWARD = any_of(
    """toward | towards | in the direction of | into | against | в напрямку | у напрямку | в бік
    | у бік | в направлении | в сторону"""
)


def _lead_in(words: str) -> re.Pattern[str]:
    """Behind a comma only nearness goes on with the statement, or "in the town of"."""
    return late(
        rf"(?:\s*(?:itself\s*)?[,—–-]\s*(?:{NEAR}|(?:in|у|в)(?=\s+(?:the\s+)?{SETTLEMENT}\s))"
        rf"|\s+(?:itself\s+)?(?:just\s+)?{words})\s+",
        re.IGNORECASE,
    )


_LEAD_IN = _lead_in(f"(?:{NEAR}|{_TOWARD}|{_AT})")
_LEAD_IN_NEAR = _lead_in(f"(?:{NEAR}|{_AT})")
# "the village of", "neighbouring", "the mining city of": no verb may stand between two names.
_LISTED = re.compile(
    rf"(?:{any_of('nearby | neighboring | neighbouring | сусідн* | соседн*')}\s+)*"
    rf"(?:(?:the\s+(?:[a-z-]+\s+){{0,2}}|(?:{CYRILLIC_ADJECTIVE}\s+){{0,2}})?"
    rf"{SETTLEMENT}\s+(?:of\s+)?)?(?:(?:м|с|смт|г|н\.п|пгт)\.?\s*)?",
    re.IGNORECASE,
)
_AND = any_of("and | or | та | і | й | и | або | или")
_NEXT = re.compile(
    rf"[\"”»\]]*\s*(?:[,/‑–-]|(?<=\s){_AND}\s)\s*(?:{_AND}\s+)?"
    rf"(?:{any_of('near|toward|towards|into|in|around|поблизу|біля|возле|около|у|в')}\s+)?",
    re.IGNORECASE,
)


def places_behind(passage: Passage, at: int, *, is_measured: bool) -> tuple[tuple[Named, ...], int]:
    """Read the list after an anchor: "near Shevchenko and toward Novotroitske"; also its end.

    Where a distance was stated, "toward" tells the way, not the subject.
    """
    lead_in = (_LEAD_IN_NEAR if is_measured else _LEAD_IN).match(passage.text, at)
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
    while (following := _next_listed(passage, end)) is not None:
        if SECTOR.match(passage.text, following.end) or _begins_anew(passage, end, following):
            break
        found.append(following)
        end = following.end
    kept = [m for m in found if regions or m is first or not is_wide(m)]
    last = kept[-1].end if kept[-1] is found[-1] else end
    return tuple(named(m) for m in kept), last


def _begins_anew(passage: Passage, end: int, following: Mention) -> bool:
    """Tell "near A, B in C and D", a list in which B has its own where."""
    is_plain_comma = not passage.text[end : following.start].strip(" ,")
    return is_plain_comma and _OWN_WHERE.match(passage.text, following.end) is not None


def _next_listed(passage: Passage, end: int) -> Mention | None:
    """Find the next name of a list; "A (southeast of C) and B" goes on behind the aside."""
    aside = _ASIDE.match(passage.text, end)
    end = aside.end() if aside else end
    following = passage.next_mention(end)
    if following is None or following.start - end > _GAP_REACH:
        return None
    return following if _continues(passage, end, following) else None


_OWN_WHERE = re.compile(r"\s+(?:in|near|outside|у|в|біля|під|под|возле)\s+[A-ZА-ЯҐЄІЇЁ]")
_ASIDE = re.compile(r"\s*\([^()]{3,60}\)")
_ANDED = re.compile(r"\s*(?:,|,?\s+(?:and|та|і|й|и))\s+")
_PLURAL = re.compile(
    r"(?:villages|towns|settlements|cities|сел|сёл|села|міст|міста|города|городов)\s+(?:of\s+)?$",
    re.IGNORECASE,
)
# "A and B lie 20 km from C", "A and B, which are": the verb is that of both.
_OF_ALL = late(
    r"[\"”»]?\s*,?\s*(?:which\s+|що\s+|что\s+)?"
    + any_of(
        """lie | are | were | sit | stand | які | которые | лежать | знаходяться | стоять
        | розташовані | лежат | находятся | стоят | расположены | расположенные"""
    )
    + r"\s",
    re.IGNORECASE,
)
# "A and B, що за 20 км від C" at the head of a sentence, where no verb can part them.
_RELATIVE = re.compile(r"[\"”»]?\s*,\s*(?:що|что)\s")


def whole_list(passage: Passage, last: Mention, floor: int) -> list[Mention]:
    """Take all names of "the villages of A, B and C" or "A and B lie"; `last` is the last."""
    chain = [last]
    while (before := passage.mention_before(chain[0])) is not None and before.start >= floor:
        gap = passage.text[before.end : chain[0].start]
        if not _ANDED.fullmatch(gap) or is_wide(before):
            break
        chain.insert(0, before)
    text, start = passage.text, chain[0].start
    is_list = (
        _PLURAL.search(text, max(floor, start - 24), start)
        or _OF_ALL.match(text, last.end)
        or (not text[floor:start].strip(' \n"“«') and _RELATIVE.match(text, last.end))
    )
    return chain if is_list else [last]


def _continues(passage: Passage, end: int, following: Mention) -> bool:
    gap = passage.text[end : following.start]
    link = _NEXT.match(gap)
    if link is None or ";" in gap or "(" in gap:
        return False
    return bool(_LISTED.fullmatch(gap, link.end()))
