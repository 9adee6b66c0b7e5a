"""What a text tells of distances and directions in; how each candidate fits it out.

The density is that of `geodata.field`, of which the constants are, for all pairs of candidates at
once: p ~ R(D) / D * A(d), of a subject at distance D and at an angle d off the bearing told.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from geodata.field import spread_km
from geodata.places.bearings import SPREAD_DEG, Bearing, find_bearings
from geodata.places.sphere import bearings_between, metres_between

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from geodata.places.candidates import Columns
    from geodata.places.slate import Slate

    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]
    Bools = NDArray[np.bool_]

_COUNTRY_KM2 = 600_000.0  # over which namesakes are strewn
_CLOSEST_KM = 1.0  # nearer than that, towns are no points
_RADIUS_SHARE = 0.15  # of the anchor's radius: what its extent adds, as in `geodata.field`
_TYPICAL_RADII = 2.0  # around a city, what lies "near" or "south of" it lies further out
_ROAD_LONGER, _ROAD_KM_SHARE = 1.11, 0.16  # a road beside the straight line, and how that varies
_TOO_VAGUE_M = 25_000.0  # from the middle of a river nothing is measured
_VAGUE_SHARE = 0.5  # of a position's uncertainty: the standard deviation
_MISTOLD = 0.1  # share of distances and directions that are wrong, or read wrong
_SURPRISE = 3.0  # what a place just where it is told gains over one not in the gazetteer
_OF_BEST_ANCHOR = -0.7  # at least: it is the subject that may be missing from the gazetteer
# A town that readers know is hardly missing: what the text tells of it is wrong, and to be checked.
_TOWN_ABOVE, _OF_BEST_TOWN = 20_000, -1.0  # people, log-odds
_RANGE = (-7.0, 4.0)
_MOST_TOLD = 256  # weighed at once: a text of nothing else must not fill the memory


@dataclass(frozen=True, slots=True)
class Told:
    """How much likelier each subject stands as told to each anchor than by chance, t times told.

    `subjects` (t, n) and `anchors` (t, m) are rows of the slate, filled up with its length, and
    `ratio` (t, n, m) is 0 there. `surprise` (t, 1) is what a place just where it is told gains,
    less the logarithm of its ratio; `is_town` (t,) marks what may be told wrong of a known town.
    """

    subjects: Ints
    anchors: Ints
    ratio: Floats
    surprise: Floats
    anchor_share: Floats
    is_town: Bools
    has_town: bool


def find_told(text: str, slate: Slate) -> tuple[Told, ...]:
    """Find what is told of the slate's places, and how each pair of candidates fits it."""
    vague_m = np.minimum.reduceat(slate.columns.uncertainty_m, slate.starts)
    bearings = [b for b in find_bearings(text, slate.spots) if vague_m[b.anchor] <= _TOO_VAGUE_M]
    return tuple(
        _together(bearings[first : first + _MOST_TOLD], slate)
        for first in range(0, len(bearings), _MOST_TOLD)
    )


def _together(bearings: Sequence[Bearing], slate: Slate) -> Told:
    """Put what is told under each other, so that each round weighs it at once."""
    of_subjects = [bearing.subject for bearing in bearings]
    of_anchors = [bearing.anchor for bearing in bearings]
    rows_of_subjects, rows_of_anchors = _rows(slate, of_subjects), _rows(slate, of_anchors)
    ratio = np.zeros((*rows_of_subjects.shape, rows_of_anchors.shape[1]))
    content = {spot: _content(slate, spot) for spot in {*of_subjects, *of_anchors}}
    for number, bearing in enumerate(bearings):
        fit = _FITS.of(bearing, slate, content[bearing.anchor], content[bearing.subject])
        ratio[number, : fit.shape[0], : fit.shape[1]] = fit
    people = np.maximum.reduceat(slate.columns.population, slate.starts)
    stated = np.array([not bearing.is_part for bearing in bearings])
    is_town = stated & (people[of_subjects] > _TOWN_ABOVE)
    return Told(
        subjects=rows_of_subjects,
        anchors=rows_of_anchors,
        ratio=ratio,
        surprise=np.array([[_SURPRISE - _typical_log_of(bearing)] for bearing in bearings]),
        anchor_share=np.array([[bearing.anchor_share] for bearing in bearings]),
        is_town=is_town,
        has_town=bool(is_town.any()),
    )


def _rows(slate: Slate, spots: Sequence[int]) -> Ints:
    """Give the rows of these spots, (t, n), filled up with the length of the slate."""
    starts = slate.starts[spots, None]
    counts = slate.counts[spots, None]
    steps = np.arange(counts.max())
    return np.where(steps < counts, starts + steps, len(slate))


def _typical_log_of(told: Bearing) -> float:
    is_around = told.bearing_deg is None
    return _typical_log(is_around, told.distance_m, told.grain_m, told.typical_km, told.log_spread)


class _Fits:
    """What was worked out for a phrase and the candidates at its ends, for reports repeat both."""

    most = 512  # matrices, of some 60 by 60

    def __init__(self) -> None:
        self._kept: dict[tuple[object, ...], Floats] = {}

    def of(self, told: Bearing, slate: Slate, anchor: bytes, subject: bytes) -> Floats:
        """Give `fits` of a phrase's ends, whose candidates' content is given."""
        phrase = (told.bearing_deg, told.distance_m, told.grain_m, told.typical_km, told.log_spread)
        key = (*phrase, anchor, subject)
        found = self._kept.get(key)
        if found is None:
            if len(self._kept) >= self.most:
                self._kept.clear()
            ends = slate.rows[told.anchor], slate.rows[told.subject]
            found = self._kept[key] = fits(told, slate.columns, *ends)
            found.flags.writeable = False
        return found


_FITS = _Fits()


def _content(slate: Slate, spot: int) -> bytes:
    return slate.columns.numbers[:, slate.rows[spot]].tobytes()


def fits(told: Bearing, columns: Columns, anchors: slice, subjects: slice) -> Floats:
    """Give the density of each subject (n) about each anchor (m), by that of a country."""
    a, b = columns.xyz[anchors], columns.xyz[subjects]
    vague_km = _vague_km(columns, anchors)[None, :] + _vague_km(columns, subjects)[:, None]
    km = np.hypot(np.maximum(metres_between(b, a) / 1000, _CLOSEST_KM), vague_km)
    radius_km = np.sqrt(columns.population[anchors] / (math.pi * 2500))[None, :]
    density = _radial(told, km, radius_km, vague_km) / km
    if told.bearing_deg is None:
        return np.asarray(density * (_COUNTRY_KM2 / math.tau))
    blur_deg = np.degrees(np.arctan2(_RADIUS_SHARE * radius_km + vague_km, km))
    spread_deg = np.hypot(SPREAD_DEG, blur_deg)
    off_deg = (bearings_between(a, b) - told.bearing_deg + 180) % 360 - 180
    return np.asarray(density * _COUNTRY_KM2 * _bell(off_deg, spread_deg) * (180 / math.pi))


@lru_cache(maxsize=1024)
def _typical_log(
    is_around: bool,  # a key of the cache
    distance_m: float | None,
    grain_m: float,
    typical_km: float,
    log_spread: float,
) -> float:
    told = Bearing(0, 0, None, distance_m, grain_m, typical_km, log_spread)
    km = max(typical_km if distance_m is None else distance_m / 1000, _CLOSEST_KM)
    density = float(_radial(told, np.array([km]), np.zeros(1), np.zeros(1))[0]) / km * _COUNTRY_KM2
    if is_around:
        return math.log(density / math.tau)
    return math.log(density * 180 / math.pi / (SPREAD_DEG * math.sqrt(math.tau)))


def _vague_km(columns: Columns, rows: slice) -> Floats:
    return _VAGUE_SHARE / 1000 * columns.uncertainty_m[rows]


def _radial(told: Bearing, km: Floats, radius_km: Floats, vague_km: Floats) -> Floats:
    """Give R(D), per kilometre."""
    if told.distance_m is None:
        logs = np.log(km / (told.typical_km + _TYPICAL_RADII * radius_km))
        return _bell(logs, told.log_spread + 0 * km) / km
    blur_km = np.hypot(_RADIUS_SHARE * radius_km, vague_km)
    stated_km = np.array([told.distance_m / 1000])
    sure_km = spread_km(stated_km, np.array([told.grain_m / 1000]), np.zeros(1))
    spread = np.hypot(sure_km, blur_km)
    road = np.hypot(spread, _ROAD_KM_SHARE * stated_km)
    return (_bell(km - stated_km, spread) + _bell(km * _ROAD_LONGER - stated_km, road)) / 2


def _bell(off: Floats, spread: Floats) -> Floats:
    return np.asarray(np.exp(-0.5 * (off / spread) ** 2) / (spread * math.sqrt(math.tau)))


def weigh_told(slate: Slate, told: tuple[Told, ...], share: Floats) -> Floats:
    """Weigh both ends of each told distance or direction by how well the other end answers."""
    if not told:
        return slate.zeros()
    of_subjects, of_anchors = np.zeros(len(share) + 1), np.zeros(len(share) + 1)
    share = np.concatenate((share, (0.0,)))
    for part in told:
        answers = np.matmul(part.ratio, share[part.anchors][:, :, None])[:, :, 0]
        answers = _logs(answers) + part.surprise
        if part.has_town:
            lift = (
                np.maximum(0.0, _OF_BEST_TOWN - np.maximum.reduce(answers, axis=1)) * part.is_town
            )
            answers += lift[:, None]
        _add(of_subjects, part.subjects, answers)
        answers = np.matmul(share[part.subjects][:, None, :], part.ratio)[:, 0, :]
        _add(of_anchors, part.anchors, part.anchor_share * (_logs(answers) + part.surprise))
    of_subjects, of_anchors = of_subjects[:-1], of_anchors[:-1]
    best = np.maximum.reduceat(of_anchors, slate.starts)[slate.owner]
    of_anchors += np.maximum(0.0, _OF_BEST_ANCHOR - best)
    return _in_range(of_subjects) + _in_range(of_anchors)


def _in_range(weights: Floats) -> Floats:
    low, high = _RANGE
    return np.minimum(np.maximum(weights, low), high)  # a third of the time of `np.clip`


def _logs(ratio: Floats) -> Floats:
    return np.asarray(np.log(_MISTOLD + (1.0 - _MISTOLD) * ratio))


def _add(total: Floats, rows: Ints, parts: Floats) -> None:
    total += np.bincount(rows.ravel(), weights=parts.ravel(), minlength=len(total))
