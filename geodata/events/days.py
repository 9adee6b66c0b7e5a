"""Text and its day of publication in; the days that its words name out, each with the reason.

Days are local days in Kyiv, first and last included. A relative day in a text without a day of
publication has none. Expressions are read in English, Ukrainian and Russian.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from geodata.events import day_readers as read
from geodata.events.day_words import (
    DASH,
    DAY,
    DAY_2,
    MONTH,
    MONTH_2,
    NIGHT,
    PART,
    SEASON,
    WEEKDAY,
    YEAR,
    N,
)

if TYPE_CHECKING:
    from datetime import date

    from geodata.events.day_readers import Reader


@dataclass(frozen=True, slots=True)
class DaySpan:
    """The days that `text[start:end]` names; both None where only a day of issue could tell."""

    start: int
    end: int
    first_day: date | None
    last_day: date | None
    reason: str
    since: bool = False


_GIVEN, _COUNTED = "the date is given", "counted from the day of publication"
_NO_DAY = "the text has no day of its own to count from"
# "in March 12 km" is no 12 March.
_NO_UNIT = r"(?!\d|:|\s*(?:km|kilomet|mile|%|percent|км|кілом|килом))"
_IN = r"(?:in|during|since|by|through|throughout|у|в|з|с|за)\s+(?:the\s+)?(?:month\s+of\s+)?"
_LAST = (
    r"(?P<last>last\s+|минулого\s+|минулу\s+|минулої\s+|минулий\s+|прошлый\s+|прошлую\s+"
    r"|прошлое\s+)?"
)
_ON = r"(?:on\s+|late\s+|early\s+|since\s+|by\s+|у\s+|в\s+|во\s+)*"

# The longest and most certain expressions first: what one has read, no later one reads again.
_RULES: tuple[tuple[str, Reader, str], ...] = (
    (rf"{NIGHT}{MONTH}\s+{DAY}{DASH}{DAY_2}{YEAR}", read.day_range, _GIVEN),
    (rf"{NIGHT}{DAY}{DASH}{DAY_2}\s+{MONTH}{YEAR}", read.day_range, _GIVEN),
    (rf"(?:[ув]\s+)?ніч\s+на\s+{DAY}\s+{MONTH}{YEAR}", read.night_into, _GIVEN),
    (rf"(?:в\s+)?ночь\s+на\s+{DAY}\s+{MONTH}{YEAR}", read.night_into, _GIVEN),
    (r"(?P<year>20\d{2})-(?P<month>\d{2})-(?P<day>\d{2})", read.one_day, _GIVEN),
    (r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>20\d{2})", read.one_day, _GIVEN),
    (rf"{DAY}\s+{MONTH}{DASH}{DAY_2}\s+{MONTH_2}{YEAR}", read.cross_range, _GIVEN),
    (rf"{MONTH}\s+{DAY}{DASH}{MONTH_2}\s+{DAY_2}{YEAR}", read.cross_range, _GIVEN),
    (rf"{MONTH}\s+{DAY}{DASH}{DAY_2}{_NO_UNIT}{YEAR}", read.day_range, _GIVEN),
    (rf"{DAY}{DASH}{DAY_2}\s+{MONTH}{YEAR}", read.day_range, _GIVEN),
    (rf"{MONTH}\s+{DAY}{_NO_UNIT}{YEAR}", read.one_day, _GIVEN),
    (rf"{DAY}\s+(?:of\s+)?{MONTH}{YEAR}", read.one_day, _GIVEN),
    (rf"{PART}{MONTH}{YEAR}", read.part_of_month, "a third of that month"),
    (
        r"(?:for\s+|over\s+|in\s+)?(?:the\s+)?(?:last|past|previous)\s+(?:24\s+hours|day)"
        r"|(?:за\s+)?(?:минулу|останню)\s+добу|(?:упродовж|протягом)\s+(?:минулої\s+|останньої\s+)?доби"
        r"|(?:за\s+)?(?:минувшие|прошедшие|последние|прошлые)\s+сутки|за\s+сутки|за\s+добу|за\s+день",
        read.days_back(-1, 0),
        _COUNTED,
    ),
    (
        rf"for\s+{N}\s+(?:consecutive\s+|straight\s+)?days(?:\s+in\s+a\s+row|\s+running|\s+straight)?",
        read.n_days_in_a_row,
        _COUNTED,
    ),
    (rf"{N}\s+дн\w+\s+(?:поспіль|подряд)", read.n_days_in_a_row, _COUNTED),
    (
        rf"(?:in|over|during|for)\s+the\s+(?:past|last)\s+{N}\s+days",
        read.last_n_days,
        _COUNTED,
    ),
    (rf"за\s+(?:останні|последние)\s+{N}\s+дн\w+", read.last_n_days, _COUNTED),
    (rf"{N}\s+(?:days\s+(?:ago|earlier|before)|дн\w+\s+(?:тому|назад))", read.n_days_ago, _COUNTED),
    (r"the\s+day\s+before\s+yesterday|позавчора|позавчера", read.days_back(-2, -2), _COUNTED),
    (
        r"yesterday(?:\s+(?:morning|evening|afternoon))?|a\s+day\s+(?:earlier|before|after)"
        r"|the\s+previous\s+day|the\s+day\s+before|вчора|учора|напередодні|вчера|накануне"
        r"|дн[её]м\s+ранее",
        read.days_back(-1, -1),
        _COUNTED,
    ),
    (
        r"last\s+night|overnight|during\s+the\s+night|вночі|уночі|минулої\s+ночі|цієї\s+ночі"
        r"|протягом\s+ночі|ночью|минувшей\s+ночью|прошлой\s+ночью|за\s+ночь|за\s+ніч",
        read.days_back(-1, 0),
        "the night before publication",
    ),
    (
        r"today|tonight|this\s+(?:morning|afternoon|evening)|earlier\s+in\s+the\s+day|currently"
        r"|right\s+now|at\s+the\s+moment|сьогодні|наразі|зараз|сегодня|сейчас|цього\s+ранку"
        r"|сьогоднішн\w+|этим\s+утром",
        read.days_back(0, 0),
        "the day of publication",
    ),
    (rf"{_ON}{_LAST}{WEEKDAY}\s+night", read.weekday_night, _COUNTED),
    (rf"{_ON}(?:the\s+)?night\s+of\s+{_LAST}{WEEKDAY}", read.weekday_night, _COUNTED),
    (rf"{_ON}{_LAST}{WEEKDAY}", read.weekday, "the last such day, publication included"),
    (
        r"(?:over|during|at|on)\s+the\s+(?:past\s+|last\s+)?weekend|(?:last|this)\s+weekend"
        r"|(?:на|у|в|за|протягом)\s+(?:минулих\s+|минулі\s+)?вихідн\w+"
        r"|(?:на|в|за)\s+(?:прошлых\s+|минувшие\s+|прошлые\s+|минувших\s+)?выходн\w+",
        read.weekend,
        "the last weekend",
    ),
    (
        r"(?:earlier\s+)?this\s+week|цього\s+тижня|цьому\s+тижні|(?:на\s+)?этой\s+неделе",
        read.weeks_back(0),
        _COUNTED,
    ),
    (
        r"last\s+week|the\s+previous\s+week|минулого\s+тижня|минулому\s+тижні"
        r"|(?:на\s+)?прошлой\s+неделе",
        read.weeks_back(1),
        _COUNTED,
    ),
    (
        r"(?:earlier\s+)?this\s+month|цього\s+місяця|(?:в\s+)?этом\s+месяце",
        read.months_back(0),
        _COUNTED,
    ),
    (r"last\s+month|минулого\s+місяця|(?:в\s+)?прошлом\s+месяце", read.months_back(1), _COUNTED),
    (
        r"(?:so\s+far\s+|earlier\s+)?this\s+year|цього\s+року|(?:в\s+)?этом\s+году",
        read.years_back(0),
        _COUNTED,
    ),
    (
        r"last\s+year|минулого\s+року|торік|(?:в\s+)?прошлом\s+году",
        read.years_back(1),
        _COUNTED,
    ),
    (rf"{_IN}{MONTH}{DASH}{MONTH_2}{YEAR}", read.month_range, "those whole months"),
    (rf"{_IN}{MONTH}{YEAR}", read.whole_month, "that whole month"),
    (
        rf"(?:last|this|the|in|during)\s+(?:the\s+)?{SEASON}(?:\s+of)?{YEAR}",
        read.season,
        "that whole season",
    ),
    (rf"{SEASON}\s+(?P<year>20\d{{2}})(?:\s+(?:року|года))?", read.season, "that whole season"),
    (
        r"(?:in|during|since|throughout|у|в|з|с)\s+(?P<year>20\d{2})(?:\s*(?:році|року|году|года))?",
        read.whole_year,
        "that whole year",
    ),
)
_COMPILED = tuple(
    (re.compile(rf"(?<!\w)(?:{pattern})(?!\w)"), reader, why) for pattern, reader, why in _RULES
)
_SINCE = re.compile(r"(?:since|from|з|із|від|с|со)\s+(?:the\s+)?$")
# A text without any of these letters' groups names no day; most sentences end here.
_SOME = re.compile(
    r"\d|day|night|week|month|year|hour|morning|now|today|moment|currently|spring|summer|autumn"
    r"|winter|fall|янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек|січ|лют|берез|квіт|трав|черв"
    r"|лип|серп|верес|жовт|листоп|груд|jan|feb|apr|may|jun|jul|aug|sep|oct|nov|dec|вчор|вчер|сьог"
    r"|сегод|зараз|сейч|ніч|ноч|добу|доби|сутк|тиж|недел|місяц|месяц|рок|год|поне|вівт|втор|серед"
    r"|сред|четв|пят|п['’]ят|субо|суббо|неділ|воскр|вихід|выход|весн|літ|лет|осен|осін|зим|торік"
    r"|напередод|накан|дн"
)


@lru_cache(maxsize=256)
def find_days(text: str, published: date | None) -> tuple[DaySpan, ...]:
    """Find every expression of days; "since" runs to the day of publication."""
    low = text.lower()
    if not _SOME.search(low):
        return ()
    found: list[DaySpan] = []
    for pattern, reader, why in _COMPILED:
        for match in pattern.finditer(low):
            if any(span.start < match.end() and match.start() < span.end for span in found):
                continue
            try:
                days = reader(match, published)
            except ValueError:  # the 31st of a shorter month is a number of something else
                continue
            found.append(_span(text, match, days, why, published))
    return tuple(sorted(found, key=lambda span: span.start))


def _span(
    text: str,
    match: re.Match[str],
    days: read.Days | None,
    why: str,
    published: date | None,
) -> DaySpan:
    first, last = days or (None, None)
    said = " ".join(match.group().split())
    since = bool(_SINCE.search(text[: match.start()].lower())) or said.startswith("since")
    if since and last and published and last < published:
        last, why = published, f"{why}, up to the day of publication"
    reason = f"“{text[match.start() : match.end()].strip()}”: {why if days else _NO_DAY}"
    return DaySpan(match.start(), match.end(), first, last, reason, since)
