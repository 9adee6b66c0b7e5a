"""A spot in a sentence in; the trigger that tells what happened there, if anything did, out."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from geodata.events.ahead import is_only_planned
from geodata.events.flights import tells_of_flights
from geodata.events.kinds import GROUND_WON
from geodata.events.moods import Mood
from geodata.events.nearest import CLAUSE, is_parted, is_told_otherwise, trigger_for
from geodata.events.relative import clauses
from geodata.events.toward import is_only_toward
from geodata.model import EventKind, Role, Sense
from geodata.phrases.late import late
from geodata.phrases.openings import Opening

if TYPE_CHECKING:
    from geodata.events.passages import Passage
    from geodata.events.triggers import Trigger

_PARTED = re.compile(r"[,:]\s")
_AFTER_THE = re.compile(r"\s(?:after|since|following|before|until)\s+the\s+(?:\w+\s+)?$")
_DASHED = re.compile(r"\s[—–-]\s[^,;:—–]{3,60}(?=[,;.]|$)")
_DASHED_NEXT = late(r"(?:[,;:]|^)\s*[А-ЯІЇЄҐA-Z][\w'’ -]{2,30}\s[—–-]\s[^,;:—–]{3,60}\Z")
# "seized villages, among them A and B, and shelled C"
_INCLUDING = Opening(
    r"(?<!\w)(?:including|among\s+(?:them|which|those)|such\s+as|namely|зокрема|(?:у|в)\s+тому\s+числі|серед\s+них|в\s+том\s+числе"
    r"|среди\s+них)\s+(?:(?:the\s+)?[a-zа-яіїєґё]+\s+(?:of\s+)?){0,2}"
    r"(?:[A-ZА-ЯІЇЄҐ][\w’'ʼ-]+(?:\s[A-ZА-ЯІЇЄҐ][\w’'ʼ-]+)?(?:,\s+(?:and\s+)?|\s+(?:and|та|і|й|и)\s+)(?:[ву]\s+)?){0,6}$",
    re.IGNORECASE,
)
# "After the capture of A, prisoners were brought to B": at A it was
_AFTER_IT = ("After ", "Following ", "Since ", "После ", "Після ", "Before ")
_WHERE = frozenset({"where", "де", "где"})
# the main clause goes on, neither a list nor who says so
_MAIN = late(
    r",\s(?!(?:and|or|as|according|та|і|й|и|а|або|или|зокрема|в\s+том|у\s+тому|по|за|including)\s)[a-zа-яіїєґё]"
)
_ITS = Opening(r"(?<!\w)(?:его|её|ее|их|його|її|їх)\s+$", re.IGNORECASE)
# "зачистили кілька кварталів на півночі Куп'янська": no more of it
_QUARTERS = Opening(
    r"(?<!\w)(?:квартал|будинк|вулиц|мікрорайон|позиці|домов|улиц|микрорайон|позици)\w*\s+(?:на|у|в)\s+"
    r"(?:північ|півноч|півдн|сход|захо|захід|центр|север|юг|восток|запад)\w*\s+(?:(?:частин|част|самого)\w*\s+){0,2}(?:міста\s+|города\s+)?$",
    re.IGNORECASE,
)


def told_at(
    passage: Passage, start: int, end: int, of_all: tuple[int, int] | None = None
) -> Trigger | None:
    """Give what is told of a spot, unless it is told elsewhere and only planned or feared there.

    A long list, `of_all`, is told of as one.
    """
    passage = _of_its_clause(passage, start)
    passage = _behind_its_dash(_before_its_list(passage, start), end) if of_all is None else passage
    trigger = trigger_for(passage, *(of_all or (start, end)))
    if trigger is not None and trigger.mood is Mood.NOT and trigger.kind in GROUND_WON:
        trigger = fought_for(passage, trigger)
    if trigger is None or not trigger.mood.is_told or is_only_toward(passage, trigger, start):
        return None
    text = passage.text
    if _is_of_another(passage, trigger, start, end):
        return None
    if of_all is None and _takes_another(passage, trigger, end):
        return None
    if is_told_otherwise(text, trigger, start, end) or is_only_planned(text, trigger.end, start):
        return None
    if tells_of_flights(text, trigger, start, end):
        return None
    return None if is_parted(text[trigger.end : start]) else _of_part(text, trigger, start)


def _of_part(text: str, trigger: Trigger, start: int) -> Trigger:
    """Tell a town of which only some quarters were taken."""
    is_part = trigger.kind is EventKind.CAPTURE and _QUARTERS.search(text, trigger.end, start)
    return replace(trigger, kind=EventKind.ADVANCE) if is_part else trigger


def _is_of_another(passage: Passage, trigger: Trigger, start: int, end: int) -> bool:
    """Tell a trigger whose own place is another of the sentence's."""
    return (
        _is_its_capture(passage.text, trigger, start)
        or _is_of_an_anchor(passage, trigger, end)
        or _came_before(passage, trigger, start)
        or _is_aside(passage, trigger, start)
    )


def _of_its_clause(passage: Passage, start: int) -> Passage:
    """Keep apart what "four days after A fell on 25 December, they struck B" tells of each."""
    text = passage.text
    for day in passage.days:
        if day.inner and not any(
            t.start >= day.inner[1] and day.tells_from(text, t.start) for t in passage.triggers
        ):  # else "Friday's attack on A" tells of a place behind its day
            side = day.tells_from(text, start)
            kept = tuple(t for t in passage.triggers if day.tells_from(text, t.start) is side)
            return passage if kept == passage.triggers else replace(passage, triggers=kept)
    return passage


def _before_its_list(passage: Passage, start: int) -> Passage:
    """Keep what is told of all that a list gives some of: "seized three villages, including A"."""
    including = _INCLUDING.search(passage.text, 0, start)
    if including is None:
        return passage
    own = tuple(t for t in passage.triggers if t.end <= including.start())
    return replace(passage, triggers=own) if own else passage


def _behind_its_dash(passage: Passage, end: int) -> Passage:
    """Keep to the dead of "A — двоє загиблих, Б — сім обстрілів", where each has its own."""
    dashed = _DASHED.match(passage.text, end)
    if dashed is None or not _DASHED_NEXT.search(passage.text, 0, dashed.end()):
        return passage
    own = tuple(t for t in passage.triggers if dashed.start() <= t.start < dashed.end())
    return replace(passage, triggers=own) if own else passage


def _is_its_capture(text: str, trigger: Trigger, start: int) -> bool:
    """Tell "его освобождение", behind which others are named: it is of the one named before.

    So it is in "Near A, captured by their troops, the town of B stands".
    """
    if trigger.kind is not EventKind.CAPTURE or start < trigger.end:
        return False
    aside = (c for c in clauses(text) if c.who == "which" and c.holds(trigger))
    return _ITS.search(text, 0, trigger.start) is not None or any(c.end <= start for c in aside)


def _came_before(passage: Passage, trigger: Trigger, start: int) -> bool:
    """Tell "After the capture of A, …" of what the main clause names: it was at A."""
    text, begin = passage.text, passage.sentence.start
    if start < trigger.end or not text.startswith(_AFTER_IT):
        return False
    ended = CLAUSE.search(text, trigger.end, start)
    if ended is None or CLAUSE.search(text, 0, trigger.start):
        return False
    sites = (m for m in passage.mentions if m.start - begin < ended.start())
    return any(m.sense is Sense.LITERAL for m in sites)


def _is_aside(passage: Passage, trigger: Trigger, start: int) -> bool:
    """Tell "In A, where two were killed, a baker from B told us": they were at A."""
    if start < trigger.end:
        return False
    text, begin = passage.text, passage.sentence.start
    return any(
        c.who in _WHERE
        and c.end <= start
        and c.holds(trigger)
        and _MAIN.match(text, c.end)
        and any(m.end - begin == c.start - 2 for m in passage.mentions)
        for c in clauses(text)
    )


def _is_of_an_anchor(passage: Passage, trigger: Trigger, end: int) -> bool:
    """Tell "A is half taken; south of A they took three villages": not at A, but south of it."""
    begin = passage.sentence.start
    if trigger.start < end or ";" not in passage.text[end : trigger.start]:
        return False
    return any(
        m.role is Role.ANCHOR and end < m.start - begin < trigger.start for m in passage.mentions
    )


def _takes_another(passage: Passage, trigger: Trigger, end: int) -> bool:
    """Tell "Покровск: россияне наступают, заняли Новоеленовку": not Pokrovsk was taken.

    Nor was Krasnohorivka in "Krasnohorivka was in danger after the capture of Marinka".
    """
    if trigger.kind is not EventKind.CAPTURE or trigger.start < end:
        return False
    taken = passage.sentence.start + trigger.end + 1
    if _AFTER_THE.search(passage.text, end, trigger.start):
        return any(m.start >= taken and m.sense is Sense.LITERAL for m in passage.mentions)
    parted = _PARTED.search(passage.text, end, trigger.start)
    return parted is not None and any(
        m.start == taken and m.sense is Sense.LITERAL for m in passage.mentions
    )


def fought_for(passage: Passage, denied: Trigger, end: int = 0) -> Trigger:
    """Give the fighting of "Bakhmut is not taken, fighting goes on": it is there if none is named.

    What is said not to have happened is no event.
    """
    behind = passage.sentence.start + max(denied.end, end)
    sites = (m for m in passage.mentions if m.start >= behind and m.role is Role.SITE)
    if any(m.sense is Sense.LITERAL for m in sites):
        return denied
    later = (t for t in passage.triggers if t.start >= denied.end and t.mood.is_told)
    return next((t for t in later if t.kind is EventKind.CLASH), denied)
