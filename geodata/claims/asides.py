"""A name before a measure in; the name that is meant, behind an alias or a river, out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geodata.claims.passage import is_wide
from geodata.claims.words import SETTLEMENT
from geodata.phrases.late import late
from geodata.phrases.patterns import any_of

if TYPE_CHECKING:
    from geodata.claims.passage import Passage
    from geodata.model import Mention

LIES = any_of(
    """lies | sits | stands | is | знаходиться | розташован* | лежить | стоїть | находится
    | расположен* | лежит | стоит"""
)
_ALIAS = re.compile(r"\s\((?:(?:formerly|also|колишн\w+|бывш\w+|ранее|раніше)\s+)?")
_ON_WATER = late(
    rf"(?:,\s+(?:(?:which|що|яке|яка|який|что|котор\w+)\s+)?(?:{LIES}\s+)?|(?:,\s[^.;:()—–]{{3,80}},)?\s+{LIES}\s+"
    rf"|,\s+(?:an?\s+|the\s+)?(?:[a-zа-яіїєґё-]+\s+){{0,2}}?{SETTLEMENT}\s+)"
    r"(?:on|above|near|beside|close\s+to|над|на|біля|неподалік(?:\s+від)?|возле)\s+(?:the\s+)?(?:(?:\w+\s+)?(?:banks?\s+of\s+(?:the\s+)?|(?:[а-яіїє]+\s+)?(?:березі|берегу)\s+))?"
    r"(?:річці\s+|реке\s+|river\s+)?",
    re.IGNORECASE,
)
# "X, near the border with Y, 20 km north of Z"
_AT_BORDER = late(
    r",?\s+(?:near|on|along|at|by|beside|close\s+to|біля|коло|поблизу|на|неподалік(?:\s+від)?|возле|вблизи|у|рядом\s+с)"
    r"\s+(?:the\s+)?(?:\w+\s+)?(?:border|boundary|frontier|кордон\w*|держкордон\w*|меж[іу]|границ\w+)"
    r"\s+(?:with|of|з|із|зі|с|со)\s+(?:the\s+)?",
    re.IGNORECASE,
)
# "A, north of B, is": the verb behind the second comma is A's.
_RESUMES = late(
    rf"[\"”»)]?,\s+(?:{LIES}|was|remains|перебува\w+|залиша\w+|оста[её]тся)\s", re.IGNORECASE
)
_OPENS = late(rf"[\"”»]?(?:\s+{SETTLEMENT})?,\s", re.IGNORECASE)
_REACH = 110  # characters between a town and its river


def without_alias(passage: Passage, last: Mention) -> tuple[Mention, int]:
    """Take A of "A (formerly B)" and "A (B)"; also where the brackets end."""
    before = passage.mention_before(last)
    if before is None or not passage.text.startswith(")", last.end):
        return last, last.end
    is_alias = _ALIAS.fullmatch(passage.text, before.end, last.start)
    return (before, last.end + 1) if is_alias else (last, last.end)


def town_on(passage: Passage, last: Mention, floor: int) -> Mention | None:
    """Take X of "X lies on the Y river, 10 km east of Z", where `last` is the river."""
    before = passage.mention_before(last)
    if before is None or before.start < floor or last.start - before.end > _REACH:
        return None
    return before if _ON_WATER.fullmatch(passage.text, before.end, last.start) else None


def town_at_border(passage: Passage, region: Mention, floor: int) -> Mention | None:
    """Take X of "X, near the border with Y, 20 km north of Z", where Y is the `region`."""
    before = passage.mention_before(region)
    if before is None or before.start < floor or is_wide(before):
        return None
    return before if _AT_BORDER.fullmatch(passage.text, before.end, region.start) else None


def town_resumed(passage: Passage, last: Mention, floor: int) -> Mention | None:
    """Take A of "A, a hub north of B, is 15 km from C", where `last` is B."""
    if is_wide(last) or _RESUMES.match(passage.text, last.end) is None:
        return None
    before = passage.mention_before(last)
    while before is not None and before.start >= floor:
        if _OPENS.match(passage.text, before.end):
            return before
        before = passage.mention_before(before)
    return None
