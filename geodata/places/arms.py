"""A hit and the words around it in; whether it is a weapon or a ship out."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from geodata.model import PlaceKind
from geodata.places import namesakes

if TYPE_CHECKING:
    from geodata.places.cues import Context
    from geodata.places.matching import Hit

# Names of weapons, formations and guards, which are also places.
_ARMS = re.compile(namesakes.ARMS + r"(?:s|и|ы|ів|ов|ами|ам|ом|ем|а|у|ю|і|е|ей|ями)?$")
# Behind a ship's name, and not behind "the Lyman" of a list of directions.
_ENDS_NAME = re.compile(
    r"\s*(?:[.;:!?)]|$)|\s+(?:was|had|has|is|sank|when|which|that|forced|caught|exploded|burned"
    r"|carried|fired|sailed|belonged|would|could)\b"
)
_IN_THE = re.compile(r"\b(?:in|on|at|near|towards?|to|from)\s+the\s+$")  # "two on the Orikhiv"
_SANK = re.compile(r"\b(?:sinking|sank|sunk|wreck|crew|flagship)\s+(?:of\s+)?the\s+$")
_SHIPS = frozenset("ship vessel corvette frigate cruiser submarine boat tanker freighter".split())
_ANY_SHIP = "(?:" + "|".join(sorted(_SHIPS)) + ")"
# "The Novocherkassk, a large landing ship"
_A_SHIP = re.compile(rf",\s+(?:an?|the)\s+(?:[\w-]+\s+){{0,4}}?{_ANY_SHIP}\b")
# "a landing ship, the Olenegorsky Gornyak"
_SHIP_OF = re.compile(rf"\b{_ANY_SHIP},?\s+(?:the\s+)?(?:[A-Z][a-z]+s[ky]\w*\s+)$")
# "the Olenegorsky Gornyak was hit"
_OF_TWO_WORDS = re.compile(r"\b(?:[Tt]he|ship)\s+[A-Z][a-z]+sk(?:y|iy|yi)\s+$")
_SKY = ("sky", "skiy", "skyi")
_SISTER, _SISTER_THE = ("'s sister ship", "’s sister ship"), "sister ship, the "
# No instrumental: "атакував дронами Одесу" tells with what, and then where.
_WEAPON_BEFORE = re.compile(
    r"(?:cruiser|frigate|corvette|tanker|vessel|ship|submarine|крейсер\w*|танкер\w*|корабел\w*|корабл\w*|катер\w*|корвет\w*|фрегат\w*"
    r"|[\w-]*(?:ракет|дрон|безпілотник|беспилотник)(?:а|у|и|ів|ов|і|е)?|бпла|рсзв|рсзо)"
)
# "атакували з дрона Білозерку": out of what, and then where
_OUT_OF, _FLOWN = frozenset({"з", "із", "зі", "с", "со"}), ("дрона", "безпілотника", "беспилотника")
_WEAPON_AFTER = re.compile(
    r"\s+(?:missiles?|rockets?|drones?|launchers?|MLRS|UAVs?|cruiser|frigate|corvette|submarine)\b"
    r"|(?:-[A-Z])?[-\s]class\b"
)
# "In Kharkiv drones wounded 46": where, and then who
_OPENS_WHERE = re.compile(r"(?:^|[\s(])(?:[Ii]n|[Nn]ear|[Oo]ver|[Oo]utside)\s+$")


def is_ship(hit: Hit, around: Context) -> bool:
    """Tell "the Moskva" from the town, which bears no article unless a noun follows."""
    if around.second.rstrip(",") in _SHIPS and _SHIP_OF.search(around.before[-48:]):
        return True
    if around.before.endswith("The ") and _A_SHIP.match(around.after):
        return True
    if around.last.endswith(_SKY) and _OF_TWO_WORDS.search(around.before[-32:]):
        return _ENDS_NAME.match(around.after) is not None
    if around.after.startswith(_SISTER) or around.before.endswith(_SISTER_THE):
        return True
    if not around.before.endswith("he ") or not hit.is_kind(PlaceKind.SETTLEMENT):
        return False
    alone = _ENDS_NAME.match(around.after) and not _IN_THE.search(around.before[-12:])
    return bool(alone or _SANK.search(around.before[-24:]))


@lru_cache(maxsize=4096)
def _is_weapon_word(word: str) -> bool:
    return bool(_WEAPON_BEFORE.fullmatch(word))


@lru_cache(maxsize=4096)
def is_arms(name: str) -> bool:
    """Tell the name of a weapon or a formation: "Iskander", "Azov"."""
    return bool(_ARMS.match(name))


def is_weapon(around: Context) -> bool:
    """Tell by its neighbours what bears the name: "Neptune missiles", "крейсер ..."."""
    if _is_weapon_word(around.last or around.second):  # крейсер «Москва»
        return around.second not in _OUT_OF or not around.last.endswith(_FLOWN)
    return bool(_WEAPON_AFTER.match(around.after)) and not _OPENS_WHERE.search(around.before[-8:])
