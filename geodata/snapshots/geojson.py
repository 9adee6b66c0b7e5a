"""Readings in; the bytes of a GeoJSON file out (RFC 7946, with JSON-FG's `time`)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import shapely

from geodata.snapshots.features import find_features

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from shapely import Geometry

    from geodata.model import Reading
    from geodata.snapshots.features import Feature

ATTRIBUTION = (
    "Events and verdicts: frontline-check. Places: GeoNames (CC BY 4.0) and the register of "
    "Ukraine's settlements. Regions: Natural Earth (public domain)."
)
_JSON_FG = "http://www.opengis.net/spec/json-fg-1/1.0/conf/core"
_DECIMALS = 6  # of a degree: 11 cm, finer than anything here is known
_GRID_DEG = 10.0**-_DECIMALS


def geojson_bytes(
    readings: Sequence[Reading],
    event_ids: Collection[str] | None = None,
    claim_ids: Collection[str] | None = None,
    about: Mapping[str, Any] | None = None,
) -> bytes:
    """Write the chosen events and claims (None: all); equal input gives equal bytes.

    `about` (filter, versions, front shown) becomes a member of the collection.
    """
    return collection_bytes(find_features(readings, event_ids, claim_ids), about)


def collection_bytes(features: Iterable[Feature], about: Mapping[str, Any] | None = None) -> bytes:
    """Write features as one collection, in their order."""
    head: dict[str, Any] = {
        "type": "FeatureCollection",
        "conformsTo": [_JSON_FG],
        "attribution": ATTRIBUTION,
        **({"about": dict(about)} if about else {}),
    }
    return f'{_written(head)[:-1]},"features":{members_text(features)}}}'.encode()


def members_text(features: Iterable[Feature]) -> str:
    """Write features as the list that a collection holds."""
    return _written([_member(feature) for feature in features])


def _written(value: Any) -> str:
    """Write JSON without "<", so that it can be embedded in a page as it stands."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return text.replace("<", "\\u003c")


def _member(feature: Feature) -> dict[str, Any]:
    return {
        "type": "Feature",
        "id": feature.id,
        "time": _time(feature),
        "place": None,  # JSON-FG asks for it; a geometry beside it says the same
        "geometry": None if feature.shape is None else geometry_member(feature.shape),
        "properties": {"layer": feature.layer, **feature.properties},
    }


def geometry_member(shape: Geometry) -> dict[str, Any]:
    """Give a geometry as GeoJSON: outer rings counter-clockwise, six decimals."""
    rounded = shapely.set_precision(shape, _GRID_DEG)
    turned = shapely.orient_polygons(rounded, exterior_cw=False)
    member: dict[str, Any] = json.loads(shapely.to_geojson(turned))
    member["coordinates"] = _rounded(member["coordinates"])
    return member


def _rounded(value: Any) -> Any:
    return round(value, _DECIMALS) if isinstance(value, float) else [_rounded(v) for v in value]


def _time(feature: Feature) -> dict[str, list[str]] | None:
    if feature.first_day is None or feature.last_day is None:
        return None
    return {"interval": [feature.first_day.isoformat(), feature.last_day.isoformat()]}
