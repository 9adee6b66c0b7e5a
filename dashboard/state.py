"""What the views share: the articles shown, this visitor's own, and the files the map fetches."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import streamlit as st

import geodata
from dashboard.columns import columns_of, publish, sweep
from dashboard.corpus import SEEDS, Corpus, load, load_workspace, with_readings, with_reports
from dashboard.map_view import Ground
from dashboard.shapes import front_shapes
from dashboard.table import day_number
from dashboard.ukrainian import UKRAINIAN
from dashboard.words import language

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geodata.fronts import FrontSeries
    from geodata.model import Reading

ARTICLES = "FRONTLINE_ARTICLES"  # files or folders to show instead of the samples
WORKSPACE = "FRONTLINE_WORKSPACE"  # a workspace to show instead
FRONTS = "FRONTLINE_FRONTS"  # a file or folder of dated control areas
_BACKGROUND = Path(geodata.__file__).parent / "data" / "basemap.geojson"


def corpus() -> Corpus:
    """Give what this visitor sees: what all see, and what this visitor has added or taken apart."""
    added, apart = added_readings(), taken_apart()
    if not added and (not apart or not merging()):
        return _shared() if merging() else _shared_reports()
    key = ([reading.article.id for reading in added], sorted(apart), merging())
    if st.session_state.get("own-key") != key:
        st.session_state["own-key"] = key
        base = with_readings(_shared(), added) if added else _shared()
        if apart or not merging():
            base = with_reports(base, apart if merging() else None)
        st.session_state["own"] = base
        st.session_state.pop("own-file", None)
    own: Corpus = st.session_state["own"]
    return own


def merging() -> bool:
    """Tell whether the reports of one event are shown as one."""
    return bool(st.session_state.get("merged", st.query_params.get("merged") != "false"))


def taken_apart() -> frozenset[str]:
    """Give the ids of the reports that this visitor has taken out of their events."""
    return frozenset(st.session_state.get("apart", ()))


def take_out(report_id: str) -> None:
    """Let a report stand by itself from now on."""
    st.session_state["apart"] = taken_apart() | {report_id}


def put_back(report_id: str) -> None:
    """Let a report be merged again."""
    st.session_state["apart"] = taken_apart() - {report_id}


def added_readings() -> list[Reading]:
    """Give what this visitor has added, oldest first; nobody else sees it."""
    added: list[Reading] = st.session_state.setdefault("added", [])
    return added


def events_file() -> str:
    """Publish the events that this visitor sees; a file's name cannot be guessed."""
    shown = corpus()
    if shown is not st.session_state.get("own"):
        return _shared_file(merging())
    if "own-file" not in st.session_state:
        st.session_state["own-file"] = publish(columns_of(shown.events), "events")
    return str(st.session_state["own-file"])


@st.cache_resource(show_spinner=False)
def ground_files() -> tuple[str, list[dict[str, Any]]]:
    """Publish the embedded background and every front once; gives the file and the fronts."""
    sweep()
    background = json.loads(_BACKGROUND.read_text(encoding="utf-8"))
    series = _shared().fronts
    return publish(background, "background"), _published_fronts(series) if series else []


def ground_of(day: int | None = None) -> Ground:
    """Give what lies under every map, with the front of a day by its number."""
    background, fronts = ground_files()
    words = UKRAINIAN if language() == "uk" else {}
    return Ground(background=background, fronts=tuple(fronts), words=words, day=day)


def kinds_shown() -> tuple[str, ...]:
    """List the kinds of events that there are, for the legend."""
    kind = corpus().events.choices["kind"]
    present = set(kind.numbers.tolist())
    return tuple(name for number, name in enumerate(kind.names) if number in present)


@st.cache_resource(show_spinner="Reading the articles ...")
def _shared() -> Corpus:
    """Read the articles once for all visitors."""
    fronts = Path(os.environ[FRONTS]) if os.environ.get(FRONTS) else SEEDS / "fronts"
    if os.environ.get(WORKSPACE):
        return load_workspace(os.environ[WORKSPACE], fronts)
    named = os.environ.get(ARTICLES)
    sources = [Path(part) for part in named.split(os.pathsep)] if named else [SEEDS / "articles"]
    return load(sources, fronts)


@st.cache_resource(show_spinner="Taking the reports apart ...")
def _shared_reports() -> Corpus:
    return with_reports(_shared(), None)


@st.cache_resource(show_spinner=False)
def _shared_file(merged: bool) -> str:
    shown = _shared() if merged else _shared_reports()
    return publish(columns_of(shown.events), "events")


def _published_fronts(series: FrontSeries) -> list[dict[str, Any]]:
    return [
        {
            "day": day_number(front.day),
            "source": front.source,
            "file": publish(front_shapes(front), "front"),
        }
        for front in _one_a_day(series)
    ]


def _one_a_day(series: FrontSeries) -> Sequence[Any]:
    """Give the front that holds on each day that has one."""
    held = (series.latest(day) for day in series.days)
    return [front for front in held if front is not None]
