"""The expressions of months, seasons, years and of days counted from another, with their readers.

As in the rules of single days, what one has read, no later one reads again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from geodata.events import day_counts as count
from geodata.events import day_readers as read
from geodata.events.day_words import (
    DASH,
    FROM,
    MONTH,
    MONTH_2,
    N_OR_FEW,
    NUMBERS,
    SEASON,
    SEASON_ADVERB,
    SEVERAL,
    YEAR,
    YEAR_4,
    N,
    any_of,
)

if TYPE_CHECKING:
    from geodata.events.day_rules import Rule

_COUNTED = "counted from the day of publication"
_IN = (
    r"(?:in|during|since|by|through|throughout|until|у|в|з|із|с|за|до|протягом|впродовж|упродовж"
    r"|в\s+течение)\s+(?:the\s+)?(?:month\s+of\s+)?"
)
_WHICH = (
    r"(?:(?:in|during|over)\s+)?(?:the\s+)?(?P<which>last|past|this|минул\w+|прошл\w+|торішн\w+"
    r"|прошлогодн\w+|цього|цієї|этим|этой)\s+"
)

_MONTHS, _SEASON = "those whole months", "that whole season"
_START = (
    r"(?:(?<=since\s)(?:the\s+)?(?:start|beginning)\s+of\s+(?:the\s+)?"
    r"|(?<=з\s)початку\s+|(?<=від\s)початку\s+|(?<=с\s)начала\s+)"
)
_STRETCH = "year|month|week|року|місяця|тижня|года|месяца|недели"

LONG: tuple[Rule, ...] = (
    # so long may be anything: no day of the sentence is that of what it tells
    (
        r"in\s+recent\s+(?:days|weeks|months)|(?:за\s+)?останні(?:ми|х)?\s+(?:днями|тижнями|місяцями)"
        r"|в\s+последние\s+(?:дни|недели|месяцы)"
        r"|(?:в|на)\s+(?:начале|середине|конце|початку|середині|кінці)\s+(?:(?:этого|прошлого|цього|минулого)\s+)?(?:месяца|місяця)",
        read.no_day,
        _COUNTED,
    ),
    (rf"(?:{_IN}|{FROM}){MONTH}{DASH}{MONTH_2}{YEAR}", read.month_range, _MONTHS),
    (
        rf"(?:{_IN}|(?:last|past|минул\w+|прошл\w+|минувш\w+)\s+){MONTH}{YEAR}",
        read.whole_month,
        "that whole month",
    ),
    (rf"{MONTH}\s+{YEAR_4}(?=\s*[:\n])", read.whole_month, "that whole month"),
    (rf"{_WHICH}{SEASON}(?:\s+of)?{YEAR}", read.season, _SEASON),
    (rf"(?:in|during|over)\s+(?:the\s+)?{SEASON}(?:\s+of)?{YEAR}", read.season, _SEASON),
    (rf"{SEASON}(?:\s+of)?\s+{YEAR_4}(?:\s+(?:року|года))?", read.season, _SEASON),
    (rf"{SEASON_ADVERB}{YEAR}", read.season, _SEASON),
    (rf"{_WHICH}(?P<season>fall)(?:\s+of(?=\s+\d))?{YEAR}(?!\s+of)", read.season, _SEASON),
    (rf"in\s+(?:the\s+)?(?P<season>fall)(?:\s+of(?=\s+\d))?{YEAR}(?!\s+of)", read.season, _SEASON),
    (
        r"(?:so\s+far\s+|earlier\s+)?this\s+year|(?<=since\s)(?:the\s+)?new\s+year(?!['’]s)|цього\s+року|цьому\s+році|(?:в\s+)?этом\s+году",
        count.years_back(0),
        _COUNTED,
    ),
    (rf"{_START}(?:this\s+|цього\s+|этого\s+)?(?P<of>{_STRETCH})", count.so_far, _COUNTED),
    (
        r"last\s+year|минулого\s+року|минулому\s+році|торік|за\s+(?:весь|увесь)\s+минулий\s+рік|(?:в\s+)?прошлом\s+году|за\s+весь\s+прошлый\s+год",
        count.years_back(1),
        _COUNTED,
    ),
    (
        r"(?:(?<!\bborn )(?:in|during|since|throughout|у|в|з|с)"
        rf"|(?:(?:counter-?)?offensive|campaign|siege|battles?)\s+of)\s+{YEAR_4}(?:-му|-м|-го)?"
        r"(?:\s*(?:році|року|году|года))?",
        read.whole_year,
        "that whole year",
    ),
    (rf"{YEAR_4}\s*(?:року|года)(?!\s+(?:народж|рожд))", read.whole_year, "that whole year"),
)

# Read only where a sentence has nothing better.
MORNING, EVENING = "the morning of publication", "the evening of publication or the one before"
# "близько 14:20": of the day that the news is of
_AT_CLOCK = r"(?:об?|близько|приблизно|орієнтовно|около)\s+(?:об?\s+)?"
WEAK: tuple[Rule, ...] = (
    (
        r"(?:з\s+(?:самого\s+)?)?(?:[ву]ранці|зранку|ранку)|с\s+(?:самого\s+)?утра|утром"
        r"|на\s+(?:світанку|рассвете)|опівдні|пополудні|в\s+полдень|по\s+обіді"
        rf"|{_AT_CLOCK}(?:0?\d|1[0-6]):[0-5]\d(?![\d:])"
        r"|об?\s+(?:0?\d|1[0-6])\.[0-5]\d(?![\d.]|\s*(?:%|км|млн|тис|грн))"
        r"|(?:early\s+)?in\s+the\s+(?:early\s+)?morning",
        count.days_back(0, 0),
        MORNING,
    ),
    (
        r"(?:(?:пізно\s+)?(?:ввечері|увечері)|(?:поздно\s+)?вечером)(?!\s+т(?:ого|ій|ой)\s)"
        rf"|{_AT_CLOCK}(?:1[7-9]|2[0-3]):[0-5]\d(?![\d:])"
        r"|об?\s+(?:1[7-9]|2[0-3])\.[0-5]\d(?![\d.]|\s*(?:%|км|млн|тис|грн))"
        r"|(?:late\s+)?in\s+the\s+(?:late\s+)?evening(?!\s+of\s)",
        count.days_back(-1, 0),
        EVENING,
    ),
    (
        rf"(?:упродовж|впродовж|протягом|на\s+протяжении|в\s+течение)\s+{N}\s+"
        r"(?P<unit>дн\w+|діб|суток)",
        count.days_in_a_row,
        _COUNTED,
    ),
    (  # "за пять дней удалось": no "за п'ять днів до"
        rf"за\s+{N}\s+(?P<unit>дн(?:ей|я|ів|і)|діб|доби|суток)"
        r"(?!\s+(?:до|перед|после|після|война|войны|війни|вторгн|вторж|бо[йеєїя]|роб[оі]т|наступ))",
        count.days_in_a_row,
        _COUNTED,
    ),
    (
        r"вдень|удень|дн[её]м(?!\s+(?:народж|рожд|пам|незал|незав|перемог|побед|скорб))|після\s+опівночі|після\s+обіду|после\s+полу(?:ночи|дня)|after\s+midnight",
        count.days_back(0, 0),
        "the day of publication",
    ),
)

# Counted from the day that the sentence gives beside it; "a day after" what the clause tells.
NEXT, BEFORE, SAME, WEEK = 1, -1, 0, 7
SINCE = 200  # "since then"
HOURS = 100  # later or earlier: on that day or the one beside it
_SO_MANY = rf"(?:{any_of(NUMBERS)}|{SEVERAL})"
_NO_HOUR = (  # "two hours before dawn on Sunday" is of Sunday itself
    r"(?!\s+(?:the\s+)?(?:dawn|daybreak|sun|mid|noon|світан|сход|півн|полуд|рассвет|восход|полун))"
)
_AT_HOUR = (
    r"(?:\s+(?:(?:пізно\s+|поздно\s+)?(?:[ву]вечері|вечером)|[ву]ранці|утром|[ву]день|дн[её]м"
    r"|[ву]ночі|ночью))?"
)
FROM_ANOTHER: tuple[tuple[str, int], ...] = (
    (rf"(?:{N_OR_FEW}\s+)?(?:hours\s+(?:after|before)|годин\w*\s+(?:після|до)){_NO_HOUR}", HOURS),
    (rf"(?:через|за)\s+(?:{N_OR_FEW}\s+)?час\w*\s+(?:после|до){_NO_HOUR}", HOURS),
    (
        r"(?:the\s+(?:next\s+|following\s+)?(?:day|morning)|наступного\s+(?:дня|ранку|вечора)"
        r"|на\s+следующ(?:ий\s+день|ее\s+утро|ий\s+вечер))"
        r"\s+(?:after(?!\s*(?:[.,;]|$))|після|после)",
        BEFORE,
    ),
    (
        r"the\s+(?:next|following)\s+(?:day|morning)|the\s+day\s+after"
        r"|наступного\s+(?:дня|ранку|вечора)|на\s+следующ(?:ий\s+день|ее\s+утро|ий\s+вечер)",
        NEXT,
    ),
    (
        r"(?:earlier|later)\s+th(?:at|e\s+same)\s+day|(?:on\s+)?th(?:e|at)\s+same\s+(?:day|morning|afternoon|evening|night)|(?:того|цього)\s+(?:ж|же|самого)\s+дня"
        r"|в\s+(?:тот|этот)\s+же\s+день|того\s+же\s+дня",
        SAME,
    ),
    (rf"{N_OR_FEW}\s+days?\s+later|через\s+день(?!\s+(?:після|после))", NEXT),
    (rf"{N_OR_FEW}\s+weeks?\s+later", NEXT * WEEK),
    (rf"{N_OR_FEW}\s+weeks?\s+(?:after|before|earlier|prior)", BEFORE * WEEK),
    (
        rf"(?:{N_OR_FEW}\s+)?(?:тиж|нед)\w+\s+(?:раніше|ранее)",
        BEFORE * WEEK,
    ),
    # a month or a year before: of no day that can be told, and not of the day beside it
    (rf"(?P<few>{_SO_MANY}\s+(?:months?|years?)\s+(?:earlier|prior))", BEFORE),
    (rf"(?P<few>(?:{_SO_MANY}\s+)?(?:міс|мес|рок|год|лет)\w*\s+(?:раніше|ранее))", BEFORE),
    (rf"через\s+(?:{N_OR_FEW}\s+)?(?:тижд|тижн|недел)\w+\s+(?:після|после)", BEFORE * WEEK),
    (rf"за\s+(?:{N_OR_FEW}\s+)?(?:тижд|тижн|недел)\w+\s+(?:до|перед)", BEFORE * WEEK),
    (
        rf"через\s+(?:{N_OR_FEW}\s+)?(?:тижд|тижн|недел)\w+|[ув]же\s+за\s+(?:тиждень|неделю)",
        NEXT * WEEK,
    ),
    (rf"через\s+(?:{N_OR_FEW}\s+дн\w+|день)\s+(?:після|после)", BEFORE),
    (rf"через\s+{N_OR_FEW}\s+дн\w+", NEXT),
    (r"за\s+(?:сутки|добу)\s+(?:до|перед)(?:\s+(?:того|этого|цього))?", BEFORE),
    (
        rf"{N_OR_FEW}\s+days?\s+(?:after|earlier|before|prior(?!\s+to))|the\s+(?:previous\s+day|day\s+before)"
        rf"|(?:напередодні|накануне){_AT_HOUR}|the\s+(?:evening|afternoon|morning)\s+before(?=\s*[.,;])",
        BEFORE,
    ),
    (
        rf"{N_OR_FEW}\s+дн\w+\s+(?:раніше|ранее)|(?:дн[её]м|сутками|добою)\s+(?:раніше|ранее)",
        BEFORE,
    ),
    (
        rf"(?:{N_OR_FEW}\s+дн\w+|дн[её]м|сутки)\s+(?:пізніше|позже|позднее|спустя)"
        r"|(?:через|спустя)\s+(?:сутки|добу)(?!\s+(?:після|после))|спустя\s+день(?!\s+после)",
        NEXT,
    ),
    (rf"спустя\s+{N_OR_FEW}\s+дн\w+(?!\s+после)(?!\w)", NEXT),
    (
        rf"(?:(?:через|спустя)\s+(?:сутки|добу)|спустя\s+(?:{N_OR_FEW}\s+дн\w+|день))"
        r"\s+(?:після|после)",
        BEFORE,
    ),
    (rf"(?:{N_OR_FEW}\s+)?(?:тиж|нед)\w+\s+(?:пізніше|позже|позднее|спустя)", NEXT * WEEK),
    (r"(?:have|has)\s+since|since\s+then|відтоді|с\s+тех\s+пор", SINCE),
    (
        rf"за\s+(?:{N_OR_FEW}\s+)?(?:день|дні|дня|днів|дней)\s+(?:до|перед)(?:\s+(?:того|этого|цього))?",
        BEFORE,
    ),
)
