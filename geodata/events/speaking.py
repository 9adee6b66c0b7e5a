"""A sentence and a day in it in; whether it is the day on which somebody said so out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geodata.phrases.late import late
from geodata.phrases.openings import Opening
from geodata.phrases.screen import Screened

if TYPE_CHECKING:
    from datetime import date

    from geodata.events.days import DaySpan
    from geodata.events.passages import Passage

_SAY = (
    r"said|says|told|reported|announced|stated|wrote|added|claimed|posted|declared|assessed|revealed|admitted|acknowledged"
    r"|(?:заяв|повідом|сообщ|сказа|розпов|рассказ|написа|стверджу|утвержда|писал)\w*"
)
DENY = (
    r"denied|denies|rejected|refuted|dismissed|(?:спростува|спростову|заперечи|опроверг|отрица)\w*"
)
_SAID = Opening(
    rf"(?<!\w)(?:{_SAY})\s*,?\s*(?:(?!that\b)\w+\s+){{0,2}}$"  # not "said that on Monday they"
    r"|\baccording\s+to\s+(?:[\w’'-]+\s+){1,6}?(?:on\s+|late\s+|early\s+){1,2}$"
    # "said in a post to messaging app Telegram on Sunday"
    r"|\b(?:said|says|wrote|announced|reported|claimed|confirmed)\s+in\s+(?:an?|his|her|its|their|the)\s+(?:[\w-]+\s+){0,2}?"
    r"(?:post|statement|message|video|address|interview|briefing|update|report)s?\s+(?:[\w’'-]+\s+){0,6}$"
    # "footage published on 24 September shows": when it was seen, not when it was
    r"|\b(?:footage|videos?|images?|imagery|photos?)\s+(?:\w+\s+)?(?:published|posted|released|shared|uploaded)\s+(?:\w+\s+){0,2}$"
    rf"|(?<!\w)(?:{DENY})\s*,?\s*(?:(?:it|this|that|(?:the|such)\s+\w+|це|это)\s+)?(?:(?:on|late|early|in|у|в|во)\s+){{0,2}}$"
    r"|\b(?:said|says|told|reported|wrote|stated)\s+(?:in|on|at)\s+(?:\w+\s+){1,4}$"
    r"|(?<!\w)(?:заяв|повідом|сообщ|сказа|розпов|рассказ|написа)\w+\s+(?:[ву]|на)\s+(?:[\w-]+\s+){1,4}(?:[ву]о?\s+)?$"
    r"|(?<!\w)(?:заяв|повідом|сообщ|сказа|розпов|рассказ|написа)\w+\s+(?:[\w’'-]+\s+){1,6}?[ву]о?\s+(?:ефір|эфир|інтерв|интерв|комент|коммент|тел[еі]гр|соц|facebook|telegram)[\w’'-]*\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
# "the toll rose to 30 on Sunday": of a strike on some day before
_ROSE = Opening(
    r"\b(?:rose|risen|climbed|grew|increased|jumped)\s+(?:from\s+[\w-]+\s+)?to\s+(?:at\s+least\s+|more\s+than\s+)?"
    r"[\w-]+\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
# "Кількість поранених зросла до 81", "died in hospital": so is what no day stands beside
_TOLL = Screened(
    r"\b(?:death\s+)?toll\s+(?:\w+\s+){0,6}?(?:rose|risen|climbed|grew)\b"
    r"|\b(?:number|count)\s+of\s+(?:the\s+)?(?:dead|deaths|fatalities|victims|casualties|wounded|injured|people\s+(?:killed|hurt|injured|wounded))\s+"
    r"(?:\w+\s+){0,6}?(?:rose|risen|climbed|grew|grown|increased)\b"
    r"|\b(?:died|succumbed)\b[^.;,]{0,40}\b(?:in\s+(?:(?:a|the)\s+)?hospital|(?:of|to)\s+(?:his|her|their)\s+(?:wounds|injuries))\b"
    r"|(?<!\w)(?:помер|скончал|умер)\w*\s+(?:[\w’'-]+\s+){0,3}?(?:[ву]\s+(?:лікарн|больниц|реанім|реаним)|від\s+(?:\w+\s+)?поранен|от\s+(?:\w+\s+)?ран)\w*"
    r"|(?<!\w)(?:кількість|число|количество)\s+(?:загибл|погибш|жертв|поранен|ранен|постражд|пострадав)\w*\s+[^.;,]{3,160}?\s(?:зросл|збільшил|в[ыо]зросл|выросл|увеличил)\w+"
    r"|(?<!\w)(?:кількість|число|количество)\s+(?:[\w’'-]+\s+){1,9}?(?:зросл|збільшил|в[ыо]зросл|выросл|увеличил)\w+",
    re.IGNORECASE,
)
# "rescuers on Monday retrieved the last body from the rubble of a block in A"
_FROM_RUBBLE = Screened(
    r"\b(?:retriev|recover|pull|found|find|unearth|extract)\w*\s[^.;]{0,60}?\b(?:body|bodies)\b[^.;]{0,80}?\b(?:rubble|ruins|debris|wreckage)\b",
    re.IGNORECASE,
)
_STRUCK = late(r"\b(?:strike|attack|shelling|hit|struck|destroyed)\b")
_NEAR_CHARS = 40  # " of a block of flats in Dnipro |on Monday"
# "the toll from a strike on the southern city of A has risen to 20, he said on Sunday"
_TOLL_FROM = Screened(
    r"\btoll\s+from\s+(?:[\w’'-]+\s+){1,14}?(?:rose|risen|climbed|grew)\b", re.IGNORECASE
)
# "the toll rose to 20 after a missile strike on Friday": that day is the strike's
_S_STRIKE = re.compile(
    r"['’]s\s+(?:[\w-]+\s+){0,3}?(?:strike|attack|shelling|bombing|barrage|raid)s?\b"
)
_FROM_A_STRIKE = late(
    r"\b(?:following|after|from|in|of)\s+(?:[\w’'-]+\s+){0,5}?(?:strike|attack|shelling|bombing|barrage)s?\b[^,;]*$"
    r"|(?<!\w)(?:після|внаслідок|результаті|после|вследствие|результате)\s+(?:[\w’'-]+\s+){0,3}?(?:удар|атак|обстріл|обстрел)\w*[^,;]*$",
    re.IGNORECASE,
)
# "died in hospital after the April 4 strike", "of Friday's attack"
_STRIKE_NEXT = re.compile(
    r"(?:['’]s)?\s+(?:[\w-]+\s+){0,2}?(?:strikes?|attacks?|shelling|bombing|barrage)\b",
    re.IGNORECASE,
)
# "Україна 18 листопада це спростувала": the day stands before the word
_SAID_NEXT = re.compile(
    r"\s+(?:(?:це|это|(?:цю|эту)\s+\w+|также|також)\s+)?(?:заяви|повідоми|сообщи|спростува|заперечи|опроверг|отверг)(?:в|л[аи]?|ли)?(?!\w)",
    re.IGNORECASE,
)
# "Про це у п'ятницю, 14 листопада, повідомило ГУР"
_OF_THIS = re.compile(
    r"\W*(?:про\s+це|об\s+этом)(?:\s+(?:також|ще|вже|сьогодні|[ву]о?))*\s*$", re.IGNORECASE
)
_SAID_OF_IT = re.compile(
    rf"\)?,?\s+(?:[\w’'-]+\s+){{0,6}}?(?:{_SAY}|пише|пишет|інформує)", re.IGNORECASE
)
# "Наразі відомо про 12 поранених", "станом на ранок відомо"
_KNOWN_NEXT = re.compile(
    r"\s+(?:(?:ранок|вечір|зараз|утро|вечер)\s+)?(?:вже\s+|уже\s+)?(?:відомо|известно)(?!\w)", re.I
)
# "On 23 February the commander stated that ...": the day of speaking opens the sentence.
_SAID_THEN = re.compile(
    rf"\W*\s[^.;:]{{3,160}}?(?<!\w)(?:{_SAY})(?:\s+that\b|,?\s*(?:що|что)\b|\s*:)"
    r"|\W*\s[^.;:]{3,160}?\btold\s+(?:[\w'’/-]+\s+){1,6}that\b",
    re.IGNORECASE,
)
# "..., the staff said, a day after troops entered the town": counted, not spoken on
_FROM_ANOTHER = re.compile(
    r"(?:\w+\s+)?(?:days?|weeks?|день|дні|дня|дней|тиждень|неделю)\s+(?:after|before|earlier|later|після|после|до)\b",
    re.IGNORECASE,
)
# "As of 2 July, two are known to have died in the strike": which was on some day before.
# Of an hour ("as of 12:00 on 2 July") more often that of the strike is told.
_AS_OF = Opening(
    r"(?:\b(?:as\s+of|by)|(?<!\w)(?:станом\s+на|по\s+состоянию\s+на))\s+"
    r"(?:(?:the\s+)?(?:morning|evening)\s+(?:of|on)\s+|ранок\s+|вечір\s+|утро\s+|вечер\s+)?$",
    re.IGNORECASE,
)
_KNOWN_DEAD = re.compile(
    r"(?:known|reported|confirmed|відомо|известно|загин|загибл|погиб|killed|died|dead)"
    r"[^;.]{0,90}?(?:strike|attack|shelling|удар|атак|обстр)"
    r"|\W+(?:the\s+)?(?:number|count)\s+of\s+(?:the\s+)?(?:dead|killed|victims|deaths|wounded|injured)\b",
    re.IGNORECASE,
)


# "У лікарні 8 вересня померли ще троє постраждалих від удару"
_DIES_NEXT = re.compile(
    r"\W+(?:ще\s+|ещё\s+)?(?:помер|скончал|умер|died)\w*[^.;]{0,80}?(?:удар|атак|обстр|strike|attack|shelling)",
    re.IGNORECASE,
)
_NOW = re.compile(
    r"currently|at\s+the\s+moment|right\s+now|наразі|зараз|нині|сейчас", re.IGNORECASE
)
# "On 11 December, the number of those killed in the attack increased to seven"
_TOLL_NEXT = re.compile(
    r"\W+(?:the\s+)?(?:(?:number|count)\s+of\s+(?:[\w-]+\s+){0,2}?(?:killed|dead|victims|wounded|injured|deaths)|death\s+toll)\b"
    r"[^.;]{0,120}?\b(?:increased|rose|risen|grew|climbed|reached)\b"
    r"|\W+(?:кількість|число|количество)\s+(?:загибл|жертв|погибш|поранен|ранен|постражд|пострадав)\w*[^.;]{0,120}?(?:зрос|збільш|в[ыо]зрос|вырос|увелич|сягнул|достиг)",
    re.IGNORECASE,
)
_IN_HOSPITAL = re.compile(r"лікарн|больниц|госп[іи]тал|hospital", re.IGNORECASE)


def is_of_a_toll(text: str, day: DaySpan) -> bool:
    """Tell the day on which a toll rose, or up to which one is told."""
    if _S_STRIKE.match(text, day.end):
        return False
    toll = _TOLL.search(text) or _TOLL_FROM.search(text)
    after = toll is not None and toll.end() <= day.start
    if after and toll and _FROM_A_STRIKE.search(text, toll.end(), day.start):
        return False
    if after and _STRIKE_NEXT.match(text, day.end):
        return False
    if after or _ROSE.search(text, 0, day.start) is not None:
        return True
    found = _FROM_RUBBLE.search(text)
    if found and not _STRUCK.search(text, found.end(), found.end() + 2 * _NEAR_CHARS):
        return day.start <= found.end() + _NEAR_CHARS
    return _is_of_a_later_word(text, day)


def _is_of_a_later_word(text: str, day: DaySpan) -> bool:
    """Tell the day on which somebody died in hospital, or up to which the dead are known."""
    if _DIES_NEXT.match(text, day.end) and _IN_HOSPITAL.search(text):
        return True
    if _TOLL_NEXT.match(text, day.end) and not _FROM_A_STRIKE.search(text, 0, day.start):
        return True
    until = _AS_OF.search(text, 0, day.start) or _NOW.fullmatch(text, day.start, day.end)
    return until is not None and _KNOWN_DEAD.search(text, day.end) is not None


def tells_a_toll(text: str) -> bool:
    """Tell a sentence that a toll rose: the day on which somebody says so is not the strike's."""
    return _TOLL.search(text) is not None


def is_of_speaking(text: str, day: DaySpan) -> bool:
    """Tell "said on Tuesday" from what happened then."""
    if is_of_a_toll(text, day):
        return True
    if _FROM_ANOTHER.match(text, day.start):
        return False
    if _OF_THIS.fullmatch(text, 0, day.start) and _SAID_OF_IT.match(text, day.end):
        return True
    if _SAID_NEXT.match(text, day.end) or _KNOWN_NEXT.match(text, day.end):
        return True
    opens = not text[: day.start].strip(" “\"'")
    after = opens and bool(_SAID_THEN.match(text, day.end))
    return after or bool(_SAID.search(text, 0, day.start))


_DENIED_NEXT = re.compile(rf"\s+(?:\w+\s+){{0,2}}(?:{DENY})(?!\w)", re.IGNORECASE)
_DENIED = Screened(rf"(?<!\w)(?:{DENY})[^.;]{{0,40}}$", re.IGNORECASE)


def spoken_day(passage: Passage, *, denied: bool) -> date | None:
    """Give the day on which a sentence says so, or on which it says that somebody denied it."""
    for day in passage.spoken_days:
        if day.first_day == day.last_day:
            denies = _DENIED.search(passage.text[: day.start], within=passage.text)
            denies = denies or _DENIED_NEXT.match(passage.text, day.end)
            if bool(denies) is denied:
                return day.first_day
    return None
