"""Where it is another day than in Kyiv, the page and the map in a file show the same days."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page

from geodata.__main__ import main
from tests.browser.conftest import Visit

pytestmark = pytest.mark.browser

ZONES = ("Europe/Kyiv", "Pacific/Pago_Pago", "Pacific/Kiritimati")  # also UTC-11 and UTC+14
# A month: the chart counts by day, and the slider's steps are days.
REPORTS = """---
date: 2025-01-02
---
On the night of December 31 to January 1 Russia attacked Chernihiv with drones. Russian troops
captured Kurakhove on January 1. Russian troops shelled Nikopol. Ukrainian troops entered Makhnovka
on December 1, 2024.

Earlier, Russian troops had shelled Marhanets.
"""
EXPECTED = "1 January 2025", "31 December 2024 to 1 January 2025", "1 December 2024"


def in_zones(context: BrowserContext, look: Callable[[Page], Any]) -> list[Any]:
    """Look where it is another time: one store of what was fetched serves all zones."""
    found = []
    for zone in ZONES:
        page = context.new_page()
        try:
            zones = context.new_cdp_session(page)
            zones.send("Emulation.setTimezoneOverride", {"timezoneId": zone})
            found.append(look(page))
        finally:
            page.close()
    return found


def test_the_page_shows_the_days_of_kyiv_everywhere(
    context: BrowserContext, serve_folder: Callable[[Path | None], str], tmp_path: Path
) -> None:
    (tmp_path / "reports.md").write_text(REPORTS, encoding="utf-8")
    address = serve_folder(tmp_path)

    def look(page: Page) -> dict[str, Any]:
        visit = Visit(page)
        page.goto(f"{address}/?event=reports-e0")
        visit.wait_for_map()
        slider = page.get_by_test_id("stSliderThumbValue").all_inner_texts()
        bars = page.locator(".fl-bars i").evaluate_all("every=>every.map(one=>one.title)")
        visit.go_to(address, "events")
        cells = page.locator("[role=gridcell]")
        cells.filter(has_text=EXPECTED[1]).first.wait_for(state="attached")
        visit.settle()
        days = cells.filter(has_text="20").all_text_contents()
        chart = page.locator("[data-testid=stVegaLiteChart] svg.marks")
        chart.wait_for()
        bins = chart.locator("[aria-roledescription=bar]").evaluate_all(
            "every=>every.map(one=>one.getAttribute('aria-label'))"
        )
        page.get_by_role("radio", name="Without a day").click()
        page.get_by_text("none is guessed").wait_for()
        visit.settle()
        undated = page.locator(".st-key-undated-events [role=gridcell]")
        undated.first.wait_for(state="attached")
        nameless = undated.all_text_contents()
        page.get_by_text("Why here").wait_for()
        visit.settle()
        card = page.get_by_text(EXPECTED[1]).count()
        page.get_by_text("Correct this event").click()
        visit.choose("What is wrong", "Other days")
        form = page.get_by_test_id("stDateInput")
        form.nth(1).wait_for()
        visit.settle()
        asked = [re.sub(r"\s", "", field) for field in form.all_inner_texts()]
        shown = {"slider": slider, "bars": bars, "days": days, "card": card, "bins": bins}
        midnight = page.evaluate("new Date(2025,0,1).getTime()")  # it is another time indeed
        return shown | {"undated": nameless, "asked": asked, "midnight": midnight}

    kyiv, *others = in_zones(context, look)
    assert len({one.pop("midnight") for one in (kyiv, *others)}) == len(ZONES)
    assert kyiv["slider"][:2] == ["2024-12-01", "2025-01-01"]
    assert {"2024-12-01: 1", "2024-12-31: 1", "2025-01-01: 2"} <= set(kyiv["bars"])
    assert set(EXPECTED) <= set(kyiv["days"])
    assert kyiv["card"]
    assert "Marhanets" in " ".join(kyiv["undated"])
    assert not any("20" in cell for cell in kyiv["undated"])  # no day was guessed
    assert kyiv["asked"] == ["Firstday2024/12/31", "Lastday2025/01/01"]
    assert any("Dec 31, 2024" in one for one in kyiv["bins"]), kyiv["bins"]
    for other in others:
        assert other == kyiv


def test_the_map_in_a_file_shows_the_days_of_kyiv_everywhere(
    context: BrowserContext, tmp_path: Path
) -> None:
    reports, out = tmp_path / "reports.md", tmp_path / "map.html"
    reports.write_text(REPORTS, encoding="utf-8")
    assert main(["snapshot", str(reports), "--out", str(out)]) == 0

    def look(page: Page) -> str:
        page.goto(out.as_uri())
        page.wait_for_function(
            "Number(document.querySelector('.leaflet-container')?.dataset.drawn)>2", timeout=15_000
        )
        page.get_by_text("List of the events").click()
        return page.locator("body").inner_text()

    kyiv, *others = in_zones(context, look)
    assert "2024-12-31" in kyiv
    assert others == [kyiv, kyiv]
