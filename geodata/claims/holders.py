"""A figure in; whether the words around it say that a side holds it now, and which, out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from geodata.model import Side
from geodata.phrases.late import late
from geodata.phrases.patterns import any_of

if TYPE_CHECKING:
    from geodata.claims.passage import Passage

# Compiled when a text first tells a share: most tell none.
_HOLDS = late(
    r"(?<![\w-])"
    + any_of(
        """control | controls | controlling | controlled | hold | holds | holding | held
        | occup* | seized | captured | conquered | overrun | grabbed | taken over | has taken
        | have taken | under * control | in * hands | under * rule
        | контролю* | контролир* | утриму* | удержива* | окупу* | окупова* | окупува*
        | оккупир* | під контролем | под контролем | під окупацією | под оккупацией
        | в окупації | в оккупации | під російською окупацією | под российской оккупацией
        | захопи* | захвати* | захоплен* | захвачен*"""
    )
    + r"(?!\w)",
    re.IGNORECASE,
)
_REACH = 300  # characters of a sentence on either side of a figure that are looked at
_NEAR = 70  # characters between such a word and the figure
_SIDES = {
    Side.RUSSIA: late(
        r"(?<!\w)(?:Russia\w*|Moscow\w*|Kremlin|Putin|invaders|occupiers|росі[йяюї]\w*|росси[йяию]\w*"
        r"|москв\w+|кремл\w+|окупант\w*|оккупант\w*|рф|ворог\w*)(?!\w)",
        re.IGNORECASE,
    ),
    Side.UKRAINE: late(
        r"(?<!\w)(?:Ukrain\w+|Kyiv|Kiev|україн\w+|украин\w+|киї?в\w*|києв\w*|киев\w*|зсу|всу"
        r"|сили\s+оборони)(?!\w)",
        re.IGNORECASE,
    ),
}
# "invaded Ukraine", "in Ukraine", "the Ukrainian side said that": no one who holds ground.
_OBJECT = late(
    r"(?<!\w)(?:in|of|into|on|from|against|inside|across|invad\w+|attack\w+|у|в|на|до|від|от|проти"
    r"|против|вторг\w+)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_ENEMY = late("противник", re.IGNORECASE)  # in Russian it may be either side's
_OCCUPIES = late("occup|окуп|оккуп", re.IGNORECASE)
# What is wanted, denied or expected is not held.
_NOT_SO = late(
    r"(?<!\w)"
    + any_of(
        """plan* | want* | aim* | seek* | goal | goals | hope* | intend* | could | would | might
        | may | will | if | unless | no longer | not | never | before | prior to | demand*
        | хоч* | прагн* | план* | намір* | намер* | стрем* | мета | цель | цели | якщо | если
        | може* | мог* | не | буд* | вимага* | требу* | до того | перед"""
    )
    + r"(?!\w)[^.;]{0,50}$",
    re.IGNORECASE,
)
_YEAR = late(r"(?<![\d.,])(?:19|20)\d\d(?![\d.,]\d|\d|\s*(?:km|км|sq|кв|square))")
_IN_YEAR = late(
    r",?\s+(?:(?:by|in|at|as\s+of|until|у|в|на|до|к)\s+)(?:[^\W\d]+\s+){0,3}(?P<year>20\d\d)(?!\d)",
    re.IGNORECASE,
)
_CLAUSE_ENDS = late(r"[.;:()—]|,\s+(?:and|but|while|which|а|але|но|який|которы\w)\s")
_BY = late(r"\s+(?:(?:by|with)\s+(?:the\s+)?)?", re.IGNORECASE)
_NOW = late(
    r"(?<!\w)"
    + any_of(
        """now | currently | today | still | as of today | at present | already | нині | зараз
        | наразі | сьогодні | досі | вже | сейчас | сегодня | ныне | по-прежнему | уже"""
    )
    + r"(?!\w)",
    re.IGNORECASE,
)
_PRESENT = late(
    r"(?:control|controls|controlling|hold|holds|holding|occup(?:y|ies|ying)|under\s.*|in\s.*"
    r"|контролю\w+|контролиру\w+|утриму[єю]\w*|удержива[ею]\w*|окупу[єю]\w*|оккупиру\w+|п[іо]д\s.*)",
    re.IGNORECASE,
)
_PERFECT = late(r"(?<!\w)(?:has|have)\s+(?:now\s+|already\s+)?$", re.IGNORECASE)
_GAINED_SINCE = late(
    r"(?<!\w)(?:since|this\s+(?:week|month|year)|last\s+(?:week|month|year)|in\s+the\s+past"
    r"|over\s+the\s+(?:past|last)|з\s+початку|від\s+початку|с\s+начала|минул\w+|прошл\w+|цьогоріч)(?!\w)",
    re.IGNORECASE,
)
_WHOLE_WAR = late(
    r"(?:since|з\s+початку|від\s+початку|с\s+начала)\s+(?:\S+\s+){0,3}?"
    r"(?:invasion|war|2014|вторгнення|вторжения|війни|войны|february\s+2022)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Holding:
    """Who is said to hold something now, if the text says; where the words begin and end."""

    side: Side | None
    start: int
    end: int


def holding_at(passage: Passage, lead: int, end: int) -> Holding | None:
    """Find the words that say a figure is what somebody holds on the article's day; else None."""
    text, floor = passage.text, max(passage.floor(lead), lead - _REACH)
    ceiling = min(passage.ceiling(lead), end + _REACH)
    sentence = text[floor:ceiling]
    before = [m for m in _HOLDS.finditer(text, floor, lead) if lead - m.end() <= _NEAR]
    verb = before[-1] if before else _is_held(text, end, ceiling)
    if verb is None or _NOT_SO.search(text, floor, verb.start()):
        return None
    if _is_past(passage, sentence, verb):
        return None
    if (then := _IN_YEAR.match(text, end)) and _is_gone(passage, then.group("year")):
        return None
    if _GAINED_SINCE.search(sentence) and not _WHOLE_WAR.search(sentence):
        return None
    side = _side_of(text, floor, verb, ceiling)
    return Holding(side, min(verb.start(), lead), max(verb.end(), end))


def _is_held(text: str, end: int, ceiling: int) -> re.Match[str] | None:
    """Find "is under Russian control", "remains occupied", behind what is held so."""
    verb = _HOLDS.search(text, end, min(end + _NEAR, ceiling))
    if verb is None or _is_active(verb) or _CLAUSE_ENDS.search(text, end, verb.start()):
        return None
    return verb


def _is_gone(passage: Passage, year: str) -> bool:
    return passage.published is None or int(year) < passage.published.year


def _is_past(passage: Passage, sentence: str, verb: re.Match[str]) -> bool:
    """Tell of a year gone by, in a sentence that does not also speak of today."""
    is_perfect = _PERFECT.search(
        passage.text, max(0, verb.start() - 16), verb.start()
    ) or _WHOLE_WAR.search(sentence)
    if is_perfect or _NOW.search(sentence) or _PRESENT.fullmatch(verb.group()):
        return False
    return any(_is_gone(passage, year.group()) for year in _YEAR.finditer(sentence))


def _side_of(text: str, floor: int, verb: re.Match[str], ceiling: int) -> Side | None:
    """Tell whose the holding is: who stands in its own words, behind "by", or last before it."""
    own = _named_in(text, verb.start(), verb.end())
    if own:
        return own[-1][1]
    by = _BY.match(text, verb.end())
    follows = _named_in(text, by.end(), min(by.end() + 24, ceiling)) if by else []
    if follows and by and follows[0][0] == by.end() and not _is_active(verb):
        return follows[0][1]
    before = [one for one in _named_in(text, floor, verb.start()) if not _is_object(text, one[0])]
    if before:
        return before[-1][1]
    if _ENEMY.search(text, floor, verb.start()) and not set("іїєґ").isdisjoint(text[floor:ceiling]):
        return Side.RUSSIA
    return Side.RUSSIA if _OCCUPIES.search(verb.group()) else None


def _is_active(verb: re.Match[str]) -> bool:
    """Tell "controls" from "controlled by": what follows the first is what it holds."""
    return _PRESENT.fullmatch(verb.group()) is not None and " " not in verb.group()


def _named_in(text: str, start: int, end: int) -> list[tuple[int, Side]]:
    """List the sides named between two offsets, in order."""
    found = [
        (match.start(), side)
        for side, names in _SIDES.items()
        for match in names.finditer(text, start, end)
    ]
    return sorted(found, key=lambda one: one[0])


def _is_object(text: str, at: int) -> bool:
    return _OBJECT.search(text, max(0, at - 24), at) is not None
