"""Countries and regions in; outlines, borders and who holds a position by law out.

The embedded outlines are Natural Earth's (public domain) with Crimea and Sevastopol in Ukraine, as
recognised; they are off by up to some kilometres, so `border_distance_m` is no better than that.
"""

from __future__ import annotations

import gzip
import json
import math
import re
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import shapely
from shapely.geometry import shape

from geodata.errors import InputError
from geodata.measure import GEOD, distance_m
from geodata.model import LonLat, Place, PlaceKind

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from shapely import Geometry

# a city of its own standing lies, for whoever writes, in the land around it
LAND_AROUND = {"Sevastopol City": "Autonomous Republic of Crimea"}
BORDER_NOISE_M = 3000.0  # how far Natural Earth's border strays from the surveyed one
_FILE = Path(__file__).parent / "data" / "borders.geojson"
# One stands on a line, as `build_borders.py` writes them.
_FEATURE = re.compile(
    r'^\{"type":"Feature","properties":(?P<told>\{[^{}]*\}),"geometry":(?P<outline>\{.*\})\},?$',
    re.MULTILINE,
)


@dataclass(frozen=True, kw_only=True)
class Region:
    """A region or country; `code` is ISO 3166-2 ("UA-14") or 3166-1 ("UA"), `geojson` its outline.

    The outline is read when it is first asked for: of hundreds an article needs one or two.
    """

    code: str
    name: str
    geojson: str

    @cached_property
    def shape(self) -> Geometry:
        """The outline."""
        return shapely.from_geojson(self.geojson)

    @property
    def country(self) -> str:
        """The two-letter code of the country it belongs to by international law."""
        return self.code[:2]


def region_at(at: LonLat) -> Region | None:
    """Find the region of Ukraine or Russia that holds a position, or None.

    >>> region_at(LonLat(34.1, 44.95)).code
    'UA-43'
    """
    regions, tree = _region_index()
    hits = tree.query(shapely.Point(at.lon, at.lat), predicate="intersects")
    return regions[min(hits)] if len(hits) else None


def regions_at(lon: NDArray[np.float64], lat: NDArray[np.float64]) -> list[Region | None]:
    """Find the regions that hold many positions, as `region_at` does for one."""
    regions, tree = _region_index()
    rows, hits = tree.query(shapely.points(lon, lat), predicate="intersects")
    found: list[Region | None] = [None] * len(lon)
    for row, hit in sorted(zip(rows.tolist(), hits.tolist(), strict=True), reverse=True):
        found[row] = regions[hit]  # the smallest number comes last and stays
    return found


def country_at(at: LonLat) -> str | None:
    """Find the two-letter code of the country that holds a position, or None at sea.

    >>> country_at(LonLat(33.53, 44.6)), country_at(LonLat(37.6, 55.75)), country_at(LonLat(34, 43))
    ('UA', 'RU', None)
    """
    region = region_at(at)
    if region is not None:
        return region.country
    point = shapely.Point(at.lon, at.lat)
    return next((c.code for c in _layer("country") if shapely.intersects(c.shape, point)), None)


def outline(of: Place | str) -> Geometry | None:
    """Give the outline of a region or country by place, code or English name; None if unknown.

    >>> outline("Donetsk Oblast") is outline("UA-14")
    True
    >>> outline("Atlantis") is None
    True
    """
    if isinstance(of, str):
        found = _by_word().get(of.casefold())
    elif of.kind is PlaceKind.COUNTRY:
        found = _by_word().get((of.country or of.name).casefold())
    elif of.kind is PlaceKind.REGION:
        found = _by_word().get((of.iso3166_2 or of.name).casefold())
    else:
        found = None
    return found.shape if found else None


def country_outline(code: str) -> Geometry | None:
    """Give the outline of a country by its two-letter code; None if unknown."""
    found = country(code)
    return found.shape if found else None


def country(code: str) -> Region | None:
    """Find a country by its two-letter code; None if unknown."""
    return next((c for c in _layer("country") if c.code == code.upper()), None)


def ukraine() -> Geometry:
    """Give Ukraine within its internationally recognised border, Crimea included."""
    found = country_outline("UA")
    assert found is not None, "the embedded file has Ukraine"  # noqa: S101
    return found


def regions_of(country: str) -> tuple[Region, ...]:
    """List the embedded regions of a country by its two-letter code."""
    return tuple(region for region in _layer("region") if region.country == country)


def border_line(country_a: str, country_b: str | None = None) -> Geometry | None:
    """Give the line two countries share, or the whole outline of one, coast included.

    None where the countries do not meet, or one is unknown.
    """
    wanted = {country_a.upper(), (country_b or country_a).upper()}
    if len(wanted) == 1:
        whole = country_outline(country_a)
        return None if whole is None else shapely.boundary(whole)
    found = [b.shape for b in _layer("border") if set(b.code.split("|")) == wanted]
    return found[0] if found else None


def shared_edge(one: Place, other: Place) -> Geometry | None:
    """Give the line along which two regions touch, or None if they do not."""
    shapes = [outline(one), outline(other)]
    if shapes[0] is None or shapes[1] is None:
        return None
    a, b = (shapely.boundary(part) for part in shapes)
    edge = shapely.intersection(a, b)
    return None if shapely.is_empty(edge) or shapely.get_dimensions(edge) < 1 else edge


def border_distance_m(at: LonLat, country_a: str, country_b: str | None = None) -> float | None:
    """Measure from a position to the border of two countries (or of one), in metres.

    None where there is no such border. The embedded line is off by up to `BORDER_NOISE_M`.
    """
    line = border_line(country_a, country_b)
    return None if line is None else line_distance_m(at, line)


def line_distance_m(at: LonLat, line: Geometry) -> float:
    """Measure from a position to the nearest spot of a line or area: metres, 0 inside."""
    return distance_m(at, nearest(at, line))


def nearest(at: LonLat, line: Geometry) -> LonLat:
    """Find the spot of a line or area that is nearest to a position.

    The geometry is first brought into metres around the position; the far field is distorted
    there, but the nearest spot is found to a few metres within some hundred kilometres.
    """
    spot = shapely.Point(0, 0)
    flat = shapely.transform(line, lambda xy: _around(at, xy), include_z=False)
    x, y = shapely.shortest_line(spot, flat).coords[-1]
    azimuth_deg, reach_m = _polar(x, y)
    lon, lat, _ = GEOD.fwd(at.lon, at.lat, azimuth_deg, reach_m)
    return LonLat(lon, lat)


def nearest_end(line: Geometry, area: Geometry) -> LonLat:
    """Find the spot of an area that is nearest to a line, both in degrees (WGS 84).

    Degrees of longitude are shortened as at the line's middle latitude, which is true to some
    hundred metres over the width of an oblast.
    """
    south, north = shapely.bounds(line)[[1, 3]]
    short = math.cos(math.radians((south + north) / 2))
    flat = [shapely.transform(one, lambda xy: xy * (short, 1.0)) for one in (line, area)]
    x, y = shapely.shortest_line(*flat).coords[-1]
    return LonLat(x / short, y)


def read_border(path: Path) -> Geometry:
    """Read a finer border (.geojson or .geojson.gz of one country's regions) and join it.

    Gaps between the regions are filled: they are no border of the country, only of its file.

    Raises
    ------
    InputError
        If the file is missing or holds no polygons.
    """
    try:
        raw = path.read_bytes()
        text = gzip.decompress(raw) if path.suffix == ".gz" else raw
        content = json.loads(text.decode("utf-8"))
    except (OSError, EOFError, ValueError) as error:
        raise InputError(f"border {path}: is no GeoJSON ({error}); export it anew") from error
    parts = [g for g in map(_polygon, _geometries(content)) if g is not None]
    if not parts:
        raise InputError(f"border {path}: holds no polygons; give the regions of one country")
    return _without_gaps(shapely.union_all(parts))


def _without_gaps(area: Geometry) -> Geometry:
    parts = shapely.get_parts(area)
    outer = [shapely.Polygon(p.exterior) for p in parts if p.geom_type == "Polygon"]
    return shapely.union_all(outer)


def _around(at: LonLat, xy: Any) -> Any:
    import numpy as np

    n = len(xy)
    azimuth_deg, _, metres = GEOD.inv(np.full(n, at.lon), np.full(n, at.lat), xy[:, 0], xy[:, 1])
    turn = np.radians(azimuth_deg)
    return np.column_stack([metres * np.sin(turn), metres * np.cos(turn)])


def _polar(x: float, y: float) -> tuple[float, float]:
    import math

    return math.degrees(math.atan2(x, y)), math.hypot(x, y)


def _geometries(content: Any) -> list[Any]:
    if not isinstance(content, dict):
        return []
    if content.get("type") == "FeatureCollection":
        rows = content.get("features")
        return [row.get("geometry") for row in rows if isinstance(row, dict)] if rows else []
    return [content.get("geometry") if content.get("type") == "Feature" else content]


def _polygon(row: Any) -> Geometry | None:
    if not isinstance(row, dict) or row.get("type") not in {"Polygon", "MultiPolygon"}:
        return None
    try:
        return shapely.make_valid(shape(row))
    except (ValueError, TypeError, IndexError, shapely.errors.ShapelyError):
        return None


@cache
def _features() -> tuple[tuple[str, Region], ...]:
    found = []
    for row in _FEATURE.finditer(_FILE.read_text(encoding="utf-8")):
        told = json.loads(row["told"])
        region = Region(code=told["code"], name=told["name"], geojson=row["outline"])
        found.append((told["layer"], region))
    return tuple(found)


@cache
def _layer(name: str) -> tuple[Region, ...]:
    return tuple(region for layer, region in _features() if layer == name)


@cache
def _by_word() -> dict[str, Region]:
    places = (*_layer("country"), *_layer("region"))
    return {word.casefold(): place for place in places for word in (place.code, place.name)}


@cache
def _region_index() -> tuple[tuple[Region, ...], shapely.STRtree]:
    # Ukraine first: where two outlines overlap by the file's rounding, the smaller code wins.
    regions = (*regions_of("UA"), *regions_of("RU"))
    return regions, shapely.STRtree([region.shape for region in regions])
