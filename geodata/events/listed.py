"""A list of places without a verb in; what the words before it tell of them all out.

"Серед них – А, Б", "На Сіверському — поблизу А", "Это произошло в А"; the items "• А;"
below a heading.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geodata.events.moods import Mood
from geodata.events.triggers import Trigger, find_triggers
from geodata.model import EventKind
from geodata.phrases.late import late
from geodata.phrases.screen import Screened

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

BULLETS = frozenset("•▪◾🔹🔸—–-*")
_ON_THE_GROUND = frozenset({EventKind.ATTACK, EventKind.CLASH})
_SECTOR_THEN = late(
    r"(?:На|Ще|Ещё|Також)\s+(?:\w+\s+)?[\w'’-]+(?:ому|ом)\s+(?:напрям(?:ку|і)\s+|направлении\s+)?[—–-]\s+(?:[\w'’-]+\s+){0,2}?"
    r"(?P<near>поблизу|біля|[ву]\s+районах?|[ву]\s+б[оі]к|неподалік|[ву]\s+сторону|возле|около|у|в)\s"
)
# "Обстріляли понад двадцять сіл. Серед них – …"
_AMONG = late(
    r"(?:Серед\s+них|Среди\s+них|(?:Це\s*,?\s*)?[Зз]окрема\s*,?(?:\s*(?:це|йдеться\s+про))?|Це(?:\s+були)?|Йдеться\s+про"
    r"|А\s+саме|А\s+именно|В\s+том\s+числе|Это|(?:По\s+(?:его|её|ее|их)\s+словам,\s+)?[Рр]ечь\s+(?:ид[её]т\s+)?об?(?!\s+(?:жител|люд|дет|семь|бойц|жін|женщ|мужчин))|Among\s+(?:them|these)(?:\s+were)?|(?:These|They)\s+(?:were|include[ds]?))(?=\s*[,:—–-]?\s+(?:[а-яіїєґё]+\.?\s+|the\s+[a-z]+\s+of\s+){0,2}[A-ZА-ЯІЇЄҐ])"
)
# "Дрон ударил по машине. Это произошло в селе Муром."
_HAPPENED_AT = late(
    r"(?:(?:Все|Всё)\s+)?(?:[Ээ]то|Трагедия|Инцидент|Происшествие|[Цц]е|Трагедія|Інцидент|It|This|The\s+(?:incident|tragedy))\s+"
    r"(?:произо(?:шло|ш[её]л|шла)|случил(?:ось|ся|ась)|ста(?:лося|лось|вся|лася)|відбу(?:лося|лось|вся|лася)|трапи(?:лося|лось|вся|лася)|happened|occurred|took\s+place)"
    r"(?=\s+(?:[\w:.]+\s+){0,5}?(?:во?|у|під|под|біля|возле|около|близ|неподал[её]ку|на|in|near|at|outside)\s+(?:(?!ходе|время|ході|час)[а-яіїєґёa-z]+\.?\s+){0,3}[A-ZА-ЯІЇЄҐ])"
)
_NAMELY = ("А саме", "А именно")
_SEVERAL = Screened(
    r"(?<!\w)(?:населен\w+\s+пункт|населённ\w+\s+пункт|насел\.\s*п|сел(?:а|ах|ам|ами)(?!\w)|сіл(?!\w)|с[её]л(?!\w)|громад|район(?:ах|ы|ов|и|ів)(?!\w)|міст(?:а|ах|ам)(?!\w)|город(?:а|ов|ах)(?!\w))"
    r"|\b(?:settlements|villages|towns|communities|cities)\b",
    re.IGNORECASE,
)
# "- села Мирне, розташованого неподалік від ..."
_OPENS_ITEM = late(
    r"\W+(?:(?:[ув]|на|по|біля|поблизу|возле|под)\s+)?(?:(?:сел|сіл|сёл|міст|селищ|пос[её]л|город)\w*\s+|(?:с|м|г|смт|сел)\.\s*)?",
    re.IGNORECASE,
)
_ITEM_WORDS = 4  # "• Новоекономічне;", "• с. Вовчанські Хутори"


def told_on(text: str, before: str, told: Sequence[Trigger]) -> Iterator[Trigger]:
    """Give what "Серед них — Дронівка" and "На Сіверському — поблизу Дронівки" tell.

    The sentence `before` has the verb: it `told` of several places at once, or of another sector.
    """
    if (happened := _HAPPENED_AT.match(text)) is not None:
        yield from _told_of(happened, told or find_triggers(before))
        return
    among = _AMONG.match(text)
    words = None if among else _SECTOR_THEN.match(text)
    several = among and (text.startswith(_NAMELY) or _SEVERAL.search(before))
    if words is None and not several:
        return
    last = next(reversed(told or find_triggers(before)), None)
    if last is None or not last.mood.is_told:
        return
    if among is not None and not text.rstrip().endswith(":"):
        yield Trigger(among.start(), among.end(), last.kind, last.mood)
    elif among is None and words is not None and last.kind in _ON_THE_GROUND:
        yield Trigger(*words.span("near"), last.kind, Mood.HAPPENED)


def _told_of(happened: re.Match[str], told: Sequence[Trigger]) -> Iterator[Trigger]:
    """Give what "Это произошло в А" tells: what the sentence before does, not its toll."""
    deeds = [t for t in told if t.mood.is_told]
    first = next((t for t in deeds if t.kind is not EventKind.CASUALTIES), None)
    if deeds:
        yield Trigger(*happened.span(), (first or deeds[0]).kind, Mood.HAPPENED)


def told_above(lead: str, text: str, head: Trigger | None) -> Iterator[Trigger]:
    """Give what the item "• Родинське;" tells, which opens with a name: its heading has the verb.

    `lead` is what stands before that name.
    """
    opens = len(text.split()) <= _ITEM_WORDS or _OPENS_ITEM.fullmatch(lead)
    is_item = text[0] in BULLETS and opens
    if is_item and head is not None and head.mood.is_told:
        yield Trigger(0, 1, head.kind, head.mood)
