"""A claim about a border or the front in; its finding out, with the line and day it was held to."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import shapely

from geodata import borders
from geodata.claims import parameters as p
from geodata.claims.along import line_scores, rank_along
from geodata.claims.fields import extent_of
from geodata.claims.frontline import lengths_of, line_of, missing_front
from geodata.claims.namesakes import namesakes
from geodata.claims.unnamed import unsettled
from geodata.claims.verdicts import undetermined, verdict_of
from geodata.claims.wording import km, length, told
from geodata.field import Extent
from geodata.measure import distance_m, line_between
from geodata.model import Finding, PlaceKind, Verdict

if TYPE_CHECKING:
    from shapely import Geometry

    from geodata.claims.world import World
    from geodata.model import Claim, Front, Named, Place

_TOWN = 20_000  # people; of a town so large the name alone tells
_STANDS_OUT = 0.05  # a candidate less probable is one of many
_COUNTRY_CODES = {
    "Russia": "RU",
    "Ukraine": "UA",
    "Belarus": "BY",
    "Poland": "PL",
    "Romania": "RO",
    "Moldova": "MD",
    "Hungary": "HU",
    "Slovakia": "SK",
}


def judge_border(claim: Claim, world: World) -> Finding:
    """Judge "7 km from the border of X" on the embedded border, which is off by kilometres."""
    place = _place(claim.subject)
    found = _border(claim, place)
    if place is None:
        line = found[0] if found else None
        return _unplaced(claim, world, line, borders.BORDER_NOISE_M / 2)
    if found is None:
        return undetermined(claim, "The border that is meant is not among the embedded outlines.")
    line, name = found
    noise_m = borders.BORDER_NOISE_M / 2
    finding = _judged(claim, place, line, f"the {name}", noise_m)
    return _unless_another(finding, world, line, noise_m)


def _unless_another(finding: Finding, world: World, line: Geometry, noise_m: float) -> Finding:
    """Leave open what does not fit a village, but may be said of another of its name."""
    claim, place = finding.claim, finding.subject
    if finding.verdict is not Verdict.INCONSISTENT or place is None or claim.subject is None:
        return finding
    if (place.population or 0) >= _TOWN:
        return finding
    fitting = (
        other
        for other in namesakes(claim.subject, world, place.at)
        if _judged(claim, other, line, "it", noise_m).verdict is Verdict.CONSISTENT
    )
    if other := next(fitting, None):
        where = f" in {other.admin1}" if other.admin1 else ""
        another = f"Another {other.name}{where} would fit; naming its raion would tell."
    elif claim.subject.rivals:  # no table holds every village across the border
        another = f"Another {claim.subject.text} may be meant; naming its raion would tell."
    else:
        return finding
    return replace(finding, verdict=Verdict.UNDETERMINED, reason=f"{finding.reason} {another}")


def _unplaced(claim: Claim, world: World, line: Geometry | None, noise_m: float) -> Finding:
    """Say that the subject has no one place, and which settlements fit if it has no name."""
    subject = claim.subject
    if subject is None:
        return undetermined(
            claim, "The text does not say what lies there; its name would settle it."
        )
    settles = "its oblast or raion" if subject.rivals else "a name that the gazetteer knows"
    reason = f"{unsettled(subject, world)}; {settles} would settle it."
    if subject.rivals or line is None:
        return undetermined(claim, reason)
    codes = {code for named in claim.anchors if (code := _code(named))}
    candidates, many = rank_along(claim, line, world, noise_m, codes if len(codes) == 1 else ())
    if not many:
        return undetermined(claim, reason)
    stands_out = bool(candidates) and candidates[0].probability >= _STANDS_OUT
    best = f"{candidates[0].place.name} best" if stands_out else "none stands out"
    fits = f"{many} settlements fit, {best}" if many > 1 else "one settlement fits"
    reason = f"{unsettled(subject, world)}; {fits}. {settles.capitalize()} would settle it."
    return replace(undetermined(claim, reason), candidates=candidates)


def judge_front_distance(claim: Claim, world: World) -> Finding:
    """Judge "10 km from the front line" on the contact line of the claim's day."""
    day = claim.as_of or world.day
    front = world.front(day)
    missing = missing_front(day, front, p.STALE_DAYS)
    if missing or front is None:
        return undetermined(claim, missing)
    noise_m = p.SCHEMATIC_NOISE_M if front.schematic else p.LINE_NOISE_M
    place = _place(claim.subject) or _place(claim.anchors[0] if claim.anchors else None)
    if place is None and claim.subject is not None:
        return _with_front(_unplaced(claim, world, line_of(front), noise_m), front)
    if place is None or place.is_wide:
        return undetermined(claim, "The text names no spot from which to measure to the front.")
    finding = _judged(claim, place, line_of(front), f"the front {_cited(front)}", noise_m)
    return _with_front(_unless_another(finding, world, line_of(front), noise_m), front)


def judge_front_length(claim: Claim, world: World) -> Finding:
    """Judge a front's length by the scale at which it would be true."""
    day = claim.as_of or world.day
    front = world.front(day)
    missing = missing_front(day, front, p.STALE_LENGTH_DAYS)
    if missing or front is None or claim.length_m is None:
        return undetermined(
            claim, (missing or "The claim states no length.") + _then(claim, front, world)
        )
    if front.schematic:
        why = f"The front {_cited(front)} is a sketch; a schematic line cannot settle a length."
        return _with_front(undetermined(claim, why), front)
    lengths_m = lengths_of(front, world.border)
    verdict, why = _length_verdict(claim.length_m, told(claim.length_m, claim), lengths_m)
    return Finding(
        claim=claim,
        verdict=verdict,
        reason=f"The front {_cited(front)} measures {length(lengths_m[0], claim)} unsimplified "
        f"and {length(lengths_m[-2], claim)} at a tolerance of "
        f"{told(p.TOLERANCES_M[-2], claim)}; {why}.",
        measured_length_m=lengths_m[0],
        front_day=front.day,
        front_source=front.source,
        drawn=line_of(front),
    )


def _then(claim: Claim, front: Front | None, world: World) -> str:
    """Tell how long a front too old to judge by was; nothing where none is known."""
    if front is None or front.schematic:
        return ""
    return f" It measured {length(lengths_of(front, world.border)[0], claim)} then, unsimplified."


def _length_verdict(
    claimed_m: float, said: str, lengths_m: tuple[float, ...]
) -> tuple[Verdict, str]:
    finest_m, coarsest_m = lengths_m[0], lengths_m[-1]
    usual_m = lengths_m[p.TOLERANCES_M.index(p.USUAL_TOLERANCE_M)]
    if claimed_m > finest_m:
        ratio = claimed_m / finest_m - 1
        if ratio <= p.LENGTH_NOISE_RATIO:
            return Verdict.CONSISTENT, f"{said} is its finest length to {ratio:.1%}"
        if ratio <= p.LENGTH_DOUBT_RATIO:
            return Verdict.UNDETERMINED, f"{said} is {ratio:.0%} more; a finer map may reach it"
        return Verdict.INCONSISTENT, f"{said} is {ratio:.0%} more than the line has at any scale"
    if claimed_m >= coarsest_m * (1 - p.LENGTH_NOISE_RATIO):
        scale = _scale_m(claimed_m, lengths_m)
        if claimed_m >= usual_m * (1 - p.LENGTH_NOISE_RATIO):
            return Verdict.CONSISTENT, f"{said} is true at a tolerance of about {km(scale)}"
        return Verdict.UNDETERMINED, f"{said} needs a tolerance of {km(scale)}, coarser than usual"
    return Verdict.INCONSISTENT, f"{said} is less than the line has at any scale"


def _scale_m(claimed_m: float, lengths_m: tuple[float, ...]) -> float:
    """Find the tolerance at which the line has the claimed length, between the measured ones."""
    return float(np.interp(-claimed_m, [-x for x in lengths_m], p.TOLERANCES_M))


def _judged(claim: Claim, place: Place, line: Geometry, name: str, noise_m: float) -> Finding:
    to = borders.nearest(place.at, line)
    metres = distance_m(place.at, to)
    noise = np.array([math.hypot(noise_m, place.uncertainty_m)])
    score = float(line_scores(claim, np.array([metres]), noise)[0])
    verdict = verdict_of(score)
    if _is_off_by(claim, metres, p.ROUND_RATIO):
        verdict = Verdict.CONSISTENT
    elif verdict is Verdict.INCONSISTENT and _is_off_by(claim, metres, p.ROUGH_RATIO):
        verdict = Verdict.UNDETERMINED
    fits = {
        Verdict.CONSISTENT: "the claim fits",
        Verdict.INCONSISTENT: f"{told(claim.distance_m or 0, claim)} does not fit",
        Verdict.UNDETERMINED: "that is at the edge of what the claim can mean",
    }
    return Finding(
        claim=claim,
        verdict=verdict,
        score=score,
        measured_distance_m=metres,
        subject=place,
        reason=f"{place.name} lies {length(metres, claim)} from {name}; {fits[verdict]}.",
        drawn=line_between(place.at, to),
    )


def _is_off_by(claim: Claim, metres: float, ratio: float) -> bool:
    """Tell that a stated distance is the measured one but for a small share of it."""
    stated_m = claim.distance_m or 0.0
    return extent_of(claim) is Extent.AT and abs(metres - stated_m) <= ratio * stated_m


def _border(claim: Claim, place: Place | None) -> tuple[Geometry, str] | None:
    """Find the line meant: a region's edge, or the border of the named countries."""
    regions = [n.place for n in claim.anchors if n.place and n.place.kind is PlaceKind.REGION]
    codes = [code for named in claim.anchors if (code := _code(named))]
    if len(regions) > 1 and not codes:
        shared = borders.shared_edge(*regions[:2])
        name = f"boundary of {regions[0].name} and {regions[1].name}"
        return None if shared is None else (shared, name)
    if regions and not codes:
        outline = borders.outline(regions[0])
        return (shapely.boundary(outline), f"edge of {regions[0].name}") if outline else None
    wanted = set(codes) | ({place.country} if place and place.country else set())
    if place is None and codes:
        wanted |= {"UA"}
    if len(wanted) < 2:  # "the border": for this war, the one between the two
        wanted |= {"UA", "RU"}
    first, second = sorted(wanted, key=lambda code: (code not in codes, code))[:2]
    line = borders.border_line(first, second)
    return None if line is None else (line, f"border of {_name(first)} and {_name(second)}")


def _code(named: Named) -> str | None:
    if named.place is not None and named.place.kind is PlaceKind.COUNTRY:
        return named.place.country
    return _COUNTRY_CODES.get(named.text)


def _name(code: str) -> str:
    return next((name for name, known in _COUNTRY_CODES.items() if known == code), code)


def _place(named: Named | None) -> Place | None:
    return named.place if named else None


def _cited(front: Front) -> str:
    kind = ", schematic" if front.schematic else ""
    return f"of {front.day} ({front.source}{kind})"


def _with_front(finding: Finding, front: Front) -> Finding:
    return replace(finding, front_day=front.day, front_source=front.source)
