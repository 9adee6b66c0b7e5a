"""Lengths in; how far somebody advanced or fell back out, weapons' reach left aside."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geodata.claims.drafts import Draft, road_share
from geodata.claims.passage import named
from geodata.claims.targets import TargetKind, target_at
from geodata.model import ClaimKind, Named, Sense
from geodata.phrases.late import late
from geodata.phrases.patterns import any_of
from geodata.phrases.periods import find_period_days

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geodata.claims.passage import Passage
    from geodata.phrases import Length

_MOVE = late(
    r"(?<!\w)"
    + any_of(
        """advanc* | push* | move | moved | moving | progress* | penetrat* | retreat* | withdr*
        | drove | driv* | pull* | gain* | broke* | break* | infiltrat* | thrust* | journey*
        | fell back | fall back | thrown back | threw back | beaten back
        | beat back | foray* | зайш* | увійш* | заш* | вош*
        | просун* | просув* | продвин* | продвиж* | продвига* | заглиб*
        | углуб* | відступ* | отступ* | відійш* | отош* | откин* | відкин* | відтісн* | оттесн*
        | отброс* | отброш* | отодвин* | відсун* | витісн* | вытесн* | потісн* | потесн*
        | вклин* | прорва* | глибин* прориву | глубин* прорыва"""
    )
    + r"[^.;,()]{0,80}$",
    re.IGNORECASE,
)
_MOVE_AFTER = re.compile(
    r"[\s-]*(?:deep\s+|long\s+)?"
    + any_of(
        """advance | push | journey | thrust | incursion | drive | march | retreat | penetration
        | gain"""
    )
    + r"(?!\w)",
    re.IGNORECASE,
)
_TOWARD = late(
    r"(?:\s+(?:a|per|each|every|на|за|в)\s+(?:day|week|month|день|добу|тиждень|сутки|неделю|місяць|месяц))?"
    r"\s*,?\s*(?:deep(?:er)?\s+)?(?:\w+ward\s+)?(?:(?:further|farther)\s+)?"
    r"(?:(?:along|down|up|уздовж|вздовж|вдоль|по)\s+(?:(?:the|an?)\s+)?(?:[a-zа-яіїєґё-]+\s+){1,2}?)?"
    r"(?:(?:north|south|east|west)[\w-]*\s+(?!of\s))?"
    r"(?:(?:north|south|east|west)[\w-]*\s+of|[\w-]+(?:іше|ее)(?:\s+(?:від|от))?|"
    + any_of(
        """toward | towards | into | in | inside | near | at | around | along | from
        | closer to | in the direction of | in the area of | у | в | на | біля | поблизу | в районі
        | у районі | в напрямку | у напрямку | в бік | у бік | вглиб | углиб | в районе
        | в направлении | в сторону | вглубь | від | от | к | до | возле"""
    )
    + r")\s+",
    re.IGNORECASE,
)
# "Near X they advanced 2 km", "the garrison of X fell back two miles": where, said first.
_THERE = late(
    r"(?<!\w)(?:near|outside|in\s+the\s+area\s+of|(?:garrison|defenders)\s+of|біля|поблизу|під"
    r"|[ву]\s+районі|возле|вблизи|под|в\s+районе"
    r"|(?:гарнізон|гарнизон|захисник|защитник|оборонц)[а-яі]{0,3})\s+$",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[^.;:()\d]{0,60}")
# "просунулися вглиб X на 35 км"
_DEEP_INTO = re.compile(r"(?<!\w)(?:в|у)?глиб(?:ь|ину)?\s+$|(?<!\w)вглубь\s+$", re.IGNORECASE)
_BY = re.compile(r"\s+(?:(?:на|by|about|около|близько|приблизно|примерно|понад|более)\s+)*")
# "within a 10-km radius of X" tells where, not how far a weapon reaches.
_AROUND = re.compile(r"[\s-]*radius\s+(?:of|around|from)\s", re.IGNORECASE)
_OF_FIRE = any_of("of|дії|действия|польоту|полета|полёта|стрільби|стрельбы|is|to")
_RANGE = re.compile(
    r"(?<!\w)"
    + any_of(
        """range | reach | radius | calib* | altitude | height | дальн* | радіус* | радиус*
        | висот* | высот* | калібр* | калибр*"""
    )
    + rf"\s*(?:(?:{_OF_FIRE}|[—–-])\s*)*"
    rf"(?:\w+\s+){{0,2}}(?:{any_of('до|up to|about|over|more than|понад|более')})?\s*$",
    re.IGNORECASE,
)
_RANGE_AFTER = re.compile(
    rf"[\s-]*{any_of('range|radius|missile|missiles|altitude|wide|tall|high')}(?!\w)",
    re.IGNORECASE,
)


# "fell back to positions 3 km west of X" tells where the positions are.
_TO_A_SPOT = late(
    r"(?<!\w)(?:(?:to|into|onto)\s+(?!(?:a\s+)?(?:depth|distance|within|as|about|around)\b)"
    r"(?:(?:a|an|the|new|its|their)\s+)*(?:[a-z-]+\s+){1,3}"
    r"|на\s+(?:\w+\s+){0,2}?(?:позиці\w+|позици\w+|рубеж\w*|рубіж|рубеж\w*|висот\w+|высот\w+)\s+)"
    r"(?:(?:about|around|some|за|в|у)\s+)*$",
    re.IGNORECASE,
)
# "пройшли 800 метрів углиб": one who walks goes to a town, not deeper.
_WENT = re.compile(r"(?<!\w)(?:пройш|прош|went)[^.;,()]{0,40}$", re.IGNORECASE)
# "advanced toward A and seized a tree line 2 km west of B"
_OTHER_VERB = re.compile(
    r"\s(?:and|but|та|і|й|и)\s+(?:[a-z]+ly\s+)?(?:[a-z]+ed|took|held|hit|cut|[а-яіїє]{3,}ли(?:с[яь])?)\s"
)
_DEEPER = re.compile(
    r"\s+(?:углиб|вглиб|вглубь|вперед|вперёд|уперед|forward|deeper)(?!\w)", re.IGNORECASE
)
_FROM = re.compile(r"\s+(?:from|від|од|от)\s+", re.IGNORECASE)
_TRAVEL = re.compile(r"(?:drove|driv|mov|pull|journey|progress)", re.IGNORECASE)
_TO_A_PLACE = re.compile(r"\s+to\s+(?!the\b)", re.IGNORECASE)
_FARTHEST_M = 150_000.0  # nobody advanced so far in one go; people travel farther


def is_weapon_range(text: str, length: Length) -> bool:
    """Tell a length that says how far a weapon reaches, or how high or wide a thing is."""
    if _AROUND.match(text, length.end):
        return False
    if _RANGE.search(text, max(0, length.lead - 40), length.lead):
        return True
    return bool(_RANGE_AFTER.match(text, length.end))


def find_advances(passage: Passage, lengths: Sequence[Length], used: set[int]) -> Iterator[Draft]:
    """Find every "advanced up to 3 km", with the place it says where."""
    text = passage.text
    for length in lengths:
        # "pushed to within 3 km of X" tells how near, not how far they went.
        if length.start in used or length.unit == "ft" or length.qualifier == "within":
            continue
        floor = passage.floor(length.lead)
        move = _moved(text, max(floor, length.lead - 110), length)
        after = _MOVE_AFTER.match(text, length.end)
        if (move is None and after is None) or length.value_m > _FARTHEST_M:
            continue
        if _is_from_border(passage, length.end):
            continue
        used.add(length.start)
        end = after.end() if after else length.end
        anchors, last = _toward(passage, end)
        if move and not anchors:
            anchors = _there(passage, floor, move.start(), length.lead)
        passage.listed.append((length.lead, last))
        yield Draft(
            kind=ClaimKind.ADVANCE_DISTANCE,
            start=move.start() if move else length.lead,
            end=last,
            anchors=anchors,
            length=length,
            period_days=find_period_days(passage.sentence(length.lead)),
            road_share=road_share(text, length.lead, end),
        )


def _moved(text: str, floor: int, length: Length) -> re.Match[str] | None:
    """Find the verb of an advance, not of a journey or of a place that troops went to."""
    move = _MOVE.search(text, floor, length.lead)
    if move is None and _DEEPER.match(text, length.end):
        move = _WENT.search(text, floor, length.lead)
    if move and (other := _OTHER_VERB.search(text, move.start(), length.lead)):
        move = _MOVE.search(text, other.start(), length.lead)
    if move is None or _TO_A_SPOT.search(text, move.start(), length.lead):
        return None
    is_journey = _TRAVEL.match(move.group()) and _TO_A_PLACE.match(text, length.end)
    return None if is_journey else move


def _is_from_border(passage: Passage, at: int) -> bool:
    """Tell "went a kilometre from the border", which says where they are."""
    link = _FROM.match(passage.text, at)
    target = target_at(passage, link.end()) if link else None
    return target is not None and target.kind is TargetKind.BORDER


def _toward(passage: Passage, at: int) -> tuple[tuple[Named, ...], int]:
    link = _TOWARD.match(passage.text, at)
    place = passage.place_at(link.end()) if link else None
    return ((named(place),), place.end) if place else ((), at)


def _there(passage: Passage, floor: int, at: int, lead: int) -> tuple[Named, ...]:
    """Take the place that the clause named before its verb at `at`, or between it and `lead`."""
    text, place = passage.text, passage.last_mention(lead)
    if place is not None and place.start >= at:
        is_into = _DEEP_INTO.search(text, max(at, place.start - 12), place.start)
        return (named(place),) if is_into and _BY.fullmatch(text, place.end, lead) else ()
    place = passage.last_mention(at)
    if place is None or place.start < floor or place.sense is Sense.ASSOCIATIVE:
        return ()
    is_said = _THERE.search(text, max(floor, place.start - 24), place.start)
    return (named(place),) if is_said and _CLAUSE.fullmatch(text, place.end, at) else ()
