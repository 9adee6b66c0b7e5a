"""A text and its slate in; how each candidate fits the ground fighting its sentence tells of out.

Drones and missiles strike everywhere, but a brigade repels an assault where armies have met: of the
villages of one name those that never saw the line of contact within a day's march are hardly meant.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from geodata.places.bearers import HERE
from geodata.sentences import split

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from geodata.places.slate import Slate

    Floats = NDArray[np.float64]
    Bools = NDArray[np.bool_]

_AT_THE_LINE = 1.5  # log-odds, of a place where armies have fought since 2022
# Of words, to be looked for one by one: a third of the time that a pattern takes for all of them.
_STEMS = (
    "repel repuls storm assault advanc clash fighting counterattack counter-attack captured seized"
    " liberated foothold infiltrat dislodg pushed attacked ground offensive відби отби штурм"
    " наступа просун просув продви боєзі зіткнен столкнов бої бои боях боев боїв контратак вклини"
    " закріпи закрепи зачист захопи захвати освобо звільн атак піхот пехот"
).split()
_FOUGHT = re.compile(
    r"\b(?:repel|repuls|storm(?:ed|ing)\b|assault(?:s|ed|ing)?\b|advanc(?:e[sd]?|ing)\b"
    r"|clash(?:es|ed)?\b|fighting\b|counter-?attack|captured\b|seized\b|liberated\b|foothold"
    r"|infiltrat|dislodg|pushed back|(?:forces|troops|infantry) (?:also )?attacked\b"
    r"|ground attack|offensive operations"
    r"|відби[лтв]|отби[лтв]|штурм|наступа|просу[нв]|продви|боєзі|зіткнен|столкнов|бо(?:ї|и|ях|ев|їв)\b"
    r"|піхот|пехот|контратак|вклини|закріпи|закрепи|зачист|захопи|захвати|освобо|звільни[лв]"
    r"|атак\w*\s(?:[\w-]+\s){0,4}(?:район\w{1,2}|поблизу|біля|вблизи)\s)"
)
_NO_WAR_THERE = 3.0  # log-odds, of a place overseas that an army is said to have taken
# Where armies fought in the first months and have not since; a drone may strike there any day.
_LEFT = frozenset({"Kyiv", "Kyiv Oblast", "Chernihiv Oblast", "Zhytomyr Oblast"})
_LEFT_SINCE = date(2022, 6, 1)
_BEHIND = 0.1  # of `Columns.theatre`: a place of Russia that no army came near
_FIRST_SPRING = re.compile(r"2022|full-scale invasion|полномасштабн|повномасштабн")
_TAKES = (
    *("взял", "занял", "взят", "зайнял", "захоп", "захват", "освобод", "звільн"),
    *("took", "taken", "captur", "seiz"),
)
_TAKEN = re.compile(
    r"(?<!\w)(?:арми|войск|військ|подраздел|підрозділ|росіян|россиян|окупант|оккупант|противник|ворог"
    r"|всу|зсу|вс\s|десантник|морпех|штурмовик|бойц|forces|troops|army|russians)\w*\s*(?:[\w'’-]+\s+){0,4}?"
    r"(?:взял|занял|зайнял|захоп|захват|освобод|звільни|took|taken|captured|seized)",
    re.IGNORECASE,
)
_FROM_THE_AIR = (
    *"drone uav missile rocket shell bomb airstrike aerial дрон бпла беспил безпіл шахед".split(),
    *"ракет обстр авіа авиа бомб".split(),
    *(" air ", " ппо", " пво", " каб"),
)


def ground_prior(text: str, slate: Slate, day: date | None = None) -> Floats | float:
    """Weigh each candidate by how close armies fought to it, where its sentence tells of that.

    `day` is that of the text: around Kyiv none have since the spring of 2022.
    """
    columns = slate.columns
    unsure = {
        spot.sentence
        for spot, rows in zip(slate.spots, slate.rows, strict=True)
        if rows.stop - rows.start > 1
    }
    fought, taken = fought_in(text, unsure), taken_in(text, unsure)
    if not fought and not taken:
        return 0.0
    found = np.asarray(_AT_THE_LINE * columns.theatre * _stands_in(slate, fought))
    if taken:
        found = found - _NO_WAR_THERE * (_out_of_reach(slate) & _stands_in(slate, taken))
    if day is not None and day > _LEFT_SINCE and not _FIRST_SPRING.search(text):
        left = np.array([place.admin1 in _LEFT for place in columns.places])
        found = found - _NO_WAR_THERE * (left & _stands_in(slate, fought | taken))
    return found


def _out_of_reach(slate: Slate) -> Bools:
    """Tell the places that no army could take: those abroad, and those far inside Russia."""
    columns = slate.columns
    rear = columns.theatre < _BEHIND
    return np.array(
        [
            place.country not in HERE or (place.country == "RU" and far)
            for place, far in zip(columns.places, rear.tolist(), strict=True)
        ]
    )


def _stands_in(slate: Slate, numbers: set[int]) -> Bools:
    """Tell the candidates whose names stand in these sentences."""
    return np.array([number in numbers for number in slate.sentence.tolist()])[slate.owner]


def fought_in(text: str, numbers: set[int]) -> set[int]:
    """Give those of the sentences that tell of fighting on the ground."""
    spans = split(text)
    return {n for n in numbers if is_fought(text[spans[n].start : spans[n].end])}


def taken_in(text: str, numbers: set[int]) -> set[int]:
    """Give those of the sentences in which an army takes a place: it takes none overseas."""
    if not any(word in text for word in _TAKES):
        return set()
    spans = split(text)
    return {n for n in numbers if _TAKEN.search(text, spans[n].start, spans[n].end)}


def is_fought(sentence: str) -> bool:
    """Tell a sentence of fighting on the ground, and of nothing that flies.

    >>> is_fought("The 47th Brigade repelled an attack near Stepove.")
    True
    >>> is_fought("Air defence repelled a drone attack near Stepove.")
    False
    """
    words = sentence.lower()
    for word in _FROM_THE_AIR:
        if word in words:
            return False
    for stem in _STEMS:
        if stem in words:
            return _FOUGHT.search(words) is not None
    return False
