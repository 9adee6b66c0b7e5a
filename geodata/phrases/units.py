"""Unit words in; metres and square metres out, in English, Ukrainian and Russian."""

from __future__ import annotations

import re
from functools import lru_cache

# Name of the unit, its metres, the words for it; the first that fits wins.
_LENGTHS = (
    ("nmi", 1852.0, r"nautical[\s-]+miles?|nmi|морськ\w+\s+мил\w{1,2}|морск\w+\s+мил\w{1,2}"),
    (
        "km",
        1000.0,
        r"kilomet(?:er|re)s?|kms?|klicks?|км|кілометр(?:ах|ами|ові|ом|ів|а|и|і|у)?"
        r"|кілометров(?:ої|ою|ого|ому|ий|им|а|у|і|их|ій|е)|километр(?:ах|ами|ов|ом|а|ы|у|е)?"
        r"|километров(?:ая|ой|ую|ый|ого|ому|ым|ом|ое|ые|ых|ыми)",
    ),
    ("mi", 1609.344, r"miles?|mi|мил(?:ь|і|я|ю|ях|ями|и|е|ею)"),
    (
        "m",
        1.0,
        r"met(?:er|re)s?|m|м|метр(?:ах|ами|ові|ом|ів|ов|а|и|ы|і|у|е)?"
        r"|метров(?:ої|ий|а|у|ая|ой|ую|ый|ого|ое|ые|ых|і|их)",
    ),
    ("ft", 0.3048, r"feet|foot|ft"),
    ("yd", 0.9144, r"yards?|yds?"),
    ("ha", 100.0, r"hectares?|ha|гектар\w*|га"),  # the side of a square hectare
)
_COMPILED = [(name, metres, re.compile(words, re.IGNORECASE)) for name, metres, words in _LENGTHS]

LENGTH_UNIT = "(?:" + "|".join(words for name, _, words in _LENGTHS if name != "ha") + ")"
"""Source of the pattern of a unit of length, without groups."""

AREA_UNIT = (
    r"(?:(?:square|sq\.?)[\s-]+(?:kilomet(?:er|re)s?|kms?|miles?|mi|met(?:er|re)s?|m)"
    r"|(?:km|mi|m|км|м)\s?(?:²|\^?2(?!\d))"
    r"|(?:квадратн\w+|кв\.?)\s*(?:км|кілометр\w*|километр\w*|мил\w{1,2}|метр\w*|м)"
    r"|hectares?|ha|гектар\w*|га)"
)
"""Source of the pattern of a unit of area, without groups."""

_NOT_THE_WORD = re.compile(
    r"^(?:square|sq\.?|квадратн\w+|кв\.?)[\s-]*|\s?(?:²|\^?2)$", re.IGNORECASE
)


@lru_cache(maxsize=512)
def length_unit(word: str) -> tuple[str, float]:
    """Name a unit of length and give its metres.

    >>> length_unit("кілометрів"), length_unit("nautical miles")
    (('km', 1000.0), ('nmi', 1852.0))
    """
    for name, metres, words in _COMPILED:
        if words.fullmatch(word):
            return name, metres
    raise ValueError(f"{word!r} is no unit of length")


@lru_cache(maxsize=512)
def area_unit(word: str) -> tuple[str, float]:
    """Name a unit of area and give its square metres.

    >>> area_unit("sq km"), area_unit("га")
    (('km2', 1000000.0), ('ha', 10000.0))
    """
    name, metres = length_unit(_NOT_THE_WORD.sub("", word))
    return (name if name == "ha" else f"{name}2"), metres * metres
