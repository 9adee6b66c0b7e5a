"""A text and its spots in; which place lies how far and in which direction of which out."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from geodata.model import Sense
from geodata.phrases import find_lengths, find_winds
from geodata.phrases.late import late
from geodata.places.hints import between

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geodata.phrases import Length, Wind
    from geodata.places.spots import Spot


_Phrase = TypeVar("_Phrase", "Wind", "Length")
if TYPE_CHECKING:
    _ByEnd = tuple[list[int], Sequence[_Phrase]]  # where each ends, to search by
    _Measures = tuple[_ByEnd[Wind], _ByEnd[Length]]

# "Y, near X": no more is told than that the two are close
_NEAR = re.compile(
    r"[,(–—]\s*(?:near|not far from|just outside|outside|next to|close to|поблизу|недалеко від"
    r"|неподалік(?: від)?|біля|вблизи|недалеко от|возле|рядом с)\s+(?:the\s+)?"
    r"(?:(?:city|town|village|міста|села|города)\s+(?:of\s+)?)?"
)
_PARTS = ("suburb", "district", "neighbo", "quarter", "outskirts")
# "the Tekstilshchik suburb of Russian-occupied Donetsk"
_PART_OF = re.compile(
    r"(?:suburb|district|neighbou?rhood|quarter|outskirts)\s+of\s+(?:the\s+)?(?:[\w-]+\s+){0,2}$"
)
# From the wind to the anchor: "of the city of", "from occupied"; comparatives need no preposition.
_TO_ANCHOR = late(
    r"^(?:\s*\([^()]{0,40}\))?\s+(?:(?:of|from|від|од|от)\s+)?(?:(?:the|its|occupied|industrial|mining|strategic"
    r"|city|town|village|settlement|hub|of|regional|capital|key|міста|села|селища|смт|города|села"
    r"|поселка|посёлка|н\.п\.|м\.|с\.|г\.|[\w-]+-(?:held|occupied|controlled))\s+){0,5}[\"“«]?$"
)
_FROM_ANCHOR = late(
    r"^(?:\s*\([^()]{0,40}\))?\s+(?:away\s+)?(?:from|of|outside|від|од|от|до)\s+"
    r"(?:(?:the|city|town|village|of|occupied|міста|села|города)\s+){0,4}[\"“«]?$"
)
_LENGTH_TO_WIND = re.compile(r"^(?:\s*\([^()]{0,40}\))?\s*(?:to\s+the|на|к|,)?\s*$")
# "Y, a village 10 km south of X", "Y (south of X)", "Y, which lies south of X"
_SUBJECT_BEFORE = late(
    r"^\s*(?:[,(–—-]|\s(?:is|lies?|sits|located|situated|about|some|розташован\w+|знаходиться"
    r"|расположен\w+|находится|що|який|яка|яке|что))"
    r"(?:\s*(?:(?:an?|the)\s+(?:[a-z-]+\s+){1,4}?(?:town|village|city|settlement|hamlet|hub|stronghold)"
    r"|a|an|the|all|both|small|tiny|village|town|city|settlement|hamlet|which|that|is|are"
    r"|lies?|sits?|located|situated|just|some|about|around|roughly|approximately|only|nearly"
    r"|immediately|further|far|село|селище|місто|що|приблизно|близько|розташован\w+|за|деревня"
    r"|поселок|город|расположен\w+|примерно|около|в|у|і|and|lying|to|directly|almost|less|than"
    r"|more|over|under|up)(?=[\s,)]|$)[,\s]*){0,7}\s*$"
)
# "село X за 10 км на південь від Y", "X about 10 km south of Y"
_PLAIN_BEFORE = re.compile(
    r"^\s+(?:(?:за|в|у|about|some|just|only|roughly|приблизно|близько|лише|майже|примерно|около|всего"
    r"|почти)\s+)*$"
)
# "south of X near Y", "south of X in the village of Y"
_SUBJECT_AFTER = late(
    r"^\s*[,)]?\s*(?:\([^()]{0,30}\)\s*)?(?:near|in|at|around|within|into|toward|towards|to|on|:|–|—|поблизу|біля|в|у|під"
    r"|неподалік(?:\s+від)?|в\s+районі|вблизи|возле|под|около|в\s+районе)\s+"
    r"(?:(?:the|area|vicinity|village|villages|town|city|settlement|settlements|of|both|окупован\w+"
    r"|населен\w+|пункт\w*|сел\w*|міст\w*|с\.|м\.|г\.|смт|деревн\w+|город\w*|поселк\w+)\s+){0,5}"
    r"[\"“«]?$"
)
_UNITS = ("km", "км", "mile", "kilomet", "кілом", "килом")
_LISTED = re.compile(
    r"^\s*(?:,|,?\s+(?:and|or|та|і|й|и|или|або))\s*"
    r"(?:(?:near|towards?|into|in|at|on|поблизу|біля|до|вблизи|возле|у|в)\s+)?$"
)
_DIRECTION = re.compile(
    r"['’]?s?\s+(?:operational\s+|tactical\s+)?"
    r"(?:direction|sector|axis|front|фронт\w*|напрям\w*|відтин\w*|ділян\w*|направлени\w*|участ\w*)\b"
)
# "in Poltava they buried a man who died on the Kupiansk front": of which Poltava is no part
_CLAUSE = re.compile(
    r",\s+(?:(?:who|which|where|when)|(?:який|яка|яке|які|котр\w+|котор\w+|де|где|коли|когда))\s"
)
_SECTOR_KM, _SECTOR_LOG = 14.0, 0.7  # sectors of the front are 30 to 60 km wide
_SECTOR_SHARE = 0.4
_DIRECTION_KM, _DIRECTION_LOG = 12.0, 0.8  # "DIRECTION of X near Y" in situation reports
_LONGEST_CHARS = 90  # from a wind or a length to its anchor
_NEAR_KM, _NEAR_LOG = 5.5, 1.1
_PART_KM = 3.0  # from the middle of a town to its parts
SPREAD_DEG = 17.0  # of a bearing told in four or eight winds


class Bearing(NamedTuple):
    """Spot `subject` lies `distance_m`, written to `grain_m`, from spot `anchor` at `bearing_deg`.

    Where no distance is given, `typical_km` is its median and `log_spread` that of its logarithm.
    `anchor_share` is how much of it speaks for the anchor: a sector of the front is named after the
    town it leads to, however far. `is_part`: the subject is a part of the anchor.
    """

    subject: int
    anchor: int
    bearing_deg: float | None = None
    distance_m: float | None = None
    grain_m: float = 0.0
    typical_km: float = _DIRECTION_KM
    log_spread: float = _DIRECTION_LOG
    anchor_share: float = 1.0
    is_part: bool = False


_SECTOR = Bearing(0, 0, typical_km=_SECTOR_KM, log_spread=_SECTOR_LOG, anchor_share=_SECTOR_SHARE)


def find_bearings(text: str, spots: Sequence[Spot]) -> tuple[Bearing, ...]:
    """Find the distances and directions said between two places of one sentence."""
    return (*_measured(text, spots), *_directed(text, spots))


def _directed(text: str, spots: Sequence[Spot]) -> Iterator[Bearing]:
    """Give the places of a sentence on one "Lyman direction": they lie around Lyman."""
    named = [
        number
        for number, spot in enumerate(spots)
        if spot.sense is Sense.ASSOCIATIVE and _DIRECTION.match(text, spot.end)
    ]
    in_sentence = Counter(spots[number].sentence for number in named)
    for anchor in named:
        if in_sentence[spots[anchor].sentence] == 1:
            sector = _SECTOR._replace(anchor=anchor)
            for number in _in_sentence_of(spots, anchor):
                spot = spots[number]
                apart = _CLAUSE.search(text, spot.end, spots[anchor].start)
                if spot.sense is Sense.LITERAL and not spot.is_area and not apart:
                    yield sector._replace(subject=number)


def _in_sentence_of(spots: Sequence[Spot], number: int) -> Iterator[int]:
    """Give the other spots of a spot's sentence."""
    sentence = spots[number].sentence
    for step in (-1, 1):
        other = number + step
        while 0 <= other < len(spots) and spots[other].sentence == sentence:
            yield other
            other += step


def _measured(text: str, spots: Sequence[Spot]) -> Iterator[Bearing]:
    winds = find_winds(text)
    measured = winds or any(word in text for word in _UNITS)
    ended = _by_end(winds), _by_end(find_lengths(text) if measured else ())
    near = {found.end(): found.start() + 1 for found in _NEAR.finditer(text)}
    parts = any(word in text for word in _PARTS)
    ends = sorted((*near, *ended[0][0], *ended[1][0]))
    return (
        Bearing(subject, number, *phrase[2:])  # in a third of the time of `_replace`
        for number, spot in enumerate(spots)
        if (parts or _is_shortly_after(ends, spot.start))
        and (found := _phrase(text, spot, near, ended, parts=parts))
        and not spot.is_area
        for start, phrase in [found]
        for subject in _subjects(text, spots, number, start)
    )


def _phrase(
    text: str, anchor: Spot, nears: dict[int, int], measured: _Measures, *, parts: bool
) -> tuple[int, Bearing] | None:
    """Read what is measured from an anchor: where the words begin, and what they say."""
    winds, lengths = measured
    if anchor.start in nears:
        return nears[anchor.start], Bearing(0, 0, typical_km=_NEAR_KM, log_spread=_NEAR_LOG)
    if parts and (part := _PART_OF.search(text, max(0, anchor.start - 60), anchor.start)):
        return part.start(), Bearing(0, 0, typical_km=_PART_KM, log_spread=_NEAR_LOG, is_part=True)
    wind = _last_before(winds, anchor.start)
    if wind and _TO_ANCHOR.match(text[wind.end : anchor.start]):
        length = _last_before(lengths, wind.start)
        if length and _LENGTH_TO_WIND.match(text[length.end : wind.start]):
            return length.start, Bearing(
                0, 0, wind.bearing_deg, length.value_m, grain_m=length.grain_m
            )
        return wind.start, Bearing(0, 0, wind.bearing_deg)
    length = _last_before(lengths, anchor.start)
    if length and _FROM_ANCHOR.match(text[length.end : anchor.start]):
        return length.start, Bearing(0, 0, distance_m=length.value_m, grain_m=length.grain_m)
    return None


def _is_shortly_after(ends: Sequence[int], at: int) -> bool:
    """Tell whether any of the measured words ends near enough before `at` to lead there."""
    number = bisect_right(ends, at)
    return number > 0 and at - ends[number - 1] < _LONGEST_CHARS


def _by_end(found: Sequence[_Phrase]) -> _ByEnd[_Phrase]:
    return [phrase.end for phrase in found], found


def _last_before(phrases: _ByEnd[_Phrase], at: int) -> _Phrase | None:
    ends, found = phrases
    return found[bisect_right(ends, at) - 1] if _is_shortly_after(ends, at) else None


def _subjects(text: str, spots: Sequence[Spot], anchor: int, start: int) -> Iterator[int]:
    """Give the places that the measured words speak of, before them or after the anchor."""
    before = anchor - 1
    if before >= 0 and spots[before].sentence == spots[anchor].sentence:
        gap = between(text, spots[before].end, start)
        if _SUBJECT_BEFORE.match(gap) or _PLAIN_BEFORE.match(gap):
            yield from _list_from(text, spots, before, -1)
            return
    after = anchor + 1
    if after < len(spots) and _SUBJECT_AFTER.match(
        between(text, spots[anchor].end, spots[after].start)
    ):
        yield from _list_from(text, spots, after, 1)


def _list_from(text: str, spots: Sequence[Spot], number: int, step: int) -> Iterator[int]:
    """Give a place and those listed beside it, going left or right."""
    while not spots[number].is_area:
        yield number
        beyond = number + step
        if not 0 <= beyond < len(spots):
            return
        left, right = sorted((number, beyond))
        if not _LISTED.match(between(text, spots[left].end, spots[right].start)):
            return
        number = beyond
