"""Features and a reader's corrections in; the features as corrected out, each saying by whom.

A correction is kept beside what was read, never in its place: it names its report by the article,
the sentence and the place as they were read, so that it holds when the article is read again by
newer code or with another gazetteer, and can be undone.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any

import shapely

from geodata.borders import outline
from geodata.errors import InputError
from geodata.events.region import region_of
from geodata.model import EventKind, LonLat, Place, PlaceKind, Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from geodata.snapshots.features import Feature

SET_BY_HAND = "a position set by hand"  # what a spot without a name is called


class Change(StrEnum):
    """What a correction changes."""

    PLACE = "place"  # another namesake
    POINT = "point"  # the position itself
    DAYS = "days"
    KIND = "kind"
    STATUS = "status"
    APART = "apart"  # the report is of no other report's event
    TOGETHER = "together"  # the report is of the same event as another
    DISMISS = "dismiss"  # nothing happened there, or it is no event


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """The report that a correction is about, as it was read."""

    article_id: str
    quote: str
    place: str | None  # None of what happened at no place that can be told
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """One change of one report: by whom, when (UTC) and why.

    `value` holds JSON values: a place's fields, {"lon", "lat", "uncertainty_m"} in degrees and
    metres, {"first_day", "last_day"} (ISO days or None), {"kind"}, {"status"}, or the fields of
    the other report's spot; it is empty for what needs none.

    Raises
    ------
    InputError
        If the author or the reason is missing, or the value does not suit the change.
    """

    spot: Spot
    change: Change
    author: str
    reason: str
    made_at: datetime
    value: Mapping[str, Any]

    def __post_init__(self) -> None:
        if not self.author.strip() or not self.reason.strip():
            raise InputError("a correction needs its author's name and a reason; give both")
        if self.made_at.tzinfo is None:
            raise InputError("a correction needs the time with its zone; give UTC")
        try:
            _CHECKS[self.change](self.value)
        except (KeyError, TypeError, ValueError) as error:
            raise InputError(
                f"correction of {self.change}: {error} is missing or wrong; mend it"
            ) from error

    @property
    def id(self) -> str:
        """Name it by its content."""
        return hashlib.blake2b(json.dumps(to_row(self)).encode(), digest_size=8).hexdigest()


@dataclass(frozen=True, slots=True)
class Corrected:
    """Features as corrected; `apart` and `together` are for merging, `lost` found no report."""

    features: tuple[Feature, ...]
    apart: frozenset[str] = frozenset()
    together: tuple[tuple[str, str], ...] = ()
    lost: tuple[Correction, ...] = ()


def spot_of(feature: Feature) -> Spot:
    """Name a report by what was read."""
    row = feature.properties
    return Spot(article_id=row["article"], quote=row["quote"], place=row["place"], kind=row["kind"])


def correct(
    feature: Feature, change: Change, value: Mapping[str, Any], author: str, reason: str
) -> Correction:
    """Make a correction of a report, now."""
    return Correction(
        spot=spot_of(feature),
        change=change,
        author=author.strip(),
        reason=reason.strip(),
        made_at=datetime.now(UTC),
        value=value,
    )


def place_value(place: Place) -> dict[str, Any]:
    """Give a place's fields as a correction keeps them."""
    return {
        "id": place.id,
        "name": place.name,
        "kind": place.kind.value,
        "lon": place.at.lon,
        "lat": place.at.lat,
        "uncertainty_m": place.uncertainty_m,
        "country": place.country,
        "admin1": place.admin1,
        "admin2": place.admin2,
    }


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
            shape, columns = _at_place(_place(value))
            row |= columns
        case Change.POINT if feature.layer == "unplaced":
            shape, columns = _at_place(_placed_by_hand(value))
            row |= columns
        case Change.POINT:
            shape = shapely.Point(value["lon"], value["lat"])
            row |= {"uncertainty_m": value["uncertainty_m"], "claim_id": None, "verdict": None}
        case Change.DAYS:
            first, last = _days(value)
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


def _place(value: Mapping[str, Any]) -> Place:
    return Place(
        id=str(value["id"]),
        name=str(value["name"]),
        kind=PlaceKind(value["kind"]),
        at=LonLat(value["lon"], value["lat"]),
        uncertainty_m=value["uncertainty_m"],
        country=value["country"],
        admin1=value["admin1"],
        admin2=value["admin2"],
    )


def _point(value: Mapping[str, Any]) -> None:
    LonLat(value["lon"], value["lat"])
    if not 0 <= value["uncertainty_m"] <= 1e6:
        raise ValueError(f"uncertainty_m {value['uncertainty_m']}")


def _days(value: Mapping[str, Any]) -> tuple[date | None, date | None]:
    first, last = (
        value[name] and date.fromisoformat(value[name]) for name in ("first_day", "last_day")
    )
    if (first is None) != (last is None):
        raise ValueError("one of the two days")
    if first and last and last < first:
        raise InputError(f"the days {first} to {last} end before they begin; turn them round")
    return first, last


_CHECKS: Mapping[Change, Any] = {
    Change.PLACE: _place,
    Change.POINT: _point,
    Change.DAYS: _days,
    Change.KIND: lambda value: EventKind(value["kind"]),
    Change.STATUS: lambda value: Status(value["status"]),
    Change.APART: dict,
    Change.TOGETHER: lambda value: Spot(**value),
    Change.DISMISS: dict,
}


def to_row(correction: Correction) -> dict[str, Any]:
    """Give a correction as JSON values, to be kept and exported."""
    spot = correction.spot
    return {
        "article": spot.article_id,
        "quote": spot.quote,
        "place": spot.place,
        "kind": spot.kind,
        "change": correction.change.value,
        "value": dict(correction.value),
        "author": correction.author,
        "reason": correction.reason,
        "made_at": correction.made_at.isoformat(),
    }


def from_row(row: Mapping[str, Any]) -> Correction:
    """Read a correction back.

    Raises
    ------
    InputError
        If a field is missing or wrong.
    """
    try:
        return Correction(
            spot=Spot(
                article_id=row["article"], quote=row["quote"], place=row["place"], kind=row["kind"]
            ),
            change=Change(row["change"]),
            author=row["author"],
            reason=row["reason"],
            made_at=datetime.fromisoformat(row["made_at"]),
            value=row["value"],
        )
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise InputError(f"correction: {error} is missing or wrong; export it anew") from error
