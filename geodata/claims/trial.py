"""A field and the places to hold against it in; the spots that a verdict is tried at out."""

from __future__ import annotations

import math
from itertools import product
from typing import TYPE_CHECKING

import numpy as np

from geodata.claims.verdicts import verdicts_at
from geodata.field import Extent, Field
from geodata.measure import bearing_deg, distance_m, offset, offsets
from geodata.model import LonLat, Verdict

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from geodata.field import Between
    from geodata.model import Place

_EXACT_M = 1_500.0  # a position known better than that settles any claim in kilometres
# One known worse than that is the middle of a hromada or raion, and 95 % of the villages lie as
# near to it as the table says; hardly one lies half as far off again.
_MIDDLE_M, _STRAYS = 10_000.0, 1.5
_LITTLE_MORE = 1.1  # times the bound: what "more than" says at the least
# Azimuths in degrees, and shares of the way to the edge of a vague position.
_WAYS = np.array([(0, 0), *product(range(0, 360, 30), (0.25, 0.5, 0.75, 1))], dtype=np.float64)


def spots_of(field: Field | Between, subject: Place, anchor: Place) -> NDArray[np.float64]:
    """Give a position; a vague one with what lies all around, as far as it may be off.

    The anchor being off is the same as the subject being off the other way. The last of them is
    the nearest to where the claim puts the subject, which a ring of spots may pass by.
    """
    at, vague_m = subject.at, max(subject.uncertainty_m, anchor.uncertainty_m)
    if vague_m <= _EXACT_M:
        return np.array([(at.lon, at.lat)])
    vague_m = math.hypot(subject.uncertainty_m, anchor.uncertainty_m)
    if vague_m > _MIDDLE_M:
        vague_m *= _STRAYS
    ring = np.column_stack(offsets(at, _WAYS[:, 0], _WAYS[:, 1] * vague_m))
    said = _claimed_spot(field, at)
    reach_m = min(vague_m, distance_m(at, said))
    nearest = offset(at, bearing_deg(at, said), reach_m)
    return np.vstack((ring, (nearest.lon, nearest.lat)))


def _claimed_spot(field: Field | Between, at: LonLat) -> LonLat:
    """Give where a claim puts its subject; without a direction, on the subject's own side."""
    if not isinstance(field, Field):
        return LonLat((field.a.lon + field.b.lon) / 2, (field.a.lat + field.b.lat) / 2)
    bearing = field.bearing_deg
    bearing = bearing_deg(field.anchor, at) if bearing is None else bearing
    return offset(field.anchor, bearing, field.distance_m)


def only_turned(field: Field | Between, at: LonLat) -> tuple[float, Verdict]:
    """Judge the direction alone: as if the place lay no farther off than such words reach."""
    if not isinstance(field, Field) or distance_m(field.anchor, at) < field.distance_m:
        return 1.0, Verdict.INCONSISTENT
    return _on_the_way(field, at, field.distance_m)


def is_more(field: Field | Between, at: LonLat) -> bool:
    """Tell a place in the right direction that is farther than "more than 20 km" suggests."""
    if not isinstance(field, Field) or field.extent is not Extent.BEYOND:
        return False
    if distance_m(field.anchor, at) < field.distance_m:
        return False
    _, verdict = _on_the_way(field, at, _LITTLE_MORE * field.distance_m)
    return verdict is not Verdict.INCONSISTENT


def _on_the_way(field: Field, at: LonLat, metres: float) -> tuple[float, Verdict]:
    """Give score and verdict of the spot so far from the anchor, in the direction of `at`."""
    spot = offset(field.anchor, bearing_deg(field.anchor, at), metres)
    (found,) = verdicts_at(field, np.array([spot.lon]), np.array([spot.lat]))
    return found
