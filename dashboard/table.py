"""Events in; columns that a filter looks through at once, however many events there are, out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np

from geodata.fronts import FrontSeries
from geodata.model import Side
from geodata.snapshots.asking import NOT_KNOWN, front_columns, is_point
from geodata.snapshots.columns import (
    KINDS,
    NO_CLAIM,
    NO_SOURCE,
    STATUSES,
    VERDICTS,
    day_number,
    day_of,
    spots,
)
from geodata.snapshots.selection import oblast_of, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from numpy.typing import NDArray

    from geodata.snapshots import Feature

_SIDES = {Side.RUSSIA: "Russia", Side.UKRAINE: "Ukraine"}
_NONE = np.empty(0, dtype=np.int32)
ORDERS = {
    "kind": KINDS,
    "status": STATUSES,
    "verdict": VERDICTS,
    "held": ("Russia", "Ukraine", NOT_KNOWN),
}


@dataclass(frozen=True, slots=True)
class Choices:
    """A column of words: each row's number into `names`.

    A row that has more words than one has the others in `more`: rows, and numbers into `names`.
    """

    names: tuple[str, ...]
    numbers: NDArray[np.int32]
    more: tuple[NDArray[np.int32], NDArray[np.int32]] = (_NONE, _NONE)

    def counts(self, rows: NDArray[np.bool_]) -> dict[str, int]:
        """Count the rows of each name."""
        found = np.bincount(self.numbers[rows], minlength=len(self.names))
        found += np.bincount(self.more[1][rows[self.more[0]]], minlength=len(self.names))
        return dict(zip(self.names, map(int, found), strict=True))

    def among(self, names: Iterable[str]) -> NDArray[np.bool_]:
        """Tell for each row whether it has one of the names."""
        wanted = np.isin(np.array(self.names, dtype=object), list(names))
        found = np.asarray(wanted[self.numbers])
        found[self.more[0][wanted[self.more[1]]]] = True
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class EventTable:
    """Events as columns; `first_day` and `last_day` count from ZERO_DAY, NO_DAY if not given.

    `rows` gives each one's row by its id. `lon` and `lat` are degrees, NaN for what has no shape.
    `actors` has a column for each side.
    `at_point` tells what happened at a point, not somewhere in an area.
    `front_km` is the distance to the front of the event's day, NaN where none is known.
    """

    features: tuple[Feature, ...]
    rows: dict[str, int]
    first_day: NDArray[np.int32]
    last_day: NDArray[np.int32]
    choices: dict[str, Choices]
    sides: tuple[str, ...]
    actors: NDArray[np.bool_]
    confidence: NDArray[np.float64]
    lon: NDArray[np.float64]
    lat: NDArray[np.float64]
    front_km: NDArray[np.float64]
    at_point: NDArray[np.bool_]
    words: tuple[str, ...]
    place_ids: NDArray[np.object_]

    def __len__(self) -> int:
        return len(self.features)

    def number(self, event_id: str | None) -> int:
        """Give an event's row by its id, -1 if there is none."""
        return self.rows.get(event_id, -1) if event_id else -1

    def days(self) -> tuple[date, date] | None:
        """Give the first and the last day that any event has."""
        dated = self.first_day >= 0
        if not dated.any():
            return None
        return day_of(int(self.first_day[dated].min())), day_of(int(self.last_day[dated].max()))


def table_of(features: Sequence[Feature], fronts: FrontSeries | None = None) -> EventTable:
    """Lay features of events out as columns, those at a point with the front of their day."""
    features = tuple(features)
    rows = [feature.properties for feature in features]
    lon, lat = spots(features)
    held = front_columns(features, lon, lat, fronts or FrontSeries(fronts=()))
    sides = tuple(sorted({side for row in rows for side in row.get("actors") or ()}))
    return EventTable(
        features=features,
        rows={feature.id: row for row, feature in enumerate(features)},
        first_day=np.array([day_number(f.first_day) for f in features], dtype=np.int32),
        last_day=np.array([day_number(f.last_day) for f in features], dtype=np.int32),
        choices={
            "kind": _choices([row["kind"] for row in rows], ORDERS["kind"]),
            "status": _choices([row["status"] for row in rows], ORDERS["status"]),
            "verdict": _choices([row["verdict"] or NO_CLAIM for row in rows], ORDERS["verdict"]),
            "source": _sources(rows),
            "oblast": _choices([oblast_of(row) for row in rows]),
            "held": _choices([_SIDES.get(side, NOT_KNOWN) for side in held.side], ORDERS["held"]),
        },
        sides=sides,
        actors=np.array(
            [[side in (row.get("actors") or ()) for side in sides] for row in rows], dtype=bool
        ).reshape(len(rows), len(sides)),
        confidence=np.array([row["confidence"] for row in rows], dtype=float),
        lon=lon,
        lat=lat,
        front_km=held.distance_m / 1000,
        at_point=np.array([is_point(feature) for feature in features], dtype=bool),
        words=tuple(map(words_of, rows)),
        place_ids=np.array([row["place_id"] for row in rows], dtype=object),
    )


def _choices(values: list[str], order: tuple[str, ...] = ()) -> Choices:
    names = order or tuple(sorted(set(values)))
    numbers = {name: number for number, name in enumerate(names)}
    return Choices(names, np.array([numbers[value] for value in values], dtype=np.int32))


def _sources(rows: Sequence[dict[str, Any]]) -> Choices:
    """Give each event's source a number, and those of its other reports."""
    first = [row["source"] or NO_SOURCE for row in rows]
    more = [
        (n, source)
        for n, row in enumerate(rows)
        for source in row.get("sources") or ()
        if source != first[n]
    ]
    names = tuple(sorted({*first, *(source for _, source in more)}))
    choices = _choices(first, names)
    number = {name: n for n, name in enumerate(names)}
    at = np.array([n for n, _ in more], dtype=np.int32)
    return replace(
        choices, more=(at, np.array([number[source] for _, source in more], dtype=np.int32))
    )
