"""Events of one article in; what it tells twice, once, out.

A headline and its first paragraph, "Two dead in Kherson. The attack came at noon." are one event:
a sentence that speaks of "the attack", sums up a lead, or counts the same dead tells it again. So
does "Двоє загиблих унаслідок удару по Краматорську. Росіяни обстріляли місто ввечері 21 червня":
the attack that one sentence names as the cause is that which the other tells.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from geodata.events.causes import CAUSED_IT
from geodata.events.disputes import said_only
from geodata.events.kinds import ATTACKS, CHANGES_HANDS, EFFECTS, is_effect
from geodata.events.near_spots import spot_id
from geodata.events.sides import BELLIGERENTS
from geodata.events.told_apart import same_weapon
from geodata.model import Event, EventKind, Sense, Status
from geodata.phrases.late import late
from geodata.phrases.openings import Opening

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from geodata.events.passages import Passage
    from geodata.model import Count

_NEWS_DAYS = 3  # before publication: what is told without a day is no older
_LONG_DAYS = 2  # an event of more days is one with its equal only
_LEAD_PARAGRAPHS = 2  # so far below a headline its news is told in full
_AS_CAUSE = Opening(
    r"(?<!\w)(?:[ву]?наслідок|в\s+результат[еі]|из-за|через|після|после|жертв\w+|наслідк\w+|последстви\w+|від|от|при|під\s+час|во\s+время)"
    r"\s+(?:(?!ще|ещё|нов|друг|втор|повторн|інш)[\w’'-]+\s+){0,3}?(?:[ву]дар|обстр|атак|прильот|прилет|прилёт|влучан|попадан|вибух|взрыв|нальот|налёт|налет)\w*",
    re.IGNORECASE,
)
_ANOTHER = Opening(
    r"(?<!\w)(?:ще\s+(?:один|одн\w+|двоє|троє)|ещё|еще|також|также|повторн\w+|нов(?:ий|ого|ої|ый|ой)|згодом|потім|затем|позже|пізніше|раніше|ранее"
    r"|напередодні|накануне|вдруге|знову|снова|вновь)(?!\w)",
    re.IGNORECASE,
)
_NEXT = 3  # characters between a sentence and the next
_COMPARED = 8  # events of one place; a text that tells more of it lists them day by day
HURT = frozenset({EventKind.CASUALTIES, *ATTACKS})
_FROM_AFAR = frozenset({EventKind.STRIKE, EventKind.SHELLING})
_DEAD = frozenset({"killed", "wounded"})
# what troops tried to do on foot is not what shells did there
_ON_FOOT = re.compile(r"“[^”]*?(?:войти|увійти|зайти|прорв|штурм|наступ)", re.IGNORECASE)
# "the attack", "Monday's strike", "the explosion": of which the text has spoken
_SAID_BEFORE = Opening(
    r"\b(?:the|this|that|(?:mon|tues|wednes|thurs|fri|satur|sun)day['’]s)\s+(?:(?!next|first|second|other|previous|latest|last)[\w-]+\s+){0,2}?"
    r"(?:attacks?|strikes?|shelling|raid|explosions?|blasts?|bomb(?:ing|ardment)?s?|barrage|missiles?|drones?|rockets?"
    r"|shells?|death\s+toll|victims?|dead|wounded|injured|capture|retreat|withdrawal)\b"
    r"|\b(?:clarified|specified)\s+that\b|(?<!\w)(?:уточн)\w+,\s+(?:что|що)(?!\w)"
    r"|(?<!\w)(?:ця|цю|цієї|цей|цього|эта|эту|этой|этот|этого)\s+(?:атак|удар|обстр)\w*"
    r"|(?<!\w)(?-i:Удар|Атака|Обстр[еі]л)\s+(?:повред|пошкод|поранив|ранил|убил|вбив|унес|унёс|забра|привел|призв|вызвал|спричин|разруш|зруйн)\w+",
    re.IGNORECASE,
)
# "Two missiles were shot down over the city": of that attack
_SHOT_DOWN = Opening(
    r"\b(?:was|were|been)\s+(?:shot\s+down|downed|intercepted|destroyed)\s+over\s+(?:the|it)\b",
    re.IGNORECASE,
)
# "Fifteen explosions were heard in the city": those of the attack
_HEARD = Opening(
    r"\b(?:explosions?|blasts?)\s+(?:[\w’'-]+\s+){0,2}?(?:were|was|had\s+been)\s+(?:heard|reported)\b"
    r"|\b(?:heard|reported)\s+(?:[\w’'-]+\s+){0,3}?(?:explosions?|blasts?)\b"
    r"|(?<!\w)(?:уламк|обломк)\w*\s+(?:\w+\s+)?(?:в?упал|впал|рухнул|пошкод|повред|потрап|попал)\w*",
    re.IGNORECASE,
)
# "The death toll stood at 14 by Sunday": of Saturday's strike
_TOLL = Opening(
    r"\b(?:the\s+)?(?:death\s+)?toll\s+(?:stood|stands|rose|reached|climbed|grew|has)\b",
    re.IGNORECASE,
)
# "Russia launched another strike a day earlier, which killed two": those are the other's
_OF_ANOTHER = late(
    r"\b(?:[Aa]nother|[Aa]n\s+earlier|[Tt]he\s+previous)\s+(?:[\w-]+\s+){0,3}?(?:strike|attack|shelling|barrage|raid|missile|drone)s?\b"
    r"[^.;]{0,80}?\b(?:days?|weeks?|hours?)\s+(?:earlier|prior|before|ago)\b"
    r"|\b(?:came|comes|happened|occurred|took\s+place)\s+(?:just\s+|only\s+)?(?:\w+\s+){1,2}(?:days?|weeks?|hours?|months?)\s+after\b"
    r"|\b(?:came|comes)\s+(?:just\s+|only\s+)?(?:days|weeks|hours|months)\s+after\b"
)
# "originally reported that one had been killed": what has been outrun since
_AT_FIRST = Opening(
    r"\b(?:originally|initially|at\s+first)\s+(?:\w+\s+)?(?:reported|said|put|stated|believed|thought|announced)\b"
    r"|\b(?:earlier|previously)\s+(?:\w+\s+)?(?:reported|put|known|stood)\b"
    r"|(?<!\w)(?:раніше|ранее|спочатку|сначала|первоначально|спершу)\s+(?:[\w’'-]+\s+){0,6}?(?:було\s+відомо|повідомля|інформува|сообща|было\s+известно|говори)\w*",
    re.IGNORECASE,
)
# "another strike", "a new attack", "hours after the strike": one more
_ONE_MORE = Opening(
    r"\b(?:(?<!yet\s)another(?!\s+(?:person|man|woman|civilian|victim|resident|child|boy|girl|body|soldier|\d+|two|three|four|five|six)\b)|again|one\s+more|second|separate(?:ly)?|new|fresh|also|earlier|previous(?:ly)?|(?:hours?|days?|weeks?)\s+(?:after|before|earlier|later))\b"
    r"|(?<!\w)(?:(?:ще|ещё|еще)(?!\s+(?:один|одн\w+|дв\w+|тр\w+|чотири|четыре|\w*ятеро|четверо|шестеро|\d+|кілька|декілька|несколько)\s+(?:\w+\s+)?"
    r"(?:люд|чолов|жін|ос[іо]б|человек|женщ|мужч|мешкан|жител|постра|поран|ранен|загин|загибл|погиб|помер|скончал|тіл|тел))|знову|снова|також|также|повторн\w+|нов\w+|раніше|ранее)(?!\w)",
    re.IGNORECASE,
)
# "more than 150 have died since the invasion began": what many attacks did
_LONG = Opening(
    r"(?<!\w)(?:since|(?:від|з|с)\s+(?:початку|начала)|всього|всего|in\s+total)(?!\w)",
    re.IGNORECASE,
)


_OLD_DAYS = 60  # before publication: no more of the news


def once_told(events: Iterable[Event], every: Sequence[Passage]) -> list[Event]:
    """Join what a sentence tells again to the event that was told first."""
    passages = {passage.sentence.start: passage for passage in every}
    kept: list[Event] = []
    at: dict[str, list[int]] = {}  # where in `kept` the events of a spot are
    ends: dict[int, int] = {}  # the paragraph in which one of `kept` was told last
    for event in events:
        here = at.setdefault(spot_id(event), [])
        same = [n for n in here[-_COMPARED:] if is_same(kept[n], event)]
        # of several the one told last, if the sentence follows it
        if len(same) > 1 and kept[same[-1]].end <= event.start <= kept[same[-1]].end + _NEXT:
            same = same[-1:]
        if len(same) == 1 and _is_told_again(kept[same[0]], event, passages, ends.get(same[0])):
            kept[same[0]] = joined(kept[same[0]], event)
            ends[same[0]] = passages[event.start].sentence.paragraph
        else:
            here.append(len(kept))
            kept.append(event)
    return kept


def is_same(told: Event, event: Event) -> bool:
    """Tell whether nothing speaks against one event: place, kind, days, sides, who denies."""
    if told.start == event.start or any(_LONG.search(one.quote) for one in (told, event)):
        return False
    kinds = {told.kind, event.kind}
    if len(kinds) > 1 and not (kinds <= HURT or kinds <= EFFECTS):
        return False
    on_foot = told.kind is EventKind.ATTACK and _ON_FOOT.match(told.reason)
    if (on_foot and event.kind in _FROM_AFAR) or (
        {told.kind, event.kind} == _FROM_AFAR and not _is_of_its_cause(told, event)
    ):
        return False
    sides = [BELLIGERENTS & set(one.actors) for one in (told, event)]
    if all(sides) and sides[0].isdisjoint(sides[1]):
        return False
    if _TOLL.search(event.quote):
        return Status.DENIED not in {told.status, event.status}
    statuses = {told.status, event.status} - {Status.UNVERIFIED}
    answered = len(statuses) > 1 and not _is_of_there(event)
    return Status.DENIED not in statuses and not answered and _days_agree(told, event)


def _is_of_there(event: Event) -> bool:
    """Tell "confirmed a fire there": of what the sentence before told of the place."""
    return "at “there”" in event.reason and event.kind in HURT | EFFECTS


def _days_agree(told: Event, event: Event) -> bool:
    one, other = _days(told), _days(event)
    if one is None or other is None or one == other:
        return True
    # "two died in the strike, the mayor said on Friday": in that of which was told before
    if said_only(event) and event.kind in HURT and 0 < (other[0] - one[1]).days <= _NEWS_DAYS:
        return True
    short = max(map(_length, (told, event))) <= _LONG_DAYS
    return short and max(one[0], other[0]) <= min(one[1], other[1])


def _days(event: Event) -> tuple[date, date] | None:
    if event.first_day is None or event.last_day is None:
        return None
    return event.first_day, event.last_day


def _length(event: Event) -> int:
    days = _days(event)
    return 0 if days is None else (days[1] - days[0]).days + 1


def _is_told_again(
    told: Event, event: Event, passages: dict[int, Passage], paragraph: int | None
) -> bool:
    """Tell a sentence that speaks of what was told, last in a `paragraph`, and of no other."""
    at_first = bool(event.counts) and _AT_FIRST.search(event.quote) is not None
    again = _SAID_BEFORE.search(event.quote)
    opens = at_first or (again and again.start() == 0)
    if (_ONE_MORE.search(event.quote) and not opens) or _is_of_long_before(told, event):
        return False
    if event.kind not in HURT:
        then, now = (passages[one.start].sentence.paragraph for one in (told, event))
        fought = event.kind is EventKind.CLASH and then == now
        return fought or event.kind in CHANGES_HANDS or _is_below_headline(told, passages, event)
    if again or at_first or _counts_of_it(told, event) or _same_arms(told, event):
        return True
    lead, here = passages[told.start].sentence, passages[event.start]
    beside = here.sentence.paragraph in {lead.paragraph, paragraph}
    caused = _is_of_its_cause(told, event) and not _ANOTHER.search(event.quote)
    of_it = told.kind in ATTACKS and (_SHOT_DOWN.search(event.quote) or _HEARD.search(event.quote))
    alike = told.kind is event.kind or told.kind is EventKind.ATTACK
    detailed = alike and here.days and not passages[told.start].days
    # "Drones struck Sumy. The city lived through an attack."
    vague = event.kind is EventKind.ATTACK and told.kind in _FROM_AFAR and not event.actors
    vague = vague and not (here.days or any(m.sense is Sense.LITERAL for m in here.mentions))
    next_one = told.end <= event.start <= told.end + _NEXT and bool(detailed or vague)
    there = told.kind in ATTACKS and _is_of_there(event) and not here.days
    # "Three died in an attack of drones on A": the attack that is told further down
    by_it = caused and lead.paragraph == 0 and same_weapon(told, event)
    undated = not (here.days or passages[told.start].days)
    by_it = by_it and (undated or _days(told) == _days(event))
    if (beside and (caused or of_it or next_one or there)) or by_it:
        return True
    if beside and told.kind in ATTACKS and _only_what_it_did(here):
        # what is counted for several places together (from 0 up) says nothing of this one
        return not {c.what for c in told.counts if c.low} & {c.what for c in event.counts}
    return _is_below_headline(told, passages, event)


def _counts_of_it(told: Event, event: Event) -> bool:
    """Tell the same dead; not "four were hurt" from the four of a strike a week before."""
    if not counts_the_same(told.counts, event.counts):
        return False
    published = next((s.published for s in event.sources if s.published), None)
    if told.first_day or event.last_day is None or published is None:
        return True
    return (published - event.last_day).days <= _NEWS_DAYS or _TOLL.search(told.quote) is not None


_ARMS = frozenset({"drones", "missiles", "bombs"})


def _same_arms(told: Event, event: Event) -> bool:
    """Tell a strike of a day with as many drones, said once more by whom it was heard from."""
    arms = [
        {(c.what, c.low) for c in e.counts if c.what in _ARMS and c.low > 1} for e in (told, event)
    ]
    alike = told.kind is event.kind is EventKind.STRIKE and not told.place.is_wide
    same_day = _days(told) is not None and _days(told) == _days(event)
    return alike and same_day and bool(arms[0]) and arms[0] == arms[1]


def _is_of_long_before(told: Event, event: Event) -> bool:
    """Tell "A was shelled, two were hurt. In April 2022 eight were hurt in A": another time."""
    published = next((s.published for s in event.sources if s.published), None)
    if event.last_day is None or published is None or not told.counts:
        return False
    is_old = (published - event.last_day).days > _OLD_DAYS
    return is_old and not counts_the_same(told.counts, event.counts)


def _is_below_headline(told: Event, passages: dict[int, Passage], event: Event) -> bool:
    lead, here = (passages[one.start].sentence.paragraph for one in (told, event))
    is_headline = lead == 0 and not told.quote.rstrip().endswith((".", "!", "?"))
    return is_headline and 0 < here <= _LEAD_PARAGRAPHS


def _is_of_its_cause(told: Event, event: Event) -> bool:
    opens = _opens_on_it(event) or CAUSED_IT.search(event.quote) is not None
    return opens or any(_AS_CAUSE.search(one.quote) for one in (told, event))


def names_the_cause(event: Event) -> bool:
    """Tell "after the attack", "внаслідок удару", and no attack but that of which was told."""
    return _AS_CAUSE.search(event.quote) is not None and not _ANOTHER.search(event.quote)


def opens_with_it(event: Event) -> bool:
    """Tell "The attack, aimed at a market, occurred ...", which speaks of what was told."""
    return _opens_on_it(event) and not _ONE_MORE.search(event.quote)


def _opens_on_it(event: Event) -> bool:
    """Tell "The shelling damaged a house": that of the strike told before."""
    again = _SAID_BEFORE.search(event.quote)
    return again is not None and again.start() == 0


def _only_what_it_did(passage: Passage) -> bool:
    """Tell "In Odesa a clinic was destroyed and two died", the attack on which was told."""
    told = [trigger for trigger in passage.triggers if trigger.mood.is_told]
    return not passage.days and all(is_effect(passage, trigger) for trigger in told)


def counts_the_same(one: Sequence[Count], other: Sequence[Count]) -> bool:
    dead = [{c.what: c.low for c in counts if c.what in _DEAD} for counts in (one, other)]
    return bool(dead[0].items() & dead[1].items())


def joined(told: Event, event: Event) -> Event:
    """Give the event with what the second report adds: numbers, the nearer days, who says so."""
    counts = {count.what: count for count in told.counts}
    other = _AT_FIRST.search(event.quote) or _OF_ANOTHER.search(event.quote)
    new = () if other else event.counts
    for count in new:
        if count.what not in counts or count.low > counts[count.what].low:
            counts[count.what] = count
    by_day = (
        told
        if _TOLL.search(event.quote) or (told.first_day and said_only(event))
        else min((told, event), key=lambda one: (_length(one) == 0, _length(one)))
    )
    claimed = event if told.status is Status.UNVERIFIED else told
    if event.status is Status.CONFIRMED:
        claimed = event
    kind = told.kind if told.kind not in {EventKind.CASUALTIES, EventKind.ATTACK} else event.kind
    is_vague = event.kind is EventKind.ATTACK  # less than "a drone strike"
    of_itself = event.kind in ATTACKS and not _AS_CAUSE.search(event.quote)
    if of_itself and not is_vague and _AS_CAUSE.search(told.quote):
        kind = event.kind  # of the attack itself
    return replace(
        told,
        kind=kind if event.kind is not EventKind.CASUALTIES else told.kind,
        counts=tuple(counts.values()),
        first_day=by_day.first_day,
        last_day=by_day.last_day,
        day_reason=by_day.day_reason,
        status=claimed.status,
        said_by=claimed.said_by or told.said_by or event.said_by,
        said_day=claimed.said_day or told.said_day,
        actors=tuple(dict.fromkeys((*told.actors, *event.actors))),
        # a sector's events are told apart by it
        reason=told.reason if told.place.source == "sector" else f"{told.reason}; told again",
    )


def joined_at(lead: Event, near: Event) -> Event:
    """Give a lead with what a later event adds, at the place that this one names."""
    one = joined(lead, near)
    sure = min(lead.confidence, near.confidence)
    return replace(one, place=near.place, confidence=sure, reason=f"{near.reason}; told again")
