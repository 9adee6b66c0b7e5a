"""A matched expression and the day of publication in; the first and last day it names out.

Each reader gives None where only a day of publication could tell. A day that the calendar lacks
raises ValueError.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from re import Match

from geodata.articles.dates import MONTHS
from geodata.events.day_words import NUMBERS, PARTS, SEASONS, WEEKDAYS

Days = tuple[date, date]
Reader = Callable[[Match[str], date | None], Days | None]

ONE = timedelta(days=1)
_AHEAD = timedelta(days=31)  # an undated "3 January" in December is the next one, no later


def one_day(m: Match[str], published: date | None) -> Days | None:
    """Read "17 December", "2024-12-17"."""
    day = _date(m["month"], int(m["day"]), published, m["year"])
    return (day, day) if day else None


def day_range(m: Match[str], published: date | None) -> Days | None:
    """Read "20 to 21 February"."""
    last = _date(m["month"], int(m["day2"]), published, m["year"])
    if last is None:
        return None
    first = last.replace(day=int(m["day"]))
    return (first, last) if first <= last else None


def cross_range(m: Match[str], published: date | None) -> Days | None:
    """Read "28 January to 3 February", also across a new year."""
    last = _date(m["month2"], int(m["day2"]), published, m["year"])
    if last is None:
        return None
    first = date(last.year, MONTHS[m["month"]], int(m["day"]))
    return (first if first <= last else first.replace(year=last.year - 1)), last


def night_into(m: Match[str], published: date | None) -> Days | None:
    """Read "the night into 26 February" as Ukrainian and Russian say it: the 25th and the 26th."""
    day = _date(m["month"], int(m["day"]), published, m["year"])
    return (day - ONE, day) if day else None


def part_of_month(m: Match[str], published: date | None) -> Days | None:
    """Read "early August" as its first ten days, "late" as those after the 20th."""
    low, high = PARTS[" ".join(m["part"].split())]
    first = _date(m["month"], low, published, m["year"])
    if first is None:
        return None
    return first, first.replace(day=min(high, _month_end(first).day))


def whole_month(m: Match[str], published: date | None) -> Days | None:
    """Read "in August"."""
    first = _date(m["month"], 1, published, m["year"])
    return None if first is None else (first, _month_end(first))


def month_range(m: Match[str], published: date | None) -> Days | None:
    """Read "in May and June"."""
    last = _date(m["month2"], 1, published, m["year"])
    if last is None:
        return None
    month = MONTHS[m["month"]]
    return date(last.year - (month > last.month), month, 1), _month_end(last)


def season(m: Match[str], published: date | None) -> Days | None:
    """Read "in the summer of 2023"; a winter belongs to the year in which it begins."""
    month = SEASONS[m["season"]]
    year = int(m["year"]) if m["year"] else _near_year(month, 1, published)
    if year is None:
        return None
    end = date(year + 1, 2, 1) if month == 12 else date(year, month + 2, 1)
    return date(year, month, 1), _month_end(end)


def whole_year(m: Match[str], published: date | None) -> Days | None:
    """Read "in 2023"."""
    del published
    return date(int(m["year"]), 1, 1), date(int(m["year"]), 12, 31)


def weekday(m: Match[str], published: date | None) -> Days | None:
    """Read a weekday as the last one, the day of publication included; "last" excludes it."""
    if published is None:
        return None
    day = published - timedelta(days=(published.weekday() - WEEKDAYS[m["weekday"]]) % 7)
    if m["last"] and day == published:
        day -= timedelta(days=7)
    return day, day


def weekday_night(m: Match[str], published: date | None) -> Days | None:
    """Read "Tuesday night": that day, into the next if it has begun."""
    days = weekday(m, published)
    if days is None or published is None:
        return None
    return days[0], min(days[0] + ONE, published)


def weekend(m: Match[str], published: date | None) -> Days | None:
    """Read "over the weekend" as the last Saturday and Sunday that have begun."""
    del m
    if published is None:
        return None
    saturday = published - timedelta(days=(published.weekday() - 5) % 7)
    return saturday, min(saturday + ONE, published)


def days_back(first: int, last: int) -> Reader:
    """Make a reader of words that count days from publication: yesterday is (-1, -1)."""

    def read(m: Match[str], published: date | None) -> Days | None:
        del m
        if published is None:
            return None
        return published + timedelta(first), published + timedelta(last)

    return read


def n_days_ago(m: Match[str], published: date | None) -> Days | None:
    """Read "three days ago"."""
    if published is None:
        return None
    day = published - timedelta(days=NUMBERS[m["n"]])
    return day, day


def n_days_in_a_row(m: Match[str], published: date | None) -> Days | None:
    """Read "for three days in a row": that many, the day of publication included."""
    if published is None:
        return None
    return published - timedelta(days=NUMBERS[m["n"]] - 1), published


def last_n_days(m: Match[str], published: date | None) -> Days | None:
    """Read "in the past three days"."""
    if published is None:
        return None
    return published - timedelta(days=NUMBERS[m["n"]]), published


def weeks_back(count: int) -> Reader:
    """Make a reader of "this week" (0) and "last week" (1), Monday to Sunday or to publication."""

    def read(m: Match[str], published: date | None) -> Days | None:
        del m
        if published is None:
            return None
        monday = published - timedelta(days=published.weekday() + 7 * count)
        return monday, min(monday + timedelta(days=6), published)

    return read


def months_back(count: int) -> Reader:
    """Make a reader of "this month" (0) and "last month" (1)."""

    def read(m: Match[str], published: date | None) -> Days | None:
        del m
        if published is None:
            return None
        months = published.year * 12 + published.month - 1 - count
        first = date(months // 12, months % 12 + 1, 1)
        return first, min(_month_end(first), published)

    return read


def years_back(count: int) -> Reader:
    """Make a reader of "this year" (0) and "last year" (1)."""

    def read(m: Match[str], published: date | None) -> Days | None:
        del m
        if published is None:
            return None
        year = published.year - count
        return date(year, 1, 1), min(date(year, 12, 31), published)

    return read


def _date(month: str, day: int, published: date | None, written: str | None) -> date | None:
    number = int(month) if month.isdigit() else MONTHS[month]
    year = int(written) if written else _near_year(number, day, published)
    return None if year is None else date(year, number, day)


def _near_year(month: int, day: int, published: date | None) -> int | None:
    """Give the year that puts a day last before publication, or at most a month after it."""
    if published is None:
        return None
    for year in (published.year + 1, published.year):
        last = monthrange(year, month)[1]
        if date(year, month, min(day, last)) <= published + _AHEAD:
            return year
    return published.year - 1


def _month_end(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])
