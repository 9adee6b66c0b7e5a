"""Events in; who is reported to hold each settlement, drawn and listed as derived, out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd
import shapely
import streamlit as st
from streamlit_folium import st_folium

from dashboard.map_view import Ground, base_map
from dashboard.published import publish
from dashboard.state import ground_of
from dashboard.words import days_in_words, t
from geodata.fronts.ask import fresh
from geodata.fronts.control import Control, Held, control_areas, control_on, disagreements
from geodata.snapshots.columns import day_number
from geodata.snapshots.geojson import geometry_member
from geodata.snapshots.merged import event_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from dashboard.corpus import Corpus

_HEIGHT = 460
_OUTLINE_DEG = 0.001


def show_control(shown: Corpus) -> None:
    """Show the state of settlements on a day, and where a published shape tells otherwise."""
    st.caption(t("Derived from what is reported, never surveyed: one side's word is a claim."))
    days = shown.events.days()
    if days is None:
        st.info(t("No report tells of a settlement taken by this day."))
        return
    day = st.slider(t("State on"), days[0], days[1], days[1], format="YYYY-MM-DD", key="state-day")
    events = [event_of(feature) for feature in shown.reports.values()]
    held = control_on(events, day)
    if not held:
        st.info(t("No report tells of a settlement taken by this day."))
        return
    _map(held, day)
    _list(held)
    front = fresh(shown.fronts, day) if shown.fronts else None
    told = disagreements(held, front) if front else ()
    if told:
        st.subheader(t("Where reports and the shape disagree"), anchor=False)
        for row in told:
            st.text(row.text)


def _map(held: Sequence[Held], day: date) -> None:
    pieces = [
        {
            "role": "contested" if one.control is Control.CONTESTED else _side(one),
            "faint": one.control is Control.CLAIMED,
            "shape": geometry_member(shapely.simplify(area, _OUTLINE_DEG)),
        }
        for one, area in zip(held, control_areas(held), strict=True)
    ]
    label = f"{days_in_words(day, day)}: {t('From reports')} (derived, not surveyed)"
    shapes = {"label": label, "schematic": True, "line": None, "area": None, "pieces": pieces}
    ground = ground_of(day_number(day))
    file: dict[str, Any] = {"day": day_number(day), "source": "reports"}
    derived = Ground(
        background=ground.background,
        fronts=({**file, "file": publish(shapes, "front")},),
        words=ground.words,
        day=day_number(day),
    )
    st_folium(
        base_map(derived),
        key=f"control-{day}",
        height=_HEIGHT,
        use_container_width=True,
        returned_objects=[],
    )


def _list(held: Sequence[Held]) -> None:
    frame = pd.DataFrame(
        {
            t("place"): [one.place.name for one in held],
            t("status"): [t(one.control.value) for one in held],
            t("side"): [t(_side(one).title()) for one in held],
            t("since"): [days_in_words(one.since, one.since) for one in held],
            t("reason"): [one.reason for one in held],
            t("reports"): [len(one.event_ids) for one in held],
        }
    )
    st.dataframe(frame, hide_index=True, width="stretch")


def _side(one: Held) -> str:
    return one.side.value if one.side else "contested"
