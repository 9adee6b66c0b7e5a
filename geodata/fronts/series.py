"""Fronts of many days in; the front that holds on a day out, and which days are missing."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

import shapely

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from geodata.model import Front, Reject, Side


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
        """Give the latest front not after `day`; of several that day, the largest.

        A schematic front only answers where no published one does.
        """
        known = [f for f in self.fronts if f.day <= day and source in (None, f.source)]
        return max(known, key=rank, default=None)


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
