"""Each view starts without a browser, and the shared filters change what every view shows."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

APP = Path(__file__).parent.parent.parent / "dashboard" / "app.py"
VIEWS = ("map", "events", "claims", "article", "fronts", "check", "add", "export")


def opened(view: str = "map", **link: str) -> AppTest:
    page = AppTest.from_file(str(APP), default_timeout=60)
    for name, value in link.items():
        page.query_params[name] = value
    page.run()
    return page if view == "map" else page.switch_page(f"views/{view}.py").run()


@pytest.mark.parametrize("view", VIEWS)
def test_a_view_starts(view: str) -> None:
    page = opened(view)
    assert not page.exception
    assert not page.error


def test_a_filter_changes_the_count_in_every_view() -> None:
    page = opened()
    everything = page.subheader[0].value
    kind = next(group for group in page.button_group if group.label == "Kind")
    kind.set_value(["capture"]).run()
    captures = page.subheader[0].value.split(",")[0]
    assert not everything.startswith(captures)
    page.switch_page("views/export.py").run()
    assert page.subheader[0].value == captures


@pytest.mark.parametrize(
    ("link", "starts"),
    [
        pytest.param({"kind": "casualties"}, "1 of", id="kind"),
        pytest.param({"text": "Сокіл"}, "1 of", id="a place in another spelling"),
        pytest.param({"text": "no such words anywhere"}, "0 of", id="words not found"),
        pytest.param({"kind": "nonsense"}, "31 of", id="an unknown kind is left out"),
        pytest.param({"days": "soon", "sure": "very"}, "31 of", id="what cannot be read"),
    ],
)
def test_the_link_restores_the_filters(link: dict[str, str], starts: str) -> None:
    page = opened(**link)
    assert not page.exception
    if starts.startswith("31"):
        assert page.subheader[0].value == opened().subheader[0].value
    else:
        assert page.subheader[0].value.startswith(starts)


def test_reset_shows_everything_again() -> None:
    page = opened(kind="casualties")
    next(button for button in page.button if button.label == "Reset filters").click().run()
    assert page.subheader[0].value == opened().subheader[0].value


def test_pasted_text_is_read_shown_and_undone() -> None:
    page = opened("add")
    before = len(page.dataframe)
    page.text_area[0].set_value("Russian troops captured Chasiv Yar, 12 km west of Bakhmut.")
    next(button for button in page.button if button.label == "Read it").click().run()
    assert not page.exception
    assert len(page.dataframe) == before + 1
    assert page.dataframe[0].value["events"].tolist() == [1]
    page.switch_page("views/map.py").run()
    more = page.subheader[0].value
    page.switch_page("views/add.py").run()
    next(b for b in page.button if b.label == "Undo the last addition").click().run()
    page.switch_page("views/map.py").run()
    assert page.subheader[0].value == opened().subheader[0].value != more


def test_another_visitor_does_not_see_what_one_added() -> None:
    page = opened("add")
    page.text_area[0].set_value("Russian troops captured Chasiv Yar.")
    next(button for button in page.button if button.label == "Read it").click().run()
    assert opened().subheader[0].value != page.switch_page("views/map.py").run().subheader[0].value


def test_an_empty_sentence_says_what_to_do() -> None:
    page = opened("check")
    page.text_area[0].set_value(" ").run()
    assert "Type or paste" in page.info[0].value


def test_the_page_speaks_ukrainian() -> None:
    page = opened(lang="uk")
    assert not page.exception
    assert page.header[0].value == "Фільтри"


def test_a_merged_event_is_taken_apart_and_put_together_again() -> None:
    page = opened(text="Zaporizke")
    merged = page.subheader[0].value
    page.query_params["event"] = "2025-08-25-zaporizke-e0"
    page.run()
    assert any("denied by Kyiv" in warning.value for warning in page.warning)
    button = next(b for b in page.button if b.key == "out-2025-08-25-zaporizke-e1")
    button.click().run()
    assert page.subheader[0].value != merged
    page.query_params["event"] = "2025-08-25-zaporizke-e1"
    page.session_state["event"] = "2025-08-25-zaporizke-e1"
    page.run()
    next(b for b in page.button if b.label == "Merge it again").click().run()
    assert page.subheader[0].value == merged


def test_reports_one_by_one() -> None:
    page = opened()
    merged = int(page.subheader[0].value.split()[0])
    next(toggle for toggle in page.toggle if toggle.key == "merged").set_value(False).run()
    assert int(page.subheader[0].value.split()[0]) == merged + 1


def test_contradictions_have_their_list() -> None:
    page = opened("events")
    assert any("Contradictions (1)" in tab.label for tab in page.tabs)
