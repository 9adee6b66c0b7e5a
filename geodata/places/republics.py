"""Text in; the oblasts out that are called otherwise: by Russia, or by a bare name of their own.

"Зелёное Поле Донецкой Народной Республики" says where a village lies, whoever claims the oblast.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geodata.places.matching import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geodata.places.gazetteer import Gazetteer

_LONG = re.compile(
    r"(?:(?P<donetsk>Донец(?:ьк)?\w{2,4}|Донецьк\w{1,3})|Луган(?:ськ|ск)\w{1,3})\s+"
    r"[Нн]ародн\w{1,3}\s+[Рр]еспубл[иі]к\w{1,2}"
    r"|(?:(?P<donetsk_latin>Donetsk)|Lu[gh]ansk)\s+(?:People['’]s\s+)?[Rr]epublic(?!\s*[\[(]|\s+[A-Z])"
)
_SHORT = {
    "ДНР": "Donetsk Oblast",
    "ЛНР": "Luhansk Oblast",
    "DPR": "Donetsk Oblast",
    "LPR": "Luhansk Oblast",
    "DNR": "Donetsk Oblast",
    "LNR": "Luhansk Oblast",
}
# Regions that go by a bare name, which is no town's.
_BARE = {
    "Zakarpattia": "Zakarpattia Oblast",
    "Transcarpathia": "Zakarpattia Oblast",
    "Volyn": "Volyn Oblast",
    "Prykarpattia": "Ivano-Frankivsk Oblast",
}
_BARE_NAME = re.compile(
    rf"(?<![\w-])(?:{'|'.join(_BARE)})(?![\w-]|\s+(?:[Oo]blast|[Rr]egion|[A-Z]))"
)
# "Kharkivska and Sumska oblasts": the United Nations romanise the oblast's adjective.
_ADJECTIVES = dict(
    pair.split(":")[::-1]
    for pair in """
    Cherkasy:Cherkaska Chernihiv:Chernihivska Chernivtsi:Chernivetska Donetsk:Donetska
    Dnipropetrovsk:Dnipropetrovska Ivano-Frankivsk:Ivano-Frankivska Kharkiv:Kharkivska
    Kherson:Khersonska Khmelnytskyi:Khmelnytska Kirovohrad:Kirovohradska Kyiv:Kyivska
    Luhansk:Luhanska Lviv:Lvivska Mykolaiv:Mykolaivska Odesa:Odeska Poltava:Poltavska
    Rivne:Rivnenska Sumy:Sumska Ternopil:Ternopilska Vinnytsia:Vinnytska Volyn:Volynska
    Zakarpattia:Zakarpatska Zaporizhzhia:Zaporizka Zhytomyr:Zhytomyrska
    """.split()
)
_ADJECTIVE = rf"(?:{'|'.join(_ADJECTIVES)})"
_WITH_ADJECTIVE = re.compile(
    rf"\b(?:{_ADJECTIVE}(?:,\s+|/|,?\s+(?:and|or)\s+))*{_ADJECTIVE}\s+(?:[Oo]blasts?|[Rr]egions?)\b"
)
_ONE = re.compile(rf"{_ADJECTIVE}(?:\s+(?:[Oo]blasts?|[Rr]egions?))?")
_SHORT_NAME = re.compile(r"(?<![\w\[])(?:ДНР|ЛНР|[DL][PN]R)(?![\w\]])")


def find_republics(text: str, gazetteer: Gazetteer) -> Iterator[Hit]:
    """Find "ДНР" and "Донецкая Народная Республика".

    >>> from geodata.places.gazetteer import open_gazetteer
    >>> hits = find_republics("в Луганской Народной Республике и ДНР", open_gazetteer())
    >>> [hit.matches[0].place.name for hit in hits]
    ['Luhansk Oblast', 'Donetsk Oblast']
    """
    if "арод" in text or "epublic" in text:
        for found in _LONG.finditer(text):
            is_donetsk = found["donetsk"] or found["donetsk_latin"]
            yield _region(found, "Donetsk Oblast" if is_donetsk else "Luhansk Oblast", gazetteer)
    if "ka " in text and ("blast" in text or "egion" in text):
        yield from _by_adjective(text, gazetteer)
    if any(map(text.__contains__, _BARE)):
        for found in _BARE_NAME.finditer(text):
            yield _region(found, _BARE[found.group()], gazetteer)
    if any(map(text.__contains__, _SHORT)):
        for found in _SHORT_NAME.finditer(text):
            yield _region(found, _SHORT[found.group()], gazetteer)


def _by_adjective(text: str, gazetteer: Gazetteer) -> Iterator[Hit]:
    """Find "Donetska Oblast", and each of "Kharkivska and Sumska oblasts"."""
    for found in _WITH_ADJECTIVE.finditer(text):
        for one in _ONE.finditer(text, *found.span()):
            yield _region(one, f"{_ADJECTIVES[one.group().split()[0]]} Oblast", gazetteer)


def _region(found: re.Match[str], oblast: str, gazetteer: Gazetteer) -> Hit:
    return Hit(found.start(), found.end(), gazetteer.find(oblast), admin_cue=True)
