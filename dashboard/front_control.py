"""Events in; who is reported to hold each settlement, drawn and listed as derived, out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
import shapely
import streamlit as st
from streamlit_folium import st_folium

from dashboard.map_view import Ground, base_map, shapes_command, spot
from dashboard.published import publish
from dashboard.state import ground_of
from dashboard.words import days_in_words, t, why
from geodata.fronts.ask import fresh
from geodata.fronts.control import Control, Held, control_areas, disagreements
from geodata.fronts.drawn import drawn_bytes
from geodata.snapshots.controlled import controlled, controlled_layers
from geodata.snapshots.front_shapes import front_shapes
from geodata.snapshots.geojson import geometry_member

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from dashboard.corpus import Corpus
    from geodata.fronts import FrontSeries
    from geodata.model import Front
    from geodata.snapshots import Feature
    from geodata.snapshots.controlled import Controlled

_HEIGHT = 520
_OUTLINE_DEG = 0.001
_TOLD = 12  # disagreements in sentences


@st.fragment
def show_control(shown: Corpus) -> None:
    """Show the state of settlements on a day, and where a published shape tells otherwise."""
    st.caption(t("Derived from what is reported, never surveyed: one side's word is a claim."))
    days = shown.events.days()
    if days is None:
        st.info(t("No report tells of a settlement taken by this day."))
        return
    day = _asked_day(shown, *days)
    front = published(shown.fronts, day)
    found = controlled(_reports(shown), day, front)
    if not found:
        st.info(t("No report tells of a settlement taken by this day."))
        return
    found = tuple(sorted(found, key=lambda one: one.agrees is not False))  # those that differ first
    _map(found, day, front)
    _told_disagreements(found, front, shown.fronts)
    _list(found, front)
    st.download_button(
        t("Download points and areas as GeoJSON"),
        data=lambda: drawn_bytes(controlled_layers(found, day, front)),
        file_name=f"control-from-reports-{day}.geojson",
        mime="application/geo+json",
        on_click="ignore",
        icon=":material/download:",
    )


def published(series: FrontSeries | None, day: date) -> Front | None:
    """Give the published shape that answers for a day; a sketch settles nothing."""
    front = fresh(series, day) if series else None
    return None if front and front.schematic else front


def _asked_day(shown: Corpus, first: date, last: date) -> date:
    """Ask for the day; at first the last one that both reports and a published shape tell of."""
    if first == last:
        return last
    drawn = (
        [front.day for front in shown.fronts.fronts if not front.schematic] if shown.fronts else []
    )
    both = [day for day in drawn if first <= day <= last]
    start = last if published(shown.fronts, last) or not both else max(both)
    return st.slider(
        t("State on"),
        first,
        last,
        start,
        format="YYYY-MM-DD",
        key="state-day",
        bind="query-params",
    )


def _reports(shown: Corpus) -> list[Feature]:
    """Give the reports of the events that the filters show; who holds a place began earlier."""
    rows = np.flatnonzero(st.session_state["filters"].passes_but_days(shown.events))
    events = (shown.events.features[row].id for row in rows)
    return [
        shown.reports[report]
        for event in events
        for report in (
            [one.id for one in shown.merged[event].members] if event in shown.merged else [event]
        )
    ]


def _told_disagreements(
    found: Sequence[Controlled], front: Front | None, series: FrontSeries | None
) -> None:
    if front is None:
        st.caption(t("No published shape is known for this day to compare with."))
        last = (
            max((f.day for f in series.fronts if not f.schematic), default=None) if series else None
        )
        if last:
            st.caption(f"{t('The last published shape is of')} {days_in_words(last, last)}.")
        return
    told = disagreements([one.held for one in found], front)
    agreeing = sum(one.agrees is True for one in found)
    st.subheader(t("Where reports and the shape disagree"), anchor=False)
    st.text(f"{t('agree')}: {agreeing}; {t('disagree')}: {len(told)} ({front.source}, {front.day})")
    for row in told[:_TOLD]:
        st.text(why(row.text))
    if len(told) > _TOLD:
        st.caption(
            f"{len(told) - _TOLD} {t('more are marked on the map and come first in the table')}"
        )


def _map(found: Sequence[Controlled], day: date, front: Front | None) -> None:
    held = [one.held for one in found]
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
    if any(one.agrees is False for one in found):
        roles.add("differs")
    label = f"{days_in_words(day, day)}: {t('From reports')} ({t('derived, not surveyed')})"
    shapes: dict[str, Any] = {
        "label": f"{label}. {drawn['label']}" if drawn else label,
        "schematic": False,  # the line, if there is one, is a published one; the areas are derived
        "line": drawn["line"] if drawn else None,
        "area": None,
        "pieces": pieces,
        "fit": True,
        "legend": [(role, words) for role, words in _legend() if role in roles],
        "spots": [_spot(one) for one in found],
    }
    st_folium(
        base_map(Ground(background=ground_of().background, words=ground_of().words)),
        key="control-map",
        height=_HEIGHT,
        use_container_width=True,
        returned_objects=[],
        feature_group_to_add=shapes_command(publish(shapes, "control")),
    )


def _spot(one: Controlled) -> dict[str, Any]:
    held = one.held
    told = f"{held.place.name}: {t(held.control.value)}, {t(_side(held).title())}, {held.since}"
    return {
        **spot(held.place.name, held.place.at, _role(held)),
        "told": told,
        "differs": one.agrees is False,
    }


def _legend() -> list[tuple[str, str]]:
    return [
        ("russia", t("reported to be held by Russia; dashed: claimed by one side")),
        ("ukraine", t("reported to be held by Ukraine; dashed: claimed by one side")),
        ("contested", t("contested")),
        ("differs", t("ringed: the published shape tells otherwise")),
    ]


def _list(found: Sequence[Controlled], front: Front | None) -> None:
    held = [one.held for one in found]
    agreement = {True: t("agrees"), False: t("disagrees"), None: "–"}
    columns = {
        t("place"): [one.place.name for one in held],
        t("status"): [t(one.control.value) for one in held],
        t("side"): [t(_side(one).title()) for one in held],
        t("since"): [days_in_words(one.since, one.since) for one in held],
    }
    if front:
        columns[t("published shape")] = [agreement[one.agrees] for one in found]
    columns |= {
        t("reason"): [why(one.reason) for one in held],
        t("sources"): ["; ".join(one.sources) for one in found],
    }
    st.dataframe(pd.DataFrame(columns), alt=t("From reports"), hide_index=True, width="stretch")


def _role(one: Held) -> str:
    return "contested" if one.control is Control.CONTESTED else _side(one)


def _side(one: Held) -> str:
    return one.side.value if one.side else "contested"
