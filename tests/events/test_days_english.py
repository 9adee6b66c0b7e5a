"""Days in English; the expected ones are counted by hand on a calendar of 2024 and 2025.

17 December 2024 was a Tuesday, 3 January 2025 a Friday, 28 February 2026 a Saturday.
"""

from collections.abc import Callable
from datetime import date

import pytest

from geodata.events import find_days

DaysOf = Callable[[str, str], list[str]]

TUESDAY = "2024-12-17"
CASES = [
    # a date that is written out
    ("on December 15", "2024-12-15"),
    ("on Dec. 15", "2024-12-15"),
    ("on 15 December", "2024-12-15"),
    ("on December 15th", "2024-12-15"),
    ("on the 15th of December", "2024-12-15"),
    ("on December 15, 2023", "2023-12-15"),
    ("on 15 December 2023", "2023-12-15"),
    ("dated 2024-11-30", "2024-11-30"),
    ("dated 30.11.2024", "2024-11-30"),
    ("on Friday, December 13", "2024-12-13"),
    ("on Friday, November 8, 2024", "2024-11-08"),
    ("on Saturday (December 14)", "2024-12-14"),
    ("on February 29", "2024-02-29"),
    ("on the 15th", "2024-12-15"),
    ("on the morning of December 15", "2024-12-15"),
    ("late on December 15", "2024-12-15"),
    ("as of December 16", "2024-12-16"),
    # ranges
    ("on 10 and 13 December", "2024-12-10/2024-12-13"),
    ("on December 10 and 13", "2024-12-10/2024-12-13"),
    ("on 3, 10 and 13 December", "2024-12-03/2024-12-13"),
    ("from December 10 to 12", "2024-12-10/2024-12-12"),
    ("on December 10-12", "2024-12-10/2024-12-12"),
    ("between December 10 and 12", "2024-12-10/2024-12-12"),
    ("on December 10 and 11", "2024-12-10/2024-12-11"),
    ("from 10 to 12 December", "2024-12-10/2024-12-12"),
    ("from November 28 to December 3", "2024-11-28/2024-12-03"),
    ("between 28 November and 3 December", "2024-11-28/2024-12-03"),
    ("from Saturday to Monday", "2024-12-14/2024-12-16"),
    ("between Friday and Sunday", "2024-12-13/2024-12-15"),
    ("on Saturday and Sunday", "2024-12-14/2024-12-15"),
    ("on December 2, 3 and 4", "2024-12-02/2024-12-04"),
    # nights
    ("overnight", "2024-12-16/2024-12-17"),
    ("last night", "2024-12-16/2024-12-17"),
    ("in the early hours of Tuesday", "2024-12-17"),
    ("on Monday night", "2024-12-16"),
    ("late Monday", "2024-12-16"),
    ("overnight into Tuesday", "2024-12-16/2024-12-17"),
    ("overnight on December 15", "2024-12-14/2024-12-15"),
    ("overnight on December 14-15", "2024-12-14/2024-12-15"),
    ("on the night of December 14 to 15", "2024-12-14/2024-12-15"),
    ("the night of November 30 to December 1", "2024-11-30/2024-12-01"),
    ("on the night of December 14", "2024-12-14/2024-12-15"),
    ("overnight from Sunday to Monday", "2024-12-15/2024-12-16"),
    ("on the night of Sunday to Monday", "2024-12-15/2024-12-16"),
    # weekdays and what counts from the day of publication
    ("today", "2024-12-17"),
    ("this morning", "2024-12-17"),
    ("yesterday", "2024-12-16"),
    ("yesterday evening", "2024-12-16"),
    ("in the morning", "2024-12-17"),
    ("in the evening", "2024-12-16/2024-12-17"),
    ("between 6 a.m. Monday and 6 a.m. Tuesday", "2024-12-16/2024-12-17"),
    ("from the evening of December 10 to the morning of December 11", "2024-12-10/2024-12-11"),
    ("on Friday evening and again on Sunday", "2024-12-13/2024-12-15"),
    ("on Thursday, Friday and Saturday", "2024-12-12/2024-12-14"),
    ("on the eve of Victory Day", "2024-05-08"),
    ("on the eve of December 10", "2024-12-09"),
    ("several days ago", "2024-12-09/2024-12-15"),
    ("over the past few days", "2024-12-09/2024-12-17"),
    ("a year ago, on December 15, 2023,", "2023-12-15"),
    ("a year ago, on December 15,", "2023-12-15"),
    ("last year in May", "2023-05-01/2023-05-31"),
    ("overnight into Sunday, December 15,", "2024-12-14/2024-12-15"),
    ("the night before.", "2024-12-16/2024-12-17"),
    ("two hours ago", "2024-12-16/2024-12-17"),
    ("two hours before dawn on Sunday", "2024-12-15"),
    ("in January and again in March", "2024-01-01/2024-03-31"),
    ("in the first ten days of December", "2024-12-01/2024-12-10"),
    ("the day before yesterday", "2024-12-15"),
    ("on Tuesday", "2024-12-17"),
    ("on Monday", "2024-12-16"),
    ("on Wednesday morning", "2024-12-11"),
    ("last Tuesday", "2024-12-10"),
    ("Sunday's", "2024-12-15"),
    ("next Friday", "2024-12-20"),
    ("over the weekend", "2024-12-14/2024-12-15"),
    ("last weekend", "2024-12-14/2024-12-15"),
    ("three days ago", "2024-12-14"),
    ("a week ago", "2024-12-10"),
    ("fourteen days ago", "2024-12-03"),
    ("the night before last", "2024-12-15/2024-12-16"),
    ("since the start of the day", "2024-12-17"),
    ("on the last day of November", "2024-11-30"),
    ("on the first day of December", "2024-12-01"),
    ("on the 15th a drone", "2024-12-15"),
    ("two weeks ago", "2024-12-03"),
    ("a month ago", "2024-11-01/2024-11-30"),
    ("two years ago", "2022-01-01/2022-12-31"),
    # stretches
    ("on each of the past four days", "2024-12-13/2024-12-17"),
    ("for three days in a row", "2024-12-15/2024-12-17"),
    ("for the third day in a row", "2024-12-15/2024-12-17"),
    ("for a fourth straight day", "2024-12-14/2024-12-17"),
    ("over the past 24 hours", "2024-12-16/2024-12-17"),
    ("in the past day", "2024-12-16/2024-12-17"),
    ("over the past 48 hours", "2024-12-15/2024-12-17"),
    ("in the last three days", "2024-12-14/2024-12-17"),
    ("over the past week", "2024-12-10/2024-12-17"),
    ("over the past two weeks", "2024-12-03/2024-12-17"),
    ("since Sunday", "2024-12-15/2024-12-17"),
    ("since December 10", "2024-12-10/2024-12-17"),
    ("since the end of November", "2024-11-21/2024-12-17"),
    ("since October", "2024-10-01/2024-12-17"),
    ("since January", "2024-01-01/2024-12-17"),
    ("since the start of the year", "2024-01-01/2024-12-17"),
    ("since the beginning of the month", "2024-12-01/2024-12-17"),
    ("since February 2022", "2022-02-01/2024-12-17"),
    # weeks, months, seasons, years
    ("this week", "2024-12-16/2024-12-17"),
    ("earlier this week", "2024-12-16/2024-12-17"),
    ("last week", "2024-12-09/2024-12-15"),
    ("this month", "2024-12-01/2024-12-17"),
    ("last month", "2024-11-01/2024-11-30"),
    ("in early August", "2024-08-01/2024-08-10"),
    ("at the beginning of August", "2024-08-01/2024-08-10"),
    ("in mid-November", "2024-11-11/2024-11-20"),
    ("in late November", "2024-11-21/2024-11-30"),
    ("by the end of February", "2024-02-21/2024-02-29"),
    ("in the first half of November", "2024-11-01/2024-11-15"),
    ("in the second half of November", "2024-11-16/2024-11-30"),
    ("in the first week of December", "2024-12-01/2024-12-07"),
    ("in the last week of November", "2024-11-24/2024-11-30"),
    ("in November", "2024-11-01/2024-11-30"),
    ("in December", "2024-12-01/2024-12-17"),
    ("in September 2022", "2022-09-01/2022-09-30"),
    ("in May and June", "2024-05-01/2024-06-30"),
    ("in the summer of 2023", "2023-06-01/2023-08-31"),
    ("last summer", "2024-06-01/2024-08-31"),
    ("last winter", "2023-12-01/2024-02-29"),
    ("this autumn", "2024-09-01/2024-11-30"),
    ("by the end of summer", "2024-08-01/2024-08-31"),
    ("in early spring", "2024-03-01/2024-03-31"),
    ("this year", "2024-01-01/2024-12-17"),
    ("last year", "2023-01-01/2023-12-31"),
    ("in 2014", "2014-01-01/2014-12-31"),
    ("in late 2023", "2023-09-01/2023-12-31"),
    ("in the first half of 2023", "2023-01-01/2023-06-30"),
    # days with a name
    ("on Christmas Day", "2023-12-25"),
    ("on New Year's Eve", "2023-12-31"),
    ("days before the New Year’s Eve holiday", "2023-12-27/2023-12-30"),
    ("on New\N{NO-BREAK SPACE}Year’s\N{NO-BREAK SPACE}Eve", "2023-12-31"),
    ("at the\N{NO-BREAK SPACE}end of\nAugust", "2024-08-21/2024-08-31"),
]
OTHER_DAYS = [
    ("2025-01-03", "on New Year's night", "2024-12-31/2025-01-01"),
    ("2025-01-03", "in the first hours of the new year", "2025-01-01"),
    ("2025-01-03", "on December 30", "2024-12-30"),
    ("2025-01-03", "from December 29 to January 2", "2024-12-29/2025-01-02"),
    ("2025-01-03", "on the night of December 31 to January 1", "2024-12-31/2025-01-01"),
    ("2025-01-01", "overnight", "2024-12-31/2025-01-01"),
    ("2025-01-01", "yesterday", "2024-12-31"),
    ("2025-01-03", "on Monday", "2024-12-30"),
    ("2025-01-03", "last week", "2024-12-23/2024-12-29"),
    ("2025-01-03", "last month", "2024-12-01/2024-12-31"),
    ("2025-01-03", "in late December", "2024-12-21/2024-12-31"),
    ("2025-01-03", "in November and December", "2024-11-01/2024-12-31"),
    ("2025-01-03", "from November to January", "2024-11-01/2025-01-03"),
    ("2025-01-03", "on New Year's Eve", "2024-12-31"),
    ("2025-01-03", "on New Year's Day", "2025-01-01"),
    ("2025-01-03", "this winter", "2024-12-01/2025-01-03"),
    ("2026-02-28", "by the end of winter", "2026-02-01/2026-02-28"),
    ("2026-02-28", "last winter", "2024-12-01/2025-02-28"),
    ("2026-02-28", "in the winter", "2025-12-01/2026-02-28"),
    ("2024-12-16", "on Monday", "2024-12-16"),
    ("2024-12-15", "over the weekend", "2024-12-14/2024-12-15"),
    ("2024-12-14", "over the weekend", "2024-12-14"),
    ("2024-12-30", "on January 2", "2025-01-02"),
]
TOGETHER = [
    ("In March 12 km to the north no one was left.", ["2024-03-01/2024-03-31"]),
    ("On Monday they hit Kyiv, a day after striking Odesa.", ["2024-12-16", "2024-12-15"]),
    (
        "In the past 24 hours they hit Kyiv, a day after striking Odesa.",
        ["2024-12-16/2024-12-17", "2024-12-15/2024-12-16"],
    ),
    ("On Monday they hit Kyiv, two days after Odesa.", ["2024-12-16", "2024-12-14"]),
    ("They took A three days after the strike on December 1.", ["2024-12-04", "2024-12-01"]),
    ("Two days after they entered A on 9 December, B fell.", ["2024-12-11", "2024-12-09"]),
    ("A day after the strike on A, B was hit on Monday.", ["2024-12-15", "2024-12-16"]),
    ("On December 10 they came and the next day they left.", ["2024-12-10", "2024-12-11"]),
    ("On December 10 they came, and three days later they left.", ["2024-12-10", "2024-12-13"]),
    ("On Sunday Kyiv was hit, and the previous day Odesa.", ["2024-12-15", "2024-12-14"]),
    ("On July 12 it told of May and June.", ["2024-07-12", "2024-05-01/2024-06-30"]),
    ("It fell on Friday and was retaken on Sunday.", ["2024-12-13", "2024-12-15"]),
]
NONE = [
    "It may march on in order to fall.",
    "The 17th Tank Brigade and the 3rd Assault Brigade",
    "On February 30 of no year",
    "The 155 mm shells cost 2024 dollars.",
    "They may advance 10 km a day.",
    "He stood at 24 Independence Street.",
]


@pytest.mark.parametrize(("text", "days"), CASES, ids=[text for text, _ in CASES])
def test_said_on_tuesday_17_december_2024(text: str, days: str, days_of: DaysOf) -> None:
    assert days_of(f"It was hit {text}.", TUESDAY) == [days]


@pytest.mark.parametrize(
    ("published", "text", "days"), OTHER_DAYS, ids=[f"{t} ({p})" for p, t, _ in OTHER_DAYS]
)
def test_said_on_another_day(published: str, text: str, days: str, days_of: DaysOf) -> None:
    assert days_of(f"It was hit {text}.", published) == [days]


@pytest.mark.parametrize(("text", "days"), TOGETHER, ids=[text for text, _ in TOGETHER])
def test_several_in_a_sentence(text: str, days: list[str], days_of: DaysOf) -> None:
    assert days_of(text, TUESDAY) == days


@pytest.mark.parametrize("text", NONE)
def test_no_day_is_read_into(text: str, days_of: DaysOf) -> None:
    assert days_of(text, TUESDAY) == []


@pytest.mark.parametrize("text", ["on Tuesday", "overnight", "last week", "on May 3", "in May"])
def test_without_a_day_of_publication_a_relative_day_stays_open(text: str) -> None:
    (span,) = find_days(f"It was hit {text}.", None)
    assert (span.first_day, span.last_day) == (None, None)


def test_without_a_day_of_publication_a_full_date_holds() -> None:
    (span,) = find_days("It was hit on May 3, 2023.", None)
    assert (span.first_day, span.last_day) == (date(2023, 5, 3), date(2023, 5, 3))


def test_the_reason_quotes_the_words() -> None:
    (span,) = find_days("It was hit over the weekend.", date(2024, 12, 17))
    assert span.reason.startswith("“over the weekend”")
