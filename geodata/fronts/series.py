"""Fronts of many days in; the front that holds on a day out, and which days are missing."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING

import shapely

from geodata.fronts.line import interior, to_degrees

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from shapely import Geometry

    from geodata.model import Front, Reject, Side

_AREA = 2  # dimensions
_PART_RATIO = 0.5  # of the broadest shape; no side has lost half of its ground within:
_YEAR = timedelta(days=365)


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontSeries:
    """Fronts by day, oldest first; `rejects` could not be read, `notes` were repaired.

    Nothing is interpolated: a day without a shape is answered by the latest one before it.
    """

    fronts: tuple[Front, ...]
    rejects: tuple[Reject, ...] = ()
    notes: tuple[Reject, ...] = ()

    @property
    def days(self) -> tuple[date, ...]:
        """Every day that has a shape, once, in order."""
        return tuple(sorted({front.day for front in self.fronts}))

    @property
    def sources(self) -> tuple[str, ...]:
        """Every source's name, once, in alphabetical order."""
        return tuple(sorted({front.source for front in self.fronts}))

    @property
    def gaps(self) -> tuple[tuple[date, date], ...]:
        """The first and last day of every hole between two shapes."""
        one = timedelta(days=1)
        pairs = zip(self.days, self.days[1:], strict=False)
        return tuple((a + one, b - one) for a, b in pairs if b - a > one)

    @property
    def strands(self) -> tuple[FrontSeries, ...]:
        """Every source and side by itself: the fronts that may be compared day by day."""
        keys = sorted({(front.source, front.side) for front in self.fronts})
        return tuple(self._strand(*key) for key in keys)

    def _strand(self, source: str, side: Side) -> FrontSeries:
        own = [f for f in self.fronts if (f.source, f.side) == (source, side)]
        return FrontSeries(fronts=tuple(sorted(own, key=lambda front: front.day)))

    def of_source(self, source: str | None) -> FrontSeries:
        """Keep one source's fronts; None keeps all."""
        if source is None:
            return self
        return replace(self, fronts=tuple(f for f in self.fronts if f.source == source))

    def latest(self, day: date, source: str | None = None) -> Front | None:
        """Give the front that answers for Ukraine: the latest by `day`, of several the largest.

        A schematic front only answers where no published one does. A part of the front (see
        `whole`) never answers for all of it, nor does a shape that lies outside the country.
        """
        known = whole([front for front in self._last(day, source) if in_ukraine(front)])
        return max(known, key=rank, default=None)

    def drawn(self, day: date) -> Front | None:
        """Give the latest shape by `day`, also one that is only a part or lies outside Ukraine."""
        return max(self._last(day, None), key=rank, default=None)

    def _last(self, day: date, source: str | None) -> list[Front]:
        """Give each source's and side's latest fronts."""
        last: dict[tuple[str, Side, bool], list[Front]] = {}
        for front in self.fronts:
            if front.day > day or source not in (None, front.source):
                continue
            kept = last.setdefault((front.source, front.side, front.schematic), [])
            if not kept or front.day > kept[0].day:
                kept[:] = [front]
            elif front.day == kept[0].day:
                kept.append(front)
        return [front for kept in last.values() for front in kept]

    @property
    def parts(self) -> tuple[str, ...]:
        """Name the sources that do not answer for Ukraine: what they draw last is only a part."""
        last = self._last(date.max, None)
        kept = {front.source for front in whole([f for f in last if in_ukraine(f)])}
        return tuple(sorted({front.source for front in last} - kept))


def whole(fronts: Sequence[Front]) -> list[Front]:
    """Leave out the control areas that are only a part: an advance in one region, say.

    A part holds less than half of the broadest area that is known of its side at about its time.
    What it does not hold it leaves open, so it says nothing of the rest of the country.
    """
    areas = [front for front in fronts if _is_published_area(front)]
    return [front for front in fronts if not _is_part(front, areas)]


def _is_part(front: Front, areas: Iterable[Front]) -> bool:
    if not _is_published_area(front):
        return False
    near = [f for f in areas if f.side is front.side and abs(f.day - front.day) <= _YEAR]
    broadest = max(float(shapely.area(other.shape)) for other in near)
    return float(shapely.area(front.shape)) < _PART_RATIO * broadest


def _is_published_area(front: Front) -> bool:
    return not front.schematic and bool(shapely.get_dimensions(front.shape) == _AREA)


def in_ukraine(front: Front) -> bool:
    """Tell whether a front shows anything of Ukraine but strips that stray over its border."""
    return bool(shapely.intersects(_inner_ukraine(), front.shape))


@cache
def _inner_ukraine() -> Geometry:
    inner = to_degrees(interior(None))
    shapely.prepare(inner)
    return inner


def rank(front: Front) -> tuple[bool, date, float, float]:
    """Order fronts that could answer for a day: published, late, large."""
    return (
        not front.schematic,
        front.day,
        float(shapely.area(front.shape)),
        float(shapely.length(front.shape)),
    )


def joined(found: Sequence[FrontSeries]) -> FrontSeries:
    """Lay the series of several sources side by side."""
    fronts = sorted((f for one in found for f in one.fronts), key=lambda f: (f.day, f.source))
    return FrontSeries(
        fronts=tuple(fronts),
        rejects=tuple(row for one in found for row in one.rejects),
        notes=tuple(row for one in found for row in one.notes),
    )
