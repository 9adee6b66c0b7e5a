"""A claim and the world in; its finding out: a verdict, what was measured, and why."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from geodata.claims.areas import judge_containment, judge_conversion
from geodata.claims.changes import judge_advance, judge_area
from geodata.claims.front_length import judge_front_length
from geodata.claims.lines import judge_border, judge_front_distance
from geodata.claims.positions import judge_position
from geodata.claims.units import Agreement, agreement
from geodata.model import ClaimKind, Finding, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable

    from geodata.claims.world import World
    from geodata.model import Claim

_JUDGES: dict[ClaimKind, Callable[[Claim, World], Finding]] = {
    ClaimKind.DISTANCE_DIRECTION: judge_position,
    ClaimKind.DISTANCE: judge_position,
    ClaimKind.DIRECTION: judge_position,
    ClaimKind.BETWEEN: judge_position,
    ClaimKind.NEAR: judge_position,
    ClaimKind.BORDER_DISTANCE: judge_border,
    ClaimKind.FRONT_DISTANCE: judge_front_distance,
    ClaimKind.FRONT_LENGTH: judge_front_length,
    ClaimKind.ADVANCE_DISTANCE: judge_advance,
    ClaimKind.AREA: judge_area,
    ClaimKind.CONTAINMENT: judge_containment,
    ClaimKind.UNIT_CONVERSION: judge_conversion,
}


def judge(claim: Claim, world: World) -> Finding:
    """Judge one claim. Two units that contradict each other are told before all else."""
    finding = _JUDGES[claim.kind](claim, world)
    how, words = agreement(claim)
    if how is Agreement.SLIP:
        reason = f"The two units contradict each other: {words}."
        if claim.kind is not ClaimKind.UNIT_CONVERSION:
            reason += f" {finding.reason}"
        return replace(finding, verdict=Verdict.INCONSISTENT, reason=reason)
    if how is Agreement.ROUNDED:
        reason = f"The two units agree only by rounding: {words}."
        if claim.kind is not ClaimKind.UNIT_CONVERSION:
            reason += f" {finding.reason}"
        milder = Verdict.UNDETERMINED if finding.verdict is Verdict.CONSISTENT else finding.verdict
        return replace(finding, verdict=milder, reason=reason)
    return finding
