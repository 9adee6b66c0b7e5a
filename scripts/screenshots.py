"""The running page in; pictures of every view, wide and phone, light and dark, in docs/ out.

Run `python scripts/screenshots.py`; it starts the page on a free port and stops it.
"""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).parent.parent
OUT = ROOT / "docs" / "screenshots"
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
ARGS = [
    *("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync"),
]
VIEWS = {
    "map": "",
    **{name: name for name in ("events", "claims", "article", "fronts")},
    **{name: name for name in ("check", "add", "corrections", "export", "compare")},
}
SIZES = {"wide": (1360, 900), "phone": (390, 844)}


def main(only: list[str]) -> None:
    """Take the pictures, or those whose names are given."""
    OUT.mkdir(parents=True, exist_ok=True)
    port = _free_port()
    command = [sys.executable, "-m", "dashboard", "--server.port", str(port)]
    with subprocess.Popen(command, cwd=ROOT) as page_server:
        try:
            _wait(port, page_server)
            with sync_playwright() as play:
                browser = play.chromium.launch(executable_path=CHROMIUM, args=ARGS)
                _take_all(browser, f"http://localhost:{port}", only)
                browser.close()
        finally:
            page_server.terminate()


def _take_all(browser: Browser, address: str, only: list[str]) -> None:
    for size, (width, height) in SIZES.items():
        for scheme in ("light", "dark"):
            context = browser.new_context(
                viewport={"width": width, "height": height}, color_scheme=scheme
            )
            for view, path in VIEWS.items():
                name = f"{view}-{size}-{scheme}.png"
                if not only or name in only:
                    page = context.new_page()
                    page.goto(f"{address}/{path}")
                    _settle(page)
                    if view == "compare":
                        _compare(page)
                    page.screenshot(path=OUT / name)
                    page.close()
            context.close()


def _compare(page: Page) -> None:
    """Bring in a snapshot of the samples as it might have been some months before."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "last-summer.geojson"
        asked = ["seeds/articles", "--merge", "--layer", "event", "--to", "2025-08-31"]
        command = [sys.executable, "-m", "geodata", "snapshot", *asked, "--out", str(path)]
        subprocess.run(command, cwd=ROOT, check=True)
        content = json.loads(path.read_text(encoding="utf-8"))
        for feature in content["features"][::4]:
            feature["properties"]["status"] = "unverified"
        path.write_text(json.dumps(content), encoding="utf-8")
        page.locator("input[type=file]").first.set_input_files(path)
        page.get_by_role("heading", name="the same").wait_for(timeout=60_000)
    _settle(page)


def _settle(page: Page) -> None:
    """Wait until Streamlit is idle and the map, where there is one, is painted."""
    page.wait_for_function(
        "()=>document.querySelector('[data-testid=stApp]')"
        "?.getAttribute('data-test-script-state')==='notRunning'",
        timeout=60_000,
    )
    page.wait_for_function(
        "()=>!document.querySelector('[data-testid=stSkeleton]')", timeout=60_000
    )
    page.wait_for_timeout(6_000)


def _wait(port: int, server: subprocess.Popen[bytes]) -> None:
    for _ in range(120):
        try:
            with urllib.request.urlopen(f"http://localhost:{port}/_stcore/health", timeout=1):
                return
        except (urllib.error.URLError, OSError):
            if server.poll() is not None:
                raise SystemExit("the page did not start") from None
            time.sleep(0.5)
    raise SystemExit("the page did not answer within a minute")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


if __name__ == "__main__":
    main(sys.argv[1:])
