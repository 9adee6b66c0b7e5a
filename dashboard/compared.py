"""What differs between two snapshots in; its shapes, words and rows for the page out."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import shapely

from dashboard.words import place_name, plain, t
from geodata.snapshots.columns import spots
from geodata.snapshots.compare import change_features
from geodata.snapshots.geojson import geometry_member

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from geodata.snapshots import Feature
    from geodata.snapshots.compare import SnapshotChange

_OUTLINE_DEG = 0.002
_LONGEST = 80  # characters of a value in the table


def sentence(change: SnapshotChange) -> str:
    """Say what differs, in the reader's language."""
    parts = [f"{count:,} {t(how)}" for how, count in change.counts.items()]
    if not any(change.counts.values()):
        parts = [t("No difference")]
    return f"{', '.join(parts)}, {change.same:,} {t('the same')}."


def change_shapes(change: SnapshotChange) -> dict[str, Any]:
    """Give the map what differs: spots, areas and lines, each told in words too."""
    features = change_features(change)
    lon, lat = (values.tolist() for values in spots(features))
    placed = [row for row in zip(features, lon, lat, strict=True) if _has_a_spot(row[0])]
    return {
        "label": sentence(change),
        "legend": [[how, f"{t(how)}: {count:,}"] for how, count in change.counts.items()],
        "fit": True,
        "spots": [
            {
                "name": _name(feature),
                "told": f"{t(feature.layer)}: {_name(feature)}. {_told(feature)}",
                "lon": x,
                "lat": y,
                "role": feature.layer,
                "hollow": feature.layer == "removed",
                "area": feature.properties.get("place_kind") == "region",  # its middle is no site
            }
            for feature, x, y in placed
        ],
        "pieces": [*_outlines(features), *_moves(change)],
    }


def change_table(change: SnapshotChange) -> list[dict[str, str]]:
    """Give a row for each feature that differs: what stood there before, and what stands now."""
    differing = {row.id: row.fields for row in change.changed}
    return [
        {
            t("change"): t(feature.layer),
            t("kind"): t(str(feature.properties["kind"]).replace("_", " ")),
            t("place"): _name(feature),
            t("days"): _days(feature),
            t("what changed"): _fields(differing.get(feature.id, {})),
            t("sentence"): str(feature.properties.get("quote") or ""),
        }
        for feature in change_features(change)
    ]


def origin(name: str, about: Mapping[str, Any], count: int) -> str:
    """Say what a snapshot says of itself: how it was chosen, and of which day it is."""
    asked = filter_in_words(about.get("filter"))
    day = f"; {t('until')} {about['day']}" if isinstance(about.get("day"), str) else ""
    own = _added(about.get("versions"))
    return plain(f"{name}: {count:,}{day}; {t('filter')}: {asked[:200]}{own}")


def filter_in_words(asked: Any) -> str:
    """Say what a snapshot was asked for: "kind capture, strike; from 2024-12-01"."""
    if not isinstance(asked, dict) or not asked:
        return t("none")
    parts = (f"{t(str(name).replace('_', ' '))} {_values(value)}" for name, value in asked.items())
    return "; ".join(part.strip() for part in parts)


def _values(value: Any) -> str:
    if value is True:
        return ""
    several = value if isinstance(value, list) else [value]
    return ", ".join(t(str(one)) for one in several)


def _added(versions: Any) -> str:
    """Name the articles that a visitor's own snapshot holds beside those that all see."""
    added = versions.get("added") if isinstance(versions, dict) else None
    if not added or not isinstance(added, list):
        return ""
    words = "only your own articles" if versions.get("added_alone") else "with your own articles"
    return f"; {t(words)}: {', '.join(map(str, added))[:200]}"


def _name(feature: Feature) -> str:
    row = feature.properties
    named = row.get("place") or row.get("subject_place") or row.get("subject")
    return place_name(str(named or row["kind"]))


def _told(feature: Feature) -> str:
    row = feature.properties
    words = f"{t(str(row['kind']).replace('_', ' '))}, {_days(feature)}"
    fields = ", ".join(row["changed_fields"])
    return f"{words} ({fields})" if fields else words


def _days(feature: Feature) -> str:
    first, last = feature.first_day, feature.last_day
    if first is None or last is None:
        return t("no day given")
    return str(first) if first == last else f"{first} – {last}"


def _fields(fields: Mapping[str, tuple[Any, Any]]) -> str:
    """Write the fields that differ as "status: claimed → denied"."""
    return "; ".join(
        t("moved")
        if name == "geometry"
        else f"{t(name.replace('_', ' '))}: {_value(before)} → {_value(after)}"
        for name, (before, after) in fields.items()
    )


def _value(value: Any) -> str:
    if value is None or value == []:
        return "–"
    words = "; ".join(map(str, value)) if isinstance(value, list) else t(str(value))
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…"


def _has_a_spot(feature: Feature) -> bool:
    """Tell whether the map shows it: of a country the middle is no site, the outline hides all."""
    return feature.shape is not None and feature.properties.get("place_kind") != "country"


def _outlines(features: list[Feature]) -> Iterator[dict[str, Any]]:
    for feature in features:
        shape = feature.shape if _has_a_spot(feature) else None
        if shape is not None and shapely.get_dimensions(shape) > 0:
            shape = shapely.simplify(shape, _OUTLINE_DEG)
            yield {"role": feature.layer, "shape": geometry_member(shape), "faint": True}


def _moves(change: SnapshotChange) -> Iterator[dict[str, Any]]:
    """Draw a line from where something was to where it is."""
    for row in change.changed:
        before, after = (member.get("geometry") for member in (row.before, row.after))
        if "geometry" in row.fields and before and after:
            ends = [
                shapely.point_on_surface(shapely.from_geojson(json.dumps(shape)))
                for shape in (before, after)
            ]
            yield {"role": "changed", "shape": geometry_member(shapely.LineString(ends))}
