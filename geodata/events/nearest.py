"""A spot in a sentence in; the trigger that tells of it, the nearest one, out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geodata.model import EventKind, PlaceKind, Role, Sense
from geodata.phrases.late import late
from geodata.phrases.openings import Opening

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geodata.events.passages import Passage
    from geodata.events.triggers import Trigger
    from geodata.model import Mention

# Where a clause ends; a comma or "and" before a capital goes on with a list of names.
CLAUSE = re.compile(
    r"[;:—–]\s|(?:,|\s(?:and|та|і|и))\s(?![A-ZА-ЯІЇЄҐ])"
    r"|\s(?:but|while|as|after|where|але|а|но|когда|коли)\s"
)
_TOLD_WORDS = 3  # between a semicolon and a place: it does not only go on with a list
# No names, nor words that say where a place of a list lies.
_TELLING = late(
    r"(?<!\w)(?!(?:near|toward|within|north|south|east|west|area|direction|sector|region|oblast|district|settlement|village|town|city|also"
    r"|itself|північ|півден|схід|захід|напрям|район|біля|поблизу|област|населен|місті|селі|також|север|южн|юго|восто|запад"
    r"|направлен|окол|возле|населён|город|посел|посёл|также))[a-zа-яіїєґё]{4,}"
)
# "; now it rests near Poltava"
_ANOTHER = re.compile(
    r"(?:(?:now|today|then|later|meanwhile|тепер|зараз|теперь|сейчас|нині|ныне)\s+)?(?:it|he|she|they|we|він|вона|вони|он|она|они)\s+\w+",
    re.IGNORECASE,
)
# "holds A and fights near B": nothing happened at A
_HOLDS = re.compile(
    r"(?<!\w)(?:controls?|holds?|контролю[єю]\w*|контролиру[ею]т|удержива[ею]т|утриму[єю]\w*|трима(?:є|ють)|держ[иа]т)\s+$",
    re.IGNORECASE,
)
_HELD_THERE = re.compile(
    r"[^,.;:]{0,60}(?<!\w)(?:удержива|утриму|контролир|контролю|обороня)\w*[^,.;:]{0,60},\s+(?:а\s+|але\s+|но\s+)?"
)
# "облаштовує позиції в А, а в Б атакує": at A nothing is told
_AND_THERE = re.compile(r",\s+а\s+(?:[ву]|на|під|под|біля|возле|поблизу)\s+(?=[А-ЯІЇЄҐ])")
_PEACEFUL = re.compile(
    r"\s+(?:відкри(?:ли|в|ла|то)|открыл[аи]?|открыт[аоы]?|прош(?:ел|ёл|ла|ло|ли)|пройш(?:ов|ла|ло|ли)|відбу(?:вся|лася|лося|лися)"
    r"|состоял(?:ся|ась|ось|ись)|зібрали|собрали|провели|презент\w+|показали|вшанували|почтили|збудували|построили)(?!\w)"
    r"|\s+(?:[\w’'-]+\s+){0,4}?без\s+(?:світл|свет|вод|тепл|газ|електр|электр)\w*"
    # ", but Robotyne remains in Russian hands": a state
    r"|\s+(?:is\s+still|are\s+still|remains?|stays?|holds\s+out|залиша[єю]т?ь?ся|трима[єю]т?ь?ся|оста(?:[её]|ю)тся|держ[иа]тся)(?!\w)",
    re.IGNORECASE,
)
_TRYING = ("намагаючись", "пытаясь")
_FOUGHT = frozenset({EventKind.ATTACK, EventKind.CLASH})
_CROSSING = 25  # characters that a clause's end counts for when the nearest trigger is sought
_BEHIND = 12  # and that a trigger after the place counts for: English and news put it before
_LEAD_CHARS = 25  # between the comma and a place that opens a clause
_LEADS = tuple(
    f"{word} " for word in "в во у на под під біля поблизу возле около near in at".split()
)
_DASHES, _DASH_CHARS = frozenset("-–—"), 4
# "hit brigades near A and beat off attacks": the second verb has objects of its own
_COORDINATED, _ANDS = 90, (" и ", " та ", " і ", " й ", " and ")
_IN_ITS_REGION = re.compile(r"(?:\s+(?:in|в|у|на)\s+[^,.;:]{2,50})?\s\w+\s")
_VAGUE = 15  # and that a trigger of no kind of its own counts for


def trigger_for(passage: Passage, start: int, end: int) -> Trigger | None:
    """Choose the trigger that tells of a place: the nearest, clause ends counted as distance."""
    behind_it = 0 if _opens_clause(passage.text, start) else _BEHIND

    def least(trigger: Trigger) -> int:
        if _is_dashed(passage.text, end, trigger.start):
            return 0
        gap = start - trigger.end if trigger.end <= start else trigger.start - end + behind_it
        return gap + (_VAGUE if trigger.kind is EventKind.OTHER else 0)

    def away(trigger: Trigger) -> int:
        if _is_dashed(passage.text, end, trigger.start):
            return 0
        if trigger.end <= start:
            gap, behind = gap_between(passage.text, trigger.end, start), 0
        else:
            gap, behind = gap_between(passage.text, end, trigger.start), behind_it
            behind += _COORDINATED * _is_coordinated(passage.text, end, trigger.start)
        return gap + behind + (_VAGUE if trigger.kind is EventKind.OTHER else 0)

    best: tuple[int, int] | None = None
    for at_least, number in sorted((least(t), n) for n, t in enumerate(passage.triggers)):
        if best is not None and at_least > best[0]:
            break  # the clauses between could only put it further off
        told = (away(passage.triggers[number]), number)
        best = told if best is None else min(best, told)
    return _attempt(passage, best[1]) if best else None


def _opens_clause(text: str, start: int) -> bool:
    """Tell ", в районе А идут бои": what follows is told of it, as likely as what stands before."""
    comma = text.rfind(", ", max(0, start - _LEAD_CHARS), start)
    lead = text[comma + 2 : start] if comma >= 0 else ""
    return lead.startswith(_LEADS) and lead.islower()


def _is_coordinated(text: str, end: int, start: int) -> bool:
    """Tell "near A, Donetsk Oblast, and beat off", where nothing but "and" parts them."""
    if not text.endswith(_ANDS, end, start):
        return False
    return _IN_ITS_REGION.fullmatch(text, end, start) is not None


def _is_dashed(text: str, end: int, start: int) -> bool:
    """Tell "в А – пошкоджено будинок": what a dash puts right behind a place is told of it."""
    return end < start <= end + _DASH_CHARS and text[end:start].strip() in _DASHES


def _attempt(passage: Passage, number: int) -> Trigger:
    """Give the attacks of "здійснив 19 атак, намагаючись просунутися біля А": they were at A."""
    trigger, last = passage.triggers[number], passage.triggers[max(0, number - 1)]
    tries = passage.text.startswith(_TRYING, trigger.start)
    return last if tries and last.kind in _FOUGHT and last.mood.is_told else trigger


def trigger_of(passage: Passage, mention: Mention) -> Trigger | None:
    """Choose the trigger that tells of a mention's place."""
    start = passage.sentence.start
    return trigger_for(passage, mention.start - start, mention.end - start)


def sites_told(passage: Passage, trigger: Trigger | None) -> Iterator[Mention]:
    """Give the places, no regions or countries, at which a trigger's deed happened."""
    for mention in passage.mentions:
        if mention.place is None or mention.place.is_wide or mention.role is not Role.SITE:
            continue
        if mention.sense is Sense.LITERAL and trigger_of(passage, mention) == trigger:
            yield mention


def next_town(passage: Passage, mention: Mention) -> Mention | None:
    """Give the literal name next behind a mention, if it is a settlement's."""
    later = (m for m in passage.mentions if m.start >= mention.end and m.sense is Sense.LITERAL)
    town = next(later, None)
    is_town = town is not None and town.place and town.place.kind is PlaceKind.SETTLEMENT
    return town if is_town else None


def is_parted(gap: str) -> bool:
    """Tell, by the words before a place, that a semicolon parts it from what happened.

    >>> is_parted("; today residents held a service in ")
    True
    >>> is_parted(" near Lyman; and in the area north of Siversk near ")
    False
    """
    _, semicolon, clause = gap.rpartition("; ")
    if semicolon and _ANOTHER.match(clause):
        return True
    return bool(semicolon) and len(_TELLING.findall(clause)) >= _TOLD_WORDS


# "Five months after Avdiivka fell, they advanced near B": at Avdiivka nothing is told
_LONG_AFTER = Opening(
    r"(?<!\w)(?:months?|years?|decades?)\s+(?:after|since)\s+[^.;:,]{0,40}$"
    r"|(?<!\w)(?:місяц|рок|рік|месяц|год|лет)\w*\s+(?:після|после)\s+[^.;:,]{0,40}$",
    re.IGNORECASE,
)


# "B has been the target since Moscow captured A": they did it to what follows, not to B
_SINCE_THEY = late(
    r"[^,.;:]{0,80}(?:,\s+|\b)(?:after|since|when|because|as)\s+(?:Russia|Moscow|Ukraine|Kyiv|(?:Russian-backed\s+|pro-Russian\s+)(?:fighters|separatists|militants)|(?:the\s+)?(?:Russians?|Ukrainians?|enemy)"
    r"|(?:(?:Russian|Ukrainian|its|their)\s+)?(?:forces|troops|army))\s+(?:(?:had|has|have)\s+)?"
)
_OWN_OBJECT = re.compile(r"\s+(?:[a-z-]+\s+){0,5}?[A-Z]")


def is_told_otherwise(text: str, trigger: Trigger, start: int, end: int) -> bool:
    """Tell a place `text[start:end]` of which its own clause tells something else, no event."""
    if trigger.start >= end:
        if ", " in text[end : trigger.start] and _LONG_AFTER.search(text, 0, start):
            return True
        if _SINCE_THEY.fullmatch(text, end, trigger.start) and _OWN_OBJECT.match(text, trigger.end):
            return True
        apart = _AND_THERE.search(text, end, trigger.start) or _is_held(text, trigger, end)
        return apart is not None or _HOLDS.search(text[:start]) is not None
    ended = trigger.end <= start and CLAUSE.search(text, trigger.end, start)
    return bool(ended and _PEACEFUL.match(text, end))


def _is_held(text: str, trigger: Trigger, end: int) -> re.Match[str] | None:
    """Tell "В А удерживают завод, наступление на Б захлебнулось", which is not told of A."""
    on_another = text.startswith(" на ", trigger.end)
    return _HELD_THERE.fullmatch(text, end, trigger.start) if on_another else None


def gap_between(text: str, start: int, end: int) -> int:
    """Measure a gap in characters, the ends of clauses in it counted as more."""
    clauses = CLAUSE.findall(text, start, end + 1)  # the next letter tells a list from a clause
    parted = text.count("; ", start, end)
    return max(0, end - start) + _CROSSING * (len(clauses) + parted)
