"""Text in; the oblasts out that are called otherwise: by Russia, or by a bare name of their own.

"Зелёное Поле Донецкой Народной Республики" says where a village lies, whoever claims the oblast.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geodata.phrases.late import late
from geodata.places.matching import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geodata.places.gazetteer import Gazetteer

_OF_ONE = r"(?:Донец(?:ьк|к)?\w{2,4}|Луган(?:ськ|ск)\w{1,3})"
_PEOPLES = r"\s+[«„“\"]?[Нн]ародн\w{1,3}"
_REPUBLIC = r"\s+[Рр]еспубл[иі]к(?!ан)\w{0,3}"
_LATIN = r"(?:Donetsk|Lu[gh]ansk)"
_LATIN_REPUBLIC = r"\s+(?:[Pp]eople['’]s\s+)?[Rr]epublic"
# Both together are known without "народних": "у Донецькій та Луганській республіках".
_LONG = late(
    rf"(?P<first>{_OF_ONE}|{_LATIN})\s+(?:и|й|і|та|and)\s+"
    rf"(?P<second>{_OF_ONE}(?:{_PEOPLES})?{_REPUBLIC}|{_LATIN}{_LATIN_REPUBLIC}s)"
    rf"|{_OF_ONE}{_PEOPLES}{_REPUBLIC}|{_LATIN}{_LATIN_REPUBLIC}(?!\s*[\[(]|\s+[A-Z])"
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
_WITH_ADJECTIVE = late(
    rf"\b(?:{_ADJECTIVE}(?:,\s+|/|,?\s+(?:and|or)\s+))*{_ADJECTIVE}\s+(?:[Oo]blasts?|[Rr]egions?)\b"
)
_ONE = late(rf"{_ADJECTIVE}(?:\s+(?:[Oo]blasts?|[Rr]egions?))?")
_SHORT_NAME = re.compile(r"(?<![\w\[])(?:ДНР|ЛНР|[DL][PN]R)(?![\w\]])")


def find_republics(text: str, gazetteer: Gazetteer) -> Iterator[Hit]:
    """Find "ДНР" and "Донецкая Народная Республика".

    >>> from geodata.places.gazetteer import open_gazetteer
    >>> hits = find_republics("в Луганской Народной Республике и ДНР", open_gazetteer())
    >>> [hit.matches[0].place.name for hit in hits]
    ['Luhansk Oblast', 'Donetsk Oblast']
    """
    if "еспубл" in text or "epublic" in text:
        for found in _LONG.finditer(text):
            for span in map(found.span, ("first", "second") if found["first"] else (0,)):
                oblast = "Donetsk Oblast" if text[span[0]] in "DД" else "Luhansk Oblast"
                yield _region(span, oblast, gazetteer)
    if "ka " in text and ("blast" in text or "egion" in text):
        yield from _by_adjective(text, gazetteer)
    if any(map(text.__contains__, _BARE)):
        for found in _BARE_NAME.finditer(text):
            yield _region(found.span(), _BARE[found.group()], gazetteer)
    if any(map(text.__contains__, _SHORT)):
        for found in _SHORT_NAME.finditer(text):
            yield _region(found.span(), _SHORT[found.group()], gazetteer)


def _by_adjective(text: str, gazetteer: Gazetteer) -> Iterator[Hit]:
    """Find "Donetska Oblast", and each of "Kharkivska and Sumska oblasts"."""
    for found in _WITH_ADJECTIVE.finditer(text):
        for one in _ONE.finditer(text, *found.span()):
            yield _region(one.span(), f"{_ADJECTIVES[one.group().split()[0]]} Oblast", gazetteer)


def _region(span: tuple[int, int], oblast: str, gazetteer: Gazetteer) -> Hit:
    return Hit(*span, gazetteer.find(oblast), admin_cue=True)
