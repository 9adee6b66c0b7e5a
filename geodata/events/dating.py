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

from geodata.events.clause_days import cause_day, of_its_own
from geodata.events.day_pairs import not_to_come
from geodata.events.leads import reminds
from geodata.events.moods import Mood
from geodata.events.news_days import AS_OF_HOUR, before_the_word
from geodata.events.own_days import AT_SITE, CLAUSE_END, OPENING, Stretch, gap_between, own_day
from geodata.events.reached import is_of_what_followed, is_taken_before
from geodata.events.relative import is_aside
from geodata.events.speaking import spoken_day
from geodata.model import Status
from geodata.phrases.late import late
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
    r"\b(?:had|previously|earlier(?!\s+(?:that|the\s+same|in\s+the)\s+day)|ago|before(?!\s+(?:dawn|sunrise|daybreak|midnight|noon|sunset|nightfall)\b)|since|recent|(?<!\bthe\s)recently|in\s+the\s+past(?!\s+\w*(?:\d|day|night|week|month|hour|few|couple|two|three|four|five|several))|formerly|history|by\s+the\s+end\s+of|until|(?<!\bis\s)(?<!\bare\s)(?<!\bwas\s)(?<!\bwere\s)(?<!\bbeing\s)(?<!\bbeen\s)used\s+to|began"
    r"|(?<!\bwar\s)so\s+far|throughout(?!\s+the\s+(?:day|night|morning|evening)\b)|often|usually|regularly|constantly|routinely|every|once|war\s+began)\b|\b(?:19|20)\d\d\b(?!\s+(?:GMT|UTC|hours|hrs|local)\b)(?!(?:,?\s+(?:(?:і|та|й|и)\s+)?\d{4})*\s*[рг]\w*\.?\s*(?:н\.|р\.|народж|рожд))"
    # "помер поранений під час удару": before it
    r"|(?<!\w)(?:помер|скончал|умер)\w*\s+(?:[\w’'-]+,?\s+){0,8}?(?:поранен|травмован|ранен|постражда|пострада)\w*\s+(?:\w+\s+)?(?:під\s+час|внаслідок|через|при|в\s+результате|во\s+время)\s"
    r"|\b(?:was|were)\s+later\b|\bwhose\s+(?:\w+\s+){1,3}(?:was|were|died|fell)\b|(?<!\w)(?:чи[йяї]|чьи|чья|чей)(?!\w)"
    r"|(?<!\w)(?:нагада|напомн)\w+[^.;]{0,80}?\s(?:вже|уже)\s"
    r"|\b(?:start|beginning|outset|onset|first\s+(?:hours?|days?|weeks?|months?))\s+of\s+(?:[\w’'-]+\s+){0,3}?(?:invasion|war)\b"
    r"|(?<!\w)(?:початку|начале)\s+(?:повномасштабн|полномасштабн)\w+"
    # "простились с бойцом, погибшим под Бахмутом": when, no other sentence tells
    r"|\b(?:mourners|funeral|burial|coffins?|(?:pay|paid|paying)\s+tribute|laid\s+to\s+rest|buried(?!\s+(?:under|beneath|alive))|farewell)\b"
    r"|(?<!\w)(?:попроща|проща(?:ют|єть|лис)|простил(?:ис|ас)|похорони(?!т)|похова|похован|похорон[еи]?н)\w*"
    r"|\bwhen\s+the\s+first\b|(?<!\w)(?:коли\s+перш|когда\s+перв)\w+"
    r"|(?<!\w)(?:раніше|(?:нещодавно|недавно)(?!\s+\w+[нт](?:ого|ому|ої|ій|ом|ой|ую|ий|ый|их|ым|им|е|а|у|і|ы)(?!\w))|тому|колись|(?<!\bза\s)днями|на\s+днях|щодня|щоденно|щоденні|щоденних|щоночі|ежедневно|торік|ранее|постоянн(?:о|ые|ых|ыми?)|постійн(?:о|і|их|ими?)|регулярно|назад|когда-то|давно|з\s+початку|с\s+начала)(?!\w)",
    re.IGNORECASE,
)
# "Після того, як підірвали ГЕС, село затопило"
_ONCE_IT_WAS = late(
    r"\W*(?:після|после)\s+того,?\s+(?:як|как)\s[^.;,]{0,60}?(?:підірва|захопи|окупува|звільни|зруйнува|вторг"
    r"|взорва|подорва|захвати|оккупирова|освободи|разруши)\w*",
    re.IGNORECASE,
)
_REPORTED_HAD = re.compile(
    r"(?<=\b)(?:said|claimed|announced|reported|confirmed|stated|declared)\b(?:,?\s+[\w'’-]+){1,20}?\s+had\b",
    re.I,
)
_PRESENT = Opening(
    # not "the strike is a war crime"
    r"\b(?:is(?!\s+(?:an?|another)\s+(?:[a-z-]+\s+){0,2}(?:crimes?|attack|act|terror\w*|atrocity|tragedy|reminder|violation|proof)\b|\s+(?:now\s+|already\s+)?known\b)|are(?!\s+(?:now\s+|already\s+)?known\b)|continues?|goes\s+on|go\s+on|rages?|remains?|currently|now|(?:has|have)\s+been(?!\s+(?:repeatedly|the\s+(?:scene|site|target)|reported|confirmed|found|pronounced|declared|identified))|come\s+with)\b"
    r"|(?<!\w)(?<!речь\s)(?:триває|тривають|продовжу(?!ва[вл])\w+|зараз|наразі|тепер|нині|йде|йдуть|ідуть|точ[аи]ться|веду?ть(?:ся)?|ид[уё]т|идет|вед[уё]т(?:ся)?|продолжа(?!л)\w+|развива(?:ется|ются|ет|ют)|розвива(?:ється|ються)|сейчас|теперь|ныне|залиша(?!в|л[аио])\w+|остаёт\w+)(?!\w)"
    # of the fighting on the ground: who shells a town may do so for years
    r"|(?<!\w)(?:(?:контр)?атаку|штурму|наступа|закр[іе]пля|закріплю|отража|отбива|відбива|удержива|утриму|зачища|просува|продвига|вклинива|заход)(?:[єюя]т|[єюя]ть|[её]т|є)(?:с[яь])?(?!\w)"
    r"|(?<!\w)(?:фиксиру|фіксу|отмеча|відміча)(?:[юе]т|[юе]ть|є)(?:с[яь])(?!\w|,)",
    re.IGNORECASE,
)
# "тривають роботи з ліквідації наслідків обстрілів": these go on, not the shelling
_OF_AFTERMATH = Opening(r"(?<!\w)(?:наслідк|последстви)\w+\s+(?:[\w’'-]+\s+){0,2}$", re.IGNORECASE)
_KNOWN_TOLL = Opening(r"\bknown\s+to\s+have\s+(?:died|been\s+(?:killed|injured|wounded|hurt))\b")
_DEED = re.compile(
    r"(?:[\w-]+\s+){0,2}(?:attack|strike|raid|assault|bombing|withdrawal|retreat|capture|seizure"
    r"|invasion|incursion|blast|explosion)s?(?:\s+(?:on|at|against|near|in))?",
    re.IGNORECASE,
)
_ITS = Opening(  # not "rescuers are at the scene of a strike", which tells the news
    r"(?:(?<!scene\sof\s)(?<!site\sof\s)(?<!consequences\sof\s)(?<!result\sof\s)"
    r"\b(?:the|an?|this|that|its|their)|['’]s)\s+(?:(?!of\s)[\w-]+\s+){0,3}$",
    re.IGNORECASE,
)
_UNDER_WAY = re.compile(
    r"\b(?:ongoing|under\s?way|in\s+progress|unfolding|being|still|continu\w+|currently|now)\b"
)
_AND_NOW = re.compile(
    r"[,;\s]\s*(?:and|but)\s+(?:(?:it|they|he)\s+)?(?:is|are)\s+(?:now|currently|still)\b"
)
_SINCE = Opening(r"\bsince\s+(?:[\w'’-]+\s+){2,7}$", re.IGNORECASE)
# "it is needed amid relentless assaults": of no one day
_DAILY = Opening(
    r"\b(?:amid|despite|given)\s+(?:the\s+)?(?:near-?\s?|almost\s+)?(?:daily|constant|relentless|regular|incessant|frequent|repeated|nightly|persistent|ongoing|continued)\s+(?:\w+\s+){0,2}$"
    r"|(?<!\w)(?:попри|несмотря\s+на|незважаючи\s+на)\s+(?:майже\s+|почти\s+)?(?:постійн|щоденн|регулярн|безперервн|постоянн|ежедневн|непрекраща|непрерывн|систематичн)\w+\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
# "был ранен и теперь лечится": the clause of what is so now
_THEN_NOW = re.compile(r"\s(?:и|і|й|та|а|and)\s+(?:теперь|тепер|сейчас|зараз|нині|ныне|now)\s")
_FOR_LONG = re.compile(
    r"\s+(?:by|in|after|over|through)\s+(?:\w+\s+)?(?:weeks|months|years)\s+of\b"
)
_GOES_ON_FOR = re.compile(r"[^,;:]{0,80}?\sfor\s+(?:\w+\s+)?(?:weeks|months|years)\b")
# "has been down since Aug. 2, when drones hit it": it was hit on that day
_SINCE_WHEN = re.compile(r",?\s+(?:when|коли|когда)\s|,\s+(?:коли|когда)\s")
_DAY_NUMBER = re.compile(r"(?<!\d)\d{1,2}(?!\d)|day\b")
_YEAR_ALONE = re.compile(r"(?:since\s+|з\s+|с\s+|від\s+)?\d{4}", re.IGNORECASE)
_LEAD_LAG = timedelta(4)  # an army tells of a strike days after it


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
    own = own_day(passage, stretch)
    if _is_before(passage, own, stretch):
        return None, None, "it was before the day that the sentence gives"
    if own is not None and published is not None and _is_now(passage.text, own.end, stretch):
        own = None  # "took A on Sunday, and are now pushing toward B"
    if own is not None and told is not None and _is_of_post(passage, own, told):
        own = None
    if own is not None and told is not None and AS_OF_HOUR.match(passage.text, own.start):
        own = None if told.holds_for(passage) else own
    own = own or cause_day(passage, stretch.trigger)
    if own is not None:
        return _days_of(passage, own, stretch, published)
    if any(";" in gap_between(passage.text, stretch.end, day.start) for day in passage.days):
        return None  # the sentence goes on to the day of something else
    in_diary = told is not None and told.is_of_diary and told.holds_for(passage)
    if published is not None and not in_diary and _is_present(passage, stretch):
        return published, published, "told in the present tense, so the day of publication"
    # ", which they have taken" lies further back than the news, too
    further_back = is_aside(passage, stretch.trigger) or _is_background(passage, stretch.trigger)
    further_back = further_back or reminds(passage)
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


def _is_background(passage: Passage, trigger: Trigger) -> bool:
    """Tell what lies further back; "said it had taken the town" only reports the news."""
    lasts = _FOR_LONG.match(passage.text, trigger.end) or _GOES_ON_FOR.match(
        passage.text, trigger.end
    )
    if lasts or _ONCE_IT_WAS.match(passage.text):
        return True
    return bool(_BACKGROUND.search(_REPORTED_HAD.sub(" ", of_its_own(passage, trigger))))


def _is_of_post(passage: Passage, own: DaySpan, told: Told) -> bool:
    """Tell the day on which one wrote “…”, behind news told of that day or the one before it.

    Or the day on which it was said of which what follows is told.
    """
    last, said = told.day.last_day, own.first_day
    if own not in passage.spoken_days or said is None or last is None:
        return False
    is_lead = told.paragraph > passage.sentence.paragraph
    near = timedelta(0) <= said - last <= (_LEAD_LAG if is_lead else timedelta(1))
    return near and (is_lead or passage.text[0] in OPENING) and told.holds_for(passage)


def _is_now(text: str, start: int, stretch: Stretch) -> bool:
    """Tell, by the words behind the day that ends at `start`, a clause of what goes on since."""
    return start < stretch.trigger.start and bool(
        _AND_NOW.search(text, start, stretch.trigger.start)
    )


def _is_present(passage: Passage, stretch: Stretch) -> bool:
    """Tell whether the clause of the event's trigger is in the present tense."""
    text, trigger = passage.text, stretch.trigger
    if _DAILY.search(text, 0, trigger.start) or _FOR_LONG.match(text, trigger.end):
        return False
    if trigger.mood is Mood.GOES_ON and _PRESENT.search(text):
        return True
    if _KNOWN_TOLL.search(text) or _OF_AFTERMATH.search(text, 0, trigger.start):
        return False
    site = AT_SITE.search(text, 0, trigger.start)
    if site and ("aftermath" in site.group() or " by " in site.group()):
        return False  # "images show the aftermath of a strike", "craters left by a strike"
    start = max((m.end() for m in CLAUSE_END.finditer(text, 0, trigger.start)), default=0)
    end = CLAUSE_END.search(text, trigger.end)
    stop = end.start() if end else len(text)
    is_so_now = _THEN_NOW.search(text, trigger.end, stop)
    clause = (start, is_so_now.start() if is_so_now else stop)
    if not _PRESENT.search(text, *clause):
        return False
    return not _is_a_deed(text, trigger) or _UNDER_WAY.search(text, *clause) is not None


def _is_a_deed(text: str, trigger: Trigger) -> bool:
    """Tell "the attack on X is the issue": what is so now is of a deed that is done."""
    noun = _DEED.fullmatch(text, trigger.start, trigger.end)
    return noun is not None and _ITS.search(text, 0, trigger.start) is not None


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
    if _YEAR_ALONE.fullmatch(text, own.start, own.end):
        return first.replace(month=12, day=31)
    return (first.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


def _until(passage: Passage, own: DaySpan) -> date | None:
    """Let "since January", said on Monday, last until Monday."""
    spoken = [day.last_day for day in passage.spoken_days]
    if own.since and spoken and spoken[0] and own.first_day and own.first_day <= spoken[0]:
        return spoken[0]
    return own.last_day
