"""A reason or an error in English, as it is told and exported, in; the same in Ukrainian out.

They are made of few sentences around names and measures. What is not among them stays English:
a reason half understood would be worse.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from dashboard.ukrainian_claims import CLAIMS
from dashboard.ukrainian_errors import ERRORS
from dashboard.ukrainian_fronts import FRONTS
from dashboard.ukrainian_told import DAYS, EVENTS, PLACES, REPORTS
from dashboard.ukrainian_values import COUNTS, KINDS

# The first that fits is taken, so the more particular ones stand first.
REASONS = CLAIMS | PLACES | DAYS | REPORTS | EVENTS | ERRORS
_CLOSED = KINDS | COUNTS | FRONTS
_COUNTRIES = {"Ukraine": "Україна", "Russia": "Росія", "Belarus": "Білорусь"}
_WINDS = {"north": "північ", "south": "південь", "east": "схід", "west": "захід"}
_UNITS = {
    "km": "км",
    "m": "м",
    "mi": "миль",
    "miles": "миль",
    "km2": "км²",
    "km²": "км²",
    "nautical miles": "морських миль",
    "metres": "метрів",
    "feet": "футів",
    "yards": "ярдів",
    "square miles": "кв. миль",
}
_WORDS = {"up to": "до", "less than": "менше ніж", "more than": "понад", "at least": "щонайменше"}
_WIND = re.compile(r"\b(?:(?:north|south|east|west)-?)+\b")
_UNIT = re.compile(rf"(?<=\d )(?:{'|'.join(sorted(_UNITS, key=len, reverse=True))})(?!\w)")
_BOUND = re.compile(rf"\b(?:{'|'.join(_WORDS)})\b")
_ABOUT = re.compile(r"[\d.,]+ \w|\b(?:north|south|east|west)")  # it measures, or names a wind
_KNOWN = frozenset({"kind", "status", "side", "holder"})  # slots for a word of a closed list
_PART = re.compile(r"; (?![^“]*”)(?![^(]*\))")
_SENTENCE = re.compile(r"(?<=[.]) (?=[A-Z])")
_LONGEST = 2000  # characters; nothing that is told here is longer


def in_ukrainian(reason: str) -> str:
    """Say a reason in Ukrainian, or leave it as it is where a part of it is not known.

    >>> in_ukrainian("Chasiv Yar lies 12.2 km west of Bakhmut; the claim fits.")
    'Chasiv Yar — 12.2 км на захід від Bakhmut; твердження слушне.'
    >>> in_ukrainian("of 3 places so called, the text itself puts it there; measured from")
    'місць із такою назвою: 3; сам текст указує туди; від нього міряють'
    >>> in_ukrainian("The stars say so.")
    'The stars say so.'
    """
    return reason if len(reason) > _LONGEST else _said(reason) or reason


@lru_cache(maxsize=4096)
def _said(words: str) -> str | None:
    """Say sentences, the parts of one, or a single part; None where one is not known."""
    if len(sentences := _SENTENCE.split(words)) > 1:
        told = _all(sentences)
        return " ".join(told) if told else None
    end = "." if words.endswith(".") and not words.endswith("...") else ""
    if len(parts := _PART.split(words.removesuffix(end))) > 1 and (told := _all(parts)):
        return "; ".join(told) + end
    told_part = _part(words.removesuffix(end))
    return None if told_part is None else told_part + end


def _all(parts: list[str]) -> list[str] | None:
    told = [_said(part) for part in parts]
    return [one for one in told if one is not None] if None not in told else None


def _part(words: str) -> str | None:
    for pattern, told in _patterns():
        if found := pattern.fullmatch(words):
            values = {slot: _value(slot, value) for slot, value in found.groupdict().items()}
            if None not in values.values():
                return told.format(**values)
    return None


def _value(slot: str, value: str) -> str | None:
    """Say what stands in a slot; None where it cannot stand there."""
    if slot == "why":
        return _said(value)
    if slot in _KNOWN:
        return _CLOSED.get(value)
    if slot == "measure" and (" from " in value or not _ABOUT.search(value)):
        return None
    return (
        measure_in_ukrainian(value) if slot in {"measure", "said"} else _COUNTRIES.get(value, value)
    )


def measure_in_ukrainian(words: str) -> str:
    """Say a length and a wind: "8.7 km south-southwest".

    >>> measure_in_ukrainian("less than 8.7 km south-southwest")
    'менше ніж 8.7 км на південь-південний захід'
    """
    turned = _WIND.sub(lambda wind: "на " + _wind(wind.group()), words)
    turned = turned.replace(" are ", " — це ").replace(", not ", ", а не ")
    turned = _BOUND.sub(lambda bound: _WORDS[bound.group()], turned)
    return _UNIT.sub(lambda unit: _UNITS[unit.group()], turned)


def _wind(word: str) -> str:
    """Name a wind of sixteen: the last part is a noun, the one before it an adjective."""
    parts = re.findall("north|south|east|west", word)
    if len(parts) == 3:
        return f"{_WINDS[parts[0]]}-{_wind(parts[1] + parts[2])}"
    if len(parts) == 2:
        first = {"north": "північний", "south": "південний"}.get(parts[0], _WINDS[parts[0]])
        return f"{first} {_WINDS[parts[1]]}"
    return _WINDS[parts[0]]


def _pattern(english: str) -> re.Pattern[str]:
    """Read a template; a part that begins a sentence has a capital there."""
    slots = re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>.+?)", re.escape(english))
    first = english[0]
    return re.compile(f"[{first}{first.upper()}]{slots[1:]}" if first.islower() else slots, re.S)


@cache
def _patterns() -> list[tuple[re.Pattern[str], str]]:
    return [(_pattern(english), told) for english, told in REASONS.items()]
