"""Words before a distance in; the forces that are said to stand so far off, out.

"Russian forces were about 20 km from Pokrovsk" tells how far the front is from Pokrovsk. "Russian
forces shelled a village 20 km from Pokrovsk" does not: only words of being and of coming may
stand between who and how far.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from geodata.claims.targets import Target, TargetKind
from geodata.model import Named
from geodata.phrases.late import late
from geodata.phrases.patterns import any_of

if TYPE_CHECKING:
    from geodata.claims.measures import Measure
    from geodata.claims.passage import Passage

_SIDE = any_of(
    """russian | ukrainian | enemy | our | наш* | invading | moscow's | kyiv's | kremlin's
    | російськ*
    | українськ* | ворож* | русск* | российск* | украинск* | вражеск*"""
)
_TROOPS = any_of(
    """forces | troops | army | soldiers | units | positions | military | lines | infantry
    | війська* | військ | військам | сил* | fighters | бійц* | бойц* | військов* | военн*
    | підрозділ* | армі* | позиці* | войск* | подразделени* | арми* | позиции"""
)
_WHO = late(
    r"(?<!\w)(?:"
    + any_of(
        """front line | frontline | line of contact | лінія фронту | линия фронта | the enemy
        | russians | росіян* | ворог | ворога | ворогу | ворогові | окупант* | противник*
        | россиян* | враг | врагу | вс рф | зс рф | армі* росії | армі* рф | арми* россии
        | арми* рф | військ* рф | військ* росії | войск* рф | войск* россии"""
    )
    + rf"|{_SIDE}\s+(?:\w+\s+)?{_TROOPS})(?!\w)",
    re.IGNORECASE,
)
_BEING = any_of(
    """is | are | was | were | be | been | has | have | had | come | came | coming | get | got
    | getting | stand | stands | stood | standing | sit | sits | sitting | remain* | stay*
    | positioned | located | situated | deployed | dug in | entrenched | stopped | halted | advanc*
    | move* | moving | push* | approach* | reach* | clos* | creep* | crept | inch* | edg* | drew
    | drawn | run | runs | ran | lies | pass* | operat* | left | fight* | dig | digging
    | проход* | перебува* | знаход* | стоять | стоїть | стояли | стояв | зупини* | закріпи*
    | підійшл* | підійшов | підходять | підступил* | наблизи* | наближа* | просун*
    | просува* | вийшл* | вийшов | опинил* | розташован* | розміщ* | залиша* | залиши* | лиши*
    | находя* | находит* | находил* | стоят | стоит | стояли | останови* | закрепи* | подошл*
    | подошел | подошёл | подходят | приблизил* | приближа* | продвинул* | продвига* | вышл*
    | вышел | оказал* | расположен* | расположил* | оста*"""
)
_SMALL = any_of(
    """now | still | already | currently | today | reportedly | only | just | about | around
    | roughly | some | as | close | closer | near | nearer | less | fewer | more | than | within
    | to | at | a | the | distance | of | not | up | there | barely | little | believed | thought
    | estimated | said | likely | perhaps | maybe | new | their | position* | itself | in
    | вже | уже | ще | лише | тільки | всього | усього | менш* | ніж | більш* | приблизно | близько
    | десь | майже | зараз | наразі | тепер | сьогодні | на | за | в | у | до | не | й | відстан*
    | позиці* | там | впритул | ймовірно | імовірно | нібито | вероятно | якобы
    | лишь | только | всего | менее | чем | более | примерно | около | где-то | почти | сейчас
    | теперь | сегодня | к | расстояни* | позици* | еще | ещё | вплотную"""
)
_SMALL = rf"(?:{_SMALL}|[a-z]+ly)"
_STAND = late(
    rf"(?:\s+{_SMALL}(?!\w))*(?:\s+{_BEING}(?!\w)(?:\s+{_SMALL}(?!\w))*){{0,3}}\s*[\"“«„'‘’]?\s*",
    re.IGNORECASE,
)
# "Russian forces took A and are 5 km from B": what follows is still theirs.
_AND = late(rf"\s+(?:and|та|і|й|и)(?=(?:\s+{_SMALL}(?!\w))*\s+{_BEING}(?!\w))", re.IGNORECASE)
_REACH = 160  # characters before a distance that are looked at
_GAP_REACH = 90  # characters between who and how far
_ENDS = re.compile(r"[,.;:()]")


class Forces(NamedTuple):
    """Where the words for forces stand in the text."""

    start: int
    end: int


def forces_before(text: str, floor: int, lead: int) -> Forces | None:
    """Find the forces that are said to stand where a measure that begins at `lead` tells."""
    for who in reversed(list(_WHO.finditer(text, max(floor, lead - _REACH), lead))):
        gap = text[who.end() : lead]
        if len(gap) > _GAP_REACH or _ENDS.search(gap):
            return None
        conjunctions = [link.end() for link in _AND.finditer(gap)]
        if any(_STAND.fullmatch(gap, start) for start in (0, *conjunctions[-1:])):
            return Forces(who.start(), who.end())
    return None


def to_front(passage: Passage, measure: Measure, forces: Forces) -> Measure:
    """Turn "Russian forces were 20 km from Pokrovsk" into Pokrovsk's distance from the front."""
    start, end = forces
    front = Named(text=passage.text[start:end], start=start, end=end)
    target = measure.target
    return replace(
        measure,
        start=min(start, measure.start),
        target=Target(TargetKind.FRONT, (front,), target.start, target.end),
        subject=target.anchors[0],
    )
