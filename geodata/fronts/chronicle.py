"""A folder or address of dated fronts in; the rows of `front series` out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from geodata.borders import read_border
from geodata.fronts.history import histories
from geodata.fronts.shares import named
from geodata.fronts.web import open_fronts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from geodata.fronts.compare import FrontChange
    from geodata.fronts.history import DayFigures, History
    from geodata.fronts.series import FrontSeries
    from geodata.model import Reject


def series_rows(
    source: Path | str, border: Path | None = None, tolerances_m: Sequence[float] = (0.0,)
) -> Iterator[dict[str, Any]]:
    """Give a row for each reject, note, day, gap and sum; `row` says which it is.

    Each source and side comes by itself: its days with the gaps before them, then its sum, where
    `by_day` adds up the days' changes and `end_to_end` sets the last shape against the first.
    """
    series = open_fronts(source)
    yield from (_told("reject", row) for row in series.rejects)
    yield from (_told("note", row) for row in series.notes)
    found = histories(series, read_border(border) if border else None, tolerances_m or (0.0,))
    for history, strand in zip(found, series.strands, strict=True):
        yield from _days(history, strand, tuple(tolerances_m or (0.0,)))
        yield _sum(history)


def _told(row: str, about: Reject) -> dict[str, Any]:
    return {"row": row, "where": about.where, "reason": about.reason}


def _days(
    history: History, strand: FrontSeries, tolerances_m: tuple[float, ...]
) -> Iterator[dict[str, Any]]:
    gaps = iter(strand.gaps)
    for figures in history.days:
        if figures.missing_days:
            first, last = next(gaps)
            yield {
                "row": "gap",
                "source": figures.front.source,
                "side": figures.front.side.value,
                "first_day": first.isoformat(),
                "last_day": last.isoformat(),
                "missing_days": figures.missing_days,
            }
        yield _day(figures, tolerances_m)


def _day(figures: DayFigures, tolerances_m: tuple[float, ...]) -> dict[str, Any]:
    return {
        "row": "day",
        **named(figures.front),
        "lengths": [
            {"tolerance_m": float(tolerance), "length_m": round(length, 1)}
            for tolerance, length in zip(tolerances_m, figures.lengths_m, strict=True)
        ],
        "area_m2": None if figures.area_m2 is None else round(figures.area_m2),
        "change": _change(figures.change) if figures.change else None,
    }


def _change(change: FrontChange) -> dict[str, Any]:
    return {
        "since": change.before.day.isoformat(),
        "gained_m2": round(change.gained_m2),
        "lost_m2": round(change.lost_m2),
        "net_m2": round(change.net_m2),
        "noise_m2": round(change.noise_m2),
    }


def _sum(history: History) -> dict[str, Any]:
    first, last = history.days[0].front, history.days[-1].front
    return {
        "row": "sum",
        "source": last.source,
        "side": last.side.value,
        "first_day": first.day.isoformat(),
        "last_day": last.day.isoformat(),
        "days": len(history.days),
        "missing_days": sum(day.missing_days for day in history.days),
        "by_day": {
            "gained_m2": round(history.gained_m2),
            "lost_m2": round(history.lost_m2),
            "net_m2": round(history.gained_m2 - history.lost_m2),
            "noise_m2": round(history.noise_m2),
        }
        if history.changes
        else None,
        "end_to_end": _change(history.end_to_end) if history.end_to_end else None,
    }
