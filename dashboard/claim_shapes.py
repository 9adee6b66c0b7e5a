"""A finding in; what the map draws and writes for it out, as plain JSON values."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import numpy as np
import shapely

from dashboard.map_view import spot
from dashboard.words import measured, t, why
from geodata import borders
from geodata.claims import field_of
from geodata.claims.parameters import AHEAD_DEG
from geodata.claims.wording import length, told
from geodata.measure import bearing_deg, offset, offsets, turn_deg, wind_letters
from geodata.model import ClaimKind, LonLat
from geodata.snapshots.geojson import geometry_member

if TYPE_CHECKING:
    from geodata.model import Claim, Finding, Place

SHARES = (0.5, 0.8, 0.95)
_POSITIONS = frozenset(
    {
        ClaimKind.DISTANCE_DIRECTION,
        ClaimKind.DISTANCE,
        ClaimKind.DIRECTION,
        ClaimKind.NEAR,
        ClaimKind.BETWEEN,
    }
)
_FROM_LINES = frozenset({ClaimKind.BORDER_DISTANCE, ClaimKind.FRONT_DISTANCE})
_RING_STEP_DEG = 3
_REGION_DEG = 0.005  # an oblast on a claim's map needs no finer outline
_ON_CARD = 6  # candidates named on the picture to share
_BESIDE_DEG = 60.0  # a ring's words keep so far from the measured line


def claim_shapes(finding: Finding, source: str = "") -> dict[str, Any]:
    """Give what a claim looks like: probable areas, the ring of its distance, what was measured.

    With it go the words on the map and those of its picture to share; `source` names the publisher
    and the day.
    """
    claim = finding.claim
    anchors = _anchors(finding)
    centre = _ring_centre(finding, anchors)
    line = _line(finding)
    # Whether the line runs rather from west to east than from north to south.
    wide = line is not None and 45 < _bearing_deg(line) % 180 < 135
    return {
        "id": claim.id,
        "verdict": finding.verdict.value,
        "areas": [geometry_member(area) for area in _areas(finding, anchors)],
        "ring": geometry_member(_ring(centre, claim)) if centre else None,
        "line": geometry_member(finding.drawn) if finding.drawn is not None else None,
        "spots": _spots(finding, anchors, line if wide else None),
        "labels": [
            *([_line_label(finding, line, wide=wide)] if line is not None else []),
            *([_ring_label(finding, claim, centre)] if centre else []),
        ],
        "card": {
            "quote": claim.quote,
            "verdict": finding.verdict.value,
            "word": t(finding.verdict.value),
            "reason": why(finding.reason),
            "source": source,
            "candidates": [
                f"{number}  {c.place.name}, {c.probability:.0%}"
                for number, c in enumerate(finding.candidates[:_ON_CARD], 1)
            ],
        },
    }


def _ring_centre(finding: Finding, anchors: list[Place]) -> LonLat | None:
    """Give what the claimed distance is told of: a town, or what lies so far from a line."""
    claim = finding.claim
    if not claim.distance_m:
        return None
    if claim.kind in _FROM_LINES:
        place = finding.subject or (claim.subject and claim.subject.place)
    else:
        place = anchors[0] if anchors and claim.kind in _POSITIONS else None
    return place.at if place and _is_spot(place) else None


def _anchors(finding: Finding) -> list[Place]:
    """Give the places measured from, the one that was chosen first."""
    told_of = [anchor.place for anchor in finding.claim.anchors if anchor.place]
    chosen = finding.anchor
    if chosen is None:
        return told_of
    return [chosen, *(place for place in told_of if place.id != chosen.id)]


def _spots(
    finding: Finding, anchors: list[Place], wide: shapely.LineString | None
) -> list[dict[str, Any]]:
    """Give the places with their names, and the candidates with their numbers.

    Names stand beside a line from north to south, and beyond the ends of a `wide` one.
    """
    subject = finding.subject or (finding.claim.subject and finding.claim.subject.place)
    named = [(place, "anchor") for place in anchors if _is_spot(place)]
    if _is_rough(finding):
        subject = None  # a pin would stand where nobody says it is
    if subject and _is_spot(subject) and subject.id not in {place.id for place, _ in named}:
        named.append((subject, "subject"))
    west_of = -math.inf if wide is None else wide.centroid.x
    spots = [
        spot(place.name, place.at, role) | {"left": place.at.lon < west_of} for place, role in named
    ]
    numbered = enumerate(finding.candidates, 1)
    return spots + [
        spot(c.place.name, c.place.at, "candidate") | {"number": number} for number, c in numbered
    ]


def _is_rough(finding: Finding) -> bool:
    """Tell a place whose position may be off by more than was measured to it."""
    is_measured = finding.claim.kind in _POSITIONS and finding.anchor is not None
    return is_measured and finding.subject is not None and finding.measured_distance_m is None


def _line(finding: Finding) -> shapely.LineString | None:
    """Give the line whose length was measured; an area or a front is none."""
    if isinstance(finding.drawn, shapely.LineString) and finding.measured_distance_m is not None:
        return finding.drawn
    return None


def _bearing_deg(line: shapely.LineString) -> float:
    xy = shapely.get_coordinates(line)
    return bearing_deg(LonLat(*xy[0].tolist()), LonLat(*xy[-1].tolist()))


def _line_label(finding: Finding, line: shapely.LineString, *, wide: bool) -> dict[str, Any]:
    """Write length and bearing beside the middle of the measured line, where no name stands."""
    middle = shapely.line_interpolate_point(line, 0.5, normalized=True)
    bearing = _bearing_deg(line)
    figure = _short(length(finding.measured_distance_m or 0.0, finding.claim))
    return {
        "text": f"{figure}, {round(bearing) % 360}° {t(wind_letters(bearing))}",
        "lon": middle.x,
        "lat": middle.y,
        "side": "top" if wide else "left",
    }


def _short(figure: str) -> str:
    """Leave the miles of "7.6 miles (12.2 km)" for a map: the words beside it give both."""
    return measured(figure.partition(" (")[0].replace(" miles", " mi"))


def _ring_label(finding: Finding, claim: Claim, at: LonLat) -> dict[str, Any]:
    """Write the claimed distance on its ring, a quarter away from the claimed direction.

    Of a ring that is only an arc, at its end.
    Rather at the left or below, since names stand at the right and the front's note at the top, but
    not where the measured line ends.
    """
    line = _line(finding)
    claimed_deg = claim.bearing_deg or 0.0
    measured_deg = _bearing_deg(line) if line is not None else None
    aside_deg = AHEAD_DEG if _is_arc(claim) else 90.0
    left, right = sorted((claimed_deg + aside_deg, claimed_deg - aside_deg), key=_eastward)
    near_line = measured_deg is not None and abs(turn_deg(left, measured_deg)) < _BESIDE_DEG
    aside = right if near_line else left
    spot_at = offset(at, aside % 360, claim.distance_m or 0.0)
    return {
        "text": f"{t('claimed')}: {_short(told(claim.distance_m or 0.0, claim))}",
        "lon": spot_at.lon,
        "lat": spot_at.lat,
        "side": "center",
        "faint": True,
    }


def _eastward(azimuth_deg: float) -> tuple[float, float]:
    turn = math.radians(azimuth_deg)
    return round(math.sin(turn), 2), math.cos(turn)


def _areas(finding: Finding, anchors: list[Place]) -> list[shapely.Geometry]:
    if finding.area:
        return [area for _, area in finding.area]
    if finding.claim.kind is ClaimKind.CONTAINMENT and anchors:
        region = borders.outline(anchors[0])
        return [] if region is None else [shapely.simplify(region, _REGION_DEG)]
    if finding.claim.kind not in _POSITIONS or not anchors or not all(map(_is_spot, anchors)):
        return []
    if finding.claim.kind is ClaimKind.BETWEEN and len(anchors) < 2:
        return []
    field = field_of(finding.claim, *anchors[:2])
    return [field.contour(share) for share in SHARES]


def _is_arc(claim: Claim) -> bool:
    """Tell "troops are 5 km east of X": the front is looked for in that direction only."""
    return claim.kind is ClaimKind.FRONT_DISTANCE and claim.bearing_deg is not None


def _ring(at: LonLat, claim: Claim) -> shapely.Geometry:
    metres, middle = claim.distance_m or 0.0, claim.bearing_deg or 0.0
    half = AHEAD_DEG if _is_arc(claim) else 180.0
    turns = np.arange(middle - half, middle + half + _RING_STEP_DEG, _RING_STEP_DEG, dtype=float)
    return shapely.LineString(np.column_stack(offsets(at, turns, np.full(len(turns), metres))))


def _is_spot(place: Place) -> bool:
    return not place.is_wide
