"""The map: events on their days, the front line, a table linked to both, and the download."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import streamlit as st
from streamlit_folium import st_folium

from dashboard.cards import show_event
from dashboard.correcting import picking, show_last
from dashboard.event_table import show_event_table
from dashboard.export import file_bytes, file_stem, shown_events
from dashboard.flights import fly_to
from dashboard.map_view import Layer, base_map, view_command
from dashboard.state import (
    choose_event,
    chosen_event,
    corpus,
    events_file,
    ground_of,
    merging,
    versions,
)
from dashboard.words import days_in_words, place_name, plain, t, units_of, why
from geodata.errors import InputError
from geodata.places.gazetteer import gazetteer_here
from geodata.places.locate import locate
from geodata.places.nominatim import ATTRIBUTION, Nominatim

if TYPE_CHECKING:
    from dashboard.corpus import Corpus
    from dashboard.filters import Filters
    from dashboard.table import EventTable
    from geodata.model import Place

_HEIGHT = 560
_NAMESAKES = 6
_SCROLLED_PX = 260  # more namesakes than that scroll


def main() -> None:
    """Show the view."""
    shown, filters = corpus(), st.session_state["filters"]
    table: EventTable = shown.events
    if not len(table):
        st.info(t("No article tells of an event yet. Add articles on the page Add."))
        return
    rows = np.flatnonzero(filters.passes(table))
    chosen = chosen_event()
    _headline(shown, rows, filters)
    left, right = st.columns([3, 1])  # a narrower map begins a zoom farther out, and drags there
    with right:
        _find_place(shown)
        with st.container(key="beside-map"):
            _card(table, chosen, len(rows))
    with left:
        _map(table, filters, chosen)
    show_event_table(table, rows)
    if shown.rejects:
        with st.expander(f"{t('Files that could not be read')}: {len(shown.rejects)}"):
            for reject in shown.rejects:
                st.text(f"{reject.where}: {why(reject.reason)}")


def _headline(shown: Corpus, rows: np.ndarray, filters: Filters) -> None:
    table, made, merged = shown.events, versions(), merging()
    count, download = st.columns([3, 1], vertical_alignment="center")
    undated = int((table.first_day[rows] < 0).sum())
    without = f", {undated} {t('of them without a day')}" if undated else ""
    count.subheader(f"{len(rows):,} {t('of')} {len(table):,} {t('events')}{without}", anchor=False)
    days = days_in_words(filters.first_day, filters.last_day)
    count.caption(f"{days}. {t('Areas stand for regions and for places without a name.')}")
    with download:
        st.download_button(
            t("Download GeoJSON"),
            data=lambda: file_bytes(shown_events(shown, filters, made, merged=merged), ".geojson"),
            file_name=f"{file_stem(filters)}.geojson",
            mime="application/geo+json",
            on_click="ignore",
            icon=":material/download:",
            width="stretch",
        )


def _map(table: EventTable, filters: Filters, chosen: int) -> None:
    view = filters.view(table, chosen)
    view["asked"] = st.session_state["event"]
    view["fly"] = st.session_state.get("fly")
    view["picking"] = chosen >= 0 and picking()
    view["watched"] = ["last_clicked" if view["picking"] else "last_active_drawing"]
    if filters.in_view:
        view["watched"].append("bounds")
    answer = st_folium(
        base_map(ground_of(), Layer()),
        key="map",
        height=_HEIGHT,
        use_container_width=True,
        returned_objects=view["watched"],
        feature_group_to_add=view_command(events_file(), view),
    )
    if view["picking"]:
        _take_point(answer or {})
    else:
        _take_click(answer or {})
    _take_bounds(answer or {})


def _take_click(answer: dict[str, Any]) -> None:
    drawing: dict[str, Any] = answer.get("last_active_drawing") or {}
    clicked = (drawing.get("properties") or {}).get("id")
    if clicked and clicked != st.session_state.get("clicked"):
        st.session_state["clicked"] = clicked
        choose_event(clicked)
        st.rerun()


def _take_point(answer: dict[str, Any]) -> None:
    """Give a clicked position to the correction that asks for one."""
    clicked = answer.get("last_clicked")
    if clicked and clicked != st.session_state.get("last-point"):
        st.session_state["last-point"] = clicked
        st.session_state["point-clicked"] = clicked["lng"], clicked["lat"]
        st.rerun()


def _take_bounds(answer: dict[str, Any]) -> None:
    """Keep what the map shows, for the filter that asks for it."""
    bounds = answer.get("bounds")
    if not bounds or not st.session_state.get("in-view"):
        return
    south_west, north_east = bounds["_southWest"], bounds["_northEast"]
    corners = (south_west["lng"], south_west["lat"], north_east["lng"], north_east["lat"])
    if None in corners:
        return
    shown = tuple(round(degrees, 6) for degrees in corners)  # a decimetre, as the link tells it
    if shown != st.session_state.get("bounds"):
        st.session_state["bounds"] = shown
        st.rerun()


def _find_place(shown: Corpus) -> None:
    """Look a place up in any spelling and show it on the map, namesakes to choose from."""
    tables = ", ".join(path.name for path in gazetteer_here()) or t("the built-in table")
    known = f"{t('Known places')}: {len(shown.gazetteer):,} ({plain(tables)})"
    name = st.text_input(t("Find a place on the map"), key="find", help=known).strip()
    if not name:
        return
    places = locate(shown.gazetteer, name) or _asked_online(name)
    if not places:
        return
    with st.container(height=_SCROLLED_PX if len(places) > _NAMESAKES else "content"):
        for place in places:
            st.button(
                plain(_told(place)),
                key=f"fly-{place.id}",
                on_click=fly_to,
                args=(place,),
                type="tertiary",
            )


def _told(place: Place) -> str:
    """Tell namesakes apart: the units, and how many live there."""
    people = f" · {place.population:,}" if place.population else ""
    return ", ".join([place_name(place.name), *units_of(place)]) + people


def _asked_online(name: str) -> tuple[Place, ...]:
    """Ask Nominatim for a name that no table knows, if the reader wants to."""
    st.caption(t("No place of that name is known; try another spelling."))
    if st.button(t("Ask OpenStreetMap online"), key="ask-online", icon=":material/travel_explore:"):
        try:
            with st.spinner(t("Asking ...")):
                st.session_state["online"] = (name, list(Nominatim().find(name)))
        except InputError as error:
            st.warning(plain(why(str(error))))
    asked, places = st.session_state.get("online", ("", []))
    if asked != name:
        return ()
    st.caption(ATTRIBUTION if places else t("It is not known there either."))
    return tuple(places)


def _card(table: EventTable, chosen: int, shown: int) -> None:
    if chosen >= 0:
        show_event(table.features[chosen], on_map=True)
        return
    show_last()
    if shown:
        st.info(t("Choose an event on the map or in the table to read its sentence and source."))
    else:
        st.info(t("No event passes the filters; widen the days or reset the filters."))


main()
