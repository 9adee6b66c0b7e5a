"""A series of fronts in; each day's figures, the changes between days and from end to end out.

Nothing is interpolated: a change spans the days between two shapes, and says how many are missing.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import shapely

from geodata.errors import InputError
from geodata.fronts.compare import FrontChange, compare
from geodata.fronts.line import area_inside_m2, contact_line_metric, simplified_length_m

if TYPE_CHECKING:
    from collections.abc import Sequence

    from shapely import Geometry

    from geodata.fronts.series import FrontSeries
    from geodata.model import Front


@dataclass(frozen=True, slots=True, kw_only=True)
class DayFigures:
    """One day of one source: its lengths at the asked tolerances, its area, what changed.

    `change` is against the shape before (None for the first, or where only a line is known);
    `missing_days` counts the days without a shape in between.
    """

    front: Front
    lengths_m: tuple[float, ...]
    area_m2: float | None
    change: FrontChange | None = None
    missing_days: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """The days of one source and side, oldest first, and the last against the first.

    Day by day more ground is gained and lost than from end to end, because ground that goes back
    and forth, and every redrawn edge, counts each time; only the net is the same.
    """

    days: tuple[DayFigures, ...]
    end_to_end: FrontChange | None

    @property
    def gained_m2(self) -> float:
        """What the days gained, added up."""
        return math.fsum(change.gained_m2 for change in self.changes)

    @property
    def lost_m2(self) -> float:
        """What the days lost, added up."""
        return math.fsum(change.lost_m2 for change in self.changes)

    @property
    def noise_m2(self) -> float:
        """One standard deviation of the days' sum, each day's edges drawn independently."""
        return math.hypot(*(change.noise_m2 for change in self.changes))

    @property
    def changes(self) -> tuple[FrontChange, ...]:
        """The change of each day that has one."""
        return tuple(day.change for day in self.days if day.change is not None)


def histories(
    series: FrontSeries, border: Geometry | None = None, tolerances_m: Sequence[float] = (0.0,)
) -> tuple[History, ...]:
    """Follow each source and side of a series by itself."""
    return tuple(_history(strand.fronts, border, tuple(tolerances_m)) for strand in series.strands)


def _history(
    fronts: tuple[Front, ...], border: Geometry | None, tolerances_m: tuple[float, ...]
) -> History:
    _check_days(fronts)
    befores = (None, *fronts[:-1])
    days = [_figures(a, b, border, tolerances_m) for a, b in zip(befores, fronts, strict=True)]
    ends = _change(fronts[0], fronts[-1], border) if len(fronts) > 1 else None
    return History(days=tuple(days), end_to_end=ends)


def _check_days(fronts: tuple[Front, ...]) -> None:
    for a, b in pairwise(fronts):
        if a.day == b.day:
            raise InputError(
                f"front of {a.day} from {a.source}: is given twice; keep one file of that day"
            )


def _figures(
    before: Front | None, front: Front, border: Geometry | None, tolerances_m: tuple[float, ...]
) -> DayFigures:
    line = contact_line_metric(front, border)
    return DayFigures(
        front=front,
        lengths_m=tuple(simplified_length_m(line, tolerance) for tolerance in tolerances_m),
        area_m2=area_inside_m2(front, border),
        change=_change(before, front, border) if before else None,
        missing_days=(front.day - before.day).days - 1 if before else 0,
    )


def _change(before: Front, after: Front, border: Geometry | None) -> FrontChange | None:
    areas = [shapely.get_dimensions(front.shape) == 2 for front in (before, after)]
    return compare(before, after, border) if all(areas) else None
