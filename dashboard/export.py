"""What the filters show in; the files of it, byte for byte as `snapshot` writes them, out."""

from __future__ import annotations

import io
import tempfile
import zipfile
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from dashboard.filters import claim_passes, question_of, selection_of
from geodata.snapshots.asking import answering
from geodata.snapshots.files import ENDINGS, write_features
from geodata.snapshots.label import label
from geodata.snapshots.selection import chosen

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dashboard.corpus import Corpus
    from dashboard.filters import Filters
    from geodata.fronts import FrontSeries
    from geodata.snapshots import Feature
    from geodata.snapshots.selection import Selection

SERIES = ".stac.zip"  # a catalogue's item with the files that it describes
_CATALOGUE = ".stac.json"
_NOT_IN_SERIES = (_CATALOGUE, ".jsonld")
_NO_CLOCK = (1980, 1, 1, 0, 0, 0)  # the same state gives the same bytes


@dataclass(frozen=True, slots=True)
class Shown:
    """What the filters show of one layer, and how it was asked for; `fronts` lie on the map."""

    features: tuple[Feature, ...]
    asked: Mapping[str, Any]
    versions: Mapping[str, Any]
    fronts: FrontSeries | None = None


def shown_events(
    shown: Corpus, filters: Filters, versions: Mapping[str, Any], *, merged: bool
) -> Shown:
    """Give the events that pass, with the front of their day if it was asked for."""
    rows = np.flatnonzero(filters.passes(shown.events))
    features = [shown.events.features[row] for row in rows]
    question = question_of(filters)
    if question.asks and shown.fronts:
        features = answering(features, question, shown.fronts)
    selection = _since(shown, selection_of(filters))
    asked = selection.told | question.told | ({"merge": True} if merged else {})
    return Shown(tuple(features), asked, versions, shown.fronts)


def shown_claims(shown: Corpus, filters: Filters, versions: Mapping[str, Any]) -> Shown:
    """Give the checked statements that pass: by their day, source and words."""
    claims = tuple(claim for claim in shown.claims if claim_passes(claim, filters))
    asked = _since(shown, selection_of(filters, of_claims=True)).told
    return Shown(claims, asked, versions)


def shown_unplaced(shown: Corpus, filters: Filters, versions: Mapping[str, Any]) -> Shown:
    """Give what passes of what happened at no place that can be told; it lies by no front."""
    selection = _since(shown, replace(selection_of(filters), layers=("unplaced",)))
    question = question_of(filters)
    every = () if question.asks else shown.unplaced.features
    found = tuple(feature for feature in every if chosen(feature, selection))
    return Shown(found, selection.told | question.told, versions)


def _since(shown: Corpus, selection: Selection) -> Selection:
    """Tell the first day of a workspace that is too large to be shown whole."""
    first, asked = shown.since, selection.first_day
    later = first is not None and (asked is None or asked < first)
    return replace(selection, first_day=first) if later else selection


def file_bytes(shown: Shown, ending: str) -> bytes:
    """Write what is shown in the format of an ending (".gpkg"), and give the file's bytes.

    A review (".jsonld") is published today; SERIES holds a catalogue's item and its files.
    """
    about = label(shown.features, shown.asked, shown.versions)
    endings = [ending]
    if ending == SERIES:
        endings = [e for e in ENDINGS if e not in _NOT_IN_SERIES] + [_CATALOGUE]
    today = datetime.now(UTC).date()
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / f"snapshot{e}" for e in endings]
        for path in paths:
            write_features(path, shown.features, today, about, shown.fronts)
        return _zipped(paths) if ending == SERIES else paths[0].read_bytes()


def file_stem(filters: Filters, what: str = "events") -> str:
    """Name a download by its days."""
    return f"{what}-{filters.first_day}-{filters.last_day}"


def _zipped(paths: list[Path]) -> bytes:
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w") as packed:
        for path in paths:
            member = zipfile.ZipInfo(path.name, _NO_CLOCK)
            packed.writestr(member, path.read_bytes(), zipfile.ZIP_DEFLATED)
    return raw.getvalue()
