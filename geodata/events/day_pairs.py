"""Two expressions of days that stand side by side in; what one says of the other out.

"A year ago, on 11 November" is one day of that year; "for a third day on Monday" ends on Monday.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from geodata.events.day_rules import PAST_DAY
from geodata.events.day_words import MONTH
from geodata.phrases.late import late

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from geodata.events.days import DaySpan

_FEW = timedelta(days=3)
_DEADLINE = re.compile(r"(?:^|\W)(?:до|by|before|until|till)\s+$", re.IGNORECASE)
_NEXT_DAYS = timedelta(days=3)  # what is told as done later than that was done a year before
_MUCH_LONGER = 4  # times: a year beside a month, a month beside a week
_BESIDE = frozenset({", ", " "})
_YEAR_AGO = late(
    r"(?:years?\s+ago|(?:рік|роки|років|год|года|лет)\s+(?:тому|назад)|торік|last\s+year"
    r"|(?:минул|прошл)\w+\s+(?:року|році|году))$",
    re.IGNORECASE,
)
_IN_A_ROW = re.compile(
    r"\b(?:days?|nights?)(?:\s+(?:in\s+a\s+row|running|straight))?$|(?:поспіль|підряд|подряд)$",
    re.IGNORECASE,
)
# "с 23:00 12 октября до 7:00 мск 13 октября"
_UNTIL_HOUR = late(
    r",?\s+(?:до|по|until|to|till)\s+\d{1,2}[:.]\d{2}(?:\s+(?:мск|год(?:ини)?|часов|утра|ранку"
    r"|по\s+московскому\s+времени|moscow\s+time|[ap]\.?m\.?))*,?\s+(?:on\s+)?",
    re.IGNORECASE,
)
_HAS_YEAR = re.compile(r"(?:19|20)\d\d")
# "У 2023-му село захопили, однак у травні звільнили": in that year
_IN_YEAR = re.compile(
    r"(?:[ув]\s+)?(?:19|20)\d\d(?:-?(?:му|м|го)|\s+(?:році|року|году|р\.))?", re.IGNORECASE
)
_IN_MONTH = late(rf"(?:[ув]\s+)?{MONTH}", re.IGNORECASE)
_BUT_IN = re.compile(r"[^.;:]{3,80},\s+(?:але|а|та|проте|однак|но|однако)\s+(?:вже\s+|уже\s+)?")
_SO_MANY = re.compile(r"(?:двічі|тричі|дважды|трижды|\bраз(?:и|ів|у|а)?)\s+$", re.IGNORECASE)
_SO_MANY_CHARS = 10


def in_its_year(text: str, span: DaySpan, after: DaySpan) -> DaySpan:
    """Let "a year ago, on 11 November" and «торік у травні» be of that year, not the last one."""
    if not (span.first_day and after.first_day and after.last_day):
        return after
    if _HAS_YEAR.search(text, after.start, after.end):
        return after
    beside = text[span.end : after.start] in _BESIDE
    if not (beside and _YEAR_AGO.search(text, span.start, span.end)) and not (
        _IN_YEAR.fullmatch(text, span.start, span.end)
        and _BUT_IN.fullmatch(text, span.end, after.start)
        and _IN_MONTH.fullmatch(text, after.start, after.end)
    ):
        return after
    year = span.first_day.year
    first, last = (in_year(day, year) for day in (after.first_day, after.last_day))
    return replace(after, first_day=first, last_day=last) if first <= last else after


def through_hours(text: str, found: Sequence[DaySpan]) -> list[DaySpan]:
    """Let "from 23:00 on 12 October to 7:00 on 13 October" be one stretch of days."""
    joined = list(found[:1])
    for after in found[1:]:
        span = joined[-1]
        goes_on = span.first_day and after.last_day and span.first_day <= after.last_day
        if goes_on and _UNTIL_HOUR.fullmatch(text, span.end, after.start):
            joined[-1] = replace(span, end=after.end, last_day=after.last_day)
        else:
            joined.append(after)
    return joined


def up_to(text: str, span: DaySpan, after: DaySpan) -> DaySpan:
    """Let "for a third day on Monday" end on that Monday, and not with the day of publication."""
    if not (span.first_day and span.last_day and after.last_day) or after.last_day > span.last_day:
        return span
    if text[span.end : after.start] not in _BESIDE or not _IN_A_ROW.search(
        text, span.start, span.end
    ):
        return span
    first_day = span.first_day - (span.last_day - after.last_day)
    return replace(span, first_day=first_day, last_day=after.last_day)


def says_nearer(text: str, span: DaySpan, after: DaySpan) -> bool:
    """Tell "a year ago, on March 22, 2024": the second says the first more nearly."""
    if not (span.first_day and span.last_day and after.first_day and after.last_day):
        return False
    inside = span.first_day <= after.first_day <= after.last_day <= span.last_day
    long, short = span.last_day - span.first_day, after.last_day - after.first_day
    longer = long > max(_FEW, _MUCH_LONGER * short) or span.reason.endswith(PAST_DAY)
    return inside and longer and not span.since and text[span.end : after.start] in _BESIDE


def is_rate(text: str, span: DaySpan) -> bool:
    """Tell the "a day" of "twice a day", which only says how often."""
    return _SO_MANY.search(text[max(0, span.start - _SO_MANY_CHARS) : span.start]) is not None


def not_to_come(text: str, own: DaySpan, published: date | None) -> DaySpan:
    """Let "took it on 31 March", written on the 15th without a year, be of the year before."""
    first, last = own.first_day, own.last_day
    if not (published and first and last) or first <= published + _NEXT_DAYS:
        return own
    if _HAS_YEAR.search(text, own.start, own.end):
        return own
    if _DEADLINE.search(text[: own.start]):  # "kept his word to take it by 15 December"
        return replace(own, first_day=None, last_day=None)
    first, last = (in_year(day, day.year - 1) for day in (first, last))
    return replace(own, first_day=first, last_day=last)


def in_year(day: date, year: int) -> date:
    """Give the same day of another year: of 29 February the day before, which every year has."""
    is_leap_day = (day.month, day.day) == (2, 29)
    return day.replace(year=year, day=28 if is_leap_day else day.day)
