"""Features and fronts in; each feature's front of its day, and those that pass a question, out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np
import shapely

from geodata.errors import InputError
from geodata.fronts.ask import changed_hands, of_its_day
from geodata.snapshots.columns import spots

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from numpy.typing import NDArray

    from geodata.fronts import FrontSeries
    from geodata.fronts.ask import FrontColumns
    from geodata.model import Front, Side
    from geodata.snapshots.features import Feature

    Floats = NDArray[np.float64]


NOT_KNOWN = "not known"  # who held it


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontQuestion:
    """What is asked of where events lie; None asks nothing.

    Within so many metres of the contact line of the event's day; on ground that one of `held_by`
    held that day, None among them standing for ground of which that is not known; on ground that
    changed hands between two days.
    """

    within_m: float | None = None
    held_by: tuple[Side | None, ...] = ()
    changed: tuple[date, date] | None = None

    def __post_init__(self) -> None:
        if self.within_m is not None and not self.within_m > 0:
            raise InputError(f"within {self.within_m} m of the front: give more than 0")
        if self.changed and self.changed[1] < self.changed[0]:
            first, last = self.changed
            raise InputError(f"the range {first} to {last} ends before it begins; turn it round")

    @property
    def asks(self) -> bool:
        """Tell whether anything is asked."""
        return not (self.within_m is None and not self.held_by and self.changed is None)

    @property
    def told(self) -> dict[str, Any]:
        """Say what is asked, as a snapshot carries it."""
        told = {
            "within_m_of_front": self.within_m,
            "held_by": [side.value if side else NOT_KNOWN for side in self.held_by],
            "changed_hands": self.changed and [day.isoformat() for day in self.changed],
        }
        return {name: value for name, value in told.items() if value}


def front_columns(
    features: Sequence[Feature], lon: Floats, lat: Floats, series: FrontSeries
) -> FrontColumns:
    """Measure what happened at a point to the front of its last day; an area has no distance."""
    days = [feature.last_day if is_point(feature) else None for feature in features]
    return of_its_day(series, days, lon, lat)


def answering(
    features: Sequence[Feature], question: FrontQuestion, series: FrontSeries
) -> list[Feature]:
    """Keep the events that pass, each with its front: distance, side, day, source.

    An event without a day, or with no fresh front for it, or that is somewhere in an area, is at no
    distance, on ground of which it is not known who held it, and on none that changed hands.

    Raises
    ------
    InputError
        If no source draws both days between which ground is to have changed hands.
    """
    events = [f for f in features if f.layer == "event"]
    lon, lat = spots(events)
    columns = front_columns(events, lon, lat, series)
    kept = np.ones(len(events), dtype=bool)
    if question.within_m is not None:
        kept &= columns.distance_m <= question.within_m  # NaN does not pass
    if question.held_by:
        kept &= np.array([side in question.held_by for side in columns.side], dtype=bool)
    if question.changed is not None:
        kept &= changed_hands(series, *question.changed, lon, lat)
        kept &= np.array([is_point(event) for event in events], dtype=bool)
    return [_with_front(events[n], columns, n) for n in np.flatnonzero(kept).tolist()]


def is_point(feature: Feature) -> bool:
    """Tell whether it happened at a point."""
    return feature.shape is not None and shapely.get_dimensions(feature.shape) == 0


def _with_front(feature: Feature, columns: FrontColumns, row: int) -> Feature:
    front: Front | None = columns.front[row]
    metres, side = columns.distance_m[row], columns.side[row]
    told: dict[str, Any] = {
        "front_distance_m": None if np.isnan(metres) else round(float(metres)),
        "held_by": side.value if side else None,
        "front_day": front.day.isoformat() if front else None,
        "front_source": front.source if front else None,
    }
    return replace(feature, properties={**feature.properties, **told})
