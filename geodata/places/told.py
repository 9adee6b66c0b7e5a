"""What a text tells of distances and directions in; how each candidate fits it out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from geodata.places.bearings import find_bearings, fits

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from geodata.places.slate import Slate

    Floats = NDArray[np.float64]

_MISTOLD = 0.1  # share of distances and directions that are wrong, or read wrong
_CONTRAST = 500.0  # country over area: a hit by chance is that unlikely
_EXPECTED = 2.5  # what the place meant would show, were it in the gazetteer or not
_OF_ANCHOR = -0.7  # at least: it is the subject that may be missing from the gazetteer
_RANGE = (-6.0, 4.0)


@dataclass(frozen=True, slots=True)
class Told:
    """How likely each subject (n) stands as told to each anchor (m), in [0, 1]."""

    subjects: slice
    anchors: slice
    fit: Floats


def find_told(text: str, slate: Slate) -> tuple[Told, ...]:
    """Find what is told of the slate's places, and how each pair of candidates fits it."""
    found = []
    for bearing in find_bearings(text, slate.spots):
        subjects, anchors = slate.rows[bearing.subject], slate.rows[bearing.anchor]
        xyz = slate.columns.xyz
        found.append(Told(subjects, anchors, np.exp(fits(bearing, xyz[anchors], xyz[subjects]))))
    return tuple(found)


def weigh_told(slate: Slate, told: tuple[Told, ...], share: Floats) -> Floats:
    """Weigh both ends of each told distance or direction by how well the other end answers."""
    found = slate.zeros()
    for pair in told:
        found[pair.subjects] += _answer(pair.fit @ share[pair.anchors])
        found[pair.anchors] += np.maximum(_answer(share[pair.subjects] @ pair.fit), _OF_ANCHOR)
    return np.clip(found, *_RANGE)


def _answer(likelihood: Floats) -> Floats:
    ratio = _MISTOLD + (1.0 - _MISTOLD) * _CONTRAST * likelihood
    return np.asarray(np.log(ratio) - _EXPECTED)
