"""A workspace of more events than a page can show: the newest are, and it is said which."""

from datetime import date, timedelta

import pytest

from dashboard.corpus import load_workspace
from geodata.model import Article, Event, EventKind, LonLat, Place, PlaceKind, Reading, Status
from geodata.store import Found, Making, entry_of, open_workspace

FIRST = date(2024, 12, 1)


def reading(number: int) -> Reading:
    day = FIRST + timedelta(days=number)
    town = Place(
        id="t", name="Town", kind=PlaceKind.SETTLEMENT, at=LonLat(37, 48), uncertainty_m=100
    )
    told = Event(
        id=f"{number}-e0",
        kind=EventKind.STRIKE,
        place=town,
        quote="It was hit.",
        start=0,
        end=11,
        status=Status.CLAIMED,
        confidence=0.9,
        first_day=day,
        last_day=day,
    )
    article = Article(id=str(number), text="It was hit.", published=day)
    return Reading(article=article, events=(told,))


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> str:
    file = tmp_path_factory.mktemp("many") / "w.sqlite"
    with open_workspace(file) as workspace:
        workspace.add_all(
            [Found(str(n), entry_of(reading(n))) for n in range(10)], Making(code="code")
        )
    return str(file)


@pytest.mark.parametrize(
    ("most", "until", "shown", "since"),
    [
        pytest.param(10, None, range(10), None, id="just as many as are shown"),
        pytest.param(9, None, range(1, 10), FIRST + timedelta(days=1), id="one too many"),
        pytest.param(3, None, range(7, 10), FIRST + timedelta(days=7), id="the newest"),
        pytest.param(3, 4, range(2, 5), FIRST + timedelta(days=2), id="the newest until a day"),
        pytest.param(9, 4, range(5), None, id="all until a day"),
    ],
)
def test_the_newest_are_shown(
    path: str, most: int, until: int | None, shown: range, since: date | None
) -> None:
    last = None if until is None else FIRST + timedelta(days=until)
    corpus = load_workspace(path, (), last, most)
    assert sorted(f.first_day for f in corpus.as_read.values()) == [
        FIRST + timedelta(days=n) for n in shown
    ]
    assert (corpus.since, corpus.known_events) == (since, 10)
    if since:
        assert set(corpus.articles) == {str(n) for n in shown}


def test_a_day_that_is_none_is_told(path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    import streamlit as st

    from tests.dashboard.test_app import APP, AppTest

    monkeypatch.setenv("FRONTLINE_WORKSPACE", path)
    monkeypatch.setenv("FRONTLINE_UNTIL", "Tuesday")
    st.cache_resource.clear()
    try:
        page = AppTest.from_file(str(APP), default_timeout=60).run()
        assert "UNTIL=Tuesday: is no day" in page.error[0].value.replace("\\", "")
    finally:
        monkeypatch.undo()
        st.cache_resource.clear()
