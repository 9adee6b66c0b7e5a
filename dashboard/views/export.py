"""Take home exactly what the filters show, in the format of one's own tools."""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING, Any

import streamlit as st

from dashboard.export import (
    SERIES,
    file_bytes,
    file_stem,
    shown_claims,
    shown_events,
    shown_unplaced,
)
from dashboard.state import corpus, merging, versions
from dashboard.words import days_in_words, t
from geodata.snapshots.geojson import ATTRIBUTION
from geodata.snapshots.label import LICENCE

if TYPE_CHECKING:
    from dashboard.export import Shown
    from dashboard.filters import Filters

_CSV = ("CSV", "a table for spreadsheets", "text/csv")
_GEOJSON = ("GeoJSON", "for maps on the web, with JSON-FG times", "application/geo+json")
_EVENTS = {
    ".geojson": _GEOJSON,
    ".html": ("HTML", "a map in one file, without a network", "text/html"),
    ".gpkg": ("GeoPackage", "layers for QGIS", "application/geopackage+sqlite3"),
    ".csv": _CSV,
    ".kml": ("KML", "Google Earth, with time spans", "application/vnd.google-earth.kml+xml"),
    ".parquet": ("GeoParquet", "for analysis at scale", "application/vnd.apache.parquet"),
    ".acled.csv": ("ACLED", "a table in the layout of ACLED", "text/csv"),
    ".ucdp.csv": ("UCDP GED", "a table in the layout of UCDP GED", "text/csv"),
    ".timemap.json": ("TimeMap", "for Forensic Architecture's viewer", "application/json"),
    SERIES: ("STAC", "a catalogue's item with all these files", "application/zip"),
}
_CLAIMS = {
    ".geojson": _GEOJSON,
    ".gpkg": _EVENTS[".gpkg"],
    ".csv": _CSV,
    ".kml": _EVENTS[".kml"],
    ".parquet": _EVENTS[".parquet"],
    ".jsonld": ("ClaimReview", "for those who publish fact checks", "application/ld+json"),
}
_UNPLACED = {".geojson": _GEOJSON, ".csv": _CSV}


def main() -> None:
    """Show the view."""
    found, filters, made = corpus(), st.session_state["filters"], versions()
    events = shown_events(found, filters, made, merged=merging())
    claims = shown_claims(found, filters, made)
    left, right = st.columns(2)
    with left:
        counts = f"{len(events.features):,} {t('of')} {len(found.events):,} {t('events')}"
        st.subheader(counts, anchor=False)
        st.caption(days_in_words(filters.first_day, filters.last_day))
        none = t("No event passes the filters; widen the days or reset the filters.")
        _downloads(events, _EVENTS, filters, "events", none)
    with right:
        counts = f"{len(claims.features):,} {t('of')} {len(found.claims):,} {t('statements')}"
        st.subheader(counts, anchor=False)
        st.caption(t("Statements are filtered by day, source and words."))
        none = t("No statement passes the filters; widen the days or reset the filters.")
        _downloads(claims, _CLAIMS, filters, "statements", none)
        nowhere = shown_unplaced(found, filters, made)
        if nowhere.features:
            st.subheader(f"{t('Events without a place')}: {len(nowhere.features):,}", anchor=False)
            _downloads(nowhere, _UNPLACED, filters, "unplaced", "")
    st.text(t("Each file says what it holds:"))
    told: dict[str, Any] = {"filter": dict(events.asked), "versions": made}
    told |= {"attribution": ATTRIBUTION, "licence": LICENCE}
    st.code(json.dumps(told, ensure_ascii=False, indent=1), language=None, wrap_lines=True)


def _downloads(
    shown: Shown,
    formats: dict[str, tuple[str, str, str]],
    filters: Filters,
    what: str,
    none: str,
) -> None:
    """Offer what is shown in formats; a file is made when it is asked for."""
    if not shown.features:
        st.info(none)
        return
    for ending, (name, use, kind) in formats.items():
        st.download_button(
            f"{name}: {t(use)}",
            data=partial(file_bytes, shown, ending),
            file_name=f"{file_stem(filters, what)}{ending}",
            mime=kind,
            on_click="ignore",
            key=f"{what}{ending}",
            icon=":material/download:",
            width="stretch",
        )


main()
