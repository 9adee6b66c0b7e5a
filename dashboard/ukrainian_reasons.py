"""A reason in English, as it is judged and exported, in; the same in Ukrainian out.

Reasons are made of few sentences around names and measures. What is not among them stays English:
a reason half understood would be worse.
"""

from __future__ import annotations

import re
from functools import lru_cache

# Names stand in {name}, {other}; what is measured, with its wind, in {measure}, {said}.
REASONS = {
    "{name} lies {measure} of {other}; the claim fits.": (
        "{name} — {measure} від {other}; твердження слушне."
    ),
    "{name} lies {measure} of {other}, not {said}; the claim does not fit.": (
        "{name} — {measure} від {other}, а не {said}; твердження не слушне."
    ),
    "{name} lies {measure} of {other}; {said} does not fit.": (
        "{name} — {measure} від {other}; {said} не відповідає дійсності."
    ),
    "{name} lies {measure} of {other}; that is at the edge of what the claim can mean.": (
        "{name} — {measure} від {other}; це на межі того, що може означати твердження."
    ),
    "{name} lies {measure} of {other}; too far to fit.": (
        "{name} — {measure} від {other}; задалеко, щоб бути слушним."
    ),
    "{name} lies {measure} of {other}, which is far more than {said}; true to the letter only.": (
        "{name} — {measure} від {other}, що набагато більше за {said}; слушне лише дослівно."
    ),
    "{name} lies {measure} from {other}; the claim fits.": (
        "{name} — {measure} від {other}; твердження слушне."
    ),
    "{name} lies {measure} from {other}; that is at the edge of what the claim can mean.": (
        "{name} — {measure} від {other}; це на межі того, що може означати твердження."
    ),
    "{name} lies {measure} from {other}; {said} does not fit.": (
        "{name} — {measure} від {other}; {said} не відповідає дійсності."
    ),
    "{name} belongs to {other}.": "{name} належить до {other}.",
    "{name} lies in {other}.": "{name} лежить у {other}.",
    "{name} lies at the edge of {other}.": "{name} лежить на краю {other}.",
    "The text does not say what lies there.": "Текст не каже, що там лежить.",
    "The text does not say what lies there; its name would settle it.": (
        "Текст не каже, що там лежить; назва дала б відповідь."
    ),
    "The position of {name} is known only to {measure}; a fuller gazetteer would settle it.": (
        "Положення {name} відоме лише з точністю {measure}; відповідь дав би повніший довідник."
    ),
    "No front is known for {name}; control areas of that day would settle it.": (
        "Фронт на {name} невідомий; відповідь дали б контури контролю того дня."
    ),
    "The latest front before {name} is of {other}, too old to tell; "
    "control areas of that day would settle it.": (
        "Останній фронт до {name} — від {other}, задавній; "
        "відповідь дали б контури контролю того дня."
    ),
    "The {name} has no name here; it can be anywhere in {other}.": (
        "Населений пункт тут не названо; він може бути будь-де в {other}."
    ),
    "The text does not name the {name}; a name that the gazetteer knows would settle it.": (
        "Текст не називає населеного пункту; відповідь дала б назва, яку знає довідник."
    ),
    "The text does not name the {name}; {said} settlements fit, {other} best.": (
        "Текст не називає населеного пункту; підходять {said}, найкраще — {other}."
    ),
    "The text does not name the {name}; {said} settlements fit, none stands out. "
    "A name that the gazetteer knows would settle it.": (
        "Текст не називає населеного пункту; підходять {said}, жоден не вирізняється. "
        "Відповідь дала б назва, яку знає довідник."
    ),
    "{name} is not in the gazetteer; {said} settlements fit, {other} best.": (
        "{name} немає в довіднику; підходять {said}, найкраще — {other}."
    ),
    "{measure} can be checked with control areas of the first and the last day.": (
        "{measure} можна перевірити за контурами контролю першого й останнього дня."
    ),
    "An advance of {measure} can be checked with control areas of the first and the last day.": (
        "Просування на {measure} можна перевірити за контурами контролю першого й останнього дня."
    ),
    "The front {name} is a sketch; a schematic line cannot settle a length.": (
        "Фронт {name} — схема; схематична лінія не визначає довжини."
    ),
    "The two units agree within their rounding.": "Обидві одиниці узгоджуються в межах округлення.",
    "The text does not settle which region is meant.": "Текст не каже, про яку область ідеться.",
    "The text has no day, so no front can be chosen; a date would settle it.": (
        "Текст не має дня, тож фронту не вибрати; відповідь дала б дата."
    ),
    "The text names no spot from which to measure to the front.": (
        "Текст не називає місця, від якого міряти до фронту."
    ),
    "{name} is an area; a distance from it has no one end.": (
        "{name} — територія; відстань від неї не має одного кінця."
    ),
    "{name} is long; no one point of it is told.": (
        "{name} — видовжений об'єкт; якої саме його точки стосується, не сказано."
    ),
    "{said} places are called {name}; naming a raion helps.": (
        "Місць із назвою {name}: {said}; допомогла б назва району."
    ),
    "{said} places are called {name} and they disagree: one fits, {measure} of {other}, "
    "not all do; naming its oblast or raion would settle it.": (
        "Місць із назвою {name}: {said}, і вони розходяться: одне підходить, {measure} "
        "від {other}, інші ні; відповідь дала б назва області чи району."
    ),
    "The two units agree only by rounding: {said}.": (
        "Обидві одиниці узгоджуються лише через округлення: {said}."
    ),
    "The two units contradict each other: {said}.": (
        "Обидві одиниці суперечать одна одній: {said}."
    ),
    "So far off, another {name} may be meant; naming its raion would tell.": (
        "Так далеко могли мати на увазі інший {name}; відповідь дала б назва району."
    ),
    "None of the {said} places called {name} lies there.": (
        "Жодне з місць із назвою {name} ({said}) не лежить там."
    ),
    "The nearest: {name}": "Найближче: {name}",
}
_WINDS = {"north": "північ", "south": "південь", "east": "схід", "west": "захід"}
_UNITS = {"km": "км", "m": "м", "mi": "миль", "miles": "миль", "km2": "км²", "km²": "км²"}
_WIND = re.compile(r"\b(?:(?:north|south|east|west)-?)+\b")
_UNIT = re.compile(rf"(?<=\d )(?:{'|'.join(sorted(_UNITS, key=len, reverse=True))})(?!\w)")
_ABOUT = re.compile(r"[\d.,]+ \w|\b(?:north|south|east|west)")  # it measures, or names a wind


def in_ukrainian(reason: str) -> str:
    """Say a reason in Ukrainian, or leave it as it is where a sentence of it is not known.

    >>> in_ukrainian("Chasiv Yar lies 12.2 km west of Bakhmut; the claim fits.")
    'Chasiv Yar — 12.2 км на захід від Bakhmut; твердження слушне.'
    >>> in_ukrainian("The stars say so.")
    'The stars say so.'
    """
    sentences = [_sentence(one) for one in re.split(r"(?<=[.]) (?=[A-Z])|(?<=nearest:) ", reason)]
    return " ".join(one for one in sentences if one) if all(sentences) else reason


@lru_cache(maxsize=4096)
def _sentence(words: str) -> str | None:
    if words == "The nearest:":
        return "Найближче:"
    for pattern, told in _PATTERNS:
        found = pattern.fullmatch(words)
        if found and all(_fits(slot, value) for slot, value in found.groupdict().items()):
            return told.format(**{k: _value(k, v) for k, v in found.groupdict().items()})
    return None


def _fits(slot: str, value: str) -> bool:
    return slot != "measure" or bool(_ABOUT.search(value))


def _value(slot: str, value: str) -> str:
    return _measure(value) if slot in {"measure", "said"} else value


def _measure(words: str) -> str:
    """Say a length and a wind: "8.7 km south-southwest".

    >>> _measure("8.7 km south-southwest")
    '8.7 км на південь-південний захід'
    """
    turned = _WIND.sub(lambda wind: "на " + _wind(wind.group()), words)
    turned = turned.replace(" are ", " — це ").replace(", not ", ", а не ")
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
    slots = re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>.+?)", re.escape(english))
    return re.compile(slots)


_PATTERNS = [(_pattern(english), told) for english, told in REASONS.items()]
