"""A chart in; the same on the page, its months and days in the reader's language, out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from dashboard.ukrainian_values import CALENDAR
from dashboard.words import language

if TYPE_CHECKING:
    import altair as alt

_INK = "currentColor"


def show_chart(chart: alt.Chart) -> None:
    """Draw a chart as wide as there is room, its words as dark as those around it."""
    chart = chart.configure_axis(labelColor=_INK, titleColor=_INK).configure_legend(labelColor=_INK)
    if language() == "uk":
        chart = chart.configure(locale={"time": CALENDAR})
    st.altair_chart(chart, width="stretch")
