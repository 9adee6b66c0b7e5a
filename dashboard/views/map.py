"""The map: events on their days, the front line, a table linked to both, and the download."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd
import streamlit as st
from streamlit_folium import st_folium

from dashboard.cards import show_event
from dashboard.columns import VERDICTS, days_in_words, source_of, sources_of, verdict_number
from dashboard.map_view import base_map, view_command
from dashboard.state import corpus, published, sidebar_filters
from geodata.snapshots import geojson_bytes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.corpus import Corpus, Told
    from dashboard.filters import Filters

_HEIGHT = 540


def main() -> None:
    """Show the view."""
    shown = corpus()
    if not shown.events:
        st.info("No article tells of an event yet. Add articles and start the page again.")
        return
    filters = sidebar_filters(shown.events)
    passing = [told for told in shown.events if filters.passes(told)]
    chosen = _chosen(shown.events)
    _headline(shown, passing, filters)
    left, right = st.columns([3, 1])
    with left:
        _map(shown, filters, chosen)
    with right:
        _card(shown.events, chosen)
    _table(passing)
    if shown.rejects:
        with st.expander(f"{len(shown.rejects)} files could not be read"):
            for reject in shown.rejects:
                st.text(f"{reject.where}: {reject.reason}")


def _headline(shown: Corpus, passing: Sequence[Told], filters: Filters) -> None:
    days = days_in_words(filters.first_day, filters.last_day)
    count, download = st.columns([3, 1], vertical_alignment="center")
    undated = sum(told.event.first_day is None for told in passing)
    without = f", {undated} of them without a day" if undated else ""
    count.subheader(f"{len(passing)} of {len(shown.events)} events{without}", anchor=False)
    count.caption(f"{days}. Areas stand for regions and for places without a name.")
    ids = {told.event.id for told in passing}
    articles = {told.article.id for told in passing}
    download.download_button(
        "Download GeoJSON",
        data=lambda: geojson_bytes(
            [r for r in shown.readings if r.article.id in articles], ids, (), {"days": days}
        ),
        file_name=f"events-{filters.first_day}-{filters.last_day}.geojson",
        mime="application/geo+json",
        on_click="ignore",
        icon=":material/download:",
        width="stretch",
    )


def _map(shown: Corpus, filters: Filters, chosen: int) -> None:
    files = published()
    answer = st_folium(
        base_map(files["background"], files["events"], files["front"], files["kinds"]),
        key="map",
        height=_HEIGHT,
        use_container_width=True,
        returned_objects=["last_active_drawing"],
        feature_group_to_add=view_command(filters.view(sources_of(shown.events), chosen)),
    )
    drawing: dict[str, Any] = (answer or {}).get("last_active_drawing") or {}
    clicked = (drawing.get("properties") or {}).get("id")
    if clicked and clicked != st.session_state.get("clicked"):
        st.session_state["clicked"] = st.session_state["event"] = clicked
        st.query_params["event"] = clicked
        st.rerun()


def _chosen(events: Sequence[Told]) -> int:
    """Give the number of the chosen event: clicked, taken from the table, or named in the link."""
    wanted = st.session_state.get("event") or st.query_params.get("event")
    numbers = (n for n, told in enumerate(events) if told.event.id == wanted)
    return next(numbers, -1)


def _card(events: Sequence[Told], chosen: int) -> None:
    if chosen >= 0:
        show_event(events[chosen])
    else:
        st.info("Choose an event on the map or in the table to read its sentence and its source.")


def _table(passing: Sequence[Told]) -> None:
    rows = sorted(passing, key=lambda t: str(t.event.first_day or ""), reverse=True)
    table = pd.DataFrame(
        {
            "day": [days_in_words(t.event.first_day, t.event.last_day) for t in rows],
            "kind": [t.event.kind.value for t in rows],
            "place": [t.event.place.name for t in rows],
            "status": [t.event.status.value for t in rows],
            "verdict": [VERDICTS[verdict_number(t)] for t in rows],
            "sentence": [t.event.quote for t in rows],
            "source": [source_of(t) for t in rows],
        }
    )
    st.dataframe(
        table,
        key="table",
        on_select=lambda: _take([t.event.id for t in rows]),
        selection_mode="single-row",
        hide_index=True,
        width="stretch",
    )


def _take(ids: Sequence[str]) -> None:
    picked = st.session_state["table"]["selection"]["rows"]
    if picked:
        st.session_state["event"] = ids[picked[0]]
        st.query_params["event"] = ids[picked[0]]


main()
