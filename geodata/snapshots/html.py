"""Features in; a map in one HTML file that needs no network and no server out.

Everything is in the file: Leaflet, the map's scripts, the embedded background, the events. Texts
are JSON that the scripts show as text, never as HTML; a policy in the file forbids every request.
"""

from __future__ import annotations

import json
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from geodata.snapshots.columns import map_columns
from geodata.snapshots.geojson import ATTRIBUTION

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from geodata.snapshots.features import Feature

WEB = Path(__file__).parent / "web"
_BACKGROUND = Path(__file__).parent.parent / "data" / "basemap.geojson"
_SCRIPTS = ("leaflet/leaflet.js", "frontline.js", "fronts.js", "events.js", "viewer.js")
_STYLES = ("leaflet/leaflet.css", "frontline.css", "viewer.css")
_POLICY = (
    "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; "
    "img-src data: blob:; base-uri 'none'; form-action 'none'"
)


def html_bytes(
    features: Iterable[Feature],
    about: Mapping[str, Any] | None = None,
    front: Mapping[str, Any] | None = None,
    title: str = "Events on the map",
) -> bytes:
    """Write the events as a page with a map; equal input gives equal bytes.

    `about` (filter, days, versions) is shown below the map; `front` has "label", "schematic", and
    GeoJSON geometries "line" and "area", as the page publishes a front.
    """
    events = [feature for feature in features if feature.layer == "event"]
    content = {
        "columns": map_columns(events),
        "about": dict(about or {}),
        "attribution": ATTRIBUTION,
        "front": dict(front) if front else None,
    }
    styles = "\n".join(_text(WEB / name) for name in _STYLES)
    scripts = "\n".join(f"<script>{_text(WEB / name)}</script>" for name in _SCRIPTS)
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{escape(title)}</title>
<style>{styles}</style>
</head>
<body>
<div id="map" role="application" aria-label="Map of the events"></div>
<form id="days" aria-label="Days"></form>
<details><summary id="listed">List of the events</summary>
<table><thead><tr><th>Days</th><th>Kind</th><th>Place</th><th>Status</th><th>Verdict</th>
<th>Sentence</th><th>Source</th></tr></thead><tbody id="events"></tbody></table></details>
<details><summary>About this map: sources, licence, filter, versions</summary>
<dl id="about"></dl></details>
<script type="application/json" id="background">{_text(_BACKGROUND)}</script>
<script type="application/json" id="content">{_json(content)}</script>
{scripts}
</body>
</html>
""".encode()


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8").strip()


def _json(value: Any) -> str:
    """Write JSON in which no script can end."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
