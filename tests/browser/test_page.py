"""A reader opens the page, filters, chooses an event, reads its sentence, takes the map home."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import geopandas
import pytest
from PIL import Image
from playwright.sync_api import Browser

from tests.browser.conftest import VIEWPORT

Visit = Any  # made by the fixture `visit` in conftest.py

pytestmark = pytest.mark.browser

# Each of these ran somewhere when it was written into a map by hand.
HOSTILE = (
    "{{ 7*7 }}",
    "{% for x in y %}",
    "<img src=x onerror='window.__p=1'>",
    "</script><script>window.__p=1</script>",
    "${window.__p=1}",
    "`+(window.__p=1)+`",
    "\\1 \\u0027",
    "[a](javascript:window.__p=1) ![b](http://example.org/x.png)",
)


def test_the_map_shows_the_samples_and_nothing_leaves_the_machine(
    visit: Visit, address: str
) -> None:
    visit.page.goto(address)
    visit.wait_for_map()
    assert int(visit.map.locator(".leaflet-container").get_attribute("data-drawn")) > 20
    assert visit.map.get_by_text("schematic").first.is_visible()
    note = visit.map.locator(".frontline-note").inner_text()
    assert "km" not in note  # a sketch settles no length and no area
    visit.hold_still()
    assert visit.outside == []
    assert visit.errors == []


def test_filtering_by_day_keeps_the_map_and_its_view(visit: Visit, address: str) -> None:
    visit.page.goto(address)
    visit.wait_for_map()
    frame = visit.map
    before = frame.evaluate("window.ev._map.setView([48.2,36.1],8,{animate:false}).getZoom()")
    handle = visit.page.get_by_role("slider").first
    handle.focus()
    for _ in range(5):
        handle.press("ArrowRight")
    visit.page.wait_for_function("()=>location.search.includes('days=')", timeout=15_000)
    visit.settle()
    assert frame in visit.page.frames  # the map was not made anew
    assert frame.evaluate("window.ev._map.getZoom()") == before
    # Only what the map shows is asked for after the map was made; another spot shows nothing.
    visit.page.get_by_text("Only what the map shows").click()
    visit.page.wait_for_function("()=>location.search.includes('in-view=yes')", timeout=15_000)
    frame.evaluate("window.ev._map.setView([50,25],10,{animate:false}).getZoom()")
    visit.page.get_by_role("heading", name="0 of ").wait_for(timeout=15_000)


def test_a_link_restores_the_filters(visit: Visit, address: str) -> None:
    visit.page.goto(f"{address}/map?days=2024-12-01&days=2024-12-31&kind=capture")
    visit.wait_for_map()
    heading = visit.page.get_by_role("heading", name="events").inner_text()
    assert heading.startswith("1 of ")
    # Far out the area of the nameless village is a sign that can be chosen.
    offset = visit.map.evaluate(
        "(()=>{const m=window.ev._map.setZoom(6,{animate:false});"
        "const p=m.latLngToContainerPoint([47.905,37.28]);"
        "return [0,8,30].map((d)=>window.ev.hit(L.point(p.x,p.y+d)).length)})()"
    )
    assert offset == [1, 1, 0]


def test_a_clicked_event_shows_its_sentence_and_source(visit: Visit, address: str) -> None:
    visit.page.goto(f"{address}/?days=2024-07-06&days=2024-07-06")
    visit.wait_for_map()
    spot = visit.map.evaluate("[window.ev._spots[0],window.ev._spots[1]]")
    zoom = visit.map.evaluate("window.ev._map.getZoom()")
    box = visit.page.locator("iframe[title='streamlit_folium.st_folium']").bounding_box()
    assert box is not None
    visit.page.mouse.click(box["x"] + spot[0], box["y"] + spot[1])
    quote = "its troops had captured the village of Sokil"
    visit.page.locator("blockquote", has_text=quote).wait_for(timeout=15_000)
    assert visit.map.get_by_text(quote).first.is_visible()
    assert visit.page.get_by_role("link", name="LBCI / AFP").get_attribute("href") is not None
    assert "event=" in visit.page.url
    visit.settle()
    assert (
        visit.map.evaluate("window.ev._map.getZoom()") == zoom
    )  # what is in sight is not flown to


def test_two_visitors_do_not_see_each_others_choices_or_additions(
    visit: Visit, browser: Browser, address: str
) -> None:
    visit.page.goto(f"{address}/add?kind=capture&event=2024-07-06-sokil-e0")
    visit.page.get_by_role("tab", name="Text").click()
    visit.page.locator("textarea").fill("Russian troops captured Pokrovsk on 1 July 2024.")
    visit.page.get_by_role("button", name="Read it").click()
    visit.page.get_by_text("Undo the last addition").wait_for(timeout=30_000)
    visit.page.get_by_role("link", name="Map").first.click()
    visit.wait_for_map()
    own = visit.map.evaluate("[window.ev._n,window.ev._kept.length]")
    context = browser.new_context(viewport=VIEWPORT)
    try:
        other = type(visit)(context.new_page())
        other.page.goto(address)
        other.wait_for_map()
        selected = other.map.evaluate("[window.ev._view.selected,window.ev._n]")
        assert selected == [-1, own[0] - 1]  # nothing chosen, and the addition is not there
        assert other.map.evaluate("window.ev._kept.length") > own[1]  # no filter
        assert "kind=" not in other.page.url
    finally:
        context.close()


def test_from_the_text_to_the_map_and_back(visit: Visit, address: str) -> None:
    visit.page.goto(f"{address}/article?kind=capture&event=2024-07-06-sokil-e0")
    sentence = visit.page.locator(".fl-article .chosen").first
    sentence.wait_for(timeout=15_000)
    assert "captured" in visit.page.locator(".fl-article").inner_text()
    place = visit.page.get_by_role("button", name="Sokil. ")
    place.focus()
    visit.page.keyboard.press("Enter")
    visit.page.wait_for_url("**/?*event=2024-07-06-sokil-e0*")
    visit.wait_for_map()
    assert "kind=capture" in visit.page.url
    # Another view's visit forgets neither place, scale nor the played day; the link has them all.
    visit.map.evaluate("window.ev._map.setView([48.2,36.1],8,{animate:false}).getZoom()")
    visit.map.get_by_role("slider", name="Day").fill("3900")
    visit.page.wait_for_url("**at=36.1000%2C48.2000%2C8*play=3900*")
    visit.page.get_by_role("link", name="Read it in the article").click()
    sentence.wait_for(timeout=15_000)
    visit.page.get_by_role("link", name="Map").first.click()
    visit.page.wait_for_url("**at=36.1%2C48.2%2C8*", timeout=15_000)
    visit.wait_for_map()
    assert visit.map.evaluate("window.ev._map.getZoom()") == 8
    assert visit.map.evaluate("window.ev._play.to") == 3900


def test_a_click_gives_the_position_of_a_correction(visit: Visit, address: str) -> None:
    visit.page.goto(f"{address}/?event=2024-07-06-sokil-e0&at=34.0,48.5,7")
    visit.wait_for_map()
    visit.page.get_by_text("Correct this event").click()
    visit.choose("What is wrong", "Another position")
    latitude = visit.page.get_by_role("spinbutton", name="Latitude")
    latitude.wait_for(timeout=15_000)
    visit.settle()
    visit.map.locator(".leaflet-container").press("Enter")  # clicks in its middle
    visit.page.wait_for_function(
        "()=>document.querySelector('input[aria-label^=Latitude]').value.startsWith('48.5')",
        timeout=15_000,
    )
    visit.page.get_by_role("textbox", name="Your name").fill("O. Reader")
    visit.page.get_by_role("textbox", name="Reason").fill("it lies there")
    visit.map.evaluate("window.sameMap=true")
    visit.page.get_by_role("button", name="Keep the correction").click()
    visit.page.get_by_text("Another position: it lies there (O. Reader").wait_for(timeout=15_000)
    visit.settle()
    visit.map.wait_for_function(
        "()=>Math.abs(window.ev._c.lon[window.ev._view.selected]-34)<0.01", timeout=15_000
    )
    assert visit.map.evaluate("window.sameMap")  # it was not made anew
    assert abs(visit.map.evaluate("window.ev._c.lon[window.ev._view.selected]") - 34) < 0.01
    assert visit.map.evaluate("window.ev._map.getZoom()") == 7


def test_the_keys_do_what_a_click_does(visit: Visit, address: str) -> None:
    visit.page.goto(f"{address}/?at=33.0,48.0,7&days=2024-07-06&days=2024-07-06")
    visit.wait_for_map()
    container = visit.map.locator(".leaflet-container")
    visit.map.get_by_role("button", name="Measure distance").press("Space")
    container.press("Enter")
    visit.map.evaluate("window.ev._map.setView([48,34],7,{animate:false}).getZoom()")
    container.press("Enter")
    # A degree of longitude at 48 N is 74.6 km on the ellipsoid (a cos B / sqrt(1 - e2 sin2 B)).
    assert container.get_attribute("data-measured").startswith("74.6 km (46.4 mi), 90° E")
    container.press("Escape")
    container.press("Enter")  # an empty spot tells its coordinates
    visit.map.get_by_text("MGRS 36").wait_for(timeout=5_000)


def test_the_download_is_what_is_filtered(visit: Visit, address: str, tmp_path: Path) -> None:
    visit.page.goto(f"{address}/?days=2024-12-01&days=2024-12-31")
    visit.wait_for_map()
    shown = int(visit.page.get_by_role("heading", name="events").inner_text().split()[0])
    with visit.page.expect_download() as download:
        visit.page.get_by_role("button", name="Download GeoJSON").click()
    path = tmp_path / "events.geojson"
    download.value.save_as(path)
    frame = geopandas.read_file(path)
    assert len(frame) == shown > 0
    assert (frame["last_day"].astype(str) >= "2024-12-01").all()
    assert (frame["first_day"].astype(str) <= "2024-12-31").all()
    properties = json.loads(path.read_text())["features"][0]["properties"]
    wanted = {"first_day", "last_day", "source", "quote", "verdict", "uncertainty_m"}
    assert wanted <= set(properties)


def test_a_claim_is_saved_as_a_picture(visit: Visit, address: str, tmp_path: Path) -> None:
    visit.page.goto(f"{address}/claims")
    visit.settle()
    visit.page.wait_for_selector("iframe[title='streamlit_folium.st_folium']")
    button = visit.map.get_by_role("button", name="Save the claim as a picture")
    button.wait_for(timeout=15_000)
    visit.map.get_by_text("8.7 km, 190° S").wait_for()  # on the measured line
    visit.hold_still()
    visit.page.wait_for_timeout(500)  # the background is painted after the claim
    visit.page.set_viewport_size({"width": 1360, "height": 620})  # half of the map is in view
    with visit.page.expect_download() as download:
        button.click()
    path = tmp_path / "claim.png"
    download.value.save_as(path)
    with Image.open(path) as picture:
        assert picture.size == (1200, 630)
        colours = picture.convert("RGB").getcolors(1200 * 630)
        words = picture.convert("L").crop((40, 40, 540, 300)).getextrema()
    assert len(colours) > 100  # a map, not an empty field
    assert words[1] - words[0] > 150  # ink on paper
    assert visit.errors == []


def test_the_map_is_saved_with_its_signs_scale_and_sources(
    visit: Visit, address: str, tmp_path: Path
) -> None:
    visit.page.goto(address)
    visit.wait_for_map()
    width, height = visit.map.evaluate("(({x,y})=>[x,y])(window.ev._map.getSize())")
    with visit.page.expect_download() as download:
        visit.map.get_by_role("button", name="Save the map as a picture").click()
    path = tmp_path / "map.png"
    download.value.save_as(path)
    with Image.open(path) as picture:
        assert picture.width == width
        assert picture.height > height + 100
        below = picture.convert("RGB").crop((0, height, width, picture.height))
        colours = {colour for _, colour in below.getcolors(width * picture.height)}
    assert {(0x00, 0x72, 0xB2), (0xD5, 0x5E, 0x00)} <= colours  # captures' and strikes' signs
    assert visit.errors == []


def test_a_typed_sentence_is_checked(visit: Visit, address: str) -> None:
    visit.page.goto(f"{address}/check")
    visit.settle()
    box = visit.page.get_by_role("textbox", name="A sentence")
    box.fill("Chasiv Yar lies 12 km west of Bakhmut.")
    box.press("Control+Enter")
    visit.page.get_by_text("consistent", exact=False).first.wait_for(timeout=15_000)
    visit.page.get_by_text("west of Bakhmut; the claim fits").first.wait_for(timeout=15_000)
    # A sign in the text tells why; of many statements it shows its own.
    visit.page.get_by_role("button", name="✓. consistent").click()
    visit.page.get_by_test_id("stAlert").get_by_text("west of Bakhmut").wait_for(timeout=15_000)
    box.fill("Hannivka lies 9 km south of Kurakhove. " * 6 + "Toretsk lies 3 km west of Bakhmut.")
    box.press("Control+Enter")
    visit.page.get_by_text("Statements: 7. inconsistent: 1").wait_for(timeout=15_000)
    quote = visit.page.locator("blockquote")
    quote.get_by_text("Toretsk").wait_for(timeout=15_000)  # what does not fit is shown first
    visit.page.get_by_role("button", name="✓. consistent").first.click()
    quote.get_by_text("Hannivka").wait_for(timeout=15_000)


@pytest.fixture(scope="module")
def hostile_address(
    tmp_path_factory: pytest.TempPathFactory, serve_folder: Callable[[Path], str]
) -> str:
    folder = tmp_path_factory.mktemp("hostile")
    rows = [
        {
            "id": f"h{n}",
            "title": text,
            "source": text,
            "published": "2024-12-17",
            "language": "en",
            "url": "javascript:window.__p=1",
            "text": f"Shells hit Kurakhove on Tuesday {text} and 10 km south of Kurakhove {text}.",
        }
        for n, text in enumerate(HOSTILE)
    ]
    (folder / "rows.jsonl").write_text("\n".join(map(json.dumps, rows)))
    write_fronts(folder / "fronts")
    return serve_folder(folder)


def write_fronts(folder: Path) -> None:
    """Draw two days of one source, the ground growing northwards, with hostile words in them."""
    folder.mkdir()
    for day, north in (("2024-12-16", 48.0), ("2024-12-17", 48.1)):
        ring = [[36, 47.6], [37.5, 47.6], [37.5, north], [36, north], [36, 47.6]]
        shape = {"type": "Polygon", "coordinates": [ring]}
        named = {"date": day, "source": "{{ 7*7 }}<img src=x onerror='window.__p=1'>"}
        named |= {"licence": "</script>{% x %}", "attribution": "a mapper"}
        content = {"type": "Feature", "properties": named, "geometry": shape}
        (folder / f"{day}.geojson").write_text(json.dumps(content))


def test_hostile_texts_are_shown_as_words(visit: Visit, hostile_address: str) -> None:
    for view in ("", "events?event=h0-e0", "claims", "article"):
        visit.go_to(hostile_address, view)
        visit.hold_still()
        for frame in visit.page.frames:
            assert not frame.evaluate("!!window.__p"), view
    visit.page.goto(f"{hostile_address}/?merged=false")  # else they are reports of one event
    visit.wait_for_map(drawn=len(HOSTILE))
    quotes = visit.map.evaluate("window.ev._c.quote")
    assert any("{{ 7*7 }}" in quote for quote in quotes)  # not 49: no template read it
    assert not any("49" in quote for quote in quotes)
    show_all = "window.ev._c.id.forEach((_,i)=>window.ev.card(i,window.ev._map.getCenter(),1))"
    visit.map.evaluate(show_all)
    assert not visit.map.evaluate("!!window.__p")
    assert visit.map.evaluate("document.querySelectorAll('.leaflet-popup img').length") == 0
    assert visit.outside == []


def test_the_slider_moves_the_front_and_the_page_follows(
    visit: Visit, hostile_address: str
) -> None:
    visit.page.goto(f"{hostile_address}/fronts")
    visit.wait_for_map()
    note = visit.map.locator(".frontline-note")
    note.get_by_text("Front 2024-12-17: {{ 7*7 }}<img").wait_for(timeout=15_000)
    told = note.inner_text()
    assert "a mapper. licence: </script>{% x %}" in told  # whose it is, on the map itself
    assert "km²" in told
    visit.page.locator("input[aria-label*='Compare with']").click()
    visit.page.get_by_role("option", name="the shape before").click()
    note.get_by_text("gained 1,24").wait_for(timeout=15_000)  # 1.5 by 0.1 degrees: 1,244 km2
    visit.map.locator(".frontline-player input").press("ArrowLeft")
    note.get_by_text("Front 2024-12-16").wait_for(timeout=15_000)
    visit.page.get_by_role("heading", name="16 December 2024").wait_for(timeout=15_000)
    assert not note.get_by_text("gained").is_visible()  # it was the other day's
    assert not any(frame.evaluate("!!window.__p") for frame in visit.page.frames)
    assert visit.outside == []
    assert visit.errors == []
