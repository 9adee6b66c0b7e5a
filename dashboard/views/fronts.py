"""The fronts: which days there are, how long the line is, and what changed between two days."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd
import streamlit as st
from streamlit_folium import st_folium

from dashboard.front_control import show_control
from dashboard.front_history import show_history
from dashboard.map_view import Ground, base_map
from dashboard.published import publish
from dashboard.shapes import front_shapes, piece_shapes
from dashboard.state import corpus, ground_of
from dashboard.words import plain, t
from geodata.errors import InputError
from geodata.fronts import FrontChange, area_inside_m2, compare
from geodata.fronts.compare import settlements_in
from geodata.fronts.line import contact_line_metric, simplified_length_m
from geodata.fronts.sectors import by_oblast
from geodata.snapshots.columns import day_number

if TYPE_CHECKING:
    from geodata.fronts import FrontSeries
    from geodata.model import Front
    from geodata.places.gazetteer import Gazetteer

_TOLERANCES_M = (0.0, 2_000.0, 10_000.0)
_HEIGHT = 520


def main() -> None:
    """Show the view."""
    shown = corpus()
    drawn, days, reports = st.tabs([t("Fronts"), t("Day by day"), t("From reports")])
    with drawn:
        if shown.fronts is None or not shown.fronts.fronts:
            st.info(t("No front is known. Start the page with FRONTLINE_FRONTS=folder of shapes."))
        else:
            _show_fronts(shown.fronts, shown.gazetteer)
    with days:
        show_history(shown.fronts)
    with reports:
        show_control(shown)


def _show_fronts(series: FrontSeries, gazetteer: Gazetteer) -> None:
    _told_gaps(series)
    fronts = sorted(series.fronts, key=lambda front: (front.day, front.source))
    left, right = st.columns(2)
    after = left.selectbox(
        t("Front"), range(len(fronts)), len(fronts) - 1, format_func=lambda n: _name(fronts[n])
    )
    before = right.selectbox(
        t("Compare with"),
        [None, *range(len(fronts))],
        format_func=lambda n: t("nothing") if n is None else _name(fronts[n]),
    )
    if before is None or before == after:
        _show_one(fronts[after])
    else:
        _show_change(fronts[before], fronts[after], gazetteer)


def _told_gaps(series: FrontSeries) -> None:
    """Say which days are missing; nothing is drawn between two days."""
    days = f"{len(series.days)} {t('days with a shape')}, {series.days[0]} – {series.days[-1]}"
    gaps = "; ".join(str(a) if a == b else f"{a} – {b}" for a, b in series.gaps[:5])
    missing = f". {t('No shape for')} {gaps}" if gaps else ""
    st.caption(plain(f"{days}. {t('Sources')}: {', '.join(series.sources)}{missing}"))
    for reject in (*series.rejects, *series.notes):
        st.warning(plain(f"{reject.where}: {reject.reason}"))


def _show_one(front: Front) -> None:
    words, picture = st.columns([1, 2])
    with words:
        if front.schematic:
            st.warning(t("A schematic line may be drawn; it settles no length and no area."))
        for name, value in _measures(front):
            st.metric(t(name), value)
    with picture:
        _map(ground_of(day_number(front.day)), f"front-{front.day}")
    if not front.schematic:
        _shares(id(front), front)


@st.cache_data(show_spinner="Sharing the line out ...", max_entries=20)
def _share_rows(key: int, _front: Front) -> pd.DataFrame:  # noqa: ARG001  # the cache's
    rows = [
        (row.oblast.name, round(row.length_m / 1000), round(row.area_m2 / 1e6))
        for row in by_oblast(_front)
    ]
    return pd.DataFrame(rows, columns=["oblast", "km", "km²"])


def _shares(key: int, front: Front) -> None:
    """List how much of the line runs through each oblast, and how much of each is held."""
    frame = _share_rows(key, front).rename(columns={"oblast": t("oblast"), "km": t("km")})
    st.dataframe(
        frame,
        hide_index=True,
        width="stretch",
        column_config={
            t("km"): st.column_config.NumberColumn(format="%.0f"),
            "km²": st.column_config.NumberColumn(format="localized"),
        },
    )


@st.cache_data(show_spinner="Measuring the line ...", hash_funcs={"geodata.model.Front": id})
def _measures(front: Front) -> list[tuple[str, str]]:
    """Measure the contact line at three tolerances, and the area held inside Ukraine."""
    line = contact_line_metric(front)
    about = "about " if front.schematic else ""
    rows = [
        (
            f"Length at {tolerance / 1000:g} km tolerance",
            f"{about}{simplified_length_m(line, tolerance) / 1000:,.0f} km",
        )
        for tolerance in _TOLERANCES_M
    ]
    held_m2 = area_inside_m2(front)
    if held_m2 is not None:
        rows.append(("Area held inside Ukraine", f"{about}{held_m2 / 1e6:,.0f} km²"))
    return rows


def _show_change(before: Front, after: Front, gazetteer: Gazetteer) -> None:
    try:
        change = compare(before, after)
    except InputError as error:
        st.warning(plain(str(error)))
        return
    words, picture = st.columns([1, 2])
    with words:
        noise = f"± {change.noise_m2 / 1e6:,.0f} km²"
        st.metric(t("Gained"), f"{change.gained_m2 / 1e6:,.1f} km²", noise, delta_color="off")
        st.metric(t("Lost"), f"{change.lost_m2 / 1e6:,.1f} km²")
        st.metric(t("Net"), f"{change.net_m2 / 1e6:+,.1f} km²")
        if before.source != after.source:
            st.caption(t("Two sources draw the same day differently; this shows both at once."))
    with picture:
        _map(_changed_ground(change), f"change-{before.day}-{after.day}")
    _settlements(change, gazetteer)


def _changed_ground(change: FrontChange) -> Ground:
    """Lay what was gained and lost over the later front, in two colours."""
    shapes = {**front_shapes(change.after), "pieces": piece_shapes(change)}
    day = day_number(change.after.day)
    file: dict[str, Any] = {"day": day, "source": change.after.source}
    plain_ground = ground_of(day)
    return Ground(
        background=plain_ground.background,
        fronts=({**file, "file": publish(shapes, "front")},),
        words=plain_ground.words,
        day=day,
    )


def _settlements(change: FrontChange, gazetteer: Gazetteer) -> None:
    rows = [
        (t(what), place.name, place.admin1, place.population)
        for what, pieces in (("gained", change.gained), ("lost", change.lost))
        for place in settlements_in(pieces, gazetteer)
    ]
    st.text(f"{t('Settlements that changed hands')}: {len(rows)}")
    if rows:
        names = [t("change"), t("place"), t("oblast"), t("population")]
        st.dataframe(pd.DataFrame(rows, columns=names), hide_index=True, width="stretch")


def _map(ground: Ground, key: str) -> None:
    st_folium(
        base_map(ground),
        key=key,
        height=_HEIGHT,
        use_container_width=True,
        returned_objects=[],
    )


def _name(front: Front) -> str:
    schematic = f" ({t('schematic')})" if front.schematic else ""
    return f"{front.day.isoformat()}, {front.source}{schematic}"


main()
