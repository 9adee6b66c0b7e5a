"""A sentence's dates and the past year told before it in; the dates in that year out.

"On 20 May 2022 they took A. On 25 May ..." goes on in 2022, as does a list of dates; what an
article recalls stays in its year from one paragraph to the next.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from geodata.events.day_pairs import in_year
from geodata.events.day_words import MONTH
from geodata.events.outbreak import BEGAN, is_of_a_life, of_the_invasion
from geodata.phrases.late import late
from geodata.phrases.openings import Opening

if TYPE_CHECKING:
    from datetime import date

    from geodata.events.days import DaySpan
    from geodata.sentences import Sentence

Year = tuple[int, int, int]  # with its paragraph and the month told with it, 0 for none

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
# "Crimea, which it annexed in 2014": the paragraph tells of no such year
_ASIDE = Opening(
    r"\b(?:which|who|whose|that|since|after|before|until|like)\b"
    r"|(?<!\w)\w{3,}(?:вш|ущ|ющ|ащ|ящ)(?:ий|ая|ее|ие|его|ему|им|ем|ей|ую|их|ими)(?:ся)?\s"
    r"|(?<!\w)(?:як(?:ий|а|е|і|ого|ої|их)|котор\w+|що|після|после|до|з|з часів|со?)\s",
    re.IGNORECASE,
)
_MONTH = late(rf"(?<!\w){MONTH}", re.IGNORECASE)
_LAST_YEAR = ("прошл", "минул", "last", "торік")
_NEWS = timedelta(days=30)  # so near before publication a date without a year is of the news
# "28 березня 2022 року звільнили А, 31 березня – Б, а вже 2 квітня В": of that year, too
_NEXT_DATE = re.compile(
    r"[,;]\s+(?:(?:а|і|й|та|и|and|but)\s+)?(?:(?:вже|уже|already|on|by|from|з|із|с)\s+)*$"
)
# What an article recalls stays in its year from one paragraph to the next.
_ANNIVERSARY, _LEAD_CHARS = ("річниц", "роковин", "годовщин", "anniversar"), 400


def recalls_years(text: str) -> bool:
    """Tell an article whose lead says that it is of an anniversary."""
    return any(map(text[:_LEAD_CHARS].lower().__contains__, _ANNIVERSARY))


def gone_on(year: Year | None, sentence: Sentence) -> Year | None:
    """Give the year of the paragraph before to the next one."""
    if year is None or sentence.paragraph - year[1] != 1:
        return year
    return year[0], sentence.paragraph, year[2]


def in_the_year(
    text: str,
    days: tuple[DaySpan, ...],
    year: Year | None,
    sentence: Sentence,
    published: date | None,
) -> tuple[tuple[DaySpan, ...], Year | None]:
    """Put "on 20 May" in the past year that its paragraph told of, unless it is of the news.

    The year, with its paragraph and the month told with it, is given on to the next sentence.
    """
    if not days or published is None:
        return days, year
    days = tuple(of_the_invasion(text, day, published) for day in days)
    dated = next((d for d in days if d.first_day == BEGAN and not is_of_a_life(text)), None)
    if dated or _YEAR.search(text):
        dated = dated or next((d for d in days if _YEAR.search(text, d.start, d.end)), None)
        first = None if dated is None or dated.since else dated.first_day
        if dated is None or first is None or first.year >= published.year:
            return days, None
        if _ASIDE.search(text, 0, dated.start):
            return days, None
        days = _listed_in_year(text, days, dated)
        return days, (first.year, sentence.paragraph, _month_of(dated))
    if year is None or year[1] != sentence.paragraph:
        return days, None
    news = published - _NEWS
    return tuple(_in_year(d, year, news) if _is_of_no_year(text, d) else d for d in days), year


def _is_of_no_year(text: str, day: DaySpan) -> bool:
    """Tell "on 20 May" from "last week", and from "20 мая прошлого года"."""
    words = text[day.start : day.end]
    return _MONTH.search(words) is not None and not any(map(words.__contains__, _LAST_YEAR))


def _listed_in_year(text: str, days: tuple[DaySpan, ...], dated: DaySpan) -> tuple[DaySpan, ...]:
    """Put the dates that go on after a past one, each after a comma, in its year."""
    first, goes_on = dated.first_day, days[-1].start > dated.start
    if first is None or not goes_on:
        return days
    found = []
    for day in days:
        new = day
        if day.start > dated.start and _NEXT_DATE.search(text[: day.start]):
            new = _in_year(day, (first.year, 0, day.first_day.month if day.first_day else 0), first)
        later = new.first_day and new.first_day >= first and _is_of_no_year(text, day)
        found.append(new if later else day)
    return tuple(found)


def _month_of(day: DaySpan) -> int:
    """Give the one month that a date lies in, 0 for a longer stretch."""
    first, last = day.first_day, day.last_day
    return first.month if first and last and first.month == last.month else 0


def _in_year(day: DaySpan, told: Year, news: date) -> DaySpan:
    year, _, month = told
    if day.since or not day.first_day or not day.last_day:
        return day
    if day.last_day >= news and day.first_day.month != month:  # of the news, or of "August 2014"
        return day
    reason = f"{day.reason.split('”')[0]}”: of {year}, told of before"
    years = day.last_day.year - day.first_day.year
    first, last = in_year(day.first_day, year), in_year(day.last_day, year + years)
    return replace(day, first_day=first, last_day=last, reason=reason)
