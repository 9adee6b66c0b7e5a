"""Choices in; the events that pass them out, and the same choices as numbers for the map."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dashboard.columns import (
    KINDS,
    STATUSES,
    VERDICTS,
    day_number,
    source_of,
    verdict_number,
)

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from dashboard.corpus import Told


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """What the reader wants to see; empty choices mean everything."""

    first_day: date
    last_day: date
    all_days: bool
    kinds: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    verdicts: tuple[str, ...] = ()

    def passes(self, told: Told) -> bool:
        """Tell whether an event is shown; one without a day only while all days are."""
        event = told.event
        if event.first_day is None or event.last_day is None:
            dated = self.all_days
        else:
            dated = event.first_day <= self.last_day and event.last_day >= self.first_day
        return (
            dated
            and (not self.kinds or event.kind in self.kinds)
            and (not self.statuses or event.status in self.statuses)
            and (not self.sources or source_of(told) in self.sources)
            and (not self.verdicts or VERDICTS[verdict_number(told)] in self.verdicts)
        )

    def view(self, sources: list[str], selected: int) -> dict[str, Any]:
        """Give the same choices as the numbers of the file of columns."""
        return {
            "from": day_number(self.first_day),
            "to": day_number(self.last_day),
            "dated": not self.all_days,
            "kind": _numbers(self.kinds, KINDS),
            "status": _numbers(self.statuses, STATUSES),
            "source": _numbers(self.sources, sources),
            "verdict": _numbers(self.verdicts, VERDICTS),
            "selected": selected,
        }


def _numbers(chosen: tuple[str, ...], every: Iterable[str]) -> list[int] | None:
    if not chosen:
        return None
    return [number for number, value in enumerate(every) if value in chosen]
