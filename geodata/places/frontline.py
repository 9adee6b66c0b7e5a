"""Candidates and a front in; how much being close to the fighting speaks for each out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import shapely

from geodata.places.sphere import metres_to_nearest, unit_vectors

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from geodata.model import Front
    from geodata.places.candidates import Columns

    Floats = NDArray[np.float64]

_IN_THEATRE = 2.5  # log-odds for a place where armies fought at some time since 2022
_AT_FRONT, _IN_OLD_THEATRE = 2.0, 0.8  # the same, for the line of control of that day and others
_NEAR_M = 40_000.0
_AREA = 2  # dimensions
_STEP_DEG = 0.1  # about 10 km between the points the line is thinned to
_KEPT_FRONTS = 8


def war_prior(columns: Columns, front: Front | None) -> Floats:
    """Weigh each candidate by how close it is to the fighting: of that day, if a front is given."""
    if front is None:
        return _IN_THEATRE * columns.theatre
    metres = metres_to_nearest(columns.xyz, _EDGES.of(front))
    found: Floats = _AT_FRONT * np.exp(-((metres / _NEAR_M) ** 2))
    return np.where(columns.is_point, found, 0.0) + _IN_OLD_THEATRE * columns.theatre


class _Edges:
    """The edges of the last few fronts; a front's own hash would read its whole shape."""

    def __init__(self) -> None:
        self._kept: dict[int, tuple[Front, Floats]] = {}

    def of(self, front: Front) -> Floats:
        """Give points along the edge of a front, as unit vectors."""
        kept = self._kept.get(id(front))  # the front is kept, so its id stays its own
        if kept is not None:
            return kept[1]
        if len(self._kept) >= _KEPT_FRONTS:
            self._kept.clear()
        edge = _edge(front)
        self._kept[id(front)] = (front, edge)
        return edge


_EDGES = _Edges()


def _edge(front: Front) -> Floats:
    shape = front.shape
    line = shapely.boundary(shape) if shapely.get_dimensions(shape) == _AREA else shape
    thin = shapely.segmentize(shapely.simplify(line, _STEP_DEG / 4), _STEP_DEG)
    lon_lat = shapely.get_coordinates(thin)
    return unit_vectors(lon_lat[:, 0], lon_lat[:, 1])
