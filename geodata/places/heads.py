"""A hit in; whether it stands in a dateline, a byline or a photo credit out."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from geodata.phrases.late import late
from geodata.places.lexicon import alternatives

if TYPE_CHECKING:
    from geodata.places.cues import Context
    from geodata.places.matching import Hit

_MONTH = alternatives(
    """
    jan feb mar apr may jun jul aug sep oct nov dec січ лют берез квіт трав черв лип серп верес
    жовт листоп груд янв фев мар апр мая июн июл авг сен окт ноя дек
    """
)
_DATE = rf"(?:\d{{1,2}}\s+{_MONTH}\w*|{_MONTH}\w*\.?\s+\d{{1,2}})(?:,?\s+\d{{4}})?"
_UPPER = r"[A-ZА-ЯҐЄІЇЁ][A-ZА-ЯҐЄІЇЁ'’ʼ -]{2,30}(?!\w)"  # whole words, not "В К" of "В Крыму –"
_MIXED = r"[^\W\d_][\w'’ʼ./ -]{1,40}"
_AGENCY = r"(?:\([^)\n]{2,40}\)|/[^/\n]{2,30}/|(?-i:[A-ZА-ЯҐЄІЇЁ])[\w-]{1,20}(?:\s\w{2,20})?)"
_OUTLET = (
    r"[^)\n]{0,25}\b"
    r"(?:News|Sputnik|TASS|Reuters|AP|AFP|RIA|UNN|Xinhua|Anadolu|Ukrinform|Interfax|ANI|dpa)\b"
)
_DASH = r"(?:\s*[-–—:.]+\s|(?<=\))\s*[-–—]+(?=\w))"  # "(Reuters) -A missile"
# "KYIV, Dec 17 (Reuters) -", "MOSCOW (TASS) -", "Київ. 17 грудня. УНІАН -", "МОСКВА, 17 дек — РИА"
_DATELINE = re.compile(
    rf"\s*(?:(?-i:{_UPPER})(?:,\s*{_MIXED}?)?(?:[,.]?\s*{_DATE}\.?,?)?\s*{_AGENCY}?{_DASH}"
    rf"|(?-i:{_UPPER})[,.]\s*{_DATE}[.,]?\s*/[^/\n]{{2,30}}/"
    # not "Kramatorsk, July 22. A block of flats", the heading of a caption
    rf"|{_MIXED}(?:,\s*{_MIXED})?[,.]\s*{_DATE}[.,]?\s*(?:{_AGENCY}{_DASH}|[-–—]+\s)"
    rf"|\({_MIXED},\s+{_DATE}\)\s*[-–—]+\s"
    rf"|{_MIXED}(?:,\s*{_MIXED})?\s*\((?-i:[A-ZА-Я]{{2,}}|Reuters|Interfax)[^)\n]{{0,30}}\){_DASH}"
    rf"|{_MIXED}\s+[•·]\s+(?-i:[A-ZА-ЯІЇЄҐ]{{2,12}})(?=\s*\n)"  # "Київ • УНН", a line of its own
    # "MOSCOW (UrduPoint News / Sputnik - 13th November, 2022) The army ..."
    rf"|(?-i:{_UPPER})\s\((?-i:{_OUTLET})[^)\n]{{0,40}}\)\s(?=(?-i:[A-Z]))"
    rf"|{_MIXED},\s*(?:Ukraine|Russia|Poland)\s+[–—]\s"
    rf"|{_MIXED}\s\((?:Ukraine|Russia|Poland)\)\s*(?:\([^)\n]{{2,30}}\)\s*)?[–—-]\s)",
    re.IGNORECASE,
)
# "Moscow — Groups of ...": elsewhere a town and a dash begin a line of a bulletin
_CAPITAL = re.compile(
    r"\s*(?P<open>\()?(?:Moscow|Kyiv|Kiev|London|Washington|Brussels|Warsaw|Berlin|Paris|Geneva|Vienna|Istanbul"
    r"|Київ|Киев|Москва|Лондон|Вашингтон|Брюссель|Варшава|Женева)(?(open)\)\s+(?:[–—-]\s+)?|\s+[–—-]\s+)(?=[A-ZА-ЯІЇЄҐ])"
)
_DATELINE_REACH = 80  # characters from the line's head
_BYLINE = re.compile(
    r"\s*(?:\(?(?:Additional )?(?:Reporting|Writing|Editing|Compiled) by|By|Photos?(?: by)?:?"
    r"|Credit:|Автор:?|Авторка:?|Фото:?)\s+(?-i:(?:[A-ZА-ЯҐЄІЇЁ][\w.'’ʼ-]*[,;:]?|/|&|and|in|for|via|by"
    r"|editing|та|і|и|в|у|для)\s*){1,16}\.?\)?\s*(?=\n|$)",
    re.IGNORECASE,
)
_CREDIT = re.compile(
    r"[(\[][^)\]\n]{0,60}\b(?:Photo|Фото|Getty|REUTERS/|Reuters/|Image|EPA|AFP/)[^)\]\n]*$"
    r"|(?:Photo|Фото|Image)\s?(?:by|credit)?:\s(?!(?:an?|the)\s)[^\n.]{0,60}$",
    re.IGNORECASE,
)
_BYLINE_HEADS = frozenset(" \t(ABCEPRWabceprwАФаф")
# Running prose before a dash is no dateline.
_PROSE = late(r"[^\W\d_]+[а-яґєіїёa-z]\s[а-яґєіїёa-z]+\s[а-яґєіїёa-z]+\s")


def is_head_matter(text: str, hit: Hit, around: Context) -> bool:
    """Tell a dateline, a byline or a photo credit."""
    line = text.rfind("\n", 0, hit.start) + 1
    if hit.start - line < _DATELINE_REACH and hit.end <= dateline_end(text, line):
        return True
    if text[line : line + 1] not in _BYLINE_HEADS:
        return _is_credit(around.before)
    byline = _BYLINE.match(text, line, line + 400)
    if byline and hit.end <= byline.end():
        return True
    return _is_credit(around.before)


@lru_cache(maxsize=64)  # a line is asked for every name at its head
def dateline_end(text: str, line: int = 0) -> int:
    """Give where the dateline of the line that starts at `line` ends; `line` if it has none."""
    found = _DATELINE.match(text, line, line + _DATELINE_REACH + 60)
    if found is None and not line:
        found = _CAPITAL.match(text)
    return found.end() if found and not _PROSE.search(found.group()) else line


def _is_credit(before: str) -> bool:
    if "hoto" not in before and "ото" not in before and "(" not in before and "[" not in before:
        return False
    return bool(_CREDIT.search(before))
