"""A front in; its contact line and lengths out, measured once per front."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

import shapely

from geodata.claims.parameters import BEFORE_DAYS, FRESH_DAYS, TOLERANCES_M
from geodata.fronts import contact_line
from geodata.fronts.line import contact_line_metric, simplified_length_m

if TYPE_CHECKING:
    from datetime import date

    from shapely import Geometry

    from geodata.claims.world import World
    from geodata.model import Claim, Front


def line_of(front: Front) -> Geometry:
    """Give the contact line in degrees."""
    return _line(FrontKey(front))


def lengths_of(front: Front, border: Geometry | None = None) -> tuple[float, ...]:
    """Measure the contact line at each of the usual tolerances, finest first, in metres."""
    return _lengths(FrontKey(front), border)


@dataclass(frozen=True, slots=True)
class Fighting:
    """Where the fighting was on a claim's day: the line, and what was held some days before."""

    line: Geometry | None = None
    held: Geometry | None = None


def fighting_of(claim: Claim, world: World) -> Fighting:
    """Give the line and the held area of a claim's day; None where no front is so recent."""
    day = claim.as_of or world.day
    if day is None:
        return Fighting()
    now = _fresh(world, day)
    before = _fresh(world, day - timedelta(days=BEFORE_DAYS))
    area = before is not None and shapely.get_dimensions(before.shape) == 2
    return Fighting(
        line=line_of(now) if now else None, held=before.shape if before and area else None
    )


def _fresh(world: World, day: date) -> Front | None:
    front = world.front(day)
    return front if front and (day - front.day).days <= FRESH_DAYS else None


def missing_front(day: date | None, front: Front | None, stale_days: int) -> str:
    """Say what is missing to judge by the front of a day; nothing where it is there."""
    if day is None:
        return "The text has no day, so no front can be chosen; a date would settle it."
    if front is None:
        return f"No front is known for {day}; control areas of that day would settle it."
    if (day - front.day).days > stale_days:
        return (
            f"The latest front before {day} is of {front.day}, too old to tell; "
            "control areas of that day would settle it."
        )
    return ""


def cited(front: Front) -> str:
    """Name a front's day and source, and that it is a sketch if it is one."""
    kind = ", schematic" if front.schematic else ""
    return f"of {front.day} ({front.source}{kind})"


class FrontKey:
    """A front as a key of a cache: the same day, source and side is the same line."""

    def __init__(self, front: Front) -> None:
        self.front = front
        self._key = (front.day, front.source, front.side, id(front.shape))

    def __hash__(self) -> int:
        return hash(self._key)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, FrontKey) and self._key == other._key


@lru_cache(maxsize=64)
def _lengths(key: FrontKey, border: Geometry | None) -> tuple[float, ...]:
    line = contact_line_metric(key.front, border)
    return tuple(simplified_length_m(line, tolerance) for tolerance in TOLERANCES_M)


@lru_cache(maxsize=64)
def _line(key: FrontKey) -> Geometry:
    return contact_line(key.front)
