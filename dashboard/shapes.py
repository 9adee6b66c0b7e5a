"""A finding or a front in; the shapes that the map draws for it out, as plain JSON values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import shapely

from dashboard.map_view import spot
from dashboard.words import t
from geodata.claims import field_of
from geodata.fronts import area_inside_m2, contact_line
from geodata.fronts.line import contact_line_metric, simplified_length_m
from geodata.measure import offsets
from geodata.model import ClaimKind, PlaceKind
from geodata.snapshots.geojson import geometry_member

if TYPE_CHECKING:
    from geodata.fronts import FrontChange
    from geodata.model import Finding, Front, LonLat, Place

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
_RING_STEP_DEG = 3
FIGURES_TOLERANCE_M = 2_000.0  # the scale that most published lengths are true at
_FRONT_DEG = 0.002  # 200 m, a pixel where the map shows an oblast
_FINE_DEG = 0.00002  # 2 m: as drawn, for who comes closer


def claim_shapes(finding: Finding, source: str = "") -> dict[str, Any]:
    """Give what a claim looks like: probable areas, the ring of its distance, what was measured.

    With it go the words of its picture to share; `source` names the publisher and the day.
    """
    claim = finding.claim
    anchors = [anchor.place for anchor in claim.anchors if anchor.place]
    subject = claim.subject.place if claim.subject else None
    spots = [spot(place.name, place.at, "anchor") for place in anchors if _is_spot(place)]
    if subject is not None and _is_spot(subject):
        spots.append(spot(subject.name, subject.at, "subject"))
    spots += [spot(c.place.name, c.place.at, "candidate") for c in finding.candidates]
    ring = claim.distance_m and anchors and claim.kind in _POSITIONS
    return {
        "id": claim.id,
        "verdict": finding.verdict.value,
        "areas": [geometry_member(area) for area in _areas(finding, anchors)],
        "ring": geometry_member(_ring(anchors[0].at, claim.distance_m or 0)) if ring else None,
        "line": geometry_member(finding.drawn) if finding.drawn is not None else None,
        "spots": spots,
        "card": {
            "quote": claim.quote,
            "verdict": finding.verdict.value,
            "word": t(finding.verdict.value),
            "reason": finding.reason,
            "source": source,
        },
    }


def front_shapes(front: Front) -> dict[str, Any]:
    """Give a front for the map, with the words that say which day and whose it is."""
    kind = "schematic, not surveyed" if front.schematic else "published line"
    told = f"Front {front.day.isoformat()}: {front.source} ({kind})"
    owner = None if front.schematic else front.attribution  # a sketch is our own
    return {
        "label": ". ".join(filter(None, [told, owner, front.licence])),
        "told": {
            "day": front.day.isoformat(),
            "source": front.source,
            "schematic": front.schematic,
            "attribution": owner,
            "licence": front.licence,
        },
        "figures": _figures(front),
        "schematic": front.schematic,
        **_outlines(front, _FRONT_DEG),
    }


def fine_shapes(front: Front) -> dict[str, Any] | None:
    """Give a front's line and area as drawn; None where that is no more than `front_shapes` has."""
    rough = shapely.get_num_coordinates(shapely.simplify(front.shape, _FRONT_DEG))
    if rough == shapely.get_num_coordinates(front.shape):
        return None
    return {"schematic": front.schematic, **_outlines(front, _FINE_DEG)}


def _outlines(front: Front, tolerance_deg: float) -> dict[str, Any]:
    area = front.shape if shapely.get_dimensions(front.shape) == 2 else None
    line = shapely.simplify(contact_line(front), tolerance_deg)
    return {
        "line": None if shapely.is_empty(line) else geometry_member(line),
        "area": None if area is None else geometry_member(shapely.simplify(area, tolerance_deg)),
    }


def _figures(front: Front) -> dict[str, float | None] | None:
    """Give the length and the held area that the map tells; None where no line is in Ukraine."""
    length_m = simplified_length_m(contact_line_metric(front), FIGURES_TOLERANCE_M)
    held_m2 = area_inside_m2(front)
    if not length_m:
        return None
    return {"km": length_m / 1000, "km2": None if held_m2 is None else held_m2 / 1e6}


def _areas(finding: Finding, anchors: list[Place]) -> list[shapely.Geometry]:
    if finding.area:
        return [area for _, area in finding.area]
    if finding.claim.kind not in _POSITIONS or not anchors or not all(map(_is_spot, anchors)):
        return []
    if finding.claim.kind is ClaimKind.BETWEEN and len(anchors) < 2:
        return []
    field = field_of(finding.claim, *anchors[:2])
    return [field.contour(share) for share in SHARES]


def _ring(at: LonLat, metres: float) -> shapely.Geometry:
    turns = np.arange(0, 360 + _RING_STEP_DEG, _RING_STEP_DEG, dtype=float)
    return shapely.LineString(np.column_stack(offsets(at, turns, np.full(len(turns), metres))))


def _is_spot(place: Place) -> bool:
    return place.kind not in {PlaceKind.REGION, PlaceKind.COUNTRY}


def piece_shapes(change: FrontChange) -> list[dict[str, Any]]:
    """Give what a front gained and lost, with the role that names its colour."""
    return [
        {"role": role, "shape": geometry_member(shapely.simplify(piece, _FRONT_DEG / 4))}
        for role, pieces in (("gained", change.gained), ("lost", change.lost))
        for piece in pieces
    ]
