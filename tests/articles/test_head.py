"""A head states its day in a line of its own; a day in running text is not the day it appeared."""

from datetime import date

import pytest

from geodata.articles.dates import find_date, read_date
from geodata.articles.head import read_head
from geodata.articles.language import find_language
from geodata.errors import InputError

DAY = date(2024, 12, 17)


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("December 17, 2024", id="American"),
        pytest.param("17 December 2024", id="British"),
        pytest.param("Dec. 17, 2024, 9:40 p.m.", id="with a time"),
        pytest.param("Published: 2024-12-17", id="ISO"),
        pytest.param("Tuesday, December 17, 2024", id="weekday"),
        pytest.param("By John Smith, December 17, 2024", id="byline"),
        pytest.param("17 грудня 2024", id="Ukrainian"),
        pytest.param("17 декабря 2024 г., 10:15", id="Russian"),
        pytest.param("17.12.2024 10:15", id="numeric"),
        pytest.param("KYIV, December 17, 2024 (AP) — Shells fell on the town.", id="dateline"),
    ],
)
def test_a_dated_line(line: str) -> None:
    assert read_head(f"# Title\n\n{line}\n\nText of it.").published == DAY


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("On December 17, 2024, shells fell on the town.", id="running text"),
        pytest.param("December", id="no day"),
        pytest.param("The war began on February 24, 2022", id="history"),
        pytest.param("© 2024", id="a year alone"),
    ],
)
def test_a_line_that_dates_nothing(line: str) -> None:
    assert read_head(f"# Title\n\n{line}\n\nText of it.").published is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        pytest.param("12/17/2024", None, id="slashes are read in two ways"),
        pytest.param("1 May 2024", date(2024, 5, 1), id="short"),
        pytest.param("the 3rd of March 2025", date(2025, 3, 3), id="ordinal"),
        pytest.param("8 липня 2025 року", date(2025, 7, 8), id="Ukrainian"),
    ],
)
def test_find_date(text: str, day: date | None) -> None:
    assert find_date(text) == day


@pytest.mark.parametrize(
    ("text", "language"),
    [
        pytest.param("Shells fell on Часів Яр", "en", id="mostly Latin"),
        pytest.param("Військові відійшли", "uk", id="Ukrainian"),
        pytest.param("Военные отошли, был бой за высоты", "ru", id="Russian"),
        pytest.param("2024 — 17", None, id="no letters"),
    ],
)
def test_language(text: str, language: str | None) -> None:
    assert find_language(text) == language


@pytest.mark.parametrize(
    ("written", "day"),
    [
        # Kyiv is two hours ahead in winter, three in summer.
        ("2024-12-31T21:59:59Z", date(2024, 12, 31)),
        ("2024-12-31T22:00:01Z", date(2025, 1, 1)),
        ("2024-12-31 22:30:00+00:00", date(2025, 1, 1)),
        ("2024-06-30T20:59Z", date(2024, 6, 30)),
        ("2024-06-30T21:30:15.250Z", date(2024, 7, 1)),
        ("Tue, 31 Dec 2024 22:30:00 GMT", date(2025, 1, 1)),
        # A zone of one's own: its days are those that the text counts from.
        ("2024-12-31T23:30:00+02:00", date(2024, 12, 31)),
        ("2024-12-31T00:30:00+03:00", date(2024, 12, 31)),
        ("2024-12-31T20:30:00-05:00", date(2024, 12, 31)),
        # A mere day, or a time without a zone.
        ("2024-12-31T00:00:00Z", date(2024, 12, 31)),
        ("2024-12-31T22:30:00", date(2024, 12, 31)),
        ("2024-12-31", date(2024, 12, 31)),
    ],
)
def test_an_instant_is_of_its_day_in_kyiv(written: str, day: date) -> None:
    assert read_date(written) == day


def test_an_instant_that_no_calendar_has_is_named() -> None:
    with pytest.raises(InputError, match="2024-02-31"):
        read_date("2024-02-31T22:30:00Z")
