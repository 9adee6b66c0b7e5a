"""No view has a violation of WCAG 2 level A or AA that axe can find, in light and in dark."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import axe_playwright_python
import pytest
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

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
)
RULES = "{runOnly:{type:'tag',values:['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa']}}"


@pytest.fixture(params=["light", "dark"], scope="module")
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    context = browser.new_context(
        viewport={"width": 1360, "height": 900}, color_scheme=request.param, reduced_motion="reduce"
    )
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("view", VIEWS)
def test_a_view_is_open_to_all(page: Page, address: str, view: str) -> None:
    page.goto(f"{address}/{view}")
    page.wait_for_selector("[data-testid=stApp][data-test-script-state=notRunning]", timeout=30_000)
    page.wait_for_timeout(1_500)  # charts and the map draw after the script has ended
    for frame in page.frames:
        frame.evaluate(AXE.read_text(encoding="utf-8"))
    found: dict[str, Any] = page.evaluate(f"axe.run(document,{RULES})")
    told = [
        (violation["id"], node["target"], node["failureSummary"])
        for violation in found["violations"]
        for node in violation["nodes"]
    ]
    assert told == []
