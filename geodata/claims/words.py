"""The words between names that make a spatial statement, in English, Ukrainian and Russian."""

from __future__ import annotations

import re
from functools import lru_cache

from geodata.phrases.late import late
from geodata.phrases.patterns import any_of

_APOSTROPHE = "['’ʼ]"

SETTLEMENT = any_of(
    """village | villages | town | towns | city | cities | settlement | settlements | hamlet
    | hamlets | suburb | suburbs | community | communities | capital | hub
    | село | села | селу | селі | селом | селе | селами | селах | селам | сел | сіл | селищ*
    | місто | міста | місту | місті | містом | міст | містеч* | хутор* | хутір | сёл*
    | населен* пункт* | населён* пункт* | поселок | посёлок | посел* | деревн* | деревень
    | город | города | городу | городе | городом | городок | городк* | станиц*
    | вузол | вузлом | узел | узлом | хаб | хабом"""
)
"""A word for a settlement, so that "a small village" may be what a claim speaks of."""

CYRILLIC_ADJECTIVE = (
    r"[а-яіїєґё][\w'’-]*"
    r"(?:ий|ій|ої|ого|ому|им|ім|их|а|я|е|є|ое|ее|ый|ой|ая|яя|ую|ом|ем|ых)"
)
_ADJECTIVE = rf"(?:[a-z][\w-]*|{CYRILLIC_ADJECTIVE})"
_NO_ADJECTIVE = any_of(
    "of | in | on | at | and | from | a | an | the | one | another | that | this | на | для | та"
)
UNNAMED = late(
    r"(?:(?<=\ba\s)|(?<=\ban\s)|(?<=\b(?:the|one)\s)|(?<=\banother\s)|(?<=\bth(?:at|is)\s)"
    r"|(?<!\w)(?=[а-яіїєґё]))"
    rf"(?P<what>(?:(?!{_NO_ADJECTIVE}\b){_ADJECTIVE}\s+){{0,3}}{SETTLEMENT})$",
    re.IGNORECASE,
)
"""An unnamed settlement that ends where the search ends."""

POSSESSIVE = re.compile(rf"{_APOSTROPHE}s?\s+(?:[a-z][\w-]*\s+){{0,4}}(?:of\s+)?")
OF_REGION = late(rf"(?:{_APOSTROPHE}s?)?\s+(?:[a-z][\w-]*\s+){{0,3}}{SETTLEMENT}\s+(?:of\s+)?")
"""Between a region and the town in it: "the Donetsk region town of Kurakhove"."""

SECTOR = re.compile(
    r"(?:\s+(?:and|та|і|и)\s+\S+)?\s+(?:operational\s+)?"
    + any_of("direction | directions | sector | sectors | axis | axes | напрям* | направлени*")
    + r"(?!\w)",
    re.IGNORECASE,
)
"""Words that turn a name into a stretch of the front."""

TRACK = re.compile(
    r"\s?[-–—]\s?[A-Z][\w'’-]+(?:\s?[-–—]\s?[A-Z][\w'’-]+)?\s+(?:main\s+|supply\s+)?"
    r"(?:road|highway|motorway|route|railway|rail\s+line|line)\b"
)
"""Words that turn two names into what leads from one to the other: "the Lyman-Izium road"."""

ROUTE = (
    r"(?:\s+"
    + any_of(
        """by road | by car | as the crow flies | in a straight line | автошляхом | дорогою
        | трасою | навпростець | по прямій | по прямой | по дорозі | по трасі | по дороге
        | по трассе | по шосе | по шоссе"""
    )
    + ")?"
)
"""The way a distance is counted, where it may stand between a length and "from"."""

# Capitalised words that follow "of" or "near" and are no places.
_NOT_A_PLACE = frozenset(
    """
    january february march april may june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday
    defence defense interior ministry kremlin parliament government president general
    russian ukrainian russians ukrainians i he she it they we
    """.split()
)
_CAPITALISED = r"[A-ZА-ЯІЇЄҐЁ][^\W\d_]{2,}(?:['’ʼ-][^\W\d_]+)*"
NAME = late(
    r"(?:(?:the|a|an)\s+)?(?:(?!(?:the|a|an|and|or|it|its)\b)[a-zа-яіїєґё][\w-]*\s+(?:of\s+)?){0,3}"
    rf"(?P<name>{_CAPITALISED}(?:\s{_CAPITALISED}){{0,2}})"
)
"""A name that no gazetteer may know, behind its description."""

# What may stand before a name: small words, "Russian-occupied", short forms of "city", "village".
_DESCRIPTION = late(
    r"[\s\[\"“«(„]*(?:(?:[a-zа-яіїєґё][\w'’ʼ-]*|[A-Z][a-z]+-[a-z]+|м\.|с\.|смт\.?|г\.|н\.\s?п\.|пгт\.?)"
    rf"[\s\[\"“«„]+){{0,7}}(?:м\.|с\.|г\.|{SETTLEMENT},\s+)?"
)
_STOPS = late(
    r"(?<!\w)"
    + any_of(
        """in | on | at | near | from | to | toward | towards | into | and | or | but | with | by
        | linking | connecting | leading | running | joining | crossing | passing | that | which
        | where | when | is | are | was | were | as | after | before | during | between | around
        | against | за | на | в | у | від | от | до | та | і | и | але | но | що | что | де | где
        | біля | возле | через | після | после | під | под | над | при | без | для | про | о | об
        | к | з | с | із | зі | со
        | north of | south of | east of | west of | northeast of | northwest of | southeast of
        | southwest of | highway | road | railway | motorway | route | pipeline | трас* | дорог*
        | автошлях* | автодорог* | магістрал* | магистрал* | залізничн* | железнодорожн*
        | шосе | шоссе | залізниц* | direction | бік | сторону | напрямку | направлении
        | північніше | південніше | східніше | західніше | севернее | южнее
        | восточнее | западнее"""
    )
    + r"(?!\w)"
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
