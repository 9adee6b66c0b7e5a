"""The parts of a statement in; a claim out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from geodata.claims import parameters as p
from geodata.field import SPREAD_DEG
from geodata.model import Claim, ClaimKind

if TYPE_CHECKING:
    from datetime import date

    from geodata.model import Named, Side
    from geodata.phrases import Area, Length, Share, Wind

_ROAD = re.compile(
    r"by\s+road|by\s+car|driv(?:e|ing)|along\s+the\s+(?:road|highway)|автошлях\w*|(?:по|вздовж)\s+(?:дороз\w*|трас\w*"
    r"|шосе|дорог\w*|шоссе)|дорогою|трасою|автодорог\w*",
    re.IGNORECASE,
)
_CROW = re.compile(
    r"as\s+the\s+crow\s+flies|in\s+a\s+straight\s+line|straight-line|по\s+прямій|по\s+прямой|навпростець|напрямки",
    re.IGNORECASE,
)
_ROAD_REACH = 40  # characters on either side


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A statement found, before it has its number."""

    kind: ClaimKind
    start: int
    end: int
    subject: Named | None = None
    anchors: tuple[Named, ...] = ()
    length: Length | None = None
    area: Area | None = None
    share: Share | None = None
    held_by: Side | None = None
    bearing_deg: float | None = None
    spread_deg: float | None = None
    qualifier: str | None = None
    road_share: float | None = None
    period_days: float | None = None
    as_of: date | None = None


def spread_deg(wind: Wind) -> float:
    """Give the standard deviation of a bearing said in this wind."""
    return p.DUE_DEG if wind.due else SPREAD_DEG[wind.points]


def road_share(text: str, start: int, end: int) -> float:
    """Tell how many writers mean the road, by the words around a distance."""
    around = text[max(0, start - _ROAD_REACH) : end + _ROAD_REACH]
    if _CROW.search(around):
        return p.CROW_ROAD_SHARE
    return p.BY_ROAD_SHARE if _ROAD.search(around) else p.NEWS_ROAD_SHARE


def to_claim(draft: Draft, claim_id: str, text: str, as_of: date | None) -> Claim:
    """Give a draft its number and spell out its figures."""
    length, area = draft.length, draft.area
    is_front = draft.kind is ClaimKind.FRONT_LENGTH
    quantity = length or area
    said = quantity or draft.share
    is_open = text.count("(", draft.start, draft.end) > text.count(")", draft.start, draft.end)
    end = draft.end + (is_open and text.startswith(")", draft.end))
    return Claim(
        id=claim_id,
        kind=draft.kind,
        quote=text[draft.start : end],
        start=draft.start,
        end=end,
        subject=draft.subject,
        anchors=draft.anchors,
        distance_m=length.value_m if length and not is_front else None,
        distance_low_m=length.low_m if length and not is_front else None,
        distance_high_m=length.high_m if length and not is_front else None,
        bearing_deg=draft.bearing_deg,
        length_m=length.value_m if length and is_front else None,
        area_m2=area.value_m2 if area else None,
        qualifier=draft.qualifier or (said.qualifier if said else None),
        grain_m=length.grain_m if length else None,
        spread_deg=draft.spread_deg,
        second_m=length.second_m if length else None,
        second_text=quantity.second_text if quantity else None,
        road_share=draft.road_share if length else None,
        as_of=draft.as_of or as_of,
        period_days=draft.period_days,
        share=draft.share.value if draft.share else None,
        share_grain=draft.share.grain if draft.share else None,
        held_by=draft.held_by,
    )
