"""Fronts of many days in; a chart of lengths and areas on the page, and two ways to add up, out."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import altair as alt
import pandas as pd
import streamlit as st

from dashboard.charting import show_chart
from dashboard.front_key import series_key
from dashboard.words import t
from geodata.fronts import FrontSeries
from geodata.fronts.history import History, histories

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geodata.fronts import FrontChange

_TOLERANCE_M = 2_000.0


def show_history(series: FrontSeries | None) -> None:
    """Chart each source's days; a day without a shape is a gap in its line."""
    if series is None or len(series.days) < 2:  # nothing changes in one
        st.info(t("One day has a shape; a chart needs two."))
        return
    told = _histories(series)
    frame = pd.DataFrame([row for history in told for row in _rows(history)])
    for column, title in (("length", t("Length, km")), ("area", t("Area, km²"))):
        show_chart(_chart(frame, column, title))
    st.caption(t("A line is broken where days have no shape."))
    for history in told:
        changes = pd.DataFrame(list(_change_rows(history)))
        if len(changes):
            show_chart(_change_chart(changes, history.days[0].front.source))
    _sums([history for history in told if history.end_to_end])


@st.cache_resource(
    show_spinner="Measuring the days ...", max_entries=3, hash_funcs={FrontSeries: series_key}
)
def _histories(series: FrontSeries) -> tuple[History, ...]:
    return histories(series, None, (_TOLERANCE_M,))


def _rows(history: History) -> Iterator[dict[str, Any]]:
    """Give a row a day; an empty one breaks the line where days are missing."""
    for day in history.days:
        source = f"{day.front.source}, {day.front.side.value}"
        if day.missing_days:
            yield {"day": pd.Timestamp(day.front.day - timedelta(days=1)), "source": source}
        yield {
            "day": pd.Timestamp(day.front.day),
            "source": source,
            "length": day.lengths_m[0] / 1000 or None,  # a shape outside Ukraine has no line in it
            "area": day.area_m2 / 1e6 if day.area_m2 and day.lengths_m[0] else None,
        }


def _change_rows(history: History) -> Iterator[dict[str, Any]]:
    for change in history.changes:
        for what, area_m2 in ((t("gained"), change.gained_m2), (t("lost"), -change.lost_m2)):
            yield {
                "day": pd.Timestamp(change.after.day),
                "since": pd.Timestamp(change.before.day),
                "change": what,
                "area": area_m2 / 1e6,
            }


def _change_chart(frame: pd.DataFrame, source: str) -> alt.Chart:
    """Chart what each shape gained and lost against the one before it, in the map's colours."""
    colours = alt.Scale(domain=[t("gained"), t("lost")], range=["#D55E00", "#0072B2"])
    chart: alt.Chart = (
        alt.Chart(frame)
        .mark_bar()
        .encode(
            x=alt.X("day:T", title=None),
            y=alt.Y("area:Q", title=t("Change, km²")),
            color=alt.Color("change:N", title=None, scale=colours),
            tooltip=[
                alt.Tooltip("since:T", title=t("since")),
                alt.Tooltip("day:T", title=t("day")),
                alt.Tooltip("change:N", title=t("change")),
                alt.Tooltip("area:Q", title=t("km²"), format="+,.1f"),
            ],
        )
        .properties(height=160, title=f"{source}: {t('change since the shape before')}")
    )
    return chart


def _chart(frame: pd.DataFrame, column: str, title: str) -> alt.Chart:
    chart: alt.Chart = (
        alt.Chart(frame)
        .mark_line(point=True, invalid="break-paths-show-domains")
        .encode(
            x=alt.X("day:T", title=None),
            y=alt.Y(f"{column}:Q", title=title, scale=alt.Scale(zero=False)),
            color=alt.Color("source:N", title=t("source")),
            tooltip=[
                alt.Tooltip("day:T", title=t("day")),
                alt.Tooltip("source:N", title=t("source")),
                alt.Tooltip(f"{column}:Q", title=title, format=",.0f"),
            ],
        )
        .properties(height=220)
    )
    return chart


def _sums(told: Sequence[History]) -> None:
    """Set the days' sum beside the difference from end to end: redrawn edges count in the first."""
    rows = []
    for history in told:
        end, name = history.end_to_end, history.days[0].front.source
        assert end is not None, "only those with two days come here"  # noqa: S101
        days = f"{end.before.day} – {end.after.day}"
        sums = (history.gained_m2, history.lost_m2, history.noise_m2)
        rows += [
            (name, days, t("the days added up"), *sums),
            (name, days, t("the last day against the first"), *_ends(end)),
        ]
    if rows:
        names = [t("source"), t("days"), t("way")]
        areas = [t("gained, km²"), t("lost, km²"), f"± {t('km²')}"]
        frame = pd.DataFrame(rows, columns=[*names, *areas])
        frame[areas] = (frame[areas] / 1e6).round(1)
        st.dataframe(frame, hide_index=True, width="stretch")
        st.caption(t("Ground that goes back and forth, and every redrawn edge, counts each day."))


def _ends(change: FrontChange) -> tuple[float, float, float]:
    return change.gained_m2, change.lost_m2, change.noise_m2
