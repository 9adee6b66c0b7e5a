"""A sentence in; its clauses that tell of the place right before them ("A, яке захопили") out.

"Урожайне, яке звільнили торік, росіяни обстріляли": what such a clause tells is of its place too,
and its day is of nothing else. A Ukrainian or Russian pronoun agrees with the name; an English one
may be of any, so that its clause is told apart only where it tells of more than what an attack did.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from geodata.events.kinds import ATTACKS, CHANGES_HANDS, GROUND_WON
from geodata.model import EventKind, Sense
from geodata.phrases.late import late
from geodata.phrases.openings import Opening

if TYPE_CHECKING:
    from geodata.events.passages import Passage
    from geodata.events.triggers import Trigger
    from geodata.model import Mention

_OPENS = Opening(
    r"(?<=,\s)\b(?:(?:до|к|ко|[ву]о?|на|під|под|за|по|біля|возле|навколо|вокруг|над|про|об?|с|со|з|із|зі|из)\s+)?"
    r"(?P<who>як(?:ий|ого|ому|им|ім|а|ої|ій|у|ою|е|і|их|ими)|котор(?:ый|ого|ому|ым|ом|ая|ой|ую|ое|ые|ых|ыми)"
    r"|де|где|куди|куда)(?!\w)"
    # "на Суджу, захваченную в августе"
    r"|(?<=,\s)(?:захвачен|оккупированн|освобожд[её]нн|занят|захоплен|окупован|звільнен|обстрелянн|атакованн)н?"
    r"(?P<part>ую|ого|ому|ый|ой|ое|ые|ых|ым|ыми|ий|у|а|е|і|их|им|ої|ою|ій)(?!\w)"
    r"|(?<=,\s)\b(?:and\s+(?=\w+\s+(?:which|where)\b))?(?:(?:from|to|in|into|on|of|over|near|for|around|at|the\s+(?:capture|seizure|liberation|loss|fall)\s+of)\s+)?(?P<which>which|whose|where)\s"
    # "Soledar, recently captured by Moscow's troops, ..."
    r"|(?<=,\s)(?:recently\s+|now\s+|just\s+)?(?P<en>captured|seized|liberated|retaken|taken|occupied)(?=\s+by\s)"
    # "Avdiivka, a factory town Russia captured in February"
    r"|(?<=,\s)\ban?\s+(?:[\w-]+\s+){0,3}?(?:town|city|village|settlement|hub|stronghold)\s+(?:that\s+)?"
    r"(?:Russia|Ukraine|Moscow|Kyiv|it|they|(?:Russian|Ukrainian)\s+(?:forces|troops))"
    r"(?=\s+(?:had\s+|has\s+)?(?:captured|seized|took|taken|liberated|recaptured|retook)\b)"
    # "Bakhmut, a town captured by Moscow a year ago"
    r"|(?<=,\s)\ban?\s+(?:[\w-]+\s+){0,3}?(?:town|city|village|settlement|hub|stronghold)\s+"
    r"(?=(?:captured|seized|liberated|retaken|recaptured|taken|occupied)\s+by\s)"
    # "the region that Moscow claimed to have annexed in 2022"
    r"|\b(?:regions?|areas?|territor(?:y|ies)|lands?|provinces?|peninsula|name|cit(?:y|ies)|towns?|villages?)\s+"
    r"(?P<that>that|which)\s+(?=(?:[A-Z]\w+|it|they|the\s+[A-Z]\w+)\s+(?:(?:had|has|have|claim(?:s|ed)|to|says|say|said|it)\s+){0,3}"
    r"(?:annex|seiz|captur|occup|took|taken|liberat|lost|fully\s|partially\s))"
    # "..., with Kyiv saying this weekend that it was difficult"
    r"|(?<=,\s)(?P<with>with)\s+(?=(?:[\w’'-]+\s+){1,4}?(?:saying|claiming|reporting|announcing|confirming|warning)\s)"
    # "Соледара, бои за который шли с августа": after the noun that the clause is told of
    r"|(?<!\w)(?:[ву]о?|на|під|под|за|по|біля|возле|навколо|вокруг|над)\s+(?P<of>як(?:ий|ого|ому|им|ім|ої|ій|у|ою|е|і|их|ими)|котор(?:ый|ого|ому|ым|ом|ой|ую|ое|ые|ых|ыми))(?!\w)",
    re.IGNORECASE,
)
_NOUN = re.compile(r",\s+([\w'’-]+\s+)$")
_ENGLISH = frozenset({"which", "whose", "where"})
_FROM = re.compile(r"(?:з|із|зі|из|с|со)\s", re.IGNORECASE)
_ENDS = re.compile(r",\s|\s[—–-]\s|[;:]\s|[.!?]")
_WHERE = frozenset("де где куди куда".split())
_HE = frozenset("ий ого ому им ім ый ым ом".split())
_SHE = frozenset("а ої ій у ою ая ой ую".split())
_IT = frozenset("е ое ого ому им ім ым ом".split())
_THEY = frozenset("і их ими ые ых ыми".split())
_KIND_OF_IT = late(r"(?:сел[оіаеу]|міст[оіау]|селищ[еіау]|с\.|м\.|смт)\s+$", re.IGNORECASE)
_KIND_OF_HIM = re.compile(r"(?:город|пос[её]л|пункт)\w*\s+$", re.IGNORECASE)
_EFFECTS = frozenset({EventKind.CASUALTIES, EventKind.OTHER, EventKind.DEPLOYMENT})
_HARMS = ATTACKS | {EventKind.CASUALTIES}
_PASSIVE = re.compile(r"which\s+(?:(?:had|has|have)\s+been|was|were|is|are)\s")
_PERFECT = re.compile(r"\s(?:ha[sd]|have)\s")
_ALREADY = re.compile(
    r"\s(?:вже|уже|неодноразово|неоднократно)\s(?!\w+\s+(?:день|добу|тиждень|сутки))"
)
# What lies further back than the news is not told as news in an aside.
_LONG_AGO = Opening(
    r"(?<!\w)(?:торік|торішн\w+|раніше|ранее|колись|когда-то|тому|назад|минул\w+\s+(?:рок|рік)\w*|прошл\w+\s+год\w*"
    r"|рок[уи]|років|року|год[ау]?|лет|(?:19|20)\d\d)(?!\w)"
)


@dataclass(frozen=True, slots=True)
class Clause:
    """The stretch `start:end` of a sentence, opened by the pronoun `who`."""

    start: int
    end: int
    who: str

    def holds(self, trigger: Trigger) -> bool:
        """Tell whether a trigger stands in it."""
        return self.start <= trigger.start < self.end


@lru_cache(maxsize=128)
def clauses(text: str) -> tuple[Clause, ...]:
    """Find the relative clauses of a sentence, each up to the next stop.

    >>> [text[c.start : c.end] for text in ["А, яке взяли, обстріляли."] for c in clauses(text)]
    ['яке взяли']
    """
    found = []
    for match in _OPENS.finditer(text):
        noun = _NOUN.search(text, 0, match.start()) if match["of"] else None
        if match["of"] and noun is None:
            continue
        end = _ENDS.search(text, match.end())
        is_source = _FROM.match(match.group())
        who = (
            match["who"]
            or match["which"]
            or match["of"]
            or match["part"]
            or match["with"]
            or "which"
        )
        who = "" if is_source else who.lower()
        start = match.start() if noun is None else noun.start(1)
        start = match.start("that") if match["that"] else start
        found.append(Clause(start, end.start() if end else len(text), who))
    return tuple(found)


def clause_of(passage: Passage, mention: Mention) -> Clause | None:
    """Give the clause that is told of a mention: it follows at once and agrees with the name."""
    end = mention.end - passage.sentence.start
    for clause in clauses(passage.text):
        gap = passage.text[end : clause.start] if clause.start >= end else "no"
        if gap.strip('»"”“') == ", " and _agrees(passage, mention, clause.who):
            return clause
    return None


def _agrees(passage: Passage, mention: Mention, who: str) -> bool:
    if who in _WHERE or who in _ENGLISH:
        return True
    name = mention.place.name if mention.place else ""
    before = passage.text[: mention.start - passage.sentence.start]
    ending = re.sub(r"^(?:як|котор)", "", who)
    if ending in _HE and (_KIND_OF_HIM.search(before) or name[-1:] not in "aeoy"):
        return True
    if ending in _IT and (_KIND_OF_IT.search(before) or name[-1:] in "eo"):
        return True
    return (ending in _SHE and name[-1:] == "a") or (ending in _THEY and name[-1:] in "yi")


def told_apart(passage: Passage, mention: Mention) -> Clause | None:
    """Give the clause of a mention that is told beside the rest of its sentence."""
    clause = clause_of(passage, mention)
    if clause is None or clause.who not in _ENGLISH:
        return clause
    inside = told_in(passage, clause)
    rest = (t for t in passage.triggers if not clause.holds(t) and t.mood.is_told)
    # "four died in A, where a drone hit a bus": they died of that
    goes_on = clause.who == "where" and any(t.kind in _HARMS for t in rest)
    wide = mention.place is None or mention.place.is_wide
    if wide and clause.who == "which" and _PASSIVE.search(passage.text, clause.start, clause.end):
        return None  # "the bridge in Crimea, which was struck"
    alike = inside is None or inside.kind in _EFFECTS or (goes_on and inside.kind in ATTACKS)
    return None if alike else clause


def told_in(passage: Passage, clause: Clause) -> Trigger | None:
    """Give what a clause tells as news of its place; None where it names another place for it."""
    start = passage.sentence.start
    inside = (m for m in passage.mentions if clause.start <= m.start - start < clause.end)
    if any(m.sense is Sense.LITERAL for m in inside):
        return None
    if _LONG_AGO.search(passage.text, clause.start, clause.end):
        return None
    told = (t for t in passage.triggers if clause.holds(t) and t.mood.is_told)
    return next((t for t in told if t.kind is not EventKind.OTHER), None)


def without(passage: Passage, clause: Clause | None) -> Passage:
    """Give the passage less what a clause of it tells."""
    if clause is None:
        return passage
    kept = tuple(t for t in passage.triggers if not clause.holds(t))
    return passage if kept == passage.triggers else replace(passage, triggers=kept)


def without_clauses(passage: Passage) -> Passage:
    """Give the passage less what a clause tells of the name right before it, for a place before.

    "The village lies near A, a town they took in May": the village was not taken.
    """
    for mention in passage.mentions:
        passage = without(passage, clause_of(passage, mention))
    return passage


def only_tells_where(passage: Passage, mention: Mention) -> bool:
    """Tell the lake of "A, which lies on the shore of the lake, was seized"."""
    at = mention.start - passage.sentence.start
    own = next(
        (c for c in clauses(passage.text) if c.who == "which" and c.start <= at < c.end), None
    )
    if own is None or any(map(own.holds, passage.triggers)):
        return False
    return _is_of_a_name(passage, own, mention)  # not "hit a bus, which was crossing the village"


def without_asides(passage: Passage, mention: Mention) -> Passage:
    """Give the passage less ", which they had taken in May," that is told of another name."""
    at = mention.start - passage.sentence.start
    over = [c for c in clauses(passage.text) if c.who == "which" and c.end < at]
    over = [c for c in over if is_told_before(passage, c)]
    over += [c for c in clauses(passage.text) if _is_of_another(passage, mention, c)]
    over += [c for c in clauses(passage.text) if _is_of_the_front(passage, c)]
    if not over:
        return passage
    kept = tuple(t for t in passage.triggers if not any(c.holds(t) for c in over))
    return replace(passage, triggers=kept)


# "the road to A and on to the front, where battles rage": at the front
_FRONT = Opening(
    r"(?<!\w)(?:front(?:\s?line)?|фронт\w{0,2}|лін[іи]\w+\s+фронту|линии\s+фронта),\s+$"
)


def _is_of_the_front(passage: Passage, clause: Clause) -> bool:
    is_where = clause.who in _WHERE or clause.who == "where"
    return is_where and _FRONT.search(passage.text, 0, clause.start) is not None


def _is_of_another(passage: Passage, mention: Mention, clause: Clause) -> bool:
    """Tell "A lies north of B, which they took a year ago": the clause is of B alone."""
    start, text = passage.sentence.start, passage.text
    if clause.who != "which" or clause.start <= mention.end - start:
        return False
    if _PASSIVE.match(text, clause.start):
        return False  # of either
    return _is_of_a_name(passage, clause, mention)


_RIGHT_BEHIND = 2  # characters between a name and the clause that is told of it


def _is_of_a_name(passage: Passage, clause: Clause, mention: Mention) -> bool:
    """Tell a clause right behind the name of a place other than a mention's."""
    start = passage.sentence.start
    gaps = (clause.start - (m.end - start) for m in passage.mentions if m is not mention)
    return any(0 < gap <= _RIGHT_BEHIND for gap in gaps)


# "Після захоплення міста ворог рушив далі": the news is what came next
_ONCE = ("Після ", "після ", "После ", "после ")


def is_aside(passage: Passage, trigger: Trigger) -> bool:
    """Tell what ", which they had taken" tells: no day of the news is its own."""
    if trigger.kind in CHANGES_HANDS and passage.text[: trigger.start].endswith(_ONCE):
        return True
    own = (c for c in clauses(passage.text) if c.holds(trigger))
    return any(is_told_before(passage, clause) for clause in own)


def is_told_before(passage: Passage, clause: Clause) -> bool:
    """Tell "which they have attacked for weeks" or "... in May" from "which killed two"."""
    words = passage.text[clause.start : clause.end]
    if clause.who != "which":
        return clause.who not in _ENGLISH and bool(_ALREADY.search(words))
    dated = any(clause.start <= day.start < clause.end for day in passage.days)
    return dated or bool(_PERFECT.search(words))


# "Ukraine has advanced in the region, as Moscow struggles to stop it": no deed of Moscow's
_AS_THE_OTHER = re.compile(
    r",?\s(?:even\s+)?(?:as|while|whereas)\s+(?:Moscow|Kyiv|Russia|Ukraine|the\s+Kremlin)(?:['’]s\s+\w+)?\s+[a-z]"
)
_SIDE = re.compile(r"\b(?:Russia|Ukrain|Moscow|Kyiv|Kremlin)")
_MEANWHILE = re.compile(r",?\s(?:even\s+)?(?:as|while|when|although|though|despite)\s")


def sides_told(passage: Passage, trigger: Trigger) -> list[tuple[int, int]]:
    """Give the stretches that do not tell who did it: who took the town in an English aside.

    None of them where the clause of the trigger names nobody is for the caller to see.
    """
    every = [c for c in clauses(passage.text) if c.who in _ENGLISH]
    own = next((c for c in every if c.holds(trigger)), None)
    if own is not None and trigger.kind not in _EFFECTS:
        aside = _MEANWHILE.search(passage.text, trigger.end, own.end)
        return [(0, own.start), (aside.start() if aside else own.end, len(passage.text))]
    every += [c for c in clauses(passage.text) if c.who == "with" and not c.holds(trigger)]
    others = [t for t in passage.triggers if t.kind not in _EFFECTS]
    aside = _AS_THE_OTHER.search(passage.text, trigger.end)
    if aside and trigger.kind in GROUND_WON and _SIDE.search(passage.text, 0, trigger.start):
        return [(aside.start(), len(passage.text))]
    return [
        (c.start, c.end)
        for c in every
        if c is not own and (c.who == "with" or any(map(c.holds, others)))
    ]
