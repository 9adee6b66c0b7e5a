"""Events in; one file of columns that the map fetches once and filters in the browser out."""

from __future__ import annotations

import hashlib
import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import shapely

from geodata.model import EventKind, PlaceKind, Status, Verdict
from geodata.snapshots.features import find_features
from geodata.snapshots.geojson import geometry_member

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.corpus import Corpus, Told

STATIC = Path(__file__).parent / "static"
PUBLISHED = STATIC / "published"
ZERO_DAY = date(2014, 1, 1)  # days travel as numbers counted from it
KINDS, STATUSES = tuple(EventKind), tuple(Status)
VERDICTS = (*Verdict, "no claim")
_OUTLINE_DEG = 0.005  # an outline on the map needs no more than half a kilometre


def columns_of(corpus: Corpus) -> dict[str, Any]:
    """Lay events out as columns; words that repeat travel once, as numbers into a list."""
    events = corpus.events
    sources = sources_of(events)
    areas = _Areas(corpus)
    return {
        "id": [told.event.id for told in events],
        "lon": [told.event.place.at.lon for told in events],
        "lat": [told.event.place.at.lat for told in events],
        "first": [day_number(told.event.first_day) for told in events],
        "last": [day_number(told.event.last_day) for told in events],
        "kind": [KINDS.index(told.event.kind) for told in events],
        "status": [STATUSES.index(told.event.status) for told in events],
        "verdict": [verdict_number(told) for told in events],
        "source": [sources.index(source_of(told)) for told in events],
        "uncertainty_m": [round(told.event.place.uncertainty_m) for told in events],
        "place": [told.event.place.name for told in events],
        "day": [days_in_words(told.event.first_day, told.event.last_day) for told in events],
        "quote": [told.event.quote for told in events],
        "said_by": [told.event.said_by for told in events],
        "area": [areas.number(told) for told in events],
        "areas": areas.shapes,
        "kinds": [kind.value for kind in KINDS],
        "statuses": [status.value for status in STATUSES],
        "sources": sources,
    }


def publish(content: dict[str, Any], name: str) -> str:
    """Write a file under a name that changes with its content; gives its path below static."""
    raw = json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
    file = f"{name}-{hashlib.blake2b(raw, digest_size=8).hexdigest()}.json"
    PUBLISHED.mkdir(parents=True, exist_ok=True)
    path = PUBLISHED / file
    if not path.exists():
        part = path.with_suffix(".part")
        part.write_bytes(raw)
        part.replace(path)
    return f"published/{file}"


def sources_of(events: Sequence[Told]) -> list[str]:
    """List the publishers of events, each once, in alphabetical order."""
    return sorted({source_of(told) for told in events})


def source_of(told: Told) -> str:
    """Name an event's publisher."""
    return told.article.source or "source not given"


def verdict_number(told: Told) -> int:
    """Give a verdict's number; the last one is for events without a spatial claim."""
    return len(VERDICTS) - 1 if told.verdict is None else VERDICTS.index(told.verdict)


def day_number(day: date | None) -> int | None:
    """Count days from ZERO_DAY."""
    return None if day is None else (day - ZERO_DAY).days


def days_in_words(first: date | None, last: date | None) -> str:
    """Write days as people do.

    >>> days_in_words(date(2024, 12, 15), date(2024, 12, 17))
    '15 to 17 December 2024'
    >>> days_in_words(None, None)
    'no day given'
    """
    if first is None or last is None:
        return "no day given"
    if first == last:
        return f"{last.day} {last:%B %Y}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {last.day} {last:%B %Y}"
    start = f"{first.day} {first:%B}" + ("" if first.year == last.year else f" {first.year}")
    return f"{start} to {last.day} {last:%B %Y}"


class _Areas:
    """Shapes of events that are no point, each once; a region's events share its outline."""

    def __init__(self, corpus: Corpus) -> None:
        self.shapes: list[dict[str, Any]] = []
        self._numbers: dict[str, int] = {}
        features = (f for f in find_features(corpus.readings, claim_ids=()) if f.shape is not None)
        self._by_id = {feature.id: feature.shape for feature in features}

    def number(self, told: Told) -> int:
        """Give the number of an event's area, -1 if it is a point."""
        event = told.event
        wide = event.place.kind in {PlaceKind.REGION, PlaceKind.COUNTRY}
        shape = self._by_id.get(event.id)
        if shape is None or not (wide or event.claim_id):
            return -1
        is_area = shapely.get_dimensions(shape) > 0
        key = event.claim_id if event.claim_id and is_area else event.place.id
        if key not in self._numbers:
            self._numbers[key] = len(self.shapes)
            self.shapes.append(geometry_member(shapely.simplify(shape, _OUTLINE_DEG)))
        return self._numbers[key]
