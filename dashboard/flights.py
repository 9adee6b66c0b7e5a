"""A place in; the map moved to it, or to what the article says happened there, out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shapely
import streamlit as st

from dashboard.state import corpus
from dashboard.words import place_name, plain, why

if TYPE_CHECKING:
    from geodata.model import Mention, Place, Reading
    from geodata.snapshots import Feature

_ZOOMS = {"country": 5, "region": 7, "settlement": 11}
NEAR = 9  # the zoom at which a place and what lies around it are seen


def fly_to(place: Place) -> None:
    """Have the map show a place from its next drawing on."""
    fly(place.name, place.at.lon, place.at.lat, _ZOOMS.get(place.kind, NEAR))


def fly_to_event(event: Feature) -> None:
    """Have the map show an event from its next drawing on."""
    if event.shape is None:
        return
    row, spot = event.properties, shapely.point_on_surface(event.shape)
    fly(place_name(row["place"]), spot.x, spot.y, _ZOOMS.get(row["place_kind"], NEAR))


def fly(name: str, lon: float, lat: float, zoom: int) -> None:
    """Have the map show a position, in degrees, from its next drawing on."""
    last = (st.session_state.get("fly") or {"n": 0})["n"]
    told = {"n": last + 1, "name": name, "lon": lon, "lat": lat, "zoom": zoom}
    st.session_state["fly"] = told


def show_place(mention: Mention, reading: Reading) -> None:
    """Go to the map: to the event that the mention's sentence tells of there, else to the place."""
    place = mention.place
    if place is None:
        st.info(plain(f"{mention.text}: {why(mention.reason)}"))
        return
    there = [e for e in reading.events if e.place.id == place.id]
    told = [e for e in there if e.start <= mention.start < e.end] or there
    row = corpus().row(told[0].id) if told else -1
    if row < 0:
        fly_to(place)
        st.switch_page("views/map.py")
    event = corpus().events.features[row].id
    st.session_state["event"] = event
    st.switch_page("views/map.py", query_params={"event": event})
