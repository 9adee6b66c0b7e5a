"""Readings in; one feature per event, placed or not, and per claim out, each with its reason."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import shapely

from geodata.borders import outline
from geodata.field.drawing import ring
from geodata.measure import area_m2
from geodata.model import Verdict
from geodata.places.hromadas import is_small_area

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from datetime import date

    from shapely import Geometry

    from geodata.model import Article, Event, Finding, Happening, Named, Place, Reading

QUOTE_CHARS = 600  # of a sentence; the longest that news write have about 500
DRAWN_SHARE = 0.8  # of the probable area's mass: the contour that stands for an unnamed place


@dataclass(frozen=True, slots=True, kw_only=True)
class Feature:
    """A row of a snapshot; `shape` is WGS 84, longitude first, None where nothing can be drawn."""

    id: str
    layer: str
    shape: Geometry | None
    first_day: date | None
    last_day: date | None
    properties: dict[str, Any]


def quoted(sentence: str) -> str:
    """Give a sentence as it may be quoted: a text without full stops is not exported whole.

    >>> quoted("Shells fell on Kupiansk.")
    'Shells fell on Kupiansk.'
    >>> len(quoted("and so on " * 500)) <= QUOTE_CHARS
    True
    """
    if len(sentence) <= QUOTE_CHARS:
        return sentence
    return sentence[: QUOTE_CHARS - 1].rsplit(maxsplit=1)[0] + "…"


def find_features(
    readings: Sequence[Reading],
    event_ids: Collection[str] | None = None,
    claim_ids: Collection[str] | None = None,
) -> Iterator[Feature]:
    """Give the events and claims of readings, in order; None for the ids means all of them."""
    for reading in readings:
        findings = {finding.claim.id: finding for finding in reading.findings}
        for event in reading.events:
            if event_ids is None or event.id in event_ids:
                yield _event_feature(reading, event, findings)
        for finding in reading.findings:
            if claim_ids is None or finding.claim.id in claim_ids:
                yield _claim_feature(reading.article, finding)
        for happening in reading.unplaced:
            if event_ids is None or happening.id in event_ids:
                yield _unplaced_feature(reading.article, happening)


def event_verdict(event: Event, findings: Sequence[Finding]) -> Verdict | None:
    """Give the verdict on what the event's sentence says of its place; the worst of several.

    None where the sentence makes no spatial statement about the event's place.
    """
    told = {finding.verdict for finding in findings_on(event, findings)}
    order = (Verdict.INCONSISTENT, Verdict.UNDETERMINED, Verdict.CONSISTENT)
    return next((verdict for verdict in order if verdict in told), None)


def findings_on(event: Event, findings: Sequence[Finding]) -> list[Finding]:
    """Give the findings on what the event's sentence says of its place."""
    return [f for f in findings if f.claim.id == event.claim_id or _speaks_of(f, event)]


def _speaks_of(finding: Finding, event: Event) -> bool:
    claim = finding.claim
    here = claim.start < event.end and event.start < claim.end
    subject = claim.subject.place if claim.subject else None
    return here and subject is not None and subject.id == event.place.id


def _event_feature(reading: Reading, event: Event, findings: dict[str, Finding]) -> Feature:
    claimed = findings.get(event.claim_id or "")
    shape, uncertainty_m = _event_shape(event, claimed)
    verdict = event_verdict(event, reading.findings)
    return Feature(
        id=event.id,
        layer="event",
        shape=shape,
        first_day=event.first_day,
        last_day=event.last_day,
        properties={
            **_happening_columns(reading.article, event, event.place),
            "uncertainty_m": round(uncertainty_m),
            "verdict": verdict and verdict.value,
            "claim_id": event.claim_id,
        },
    )


def _unplaced_feature(article: Article, event: Happening) -> Feature:
    return Feature(
        id=event.id,
        layer="unplaced",
        shape=None,
        first_day=event.first_day,
        last_day=event.last_day,
        properties=_happening_columns(article, event, None),
    )


def _happening_columns(article: Article, event: Happening, place: Place | None) -> dict[str, Any]:
    """Give the columns of an event, in one order; those that only a place has stay empty."""
    return {
        "kind": event.kind.value,
        "status": event.status.value,
        "said_by": event.said_by,
        "said_day": _iso(event.said_day),
        "actors": list(event.actors),
        "first_day": _iso(event.first_day),
        "last_day": _iso(event.last_day),
        "day_reason": event.day_reason,
        **_place_columns("place", place),
        "uncertainty_m": None,
        "counts": [_count(c.what, c.low, c.high) for c in event.counts],
        "confidence": round(event.confidence, 3),
        "quote": quoted(event.quote),
        "verdict": None,
        "claim_id": None,
        **_source_columns(article),
        "reports": 1,
        "sources": [article.source] if article.source else [],
        "independent_sources": 1,
        "contradictions": [],
        "updates": [],
        "corrections": [],
        "reason": event.reason,
    }


def _claim_feature(article: Article, finding: Finding) -> Feature:
    claim = finding.claim
    return Feature(
        id=claim.id,
        layer="claim",
        shape=finding.drawn if finding.drawn is not None else _contour(finding),
        first_day=claim.as_of or article.published,
        last_day=claim.as_of or article.published,
        properties={
            "kind": claim.kind.value,
            "verdict": finding.verdict.value,
            "score": _rounded(finding.score, 4),
            "reason": finding.reason,
            "quote": quoted(claim.quote),
            "subject": claim.subject and claim.subject.text,
            **_named_columns("subject", claim.subject),
            "anchors": [anchor.text for anchor in claim.anchors],
            "claimed_distance_m": _rounded(claim.distance_m, 1),
            "claimed_bearing_deg": _rounded(claim.bearing_deg, 1),
            "claimed_length_m": _rounded(claim.length_m, 1),
            "claimed_area_m2": _rounded(claim.area_m2, 1),
            "claimed_share": claim.share and round(claim.share, 4),
            "held_by": claim.held_by and claim.held_by.value,
            "measured_distance_m": _rounded(finding.measured_distance_m, 1),
            "measured_bearing_deg": _rounded(finding.measured_bearing_deg, 1),
            "measured_length_m": _rounded(finding.measured_length_m, 1),
            "measured_area_m2": _rounded(finding.measured_area_m2, 1),
            "coordinateUncertaintyInMeters": _rounded(finding.point_radius_m, 0),
            "front_day": _iso(finding.front_day),
            "front_source": finding.front_source,
            "first_day": _iso(claim.as_of or article.published),
            "last_day": _iso(claim.as_of or article.published),
            **_source_columns(article),
        },
    )


def _event_shape(event: Event, claimed: Finding | None) -> tuple[Geometry | None, float]:
    """Give what stands for the event: a point, a region's outline, or a probable area."""
    area = _contour(claimed) if claimed else None
    if area is not None:
        return area, math.sqrt(area_m2(area) / math.pi)
    if event.place.is_wide:
        # never a pin in its capital
        return outline(event.place) or _reach(event.place), event.place.uncertainty_m
    at = event.place.at
    return shapely.Point(at.lon, at.lat), event.place.uncertainty_m


def _reach(place: Place) -> Geometry | None:
    """Give how far a hromada or a raion reaches, for it has no outline; None of a region."""
    if not is_small_area(place):
        return None
    azimuths = np.linspace(0.0, 360.0, 64, endpoint=False)
    return ring(place.at, azimuths, np.full(len(azimuths), place.uncertainty_m))


def _contour(finding: Finding) -> Geometry | None:
    return next((shape for share, shape in finding.area if share >= DRAWN_SHARE), None)


def _place_columns(prefix: str, place: Place | None) -> dict[str, Any]:
    return {
        prefix: place and place.name,
        f"{prefix}_kind": place and place.kind.value,
        f"{prefix}_id": place and place.id,
        "country": place and place.country,
        "admin1": place and place.admin1,
        "admin2": place and place.admin2,
    }


def _named_columns(prefix: str, named: Named | None) -> dict[str, Any]:
    place = named.place if named else None
    return {f"{prefix}_place": place and place.name, f"{prefix}_place_id": place and place.id}


def _source_columns(article: Article) -> dict[str, Any]:
    return {
        "article": article.id,
        "title": article.title,
        "source": article.source,
        "url": article.url,
        "published": _iso(article.published),
    }


def _count(what: str, low: float, high: float | None) -> str:
    if high is None:
        return f"at least {low:g} {what}"
    return f"{low:g} {what}" if low == high else f"{low:g} to {high:g} {what}"


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _rounded(number: float | None, digits: int) -> float | None:
    return None if number is None else round(number, digits)
