"""A sentence of the dead and the hurt alone in; the event of the one town told before it out."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from geodata.events.carried import names_heads
from geodata.events.count_words import PEOPLE
from geodata.events.counts import find_counts
from geodata.events.kinds import ATTACKS, EFFECTS
from geodata.events.numerals import MANY
from geodata.events.speaking import tells_a_toll
from geodata.events.triggers import find_triggers
from geodata.model import EventKind, Sense
from geodata.phrases.late import late

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geodata.events.passages import Passage
    from geodata.model import Event

# "Погибли два человека", "At least 20 were wounded": of what was just told, and of nothing older
_LOSSES = late(
    r"\W*(?:за\s+(?:слов|дани|інформац)\w+\s+[^,;.:]{3,60},\s+|по\s+(?:слов|данн)\w+\s+[^,;.:]{3,60},\s+)?"
    r"(?!(?:ранее|раніше|накануне|напередодні|напомн|нагада|(?:всего|всього|загалом)\s+(?:за|з|с|від|от|по)|за(?!\s+(?:попередн|(?:\w+\s+)?(?:дани|інформац|слова)))|с|з)\s)(?:[\w-]+,?\s+){0,6}?"
    r"(?:погиб|ран[её]н|пострада|загин|поранен|постражда|травм)\w*"
    r"|\W*(?!(?:earlier|previously|since|overall|meanwhile|elsewhere|so\s+far|in\s+total|another)\b)(?:[\w’'-]+,?\s+){0,9}?"
    r"(?:killed|wounded|injured|hurt|died|hospitali[sz]ed)\b",
    re.IGNORECASE,
)
_IN_ALL = re.compile(r"\W*(?:всего|всього|загалом)\b", re.IGNORECASE)  # "in all, 12 have died"
_DOZENS = frozenset(map(float, MANY.values()))  # "dozens", which a number tells more of
_EARLIER = re.compile(
    r"\W*(?:earlier|previously|initially|originally|раніше|ранее|спочатку|сначала)\b", re.IGNORECASE
)
# "in the attack", "внаслідок удару": of that which the text told some paragraphs before
_IN_IT = late(
    r"\b(?:in|by|from|of|after)\s+(?:the|this)\s+(?:[\w-]+\s+){0,2}?(?:strike|attack|shelling|bombing|barrage|blast|explosion)\b"
    r"|^\W*(?:the|these|those)\s+(?:[\w-]+\s+)?(?:strikes?|attacks?|bombings?|blasts?|explosions?)\s+(?:also\s+|(?:has|have)\s+)?(?:kill|injur|wound)"
    r"|(?<!\w)(?:[ву]?наслідок|в\s+результате|от|від|при|під\s+час)\s+(?:[\w’'-]+\s+){0,2}?(?:удар|атак|обстр|влучан|прил[еьё]т|взрыв|вибух)",
    re.IGNORECASE,
)
# "Наразі відомо про 17 поранених": of no other day than that of what was told
_BY_NOW = re.compile(
    r"(?:наразі|зараз|нині|станом\s+на|сейчас|по\s+состоянию\s+на)(?!\w)", re.IGNORECASE
)
_OF_THIS = re.compile(r"\W*(?:про\s+це|об\s+этом)\s[^;,]{0,120}$", re.IGNORECASE)
_FAR_PARAGRAPHS = 6


def with_losses(found: Sequence[Event], passage: Passage, every: Sequence[Passage]) -> Event | None:
    """Give the last event with the losses of the sentence, if they can be of no other town."""
    hurt = found and any(t.kind is EventKind.CASUALTIES for t in passage.triggers)
    if not found or not (hurt or not passage.mentions):
        return None
    in_it = not _EARLIER.match(passage.text) and _is_of_it(passage.text)
    has_risen = tells_a_toll(passage.text)
    if not (in_it or has_risen or _LOSSES.match(passage.text)):
        return None
    last = found[-1]
    told = next((p for p in every if p.sentence.start == last.start), None)
    if told is None or not _speaks_of(passage, told, last):
        return None
    right_after = _is_right_after(found, passage, told, every)
    if not (right_after or _is_of_the_only_town(found, passage, told, every)):
        return None
    counts = {count.what: count for count in last.counts}
    in_all = _IN_ALL.match(passage.text) is not None
    for new in find_counts(passage.text):
        known = counts.get(new.what)
        vague = known is not None and (known.high is None or in_all)  # "dozens"; "one more body"
        is_more = (
            known is None
            or (has_risen and new.low > known.low)
            or (vague and (new.low > known.low or known.low in _DOZENS))
        )
        if new.what in PEOPLE and is_more:
            counts[new.what] = new
    return replace(last, counts=tuple(counts.values()))


def _is_of_it(text: str) -> bool:
    """Tell whose words speak of the attack told before: "in the attack", "the toll rose"."""
    return bool(_IN_IT.search(text)) or tells_a_toll(text)


def _speaks_of(passage: Passage, told: Passage, last: Event) -> bool:
    """Tell a sentence that names no other place or day than the event's, but who says so."""
    sites = any(m.sense is Sense.LITERAL for m in passage.mentions)
    if sites and not names_heads(passage, told):
        return False
    told_days = [d for d in passage.days if not _BY_NOW.match(passage.text, d.start)]
    days = {(d.first_day, d.last_day) for d in told_days if d not in passage.spoken_days}
    return days <= {(last.first_day, last.last_day)}


def _is_right_after(
    found: Sequence[Event], passage: Passage, told: Passage, every: Sequence[Passage]
) -> bool:
    """Tell "Four were hurt in the attack" right behind the sentence that tells of the attack."""
    before = next((p for p in reversed(every) if p.sentence.start < passage.sentence.start), None)
    if before is not told or found[-1].kind not in ATTACKS or not _IN_IT.search(passage.text):
        return False
    there = [event for event in found if event.place.id == found[-1].place.id]
    beside = {event.place.id for event in found if event.start == told.sentence.start}
    return len(there) == len(beside) == 1  # else of which of two strikes is not told


def _tells_only_who(every: Sequence[Passage], told: Passage, passage: Passage) -> bool:
    """Tell a paragraph "Про це повідомили у ДСНС." between the attack and its losses."""
    start, end = told.sentence.start, passage.sentence.start
    return any(start < p.sentence.start < end and _OF_THIS.match(p.text) for p in every)


def _is_of_the_only_town(
    found: Sequence[Event], passage: Passage, told: Passage, every: Sequence[Passage]
) -> bool:
    last = found[-1]
    towns = [event.place.id for event in found if not event.place.is_wide]
    if not towns and last.place.admin2:  # "у громаді": the only one of which the text tells
        towns = [event.place.id for event in found]
    if set(towns) != {last.place.id} or last.kind not in ATTACKS | EFFECTS:
        return False
    down = passage.sentence.paragraph - told.sentence.paragraph
    down -= down > 1 and _tells_only_who(every, told, passage)
    if down and len(towns) > 1:
        return False  # of which of two strikes is not told
    near = down <= 1 or (down <= _FAR_PARAGRAPHS and _is_of_it(passage.text))
    triggers = find_triggers(passage.text) if near else ()
    return any(t.kind is EventKind.CASUALTIES and t.mood.is_told for t in triggers)
