"""Two snapshots in; what was added, removed and changed between them, and in which fields, out."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

import shapely

from geodata.errors import InputError
from geodata.snapshots.features import Feature
from geodata.snapshots.files import write_features
from geodata.snapshots.label import label

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    Member = Mapping[str, Any]

CHANGES = ("added", "removed", "changed")
# What of the two labels may be why features differ, and how it is said.
_LABELLED = {
    "filter": "The two were filtered differently; some of what differs comes from that.",
    "versions": "The two were made by different code, tables or fronts, or hold added articles; "
    "some of what differs may come from that.",
}
_LARGEST_BYTES = 500_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """One feature that is in both; `fields` are those that differ, before and after."""

    id: str
    before: Member
    after: Member
    fields: Mapping[str, tuple[Any, Any]]


@dataclass(frozen=True, slots=True, kw_only=True)
class SnapshotChange:
    """What a second snapshot has more, less and otherwise than a first, in order of their ids."""

    added: tuple[Member, ...]
    removed: tuple[Member, ...]
    changed: tuple[Changed, ...]
    same: int
    notes: tuple[str, ...] = ()  # a sentence for each way in which the two were made otherwise

    @property
    def counts(self) -> dict[str, int]:
        """Count what differs, by how."""
        return dict(zip(CHANGES, map(len, (self.added, self.removed, self.changed)), strict=True))

    @property
    def sentence(self) -> str:
        """Say it in one sentence."""
        if not any(self.counts.values()):
            return f"No difference, {self.same} the same."
        told = ", ".join(f"{count} {how}" for how, count in self.counts.items())
        return f"{told}, {self.same} the same."


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A GeoJSON snapshot as read: its features by their ids, and what it says of itself."""

    members: Mapping[str, Member]
    about: Mapping[str, Any]


def read_snapshot(raw: bytes, name: str) -> Snapshot:
    """Read a GeoJSON snapshot, a stranger's too.

    Raises
    ------
    InputError
        If it is no GeoJSON snapshot, or a feature in it has no id, or two have the same.
    """
    if len(raw) > _LARGEST_BYTES:
        raise InputError(f"snapshot {name}: is above 500 MB; compare smaller ones")
    try:
        content = json.loads(raw, parse_constant=_refuse)
        rows = content["features"]
        members = {str(member["id"]): member for member in rows}
        for member in rows:
            _feature("added", member, {})
        about = content.get("about") or {}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise _no_snapshot(name) from error
    except shapely.GEOSException as error:
        raise _no_snapshot(name) from error
    if len(members) != len(rows):
        raise InputError(f"snapshot {name}: two features share an id; write it anew")
    return Snapshot(members, about if isinstance(about, dict) else {})


def compare_files(before: Path, after: Path) -> SnapshotChange:
    """Compare two files of GeoJSON snapshots by the ids of their features.

    Raises
    ------
    InputError
        As `read_snapshot` does, or if a file cannot be read.
    """
    return compare_snapshots(_read(before), _read(after))


def compare_snapshots(before: Snapshot, after: Snapshot) -> SnapshotChange:
    """Compare two snapshots by the ids of their features."""
    one, other = before.members, after.members
    both = [(key, one[key], other[key]) for key in sorted(one.keys() & other.keys())]
    changed = [
        Changed(id=key, before=old, after=new, fields=fields)
        for key, old, new in both
        if (fields := dict(_fields(old, new)))
    ]
    return SnapshotChange(
        added=tuple(other[key] for key in sorted(other.keys() - one.keys())),
        removed=tuple(one[key] for key in sorted(one.keys() - other.keys())),
        changed=tuple(changed),
        same=len(both) - len(changed),
        notes=tuple(
            note
            for name, note in _LABELLED.items()
            if name in before.about
            and name in after.about
            and before.about[name] != after.about[name]
        ),
    )


def change_rows(change: SnapshotChange) -> Iterator[dict[str, Any]]:
    """Give a row for each feature that is not the same, then one with the sentence."""
    for name, members in (("added", change.added), ("removed", change.removed)):
        yield from ({"change": name, "id": m["id"], **_headline(m)} for m in members)
    for changed in change.changed:
        fields = {
            name: {"before": before, "after": after}
            for name, (before, after) in changed.fields.items()
        }
        headline = _headline(changed.after)
        yield {"change": "changed", "id": changed.id, **headline, "fields": fields}
    yield {"change": "sum", "sentence": change.sentence, "notes": list(change.notes)}


def change_features(change: SnapshotChange) -> list[Feature]:
    """Give what differs as features in the layers "added", "removed" and "changed".

    Each says in which fields it differs, and what stood there before.
    """
    told: list[tuple[str, Member, dict[str, Any]]] = [
        *(("added", member, {}) for member in change.added),
        *(("removed", member, {}) for member in change.removed),
    ]
    told += [("changed", row.after, dict(row.fields)) for row in change.changed]
    return [_feature(how, member, fields) for how, member, fields in told]


def write_change(path: Path, change: SnapshotChange) -> None:
    """Write what differs as layers or a table, in the format of the path's ending.

    Raises
    ------
    InputError
        If it cannot be written, or nothing differs and the format holds no empty layer.
    """
    features = change_features(change)
    told = " ".join([change.sentence, *change.notes])
    write_features(path, features, about=label(features) | {"change": told})


def _feature(how: str, member: Member, fields: Mapping[str, Any]) -> Feature:
    row = member["properties"]
    if not isinstance(row["kind"], str) or not isinstance(row["layer"], str):
        raise TypeError("kind")
    shape = member.get("geometry")
    days = [row.get(name) and date.fromisoformat(row[name]) for name in ("first_day", "last_day")]
    before = {name: old for name, (old, _) in fields.items()}
    return Feature(
        id=str(member["id"]),
        layer=how,
        shape=None if shape is None else shapely.from_geojson(json.dumps(shape)),
        first_day=days[0],
        last_day=days[1],
        properties={
            **row,
            "change": how,
            "changed_fields": sorted(fields),
            "before": json.dumps(before, ensure_ascii=False) if before else None,
        },
    )


def _headline(member: Member) -> dict[str, Any]:
    row = member["properties"]
    return {name: row.get(name) for name in ("layer", "kind", "place", "first_day", "quote")}


def _fields(old: Member, new: Member) -> Iterator[tuple[str, tuple[Any, Any]]]:
    """Find the fields that differ; one that only one of them has counts as None in the other."""
    before, after = old["properties"], new["properties"]
    for name in dict.fromkeys([*before, *after]):
        if before.get(name) != after.get(name):
            yield name, (before.get(name), after.get(name))
    if old.get("geometry") != new.get("geometry"):
        yield "geometry", (old.get("geometry"), new.get("geometry"))


def _read(path: Path) -> Snapshot:
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise InputError(f"snapshot {path}: {error.strerror or error}; check the path") from error
    return read_snapshot(raw, str(path))


def _no_snapshot(name: str) -> InputError:
    return InputError(
        f"snapshot {name}: is no GeoJSON snapshot with ids; write it with `snapshot --out`"
    )


def _refuse(constant: str) -> float:
    """Refuse NaN and Infinity, which JSON does not have."""
    raise ValueError(constant)
