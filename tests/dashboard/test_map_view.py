"""The map asks nobody outside, never changes, and nothing in a string can run."""

import re

import pytest

from dashboard.cards import plain
from dashboard.map_view import Ground, Layer, as_script, base_map, claim_command, leaflet

GROUND = Ground(background="published/a.json")
HOSTILE = ["{{ 7*7 }}", "{% x", "{# x", "</script>", "<img src=x>", "${x}", "`x`", "it's", "\u2028"]


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_in_a_string_can_run(text: str) -> None:
    assert not set(as_script({"a": [text]})[6:-2]) & set("{}<>`$'%\u2028")


def test_the_map_names_no_address_outside() -> None:
    layer = Layer(first=0, last=9)
    rendered = base_map(GROUND, layer).get_root().render()
    assert not re.search(r"https?://|src=\"//", rendered.replace("http://www.w3.org", ""))


def test_a_command_is_not_read_as_a_template_twice() -> None:
    fmap = base_map(GROUND)
    fmap.add_child(claim_command({"id": "{{ 7*7 }}", "spots": [{"name": "{% x %}"}]}))
    rendered = fmap.get_root().render()
    assert "49" not in re.findall(r"drawClaim\(.*?\)\)", rendered)[0]


def test_leaflet_wants_the_latitude_first() -> None:
    assert leaflet(37.28, 47.98) == (47.98, 37.28)


def test_a_label_shows_marks_as_they_are() -> None:
    assert plain("![a](http://x.y) *b*") == r"\!\[a\]\(http\:\/\/x\.y\) \*b\*".replace(r"\/", "/")
