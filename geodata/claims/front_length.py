"""A claim of the front's length in; its finding, by the scale at which it would be true, out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from geodata.claims import parameters as p
from geodata.claims.frontline import cited, lengths_of, line_of, missing_front
from geodata.claims.verdicts import undetermined
from geodata.claims.wording import km, length, told
from geodata.model import Finding, Verdict

if TYPE_CHECKING:
    from geodata.claims.world import World
    from geodata.model import Claim, Front


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
        why = f"The front {cited(front)} is a sketch; a schematic line cannot settle a length."
        return replace(undetermined(claim, why), front_day=front.day, front_source=front.source)
    lengths_m = lengths_of(front, world.border)
    verdict, why = _length_verdict(claim.length_m, told(claim.length_m, claim), lengths_m)
    return Finding(
        claim=claim,
        verdict=verdict,
        reason=f"The front {cited(front)} measures {length(lengths_m[0], claim)} unsimplified "
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
