"""Two snapshots side by side: what was added, removed and changed, as sentence, map and table."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd
import streamlit as st
from streamlit_folium import st_folium

from dashboard.compared import change_shapes, change_table, origin, sentence
from dashboard.export import shown_claims, shown_events
from dashboard.map_view import base_map, shapes_command
from dashboard.published import publish
from dashboard.state import corpus, ground_of, merging, versions
from dashboard.words import plain, t, why
from geodata.errors import InputError
from geodata.snapshots.compare import (
    Snapshot,
    compare_snapshots,
    read_snapshot,
    write_change,
)
from geodata.snapshots.geojson import collection_bytes
from geodata.snapshots.label import label

if TYPE_CHECKING:
    from streamlit.delta_generator import DeltaGenerator
    from streamlit.runtime.uploaded_file_manager import UploadedFile

    from geodata.snapshots.compare import SnapshotChange

_HEIGHT = 480
_LARGEST_MB = 100  # about 100,000 events
_FORMATS = {
    ".geojson": ("GeoJSON", "application/geo+json"),
    ".gpkg": ("GeoPackage", "application/geopackage+sqlite3"),
    ".csv": ("CSV", "text/csv"),
}


def main() -> None:
    """Show the view."""
    st.caption(t("Two GeoJSON snapshots, as the page Export and the command line write them."))
    left, right = st.columns(2)
    older = _upload(left, t("The older snapshot"), "older")
    newer = _upload(right, t("The newer one; without it, what the filters show now"), "newer")
    if older is None:
        st.info(t("Bring in a snapshot that you took home before, to see what has changed since."))
        return
    try:
        before = _read(older)
        after = _present(before) if newer is None else _read(newer)
    except InputError as error:
        st.error(plain(why(str(error))))
        return
    change = compare_snapshots(before, after)
    st.subheader(sentence(change), anchor=False)
    name = t("what the filters show now") if newer is None else newer.name
    st.caption(origin(older.name, before.about, len(before.members)))
    st.caption(origin(name, after.about, len(after.members)))
    for note in change.notes:
        st.warning(t(note))
    _show(change)


def _upload(column: DeltaGenerator, words: str, key: str) -> UploadedFile | None:
    return column.file_uploader(
        words, type=["geojson", "json"], key=key, max_upload_size=_LARGEST_MB
    )


def _read(upload: UploadedFile) -> Snapshot:
    """Read an upload once, however often the page is drawn."""
    kept: dict[str, Snapshot] = st.session_state.setdefault("snapshots", {})
    if upload.file_id not in kept:
        while len(kept) > 1:
            kept.pop(next(iter(kept)))
        kept[upload.file_id] = read_snapshot(upload.getvalue(), upload.name)
    return kept[upload.file_id]


def _present(before: Snapshot) -> Snapshot:
    """Give what the filters show, of the layers that the other snapshot has."""
    found, filters, made = corpus(), st.session_state["filters"], versions()
    events = shown_events(found, filters, made, merged=merging())
    claims = shown_claims(found, filters, made)
    layers = {member["properties"]["layer"] for member in before.members.values()}
    parts = [part for name, part in (("event", events), ("claim", claims)) if name in layers]
    features = [feature for part in parts or [events, claims] for feature in part.features]
    about = label(features, parts[0].asked if len(parts) == 1 else events.asked, made)
    return read_snapshot(collection_bytes(features, about), t("what the filters show now"))


def _show(change: SnapshotChange) -> None:
    rows = change_table(change)
    if not rows:
        return
    ground = ground_of()
    st_folium(
        base_map(replace(ground, fronts=())),
        key="compare-map",
        height=_HEIGHT,
        use_container_width=True,
        feature_group_to_add=shapes_command(publish(change_shapes(change), "compared")),
        returned_objects=[],
    )
    asked = st.segmented_control(
        t("Show"),
        [how for how, count in change.counts.items() if count],
        selection_mode="multi",
        format_func=lambda how: f"{t(how)} ({change.counts[how]:,})",
        key="compare-shown",
        label_visibility="collapsed",
    )
    frame = pd.DataFrame(rows)
    if asked:
        frame = frame[frame[t("change")].isin([t(how) for how in asked])]
    st.dataframe(frame, alt=t("Compare"), hide_index=True, width="stretch")
    with st.container(horizontal=True):
        for ending, (name, kind) in _FORMATS.items():
            st.download_button(
                name,
                data=partial(_file, change, ending),
                file_name=f"change{ending}",
                mime=kind,
                on_click="ignore",
                icon=":material/download:",
            )


def _file(change: SnapshotChange, ending: str) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"change{ending}"
        write_change(path, change)
        return path.read_bytes()


main()
