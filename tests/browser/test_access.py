"""No view violates WCAG 2 level A or AA as far as axe can find, in each colour and language.

None asks for anything outside the machine either, and in none a script fails.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import axe_playwright_python
import pytest
from playwright.sync_api import Browser

from geodata.__main__ import main
from tests.browser.conftest import VIEWPORT, Visit

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


# The colours do not ask for the language, nor the names of controls for the colours.
@pytest.fixture(params=[("light", "en-GB"), ("dark", "uk-UA")], ids=" ".join, scope="module")
def visit(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Visit]:
    scheme, locale = request.param
    context = browser.new_context(
        viewport=VIEWPORT,
        color_scheme=scheme,
        locale=locale,
        reduced_motion="reduce",
    )
    yield Visit.begin(context)
    context.close()


@pytest.fixture(scope="module")
def older(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Save a snapshot of one sample."""
    path = tmp_path_factory.mktemp("older") / "older.geojson"
    sample = ROOT / "seeds" / "articles" / "2024-07-06-sokil.md"
    assert main(["snapshot", str(sample), "--layer", "event", "--out", str(path)]) == 0
    return path


@pytest.mark.parametrize("view", VIEWS)
def test_a_view_is_open_to_all(visit: Visit, address: str, view: str) -> None:
    loaded = visit.go_to(address, view)
    # Every view has the same side bar: it is looked at whenever the page is loaded.
    assert violations(visit, but=None if loaded else "[data-testid=stSidebar]") == []
    assert visit.outside == []
    assert visit.errors == []


def test_a_comparison_is_open_to_all(visit: Visit, address: str, older: Path) -> None:
    visit.go_to(address, "compare")
    visit.page.locator("input[type=file]").first.set_input_files(older)
    visit.page.get_by_test_id("stDataFrame").first.wait_for(timeout=30_000)
    visit.settle()
    assert violations(visit) == []


def test_streamlits_own_words_are_in_the_readers_language(visit: Visit, address: str) -> None:
    visit.go_to(address, "add")
    page = visit.page
    ukrainian = page.evaluate("navigator.language") == "uk-UA"
    page.get_by_text("Вибрати файл" if ukrainian else "Upload", exact=True).first.wait_for()
    page.get_by_text("до 10 МБ кожен" if ukrainian else "10MB per file").first.wait_for()
    pages = page.get_by_role("navigation", name="Сторінки" if ukrainian else "App pages")
    pages.wait_for()
    link = pages.get_by_role("link").nth(2)
    link.press("Shift")  # the keyboard is at it: more than a shade of grey tells that
    assert link.evaluate("one=>getComputedStyle(one).outlineStyle") == "solid"


def violations(visit: Visit, but: str | None = None) -> list[tuple[str, Any, str]]:
    visit.hold_still()
    for frame in visit.page.frames:
        if not frame.evaluate("!!window.axe"):
            frame.evaluate(AXE.read_text(encoding="utf-8"))
    where = f"{{exclude:[['{but}']]}}" if but else "document"
    found: dict[str, Any] = visit.page.evaluate(f"axe.run({where},{RULES})")
    return [
        (violation["id"], node["target"], node["failureSummary"])
        for violation in found["violations"]
        for node in violation["nodes"]
    ]
