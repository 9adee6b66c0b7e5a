"""A front in; its contact line and lengths out, measured once per front."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from geodata.claims.parameters import FRESH_DAYS, TOLERANCES_M
from geodata.fronts import contact_line
from geodata.fronts.line import contact_line_metric, simplified_length_m

if TYPE_CHECKING:
    from shapely import Geometry

    from geodata.claims.world import World
    from geodata.model import Claim, Front


def line_of(front: Front) -> Geometry:
    """Give the contact line in degrees."""
    return _line(_Key(front))


def lengths_of(front: Front, border: Geometry | None = None) -> tuple[float, ...]:
    """Measure the contact line at each of the usual tolerances, finest first, in metres."""
    return _lengths(_Key(front), border)


def fresh_line(claim: Claim, world: World) -> Geometry | None:
    """Give the contact line of the claim's own days; None where no front is so recent."""
    day = claim.as_of or world.day
    front = world.front(day)
    if day is None or front is None or (day - front.day).days > FRESH_DAYS:
        return None
    return line_of(front)


class _Key:
    """A front as a key of a cache: the same day, source and side is the same line."""

    def __init__(self, front: Front) -> None:
        self.front = front
        self._key = (front.day, front.source, front.side, id(front.shape))

    def __hash__(self) -> int:
        return hash(self._key)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Key) and self._key == other._key


@lru_cache(maxsize=64)
def _lengths(key: _Key, border: Geometry | None) -> tuple[float, ...]:
    line = contact_line_metric(key.front, border)
    return tuple(simplified_length_m(line, tolerance) for tolerance in TOLERANCES_M)


@lru_cache(maxsize=64)
def _line(key: _Key) -> Geometry:
    return contact_line(key.front)
