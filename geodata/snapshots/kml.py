"""Features in; KML out, a folder for each layer, a time span and a style for each placemark.

Source: OGC KML 2.2 (07-147r2). Days stand as they are (xsd:date), so that no zone can move them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as Xml

import shapely

from geodata.snapshots.styles import colours

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from shapely import Geometry

    from geodata.snapshots.features import Feature

_DECIMALS = 6
_STYLED_BY = {"event": "kind", "unplaced": "kind", "claim": "verdict"}
_NOT_XML = dict.fromkeys([*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF])  # XML 1.0, 2.2


def kml_bytes(features: Sequence[Feature], about: Mapping[str, Any]) -> bytes:
    """Write features as one KML document; equal input gives equal bytes."""
    root = Xml.Element("kml", xmlns="http://www.opengis.net/kml/2.2")
    document = Xml.SubElement(root, "Document")
    add_text(document, "name", "frontline-check")
    add_text(document, "description", about.get("attribution", ""))
    layers = list(dict.fromkeys(f.layer for f in features))
    for attribute in dict.fromkeys(_STYLED_BY.get(layer, "change") for layer in layers):
        for word, colour in colours(attribute).items():
            _style(document, f"{attribute}-{word}", colour)
    _data(document, about)
    for layer in layers:
        folder = Xml.SubElement(document, "Folder")
        add_text(folder, "name", layer)
        for feature in features:
            if feature.layer == layer:
                _placemark(folder, feature)
    return xml_bytes(root)


def xml_bytes(root: Xml.Element) -> bytes:
    """Write a document with its declaration."""
    words: str = Xml.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{words}'.encode()


def _style(document: Xml.Element, name: str, colour: str) -> None:
    red, green, blue = colour[1:3], colour[3:5], colour[5:7]
    style = Xml.SubElement(document, "Style", id=name)
    icon = Xml.SubElement(style, "IconStyle")
    add_text(icon, "color", f"ff{blue}{green}{red}")  # KML writes alpha, blue, green, red
    line = Xml.SubElement(style, "LineStyle")
    add_text(line, "color", f"ff{blue}{green}{red}")
    add_text(line, "width", "2")
    fill = Xml.SubElement(style, "PolyStyle")
    add_text(fill, "color", f"1c{blue}{green}{red}")


def _placemark(folder: Xml.Element, feature: Feature) -> None:
    row = feature.properties
    mark = Xml.SubElement(folder, "Placemark")
    add_text(mark, "name", str(row.get("place") or row.get("subject") or row["kind"]))
    add_text(mark, "description", row.get("quote") or "")
    if feature.first_day and feature.last_day:
        span = Xml.SubElement(mark, "TimeSpan")
        add_text(span, "begin", feature.first_day.isoformat())
        add_text(span, "end", feature.last_day.isoformat())
    attribute = _STYLED_BY.get(feature.layer, "change")
    add_text(mark, "styleUrl", f"#{attribute}-{row.get(attribute)}")
    _data(mark, {"id": feature.id, "layer": feature.layer, **row})
    if feature.shape is not None:
        _geometry(mark, shapely.orient_polygons(feature.shape, exterior_cw=False))


def _data(parent: Xml.Element, row: Mapping[str, Any]) -> None:
    extended = Xml.SubElement(parent, "ExtendedData")
    for name, value in row.items():
        if value not in (None, [], {}):
            data = Xml.SubElement(extended, "Data", name=name)
            listed = isinstance(value, list)
            add_text(data, "value", "; ".join(map(str, value)) if listed else str(value))


def _geometry(parent: Xml.Element, shape: Geometry) -> None:
    if isinstance(shape, shapely.Point | shapely.LineString):
        drawn = Xml.SubElement(parent, shape.geom_type)  # KML has the same two words
        add_text(drawn, "coordinates", _coordinates(shape.coords))
    elif isinstance(shape, shapely.Polygon):
        polygon = Xml.SubElement(parent, "Polygon")
        rings = [("outerBoundaryIs", shape.exterior)]
        rings += [("innerBoundaryIs", ring) for ring in shape.interiors]
        for side, ring in rings:
            linear = Xml.SubElement(Xml.SubElement(polygon, side), "LinearRing")
            add_text(linear, "coordinates", _coordinates(ring.coords))
    else:
        several = Xml.SubElement(parent, "MultiGeometry")
        for part in shapely.get_parts(shape):
            _geometry(several, part)


def _coordinates(positions: Iterable[tuple[float, ...]]) -> str:
    return " ".join(f"{round(at[0], _DECIMALS)},{round(at[1], _DECIMALS)}" for at in positions)


def add_text(parent: Xml.Element, name: str, words: str) -> None:
    """Add an element with a text, without what XML cannot carry."""
    Xml.SubElement(parent, name).text = words.translate(_NOT_XML)
