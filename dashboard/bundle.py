"""The map's scripts and styles in; one file of each, named by its content, out."""

from __future__ import annotations

import hashlib
import shutil
from functools import cache
from pathlib import Path

from geodata.snapshots.html import WEB

STATIC = Path(__file__).parent / "static"
PUBLISHED = STATIC / "published"
# In the order they are needed; in one file, since each request costs the first map its time.
_SCRIPTS = (
    WEB / "leaflet" / "leaflet.js",
    STATIC / "vendor" / "geographiclib" / "geographiclib-geodesic.min.js",
    STATIC / "vendor" / "mgrs" / "mgrs.min.js",
    WEB / "frontline.js",
    WEB / "fronts.js",
    WEB / "events.js",
    STATIC / "tools.js",
    STATIC / "keeping.js",
)
_STYLE = WEB / "leaflet" / "leaflet.css"


def script() -> str:
    """Name the file of scripts, below static; a new version has a new name, never an old copy."""
    return f"published/map-{_digest()}/map.js"


def style() -> str:
    """Name the file of Leaflet's style, whose pictures lie beside it."""
    return f"published/map-{_digest()}/leaflet.css"


def publish_bundle() -> None:
    """Write both files where the page serves them."""
    folder = (STATIC / script()).parent
    shutil.copytree(WEB / "leaflet" / "images", folder / "images", dirs_exist_ok=True)
    for name, parts in (("leaflet.css", (_STYLE,)), ("map.js", _SCRIPTS)):
        part = folder / f"{name}.part"
        part.write_text("\n;\n".join(_text(path) for path in parts), encoding="utf-8")
        part.replace(folder / name)


@cache
def _digest() -> str:
    told = "".join(map(_text, (*_SCRIPTS, _STYLE))).encode()
    return hashlib.blake2b(told, digest_size=8).hexdigest()


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")
