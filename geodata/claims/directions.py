"""Winds in; measures of a direction, with or without a distance, out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geodata.claims.definite import definite_at
from geodata.claims.drafts import spread_deg
from geodata.claims.implied import implied_target
from geodata.claims.measures import Measure
from geodata.claims.passage import is_wide, named
from geodata.claims.standing import forces_before, to_front
from geodata.claims.targets import Target, TargetKind, target_at
from geodata.claims.words import ROUTE
from geodata.measure import turn_deg, wrap_bearing_deg
from geodata.phrases.late import late
from geodata.phrases.letters import lowered
from geodata.phrases.patterns import any_of
from geodata.phrases.winds import bearing_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geodata.claims.passage import Passage
    from geodata.phrases import Length, Wind

_SIDE_SPREAD_DEG = 45.0  # a bank winds; "eastern" tells which side, not the bearing

_OF = re.compile(
    r"(?:\.?(?:\s+(?:side|direction))?\s+(?:of|from)|\s+(?:від|од|от))\s+", re.IGNORECASE
)
_FROM = re.compile(r"\s+from\s", re.IGNORECASE)
_COMPARED_WITH = re.compile(r"\s+(?:(?:від|од|от|за|of|than)\s+)?", re.IGNORECASE)
# "in the south of the region" is a part of it, "з півдня" where something comes from.
_INSIDE = re.compile(
    r"(?<!\w)(?:(?:in|from|across|throughout|of|over|into)\s+the|з|із|зі|с|со|по|всьому)\s+$",
    re.IGNORECASE,
)
_BETWEEN_WINDS = re.compile(
    r"\s*(?:,|and|or|to|та|і|й|и|або|или|/)\s*(?:the\s+|на\s+|к\s+)?", re.IGNORECASE
)
_JUST = re.compile(
    rf"(?<!\w){any_of('just|immediately|directly|right|трохи|одразу|відразу|чуть|немного|сразу')}\s+"
    r"(?:to\s+the\s+|на\s+|к\s+)?$",
    re.IGNORECASE,
)
_TO_THE = re.compile(
    rf"{ROUTE}(?:\s*,)?\s*(?:away\s*,?\s+)?"
    rf"(?:{any_of('to the|toward the|towards the|in a|further|farther|directly')}\s+"
    r"|(?:на|до|к|ко|у|в)\s+)?",
    re.IGNORECASE,
)
_TRAILING = late(
    rf"\s*[,(—–-]?\s*(?:{any_of('by|at|за|в|у|на|приблизно|приблизительно')}\s+)*"
    r"(?:a\s+distance\s+of\s+|(?:відстані|віддалі|расстоянии|удалении)\s+(?:в\s+|у\s+)?)?",
    re.IGNORECASE,
)
_MEASURES_ON = late(
    rf"\s*(?:away\s+)?(?:{any_of('from|of|off|від|от|north|south|east|west')}"
    r"|на\s+[псз]|\w+іше|\w+ее|к\s)",
    re.IGNORECASE,
)
# "the eastern bank of the Oskil": a direction from a water, if the text says whose.
_SIDE = re.compile(r"(?:side|bank|shore)s?\s+of\s+|берег\w*\s+|березі\s+|боці\s+|стороне\s+")
_SIDE_WORDS = tuple(
    "side of|bank of|shore of|sides of|banks of|берег|березі|боці|стороне".split("|")
)
_WIND_OF_SIDE = re.compile(
    r"(?<!\w)(?:(?P<en>(?:north|south)?-?(?:east|west)|north|south)ern"
    r"|(?P<stem>північн|південн|східн|західн|северн|южн|восточн|западн)\w+)\s+$"
)


def find_directions(
    passage: Passage, winds: Sequence[Wind], lengths: Sequence[Length], used: set[int]
) -> Iterator[Measure]:
    """Find every "south of X", with the distance before it or behind it."""
    for group in _groups(passage.text, winds):
        before = _length_before(passage.text, group[0], lengths)
        target = _target(passage, group, is_measured=before is not None)
        if target is None and before is not None:
            target = implied_target(passage, before.lead, group[-1].end)
        if target is None:
            continue
        length = before or _length_behind(passage.text, target, lengths)
        if length:
            used.add(length.start)
        elif target.mention is None or is_wide(target.mention):
            continue  # "north of the border", "south of Russia" hold half a country
        elif _FROM.match(passage.text, group[-1].end):
            continue  # "the road north from X" goes somewhere
        measure = _measure(passage.text, group, target, length)
        yield _of_front(passage, measure) if length else measure


def _of_front(passage: Passage, measure: Measure) -> Measure:
    """Read "Russian troops are 5 km east of X" as where the front runs, seen from X."""
    if measure.target.kind is not TargetKind.PLACE:
        return measure
    forces = forces_before(passage.text, passage.floor(measure.start), measure.start)
    return to_front(passage, measure, forces) if forces else measure


def _groups(text: str, winds: Sequence[Wind]) -> Iterator[list[Wind]]:
    """Join the winds of "east and northeast of"."""
    group: list[Wind] = []
    for wind in winds:
        if group and _BETWEEN_WINDS.fullmatch(text, group[-1].end, wind.start):
            group.append(wind)
            continue
        if group:
            yield group
        group = [wind]
    if group:
        yield group


def _target(passage: Passage, group: list[Wind], *, is_measured: bool) -> Target | None:
    text, last = passage.text, group[-1]
    if _INSIDE.search(text, max(0, group[0].start - 14), group[0].start):
        return None
    link = (_COMPARED_WITH if last.comparative else _OF).match(text, last.end)
    if link is None:
        return None
    target = target_at(passage, link.end())
    if target is None and is_measured and (town := definite_at(passage, link.end())):
        return Target(TargetKind.PLACE, (named(town),), link.end(), town.end, town)
    return target


def _length_before(text: str, wind: Wind, lengths: Sequence[Length]) -> Length | None:
    for length in lengths:
        if length.end > wind.start:
            return None
        if wind.start - length.end <= 24 and _TO_THE.fullmatch(text, length.end, wind.start):
            return length
    return None


def _length_behind(text: str, target: Target, lengths: Sequence[Length]) -> Length | None:
    """Take the distance of "південніше Курахового за 10 км", if nothing else is measured by it."""
    for length in lengths:
        if length.lead < target.end:
            continue
        gap = text[target.end : length.lead]
        if len(gap) > 24 or not gap.strip() or not _TRAILING.fullmatch(gap):
            return None
        return None if _MEASURES_ON.match(text, length.end) else length
    return None


def find_sides(passage: Passage) -> Iterator[Measure]:
    """Find every side of a water that the text puts a place on."""
    low = lowered(passage.text)
    if not any(word in low for word in _SIDE_WORDS):  # spares a slow scan
        return
    for side in _SIDE.finditer(low):
        wind = _WIND_OF_SIDE.search(low, max(0, side.start() - 24), side.start())
        bearing = bearing_of(wind.group("en") or wind.group("stem")) if wind else None
        target = target_at(passage, side.end()) if wind else None
        if wind and target and target.kind is TargetKind.PLACE and bearing is not None:
            yield Measure(
                start=wind.start(),
                end=target.end,
                target=target,
                bearing_deg=bearing,
                spread_deg=_SIDE_SPREAD_DEG,
                needs_subject=True,
            )


def _measure(text: str, group: list[Wind], target: Target, length: Length | None) -> Measure:
    start = min(group[0].start, length.lead) if length else group[0].start
    just = _JUST.search(text, max(0, start - 24), start)
    bearing, spread = _bearing(group)
    return Measure(
        start=just.start() if just else start,
        end=max(target.end, length.end) if length else target.end,
        target=target,
        length=length,
        bearing_deg=bearing,
        spread_deg=spread,
        qualifier="just" if just and not length else None,
    )


def _bearing(group: list[Wind]) -> tuple[float, float]:
    """Average the winds of a group; their spread grows with what lies between them."""
    first, last = group[0], group[-1]
    half_turn = turn_deg(first.bearing_deg, last.bearing_deg) / 2
    spread = max(spread_deg(wind) for wind in group)
    return (
        wrap_bearing_deg(first.bearing_deg + half_turn),
        (spread**2 + half_turn**2) ** 0.5,
    )
