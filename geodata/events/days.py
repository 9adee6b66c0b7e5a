"""Text and its day of publication in; the days that its words name out, each with the reason.

Days are local days in Kyiv, first and last included. A relative day in a text without a day of
publication has none. Expressions are read in English, Ukrainian and Russian.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from geodata.events.day_pairs import (
    in_its_year,
    in_year,
    is_rate,
    says_nearer,
    through_hours,
    up_to,
)
from geodata.events.day_rules import COUNTED, DATES, NIGHT_BEFORE, PAST_DAY
from geodata.events.day_stretches import EVENING, FROM_ANOTHER, HOURS, LONG, MORNING, SINCE, WEAK
from geodata.events.day_words import ADJECTIVES, NUMBERS
from geodata.events.outbreak import OUTBREAK
from geodata.phrases.late import late
from geodata.phrases.openings import Opening
from geodata.phrases.screen import Screened, Sieve

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from geodata.events.day_readers import Days, Reader
    from geodata.events.day_rules import Rule


@dataclass(frozen=True, slots=True)
class DaySpan:
    """The days that `text[start:end]` names; both None where only a day of issue could tell."""

    start: int
    end: int
    first_day: date | None
    last_day: date | None
    reason: str
    since: bool = False
    before_issue: bool = False  # "overnight", "in the past day": the issue alone tells when
    shift_days: int | None = None  # counted from a day of the sentence before, if that has one
    hour: str = ""  # "morning" or "evening" alone: of the day told before, if there is one
    inner: tuple[int, int] | None = None  # where the day stands that it is counted from

    def is_right_before(self, text: str, at: int) -> bool:
        """Tell "Thursday's strike" and «четвергового удару»: that day is its own."""
        words = text[self.start : self.end]
        dated = text.endswith("the ", 0, self.start) and words[-1:].isdigit() | words[:1].isdigit()
        of_it = _OF_IT if dated or words.lower() in ADJECTIVES else _POSSESSED
        return of_it.fullmatch(text, self.end, at) is not None

    def tells_from(self, text: str, at: int) -> bool:
        """Tell what the clause tells that this is counted from, up to its day or "Friday's"."""
        if self.inner is None or at < self.start:
            return False
        start, end = self.inner
        of_it = _OF_IT if text[start:end].lower() in ADJECTIVES else _POSSESSED
        goes_on = of_it.fullmatch(text, end, at) or _ON_THE.fullmatch(text, end, at)
        return at < end or goes_on is not None


_OF_WAR = re.compile(  # "seven days after they launched a full-scale invasion"
    r"[^.;,]{0,40}?\b(?:invasion|invaded|the\s+war\s+(?:began|started)|вторгн|вторж|початку\s+війни|начала\s+войны)"
)
# "fell a week after he was sent there": of no day that publication could tell
_OF_A_LIFE = re.compile(
    r"\s+(?:(?:his|her|their|its|своего|своєї|его|его)\s+)?(?:отправк|мобилиз|мобіліз|прибыт|призыв|призов|подписан|підписан|приезд|приїзд|отъезд|свадьб|весілл|рождени|народжен"
    r"|возвращени|поверненн|enlist|deploy|arriv|birth|wedding|signing)"
)
_POSSESSED, _OF_IT = re.compile(r"['’]s\s+(?:[\w-]+\s+){0,2}"), re.compile(r"\s+(?:\w+\s+)?")
_ON_THE = re.compile(r"\s+(?:on|at|in|against|near)\s+(?:the\s+|an?\s+)?(?:[a-z-]+\s+){0,4}")
_ONE = timedelta(days=1)
_NO_DAY = "the text has no day of its own to count from"


def _compiled(pattern: str) -> Screened:
    return Screened(rf"(?<!\w)(?:{pattern})(?!\w)")


def _sieve(rules: Iterable[Rule]) -> Sieve[tuple[Reader, str]]:
    return Sieve((_compiled(pattern), (reader, why)) for pattern, reader, why in rules)


_RULES, _WEAK = _sieve((*OUTBREAK, *DATES, *COUNTED, *LONG)), _sieve(WEAK)
_FROM_ANOTHER = Sieve((_compiled(pattern), sign) for pattern, sign in FROM_ANOTHER)
# "The day before, X said that the town fell on 30 May" is before what was told so far.
_ALONE = late(
    r"напередодні|накануне|the\s+previous\s+day|(?:\w+\s+)?(?:дн[её]м|дн\w+)\s+(?:раніше|ранее)"
    r"|\w+\s+days?\s+earlier"
)
_AFTER = re.compile(r"(?:after|після|после)$")
_BEFORE = re.compile(r"(?:before|до|перед)$")
_EVE_OF = re.compile(r"напередодні|накануне")
_HOUR_OF = {MORNING: "morning", EVENING: "evening"}
# "less than a week after the strike": of no day that can be told
_INEXACT = Opening(
    r"\b(?:(?:less|fewer|more)\s+than|within|barely|hardly|scarcely|under|almost|nearly)\s+$",
    re.IGNORECASE,
)
_STOP = re.compile(r"[.,;:]")
_BUT = re.compile(r",\s+(?:а|but|while|whereas)\s|;\s")
_FEW = timedelta(days=3)
_NTH_TIME = Opening(
    r"(?<!\w)(?:time|раз|вперше|вдруге|втретє|вчетверте|впервые)\s+(?:за\s+|в\s+|у\s+)?$"
)
_SINCE = re.compile(r"(?:since|from|з|із|від|с|со)\s")
_SINCE_BEFORE = re.compile(
    r"(?<!takeaways\s)(?<!footage\s)(?<!report\s)(?<!imagery\s)(?<!images\s)(?<!video\s)"
    r"(?<!\w)(?:since|from|з|із|від|с|со)\s+(?:the\s+)?"
    r"(?:\d{1,2}[:.]\d\d\s+|(?:evening|morning|night)\s+of\s+|(?:вечора|ранку|ночі|обіду|вечера|утра|ночи|обеда)\s+)?$"
)

# "from Friday's raid", "the toll from the 25 May attack"
_ATTACK_NEXT = late(
    r"['’]s\s|\s+(?:[\w’'-]+\s+){0,2}?(?:attacks?|strikes?|shelling|raids?|bombings?|barrage|blasts?|explosions?)\b"
)


@lru_cache(maxsize=256)
def find_days(text: str, published: date | None) -> tuple[DaySpan, ...]:
    """Find every expression of days; "since" runs to the day of publication."""
    low = text.lower()
    found: list[DaySpan] = []
    _read(_RULES, text, low, published, found)
    _count_from_another(text, low, published, found)
    _read_weak(text, low, published, found)
    found.sort(key=lambda span: span.start)
    found = through_hours(text, found)
    found[1:] = [in_its_year(text, *pair) for pair in pairwise(found)]
    found[:-1] = [up_to(text, *pair) for pair in pairwise(found)]
    again = (found[n] for n, span in enumerate(found[1:]) if says_nearer(text, found[n], span))
    kept = [span for span in found if span not in [*again]]
    if len(kept) > 1:  # "yesterday ... twice a day"
        kept = [span for span in kept if not is_rate(text, span)] or kept
    return tuple(kept)


def _read_weak(text: str, low: str, published: date | None, found: list[DaySpan]) -> None:
    """Read "in the morning" where nothing better is told, or only in a clause of its own."""
    if not found:
        _read(_WEAK, text, low, published, found)
    elif _BUT.search(text):
        hours: list[DaySpan] = []
        _read(_WEAK, text, low, published, hours)
        found += [h for h in hours if all(_clauses_apart(text, h, other) for other in found)]


def _clauses_apart(text: str, one: DaySpan, other: DaySpan) -> bool:
    return _BUT.search(text, min(one.end, other.end), max(one.start, other.start)) is not None


def _read(
    rules: Sieve[tuple[Reader, str]],
    text: str,
    low: str,
    published: date | None,
    found: list[DaySpan],
) -> None:
    for pattern, (reader, why) in rules.fitting(text):
        for match in pattern.finditer(low):
            if _is_taken(match, found):
                continue
            try:
                days = reader(match, published)
            except ValueError:  # the 31st of a shorter month is a number of something else
                continue
            if days is None or not _is_nth_time(low, match.start(), days):
                found.append(_span(text, match, days, why, published))


def _is_nth_time(low: str, start: int, days: Days) -> bool:
    """Tell "for the third time this year", which says how often and not when."""
    return days[1] - days[0] > _FEW and _NTH_TIME.search(low, 0, start) is not None


def _count_from_another(text: str, low: str, published: date | None, found: list[DaySpan]) -> None:
    """Read "a day earlier", "the next day": from the day said before, else after, else of issue."""
    others = sorted((span for span in found if span.first_day), key=lambda span: span.start)
    for pattern, sign in _FROM_ANOTHER.fitting(text):
        for match in pattern.finditer(low):
            if _is_taken(match, found):
                continue
            if sign == SINCE:
                found.extend(_since_then(text, match, others, published))
                continue
            span = _from_another(text, match, sign, others, published)
            found.extend((span,) if span else ())


def _from_another(
    text: str, match: re.Match[str], sign: int, others: Sequence[DaySpan], published: date | None
) -> DaySpan | None:
    groups = match.groupdict()
    if sign == HOURS:
        return _hours_from(text, match, others, published)
    if groups.get("few"):
        return _span(text, match, None, "", published)
    inexact = _INEXACT.search(text, 0, match.start()) is not None
    shift = sign * NUMBERS[groups.get("n") or "1"]
    before = [span for span in others if span.end <= match.start()]
    after = [span for span in others if span.start >= match.end() and _near(match, span)]
    said = next(iter(before[-1:] + after), None)
    inner = said if said and not before and _tells_from(match, said) else None
    if inner and _AFTER.search(match.group()):
        shift = -shift
    of_what = said is None and _counts_from_what_is_told(match)
    if of_what and _OF_A_LIFE.match(text, match.end()):
        return None
    if of_what and (_BEFORE.search(match.group()) or _OF_WAR.match(text, match.end())):  # long ago
        return _span(text, match, None, "", published) if groups.get("n") else None
    issue = (published, published) if published and sign < 0 else None
    day = _counted_from(said) if said else issue
    if said and day and _EVE_OF.search(match.group()):
        day = day[1], day[1]  # the eve of the night to the 6th is the 5th
    why = f"counted from {'the other day of the sentence' if said else 'publication'}"
    days = (day[0] + timedelta(shift), day[1] + timedelta(shift)) if day and not inexact else None
    span = _span(text, match, days, why, published)
    if said or of_what:
        return replace(span, inner=(inner.start, inner.end) if inner else None)
    return replace(span, shift_days=shift)


def _hours_from(
    text: str, match: re.Match[str], others: Sequence[DaySpan], published: date | None
) -> DaySpan | None:
    """Read "hours after a missile hit A on Tuesday": on that day or the next one."""
    inner = next((span for span in others if span.start >= match.end()), None)
    day = _counted_from(inner) if inner and _tells_from(match, inner) else None
    if inner is None or day is None or any(span.end <= match.start() for span in others):
        return None
    later = _AFTER.search(match.group()) is not None
    days = (day[0], day[1] + _ONE) if later else (day[0] - _ONE, day[1])
    why = "counted from the other day of the sentence"
    return replace(_span(text, match, days, why, published), inner=(inner.start, inner.end))


def _near(match: re.Match[str], span: DaySpan) -> bool:
    """Tell whether "the previous day" may be of a day told after it: only right after it."""
    alone = _ALONE.fullmatch(match.group())
    return alone is None or match.string[match.end() : span.start].isspace()


def _counts_from_what_is_told(match: re.Match[str]) -> bool:
    """Tell "a day after the strike", of which only the sentence before may give the day."""
    words = _AFTER.search(match.group()) or _BEFORE.search(match.group())
    return words is not None and match.string[match.end() :][:1].isspace()


def _tells_from(match: re.Match[str], span: DaySpan) -> bool:
    """Tell "three days after the strike on June 1": that day is the strike's, and no other's."""
    gap, words = match.string[match.end() : span.start], match.group()
    if _EVE_OF.fullmatch(words):  # "напередодні п'ятничної атаки", not "накануне 5 июня"
        return gap.isspace() and match.string[span.start : span.end] in ADJECTIVES
    told = _AFTER.search(words) or _BEFORE.search(words)
    return told is not None and not _STOP.search(gap)


def _counted_from(said: DaySpan) -> Days | None:
    """Give the day said, or both of "in the past 24 hours"; of a longer stretch the first."""
    first, last = said.first_day, said.last_day
    if first is None or last is None:
        return None
    return (first, last) if last - first <= _ONE else (first, first)


def _since_then(
    text: str, match: re.Match[str], others: Sequence[DaySpan], published: date | None
) -> Iterator[DaySpan]:
    """Read "and have since taken": from the day said before to publication."""
    before = [span.first_day for span in others if span.end <= match.start() and span.first_day]
    if before and published is not None and before[-1] <= published:
        why = "since the other day of the sentence, up to the day of publication"
        yield _span(text, match, (before[-1], published), why, published)


def _is_taken(match: re.Match[str], found: Sequence[DaySpan]) -> bool:
    return any(span.start < match.end() and match.start() < span.end for span in found)


def _span(
    text: str,
    match: re.Match[str],
    days: Days | None,
    why: str,
    published: date | None,
) -> DaySpan:
    first, last = days or (None, None)
    said = " ".join(match.group().split())
    from_then = _SINCE.match(said) or _SINCE_BEFORE.search(match.string[: match.start()])
    since = from_then is not None and not match.groupdict().get("dash")
    if since and from_then and (from_then.group().startswith("from") or said.startswith("from")):
        since = _ATTACK_NEXT.match(match.string, match.end()) is None
    if since and first and last and published:
        if first > published and not match.groupdict().get("year"):  # "since January" has been
            first, last = in_year(first, first.year - 1), published
            why = f"{why}, up to the day of publication"
        elif last < published:
            last, why = published, f"{why}, up to the day of publication"
    reason = f"“{text[match.start() : match.end()].strip()}”: {why if days else _NO_DAY}"
    before_issue = why in {NIGHT_BEFORE, PAST_DAY} and days is not None
    hour = _HOUR_OF.get(why, "")
    return DaySpan(match.start(), match.end(), first, last, reason, since, before_issue, hour=hour)
