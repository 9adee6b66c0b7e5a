"""Numbers: the step is max(1, min(p, 10^(digits-2))), p the power of ten that divides."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.phrases.numbers import grain_of, number_before, read_number, rounding_of


@pytest.mark.parametrize(
    ("whole", "grain"),
    # Worked by hand from the rule: 1170 has p = 10 and four digits, so min(10, 100) = 10.
    [
        *((1, 1), (7, 1), (10, 1), (12, 1), (30, 1), (100, 10), (120, 10), (125, 1)),
        *((1000, 100), (1170, 10), (1200, 100), (10_000, 1000)),
    ],
)
def test_the_step_of_a_whole_number(whole: int, grain: float) -> None:
    assert grain_of(whole) == grain


@pytest.mark.parametrize(
    ("whole", "step"),
    [
        *((6, 1), (10, 1), (12, 1), (25, 5), (30, 5), (35, 5), (62, 1), (100, 10)),
        *((600, 100), (730, 10), (775, 5), (1000, 100)),
    ],
)
def test_the_coarsest_rounding_of_a_whole_number(whole: int, step: float) -> None:
    assert rounding_of(whole) == step


@pytest.mark.parametrize(
    ("text", "value", "grain"),
    [
        ("9.5", 9.5, 0.1),
        ("9,5", 9.5, 0.1),
        ("17.30", 17.3, 0.01),
        ("1,170", 1170, 10),
        ("1.170", 1170, 10),
        ("0.500", 0.5, 0.001),
        ("1½", 1.5, 0.5),
        ("¼", 0.25, 0.25),
        ("⅓", 1 / 3, 1 / 3),
        ("2 1/2", 2.5, 0.5),
        ("two and a half", 2.5, 0.5),
        ("one hundred and twenty", 120, 10),
        ("three thousand", 3000, 1000),
        ("півтора", 1.5, 0.5),
        ("10-12", 11, 3),
        ("5 to 7", 6, 3),
    ],
)
def test_a_number_has_its_value_and_step(text: str, value: float, grain: float) -> None:
    number = read_number(text)
    assert number is not None
    assert number.value == pytest.approx(value)
    assert number.grain == pytest.approx(grain)
    assert number.low < number.value < number.high


@pytest.mark.parametrize("text", ["", "km", "7 to 5", "1/0", "1, 2, 3"])
def test_what_is_no_number_is_none(text: str) -> None:
    assert read_number(text) is None


@pytest.mark.parametrize(
    ("text", "value", "start"),
    [
        ("on Friday some 10 ", 10, 15),
        ("between five and seven ", 6, 0),
        ("the 80th Brigade, 3 ", 3, 18),
        ("in 2024 12 ", 12, 8),
        ("MiG-31 ", None, 0),
        ("many ", None, 0),
    ],
)
def test_the_number_before_a_unit(text: str, value: float | None, start: int) -> None:
    found = number_before(text, 0, len(text))
    if value is None:
        assert found is None
    else:
        assert found is not None
        assert (found[0].value, found[1]) == (value, start)


@given(st.integers(1, 10_000_000))
def test_any_whole_number_reads_back(whole: int) -> None:
    number = read_number(f"{whole:,}")
    assert number is not None
    assert number.value == whole
    assert whole % number.grain == 0
