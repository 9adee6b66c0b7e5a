"""A matched expression that counts from the day of publication in; its first and last day out.

Each reader gives None where there is no day of publication.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import TYPE_CHECKING

from geodata.events.day_readers import ONE, Days, Reader, in_order
from geodata.events.day_words import (
    ADJECTIVES,
    FEW_AT_LEAST,
    FEW_AT_MOST,
    NUMBERS,
    ORDINALS,
    WEEKDAYS,
)

if TYPE_CHECKING:
    from re import Match

_WEEKDAYS = WEEKDAYS | ADJECTIVES
_FIRST_DAY = date(2022, 2, 24)  # of the invasion, counted as the first
_WEEK = timedelta(days=7)
_MONTH = timedelta(days=30)  # "over the past month"
_YEAR = timedelta(days=365)
_LENGTHS = dict.fromkeys("mм", _MONTH) | dict.fromkeys("yргл", _YEAR)  # by their first letter


def weekday(m: Match[str], published: date | None) -> Days | None:
    """Read a weekday as the last one, the day of publication included; "last" excludes it."""
    if published is None:
        return None
    day, which = _last(m["weekday"], published), m.groupdict()
    if which.get("next"):
        day += _WEEK
    elif which.get("last") and day == published:
        day -= _WEEK
    return day, day


def day_of_war(m: Match[str], published: date | None) -> Days | None:
    """Read "the 148th day of the invasion": that day, by its number or by when it is told."""
    if m["nth"]:
        day = _FIRST_DAY + timedelta(days=int(m["nth"]) - 1)
        return day - ONE, day
    return (published - ONE, published) if published else None


def weekday_range(m: Match[str], published: date | None) -> Days | None:
    """Read "from Saturday to Monday"."""
    if published is None:
        return None
    last = _last(m["weekday2"], published)
    return in_order(m, _last(m["weekday"], last - ONE), last)


def night_of_weekday(m: Match[str], published: date | None) -> Days | None:
    """Read "the night of Tuesday": that day, into the next if it has begun."""
    if published is None:
        return None
    day = _last(m["weekday"], published)
    return day, min(day + ONE, published)


def night_into_weekday(m: Match[str], published: date | None) -> Days | None:
    """Read "overnight into Tuesday": Monday and Tuesday."""
    if published is None:
        return None
    day = _last(m["weekday"], published)
    return day - ONE, day


def weekend(m: Match[str], published: date | None) -> Days | None:
    """Read "over the weekend" as the last Saturday and Sunday that have begun."""
    del m
    if published is None:
        return None
    saturday = _last("saturday", published)
    return saturday, min(saturday + ONE, published)


def days_back(first: int, last: int) -> Reader:
    """Make a reader of words that count days from publication: yesterday is (-1, -1)."""

    def read(m: Match[str], published: date | None) -> Days | None:
        del m
        if published is None:
            return None
        return published + timedelta(first), published + timedelta(last)

    return read


def time_ago(m: Match[str], published: date | None) -> Days | None:
    """Read "three days ago" and "two weeks ago" as a day, "a month ago" as that month."""
    if published is None:
        return None
    unit, groups = m["unit"], m.groupdict()
    weeks = unit.startswith(("week", "т", "нед"))
    if groups.get("few"):
        return _some_time_ago(_WEEK if weeks else _LENGTHS.get(unit[0], ONE), published)
    count = NUMBERS[groups.get("n") or "1"]
    if unit.startswith(("year", "р", "год", "лет")):
        return years_back(count)(m, published)
    if unit.startswith(("month", "м")):
        return months_back(count)(m, published)
    day = published - count * (_WEEK if weeks else ONE)
    return day, day


def _some_time_ago(unit: timedelta, published: date) -> Days:
    return published - FEW_AT_MOST * unit, published - FEW_AT_LEAST * unit


def days_in_a_row(m: Match[str], published: date | None) -> Days | None:
    """Read "for three days in a row", the day of publication included; nights begin a day before.

    The "third day in a row" is three of them.
    """
    if published is None:
        return None
    groups = m.groupdict()
    count = ORDINALS[m["nth"]] if groups.get("nth") else NUMBERS[m["n"]]
    nights = m["unit"].startswith(("night", "ніч", "ноч"))
    return published - timedelta(days=count - 1 + nights), published


def last_stretch(m: Match[str], published: date | None) -> Days | None:
    """Read "in the past three days", "over the past 48 hours", "over the past two weeks"."""
    if published is None:
        return None
    count, unit = FEW_AT_MOST if m["few"] else NUMBERS[m["n"] or "1"], m["unit"]
    if unit.startswith(("hour", "годин", "час")):
        return published - timedelta(days=max(1, round(count / 24))), published
    weeks = unit.startswith(("week", "ти", "нед"))
    months = unit.startswith(("month", "міс", "мес"))
    return published - count * (_WEEK if weeks else _MONTH if months else ONE), published


def weeks_back(count: int) -> Reader:
    """Make a reader of "this week" (0) and "last week" (1), Monday to Sunday or to publication."""

    def read(m: Match[str], published: date | None) -> Days | None:
        del m
        if published is None:
            return None
        monday = published - timedelta(days=published.weekday() + 7 * count)
        sunday = monday + timedelta(days=6)
        return monday, min(sunday, published) if count >= 0 else sunday

    return read


def months_back(count: int) -> Reader:
    """Make a reader of "this month" (0) and "last month" (1)."""

    def read(m: Match[str], published: date | None) -> Days | None:
        del m
        if published is None:
            return None
        months = published.year * 12 + published.month - 1 - count
        first = date(months // 12, months % 12 + 1, 1)
        last = first.replace(day=monthrange(first.year, first.month)[1])
        return first, min(last, published) if count >= 0 else last

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


def so_far(m: Match[str], published: date | None) -> Days | None:
    """Read "the start of the year", month or week, behind "since"."""
    if published is None:
        return None
    first = {
        "y": published.replace(month=1, day=1),
        "m": published.replace(day=1),
        "w": published - timedelta(days=published.weekday()),
    }[_LETTER[m["of"]]]
    return first, published


_LETTER = {
    **dict.fromkeys(("year", "року", "года"), "y"),
    **dict.fromkeys(("month", "місяця", "месяца"), "m"),
    **dict.fromkeys(("week", "тижня", "недели"), "w"),
}


def _last(name: str, published: date) -> date:
    return published - timedelta(days=(published.weekday() - _WEEKDAYS[name]) % 7)
