"""A length whose two ends stand around it in ("from A it is 45 km to B"); its measure out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geodata.claims.measures import Measure
from geodata.claims.passage import named
from geodata.claims.targets import TargetKind, target_at
from geodata.phrases.late import late
from geodata.phrases.patterns import any_of

if TYPE_CHECKING:
    from geodata.claims.passage import Passage
    from geodata.claims.targets import Target
    from geodata.phrases import Length

_FROM = re.compile(r"(?<!\w)(?:from|від|од|от)\s+", re.IGNORECASE)
_IT_IS = re.compile(
    r"\s*,?\s*(?:"
    + any_of(
        """it is | it's | it was | is | there are | be | всього | лише | тільки | всего | только
        | лишь | якихось | каких-то"""
    )
    + r"\s+)*(?:[—–-]\s*)?",
    re.IGNORECASE,
)
_TO = re.compile(r"\s+(?:to|до)\s+", re.IGNORECASE)
# "Six kilometres separate A from the front", "Константинівку від фронту відділяють 6 км"
_SEPARATE = any_of(
    """separate | separates | separated | відділя* | відокремлю* | розділя* | відмежов*
    | отделя* | разделя* | отдели*"""
)
_SEPARATE_AFTER = re.compile(rf"\s+{_SEPARATE}\s+", re.IGNORECASE)
_SEPARATE_BEFORE = late(
    rf"\s+(?:(?:is|are)\s+)?{_SEPARATE}\s+(?:by\s+)?(?:[\w-]+\s+)?", re.IGNORECASE
)
_OTHER = re.compile(r"\s+(?:from|and|від|і|й|та|от|и)\s+", re.IGNORECASE)
# "The border with Russia is 8 km from Sumy", at the head of a clause
_BORDER_WORD = re.compile(
    r"(?<!\w)(?:(?:the|a)\s+)?(?:(?:state|state's|державний|государственная|російський|российская)\s+)?"
    r"(?:border|кордон|держкордон|граница|госграница)(?!\w)",
    re.IGNORECASE,
)
_CLAUSE_HEAD = re.compile(r"(?:^|[.;,:—–]\s+|\s(?:and|but|а|і|й|та|и)\s+)$", re.IGNORECASE)
_STANDS = re.compile(
    r"\s+(?:"
    + any_of(
        """is | lies | runs | only | just | проходить | проходит | знаходиться | находится | лише
        | всього | всего | за | в | у | — | - | –"""
    )
    + r"\s+){0,4}",
    re.IGNORECASE,
)
_REACH = 90  # characters before a length in which its first end is looked for


def measure_between(passage: Passage, length: Length) -> Measure | None:
    """Read "from A it is 45 km to B" and "six kilometres separate A from B"."""
    return _from_it_is(passage, length) or _separating(passage, length)


def _from_it_is(passage: Passage, length: Length) -> Measure | None:
    link = _TO.match(passage.text, length.end)
    far = target_at(passage, link.end()) if link else None
    if far is None:
        return None
    floor = max(passage.floor(length.lead), length.lead - _REACH)
    for start in _FROM.finditer(passage.text, floor, length.lead):
        near = target_at(passage, start.end())
        if (
            near
            and near.end <= length.lead
            and _IT_IS.fullmatch(passage.text, near.end, length.lead)
        ):
            return _measure(length, near, far, start.start(), far.end)
    return None


def _separating(passage: Passage, length: Length) -> Measure | None:
    """Read both ends behind the verb, or before it: "A and B are separated by six kilometres"."""
    if verb := _SEPARATE_AFTER.match(passage.text, length.end):
        ends = _two_ends(passage, verb.end())
        return _measure(length, *ends, length.lead, ends[1].end) if ends else None
    floor = max(passage.floor(length.lead), length.lead - _REACH)
    mention = next(iter(passage.between(floor, length.lead)), None)
    ends = _two_ends(passage, mention.start) if mention else None
    if ends and _SEPARATE_BEFORE.fullmatch(passage.text, ends[1].end, length.lead):
        return _measure(length, *ends, ends[0].start, length.end)
    return None


def _two_ends(passage: Passage, at: int) -> tuple[Target, Target] | None:
    first = target_at(passage, at)
    link = _OTHER.match(passage.text, first.end) if first else None
    second = target_at(passage, link.end()) if link else None
    return (first, second) if first and second else None


def _measure(length: Length, one: Target, other: Target, start: int, end: int) -> Measure | None:
    """Measure a place from the other end; of a place and a line, the place."""
    if one.kind is not TargetKind.PLACE:
        one, other = other, one
    if one.kind is not TargetKind.PLACE or one.mention is None:
        return None
    if other.kind is TargetKind.PLACE:
        one, other = other, one  # "from A it is 45 km to B" measures B from A
    if one.mention is None:
        return None
    return Measure(start=start, end=end, target=other, length=length, subject=named(one.mention))


def border_before(passage: Passage, start: int) -> Target | None:
    """Find the border of "the border with Russia is 8 km from Sumy"."""
    floor = max(passage.floor(start), start - 80)
    for word in _BORDER_WORD.finditer(passage.text, floor, start):
        border = target_at(passage, word.start())
        if border is None or border.kind is not TargetKind.BORDER:
            continue
        is_head = word.start() == floor or _CLAUSE_HEAD.search(passage.text, floor, word.start())
        if is_head and _STANDS.fullmatch(passage.text, border.end, start):
            return border
    return None
