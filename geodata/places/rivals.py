"""A hit in; whether it is a club that plays another out: "Рух – ЛНЗ 2:1"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geodata.model import PlaceKind
from geodata.phrases.late import late
from geodata.places.namesakes import CLUBS

if TYPE_CHECKING:
    from geodata.places.cues import Context
    from geodata.places.matching import Hit

_DASHES = frozenset("-–—")
# "Полісся – Колос – 18:00", "Рух – ЛНЗ 2:1": clubs, by the hour or the score behind the two
_PLAYS_AT = r"(?:\s\d{4})?[»\"”]?\s*[-–—(,:]?\s*\d{1,2}[:.]\d{1,2}(?!\d)"
_FIXTURE_AFTER = late(rf"(?:\s\d{{4}})?\s[-–—]\s[«\"]?[A-ZА-ЯҐЄІЇЁ][\w'’ʼ-]+{_PLAYS_AT}")
_FIXTURE_BEFORE = late(r"[A-ZА-ЯҐЄІЇЁ][\w'’ʼ-]+(?:\s\d{4})?[»\"]?\s[-–—]\s[«\"]?$")
_AT_THE_HOUR = late(_PLAYS_AT)
_RIVAL_BEFORE = re.compile(r"([\w'’ʼ-]+)[»\"]?\s[-–—]\s[«\"]?$")
_RIVAL_AFTER = re.compile(r"[»\"]?\s[-–—]\s[«\"]?([\w'’ʼ-]+)")


def is_rival(hit: Hit, around: Context) -> bool:
    """Tell a club by the club it plays, or by the hour or score behind the two."""
    before, after = around.before, around.after
    if not hit.is_kind(PlaceKind.SETTLEMENT):
        return False
    if (after[1:2] in _DASHES or after[2:3] in _DASHES) and _plays(_RIVAL_AFTER.match(after)):
        return True
    if before[-2:-1] not in _DASHES and before[-3:-2] not in _DASHES:
        return after[1:2] in _DASHES and _FIXTURE_AFTER.match(after) is not None
    is_timed = _AT_THE_HOUR.match(after) and _FIXTURE_BEFORE.search(before[-40:])
    return bool(is_timed or _plays(_RIVAL_BEFORE.search(before[-30:])))


def _plays(rival: re.Match[str] | None) -> bool:
    return rival is not None and rival.group(1).lower() in CLUBS
