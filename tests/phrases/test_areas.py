"""Areas: expected square metres follow from the units' definitions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.phrases import find_areas

SQUARE_MILE_M2 = 1609.344**2  # international mile, by definition

CASES = [
    ("12 square kilometres", 12e6),
    ("12 square kilometers (4.6 square miles)", 12e6),
    ("400 sq km", 400e6),
    ("400 sq. km", 400e6),
    ("400 km²", 400e6),
    ("400 km2", 400e6),
    ("1,000-square-kilometer", 1000e6),
    ("1,609 square miles", 1609 * SQUARE_MILE_M2),
    ("5 sq mi", 5 * SQUARE_MILE_M2),
    ("50 hectares", 50e4),
    ("2,000 square metres", 2000),
    ("a dozen square kilometers", 12e6),
    ("12 кв. км", 12e6),
    ("12 кв км", 12e6),
    ("400 квадратних кілометрів", 400e6),
    ("1,2 тис. кв. км", 1200e6),
    ("50 гектарів", 50e4),
    ("50 га", 50e4),
    ("200 квадратных километров", 200e6),
    ("около 1 000 кв.км", 1000e6),
    ("300 квадратных метров", 300),
]


@pytest.mark.parametrize(("text", "square_metres"), CASES, ids=[text for text, _ in CASES])
def test_an_area_has_its_square_metres(text: str, square_metres: float) -> None:
    assert [area.value_m2 for area in find_areas(text)] == [pytest.approx(square_metres)]


@pytest.mark.parametrize(
    "text", ["12 km", "square kilometres", "Red Square 5", "12 кв.", "2 га-га"]
)
def test_other_words_are_no_areas(text: str) -> None:
    assert [a for a in find_areas(text) if a.unit != "ha"] == []


def test_a_second_unit_gives_its_rounding_interval() -> None:
    [found] = find_areas("some 12 square kilometers (4.6 square miles)")
    assert found.qualifier == "about"
    assert found.second_m2 == pytest.approx((4.55 * SQUARE_MILE_M2, 4.65 * SQUARE_MILE_M2))


@given(st.text(alphabet="0123456789 ,.-()kmsquareкв. квадратных км²2гаha", max_size=60))
def test_any_text_is_read_with_exact_spans(text: str) -> None:
    for area in find_areas(text):
        assert 0 <= area.lead <= area.start < area.end <= len(text)
        assert text[area.start :].startswith(area.text)
        assert area.low_m2 <= area.value_m2 <= area.high_m2
