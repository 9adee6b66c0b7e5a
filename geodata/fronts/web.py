"""A web address of control areas in; fronts out: a plain file, or an ArcGIS layer page by page."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit, urlunsplit

from geodata.errors import InputError
from geodata.fronts.reading import Origin, fronts_of, read_fronts
from geodata.fronts.rows import ENDINGS, read_rows
from geodata.fronts.series import FrontSeries, joined

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geodata.articles.web import Visitor

LARGEST_BYTES = 60_000_000  # a published year of daily areas is about half of it
_MOST_PAGES = 500  # of an ArcGIS layer, 1,000 to 2,000 features each
_SERVICES = ("FeatureServer", "MapServer")
# What a file is by its first bytes, where the address does not end in a known way.
_MAGIC = ((b"SQLite format 3", ".gpkg"), (b"PK\x03\x04", ".kmz"), (b"fgb", ".fgb"), (b"<", ".kml"))


def open_visitor(*, private: bool = False) -> Visitor:
    """Open connections that keep each host's rules and take files as large as maps are."""
    from geodata.articles.web import Visitor

    return Visitor(private=private, largest_bytes=LARGEST_BYTES)


def open_fronts(source: Path | str, visitor: Visitor | None = None) -> FrontSeries:
    """Read fronts from a file, a folder or a web address (of the public network by default).

    Raises
    ------
    InputError
        If nothing can be had or read there.
    """
    if isinstance(source, str) and source.startswith(("http://", "https://")):
        return fetch_fronts(source, visitor or open_visitor())
    return read_fronts(Path(source))


def open_all(sources: Sequence[Path | str], visitor: Visitor | None = None) -> FrontSeries | None:
    """Read the fronts of several sources side by side; None if none is named."""
    return joined([open_fronts(source, visitor) for source in sources]) if sources else None


def fetch_fronts(url: str, visitor: Visitor) -> FrontSeries:
    """Fetch the fronts at an address: a file of any format that is read from disk, or a layer.

    A layer is an address like ".../FeatureServer/0", with or without "/query?where=...".

    Raises
    ------
    InputError
        If it cannot be had or read; one sentence says why.
    """
    layer = _layer(url)
    body, ending = (_collected(layer, url, visitor), ".geojson") if layer else _file(url, visitor)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"front{ending}"
        path.write_bytes(body)
        rows, notes = read_rows(path, url)
    return FrontSeries(fronts=fronts_of(rows, _origin(url)), notes=notes)


def _origin(url: str) -> Origin:
    parts = urlsplit(url)
    source = (parts.hostname or "").removeprefix("www.")
    return Origin(name=url, dated=unquote(f"{parts.path}?{parts.query}"), source=source)


def _get(url: str, name: str, visitor: Visitor) -> bytes:
    try:
        body, _ = visitor.get(url)
    except InputError as error:
        raise InputError(f"front {name}: {error}") from error
    return body


def _file(url: str, visitor: Visitor) -> tuple[bytes, str]:
    body = _get(url, url, visitor)
    named = PurePosixPath(urlsplit(url).path).suffix.lower()
    start = body.lstrip()[:15]
    known = named if named in ENDINGS else None
    return body, known or next((e for magic, e in _MAGIC if start.startswith(magic)), ".geojson")


def _layer(url: str) -> str | None:
    """Give the query address of an ArcGIS layer with the asked `where`, or None for a file."""
    parts = urlsplit(url)
    steps = parts.path.rstrip("/").split("/")
    if steps[-1] == "query":
        steps.pop()
    if len(steps) < 2 or steps[-2] not in _SERVICES or not steps[-1].isdigit():
        return None
    asked = {"where": "1=1", "outFields": "*", **dict(parse_qsl(parts.query))}
    asked |= {"outSR": "4326", "returnGeometry": "true"}
    asked.pop("f", None)
    path = "/".join((*steps, "query"))
    return urlunsplit((parts.scheme, parts.netloc, path, urlencode(asked), ""))


def _collected(layer: str, url: str, visitor: Visitor) -> bytes:
    """Collect a layer's pages, in ArcGIS's own JSON where a server does not write GeoJSON."""
    try:
        pages = list(_pages(f"{layer}&f=geojson", url, visitor))
    except InputError as error:
        try:
            pages = list(_pages(f"{layer}&f=json", url, visitor))
        except InputError:
            raise error from None
    return json.dumps(
        {**pages[0], "features": [f for page in pages for f in page["features"]]}
    ).encode()


def _pages(layer: str, url: str, visitor: Visitor) -> Iterator[dict[str, Any]]:
    """Ask for page after page until the server no longer says that it holds more back."""
    had = fetched_bytes = 0
    last: list[Any] = []
    for _ in range(_MOST_PAGES):
        body = _get(f"{layer}&resultOffset={had}", url, visitor)
        fetched_bytes += len(body)
        if fetched_bytes > LARGEST_BYTES:
            raise InputError(
                f"front {url}: is larger than {LARGEST_BYTES // 1_000_000} MB; "
                "ask for fewer days with /query?where=..."
            )
        page, more = _page(body, url)
        features = page["features"]
        if features and features == last:
            raise InputError(
                f"front {url}: its server gives the same page again; ask for fewer days"
            )
        yield page
        had, last = had + len(features), features
        if not more:
            return
        if not features:
            raise InputError(
                f"front {url}: its server says there is more and sends nothing; try again later"
            )
    raise InputError(f"front {url}: has more than {_MOST_PAGES} pages; ask for fewer days")


def _page(body: bytes, url: str) -> tuple[dict[str, Any], bool]:
    try:
        content = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise InputError(f"front {url}: its server sends no JSON; is it public?") from error
    told = content.get("error") if isinstance(content, dict) else None
    if told is not None:  # ArcGIS says "200 OK" also where it refuses
        why = told.get("message") if isinstance(told, dict) else told
        raise InputError(f"front {url}: its server refuses the query ({why}); check the address")
    features = content.get("features") if isinstance(content, dict) else None
    if not isinstance(features, list):
        raise InputError(f"front {url}: its server sends no features; give a layer's address")
    inner = content.get("properties")
    more = content.get("exceededTransferLimit") is True or (
        isinstance(inner, dict) and inner.get("exceededTransferLimit") is True
    )
    return content, more
