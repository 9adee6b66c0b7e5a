"""Readings and a path in; a snapshot file out, whole or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from geodata.errors import InputError
from geodata.snapshots.catalogues import stac_bytes, timemap_bytes
from geodata.snapshots.claimreview import claim_reviews_bytes
from geodata.snapshots.desktop import write_gpkg, write_parquet
from geodata.snapshots.features import find_features
from geodata.snapshots.front_shapes import front_on
from geodata.snapshots.geojson import collection_bytes
from geodata.snapshots.html import html_bytes
from geodata.snapshots.kml import kml_bytes
from geodata.snapshots.label import label
from geodata.snapshots.layouts import acled_bytes, ged_bytes
from geodata.snapshots.tables import csv_bytes
from geodata.whole_file import write_whole

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from geodata.fronts import FrontSeries
    from geodata.model import Reading
    from geodata.snapshots.features import Feature

    Write = Callable[[Path, Sequence[Feature], Mapping[str, Any]], None]
    Lay = Callable[[Sequence[Feature], Mapping[str, Any]], bytes]

_REVIEWS = ".jsonld"
_CATALOGUE = ".stac.json"
_MAP = ".html"
_LAID: dict[str, Lay] = {
    ".geojson": collection_bytes,
    ".acled.csv": acled_bytes,
    ".ucdp.csv": ged_bytes,
    ".csv": csv_bytes,
    ".kml": kml_bytes,
    _MAP: html_bytes,
    ".timemap.json": timemap_bytes,
}
_WRITTEN: dict[str, Write] = {".gpkg": write_gpkg, ".parquet": write_parquet}
ENDINGS = (*_LAID, *_WRITTEN, _CATALOGUE, _REVIEWS)


def write_snapshot(
    path: Path,
    readings: Sequence[Reading],
    event_ids: Collection[str] | None = None,
    claim_ids: Collection[str] | None = None,
) -> None:
    """Write the chosen events and claims (None: all) as `write_features` does."""
    write_features(path, list(find_features(readings, event_ids, claim_ids)))


def write_features(
    path: Path,
    features: Sequence[Feature],
    reviewed: date | None = None,
    about: Mapping[str, Any] | None = None,
    fronts: FrontSeries | None = None,
) -> None:
    """Write features in the format of the path's ending: the old file stays till all is written.

    `about` is their label; a map (.html) draws the latest of `fronts` by its last day. .jsonld
    holds a schema.org ClaimReview of each claim, published on the day `reviewed`; .stac.json
    describes the files of the same name in its folder.

    Raises
    ------
    InputError
        If the ending is none of ours, or the file cannot be written there.
    """
    ending = check_format(path)
    told = about or label(features)
    if ending in _WRITTEN:
        write_whole(path, lambda part: _WRITTEN[ending](part, features, told), what="snapshot")
        return
    if ending == _MAP and fronts is not None:
        raw = html_bytes(features, told, front_on(fronts, told["day"]))
    elif ending in _LAID:
        raw = _LAID[ending](features, told)
    elif ending == _CATALOGUE:
        raw = stac_bytes(path, features, told)
    elif reviewed is None:
        raise InputError(f"snapshot {path}: a review needs the day it is published; give one")
    else:
        raw = claim_reviews_bytes(features, reviewed, about)
    write_whole(path, lambda part: part.write_bytes(raw), what="snapshot")


def check_format(path: Path) -> str:
    """Give the ending that names the format of a path.

    Raises
    ------
    InputError
        If it names none of ours; the sentence lists them.

    >>> from pathlib import Path
    >>> check_format(Path("war.acled.csv")), check_format(Path("2024.12.csv"))
    ('.acled.csv', '.csv')
    """
    name = path.name.lower()
    found = next((ending for ending in ENDINGS if name.endswith(ending)), None)
    if found is None:
        raise InputError(f"snapshot {path}: write one of {', '.join(ENDINGS)}")
    return found
