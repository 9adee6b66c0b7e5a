"""Values in; a folium.Map that never changes, and small commands that change what it shows, out.

Article text never enters folium, which renders what it is given a second time as a template: it
travels in the file of columns, and the browser shows it with `textContent`. What does pass through
here is numbers, our own words, and JSON with every brace in a string escaped.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import folium
from branca.element import MacroElement
from folium.elements import JSCSSMixin
from folium.template import Template

from dashboard.bundle import script, style
from geodata.snapshots.html import WEB

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geodata.model import LonLat

STATIC = "../../app/static/"  # from a component's frame to Streamlit's static folder
CENTRE, ZOOM = (48.6, 35.9), 6
_LOCAL = {"leaflet": script, "leaflet_css": style}  # one file brings all scripts
# Folium puts these into every page; nothing here uses them.
_UNUSED = {
    *("jquery", "bootstrap", "awesome_markers", "bootstrap_css", "glyphicons_css"),
    *("awesome_markers_font_css", "awesome_markers_css", "awesome_rotate_css"),
}
_STYLE = f"<style>{(WEB / 'frontline.css').read_text(encoding='utf-8')}</style>"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What stays on a map: the file of the background, the fronts by day, the page's words.

    `day` is the number of the day whose front is shown until a view names another.
    """

    background: str
    fronts: tuple[dict[str, Any], ...] = ()
    words: dict[str, str] = field(default_factory=dict)
    day: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """A map's events: the days that can be played, by default those of the events themselves.

    With `follows` the map reports the day on which its slider came to rest, and its front's source.
    """

    first: int | None = None
    last: int | None = None
    follows: bool = False


class Script(JSCSSMixin, MacroElement):
    """JavaScript that runs after the map is made."""

    _template = Template("{% macro script(this, kwargs) %}{{ this.code }}{% endmacro %}")

    def __init__(self, code: str) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # branca has no types
        self._name = "Script"
        self.code = code
        self.default_js: list[tuple[str, str]] = []
        self.default_css: list[tuple[str, str]] = []


def base_map(ground: Ground, events: Layer | None = None) -> folium.Map:
    """Draw the map once: the embedded background, the fronts, and room for events.

    The same arguments give the same map, so that the page keeps it and its view. Which events it
    shows comes with a command, as a correction or an added article is another file of them.
    """
    _use_local_copies()
    fmap = folium.Map(
        leaflet(*reversed(CENTRE)),
        zoom_start=ZOOM,
        tiles=None,
        prefer_canvas=True,
        control_scale=True,
        max_zoom=18,
        min_zoom=3,
    )
    root = fmap.get_root()
    root.header.add_child(  # type: ignore[attr-defined]  # a figure has a header
        folium.Element(_STYLE)
    )
    fmap.add_child(Script("\n".join(_parts(ground, events))))
    return fmap


def leaflet(lon: float, lat: float) -> tuple[float, float]:
    """Turn a position round: Leaflet wants the latitude first, and nothing else here does."""
    return lat, lon


def view_command(file: str, view: dict[str, Any]) -> folium.FeatureGroup:
    """Tell the map which file of events to show, and what of it: a few numbers, however many."""
    return _command(
        f"window.ev.fetched({as_script(STATIC + file)});"
        f"window.frontlineReady.then(()=>window.ev.show({as_script(view)}));"
    )


def front_command(file: str, view: dict[str, Any]) -> folium.FeatureGroup:
    """Tell a map that follows which events, day, source and change to show."""
    return _command(
        f"window.ev.fetched({as_script(STATIC + file)});"
        f"window.frontlineReady.then(()=>window.frontline.showFront({as_script(view)}));"
    )


def claim_command(claim: dict[str, Any]) -> folium.FeatureGroup:
    """Tell the map to draw one claim's shapes."""
    return _command(
        f"window.frontlineReady.then(()=>window.frontline.drawClaim(map_div,{as_script(claim)}));"
    )


def shapes_command(file: str) -> folium.FeatureGroup:
    """Tell a map without fronts to show a published file of shapes instead of the last one."""
    return _command(
        f"window.frontlineReady.then(()=>"
        f"window.frontline.showShapes(map_div,{as_script(STATIC)},{as_script(file)}));"
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


def _parts(ground: Ground, events: Layer | None) -> Iterator[str]:
    yield f"window.frontlineWords={as_script(ground.words)};"
    yield "map_div.fire('move');"  # so that the scale, which is there already, has its words
    yield "map_div.attributionControl.setPrefix('Leaflet');"
    yield "map_div.attributionControl.addAttribution('Natural Earth, GeoNames (CC BY 4.0)');"
    yield "window.frontline.keyboard(map_div);"
    base = as_script(STATIC)
    file = as_script(STATIC + ground.background)
    yield f"const ground=window.frontline.background(map_div,{file});"
    if ground.fronts:
        yield f"const fronts=new window.frontline.Fronts({as_script(list(ground.fronts))},{base});"
        day = 10**9 if ground.day is None else ground.day
        yield f"ground.then(()=>{{fronts.addTo(map_div);fronts.setDay({day});}});"
    else:
        yield "const fronts=null;"
    if events is None:
        yield "window.frontlineReady=Promise.all([ground,window.frontline.styled()]);"
        return
    yield (
        "window.ev=new window.frontline.Events({pane:'events'});window.ev.fronts=fronts;"
        "window.ev.addTo(map_div);"  # at once: streamlit-folium listens to the layers it finds
    )
    yield (
        "window.frontline.linked(map_div,window.ev);"
        "window.frontline.tools(map_div).addTo(map_div);"
        "window.frontline.backgrounds(map_div).addTo(map_div);"
        f"const player=window.frontline.player(window.ev,fronts,"
        f"{as_script([events.first, events.last])},"
        f"{as_script('front-day' if events.follows else 'play')});player.addTo(map_div);"
        "window.frontline.legend(window.ev,!!fronts).addTo(map_div);"
    )
    if events.follows:
        yield "ground.then(()=>window.frontline.follow(window.ev,fronts,player));"
    yield "window.frontlineReady=ground;"


def _use_local_copies() -> None:
    """Point folium's own list of files at ours; a file without a copy is our mistake.

    Both folium and streamlit-folium read these lists, so nothing else can call out.
    """
    folium.Map.default_js = [(n, STATIC + _LOCAL[n]()) for n in _known(folium.Map.default_js)]
    folium.Map.default_css = [(n, STATIC + _LOCAL[n]()) for n in _known(folium.Map.default_css)]


def _known(files: list[tuple[str, str]]) -> list[str]:
    names = [name for name, _ in files if name not in _UNUSED]
    missing = [name for name in names if name not in _LOCAL]
    if missing:
        raise LookupError(f"folium asks for {missing}, which dashboard/static does not hold")
    return names


def spot(name: str, at: LonLat, role: str) -> dict[str, Any]:
    """Describe a labelled spot of a claim for `claim_command`."""
    return {"name": name, "lon": at.lon, "lat": at.lat, "role": role}
