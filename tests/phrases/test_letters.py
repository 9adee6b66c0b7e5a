"""Small letters keep every offset."""

from hypothesis import given
from hypothesis import strategies as st

from geodata.phrases.letters import lowered, starts_word


@given(st.text())
def test_lowering_keeps_the_length(text: str) -> None:
    low = lowered(text)
    assert len(low) == len(text)
    assert all(a == b or a.lower() == b for a, b in zip(text, low, strict=True))


def test_a_word_starts_behind_anything_but_a_letter() -> None:
    found = [at for at in range(7) if starts_word("10km am", at)]
    assert found == [0, 1, 2, 5]  # "k" stands behind a digit, "a" behind a space
