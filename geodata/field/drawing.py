"""A field and a share of its mass in; the smallest area that holds the share out."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
import shapely

from geodata.field.columns import CIRCLE_DEG, SHORTEST_KM, Columns
from geodata.measure import offsets

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from shapely import Geometry

    from geodata.field.statement import Field
    from geodata.model import LonLat

STEP_DEG = 4.0  # between two points of a drawn arc
_NODES = 192  # distances at which an outline has points


@lru_cache(maxsize=512)
def draw(field: Field, share: float) -> Geometry:
    """Draw {p > level}: at each distance an arc about the bearing."""
    columns = field.columns()
    nodes, weights = columns.nodes(_NODES)
    radial = columns.radial(nodes)
    level = _level(columns, nodes, radial, weights, share)
    with np.errstate(divide="ignore", invalid="ignore"):
        needed = np.full((1, 1), level) * nodes / radial
        half = columns.half_angle(nodes, needed)[0]
    km = nodes[0]
    if field.bearing_deg is None:
        inside = needed[0] < 1 / CIRCLE_DEG
        return _annulus(field.anchor, km[inside])
    inside = half > 0
    if half.max() < CIRCLE_DEG / 2 - 1:
        return _leaf(field, km[inside], half[inside])
    return _strips(field, km[inside], half[inside])


def _level(
    columns: Columns,
    nodes: NDArray[np.float64],
    radial: NDArray[np.float64],
    weights: NDArray[np.float64],
    share: float,
) -> float:
    """Find the density whose area of denser spots holds the share, by halving the logarithm."""
    low, high = -60.0, 30.0
    mass = radial * weights
    for _ in range(60):
        middle = (low + high) / 2
        with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
            above = columns.share_above(nodes, np.full((1, 1), math.exp(middle)), radial)
        if np.nansum(mass * above) / mass.sum() > share:
            low = middle
        else:
            high = middle
    return math.exp(high)


def _leaf(field: Field, km: NDArray[np.float64], half: NDArray[np.float64]) -> Geometry:
    """Join the arcs' ends: out along one side, back along the other, with both end arcs."""
    assert field.bearing_deg is not None  # noqa: S101 - the caller has a direction
    near = np.linspace(half[0], -half[0], 9)[1:-1]
    far = np.linspace(-half[-1], half[-1], 9)[1:-1]
    turns = np.concatenate([-half, far, half[::-1], near])
    distance = np.concatenate([km, np.full(7, km[-1]), km[::-1], np.full(7, km[0])])
    return ring(field.anchor, field.bearing_deg + turns, distance * 1000)


def _strips(field: Field, km: NDArray[np.float64], half: NDArray[np.float64]) -> Geometry:
    """Join rings and arcs distance by distance, where the area closes around the anchor."""
    assert field.bearing_deg is not None  # noqa: S101 - the caller has a direction
    parts = []
    edges = np.concatenate([[max(km[0] * 0.5, SHORTEST_KM)], (km[1:] + km[:-1]) / 2, km[-1:]])
    for near, far, h in zip(edges[:-1], edges[1:], half, strict=True):
        if h >= CIRCLE_DEG / 2 - 1:
            parts.append(_annulus(field.anchor, np.array([near, far * 1.002])))
            continue
        arc = field.bearing_deg + np.linspace(-h, h, max(3, int(2 * h / STEP_DEG)))
        turns = np.concatenate([arc, arc[::-1]])
        n = len(arc)
        distance = np.concatenate([np.full(n, far * 1.002), np.full(n, near)])
        parts.append(ring(field.anchor, turns, distance * 1000))
    return shapely.make_valid(shapely.union_all(parts))


def _annulus(anchor: LonLat, km: NDArray[np.float64]) -> Geometry:
    angles = np.arange(0, 360, STEP_DEG)
    outer = ring(anchor, angles, np.full(len(angles), km.max() * 1000))
    if km.min() <= 2 * SHORTEST_KM:
        return outer
    inner = ring(anchor, angles, np.full(len(angles), km.min() * 1000))
    return shapely.difference(outer, inner)


def ring(anchor: LonLat, azimuths: NDArray[np.float64], metres: NDArray[np.float64]) -> Geometry:
    ring = shapely.Polygon(np.column_stack(offsets(anchor, azimuths, metres)))
    return ring if shapely.is_valid(ring) else shapely.make_valid(ring)
