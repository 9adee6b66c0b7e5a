"""JSON as ArcGIS servers write it by themselves in; the same features as GeoJSON out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import shapely

if TYPE_CHECKING:
    from collections.abc import Sequence

    from shapely import Geometry

_DEGREES = 4326


def from_esri(content: Any) -> Any:
    """Turn ArcGIS's own JSON into GeoJSON with its reference system named; leave all else as it is.

    Source: developers.arcgis.com/rest/services-reference/enterprise/geometry-objects (rings turn
    clockwise round an area, the other way round a hole).
    """
    kind = content.get("geometryType") if isinstance(content, dict) else None
    if not isinstance(kind, str) or not isinstance(content.get("features"), list):
        return content
    turned: dict[str, Any] = {
        "type": "FeatureCollection",
        "features": [_feature(one) for one in content["features"]],
    }
    system = content.get("spatialReference")
    code = (system.get("latestWkid") or system.get("wkid")) if isinstance(system, dict) else None
    if code is not None and code != _DEGREES:
        authority = "EPSG" if system.get("latestWkid") or int(code) < 100_000 else "ESRI"
        turned["crs"] = {"type": "name", "properties": {"name": f"{authority}:{code}"}}
    return turned


def _feature(one: Any) -> dict[str, Any]:
    one = one if isinstance(one, dict) else {}
    properties = one.get("attributes")
    return {
        "type": "Feature",
        "properties": properties if isinstance(properties, dict) else {},
        "geometry": _geometry(one.get("geometry")),
    }


def _geometry(drawn: Any) -> dict[str, Any] | None:
    if not isinstance(drawn, dict):
        return None
    if isinstance(drawn.get("paths"), list):
        return {"type": "MultiLineString", "coordinates": drawn["paths"]}
    if isinstance(drawn.get("rings"), list):
        return {"type": "MultiPolygon", "coordinates": _polygons(drawn["rings"])}
    return None


def _polygons(rings: Sequence[Any]) -> list[list[Any]]:
    """Give each area its holes; what is no ring is left to the reader to refuse."""
    try:
        turns = [_signed_area(ring) for ring in rings]
        shapes = [shapely.polygons([at[:2] for at in ring]) for ring in rings]
    except (ValueError, TypeError, IndexError, shapely.GEOSException):
        return [[ring] for ring in rings]
    outer = [n for n, turn in enumerate(turns) if turn <= 0] or list(range(len(rings)))
    found = {n: [rings[n]] for n in outer}
    for n, ring in enumerate(rings):
        if n not in found:
            owner = _owner(shapes[n], [(k, shapes[k]) for k in outer])
            found.setdefault(n if owner is None else owner, []).append(ring)
    return list(found.values())


def _owner(hole: Geometry, areas: Sequence[tuple[int, Geometry]]) -> int | None:
    """Find the smallest area that a hole lies in."""
    spot = shapely.point_on_surface(hole)
    around = [(shapely.area(area), n) for n, area in areas if shapely.intersects(area, spot)]
    return min(around)[1] if around else None


def _signed_area(ring: Any) -> float:
    """Tell how a ring turns: below zero clockwise."""
    xy = np.array([at[:2] for at in ring], dtype=float)
    ahead = np.roll(xy, -1, axis=0)
    return float(np.sum(xy[:, 0] * ahead[:, 1] - ahead[:, 0] * xy[:, 1]) / 2)
