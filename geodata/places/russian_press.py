"""A Russian name romanised for maps in; how the English-language press writes it out."""

from __future__ import annotations

import re

from geodata.phrases.late import late

# Letters of a stem in which "е" is spoken, and by the press written, as "ё", with what follows it.
_YO = late(
    r"\b(vesel|zelen|solen|chern|ozern)(?=(?:yy|y|aya|oye|oy)\b)"
    r"|\b(novosel|berez|semen)(?=(?:ov|k))|\b(shakhter|artem)(?=[a-z])",
    re.IGNORECASE,
)
_LAST_E = re.compile(r"e(?=[^e]*$)")
# "Kirovsky" is a man, or a district of some city
_ENDINGS = (
    (re.compile(r"yye\b"), "ye"),
    (re.compile(r"(?<!sk)[iy]y\b"), "y"),
    (re.compile(r"ay\b"), "ai"),
)


def press_of_russian(latin: str) -> tuple[str, ...]:
    """Write a romanised Russian name as agencies do, without what is written the same.

    >>> press_of_russian("Severnyy"), press_of_russian("Velikaya Novoselka")
    (('Severny',), ('Velikaya Novosyolka',))
    >>> press_of_russian("Zelenyy Gay"), press_of_russian("Malyye Shcherbaki")
    (('Zeleny Gai', 'Zelyony Gai'), ('Malye Shcherbaki',))
    """
    plain = latin
    for ending, short in _ENDINGS:
        plain = ending.sub(short, plain)
    spoken = _YO.sub(lambda found: _LAST_E.sub("yo", found.group()), plain)
    return tuple(spelling for spelling in dict.fromkeys((plain, spoken)) if spelling != latin)
