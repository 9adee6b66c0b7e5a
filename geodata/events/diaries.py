"""A sentence in; whether it is the day that heads what a diary or a chronicle tells of it out.

What stands below "March 1, 2022" is of that day, though it be told in the present tense.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from geodata.events.days import find_days

if TYPE_CHECKING:
    from datetime import date

    from geodata.events.days import DaySpan

_MARKS_CHARS = 2  # around a day that is all of a sentence
_HEAD_CHARS = 40
_NEWS = timedelta(days=6)  # a date so near to publication heads the news


def is_diary_head(text: str, published: date | None) -> bool:
    """Tell a line that holds a day long before publication, and nothing else.

    >>> from datetime import date
    >>> is_diary_head("March 1, 2022", date(2022, 12, 17))
    True
    >>> is_diary_head("December 16, 2022", date(2022, 12, 17))
    False
    """
    if len(text) > _HEAD_CHARS or not any(map(str.isdigit, text)):
        return False
    return any(is_diary_day(text, day, published) for day in find_days(text, published))


def is_diary_day(text: str, day: DaySpan, published: date | None) -> bool:
    """Tell a day that is all of the text, and was long before publication."""
    if len(text) - (day.end - day.start) > _MARKS_CHARS or published is None:
        return False
    if day.first_day is None or day.last_day is None or day.since:
        return False
    return published - day.last_day > _NEWS and day.last_day - day.first_day <= timedelta(days=1)
