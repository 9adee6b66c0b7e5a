"""True statements with known positions in; a fitted model and its error rates out."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from itertools import product
from typing import TYPE_CHECKING

import numpy as np

from geodata import field as fitted
from geodata.claims.check import ReadRow, columns_of, turns_off
from geodata.field import Columns, Limits, Shape, spread_km, strains

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from numpy.typing import NDArray

    from geodata.claims.check import Row

# Statements made false: the turn in degrees and the stretch of the true position.
FALSE = {
    "opposite": (180.0, 1.0),
    "quarter_turn": (90.0, 1.0),
    "twice_as_far": (0.0, 2.0),
    "three_times": (0.0, 3.0),
    "half": (0.0, 0.5),
    "half_as_far_again": (0.0, 1.5),
}
# The share of each kind that may pass as not inconsistent; a turn by 90 degrees is the likeliest
# slip of a pen, twice as far and half as far may still be a road or a town's other end.
_MAY_PASS = {
    "opposite": 0.001,
    "quarter_turn": 0.022,
    "twice_as_far": 0.1,
    "three_times": 0.015,
    "half": 0.15,
    "half_as_far_again": 0.40,
}
_MOST_TRUE_DENIED = 0.028  # of true statements fitted on, and so about 0.03 of others
_TRUE_DOUBTED = 0.04  # and that may be called anything but consistent
_TRUE_DOUBTED_BY_SCORE = 0.05  # the score alone is less sharp
_ASTRAY = 0.03  # of true statements have a wrong coordinate, anywhere within thrice the distance
_STEPS = (0.2, 0.1, 0.05, 0.02)  # by which a number is raised and lowered, as a share of it
_SPREADS_OF = (4, 8, 16)  # winds
_LIMITS = {
    "turn_spreads": np.arange(2.7, 3.41, 0.1),
    "near_log": np.arange(0.53, 0.68, 0.02),
    "near_spreads": np.array([1.5, 2.0]),
    "far_log": np.arange(0.26, 0.48, 0.03),
    "far_spreads": np.array([1.5, 2.0, 2.5]),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """All numbers that are fitted."""

    shape: Shape
    road_share: float
    spread_deg: Mapping[int, float]
    limits: Limits
    consistent_score: float
    inconsistent_score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Truth:
    """True statements as columns: `winds` of the direction's word; measures of the target."""

    columns: Columns
    grain_km: NDArray[np.float64]
    winds: NDArray[np.int64]
    metres: NDArray[np.float64]
    turns: NDArray[np.float64]

    def part(self, chosen: NDArray[np.bool_]) -> Truth:
        """Give the chosen rows."""
        return Truth(
            columns=self.columns.take(chosen),
            grain_km=self.grain_km[chosen],
            winds=self.winds[chosen],
            metres=self.metres[chosen],
            turns=self.turns[chosen],
        )

    def under(self, model: Model) -> Columns:
        """Give the statements' fields as a model sees them."""
        spread_deg = np.select(
            [self.winds == wind for wind in _SPREADS_OF],
            [np.full(len(self.winds), model.spread_deg[wind]) for wind in _SPREADS_OF],
            self.columns.spread_deg,
        )
        known = self.columns
        return replace(
            known,
            spread_km=spread_km(known.distance_km, self.grain_km, known.radius_km, model.shape),
            road_share=np.full(len(self.winds), model.road_share),
            spread_deg=spread_deg,
            shape=model.shape,
        )


def current() -> Model:
    """Give the model in use."""
    return Model(
        shape=fitted.SHAPE,
        road_share=fitted.ROAD_SHARE,
        spread_deg=fitted.SPREAD_DEG,
        limits=fitted.LIMITS,
        consistent_score=fitted.CONSISTENT_SCORE,
        inconsistent_score=fitted.INCONSISTENT_SCORE,
    )


def truth_of(rows: Iterable[Row]) -> Truth:
    """Read rows of `check`'s form whose targets are the true positions.

    Raises
    ------
    InputError
        If a row cannot be read.
    """
    read = [ReadRow(row) for row in rows]
    columns, metres, bearings = columns_of(read)
    return Truth(
        columns=columns,
        grain_km=np.array([one.field.grain_m for one in read]) / 1000,
        winds=np.array([one.winds for one in read]),
        metres=metres,
        turns=turns_off(read, bearings),
    )


def fit(truth: Truth, start: Model) -> Model:
    """Fit the field by its likelihood, then limits and thresholds by the errors they make."""
    return fit_limits(truth, fit_field(truth, start))


def fit_field(truth: Truth, start: Model) -> Model:
    """Raise and lower one number after the other as long as the truth grows likelier."""
    numbers = _numbers(start)
    best = _likelihood(truth, start)
    for step in _STEPS:
        better = True
        while better:
            better = False
            for name, factor in product(numbers, (1 + step, 1 / (1 + step))):
                tried = numbers | {name: numbers[name] * factor}
                found = _likelihood(truth, _with(start, tried))
                if found > best + 1e-6:
                    numbers, best, better = tried, found, True
    return _with(start, {name: _round(number) for name, number in numbers.items()})


def fit_limits(truth: Truth, model: Model) -> Model:
    """Choose the limits that catch most false statements and deny few true ones."""
    columns = truth.under(model)
    best, chosen = math.inf, model.limits
    for values in product(*_LIMITS.values()):
        limits = Limits(**dict(zip(_LIMITS, map(float, values), strict=True)), certain=0.0)
        shares = _denied(truth, columns, limits)
        cost = max((1 - shares[name]) / share for name, share in _MAY_PASS.items())
        if shares["true"] <= _MOST_TRUE_DENIED and cost < best:
            best, chosen = cost, limits
    strain = strains(columns, truth.metres, truth.turns, chosen)
    scores = columns.scores(truth.metres, truth.turns)
    return replace(
        model,
        limits=replace(
            chosen,
            **{name: _round(getattr(chosen, name)) for name in _LIMITS},
            certain=min(1.0, _round(float(np.quantile(strain, 1 - _TRUE_DOUBTED)))),
        ),
        consistent_score=_round(float(np.quantile(scores, 1 - _TRUE_DOUBTED_BY_SCORE)), 4),
        inconsistent_score=_round(float(np.quantile(scores, 1 - _MOST_TRUE_DENIED)), 4),
    )


def rates(truth: Truth, model: Model) -> dict[str, float]:
    """Measure a model's coverage, and the shares it calls inconsistent."""
    columns = truth.under(model)
    scores = columns.scores(truth.metres, truth.turns)
    strain = strains(columns, truth.metres, truth.turns, model.limits)
    denied = _denied(truth, columns, model.limits)
    shares = {
        "true_called_consistent": float(np.mean(strain <= model.limits.certain)),
        "true_called_inconsistent": denied.pop("true"),
        "region80_coverage": float(np.mean(scores <= 0.8)),
        **{f"{name}_called_inconsistent": share for name, share in denied.items()},
    }
    return {"claims": len(scores), **{name: round(share, 4) for name, share in shares.items()}}


def _denied(truth: Truth, columns: Columns, limits: Limits) -> dict[str, float]:
    """Give the share called inconsistent of true statements and of each false kind."""
    shares = {}
    for name, (turn, stretch) in {"true": (0.0, 1.0), **FALSE}.items():
        turns = (truth.turns + turn + 180) % 360 - 180
        strain = strains(columns, truth.metres * stretch, turns, limits)
        shares[name] = float(np.mean(strain > 1))
    return shares


def _likelihood(truth: Truth, model: Model) -> float:
    columns = truth.under(model)
    density = columns.densities(truth.metres, truth.turns)
    anywhere = 1 / (math.pi * (3 * columns.distance_km + 5) ** 2)
    return float(np.mean(np.log((1 - _ASTRAY) * density + _ASTRAY * anywhere)))


_SHAPE: tuple[str, ...] = (
    "road_log",
    "road_log_spread",
    "distance_share",
    "place_km",
    "radius_share",
)


def _numbers(model: Model) -> dict[str, float]:
    shape = {name: getattr(model.shape, name) for name in _SHAPE}
    spreads = {str(wind): model.spread_deg[wind] for wind in _SPREADS_OF}
    return {**shape, "road_share": model.road_share, **spreads}


def _with(model: Model, numbers: Mapping[str, float]) -> Model:
    return replace(
        model,
        shape=Shape(**{name: numbers[name] for name in _SHAPE}),
        road_share=min(numbers["road_share"], 1.0),
        spread_deg={wind: numbers[str(wind)] for wind in _SPREADS_OF},
    )


def _round(number: float, digits: int = 3) -> float:
    return float(f"{number:.{digits}g}")
