"""Events without days and the sentences around them in; each event with its days and why out.

An event takes the day of its own sentence; told in the present tense it is of the day of
publication; else it continues the news that the sentences before it tell.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from geodata.events.days import DaySpan
    from geodata.events.passages import Passage
    from geodata.model import Event

_SAID = re.compile(
    r"\b(?:said|says|told|reported|announced|stated|wrote|added|claimed|posted|declared)\s*,?\s*"
    r"(?:\w+\s+){0,2}$|\b(?:said|says|told|reported|wrote|stated)\s+(?:in|on|at)\s+(?:\w+\s+){1,4}$|(?:заяв|повідом|сообщ|сказа|розпов|рассказ|написа)\w+\s*,?\s*(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
# What lies further back than the news: no day is carried over to it.
_BACKGROUND = re.compile(
    r"\b(?:had|previously|earlier|ago|before|since|recent(?:ly)?|former(?:ly)?|history|until|used\s+to|began"
    r"|so\s+far|throughout|often|usually|every|once|war\s+began)\b|\b(?:19|20)\d\d\b"
    r"|(?<!\w)(?:раніше|тому|колись|торік|ранее|назад|когда-то|давно|з\s+початку|с\s+начала)(?!\w)",
    re.IGNORECASE,
)
_CARRIED_PARAGRAPHS = 5  # a report's day holds for so many paragraphs after it is said
_CARRIED_DAYS = 3  # and only a day or two are a report's; "in 2023" is history
_PRESENT = re.compile(
    r"\b(?:is|are|continues?|remains?|currently|now|has\s+been|have\s+been|come\s+with)\b"
    r"|(?<!\w)(?:триває|тривають|продовжу\w+|зараз|наразі|продолжа\w+|сейчас|залиша\w+|остаёт\w+)(?!\w)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Told:
    """The last day of news that a text gave, with its paragraph."""

    paragraph: int
    day: DaySpan

    def holds_for(self, passage: Passage) -> bool:
        """Tell whether a sentence is still part of that report."""
        return passage.sentence.paragraph - self.paragraph <= _CARRIED_PARAGRAPHS


def last_told(passage: Passage, before: Told | None, published: date | None) -> Told | None:
    """Give the day of news that holds after a sentence."""
    own = next((day for day in passage.days if _is_news(day, published)), None)
    return before if own is None else Told(passage.sentence.paragraph, own)


def dated(event: Event, passage: Passage, told: Told | None, published: date | None) -> Event:
    """Give an event its days: its own, else those of the sentence, the paragraph or the issue."""
    own = _own_day(passage, event)
    if own is not None:
        if own.first_day is None:
            return replace(event, day_reason=own.reason)
        return replace(event, first_day=own.first_day, last_day=own.last_day, day_reason=own.reason)
    if published is not None and _PRESENT.search(passage.text):
        why = "told in the present tense, so the day of publication"
        return replace(event, first_day=published, last_day=published, day_reason=why)
    if told is not None and told.holds_for(passage) and not _BACKGROUND.search(passage.text):
        why = f"continues the sentence before; {told.day.reason}"
        return replace(
            event, first_day=told.day.first_day, last_day=told.day.last_day, day_reason=why
        )
    return event


def _is_news(day: DaySpan, published: date | None) -> bool:
    """Tell days that a report is about: few, and just before it appeared."""
    if day.first_day is None or day.last_day is None or published is None:
        return False
    fresh = (published - day.first_day).days <= 2 * _CARRIED_DAYS and day.last_day <= published
    return fresh and (day.last_day - day.first_day).days < _CARRIED_DAYS


def _own_day(passage: Passage, event: Event) -> DaySpan | None:
    """Choose the sentence's day: a day of speaking only where no other is given."""
    told = [day for day in passage.days if not _SAID.search(passage.text[: day.start])]
    chosen = told or list(passage.days)
    if not chosen:
        return None
    at = passage.text.find(event.reason.split("”")[0].lstrip("“"))
    return min(chosen, key=lambda day: abs(day.start - max(at, 0)))
