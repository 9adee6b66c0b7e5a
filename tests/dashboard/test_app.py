"""Each view starts without a browser, and a filter changes what is shown."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

APP = Path(__file__).parent.parent.parent / "dashboard" / "app.py"
VIEWS = APP.parent / "views"


@pytest.mark.parametrize("view", ["map", "claims", "article", "check"])
def test_a_view_starts(view: str) -> None:
    page = AppTest.from_file(str(VIEWS / f"{view}.py"), default_timeout=60).run()
    assert not page.exception


def test_a_filter_changes_the_count() -> None:
    page = AppTest.from_file(str(VIEWS / "map.py"), default_timeout=60).run()
    everything = page.subheader[0].value
    page.button_group[0].set_value(["capture"]).run()
    assert not page.exception
    assert page.subheader[0].value != everything


def test_an_empty_sentence_says_what_to_do() -> None:
    page = AppTest.from_file(str(VIEWS / "check.py"), default_timeout=60).run()
    page.text_area[0].set_value(" ").run()
    assert "Type or paste" in page.info[0].value
