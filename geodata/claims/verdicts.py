"""Scores and strains in; verdicts out, by the fitted thresholds."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from geodata.field import CONSISTENT_SCORE, INCONSISTENT_SCORE, LIMITS, Field
from geodata.model import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable

    from geodata.field import Between
    from geodata.model import LonLat


def verdict_of(score: float, strain: float = math.nan) -> Verdict:
    """Judge by the strain where there is one, else by the score."""
    if math.isnan(strain):
        return _between(score, CONSISTENT_SCORE, INCONSISTENT_SCORE)
    return _between(strain, LIMITS.certain, 1.0)


def verdicts_at(field: Field | Between, spots: Iterable[LonLat]) -> list[tuple[float, Verdict]]:
    """Give score and verdict of each of some positions."""
    at = np.array([(spot.lon, spot.lat) for spot in spots])
    scores = field.scores(at[:, 0], at[:, 1])
    strains = np.full(len(at), np.nan)
    if isinstance(field, Field):
        strains = field.strains(at[:, 0], at[:, 1])
    return [
        (float(u), verdict_of(float(u), float(q))) for u, q in zip(scores, strains, strict=True)
    ]


def _between(value: float, good: float, bad: float) -> Verdict:
    if value <= good:
        return Verdict.CONSISTENT
    return Verdict.INCONSISTENT if value > bad else Verdict.UNDETERMINED
