"""A claim that a place lies in a region, or of two units, in; its finding out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from geodata import borders
from geodata.claims.namesakes import namesakes
from geodata.claims.verdicts import undetermined
from geodata.claims.wording import called, km
from geodata.measure import line_between
from geodata.model import Finding, PlaceKind, Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geodata.claims.world import World
    from geodata.model import Claim, Named, Place

_REGISTERED = "UA"  # the country whose register holds every settlement
_SPELT = 0.95  # of 1: exactness of a name that a table gives
# A statement puts Kyiv into the oblast around it, too; a report on the oblast is none on Kyiv.
_AMID = {**borders.LAND_AROUND, "Kyiv City": "Kyiv Oblast"}
_TOWN = 20_000  # people; no gazetteer lacks a town so large


def judge_containment(claim: Claim, world: World) -> Finding:
    """Judge "X in the Y region" by the register's unit first, and by the outline."""
    region = claim.anchors[0].place if claim.anchors else None
    if region is None:
        return undetermined(claim, "The text does not settle which region is meant.")
    subject = claim.subject.place if claim.subject else None
    if subject is not None:
        found = _inside(claim, subject, region)
        if found.verdict is not Verdict.INCONSISTENT or claim.subject is None:
            return found
        others = [_inside(claim, p, region) for p in namesakes(claim.subject, world, region.at)]
        fits = any(other.verdict is Verdict.CONSISTENT for other in others)
        return _disagreeing(claim, claim.subject, region, others) if fits else found
    if claim.subject is not None and claim.subject.rivals:
        return _of_namesakes(claim, claim.subject, region, world)
    what = called(claim.subject, "place")
    return undetermined(claim, f"The {what} has no name here; it can be anywhere in {region.name}.")


def _of_namesakes(claim: Claim, subject: Named, region: Place, world: World) -> Finding:
    """Judge what all places of a name share, else say what would settle it."""
    found = [_inside(claim, place, region) for place in namesakes(subject, world, region.at)]
    verdicts = {finding.verdict for finding in found}
    if verdicts == {Verdict.INCONSISTENT}:
        nearest = min(found, key=lambda one: one.measured_distance_m or 0.0)
        if region.country != _REGISTERED and not all(map(_is_known, found)):
            why = f"No {subject.text} in {region.name} is in the gazetteer."
            need = "The gazetteer need not hold every village there; a fuller one would settle it."
            return undetermined(claim, f"{why} {need}")
        if not _is_spelt_so(subject, world):
            why = f"No {subject.text} in {region.name} is in the gazetteer in this spelling."
            return undetermined(claim, f"{why} Its name in Ukrainian would settle it.")
        if len(found) == 1:
            return nearest
        why = f"None of the {len(found)} places called {subject.text} lies in {region.name}."
        return replace(nearest, reason=f"{why} The nearest: {nearest.reason}")
    return _disagreeing(claim, subject, region, found)


def _disagreeing(claim: Claim, subject: Named, region: Place, found: Sequence[Finding]) -> Finding:
    """Say how many places of a name lie in the region: the text may mean any of them."""
    fits = sum(finding.verdict is Verdict.CONSISTENT for finding in found)
    many = f"{len(found)} places are called {subject.text}, {fits} of them in {region.name}"
    return undetermined(claim, f"{many}; naming a raion would settle it.")


def _is_spelt_so(subject: Named, world: World) -> bool:
    """Tell a name that a table has from one only guessed from the spelling of another language."""
    return any(match.exactness >= _SPELT for match in world.gazetteer.find(subject.text))


def _is_known(finding: Finding) -> bool:
    people = finding.subject.population if finding.subject else None
    return (people or 0) >= _TOWN


def _inside(claim: Claim, subject: Place, region: Place) -> Finding:
    if subject.country == region.country and region.name in {subject.admin1, subject.admin2}:
        return _said(claim, Verdict.CONSISTENT, f"{subject.name} belongs to {region.name}.")
    if region.name == region.admin2 and subject.admin2 and subject.country == region.country:
        why = f"{subject.name} belongs to {subject.admin2}, not to {region.name}."
        return _said(claim, Verdict.INCONSISTENT, why)
    if _AMID.get(subject.admin1 or "") == region.name:
        why = f"{subject.name} is a unit of its own amid {region.name}."
        return _said(claim, Verdict.CONSISTENT, why)
    if region.kind is PlaceKind.COUNTRY and subject.country == region.country:
        return _said(claim, Verdict.CONSISTENT, f"{subject.name} lies in {region.name}.")
    return _by_outline(claim, subject, region)


def _by_outline(claim: Claim, subject: Place, region: Place) -> Finding:
    outline = borders.outline(region)
    if outline is None:
        return undetermined(claim, f"The outline of {region.name} is not known here.")
    to = borders.nearest(subject.at, outline)
    metres = borders.line_distance_m(subject.at, outline)
    reach_m = borders.BORDER_NOISE_M + subject.uncertainty_m
    if metres <= reach_m:
        known = subject.admin1 is not None and subject.admin1 != region.name
        if metres > 0 or known:
            return undetermined(claim, f"{subject.name} lies at the edge of {region.name}.")
        return _said(claim, Verdict.CONSISTENT, f"{subject.name} lies in {region.name}.")
    where = f" in {subject.admin1}" if subject.admin1 else ""
    return Finding(
        claim=claim,
        verdict=Verdict.INCONSISTENT,
        reason=f"{subject.name} lies{where}, {km(metres)} outside {region.name}.",
        measured_distance_m=metres,
        subject=subject,
        drawn=line_between(subject.at, to),
    )


def judge_conversion(claim: Claim, world: World) -> Finding:
    """Say that two units of one length agree; `judge` corrects it where they do not."""
    del world
    return _said(claim, Verdict.CONSISTENT, "The two units agree within their rounding.")


def _said(claim: Claim, verdict: Verdict, reason: str) -> Finding:
    return Finding(claim=claim, verdict=verdict, reason=reason)
