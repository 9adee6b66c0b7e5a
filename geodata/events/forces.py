"""A sentence in; the forces it names, by their own names, out: brigades, fleets, services.

A numbered unit is given in the words of the text; a force known by one name gets that name in all
three languages. Who only speaks for a unit does not act.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from geodata.phrases.late import late
from geodata.phrases.openings import Opening
from geodata.phrases.patterns import any_of
from geodata.phrases.screen import Screened, Sieve
from geodata.places.formation_words import side_of_formation

if TYPE_CHECKING:
    from collections.abc import Iterable

_MOST_FORCES = 8  # a longer list is an order of battle, not who did it
# A star is any ending; names that are places or words too are read in quotes or with their noun.
_KNOWN = {
    "Wagner": """Wagner Group | Wagner PMC | Wagner | ПВК Вагнер* | ЧВК Вагнер* | ПВК «Вагнер*»
        | ЧВК «Вагнер*» | «Вагнер*» | вагнерівц* | вагнеровц*""",
    "Azov": """Azov Brigade | Azov Corps | Azov Regiment | Azov fighters | «Азов*» | "Азов*"
        | азовц* | азовівц*""",
    "Akhmat": "Akhmat | Ахмат*",
    "Kraken": "Kraken Regiment | Kraken unit | Kraken fighters | Kraken special | «Кракен*»",
    "Rubikon": "Rubikon | Rubicon unit | Рубікон* | «Рубикон*»",
    "Security Service of Ukraine": """Security Service of Ukraine | SBU | СБУ
        | Служб* безпеки України""",
    "Main Intelligence Directorate of Ukraine": """HUR | GUR | ГУР | Main Intelligence Directorate
        | Main Directorate of Intelligence | Defense Intelligence of Ukraine
        | Defence Intelligence of Ukraine | Головн* управлінн* розвідки""",
    "Black Sea Fleet": "Black Sea Fleet | Чорноморськ* флот* | Черноморск* флот*",
    "Air Assault Forces of Ukraine": """Ukrainian Air Assault Forces | Air Assault Forces | ДШВ
        | Десантно-штурмов* військ* | десантно-штурмов* військ*""",
    "Russian Airborne Forces": """Russian Airborne Forces | Russian Airborne Troops
        | Russian Airborne | VDV | ВДВ""",
    "Unmanned Systems Forces of Ukraine": """Unmanned Systems Forces | СБС
        | Сил* безпілотних систем | Сил* беспилотных систем""",
    "Special Operations Forces of Ukraine": """Ukrainian Special Operations Forces | ССО
        | Ukraine's Special Operations Forces | Сил* спеціальних операцій""",
    "International Legion": "International Legion | Інтернаціональн* легіон*",
    "Russian Volunteer Corps": """Russian Volunteer Corps | РДК
        | Русск* добровольческ* корпус* | Російськ* добровольч* корпус*""",
    "Freedom of Russia Legion": """Freedom of Russia Legion | Freedom for Russia | Freedom of Russia
        | Легион* «Свобода России»
        | Легіон* «Свобода Росії» | Легион* Свобода России""",
}
_GROUPINGS = {
    "North": r"North(?:ern)?|Sever|Север\w*|Північ\w*",
    "West": r"West(?:ern)?|Zapad|Запад\w*|Захід\w*",
    "South": r"South(?:ern)?|Yug|Юг|Южн\w+|Південь|Південн\w+",
    "Center": r"Cent(?:er|re|ral)|Tsentr|Центр\w*",
    "East": r"East(?:ern)?|Vostok|Восток\w*|Схід",
    "Dnepr": r"Dn[ie]e?pr|Днепр|Дніпро",
}
_RUSSIAN = frozenset({"Wagner", "Akhmat", "Rubikon", "Black Sea Fleet"})
_UKRAINIAN = frozenset(
    {
        "Azov",
        "Kraken",
        "International Legion",
        "Russian Volunteer Corps",
        "Freedom of Russia Legion",
    }
)
_GROUPING = Screened(
    r"(?<!\w)(?:"
    + "|".join(
        rf"(?P<{name}>(?:Russian\s+)?(?:{words})\s+(?:Military\s+)?Group(?:ing)?\s+of\s+(?:Forces|Troops)"
        rf"|(?:[Уу]груповання|[Уу]груповань|[Гг]руппиров\w+)\s+(?:військ\s+|войск\s+)?[«\"“](?:{words})[»\"”]"
        rf"|[«\"“](?:{words})[»\"”]\s+(?:угрупован|группиров)\w+|(?:{words})\s+группиров\w+(?:\s+войск)?)"
        for name, words in _GROUPINGS.items()
    )
    + r")"
)
_NAMES = Sieve(
    (Screened(rf"(?<![\w-]){any_of(words)}(?!\w)"), name) for name, words in _KNOWN.items()
)
_UNIT = (
    r"Brigades?|Regiments?|Battalions?|Divisions?|Corps|Army(?!\s+Corps)|Army\s+Corps|Companies"
    r"|Company|Detachment|Fleet|Flotilla|Squadron"
)
_NUMBERED = Opening(
    rf"\b\d{{1,3}}(?:st|nd|rd|th)\s+(?:(?:[A-Z][\w'’-]*|and|of)\s+){{0,6}}?(?:{_UNIT}|brigade|regiment"
    r"|battalion|division)\b"
    r"|(?<![\w.,:-])\d{1,3}(?:-[а-яіїєґ]{1,3})?(?!\s+(?:січн|лют|берез|квіт|трав|черв|лип|серп|верес|жовт|лист|груд|янв|фев|март|апр|ма[яй]|июн|июл|авг|сен|окт|ноя|дек|ранк|ночі|ночи|дня|утра|вечор|вечер|годин|час))\s+(?:[а-яіїєґ-]+\s+){0,5}?"
    r"(?:бригад|полк(?!овн)|батальйон|батальон|дивіз|дивиз|корпус(?!ів|ов)|арм[іи])[а-яіїєґ]*"
    r"(?:\s+(?:морської\s+пехоти|морської\s+піхоти|морской\s+пехоты|тероборони|теробороны|НГУ|ТрО))?"
)
_SPEAKS_FOR = late(
    r"(?:\bspokes\w+|\ba\s+(?:soldier|fighter|serviceman|sergeant|lieutenant|captain|major)|press\s+service|statement|\bofficers?|\bcommanders?|\bsoldiers?\s+(?:with|from))\s+"
    r"(?:for|of|from|in|with|by)\s+(?:the\s+|Ukraine['’]s\s+|Russia['’]s\s+)?$"
    r"|(?:речни\w+|пресслужб\w+|пресс-служб\w+|представит\w+|командир\w*|боєць|боец|военнослужащий)\s+$",
    re.IGNORECASE,
)


@lru_cache(maxsize=128)
def forces(sentence: str) -> tuple[str, ...]:
    """List the forces that a sentence names, in the order of their first mention, each once."""
    found = [(m.start(), " ".join(m.group().split())) for m in _NUMBERED.finditer(sentence)]
    found += [
        (match.start(), f"Russian Group of Forces {name}")
        for match in _GROUPING.finditer(sentence)
        for name in _GROUPINGS
        if match[name]
    ]
    names = _NAMES.fitting(sentence)
    found += [(m.start(), name) for known, name in names for m in known.finditer(sentence)]
    acting = (name for at, name in sorted(found) if not _SPEAKS_FOR.search(sentence[:at]))
    return tuple(dict.fromkeys(acting))[:_MOST_FORCES]


def sides_of(names: Iterable[str]) -> tuple[str, ...]:
    """List the sides on which forces fight; a unit that both sides may have tells none.

    >>> sides_of(["Security Service of Ukraine", "3rd Brigade", "Wagner"])
    ('Ukraine', 'Russia')
    >>> sides_of(["155th Mechanized Brigade"]), sides_of(["155-я бригада морской пехоты"])
    (('Ukraine',), ('Russia',))
    """
    return tuple(dict.fromkeys(side for side in map(_side_of, names) if side))


def _side_of(name: str) -> str | None:
    if name in _UKRAINIAN or name.endswith("of Ukraine"):
        return "Ukraine"
    if name in _RUSSIAN or name.startswith(("Russian Group of Forces", "Russian Airborne")):
        return "Russia"
    return side_of_formation(name)
