"""A claim that a place lies in a region, or of two units, in; its finding out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geodata import borders
from geodata.claims.wording import called, km
from geodata.measure import line_between
from geodata.model import Finding, PlaceKind, Verdict

if TYPE_CHECKING:
    from geodata.claims.world import World
    from geodata.model import Claim, Place


def judge_containment(claim: Claim, world: World) -> Finding:
    """Judge "X in the Y region" by the register's unit first, and by the outline."""
    del world
    region = claim.anchors[0].place if claim.anchors else None
    if region is None:
        return _open(claim, "The text does not settle which region is meant.")
    subject = claim.subject.place if claim.subject else None
    if subject is None and claim.subject is not None and claim.subject.rivals:
        many = len(claim.subject.rivals)
        return _open(claim, f"{many} places are called {claim.subject.text}; naming a raion helps.")
    if subject is None:
        what = called(claim.subject, "the place")
        return _open(claim, f"The {what} has no name here; it can be anywhere in {region.name}.")
    if subject.country == region.country and region.name in {subject.admin1, subject.admin2}:
        return _said(claim, Verdict.CONSISTENT, f"{subject.name} belongs to {region.name}.")
    if region.kind is PlaceKind.COUNTRY and subject.country == region.country:
        return _said(claim, Verdict.CONSISTENT, f"{subject.name} lies in {region.name}.")
    return _by_outline(claim, subject, region)


def _by_outline(claim: Claim, subject: Place, region: Place) -> Finding:
    outline = borders.outline(region)
    if outline is None:
        return _open(claim, f"The outline of {region.name} is not known here.")
    to = borders.nearest(subject.at, outline)
    metres = borders.line_distance_m(subject.at, outline)
    reach_m = borders.BORDER_NOISE_M + subject.uncertainty_m
    if metres <= reach_m:
        known = subject.admin1 is not None and subject.admin1 != region.name
        if metres > 0 or known:
            return _open(claim, f"{subject.name} lies at the edge of {region.name}.")
        return _said(claim, Verdict.CONSISTENT, f"{subject.name} lies in {region.name}.")
    where = f" in {subject.admin1}" if subject.admin1 else ""
    return Finding(
        claim=claim,
        verdict=Verdict.INCONSISTENT,
        reason=f"{subject.name} lies{where}, {km(metres)} outside {region.name}.",
        measured_distance_m=metres,
        drawn=line_between(subject.at, to),
    )


def judge_conversion(claim: Claim, world: World) -> Finding:
    """Say that two units of one length agree; `judge` corrects it where they do not."""
    del world
    return _said(claim, Verdict.CONSISTENT, "The two units agree within their rounding.")


def _open(claim: Claim, reason: str) -> Finding:
    return _said(claim, Verdict.UNDETERMINED, reason)


def _said(claim: Claim, verdict: Verdict, reason: str) -> Finding:
    return Finding(claim=claim, verdict=verdict, reason=reason)
