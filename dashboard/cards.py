"""Values in; cards and marked text on the page out. Article text is escaped here, and only here."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

import numpy as np
import shapely
import streamlit as st

from dashboard.correcting import show_correcting
from dashboard.flights import fly_to_event
from dashboard.reports import show_reports
from dashboard.state import corpus
from dashboard.words import (
    days_in_words,
    each,
    measured,
    names_of_units,
    place_name,
    plain,
    t,
    why,
)
from geodata.snapshots.columns import NO_SOURCE

if TYPE_CHECKING:
    from datetime import date

    from geodata.snapshots import Feature

VERDICT_LOOK = {
    "consistent": ("#00734f", "✓"),
    "inconsistent": ("#b34700", "✗"),
    "undetermined": ("#59636e", "?"),
}
_STYLE = """<style>
.fl-quote{border-left:3px solid #8a8f96;margin:.4rem 0;padding:.1rem .8rem;line-height:1.5}
.fl-verdict{color:#fff;border-radius:4px;padding:1px 7px;font-weight:600;white-space:nowrap}
</style>"""


def show_event(event: Feature, *, on_map: bool = False) -> None:
    """Show an event with its sentence, its day and why, who says so, and the source.

    `on_map` says that the map is on the same view.
    """
    row = event.properties
    with st.container(border=True):
        st.subheader(
            f"{t(row['kind']).capitalize()}, {plain(place_name(row['place']))}",
            anchor=False,
        )
        st.text(f"{days_in_words(event.first_day, event.last_day)}    {why(row['day_reason'])}")
        quote(row["quote"])
        said = t("{status} by {name}").format(status=t(row["status"]), name=t(row["said_by"] or ""))
        st.text(f"{t('Status')}: {said if row['said_by'] else t(row['status'])}")
        if row["actors"]:
            st.text(f"{t('Sides named')}: " + ", ".join(each(row["actors"])))
        if row["counts"]:
            st.text(f"{t('Numbers')}: " + "; ".join(map(why, row["counts"])))
        st.text(f"{t('Where')}: {_where(event)}")
        st.text(f"{t('Why here')}: {why(row['reason'])}")
        _front(event)
        if row["verdict"] is not None:
            verdict(row["verdict"])
            _judged(event)
        show_source(row["source"] or NO_SOURCE, row["url"], row["published"])
        _read_it(row["article"], event.id)
        _to_map(event, on_map=on_map)
        show_reports(event)
        show_correcting(event)


def _judged(event: Feature) -> None:
    """Say why the verdict is what it is, with the way to its numbers and its map."""
    finding = corpus().finding_on(event)
    if finding is None:
        return
    st.text(why(finding.reason))
    st.page_link(
        "views/claims.py",
        label=t("See how it was measured"),
        icon=":material/straighten:",
        query_params={"claim": finding.claim.id},
    )


def _read_it(article_id: str, event_id: str) -> None:
    """Link to the sentence in its article."""
    if article_id in corpus().articles:
        st.page_link(
            "views/article.py",
            label=t("Read it in the article"),
            icon=":material/article:",
            query_params={"article": article_id, "event": event_id},
        )


def _to_map(event: Feature, *, on_map: bool) -> None:
    """Offer to move the map to an event, which may have been left, or moved by a correction."""
    if event.shape is None or event.layer == "unplaced":
        return
    words = t("Show it on the map")
    if st.button(words, key="to-map", icon=":material/location_on:", type="tertiary"):
        fly_to_event(event)
        if not on_map:
            st.switch_page("views/map.py", query_params={"event": event.id})


def _front(event: Feature) -> None:
    """Say how far the front of that day was, and who held the ground, where both are known."""
    table = corpus().events
    row = table.number(event.id)
    if row < 0 or np.isnan(table.front_km[row]):
        return
    held = table.choices["held"]
    side = t(held.names[held.numbers[row]])
    distance = f"{t('Distance to the front of that day')}: {table.front_km[row]:.1f} km"
    st.text(measured(f"{distance}; {t('ground held by')}: {side}"))


def show_source(name: str, url: str | None, published: date | str | None) -> None:
    """Name the source, with a link if it has one that a browser may follow."""
    told = t(name).capitalize() if name == NO_SOURCE else f"{t('Source')}: {t(name)}"
    name, day = t(name), f", {published}" if published else ""
    if url:
        st.link_button(f"{plain(name)}{day}", url, icon=":material/open_in_new:")
    else:
        st.text(f"{told}{day}")


def _where(event: Feature) -> str:
    """Write a place with its units and how well its position is known."""
    row = event.properties
    if row["place"] is None:
        return place_name(None)
    if row["place_kind"] in {"region", "country"} or event.shape is None:
        return f"{place_name(row['place'])}, {t('drawn as an area')}"
    units = names_of_units(row["place"], row["admin2"], row["admin1"])
    spot = shapely.Point(shapely.get_coordinates(event.shape)[0])
    known = measured(f"{t('known to')} {row['uncertainty_m'] / 1000:.1f} km")
    return ", ".join([place_name(row["place"]), *units, f"{spot.y:.4f} N, {spot.x:.4f} E", known])


def quote(text: str) -> None:
    """Show a stranger's words as words."""
    st.html(f'{_STYLE}<blockquote class="fl-quote">{escape(text)}</blockquote>')


def verdict(name: str) -> None:
    """Show a verdict in words and colour."""
    colour, sign = VERDICT_LOOK[name]
    words = f"{sign} {escape(t(name))}"
    st.html(f'{_STYLE}<span class="fl-verdict" style="background:{colour}">{words}</span>')
