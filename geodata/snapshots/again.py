"""Merged reports and what changed in them in; the same as if all were merged anew, out.

Only the reports that a change can reach are looked at: those of its kind, at places within reach,
on its days, and those that these reach in turn.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import shapely

from geodata.events.gather import linked
from geodata.snapshots.merged import MergedFeatures, event_of, merge_features

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from geodata.model import Event
    from geodata.snapshots.features import Feature

_MOST_SHARE = 0.1  # where more has changed, merging all costs no more


def merge_again(
    before: MergedFeatures,
    features: Iterable[Feature],
    texts: Mapping[str, str] | None = None,
    apart: Collection[str] = (),
    together: Sequence[tuple[str, str]] = (),
) -> MergedFeatures:
    """Merge as `merge_features` does; `before` is what that gave, without `apart` and `together`.

    A report that has changed is another object than that of its id before.
    """
    reports = {feature.id: feature for feature in features}
    changed = {key for key, one in reports.items() if before.reports.get(key) is not one}
    changed |= before.reports.keys() - reports.keys()
    changed |= {*apart, *(key for pair in together for key in pair)}
    reached = _reached(before.reports, reports, changed)
    if reached is None:
        return merge_features(reports.values(), texts, apart, together)
    anew = merge_features(
        (reports[key] for key in reports if key in reached), texts, apart, together
    )
    shown = [feature for feature in before.features if feature.id not in reached]
    merged = {key: event for key, event in before.merged.items() if key not in reached}
    return MergedFeatures(
        tuple(sorted([*shown, *anew.features], key=_in_time)), {**merged, **anew.merged}, reports
    )


def _reached(
    before: Mapping[str, Feature], reports: Mapping[str, Feature], changed: Collection[str]
) -> set[str] | None:
    """Name the reports that may be merged otherwise than before; None to merge all."""
    if len(changed) > _MOST_SHARE * len(reports):
        return None
    old = [before[key] for key in changed if key in before]
    kinds = {f.properties["kind"] for f in old}
    kinds |= {reports[key].properties["kind"] for key in changed if key in reports}
    likely = [f for f in reports.values() if f.properties["kind"] in kinds]
    events = [*map(event_of, old), *map(event_of, likely)]
    started = {n for n, event in enumerate(events) if event.id in changed}
    found = [events[n] for n in linked(events, started)]
    return None if _known_unevenly(found, [*old, *reports.values()]) else {e.id for e in found}


def _known_unevenly(events: Sequence[Event], features: Iterable[Feature]) -> bool:
    """Tell whether a spot of the events is known to this and to that precision.

    Merging takes one of them for the spot, and which one, only all reports together tell.
    """
    places = {event.place.id for event in events}
    known: dict[tuple[object, ...], set[tuple[object, ...]]] = {}
    for feature in features:
        row = feature.properties
        if row.get("place_id") in places:
            at = () if feature.shape is None else tuple(shapely.get_coordinates(feature.shape)[0])
            told = row["uncertainty_m"], row["place"], row["place_kind"]
            known.setdefault((row["place_id"], *at), set()).add(told)
    return any(len(told) > 1 for told in known.values())


def _in_time(feature: Feature) -> tuple[date, date, str]:
    return feature.first_day or date.max, feature.last_day or date.max, feature.id
