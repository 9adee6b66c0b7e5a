"""Values in; a folium.Map that never changes, and small commands that change what it shows, out.

Article text never enters folium, which renders what it is given a second time as a template: it
travels in the file of columns, and the browser shows it with `textContent`. What does pass through
here is numbers, our own words, and JSON with every brace in a string escaped.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import folium
from branca.element import MacroElement
from folium.elements import JSCSSMixin
from folium.template import Template

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geodata.model import LonLat

STATIC = "../../app/static/"  # from a component's frame to Streamlit's static folder
CENTRE, ZOOM = (48.4, 35.5), 6
_LOCAL = {
    "leaflet": "vendor/leaflet/leaflet.js",
    "leaflet_css": "vendor/leaflet/leaflet.css",
}
# Folium puts these into every page; nothing here uses them.
_UNUSED = {
    *("jquery", "bootstrap", "awesome_markers", "bootstrap_css", "glyphicons_css"),
    *("awesome_markers_font_css", "awesome_markers_css", "awesome_rotate_css"),
}
_STYLE = """<style>
.leaflet-container{font:13px/1.4 system-ui,sans-serif;touch-action:none}
.leaflet-container:focus-visible{outline:3px solid #0b5e8a;outline-offset:-3px}
.frontline-legend,.frontline-note{background:#fffd;color:#1c2630;border-radius:6px;padding:6px 9px;
 font-size:12px;max-width:230px}
.frontline-legend div{display:flex;gap:6px;align-items:center}
.frontline-legend summary{cursor:pointer;font-weight:600}
@media(prefers-color-scheme:dark){.frontline-legend,.frontline-note,.leaflet-popup-content-wrapper,
 .leaflet-popup-tip,.leaflet-tooltip,.leaflet-bar a,.leaflet-control-attribution,
 .leaflet-control-scale-line{background:#1a222ae8!important;color:#e6ebef!important}}
</style>"""


class Script(JSCSSMixin, MacroElement):
    """JavaScript that runs after the map is made; `libraries` are (name, path below static)."""

    _template = Template("{% macro script(this, kwargs) %}{{ this.code }}{% endmacro %}")

    def __init__(self, code: str, libraries: tuple[tuple[str, str], ...] = ()) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # branca has no types
        self._name = "Script"
        self.code = code
        self.default_js = [(name, STATIC + path) for name, path in libraries]
        self.default_css: list[tuple[str, str]] = []


def base_map(
    background: str, events: str | None, front: dict[str, Any] | None, kinds: tuple[str, ...] = ()
) -> folium.Map:
    """Draw the map once: the embedded background, the front, and the events of a published file.

    The same arguments give the same map, so that the page keeps it, its view and its data.
    """
    _use_local_copies()
    fmap = folium.Map(
        leaflet(*reversed(CENTRE)),
        zoom_start=ZOOM,
        tiles=None,
        prefer_canvas=True,
        control_scale=True,
        max_zoom=14,
        min_zoom=4,
    )
    root = fmap.get_root()
    root.header.add_child(  # type: ignore[attr-defined]  # a figure has a header
        folium.Element(_STYLE)
    )
    parts = list(_parts(background, events, front, kinds))
    fmap.add_child(Script("\n".join(parts), (("frontline", "frontline.js"),)))
    return fmap


def leaflet(lon: float, lat: float) -> tuple[float, float]:
    """Turn a position round: Leaflet wants the latitude first, and nothing else here does."""
    return lat, lon


def view_command(view: dict[str, Any]) -> folium.FeatureGroup:
    """Tell the map what to show: a few numbers, however many events there are."""
    return _command(f"window.frontlineReady.then(()=>window.ev.setView({as_script(view)}));")


def claim_command(claim: dict[str, Any]) -> folium.FeatureGroup:
    """Tell the map to draw one claim's shapes."""
    return _command(
        f"window.frontlineReady.then(()=>window.frontline.drawClaim(map_div,{as_script(claim)}));"
    )


def as_script(value: Any) -> str:
    """Write a value as JSON that neither a template nor a script's end can be read from.

    >>> any(sign in as_script("{{ 7*7 }}</script>") for sign in "{}<>")
    False
    """
    return _STRING.sub(_escaped, json.dumps(value, ensure_ascii=True, allow_nan=False))


_STRING = re.compile(r'"(?:[^"\\]|\\.)*"')
_ESCAPES = str.maketrans({c: f"\\u{ord(c):04x}" for c in "{}<>&%#`$'"})


def _escaped(string: re.Match[str]) -> str:
    return string.group().translate(_ESCAPES)


def _command(code: str) -> folium.FeatureGroup:
    group = folium.FeatureGroup("command")
    group.add_child(Script(code))
    return group


def _parts(
    background: str, events: str | None, front: dict[str, Any] | None, kinds: tuple[str, ...]
) -> Iterator[str]:
    yield "map_div.attributionControl.setPrefix('Leaflet');"
    yield "map_div.attributionControl.addAttribution('Natural Earth, GeoNames (CC BY 4.0)');"
    yield (
        "map_div.getContainer().setAttribute('role','application');"
        "map_div.getContainer().setAttribute('aria-label','Map; the table lists the same events');"
    )
    yield f"const ground=window.frontline.background(map_div,{as_script(STATIC + background)});"
    if front is not None:
        yield f"fetch({as_script(STATIC + front['file'])}).then(a=>a.json())" + (
            ".then(f=>window.frontline.drawFront(map_div,f));"
        )
    if events is None:
        yield "window.frontlineReady=ground;"
        return
    yield "window.ev=new window.frontline.Events({pane:'events'});window.ev.addTo(map_div);"
    has_front = as_script(front is not None)
    yield f"window.frontline.legend({as_script(list(kinds))},{has_front}).addTo(map_div);"
    yield (
        f"window.frontlineReady=fetch({as_script(STATIC + events)}).then(a=>a.json())"
        ".then(c=>window.ev.setData(c));"
    )


def _use_local_copies() -> None:
    """Point folium's own list of files at ours; a file without a copy is our mistake.

    Both folium and streamlit-folium read these lists, so nothing else can call out.
    """
    folium.Map.default_js = [(n, STATIC + _LOCAL[n]) for n in _known(folium.Map.default_js)]
    folium.Map.default_css = [(n, STATIC + _LOCAL[n]) for n in _known(folium.Map.default_css)]


def _known(files: list[tuple[str, str]]) -> list[str]:
    names = [name for name, _ in files if name not in _UNUSED]
    missing = [name for name in names if name not in _LOCAL]
    if missing:
        raise LookupError(f"folium asks for {missing}, which dashboard/static does not hold")
    return names


def spot(name: str, at: LonLat, role: str) -> dict[str, Any]:
    """Describe a labelled spot of a claim for `claim_command`."""
    return {"name": name, "lon": at.lon, "lat": at.lat, "role": role}
