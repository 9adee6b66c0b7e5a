"""A hit in; its role out: something happens there, or it only measures where something happens."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geodata.model import PlaceKind, Role
from geodata.places.lexicon import alternatives

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geodata.places.cues import Context
    from geodata.places.matching import Hit

_POINTS = r"(?:(?:north|south)[-\s]?(?:east|west)|north|south|east|west)"
_CYRILLIC_POINTS = (
    r"(?:(?:північно|південно|северо|юго)-)?(?:північ\w*|південь|північн\w+|південн\w+|схід\w*|східн\w+"
    r"|захід\w*|західн\w+|север\w*|юг\w*|южн\w+|восто\w+|запад\w*)"
)
_KIND_WORDS = alternatives(
    """
    the its industrial mining city town village settlement hub of occupied capital regional small
    міста села селища смт города поселка посёлка пгт столиці столицы окупован\\w+ оккупир\\w+
    """
)
# "north of", "southwest of the city of", "15 km from", "from the border with", "tube range of"
_MEASURED_FROM = re.compile(
    rf"(?:\b{_POINTS}(?:ern|ward|wards)?(?:\s+(?:side|edge|bank|outskirts))?\s+(?:of|from)"
    r"|\b(?:km|kilomet(?:er|re)s?|miles?|mi|met(?:er|re)s?)\)?\s+(?:away\s+)?(?:from|of|outside|to)"
    r"|\b(?:far|away|upstream|downstream|range)\s+(?:from|of)"
    r"|\b(?:border|frontier|boundary)\s+(?:with|of)|\bfrom\s+the\s+border\s+with"
    r"|\bback\s+from"
    rf"|\b{_CYRILLIC_POINTS}ш?е(?:е|ніше)?(?:\s+від|\s+от)?"
    r"|\b(?:північ|півден|східн|захід|північно-\w+|південно-\w+)ніше(?:\s+від)?"
    rf"|\b(?:на|к|ко|у\s+бік)\s+{_CYRILLIC_POINTS}(?:\s+\w+)?\s+(?:від|от)"
    r"|\b(?:км|кілометр\w*|километр\w*|метр\w*|м)\s+(?:від|от|до)"
    r"|\b(?:кордон\w*|границ\w*)\s+(?:з|із|зі|с|со)"
    rf"|\b(?:недалеко|неподалік|неподалеку)\s+(?:від|от))\s+(?:{_KIND_WORDS}\s+)*[\"“«]?$",
    re.IGNORECASE,
)
_ENDS = frozenset(
    """
    of from outside to with від от до з із зі с со північніше південніше східніше західніше
    севернее южнее восточнее западнее the its city town village settlement hub capital міста села
    селища смт города поселка посёлка пгт столиці столицы occupied
    """.split()
)
_COMPASS_ENDS = ("ніше", "севернее", "южнее", "восточнее", "западнее")
_NEAR = re.compile(
    r"(?:,?\s*\(?(?:near|not far from|outside|next to|close to)"
    r"|\s+\(?(?:поблизу|недалеко від|неподалік(?: від)?"
    r"|під|біля|рядом с|вблизи|недалеко от|под|возле))\s+"
    r"(?:the\s+)?(?:(?:city|town|village)\s+of\s+)?$",
    re.IGNORECASE,
)
_INSIDE = re.compile(
    r"(?:\s+(?:village|town|city|settlement))?[,\s(]*(?:\b(?:in|у|в)\s+(?:the\s+)?)?"
    r"|,\s+(?:an?|the)\s+(?:[\w-]+\s+){0,2}(?:town|village|city|settlement|suburb|hub)\s+(?:in|of)"
    r"\s+(?:the\s+)?(?:\w+ern\s+)?"
)
_OWNER = re.compile(r"['’]s\s+(?:(?!(?:in|at|near|to|on|from|for|of|with|by)\b)\w+\s+){0,2}$")
# "the Bakhmut-Kostiantynivka highway"
_ROAD_WORD = r"\s+(?:highway|road|motorway|railway)\b"
_ROAD_END = re.compile(_ROAD_WORD)
_ROAD = re.compile(rf"\s*[-–]\s*[A-ZА-ЯҐЄІЇЁ][\w'’ʼ]+(?:[\s-][A-Z]\w+)?{_ROAD_WORD}")
_LISTED = re.compile(r"(?:,\s*(?:and\s+)?|\s+(?:and|or|та|і|й|и)\s+)$")
_SETTING = re.compile(r"(?:^|[.\n])\s*(?:In|У|В)\s+(?:[a-zа-яіїє-]+\s+)?$")
MEASURED, CONTAINER = "measured from", "says where its neighbour lies"
ROAD = "names a road"
_SIZES = {PlaceKind.COUNTRY: 2, PlaceKind.REGION: 1}


def role_of(
    text: str, hits: Sequence[Hit], number: int, around: Context, *, previous: str
) -> tuple[Role, str]:
    """Tell whether the place only measures ("10 km south of it", ", Kherson Oblast").

    `previous` is the reason given for the hit before, "" for a site.
    """
    hit = hits[number]
    if _is_measured_from(around):
        return Role.ANCHOR, MEASURED
    if _ROAD.match(around.after) or (previous == ROAD and _ROAD_END.match(around.after)):
        return Role.ANCHOR, ROAD
    if number:
        gap = text[hits[number - 1].end : hit.start]
        if previous == MEASURED and _LISTED.match(gap) and _is_twin(hits, number):
            return Role.ANCHOR, MEASURED
        if not previous and _is_twin(hits, number) and _NEAR.match(gap):
            return Role.ANCHOR, "says where the place before it is"
    if _contains_neighbour(text, hits, number, around):
        return Role.ANCHOR, CONTAINER
    return Role.SITE, ""


def _is_measured_from(around: Context) -> bool:
    if around.last not in _ENDS and not around.last.endswith(_COMPASS_ENDS):
        return False
    return bool(_MEASURED_FROM.search(around.before[-80:]))


def _is_twin(hits: Sequence[Hit], number: int) -> bool:
    """Tell that a hit is of the kind of the one before it: "south of X and Y"."""
    kinds = [
        hit.matches[0].place.kind if hit.matches else None for hit in hits[number - 1 : number + 1]
    ]
    return kinds[0] == kinds[1]


def _contains_neighbour(text: str, hits: Sequence[Hit], number: int, around: Context) -> bool:
    hit = hits[number]
    size = _size(hit)
    if not size:
        return False
    if number and _INSIDE.fullmatch(text[hits[number - 1].end : hit.start]):
        return _size(hits[number - 1]) < size
    if number + 1 == len(hits):
        return False
    following = hits[number + 1]
    gap = text[hit.end : following.start]
    owns = _OWNER.fullmatch(gap) or (
        gap.startswith(",") and len(gap) < 60 and _SETTING.search(around.before)
    )
    return bool(owns) and _size(following) < size


def _size(hit: Hit) -> int:
    return _SIZES.get(hit.matches[0].place.kind, 0) if hit.matches else 0
