"""Written numbers are marked where they stand, and what was said can still be read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.events.counts import find_counts
from geodata.events.numerals import marked


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        pytest.param("Sixty-two died.", "ꙮꙮꙮꙮꙮꙮꙮꙮꙮ died.", id="two words of one number"),
        pytest.param("A hundred and five died.", "ꙮꙮꙮꙮꙮꙮꙮꙮꙮꙮꙮꙮꙮꙮꙮꙮꙮꙮ died.", id="a hundred"),
        pytest.param("One of them, a man, died.", "One of them, a man, died.", id="one is a word"),
        pytest.param("Один і дев’ять.", "Один і ꙮꙮꙮꙮꙮꙮꙮ.", id="an apostrophe"),
        pytest.param("1,5 тисячі", "1,5 тисячі", id="thousands of a figure"),
        pytest.param("July 10 two died", "July 10 ꙮꙮꙮ died", id="no part of a figure"),
        pytest.param("The tenth and twofold", "The tenth and twofold", id="no number"),
    ],
)
def test_numbers_are_marked(said: str, expected: str) -> None:
    assert marked(said) == expected
    assert marked(said).said == said


@given(st.text(st.sampled_from("two сто ꙮ5-hundred,'"), max_size=30))
def test_every_letter_stays_where_it_stands(text: str) -> None:
    assert len(marked(text)) == len(text)
    assert marked(text).said == text


def test_a_text_that_holds_the_mark_counts_nobody() -> None:
    assert find_counts("ꙮꙮ soldiers were killed.") == ()
