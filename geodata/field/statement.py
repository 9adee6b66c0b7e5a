"""What one statement says about a place's position: its density, scores and contours."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from geodata.field.columns import Columns, Extent
from geodata.field.drawing import STEP_DEG, draw, ring
from geodata.field.fitted import LIMITS
from geodata.field.strain import farthest_km, strains
from geodata.measure import GEOD, distances_and_bearings, quick_distances_and_bearings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import ArrayLike, NDArray
    from shapely import Geometry

    from geodata.field.columns import Samples
    from geodata.model import LonLat

_PROBES = 48  # positions scored at once on the way to where a score is passed
_BETWEEN_ALONG, _BETWEEN_ACROSS = 0.18, 0.15  # of the distance between the two places


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """Where a statement about an anchor says its subject is.

    `distance_m` is the stated distance, or the median of the unstated one (SOMEWHERE) whose
    logarithm spreads by `log_spread`. `bearing_deg` is None where no direction is given.
    """

    anchor: LonLat
    radius_m: float
    distance_m: float
    extent: Extent = Extent.AT
    grain_m: float = 0.0
    road_share: float = 0.5
    log_spread: float = 0.0
    bearing_deg: float | None = None
    spread_deg: float = 17.0

    def columns(self) -> Columns:
        """Give the field as columns of one row."""
        return _columns(self)

    def scores(self, lon: ArrayLike, lat: ArrayLike) -> NDArray[np.float64]:
        """Give for each position the share of the field's mass that is denser than there."""
        return self._scores(*self.polar(lon, lat))

    def scores_and_strains(
        self, lon: ArrayLike, lat: ArrayLike
    ) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Give `scores` and `strains` of the same positions, measured once."""
        metres, turns = self.polar(lon, lat)
        return self._scores(metres, turns), self.strains_at(metres, turns)

    def densities_at(
        self, metres: NDArray[np.float64], turns: NDArray[np.float64]
    ) -> NDArray[np.float64]:
        """Give `densities` of positions measured already."""
        return self.columns().densities(metres, turns, _samples(self))

    def densest(
        self,
        score: float,
        densities: NDArray[np.float64],
        metres: NDArray[np.float64],
        turns: NDArray[np.float64],
    ) -> NDArray[np.intp]:
        """Give, densest first, the positions whose score is no more than `score`.

        The denser, the lower the score: so few need be scored to find where the limit is passed.
        """
        order = np.argsort(-densities, kind="stable")
        low, high = 0, len(order)  # all before `low` are within the limit, none from `high` on is
        while low < high:
            probes = np.arange(low, high, max(1, -(low - high) // _PROBES))
            within = self._scores(metres[order[probes]], turns[order[probes]]) <= score
            passed = int(np.count_nonzero(within))
            high = int(probes[passed]) if passed < len(probes) else high
            low = int(probes[passed - 1]) + 1 if passed else low
        return order[:low]

    def densities(self, lon: ArrayLike, lat: ArrayLike) -> NDArray[np.float64]:
        """Give the density at each position, per square kilometre."""
        return self.densities_at(*self.polar(lon, lat))

    def strains(self, lon: ArrayLike, lat: ArrayLike) -> NDArray[np.float64]:
        """Tell how near each position comes to contradicting a stated distance, 1 at the limit."""
        return self.strains_at(*self.polar(lon, lat))

    def quick_strains(
        self, lon: NDArray[np.float64], lat: NDArray[np.float64]
    ) -> NDArray[np.float64]:
        """As `strains`, to 0.1: enough to leave out what lies far off before it is measured."""
        metres, bearings = quick_distances_and_bearings(self.anchor, lon, lat)
        return self.strains_at(metres, turns_deg(bearings, self.bearing_deg or 0.0))

    def farthest_m(self, slack: float) -> float:
        """Give how far off nothing fits a stated distance; `slack` is added to its limit."""
        if self.extent is not Extent.AT:
            return math.inf
        return 1000 * float(farthest_km(self.columns(), LIMITS.certain + slack)[0])

    def contour(self, share: float) -> Geometry:
        """Draw the smallest area that holds a share of the mass, in degrees, longitude first."""
        return draw(self, share)

    def _scores(
        self, metres: NDArray[np.float64], turns: NDArray[np.float64]
    ) -> NDArray[np.float64]:
        columns = self.columns()
        if self.extent is Extent.SOMEWHERE:  # few such shapes exist, so each is tabled once
            return columns.scores_by_table(metres, turns)
        return columns.scores(metres, turns, _samples(self))

    def strains_at(
        self, metres: NDArray[np.float64], turns: NDArray[np.float64]
    ) -> NDArray[np.float64]:
        """Give `strains` of positions measured already."""
        return strains(self.columns(), metres, turns)  # one row serves all

    def polar(
        self, lon: ArrayLike, lat: ArrayLike
    ) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Measure positions from the anchor: metres, and degrees off the stated bearing."""
        lons, lats = np.atleast_1d(np.asarray(lon, float)), np.atleast_1d(np.asarray(lat, float))
        metres, bearings = distances_and_bearings(self.anchor, lons, lats)
        return metres, turns_deg(bearings, self.bearing_deg or 0.0)


@lru_cache(maxsize=1024)  # "southwest of Pokrovsk" is said of village after village
def _columns(field: Field) -> Columns:
    return Columns.of([field])


@lru_cache(maxsize=128)
def _samples(field: Field) -> Samples:
    return field.columns().samples()


@dataclass(frozen=True, slots=True, kw_only=True)
class Between:
    """The field of "between A and B": a bell about the middle, in units of their distance."""

    a: LonLat
    b: LonLat

    def scores(self, lon: ArrayLike, lat: ArrayLike) -> NDArray[np.float64]:
        """Give for each position the share of the field's mass that is denser than there."""
        lons, lats = np.atleast_1d(np.asarray(lon, float)), np.atleast_1d(np.asarray(lat, float))
        length_m, bearing = self._axis()
        metres, bearings = distances_and_bearings(self.a, lons, lats)
        turns = np.radians(turns_deg(bearings, bearing))
        along, across = metres * np.cos(turns) / length_m, metres * np.sin(turns) / length_m
        q = ((along - 0.5) / _BETWEEN_ALONG) ** 2 + (across / _BETWEEN_ACROSS) ** 2
        return np.asarray(1 - np.exp(-q / 2))

    def contour(self, share: float) -> Geometry:
        """Draw the smallest area that holds a share of the mass, in degrees, longitude first."""
        length_m, bearing = self._axis()
        reach = math.sqrt(-2 * math.log(1 - share))
        angles = np.radians(np.arange(0, 360, STEP_DEG))
        along = (0.5 + reach * _BETWEEN_ALONG * np.cos(angles)) * length_m
        across = reach * _BETWEEN_ACROSS * np.sin(angles) * length_m
        turned = bearing + np.degrees(np.arctan2(across, along))
        return ring(self.a, turned, np.hypot(along, across))

    def _axis(self) -> tuple[float, float]:
        azimuth, _, metres = GEOD.inv(self.a.lon, self.a.lat, self.b.lon, self.b.lat)
        return max(float(metres), 1.0), float(azimuth)


def turns_deg(bearings: NDArray[np.float64], bearing_deg: float) -> NDArray[np.float64]:
    """Give the turn from a bearing to each of others, -180 <= turn < 180."""
    return np.asarray((bearings - bearing_deg + 180) % 360 - 180)


@dataclass(frozen=True, slots=True)
class Contours:
    """The smallest areas that hold these shares of a field's mass, each drawn when it is asked for.

    To draw one takes longer than to judge its claim, and whoever only reads verdicts needs none.
    """

    field: Field | Between
    shares: tuple[float, ...]

    def __iter__(self) -> Iterator[tuple[float, Geometry]]:
        return ((share, self.field.contour(share)) for share in self.shares)
