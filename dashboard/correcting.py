"""An event in; a form on the page that corrects one of its reports, kept with name and reason."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import shapely
import streamlit as st

from dashboard.flights import NEAR, fly
from dashboard.state import corpus, corrections, keep_correction, undo_correction
from dashboard.words import days_in_words, place_name, plain, t, units_of, why
from geodata.errors import InputError
from geodata.model import EventKind, Place, Status
from geodata.snapshots.correction import Change, correct, place_value, spot_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from geodata.snapshots import Feature
    from geodata.snapshots.correction import Correction

WORDS = {
    Change.PLACE: "Another place",
    Change.POINT: "Another position",
    Change.DAYS: "Other days",
    Change.KIND: "Another kind",
    Change.STATUS: "Another status",
    Change.TOGETHER: "The same event as another",
    Change.DISMISS: "No event",
    Change.APART: "Not the same event",
}
_OFFERED = [change for change in WORDS if change is not Change.APART]
_NAMESAKES = 60
_NEAR_DAYS = 7  # how far apart the days of two reports of one event may be said to be


def author() -> str:
    """Give the name under which this visitor corrects."""
    return str(st.session_state.get("author") or t("a reader"))


def corrections_of(event: Feature) -> list[Correction]:
    """Give the corrections of an event's reports that hold."""
    shown = corpus()
    merged = shown.merged.get(event.id)
    ids = [member.id for member in merged.members] if merged else [event.id]
    spots = {spot_of(shown.as_read[report]) for report in ids if report in shown.as_read}
    return [correction for correction in corrections() if correction.spot in spots]


def show_correcting(event: Feature) -> None:
    """Show what was corrected, each to be undone, and a form for the next correction."""
    for made in corrections_of(event):
        words = (
            f"{t(WORDS[made.change])}: {t(made.reason)} ({made.author}, {made.made_at:%Y-%m-%d})"
        )
        st.text(words)
        _undo_button(made)
    with st.expander(t("Correct this event"), icon=":material/edit:"):
        report = _report(event)
        change = st.selectbox(
            t("What is wrong"),
            _offered(report),
            format_func=lambda one: t(WORDS[one]),
            key="change",
        )
        value = _value(report, change)
        name = st.text_input(t("Your name"), key="author", persist_state="session")
        if st.session_state.pop("reason-given", False):  # the next correction has its own
            st.session_state["correction-reason"] = ""
        reason = st.text_input(t("Reason"), key="correction-reason", max_chars=300)
        if st.button(t("Keep the correction"), type="primary", key="keep-correction"):
            _keep(report, change, value, name, reason)


def _offered(report: Feature) -> list[Change]:
    """Offer what can be changed; what happened at no place is merged once it has one."""
    nowhere = report.layer == "unplaced"
    return [change for change in _OFFERED if not (nowhere and change is Change.TOGETHER)]


def _undo_button(made: Correction) -> None:
    st.button(
        t("Undo"),
        key=f"undo-{made.id}",
        on_click=undo_correction,
        args=(made.id,),
        icon=":material/undo:",
        type="tertiary",
    )


def _keep(
    report: Feature, change: Change, value: dict[str, Any] | None, name: str, reason: str
) -> None:
    if value is None:
        st.warning(t("Choose what it should be."))
        return
    try:
        made = correct(report, change, value, name, reason)
        keep_correction(made)
    except InputError as error:
        st.warning(plain(why(str(error))))
    else:
        st.session_state["kept-last"] = made.id
        st.session_state["reason-given"] = True
        if change is Change.PLACE:
            fly(made.value["name"], made.value["lon"], made.value["lat"], NEAR)
        st.rerun()


def show_last() -> None:
    """Show the correction that this visitor kept last: what it dismissed is no longer there."""
    last = st.session_state.get("kept-last")
    for made in corrections():
        if made.id == last:
            place = made.spot.place or t("no place given")
            st.success(plain(f"{place}: {t(WORDS[made.change])}. {made.reason}"))
            _undo_button(made)


def _report(event: Feature) -> Feature:
    """Choose the report to correct, as it was read."""
    shown = corpus()
    merged = shown.merged.get(event.id)
    ids = [member.id for member in merged.members] if merged else [event.id]
    if len(ids) == 1:
        return shown.as_read[ids[0]]
    rows = {report: shown.as_read[report].properties for report in ids}
    chosen = st.selectbox(
        t("Report"),
        ids,
        format_func=lambda one: (
            f"{rows[one]['source'] or rows[one]['article']}: {rows[one]['quote']}"
        ),
        key="report",
    )
    return shown.as_read[chosen]


def _value(report: Feature, change: Change) -> dict[str, Any] | None:
    """Ask for what a change needs; None while nothing is chosen."""
    ask = _ASKS.get(change)
    return ask(report) if ask else {}


def _another_place(report: Feature) -> dict[str, Any] | None:
    name = st.text_input(
        t("Place"), value=report.properties["place"] or "", key=f"place-{report.id}"
    )
    places = [match.place for match in corpus().gazetteer.find(name.strip())] if name else []
    places.sort(key=lambda place: -(place.population or 0))
    if not places:
        st.caption(t("No place of that name is known; try another spelling."))
        return None
    chosen = st.selectbox(
        t("Which"),
        places[:_NAMESAKES],
        index=None,
        format_func=_with_units,
        placeholder=t("Choose"),
    )
    if chosen is None:
        return None
    st.caption(plain(_with_units(chosen)))
    return place_value(chosen)


def _with_units(place: Place) -> str:
    """Tell namesakes apart, what differs first: a narrow list shows no more."""
    at = f"{place.at.lat:.3f} N, {place.at.lon:.3f} E"
    return f"{', '.join(units_of(place))}: {place_name(place.name)} ({at})"


def picking() -> bool:
    """Tell whether a click on the map gives a position to correct to."""
    return st.session_state.get("change") == Change.POINT


def _another_point(report: Feature) -> dict[str, Any] | None:
    """Ask for a position; a click on the map gives it too. Nothing is offered where none is known.

    None until both numbers are given.
    """
    spot = None if report.shape is None else shapely.point_on_surface(report.shape)
    if st.session_state.get("point-of") != report.id:
        st.session_state["point-of"] = report.id
        st.session_state["point-lat"] = spot and spot.y
        st.session_state["point-lon"] = spot and spot.x
    clicked = st.session_state.pop("point-clicked", None)
    if clicked:
        st.session_state["point-lon"], st.session_state["point-lat"] = clicked
    st.caption(t("Type its position; in the Map view a click on the map gives it too."))
    lat = st.number_input(
        t("Latitude, °N"), -90.0, 90.0, None, step=0.001, format="%.4f", key="point-lat"
    )
    lon = st.number_input(
        t("Longitude, °E"), -180.0, 180.0, None, step=0.001, format="%.4f", key="point-lon"
    )
    known_m = st.number_input(t("Known to, m"), 0, 1_000_000, 100)
    return (
        None if lat is None or lon is None else {"lat": lat, "lon": lon, "uncertainty_m": known_m}
    )


def _other_days(report: Feature) -> dict[str, Any]:
    if st.checkbox(t("no day given")):
        return {"first_day": None, "last_day": None}
    today = date.today()  # only what the calendar opens on
    first = st.date_input(t("First day"), report.first_day or today)
    last = st.date_input(t("Last day"), report.last_day or today)
    return {"first_day": str(first), "last_day": str(last)}


def _another_report(report: Feature) -> dict[str, Any] | None:
    """Offer the reports of about the same days, the nearest days first."""
    others = [
        (gap, other)
        for other in corpus().as_read.values()
        if other.id != report.id
        and other.layer == "event"
        and (gap := _gap_days(report, other)) <= _NEAR_DAYS
    ]
    if not others:
        st.caption(t("No other report is of these days, or of those a week before and after."))
        return None
    others.sort(key=lambda pair: (pair[0], pair[1].properties["place"]))
    chosen = st.selectbox(
        t("Report"),
        [other for _, other in others[:500]],
        index=None,
        format_func=_named,
        key="together",
        placeholder=t("Choose"),
    )
    if chosen is None:
        return None
    st.caption(plain(_named(chosen)))
    spot = spot_of(chosen)
    named = {"article_id": spot.article_id, "quote": spot.quote}
    return {**named, "place": spot.place, "kind": spot.kind}


def _gap_days(one: Feature, other: Feature) -> int:
    if one.first_day is None or other.first_day is None:
        return 0 if one.properties["place_id"] == other.properties["place_id"] else _NEAR_DAYS + 1
    return abs((one.first_day - other.first_day).days)


def _named(report: Feature) -> str:
    row = report.properties
    days = days_in_words(report.first_day, report.last_day)
    return f"{t(row['kind'])}, {row['place']}, {days}: {row['quote'][:80]}"


def _another_kind(_: Feature) -> dict[str, Any]:
    return {"kind": st.selectbox(t("Kind"), list(map(str, EventKind)), format_func=t)}


def _another_status(_: Feature) -> dict[str, Any]:
    return {"status": st.selectbox(t("Status"), list(map(str, Status)), format_func=t)}


_ASKS: dict[Change, Callable[[Feature], dict[str, Any] | None]] = {
    Change.PLACE: _another_place,
    Change.POINT: _another_point,
    Change.DAYS: _other_days,
    Change.KIND: _another_kind,
    Change.STATUS: _another_status,
    Change.TOGETHER: _another_report,
}
