"""A town in; whether only the flights of its airport are told of, out.

When drones fly, airports far off close: "airports in A and B suspended flights" strikes neither.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geodata.phrases.late import late
from geodata.phrases.openings import Opening

if TYPE_CHECKING:
    from geodata.events.triggers import Trigger

_AIRPORTS = ("irport", "ропорт")  # of a text that may speak of them
_LIST = r"(?:[A-ZА-ЯІЇЄҐ][\w’'ʼ-]+(?:,\s+(?:and\s+)?|\s+(?:and|та|і|й|и)\s+)(?:[ву]\s+)?){0,8}"
# "airports in A, B and ", «аэропорты А и »
_BEFORE = Opening(
    r"(?<!\w)(?:[Aa]irports?\s+(?:in|of|at|near)|[Аа][эе]ропорт\w*(?:\s+[А-ЯІЇЄҐ]\w+)?(?:\s*[—–:-])?(?:\s+[ву])?)"
    rf"\s+(?:the\s+)?{_LIST}$"
)
_AFTER = late(
    r"(?:(?:,\s+(?:and\s+)?|\s+(?:and|та|і|й|и)\s+)[A-ZА-ЯІЇЄҐ][\w’'ʼ-]+){0,8}"
    r"(?:['’]s)?\s+(?:international\s+)?airports?\b"
)
_FLIGHTS = late(
    r"\b(?:flights?|restrict\w*|suspen\w+|clos(?:ed|ing|ure)s?|halt\w*|reopen\w*|resum\w*|divert\w*|delay\w*|cancel\w*|ground(?:ed|ing))\b"
    r"|(?<!\w)(?:огранич|обмеж|закры|закри|приостан|призупин|рейс|полет|полёт|польот|політ|вылет|виліт|вильот|прил[её]т|не\s+принима|не\s+прийма|возобнов|відновил)\w*",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[.;!?]\s")
# "hit the airport of A", "a strike on B airport": that is of the airport itself
_AT_IT = late(
    r"\s+(?:(?:on|at|near|into|by|in|по|на|в|у|біля|возле)\s+)?(?:(?:the|an?)\s+)?(?:[\w-]+\s+)?"
    r"(?:(?:airports?\s+(?:in|of|at|near)|аэропорт\w*|аеропорт\w*)\s+)?(?:(?:the|[ву])\s+)?",
    re.IGNORECASE,
)


def tells_of_flights(text: str, trigger: Trigger, start: int, end: int) -> bool:
    """Tell a town `text[start:end]` whose airport closed for what a trigger tells of elsewhere."""
    if not any(word in text for word in _AIRPORTS):
        return False
    if not (_BEFORE.search(text, 0, start) or _AFTER.match(text, end)):
        return False
    clause = max((found.end() for found in _CLAUSE.finditer(text, 0, start)), default=0)
    ended = _CLAUSE.search(text, end)
    if not _FLIGHTS.search(text, clause, ended.start() if ended else len(text)):
        return False
    return trigger.end > start or not _AT_IT.fullmatch(text, trigger.end, start)
