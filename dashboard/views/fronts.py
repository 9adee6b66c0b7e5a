"""The fronts: the line and the events of a day, its days as a chart, and control from reports."""

from __future__ import annotations

import streamlit as st

from dashboard.front_control import show_control
from dashboard.front_day import show_day
from dashboard.front_history import show_history
from dashboard.state import corpus
from dashboard.words import t

_PARTS = {"day": "On the map", "history": "Day by day", "reports": "From reports"}


def main() -> None:
    """Show the view; only the chosen part is worked out, as the days of years take their time."""
    shown = corpus()
    part = _part()
    if part == "reports":
        show_control(shown)
    elif shown.fronts is None or not shown.fronts.fronts:
        st.info(t("No front is known. Start the page with FRONTLINE_FRONTS=folder of shapes."))
    elif part == "history":
        show_history(shown.fronts)
    else:
        show_day(shown)


def _part() -> str:
    """Ask which part is shown; the link carries it."""
    linked = st.query_params.get("part")
    part = st.segmented_control(
        t("Show"),
        list(_PARTS),
        default=linked if linked in _PARTS else "day",
        key="part",
        format_func=lambda name: t(_PARTS[name]),
        label_visibility="collapsed",
    )
    if part in {None, "day"}:
        st.query_params.pop("part", None)
    else:
        st.query_params["part"] = part
    return part or "day"


main()
