"""Events in; who is reported to hold each settlement on a day, and areas drawn from that, out.

This is derived from what is said, never surveyed: one side's word is a claim, a denial or later
fighting makes a place contested, and evidence or both sides' word makes it held. So a user without
any published shape still gets a map, and one with a shape sees where reports and shape disagree.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

import numpy as np
import shapely

from geodata import borders
from geodata.fronts.line import points_metric, to_degrees
from geodata.fronts.near import other_side, sides
from geodata.model import Event, EventKind, Place, PlaceKind, Side, Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray
    from shapely import Geometry

    from geodata.model import Front

FIGHT_DAYS = 14  # for so long fighting at a place makes it contested
REACH_M = 10_000.0  # no farther from a settlement does its area reach
_FIGHTS = frozenset({EventKind.ATTACK, EventKind.CLASH})
_SIDES = {"Russia": Side.RUSSIA, "Ukraine": Side.UKRAINE}


class Control(StrEnum):
    """How well it is known who holds a place."""

    CLAIMED = "claimed"
    CONTESTED = "contested"
    HELD = "held"


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """What reports up to a day say of one settlement; `side` is who is said to hold it, or None."""

    place: Place
    control: Control
    side: Side | None
    since: date
    reason: str
    event_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """A settlement that reports give to another side than a front's shape."""

    held: Held
    shape_side: Side
    text: str


def control_on(events: Iterable[Event], day: date) -> tuple[Held, ...]:
    """Tell who is reported to hold each settlement on a day, by name.

    Places that nobody is said to have taken are left out. An event counts from the last day it may
    have happened on; undated ones tell of no day.
    """
    by_place: dict[str, list[Event]] = {}
    for event in events:
        known = event.place.kind is PlaceKind.SETTLEMENT and event.claim_id is None
        if known and event.last_day is not None and event.last_day <= day:
            by_place.setdefault(event.place.id, []).append(event)
    found = (_state(sorted(told, key=_in_time), day) for told in by_place.values())
    return tuple(sorted((one for one in found if one), key=lambda one: one.place.name))


def control_areas(held: Sequence[Held]) -> tuple[Geometry, ...]:
    """Draw in degrees what lies nearest to each settlement, within reach and within Ukraine."""
    if not held:
        return ()
    lon, lat = _columns(held)
    spots = points_metric(lon, lat)
    reach = shapely.buffer(spots, REACH_M)
    cells = _cells(spots, reach) if len(held) > 1 else reach
    inside = borders.ukraine()
    near = shapely.intersection(reach, cells)
    return tuple(shapely.intersection(to_degrees(area), inside) for area in near)


def _cells(spots: NDArray[np.object_], reach: NDArray[np.object_]) -> NDArray[np.object_]:
    """Give for each spot the Voronoi cell that holds it."""
    extent = shapely.union_all(reach)
    cells = shapely.get_parts(shapely.voronoi_polygons(shapely.union_all(spots), extend_to=extent))
    rows, numbers = shapely.STRtree(cells).query(spots, "intersects")
    own = np.empty(len(spots), dtype=object)
    own[rows] = cells[numbers]
    return own


def _columns(held: Sequence[Held]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    return np.array([h.place.at.lon for h in held]), np.array([h.place.at.lat for h in held])


def disagreements(held: Sequence[Held], front: Front) -> tuple[Disagreement, ...]:
    """Find the settlements that reports give to another side than the front's shape does."""
    drawn = sides(front, *_columns(held))
    return tuple(
        Disagreement(held=one, shape_side=side, text=_told(one, side, front))
        for one, side in zip(held, drawn, strict=True)
        if side is not None and one.side is not None and one.side is not side
    )


def _told(one: Held, side: Side, front: Front) -> str:
    assert one.side is not None, "checked where it is found"  # noqa: S101
    return (
        f"{one.place.name}: {one.control} by {one.side.value.title()} since {one.since}, but "
        f"{front.source} of {front.day} draws it on {side.value.title()}'s side."
    )


def _in_time(event: Event) -> tuple[date, str]:
    return event.last_day or date.min, event.id


def _state(events: Sequence[Event], day: date) -> Held | None:
    """Follow one place's events in time; the last that changes who holds it decides."""
    held: Held | None = None
    for event in events:
        held = _after(event, held) or held
    if held is None:
        return None
    fights = [e for e in events if e.kind in _FIGHTS and e.status is not Status.DENIED]
    last = fights[-1] if fights else None
    if last is None or last.last_day is None or last.last_day <= held.since:
        return held
    if day - last.last_day > timedelta(FIGHT_DAYS):
        return held
    return _contested(held, last, f"fighting there on {last.last_day}")


def _after(event: Event, before: Held | None) -> Held | None:
    """Tell what an event makes of a place; None if it changes nothing."""
    side = _side(event)
    if event.kind is EventKind.WITHDRAWAL and side is not None:
        side = other_side(side)
    elif event.kind is not EventKind.CAPTURE:
        return None
    assert event.last_day is not None, "undated events were left out"  # noqa: S101
    if event.status is Status.DENIED:
        return _contested(before, event, "the claim is denied") if before else None
    if side is None:
        return None
    sure = event.status is Status.CONFIRMED
    again = before is not None and before.side is side and before.control is Control.HELD
    said = f", says {event.said_by}" if event.said_by else ""
    return Held(
        place=event.place,
        control=Control.HELD if sure or again else Control.CLAIMED,
        side=side,
        since=event.last_day,
        reason=f"{event.kind} {event.status}{said}",
        event_ids=(*(before.event_ids if before else ()), event.id),
    )


def _contested(before: Held, event: Event, reason: str) -> Held:
    assert event.last_day is not None, "undated events were left out"  # noqa: S101
    return Held(
        place=before.place,
        control=Control.CONTESTED,
        side=before.side,
        since=event.last_day,
        reason=reason,
        event_ids=(*before.event_ids, event.id),
    )


def _side(event: Event) -> Side | None:
    """Tell who acts: the one side that is named, or the first of two."""
    named = [_SIDES[name] for name in event.actors if name in _SIDES]
    return named[0] if named else None
