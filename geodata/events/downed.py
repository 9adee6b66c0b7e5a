"""A sentence in; how many drones and missiles flew and how many of each were shot down, out.

"8 of 10 missiles and 46 of 60 drones" are 54 shot down, and 70 that flew.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geodata.events.numerals import FIGURE, WORD, as_said, number_of
from geodata.model import Count
from geodata.phrases.late import late
from geodata.phrases.openings import Opening
from geodata.phrases.screen import Screened

if TYPE_CHECKING:
    from collections.abc import Iterator

DRONES = (
    r"(?:(?:fpv|фпв)[-\s])?(?:drones?|uav(?:['’]?s)?|shaheds?|gerans|безпілотник\w*|дрон\w*|бпла|шахед\w*|беспилотник\w*"
    r"|геран(?:и|ей|ями|ів))"
)
MISSILES = (
    r"(?:missiles?|rockets?|ракет(?!н)\w*|kalibrs|iskanders|kinzhals"
    r"|(?:калібр|калибр|іскандер|искандер|кинджал|кинжал|циркон|онікс|оникс)(?:и|ы|ів|ов|ами|а))"
)
BOMBS = (
    r"(?:bombs?|(?:авіа|авиа)?бомб(?:а|и|у|ы|ою|ой|ами)?|[кфу]аб(?:-\d+|а|и|ів|у|ы|ов|ами)?)(?!\w)"
)
_NUMBER = rf"(?:{FIGURE}|{WORD})"
_OF = r"(?:(?:out\s+)?of(?:\s+the)?|із|з|зі|из)"
_ITEM = (
    rf"(?P<low>{_NUMBER})(?:\s+{_OF}\s+(?P<all>{_NUMBER}))?(?:\s+(?!and\b)[^\W\d][\w-]*){{0,3}}?"
    rf"\s+[«\"“]?(?:(?P<drones>{DRONES})|(?P<missiles>{MISSILES})|(?P<bombs>{BOMBS})"
    r"|(?P<rockets>(?:реактивн\w+|ракетн\w+)\s+снаряд\w*))(?!\w)"
    r"[»\"”]?(?:\s+[«\"“][^»\"”]{1,20}[»\"”])?(?!\s+(?:attack|strike|operator|pilot|unit|launcher))"
    # "20 дронів із 23", "22 missiles out of 35"
    rf"(?:\s+{_OF}\s+(?P<every>{_NUMBER})(?=\s*(?:[.,;!)]|$)|\s+(?:and|та|і|й|и|а|launched|fired|запущен|випущен|выпущен)))?"
)
_BARE = re.sub(r"\?P<\w+>", "?:", _ITEM)
_AND = (
    r"(?:\s*,\s*(?:(?:and|та|і|й|и)\s+)?|\s+(?:and|as\s+well\s+as|та|і|й|и|а\s+також|а\s+также)\s+)"
    r"(?:another\s+|ще\s+|ещё\s+|еще\s+)?(?:{0}\s+)?"
)
_DOWN = (
    r"(?:shot\s+down|shoot(?:ing)?\s+down|downed|intercepted|destroyed|neutrali[sz]ed|brought\s+down"
    r"|зби(?:в|л[аои]|то|ті|та|тий)|сби(?:л[аои]?|то?|ты|та)|знищ(?:ила?|или|ив|ено|ені)"
    r"|уничтож(?:ила?|или|ено?|ены)|перехоп\w+|перехва[тч]\w+|знешкод\w+|обезвред\w+)"
)
# "shot down 46 of 60 drones and 8 missiles", "7 of 9 missiles fired at A were shot down"
_AND = _AND.format(_DOWN)  # "shot down 45 missiles and neutralised 266 drones"
_LISTED = Screened(
    rf"(?<!\w){_DOWN}(?:\s+(?!\d)[^\W\d][\w’'-]*){{0,2}}?\s+(?P<list>{_BARE}(?:{_AND}{_BARE})+)",
    re.IGNORECASE,
)
_LIST_DOWN = Screened(
    rf"(?<![\w.,])(?P<list>{_BARE}(?:{_AND}{_BARE})+)(?:\s+(?:were|was|have\s+been|had\s+been|було|были))?\s+{_DOWN}(?!\w)",
    re.IGNORECASE,
)
_SOME_OF = Screened(rf"(?<![\w.,]){_ITEM}", re.IGNORECASE)
_IS_DOWN = Opening(rf"(?<!\w){_DOWN}(?!\w)", re.IGNORECASE)
_EACH = late(_ITEM, re.IGNORECASE)
_Found = tuple[int, int, Count]


def downed_in(sentence: str) -> Iterator[_Found]:
    """Give what flew and what of it was shot down, where that is told apart, with its place."""
    if not _IS_DOWN.search(sentence):
        return
    lists = [*_LISTED.finditer(sentence), *_LIST_DOWN.finditer(sentence)]
    for found in lists[:1]:
        yield from _each(found, found.start("list"), found.end("list"))
        return
    for match in _SOME_OF.finditer(sentence):
        if (every := _every(match)) is not None:
            yield match.start(), match.end(), _exactly("shot down", as_said(match, "low"))
            yield match.start(), match.end(), _exactly(_type(match), every)


def _each(found: re.Match[str], start: int, end: int) -> Iterator[_Found]:
    """Give a list by type and in all; "46 drones and 8 missiles" shot down flew, too."""
    items = list(_EACH.finditer(found.string, start, end))
    if len({_type(item) for item in items}) < len(items):
        return
    total = sum(number_of(as_said(item, "low")) for item in items)
    flew = _flew(found)
    yield start, end, Count(what="shot down", low=total, high=total)
    for item in items:
        own = _every(item) or as_said(item, "low")
        every = max((own, *flew.get(_type(item), ())), key=number_of)
        yield item.start(), item.end(), _exactly(_type(item), every)
        yield item.start(), item.end(), _exactly(f"{_type(item)} shot down", as_said(item, "low"))


def _flew(found: re.Match[str]) -> dict[str, list[str]]:
    """List what the rest of the sentence tells: "298 drones flew; 266 drones were shot down"."""
    flew: dict[str, list[str]] = {}
    for other in _SOME_OF.finditer(found.string):
        if not found.start() <= other.start() < found.end():
            flew.setdefault(_type(other), []).append(_every(other) or as_said(other, "low"))
    return flew


def _every(match: re.Match[str]) -> str | None:
    """Give how many flew, as it is written: "46 of 60 drones", "46 drones out of 60"."""
    told = next((group for group in ("all", "every") if match[group]), None)
    return as_said(match, told) if told else None


def _type(match: re.Match[str]) -> str:
    return next(what for what in ("drones", "missiles", "bombs", "rockets") if match[what])


def _exactly(what: str, said: str) -> Count:
    number = number_of(said)
    return Count(what=what, low=number, high=number)
