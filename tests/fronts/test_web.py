"""Fronts come over HTTP from a real server on loopback: files, layers in pages, and refusals."""

from __future__ import annotations

import io
import json
import zipfile
from datetime import date
from http.server import BaseHTTPRequestHandler
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

import pytest
import shapely
from pyproj import Transformer

from geodata.articles.web import Visitor
from geodata.errors import InputError
from geodata.fronts.web import fetch_fronts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conftest import Serve

DAY_MS = 1_734_393_600_000  # 2024-12-17 00:00 UTC
RING = "36,47 37,47 37,48 36,48 36,47"
KML = f"""<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>
<Placemark><name>Held on 17.12.2024</name><Polygon><outerBoundaryIs><LinearRing><coordinates>
{RING}</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></Document></kml>"""
PAGE = 2  # features that the layer gives at once


def feature(west: float, **properties: Any) -> dict[str, Any]:
    ring = [[west, 47], [west + 0.5, 47], [west + 0.5, 48], [west, 48], [west, 47]]
    geometry = {"type": "Polygon", "coordinates": [ring]}
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def collection(*features: dict[str, Any], **more: Any) -> bytes:
    return json.dumps({"type": "FeatureCollection", "features": features, **more}).encode()


def kmz() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("images/icon.png", b"")
        archive.writestr("doc.kml", KML)
    return packed.getvalue()


LAYER = [feature(36 + n / 2, date=DAY_MS + n // 4 * 86_400_000) for n in range(5)]
FILES = {
    "/robots.txt": b"User-agent: *\nDisallow: /private",
    "/2024-12-17.geojson": collection(feature(36)),
    "/export": kmz(),
    "/export.kml": KML.encode(),
    "/undated": collection(feature(36)),
    "/page-2024-12-17.html": b"<html><body>Sign in</body></html>",
    "/private/2024-12-17.geojson": collection(feature(36)),
    "/large": b" " * 60_000_001,
    "/refused/FeatureServer/0/query": b'{"error": {"code": 499, "message": "Token Required"}}',
    "/endless/FeatureServer/0/query": collection(exceededTransferLimit=True),
    "/unpaged/FeatureServer/0/query": collection(feature(36), exceededTransferLimit=True),
    "/text/FeatureServer/0/query": b"<html>",
    "/other/FeatureServer/0/query": b"[]",
}


# As ArcGIS Server wrote before it knew GeoJSON, in metres: an area with a hole, and one beside it.
MERCATOR = Transformer.from_crs("EPSG:4326", "EPSG:3857", always_xy=True)


def ring(west: float, east: float, *, hole: bool = False) -> list[tuple[float, float]]:
    shape = shapely.box(west, 47 + hole * 0.25, east, 48 - hole * 0.25, ccw=hole)
    return [MERCATOR.transform(*at) for at in shapely.get_coordinates(shape)]


ESRI = [
    {
        "attributes": {"date": DAY_MS},
        "geometry": {"rings": [ring(36, 37), ring(36.25, 36.75, hole=True), ring(38, 39)]},
    },
    {"attributes": {"date": DAY_MS + 86_400_000}, "geometry": {"rings": [ring(36, 37)]}},
]


def esri(number: int) -> bytes:
    page = {
        "geometryType": "esriGeometryPolygon",
        "spatialReference": {"wkid": 102100, "latestWkid": 3857},
        "features": ESRI[number : number + 1],
        "exceededTransferLimit": number + 1 < len(ESRI),
    }
    return json.dumps(page).encode()


class Site(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        if "/held/" in parts.path:
            body: bytes | None = self.layer(parse_qs(parts.query))
        elif "/old/" in parts.path:
            asked = parse_qs(parts.query)
            refused = b'{"error": {"code": 400, "message": "Output format not supported."}}'
            body = esri(int(asked["resultOffset"][0])) if asked["f"] == ["json"] else refused
        else:
            body = FILES.get(parts.path)
        self.send_response(404 if body is None else 200)
        self.end_headers()
        self.wfile.write(body or b"")

    def layer(self, asked: dict[str, list[str]]) -> bytes:
        """Answer as ArcGIS does, and refuse what it would not understand."""
        if (asked["f"], asked["outSR"], asked["where"]) != (["geojson"], ["4326"], ["1=1"]):
            return b'{"error": {"message": "Invalid parameters"}}'
        start = int(asked["resultOffset"][0])
        more = {"exceededTransferLimit": True} if start + PAGE < len(LAYER) else {}
        nested = {"properties": more} if "MapServer" in self.path else more
        return collection(*LAYER[start : start + PAGE], **nested)

    def log_message(self, *_: object) -> None: ...


@pytest.fixture(scope="module")
def site(serve: Serve) -> Iterator[str]:
    with serve(Site) as address:
        yield address


@pytest.fixture
def visitor() -> Visitor:
    return Visitor(private=True, pause_s=0, largest_bytes=60_000_000)


@pytest.mark.parametrize(
    "path",
    [
        pytest.param("/2024-12-17.geojson", id="GeoJSON, the day in its name"),
        pytest.param("/undated?day=2024-12-17", id="the day in the query"),
        pytest.param("/export.kml", id="KML, the day in a placemark's name"),
        pytest.param("/export", id="KMZ, known by its first bytes"),
    ],
)
def test_a_file_is_fetched(site: str, visitor: Visitor, path: str) -> None:
    (front,) = fetch_fronts(site + path, visitor).fronts
    assert front.day == date(2024, 12, 17)
    assert front.shape.bounds[:2] == (36, 47)


@pytest.mark.parametrize(
    "path",
    [
        pytest.param("/held/FeatureServer/0", id="layer"),
        pytest.param("/held/FeatureServer/0/query?where=1%3D1&f=pjson", id="query"),
        pytest.param("/held/MapServer/12/", id="map server, the flag nested"),
    ],
)
def test_a_layer_is_fetched_page_by_page(site: str, visitor: Visitor, path: str) -> None:
    first, second = fetch_fronts(site + path, visitor).fronts
    assert (first.day, second.day) == (date(2024, 12, 17), date(2024, 12, 18))
    assert first.shape.bounds == (36, 47, 38, 48)
    assert shapely.area(first.shape) == pytest.approx(2.0)
    assert second.shape.bounds == (38, 47, 38.5, 48)
    assert first.source == "127.0.0.1"


def test_a_layer_that_writes_no_geojson_is_read_in_its_own_way(site: str, visitor: Visitor) -> None:
    first, second = fetch_fronts(f"{site}/old/MapServer/3", visitor).fronts
    assert (first.day, second.day) == (date(2024, 12, 17), date(2024, 12, 18))
    assert first.shape.bounds == pytest.approx((36, 47, 39, 48))
    assert shapely.area(first.shape) == pytest.approx(1.75)  # square degrees: 2 less the hole


@pytest.mark.parametrize(
    ("path", "said"),
    [
        pytest.param("/absent.geojson", "answers 404", id="missing"),
        pytest.param("/private/2024-12-17.geojson", "robots.txt forbids", id="forbidden"),
        pytest.param("/undated", "has no day", id="no day"),
        pytest.param("/page-2024-12-17.html", "cannot be read", id="a page"),
        pytest.param("/large", "larger than 60 MB", id="large"),
        pytest.param("/refused/FeatureServer/0", "refuses the query .Token Required", id="token"),
        pytest.param("/endless/FeatureServer/0", "sends nothing", id="endless"),
        pytest.param("/unpaged/FeatureServer/0", "the same page again", id="no pages"),
        pytest.param("/text/FeatureServer/0", "sends no JSON", id="no JSON"),
        pytest.param("/other/FeatureServer/0", "sends no features", id="no features"),
    ],
)
def test_a_failure_is_one_sentence(site: str, visitor: Visitor, path: str, said: str) -> None:
    with pytest.raises(InputError, match=said) as caught:
        fetch_fronts(site + path, visitor)
    assert str(caught.value).startswith(f"front {site}{path}: ")
    assert "\n" not in str(caught.value)


def test_a_private_address_is_refused(site: str) -> None:
    with pytest.raises(InputError, match="private network"):
        fetch_fronts(site + "/2024-12-17.geojson", Visitor(pause_s=0))
