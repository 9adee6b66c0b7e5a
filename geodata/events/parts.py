"""A sentence and where a place stands in; which part of its numbers is of that place out."""

from __future__ import annotations

import re

from geodata.events.numerals import FIGURE, WORD, as_said, marked, number_of
from geodata.phrases.late import late

_NUMBER = rf"(?<![\w.,-])(?<!\bof\s)(?<!\bиз\s)(?<!\bіз\s)(?<!\bз\s)(?P<number>{FIGURE}|{WORD})"
# "and three in Pokrovsk", "в том числе один в Хмельницкой области": what was told goes on.
_PEOPLE = late(
    r"(?:\b(?:and|including|plus)|[,:–—]|(?<!\w)(?:та|і|й|и|ще|еще|ещё|числе|числі|зокрема))\s+"
    rf"(?:(?:another\s+|ще\s+|еще\s+|ещё\s+)?{_NUMBER}|another)"
    r"(?:\s+(?:more|others?|people|civilians|children|women|men|residents|minors|людей|людин[аиу]|человека?|осіб|особ[аиу]))?"
    # "трое из них ранены осколками в Грайвороне"
    r"(?:\s+(?:of\s+(?:them|whom)|(?:из|з|із)\s+(?:них|яких|которых))(?:\s+[\w-]+){0,2}?)?(?:\s+[–—-])?"
    r"\s+(?:in|near|[ву]|на)\s+(?:the\s+(?:(?:[a-z]+\s+)?(?:city|town|village|settlement)\s+of\s+)?)?$",
    re.IGNORECASE,
)
# "91 of them over the Moscow region", "38 — над Брянской областью"
_FLYING = late(
    rf"{_NUMBER}(?:\s+more)?(?:\s+(?:single|lone|singular|sole))?(?:\s+(?:of\s+(?:them|which|these)|(?:из|з|із)\s+(?:них|яких|которых)|drones?|uav(?:['’]?s)?|aircraft|missiles?|беспилотник\w*"
    r"|безпілотник\w*|дрон\w*|бпла|ракет\w*)){0,2}(?:\s+(?:were|was|being)(?:\s+(?:allegedly|reportedly))?)?"
    r"(?:\s+(?:shot\s+down|downed|destroyed|intercepted|збит\w+|сбит\w*|сбил\w+|уничтожен\w*|знищен\w*|перехва[тч]\w*|перехоп\w*))?"
    r"\s*(?:[–—-]\s*)?(?:each\s+)?(?:in\s+the\s+sk(?:y|ies)\s+)?(?:over|above|in|над|[ву]|на)\s+"
    r"(?:(?:the|territory|territories|of|територі\w+|территори\w+)\s+){0,4}$",
    re.IGNORECASE,
)


# "seven died in Kyiv, four in Dnipro": "в Днепре — четверо", "у Дніпрі двоє"
_BEHIND = late(
    r"(?:\s+[А-ЯІЇЄҐ][\w’'-]+(?:ої|ого|ой)\s+(?:громади|району|общины|района))?"
    rf"\s*[–—-]\s*(?:ещ?[её]\s+|ще\s+)?(?:(?P<aged>\d{{1,3}}-(?:річн|літн|летн)\w+)|{_NUMBER})(?:\s+(?:(?:мирн|цивільн|гражданск|местн|місцев)\w+\s+)?"
    r"(?:людей|людини|осіб|особи|человека?|мужчин\w*|женщин\w*|чоловік\w*|жін\w+|жител\w+|мешкан\w+))?"
    r"(?=\s*(?:[.,;!]|$|та\s|і\s|и\s))",
    re.IGNORECASE,
)


_FEW = r"(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
# "20 were hurt in the A region, including five in the city of B": 20 are of the region
_SOME_OF_THEM = late(
    rf"(?P<all>[^.;]*?)(?:\b(?:including|among\s+them)\s+(?:at\s+least\s+)?{_FEW}\b(?:\s+[a-z-]+){{0,3}}?|,\s+{_FEW}\s+of\s+(?:them|whom))"
    r"\s+in\s+(?:the\s+(?:[a-z]+\s+)?(?:city|town|village|settlement)\s+of\s+)?",
    re.IGNORECASE,
)


def goes_on_to_some(gap: str) -> int | None:
    """Tell how far words between two places tell of the first, where some of that are the second's.

    >>> goes_on_to_some(", attacks wounded 20 people, including five in ")
    29
    """
    found = _SOME_OF_THEM.fullmatch(gap)
    return found.end("all") if found else None


def number_behind(text: str, end: int) -> float | None:
    """Give the number that a dash puts behind a place.

    >>> number_behind("В Днепре — четверо.", 8)
    4.0
    """
    found = _BEHIND.match(marked(text), end)
    if found is None:
        return None
    return 1.0 if found["aged"] else number_of(as_said(found, "number"))


def people_there(text: str, start: int) -> float | None:
    """Give the number that goes on to a place.

    >>> people_there("Ten died in Kryvyi Rih and three in Izium", 36)
    3.0
    """
    return _number(_PEOPLE, text, start)


# "9 near Lyman and 6 more near Torske", "та ще 6 — біля Первомайського"
_ATTACKS = late(
    r"(?:\band|,|(?<!\w)(?:та|і|й|и))\s+(?:another\s+|ще\s+|еще\s+|ещё\s+)?"
    rf"{_NUMBER}(?:\s+more)?(?:\s+(?:attacks|assaults|атак\w*|штурм\w*|бо[їяёе]в))?\s*(?:[–—-]\s*)?"
    r"\s+?(?:near|in|around|біля|поблизу|неподалік|[ву](?:\s+районі|\s+районе)?|возле|около)\s+$",
    re.IGNORECASE,
)


def attacks_there(text: str, start: int) -> float | None:
    """Give how many of the attacks were at a place.

    >>> attacks_there("відбили 9 атак у районі Ласточкиного та ще 6 — біля Бердичів", 52)
    6.0
    """
    return _number(_ATTACKS, text, start)


def flying_there(text: str, start: int) -> float | None:
    """Give how many of the drones or missiles were over a place.

    >>> flying_there("It shot down 337 drones, 91 of them over the Moscow region", 45)
    91.0
    """
    return 1.0 if _ONE_EACH.search(text, 0, start) else _number(_FLYING, text, start)


# "28 Ukrainian drones over A and 12 over B": with a number of B's own, the first is A's
_RIGHT_BEFORE = late(
    rf"{_NUMBER}(?:\s+[\w-]+){{1,5}}\s+(?:over|above|над)\s+(?:the\s+)?(?:\w+\s+of\s+)?$",
    re.IGNORECASE,
)


def stands_right_before(text: str, start: int) -> bool:
    """Tell whether a number counts what is over the place that follows.

    >>> stands_right_before("It shot down 28 Ukrainian drones over Kursk", 38)
    True
    """
    return _RIGHT_BEFORE.search(marked(text), 0, start) is not None


# "Над Крымом сбили 40 БПЛА, 26 — над Астраханской областью": the first number is Crimea's
_RIGHT_BEHIND = late(
    rf"(?:\s+област\w+)?\s+(?:(?!и\s|та\s|й\s|і\s)[\w-]+\s+){{1,4}}?{_NUMBER}\s+[^,;.]{{2,40}},",
    re.IGNORECASE,
)
# "14 — над территорией", "по одному над А и "
_DASHED = re.compile(r"\d\s*[–—-]\s*(?:over|над)\s+(?:\w+\s+)?$", re.IGNORECASE)
_ONE_EACH = late(r"(?<!\w)по\s+одному\s+(?:[–—-]\s*)?над\s+[^,.;—–]{0,60}$", re.IGNORECASE)


def stands_right_behind(text: str, end: int) -> bool:
    """Tell whether the first number behind a place counts what was over it.

    >>> stands_right_behind("Над Крымом сбили 40 БПЛА, 26 — над Астраханской областью", 10)
    True
    """
    return _RIGHT_BEHIND.match(marked(text), end) is not None


def is_dashed(text: str, start: int) -> bool:
    """Tell "14 — над ", a number that is no part of those told before."""
    return _DASHED.search(text, 0, start) is not None


def _number(pattern: re.Pattern[str], text: str, start: int) -> float | None:
    found = pattern.search(marked(text), 0, start)
    if found is None:
        return None
    # "and another in Orikhiv"
    return number_of(as_said(found, "number")) if found["number"] else 1
