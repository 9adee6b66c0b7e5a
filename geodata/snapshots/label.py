"""Chosen features in; what every file of them says of itself out: whose they are, and which.

The same features, filter and versions give the same label in every format, whenever it is made.
"""

from __future__ import annotations

import hashlib
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

from geodata.snapshots.geojson import ATTRIBUTION, members_text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from geodata.snapshots.features import Feature

LICENCE = (
    "CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/); quoted sentences belong to the "
    "publishers named with them"
)


def label(
    features: Sequence[Feature],
    asked: Mapping[str, Any] | None = None,
    versions: Mapping[str, Any] | None = None,
) -> dict[str, Any]:
    """Say what a file holds; `asked` is the filter, `versions` what made the readings.

    `day` is the last day that anything in it is of; `content_hash` is the SHA-256 of the features
    as the GeoJSON file's `features` member is written, brackets included.
    """
    days = [day for f in features for day in (f.first_day, f.last_day) if day is not None]
    return {
        "attribution": ATTRIBUTION,
        "licence": LICENCE,
        "sources": sorted({name for f in features for name in _sources(f)}),
        "filter": dict(asked or {}),
        "day": max(days).isoformat() if days else None,
        "days": [min(days).isoformat(), max(days).isoformat()] if days else None,
        "events": sum(f.layer == "event" for f in features),
        "claims": sum(f.layer == "claim" for f in features),
        "unplaced": sum(f.layer == "unplaced" for f in features),
        "made_by": f"frontline-check {version('frontline-check')}",
        "versions": dict(versions or {}),
        "content_hash": f"sha256:{hashlib.sha256(members_text(features).encode()).hexdigest()}",
    }


def _sources(feature: Feature) -> list[str]:
    row = feature.properties
    return [*(row.get("sources") or ()), *([row["source"]] if row.get("source") else [])]
