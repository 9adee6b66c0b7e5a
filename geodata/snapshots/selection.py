"""Features in; those that a filter chooses out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import shapely

from geodata.errors import InputError
from geodata.snapshots.columns import NO_CLAIM, NO_SOURCE, spots

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from shapely import Geometry

    from geodata.snapshots.features import Feature


NO_OBLAST = "elsewhere"


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """What to keep; None and () keep all, and what lacks the thing asked for does not pass.

    The days meet first..last; `area` (WGS 84, longitude first) holds the spot that stands for the
    feature; `text` is in the sentence, the title, the publisher's, speaker's or place's name, in
    any case, or the place is one of `places` (ids of those that the text names in any spelling).
    NO_SOURCE and NO_CLAIM ask for what has no source, and no verdict.
    """

    first_day: date | None = None
    last_day: date | None = None
    layers: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    verdicts: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    oblasts: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    at_least: float = 0.0
    text: str = ""
    places: tuple[str, ...] = ()
    area: Geometry | None = None

    def __post_init__(self) -> None:
        if self.first_day and self.last_day and self.last_day < self.first_day:
            raise InputError(
                f"the range {self.first_day} to {self.last_day} ends before it begins; "
                "turn it round"
            )

    @property
    def told(self) -> dict[str, Any]:
        """Say what is asked for, as a snapshot carries it."""
        area = self.area
        asked = {
            "from": self.first_day and self.first_day.isoformat(),
            "to": self.last_day and self.last_day.isoformat(),
            "layer": list(self.layers),
            "kind": list(self.kinds),
            "status": list(self.statuses),
            "verdict": list(self.verdicts),
            "source": list(self.sources),
            "oblast": list(self.oblasts),
            "actor": list(self.actors),
            "at_least": self.at_least,
            "text": self.text,
            "or_place_id": sorted(self.places) if self.text else [],
            "area": None if area is None else shapely.to_wkt(area, rounding_precision=6),
        }
        return {name: value for name, value in asked.items() if value}


def chosen(feature: Feature, selection: Selection) -> bool:
    """Tell whether a selection keeps a feature."""
    row = feature.properties
    words = (
        (selection.kinds, row["kind"]),
        (selection.layers, feature.layer),
        (selection.statuses, row.get("status")),
        (selection.verdicts, row.get("verdict") or NO_CLAIM),
        (selection.oblasts, oblast_of(row)),
    )
    if any(asked and word not in asked for asked, word in words):
        return False
    if selection.sources and not _sources(row) & set(selection.sources):
        return False
    if selection.actors and not set(selection.actors) & set(row.get("actors") or ()):
        return False
    if selection.at_least and (row.get("confidence") or 0) < selection.at_least:
        return False
    return (
        _on_days(feature, selection)
        and (not selection.text or _is_named(row, selection))
        and (selection.area is None or _inside(feature, selection.area))
    )


def _on_days(feature: Feature, selection: Selection) -> bool:
    if selection.first_day is None and selection.last_day is None:
        return True
    if feature.first_day is None or feature.last_day is None:
        return False
    starts = selection.last_day is None or feature.first_day <= selection.last_day
    return starts and (selection.first_day is None or feature.last_day >= selection.first_day)


def words_of(row: Mapping[str, Any]) -> str:
    """Join what a search looks in."""
    names = ("place", "subject_place", "quote", "title", "source", "said_by")
    return " ".join(str(row[name]) for name in names if row.get(name)).casefold()


def oblast_of(row: Mapping[str, Any]) -> str:
    """Name the region that a feature's place is or lies in."""
    own = row.get("place") if row.get("place_kind") == "region" else row.get("admin1")
    return str(own or NO_OBLAST)


def _sources(row: Mapping[str, Any]) -> set[str]:
    """Give the publishers of all reports of an event."""
    return {*(row.get("sources") or ()), row.get("source") or NO_SOURCE}


def _is_named(row: Mapping[str, Any], selection: Selection) -> bool:
    return selection.text.casefold() in words_of(row) or row.get("place_id") in selection.places


def _inside(feature: Feature, area: Geometry) -> bool:
    (lon,), (lat,) = spots([feature])
    return bool(shapely.intersects_xy(area, lon, lat))  # False for what has no spot
