"""The real page on loopback, driven by a real Chromium; every request is recorded."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    BrowserType,
    Frame,
    Page,
    ViewportSize,
    sync_playwright,
)
from playwright.sync_api import Error as PlaywrightError

ROOT = Path(__file__).parent.parent.parent
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or "/usr/bin/chromium"
ARGS = [
    *("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync"),
]
VIEWPORT: ViewportSize = {"width": 1360, "height": 900}
STARTS_WITHIN_S = 60
# Charts and the map draw after the script has ended, and colours fade in: wait until all is still.
_STILL = """()=>{window.still=new Promise(done=>{
  const faded=()=>Promise.allSettled(document.getAnimations().map(one=>one.finished)).then(done)
  let wait=setTimeout(faded,500)
  const seen=new MutationObserver(()=>{clearTimeout(wait);wait=setTimeout(faded,500)})
  seen.observe(document,{subtree:true,childList:true,attributes:true,characterData:true})
  setTimeout(done,5000)
})}"""
_TRIES = 4


@dataclass
class Visit:
    """A page with what it asked for outside the machine, and what went wrong in it."""

    page: Page
    outside: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    @classmethod
    def begin(cls, context: BrowserContext) -> Self:
        """Open an empty page, and note from now on what leaves the machine or goes wrong."""
        made = cls(context.new_page())
        local = ("http://localhost:", "ws://localhost:", "data:", "blob:", "about:")
        made.page.on(
            "request", lambda r: None if r.url.startswith(local) else made.outside.append(r.url)
        )
        made.page.on("pageerror", lambda error: made.errors.append(str(error)))
        return made

    @property
    def map(self) -> Frame:
        """The frame that holds the first map."""
        frames = [frame for frame in self.page.frames if "streamlit_folium" in frame.url]
        return frames[0]

    def go_to(self, address: str, view: str) -> bool:
        """Open a view: by its link, as readers do, where there is one and a page to find it on.

        A page that is loaded anew takes three times as long. Tells whether it was loaded.
        """
        link = self.page.locator(f"[data-testid=stTopNavLink][href='{address}/{view}']")
        loads = not self.page.url.startswith(address) or not link.count()
        if loads:
            self.page.goto(f"{address}/{view}")
        else:
            link.click()
            self.page.wait_for_url(f"{address}/{view}*")
        self.settle()
        return loads

    def hold_still(self) -> None:
        """Wait until nothing on the page or in its maps changes any more."""
        frames = self.page.frames
        for frame in frames:
            frame.evaluate(_STILL)
        for frame in frames:
            frame.evaluate("()=>window.still")

    def settle(self) -> None:
        """Wait until Streamlit is idle."""
        self.page.wait_for_function(
            "()=>document.querySelector('[data-testid=stApp]')"
            "?.getAttribute('data-test-script-state')==='notRunning'",
            timeout=30_000,
        )

    def choose(self, label: str, option: str) -> None:
        """Choose from a list, again if what the map tells runs the page anew and closes it."""
        for _ in range(_TRIES):
            self.settle()
            self.page.get_by_role("combobox", name=label).click()
            with suppress(PlaywrightError):
                self.page.get_by_role("option", name=option).click(timeout=5_000)
                return
        raise AssertionError(f"no {option!r} among what {label!r} offers")

    def wait_for_map(self, drawn: int | None = None) -> None:
        """Wait until the map has painted (that many) events."""
        self.page.wait_for_selector("iframe[title='streamlit_folium.st_folium']", timeout=30_000)
        wanted = "true" if drawn is None else f"n==={drawn}"
        self.map.wait_for_function(
            "()=>{const d=document.querySelector('.leaflet-container')?.dataset.drawn;"
            f"if(d===undefined)return false;const n=Number(d);return {wanted}}}",
            timeout=30_000,
        )
        self.settle()


def serve_command(port: int) -> list[str]:
    """Give the command that starts the page."""
    return [sys.executable, "-m", "dashboard", "--server.port", str(port)]


def serve(port: int, articles: Path | None = None) -> subprocess.Popen[bytes]:
    """Start the page, with the fronts that lie in the articles' folder; the caller ends it."""
    env = {**os.environ, **({"FRONTLINE_ARTICLES": str(articles)} if articles else {})}
    if articles and (articles / "fronts").exists():
        env["FRONTLINE_FRONTS"] = str(articles / "fronts")
    server = subprocess.Popen(serve_command(port), cwd=ROOT, env=env)
    for _ in range(STARTS_WITHIN_S * 4):
        try:
            urllib.request.urlopen(f"http://localhost:{port}/_stcore/health", timeout=1).close()
        except (urllib.error.URLError, OSError):
            assert server.poll() is None, "the page did not start"
            time.sleep(0.25)
        else:
            return server
    server.terminate()
    raise AssertionError("the page did not answer")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="session")
def serve_folder() -> Iterator[Callable[[Path | None], str]]:
    """Give what starts the page on a folder of articles; all are ended after the session."""
    started = []

    def start(articles: Path | None) -> str:
        port = free_port()
        started.append(serve(port, articles))
        return f"http://localhost:{port}"

    yield start
    for server in started:
        server.terminate()
        server.wait(10)


@pytest.fixture(scope="session")
def address(serve_folder: Callable[[Path | None], str]) -> str:
    return serve_folder(None)


@pytest.fixture(scope="session")
def chromium() -> Iterator[BrowserType]:
    assert Path(CHROMIUM).exists(), "install Chromium (Debian: apt-get install chromium)"
    with sync_playwright() as play:
        yield play.chromium


@pytest.fixture(scope="session")
def browser(chromium: BrowserType) -> Iterator[Browser]:
    opened = chromium.launch(executable_path=CHROMIUM, args=ARGS)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def context(
    chromium: BrowserType, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[BrowserContext]:
    """Give one store of what was fetched: Streamlit's scripts are loaded once, not in each test.

    It lies in a folder, as a store without one keeps no compiled scripts; nothing fades in, which
    is drawn frame by frame. Both spare a third of what a page costs.
    """
    opened = chromium.launch_persistent_context(
        tmp_path_factory.mktemp("chromium"),
        executable_path=CHROMIUM,
        args=ARGS,
        viewport=VIEWPORT,
        reduced_motion="reduce",
    )
    yield opened
    opened.close()


@pytest.fixture
def visit(context: BrowserContext) -> Iterator[Visit]:
    """Give a new visitor's page, who remembers nothing of the visitor before."""
    made = Visit.begin(context)
    made.page.set_viewport_size(VIEWPORT)
    yield made
    if made.page.url.startswith("http"):
        made.page.evaluate("localStorage.clear()")
    made.page.close()
    context.clear_cookies()
