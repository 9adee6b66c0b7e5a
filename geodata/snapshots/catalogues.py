"""Features in; the event list of TimeMap and a STAC item out.

TimeMap: Forensic Architecture's, also Bellingcat's for Ukraine, whose event schema asks for texts
throughout. STAC 1.1.0: an item for each snapshot of a series, whose assets are the files of the
same name beside it.
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

import shapely

from geodata.errors import InputError
from geodata.snapshots.geojson import geometry_member
from geodata.snapshots.tables import spot

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from geodata.snapshots.features import Feature

_MEDIA = {
    ".geojson": "application/geo+json",
    ".acled.csv": "text/csv",
    ".ucdp.csv": "text/csv",
    ".csv": "text/csv",
    ".gpkg": "application/geopackage+sqlite3",
    ".kml": "application/vnd.google-earth.kml+xml",
    ".parquet": "application/vnd.apache.parquet",
    ".html": "text/html",
    ".timemap.json": "application/json",
    ".jsonld": "application/ld+json",
}
_SHA256 = "1220"  # how a multihash says SHA-256 of 32 bytes
_FILE = "https://stac-extensions.github.io/file/v2.1.0/schema.json"


def timemap_bytes(features: Sequence[Feature], about: Mapping[str, Any]) -> bytes:
    """Write events as TimeMap's list; each says in `comments` whose the data are, the first all."""
    told = f"{about['attribution']} {about['licence']} {about['content_hash']}"
    events = [_timemap_event(f, told) for f in features if f.layer == "event"]
    if events:
        events[0]["comments"] = json.dumps(about, ensure_ascii=False)
    return json.dumps(events, ensure_ascii=False, indent=1).encode()


def _timemap_event(feature: Feature, told: str) -> dict[str, Any]:
    row, at = feature.properties, spot(feature)
    return {
        "id": feature.id,
        "description": row["quote"],
        "date": row["first_day"] or "",
        "time": "",
        "time_display": "" if row["first_day"] == row["last_day"] else f"to {row['last_day']}",
        "location": row["place"],
        "latitude": "" if at is None else str(at[1]),
        "longitude": "" if at is None else str(at[0]),
        "type": row["status"],
        "category": row["kind"],
        "associations": [row["kind"], row["status"], *row["actors"]],
        "sources": [row["url"] or row["source"] or row["article"]],
        "comments": told,
    }


def stac_bytes(path: Path, features: Sequence[Feature], about: Mapping[str, Any]) -> bytes:
    """Write an item whose assets are the snapshots of the same name in the folder of `path`.

    Raises
    ------
    InputError
        If nothing in it has a day.
    """
    stem = path.name.split(".")[0]
    if not about["days"]:
        raise InputError(f"snapshot {path.name}: no feature has a day, which STAC needs")
    first, last = about["days"]
    shapes = [feature.shape for feature in features if feature.shape is not None]
    item: dict[str, Any] = {
        "type": "Feature",
        "stac_version": "1.1.0",
        "stac_extensions": [_FILE],
        "id": stem,
        "geometry": None,
        "properties": {
            "title": f"Events and checked claims, {first} to {last}",
            "datetime": None,
            "start_datetime": f"{first}T00:00:00Z",
            "end_datetime": f"{last}T23:59:59Z",
            "license": "CC-BY-4.0",
            "providers": [{"name": name, "roles": ["producer"]} for name in about["sources"]],
            "frontline:about": dict(about),
        },
        "links": [],
        "assets": _assets(path, stem),
    }
    if shapes:
        item["geometry"] = geometry_member(shapely.GeometryCollection(shapes).envelope)
        item["bbox"] = [round(value, 6) for value in shapely.total_bounds(shapes).tolist()]
    return json.dumps(item, ensure_ascii=False, indent=1).encode()


def _assets(path: Path, stem: str) -> dict[str, Any]:
    found = {}
    for suffix, media in _MEDIA.items():
        beside = path.with_name(stem + suffix)
        if beside.exists():
            raw = beside.read_bytes()
            found[suffix.lstrip(".")] = {
                "href": f"./{beside.name}",
                "type": media,
                "roles": ["data"],
                "file:size": len(raw),
                "file:checksum": _SHA256 + hashlib.sha256(raw).hexdigest(),
            }
    return found
