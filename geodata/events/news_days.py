"""A sentence and the day told before it in; the day that the next sentences go on with out."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from geodata.events.ahead import is_ahead
from geodata.events.answers import answer_of
from geodata.events.captions import dates_a_picture
from geodata.events.clause_days import is_of_bystander
from geodata.events.diaries import is_diary_day
from geodata.events.mourning import is_of_mourning
from geodata.events.reached import is_of_what_followed
from geodata.events.speaking import is_of_a_toll
from geodata.events.triggers import find_triggers
from geodata.model import Sense
from geodata.phrases.late import late
from geodata.phrases.openings import Opening

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from geodata.events.days import DaySpan
    from geodata.events.passages import Passage

# "Earlier, on 12 January, ...": a day of its own, which no other sentence tells of
_LOOKS_BACK = re.compile(
    r"\W*(?:напередодні|накануне|(?:on\s+)?the\s+(?:previous\s+day|day\s+before)(?!\s+(?:the|\w+day))|earlier(?!\s+(?:today|on\s+\w+day|\w+day))|previously|before\s+that|раніше|до\s+цього|перед\s+цим|(?:\w+\s+)?(?:дн[яі]|днями|дн[её]м|тижн\w+|недел\w+|days?|weeks?)\s+(?:ранее|раніше|earlier)|ранее|до\s+этого|перед\s+этим)(?!\w)",
    re.IGNORECASE,
)
# "taken already on 30 May": further back than the news
_STARTING = Opening(  # "a truce starting on Friday": a day to come
    r"\b(?:starting|beginning|due|set|scheduled|planned|expected|until|through)\s+(?:(?:on|for|from)\s+)?$",
    re.IGNORECASE,
)
# "As of 12 April, 4,450 were hurt": up to that day, on which nothing is told to have happened
_AS_OF = re.compile(
    r"(?:as\s+of|станом\s+на|по\s+состоянию\s+на)\s+(?!\d{1,2}[:.]\d\d)", re.IGNORECASE
)
AS_OF_HOUR = re.compile(r"as\s+of\s+\d", re.IGNORECASE)  # by then, of the night just told
_AS_OF_BEFORE = Opening(
    r"(?:\bas\s+of|(?<!\w)станом\s+на|(?<!\w)по\s+состоянию\s+на|(?<!\w)на\s+(?:ранок|вечір|утро|вечер))\s+$",
    re.IGNORECASE,
)
# "29 серпня – День пам’яті": no news
_IS_A_HOLIDAY = re.compile(
    r"\s*(?:[–—-]|is|marks)\s+(?:це\s+|это\s+|the\s+|an?\s+)?(?:[\w-]+\s+)?(?:день|дня|day|holiday|річниц|годовщин|роковин|anniversary)\b",
    re.IGNORECASE,
)
_ALREADY = re.compile(  # and "comes after the fall of A on Saturday"
    r"\b(?:comes?|came)\s+(?:just\s+)?(?:\w+\s+){0,2}after\s[^.;]{3,90}$|(?<!\w)(?:already|back|as\s+early\s+as|ще|ещё|еще)\s+(?:(?:on|in|в|у)\s+)?$",
    re.IGNORECASE,
)
# "of which he had told two days earlier": only a sentence that opens so goes on with that day
EARLIER = re.compile(r"(?:earlier|before|раніше|ранее|тому|назад)$", re.IGNORECASE)
_ON_THE_EVE = ("напередодні", "накануне")
# "дістали тіла з-під дому, який бомба зруйнувала 1 вересня,": of that clause alone
_OF_CLAUSE = re.compile(
    r",\s+(?:як(?:ий|а|е|і|ого|ої|у|их|им|ими|ою)|що|котор\w+)\s[^,;]{0,80}$", re.IGNORECASE
)
# "in the last days": of what goes on, and of nothing else
_LATELY = re.compile(
    r"(?:последн|останн|recent|past|last)\w*\s+(?:(?:\w+|few|couple\s+of)\s+)?(?:дн[иіея]|днів|days)",
    re.IGNORECASE,
)
# What is so now tells nothing of the day of what other sentences tell.
_NOW = re.compile(
    r"\W*(?:now|currently|at\s+(?:the\s+moment|present)|зараз|наразі|нині|сейчас|ныне"
    r"|(?:на|[ву])\s+(?:даний|цей|данный|этот|настоящ\w+|нинішн\w+)\s+(?:момент|час|время)\w*)\W*",
    re.IGNORECASE,
)
_THESE_DAYS = late(
    r"(?:сьогодні|сегодня|today)(?:,?\s+[\w’'-]+){0,4}?\s+"
    r"(?:[а-яіїєґ]+(?:[уюая]ть|[уюая]т|є|[её]т)(?:с[яь])?|lives?|works?|is|are|remains?|stands?)(?!\w)",
    re.IGNORECASE,
)
_DAY_AFTER = re.compile(r"\s(?:after|before)$")
_SINCE = Opening(r"\bsince\s+(?:[\w'’-]+\s+){2,7}$", re.IGNORECASE)
_ITEM_PARAGRAPHS = 15  # where each item of a list is a paragraph
_CARRIED_PARAGRAPHS = 5  # a report's day holds for so many paragraphs after it is said
_CARRIED_CHARS, _SHORT_PARAGRAPHS = 1500, 14  # or for so many where they are a line each
_RECENT_DAYS = 10  # before publication, in which a week is one of the news
_OPENS_CHARS = 10  # before the day that opens a sentence: "In early "
_CARRIED_DAYS = 3  # and only a day or two are a report's; "in 2023" is history


# "16 March marks two years since": no day of news
# "joins a string of attacks, including one on the palace on Wednesday": of that alone
_INCLUDED = Opening(
    r",\s+including\s+(?:(?:an?|one|what|the|another|last)\s)[^.;:]{3,90}$", re.IGNORECASE
)
_REMEMBERS = Opening(
    r"\banniversar\w+|\bmarks?\s+(?:\w+\s+){1,3}since\b|\b(?:commemorat|memorial|funeral|mourner)\w*|\bhonou?ring\b|\bla(?:id|ys?|ying)\s+(?:flowers|wreath\w*)|\bto\s+(?:pay\s+(?:tribute|respects)|mourn|bury)\b|(?<!\w)(?:річниц|роковин|годовщин)\w*|(?<!\w)(?:покла|возложи)\w+\s+(?:квіти|цветы)",
    re.IGNORECASE,
)
# "звернувся чоловік, який постраждав 25 серпня": of a person, it ousts no day of news
_HURT_BEFORE = Opening(
    r"(?<!\w)(?:як(?:ий|а|і)|котор(?:ый|ая|ые)|who)\s+(?:was\s+|were\s+|had\s+been\s+)?(?:постражда|пострада|травмов|"
    r"(?:зазна|діста|отрима|получи)\w+\s+(?:\w+\s+)?(?:поран|травм|ран)|hurt|wounded|injured)\w*\s+(?:on\s+)?$",
    re.IGNORECASE,
)
_WHO_BEFORE = Opening(r"(?<!\w)(?:як(?:ий|а|і)|котор(?:ый|ая|ые)|who)\s+$", re.IGNORECASE)
_HURT_NEXT = late(
    r"\s+(?:постражда|пострада|травмов|(?:зазна|діста|отрима|получи)\w+\s+(?:\w+\s+)?(?:поран|травм|ран))",
    re.IGNORECASE,
)
_SOUGHT_HELP = re.compile(r"зверну(?:вся|лася|лись|лися)|обратил(?:ся|ась|ись)", re.IGNORECASE)
# "footage published on 16 July shows", "кадры за 16 июля": of what that shows alone
_SHOWN_ON = Opening(
    r"\b(?:footage|videos?|images?|imagery|photos?)\s+(?:\w+\s+)?(?:published|posted|released|shared|uploaded)\s+(?:\w+\s+){0,2}$"
    r"|(?<!\w)(?:кадр|видео|відео|сним|знім|фото|запис)\w*,?\s+(?:(?:с|з|із)\s+геолок\w+,?\s+)?(?:(?:опубликован|обнародован|оприлюднен|опублікован|датирован|выложен|размещ[её]н)\w*\s+|от\s+|за\s+|від\s+)(?:\w+\s+){0,2}$"
    r"|(?<!\w)(?:опубликован|обнародован|оприлюднен|опублікован|датирован)(?:ные|ных|і|их|ими|ными)\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Told:
    """The last day of news that a text gave, with its paragraph."""

    paragraph: int
    day: DaySpan
    is_of_footage: bool = False
    is_of_line: bool = False  # "March 2: ..." of a timeline
    is_of_list: bool = False  # "Over the past week:", of the items below
    is_of_diary: bool = False  # "March 1" above what a diary tells, long before it appeared
    start: int = 0  # of the sentence that gives it

    def holds_for(self, passage: Passage) -> bool:
        """Tell whether a sentence is still part of that report."""
        if self.is_of_footage and " same " not in passage.text:
            return False  # footage dates what it shows, and no more
        if self.is_of_list and not passage.is_item:
            return False
        if self.is_of_line:
            return passage.sentence.paragraph == self.paragraph
        paragraphs = abs(passage.sentence.paragraph - self.paragraph)
        if paragraphs <= _CARRIED_PARAGRAPHS or (
            passage.is_item and paragraphs <= _ITEM_PARAGRAPHS
        ):
            return True
        chars = abs(passage.sentence.start - self.start)
        return paragraphs <= _SHORT_PARAGRAPHS and chars <= _CARRIED_CHARS


def last_told(passage: Passage, before: Told | None, published: date | None) -> Told | None:
    """Give the day of news that holds after a sentence; a day of speaking ousts no other."""
    if not passage.days:
        return before
    if (head := _headed(passage, published)) is not None:
        return head
    news = [day for day in passage.days if _may_hold(passage, day, published)]
    news = [day for day in news if not is_of_bystander(passage, day)]
    holds = before is not None and before.holds_for(passage)
    if holds or _SOUGHT_HELP.search(passage.text):
        news = [day for day in news if not _is_of_one_hurt(passage.text, day)]
    if holds:
        news = [day for day in news if not AS_OF_HOUR.match(passage.text, day.start)]
    looks_back = _LOOKS_BACK.match(passage.text) is not None
    if not news or is_ahead(passage.text) or (looks_back and not _is_to_go_on(passage)):
        return None if not news and _is_long_past(passage, before) else before
    if answer_of(passage.text):  # "Kyiv denied it on Wednesday" dates no event
        return before
    own = next((day for day in news if day not in passage.spoken_days), None)
    if own is None and (before is None or not before.holds_for(passage)):
        own = None if any(_is_of_long(day, published) for day in passage.days) else news[0]
    if own is None or _spans_all(before, news, passage):
        return before
    shown = _SHOWN_ON.search(passage.text, 0, own.start) is not None
    shown = shown or dates_a_picture(passage.text, passage.sentence.start, passage.mentions, own)
    day = before_the_word(passage, own, published)
    at = passage.sentence
    return Told(at.paragraph, day, shown, is_of_line=looks_back, start=at.start)


def _is_of_one_hurt(text: str, day: DaySpan) -> bool:
    """Tell "який постраждав 25 серпня" and "який учора постраждав": that day is the person's."""
    before = _HURT_BEFORE.search(text, 0, day.start)
    return before is not None or bool(
        _WHO_BEFORE.search(text, 0, day.start) and _HURT_NEXT.match(text, day.end)
    )


def _is_to_go_on(passage: Passage) -> bool:
    """Tell "Ранее сообщили, что ночью сбили 19 дронов": where, the next sentence has to tell."""
    return bool(find_triggers(passage.text)) and not any(
        m.sense is Sense.LITERAL and m.place and not m.place.is_wide for m in passage.mentions
    )


def _spans_all(before: Told | None, news: Sequence[DaySpan], passage: Passage) -> bool:
    """Tell "over the past day" from its items: "killed one yesterday and wounded two overnight"."""
    if before is None or len(news) == 1 or not before.holds_for(passage):
        return False
    whole = before.day
    return len({(day.first_day, day.last_day) for day in news}) > 1 and all(
        day.first_day
        and day.last_day
        and whole.first_day
        and whole.last_day
        and whole.first_day <= day.first_day <= day.last_day <= whole.last_day
        for day in news
    )


def _headed(passage: Passage, published: date | None) -> Told | None:
    """Give the day that a sentence sets over its own line, or over the items below it."""
    paragraph, first = passage.sentence.paragraph, passage.days[0]
    if is_diary_day(passage.text, first, published):
        return Told(paragraph, first, is_of_diary=True, start=passage.sentence.start)
    if (line := _head_of_line(passage)) is not None:
        return Told(paragraph, line, is_of_line=True)
    if passage.text.rstrip().endswith(":") and _is_of_long(first, published):
        return Told(paragraph, first, is_of_list=True)
    return None


def _head_of_line(passage: Passage) -> DaySpan | None:
    """Give the day of "March 2: Russian troops ...", of which the whole paragraph is."""
    first = passage.days[0]
    is_head = not first.start and passage.text[first.end :].lstrip(" \n")[:1] == ":"
    return first if is_head and first.first_day is not None else None


def _is_long_past(passage: Passage, before: Told | None) -> bool:
    """Tell "Напомним, первый взрыв произошёл 9 августа": what comes next is no more of the news."""
    first = before.day.first_day if before is not None else None
    return first is not None and any(
        day.first_day is not None
        and day.last_day is not None
        # a day, or a night; "In September 2022, a counteroffensive began" opens a tale of its own
        and ((day.last_day - day.first_day).days <= 1 or day.start <= _OPENS_CHARS)
        and not (day.since or _SINCE.search(passage.text, 0, day.start))
        and (first - day.last_day).days > _CARRIED_DAYS
        for day in passage.days
        if day not in passage.spoken_days
    )


def _is_of_long(day: DaySpan, published: date | None) -> bool:
    """Tell "last week", of which news was told on Monday: too long to hold, and not on Monday."""
    if day.first_day is None or day.last_day is None or published is None or day.since:
        return False
    is_long = (day.last_day - day.first_day).days >= _CARRIED_DAYS
    return is_long and (published - day.last_day).days <= _RECENT_DAYS


def _may_hold(passage: Passage, day: DaySpan, published: date | None) -> bool:
    """Tell a day that what comes next may be of; no day "since" or "before" which it was."""
    text, start = passage.text, day.start
    if (
        _REMEMBERS.search(text)
        or not _is_news(day, published)
        or is_inner(passage, day)
        or is_of_a_toll(text, day)
        or is_of_what_followed(passage, day)
        or is_of_mourning(passage, day)
        or _IS_A_HOLIDAY.match(text, day.end)
    ):
        return False
    is_as_of = _AS_OF.match(text, start) or _AS_OF_BEFORE.search(text, 0, start)
    if is_as_of or _LATELY.search(text, start, day.end):
        return False
    if any(way.search(text, 0, start) for way in (_ALREADY, _STARTING, _INCLUDED)):
        return False
    if _SINCE.search(text, 0, start) or (counts_from(text, day) and not day.inner):
        return False
    if _NOW.fullmatch(text, start, day.end) or _is_these_days(text, start):
        return False
    return not (start and EARLIER.search(text, start, day.end)) and not _is_aside(text, day)


def _is_these_days(text: str, start: int) -> bool:
    """Tell "Today two families live there", "від 2014-го по сьогодні": these years, no day."""
    if text.endswith((" по ", " до "), 0, start):
        return True
    return _THESE_DAYS.match(text, start) is not None and not find_triggers(text)


def _is_aside(text: str, day: DaySpan) -> bool:
    """Tell the eve of the news, and a day that a clause gives only what it tells of."""
    start = day.start
    if start and text[start : day.end].lower().startswith(_ON_THE_EVE):
        return True
    is_last = text[day.end : day.end + 1] == ","
    return is_last and _OF_CLAUSE.search(text[:start]) is not None


def _is_news(day: DaySpan, published: date | None) -> bool:
    """Tell days that a report is about: few, and just before it appeared."""
    if day.first_day is None or day.last_day is None or published is None:
        return False
    fresh = (published - day.first_day).days <= 2 * _CARRIED_DAYS and day.last_day <= published
    return fresh and (day.last_day - day.first_day).days < _CARRIED_DAYS


def is_inner(passage: Passage, day: DaySpan) -> bool:
    """Tell the June 1 of "a day after the strike on A on June 1"."""
    return any(other.inner == (day.start, day.end) for other in passage.days)


def counts_from(text: str, day: DaySpan) -> bool:
    """Tell "a day after the strike on A" from "The day before, ..."."""
    return text[day.end :][:1] == " " and bool(_DAY_AFTER.search(text, day.start, day.end))


def before_the_word(passage: Passage, own: DaySpan, published: date | None) -> DaySpan:
    """Let "overnight, the governor said on Tuesday" be the night before that Tuesday."""
    if not own.before_issue or published is None:
        return own
    spoken = [d for d in passage.days if d.first_day == d.last_day and d is not own]
    if len(spoken) != 1 or spoken[0] not in passage.spoken_days:
        return own
    day = spoken[0].first_day
    if day is None:
        return own
    reason = f"{own.reason.split('”')[0]}”: up to {day}, when it was said"
    return replace(own, first_day=day - timedelta(days=1), last_day=day, reason=reason)
