"""A claim about a place's position and its anchor in; the field it describes out."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from geodata.claims import parameters as p
from geodata.field import SPREAD_DEG, Between, Extent, Field
from geodata.model import ClaimKind

if TYPE_CHECKING:
    from geodata.model import Claim, Place

_WITHIN = frozenset({"up to", "less than", "within"})
_BEYOND = frozenset({"more than", "at least"})


def field_of(claim: Claim, anchor: Place, second: Place | None = None) -> Field | Between:
    """Describe where the claim's subject should be, measured from this anchor."""
    if claim.kind is ClaimKind.BETWEEN and second is not None:
        return Between(a=anchor.at, b=second.at)
    if claim.distance_m is not None:
        return _at_distance(claim, anchor, claim.distance_m)
    median_m, log_spread = _unstated(claim, anchor)
    return Field(
        anchor=anchor.at,
        radius_m=anchor.radius_m,
        distance_m=median_m,
        extent=Extent.SOMEWHERE,
        log_spread=log_spread,
        bearing_deg=claim.bearing_deg,
        spread_deg=claim.spread_deg or SPREAD_DEG[4],
    )


def extent_of(claim: Claim) -> Extent:
    """Tell how a stated distance bounds the true one."""
    if claim.qualifier in _WITHIN:
        return Extent.WITHIN
    return Extent.BEYOND if claim.qualifier in _BEYOND else Extent.AT


def _at_distance(claim: Claim, anchor: Place, distance_m: float) -> Field:
    if claim.qualifier == "outskirts":
        distance_m += p.EDGE_SHARE * anchor.radius_m
    return Field(
        anchor=anchor.at,
        radius_m=anchor.radius_m,
        distance_m=distance_m,
        extent=extent_of(claim),
        grain_m=claim.grain_m or 0.0,
        road_share=p.NEWS_ROAD_SHARE if claim.road_share is None else claim.road_share,
        bearing_deg=claim.bearing_deg,
        spread_deg=claim.spread_deg or SPREAD_DEG[4],
    )


def _unstated(claim: Claim, anchor: Place) -> tuple[float, float]:
    """Give the median distance of what is said so, and the spread of its logarithm."""
    size = bisect_right(p.POPULATION_STEPS, anchor.population or 0)
    if claim.qualifier == "outskirts":
        return p.OUTSKIRTS_M[size], p.OUTSKIRTS_LOG
    if claim.qualifier == "just" and claim.bearing_deg is not None:
        return p.JUST_M[size], p.JUST_LOG
    if claim.bearing_deg is not None:
        return p.DIRECTION_M, p.DIRECTION_LOG
    return p.NEAR_M[size], p.NEAR_LOG
