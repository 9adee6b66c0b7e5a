"""Shares of a whole; what each stands for was worked out by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.phrases import find_shares

# The value, how much of the whole the number may stand for, and the qualifier.
CASES = {
    "about 20% of": (0.20, 0.05, "about"),
    "twenty per cent": (0.20, 0.05, None),
    "19 percent": (0.19, 0.01, None),
    "18.4 %": (0.184, 0.001, None),
    "15-20 percent": (0.175, 0.06, None),
    "more than 99 percent": (0.99, 0.01, "more than"),
    "95%": (0.95, 0.01, None),
    "nearly a fifth of": (0.20, 0.04, "nearly"),
    "one-third": (1 / 3, 1 / 15, None),
    "two thirds": (2 / 3, 1 / 15, None),
    "half": (0.5, 0.1, None),
    "близько 20 відсотків": (0.20, 0.05, "about"),
    "98,5 % області": (0.985, 0.001, None),
    "п'яту частину": (0.20, 0.04, None),
    "п’яту частину": (0.20, 0.04, None),
    "понад чверть": (0.25, 0.05, "more than"),
    "дві третини": (2 / 3, 1 / 15, None),
    "около 30 процентов": (0.30, 0.05, "about"),
    "почти треть": (1 / 3, 1 / 15, "nearly"),
    "пятую часть": (0.20, 0.04, None),
}


@pytest.mark.parametrize("text", CASES)
def test_a_share_has_its_value(text: str) -> None:
    value, grain, qualifier = CASES[text]
    [share] = find_shares(text)
    assert share.value == pytest.approx(value)
    assert share.grain == pytest.approx(grain)
    assert share.qualifier == qualifier


@pytest.mark.parametrize(
    "text", ["halfway", "a 120% rise", "0 percent", "percent", "third-largest", "quarters"]
)
def test_what_is_no_share(text: str) -> None:
    assert find_shares(text) == ()


@given(st.integers(1, 100), st.sampled_from(["%", " percent", " відсотків", " процентов"]))
def test_every_percentage_is_read_where_it_stands(percent: int, unit: str) -> None:
    text = f"They hold {percent}{unit} of it."
    [share] = find_shares(text)
    assert share.value == pytest.approx(percent / 100)
    assert text[share.start : share.end] == f"{percent}{unit}"
