"""Each view starts without a browser, and the shared filters change what every view shows."""

import json
from datetime import date
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from dashboard.corpus import load
from dashboard.ukrainian import UKRAINIAN
from geodata.__main__ import main
from geodata.snapshots.correction import Change, correct
from geodata.snapshots.corrections import SET_BY_HAND
from geodata.store import open_workspace

APP = Path(__file__).parent.parent.parent / "dashboard" / "app.py"
SEEDS = APP.parent.parent / "seeds" / "articles"
VIEWS = (
    *("map", "events", "claims", "article", "fronts"),
    *("check", "add", "corrections", "export", "compare"),
)


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


def test_counts_beside_choices_follow_the_other_filters() -> None:
    page = opened(kind="casualties")
    status = next(group for group in page.button_group if group.label == "Status")
    counts = [int(words.rsplit("(", 1)[1].rstrip(")")) for words in status.options]
    assert sum(counts) == 1  # of the one event that is shown
    kind = next(group for group in page.button_group if group.label == "Kind")
    assert kind.value == ["casualties"]
    kind.set_value([]).run()
    status = next(group for group in page.button_group if group.label == "Status")
    assert sum(int(words.rsplit("(", 1)[1].rstrip(")")) for words in status.options) > 1


@pytest.mark.parametrize("view", ["article", "fronts", "check", "add", "corrections", "claims"])
def test_the_number_of_events_shown_is_told_in_every_view(view: str) -> None:
    page = opened(view, kind="casualties")
    assert any(caption.value.startswith("1 of ") for caption in page.caption)


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


OWN = "Russian troops captured Chasiv Yar, 12 km west of Bakhmut."


def added(page: AppTest, text: str) -> AppTest:
    page.text_area[0].set_value(text)
    next(button for button in page.button if button.label == "Read it").click().run()
    assert not page.exception
    return page


def test_what_was_added_last_is_the_article_shown_first() -> None:
    page = added(opened("add"), OWN).switch_page("views/article.py").run()
    assert page.selectbox[0].value == "added-1-pasted"
    assert page.selectbox[0].options[page.selectbox[0].index] == f"no day: {OWN}"


def test_the_same_text_is_not_counted_twice() -> None:
    page = added(opened("add"), OWN)
    assert page.info[0].value.startswith("Without a day of publication: 1.")
    added(page, OWN)
    assert len(page.dataframe[0].value) == 1
    assert page.error[0].value.endswith("the same text was added before; it is not counted twice")


def test_only_what_was_added_is_shown_if_one_asks_for_it() -> None:
    page = added(opened("add"), OWN)
    toggle = next(toggle for toggle in page.toggle if toggle.label == "Only what I added")
    toggle.set_value(True).run()
    page.switch_page("views/claims.py").run()
    assert [caption.value for caption in page.caption if "statements" in caption.value] == [
        "1 of 1 statements"
    ]
    page.switch_page("views/export.py").run()
    assert page.subheader[0].value == "1 of 1 events"
    assert '"added_alone": true' in page.code[0].value
    assert "added" not in opened("export").code[0].value  # another visitor's
    page.switch_page("views/add.py").run()
    next(b for b in page.button if b.label == "Undo the last addition").click().run()
    assert not any(toggle.label == "Only what I added" for toggle in page.toggle)
    assert page.switch_page("views/map.py").run().subheader[0].value == opened().subheader[0].value


def test_another_visitor_does_not_see_what_one_added() -> None:
    page = opened("add")
    page.text_area[0].set_value("Russian troops captured Chasiv Yar.")
    next(button for button in page.button if button.label == "Read it").click().run()
    assert opened().subheader[0].value != page.switch_page("views/map.py").run().subheader[0].value


def test_an_article_shows_the_statement_that_was_picked_in_it() -> None:
    page = opened("article")
    page.session_state["claim"] = "2024-12-17-kursk-and-kurakhove-c5"
    page.selectbox[0].set_value("2024-12-17-kursk-and-kurakhove").run()
    assert not page.exception
    assert any("not 9 km north" in text.value for text in page.text)


@pytest.mark.parametrize(
    ("name", "label"),
    [
        pytest.param("Nikopol district", "Nikopolskyi Raion, Dnipropetrovsk Oblast", id="a raion"),
        pytest.param("Sumy Oblast", "Sumy Oblast, UA", id="an oblast"),
        pytest.param("Kurakhove", "Kurakhove, Pokrovskyi Raion, Donetsk Oblast", id="a town"),
    ],
)
def test_a_place_is_found_with_its_units_once(name: str, label: str) -> None:
    page = opened()
    page.text_input(key="find").set_value(name).run()
    found = [button.label for button in page.button if (button.key or "").startswith("fly-")]
    assert found[0].split(" · ")[0] == label


def test_a_place_without_a_name_gets_a_ranked_list() -> None:
    page = opened("check", sentence="They took a small village 10 km south of Kurakhove.")
    assert not page.exception
    listed = page.dataframe[0].value
    assert listed["№"].tolist() == list(range(1, len(listed) + 1))
    assert listed["probability"].is_monotonic_decreasing
    assert 90 < listed["probability"].sum() <= 100.01


def test_each_card_of_one_statement_names_its_anchor() -> None:
    page = opened("check", sentence="Hannivka lies near Bakhmut, Kurakhove and Toretsk.")
    assert not page.exception
    named = [text.value for text in page.caption if text.value.startswith("Counted from")]
    assert named == [f"Counted from: {name}" for name in ("Bakhmut", "Kurakhove", "Toretsk")]


def test_of_many_statements_one_is_shown_at_a_time() -> None:
    said = "Hannivka lies {} km south of Kurakhove. "
    page = opened("check", sentence="".join(said.format(km) for km in range(7, 15)))
    assert not page.exception
    choice = next(box for box in page.selectbox if box.label == "Statement")
    assert len(choice.options) == 8
    choice.set_value(7).run()
    assert any("14 km" in text.value for text in page.code)


def test_of_many_statements_what_does_not_fit_is_shown_first() -> None:
    said = "Hannivka lies 9 km south of Kurakhove. " * 6 + "Toretsk lies 3 km west of Bakhmut."
    page = opened("check", sentence=said)
    choice = next(box for box in page.selectbox if box.label == "Statement")
    assert choice.value == 6
    assert any(t.value == "Statements: 7. inconsistent: 1, consistent: 6" for t in page.text)


def test_a_searched_name_lists_all_its_bearers_and_the_map_flies_to_one() -> None:
    page = opened()
    next(box for box in page.text_input if box.key == "find").set_value("Ivanivka").run()
    bearers = [button for button in page.button if (button.key or "").startswith("fly-")]
    assert len(bearers) > 100  # the register has that many
    # Population: GeoNames, of the town in Luhansk Oblast.
    town = next(b for b in bearers if b.label.startswith("Ivanivka, Rovenkivskyi Raion, Luhansk"))
    assert town.label.endswith("7,333")
    town.click().run()
    assert not page.exception
    flown = page.session_state["fly"]
    # Position: 48.2314 N, 38.9556 E in general encyclopaedias.
    assert (flown["lon"], flown["lat"]) == pytest.approx((38.956, 48.231), abs=0.05)


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


def test_the_card_of_an_event_says_why_its_verdict_is_what_it_is() -> None:
    page = opened(event="2024-07-06-sokil-e0")
    assert any("30 km northwest of Donetsk; the claim fits" in text.value for text in page.text)


@pytest.mark.parametrize(
    ("tongue", "told"),
    [
        pytest.param("en", "Status: claimed by Russia", id="English"),
        pytest.param(
            "uk", "Статус: заявлено; так каже Росія", id="in the nominative, as names are kept"
        ),
    ],
)
def test_the_card_of_an_event_says_who_says_so(tongue: str, told: str) -> None:
    page = opened(event="2025-08-25-zaporizke-e0", lang=tongue)
    assert any(text.value == told for text in page.text)


def test_a_link_to_a_statement_shows_it_whatever_was_chosen_before() -> None:
    page = opened("claims", days="2025-01-01")
    page.session_state["claim"] = "2024-12-17-kursk-and-kurakhove-c5"
    page.query_params["claim"] = "2024-07-06-sokil-c0"
    page.run()
    assert any("30 km northwest of Donetsk" in text.value for text in page.text)
    assert any("leave this one out" in caption.value for caption in page.caption)


def test_reports_one_by_one() -> None:
    page = opened()
    merged = int(page.subheader[0].value.split()[0])
    next(toggle for toggle in page.toggle if toggle.key == "merged").set_value(False).run()
    assert int(page.subheader[0].value.split()[0]) == merged + 1


def test_the_chosen_event_is_marked_in_the_table() -> None:
    page = opened(event="2024-07-06-sokil-e0")
    (row,) = page.session_state["table"]["selection"]["rows"]
    assert page.dataframe[0].value["place"].iloc[row] == "Sokil"
    assert page.dataframe[0].value["day"].iloc[row] == "6 July 2024"
    page.session_state["event"] = page.query_params["event"] = None
    assert page.run().session_state["table"]["selection"]["rows"] == []


def test_contradictions_have_their_list() -> None:
    page = opened("events")
    lists = next(group for group in page.button_group if group.key == "list")
    assert "Contradictions (1)" in lists.options
    lists.set_value("Contradictions").run()
    assert not page.exception
    assert page.query_params["list"] == "Contradictions"
    assert page.dataframe[0].value["place"].tolist() == ["Zaporizke"]


def corrected(page: AppTest, author: str = "O. Reader") -> AppTest:
    """Correct the chosen event's kind to "clash" through the form."""
    page.selectbox(key="change").set_value(Change.KIND).run()
    next(box for box in page.selectbox if box.label == "Kind").set_value("clash")
    page.text_input(key="author").set_value(author)
    page.text_input(key="correction-reason").set_value("the text says so")
    return page.button(key="keep-correction").click().run()


def test_an_event_is_corrected_and_the_correction_undone() -> None:
    page = opened(event="2024-07-06-sokil-e0")
    assert page.subheader[1].value.startswith("Capture")
    corrected(page)
    assert not page.exception
    assert page.subheader[1].value.startswith("Clash")
    page.switch_page("views/corrections.py").run()
    assert page.dataframe[0].value["author"].tolist() == ["O. Reader"]
    page.switch_page("views/map.py").run()
    next(button for button in page.button if button.label == "Undo").click().run()
    assert page.subheader[1].value.startswith("Capture")


def test_a_correction_needs_a_name() -> None:
    page = corrected(opened(event="2024-07-06-sokil-e0"), author=" ")
    assert any("author" in warning.value for warning in page.warning)
    assert page.subheader[1].value.startswith("Capture")


def test_a_workspace_keeps_corrections_for_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "war.sqlite"
    assert main(["ingest", str(SEEDS / "2024-07-06-sokil.md"), "--workspace", str(path)]) == 0
    monkeypatch.setenv("FRONTLINE_WORKSPACE", str(path))
    st.cache_resource.clear()
    try:
        page = opened()
        page.session_state["event"] = event = page.query_params["event"] = first_event(path)
        assert corrected(page.run()).subheader[1].value.startswith("Clash")
        assert opened(event=event).subheader[1].value.startswith("Clash")  # another visitor
    finally:
        monkeypatch.undo()
        st.cache_resource.clear()


def test_a_dismissal_is_undone_at_once() -> None:
    page = opened(event="2024-07-06-sokil-e0")
    every = page.subheader[0].value
    next(box for box in page.selectbox if box.key == "change").set_value(Change.DISMISS).run()
    next(box for box in page.text_input if box.key == "author").set_value("Ann").run()
    next(box for box in page.text_input if box.key == "correction-reason").set_value("no").run()
    next(b for b in page.button if b.key == "keep-correction").click().run()
    assert page.subheader[0].value != every
    assert any("No event" in told.value for told in page.success)
    next(b for b in page.button if b.label == "Undo").click().run()
    assert page.subheader[0].value == every
    assert not page.success


def first_event(path: Path) -> str:
    with open_workspace(path) as workspace:
        return next(f.id for f in workspace.features() if f.layer == "event")


def test_the_front_of_the_day_is_a_filter() -> None:
    page = opened()
    slider = next(s for s in page.slider if s.label.startswith("Within km of the front"))
    everything = int(page.subheader[0].value.split()[0])
    slider.set_value(20.0).run()
    near = int(page.subheader[0].value.split()[0])
    assert 0 < near < everything
    assert page.query_params["front"] == "20"


def test_fronts_of_two_days_are_charted_and_compared(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for day, north in (("2024-12-16", 48.0), ("2024-12-17", 48.1)):
        ring = [[36, 47.6], [37.5, 47.6], [37.5, north], [36, north], [36, 47.6]]
        shape = {"type": "Polygon", "coordinates": [ring]}
        feature = {"type": "Feature", "properties": {"source": "mapper"}, "geometry": shape}
        (tmp_path / f"front-{day}.geojson").write_text(json.dumps(feature))
    monkeypatch.setenv("FRONTLINE_FRONTS", str(tmp_path))
    st.cache_resource.clear()
    try:
        page = opened("fronts")
        assert not page.exception
        box = next(box for box in page.selectbox if box.label == "Compare with")
        box.set_value("before").run()
        gained = next(metric for metric in page.metric if metric.label == "Gained")
        assert float(gained.value.split()[0].replace(",", "")) == pytest.approx(1244, rel=0.01)
        assert any(text.value.startswith("From 2024-12-16 (mapper)") for text in page.text)
        part(page, "history")
        assert not page.exception
        (sums,) = [frame.value for frame in page.dataframe if "way" in frame.value.columns]
        assert sums["gained, km²"].tolist() == pytest.approx([1244, 1244], rel=0.01)
        part(page, "reports")
        told = next(slider for slider in page.slider if slider.key == "state-day")
        assert told.value == date(2024, 12, 17)  # the last day that the shapes answer for
        (table,) = [frame.value for frame in page.dataframe if "since" in frame.value.columns]
        rows = table.set_index("place")
        assert rows.loc["Sokil", "published shape"] == "disagrees"  # it lies north of the area
        assert table["published shape"].tolist()[0] == "disagrees"
        lines = [text.value for text in page.text if "draws it on" in text.value]
        assert any(line.startswith("Sokil: claimed by Russia since 2024-07-0") for line in lines)
    finally:
        monkeypatch.undo()
        st.cache_resource.clear()


def test_control_is_told_from_reports() -> None:
    page = opened("fronts")
    part(page, "reports")
    (table,) = [frame.value for frame in page.dataframe if "since" in frame.value.columns]
    rows = table.set_index("place")
    assert rows.loc["Sokil", ["status", "side"]].tolist() == ["claimed", "Russia"]


def part(page: AppTest, name: str) -> None:
    """Choose a part of the view of fronts."""
    next(group for group in page.button_group if group.key == "part").set_value(name).run()


def test_a_front_folder_that_is_not_there_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FRONTLINE_FRONTS", "none/such")
    st.cache_resource.clear()
    try:
        page = AppTest.from_file(str(APP), default_timeout=60).run()
        assert not page.exception
        assert "no such file or folder" in page.error[0].value
    finally:
        monkeypatch.undo()
        st.cache_resource.clear()


def test_what_has_no_place_is_listed_and_opens_as_a_card(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.jsonl").write_text(
        '{"id":"a","published":"2024-04-30","source":"Own",'
        '"text":"A missile hit Kharkiv on Monday. Russia launched 74 drones overnight."}\n',
        encoding="utf-8",
    )
    monkeypatch.setenv("FRONTLINE_ARTICLES", str(tmp_path / "a.jsonl"))
    st.cache_resource.clear()
    try:
        page = opened("events", event="a-u0")
        assert not page.exception
        lists = next(group for group in page.button_group if group.key == "list")
        assert "Without a place (1)" in lists.options
        assert any(title.value == "Strike, no place given" for title in page.subheader)
    finally:
        st.cache_resource.clear()


def test_a_position_set_by_hand_is_told_in_the_readers_language(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.jsonl").write_text(
        '{"id":"a","published":"2024-04-30","text":"Russia launched 74 drones overnight."}\n'
    )
    monkeypatch.setenv("FRONTLINE_ARTICLES", str(tmp_path / "a.jsonl"))
    st.cache_resource.clear()
    try:
        page = AppTest.from_file(str(APP), default_timeout=60)
        page.query_params["lang"], page.query_params["event"] = "uk", "a-u0"
        report = load([tmp_path], []).as_read["a-u0"]
        value = {"lat": 48.5, "lon": 37.5, "uncertainty_m": 100}
        made = correct(report, Change.POINT, value, "O. Reader", "it fell there")
        page.session_state["corrections"] = [made]
        page.run()
        by_hand = UKRAINIAN[SET_BY_HAND]
        assert page.dataframe[0].value["місце"].tolist() == [by_hand]
        assert any(by_hand in title.value for title in page.subheader)
        assert page.text_input(key="place-a-u0").value == ""  # a name to look for, not ours
    finally:
        st.cache_resource.clear()
