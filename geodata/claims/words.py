"""The words between names that make a spatial statement, in English, Ukrainian and Russian."""

from __future__ import annotations

import re
from functools import lru_cache

_APOSTROPHE = "['’ʼ]"

SETTLEMENT = (
    r"(?:villages?|towns?|cit(?:y|ies)|settlements?|hamlets?|suburbs?|communit(?:y|ies)|capital|hub"
    r"|сел(?:о|а|у|і|ом|е|ами|ах|ам)?|сіл|селищ\w*|міст(?:о|а|у|і|ом|е|ечк\w+)?|містеч\w+|хут[оі]р\w*"
    r"|населен\w+\s+пункт\w*|посел(?:о?к\w*|ен\w+)|сёл\w*|деревн\w+|деревень|город(?:а|у|е|ом|ок|к\w+)?"
    r"|станиц\w+)"
)
"""A word for a settlement, so that "a small village" may be what a claim speaks of."""

CYRILLIC_ADJECTIVE = (
    r"[а-яіїєґё][\w'’-]*(?:ий|ій|ої|ого|ому|им|ім|их|а|я|е|є|ое|ее|ый|ой|ая|яя|ую|ом|ем|ых)"
)
_ADJECTIVE = rf"(?:[a-z][\w-]*|{CYRILLIC_ADJECTIVE})"
UNNAMED = re.compile(
    r"(?:(?<=\ba\s)|(?<=\b(?:an)\s)|(?<=\b(?:the|one)\s)|(?<=\banother\s)|(?<=\bth(?:at|is)\s)"
    r"|(?<!\w)(?=[а-яіїєґё]))"
    rf"(?P<what>(?:(?!(?:of|in|on|at|and|from|an?|the|one|another|that|this)\b){_ADJECTIVE}\s+){{0,3}}{SETTLEMENT})$",
    re.IGNORECASE,
)
"""An unnamed settlement that ends where the search ends."""

POSSESSIVE = re.compile(rf"{_APOSTROPHE}s?\s+(?:[a-z][\w-]*\s+){{0,4}}(?:of\s+)?")
OF_REGION = re.compile(
    rf"(?:{_APOSTROPHE}s?)?\s+(?:[a-z][\w-]*\s+){{0,3}}{SETTLEMENT}\s+(?:of\s+)?"
)
"""Between a region and the town in it: "the Donetsk region town of Kurakhove"."""

SECTOR = re.compile(
    r"(?:\s+(?:and|та|і|и)\s+\S+)?\s+(?:operational\s+)?(?:directions?|sectors?|axis|axes|напрям\w*"
    r"|направлени\w*)(?!\w)",
    re.IGNORECASE,
)
"""Words that turn a name into a stretch of the front."""

# Capitalised words that follow "of" or "near" and are no places.
_NOT_A_PLACE = frozenset(
    """
    january february march april may june july august september october november december
    russians ukrainians monday tuesday wednesday thursday friday saturday sunday
    president general russian ukrainian
    i he she it they we
    """.split()
)
NAME = re.compile(
    r"(?:(?:the|a|an)\s+)?(?:(?!(?:the|a|an|and|or|it|its)\b)[a-zа-яіїєґё][\w-]*\s+(?:of\s+)?){0,3}"
    r"(?P<name>[A-ZА-ЯІЇЄҐЁ][^\W\d_]{2,}(?:['’ʼ-][^\W\d_]+)*"
    r"(?:\s(?:[A-ZА-ЯІЇЄҐЁ][^\W\d_]{2,}(?:['’ʼ-][^\W\d_]+)*)){0,2})"
)
_DESCRIPTION = re.compile(
    r"[\s\[\"“«(„]*(?:(?:the|a|an|its|[a-zа-яіїєґё][\w'’ʼ-]*|of|м\.|с\.|смт\.?|г\.|н\.\s?п\.|пгт\.?)"
    r"[\s\[\"“«„]+){0,7}(?:м\.|с\.|г\.)?"
)
_STOPS = re.compile(
    r"(?<!\w)(?:in|on|at|near|from|to|toward|towards|into|and|or|but|with|by|linking|connecting|leading|running|joining|crossing|passing|that|which|where|when|is|are|was"
    r"|were|as|after|before|during|between|around|against|за|на|в|у|від|от|до|та|і|и|але|но|що|что|де|где"
    r"|біля|возле|через|після|после|під|под|над|при|без|для|про|о|об|к|з|с|із|зі|со)(?!\w)"
    # a wind of its own: "toward A and northeast of B"
    r"|(?:north|south|east|west)(?:wards?)?\s+of(?!\w)|(?:північн|південн|східн|західн)іше(?!\w)"
    r"|(?:северн|южн|восточн|западн)ее(?!\w)"
)


@lru_cache(maxsize=4096)
def is_description(gap: str) -> bool:
    """Tell whether only a description stands before a name: "the industrial hub of ".

    >>> is_description("the industrial hub of "), is_description("the army moved from ")
    (True, False)
    """
    return not gap or (
        _DESCRIPTION.fullmatch(gap) is not None and (gap.isspace() or not _STOPS.search(gap))
    )


def is_title(name: str) -> bool:
    """Tell a capitalised word that names no place: a month, a day, a nationality."""
    return re.split(r"[\s-]", name, maxsplit=1)[0].lower() in _NOT_A_PLACE


ROUTE = (
    r"(?:\s+(?:by\s+road|by\s+car|as\s+the\s+crow\s+flies|in\s+a\s+straight\s+line|автошляхом|дорогою|трасою"
    r"|по\s+(?:прямій|прямой|дорозі|трасі|дороге|трассе|шосе|шоссе)|навпростець))?"
)
"""The way a distance is counted, where it may stand between a length and "from"."""
