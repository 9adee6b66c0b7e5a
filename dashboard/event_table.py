"""Rows of the table in; a list on the page whose selected row is the chosen event out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import numpy as np
import pandas as pd
import streamlit as st

from dashboard.state import choose_event, corpus
from dashboard.words import days_in_words, each, language, place_names, t
from geodata.snapshots.columns import NO_CLAIM, NO_SOURCE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from dashboard.table import EventTable

_MOST = 500  # rows sent to the browser; the rest is reached by filtering


def show_event_table(
    table: EventTable,
    rows: NDArray[np.int64],
    key: str = "table",
    height: int | Literal["auto"] = "auto",
) -> None:
    """List events, newest first; choosing a row chooses the event in every view."""
    newest = rows[np.argsort(-table.last_day[rows], kind="stable")]
    listed = [table.features[row] for row in newest[:_MOST]]
    tongue, nobody = language(), t(NO_SOURCE)
    frame = pd.DataFrame(
        {
            t("day"): [days_in_words(f.first_day, f.last_day, tongue) for f in listed],
            t("kind"): each(f.properties["kind"] for f in listed),
            t("place"): place_names(f.properties["place"] for f in listed),
            t("status"): each(f.properties["status"] for f in listed),
            t("verdict"): each(f.properties["verdict"] or NO_CLAIM for f in listed),
            t("sure"): [f.properties["confidence"] for f in listed],
            t("sentence"): [f.properties["quote"] for f in listed],
            t("reports"): [f.properties.get("reports", 1) for f in listed],
            t("source"): [f.properties["source"] or nobody for f in listed],
        }
    )
    if not listed:
        st.info(t("No event passes the filters; widen the days or reset the filters."))
        return
    if len(rows) > _MOST:
        st.caption(
            f"{t('The newest')} {_MOST} {t('of')} {len(rows):,}; {t('filter to see others')}"
        )
    _mark(key, [f.id for f in listed])
    st.dataframe(
        frame,
        alt=t("Events"),
        key=key,
        on_select=lambda: take_row(key, [f.id for f in listed]),
        selection_mode="single-row",
        hide_index=True,
        width="stretch",
        height=height,
        column_config={t("sure"): st.column_config.NumberColumn(format="%.2f")},
    )


def _mark(key: str, ids: Sequence[str]) -> None:
    """Mark the chosen event's row, also when it was chosen on the map or by the link."""
    wanted = st.session_state.get("event") or st.query_params.get("event")
    row = corpus().row(wanted)
    chosen = corpus().events.features[row].id if row >= 0 else wanted
    rows = [ids.index(chosen)] if chosen in ids else []
    marked = st.session_state.get(key)
    if (marked["selection"]["rows"] if marked else []) != rows:
        st.session_state[key] = {"selection": {"rows": rows, "columns": [], "cells": []}}


def take_row(key: str, ids: Sequence[str]) -> None:
    """Choose the event of a list's selected row in every view, and in the link, or none."""
    picked = st.session_state[key]["selection"]["rows"]
    choose_event(ids[picked[0]] if picked else None)
