"""What happened and a place behind it in; whether one is only on the way there out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geodata.events.kinds import CHANGES_HANDS
from geodata.model import EventKind
from geodata.phrases.late import late
from geodata.phrases.openings import Opening

if TYPE_CHECKING:
    from geodata.events.passages import Passage
    from geodata.events.triggers import Trigger

_TOWARD = re.compile(
    r"(?:\b(?:towards?|in\s+the\s+direction\s+of|clos(?:e|es|ed|ing)\s+(?:in\s+)?on|near(?:s|ed|ing)"
    r"|approach(?:es|ed|ing)|head(?:ing|ed)\s+(?:for|towards?|to)|(?:stuck|stalled|bogged\s+down)\s+(?:outside|short\s+of|before|near)|(?:at|to|near)\s+the\s+(?:gates|doorstep)\s+of|on\s+the\s+(?:approaches|road)\s+to"
    r"|(?:inch|edg|mov|draw)(?:es|e|s|ed|ing)\s+closer\s+to|gateway\s+to)|(?<!\w)(?:(?:[ув]|на)\s+б[оі]к|[ув]\s+напрямку"
    r"|в\s+(?:сторону|направлении)|по\s+доро(?:зі|ге)\s+(?:до|на|к|в)|дорогою\s+до|на\s+(?:шляху|пути)\s+(?:до|к|в)|(?:наблизи|підійш|підступи|приблизи|подош|подступи)\w+\s+(?:впритул\s+|вплотную\s+)?(?:до|к)|(?:відтис|відкину|відсуну|відігна|отбросил|оттеснил|отогнал)\w+\s+(?:\w+\s+){0,2}(?:від|от)))\s+(?:(?:the|an?|its|their)\s+)?(?:[\w-]+\s+){0,3}(?:of\s+)?"
    r"(?P<list>(?-i:[A-ZА-ЯІЇЄҐ])[\w'’-]+(?:\s(?-i:[A-ZА-ЯІЇЄҐ])[\w'’-]+)?(?:,\s+(?:and\s+)?|\s+(?:and|та|і|й|и)\s+)){0,6}$",
    re.IGNORECASE,
)
# "отошли к Кореневу", "fell back to Lyman": there they went, and left another place
_BACK_TO = re.compile(r"\s+(?:\w+\s+)?(?:to|до|к|ко)\s+(?:[\w-]+\s+)?", re.IGNORECASE)
# "відійшли на рубіж А — Б": there they stopped
_TO_LINE = Opening(
    r"\b(?:to|onto)\s+(?:the\s+|a\s+|new\s+|its\s+)*(?:lines?|positions)\s[^.;,]{0,60}$"
    r"|(?<!\w)на\s+(?:\w+\s+){0,2}(?:рубіж|рубеж|лінію|линию|позиції|позиции)\w*\s[^.;,]{0,60}$",
    re.IGNORECASE,
)
# "пытается прорваться к Запорожью через Степногорск": fought for at the second
_BROKE = re.compile(
    r"(?:намага|спробува|пыта|попыта)\w+\s+(?:прорв|просун|вийти|выйти|просоч|продвин)",
    re.IGNORECASE,
)
_OUTSKIRTS = re.compile(r"[\w’' -]{3,30}?['’]s\s+(?:\w+\s+)?(?:outskirts|edges?|suburbs|fringes)\b")
# "the advance on Kyiv has stalled": nobody is there yet
_AIMED = Opening(
    r"(?<!\w)(?:наблизившись|приблизившись)\s+(?:впритул\s+)?(?:до|к)\s+(?:[\w’'-]+\s+(?:та|і|й|и)\s+)?$"
    r"|\b(?:the|its|their|an?|this|Russian?|Ukrainian|Moscow['’]s|Russia['’]s)\s+(?:(?!forces|troops|soldiers|army|units)\w+\s+)?(?:advance|push|drive|thrust|march)\s+(?:on|towards?)\s+$",
    re.IGNORECASE,
)
_BY_WAY_OF = late(r"[\w'’-]+(?:\s[A-ZА-ЯІЇЄҐ][\w'’-]+)?\s+(?:через|со\s+стороны|з\s+боку)\s")


def is_only_toward(passage: Passage, trigger: Trigger, start: int) -> bool:
    """Tell "seized A and moved toward B": B, which begins at `start`, was not taken."""
    taken = trigger.kind in CHANGES_HANDS
    if trigger.kind is EventKind.ADVANCE and _AIMED.search(passage.text, 0, start):
        return True
    if trigger.kind is EventKind.WITHDRAWAL and _BACK_TO.fullmatch(
        passage.text, trigger.end, start
    ):
        return not _OUTSKIRTS.match(passage.text, start)
    if trigger.kind is EventKind.WITHDRAWAL and _TO_LINE.search(passage.text, trigger.end, start):
        return True
    if trigger.kind is EventKind.ATTACK and _BROKE.match(passage.text, trigger.start):
        to = _BACK_TO.fullmatch(passage.text, trigger.end, start)
        return bool(to and _BY_WAY_OF.match(passage.text, start))
    toward = _TOWARD.search(passage.text[:start]) if taken else None
    # "moved toward A and B, which fell"
    return toward is not None and (toward["list"] is None or trigger.end <= toward.start())
