"""Statements as columns in; densities and scores of many targets at once out."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from enum import IntEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from geodata.field.fitted import SHAPE
from geodata.field.normal import bell, erf, normal_cdf

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from geodata.field.shape import Shape
    from geodata.field.statement import Field

_LEVELS, _DEEPEST = 160, 40.0  # of a table: its rows, and how far below the top it reaches
_NODES = 128  # distances at which the radial density is sampled: scores good to 0.001
_BLOCK = 256  # rows scored at once: what they need stays in the processor's cache
_REACH = 5.0  # standard deviations on either side that hold all mass that matters
_LOG_REACH = 4.5
SHORTEST_KM = 0.02
_BEYOND_SHARE = 0.25  # of the distance: how far beyond "more than" a place lies
CIRCLE_DEG = 360.0
_DEGREE = math.radians(1)  # angles are counted in degrees here, areas in square kilometres


class Extent(IntEnum):
    """How a statement bounds the distance."""

    AT = 0  # "10 km from"
    SOMEWHERE = 1  # no distance is given: "south of", "near"
    WITHIN = 2  # "less than 10 km from", "up to"
    BEYOND = 3  # "more than 10 km from"


class Samples(NamedTuple):
    """Distances in km, the radial density there, and the mass that each stands for."""

    km: NDArray[np.float64]
    radial: NDArray[np.float64]
    mass: NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Columns:
    """Fields as columns of equal length, in km and degrees; `turning`: there is a bearing."""

    distance_km: NDArray[np.float64]
    spread_km: NDArray[np.float64]
    extent: NDArray[np.int8]
    road_share: NDArray[np.float64]
    log_spread: NDArray[np.float64]
    radius_km: NDArray[np.float64]
    spread_deg: NDArray[np.float64]
    turning: NDArray[np.bool_]
    shape: Shape = SHAPE

    @classmethod
    def of(cls, fields: Sequence[Field], shape: Shape = SHAPE) -> Columns:
        """Bring fields into columns."""

        def column(name: str) -> NDArray[np.float64]:
            return np.array([getattr(field, name) for field in fields], dtype=np.float64)

        distance_km, radius_km = column("distance_m") / 1000, column("radius_m") / 1000
        return cls(
            distance_km=np.maximum(distance_km, SHORTEST_KM),
            spread_km=spread_km(distance_km, column("grain_m") / 1000, radius_km, shape),
            extent=np.array([field.extent for field in fields], dtype=np.int8),
            road_share=column("road_share"),
            log_spread=column("log_spread"),
            radius_km=radius_km,
            spread_deg=column("spread_deg"),
            turning=np.array([field.bearing_deg is not None for field in fields]),
            shape=shape,
        )

    def take(self, chosen: NDArray[np.bool_] | slice) -> Columns:
        """Give the chosen rows."""
        fewer: Any = {name: column[chosen] for name, column in self._arrays().items()}
        return replace(self, **fewer)

    def _arrays(self) -> dict[str, NDArray[Any]]:
        return {name: getattr(self, name) for name in self.__slots__ if name != "shape"}

    def scores(
        self,
        metres: NDArray[np.float64],
        turns: NDArray[np.float64],
        samples: Samples | None = None,
    ) -> NDArray[np.float64]:
        """Score one target per row, at a distance and an angle off the bearing: 0 best, 1 worst.

        Of the only row many targets may be scored; its `samples` may be known already.

        The mass denser than the target is an integral over the distance alone, since at each
        distance the angles that are denser form an interval of known width.
        """
        if len(metres) > _BLOCK:
            blocks = [slice(at, at + _BLOCK) for at in range(0, len(metres), _BLOCK)]
            one = len(self.distance_km) == 1
            if one:
                samples = samples or self.samples()
                parts = [self.scores(metres[b], turns[b], samples) for b in blocks]
            else:
                parts = [self.take(b).scores(metres[b], turns[b]) for b in blocks]
            return np.concatenate(parts)
        nodes, radial, mass = samples or self.samples()
        with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
            level = self._density(np.maximum(metres / 1000, SHORTEST_KM), turns)
            share = self.share_above(nodes, level[:, None], radial)
        score = np.nansum(mass * share, axis=1) / mass.sum(axis=1)
        return np.where(level > 0, np.minimum(np.maximum(score, 0.0), 1.0), 1.0)

    def scores_by_table(
        self, metres: NDArray[np.float64], turns: NDArray[np.float64]
    ) -> NDArray[np.float64]:
        """Score many targets by the only row, through a table of its levels kept for its shape."""
        row = tuple(float(column[0]) for column in self._arrays().values())
        levels, shares = _table(row, self.shape)
        km = np.maximum(metres / 1000, SHORTEST_KM)[None, :]
        with np.errstate(divide="ignore"):
            dense = np.log(self.radial(km) / km * self._angular(km, turns[None, :]))[0]
        return np.asarray(np.interp(dense, levels, shares), dtype=np.float64)

    def densities(
        self,
        metres: NDArray[np.float64],
        turns: NDArray[np.float64],
        samples: Samples | None = None,
    ) -> NDArray[np.float64]:
        """Give the density of one target per row, or many of the only row, per square kilometre.

        It integrates to one.
        """
        total = (samples or self.samples()).mass.sum(axis=1)
        level = self._density(np.maximum(metres / 1000, SHORTEST_KM), turns)
        return np.asarray(level / total / _DEGREE)

    def samples(self) -> Samples:
        """Sample each row's radial density, which all its targets are held against."""
        nodes, weights = self.nodes()
        radial = self.radial(nodes)
        return Samples(nodes, radial, radial * weights)

    def _density(self, km: NDArray[np.float64], turns: NDArray[np.float64]) -> NDArray[np.float64]:
        column = km[:, None]
        angular = self._angular(column, turns[:, None])[:, 0]
        return np.asarray(self.radial(column)[:, 0] / km * angular)

    def _angular(self, km: NDArray[np.float64], turns: NDArray[np.float64]) -> NDArray[np.float64]:
        spread, whole = self._angle(km)
        bell = np.exp(-((turns / spread) ** 2) / 2) / (spread * math.sqrt(2 * math.pi) * whole)
        return np.where(self.turning[:, None], bell, 1 / CIRCLE_DEG)

    def angle_deg(self, km: NDArray[np.float64]) -> NDArray[np.float64]:
        """Give each row's angular spread at one distance, in degrees."""
        return self._spread_deg(km[:, None])[:, 0]

    def _angle(self, km: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Give the angular spread at each distance, and the share of it within half a turn."""
        spread = self._spread_deg(km)
        return spread, erf(CIRCLE_DEG / 2 / (spread * math.sqrt(2)))

    def _spread_deg(self, km: NDArray[np.float64]) -> NDArray[np.float64]:
        seen = np.degrees(np.arctan2(self.shape.radius_share * self.radius_km[:, None], km))
        return np.asarray(np.hypot(self.spread_deg[:, None], seen), dtype=np.float64)

    def share_above(
        self, km: NDArray[np.float64], level: NDArray[np.float64], radial: NDArray[np.float64]
    ) -> NDArray[np.float64]:
        """Give at each distance, of known radial density, the share of angles above `level`."""
        needed = level * km / radial
        if not self.turning.any():
            return np.asarray(needed < 1 / CIRCLE_DEG, dtype=np.float64)
        spread, whole = self._angle(km)
        half = _half(needed, spread, whole)
        turned = erf(half / (spread * math.sqrt(2))) / whole
        return np.where(self.turning[:, None], turned, needed < 1 / CIRCLE_DEG)

    def half_angle(
        self, km: NDArray[np.float64], needed: NDArray[np.float64]
    ) -> NDArray[np.float64]:
        """Give how far off the bearing, in degrees, the angular density exceeds `needed`."""
        return _half(needed, *self._angle(km))

    def radial(self, km: NDArray[np.float64]) -> NDArray[np.float64]:
        """Give R(D) for each row's distances; its scale does not matter."""
        ways = (
            self._radial_at,
            self._radial_somewhere,
            self._radial_within,
            self._radial_beyond,
        )  # in the order of Extent
        used = set(self.extent.tolist())
        if len(used) == 1:
            return ways[used.pop()](km)
        extent = self.extent[:, None]
        out = np.zeros(np.broadcast_shapes(km.shape, extent.shape))
        for value in sorted(used):
            out = np.where(extent == value, ways[value](km), out)
        return out

    def _radial_at(self, km: NDArray[np.float64]) -> NDArray[np.float64]:
        c, s, w = self.distance_km[:, None], self.spread_km[:, None], self.road_share[:, None]
        straight = bell((km - c) / s) / s
        log_spread = np.hypot(self.shape.road_log_spread, s / c)
        road = bell((np.log(c / km) - self.shape.road_log) / log_spread) / log_spread / km
        return np.asarray((1 - w) * straight + w * road)

    def _radial_somewhere(self, km: NDArray[np.float64]) -> NDArray[np.float64]:
        logs = np.log(km / self.distance_km[:, None]) / np.maximum(self.log_spread[:, None], 0.05)
        return np.asarray(np.exp(-(logs**2) / 2) / km)

    def _radial_within(self, km: NDArray[np.float64]) -> NDArray[np.float64]:
        return normal_cdf((self.distance_km[:, None] - km) / self.spread_km[:, None])

    def _radial_beyond(self, km: NDArray[np.float64]) -> NDArray[np.float64]:
        c = self.distance_km[:, None]
        beyond = np.maximum(km - c, 0) / (_BEYOND_SHARE * c)
        return np.asarray(normal_cdf((km - c) / self.spread_km[:, None]) * np.exp(-beyond))

    def nodes(self, count: int = _NODES) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Give the distances to sample, and what each stands for, per row.

        They are close together about a stated distance and farther apart out on the flanks.
        """
        low, high = (edge[:, None] for edge in self._reach())
        steps = np.linspace(0, 1, count)[None, :]
        if (self.extent == Extent.SOMEWHERE).all():
            nodes = low * (high / low) ** steps  # for a logarithm's bell
        else:
            c, s = self.distance_km[:, None], self.spread_km[:, None]
            first, last = np.arcsinh((low - c) / s), np.arcsinh((high - c) / s)
            nodes = c + s * np.sinh(first + (last - first) * steps)
            somewhere = (self.extent == Extent.SOMEWHERE)[:, None]
            if somewhere.any():
                nodes = np.where(somewhere, low * (high / low) ** steps, nodes)
        weights = np.gradient(nodes, axis=1)
        weights[:, [0, -1]] /= 2  # the trapezoid rule
        return nodes, weights

    def _reach(self) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        c, s = self.distance_km, self.spread_km
        log_reach, log = _REACH * np.hypot(self.shape.road_log_spread, s / c), self.shape.road_log
        low, high = np.zeros_like(c), np.ones_like(c)
        for value in set(self.extent.tolist()):
            if value == Extent.AT:
                near = np.minimum(c - _REACH * s, c * np.exp(-log - log_reach))
                far = np.maximum(c + _REACH * s, c * np.exp(np.minimum(log_reach - log, 2.0)))
            elif value == Extent.SOMEWHERE:
                near = c * np.exp(-_LOG_REACH * self.log_spread)
                far = c * np.exp(_LOG_REACH * self.log_spread)
            elif value == Extent.WITHIN:
                near, far = 0 * c, c + _REACH * s
            else:
                near, far = c - _REACH * s, c * (1 + 8 * _BEYOND_SHARE) + _REACH * s
            low = np.where(self.extent == value, near, low)
            high = np.where(self.extent == value, far, high)
        return np.maximum(low, SHORTEST_KM), np.maximum(high, 2 * SHORTEST_KM)


@lru_cache(maxsize=256)
def _table(row: tuple[float, ...], shape: Shape) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Give logarithms of density, rising, with the share of mass that is denser than each."""
    columns: Any = [np.array([value], np.float64) for value in row]
    columns[2], columns[-1] = columns[2].astype(np.int8), columns[-1].astype(np.bool_)
    one = replace(Columns(*columns), shape=shape)
    nodes, weights = one.nodes()
    radial = one.radial(nodes)
    top = float(np.log((one.radial(nodes) / nodes * one._angular(nodes, 0 * nodes)).max()))
    levels = top - np.linspace(_DEEPEST**0.5, 0, _LEVELS) ** 2
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        above = one.share_above(nodes, np.exp(levels)[:, None], radial)
    shares = np.nansum(radial * weights * above, axis=1) / (radial * weights).sum()
    return levels, np.clip(shares, 0.0, 1.0)


def _half(
    needed: NDArray[np.float64], spread: NDArray[np.float64], whole: NDArray[np.float64]
) -> NDArray[np.float64]:
    logs = -2 * np.log(needed * spread * math.sqrt(2 * math.pi) * whole)
    half = spread * np.sqrt(np.fmax(logs, 0))  # 0 also where there is no number
    return np.asarray(np.minimum(half, CIRCLE_DEG / 2), dtype=np.float64)


def spread_km(
    distance_km: NDArray[np.float64],
    grain_km: NDArray[np.float64],
    radius_km: NDArray[np.float64],
    shape: Shape = SHAPE,
) -> NDArray[np.float64]:
    """Give the standard deviation of a stated distance, in km (s of the module's formula)."""
    return np.sqrt(
        grain_km**2 / 12
        + (shape.distance_share * distance_km) ** 2
        + shape.place_km**2
        + (shape.radius_share * radius_km) ** 2
    )
