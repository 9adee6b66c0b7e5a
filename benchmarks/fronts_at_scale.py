"""How the Fronts view bears long lines and many days, in headless Chromium.

`python benchmarks/fronts_at_scale.py --vertices 200000 --days 8` prints one JSON line: seconds to
the first map, milliseconds from the slider to the painted day (median and longest), and the
longest frame of a pan and a zoom: far out, and near, where the whole line is drawn.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parent.parent)]

import numpy as np
import shapely
from page_at_scale import longest_frame, map_of, visited
from playwright.sync_api import Frame, Page, sync_playwright

from tests.browser.conftest import ARGS, CHROMIUM, ROOT, free_port, serve_command

FIRST = date(2024, 1, 1)
_STEP_DEG = 0.002  # a day's advance
_SHOWN = "()=>Boolean(document.querySelector('.leaflet-container')?.dataset.front)"
_FINE = "()=>{const d=document.querySelector('.leaflet-container').dataset;return d.fine===d.front}"
_SWITCH = """async([number,what])=>{
  const shown=document.querySelector('.leaflet-container').dataset;
  const slider=document.querySelector('.frontline-player input[type=range]');
  const frame=()=>new Promise((go)=>requestAnimationFrame(go));
  const before=shown[what],began=performance.now();
  slider.value=Number(slider.min)+number;slider.dispatchEvent(new Event('input',{bubbles:true}));
  while(shown[what]===before)await frame();
  await frame();await frame();
  return performance.now()-began}"""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--vertices", type=int, default=200_000)
    parser.add_argument("--days", type=int, default=8)
    parser.add_argument("--folder", type=Path, help="measure these fronts instead of made ones")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        folder = args.folder or Path(made)
        if args.folder is None:
            write_fronts(folder, args.vertices, args.days)
        print(json.dumps({**vars(args), "folder": None, **_measured(folder)}))


def write_fronts(folder: Path, vertices: int, days: int) -> None:
    """Write areas whose western edge is as ragged as a drawn front, and moves a little each day."""
    wander = np.random.default_rng(7).normal(0, 1, vertices).cumsum()
    wander *= 0.4 / np.abs(wander).max()
    lat = np.linspace(47.2, 49.6, vertices)
    for number in range(days):
        edge = np.column_stack([37.4 + wander - number * _STEP_DEG, lat])
        area = shapely.make_valid(shapely.Polygon([*edge, (38.9, 49.6), (38.4, 47.2)]))
        name = f"made-{FIRST + timedelta(days=number)}.geojson"
        (folder / name).write_text(shapely.to_geojson(area))


def _measured(folder: Path) -> dict[str, object]:
    port = free_port()
    env = {**os.environ, "FRONTLINE_FRONTS": str(folder)}
    with (
        subprocess.Popen(serve_command(port), cwd=ROOT, env=env) as server,
        sync_playwright() as play,
    ):
        try:
            browser = play.chromium.launch(executable_path=CHROMIUM, args=ARGS)
            began = time.monotonic()
            page = visited(browser, f"http://localhost:{port}/fronts")
            page.wait_for_selector("iframe[title='streamlit_folium.st_folium']", timeout=240_000)
            map_of(page).wait_for_function(_SHOWN, timeout=240_000)
            first_s = time.monotonic() - began
            wait_for_all(map_of(page))
            far, far_frame = _switches(page), longest_frame(map_of(page))
            map_of(page).evaluate("void window.ev._map.setView([48.4,37.4],10,{animate:false})")
            map_of(page).wait_for_function(_FINE, timeout=60_000)
            near = _switches(page, fine=True)
            return {
                "machine": f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores",
                "first_map_s": round(first_s, 2),
                "switch_ms": round(statistics.median(far)),
                "longest_switch_ms": round(max(far)),
                "longest_frame_ms": round(far_frame),
                "near_switch_ms": round(statistics.median(near)),
                "near_longest_switch_ms": round(max(near)),
                "near_longest_frame_ms": round(longest_frame(map_of(page), zooms=(10, 11, 10))),
            }
        finally:
            server.terminate()


def wait_for_all(frame: Frame) -> None:
    """Wait until the page has drawn every day that the slider reaches."""
    frame.evaluate(
        """async()=>{const fronts=window.ev.fronts;
        for(const front of fronts._list){const file=await fronts._fetch(front);
          if(file.fine)await fronts._fetch({file:file.fine})}}"""
    )


def _switches(page: Page, *, fine: bool = False) -> list[float]:
    frame = map_of(page)
    span = "document.querySelector('.frontline-player input[type=range]')"
    days = int(frame.evaluate(f"Number({span}.max)-Number({span}.min)"))
    times = []
    for number in range(max(0, days - 7), days):
        times.append(float(frame.evaluate(_SWITCH, [number, "fine" if fine else "front"])))
        page.wait_for_timeout(1_500)
    return times


if __name__ == "__main__":
    main()
