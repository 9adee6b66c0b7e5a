"""A sentence in; whether it only denies or confirms what the one before tells, and by whom, out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from geodata.model import Status
from geodata.phrases.late import late
from geodata.phrases.screen import Screened

_SAID = (  # what was said before, in the words of who answers it
    r"(?:it|this|that|both|doing\s+so|(?:the|this|that|these|those|such|both|any\s+such)\s+(?:\w+\s+)?"
    r"(?:claims?|reports?|allegations?|accusations?|assertions?|statements?|information|news))"
)
_SAID_CYRILLIC = (
    r"(?:це|цього|это|этого|(?:захоплення|взяття|втрату|захват|взятие|потерю|занятие)(?:\s+(?:сел|міст|город|пос[её]лк|селищ|населен|населён)\w*(?:\s+пункт\w*)?)?(?!\s+(?-i:[А-ЯІЇЄҐ]))|(?:(?:ц(?:ю|і|ей|я)|так(?:у|і|ий)|эт(?:у|и|о)|так(?:ую|ие|ое))\s+)?"
    r"(?:інформаці[юїя]|заяв[ауи]|повідомлення|дані|информаци[юия]|заявлени[ея]|сообщени[ея]|данные)"
    r"(?:\s+(?:росіян|росії|рф|москви|ворога|окупантів|россиян|россии|москвы|противника))?)(?!\w)"
)
# "denied it had struck a hospital" tells of the strike itself: nothing but how and when may follow.
_ENDS = (
    r"(?=\s*(?:[.,:;!)”\"—–-]|$)|\s+(?:on|in|within|as|and|but|later|saying|late|early|outright"
    r"|at|by|immediately|hours|the\s+same|the\s+next|a\s+day|yesterday|today|\w+day)\b)"
)
_HEAD = r"^\W*(?:[\w ]{{2,20}},\s+)?(?P<{0}>[^,;:.!?]{{2,70}}?)"
_OFTEN = r"(?:has\s+|have\s+|had\s+|later\s+|also\s+|since\s+|\w+ly\s+)*"
_DENY = r"(?:den(?:ied|ies|y)|reject(?:ed|s)|refute[ds]|dismiss(?:ed|es)|disput(?:ed|es))"
_DENY_CYRILLIC = (
    r"(?:спростува(?:в|л[аи]|ло)|спростову[єю]\w*|заперечи(?:в|л[аи]|ло)|запереч(?:ує|ують)"
    r"|відкину(?:в|л[аи])|опроверг\w*|отрица[ею]т|отрицал[аи]?|отверг\w*)"
)
_FALSE = (
    r"(?:false|untrue|not\s+true|fake|a\s+fake|a\s+lie|lies|disinformation|propaganda|nonsense)"
)
_FALSE_CYRILLIC = (
    r"(?:фейк\w*|брехн\w+|неправд\w+|лож(?:ь|ью|ным\w*|ной)|неправдив\w+|недостов[іе]рн\w+|вигадк\w+|выдумк\w+"
    r"|дезінформаці\w+|дезинформаци\w+)"
)
_DENIED = Screened(
    rf"{_HEAD.format('a')}\s+{_OFTEN}{_DENY}\s+(?:\w+ly\s+)?{_SAID}{_ENDS}"
    rf"|{_HEAD.format('b')}\s+{_OFTEN}(?:called|branded|labelled|said|says|described)\s+{_SAID}\s+"
    rf"(?:was\s+|is\s+|were\s+|are\s+|as\s+)?(?:\w+ly\s+)?{_FALSE}\b"
    r"|^\W*(?:[\w ]{2,20},\s+|but\s+|yet\s+)?"
    rf"{_SAID}\s+(?:was|were|has\s+been|have\s+been)\s+(?:\w+ly\s+|later\s+|since\s+)?(?:denied|rejected|refuted"
    r"|dismissed|disputed)(?:\s+by\s+(?P<c>[^,;:.]{2,60}))?"
    rf"|^\W*{_SAID_CYRILLIC}\s+(?:\w+\s+)?(?<!не\s){_DENY_CYRILLIC}\s+(?P<g>[^,;:.]{{2,60}})"
    rf"|{_HEAD.format('d')}\s+{_SAID_CYRILLIC}\s+(?:\w+\s+)?(?<!не\s){_DENY_CYRILLIC}(?!\w)"
    rf"|{_HEAD.format('e')}\s+(?<!не\s){_DENY_CYRILLIC}\s+{_SAID_CYRILLIC}"
    rf"|{_HEAD.format('h')}\s+(?<!не\s){_DENY_CYRILLIC}\s*[—–:]"
    rf"|{_HEAD.format('f')}\s+(?:назва\w+|называ\w+|називаю\w+)\s+{_SAID_CYRILLIC}\s+(?:\w+\s+)?{_FALSE_CYRILLIC}"
    rf"|^\W*{_SAID_CYRILLIC}\s*(?:—|–|-|є|является|являются)\s+(?:\w+\s+)?{_FALSE_CYRILLIC}"
    r"(?:,\s*(?:повідоми|заяви|наголоси|зазначи|сказа|сообщи|подчеркну)\w+\s+(?P<j>[^,;:.]{2,60}))?"
    rf"|{_HEAD.format('i')}\s+{_SAID_CYRILLIC}\s+(?:назва\w+|называ\w+|називаю\w+)\s+(?:\w+\s+)?{_FALSE_CYRILLIC}",
    re.IGNORECASE,
)
_LOSS = (
    r"|(?:the|its|their)\s+(?:loss|withdrawal|retreat|pullout"
    r"|strike|attack|capture|liberation|advance)"
)
_CONFIRMED = Screened(
    rf"{_HEAD.format('a')}\s+{_OFTEN}(?:confirm(?:ed|s)|acknowledge[ds]|admitted|conceded)\s+(?:{_SAID}{_LOSS}){_ENDS}"
    rf"|{_HEAD.format('b')}\s+{_SAID_CYRILLIC}\s+(?:\w+\s+)?(?<!не\s)(?:підтвердил[аи]|підтвердив|подтвердил[аи]?)(?!\w)"
    rf"|{_HEAD.format('c')}\s+(?<!не\s)(?:підтвердил[аи]|підтвердив|подтвердил[аи]?)\s+{_SAID_CYRILLIC}",
    re.IGNORECASE,
)
_TOWN = (  # or its name
    r"(?:the\s+(?:town|city|village|settlement)|it|місто|село|селище|город|пос[её]лок"
    r"|(?-i:[A-ZА-ЯІЇЄҐ][\w’'-]+(?:\s[A-ZА-ЯІЇЄҐ][\w’'-]+)?))"
)
_THEIRS = r"(?P<{0}>its|their|our|ukrainian|ukraine['’]s|kyiv['’]s|russian|russia['’]s|moscow['’]s)"
_THEIRS_CYRILLIC = (
    r"(?P<{0}>зсу|всу|сил(?:ами)?\s+оборони|україн\w+|украин\w+|(?:вс\s+)?рф|рос[іс]\w+)"
)
# "Kyiv said the town was still under its control": so it was not taken
_HELD = Screened(
    rf"(?:{_HEAD.format('by')}\s+(?:said|says|insist(?:ed|s)|stressed|maintain(?:ed|s)|reported)\s+(?:that\s+)?)?"
    rf"{_TOWN}\s+(?:was|is|remain(?:s|ed))\s+(?:still\s+|fully\s+|firmly\s+)?under\s+(?:the\s+(?:\w+\s+)?control\s+of\s+)?{_THEIRS.format('whose')}\s+(?:\w+\s+)?(?:control|forces|troops|army|defen[cs]e)"
    rf"|(?:{_HEAD.format('who')}\s+)?{_TOWN}\s+(?:\w+\s+){{0,2}}?(?:(?:повністю|полностью)\s+)?(?:під|под)\s+контролем\s+{_THEIRS_CYRILLIC.format('their')}",
    re.IGNORECASE,
)
_OF_UKRAINE = late(
    r"ukrain|kyiv|general\s+staff|зсу|всу|сил\w*\s+оборони|україн|украин|генштаб(?!\w*\s+(?:рф|вс\s+рф))|києв|киев",
    re.IGNORECASE,
)
_OF_RUSSIA = re.compile(r"russia|moscow|kremlin|росі|росси|рф(?!\w)|москв", re.IGNORECASE)
_NOT = late(
    r"\b(?:not|neither|nor|never|no\s+one|nobody)\b|n['’]t\b|(?<!\w)(?:не|ні|ни|ніхто|никто)(?!\w)"
    r"|\b(?:could|would|may|might)\b",
    re.IGNORECASE,
)
_NOT_TRUE = re.compile(r"not\s+true", re.IGNORECASE)
_LINK = late(
    r"^(?:(?:but|and|yet|however|meanwhile|later|for\s+(?:his|her|its|their)\s+part|in\s+turn|але|проте|однак|згодом"
    r"|пізніше|натомість|водночас|но|однако|позже|позднее|зато)\s+)*(?:(?:the|a|an)\s+)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a sentence says of the one before: denied or confirmed, in which words, by whom."""

    words: str
    status: Status
    by: str | None
    holder: str | None = None  # the side that holds what the other is said to have taken


@lru_cache(maxsize=128)  # asked for the days, for what is told and for its answer
def answer_of(text: str) -> Answer | None:
    """Give what a sentence answers to the one before; None where it only tells something."""
    for pattern, status in ((_DENIED, Status.DENIED), (_CONFIRMED, Status.CONFIRMED)):
        match = pattern.search(text)
        if match is not None and not _NOT.search(_NOT_TRUE.sub("", match.group())):
            by = next((name for name in match.groups() if name), None)
            return Answer(match.group().strip(' “"«'), status, by and _name(by))
    held = _HELD.search(text)
    if held is None or _NOT.search(held.group()):
        return None
    by = held["by"] or held["who"]
    holder = _side(held["whose"] or held["their"]) or _side(by or "")
    if holder is None:
        return None
    return Answer(held.group().strip(), Status.DENIED, by and _name(by), holder)


def _side(words: str) -> str | None:
    sides = {"Ukraine": _OF_UKRAINE, "Russia": _OF_RUSSIA}
    return next((side for side, named in sides.items() if named.search(words)), None)


def _name(words: str) -> str | None:
    """Give who answers, in the text's words; "he" and "they" are nobody."""
    name = _LINK.sub("", words.strip(' “”"«»'), count=1).strip()
    return None if name.lower() in _PRONOUNS or not name else name


_PRONOUNS = frozenset(
    {"he", "she", "it", "they", "we", "i", "who", "він", "вона", "вони", "он", "она", "они"}
)
