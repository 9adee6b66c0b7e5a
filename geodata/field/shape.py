"""The kinds of numbers that the field's model has; their fitted values are in `fitted.py`."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """How far true places lie from what is said of them.

    A road is longer than the straight line by a factor whose logarithm is `road_log`, spreading by
    `road_log_spread`. People know a distance to a share of it; two gazetteers put one place
    `place_km` apart; the anchor's extent adds a share of its radius.
    """

    road_log: float
    road_log_spread: float
    distance_share: float
    place_km: float
    radius_share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How far a place may lie from a stated distance and direction before the two contradict.

    Bounds for the direction, in standard deviations of the bearing, and for the logarithm of
    measured over stated distance, downwards and upwards: `near_log` and `near_spreads` standard
    deviations of the written number, added in squares. Each separately, since one number for all
    three would let too near pass, where little area is. `certain` is the share of a limit up to
    which a statement is called consistent.
    """

    turn_spreads: float
    near_log: float
    near_spreads: float
    far_log: float
    far_spreads: float
    certain: float
