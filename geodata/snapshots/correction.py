"""One correction of a report: what it changes, by whom, when and why; to JSON values and back.

It names its report by the article, the sentence and the place as they were read, so that it holds
when the article is read again by newer code or with another gazetteer.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from geodata.errors import InputError
from geodata.model import EventKind, LonLat, Place, PlaceKind, Status

if TYPE_CHECKING:
    from collections.abc import Mapping

    from geodata.snapshots.features import Feature


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


def place_told(value: Mapping[str, Any]) -> Place:
    """Read the place that a correction gives."""
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


def days_told(value: Mapping[str, Any]) -> tuple[date | None, date | None]:
    """Read the days that a correction gives; both None where it takes them away.

    Raises
    ------
    InputError
        If they end before they begin.
    """
    first, last = (
        value[name] and date.fromisoformat(value[name]) for name in ("first_day", "last_day")
    )
    if (first is None) != (last is None):
        raise ValueError("one of the two days")
    if first and last and last < first:
        raise InputError(f"the days {first} to {last} end before they begin; turn them round")
    return first, last


_CHECKS: Mapping[Change, Any] = {
    Change.PLACE: place_told,
    Change.POINT: _point,
    Change.DAYS: days_told,
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
