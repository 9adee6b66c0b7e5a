"""Words for the first days of the full-scale invasion, and the day of publication in; days out.

"On the second day of the invasion", "у перші години великої війни" are days of February 2022;
so is a bare "24 February" that is told long after.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from geodata.events.day_words import NTH, ORDINALS
from geodata.phrases.late import late

if TYPE_CHECKING:
    from re import Match

    from geodata.events.day_readers import Days
    from geodata.events.day_rules import Rule
    from geodata.events.days import DaySpan

BEGAN = date(2022, 2, 24)
_DAY, _WEEK, _MONTH = timedelta(days=1), timedelta(days=7), timedelta(days=30)
_LONG_AFTER = timedelta(days=45)  # so near to a 24 February it may be told as news
_WHY = "counted from 24 February 2022"

_UNIT = (
    r"(?:(?P<hours>hours|minutes|morning|night|годин\w*|хвилин\w*|ран(?:ок|ку)|час(?:ы|ов|ах)|минут\w*|утр\w+)"
    r"|(?P<days>days|дн(?:і|ів|ях|и|ей|ями))|(?P<day>day|день|дня|доб[уиі]|сут(?:ки|ок))"
    r"|(?P<week>weeks?|тиж\w+|недел\w+)|(?P<months>months|місяц(?:і|ів|ях)|месяц(?:ы|ев|ах))"
    r"|(?P<month>month|місяц(?:ь|я)|месяца?))"
)
_FULL = r"(?:повно|полно|широко)масштаб\w+\s+"
# "invasion of Kursk region" is another, as is the war of somebody else
_WAR = (
    r"(?:of\s+|into\s+)(?:(?:the|russia['’]s|russian|putin['’]s|moscow['’]s|this|full-scale)\s+){0,3}"
    r"(?:invasion|war)(?!\s+(?:of|into|in|with|on|between)\s+(?!ukrain|the\s+country))"
    rf"|(?:{_FULL}|велик\w+\s+(?=війн)|больш\w+\s+(?=войн)|російськ\w+\s+|российск\w+\s+|цієї\s+|этой\s+)*"
    r"(?:вторгнення|вторжения|війни|войны|агресії|агрессии|спецоперации)"
    r"(?!\s+(?:зсу|всу|світов|миров|(?:[вудз]|во|до|на|із?|с|між|между|проти|против)\s+(?!укра[їи]н|росі|росс|рф)))"
)
_FIRST = r"(?P<first>first|early|opening|перш\w+|перв\w+)"
_WEEKS = ("weeks", "тижні", "тижнів", "тижнях", "недели", "недель", "неделях")


def _first_days(m: Match[str], published: date | None) -> Days | None:
    """Read "in the first days of the invasion", "on the second day of the full-scale war"."""
    if published is None or published < BEGAN:
        return None
    nth = 1 if m["first"] else ORDINALS[m["nth"]]
    for name, length in (("day", _DAY), ("week", _WEEK), ("month", _MONTH)):
        if words := m[name]:
            first, count = BEGAN + (nth - 1) * length, 4 if words in _WEEKS else 1
            return first, min(first + count * length - _DAY, published)
    if nth != 1:
        return None
    length = _DAY if m["hours"] else _WEEK if m["days"] else 3 * _MONTH
    return BEGAN, min(BEGAN + length - _DAY, published)


OUTBREAK: tuple[Rule, ...] = (
    (
        r"(?:(?:on|in|during|within|from|since|у|в|во|на|з|із|с|за|протягом)\s+)?(?:the\s+)?"
        rf"(?:very\s+|сам\w+\s+)?(?:{_FIRST}|{NTH})\s+(?:few\s+|ж\s+|же\s+|кілька\s+|несколько\s+)?"
        rf"{_UNIT}\s+(?:{_WAR})",
        _first_days,
        _WHY,
    ),
)
_OF_THAT_DAY = late(
    r"(?:(?:on|by|in|at|early|late|morning|the|of|у|в|вранці|зранку|утром|вечора|ранку|з|із|с)\s+)*"
    r"(?:24(?:th)?\s+(?:of\s+)?february|february\s+24(?:th)?|24(?:-го)?\s+(?:лютого|февраля))"
)


# "in the first days he volunteered": what he fell in came later
_JOINED = late(
    r"\b(?:joined|enlist|volunteer|sign(?:ed)?\s+up|mobili[sz])\w*"
    r"|(?<!\w)(?:добров[оі]л|мобіліз|мобилиз|призва|став\s+до|вступи|при[єе]дна|присоедини|(?:пішов|пішла|пошел|пошёл|пошла|взяв|взял)(?!\w))\w*",
    re.IGNORECASE,
)


def is_of_a_life(text: str) -> bool:
    """Tell that the first days are those in which somebody took up arms."""
    return _JOINED.search(text) is not None


def of_the_invasion(text: str, day: DaySpan, published: date | None) -> DaySpan:
    """Put a bare "24 February" in 2022, unless it is told within weeks of one."""
    first = day.first_day
    if first is None or published is None or (first.day, first.month) != (24, 2):
        return day
    if published - first < _LONG_AFTER or first.year <= BEGAN.year:
        return day
    if not _OF_THAT_DAY.fullmatch(text[day.start : day.end].lower()):
        return day
    last = day.last_day if day.since else BEGAN
    return replace(
        day, first_day=BEGAN, last_day=last, reason=f"{day.reason}; of 2022, the invasion"
    )
