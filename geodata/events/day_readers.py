"""A matched date, month, season or year and the day of publication in; its days out.

Each reader gives None where only a day of publication could tell. Days that the calendar lacks
raise ValueError. A month, season or year that is not over ends with the day of publication: what
is told has happened.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise
from re import Match

from geodata.events.day_words import HOLIDAYS, MONTHS, NUMBERS, PARTS, SEASONS, day_of

Days = tuple[date, date]
Reader = Callable[[Match[str], date | None], Days | None]

ONE = timedelta(days=1)
_AHEAD = timedelta(days=31)  # an undated "3 January" in December is the next one, no later
_FEW = 4  # "days before" is so many at most


def one_day(m: Match[str], published: date | None) -> Days | None:
    """Read "17 December", "2024-12-17"."""
    day = _date(m, m["month"], day_of(m["day"]), published)
    return (day, day) if day else None


def day_of_month(m: Match[str], published: date | None) -> Days | None:
    """Read "on the 15th" as the last one, the day of publication included."""
    if published is None:
        return None
    month = published
    if int(m["day"]) > published.day:
        month = published.replace(day=1) - ONE
    day = month.replace(day=int(m["day"]))
    return day, day


def day_range(m: Match[str], published: date | None) -> Days | None:
    """Read "20 to 21 February"."""
    last = _date(m, m["month"], int(m["day2"]), published)
    if last is None:
        return None
    return in_order(m, last.replace(day=int(m["day"])), last)


def day_list(m: Match[str], published: date | None) -> Days | None:
    """Read "2, 3 and 4 January" as the days from the first to the last."""
    last = _date(m, m["month"], int(m["day2"]), published)
    if last is None:
        return None
    days = [last.replace(day=int(day)) for day in m["days"].split(",")]
    if any(later <= day for day, later in pairwise([*days, last])):
        raise ValueError(f"{m.group()!r} goes back")
    return days[0], last


def cross_range(m: Match[str], published: date | None) -> Days | None:
    """Read "28 January to 3 February", also across a new year."""
    last = _date(m, m["month2"], int(m["day2"]), published)
    if last is None:
        return None
    first = date(last.year, MONTHS[m["month"]], int(m["day"]))
    return in_order(m, first if first <= last else first.replace(year=last.year - 1), last)


def in_order(m: Match[str], first: date, last: date) -> Days:
    """Refuse "the 15th to the 10th"; something of "the 10th and the 15th" lies between the two."""
    if last < first:
        raise ValueError(f"{m.group()!r} is no stretch of days")
    return first, last


def night_into(m: Match[str], published: date | None) -> Days | None:
    """Read "the night into 26 February": the 25th and the 26th."""
    day = _date(m, m["month"], day_of(m["day"]), published)
    return (day - ONE, day) if day else None


def night_of(m: Match[str], published: date | None) -> Days | None:
    """Read "the night of December 14": into the 15th, if it has begun."""
    day = _date(m, m["month"], day_of(m["day"]), published)
    if day is None:
        return None
    return day, day if day == published else day + ONE


def week_to(m: Match[str], published: date | None) -> Days | None:
    """Read "in the week to March 19" as the seven days that end with it."""
    days = one_day(m, published)
    return None if days is None else (days[0] - timedelta(days=6), days[0])


def no_day(m: Match[str], published: date | None) -> Days | None:
    """Read "in recent weeks", of which no day can be told."""
    del m, published
    return None


def part_of_month(m: Match[str], published: date | None) -> Days | None:
    """Read "early August" as its first ten days, "late" as those after the 20th."""
    low, high = PARTS[" ".join(m["part"].split())]
    first = _date(m, m["month"], 1, published)
    if first is None:
        return None
    end = _month_end(first).day
    low, high = (n if n > 0 else end + 1 + n for n in (low, high))
    return _so_far(first.replace(day=low), first.replace(day=min(high, end)), published)


def whole_month(m: Match[str], published: date | None) -> Days | None:
    """Read "in August"."""
    first = _date(m, m["month"], 1, published)
    return None if first is None else _so_far(first, _month_end(first), published)


def month_range(m: Match[str], published: date | None) -> Days | None:
    """Read "in May and June"."""
    last = _date(m, m["month2"], 1, published)
    if last is None:
        return None
    month = MONTHS[m["month"]]
    first = date(last.year - (month > last.month), month, 1)
    return _so_far(first, _month_end(last), published)


def season(m: Match[str], published: date | None) -> Days | None:
    """Read "in the summer of 2023"; a winter belongs to the year in which it begins."""
    first = _season_start(m, published)
    if first is None:
        return None
    return _so_far(first, _month_end(_months_after(first, 2)), published)


def part_of_season(m: Match[str], published: date | None) -> Days | None:
    """Read "the end of winter" as its last month."""
    low, high = PARTS[" ".join(m["part"].split())]
    first = _season_start(m, published)
    if first is None:
        return None
    if high - low not in {9, 10}:
        raise ValueError("only thirds of a season are read")
    month = _months_after(first, low // 10)
    return _so_far(month, _month_end(month), published)


def whole_year(m: Match[str], published: date | None) -> Days | None:
    """Read "in 2023"."""
    year = int(m["year"])
    return _so_far(date(year, 1, 1), date(year, 12, 31), published)


def part_of_year(m: Match[str], published: date | None) -> Days | None:
    """Read "late 2023", "the end of last year" as its last four months, "the first half" as six."""
    months = {(1, 10): (1, 4), (11, 20): (5, 8), (21, 31): (9, 12), (1, 15): (1, 6)} | {
        (16, 31): (7, 12)
    }
    part = PARTS[" ".join(m["part"].split())]
    if part not in months:
        raise ValueError("only thirds and halves of a year are read")
    low, high = months[part]
    if m["year"]:
        year = int(m["year"])
    elif published is None:
        return None
    else:
        year = published.year - _years_back(m["year_before"])
    return _so_far(date(year, low, 1), _month_end(date(year, high, 1)), published)


def holiday(m: Match[str], published: date | None) -> Days | None:
    """Read "on New Year's Eve" as the last one."""
    month, day_of = HOLIDAYS[" ".join(m["holiday"].replace("’", "'").split())]
    if m["year"]:
        day = date(int(m["year"]), month, day_of)
    elif published is None:
        return None
    else:
        day = date(published.year, month, day_of)
        day = day if day <= published else day.replace(year=day.year - 1)
    return day, day


def new_year_night(m: Match[str], published: date | None) -> Days | None:
    """Read "on New Year's night" as the last 31 December and 1 January."""
    if m["year"]:
        first = date(int(m["year"]), 1, 1)
    elif published is None:
        return None
    else:
        first = date(published.year, 1, 1)
    return first - ONE, first


def near_holiday(m: Match[str], published: date | None) -> Days | None:
    """Read "days before New Year's Eve", "two days after Christmas"."""
    days = holiday(m, published)
    return None if days is None else _beside(m, days[0])


def eve_of_holiday(m: Match[str], published: date | None) -> Days | None:
    """Read "on the eve of Victory Day"."""
    return _eve(holiday(m, published))


def eve_of_date(m: Match[str], published: date | None) -> Days | None:
    """Read "on the eve of August 24"."""
    return _eve(one_day(m, published))


def _eve(days: Days | None) -> Days | None:
    return None if days is None else (days[0] - ONE, days[0] - ONE)


def near_date(m: Match[str], published: date | None) -> Days | None:
    """Read "a day after December 14"."""
    days = one_day(m, published)
    return None if days is None else _beside(m, days[0])


def _beside(m: Match[str], day: date) -> Days:
    sign = -1 if m["before"] else 1
    if m["n"]:
        day += timedelta(days=sign * NUMBERS[m["n"]])
        return day, day
    ends = (day + sign * ONE, day + timedelta(days=sign * _FEW))
    return min(ends), max(ends)


def _date(m: Match[str], month: str, day: int, published: date | None) -> date | None:
    number = int(month) if month.isdigit() else MONTHS[month]
    year = _written_year(m, published) or _near_year(number, day, published)
    return None if year is None else date(year, number, day)


def _written_year(m: Match[str], published: date | None) -> int | None:
    groups = m.groupdict()
    if groups.get("year"):
        return int(groups["year"])
    if published is None:
        return None
    if before := groups.get("year_before"):
        return published.year - _years_back(before)
    return published.year if groups.get("same_year") else None


def _years_back(words: str | None) -> int:
    """Count the years back of "прошлого года", "позапрошлого года", 0 where nothing is said."""
    return 0 if not words else 1 + words.lower().startswith("поза")


def _near_year(month: int, day: int, published: date | None) -> int | None:
    """Give the year that puts a day last before publication, or at most a month after it."""
    if published is None:
        return None
    for year in (published.year + 1, published.year):
        last = monthrange(year, month)[1]
        if date(year, month, min(day, last)) <= published + _AHEAD:
            return year
    return published.year - 1


def _season_start(m: Match[str], published: date | None) -> date | None:
    """Give the first day of a season: "last" is over, "this" is this year's, else it has begun."""
    month = SEASONS[m["season"]]
    year = _written_year(m, published)
    if year is not None:
        return date(year, month, 1)
    if published is None:
        return None
    which = m.groupdict().get("which") or ""
    if which in {"this", "цього", "цієї", "этим", "этой"}:
        begun = published.year - (month == 12 and published.month < 9)
        return date(begun, month, 1)
    first = date(published.year, month, 1)
    over = which != ""
    while first > published or (over and _month_end(_months_after(first, 2)) >= published):
        first = first.replace(year=first.year - 1)
    return first


def _so_far(first: date, last: date, published: date | None) -> Days:
    if published is not None and first <= published < last:
        return first, published
    return first, last


def _months_after(day: date, count: int) -> date:
    months = day.year * 12 + day.month - 1 + count
    return date(months // 12, months % 12 + 1, 1)


def _month_end(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])
