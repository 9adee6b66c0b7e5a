"""A name and the words around it in; whether an outlet, a channel or a brand goes by it out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geodata.model import PlaceKind
from geodata.phrases.late import late
from geodata.places.lexicon import CAPITALS, SEATS

if TYPE_CHECKING:
    from geodata.places.cues import Context
    from geodata.places.matching import Hit

_QUOTED_BEFORE = re.compile(r"[«\"„“](?:[A-ZА-ЯҐЄІЇЁ][\w'’ʼ-]*\s){1,2}$")
# «Донецкое время», „Донбас Реалії“: behind the words that a paper's name follows
_QUOTED_AFTER = late(r"(?:[\s.-][\w'’ʼ-]+){1,3}[»\"”“]")
_BRAND_AFTER = re.compile(r"(?:[\s-][A-ZА-ЯҐЄІЇЁ][\w'’ʼ-]+){1,2}»")  # «Алания Молл»
_QUOTED_YEAR = re.compile(r"[\s-]\d{2,4}[»\"”“]")  # «Киев 1918», a film
_QUOTED_OUTLET = late(
    r"(?:[\s.-][\w'’ʼ-]+){0,3}[»\"”“]\s+(?:Telegram\s+)?(?:channel|newspaper|outlet|website|portal|magazine)\b"
)
_OUTLETS = frozenset(
    """
    newspaper outlet daily channel magazine газета газети газеті газету газете газеты агентство
    агентства агентству портал порталу видання издание канал каналу канала телеканал телеканалу
    телеканала журнал журналу сайт сайту сайте проєкт проєкту проект
    передає пише повідомляє передаёт передает пишет сообщает
    """.split()
)
_AT_WAR = frozenset({"UA", "RU"})
_REPORTS = re.compile(
    r"\s+(?:reported|reports|said|says|wrote|writes|posted|published|claims|claimed)\b"
)
# "UNICEF Ukraine", "TIU Canada": a firm's or an agency's branch, behind its letters alone.
_BRANCH_OF = re.compile(
    r"(?:^|[^A-Z\s]\s|[.!?\"”]\s)(?!AFU|UAF|ZSU|SBU|[GH]UR|[DL][PN]R|NATO|FSB|GRU|VDV|FPV|UAVs?|POW|IDP|USSR)[A-Z]{3,6}\s$"
)
_NEWS_OF_IT = re.compile(r"(?:\s[A-Z]\w+){1,2}\s(?:News|Times|Today|Herald|Tribune)\b")
_QUOTES = {"«": "»", '"': '"', "„": "“”", "“": "”", "'": "'", "‘": "’"}


# «Ъ-Ростов», «РБК Воронеж»: the branch of a paper or agency
_PAPER_OF = re.compile(
    r"(?:(?<!\w)Ъ|РБК|РИА|КП|АиФ|МК|Коммерсант\w?|Интерфакс|Блокнот|ТАСС)[\s-](?:(?:в|во|на)\s)?$"
)


def is_channel(hit: Hit, around: Context) -> bool:
    """Tell "Baza reported", a channel: no town abroad reports on the war but a capital."""
    if not _REPORTS.match(around.after) or not hit.matches or not _is_abroad(hit):
        return False
    name = hit.matches[0].place.name
    return hit.is_kind(PlaceKind.SETTLEMENT) and name not in CAPITALS and name.lower() not in SEATS


def is_branch(around: Context) -> bool:
    """Tell "UNICEF Ukraine said", "Pakistan Point News" from the country."""
    if _PAPER_OF.search(around.before[-16:]):
        return True
    if around.after[1:2].isupper() and _NEWS_OF_IT.match(around.after):
        return True
    return around.before[-2:-1].isupper() and _BRANCH_OF.search(around.before[-12:]) is not None


def _is_abroad(hit: Hit) -> bool:
    return all(match.place.country not in _AT_WAR for match in hit.matches)


# "в район «Ферми страусів»": the first word of a name in quotation marks
_QUOTED_ON = re.compile(r"\s[а-яіїєґ]{4,20}[»\"”]")


def is_quoted(around: Context) -> bool:
    """Tell a name that stands alone in quotation marks: a brand, a unit, an operation."""
    opening = around.before[-1:]
    closing = _QUOTES.get(opening, "")
    if closing and (around.last or around.second) in _OUTLETS and _QUOTED_AFTER.match(around.after):
        return True
    if closing and (_QUOTED_OUTLET.match(around.after) or _QUOTED_YEAR.match(around.after)):
        return True
    if opening == "«" and _BRAND_AFTER.match(around.after):
        return True
    if closing and _QUOTED_ON.match(around.after):
        return True
    if not around.after or around.after[0] not in "»\"“”'’":
        return False
    return around.after[0] in closing or bool(_QUOTED_BEFORE.search(around.before))
