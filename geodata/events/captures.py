"""A word of capture and its sentence in; whether a place was taken, or only fought for, out."""

from __future__ import annotations

import re

from geodata.model import EventKind
from geodata.phrases.late import late
from geodata.phrases.openings import Opening
from geodata.phrases.screen import Screened

_CAPTIVES_BEFORE = 100  # characters
# "soldiers captured in Mariupol": they were, not the town
_CAPTIVES = late(
    r"\b(?:soldiers?|troops|serviceman|servicemen|fighters?|marines?|defenders?|civilians?|people|m[ae]n|wom[ae]n|prisoners?|medics?|sailors?|officers?|them|journalists?|who|he|she|they)"
    r"(?:\s+(?:involved|concerned|released|freed|exchanged)|\s+(?:of|from|with)\s+(?:the\s+)?(?:[\w’'-]+\s*){1,4}|\s+(?:retreating|fleeing|withdrawing|trapped|stationed|fighting|who\s+\w+)\s[^.;,]{0,60}?)?,?\s+(?:(?:was|were|had|been|have|has|first|later)\s+){0,2}$",
    re.IGNORECASE,
)
# "солдатам, захваченным в ходе операции"
_CAPTIVES_WHO = Screened(
    r"(?:воен|військ|солдат|бойц|бійц|пленн|полонен|моряк|пограничник|прикордонник|бойовик|боевик|человек|людей|украинц|українц)\w*,\s+$",
    re.IGNORECASE,
)
# "surrounded a battalion near the town": not the town
_UNIT_AROUND = re.compile(
    r"(?:encircl|surround)\w+\s+(?:[\w’'-]+\s+){0,4}?(?:battalions?|brigades?|regiments?|troops|forces|soldiers|units?|garrisons?|groups?|grouping)\b"
    r"|(?:оточ|окруж)\w+\s+(?:[\w’'-]+\s+){0,3}?(?:підрозділ|військ|батальйон|бригад|угрупован|окупант|росіян|гарнізон|солдат|бійц|піхот"
    r"|подраздел|войск|батальон|группиров|оккупант|россиян|гарнизон|бойц|пехот|противник|ворог|враг)",
    re.IGNORECASE,
)
# "fragments of a drone had fallen in a yard", "most of the soldiers had fallen near the town"
_FALLEN = Opening(
    r"\b(?:(?P<arms>fragments?|debris|drones?|uavs?|missiles?|rockets?|shells?|bombs?|wreckage|munitions?)"
    r"|soldiers?|troops|m[ae]n|people|most|who|many|some|dozens|hundreds|thousands|prices?|numbers?|temperatures?|output|levels?|snow|rain|rouble|hryvnia)"
    r"\s+(?:[\w’'-]+\s+){0,5}?$",
    re.IGNORECASE,
)
# "взяли на Запорізькому напрямку в полон групу": people, not the place
_INTO_CAPTIVITY = re.compile(r"[^.;]{1,60}?\s[ву]\s+(?:полон|плен)(?!\w)")
# "взяли під варту", "взяв участь"
_TOOK_NO_PLACE = late(
    r"\s+(?:[\w’'-]+\s+){0,2}?(?:(?:під|под)\s+(?:варт|страж|арешт|арест|охорон|охран|сумнів|сомнен)|участ|(?:мирн|цивільн|гражданск|місцев|местн)\w{2,3}\s+(?:жител|мешканц|люд|осіб|лиц)|жител|заручник|заложник|до\s+уваги|на\s+себе|на\s+озброєн)",
    re.IGNORECASE,
)
# "15 атак росіян відбили захисники": an attack was beaten off, no town taken back
_ATTACKS_BEFORE = Opening(
    r"(?<!\w)(?:атак|контратак|штурм|наступ|спроб|наскок|накат|нал[ьі]от)\w*\s+(?:[\w’'-]+\s+){0,4}$",
    re.IGNORECASE,
)
# "зачистка Вовчанська триває": not cleared yet
_GOES_ON = re.compile(r"[^.;,]{0,50}?\s(?:трива|продовжу|продолжа|йде|ид[её]т)", re.IGNORECASE)
_UNDER_WAY = Opening(r"(?<!\w)(?:трива|продовжу|продолжа|йде|ид[её]т)\w*\s+$", re.IGNORECASE)
# "завершили зачистку", "зачистка завершена"
_CLEARED = Opening(
    r"(?<!\w)(?:заверш|законч|закінч|провел|осуществ|здійсн)\w*\s+(?:\w+\s+)?$", re.IGNORECASE
)
_IS_CLEARED = re.compile(r"[^.;,]{0,50}?\s(?:заверш|законч|закінч)", re.IGNORECASE)
# "частина міста перебуває під контролем": not all of it was taken
_IN_PART = Opening(r"(?<!\w)част(?:ина|ини|ь)\s+(?:\w+\s+){1,5}$", re.IGNORECASE)
_UNIT_IS = Opening(
    r"\b(?:troops|forces|soldiers|units?|garrisons?|brigades?|battalions?|groups?|grouping|defenders)\s+"
    r"(?:[\w’'-]+\s+){0,5}?(?:were|was|are|is|being|been)\s+(?:\w+ly\s+)?$",
    re.IGNORECASE,
)
# "окружить город на 70 %", "майже оточили": not taken yet
_NEARLY = Opening(
    r"(?<!\w)(?:почти|практически|фактически|майже|практично|фактично|на\s+\d+\s*%)\s+$",
    re.IGNORECASE,
)
_YET_TO = Opening(  # "вскоре приступят к его освобождению"
    r"(?<!\w)(?:приступ|готов|подготов|приготов)\w+\s+(?:к|до|по)\s+(?:\w+\s+)?$", re.IGNORECASE
)
# "продолжают операцию по освобождению города": it is not theirs yet
_AIMED = Opening(
    r"(?<!\w)(?:операци|задач|наступлени|наступ|бо)\w*\s+(?:по|за|із|з|щодо)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
# "вибухи в захопленому росіянами Мелітополі": it only says whose the town is
_WHICH_WAS = re.compile(
    r"(?:захоплен|звільнен|визволен|деокупован|захваченн|освобожд[её]нн|оккупированн|деоккупированн)"
    r"(?:ого|ому|ої|ій|ою|им|ім|их|ым|ых|ой|ом|ую|у)\s+"
    r"(?:(?:росіян|окупант|загарбник|ворог|противник|рашист|россиян|оккупант|захватчик|врагом|військ\w+\s+рф|арміє\w+\s+рф)\w*\s+"
    r"|(?:від|от)\s+\w+\s+)?(?:[мс]\.\s*|(?:міст|сел|селищ|город|посёлк|поселк)\w+\s+)?(?-i:[А-ЯІЇЄҐ])",
    re.IGNORECASE,
)
_TAKEN_THERE = re.compile(
    r"\s+(?:defending|fighting|in|near|at|during|while|by|on|outside|around|alive)\b|\s*[,.;]"
)


# "the song captured hearts", "captured the moment on video"
_HEARTS = late(
    r"\s+(?:[\w’'-]+\s+){0,3}?(?:hearts?|attention|imagination|headlines|moments?|mood|spirit|essence|images?|horrors?|reality"
    r"|(?:first|last|early|final|opening)\s+(?:days|weeks|months|hours|moments)"
    r"|footage|on\s+(?:video|film|camera))\b",
    re.IGNORECASE,
)


_PART = (
    r"(?:factory|plants?|works|stations?|schools?|hospital|buildings?|council|administration|streets?|blocks?|high-rises?"
    r"|houses|positions|strongholds?|bridges?|bridgeheads?|airport|airfield|quarry|neighbou?rhoods?|quarters?|suburbs?"
    r"|outskirts|edge|fringes?|(?<!district\s)(?<!regional\s)(?<!raion\s)(?<!administrative\s)(?<!transport\s)"
    r"(?<!logistics\s)(?<!mining\s)(?<!industrial\s)(?<!railway\s)(?<!rail\s)cent(?:re|er)|parts?|half|third|two-thirds|section"
    r"|zone|depot|heights?|trench(?:es)?|tree\s?lines?|dachas|bank|side)"
)
_NO_PLACE = (  # "raised a flag in the centre of A" took it all
    r"(?:(?!(?:and|but|by|in|on|at|over|from|near|after|which|when|as|with|(?:village|town|city|settlement)(?!\s+(?i:council)))\b)[\w’'-]+\s+){0,5}?"
)
# "seized the brick factory in A", "retook parts of A": the town was not taken with it
_PART_OF = late(
    rf"\s+(?:(?:full\s+)?control\s+(?:of|over)\s+)?{_NO_PLACE}{_PART}\s+"
    r"(?:(?!and\b|but\b|which\b|before\b|after\b)[\w’'-]+\s+){0,4}?(?:in|of|near|on|at|inside|outside|around)\s+"
    r"(?:(?:the|a)\s+)?(?:[a-z-]+\s+){0,3}?(?:(?:city|town|village|settlement)\s+of\s+)?"
)
# "зачистка восточной части А", "освободили 35 зданий в А"
_PART_OF_IT = late(
    r"\s+(?:(?!(?:и|й|та|і|но|але|в|у|на)\s)[\w-]+\s+){0,4}?(?:част(?:ь|и|ину|ини)|половин[уы]|окраин\w*|околиц\w*|квартал\w*|зданий|здания|домов|будинк\w*|будівель|улиц\w*|вулиц\w*|промзон\w*)\s+"
    r"(?:(?:в|у|на)\s+)?(?:(?:города|міста|пос[её]лка|селища|села)\s+)?"
)
# "entered A, seizing the railway station"
_PART_BEHIND = late(rf"\s+(?:control\s+of\s+)?{_NO_PLACE}{_PART}\b", re.IGNORECASE)
# "seizing the Siversk town council"
_ITS_PART = late(
    rf"\s+(?:(?:city|town|village|district|railway|train|bus|brick|coke|power|central)\s+){{0,2}}{_PART}\b(?!\s+of\b)",
    re.IGNORECASE,
)


def is_of_a_part(text: str, taken: int, start: int, end: int) -> bool:
    """Tell, by the words behind a verb that ends at `taken`, that not all of a town was taken.

    >>> text = "They seized the railway station in Kupiansk."
    >>> is_of_a_part(text, 11, 35, 43), is_of_a_part("They seized Kupiansk.", 11, 12, 20)
    (True, False)
    """
    if start < taken:
        return _PART_BEHIND.match(text, taken) is not None
    if _PART_OF_IT.fullmatch(text, taken, start):
        return True
    listed = text.rfind(" and ", taken, start)  # "the factory in A and the station in B"
    if any(_PART_OF.fullmatch(text, at, start) for at in {taken, max(taken, listed + 4)}):
        return True
    return _ITS_PART.match(text, end) is not None and text.endswith(" the ", 0, start)


_UNDER_WAY = Opening(
    r"(?<!\w)(?:ид[уё]т|йде|йдуть|продолжа\w+|трива\w+|вед[её]тся|ведеться|проводится)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
# "ответственность за вылазку взял корпус"
_TOOK_ON = Opening(
    r"(?<!\w)(?:ответственность|відповідальність)\s+(?:за\s+)?(?:[\w-]+\s+){0,5}$", re.IGNORECASE
)
# "пала Авдеевка", "Авдіївка впала 17 лютого", no "У Харкові впала ракета"
_FALLS = frozenset("пал пала пало впав впала впало".split())
_TOWN_AFTER = re.compile(r"\s+[А-ЯІЇЄҐ][а-яіїєґё'’-]{3,}")
_TOWN_BEFORE = late(
    r"(?:(?:,|;|(?<!\w)(?:и|та|і|й|а|що|что|когда|коли|как|як|якщо|если|року|года))\s\W*"
    r"(?:[А-ЯІЇЄҐ][а-яіїєґё'’-]+\s+){1,2}"
    r"|(?:^|[.:—–]\s)\W*(?:[А-ЯІЇЄҐ][а-яіїєґё'’-]+\s+)?[А-ЯІЇЄҐ][а-яіїєґё'’-]+(?:вка|нка|ське|ское|ово|ево|єве|їнка)\s+)$"
)
_CITY_BEFORE = re.compile(
    r"(?<!\w)(?:город|місто|столиц[аяі]|крепость|фортеця|село)\s+$", re.IGNORECASE
)
_NO_TOWN_FELL = re.compile(
    r"\s+(?:дух|жертв|смерт|геро|на\s|[ув]\s+(?:бою|бо[їя]х|двор|двір|рік|рек))"
)
_BEFORE_FALL_CHARS = 60


def _has_fallen(text: str, match: re.Match[str], words: str) -> bool:
    """Tell a town that fell from rockets, water and soldiers that did."""
    if _NO_TOWN_FELL.match(text, match.end()):
        return False
    before = text[max(0, match.start() - _BEFORE_FALL_CHARS) : match.start()]
    if _CITY_BEFORE.search(before):
        return True
    if words in {"пал", "впав"}:  # as a man does, who fell in a battle
        return text[match.end() : match.end() + 1] in {".", ",", ";", "!", ""}
    return bool(_TOWN_AFTER.match(text, match.end()) or _TOWN_BEFORE.search(before))


def captured(text: str, match: re.Match[str]) -> EventKind | None:
    """Tell a town that was taken from soldiers who were, and from a unit that was surrounded."""
    if _WHICH_WAS.match(text, match.start()) or _took_no_place(text, match):
        return None
    words = match.group().lower()
    if words.startswith("взял") and _TOOK_ON.search(text, 0, match.start()):
        return None
    if words.startswith("зачистк") and _UNDER_WAY.search(text, 0, match.start()):
        return EventKind.CLASH
    if words in _FALLS and not _has_fallen(text, match, words):
        return None
    fallen = _FALLEN.search(text, 0, match.start()) if words.endswith("fallen") else None
    if fallen is not None:
        return EventKind.STRIKE if fallen["arms"] else None
    return EventKind.OTHER if _took_captives(text, match) else _taken(text, match, words)


def _taken(text: str, match: re.Match[str], words: str) -> EventKind | None:
    if any(way.search(text, 0, match.start()) for way in (_NEARLY, _YET_TO)):
        return None
    if _AIMED.search(text, 0, match.start()):
        return EventKind.ATTACK
    if "контрол" in words and _IN_PART.search(text, 0, match.start()):
        return EventKind.ADVANCE
    is_unit = _UNIT_AROUND.match(text, match.start()) is not None
    is_unit |= _is_fought_for(text, match, words)
    taken = EventKind.CAPTURE
    if words.startswith(("encircl", "surround")):
        is_unit |= _UNIT_IS.search(text, 0, match.start()) is not None
        taken = EventKind.ADVANCE  # not yet taken
    return EventKind.CLASH if is_unit else taken


def _is_fought_for(text: str, match: re.Match[str], words: str) -> bool:
    """Tell an attack that was beaten off, and a town that is being cleared."""
    if words.startswith("відби"):
        return _ATTACKS_BEFORE.search(text, 0, match.start()) is not None
    if not words.startswith("зачистк"):
        return False
    if words in {"зачистка", "зачистку"}:
        before = _CLEARED.search(text, 0, match.start())
        return before is None and _IS_CLEARED.match(text, match.end()) is None
    before = _UNDER_WAY.search(text, 0, match.start())
    return before is not None or _GOES_ON.match(text, match.end()) is not None


def _took_no_place(text: str, match: re.Match[str]) -> bool:
    if match.group().startswith("captur") and _HEARTS.match(text, match.end()):
        return True
    is_taken = match.group()[:3].lower() in {"взя", "узя", "зах"}
    return is_taken and _TOOK_NO_PLACE.match(text, match.end()) is not None


def _took_captives(text: str, match: re.Match[str]) -> bool:
    """Tell "soldiers captured in Mariupol" and "взяли на напрямку в полон групу"."""
    words = match.group().lower()
    if words.startswith(("взя", "узя")):
        return _INTO_CAPTIVITY.match(text, match.end()) is not None
    if words.startswith(("захвачен", "захоплен")):
        return _CAPTIVES_WHO.search(text[: match.start()], within=text) is not None
    if words != "captured":
        return False
    before = text[max(0, match.start() - _CAPTIVES_BEFORE) : match.start()]
    return bool(_CAPTIVES.search(before) and _TAKEN_THERE.match(text, match.end()))
