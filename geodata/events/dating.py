"""Events without days and the sentences around them in; each event with its days and why out.

An event takes the day of its own sentence that stands nearest to what tells of it; told in the
present tense it is of the day of publication; else it continues the news that the sentences
before it tell. A headline sums up the sentences after it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from geodata.events.ahead import is_measured_by
from geodata.events.day_pairs import not_to_come
from geodata.events.moods import Mood
from geodata.events.news_days import before_the_word, counts_from, is_inner
from geodata.events.reached import is_of_what_followed
from geodata.events.relative import (
    cause_day,
    is_aside,
    is_taken_before,
    of_another_clause,
    of_another_verb,
)
from geodata.events.speaking import is_of_a_toll, spoken_day
from geodata.model import EventKind, Status
from geodata.phrases.openings import Opening

if TYPE_CHECKING:
    from datetime import date

    from geodata.events.days import DaySpan
    from geodata.events.news_days import Told
    from geodata.events.passages import Passage
    from geodata.events.triggers import Trigger
    from geodata.model import Event

# What lies further back than the news: no day is carried over to it.
_BACKGROUND = Opening(
    r"\b(?:had|previously|earlier(?!\s+(?:that|the\s+same|in\s+the)\s+day)|ago|before(?!\s+(?:dawn|sunrise|daybreak|midnight|noon|sunset|nightfall)\b)|since|recent|(?<!\bthe\s)recently|in\s+the\s+past(?!\s+\w*(?:\d|day|night|week|month|hour|few|couple|two|three|four|five|several))|formerly|history|by\s+the\s+end\s+of|until|used\s+to|began"
    r"|so\s+far|throughout(?!\s+the\s+(?:day|night|morning|evening)\b)|often|usually|regularly|constantly|routinely|every|once|war\s+began)\b|\b(?:19|20)\d\d\b(?!\s+(?:GMT|UTC|hours|hrs|local)\b)(?!(?:,?\s+(?:(?:і|та|й|и)\s+)?\d{4})*\s*[рг]\w*\.?\s*(?:н\.|народж|рожд))"
    r"|\b(?:was|were)\s+later\b|\bwhose\s+(?:\w+\s+){1,3}(?:was|were|died|fell)\b|(?<!\w)(?:чи[йяї]|чьи|чья|чей)(?!\w)"
    r"|(?<!\w)(?:нагада|напомн)\w+[^.;]{0,80}?\s(?:вже|уже)\s"
    r"|\b(?:start|beginning|outset|onset|first\s+(?:hours?|days?|weeks?|months?))\s+of\s+(?:[\w’'-]+\s+){0,3}?(?:invasion|war)\b"
    r"|(?<!\w)(?:початку|начале)\s+(?:повномасштабн|полномасштабн)\w+"
    r"|\bwhen\s+the\s+first\b|(?<!\w)(?:коли\s+перш|когда\s+перв)\w+"
    r"|(?<!\w)(?:раніше|(?:нещодавно|недавно)(?!\s+\w+[нт](?:ого|ому|ої|ій|ом|ой|ую|ий|ый|их|ым|им|е|а|у|і|ы)(?!\w))|тому|колись|(?<!\bза\s)днями|на\s+днях|щодня|щоденно|щоденні|щоденних|щоночі|ежедневно|торік|ранее|постоянн(?:о|ые|ых|ыми?)|постійн(?:о|і|их|ими?)|регулярно|назад|когда-то|давно|з\s+початку|с\s+начала)(?!\w)",
    re.IGNORECASE,
)
_REPORTED_HAD = re.compile(
    r"(?<=\b)(?:said|claimed|announced|reported|confirmed|stated|declared)\b(?:,?\s+[\w'’-]+){1,20}?\s+had\b",
    re.I,
)
_PRESENT = Opening(
    # not "the strike is a war crime"
    r"\b(?:is(?!\s+(?:an?|another)\s+(?:[a-z-]+\s+){0,2}(?:crimes?|attack|act|terror\w*|atrocity|tragedy|reminder|violation|proof)\b|\s+(?:now\s+|already\s+)?known\b)|are(?!\s+(?:now\s+|already\s+)?known\b)|continues?|goes\s+on|go\s+on|rages?|remains?|currently|now|(?:has|have)\s+been(?!\s+(?:reported|confirmed|found|pronounced|declared|identified))|come\s+with)\b"
    r"|(?<!\w)(?<!речь\s)(?:триває|тривають|продовжу\w+|зараз|наразі|тепер|нині|йде|йдуть|ідуть|точ[аи]ться|веду?ть(?:ся)?|ид[уё]т|идет|вед[уё]т(?:ся)?|продолжа\w+|развива(?:ется|ются|ет|ют)|розвива(?:ється|ються)|сейчас|теперь|ныне|залиша\w+|остаёт\w+)(?!\w)",
    re.IGNORECASE,
)
_LISTED = re.compile(r",|\s(?:and|та|і|й|и|а)\s")  # between "A on Sunday" and "B on Monday"
_DASHED_TO = re.compile(
    r"\s[—–-]\s+(?:(?:on|у|в|во)\s+)?"
)  # "A was retaken on Sunday, B — on Monday"
# "on Saturday, and B and C a day later": of B, too
_THEN = re.compile(
    r"(?:,?\s+(?:and|та|і|й|и)\s+[A-ZА-ЯІЇЄҐ][\w’'-]+(?:\s+[A-ZА-ЯІЇЄҐ][\w’'-]+)?|,\s+[A-ZА-ЯІЇЄҐ][\w’'-]+){0,4}"
    r"\s+(?:(?:on|in|early|late|у|в|во)\s+)*"
)
_CLAUSE_END = re.compile(
    r"[,;:—–]\s|\s\[|\s(?:and|but|while|after|which|who|that|where|але|а|но|який|які|которы\w)\s"
)
_AND_NOW = re.compile(
    r"[,;\s]\s*(?:and|but)\s+(?:(?:it|they|he)\s+)?(?:is|are)\s+(?:now|currently|still)\b"
)
_SINCE = Opening(r"\bsince\s+(?:[\w'’-]+\s+){2,7}$", re.IGNORECASE)
_AS_THEY_HAD = re.compile(r",\s+(?:just\s+)?as\s+(?:(?:it|they|he|troops|forces)\s+)?(?:had|did)\b")
# "the arena, its home since 2009, was hit": of the home
_ITS_SINCE = Opening(
    r",\s+(?:an?|the|its|their|his|her|our|my|их|его|её|ее|їх\w*|його|її)\s+(?:[\w’'-]+\s+){1,5}?$",
    re.IGNORECASE,
)
# "it is needed amid relentless assaults": of no one day
_DAILY = Opening(
    r"\b(?:amid|despite|given)\s+(?:the\s+)?(?:near-?\s?|almost\s+)?(?:daily|constant|relentless|regular|incessant|frequent|repeated|nightly|persistent|ongoing|continued)\s+(?:\w+\s+){0,2}$"
    r"|(?<!\w)(?:попри|несмотря\s+на|незважаючи\s+на)\s+(?:майже\s+|почти\s+)?(?:постійн|щоденн|регулярн|безперервн|постоянн|ежедневн|непрекраща|непрерывн|систематичн)\w+\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
# "has been down since Aug. 2, when drones hit it": it was hit on that day
_SINCE_WHEN = re.compile(r",?\s+(?:when|коли|когда)\s|,\s+(?:коли|когда)\s")
_DAY_NUMBER = re.compile(r"(?<!\d)\d{1,2}(?!\d)|day\b")
# "searched on Saturday at the site of a strike", "met on Sunday to bury a man killed": before that
_AT_SITE = Opening(
    r"\bto\s+(?:pay\s+(?:tribute|respects|homage)\s+to|mourn|honou?r|bury|remember|commemorate)\s+(?:[\w’'-]+\s+){1,6}?$|"
    r"\b(?:site|scene|aftermath|place|spot)\s+(?:of|where)\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+){0,3}$"
    r"|\b(?:left|caused|made)\s+by\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+){0,2}$"
    r"|(?<!\w)(?:на\s+місці|на\s+месте)\s+(?:(?:\w+ого|де|где|куди|куда)\s+(?:\w+\s+)?)?$"
    # "declared days of mourning for the victims of the shelling"
    r"|\bmourning\s+(?:for|over|after)\s+(?:[\w’'-]+\s+){0,6}?$"
    r"|(?<!\w)(?:жалоб[иу]|траура?)\s+(?:за|по|через|після|после|из-за)\s+(?:[\w’'-]+\s+){0,5}?$",
    re.IGNORECASE,
)
# "Craters left by shelling near A, Ukraine, Tuesday, Sept. 13, 2022.": the day of the photo
_ENDS_CAPTION = re.compile(r"(?:\w+day,\s+)?[A-Z]\w+\.?\s+\d{1,2},\s+\d{4}\W*$")
_COMES_AFTER = re.compile(r"\s(?:comes?|came)\s(?:\w+\s){0,2}after\s")
_AFTER = re.compile(r"\s(?:after|following|после|після)\s")
_OPENING, _CLOSING = '«"“„', '»"”'
_LEAD_LAG = timedelta(4)  # an army tells of a strike days after it
_CROSSING = 25  # characters that a clause's end counts for when the nearest day is sought
_PARTED = 6  # and so many of them for a semicolon
_RIGHT_BEHIND = 12  # characters between a verb and the day that is its own


@dataclass(frozen=True, slots=True)
class Stretch:
    """The stretch of a sentence, by its trigger, that tells of an event."""

    start: int
    end: int
    trigger: Trigger


@dataclass(frozen=True, slots=True)
class Draft(Stretch):
    """An event without its days, and the stretch that tells it."""

    event: Event


def dated(draft: Draft, passage: Passage, told: Told | None, published: date | None) -> Event:
    """Give an event its days: its own, else those of the sentence, the paragraph or the issue."""
    known = draft.event.first_day is not None
    days = None if known else days_told(draft, passage, told, published)
    said_day = spoken_day(passage, denied=draft.event.status is Status.DENIED)
    event = replace(draft.event, said_day=said_day) if said_day else draft.event
    if days is None:
        return event
    return replace(event, first_day=days[0], last_day=days[1], day_reason=days[2])


def days_told(
    stretch: Stretch, passage: Passage, told: Told | None, published: date | None
) -> tuple[date | None, date | None, str] | None:
    """Give the days of what a stretch tells, and why; None where nothing is said of them."""
    own = _own_day(passage, stretch)
    if _is_before(passage, own, stretch):
        return None, None, "it was before the day that the sentence gives"
    if own is not None and published is not None and _is_now(passage.text, own.end, stretch):
        own = None  # "took A on Sunday, and are now pushing toward B"
    if own is not None and told is not None and _is_of_post(passage, own, told):
        own = None
    own = own or cause_day(passage, stretch.trigger)
    if own is not None:
        return _days_of(passage, own, stretch, published)
    if any(";" in _gap(passage.text, stretch.end, day.start) for day in passage.days):
        return None  # the sentence goes on to the day of something else
    if published is not None and _is_present(passage, stretch):
        return published, published, "told in the present tense, so the day of publication"
    # ", which they have taken" lies further back than the news, too
    further_back = is_aside(passage, stretch.trigger) or _is_background(passage.text)
    if told is not None and told.holds_for(passage) and not further_back:
        day, side = told.day, "after" if told.paragraph > passage.sentence.paragraph else "before"
        return day.first_day, day.last_day, f"continues the sentence {side}; {day.reason}"
    return None


def _is_before(passage: Passage, own: DaySpan | None, stretch: Stretch) -> bool:
    """Tell what the sentence's day lies after: the day of a burial, or of what came next."""
    if own is None:
        return any(is_of_what_followed(passage, day) for day in passage.days)
    return is_taken_before(passage, own, stretch.trigger)


def _days_of(
    passage: Passage, own: DaySpan, stretch: Stretch, published: date | None
) -> tuple[date | None, date | None, str]:
    if own.first_day is None:
        return None, None, own.reason
    own = before_the_word(passage, not_to_come(passage.text, own, published), published)
    own = _since(passage.text, own, stretch, published)
    return own.first_day, _until(passage, own), own.reason


def _is_background(text: str) -> bool:
    """Tell what lies further back; "said it had taken the town" only reports the news."""
    return bool(_BACKGROUND.search(_REPORTED_HAD.sub(" ", text)))


def _is_of_post(passage: Passage, own: DaySpan, told: Told) -> bool:
    """Tell the day on which one wrote “…”, behind news told of that day or the one before it.

    Or the day on which it was said of which what follows is told.
    """
    last, said = told.day.last_day, own.first_day
    if own not in passage.spoken_days or said is None or last is None:
        return False
    is_lead = told.paragraph > passage.sentence.paragraph
    near = timedelta(0) <= said - last <= (_LEAD_LAG if is_lead else timedelta(1))
    return near and (is_lead or passage.text[0] in _OPENING) and told.holds_for(passage)


def _gap(text: str, start: int, end: int) -> str:
    """Give the words between; of a quotation that opens the sentence, those behind it."""
    closed = max(text.rfind(mark, start, end) for mark in _CLOSING) if text[0] in _OPENING else -1
    return text[max(start, closed) : end]


def _is_now(text: str, start: int, stretch: Stretch) -> bool:
    """Tell, by the words behind the day that ends at `start`, a clause of what goes on since."""
    return start < stretch.trigger.start and bool(
        _AND_NOW.search(text, start, stretch.trigger.start)
    )


def _is_present(passage: Passage, stretch: Stretch) -> bool:
    """Tell whether the clause of the event's trigger is in the present tense."""
    text, trigger = passage.text, stretch.trigger
    if _DAILY.search(text, 0, trigger.start):
        return False
    if trigger.mood is Mood.GOES_ON and _PRESENT.search(text):
        return True
    site = _AT_SITE.search(text, 0, trigger.start)
    if site and ("aftermath" in site.group() or " by " in site.group()):
        return False  # "images show the aftermath of a strike", "craters left by a strike"
    start = max((m.end() for m in _CLAUSE_END.finditer(text, 0, trigger.start)), default=0)
    end = _CLAUSE_END.search(text, trigger.end)
    return bool(_PRESENT.search(text, start, end.start() if end else len(text)))


def _own_day(passage: Passage, stretch: Stretch) -> DaySpan | None:
    """Choose the sentence's day: a day of speaking only where no other is given."""
    days = [day for day in passage.days if not is_measured_by(passage.text, day.start)]
    # "...; the staff speaks of 46 attacks in the past day": not the day of what is before
    days = [day for day in days if ";" not in _gap(passage.text, stretch.end, day.start)]
    trigger = stretch.trigger
    site = _AT_SITE.search(passage.text, 0, trigger.start)
    days = [d for d in days if site is None or d.start > site.start()]
    days = [d for d in days if site is None or not _ENDS_CAPTION.match(passage.text, d.start)]
    days = [d for d in days if not _is_of_what_is_before(passage, d, trigger)]
    days = [d for d in days if not _is_of_another(passage, d, trigger, stretch.end)]
    days = [d for d in days if not of_another_clause(passage, d.start, trigger)]
    days = [d for d in days if not of_another_verb(passage, d, trigger)]
    days = [
        d for d in days if not (is_of_what_followed(passage, d) or is_of_a_toll(passage.text, d))
    ]
    days = [d for d in days if not (d.since and _ITS_SINCE.search(passage.text, 0, d.start))]
    if (had := _AS_THEY_HAD.search(passage.text, trigger.end, stretch.end)) is not None:
        days = [d for d in days if d.start > had.end()]
    told = [day for day in days if day not in passage.spoken_days]
    causes = [t for t in passage.triggers if trigger.kind is EventKind.CASUALTIES]
    starts = [t.start for t in (trigger, *causes)]
    of_it = (day for day in days for at in starts if day.is_right_before(passage.text, at))
    if (its_own := next(of_it, None)) is not None:  # "mourned on Friday for Thursday's strike"
        return its_own
    if trigger.end < stretch.end:  # "A was retaken on Sunday and B on Monday"
        right_after = (d for d in told if _THEN.fullmatch(passage.text, stretch.end, d.start))
        gaps = (passage.text[d.end : stretch.end] for d in told if trigger.end <= d.start)
        inside = any(map(_LISTED.search, gaps))
        dashed = (d for d in told if _DASHED_TO.fullmatch(passage.text, stretch.end, d.start))
        its_own = next(dashed, None) or (next(right_after, None) if inside else None)
        if its_own is not None:
            return its_own

    def away(day: DaySpan) -> tuple[int, int]:
        # what follows a list is as far from its last name as from its first
        end = trigger.end if day.start >= stretch.end else stretch.end
        gap = passage.text[min(day.end, end) : max(day.start, stretch.start)]
        if day.start < stretch.end and stretch.start < day.end:
            gap = ""
        ends = len(_CLAUSE_END.findall(gap.lstrip(",")))
        # "in A on Thursday after an attack a day earlier": the first day is of another clause
        parted = day.end <= trigger.start and _AFTER.search(passage.text, day.end, trigger.start)
        crossed = ends + bool(parted) + _PARTED * gap.count("; ")
        return len(gap) + _CROSSING * crossed, abs(day.start - trigger.start)

    return min(told or days, key=away, default=None)


def _is_of_what_is_before(passage: Passage, day: DaySpan, trigger: Trigger) -> bool:
    """Tell "A day after the strike on A, a missile hit B": the day is that at A.

    In "A day after the strike on A on June 1, B was hit" the first day is B's, June 1 is A's.
    """
    text = passage.text
    if day.inner:
        return day.tells_from(text, trigger.start)
    if is_inner(passage, day):
        return not any(d.tells_from(text, trigger.start) for d in passage.days)
    if not counts_from(text, day):
        return False
    if trigger.end <= day.start:  # "A was hit, a day after B was": of B
        return text.endswith(", ", 0, day.start)
    return ", " in text[day.end : trigger.start]


def _is_of_another(passage: Passage, day: DaySpan, trigger: Trigger, stretch_end: int) -> bool:
    """Tell "left the city, all they had taken since May": the day right behind another verb.

    So is that of "took A, as they had B a week before", which is B's.
    """
    between = [t for t in passage.triggers if trigger.end < t.start < day.start]
    if _AS_THEY_HAD.search(passage.text[stretch_end : day.start]):
        return True
    if " after " in passage.text and _COMES_AFTER.search(passage.text, trigger.end, day.start):
        return True
    if not between or ", " not in passage.text[trigger.end : between[-1].start]:
        return False
    gap = passage.text[between[-1].end : day.start]
    return day.since and len(gap) < _RIGHT_BEHIND and "," not in gap


def _since(text: str, own: DaySpan, stretch: Stretch, published: date | None) -> DaySpan:
    """Let "since they invaded in February, X has been shelled" last until publication."""
    if own.since and stretch.trigger.start > own.end and _SINCE_WHEN.match(text, own.end):
        return replace(own, last_day=_end_of_first(text, own))
    since = _SINCE.search(text, 0, own.start)
    if own.since or published is None or since is None:
        return own
    if since.start() < stretch.trigger.start < own.start:
        return own  # "since an incursion in August": the incursion was then
    return replace(own, last_day=published, since=True, reason=f"{own.reason}, and since")


def _end_of_first(text: str, own: DaySpan) -> date | None:
    """Give the last day of the date that "since" stands before: a day, else all of its month."""
    first = own.first_day
    if first is None or _DAY_NUMBER.search(text, own.start, own.end):
        return first
    return (first.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


def _until(passage: Passage, own: DaySpan) -> date | None:
    """Let "since January", said on Monday, last until Monday."""
    spoken = [day.last_day for day in passage.spoken_days]
    if own.since and spoken and spoken[0] and own.first_day and own.first_day <= spoken[0]:
        return spoken[0]
    return own.last_day
