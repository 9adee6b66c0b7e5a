"""Fronts and events in; the map of a day, which its slider plays, and that day's figures out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd
import streamlit as st
from streamlit_folium import st_folium

from dashboard.front_change import (
    change_on_map,
    choose_before,
    names_in,
    show_change,
    show_change_figures,
)
from dashboard.front_files import draw_front
from dashboard.front_key import front_key
from dashboard.map_view import Layer, base_map, front_command
from dashboard.state import corpus, events_file, ground_of
from dashboard.words import days_in_words, plain, t, why
from geodata.errors import InputError
from geodata.fronts import area_inside_m2, compare
from geodata.fronts.bulges import bulges
from geodata.fronts.line import contact_line_metric, simplified_length_m
from geodata.fronts.sectors import by_oblast, sectors
from geodata.model import Front
from geodata.snapshots.columns import day_number, day_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.corpus import Corpus
    from geodata.fronts import FrontChange, FrontSeries
    from geodata.model import Reject
    from geodata.places.gazetteer import Gazetteer

_TOLERANCES_M = (0.0, 2_000.0, 10_000.0)
_HEIGHT = 600
_NAMED_GAPS = 5
_SHARES = {"oblast": "By oblast", "sector": "By sector", "bulge": "Pockets and salients"}


@st.fragment
def show_day(shown: Corpus) -> None:
    """Show the front of the day on which the map's slider rests; only this part is drawn anew."""
    series = shown.fronts
    assert series is not None, "the view asks only where fronts are known"  # noqa: S101
    _told_days(series)
    day, source = _asked(series)
    front = _front(series, source, day)
    draw_front(front)
    left, right = st.columns([5, 2])
    with right:
        before = choose_before(series, front)
        change = _change(before, front)
        _figures(front, day)
        if change:
            show_change_figures(change)
    with left:
        _map(series, day, source, change)
    if change:
        show_change(change, shown.gazetteer)
    if not front.schematic:
        _shares(front, shown.gazetteer)


def _told_days(series: FrontSeries) -> None:
    """Say which days are missing; nothing is drawn between two days."""
    reach = dict.fromkeys((str(series.days[0]), str(series.days[-1])))
    days = f"{t('Days with a shape')}: {len(series.days)}, {' – '.join(reach)}"
    gaps = "; ".join(str(a) if a == b else f"{a} – {b}" for a, b in series.gaps[:_NAMED_GAPS])
    more = len(series.gaps) - _NAMED_GAPS
    gaps += f"; {more} {t('more gaps')}" if more > 0 else ""
    missing = f". {t('No shape for')} {gaps}" if gaps else ""
    st.caption(plain(f"{days}. {t('Sources')}: {'; '.join(series.sources)}{missing}"))
    if series.parts and len(series.parts) < len(series.sources):
        told = t("Only a part of the front, shown when it is chosen, never for any source")
        st.caption(plain(f"{told}: {'; '.join(series.parts)}"))
    _told_rows(t("could not be read"), series.rejects)
    _told_rows(t("repaired or skipped"), series.notes)


def _told_rows(words: str, rows: Sequence[Reject]) -> None:
    if rows:
        with st.expander(f"{len(rows)} {words}"):
            for row in rows:
                st.text(f"{row.where.rsplit('/', 1)[-1]}: {why(row.reason)}")


def _asked(series: FrontSeries) -> tuple[int, str | None]:
    """Give the day's number and the source: as the map reported, or as the link names them."""
    if "front-day" not in st.session_state:
        first, last = (day_number(series.days[n]) for n in (0, -1))
        link = (st.query_params.get("front-day") or "").split(",")[0]
        day = min(max(int(link), first), last) if link.isdecimal() else last
        st.session_state["front-day"] = (day, "")
    day, source = st.session_state["front-day"]
    return day, source if source in series.sources else None


def _front(series: FrontSeries, source: str | None, day: int) -> Front:
    """Give what the map shows: the latest shape by then, or the first where none is known yet.

    A part of the front, or a shape outside Ukraine, is shown where its source is chosen.
    """
    of_source, on = series.of_source(source), day_of(day)
    answering = None if source else series.latest(on)
    return answering or of_source.drawn(on) or of_source.fronts[0]


def _change(before: Front | None, front: Front) -> FrontChange | None:
    if before is None:
        return None
    try:
        return compare(before, front)
    except InputError as error:
        st.warning(plain(why(str(error))))
        return None


def _map(series: FrontSeries, day: int, source: str | None, change: FrontChange | None) -> None:
    table, filters = corpus().events, st.session_state["filters"]
    first, last = day_number(series.days[0]), day_number(series.days[-1])
    layer = Layer(first=first, last=last, follows=True)
    view: dict[str, Any] = {
        **filters.view(table, -1),
        "to": day,
        "day": day,
        "source": source or "",
        "change": change_on_map(change, day) if change else None,
        "fly": st.session_state.get("fly"),
    }
    answer = st_folium(
        base_map(ground_of(), layer),
        key="fronts-map",
        height=_HEIGHT,
        use_container_width=True,
        returned_objects=["last_active_drawing"],
        feature_group_to_add=front_command(events_file(), view),
    )
    rested = ((answer or {}).get("last_active_drawing") or {}).get("properties") or {}
    if isinstance(rested.get("front_day"), int):
        told = (rested["front_day"], str(rested.get("front_source") or ""))
        if told != st.session_state["front-day"]:
            st.session_state["front-day"] = told
            st.rerun(scope="fragment")


def _figures(front: Front, day: int) -> None:
    """State the figures of the shape that answers for a day, and how old it is."""
    st.subheader(f"{days_in_words(day_of(day), day_of(day))}, {plain(front.source)}", anchor=False)
    if day != day_number(front.day):
        st.caption(f"{t('Shape of')} {days_in_words(front.day, front.day)}")
    if front.schematic:
        st.warning(t("A schematic line may be drawn; it settles no length and no area."))
    about = f"{t('about')} " if front.schematic else ""
    lengths, held_km2 = _measures(front)
    if not lengths[0]:
        st.info(t("This shape has no line inside Ukraine."))
        return
    drawn, usual, rough = (f"{about}{km:,.0f} {t('km')}" for km in lengths)
    show = _in_small if front.schematic else st.metric
    show(t("Length at a tolerance of 2 km"), usual)
    st.caption(f"{t('as drawn')}: {drawn}; {t('at 10 km')}: {rough}")
    if held_km2 is not None:
        show(t("Area held inside Ukraine"), f"{about}{held_km2:,.0f} {t('km²')}")


def _in_small(label: str, figure: str) -> None:
    """State a sketch's figure without the weight of a measured one."""
    st.caption(f"{label}: {figure}")


@st.cache_data(show_spinner=False, max_entries=1000, hash_funcs={Front: front_key})
def _measures(front: Front) -> tuple[tuple[float, ...], float | None]:
    """Measure the contact line at three tolerances, and the area inside Ukraine: km and km2."""
    line = contact_line_metric(front)
    held_m2 = area_inside_m2(front)
    lengths = tuple(simplified_length_m(line, tolerance) / 1000 for tolerance in _TOLERANCES_M)
    return lengths, None if held_m2 is None else held_m2 / 1e6


def _shares(front: Front, gazetteer: Gazetteer) -> None:
    """List how the line and the held area are shared out."""
    chosen = st.segmented_control(
        t("Shared out"),
        list(_SHARES),
        default="oblast",
        key="front-share",
        format_func=lambda name: t(_SHARES[name]),
    )
    frame = _share_rows(front, chosen or "oblast", gazetteer).copy()
    for column in {"kind", "side"} & set(frame.columns):
        frame[column] = frame[column].map(t)
    for column in {"km", "km²"} & set(frame.columns):
        frame[column] = frame[column].round(1)
    number = st.column_config.NumberColumn(format="localized")
    st.dataframe(
        frame.rename(columns=t),
        hide_index=True,
        width="stretch",
        column_config={t("km"): number, t("km²"): number},
    )


@st.cache_data(show_spinner=False, max_entries=200, hash_funcs={Front: front_key})
def _share_rows(front: Front, by: str, _gazetteer: Gazetteer) -> pd.DataFrame:
    if by == "sector":
        columns, rows = ["oblast", "nearest town", "km"], _sector_rows(front, _gazetteer)
    elif by == "bulge":
        columns, rows = ["kind", "side", "km²", "places inside"], _bulge_rows(front, _gazetteer)
    else:
        columns, rows = ["oblast", "km", "km²"], _oblast_rows(front)
    return pd.DataFrame(rows, columns=columns)


def _sector_rows(front: Front, gazetteer: Gazetteer) -> list[tuple[Any, ...]]:
    return [
        (sector.oblast.name, sector.town.name if sector.town else "", sector.length_m / 1000)
        for sector in sectors(front, gazetteer)
    ]


def _oblast_rows(front: Front) -> list[tuple[Any, ...]]:
    held = by_oblast(front)
    return [(row.oblast.name, row.length_m / 1000, row.area_m2 / 1e6) for row in held]


def _bulge_rows(front: Front, gazetteer: Gazetteer) -> list[tuple[Any, ...]]:
    return [
        (
            bulge.kind.value,
            bulge.side.value.title(),
            bulge.area_m2 / 1e6,
            names_in(bulge.shape, gazetteer),
        )
        for bulge in bulges(front)
    ]
