"""Two fronts in; what changed between them, in two colours, figures, a sentence and tables, out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd
import shapely
import streamlit as st

from dashboard.flights import fly
from dashboard.published import publish
from dashboard.words import days_in_words, plain, t
from geodata.fronts.compare import settlements_in
from geodata.fronts.drawn import drawn_bytes
from geodata.fronts.reports import change_layers, change_sentence
from geodata.measure import area_m2
from geodata.snapshots.front_shapes import piece_shapes

if TYPE_CHECKING:
    from shapely import Geometry

    from geodata.fronts import FrontChange, FrontSeries
    from geodata.model import Front
    from geodata.places.gazetteer import Gazetteer

_MOST = 200  # pieces listed; the file has all
_NAMES = 4  # settlements named for a piece
_NEAR_ZOOM = 11


def choose_before(series: FrontSeries, front: Front) -> Front | None:
    """Ask what the front is compared with: its own source's other days, or another source's day."""
    choices = _choices(series, front)
    words = {"": t("nothing"), "before": t("the shape before"), "first": t("the first shape")}

    def name(key: str) -> str:
        known = choices[key]
        told = f"{known.day}, {known.source}" if known else ""
        return f"{words[key]} ({told})" if key and key in words else words.get(key, told)

    key = st.selectbox(t("Compare with"), list(choices), key="front-compare", format_func=name)
    return choices.get(key or "")


def _choices(series: FrontSeries, front: Front) -> dict[str, Front | None]:
    """Give fronts by a key that means the same on every day."""
    own = [f for f in series.of_source(front.source).fronts if f.side is front.side]
    earlier = [f for f in own if f.day < front.day]
    found: dict[str, Front | None] = {"": None}
    if earlier:
        found |= {"before": earlier[-1], "first": earlier[0]}
    for source in series.sources:
        other = series.of_source(source).latest(front.day)
        if source != front.source and other is not None:
            found[f"source {source}"] = other
    found |= {f"day {f.day} {f.side}": f for f in reversed(own) if f is not front}
    return found


def change_on_map(change: FrontChange, day: int) -> dict[str, Any]:
    """Give the map what changed until a day: the file of the pieces, and words of each colour."""
    since = f"{t('since')} {change.before.day}"
    if change.before.source != change.after.source:
        since = f"{t('against')} {change.before.source}, {change.before.day}"
    words = [
        ("gained", f"{t('gained')} {change.gained_m2 / 1e6:,.1f} {t('km²')} {since}"),
        ("lost", f"{t('lost (dashed edge)')} {change.lost_m2 / 1e6:,.1f} {t('km²')}"),
    ]
    return {"day": day, "file": publish({"pieces": piece_shapes(change)}, "change"), "words": words}


def show_change_figures(change: FrontChange) -> None:
    """State what was gained and lost, and the noise of drawn edges."""
    with st.container(horizontal=True):
        st.metric(t("Gained"), f"{change.gained_m2 / 1e6:,.1f} {t('km²')}", width="content")
        st.metric(t("Lost"), f"{change.lost_m2 / 1e6:,.1f} {t('km²')}", width="content")
    net = f"{change.net_m2 / 1e6:+,.1f} ± {change.noise_m2 / 1e6:,.1f} {t('km²')}"
    st.metric(t("Net"), net, help=t("The noise of drawn edges, one standard deviation."))
    if change.before.source != change.after.source:
        st.caption(t("Two sources draw the same day differently; this shows both at once."))


def show_change(change: FrontChange, gazetteer: Gazetteer) -> None:
    """Tell the change in a sentence and tables; a chosen piece is shown on the map."""
    st.text(change_sentence(change))
    rows = [
        (what, piece)
        for what, pieces in (("gained", change.gained), ("lost", change.lost))
        for piece in pieces
    ]
    rows.sort(key=lambda row: -shapely.area(row[1]))
    if rows:
        _pieces(change, rows, gazetteer)
    _settlements(change, gazetteer)


def names_in(piece: Geometry, gazetteer: Gazetteer) -> str:
    """Name the settlements inside a piece, the most populous first."""
    names = [place.name for place in settlements_in([piece], gazetteer)]
    return ", ".join(names[:_NAMES]) + (" …" if len(names) > _NAMES else "")


def _pieces(change: FrontChange, rows: list[tuple[str, Geometry]], gazetteer: Gazetteer) -> None:
    frame = pd.DataFrame(
        {
            t("change"): [t(what) for what, _ in rows[:_MOST]],
            t("km²"): [round(area_m2(piece) / 1e6, 2) for _, piece in rows[:_MOST]],
            t("places inside"): [names_in(piece, gazetteer) for _, piece in rows[:_MOST]],
        }
    )
    st.text(f"{t('Changed ground, the largest piece first')}: {len(rows)}")
    chosen = st.dataframe(
        frame,
        key=f"pieces-{change.before.day}-{change.after.day}-{change.before.source}",
        hide_index=True,
        width="stretch",
        height=min(38 + 35 * len(frame), 280),
        on_select=lambda: None,
        selection_mode="single-row",
    )
    picked = chosen.selection.rows if chosen else []
    if picked:
        _fly(rows[picked[0]][1], str(frame.iloc[picked[0], 2]) or t("changed ground"))
    st.download_button(
        t("Download the change as GeoJSON"),
        data=lambda: drawn_bytes(change_layers(change)),
        file_name=f"change-{change.before.day}-{change.after.day}.geojson",
        mime="application/geo+json",
        on_click="ignore",
        icon=":material/download:",
    )


def _fly(piece: Geometry, name: str) -> None:
    at = shapely.get_coordinates(shapely.point_on_surface(piece))[0].tolist()
    last = st.session_state.get("fly") or {}
    if [last.get("lon"), last.get("lat")] != at:
        fly(name, at[0], at[1], _NEAR_ZOOM)
        st.rerun(scope="fragment")


def _settlements(change: FrontChange, gazetteer: Gazetteer) -> None:
    rows = [
        (t(what), place.name, place.admin1, f"{place.population:,}" if place.population else "–")
        for what, pieces in (("gained", change.gained), ("lost", change.lost))
        for place in settlements_in(pieces, gazetteer)
    ]
    st.text(f"{t('Settlements that changed hands')}: {len(rows)}")
    if rows:
        names = [t("change"), t("place"), t("oblast"), t("population")]
        st.dataframe(pd.DataFrame(rows, columns=names), hide_index=True, width="stretch")
    days = f"{days_in_words(change.before.day, change.before.day)} – "
    st.caption(plain(days + days_in_words(change.after.day, change.after.day)))
