"""What an attack did, told sentences after it, in; the kind of that attack out."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from geodata.events.kinds import ATTACKS, EFFECTS, FROM_AFAR, is_effect, kind_of
from geodata.events.triggers import find_triggers
from geodata.model import EventKind, PlaceKind
from geodata.phrases.late import late
from geodata.phrases.screen import Screened
from geodata.places.raion_fit import lies_in_district

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geodata.events.dating import Draft
    from geodata.events.passages import Passage
    from geodata.model import Event, Place

# "Her cause was a drone attack", "її спричинила атака безпілотників", told of a fire
CAUSED_IT = late(
    r"\b(?:fire|blaze|blasts?|explosions?|incident|outbreak|damage|it|this)\s+(?:was|were)\s+(?:[\w-]+\s+){0,3}?"
    r"(?:caused\s+by|the\s+result\s+of|due\s+to|a)\s+(?:[\w’'-]+\s+){0,4}?(?:drones?|missiles?|uavs?)\b"
    r"|\b(?:fire|blaze|explosions?|blasts?)\s+(?:\w+\s+)?(?:broke\s+out|started|erupted|occurred|happened)\s+"
    r"(?:after|following|because\s+of|due\s+to|as\s+a\s+result\s+of)\s+(?:[\w’'-]+\s+){0,4}?(?:drones?|missiles?|uavs?)\b"
    r"|\bcause\s+of\s+(?:[\w’'-]+\s+){1,6}?was\s+(?:[\w’'-]+\s+){0,6}?(?:drones?|missiles?|uavs?)\b"
    r"|(?<!\w)(?:її|його|ї[хм]|это|це|пожежу|загоряння|вибухи?|пожар|возгорание|взрывы?)\s+(?:\w+\s+)?(?:спричини|виклика|вызва)\w+\s+"
    r"(?:[\w’'-]+\s+){0,3}?(?:безпілот|беспилот|дрон|бпла|ракет)"
    r"|(?<!\w)причин\w+\s+(?:[\w’'-]+\s+){0,3}?(?:пожеж|пожар|загор|возгор|вибух|взрыв|займан)\w*\s+(?:[\w’'-]+\s+){0,5}?(?:безпілот|беспилот|дрон|бпла|ракет)"
    r"|(?<!\w)(?:пожежа|пожар|загоряння|возгорание|займання)\s+(?:[\w’'-]+\s+){0,2}?(?:виник|стал|спалах|возник|произош|вспых|начал|почал)\w*\s+"
    r"(?:внаслідок|через|після|в\s+результате|из-за|после)\s+(?:[\w’'-]+\s+){0,3}?(?:безпілот|беспилот|дрон|бпла|ракет)",
    re.IGNORECASE,
)
# "hurt when an explosive object went off", whatever was shelled before
_BY_A_MINE = Screened(
    r"взрывоопасн\w+\s+предмет|вибухонебезпечн\w+\s+предмет|\bunexploded\b|(?<!\w)(?:подорвал|підірва)\w+с[ья]\s+на\s",
    re.IGNORECASE,
)
_CAUSE_SENTENCES = 3  # between an attack and what a later sentence says it did there


def with_cause(
    drafts: Sequence[Draft], found: Sequence[Event], every: Sequence[Passage], number: int
) -> list[Draft]:
    """Let "In Odesa two died" be of the attack on Odesa that its paragraph told just before."""
    passage = every[number]
    if passage.days or not any(is_effect(passage, d.trigger) for d in drafts):
        return list(drafts)
    near = every[max(0, number - _CAUSE_SENTENCES) : number]
    starts = {p.sentence.start for p in near if p.sentence.paragraph == passage.sentence.paragraph}
    told = {e.place.id: e.kind for e in found if e.start in starts and e.kind in ATTACKS}
    wide = _areas_struck(found, near, passage)
    before = every[number - 1] if number else None
    nowhere = _told_nowhere(found, before, passage) if before is not None else None
    causes = (
        (draft, told.get(draft.event.place.id) or nowhere or _of_area(draft.event, wide))
        for draft in drafts
    )
    return [
        replace(draft, event=replace(draft.event, kind=cause))
        if cause is not None
        and draft.event.kind in EFFECTS
        and is_effect(passage, draft.trigger)
        and not _BY_A_MINE.search(passage.text)
        else draft
        for draft, cause in causes
    ]


def caused_it(found: list[Event], every: Sequence[Passage], number: int) -> bool:
    """Let the fire told last be of a strike where "the fire was caused by a drone attack"."""
    last = found[-1] if found else None
    if last is None or last.kind not in {EventKind.OTHER, EventKind.STRIKE}:
        return False
    near = [p.sentence.start for p in every[max(0, number - 2) : number]]
    if last.start not in near or not CAUSED_IT.search(every[number].text):
        return False
    if last.kind is EventKind.OTHER:
        why = f"{last.reason}; the next words tell by what"
        found[-1] = replace(last, kind=EventKind.STRIKE, reason=why)
    return True


def _areas_struck(
    found: Sequence[Event], near: Sequence[Passage], passage: Passage
) -> list[tuple[Place, EventKind]]:
    """List the regions of "Drones were downed over two districts", of which a town's damage is."""
    above = passage.sentence.paragraph - 1
    starts = {p.sentence.start for p in near if p.sentence.paragraph >= above}
    return [
        (event.place, event.kind)
        for event in found
        if event.start in starts
        and event.kind in FROM_AFAR
        and event.place.kind is PlaceKind.REGION
    ]


def _of_area(damage: Event, struck: Sequence[tuple[Place, EventKind]]) -> EventKind | None:
    town = damage.place
    if damage.kind is not EventKind.OTHER or town.kind is not PlaceKind.SETTLEMENT:
        return None
    for area, kind in struck:
        if lies_in_district(town, area) if area.admin2 else town.admin1 == area.name:
            return kind
    return None


def _told_nowhere(found: Sequence[Event], before: Passage, passage: Passage) -> EventKind | None:
    """Give the strike of "Drones hit six regions. In Pskov planes burned", which has no place."""
    same = before.sentence.paragraph == passage.sentence.paragraph
    if not same or any(event.start == before.sentence.start for event in found):
        return None
    cause = cause_told(before)
    return cause if cause in FROM_AFAR else None


def cause_told(passage: Passage) -> EventKind | None:
    """Give the kind of the attack that a sentence tells, for what the next one says it did."""
    every = passage.triggers or find_triggers(passage.text)
    kinds = (kind_of(passage, t) for t in every if t.mood.is_told)
    return next((k for k in kinds if k in ATTACKS), None)
