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
_BLOCK = 32_768  # numbers


def unit_vectors(lon_deg: Floats, lat_deg: Floats) -> Floats:
    """Turn positions into unit vectors, (n, 3)."""
    lon, lat = np.radians(lon_deg), np.radians(lat_deg)
    return np.column_stack((np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)))


# Small numbers around it leave single precision the most digits.
_MIDST = unit_vectors(np.array([35.0]), np.array([48.5]))


def metres_between(a: Floats, b: Floats) -> Floats:
    """Measure the chord from every `a` (n, 3) to every `b` (m, 3): (n, m)."""
    chords: Floats = a @ b.T
    chords *= 2.0  # in place: of large matrices, fresh memory costs more than the arithmetic
    np.subtract(2.0, chords, out=chords)
    np.maximum(chords, 0.0, out=chords)
    np.sqrt(chords, out=chords)
    chords *= _EARTH_RADIUS_M
    return chords


def quick_sides(at: Floats) -> Singles:
    """Give both factors of `quick_squares_between` for unit vectors (n, 3): (n, 10)."""
    at = (at - _MIDST) * _EARTH_RADIUS_M
    squares, ones = np.einsum("ij,ij->i", at, at), np.ones(len(at))
    return np.column_stack((-2.0 * at, squares, ones, at, ones, squares)).astype(np.float32)


def quick_squares_between(a: Singles, b: Singles) -> Singles:
    """Measure the square of `metres_between` in single precision: near Ukraine, to 50 metres.

    `a` and `b` are what `quick_sides` gives of the positions.
    """
    squares, left, right = np.empty((len(a), len(b)), np.float32), a[:, :5], b[:, 5:].T
    # In blocks: so small a product does not wake up the other processors.
    rows = max(1, _BLOCK // max(1, len(b)))
    for start in range(0, len(a), rows):
        np.matmul(left[start : start + rows], right, out=squares[start : start + rows])
    return squares


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
