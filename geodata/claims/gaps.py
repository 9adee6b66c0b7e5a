"""The words between a name and a measure in; whether the measure is that name's out."""

from __future__ import annotations

import re

from geodata.claims.words import SETTLEMENT
from geodata.phrases.late import late
from geodata.phrases.patterns import any_of

# Words that may stand between a name and its measure: "which lies", "розташоване".
LINKS = any_of(
    """as the crow flies | in a straight line
    | which | that | is | are | was | were | lies | lie | lay | lying | sits | stands | located
    | situated | positioned | found | roughly | about | around | only | just | some
    | approximately | now | currently | also | a | itself | both | all | to | the | at | area
    | on high ground | on higher ground | on a hill | on a hilltop | on a ridge | on the heights
    | on a plateau | in a valley | на пагорбі | на пагорбах | на височині | на возвышенности
    | на холме | на холмах
    | halfway | midway | півдорозі | посередині | полпути | полдороге | посередине
    | line | що | яке | яка | який | які | котре | знаходиться | знаходяться | розташован*
    | перебуває | перебувають | лежить | лежать | стоїть | стоять | розміщен* | приблизно
    | близько | це
    | за | на | у | в | усього | лише
    | відстан* | расстояни* | a distance of | at a distance of | distance
    | всього | обидва | обидві | всі | усі | район | лінія | что | которое | которая | который
    | которые | находится | находятся | находящ* | расположен* | лежит | лежат | стоит | стоят
    | примерно | около | это | всего | лишь | к | оба | обе | все | линия | есть"""
)
_GAP = late(
    r"(?:\s\([^()]{1,60}\)(?=,))?"
    rf"(?:\s+{any_of('city|town|village|settlement|airport|airfield|airbase|river')}(?!\w))?"
    r"(?:\s?(?:…|\.\.\.))?"
    rf"[\s,\"”»'’\]—–-]*(?:{LINKS}[\s,\"”»—–-]+)*",
    re.IGNORECASE,
)
APPOSED = re.compile(
    r"[\"”»’]?(?:,|\s[—–-](?:\s(?:це|это))?|\s(?:is|was|це|є|это))\s+(?:(?:an?|the)\s+)?"
)
LINK = re.compile(LINKS, re.IGNORECASE)
SMALL = r"[a-zа-яіїєґё][\w'’-]*\s+"
_TOWN = rf"(?:{SETTLEMENT}|{any_of('port | resort | junction | stronghold | порт | курорт')})"
# ", while also taking a village": of another place
_BEGINS_ANEW = r"(?:an?|the|another|one|while|where|when)"
# ", a town of 20,000 people": commas stay inside numbers.
_A_TOWN = (
    rf"[\s\"”»’]*,\s+(?:(?:an?|the|one\s+of(?:\s+the)?)\s+)?(?:(?!{_BEGINS_ANEW}\b){SMALL}){{0,5}}{_TOWN}"
    r"(?:\s+(?:in|with|of|on|[a-z]{2,}ed|known|home)\s+(?:[^,.;()]|(?<=\d)[,.](?=\d)){0,80}?)?"
)
APPOSITION = late(rf"{_A_TOWN}\s*,?\s*(?:{LINKS}[\s,]+)*", re.IGNORECASE)
# ", just inside the oblast border and": a second thing said of where it lies.
_BESIDE_TOO = late(
    r"\s*,\s+(?:(?:just|right)\s+)?(?:inside|near|on|along|by|beside|at|close\s+to|outside|біля|на|неподалік|у|возле)\s+"
    rf"(?:the\s+)?(?:[\w'’-]+\s+){{0,3}}?(?:border|boundary|front|line|road|highway|river|bank|lake"
    r"|кордон\w*|меж[іу]|трас\w+|дорог\w+|річк\w+|границ\w+|рек\w+|берег\w+)(?:\s+[\w'’-]+)?"
    rf",?\s+(?:and|та|і|й|и)\s+(?:{LINKS}[\s,]+)*",
    re.IGNORECASE,
)
OWNED_TOWN = late(
    rf"['’ʼ]s?\s+(?:{SMALL}){{1,4}}?{SETTLEMENT}\s*,?\s*(?:{LINKS}[\s,]+)*", re.IGNORECASE
)
IN_REGION = late(
    rf"(?:{_A_TOWN})?[\s\"”»]*(?:,|\(|,?\s+(?:(?:is|lies|located|situated)\s+){{0,2}}(?:in|of|у|в|на))?"
    rf"\s*(?:the\s+)?(?:(?:north|south|east|west)\w*\s+of\s+)?(?:the\s+)?(?:{SMALL}){{0,3}}",
)
OWNED = re.compile(rf"['’ʼ]s?\s+(?:{SMALL}){{0,3}}")
REGION_LEAD = re.compile(rf"(?:,|\s(?:in|of|у|в|на))\s+(?:the\s+)?(?:{SMALL}){{0,3}}$")
# "X lies at a crossroads, 90 km from": what is said of where it lies names nothing
_LIES_SO = late(
    rf"[\s\"”»]+(?:is|lies|sits|stands|located|situated|розташован\w+|знаходиться|лежить|расположен\w*|находится|лежит)"
    rf"\s+(?:{SMALL}){{1,6}}?[a-zа-яіїєґё][\w'’-]*,\s+(?:{LINKS}[\s,]+)*",
    re.IGNORECASE,
)
_OPEN = late(
    rf"\s*(?:[a-zа-яіїєґё]+\s+){{0,3}}\(\s*(?:{LINKS}[\s,]+)*$",
    re.IGNORECASE,
)


def joins(gap: str) -> bool:
    return len(gap) <= 120 and bool(
        _GAP.fullmatch(gap)
        or _OPEN.fullmatch(gap)
        or APPOSITION.fullmatch(gap)
        or _BESIDE_TOO.fullmatch(gap)
        or _LIES_SO.fullmatch(gap)
    )
