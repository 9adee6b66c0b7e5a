"""Scores and strains in; verdicts out, by the fitted thresholds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from geodata.field import CONSISTENT_SCORE, INCONSISTENT_SCORE, LIMITS, Extent, Field
from geodata.model import Finding, Verdict

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from geodata.field import Between
    from geodata.model import Claim


_WORSE = (Verdict.CONSISTENT, Verdict.UNDETERMINED, Verdict.INCONSISTENT)


def undetermined(claim: Claim, reason: str) -> Finding:
    """Leave a claim open, and say what would settle it."""
    return Finding(claim=claim, verdict=Verdict.UNDETERMINED, reason=reason)


def verdict_of(score: float, strain: float = 0.0, *, stated: bool = False) -> Verdict:
    """Judge a stated distance by its strain, all else by the worse of score and strain."""
    by_strain = _between(strain, LIMITS.certain, 1.0)
    if stated:
        return by_strain
    return max(_between(score, CONSISTENT_SCORE, INCONSISTENT_SCORE), by_strain, key=_WORSE.index)


def verdicts_at(
    field: Field | Between, lon: NDArray[np.float64], lat: NDArray[np.float64]
) -> list[tuple[float, Verdict]]:
    """Give score and verdict of each of some positions."""
    if not isinstance(field, Field):
        return [(score, verdict_of(score)) for score in field.scores(lon, lat).tolist()]
    scores, strains = field.scores_and_strains(lon, lat)
    good, bad = strains <= LIMITS.certain, strains > 1.0
    if field.extent is not Extent.AT:
        good, bad = good & (scores <= CONSISTENT_SCORE), bad | (scores > INCONSISTENT_SCORE)
    worse = np.where(bad, 2, np.where(good, 0, 1))
    return [(score, _WORSE[at]) for score, at in zip(scores.tolist(), worse.tolist(), strict=True)]


def _between(value: float, good: float, bad: float) -> Verdict:
    if value <= good:
        return Verdict.CONSISTENT
    return Verdict.INCONSISTENT if value > bad else Verdict.UNDETERMINED
