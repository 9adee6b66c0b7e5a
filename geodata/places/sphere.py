"""Positions in; unit vectors and quick distances between many of them out, for ranking only.

A sphere is up to 0.5 % off the ellipsoid; what a claim is judged by is measured in `measure`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Singles = NDArray[np.float32]

_EARTH_RADIUS_M = 6_371_000.0


def unit_vectors(lon_deg: Floats, lat_deg: Floats) -> Floats:
    """Turn positions into unit vectors, (n, 3)."""
    lon, lat = np.radians(lon_deg), np.radians(lat_deg)
    return np.column_stack((np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)))


def metres_between(a: Floats, b: Floats) -> Floats:
    """Measure the chord from every `a` (n, 3) to every `b` (m, 3): (n, m)."""
    chords: Floats = a @ b.T
    chords *= 2.0  # in place: of large matrices, fresh memory costs more than the arithmetic
    np.subtract(2.0, chords, out=chords)
    np.maximum(chords, 0.0, out=chords)
    np.sqrt(chords, out=chords)
    chords *= _EARTH_RADIUS_M
    return chords


def quick_metres_between(a: Floats, b: Floats) -> Singles:
    """Measure as `metres_between`, to the metre or a millionth, in half the time."""
    squares = (a * (-2.0 * _EARTH_RADIUS_M**2)) @ b.T
    squares += 2.0 * _EARTH_RADIUS_M**2
    metres = squares.astype(np.float32)
    np.maximum(metres, 0.0, out=metres)
    np.sqrt(metres, out=metres)
    return metres


def metres_beside(a: Floats, b: Floats) -> Floats:
    """Measure the chord from each of `a` (n, 3) to the one of `b` (n, 3) beside it: (n,)."""
    cosines = np.einsum("ij,ij->i", a, b)
    return np.asarray(_EARTH_RADIUS_M * np.sqrt(np.maximum(2.0 - 2.0 * cosines, 0.0)))


def metres_to_nearest(a: Floats, b: Floats) -> Floats:
    """Measure the chord from every `a` (n, 3) to the nearest `b` (m, 3): (n,)."""
    nearest = (a @ b.T).max(axis=1)
    return np.asarray(_EARTH_RADIUS_M * np.sqrt(np.maximum(2.0 - 2.0 * nearest, 0.0)))


def bearings_between(anchors: Floats, subjects: Floats) -> Floats:
    """Measure the azimuth at each anchor (m) of each subject (n) in degrees, (n, m)."""
    x, y, z = anchors.T
    off_axis = np.maximum(np.hypot(x, y), 1e-12)  # at the poles every azimuth is as good
    east = np.column_stack((-y / off_axis, x / off_axis, np.zeros(len(anchors))))
    north = np.column_stack((-z * x / off_axis, -z * y / off_axis, off_axis))
    azimuths: Floats = np.degrees(np.arctan2(subjects @ east.T, subjects @ north.T)) % 360
    return azimuths
