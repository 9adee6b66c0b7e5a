"""Periods: days follow from the words' plain meaning."""

import pytest

from geodata.phrases.periods import find_period_days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("They took 12 sq km over the past week.", 7),
        ("in the last 24 hours", 1),
        ("over the past two weeks", 14),
        ("during the past three days", 3),
        ("in a month", 30.4),
        ("за добу окуповано 5 кв. км", 1),
        ("за минулий тиждень", 7),
        ("за останні три дні", 3),
        ("упродовж місяця", 30.4),
        ("за сутки", 1),
        ("за последние две недели", 14),
        ("за прошедший месяц", 30.4),
        ("in the first week", None),
        ("in a day, and 9 sq km in a week", None),
        ("over the past 40 years", None),
        ("за містом", None),
        ("in Dayton", None),
        ("They went on.", None),
    ],
)
def test_a_period_has_its_days(text: str, days: float | None) -> None:
    found = find_period_days(text)
    assert found == (None if days is None else pytest.approx(days))
