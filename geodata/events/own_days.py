"""A sentence of several days in; the day of one event of it out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from geodata.events.ahead import is_measured_by
from geodata.events.clause_days import of_another_clause, of_another_verb
from geodata.events.mourning import is_of_mourning
from geodata.events.news_days import counts_from, is_inner
from geodata.events.reached import is_of_what_followed
from geodata.events.speaking import is_of_a_toll
from geodata.model import EventKind
from geodata.phrases.openings import Opening

if TYPE_CHECKING:
    from geodata.events.days import DaySpan
    from geodata.events.passages import Passage
    from geodata.events.triggers import Trigger

_LISTED = re.compile(r",|\s(?:and|та|і|й|и|а)\s")  # between "A on Sunday" and "B on Monday"
_DASHED_TO = re.compile(
    r"\s[—–-]\s+(?:(?:on|у|в|во)\s+)?"
)  # "A was retaken on Sunday, B — on Monday"
# "28 березня звільнили А, 31 березня – Б": behind a day of its own
_DASHED_FROM = re.compile(r"\s[—–-]\s+(?:\w+\s+)?[A-ZА-ЯІЇЄҐ][^,;:—–]{1,40}")
# "on Saturday, and B and C a day later": of B, too
_THEN = re.compile(
    r"(?:,?\s+(?:and|та|і|й|и)\s+[A-ZА-ЯІЇЄҐ][\w’'-]+(?:\s+[A-ZА-ЯІЇЄҐ][\w’'-]+)?|,\s+[A-ZА-ЯІЇЄҐ][\w’'-]+){0,4}"
    r"\s+(?:(?:on|in|early|late|у|в|во)\s+)*"
)
CLAUSE_END = re.compile(
    r"[,;:—–]\s|\s\[|\s(?:and|but|while|after|which|who|that|where|але|а|но|який|які|которы\w)\s"
)
_THOUGH = re.compile(r"\b(?:though|although|while|but)\b")
_EARLIER = re.compile(r"\bdays?\s+(?:earlier|prior|before)$")
_AS_THEY_HAD = re.compile(r",\s+(?:just\s+)?as\s+(?:(?:it|they|he|troops|forces)\s+)?(?:had|did)\b")
# "the arena, its home since 2009, was hit": of the home
_ITS_SINCE = Opening(
    r",\s+(?:in|under|held|an?|the|its|their|his|her|our|my|их|его|её|ее|їх\w*|його|її)\s+(?:[\w’'-]+\s+){1,5}?$",
    re.IGNORECASE,
)
# "searched on Saturday at the site of a strike", "met on Sunday to bury a man killed": before that
AT_SITE = Opening(
    r"\b(?:to\s+(?:pay\s+(?:tribute|respects|homage)\s+to|mourn|honou?r|bury|remember|commemorate)|honou?ring|in\s+(?:memory|honou?r)\s+of)\s+(?:[\w’'-]+,?\s+){1,12}?$|"
    r"\b(?:site|scene|aftermath|place|spot)\s+(?:of|where)\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+){0,3}$"
    r"|\b(?:left|caused|made)\s+by\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+){0,2}$"
    r"|(?<!\w)(?:на\s+місці|на\s+месте)\s+(?:(?:\w+ого|де|где|куди|куда)\s+(?:\w+\s+)?)?$",
    re.IGNORECASE,
)
# "Craters left by shelling near A, Ukraine, Tuesday, Sept. 13, 2022.": the day of the photo
_ENDS_CAPTION = re.compile(r"(?:\w+day,\s+)?[A-Z]\w+\.?\s+\d{1,2},\s+\d{4}\W*$")
_COMES_AFTER = re.compile(r"\s(?:comes?|came)\s(?:\w+\s){0,2}after\s")
_AFTER = re.compile(r"\s(?:after|following|после|після)\s")
OPENING, _CLOSING = '«"“„', '»"”'
_CROSSING = 25  # characters that a clause's end counts for when the nearest day is sought
_PARTED = 6  # and so many of them for a semicolon
_RIGHT_BEHIND = 12  # characters between a verb and the day that is its own


@dataclass(frozen=True, slots=True)
class Stretch:
    """The stretch of a sentence, by its trigger, that tells of an event."""

    start: int
    end: int
    trigger: Trigger


def gap_between(text: str, start: int, end: int) -> str:
    """Give the words between; of a quotation that opens the sentence, those behind it."""
    closed = max(text.rfind(mark, start, end) for mark in _CLOSING) if text[0] in OPENING else -1
    return text[max(start, closed) : end]


def own_day(passage: Passage, stretch: Stretch) -> DaySpan | None:
    """Choose the sentence's day: a day of speaking only where no other is given."""
    days, trigger = _days_that_may(passage, stretch), stretch.trigger
    causes = [t for t in passage.triggers if trigger.kind is EventKind.CASUALTIES]
    starts = [t.start for t in (trigger, *causes)]
    of_it = (day for day in days for at in starts if day.is_right_before(passage.text, at))
    if (its_own := next(of_it, None)) is not None:  # "mourned on Friday for Thursday's strike"
        return its_own
    told = [day for day in days if day not in passage.spoken_days]
    if trigger.end < stretch.end:  # "A was retaken on Sunday and B on Monday"
        right_after = (d for d in told if _THEN.fullmatch(passage.text, stretch.end, d.start))
        gaps = (passage.text[d.end : stretch.end] for d in told if trigger.end <= d.start)
        inside = any(map(_LISTED.search, gaps))
        dashed = (d for d in told if _DASHED_TO.fullmatch(passage.text, stretch.end, d.start))
        behind = (d for d in told if trigger.end <= d.start < stretch.end)
        behind = (d for d in behind if _DASHED_FROM.fullmatch(passage.text, d.end, stretch.end))
        its_own = (
            next(behind, None)
            or next(dashed, None)
            or (next(right_after, None) if inside else None)
        )
        if its_own is not None:
            return its_own
    return min(told or days, key=lambda day: _away(passage.text, stretch, day), default=None)


def _days_that_may(passage: Passage, stretch: Stretch) -> list[DaySpan]:
    """List the days of the sentence that are not plainly those of something else."""
    text, trigger = passage.text, stretch.trigger
    days = [day for day in passage.days if not is_measured_by(text, day.start)]
    # "...; the staff speaks of 46 attacks in the past day": not the day of what is before
    days = [day for day in days if ";" not in gap_between(text, stretch.end, day.start)]
    if (site := AT_SITE.search(text, 0, trigger.start)) is not None:
        days = [
            d for d in days if d.start > site.start() and not _ENDS_CAPTION.match(text, d.start)
        ]
    days = [d for d in days if not _is_of_what_is_before(passage, d, trigger)]
    days = [d for d in days if not _is_of_another(passage, d, trigger, stretch.end)]
    days = [d for d in days if not of_another_clause(passage, d.start, trigger)]
    days = [d for d in days if not of_another_verb(passage, d, trigger)]
    days = [d for d in days if not (is_of_what_followed(passage, d) or is_of_a_toll(text, d))]
    days = [d for d in days if not is_of_mourning(passage, d)]
    days = [d for d in days if not (d.since and _ITS_SINCE.search(text, 0, d.start))]
    days = [d for d in days if not _is_of_a_doubt(text, d, trigger)]
    if any(_EARLIER.search(text, d.start, d.end) and trigger.end <= d.start for d in days):
        days = [d for d in days if not d.before_issue]  # "another overnight strike a day earlier"
    had = _AS_THEY_HAD.search(text, trigger.end, stretch.end)
    return [d for d in days if had is None or d.start > had.end()]


def _is_of_a_doubt(text: str, day: DaySpan, trigger: Trigger) -> bool:
    """Tell "they took A on Monday, though it can not currently be confirmed"."""
    if text[day.start : day.end].lower() != "currently" or day.start < trigger.end:
        return False
    return _THOUGH.search(text, trigger.end, day.start) is not None


def _away(text: str, stretch: Stretch, day: DaySpan) -> tuple[int, int]:
    """Measure in characters, with more for the end of a clause, how far a day is off."""
    trigger = stretch.trigger
    # what follows a list is as far from its last name as from its first
    end = trigger.end if day.start >= stretch.end else stretch.end
    gap = text[min(day.end, end) : max(day.start, stretch.start)]
    if day.start < stretch.end and stretch.start < day.end:
        gap = ""
    ends = len(CLAUSE_END.findall(gap.lstrip(",")))
    # "in A on Thursday after an attack a day earlier": the first day is of another clause
    parted = day.end <= trigger.start and _AFTER.search(text, day.end, trigger.start)
    crossed = ends + bool(parted) + _PARTED * gap.count("; ")
    return len(gap) + _CROSSING * crossed, abs(day.start - trigger.start)


def _is_of_what_is_before(passage: Passage, day: DaySpan, trigger: Trigger) -> bool:
    """Tell "A day after the strike on A, a missile hit B": the day is that at A.

    In "A day after the strike on A on June 1, B was hit" the first day is B's, June 1 is A's.
    """
    text = passage.text
    if day.inner:
        return day.tells_from(text, trigger.start)
    if is_inner(passage, day):
        return not any(d.tells_from(text, trigger.start) for d in passage.days)
    if not counts_from(text, day):
        return False
    if trigger.end <= day.start:  # "A was hit, a day after B was": of B
        return text.endswith(", ", 0, day.start)
    return ", " in text[day.end : trigger.start]


def _is_of_another(passage: Passage, day: DaySpan, trigger: Trigger, stretch_end: int) -> bool:
    """Tell "left the city, all they had taken since May": the day right behind another verb.

    So is that of "took A, as they had B a week before", which is B's.
    """
    between = [t for t in passage.triggers if trigger.end < t.start < day.start]
    if _AS_THEY_HAD.search(passage.text[stretch_end : day.start]):
        return True
    if " after " in passage.text and _COMES_AFTER.search(passage.text, trigger.end, day.start):
        return True
    if not between or ", " not in passage.text[trigger.end : between[-1].start]:
        return False
    gap = passage.text[between[-1].end : day.start]
    return day.since and len(gap) < _RIGHT_BEHIND and "," not in gap
