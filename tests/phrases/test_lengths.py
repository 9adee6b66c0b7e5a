"""Lengths: expected metres follow from the units' definitions and the words' plain meaning."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.phrases import find_lengths

MILE_M = 1609.344  # international mile, by definition

CASES = [
    ("10 km", 10_000),
    ("10km away", 10_000),
    ("a 10-kilometre stretch", 10_000),
    ("ten kilometers", 10_000),
    ("some ten miles", 10 * MILE_M),
    ("a dozen kilometres", 12_000),
    ("half a kilometre", 500),
    ("half a mile", MILE_M / 2),
    ("a mile", MILE_M),
    ("a mile and a half", 1.5 * MILE_M),
    ("one and a half kilometers", 1500),
    ("two and a half miles", 2.5 * MILE_M),
    ("1½ km", 1500),
    ("½ mile", MILE_M / 2),
    ("2 1/2 miles", 2.5 * MILE_M),
    ("three-quarters of a mile", 0.75 * MILE_M),
    ("twenty-five miles", 25 * MILE_M),
    ("a hundred kilometers", 100_000),
    ("one hundred and twenty kilometres", 120_000),
    ("a couple of kilometers", 2000),
    ("10-12 km", 11_000),
    ("10 – 12 km", 11_000),
    ("between 5 and 7 km", 6000),
    ("between 5 km and 7 km", 6000),
    ("from 5 to 7 kilometres", 6000),
    ("two or three miles", 2.5 * MILE_M),
    ("5 km to 7 km", 6000),
    ("1,170 kilometers", 1_170_000),
    ("1 170 km", 1_170_000),
    ("1\u00a0170\u00a0km", 1_170_000),
    ("1.170 km", 1_170_000),
    ("1.5 km", 1500),
    ("0.500 km", 500),
    ("17.3 miles", 17.3 * MILE_M),
    ("500 metres", 500),
    ("500 m", 500),
    ("1,640 feet", 1640 * 0.3048),
    ("200 yards", 200 * 0.9144),
    ("12 nautical miles", 12 * 1852),
    ("two thousand kilometers", 2_000_000),
    ("three to four miles", 3.5 * MILE_M),
    ("a few hundred metres", 300),
    ("several dozen kilometers", 60_000),
    ("a couple of hundred metres", 200),
    ("10 км", 10_000),
    ("9,5 км", 9500),
    ("1 170 кілометрів", 1_170_000),
    ("1170-кілометрова лінія", 1_170_000),
    ("десятикілометрова смуга", 10_000),
    ("десять кілометрів", 10_000),
    ("п'ять кілометрів", 5000),
    ("п’яти кілометрах", 5000),
    ("двадцять п'ять кілометрів", 25_000),
    ("пів кілометра", 500),
    ("півкілометра", 500),
    ("півтора кілометра", 1500),
    ("два з половиною кілометри", 2500),
    ("за кілометр від", 1000),
    ("кілька кілометрів", 4000),
    ("десяток кілометрів", 10_000),
    ("від 5 до 7 км", 6000),
    ("два-три кілометри", 2500),
    ("на 300 метрів", 300),
    ("за 300 м від", 300),
    ("12 миль", 12 * MILE_M),
    ("12 морських миль", 12 * 1852),
    ("пів милі", MILE_M / 2),
    ("тисячу кілометрів", 1_000_000),
    ("1,2 тис. км", 1_200_000),
    ("кілометрів за п'ять від", 5000),
    ("пів сотні кілометрів", 50_000),
    ("кілька сотень метрів", 400),
    ("кілька десятків кілометрів", 40_000),
    ("тридцять кілометрів", 30_000),
    ("сто двадцять кілометрів", 120_000),
    ("чверть кілометра", 250),
    ("2,5 км", 2500),
    ("між 5 та 7 км", 6000),
    ("між 5 км та 7 км", 6000),
    ("5–7 кілометрів", 6000),
    ("3-х кілометрах", 3000),
    ("двісті метрів", 200),
    ("пара кілометрів", 2000),
    ("чотири милі", 4 * MILE_M),
    ("10км", 10_000),
    ("1\u202f170 км", 1_170_000),
    ("п'ятикілометрова зона", 5000),
    ("у кілометрі від", 1000),
    ("за милю від", MILE_M),
    ("десятки кілометрів", 40_000),
    ("сімнадцятьох кілометрах", None),
    ("15-ти кілометрах", 15_000),
    ("сорока кілометрах", 40_000),
    ("в 10 км", 10_000),
    ("десять километров", 10_000),
    ("десяток километров", 10_000),
    ("полкилометра", 500),
    ("полтора километра", 1500),
    ("два с половиной километра", 2500),
    ("километрах в десяти от", 10_000),
    ("тридцать пять километров", 35_000),
    ("ста километрах", 100_000),
    ("двухсот километрах", 200_000),
    ("несколько километров", 4000),
    ("от 5 до 7 километров", 6000),
    ("2-3 км", 2500),
    ("в 5-ти километрах", 5000),
    ("на 300 метров", 300),
    ("1170-километровая линия", 1_170_000),
    ("1,2 тыс. км", 1_200_000),
    ("12 морских миль", 12 * 1852),
    ("в километре от", 1000),
    ("пятидесяти километрах", 50_000),
    ("семь миль", 7 * MILE_M),
    ("сто двадцать километров", 120_000),
    ("четверть километра", 250),
    ("полсотни километров", 50_000),
    ("несколько сотен метров", 400),
    ("несколько десятков километров", 40_000),
    ("2,5 км", 2500),
    ("между 5 и 7 км", 6000),
    ("5–7 километров", 6000),
    ("двести метров", 200),
    ("пара километров", 2000),
    ("четыре мили", 4 * MILE_M),
    ("10км", 10_000),
    ("два-три километра", 2500),
    ("пятикилометровая зона", 5000),
    ("тысячу километров", 1_000_000),
    ("десятки километров", 40_000),
    ("три с половиной километра", 3500),
    ("сорок пять километров", 45_000),
    ("двенадцати километрах", 12_000),
    ("шестидесяти километров", 60_000),
    ("метрах в трехстах от", 300),
    ("половина километра", 500),
    ("1 200 километров", 1_200_000),
    ("верст", None),
]


@pytest.mark.parametrize(("text", "metres"), CASES, ids=[text for text, _ in CASES])
def test_a_length_has_its_metres(text: str, metres: float | None) -> None:
    found = find_lengths(text)
    assert [length.value_m for length in found] == ([pytest.approx(metres)] if metres else [])


@pytest.mark.parametrize(
    "text",
    [
        "155 mm shells",
        "at 50 km/h",
        "90 kilometers per hour",
        "швидкість 90 км/год",
        "90 километров в час",
        "12 square kilometres",
        "12 кв. км",
        "12 km²",
        "paid $5 m",
        "5 million people",
        "a 45-year-old man",
        "on 10 May",
        "the 3rd Mechanized Brigade",
        "MiG-31 and FAB-500 M-62",
        "Kmytiv",
        "в Москве 5 мая",
        "мільйон",
    ],
)
def test_other_numbers_are_no_lengths(text: str) -> None:
    assert find_lengths(text) == ()


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("about 10 km", "about"),
        ("some ten miles", "about"),
        ("roughly 10 km", "about"),
        ("nearly 9 km", "nearly"),
        ("up to 3 km", "up to"),
        ("as far as 3 km", "up to"),
        ("less than 5 km", "less than"),
        ("within 10 km", "within"),
        ("more than 20 km", "more than"),
        ("over 20 km", "more than"),
        ("no more than 20 km", "up to"),
        ("at least 20 km", "at least"),
        ("just seven km", "just"),
        ("the 7 km", None),
        ("близько 10 км", "about"),
        ("понад 10 км", "more than"),
        ("до 3 км", "up to"),
        ("менш ніж за 3 км", "less than"),
        ("більш ніж на 3 км", "more than"),
        ("не менше 3 км", "at least"),
        ("лише 3 км", "just"),
        ("майже 3 км", "nearly"),
        ("около 10 км", "about"),
        ("примерно 10 км", "about"),
        ("более 10 км", "more than"),
        ("не более 10 км", "up to"),
        ("менее чем 10 км", "less than"),
        ("в радиусе 10 км", "within"),
        ("почти 10 км", "nearly"),
    ],
)
def test_the_words_before_qualify(text: str, qualifier: str | None) -> None:
    [found] = find_lengths(text)
    assert found.qualifier == qualifier


def test_a_second_unit_gives_its_rounding_interval() -> None:
    [found] = find_lengths("a 1,170-kilometer (730-mile) front line")
    assert found.second_text == "730-mile"
    assert found.second_m == pytest.approx((725 * MILE_M, 735 * MILE_M))
    assert found.grain_m == 10_000


@given(st.text(alphabet="0123456789 ,.-–½/()kmкмmile десятьпівhalf aандto", max_size=60))
def test_any_text_is_read_with_exact_spans(text: str) -> None:
    for length in find_lengths(text):
        assert 0 <= length.lead <= length.start < length.end <= len(text)
        assert text[length.start :].startswith(length.text)
        assert length.low_m <= length.value_m <= length.high_m
        assert length.value_m > 0
