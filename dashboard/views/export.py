"""Take home exactly what the filters show, in the format of one's own tools."""

from __future__ import annotations

from functools import partial

import numpy as np
import streamlit as st

from dashboard.export import about, chosen_features, download_geojson, file_bytes, file_stem
from dashboard.state import corpus
from dashboard.words import days_in_words, t

_FORMATS = {
    ".csv": ("CSV", "a table for spreadsheets", "text/csv"),
    ".gpkg": ("GeoPackage", "layers for QGIS", "application/geopackage+sqlite3"),
    ".kml": ("KML", "Google Earth, with time spans", "application/vnd.google-earth.kml+xml"),
    ".parquet": ("GeoParquet", "for analysis at scale", "application/vnd.apache.parquet"),
}


def main() -> None:
    """Show the view."""
    table, filters = corpus().events, st.session_state["filters"]
    rows = np.flatnonzero(filters.passes(table))
    st.subheader(f"{len(rows):,} {t('of')} {len(table):,} {t('events')}", anchor=False)
    st.caption(days_in_words(filters.first_day, filters.last_day))
    if not len(rows):
        st.info(t("No event passes the filters; widen the days or reset the filters."))
        return
    left, right = st.columns(2)
    with left:
        download_geojson(table, rows, filters)
        for suffix, (name, use, kind) in _FORMATS.items():
            st.download_button(
                f"{name}: {t(use)}",
                data=partial(file_bytes, chosen_features(table, rows), suffix),
                file_name=f"{file_stem(filters)}{suffix}",
                mime=kind,
                on_click="ignore",
                icon=":material/download:",
                width="stretch",
            )
    with right:
        st.text(t("Each file says what it holds:"))
        st.json(about(filters))


main()
