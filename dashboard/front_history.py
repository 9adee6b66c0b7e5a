"""Fronts of many days in; a chart of lengths and areas on the page, and two ways to add up, out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import altair as alt
import pandas as pd
import streamlit as st

from dashboard.words import plain, t
from geodata.fronts import History, histories

if TYPE_CHECKING:
    from geodata.fronts import FrontSeries

_TOLERANCE_M = 2_000.0


def show_history(series: FrontSeries | None) -> None:
    """Chart each source's days; a day without a shape is a gap in its line."""
    if series is None or len(series.days) < 2:  # nothing changes in one
        st.info(t("One day has a shape; a chart needs two."))
        return
    told = _histories(id(series), series)
    rows = [
        {
            "day": pd.Timestamp(day.front.day),
            "source": f"{day.front.source}, {day.front.side.value}",
            "length": day.lengths_m[0] / 1000,
            "area": None if day.area_m2 is None else day.area_m2 / 1e6,
        }
        for history in told
        for day in history.days
    ]
    frame = pd.DataFrame(rows)
    for column, title in (("length", t("Length, km")), ("area", t("Area, km²"))):
        st.altair_chart(_chart(frame, column, title), width="stretch")
    for history in told:
        _told_sums(history)


@st.cache_resource(show_spinner="Measuring the days ...", max_entries=3)
def _histories(key: int, _series: FrontSeries) -> tuple[History, ...]:  # noqa: ARG001  # the cache's
    return histories(_series, None, (_TOLERANCE_M,))


def _chart(frame: pd.DataFrame, column: str, title: str) -> alt.Chart:
    chart: alt.Chart = (
        alt.Chart(frame)
        .mark_line(point=True)
        .encode(
            x=alt.X("day:T", title=None),
            y=alt.Y(f"{column}:Q", title=title, scale=alt.Scale(zero=False)),
            color=alt.Color("source:N", title=t("source")),
            tooltip=["day:T", "source:N", alt.Tooltip(f"{column}:Q", format=",.0f")],
        )
        .properties(height=220)
    )
    return chart


def _told_sums(history: History) -> None:
    """Set the days' sum beside the difference from end to end: redrawn edges count in the first."""
    if history.end_to_end is None:
        return
    name = plain(history.days[0].front.source)
    end = history.end_to_end
    days = (
        f"{t('Day by day the areas add up to')} {history.gained_m2 / 1e6:,.0f} {t('gained and')}"
        f" {history.lost_m2 / 1e6:,.0f} {t('lost, km²')} (± {history.noise_m2 / 1e6:,.0f})"
    )
    whole = f"{t('from end to end')}: {end.gained_m2 / 1e6:,.0f}, {end.lost_m2 / 1e6:,.0f}"
    st.text(f"{name}: {days}; {whole} (± {end.noise_m2 / 1e6:,.0f}).")
