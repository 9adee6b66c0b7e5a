"""Take home exactly what the filters show, in the format of one's own tools."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import numpy as np
import streamlit as st

from dashboard.export import about, chosen_features, download_geojson, file_bytes, file_stem
from dashboard.filters import claim_passes
from dashboard.state import corpus
from dashboard.words import days_in_words, t

if TYPE_CHECKING:
    from dashboard.filters import Filters
    from geodata.snapshots import Feature

_EVENTS = {
    ".html": ("HTML", "a map in one file, without a network", "text/html"),
    ".csv": ("CSV", "a table for spreadsheets", "text/csv"),
    ".gpkg": ("GeoPackage", "layers for QGIS", "application/geopackage+sqlite3"),
    ".kml": ("KML", "Google Earth, with time spans", "application/vnd.google-earth.kml+xml"),
    ".parquet": ("GeoParquet", "for analysis at scale", "application/vnd.apache.parquet"),
}
_CLAIMS = {
    ".geojson": ("GeoJSON", "the statements with their verdicts", "application/geo+json"),
    ".csv": ("CSV", "a table for spreadsheets", "text/csv"),
    ".jsonld": ("ClaimReview", "for those who publish fact checks", "application/ld+json"),
}


def main() -> None:
    """Show the view."""
    shown, filters = corpus(), st.session_state["filters"]
    rows = np.flatnonzero(filters.passes(shown.events))
    claims = [claim for claim in shown.claims if claim_passes(claim, filters)]
    st.subheader(f"{len(rows):,} {t('of')} {len(shown.events):,} {t('events')}", anchor=False)
    st.caption(days_in_words(filters.first_day, filters.last_day))
    left, right = st.columns(2)
    with left:
        if len(rows):
            download_geojson(shown.events, rows, filters)
            _downloads(chosen_features(shown.events, rows), _EVENTS, filters, "events")
        else:
            st.info(t("No event passes the filters; widen the days or reset the filters."))
        st.subheader(
            f"{len(claims):,} {t('of')} {len(shown.claims):,} {t('statements')}", anchor=False
        )
        if claims:
            _downloads(claims, _CLAIMS, filters, "statements")
        else:
            st.info(t("No statement passes the filters; widen the days or reset the filters."))
    with right:
        st.text(t("Each file says what it holds:"))
        st.json(about(filters))


def _downloads(
    features: list[Feature], formats: dict[str, tuple[str, str, str]], filters: Filters, what: str
) -> None:
    """Offer features in formats; a file is made when it is asked for."""
    fronts = corpus().fronts
    front = fronts.latest(filters.last_day) if fronts else None
    for suffix, (name, use, kind) in formats.items():
        st.download_button(
            f"{name}: {t(use)}",
            data=partial(file_bytes, features, suffix, filters, front),
            file_name=f"{file_stem(filters, what)}{suffix}",
            mime=kind,
            on_click="ignore",
            key=f"{what}{suffix}",
            icon=":material/download:",
            width="stretch",
        )


main()
