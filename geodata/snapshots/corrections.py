"""Features and a reader's corrections in; the features as corrected out, each saying by whom.

A correction is kept beside what was read, never in its place, so that it can be undone.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import shapely

from geodata.borders import outline
from geodata.events.region import region_of
from geodata.model import LonLat, Place, PlaceKind
from geodata.snapshots.correction import Change, Correction, Spot, days_told, place_told

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from geodata.snapshots.features import Feature

SET_BY_HAND = "a position set by hand"  # what a spot without a name is called


@dataclass(frozen=True, slots=True)
class Corrected:
    """Features as corrected; `apart` and `together` are for merging, `lost` found no report."""

    features: tuple[Feature, ...]
    apart: frozenset[str] = frozenset()
    together: tuple[tuple[str, str], ...] = ()
    lost: tuple[Correction, ...] = ()


def apply_corrections(features: Iterable[Feature], corrections: Sequence[Correction]) -> Corrected:
    """Correct reports in the order in which the corrections were made; claims stay as they are."""
    every = {feature.id: feature for feature in features}
    if not corrections:
        return Corrected(tuple(every.values()))
    ids = _ids_by_spot(every.values())
    apart: set[str] = set()
    together: list[tuple[str, str]] = []
    lost: list[Correction] = []
    for correction in sorted(corrections, key=lambda c: c.made_at):
        report_id = _find(ids, correction.spot)
        if report_id is None:
            lost.append(correction)
        elif correction.change is Change.APART:
            apart.add(report_id)
        elif correction.change is Change.TOGETHER:
            other = _find(ids, Spot(**correction.value))
            apart.discard(report_id)
            together += [(report_id, other)] if other else []
        elif correction.change is Change.DISMISS:
            every.pop(report_id, None)
        elif report_id in every:
            every[report_id] = _changed(every[report_id], correction)
    return Corrected(tuple(every.values()), frozenset(apart), tuple(together), tuple(lost))


_Ids = dict[tuple[str, str], list[tuple[str | None, str, str]]]


def _ids_by_spot(features: Iterable[Feature]) -> _Ids:
    found: _Ids = {}
    for feature in features:
        if feature.layer in {"event", "unplaced"}:
            row = feature.properties
            key = (row["article"], row["quote"])
            found.setdefault(key, []).append((row["place"], row["kind"], feature.id))
    return found


def _find(ids: _Ids, spot: Spot) -> str | None:
    """Find a report by its sentence: of its place and kind, of its place, or the only one."""
    told = ids.get((spot.article_id, spot.quote), [])
    exact = [one for one in told if one[:2] == (spot.place, spot.kind)]
    there = exact or [one for one in told if one[0] == spot.place] or told
    return there[0][2] if len(there) == 1 or exact else None


def _changed(feature: Feature, correction: Correction) -> Feature:
    value, row = correction.value, dict(feature.properties)
    shape, first, last = feature.shape, feature.first_day, feature.last_day
    match correction.change:
        case Change.PLACE:
            shape, columns = _at_place(place_told(value))
            row |= columns
        case Change.POINT if feature.layer == "unplaced":
            shape, columns = _at_place(_placed_by_hand(value))
            row |= columns
        case Change.POINT:
            shape = shapely.Point(value["lon"], value["lat"])
            row |= {"uncertainty_m": value["uncertainty_m"], "claim_id": None, "verdict": None}
        case Change.DAYS:
            first, last = days_told(value)
            told = {"first_day": first and first.isoformat(), "last_day": last and last.isoformat()}
            row |= {**told, "day_reason": f"set by {correction.author}"}
        case Change.KIND | Change.STATUS:
            row[correction.change.value] = value[correction.change.value]
    row["corrections"] = [*row.get("corrections", []), _told(correction)]
    layer = feature.layer if row["place_id"] is None else "event"  # what got a place has a pin
    return replace(
        feature, layer=layer, shape=shape, first_day=first, last_day=last, properties=row
    )


def _at_place(place: Place) -> tuple[Any, dict[str, Any]]:
    """Give another place's shape and columns; a verdict on the old one is none on the new one."""
    wide = place.is_wide
    shape = outline(place) if wide else shapely.Point(place.at.lon, place.at.lat)
    return shape, {
        "place": place.name,
        "place_kind": place.kind.value,
        "place_id": place.id,
        "country": place.country,
        "admin1": place.admin1,
        "admin2": place.admin2,
        "uncertainty_m": round(place.uncertainty_m),
        "claim_id": None,
        "verdict": None,
    }


def _placed_by_hand(value: Mapping[str, Any]) -> Place:
    """Give the place of what was read without one: its position, and the region that holds it."""
    at = LonLat(value["lon"], value["lat"])
    spot = Place(
        id=f"by-hand:{at.lon:.5f},{at.lat:.5f}",
        name=SET_BY_HAND,
        kind=PlaceKind.FACILITY,
        at=at,
        uncertainty_m=value["uncertainty_m"],
    )
    region = region_of(spot)
    return replace(spot, country=region.country, admin1=region.name) if region else spot


def _told(correction: Correction) -> str:
    day = correction.made_at.date().isoformat()
    return f"{correction.change.value} by {correction.author} on {day}: {correction.reason}"
