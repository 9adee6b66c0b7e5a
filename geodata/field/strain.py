"""Statements as columns and measures in; how near each comes to a contradiction out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from geodata.field.columns import SHORTEST_KM, Extent
from geodata.field.fitted import LIMITS

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from geodata.field.columns import Columns
    from geodata.field.shape import Limits

_MAY_BE_BY_ROAD = 0.5  # of the writers: from there on a place is as much nearer as roads are longer


def strains(
    columns: Columns,
    metres: NDArray[np.float64],
    turns: NDArray[np.float64],
    limits: Limits = LIMITS,
) -> NDArray[np.float64]:
    """Give the largest of turn, nearness and farness of one target per row, 1 at its limit.

    A density alone forgives a place that is far too near, since little area lies there, and one
    far aside where no distance is stated. Without a stated distance only the turn counts, and 0
    where there is no direction either: the score tells the rest.
    """
    km = np.maximum(metres / 1000, SHORTEST_KM)
    turned = np.abs(turns) / (limits.turn_spreads * columns.angle_deg(km))
    is_stated = columns.extent == int(Extent.AT)
    if not is_stated.any():
        return np.where(columns.turning, turned, 0.0)
    blur = columns.spread_km / columns.distance_km
    logs = np.log(km / columns.distance_km)
    near = np.hypot(_near_log(columns, limits), limits.near_spreads * blur)
    far = _far_log(columns, limits)
    stretched = np.maximum(-logs / near, logs / far)
    stretched = np.where(is_stated, stretched, 0.0)
    return np.where(columns.turning, np.maximum(stretched, turned), stretched)


def farthest_km(columns: Columns, strain: float, limits: Limits = LIMITS) -> NDArray[np.float64]:
    """Give the distance at which each row's farness reaches a strain."""
    return np.asarray(columns.distance_km * np.exp(strain * _far_log(columns, limits)))


def _near_log(columns: Columns, limits: Limits) -> NDArray[np.float64]:
    """Give how much nearer a place may be: a road excuses more than rounding, if one is meant."""
    by_way = np.minimum(1.0, columns.road_share / _MAY_BE_BY_ROAD)
    return np.asarray(limits.far_log + (limits.near_log - limits.far_log) * by_way)


def _far_log(columns: Columns, limits: Limits) -> NDArray[np.float64]:
    blur = columns.spread_km / columns.distance_km
    return np.asarray(np.hypot(limits.far_log, limits.far_spreads * blur))
