"""The filters of the side bar: one set for all views, kept in the link."""

from __future__ import annotations

import math
import re
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import numpy as np
import streamlit as st

from dashboard.facets import SIDES, facet_counts
from dashboard.filters import CHOSEN, Filters, link_of
from dashboard.histogram import show_histogram
from dashboard.state import OWN_ALONE, added_readings
from dashboard.words import LANGUAGES, language, plain, t, why
from geodata.errors import InputError
from geodata.fronts.ask import FRESH_DAYS, changed_hands

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from dashboard.corpus import Corpus
    from dashboard.table import EventTable

_FIRST, _LAST = date(2022, 2, 24), date(2022, 12, 31)
_RANGES = {"last day": 1, "last week": 7, "last month": 30, "last quarter": 91}
_NEAREST_KM, _FARTHEST_KM = 1.0, 200.0
_FEW = 7  # choices; more go into a list that opens
_COUNT = re.compile(r" \([\d,]+\)$")  # beside a choice
_LINKED = ("days", *CHOSEN, "actors", "sure", "front", "text", "changed", "in-view", "box")


def show_filters(shown: Corpus) -> Filters:
    """Show the filters and give what they choose; the link follows."""
    low, high = _day_range(shown.events)
    if "restored" not in st.session_state:
        _restore(low, high)
    with st.sidebar:
        st.header(t("Filters"), anchor=False)
        bars = st.container()
        filters = _shown_filters(shown, low, high)
        with bars:
            kept, table = filters.passes_but_days(shown.events), shown.events
            show_histogram(table.first_day[kept], filters.first_day, filters.last_day, (low, high))
            passing = int((kept & filters.on_days(table)).sum())
            st.caption(f"{passing:,} {t('of')} {len(table):,} {t('events')}")
        st.toggle(
            t("One event for all its reports"),
            value=True,
            key="merged",
            bind="query-params",
            help=t("Reports of the same kind, place and days are shown as one event."),
        )
        if added_readings():
            st.toggle(
                t("Only what I added"),
                key=OWN_ALONE,
                on_change=forget_days,
                persist_state="session",
            )
        st.button(
            t("Reset filters"), on_click=_reset, width="stretch", icon=":material/restart_alt:"
        )
        st.selectbox(
            "Language / Мова",
            list(LANGUAGES),
            index=list(LANGUAGES).index(language()),
            format_func=LANGUAGES.__getitem__,
            key="lang",
            bind="query-params",
        )
    _keep_link(filters)
    return filters


def _shown_filters(shown: Corpus, low: date, high: date) -> Filters:
    table = shown.events
    first, last = _days(low, high)
    asked = _asked(shown, first, last, all_days=(first, last) == (low, high))
    counts = facet_counts(asked, table)
    chosen = {
        "kind": _choice("Kind", "kind", table, counts),
        "status": _choice("Status", "status", table, counts),
        "verdict": _choice("Verdict", "verdict", table, counts),
        "source": _choice("Source", "source", table, counts),
        "oblast": _choice("Oblast", "oblast", table, counts),
    }
    near = not np.isnan(table.front_km).all()
    if near:
        chosen["held"] = _choice("Ground held that day by", "held", table, counts)
    actors = tuple(_pick("Side", SIDES, table.sides, counts[SIDES]))
    st.text_input(
        t("Search places and words"),
        key="text",
        persist_state="session",
        placeholder="Бахмут, Artemivsk, bridge",
    )
    st.slider(t("Sure at least"), 0.0, 1.0, step=0.05, key="sure", persist_state="session")
    if near:
        st.slider(
            t("Within km of the front of the day"),
            _NEAREST_KM,
            _FARTHEST_KM,
            step=1.0,
            format="%d",
            key="front",
            persist_state="session",
        )
    if _two_days(shown):
        st.toggle(t("Changed hands in the shown days"), key="changed", persist_state="session")
    st.toggle(t("Only what the map shows"), key="in-view", persist_state="session")
    return replace(asked, chosen=chosen, actors=actors)


def _asked(shown: Corpus, first: date, last: date, *, all_days: bool) -> Filters:
    """Read what the widgets hold before they are drawn, as the counts beside them follow it."""
    table, state = shown.events, st.session_state
    text, km = state.get("text", "").strip(), state.get("front", _FARTHEST_KM)
    far = np.isnan(table.front_km).all() or km >= _FARTHEST_KM
    named = {name: choices.names for name, choices in table.choices.items()}
    places = shown.gazetteer.find(text) if text else ()
    changed_days, changed = _changed(shown, first, last) or (None, None)
    return Filters(
        first_day=first,
        last_day=last,
        all_days=all_days,
        chosen={name: known(state.get(name), named[name]) for name in CHOSEN},
        actors=known(state.get(SIDES), table.sides),
        at_least=state.get("sure", 0.0),
        within_km=None if far else km,
        changed=changed,
        changed_days=changed_days,
        text=text,
        places=frozenset(match.place.id for match in places),
        in_view=state.get("in-view", False),
        bounds=state.get("bounds"),
    )


def known(values: Sequence[str] | None, names: Sequence[str]) -> tuple[str, ...]:
    """Keep the values that there are.

    A click may come as the words that stood on the page then, with a count that has changed since.
    """
    words = {plain(t(name)): name for name in names}
    found = [v if v in names else words.get(_COUNT.sub("", v)) for v in values or ()]
    return tuple(dict.fromkeys(value for value in found if value is not None))


def _days(low: date, high: date) -> tuple[date, date]:
    st.pills(
        t("Quick ranges"),
        list(_RANGES),
        key="range",
        persist_state="session",
        format_func=t,
        on_change=_take_range,
        args=(low, high),
    )
    chosen: Any = st.slider(
        t("Days"), low, high, format="YYYY-MM-DD", key="days", persist_state="session"
    )
    return chosen[0], chosen[1]


def _take_range(low: date, high: date) -> None:
    picked = st.session_state["range"]
    days = _RANGES.get(picked)
    st.session_state["days"] = (max(low, high - timedelta(days - 1)), high) if days else (low, high)


def _choice(
    label: str, name: str, table: EventTable, counts: dict[str, dict[str, int]]
) -> tuple[str, ...]:
    """Offer what occurs at all, so that nothing moves when the other filters change."""
    column = table.choices[name]
    every = column.counts(np.ones(len(table), dtype=bool))
    return tuple(_pick(label, name, [word for word in every if every[word]], counts[name]))


def _pick(label: str, key: str, names: Sequence[str], counts: dict[str, int]) -> Sequence[str]:
    """Offer words with their counts: all at sight if they are few, else in a list that opens."""

    def words(value: str) -> str:
        return f"{plain(t(value))} ({counts[value]:,})"

    st.session_state[key] = list(known(st.session_state.get(key), names))
    if len(names) > _FEW and key not in {"kind", "status"}:
        return st.multiselect(
            t(label),
            list(names),
            key=key,
            format_func=words,
            persist_state="session",
            placeholder=t("Any"),
        )
    return st.pills(
        t(label),
        list(names),
        selection_mode="multi",
        key=key,
        format_func=words,
        persist_state="session",
    )


def _two_days(shown: Corpus) -> bool:
    return shown.fronts is not None and len(shown.fronts.days) > 1


def _changed(
    shown: Corpus, first: date, last: date
) -> tuple[tuple[date, date], NDArray[np.bool_]] | None:
    """Tell what changed hands in the shown days, or in those of them that fronts tell of."""
    series = shown.fronts
    if series is None or not _two_days(shown) or not st.session_state.get("changed"):
        return None
    table = shown.events
    from_day, to_day = max(first, series.days[0]), min(last, _until(series.days[-1]))
    days = from_day, max(from_day, to_day)
    try:
        return days, changed_hands(series, *days, table.lon, table.lat) & table.at_point
    except InputError as error:
        st.warning(plain(why(str(error))))
        return None


def _until(day: date) -> date:
    return day + timedelta(FRESH_DAYS)


def _day_range(table: EventTable) -> tuple[date, date]:
    days = table.days()
    if days is None:
        return _FIRST, _LAST
    return days[0], max(days[1], days[0] + timedelta(days=1))  # a slider needs two ends


def _restore(low: date, high: date) -> None:
    """Take the filters that the link carries; what cannot be read is left out."""
    st.session_state["restored"] = True
    link = st.query_params
    days = [day for day in map(_day, link.get_all("days")) if day is not None]
    first, last = (min(days), max(days)) if days else (low, high)
    st.session_state["days"] = (min(max(first, low), high), max(min(last, high), low))
    for name in (*CHOSEN, "actors"):
        st.session_state[name] = link.get_all(name)
    st.session_state["text"] = link.get("text", "")
    for name in ("changed", "in-view"):
        st.session_state[name] = name in link
    if bounds := _box(link.get("box")):
        st.session_state["bounds"] = bounds  # till the map says what it shows
    st.session_state["sure"] = min(max(_number(link.get("sure"), 0.0), 0.0), 1.0)
    km = _number(link.get("front"), _FARTHEST_KM)
    st.session_state["front"] = min(max(km, _NEAREST_KM), _FARTHEST_KM)


def _keep_link(filters: Filters) -> None:
    wanted: dict[str, Any] = link_of(filters)
    for name in _LINKED:
        if name in wanted and st.query_params.get_all(name) != wanted[name]:
            st.query_params[name] = wanted[name]
        elif name not in wanted and name in st.query_params:
            del st.query_params[name]


def forget_days() -> None:
    """Take the days anew, as other articles have others; the link keeps those that were chosen."""
    for key in ("days", "restored"):
        st.session_state.pop(key, None)


def _reset() -> None:
    for key in (*_LINKED, "range", "restored", OWN_ALONE):
        st.session_state.pop(key, None)
    for name in _LINKED:
        if name in st.query_params:
            del st.query_params[name]


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _box(text: str | None) -> tuple[float, ...] | None:
    try:
        found = tuple(map(float, (text or "").split(",")))
    except ValueError:
        return None
    return found if len(found) == 4 and all(map(math.isfinite, found)) else None


def _number(text: str | None, default: float) -> float:
    try:
        return float(text) if text else default
    except ValueError:
        return default
