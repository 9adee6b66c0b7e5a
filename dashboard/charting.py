"""A chart in; the same on the page, its months and days in the reader's language, out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from dashboard.ukrainian_values import CALENDAR
from dashboard.words import language

if TYPE_CHECKING:
    import altair as alt


def show_chart(chart: alt.Chart) -> None:
    """Draw a chart as wide as there is room."""
    if language() == "uk":
        chart = chart.configure(locale={"time": CALENDAR})
    st.altair_chart(chart, width="stretch")
