"""A sentence and its clauses in; which of them a day is of, and which lies further back, out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geodata.events.kinds import ATTACKS, GROUND_WON
from geodata.events.relative import clauses, is_told_before
from geodata.phrases.openings import Opening

if TYPE_CHECKING:
    from geodata.events.days import DaySpan
    from geodata.events.passages import Passage
    from geodata.events.triggers import Trigger

# "still put out the fire, which broke out after the attack of 8 January"
_ATTACKED = Opening(
    r"(?<!\w)(?:after|following|після|после|внаслідок|унаслідок|в\s+результате|через|из-за)\s+(?:[\w’'-]+\s+){0,4}?"
    r"(?:attack|strike|raid|удар|атак|обстр|наліт|нальот|нал[её]т)\w*\s+(?:[\w’'-]+\s+){0,4}?$",
    re.IGNORECASE,
)
_AFTER_ALL = Opening(r"(?<!\w)(?:After|Following|Having|Despite)\s")
_RIGHT_BEHIND = 2  # characters between "retaken" and "a week ago"


def of_another_verb(passage: Passage, day: DaySpan, trigger: Trigger) -> bool:
    """Tell "After losing A at the weekend, they left B", "four dead in A, retaken a week ago"."""
    for other in passage.triggers:
        if other == trigger or other.kind not in GROUND_WON:
            continue
        behind = 0 <= day.start - other.end <= _RIGHT_BEHIND
        if behind and trigger.kind not in GROUND_WON and trigger.end <= other.start:
            return True
        if trigger.kind in GROUND_WON and _is_of_opening(passage, day, other, trigger):
            return True
    return False


def _is_of_opening(passage: Passage, day: DaySpan, other: Trigger, trigger: Trigger) -> bool:
    """Tell the day of a clause that opens the sentence with a place of its own."""
    text, start = passage.text, passage.sentence.start
    comma = text.find(", ", day.end)
    if not other.end <= day.start or not day.end <= comma < trigger.start:
        return False
    own = any(other.end <= m.start - start and m.end - start <= day.start for m in passage.mentions)
    return own and _AFTER_ALL.search(text, 0, min(other.start + 1, 12)) is not None


# "the fire, which broke out on Monday": the day of what the sentence tells
_TOOK_PLACE = re.compile(
    r"(?:which|що|як\w+|котор\w+)\s+(?:took\s+place|happened|occurred|broke\s+out|beg[au]n|started|came"
    r"|стал|відбул|поча|виник|спалахн|произош|случи|нача|возник)\w*",
    re.IGNORECASE,
)


def of_another_clause(passage: Passage, day_start: int, trigger: Trigger) -> bool:
    """Tell a day that a clause gives for what it tells itself, and not for a trigger elsewhere."""
    for clause in clauses(passage.text):
        if clause.who == "which" and clause.holds(trigger) and is_told_before(passage, clause):
            return not clause.start <= day_start < clause.end
        inside = clause.start <= day_start < clause.end
        if inside and not clause.holds(trigger):
            return _TOOK_PLACE.match(passage.text, clause.start) is None
        if not inside and clause.holds(trigger):
            return any(clause.start <= day.start < clause.end for day in passage.days)
    return False


def is_of_bystander(passage: Passage, day: DaySpan) -> bool:
    """Tell ", with Kyiv saying this weekend that it was difficult": a day of that word alone."""
    return any(c.who == "with" and c.start <= day.start < c.end for c in clauses(passage.text))


def of_its_own(passage: Passage, trigger: Trigger) -> str:
    """Give the sentence less the clauses that tell of something else than the trigger.

    What was before, where it happened, stays: "Battles went on in A, where they had attacked".
    """
    text = passage.text
    for clause in reversed(clauses(text)):
        stays = clause.who == "where" and trigger.start < clause.start
        if not stays and not clause.holds(trigger):
            text = text[: clause.start] + text[clause.end :]
    return text


def cause_day(passage: Passage, trigger: Trigger) -> DaySpan | None:
    """Find the day of the attack that set the fire, in a clause behind: "which broke out after"."""
    if trigger.kind not in ATTACKS:
        return None
    behind = (day for day in passage.days if day.start > trigger.end)
    return next((d for d in behind if _ATTACKED.search(passage.text, trigger.end, d.start)), None)
