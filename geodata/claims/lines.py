"""A claim about a border or the front in; its finding out, with the line and day it was held to."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
import shapely

from geodata import borders
from geodata.claims import parameters as p
from geodata.claims.along import line_scores, rank_along
from geodata.claims.fields import extent_of
from geodata.claims.frontline import cited, line_of, missing_front
from geodata.claims.namesakes import namesakes
from geodata.claims.unnamed import unsettled
from geodata.claims.verdicts import undetermined, verdict_of
from geodata.claims.wording import length, told
from geodata.field import Extent, turns_deg
from geodata.measure import (
    bearing_deg,
    distance_m,
    distances_and_bearings,
    line_between,
    wind_name,
    wrap_bearing_deg,
)
from geodata.model import ClaimKind, Finding, LonLat, PlaceKind, Verdict

if TYPE_CHECKING:
    from shapely import Geometry

    from geodata.claims.world import World
    from geodata.model import Claim, Named, Place

_TOWN = 20_000  # people; of a town so large the name alone tells
_STEP_DEG = 0.003  # some 300 m of a line
_LOOKS = 9  # steps in which a line is looked for around "east of"
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


@dataclass(frozen=True, slots=True)
class _Line:
    """What is measured to: its name in a reason, and how far off it may be drawn."""

    shape: Geometry
    name: str
    noise_m: float


def judge_border(claim: Claim, world: World) -> Finding:
    """Judge "7 km from the border of X" on the embedded border, which is off by kilometres."""
    place = _place(claim.subject)
    line = _border(claim, place)
    if place is None:
        return _unplaced(claim, world, line)
    if line is None:
        return undetermined(claim, "The border that is meant is not among the embedded outlines.")
    if place.is_long:
        return undetermined(claim, f"{place.name} is long; no one point of it is told.")
    return _unless_another(_judged(claim, place, line), world, line)


def _unless_another(finding: Finding, world: World, line: _Line) -> Finding:
    """Leave open what does not fit a village, but may be said of another of its name."""
    claim, place = finding.claim, finding.subject
    if finding.verdict is not Verdict.INCONSISTENT or place is None or claim.subject is None:
        return finding
    if (place.population or 0) >= _TOWN:
        return finding
    fitting = (
        other
        for other in namesakes(claim.subject, world, place.at)
        if _judged(claim, other, line).verdict is Verdict.CONSISTENT
    )
    if other := next(fitting, None):
        where = f" in {other.admin1}" if other.admin1 else ""
        another = f"Another {other.name}{where} would fit; naming its raion would tell."
    elif claim.subject.rivals:  # no table holds every village across the border
        another = f"Another {claim.subject.text} may be meant; naming its raion would tell."
    else:
        return finding
    return replace(finding, verdict=Verdict.UNDETERMINED, reason=f"{finding.reason} {another}")


def _unplaced(claim: Claim, world: World, line: _Line | None) -> Finding:
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
    not_in = codes if len(codes) == 1 else ()
    candidates, many = rank_along(claim, line.shape, world, line.noise_m, not_in)
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
    line = _Line(line_of(front), f"the front {cited(front)}", noise_m)
    place = _place(claim.subject) or _place(claim.anchors[0] if claim.anchors else None)
    if place is None and claim.subject is not None:
        finding = _unplaced(claim, world, line)
    elif place is not None and place.kind is PlaceKind.REGION and claim.subject is not None:
        finding = _region_judged(claim, place, line)
    elif place is None or place.is_wide or place.is_long:
        return undetermined(claim, "The text names no spot from which to measure to the front.")
    else:
        finding = _unless_another(_judged(claim, place, line, place.radius_m), world, line)
    return replace(finding, front_day=front.day, front_source=front.source)


def _region_judged(claim: Claim, region: Place, line: _Line) -> Finding:
    """Judge "troops are 10 km from the edge of X" by the nearest ends of line and oblast."""
    outline = borders.outline(region)
    if outline is None:
        return undetermined(claim, f"The edge of {region.name} is not among the embedded outlines.")
    if shapely.intersects(outline, line.shape):
        return undetermined(claim, f"T{line.name[1:]} runs through {region.name}.")
    at = borders.nearest_end(line.shape, outline)
    edge = replace(region, at=at, uncertainty_m=borders.BORDER_NOISE_M / 2)
    finding = _judged(claim, edge, line)
    is_more = (claim.distance_m or 0.0) > (finding.measured_distance_m or 0.0)
    if finding.verdict is Verdict.INCONSISTENT and is_more:
        reason = f"{finding.reason} Another part of its edge may be meant."
        finding = replace(finding, verdict=Verdict.UNDETERMINED, reason=reason)
    return replace(finding, subject=region)


def _judged(claim: Claim, place: Place, line: _Line, reach_m: float = 0.0) -> Finding:
    """Judge how far a place is from a line; within `reach_m` of its middle it may be meant too."""
    to = _spot(claim, place, line)
    if to is None:
        wind = wind_name(_bearing_to_line_deg(claim) or 0.0)
        return undetermined(claim, f"No part of {line.name} runs {wind} of {place.name}.")
    metres = distance_m(place.at, to)
    noise_m = math.hypot(line.noise_m, place.uncertainty_m)
    verdict, score = _fit(claim, metres, noise_m)
    from_edge, meant_m = "", _meant_m(claim, metres, reach_m)
    if verdict is not Verdict.CONSISTENT and meant_m < metres:
        verdict, score = _fit(claim, meant_m, noise_m)
        from_edge = f"; from its edge it is about {length(max(0.0, metres - reach_m), claim)}"
    fits = {
        Verdict.CONSISTENT: "the claim fits",
        Verdict.INCONSISTENT: f"{told(claim.distance_m or 0, claim)} does not fit",
        Verdict.UNDETERMINED: "that is at the edge of what the claim can mean",
    }
    lies = f"{place.name} lies {length(metres, claim)} from {line.name}"
    if claim.bearing_deg is not None and _is_from_line(claim):
        wind = wind_name(bearing_deg(to, place.at))
        lies = f"{place.name} lies {length(metres, claim)} {wind} of {line.name}"
    elif claim.bearing_deg is not None:
        wind = wind_name(bearing_deg(place.at, to))
        lies = f"T{line.name[1:]} runs {length(metres, claim)} {wind} of {place.name}"
    return Finding(
        claim=claim,
        verdict=verdict,
        score=score,
        measured_distance_m=metres,
        subject=place,
        reason=f"{lies}{from_edge}; {fits[verdict]}.",
        drawn=line_between(place.at, to),
    )


def _spot(claim: Claim, place: Place, line: _Line) -> LonLat | None:
    """Find the spot of a line that is meant: the nearest, or one in the direction named.

    In a direction a line has many distances. Every ten degrees have their nearest spot; of these
    the one that suits the claim best is taken.
    """
    ahead_deg = _bearing_to_line_deg(claim)
    if ahead_deg is None:
        return borders.nearest(place.at, line.shape)
    spots = shapely.get_coordinates(shapely.segmentize(line.shape, _STEP_DEG))
    metres, bearings = distances_and_bearings(place.at, spots[:, 0], spots[:, 1])
    turns = turns_deg(bearings, ahead_deg)
    edges = np.linspace(-p.AHEAD_DEG, p.AHEAD_DEG, _LOOKS + 1)
    seen = [np.flatnonzero((turns >= low) & (turns <= high)) for low, high in pairwise(edges)]
    rows = [look[metres[look].argmin()] for look in seen if len(look)]
    if not rows:
        return None
    extent, stated_m = extent_of(claim), claim.distance_m or 0.0
    sign = 1.0 if extent is Extent.WITHIN else -1.0
    off_m = abs(metres - stated_m) if extent is Extent.AT else sign * metres
    lon, lat = spots[min(rows, key=lambda row: off_m[row])]
    return LonLat(float(lon), float(lat))


def _bearing_to_line_deg(claim: Claim) -> float | None:
    """Give the direction in which the line is looked for, from the place."""
    if claim.bearing_deg is None or not _is_from_line(claim):
        return claim.bearing_deg
    return wrap_bearing_deg(claim.bearing_deg + 180.0)


def _is_from_line(claim: Claim) -> bool:
    """Tell "3 km south of the border" from "Russian troops are 5 km east of Pokrovsk".

    The one counts from the line to the place, the other from the place to where the front runs;
    its words begin with the troops.
    """
    line = claim.anchors[0] if claim.anchors else None
    if claim.kind is ClaimKind.BORDER_DISTANCE:
        return True
    return line is not None and line.start is not None and line.start > claim.start


def _fit(claim: Claim, metres: float, noise_m: float) -> tuple[Verdict, float]:
    score = float(line_scores(claim, np.array([metres]), np.array([noise_m]))[0])
    verdict = verdict_of(score)
    if _is_off_by(claim, metres, p.ROUND_RATIO):
        verdict = Verdict.CONSISTENT
    elif verdict is Verdict.INCONSISTENT and _is_off_by(claim, metres, p.ROUGH_RATIO):
        verdict = Verdict.UNDETERMINED
    return verdict, score


def _meant_m(claim: Claim, metres: float, reach_m: float) -> float:
    """Give the distance from the town's edge or middle that suits the claim best.

    Who says how near troops have come counts from the first houses more often than not.
    """
    edge_m = max(0.0, metres - reach_m)
    extent, stated_m = extent_of(claim), claim.distance_m or 0.0
    if extent is Extent.AT:
        return min(max(stated_m, edge_m), metres)
    return edge_m if extent is Extent.WITHIN else metres


def _is_off_by(claim: Claim, metres: float, ratio: float) -> bool:
    """Tell that a stated distance is the measured one but for a small share of it."""
    stated_m = claim.distance_m or 0.0
    return extent_of(claim) is Extent.AT and abs(metres - stated_m) <= ratio * stated_m


def _border(claim: Claim, place: Place | None) -> _Line | None:
    """Find the line meant: a region's edge, or the border of the named countries."""
    regions = [n.place for n in claim.anchors if n.place and n.place.kind is PlaceKind.REGION]
    codes = [code for named in claim.anchors if (code := _code(named))]
    if len(regions) > 1 and not codes:
        shared = borders.shared_edge(*regions[:2])
        return _drawn(shared, f"boundary of {regions[0].name} and {regions[1].name}")
    if regions and not codes:
        outline = borders.outline(regions[0])
        edge = shapely.boundary(outline) if outline else None
        return _drawn(edge, f"edge of {regions[0].name}")
    wanted = set(codes) | ({place.country} if place and place.country else set())
    if place is None and codes:
        wanted |= {"UA"}
    if len(wanted) < 2:  # "the border": for this war, the one between the two
        wanted |= {"UA", "RU"}
    first, second = sorted(wanted, key=lambda code: (code not in codes, code))[:2]
    line = borders.border_line(first, second)
    return _drawn(line, f"border of {_name(first)} and {_name(second)}")


def _drawn(line: Geometry | None, name: str) -> _Line | None:
    return None if line is None else _Line(line, f"the {name}", borders.BORDER_NOISE_M / 2)


def _code(named: Named) -> str | None:
    if named.place is not None and named.place.kind is PlaceKind.COUNTRY:
        return named.place.country
    return _COUNTRY_CODES.get(named.text)


def _name(code: str) -> str:
    return next((name for name, known in _COUNTRY_CODES.items() if known == code), code)


def _place(named: Named | None) -> Place | None:
    return named.place if named else None
