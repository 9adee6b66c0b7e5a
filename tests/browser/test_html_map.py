"""The map in one file opens from disk without a network, shows what it holds, and runs no text."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from geodata.__main__ import main

pytestmark = pytest.mark.browser
HOSTILE = "</script><script>window.__p=1</script><img src=x onerror='window.__p=1'>"


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("html")
    article = folder / "hostile.md"
    article.write_text(
        f'---\ntitle: x\ndate: 2024-12-17\npublisher: "{HOSTILE}"\n'
        "link: 'javascript:alert(1)'\n---\n"
        f"Russian troops captured Bakhmut on Monday {HOSTILE}.\n"
    )
    out = folder / "map.html"
    assert main(["snapshot", "seeds/articles", str(article), "--out", str(out)]) == 0
    return out


def test_it_works_from_a_file(browser: Browser, file: Path) -> None:
    context = browser.new_context(offline=True)
    page = context.new_page()
    asked, errors = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(file.as_uri())
    page.wait_for_function(
        "Number(document.querySelector('.leaflet-container')?.dataset.drawn)>20", timeout=15_000
    )
    every = page.locator("output").inner_text()
    page.get_by_role("slider", name="From").fill("3990")
    assert page.locator("output").inner_text() != every
    box = page.locator(".leaflet-container").bounding_box()
    assert box
    assert box["height"] > 300
    assert [url for url in asked if not url.startswith(("file:", "data:", "blob:"))] == []
    assert errors == []
    assert not page.evaluate("!!window.__p")
    context.close()


def test_it_works_in_a_frame_of_another_file(browser: Browser, file: Path) -> None:
    story = file.with_name("story.html")
    story.write_text(
        f'<h1>A story</h1><iframe src="{file.name}" width="600" height="500" '
        'sandbox="allow-scripts"></iframe>'
    )
    context = browser.new_context(offline=True)
    page = context.new_page()
    asked, errors = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(story.as_uri())
    frame = page.frames[1]
    frame.wait_for_function(
        "Number(document.querySelector('.leaflet-container')?.dataset.drawn)>20", timeout=15_000
    )
    every = frame.locator("output").inner_text()
    frame.get_by_role("slider", name="From").fill("3990")
    assert frame.locator("output").inner_text() != every
    assert [url for url in asked if not url.startswith(("file:", "data:", "blob:"))] == []
    assert errors == []
    context.close()


def test_it_is_small_and_the_same_state_gives_the_same_bytes(file: Path, tmp_path: Path) -> None:
    assert file.stat().st_size < 1_000_000
    again = tmp_path / "map.html"
    hostile = file.with_name("hostile.md")
    assert main(["snapshot", "seeds/articles", str(hostile), "--out", str(again)]) == 0
    assert again.read_bytes() == file.read_bytes()


def test_a_phone_shows_all_events_and_lists_them(browser: Browser, file: Path) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 844})
    page.goto(file.as_uri())
    page.wait_for_function(
        "Number(document.querySelector('.leaflet-container')?.dataset.drawn)>20", timeout=15_000
    )
    page.get_by_text("List of the events").click()
    page.get_by_text("About this map").click()
    rows = page.locator("#events tr")
    every = rows.count()
    assert HOSTILE in page.locator("#events").inner_text()  # as text
    assert "sha256:" in page.locator("#about").inner_text()
    wide, shown = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    assert wide <= shown
    page.get_by_role("slider", name="From").fill("3990")
    assert 0 < rows.count() < every
    page.get_by_role("button", name="Kurakhove").first.click()
    assert "Kurakhove" in page.locator(".leaflet-popup-content").inner_text()
    assert not page.evaluate("!!window.__p")
    page.close()
