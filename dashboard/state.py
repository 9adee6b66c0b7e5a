"""What the views share: the corpus, the filters of the side bar, and the chosen event."""

from __future__ import annotations

import json
import os
from collections import Counter
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd
import streamlit as st

import geodata
from dashboard.cards import plain
from dashboard.columns import (
    KINDS,
    PUBLISHED,
    STATUSES,
    VERDICTS,
    columns_of,
    publish,
    source_of,
    sources_of,
    verdict_number,
)
from dashboard.corpus import SEEDS, Corpus, load
from dashboard.filters import Filters
from dashboard.shapes import front_shapes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.corpus import Told

_SOURCES = "FRONTLINE_ARTICLES"  # files or folders to show instead of the samples
_BACKGROUND = Path(geodata.__file__).parent / "data" / "basemap.geojson"
_FIRST, _LAST = date(2022, 2, 24), date(2022, 12, 31)


@st.cache_resource(show_spinner="Reading the articles ...")
def corpus() -> Corpus:
    """Read the articles once for all visitors."""
    named = os.environ.get(_SOURCES)
    sources = [Path(part) for part in named.split(os.pathsep)] if named else [SEEDS / "articles"]
    return load(sources)


@st.cache_resource(show_spinner=False)
def published() -> dict[str, Any]:
    """Publish the map's files once: background, events, and the latest front."""
    shown = corpus()
    background = json.loads(_BACKGROUND.read_text(encoding="utf-8"))
    front = shown.fronts.fronts[-1] if shown.fronts and shown.fronts.fronts else None
    kinds = tuple(kind.value for kind in KINDS if any(t.event.kind is kind for t in shown.events))
    return {
        "background": publish(background, "background"),
        "events": publish(columns_of(shown), "events"),
        "front": front and {"file": publish(front_shapes(front), "front")},
        "kinds": kinds,
    }


def day_range(events: Sequence[Told]) -> tuple[date, date]:
    """Give the first and the last day that any event has."""
    days = [d for t in events for d in (t.event.first_day, t.event.last_day) if d]
    if not days:
        return _FIRST, _LAST
    return min(days), max(*days, min(days) + timedelta(days=1))  # a slider needs two ends


def sidebar_filters(events: Sequence[Told]) -> Filters:
    """Show the filters in the side bar and give what they choose."""
    low, high = day_range(events)
    with st.sidebar:
        st.header("Filters")
        _histogram(events)
        first, last = _days(low, high)
        kinds = _choice("Kind", "kinds", KINDS, Counter(t.event.kind for t in events))
        statuses = _choice("Status", "statuses", STATUSES, Counter(t.event.status for t in events))
        sources = _choice("Source", "sources", sources_of(events), Counter(map(source_of, events)))
        counts = Counter(VERDICTS[verdict_number(t)] for t in events)
        verdicts = _choice("Verdict", "verdicts", VERDICTS, counts)
        st.button("Reset filters", on_click=_reset, width="stretch", icon=":material/restart_alt:")
    return Filters(
        first_day=first,
        last_day=last,
        all_days=(first, last) == (low, high),
        kinds=kinds,
        statuses=statuses,
        sources=sources,
        verdicts=verdicts,
    )


def _days(low: date, high: date) -> tuple[date, date]:
    chosen = st.slider(
        "Days", low, high, (low, high), format="YYYY-MM-DD", key="days", bind="query-params"
    )
    return chosen[0], chosen[1]


def _choice(label: str, key: str, every: Sequence[str], counts: Counter[Any]) -> tuple[str, ...]:
    present = [str(value) for value in every if counts[value]]
    # A bound widget would put the counts of its labels into the link.
    linked = [value for value in st.query_params.get_all(key) if value in present]
    chosen = st.pills(
        label,
        present,
        selection_mode="multi",
        default=linked,
        key=key,
        format_func=lambda value: f"{plain(value)} ({counts[value]})",
    )
    if list(chosen) != st.query_params.get_all(key):
        st.query_params[key] = list(chosen)
    return tuple(chosen)


def _histogram(events: Sequence[Told]) -> None:
    """Count events by month, so that the range is chosen with open eyes."""
    months = Counter(t.event.first_day.replace(day=1) for t in events if t.event.first_day)
    if months:
        table = pd.DataFrame({"month": list(months), "events": list(months.values())})
        st.bar_chart(table, x="month", y="events", height=110, x_label="", y_label="")


def _reset() -> None:
    for key in ("days", "kinds", "statuses", "sources", "verdicts"):
        st.session_state.pop(key, None)
    st.query_params.clear()


__all__ = ["PUBLISHED", "corpus", "day_range", "published", "sidebar_filters"]
