"""A statement of ground taken and the days its sentence names in; the days it speaks of out.

"Russia took 725 square kilometres in November" is held against the fronts of the last days of
October and of November, whenever that was printed.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Protocol

from geodata.model import ClaimKind
from geodata.phrases.late import late
from geodata.phrases.patterns import any_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from geodata.claims.drafts import Draft
    from geodata.claims.passage import Passage

    DaysIn = Callable[[str, date | None], Iterable["Days"]]


class Days(Protocol):
    """Days that `text[start:end]` names, first and last included; None where nothing tells."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def first_day(self) -> date | None: ...
    @property
    def last_day(self) -> date | None: ...
    @property
    def since(self) -> bool: ...


_TAKEN = frozenset({ClaimKind.AREA, ClaimKind.ADVANCE_DISTANCE})
_SHORTEST_DAYS = 5  # "said on Monday", "overnight": the day of speaking, or of one fight
_COMPARED = late(
    r"(?<!\w)"
    + any_of(
        """most | largest | biggest | fastest | highest | record | compared | than | versus
        | найбіль* | найшвидш* | рекорд* | порівнян* | ніж | проти | наибол* | самый | сравнени*
        | чем | против | максим*"""
    )
    + r"(?!\w)[^.;]{0,40}$",
    re.IGNORECASE,
)


def with_days(passage: Passage, draft: Draft, days_in: DaysIn) -> Draft:
    """Give a statement of ground taken the stretch of days that stands nearest to its figure."""
    is_open = draft.period_days is None and draft.held_by is None and draft.share is None
    if draft.kind not in _TAKEN or not is_open:
        return draft
    floor, sentence = passage.floor(draft.start), passage.sentence(draft.start)
    figure = (draft.start - floor, draft.end - floor)
    found = [
        (_gap(days, figure), *stretch)
        for days in days_in(sentence, passage.published)
        if (stretch := _stretch(days, sentence, passage.published)) is not None
    ]
    if not found:
        return draft
    _, first, last = min(found)
    return replace(draft, as_of=last, period_days=float((last - first).days + 1))


def _stretch(days: Days, sentence: str, published: date | None) -> tuple[date, date] | None:
    first, last = days.first_day, days.last_day
    if first is None or last is None or _COMPARED.search(sentence, 0, days.start):
        return None
    last = min(last, published) if published else last
    is_long = days.since or last - first >= timedelta(days=_SHORTEST_DAYS - 1)
    return (first, last) if is_long and first < last else None


def _gap(days: Days, figure: tuple[int, int]) -> int:
    return max(figure[0] - days.end, days.start - figure[1], 0)
