"""Positions in; unit vectors and quick distances between many of them out, for ranking only.

A sphere is up to 0.5 % off the ellipsoid; what a claim is judged by is measured in `measure`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

_EARTH_RADIUS_M = 6_371_000.0


def unit_vectors(lon_deg: Floats, lat_deg: Floats) -> Floats:
    """Turn positions into unit vectors, (n, 3)."""
    lon, lat = np.radians(lon_deg), np.radians(lat_deg)
    return np.column_stack((np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)))


def metres_between(a: Floats, b: Floats) -> Floats:
    """Measure the chord from every `a` (n, 3) to every `b` (m, 3): (n, m)."""
    return _EARTH_RADIUS_M * np.sqrt(np.maximum(2.0 - 2.0 * (a @ b.T), 0.0))


def bearings_between(anchors: Floats, subjects: Floats) -> Floats:
    """Measure the azimuth at each anchor (m) of each subject (n) in degrees, (n, m)."""
    east = np.column_stack((-anchors[:, 1], anchors[:, 0], np.zeros(len(anchors))))
    east /= np.maximum(np.linalg.norm(east, axis=1, keepdims=True), 1e-12)
    north = np.cross(anchors, east)
    azimuths: Floats = np.degrees(np.arctan2(subjects @ east.T, subjects @ north.T)) % 360
    return azimuths
