"""Features of reports in; one feature for each event, with its sources and contradictions, out."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

import shapely

from geodata.events.clusters import NOWHERE
from geodata.events.disputes import said_day
from geodata.events.merge import MergedEvent, in_time, merge_events, put_together, take_apart
from geodata.model import Count, Event, EventKind, LonLat, Place, PlaceKind, Source, Status

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from geodata.snapshots.features import Feature

_COUNT = re.compile(
    r"(?P<least>at least )?(?P<low>-?[\d.]+(?:e[+-]?\d+)?)(?: to (?P<high>[\d.]+(?:e[+-]?\d+)?))? "
    r"(?P<what>.+)"
)
_OPEN = re.compile("in the sector named after|so called in")  # a region stands for somewhere in it
_UNKNOWN = re.compile(r" at (?P<name>\S.*?), which (?:is in no table|could be several places)")
_VERDICTS = ("inconsistent", "undetermined", "consistent")  # the worst of several counts


@dataclass(frozen=True, slots=True)
class MergedFeatures:
    """One feature for each event in time's order; `merged` has those of more than one report."""

    features: tuple[Feature, ...]
    merged: Mapping[str, MergedEvent]
    reports: Mapping[str, Feature]


def merge_features(
    features: Iterable[Feature],
    texts: Mapping[str, str] | None = None,
    apart: Collection[str] = (),
    together: Sequence[tuple[str, str]] = (),
) -> MergedFeatures:
    """Merge the reports of each event; those whose ids are in `apart` stand by themselves.

    `together` are pairs of reports whose events are one. `texts` are the articles' texts by id, to
    tell an agency's copies from independent reports.
    """
    reports = {feature.id: feature for feature in features}
    events = merge_events((event_of(feature) for feature in reports.values()), texts)
    parts = [part for event in events for part in _parted(event, apart, texts)]
    parts = sorted(_joined(parts, together, texts), key=in_time)
    merged = {part.id: part for part in parts if len(part.members) > 1}
    shown = tuple(
        _feature(part, reports) if part.id in merged else reports[part.id] for part in parts
    )
    return MergedFeatures(shown, merged, reports)


def merged_layers(
    features: Iterable[Feature],
    texts: Mapping[str, str] | None = None,
    apart: Collection[str] = (),
    together: Sequence[tuple[str, str]] = (),
) -> list[Feature]:
    """Merge the reports among features and leave the claims as they are, after the events."""
    every = list(features)
    events = [feature for feature in every if feature.layer == "event"]
    nowhere = [feature for feature in every if feature.layer == "unplaced"]
    claims = [feature for feature in every if feature.layer not in {"event", "unplaced"}]
    merged = (merge_features(layer, texts, apart, together) for layer in (events, nowhere))
    placed, unplaced = (one.features for one in merged)
    return [*placed, *claims, *unplaced]


def event_of(feature: Feature) -> Event:
    """Give the event that a feature tells of; where in the text it stood is not kept."""
    row = feature.properties
    return Event(
        id=feature.id,
        kind=EventKind(row["kind"]),
        place=_place(feature),
        quote=row["quote"],
        start=0,
        end=max(1, len(row["quote"])),
        status=Status(row["status"]),
        confidence=row["confidence"],
        first_day=feature.first_day,
        last_day=feature.last_day,
        day_reason=row["day_reason"],
        actors=tuple(row["actors"] or ()),
        said_by=row["said_by"],
        said_day=date.fromisoformat(row["said_day"]) if row.get("said_day") else None,
        sources=(_source(row),),
        counts=tuple(count for count in map(_count, row["counts"] or ()) if count),
        claim_id=row["claim_id"],
        reason=row["reason"],
    )


def _parted(
    event: MergedEvent, apart: Collection[str], texts: Mapping[str, str] | None
) -> Sequence[MergedEvent]:
    """Take out, one by one, the reports that a reader said are of another event."""
    away = {member.id for member in event.members} & set(apart) if apart else set()
    if not away or len(event.members) == 1:
        return (event,)
    parts: list[MergedEvent] = [event]
    for report in sorted(away):
        if len(parts[0].members) > 1:
            rest, alone = take_apart(parts[0], {report}, texts)
            parts = [rest, *parts[1:], alone]
    return parts


def _joined(
    parts: list[MergedEvent], together: Sequence[tuple[str, str]], texts: Mapping[str, str] | None
) -> list[MergedEvent]:
    """Put the events of each pair of reports together, if they are not one already."""
    for pair in together:
        found = [
            next((part for part in parts if any(m.id == report for m in part.members)), None)
            for report in pair
        ]
        one, other = found
        if one is not None and other is not None and one is not other:
            parts = [part for part in parts if part is not one and part is not other]
            parts.append(put_together(other, one, texts))
    return parts


def _feature(event: MergedEvent, reports: Mapping[str, Feature]) -> Feature:
    members = [reports[member.id] for member in event.members]
    base = next(f for f in members if _place(f).id == event.place.id)
    rows = [feature.properties for feature in members]
    told = {row["verdict"] for row in rows}
    return replace(
        base,
        id=event.id,
        first_day=event.first_day,
        last_day=event.last_day,
        properties={
            **base.properties,
            "status": event.status.value,
            "first_day": event.first_day and event.first_day.isoformat(),
            "last_day": event.last_day and event.last_day.isoformat(),
            "actors": _once(side for row in rows for side in row["actors"] or ()),
            "counts": _once(
                count for row in _as_told(event, rows) for count in row["counts"] or ()
            ),
            "confidence": max(row["confidence"] for row in rows),
            "verdict": next((name for name in _VERDICTS if name in told), None),
            "reports": len(rows),
            "sources": _once(row["source"] for row in rows if row["source"]),
            "independent_sources": event.independent_sources,
            "contradictions": [contradiction.text for contradiction in event.contradictions],
            "updates": list(event.updates),
            "corrections": _once(told for row in rows for told in row.get("corrections", ())),
        },
    )


def _as_told(event: MergedEvent, rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Give the rows of the reports in the order in which they were told, the latest last."""
    days = [said_day(member) or date.min for member in event.members]
    return [row for _, row in sorted(zip(days, rows, strict=True), key=lambda pair: pair[0])]


def _once(words: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(words))


def _place(feature: Feature) -> Place:
    row = feature.properties
    if row["place_id"] is None:
        return _nowhere(feature)
    lon, lat = (0.0, 0.0) if feature.shape is None else shapely.get_coordinates(feature.shape)[0]
    return Place(
        id=row["place_id"],
        name=row["place"],
        kind=PlaceKind(row["place_kind"]),
        at=LonLat(float(lon), float(lat)),
        uncertainty_m=row["uncertainty_m"],
        country=row["country"],
        admin1=row["admin1"],
        admin2=row["admin2"],
        source="sector" if _OPEN.search(row["reason"]) else None,
    )


def _nowhere(feature: Feature) -> Place:
    """Give what two reports without a place must have in common to be one: a name, or numbers.

    It stands for a place while they are compared, and is shown nowhere.
    """
    row = feature.properties
    name = _UNKNOWN.search(row["reason"])
    same = name["name"].casefold() if name else [sorted(row["actors"] or ()), row["counts"]]
    alone = not name and not row["counts"]
    return Place(
        id=f"{NOWHERE}{feature.id if alone else same}",
        name=name["name"] if name else "no place given",
        kind=PlaceKind.REGION,
        at=LonLat(0.0, 0.0),
        uncertainty_m=0.0,
    )


def _source(row: Mapping[str, Any]) -> Source:
    published = date.fromisoformat(row["published"]) if row["published"] else None
    return Source(
        article_id=row["article"], name=row["source"], url=row["url"], published=published
    )


def _count(words: str) -> Count | None:
    """Read a number as exports write it: "at least 30 killed", "3 to 5 drones"."""
    found = _COUNT.fullmatch(words)
    if found is None:
        return None
    low = float(found["low"])
    high = float(found["high"]) if found["high"] else None if found["least"] else low
    return Count(what=found["what"], low=low, high=high)
