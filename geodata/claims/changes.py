"""A claim about an area taken or an advance in; its finding by the fronts of two days out."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import numpy as np
import shapely

from geodata import borders
from geodata.claims import parameters as p
from geodata.claims.held import judge_held
from geodata.claims.verdicts import undetermined
from geodata.claims.wording import area, length, told
from geodata.fronts.compare import area_noise_m2, compare
from geodata.fronts.line import to_degrees, to_metric
from geodata.measure import area_m2, offsets
from geodata.model import Finding, Verdict

if TYPE_CHECKING:
    from datetime import date

    from shapely import Geometry

    from geodata.claims.world import World
    from geodata.fronts import FrontChange
    from geodata.model import Claim, Front, Place


def judge_area(claim: Claim, world: World) -> Finding:
    """Hold an area against what changed hands in the days that the text names.

    One that somebody is said to hold is held against the front of the day.
    """
    if claim.share is not None or claim.held_by is not None:
        return judge_held(claim, world)
    said = area(claim.area_m2 or 0, claim)
    change = _change(claim, world)
    if change is None or claim.area_m2 is None:
        return undetermined(claim, f"{said} {_wanted(claim, world)}")
    # The text does not tell whose loss it is; what is nearer to the claim is meant.
    sides = [_near(claim, pieces) for pieces in (change.gained, change.lost)]
    moved = [pieces for pieces in sides if pieces] or [()]
    pieces = min(moved, key=lambda some: abs(_sum_m2(some) - (claim.area_m2 or 0)))
    measured_m2 = _sum_m2(pieces)
    noise_m2 = 2 * area_noise_m2(pieces) + p.AREA_DOUBT_RATIO * claim.area_m2
    off_m2 = abs(measured_m2 - claim.area_m2)
    verdict = Verdict.UNDETERMINED
    if off_m2 <= noise_m2:
        verdict = Verdict.CONSISTENT
    elif off_m2 > 3 * noise_m2:
        verdict = Verdict.INCONSISTENT
    how = {
        Verdict.CONSISTENT: f"{said} fits",
        Verdict.UNDETERMINED: f"{said} is at the edge of what two drawings can tell",
        Verdict.INCONSISTENT: f"{said} does not fit",
    }[verdict]
    reason = f"{_between(change)} {area(measured_m2, claim)} changed hands{_where(claim)}; {how}."
    drawn = shapely.union_all(list(pieces)) if pieces else None
    finding = _found(claim, verdict, reason, change)
    return replace(finding, measured_area_m2=measured_m2, drawn=drawn)


def judge_advance(claim: Claim, world: World) -> Finding:
    """Hold an advance against how deep the ground is that changed hands near the named place."""
    said = told(claim.distance_m or 0, claim)
    place = _place(claim)
    change = _change(claim, world, else_days=p.ADVANCE_DAYS)
    if change is None or claim.distance_m is None:
        return undetermined(claim, f"An advance of {said} {_wanted(claim, world)}")
    if place is None:
        return undetermined(claim, f"The text does not say where somebody advanced {said}.")
    deepest = max(
        (_depth(piece, other) for piece, other in _new_ground(claim, change)),
        key=lambda depth: depth[0],
        default=(0.0, None),
    )
    depth_m, piece = deepest
    verdict = Verdict.UNDETERMINED
    if depth_m >= p.ADVANCE_SEEN_RATIO * claim.distance_m:
        verdict = Verdict.CONSISTENT
    elif claim.distance_m > p.ADVANCE_TIMES * depth_m + p.ADVANCE_LAG_M:
        verdict = Verdict.INCONSISTENT
    how = {
        Verdict.CONSISTENT: f"{said} fits",
        Verdict.UNDETERMINED: f"a later map may show {said}",
        Verdict.INCONSISTENT: f"{said} does not fit",
    }[verdict]
    moved = f"the front near {place.name} moved up to {length(depth_m, claim)}"
    reason = f"{_between(change)} {moved}; {how}."
    finding = _found(claim, verdict, reason, change)
    return replace(finding, measured_distance_m=depth_m, drawn=piece)


def _change(claim: Claim, world: World, else_days: float | None = None) -> FrontChange | None:
    """Compare the fronts of one source at both ends of the claim's days, if it has them.

    Fronts are drawn for Ukraine; what happens across its border they do not tell.
    """
    place = _place(claim)
    if (place.country != "UA") if place else bool(claim.anchors):
        return None
    day, days = claim.as_of or world.day, claim.period_days or else_days
    after = world.front(day)
    if day is None or days is None or world.fronts is None or not _is_area(after, day):
        return None
    start = day - timedelta(days=round(days))
    before = world.fronts.latest(start, after.source) if after else None
    if after is None or not _is_area(before, start) or before is None or before.day >= after.day:
        return None
    return compare(before, after)


def _is_area(front: Front | None, day: date) -> bool:
    fresh = front is not None and (day - front.day).days <= p.CHANGE_FRESH_DAYS
    return front is not None and fresh and not front.schematic and _dimensions(front) == 2


def _dimensions(front: Front) -> int:
    return int(shapely.get_dimensions(front.shape))


def _new_ground(claim: Claim, change: FrontChange) -> list[tuple[Geometry, Geometry]]:
    """Pair each piece near the claim's place with what its taker held before."""
    gained = [(piece, change.before.shape) for piece in _near(claim, change.gained)]
    return gained + [(piece, change.after.shape) for piece in _near(claim, change.lost)]


def _depth(piece: Geometry, held: Geometry) -> tuple[float, Geometry]:
    """Measure how far a piece reaches from the ground behind it, in metres."""
    metric = to_metric(piece)
    around = to_metric(shapely.clip_by_rect(held, *_box(piece)))
    spots = shapely.points(shapely.get_coordinates(metric))
    if shapely.is_empty(around):
        return 0.0, piece
    return float(shapely.distance(spots, around).max()), to_degrees(metric)


def _box(piece: Geometry) -> tuple[float, float, float, float]:
    west, south, east, north = shapely.bounds(piece)
    return west - 0.5, south - 0.5, east + 0.5, north + 0.5


def _near(claim: Claim, pieces: tuple[Geometry, ...]) -> tuple[Geometry, ...]:
    """Keep what lies in the claim's region, or within reach of its place."""
    place = _place(claim)
    if place is None:
        return pieces
    if place.is_wide:
        outline = borders.outline(place)
        return pieces if outline is None else _inside(pieces, outline)
    turns = np.arange(0, 360, 15, dtype=np.float64)
    around = shapely.Polygon(
        np.column_stack(offsets(place.at, turns, np.full(len(turns), p.NEARBY_M)))
    )
    return tuple(piece for piece in pieces if shapely.intersects(piece, around))


def _inside(pieces: tuple[Geometry, ...], outline: Geometry) -> tuple[Geometry, ...]:
    cut = (shapely.intersection(piece, outline) for piece in pieces)
    return tuple(piece for piece in cut if not shapely.is_empty(piece))


def _sum_m2(pieces: tuple[Geometry, ...]) -> float:
    return math.fsum(area_m2(piece) for piece in pieces)


def _place(claim: Claim) -> Place | None:
    return claim.anchors[0].place if claim.anchors else None


def _where(claim: Claim) -> str:
    place = _place(claim)
    if place is None:
        return ""
    return f" in {place.name}" if place.is_wide else f" around {place.name}"


def _between(change: FrontChange) -> str:
    return f"Between {change.before.day} and {change.after.day} ({change.after.source})"


def _wanted(claim: Claim, world: World) -> str:
    """Say what would settle the claim."""
    place, day, days = _place(claim), claim.as_of or world.day, claim.period_days
    if place is not None and place.country != "UA":
        return "lies outside Ukraine, for which the fronts are drawn."
    is_known = day is not None and _is_area(world.front(day), day)
    if days is None and is_known and claim.area_m2 is not None:
        return "can be checked where the text says in how many days it was taken."
    if day is None or (days is None and claim.area_m2 is not None):
        return "can be checked with control areas of the first and the last day."
    start = day - timedelta(days=round(days or p.ADVANCE_DAYS))
    if not is_known:
        return f"can be checked with control areas of {start} and {day}."
    return f"needs control areas of {start} too; none are known so near to it."


def _found(claim: Claim, verdict: Verdict, reason: str, change: FrontChange) -> Finding:
    front = change.after
    return Finding(
        claim=claim,
        verdict=verdict,
        reason=reason,
        front_day=front.day,
        front_source=front.source,
    )
