"""What the map's marks look like, for programs that draw the layers themselves.

The page's own copy stands in web/frontline.js, with the same colours and shapes.
"""

from __future__ import annotations

from xml.etree import ElementTree as Xml

# Okabe and Ito's colours, which the colour-blind tell apart; the shape says the same again.
LOOK = {
    "capture": ("#0072B2", "square"),
    "advance": ("#56B4E9", "triangle"),
    "strike": ("#D55E00", "diamond"),
    "shelling": ("#E69F00", "hexagon"),
    "attack": ("#CC79A7", "circle"),
    "clash": ("#CC79A7", "saltire"),
    "withdrawal": ("#009E73", "drop"),
    "casualties": ("#222222", "cross"),
    "deployment": ("#7f8c5a", "pentagon"),
    "other": ("#8a8f96", "circle"),
}
VERDICT = {"consistent": "#009E73", "inconsistent": "#D55E00", "undetermined": "#8a8f96"}
CHANGE = {"added": "#009E73", "removed": "#D55E00", "changed": "#E69F00"}
_QGIS_SHAPE = {"saltire": "cross_fill", "drop": "triangle", "cross": "cross_fill"}
_TURN_DEG = {"saltire": "45", "drop": "180"}
_DASH = {"consistent": "solid", "inconsistent": "dash", "undetermined": "dot"}  # of a verdict
_MARK_MM, _RING_MM = "3.4", "5.4"
_FILL_OPACITY = "0.11"  # of areas, as on the page


def colours(attribute: str) -> dict[str, str]:
    """Give the colour of each word of an attribute that styles a layer."""
    if attribute == "kind":
        return {kind: colour for kind, (colour, _) in LOOK.items()}
    return VERDICT if attribute == "verdict" else CHANGE


def qml(attribute: str, geometry: str) -> str:
    """Write a QGIS style that sorts a layer by an attribute.

    `geometry` is "point", "line" or "area".
    """
    root = Xml.Element("qgis", version="3.34.0", styleCategories="Symbology")
    renderer = Xml.SubElement(root, "renderer-v2", type="categorizedSymbol", attr=attribute)
    categories = Xml.SubElement(renderer, "categories")
    symbols = Xml.SubElement(renderer, "symbols")
    for number, (word, colour) in enumerate(colours(attribute).items()):
        Xml.SubElement(
            categories, "category", symbol=str(number), value=word, label=word, render="true"
        )
        shape = LOOK[word][1] if attribute == "kind" else "circle"
        symbol = _symbol(symbols, str(number), colour, shape, geometry)
        if (attribute, geometry) == ("kind", "point"):
            _ring(symbol)
    doctype = "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n"
    return doctype + Xml.tostring(root, encoding="unicode")


def _symbol(parent: Xml.Element, name: str, colour: str, shape: str, geometry: str) -> Xml.Element:
    kind, layer, options = _SYMBOL[geometry]
    symbol = Xml.SubElement(parent, "symbol", name=name, type=kind, alpha="1")
    drawn = Xml.SubElement(symbol, "layer", {"class": layer, "enabled": "1", "pass": "0"})
    told = {key: value.format(colour=_rgba(colour)) for key, value in options.items()}
    if geometry == "point":
        told |= {"name": _QGIS_SHAPE.get(shape, shape), "angle": _TURN_DEG.get(shape, "0")}
    if geometry == "area":
        told["color"] = _rgba(colour, round(255 * float(_FILL_OPACITY)))
    _options(drawn, told)
    return symbol


def _ring(symbol: Xml.Element) -> None:
    """Draw round a mark the verdict of its claim, if it has one: by colour, and by dashes."""
    drawn = Xml.SubElement(symbol, "layer", {"class": "SimpleMarker", "enabled": "1", "pass": "0"})
    plain = {"name": "circle", "color": "0,0,0,0", "size": _RING_MM, "size_unit": "MM"}
    _options(drawn, plain | {"outline_width": "0.5", "outline_style": "solid"})
    defined = Xml.SubElement(drawn, "data_defined_properties")
    table = _options(defined, {"name": "", "type": "collection"})
    properties = Xml.SubElement(table, "Option", name="properties", type="Map")
    for name, expression in (
        ("enabled", '"verdict" IS NOT NULL'),
        ("outlineColor", _case(VERDICT)),
        ("outlineStyle", _case(_DASH)),
    ):
        one = _options(properties, {"expression": expression}, name=name)
        Xml.SubElement(one, "Option", name="active", value="true", type="bool")
        Xml.SubElement(one, "Option", name="type", value="3", type="int")  # by an expression


def _case(words: dict[str, str]) -> str:
    """Write an expression that gives each verdict its word."""
    told = " ".join(f"WHEN \"verdict\" = '{key}' THEN '{word}'" for key, word in words.items())
    return f"CASE {told} END"


def _options(parent: Xml.Element, told: dict[str, str], **named: str) -> Xml.Element:
    table = Xml.SubElement(parent, "Option", {"type": "Map", **named})
    for key, value in told.items():
        Xml.SubElement(table, "Option", name=key, value=value, type="QString")
    return table


_SYMBOL = {
    "point": (
        "marker",
        "SimpleMarker",
        {
            "color": "{colour}",
            "outline_color": "255,255,255,255",
            "outline_width": "0.3",
            "size": _MARK_MM,
            "size_unit": "MM",
        },
    ),
    "line": ("line", "SimpleLine", {"line_color": "{colour}", "line_width": "0.6"}),
    "area": (
        "fill",
        "SimpleFill",
        {
            "outline_color": "{colour}",
            "outline_style": "dash",
            "outline_width": "0.4",
            "style": "solid",
        },
    ),
}


def _rgba(colour: str, alpha: int = 255) -> str:
    red, green, blue = (int(colour[n : n + 2], 16) for n in (1, 3, 5))
    return f"{red},{green},{blue},{alpha}"
