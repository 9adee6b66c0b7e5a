"""How the page bears many events, in headless Chromium beside a plain FastMarkerCluster map.

`python benchmarks/page_at_scale.py 100000` prints one JSON line: seconds from navigation to the
painted map, milliseconds from a changed filter to the painted points (medians of five), the longest
frame of a pan and a zoom, the server's memory, all of it and for each further visitor, and the same
first map and filter of the plain page.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tarfile
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parent.parent)]

from bench_store import FIRST, reading
from playwright.sync_api import Browser, Frame, Page, sync_playwright
from playwright.sync_api import Error as PlaywrightError

from geodata.store import Found, Making, entry_of, open_workspace
from tests.browser.conftest import ARGS, CHROMIUM, ROOT, free_port, serve_command

if TYPE_CHECKING:
    from collections.abc import Iterator

_ROUNDS = 5
_VISITORS = 4  # beside the first
_PAINTED = "()=>Number(document.querySelector('.leaflet-container')?.dataset.drawn)>0"
# What one would write first. Its scripts lie beside it, as without a network they must.
_PLAIN = """
import json, os, streamlit as st, folium
from folium.plugins import FastMarkerCluster
from streamlit_folium import st_folium
base = "../../app/static/"
folium.Map.default_js = [("leaflet", base + "leaflet.js")]
folium.Map.default_css = [("leaflet_css", base + "leaflet.css")]
FastMarkerCluster.default_js = [("cluster", base + "leaflet.markercluster.js")]
FastMarkerCluster.default_css = [
    ("cluster_css", base + "MarkerCluster.css"), ("look", base + "MarkerCluster.Default.css")]
rows = st.cache_data(lambda: json.load(open(os.environ["ROWS"])))()
last = st.slider("Days", 0, 1400, 1400, step=100)
fmap = folium.Map((48.4, 35.5), zoom_start=6, tiles=None, maxZoom=18)
point = "function(row){return L.marker(L.latLng(row[0],row[1]))}"  # else: an icon font
fmap.add_child(FastMarkerCluster([(48, 35)], callback=point))  # else no script
group, shown = folium.FeatureGroup("events"), [row[:2] for row in rows if row[2] <= last]
group.add_child(FastMarkerCluster(shown, callback=point))
st_folium(fmap, key="map", returned_objects=[], feature_group_to_add=group, height=560)
"""
_PLAIN_MAP = "window.map_div"
_PLUGIN = "leaflet.markercluster@1.5.3"
_QUIET = (
    "--server.headless=true",
    "--server.address=localhost",
    "--server.enableStaticServing=true",
    "--browser.gatherUsageStats=false",
)
_CLUSTERS = "[...document.querySelectorAll('.marker-cluster')].map((e)=>e.textContent).join()"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("events", type=int)
    parser.add_argument("--plain", action="store_true", help="measure the plain page too")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=ARGS)
        told: dict[str, Any] = {
            "events": args.events,
            "machine": f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores",
        }
        told |= _measure_page(browser, Path(folder), args.events)
        if args.plain:
            told |= _measure_plain(browser, Path(folder), args.events)
            told["first_map_ratio"] = round(told["plain_first_map_s"] / told["first_map_s"], 1)
            told["filter_ratio"] = round(told["plain_filter_ms"] / told["filter_ms"], 1)
        print(json.dumps(told))
        browser.close()


def _measure_page(browser: Browser, folder: Path, events: int) -> dict[str, Any]:
    file = folder / "scale.sqlite"
    with open_workspace(file) as workspace:
        for start in range(0, events // 10, 1000):
            some = range(start, min(start + 1000, events // 10))
            found = [Found(str(n), entry_of(reading(n))) for n in some]
            workspace.add_all(found, Making(code="code"))
    port = free_port()
    env = {**os.environ, "FRONTLINE_WORKSPACE": str(file)}
    with subprocess.Popen(serve_command(port), cwd=ROOT, env=env) as server:
        try:
            address = f"http://localhost:{port}"
            began = time.monotonic()
            page = _opened(browser, address)
            cold_s = time.monotonic() - began
            firsts = []
            for _ in range(_ROUNDS):
                page.close()
                began = time.monotonic()
                page = _opened(browser, address)
                firsts.append(time.monotonic() - began)
            memory = _memory_mb(server.pid)
            more = [_opened(browser, address) for _ in range(_VISITORS)]
            for other in more:
                next(_filter_times(other))
            per_visitor = (_memory_mb(server.pid) - memory) / _VISITORS
            for other in more:
                other.close()
            return {
                "cold_start_s": round(cold_s, 2),
                "first_map_s": round(statistics.median(firsts), 2),
                "filter_ms": round(statistics.median(_filter_times(page)), 0),
                "longest_frame_ms": round(longest_frame(map_of(page)), 0),
                "server_mb": round(memory),
                "server_mb_per_visitor": round(per_visitor, 1),
            }
        finally:
            server.terminate()


def _measure_plain(browser: Browser, folder: Path, events: int) -> dict[str, Any]:
    """Measure the page that one would write first: every point through folium at each rerun."""
    rows = [
        [event.place.at.lat, event.place.at.lon, (event.first_day - FIRST).days]
        for n in range(events // 10)
        for event in reading(n).events
        if event.first_day
    ]
    (folder / "rows.json").write_text(json.dumps(rows))
    app = folder / "plain.py"
    app.write_text(_PLAIN)
    _plain_scripts(folder)
    port = free_port()
    command = [sys.executable, "-m", "streamlit", "run", str(app), "--server.port", str(port)]
    env = {**os.environ, "ROWS": str(folder / "rows.json")}
    with subprocess.Popen([*command, *_QUIET], cwd=folder, env=env) as server:
        try:
            address, firsts = f"http://localhost:{port}", []
            page = _plain_opened(browser, address)  # the first visitor waits for the imports too
            for _ in range(_ROUNDS):
                page.close()
                began = time.monotonic()
                page = _plain_opened(browser, address)
                firsts.append(time.monotonic() - began)
            return {
                "plain_first_map_s": round(statistics.median(firsts), 2),
                "plain_filter_ms": round(statistics.median(_plain_filter_times(page))),
                "plain_longest_frame_ms": round(longest_frame(map_of(page), map_name=_PLAIN_MAP)),
            }
        finally:
            server.terminate()


def _memory_mb(pid: int) -> float:
    pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def _plain_scripts(folder: Path) -> None:
    """Lay Leaflet and its plug-in beside the page; npm packages carry them."""
    static = folder / "static"
    shutil.copytree(ROOT / "geodata" / "snapshots" / "web" / "leaflet", static)
    subprocess.run(["npm", "pack", "--silent", _PLUGIN], cwd=folder, check=True)
    with tarfile.open(next(folder.glob("leaflet.markercluster-*.tgz"))) as packed:
        for member in packed.getmembers():
            if member.name.startswith("package/dist/") and member.isfile():
                content = packed.extractfile(member)
                assert content is not None
                (static / Path(member.name).name).write_bytes(content.read())


def _plain_opened(browser: Browser, address: str) -> Page:
    page = visited(browser, address)
    page.wait_for_selector("iframe[title='streamlit_folium.st_folium']", timeout=120_000)
    map_of(page).wait_for_function(f"()=>{_CLUSTERS}.split(',').length>2", timeout=120_000)
    return page


def _plain_filter_times(page: Page) -> Iterator[float]:
    """Move the last day, and wait until other counts stand on the map."""
    frame = map_of(page)
    page.wait_for_timeout(2_000)
    for _ in range(_ROUNDS):
        before = frame.evaluate(_CLUSTERS)
        began = time.monotonic()
        page.get_by_role("slider").press("ArrowLeft")
        changed = f"(before)=>{{const now={_CLUSTERS};return now&&now!==before}}"
        frame.wait_for_function(changed, arg=before, timeout=120_000)
        yield 1000 * (time.monotonic() - began)
        page.wait_for_timeout(3_000)


def _opened(browser: Browser, address: str) -> Page:
    page = visited(browser, address)
    page.wait_for_selector("iframe[title='streamlit_folium.st_folium']", timeout=120_000)
    map_of(page).wait_for_function(_PAINTED, timeout=120_000)
    return page


def visited(browser: Browser, address: str) -> Page:
    page = browser.new_page(viewport={"width": 1360, "height": 900})
    for _ in range(240):
        try:
            page.goto(address)
        except PlaywrightError:  # the server is still starting
            time.sleep(0.25)
        else:
            break
    return page


def map_of(page: Page) -> Frame:
    return next(frame for frame in page.frames if "streamlit_folium" in frame.url)


def _filter_times(page: Page) -> Iterator[float]:
    """Choose a kind, and wait until the map has painted fewer or more events."""
    frame = map_of(page)
    page.wait_for_timeout(2_000)
    for _ in range(_ROUNDS):
        before = frame.evaluate("document.querySelector('.leaflet-container').dataset.drawn")
        choice = page.get_by_role("button", name="capture (").first
        began = time.monotonic()
        choice.click()
        changed = f"()=>document.querySelector('.leaflet-container').dataset.drawn!=='{before}'"
        frame.wait_for_function(changed, timeout=60_000)
        yield 1000 * (time.monotonic() - began)
        page.wait_for_timeout(1_500)


def longest_frame(
    frame: Frame, zooms: tuple[int, ...] = (7, 8, 7, 6), map_name: str = "window.ev._map"
) -> float:
    """Pan and zoom, and give the longest time between two frames in milliseconds."""
    return float(
        frame.evaluate(
            f"async(zooms)=>{{const map={map_name};"
            """let last=performance.now(),worst=0,go=true;
            const tick=()=>{const now=performance.now();worst=Math.max(worst,now-last);last=now;
              if(go)requestAnimationFrame(tick)};requestAnimationFrame(tick);
            const wait=(ms)=>new Promise(r=>setTimeout(r,ms));
            for(let k=0;k<6;k++){map.panBy([80,30],{animate:true});await wait(400)}
            for(const z of zooms){map.setZoom(z,{animate:true});await wait(600)}
            go=false;return worst}""",
            zooms,
        )
    )


if __name__ == "__main__":
    main()
