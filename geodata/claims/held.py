"""A claim about what a side holds of a country or region in; its finding by the front out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import shapely

from geodata import borders
from geodata.claims import parameters as p
from geodata.claims.frontline import FrontKey, missing_front
from geodata.claims.verdicts import undetermined
from geodata.claims.wording import area
from geodata.measure import area_m2, perimeter_m
from geodata.model import Finding, Side, Verdict

if TYPE_CHECKING:
    from shapely import Geometry

    from geodata.claims.world import World
    from geodata.model import Claim, Front, Place

_COUNTRY = "UA"
_AT_LEAST, _AT_MOST = {"more than", "at least"}, {"less than", "nearly", "up to", "within"}
_SLIVER_M = 1_000.0  # area by edge: less broad parts are gaps between two outlines
_DRAWN_DEG = 0.003  # how far a drawn area may be off: it is for the eye


def judge_held(claim: Claim, world: World) -> Finding:
    """Hold a share or an area against what the latest front by the claim's day shows.

    What lies inside the recognised border counts, Crimea included. The tolerance is the edge of
    the outline, `AREA_EDGE_M` wide, and `HELD_DOUBT_RATIO` of the figure.
    """
    place = claim.anchors[0].place if claim.anchors else None
    if place is not None and place.country != _COUNTRY:
        return undetermined(
            claim, f"{place.name} lies outside Ukraine, for which the fronts are drawn."
        )
    outline = borders.outline(place) if place else borders.ukraine()
    if outline is None:
        return undetermined(
            claim, f"The outline of {place.name if place else _COUNTRY} is not known here."
        )
    if claim.held_by is None:
        return undetermined(claim, "The text does not say who holds it.")
    day = claim.as_of or world.day
    front = world.front(day)
    missing = missing_front(day, front, p.STALE_LENGTH_DAYS)
    if missing or front is None:
        return undetermined(claim, missing)
    if front.schematic or shapely.get_dimensions(front.shape) < 2:
        cited = f"of {front.day} ({front.source})"
        return undetermined(
            claim, f"The front {cited} is a mere line or sketch; it settles no area."
        )
    return _measured(claim, place, outline, front)


def _measured(claim: Claim, place: Place | None, outline: Geometry, front: Front) -> Finding:
    ground = _ground(FrontKey(front), outline, claim.held_by is front.side)
    said = _said(claim, ground.whole_m2)
    noise_m2 = p.AREA_EDGE_M * ground.edge_m
    noise_m2 += p.HELD_DOUBT_RATIO * said.doubtful_m2(ground.whole_m2)
    verdict = said.verdict(ground.held_m2, noise_m2)
    how = {
        Verdict.CONSISTENT: f"{said.words} fits",
        Verdict.UNDETERMINED: f"{said.words} is at the edge of what drawings can tell",
        Verdict.INCONSISTENT: f"{said.words} does not fit",
    }[verdict]
    side = "Russia holds" if claim.held_by is Side.RUSSIA else "Ukraine holds"
    of = place.name if place else "Ukraine"
    share = f"{100 * ground.held_m2 / ground.whole_m2:.1f} %"
    return Finding(
        claim=claim,
        verdict=verdict,
        reason=f"By the front of {front.day} ({front.source}) {side} {share} of {of}, "
        f"{area(ground.held_m2, claim)}; {how}.",
        measured_area_m2=ground.held_m2,
        front_day=front.day,
        front_source=front.source,
        drawn=ground.drawn,
    )


@dataclass(frozen=True, slots=True)
class _Ground:
    """What a side holds of an outline, measured and drawn."""

    held_m2: float
    whole_m2: float
    edge_m: float
    drawn: Geometry


@lru_cache(maxsize=64)
def _ground(key: FrontKey, outline: Geometry, is_own: bool) -> _Ground:
    """Measure what the front's side holds, or what it does not; once for all texts that say so."""
    held = shapely.intersection(key.front.shape, outline)
    if not is_own:
        held = shapely.difference(outline, held)
    drawn = shapely.simplify(_without_slivers(held), _DRAWN_DEG)
    return _Ground(area_m2(held), area_m2(outline), perimeter_m(outline), drawn)


@dataclass(frozen=True, slots=True)
class _Said:
    """A written figure as an area: what it may stand for, and whether it only bounds it."""

    words: str
    area_m2: float
    grain_m2: float
    qualifier: str | None

    def doubtful_m2(self, whole_m2: float) -> float:
        """Give that of which sources differ by a share: of shares, the smaller of held and not."""
        if not self.grain_m2:
            return self.area_m2
        return min(self.area_m2, max(whole_m2 - self.area_m2, 0.0))

    def verdict(self, held_m2: float, noise_m2: float) -> Verdict:
        """Tell whether the measured area is what the figure stands for, by how far it is off."""
        low_m2, high_m2 = self.area_m2 - self.grain_m2 / 2, self.area_m2 + self.grain_m2 / 2
        slack_m2 = max(self.grain_m2, p.BOUND_RATIO * self.area_m2)
        if self.qualifier in _AT_LEAST:
            low_m2, high_m2 = self.area_m2, self.area_m2 + slack_m2
        elif self.qualifier in _AT_MOST:
            low_m2, high_m2 = self.area_m2 - slack_m2, self.area_m2
        off_m2 = max(low_m2 - held_m2, held_m2 - high_m2)
        if off_m2 <= noise_m2:
            return Verdict.CONSISTENT
        # "More than a tenth" is not untrue of a third, though nobody would put it so.
        holds = (self.qualifier in _AT_LEAST and held_m2 > high_m2) or (
            self.qualifier in _AT_MOST and held_m2 < low_m2
        )
        far = off_m2 > 3 * noise_m2
        return Verdict.INCONSISTENT if far and not holds else Verdict.UNDETERMINED


def _said(claim: Claim, whole_m2: float) -> _Said:
    if claim.share is None:
        said_m2 = claim.area_m2 or 0.0
        return _Said(area(said_m2, claim), said_m2, 0.0, claim.qualifier)
    grain_m2 = (claim.share_grain or 0.0) * whole_m2
    words = f"{100 * claim.share:.3g} %"
    return _Said(words, claim.share * whole_m2, grain_m2, claim.qualifier)


def _without_slivers(held: Geometry) -> Geometry:
    """Drop what lies only between two drawings of one coast or border; it is for the eye."""
    parts = [part for part in shapely.get_parts(held) if shapely.get_dimensions(part) == 2]
    broad = [part for part in parts if area_m2(part) > _SLIVER_M * perimeter_m(part)]
    return shapely.union_all(broad or parts)
