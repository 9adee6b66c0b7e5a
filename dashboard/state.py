"""What the views share: the articles shown, this visitor's own, and the files the map fetches."""

from __future__ import annotations

import json
import os
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import streamlit as st

import geodata
from dashboard.asked import WORKSPACE, front_sources, read_shown
from dashboard.bundle import publish_bundle
from dashboard.corpus import Corpus, with_corrections, with_readings, without_articles
from dashboard.front_files import list_fronts
from dashboard.map_view import Ground
from dashboard.published import publish, sweep
from dashboard.ukrainian import UKRAINIAN
from dashboard.words import language, t
from geodata.gathering import making_of
from geodata.snapshots.columns import map_columns
from geodata.snapshots.correction import spot_of

if TYPE_CHECKING:
    from geodata.model import Reading
    from geodata.snapshots.correction import Correction
    from geodata.store import Workspace

OWN_ALONE = "own-alone"  # the key of the choice to see only what one has added
_BACKGROUND = Path(geodata.__file__).parent / "data" / "basemap.geojson"


def corpus() -> Corpus:
    """Give what this visitor sees: what all see, corrected, and what this visitor has added."""
    added, made = added_readings(), corrections()
    ids = tuple(correction.id for correction in made)
    if not added:
        return _corrected(ids, merging(), made)
    key = ([reading.article.id for reading in added], ids, merging(), alone())
    if st.session_state.get("own-key") != key:
        with st.spinner(t("Placing the events ..."), show_time=True):
            base = with_readings(without_articles(_shared()) if alone() else _shared(), added)
            if alone():  # a correction of what others read is neither applied nor lost
                here = {spot_of(report) for report in base.as_read.values()}
                made = tuple(correction for correction in made if correction.spot in here)
            if made or not merging():
                base = with_corrections(base, made, merging())
        st.session_state["own-key"], st.session_state["own"] = key, base
        st.session_state.pop("own-file", None)
    own: Corpus = st.session_state["own"]
    return own


def merging() -> bool:
    """Tell whether the reports of one event are shown as one."""
    return bool(st.session_state.get("merged", st.query_params.get("merged") != "false"))


def alone() -> bool:
    """Tell whether this visitor looks at nothing but what this visitor has added."""
    return bool(added_readings() and st.session_state.get(OWN_ALONE))


def keeps() -> bool:
    """Tell whether corrections outlive the visit: in a workspace they do."""
    return bool(os.environ.get(WORKSPACE))


def corrections() -> tuple[Correction, ...]:
    """Give the corrections that hold: the workspace's for all, else this visitor's own."""
    if keeps():
        return _workspace().corrections()
    return tuple(st.session_state.get("corrections", ()))


def keep_correction(correction: Correction) -> None:
    """Let a correction hold from now on."""
    if keeps():
        _workspace().add_correction(correction)
    else:
        st.session_state["corrections"] = [*corrections(), correction]


def undo_correction(correction_id: str) -> None:
    """Let a correction hold no longer."""
    if keeps():
        _workspace().undo_correction(correction_id)
    else:
        kept = [made for made in corrections() if made.id != correction_id]
        st.session_state["corrections"] = kept


def versions() -> dict[str, Any]:
    """Say which code and tables made what is shown, and name what this visitor has added."""
    if keeps():
        made = {"made_with": list(_workspace().makings().values())}
    else:
        made = _versions(tuple(map(str, front_sources())))
    added = [reading.article.id for reading in added_readings()]
    own = {"added_alone": True} if alone() else {}
    return {**made, **own, "added": added} if added else made


@st.cache_resource(show_spinner=False)
def _versions(fronts: tuple[str, ...]) -> dict[str, Any]:
    sources = [source if "://" in source else Path(source) for source in fronts]
    return {"made_with": [making_of(Namespace(gazetteer=[], front=sources)).row]}


def chosen_event() -> int:
    """Give the row of the event that the link names, or that was chosen last; -1 for none."""
    wanted = st.query_params.get("event") or st.session_state.get("event")
    st.session_state["event"] = wanted
    return corpus().row(wanted)


def choose_event(event_id: str | None) -> None:
    """Choose an event, or none, in every view, and in the link."""
    st.session_state["event"] = event_id
    if event_id is not None:
        st.query_params["event"] = event_id
    elif "event" in st.query_params:
        del st.query_params["event"]


def added_readings() -> list[Reading]:
    """Give what this visitor has added, oldest first; nobody else sees it."""
    added: list[Reading] = st.session_state.setdefault("added", [])
    return added


def events_file() -> str:
    """Publish the events that this visitor sees; a file's name cannot be guessed."""
    if not added_readings():
        made = corrections()
        return _shared_file(tuple(correction.id for correction in made), merging(), made)
    if "own-file" not in st.session_state:
        st.session_state["own-file"] = publish(map_columns(corpus().events.features), "events")
    return str(st.session_state["own-file"])


@st.cache_resource(show_spinner="Listing the fronts ...")
def ground_files() -> tuple[str, list[dict[str, Any]]]:
    """Publish the embedded background, and list the fronts; gives the file and the fronts."""
    sweep()
    publish_bundle()
    background = json.loads(_BACKGROUND.read_text(encoding="utf-8"))
    series = _shared().fronts
    return publish(background, "background"), list_fronts(series) if series else []


def ground_of(day: int | None = None) -> Ground:
    """Give what lies under every map, with the front of a day by its number."""
    background, fronts = ground_files()
    words = UKRAINIAN if language() == "uk" else {}
    return Ground(background=background, fronts=tuple(fronts), words=words, day=day)


@st.cache_resource(show_spinner="Reading the articles and the fronts ...")
def _shared() -> Corpus:
    """Read the articles once for all visitors."""
    return read_shown()


@st.cache_resource(show_spinner=False, on_release=lambda kept: kept.__exit__())
def _workspace() -> Workspace:
    from geodata.store import open_workspace  # only where there is one

    return open_workspace(os.environ[WORKSPACE])


@st.cache_resource(show_spinner="Correcting the events ...", max_entries=6)
def _corrected(ids: tuple[str, ...], merged: bool, _made: tuple[Correction, ...]) -> Corpus:
    """Correct what all see; `ids` name the corrections for the cache."""
    return _shared() if merged and not ids else with_corrections(_shared(), _made, merged)


@st.cache_resource(show_spinner=False, max_entries=6)
def _shared_file(ids: tuple[str, ...], merged: bool, _made: tuple[Correction, ...]) -> str:
    return publish(map_columns(_corrected(ids, merged, _made).events.features), "events")
