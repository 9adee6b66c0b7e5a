"""A written date in; the calendar day out, in English, Ukrainian and Russian."""

from __future__ import annotations

import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from zoneinfo import ZoneInfo

from geodata.errors import InputError
from geodata.phrases.late import late

_MONTH_NAMES = (
    "january jan січня січень января январь янв",
    "february feb лютого лютий февраля февраль фев",
    "march mar березня березень марта март мар",
    "april apr квітня квітень апреля апрель апр",
    "may травня травень мая май",
    "june jun червня червень июня июнь июн",
    "july jul липня липень июля июль июл",
    "august aug серпня серпень августа август авг",
    "september sept sep вересня вересень сентября сентябрь сен сент",
    "october oct жовтня жовтень октября октябрь окт",
    "november nov листопада листопад ноября ноябрь ноя нояб",
    "december dec грудня грудень декабря декабрь дек",
)
MONTHS = {name: number for number, row in enumerate(_MONTH_NAMES, 1) for name in row.split()}

_MONTH = "(?P<month>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + ")"
_DAY, _YEAR = r"(?P<day>\d{1,2})", r"(?P<year>(?:19|20)\d{2})"
_FORMS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_YEAR}-(?P<month>\d{{2}})-(?P<day>\d{{2}})(?!\d)",
        rf"\b{_DAY}\.(?P<month>\d{{1,2}})\.{_YEAR}\b",
        rf"\b{_MONTH}\.?\s+{_DAY}(?:st|nd|rd|th)?,?\s+{_YEAR}\b",
        rf"\b{_DAY}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}\.?,?\s+{_YEAR}\b",
    )
)

# An instant in universal time tells no local day; midnight is how a mere day is written.
_INSTANT = late(
    r"(?P<iso>\b\d{4}-\d{2}-\d{2})[T ]"
    r"(?P<time>(?!00:00(?::00)?(?!:))\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?\s?"
    r"(?:Z|UTC|[+-]00:?00)(?!\d)"
    r"|\b\d{1,2}\s[A-Z][a-z]{2}\s\d{4}\s(?!00:00(?::00)?(?!:))\d{2}:\d{2}(?::\d{2})?\s(?:GMT|UTC?|[+-]0000)(?!\d)"
)


def find_date(text: str) -> date | None:
    """Find the first full date of a text; numbers are read as 2024-12-17 or 17.12.2024.

    >>> find_date("Updated Dec. 17, 2024, 9:40 p.m.")
    datetime.date(2024, 12, 17)
    >>> find_date("In December")

    Raises
    ------
    InputError
        If the first date found is no day of the calendar.
    """
    found = [hit for form in _FORMS if (hit := form.search(text))]
    if not found:
        return None
    first = min(found, key=lambda hit: hit.start())
    month = first["month"].lower()
    try:
        return date(int(first["year"]), int(MONTHS.get(month, month)), int(first["day"]))
    except ValueError as error:
        raise InputError(f"{first.group()!r} is no day of the calendar; correct it") from error


def read_date(written: object) -> date | None:
    """Read a date that a field holds; None if the field is empty.

    In a zone of its own a publisher writes by the days of that zone; universal time is Kyiv's day.

    >>> read_date("2024-12-31T22:30:00Z"), read_date("2024-12-31T22:30:00")
    (datetime.date(2025, 1, 1), datetime.date(2024, 12, 31))

    Raises
    ------
    InputError
        If the field holds something else than a date.
    """
    if written is None or written == "":
        return None
    instant = _INSTANT.search(str(written))
    if instant is not None and (there := _in_kyiv(instant)):
        return there
    found = find_date(str(written))
    if found is None:
        raise InputError(f"the date {str(written)[:60]!r} cannot be read; write 2024-12-17")
    return found


def _in_kyiv(instant: re.Match[str]) -> date | None:
    """Give the day that it was in Kyiv: "today" and "Tuesday" of the news are counted from it."""
    try:
        if instant["iso"] is None:
            at = parsedate_to_datetime(instant.group())
        else:
            at = datetime.fromisoformat(f"{instant['iso']}T{instant['time']}+00:00")
        return at.astimezone(ZoneInfo("Europe/Kyiv")).date()
    except (ValueError, OverflowError):  # no day of the calendar: told as such by who reads the day
        return None
