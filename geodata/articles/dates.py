"""A written date in; the calendar day out, in English, Ukrainian and Russian."""

from __future__ import annotations

import re
from datetime import date

from geodata.errors import InputError

_MONTH_NAMES = (
    "january jan січня січень января январь",
    "february feb лютого лютий февраля февраль",
    "march mar березня березень марта март",
    "april apr квітня квітень апреля апрель",
    "may травня травень мая май",
    "june jun червня червень июня июнь",
    "july jul липня липень июля июль",
    "august aug серпня серпень августа август",
    "september sept sep вересня вересень сентября сентябрь",
    "october oct жовтня жовтень октября октябрь",
    "november nov листопада листопад ноября ноябрь",
    "december dec грудня грудень декабря декабрь",
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

    Raises
    ------
    InputError
        If the field holds something else than a date.
    """
    if written is None or written == "":
        return None
    found = find_date(str(written))
    if found is None:
        raise InputError(f"the date {str(written)[:60]!r} cannot be read; write 2024-12-17")
    return found
