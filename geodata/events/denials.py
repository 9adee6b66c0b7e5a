"""A trigger and the words around it in; whether they say that it did not happen out."""

from __future__ import annotations

import re

from geodata.phrases.late import late
from geodata.phrases.openings import Opening
from geodata.phrases.screen import Screened

_DENIED = Screened(
    r"(?:\b(?:denied|denies|deny|denying|refut(?:e|ed|es|ing)|reject(?:ed|s|ing)|dismiss(?:ed|es|ing))\b"
    r"|(?<!\w)(?:спростува\w+|спростову\w+|заперечи\w+|запереч\w+|опроверг\w*|отрица\w+|фейк\w*\s+(?:про|о|об)))"
    r"(?!\s+(?:any\s+)?(?:involvement|responsib|причетн|причастн))(?:[^\w;:]+(?!(?:where|де|где|saying|insisting|adding|confirming|noting|stressing)\b)[\w'’-]+){0,6}[^\w;:]*$",
    re.IGNORECASE,
)
# "спростували інформацію про те, що російські групи зайшли"
_DENIED_THAT = Screened(
    r"(?<!\w)(?:спрост|запереч|опроверг|отриц)\w*\s+(?:[\w’'-]+\s+){0,3}?(?:про|о)\s+т[ео]м?,\s+(?:що|что)\s[^.;:]{0,90}$"
    r"|\b(?:den(?:ied|ies|ying)|dismiss(?:ed|es|ing)|reject(?:ed|s|ing)|refut(?:ed|es|ing))\s+(?:[\w’'-]+\s+){0,3}?"
    r"(?:claim|statement|report|assertion|allegation|announcement)s?\s+(?:by|from)\s+(?:[\w’'-]+\s+){1,4}?that\s[^.;:,]{0,60}$",
    re.IGNORECASE,
)
_NEGATED = r"(?:ca|could|did|do|does|had|has|have|is|are|was|were|wo|would|should)n['’]t"
_NOT = Opening(
    r"(?:\b(?:not(?!\s+only)|"
    rf"{_NEGATED}(?!\s+(?:only|just))|never|seldom|rarely"
    r"|no(?!\.?\s*\d|\s+(?:fewer|less|doubt))|nobody|none|without|nor"
    r"|neither|failed\s+to|fail(?:s|ing)?\s+to|unable\s+to|failed)\b"
    r"|(?<!\w)(?:не(?!\s+(?:мен|біль|боль|більш|более|тільк|только|лише|полиша|облиша|оставля|(?:залиша|кида)\w+\s+(?:спроб|попыт)|вщуха|стиха|утиха|припиня|прекраща))|ні|ни|без(?!\s+(?:св[еі]т|электр|електр|вод|тепл|газ|связ|зв.яз|энерг|енерг|отопл|опал))|жодн\w+"
    r"|ніхто|никто|немає|нет|рідко|редко|нечасто)(?!\w))(?:[^\w,;:]+(?!(?:after|when|as|following|після|коли|після|после|когда)\b)[\w'’]+){0,3}[^\w,;:]*$"
    # "no evidence that they have entered", "has not observed confirmation that they seized"
    rf"|(?:\b(?:no|not|{_NEGATED})|(?<!\w)(?:немає|нема|нет|не))\s+(?:\w+\s+){{0,3}}(?:evidence|indication|sign"
    r"|confirmation|proof|доказ|підтвердж|ознак|доказательств|подтвержден|признак)\w*"
    r"(?:[^\w;:]+[\w'’]+){0,9}[^\w;:]*$"
    # "не мають даних, що росіяни захопили"
    r"|(?<!\w)(?:немає|нема|нет|не)\s+(?:\w+\s+){0,3}(?:даних|данных|інформації|информации)"
    r"(?:\s+(?:про\s+те|о\s+том))?,\s+(?:що|что)(?:[^\w;:]+[\w'’-]+){0,9}[^\w;:]*$"
    # "отказ от удара по Москве"
    r"|(?<!\w)(?:отказ|відмов)\w*\s+(?:от|від)\s+(?:\w+\s+){0,2}$"
    # "неизвестно, сколько человек погибло"
    r"|\b(?:unknown|unclear|not\s+(?:yet\s+)?(?:known|clear))\s+(?:\w+ly\s+)?how\s+many\s+(?:[\w-]+\s+){0,4}$"
    r"|(?<!\w)(?:неизвестно|не\s+известно|неясно|невідомо|не\s+відомо),\s+(?:сколько|скільки|кто|хто)\s+(?:[\w-]+\s+){0,4}$"
    r"|\bnone\s[^.;:,]{0,40}\bany\s+(?:\w+\s+){0,4}$|\b(?:rather\s+than|instead\s+of)\s[^.;:,]{0,60}$"
    # "a town 25 km (16 miles) from the fighting", "set back from it"
    r"|\b(?:km|kilomet(?:er|re)s?|miles?|set\s+back|far|respite|reprieve)\)?\s+(?:away\s+)?from\s+(?:the\s+)?(?:\w+\s+)?$"
    # "preventing the enemy from advancing"
    r"|\b(?:prevent|stopp|kept|keep|block|deterr)\w*[\"”]?\s+(?:[\w'’-]+\s+){1,5}from\s+(?:\w+ly\s+)?$",
    re.IGNORECASE,
)
# "Вибухів у місті не було": Ukrainian and Russian say last that there was none of it.
_NOT_AFTER = late(
    r"[^.,;:!?]{0,60}?\s(?:не\s+(?:було|было|відбу\w+|стал[ои]ся|произо\w+|зафікс\w+|фіксу\w+"
    r"|зафикс\w+|фиксир\w+|спостер\w+|наблюд\w+|проводи\w+|буд[еу]т?ь?|планує\w*|планиру\w+|очіку\w+|ожида\w+|предвид\w+|передбач\w+|(?:вда|уда)(?:л[оа]|є|ет)\w*|заверш\w+|закінч\w+|законч\w+|зм(?:іг|огл)\w*|смогл?[аи]?|вийш(?:ло|ла|ли)|вийде|вышл[оаи]|получилось)|немає|нема|нет|неможливо|невозможно)(?!\w)"
    # "Родинське взяти вони не можуть"
    r"|(?<=[тч][иь])[^.,;:!?]{0,40}?\sне\s+(?:може|можуть|мо[гж]ут|может|мог(?:л[аи])?)(?!\w)"
    # "таких втрат було менше": only compared
    r"|[^.,;:!?]{0,40}?\s(?:було|был[оаи]?)\s+(?:\w+\s+)?(?:менше|більше|меньше|больше)(?!\w)"
    # "окупував Курахове не повністю": what is not whole is not taken
    r"|[^.,;:!?]{0,40}?\s(?:не\s+повністю|не\s+полностью|not\s+(?:fully|completely|entirely))(?!\w)"
    r"|[^.;:!?]{0,50}?\s(?:(?:matter|question)\s+of\s+(?:time|days|weeks|months)|вопрос\w*\s+(?:времени|дней|недель|месяц\w+)|питанн\w+\s+(?:часу|днів|тижнів|місяц\w+))(?!\w)"
    r"|[^.,;:!?]{0,40}?\b(?:was|were|(?:has|have|had)\s+been)(?:\s+not|n['’]t)\s+(?:\w+ly\s+)?"
    r"(?:recorded|reported|observed|registered)\b",
    re.IGNORECASE,
)
# "о пострадавших не сообщал", "про загиблих не повідомляють"
_ABOUT = late(r"(?<!\w)(?:об?|про|щодо)\s+(?:[\w-]+\s+)?$", re.IGNORECASE)
# "второе место по числу погибших": a ranking
_RANKED = ("по числу ", "по количеству ", "за кількістю ", "за числом ")
_UNTOLD = late(
    r"[^.,;:!?]{0,50}?\sне\s+(?:сообща|сообщи|повідомля|повідоми|інформу|информир|поступа|надход|объявл|оголош|коменту|комменти|сказа|уточн|назва|раскры|розкри|говор)\w+",
    re.IGNORECASE,
)
# "Селидове не втрачено": who says so denies what the other side claims.
_LOST = re.compile(r"(?:втрач|утрач|потерян)\w+|втрат[иа](?!л)|утрат[ыа](?!л)", re.IGNORECASE)
# "після атаки немає води": of the water
_AFTERMATH = re.compile(
    r"(?<!\w)(?:після|після|после|внаслідок|через|из-за)\s+(?:\w+\s+){0,2}$", re.I
)
_UNDOING = (
    " не",
    "возможно",
    "not",
    "n't",
    "n’t",
    "ьше",
    "нше",
    "of time",
    "времени",
    "часу",
)  # one of them is in what these two find
# "а информация о его захвате — фейк", "reports of its capture are false"
_FAKE_AFTER = Screened(
    r"(?:\s+[\w'’-]+){0,9}?\s*(?:[–—-]|\b(?:is|are|was|were)\b|(?<!\w)(?:є|это|це|является)(?!\w))\s+(?:\w+\s+)?"
    r"(?:fake|false|untrue|a\s+lie|disinformation|фейк\w*|брехн\w+|неправд\w+|ложь|ложью|вигадк\w+|выдумк\w+|дезінформаці\w+|дезинформаци\w+)(?!\w)",
    re.IGNORECASE,
)


def is_denied(text: str, near: int, start: int, end: int) -> bool:
    """Tell what somebody denies, by the words from `near` on and what is said behind it."""
    denied = _DENIED.search(text[near:start], within=text)
    denied = denied or _DENIED_THAT.search(text[:start], within=text)
    return bool(denied or _FAKE_AFTER.match(text, end))


def is_negated(text: str, near: int, start: int, end: int) -> bool:
    """Tell "did not capture" and "there was no shelling", said before or behind the trigger."""
    return bool(_NOT.search(text, near, start) or _is_undone_after(text, text[near:start], end))


def is_of_a_loss(words: str) -> bool:
    """Tell a trigger of what is lost: its "not" denies what the other side claims."""
    return _LOST.match(words) is not None


def _is_undone_after(text: str, before: str, end: int) -> bool:
    if before.endswith(_RANKED):
        return True
    if not any(map(text.__contains__, _UNDOING)) or _AFTERMATH.search(before):
        return False
    untold = _ABOUT.search(before) and _UNTOLD.match(text, end)
    return bool(untold or _NOT_AFTER.match(text, end))
