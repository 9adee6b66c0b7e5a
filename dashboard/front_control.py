"""Events in; who is reported to hold each settlement, drawn and listed as derived, out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd
import shapely
import streamlit as st
from streamlit_folium import st_folium

from dashboard.map_view import Ground, base_map, spot
from dashboard.published import publish
from dashboard.shapes import front_shapes
from dashboard.state import ground_of
from dashboard.words import days_in_words, t
from geodata.fronts.ask import fresh
from geodata.fronts.control import Control, Held, control_areas, disagreements
from geodata.fronts.drawn import drawn_bytes
from geodata.snapshots.columns import day_number
from geodata.snapshots.controlled import controlled, controlled_layers
from geodata.snapshots.geojson import geometry_member

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from dashboard.corpus import Corpus
    from geodata.model import Front
    from geodata.snapshots.controlled import Controlled

_HEIGHT = 520
_OUTLINE_DEG = 0.001


@st.fragment
def show_control(shown: Corpus) -> None:
    """Show the state of settlements on a day, and where a published shape tells otherwise."""
    st.caption(t("Derived from what is reported, never surveyed: one side's word is a claim."))
    days = shown.events.days()
    if days is None:
        st.info(t("No report tells of a settlement taken by this day."))
        return
    day = st.slider(t("State on"), days[0], days[1], days[1], format="YYYY-MM-DD", key="state-day")
    front = fresh(shown.fronts, day) if shown.fronts else None
    if front and front.schematic:  # a sketch settles nothing
        front = None
    found = controlled(shown.reports.values(), day, front)
    if not found:
        st.info(t("No report tells of a settlement taken by this day."))
        return
    _map([one.held for one in found], day, front)
    _list(found, front)
    _told_disagreements(found, front)
    st.download_button(
        t("Download points and areas as GeoJSON"),
        data=lambda: drawn_bytes(controlled_layers(found, day, front)),
        file_name=f"control-from-reports-{day}.geojson",
        mime="application/geo+json",
        on_click="ignore",
        icon=":material/download:",
    )


def _told_disagreements(found: Sequence[Controlled], front: Front | None) -> None:
    if front is None:
        st.caption(t("No published shape is known for this day to compare with."))
        return
    told = disagreements([one.held for one in found], front)
    agreeing = sum(one.agrees is True for one in found)
    st.subheader(t("Where reports and the shape disagree"), anchor=False)
    st.text(f"{t('agree')}: {agreeing}; {t('disagree')}: {len(told)} ({front.source}, {front.day})")
    for row in told:
        st.text(row.text)


def _map(held: Sequence[Held], day: date, front: Front | None) -> None:
    pieces = [
        {
            "role": _role(one),
            "faint": one.control is Control.CLAIMED,
            "shape": geometry_member(shapely.simplify(area, _OUTLINE_DEG)),
        }
        for one, area in zip(held, control_areas(held), strict=True)
        if not shapely.is_empty(area)
    ]
    drawn, roles = front_shapes(front) if front else None, {_role(one) for one in held}
    label = f"{days_in_words(day, day)}: {t('From reports')} ({t('derived, not surveyed')})"
    shapes: dict[str, Any] = {
        "label": f"{label}. {drawn['label']}" if drawn else label,
        "schematic": False,  # the line, if there is one, is a published one; the areas are derived
        "line": drawn["line"] if drawn else None,
        "area": None,
        "pieces": pieces,
        "fit": True,
        "legend": [(role, words) for role, words in _legend() if role in roles],
        "spots": [spot(one.place.name, one.place.at, _role(one)) for one in held],
    }
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


def _legend() -> list[tuple[str, str]]:
    return [
        ("russia", t("reported to be held by Russia; dashed: claimed by one side")),
        ("ukraine", t("reported to be held by Ukraine; dashed: claimed by one side")),
        ("contested", t("contested")),
    ]


def _list(found: Sequence[Controlled], front: Front | None) -> None:
    held = [one.held for one in found]
    agreement = {True: t("agrees"), False: t("disagrees"), None: "–"}
    columns = {
        t("place"): [one.place.name for one in held],
        t("status"): [t(one.control.value) for one in held],
        t("side"): [t(_side(one).title()) for one in held],
        t("since"): [days_in_words(one.since, one.since) for one in held],
        t("reason"): [one.reason for one in held],
        t("sources"): ["; ".join(one.sources) for one in found],
    }
    if front:
        columns[t("published shape")] = [agreement[one.agrees] for one in found]
    st.dataframe(pd.DataFrame(columns), hide_index=True, width="stretch")


def _role(one: Held) -> str:
    return "contested" if one.control is Control.CONTESTED else _side(one)


def _side(one: Held) -> str:
    return one.side.value if one.side else "contested"
