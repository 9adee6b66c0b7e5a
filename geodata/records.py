"""Values in; the JSON rows that the command line prints out. Fields may be added, never renamed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from geodata.events.disputes import Dispute
from geodata.events.merge import merge_events
from geodata.model import Status

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from geodata.model import (
        Candidate,
        Event,
        Finding,
        Happening,
        Mention,
        Named,
        Place,
        Reading,
        Source,
    )

Row = dict[str, Any]


def to_json(row: Row) -> str:
    """Write one row as one line."""
    return json.dumps(row, ensure_ascii=False, separators=(",", ":"))


def reading_row(reading: Reading) -> Row:
    """Write one article's reading as the row that `parse` prints for it."""
    return {
        "id": reading.article.id,
        "title": reading.article.title,
        "published": _day(reading.article.published),
        "source": reading.article.source,
        "url": reading.article.url,
        "mentions": [mention_row(m) for m in reading.mentions],
        "events": _event_rows(reading.events),
        "claims": [finding_row(f) for f in reading.findings],
        "unplaced": [happening_row(h) for h in reading.unplaced],
    }


def place_row(place: Place) -> Row:
    """Write a place; seven decimals of a degree are about a centimetre."""
    return {
        "id": place.id,
        "name": place.name,
        "kind": place.kind.value,
        "lon": round(place.at.lon, 7),
        "lat": round(place.at.lat, 7),
        "uncertainty_m": round(place.uncertainty_m),
        "country": place.country,
        "admin1": place.admin1,
        "admin2": place.admin2,
        "population": place.population,
    }


def mention_row(mention: Mention) -> Row:
    """Write a mention with its place, or its rivals where it has none."""
    return {
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "sense": mention.sense.value,
        "role": mention.role.value,
        "confidence": round(mention.confidence, 4),
        "reason": mention.reason,
        "place": mention.place and place_row(mention.place),
        "rivals": _places(mention.rivals),
    }


def _event_rows(events: Sequence[Event]) -> list[Row]:
    """Write the events; a claim and its denial in one article are one row, which shows both."""
    rows = {event.id: event_row(event) for event in events}
    if not any(event.status is Status.DENIED for event in events):
        return list(rows.values())
    for merged in merge_events(events):
        for contradiction in merged.contradictions:
            if contradiction.about is Dispute.WHETHER:
                denial = rows.pop(contradiction.other_id)
                told = rows[contradiction.one_id]
                told["contradictions"] = [*told["contradictions"], contradiction.text]
                told["denials"] = [*told["denials"], denial]
    return list(rows.values())


def event_row(event: Event) -> Row:
    """Write an event with its place."""
    placed = {"place": place_row(event.place), "claim_id": event.claim_id}
    return happening_row(event) | placed | {"contradictions": [], "denials": []}


def happening_row(event: Happening) -> Row:
    """Write what happened, no place given; days are local days in Kyiv, both included."""
    return {
        "id": event.id,
        "kind": event.kind.value,
        "first_day": _day(event.first_day),
        "last_day": _day(event.last_day),
        "day_reason": event.day_reason,
        "actors": list(event.actors),
        "said_by": event.said_by,
        "said_day": _day(event.said_day),
        "status": event.status.value,
        "quote": event.quote,
        "start": event.start,
        "end": event.end,
        "confidence": round(event.confidence, 4),
        "place": None,
        "claim_id": None,
        "counts": [{"what": c.what, "low": c.low, "high": c.high} for c in event.counts],
        "sources": [_source_row(s) for s in event.sources],
        "reason": event.reason,
    }


def finding_row(finding: Finding) -> Row:
    """Write a claim together with its verdict."""
    claim = finding.claim
    return {
        "id": claim.id,
        "kind": claim.kind.value,
        "quote": claim.quote,
        "start": claim.start,
        "end": claim.end,
        "subject": claim.subject and _named_row(claim.subject),
        "anchors": [_named_row(a) for a in claim.anchors],
        "distance_m": claim.distance_m,
        "distance_low_m": claim.distance_low_m,
        "distance_high_m": claim.distance_high_m,
        "bearing_deg": claim.bearing_deg,
        "length_m": claim.length_m,
        "area_m2": claim.area_m2,
        "share": claim.share and round(claim.share, 4),
        "held_by": claim.held_by and claim.held_by.value,
        "qualifier": claim.qualifier,
        "verdict": finding.verdict.value,
        "score": _rounded(finding.score, 4),
        "reason": finding.reason,
        "measured": {
            "distance_m": _rounded(finding.measured_distance_m, 1),
            "bearing_deg": _rounded(finding.measured_bearing_deg, 2),
            "length_m": _rounded(finding.measured_length_m, 1),
            "area_m2": _rounded(finding.measured_area_m2, 1),
        },
        "candidates": [_candidate_row(c) for c in finding.candidates],
        "point_radius_m": _rounded(finding.point_radius_m, 1),
        "front_day": _day(finding.front_day),
        "front_source": finding.front_source,
    }


def _named_row(named: Named) -> Row:
    return {
        "text": named.text,
        "place": named.place and place_row(named.place),
        "rivals": _places(named.rivals),
    }


def _candidate_row(candidate: Candidate) -> Row:
    return {
        "place": place_row(candidate.place),
        "probability": round(candidate.probability, 4),
        "distance_m": _rounded(candidate.distance_m, 1),
        "bearing_deg": _rounded(candidate.bearing_deg, 2),
        "score": _rounded(candidate.score, 4),
    }


def _source_row(source: Source) -> Row:
    return {
        "article_id": source.article_id,
        "name": source.name,
        "url": source.url,
        "published": _day(source.published),
    }


def _places(places: Sequence[Place]) -> list[Row]:
    return [place_row(place) for place in places]


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _rounded(number: float | None, digits: int) -> float | None:
    return None if number is None else round(number, digits)
