"""No view violates WCAG 2 level A or AA as far as axe can find, in each colour and language."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import axe_playwright_python
import pytest
from playwright.sync_api import Browser, Page

from geodata.__main__ import main
from tests.browser.conftest import VIEWPORT

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parent.parent.parent
AXE = Path(axe_playwright_python.__file__).parent / "axe.min.js"
VIEWS = (
    "",
    "events",
    "claims",
    "article",
    "fronts",
    "fronts?part=reports",
    "check",
    "add",
    "corrections",
    "export",
    "compare",
    "?event=2024-07-06-sokil-e0",
)
# Only violations are asked for: to name what passed takes axe longer than to look.
RULES = (
    "{runOnly:{type:'tag',values:['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa']},"
    "resultTypes:['violations']}"
)
# Charts and the map draw after the script has ended, and colours fade in: wait until all is still.
STILL = """()=>new Promise(done=>{
  const faded=()=>Promise.allSettled(document.getAnimations().map(one=>one.finished)).then(done)
  let wait=setTimeout(faded,500)
  const seen=new MutationObserver(()=>{clearTimeout(wait);wait=setTimeout(faded,500)})
  seen.observe(document,{subtree:true,childList:true,attributes:true,characterData:true})
  setTimeout(done,5000)
})"""


# The colours do not ask for the language, nor the names of controls for the colours.
@pytest.fixture(params=[("light", "en-GB"), ("dark", "uk-UA")], ids=" ".join, scope="module")
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    scheme, locale = request.param
    context = browser.new_context(
        viewport=VIEWPORT,
        color_scheme=scheme,
        locale=locale,
        reduced_motion="reduce",
    )
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def older(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Save a snapshot of one sample."""
    path = tmp_path_factory.mktemp("older") / "older.geojson"
    sample = ROOT / "seeds" / "articles" / "2024-07-06-sokil.md"
    assert main(["snapshot", str(sample), "--layer", "event", "--out", str(path)]) == 0
    return path


@pytest.mark.parametrize("view", VIEWS)
def test_a_view_is_open_to_all(page: Page, address: str, view: str) -> None:
    page.goto(f"{address}/{view}")
    assert violations(page) == []


def test_a_comparison_is_open_to_all(page: Page, address: str, older: Path) -> None:
    page.goto(f"{address}/compare")
    page.locator("input[type=file]").first.set_input_files(older)
    page.get_by_test_id("stDataFrame").first.wait_for(timeout=30_000)
    assert violations(page) == []


def test_streamlits_own_words_are_in_the_readers_language(page: Page, address: str) -> None:
    page.goto(f"{address}/add")
    ukrainian = page.evaluate("navigator.language") == "uk-UA"
    page.get_by_text("Вибрати файл" if ukrainian else "Upload", exact=True).first.wait_for()
    page.get_by_text("до 10 МБ кожен" if ukrainian else "10MB per file").first.wait_for()
    pages = page.get_by_role("navigation", name="Сторінки" if ukrainian else "App pages")
    pages.wait_for()
    link = pages.get_by_role("link").nth(2)
    link.press("Shift")  # the keyboard is at it: more than a shade of grey tells that
    assert link.evaluate("one=>getComputedStyle(one).outlineStyle") == "solid"


def violations(page: Page) -> list[tuple[str, Any, str]]:
    page.wait_for_selector("[data-testid=stApp][data-test-script-state=notRunning]", timeout=30_000)
    for frame in page.frames:
        frame.evaluate(STILL)
        frame.evaluate(AXE.read_text(encoding="utf-8"))
    found: dict[str, Any] = page.evaluate(f"axe.run(document,{RULES})")
    return [
        (violation["id"], node["target"], node["failureSummary"])
        for violation in found["violations"]
        for node in violation["nodes"]
    ]
