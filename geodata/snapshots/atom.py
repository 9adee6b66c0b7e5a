"""Features with when they were found in; an Atom feed (RFC 4287, with GeoRSS points) out."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as Xml

from geodata.snapshots.geojson import ATTRIBUTION
from geodata.snapshots.kml import add_text, xml_bytes
from geodata.snapshots.label import LICENCE
from geodata.snapshots.tables import spot

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from geodata.snapshots.features import Feature

_ATOM = "http://www.w3.org/2005/Atom"
_GEORSS = "http://www.georss.org/georss"


def atom_bytes(
    found: Sequence[tuple[Feature, datetime]], name: str, title: str, updated_at: datetime
) -> bytes:
    """Write a feed; `name` is what tells it from others, `updated_at` when it was last looked."""
    root = Xml.Element("feed", {"xmlns": _ATOM, "xmlns:georss": _GEORSS})
    add_text(root, "id", f"urn:frontline-check:watch:{name}")
    add_text(root, "title", title)
    add_text(root, "updated", _instant(updated_at))
    add_text(root, "rights", f"{ATTRIBUTION} {LICENCE}")
    add_text(root, "generator", "frontline-check")
    add_text(Xml.SubElement(root, "author"), "name", "frontline-check")
    for feature, found_at in found:
        _entry(root, feature, found_at)
    return xml_bytes(root)


def headline(feature: Feature) -> str:
    """Say in a line what was found."""
    row = feature.properties
    if feature.layer == "claim":
        return f"{row['verdict']}: {row['quote']}"
    days = {row["first_day"], row["last_day"]} - {None}
    when = " to ".join(sorted(days)) or "no day given"
    return f"{row['kind']}, {row['place'] or 'no place given'}, {when} ({row['status']})"


def _entry(root: Xml.Element, feature: Feature, found_at: datetime) -> None:
    row, at = feature.properties, spot(feature)
    entry = Xml.SubElement(root, "entry")
    add_text(entry, "id", f"urn:frontline-check:{feature.id}:{found_at:%Y%m%dT%H%M%S}")
    add_text(entry, "title", headline(feature))
    add_text(entry, "updated", _instant(found_at))
    add_text(entry, "summary", f"{row['quote']} ({row['reason']})")
    if row["url"]:
        Xml.SubElement(entry, "link", rel="alternate", href=row["url"])
    Xml.SubElement(entry, "category", term=row["kind"])
    if row["source"]:
        add_text(Xml.SubElement(entry, "source"), "title", row["source"])
    if at is not None:
        add_text(entry, "georss:point", f"{at[1]} {at[0]}")  # GeoRSS writes latitude first


def _instant(at: datetime) -> str:
    return at.isoformat(timespec="seconds").replace("+00:00", "Z")
