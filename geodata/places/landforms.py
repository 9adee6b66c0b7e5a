"""Text in; the rivers, seas, bridges and old lands it names that no gazetteer has, out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geodata.model import PlaceKind
from geodata.phrases.late import late
from geodata.places.lexicon import alternatives
from geodata.places.matching import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geodata.places.gazetteer import Gazetteer, Match

_NAME = r"[A-ZÀ-Þ][\w'’ʼ-]{2,30}"
_KIND = alternatives(
    """
    Sea River Island Bridge Strait Reservoir Canal Peninsula Bay Spit Lake Dam Delta Estuary
    (?:Nuclear|Thermal|Hydroelectric)_Power_(?:Plant|Station) NPP TPP HPP
    """
)
_LANDFORM = late(
    rf"(?:{_NAME}\s+){{1,2}}{_KIND}\b(?!\s+(?:Fleet|Baby|Grain|Initiative|Group|District))"
    rf"|\b(?:Sea|Gulf|Strait|Bay)\s+of\s+{_NAME}|\bCape\s+{_NAME}"
    rf"|{_NAME}\s+[Nn]uclear\s+(?:[Pp]ower\s+)?(?:[Pp]lant|[Ss]tation)\b"
)
_CYRILLIC_NAME = r"[А-ЯҐЄІЇЁ][\w'’ʼ-]{2,30}"
_CYRILLIC_ADJECTIVE = (
    r"[А-ЯҐЄІЇЁ][\w'’ʼ-]{2,30}(?:ий|ого|ому|им|ім|ом|е|ое|ої|ій|ою|ой|ую|у|а|ая|ый|ым)"
)
# "Керченська протока", "у Чорному морі", "острів Зміїний", "мис Тарханкут"
_CYRILLIC = late(
    rf"(?<!\w)(?:{_CYRILLIC_ADJECTIVE}\s+(?:мор(?:е|я|ю|ем|і)|проток(?:а|и|у|ою)|протоці|пролив(?:а|у|ом|е)?"
    r"|кос(?:а|и|і|у|ою|е|ой)|півостр[оі]в\w{0,2}|полуостров\w{0,2}|лиман(?:у|і|а|ом|е)?|зато(?:ка|ки|ку|кою|ці)"
    r"|залив(?:а|у|ом|е)?|водосховищ\w{1,2}|водохранилищ\w{1,2}|міст|мост(?:у|а|ом|і)?)"
    rf"|(?:остр[оі]в\w{{0,2}}|мис(?:у|і|ом)?|мыс(?:а|е|у|ом)?)\s+{_CYRILLIC_NAME})(?!\w)"
)
_CYRILLIC_KINDS = (
    "мор",
    "прото",
    "прол",
    "кос",
    "остр",
    "лиман",
    "зато",
    "залив",
    "водо",
    "мост",
    "міст",
    "мис",
    "мыс",
)
# A look at these tells at once that most texts hold none.
_KIND_WORD = re.compile(
    "Sea|River|Island|Bridge|Strait|Reservoir|Canal|Peninsula|Bay|Spit|Lake|Dam|Delta|Estuary|Plant"
    "|Station|NPP|TPP|HPP|Gulf|Cape"
)
_RIVER = late(
    rf"(?<!\w)(?:р[іе]чк(?:а|и|у|ою|ой|е)|річці|рек(?:а|и|е|у|ой))\s+({_CYRILLIC_NAME})(?!\w)"
)
_RIVER_WORDS = ("річк", "річці", "речк", "река ", "реки ", "реке ", "реку ", "рекой ")
# "у громаді Криворіжжя", "на Криворіжжі": the land around Kryvyi Rih; "біля Криворіжжя" a village
_KRYVORIZHZHIA = late(
    r"(?:(?<=громаді\s)|(?<=громади\s)|(?<=громаду\s)|(?<=[Нн]а\s))Криворіжж[яюі](?!\w)"
)
_LAND_PARTS = ("onbas", "онбас", "ovoross", "Poliss", "ranscarpath", "shchyna", "щин")
# Lands that are no unit of any register.
_LAND = late(
    r"(?<!\w)(?:Donbass?(?!\s+Arena)|Донбасс?(?:у|а|і|е|ом)?(?!\s+Арен)|Novorossiya|Polissia|Transcarpathia"
    r"|\w{4,}shchyna"
    r"|(?!Женщ|Годовщ|Батьківщ|Военщ|Толщ|Трещ|Морщ|Військовщ)[А-ЯҐЄІЇ]\w{3,}щин(?:а|и|і|у|ою))(?!\w)"
)
_FIRST = re.compile(r"(?:\w+ian|\w+ish|The|This|That|In|On|At|Near|Over|Across|And|From|To|Of)\s+")


def find_landforms(text: str, gazetteer: Gazetteer) -> Iterator[Hit]:
    """Find "the Oskil River" and "Donbas", with the gazetteer's entries where it has them.

    >>> from geodata.places.gazetteer import open_gazetteer
    >>> [(hit.start, hit.end) for hit in find_landforms("over the Qulpan Strait", open_gazetteer())]
    [(9, 22)]
    """
    if "uclear" in text or _KIND_WORD.search(text):
        for found in _LANDFORM.finditer(text):
            first = _FIRST.match(text, found.start())
            start = first.end() if first else found.start()
            yield Hit(start, found.end(), gazetteer.find(text[start : found.end()]))
    if any(map(text.__contains__, _CYRILLIC_KINDS)):
        for found in _CYRILLIC.finditer(text):
            yield Hit(*found.span(), gazetteer.find(found.group()) or _island(found, gazetteer))
    if any(map(text.__contains__, _RIVER_WORDS)):
        yield from _rivers(text, gazetteer)
    if any(map(text.__contains__, _LAND_PARTS)):
        for land in _LAND.finditer(text):
            yield Hit(*land.span(), gazetteer.find(land.group()))
    if "риворіжж" in text:
        for land in _KRYVORIZHZHIA.finditer(text):
            yield Hit(*land.span(), gazetteer.find("Криворізький район"), admin_cue=True)


def _rivers(text: str, gazetteer: Gazetteer) -> Iterator[Hit]:
    """Read "к реке Жеребец", which the gazetteer has as "река Жеребец" alone: it is a word too."""
    for found in _RIVER.finditer(text):
        name = found.group(1)
        known = gazetteer.find(f"річка {name}") + gazetteer.find(f"река {name}")
        if waters := tuple(m for m in known if m.place.kind is PlaceKind.WATER):
            yield Hit(*found.span(1), waters, shown=True)


def _island(found: re.Match[str], gazetteer: Gazetteer) -> tuple[Match, ...]:
    """Read "острова Зміїний", where the name alone stays in the nominative."""
    name = found.group().rpartition(" ")[2]
    return tuple(m for m in gazetteer.find(name) if m.place.kind is PlaceKind.FACILITY)


def stands_elsewhere(name: str) -> bool:
    """Tell a nuclear plant, a cape or a strait: none lies in the town it is named after.

    >>> stands_elsewhere("Zaporizhzhia nuclear plant"), stands_elsewhere("Kharkiv Bridge")
    (True, False)
    """
    return _ELSEWHERE.search(name) is not None


_ELSEWHERE = re.compile(
    r"nuclear|NPP\b|^Cape\b|\bStrait\b|\bSpit\b|протоц?к|пролив|коса|косі|косу|\bмис|\bмыс|мор[еяюі]",
    re.IGNORECASE,
)
