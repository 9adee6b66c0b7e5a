"""The events as lists and in time: by day and kind, those without a day, those without a place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import altair as alt
import numpy as np
import pandas as pd
import streamlit as st

from dashboard.cards import show_event
from dashboard.charting import show_chart
from dashboard.event_table import show_event_table, take_row
from dashboard.sidebar import known
from dashboard.state import chosen_event, corpus
from dashboard.words import days_in_words, each, place_names, plain, t, why
from geodata.snapshots.columns import day_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from dashboard.table import EventTable

# Okabe and Ito's colours, the same that the map uses.
_COLOURS = {
    "advance": "#56B4E9",
    "capture": "#0072B2",
    "attack": "#CC79A7",
    "strike": "#D55E00",
    "shelling": "#E69F00",
    "clash": "#B05A8A",
    "withdrawal": "#009E73",
    "deployment": "#7f8c5a",
    "casualties": "#767676",
    "other": "#a9aeb4",
}
_LISTS = ("All", "Contradictions", "Without a day", "Without a place")
_DAYS_MARKED = 8
_MONTHS_BEYOND_DAYS = 200  # a longer time is drawn by month


def main() -> None:
    """Show the view."""
    table = corpus().events
    rows = np.flatnonzero(st.session_state["filters"].passes(table))
    st.subheader(f"{len(rows):,} {t('of')} {len(table):,} {t('events')}", anchor=False)
    undated = rows[table.first_day[rows] < 0]
    wide = rows[[table.features[r].properties["place_kind"] == "country" for r in rows]]
    unplaced = corpus().unplaced
    nowhere = np.flatnonzero(_passes_nowhere(unplaced))
    _timeline(table, rows[table.first_day[rows] >= 0])
    disputed = rows[[bool(table.features[r].properties.get("contradictions")) for r in rows]]
    counts = (len(rows), len(disputed), len(undated), len(wide) + len(nowhere))
    match _which(dict(zip(_LISTS, counts, strict=True))):
        case "Contradictions":
            _show_contradictions(table, disputed)
        case "Without a day":
            st.caption(t("The text gives no day for these; none is guessed."))
            show_event_table(table, undated, "undated-events")
        case "Without a place":
            st.caption(t("The text names no place for these, or none that can be told."))
            show_event_table(unplaced, nowhere, "nowhere-events")
            if len(wide):
                st.caption(t("The text names no more than a country for these; no pin is set."))
                show_event_table(table, wide, "unplaced-events")
        case _:
            show_event_table(table, rows, "all-events")
    chosen = chosen_event()
    if chosen >= 0:
        show_event(table.features[chosen])
    elif (row := unplaced.number(st.session_state["event"])) >= 0:
        show_event(unplaced.features[row])


def _which(counts: dict[str, int]) -> str:
    """Ask which list is shown; the link carries it, and a correction that empties it keeps it."""
    asked = st.session_state.get("list") or st.query_params.get("list")
    st.session_state["list"] = next(iter(known([asked] if asked else None, _LISTS)), _LISTS[0])
    st.pills(
        t("Show"),
        list(counts),
        key="list",
        required=True,
        format_func=lambda name: f"{plain(t(name))} ({counts[name]:,})",
        label_visibility="collapsed",
    )
    picked = str(st.session_state["list"])
    if picked != _LISTS[0]:
        st.query_params["list"] = picked
    else:
        st.query_params.pop("list", None)
    return picked


def _passes_nowhere(unplaced: EventTable) -> NDArray[np.bool_]:
    """Tell which events without a place pass; whose ground changed hands is known of none."""
    filters = st.session_state["filters"]
    if filters.changed is not None:
        return np.zeros(len(unplaced), dtype=bool)
    passed: NDArray[np.bool_] = filters.passes(unplaced)
    return passed


def _show_contradictions(table: EventTable, rows: NDArray[np.int64]) -> None:
    """List what reports of one event say against one another, the newest first."""
    st.caption(t("Reports of one event that cannot all be right."))
    if not len(rows):
        st.info(t("No reports that the filters show contradict one another."))
        return
    told = [
        (table.features[row], text)
        for row in rows[np.argsort(-table.last_day[rows], kind="stable")]
        for text in table.features[row].properties["contradictions"]
    ]
    frame = pd.DataFrame(
        {
            t("day"): [days_in_words(f.first_day, f.last_day) for f, _ in told],
            t("place"): place_names(f.properties["place"] for f, _ in told),
            t("contradiction"): [why(text) for _, text in told],
            t("sources"): [", ".join(f.properties["sources"]) for f, _ in told],
        }
    )
    st.dataframe(
        frame,
        alt=t("Contradictions"),
        key="contradictions",
        on_select=lambda: take_row("contradictions", [f.id for f, _ in told]),
        selection_mode="single-row",
        hide_index=True,
        width="stretch",
    )


def _timeline(table: EventTable, rows: NDArray[np.int64]) -> None:
    """Count events by day, or by month over a long time, and by kind."""
    if not len(rows):
        return
    kind = table.choices["kind"]
    days = pd.to_datetime([day_of(int(day)) for day in table.first_day[rows]])
    few = (days.max() - days.min()).days < _DAYS_MARKED
    long = (days.max() - days.min()).days > _MONTHS_BEYOND_DAYS
    frame = pd.DataFrame(
        {
            "day": days.to_period("M").to_timestamp() if long else days,
            "kind": np.array(each(kind.names))[kind.numbers[rows]],
        }
    )
    counts = frame.groupby(["day", "kind"]).size().reset_index(name="events")
    present = set(counts["kind"])
    colours = {t(name): _COLOURS[name] for name in kind.names if t(name) in present}
    chart = (
        alt.Chart(counts)
        .mark_bar()
        .encode(
            x=alt.X(
                "yearmonth(day):T" if long else "yearmonthdate(day):T",
                title=None,
                # Of few days each has its mark; else hours would repeat a day's name.
                axis=alt.Axis(tickCount={"interval": "day", "step": 1}) if few else alt.Axis(),
            ),
            y=alt.Y("events:Q", title=t("events"), axis=alt.Axis(tickMinStep=1)),
            color=alt.Color(
                "kind:N",
                legend=alt.Legend(
                    orient="bottom", columns=3, title=None, offset=4
                ),  # a phone is narrow
                scale=alt.Scale(domain=list(colours), range=list(colours.values())),
            ),
            tooltip=[
                alt.Tooltip("day:T", title=t("day")),
                alt.Tooltip("kind:N", title=t("kind")),
                alt.Tooltip("events:Q", title=t("events")),
            ],
        )
        .properties(height=260)
    )
    show_chart(chart)


main()
