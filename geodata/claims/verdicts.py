"""Scores and strains in; verdicts out, by the fitted thresholds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from geodata.field import CONSISTENT_SCORE, INCONSISTENT_SCORE, LIMITS, Extent, Field
from geodata.model import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable

    from geodata.field import Between
    from geodata.model import LonLat


_WORSE = (Verdict.CONSISTENT, Verdict.UNDETERMINED, Verdict.INCONSISTENT)


def verdict_of(score: float, strain: float = 0.0, *, stated: bool = False) -> Verdict:
    """Judge a stated distance by its strain, all else by the worse of score and strain."""
    by_strain = _between(strain, LIMITS.certain, 1.0)
    if stated:
        return by_strain
    return max(_between(score, CONSISTENT_SCORE, INCONSISTENT_SCORE), by_strain, key=_WORSE.index)


def verdicts_at(field: Field | Between, spots: Iterable[LonLat]) -> list[tuple[float, Verdict]]:
    """Give score and verdict of each of some positions."""
    at = np.array([(spot.lon, spot.lat) for spot in spots])
    scores = field.scores(at[:, 0], at[:, 1])
    strains = np.zeros(len(at))
    if isinstance(field, Field):
        strains = field.strains(at[:, 0], at[:, 1])
    stated = isinstance(field, Field) and field.extent is Extent.AT
    return [
        (float(u), verdict_of(float(u), float(q), stated=stated))
        for u, q in zip(scores, strains, strict=True)
    ]


def _between(value: float, good: float, bad: float) -> Verdict:
    if value <= good:
        return Verdict.CONSISTENT
    return Verdict.INCONSISTENT if value > bad else Verdict.UNDETERMINED
