"""Days of events in; bars of how many there are, the chosen range in colour, on the page out."""

from __future__ import annotations

from datetime import date, timedelta
from html import escape
from typing import TYPE_CHECKING

import numpy as np
import streamlit as st

from dashboard.words import t
from geodata.snapshots.columns import day_number, day_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

_BARS = 60  # at most: by day, week or month, whatever fits the side bar
_STYLE = """<style>
.fl-bars{display:flex;align-items:flex-end;height:64px;gap:1px;border-bottom:1px solid #8a8f96}
.fl-bars i{flex:1;background:#8a8f96;min-width:1px}.fl-bars i.in{background:#1878b4}
.fl-ends{display:flex;justify-content:space-between;font-size:.8rem}
</style>"""


def show_histogram(
    days: NDArray[np.int32], first: date, last: date, ends: tuple[date, date]
) -> None:
    """Draw how many events begin in each stretch of days between `ends`.

    What lies between `first` and `last` stands out. The bars are plain boxes, since a library of
    charts would cost the first map its time.
    """
    starts = _starts(*ends)
    edges = np.array([day_number(day) for day in starts])
    dated = days[days >= 0]
    counts = np.bincount(np.searchsorted(edges, dated, side="right") - 1, minlength=len(edges))
    most = max(1, int(counts.max()))
    low, high = day_number(first), day_number(last)
    until = np.append(edges[1:], day_number(ends[1]) + 1)
    bars = "".join(
        f'<i class="{"in" if edge <= high and end > low else ""}"'
        f' style="height:{max(100 * count / most, 3 if count else 0):.0f}%"'
        f' title="{day_of(int(edge))}: {count:,}"></i>'
        for edge, end, count in zip(edges, until, counts, strict=True)
    )
    peak = starts[int(counts.argmax())]
    told = f"{t('Events over time')}: {t('most')} {most:,}, {peak}"
    st.html(
        f'{_STYLE}<div class="fl-bars" role="img" aria-label="{escape(told)}">{bars}</div>'
        f'<div class="fl-ends"><span>{ends[0]:%Y-%m}</span><span>{t("most")} {most:,}</span>'
        f"<span>{ends[1]:%Y-%m}</span></div>"
    )


def _starts(low: date, high: date) -> list[date]:
    """List the first days of stretches that are few enough to be seen."""
    days = (high - low).days + 1
    for length in (1, 7):
        if days <= _BARS * length:
            return [low + timedelta(n) for n in range(0, days, length)]
    months = (high.year - low.year) * 12 + high.month - low.month + 1
    step = -(-months // _BARS)
    firsts = [low.month - 1 + n for n in range(0, months, step)]
    return [date(low.year + n // 12, n % 12 + 1, 1) for n in firsts]
