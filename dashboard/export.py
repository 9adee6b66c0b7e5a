"""The filtered rows in; a download of exactly them out."""

from __future__ import annotations

import tempfile
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

import streamlit as st

from dashboard.filters import link_of
from dashboard.words import t
from geodata.snapshots.files import write_features
from geodata.snapshots.geojson import collection_bytes

if TYPE_CHECKING:
    import numpy as np

    from dashboard.filters import Filters
    from dashboard.table import EventTable
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


def file_bytes(features: list[Feature], suffix: str) -> bytes:
    """Write features in the format of an ending (".gpkg") and give the file's bytes."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"snapshot{suffix}"
        write_features(path, features)
        return path.read_bytes()


def about(filters: Filters) -> dict[str, Any]:
    """Say what an export holds: the filter, the days, the version that made it."""
    return {
        "days": [filters.first_day.isoformat(), filters.last_day.isoformat()],
        "filter": link_of(filters),
        "made_by": f"frontline-check {version('frontline-check')}",
    }


def file_stem(filters: Filters) -> str:
    """Name a download by its days."""
    return f"events-{filters.first_day}-{filters.last_day}"
