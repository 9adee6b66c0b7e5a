"""Candidates and a front in; how much closer to the fighting speaks for each one out."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
import shapely

from geodata.places.sphere import metres_between, unit_vectors

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from geodata.model import Front
    from geodata.places.candidates import Columns

    Floats = NDArray[np.float64]

_AT_FRONT = 1.2  # log-odds for a place at the line of control of that day
_NEAR_M = 40_000.0
_AREA = 2  # dimensions
_STEP_DEG = 0.1  # about 10 km between the points the line is thinned to


def front_prior(columns: Columns, front: Front | None) -> Floats:
    """Weigh each candidate by its distance to the edge of the area held; 0 without a front."""
    if front is None or not len(columns):
        return np.zeros(len(columns))
    metres = metres_between(columns.xyz, _edge(front)).min(axis=1)
    found: Floats = _AT_FRONT * np.exp(-((metres / _NEAR_M) ** 2))
    return np.where(columns.uncertainty_m < 100_000, found, 0.0)


@lru_cache(maxsize=4)
def _edge(front: Front) -> Floats:
    """Give points along the edge of a front, as unit vectors."""
    shape = front.shape
    line = shapely.boundary(shape) if shapely.get_dimensions(shape) == _AREA else shape
    thin = shapely.segmentize(shapely.simplify(line, _STEP_DEG / 4), _STEP_DEG)
    lon_lat = shapely.get_coordinates(thin)
    return unit_vectors(lon_lat[:, 0], lon_lat[:, 1])
