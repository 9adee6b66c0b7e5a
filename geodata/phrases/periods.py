"""A sentence in; how many days it says something took ("over the past week") out."""

from __future__ import annotations

import re

from geodata.phrases.late import late
from geodata.phrases.numbers import read_number
from geodata.phrases.patterns import any_of

_DAYS = {"hour": 1 / 24, "day": 1.0, "week": 7.0, "month": 30.4, "year": 365.25}
_UNITS = {
    "hour": "hour | hours | годин | години | годину | час | часа | часов",
    "day": "day | days | добу | доби | діб | день | дні | днів | сутки | суток | дня | дней",
    "week": "week | weeks | тиждень | тижня | тижні | тижнів | неделю | недели | недель",
    "month": "month | months | місяць | місяця | місяці | місяців | месяц | месяца | месяцев",
    "year": "year | years | рік | року | роки | років | год | года | лет",
}
_UNIT = "(?:" + "|".join(f"(?P<{name}>{any_of(words)})" for name, words in _UNITS.items()) + ")"
_LEAD = any_of(
    """in the past | over the past | during the past | within the past | in the last
    | over the last | during the last | within the last | for the past | for the last | the past
    | last | past | in the preceding | over the preceding | in a | in one | over a | in just | in
    | за минулу | за минулий | за останню | за останній | за останні | упродовж | протягом | за
    | за минувшие | за минувшую | за минувший | за последние | за последний | за последнюю
    | за прошедшие | за прошедшую | за прошедший | в течение"""
)
_NUMBER = r"\d{1,3}|[^\W\d_]+(?:-[^\W\d_]+)?"
_PERIOD = late(
    rf"(?<!\w){_LEAD}\s+(?:(?:the|a|just|цілу|всю|minimum|about)\s+)?(?:(?P<number>{_NUMBER})\s+)?"
    rf"{_UNIT}(?!\w)",
    re.IGNORECASE,
)
_LONGEST_DAYS = 400.0


def find_period_days(text: str) -> float | None:
    """Read how long something took; None where the words do not say, or say it twice.

    >>> find_period_days("took 12 sq km over the past week"), find_period_days("за добу")
    (7.0, 1.0)
    >>> find_period_days("in the last 24 hours"), find_period_days("за последние три дня")
    (1.0, 3.0)
    >>> find_period_days("They went on.")
    """
    found = {days for match in _PERIOD.finditer(text) if (days := _days(match)) is not None}
    return found.pop() if len(found) == 1 else None


def _days(match: re.Match[str]) -> float | None:
    unit_days = next(days for name, days in _DAYS.items() if match.group(name))
    words = match.group("number")
    number = read_number(words) if words else None
    if words and number is None:
        return None  # "in the first week"
    days = (number.value if number else 1.0) * unit_days
    return days if days <= _LONGEST_DAYS else None
