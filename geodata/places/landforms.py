"""Text in; the rivers, seas, bridges and old lands it names that no gazetteer has, out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geodata.places.lexicon import alternatives
from geodata.places.matching import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geodata.places.gazetteer import Gazetteer

_NAME = r"[A-ZÀ-Þ][\w'’ʼ-]{2,30}"
_KIND = alternatives(
    """
    Sea River Island Bridge Strait Reservoir Canal Peninsula Bay Spit Lake Dam Delta Estuary
    (?:Nuclear|Thermal|Hydroelectric)_Power_(?:Plant|Station) NPP TPP HPP
    """
)
_LANDFORM = re.compile(
    rf"(?:{_NAME}\s+){{1,2}}{_KIND}\b(?!\s+(?:Fleet|Grain|Initiative|Group|District))"
    rf"|\b(?:Sea|Gulf|Strait|Bay)\s+of\s+{_NAME}"
)
# A look at these tells at once that most texts hold none.
_KIND_WORDS = tuple(
    "Sea River Island Bridge Strait Reservoir Canal Peninsula Bay Spit Lake Dam Delta Estuary Plant"
    " Station NPP TPP HPP Gulf".split()
)
_LAND_PARTS = ("onbas", "онбас", "ovoross", "Poliss", "ranscarpath", "shchyna", "щин")
# Lands that are no unit of any register.
_LAND = re.compile(
    r"(?<!\w)(?:Donbass?|Донбасс?(?:у|а|і|е|ом)?|Novorossiya|Polissia|Transcarpathia"
    r"|\w{4,}shchyna"
    r"|(?!Женщ|Годовщ|Батьківщ|Военщ|Толщ|Трещ|Морщ|Військовщ)[А-ЯҐЄІЇ]\w{3,}щин(?:а|и|і|у|ою))(?!\w)"
)
_FIRST = re.compile(r"(?:The|This|That|In|On|At|Near|Over|Across|And|From|To|Of)\s+")


def find_landforms(text: str, gazetteer: Gazetteer) -> Iterator[Hit]:
    """Find "the Oskil River" and "Donbas", with the gazetteer's entries where it has them.

    >>> from geodata.places.gazetteer import open_gazetteer
    >>> [(hit.start, hit.end) for hit in find_landforms("over the Qulpan Strait", open_gazetteer())]
    [(9, 22)]
    """
    if any(word in text for word in _KIND_WORDS):
        for found in _LANDFORM.finditer(text):
            first = _FIRST.match(text, found.start())
            start = first.end() if first else found.start()
            yield Hit(start, found.end(), gazetteer.find(text[start : found.end()]))
    if any(part in text for part in _LAND_PARTS):
        for land in _LAND.finditer(text):
            yield Hit(*land.span(), gazetteer.find(land.group()))
