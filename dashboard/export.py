"""The filtered rows in; a download of exactly them out."""

from __future__ import annotations

import tempfile
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

import streamlit as st

from dashboard.filters import link_of
from dashboard.shapes import front_shapes
from dashboard.words import t
from geodata.snapshots.files import write_features
from geodata.snapshots.geojson import collection_bytes
from geodata.snapshots.html import html_bytes

if TYPE_CHECKING:
    import numpy as np

    from dashboard.filters import Filters
    from dashboard.table import EventTable
    from geodata.model import Front
    from geodata.snapshots import Feature


def download_geojson(table: EventTable, rows: np.ndarray, filters: Filters) -> None:
    """Offer the events that the filters show as GeoJSON; it is made when it is asked for."""
    st.download_button(
        t("Download GeoJSON"),
        data=lambda: collection_bytes(chosen_features(table, rows), about(filters)),
        file_name=f"{file_stem(filters)}.geojson",
        mime="application/geo+json",
        on_click="ignore",
        icon=":material/download:",
        width="stretch",
    )


def chosen_features(table: EventTable, rows: np.ndarray) -> list[Feature]:
    """Give the features of some rows."""
    return [table.features[row] for row in rows]


def file_bytes(
    features: list[Feature], suffix: str, filters: Filters, front: Front | None
) -> bytes:
    """Write features in the format of an ending (".gpkg") and give the file's bytes.

    A map (".html") shows the front too; a review (".jsonld") is published today.
    """
    if suffix == ".html":
        shapes = front_shapes(front) if front else None
        return html_bytes(features, about(filters), shapes, file_stem(filters))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"snapshot{suffix}"
        write_features(path, features, datetime.now(UTC).date())
        return path.read_bytes()


def about(filters: Filters) -> dict[str, Any]:
    """Say what an export holds: the filter, the days, the version that made it."""
    return {
        "days": [filters.first_day.isoformat(), filters.last_day.isoformat()],
        "filter": link_of(filters),
        "made_by": f"frontline-check {version('frontline-check')}",
    }


def file_stem(filters: Filters, what: str = "events") -> str:
    """Name a download by its days."""
    return f"{what}-{filters.first_day}-{filters.last_day}"
