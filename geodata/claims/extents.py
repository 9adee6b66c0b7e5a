"""Lengths and areas in; lengths of the front, advances, areas taken and unit conversions out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geodata.claims.drafts import Draft, road_share
from geodata.claims.passage import named
from geodata.claims.words import SECTOR
from geodata.model import ClaimKind, Named

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geodata.claims.passage import Passage
    from geodata.phrases import Area, Length

_FRONT = (
    r"(?:front[\s-]?lines?|(?:line|lines)\s+of\s+(?:combat\s+)?contact|contact\s+lines?|line\s+of\s+engagement"
    r"|battle\s?lines?|front(?!\s+of)"
    r"|ліні\w+\s+(?:фронту|(?:бойового\s+)?зіткнення)|лини\w+\s+(?:фронта|(?:боевого\s+)?соприкосновения)"
    r"|фронт(?:у|а|ом|і|е)?|ЛБЗ|ЛБС)"
)
_FRONT_AFTER = re.compile(
    rf"[\s-]*(?:long\s+|завдовжки\s+)?(?:(?:of|active|the|active\s+combat|активної|активной|всієї|усієї|всей)\s+){{0,3}}{_FRONT}(?!\w)",
    re.IGNORECASE,
)
_FRONT_BEFORE = re.compile(
    rf"(?<!\w)(?P<front>{_FRONT})(?!\w)(?P<gap>[^.;:()]{{0,70}}?)$", re.IGNORECASE
)
_STRETCHES = re.compile(
    r"(?:stretch|span|extend|length|long|is|was|over|runs?|running|measur|reach|of|total|завдовж|становит|склада|сягає|протяжн|довжин|простяг"
    r"|тягнет|составля|протяг|протян|протяж|достиг|растян|длин|,|-|–|—)",
    re.IGNORECASE,
)
_NOT_WHOLE = re.compile(
    r"(?:from|off|behind|від|от|section|stretch\s+of|sector|segment|part|portion|wide|ділянк\w+|участ\w+|смуг\w+|полос\w+"
    r"|за|along\s+a|в|у|до|to)\s*$",
    re.IGNORECASE,
)
_SHORTEST_FRONT_M = 100_000.0  # below it, "a 10-kilometre front" speaks of a part

_MOVE = re.compile(
    r"(?<!\w)(?:advanc|push|mov(?:e|ed|ing)|progress|penetrat|retreat|withdr|drove|driv|pull|gain|broke|break|infiltrat"
    r"|thrust|journey|fell\s+back|foray|просун|просув|продвин|продвиж|продвига|заглиб|углуб|відступ|отступ|відійш|отош"
    r"|откин|відкин|відтісн|оттесн|вклин|прорва)\w*"
    r"[^.;,()]{0,80}$",
    re.IGNORECASE,
)
_MOVE_AFTER = re.compile(
    r"[\s-]*(?:deep\s+|long\s+)?(?:advance|push|journey|thrust|incursion|drive|march|retreat|penetration|gain)(?!\w)",
    re.IGNORECASE,
)
_TOWARD = re.compile(
    r"\s*,?\s*(?:deep(?:er)?\s+)?(?:\w+ward\s+)?(?:(?:further|farther)\s+)?(?:(?:north|south|east|west)[\w-]*\s+(?!of\s))?"
    r"(?:(?:north|south|east|west)[\w-]*\s+of|[\w-]+(?:іше|ее)(?:\s+(?:від|от))?"
    r"|toward|towards|into|in|inside|near|at|around|along|from|in\s+the\s+direction\s+of|in\s+the\s+area\s+of|у|в|на|біля|поблизу"
    r"|(?:у|в)\s+(?:районі|напрямку|районе|направлении|сторону|бік)|[ву]?глиб\w*|вглубь|від|от|к|до|возле)\s+",
    re.IGNORECASE,
)
_RANGE = re.compile(
    r"(?:\brange|reach|radius|calib\w+|altitude|height|depth|dalnist|дальн\w+|радіус\w*|радиус\w*|висот\w+|высот\w+)\s*"
    r"(?:of|дії|действия|польоту|полета|полёта|стрільби|стрельбы|is|to|[—–-])*\s*(?:до|up\s+to|about|over|more\s+than|понад|более)?\s*$",
    re.IGNORECASE,
)
_RANGE_AFTER = re.compile(
    r"[\s-]*(?:range|radius|missiles?|altitude|wide|tall|high|deep\b)", re.IGNORECASE
)
_AREA_USES = frozenset({"km2", "mi2"})


def is_weapon_range(text: str, length: Length) -> bool:
    """Tell a length that says how far a weapon reaches, or how high or wide a thing is."""
    if _RANGE.search(text, max(0, length.lead - 40), length.lead):
        return True
    return bool(_RANGE_AFTER.match(text, length.end))


def find_front_lengths(
    passage: Passage, lengths: Sequence[Length], used: set[int]
) -> Iterator[Draft]:
    """Find every "1,170-kilometre front line" and "the front stretches for 1,200 km"."""
    for length in lengths:
        if length.start in used or length.value_m < _SHORTEST_FRONT_M:
            continue
        span = _front_after(passage.text, length) or _front_before(passage, length)
        if span:
            used.add(length.start)
            start, end, (a, b) = span
            front = Named(text=passage.text[a:b], start=a, end=b)
            yield Draft(
                kind=ClaimKind.FRONT_LENGTH, start=start, end=end, subject=front, length=length
            )


def _front_after(text: str, length: Length) -> tuple[int, int, tuple[int, int]] | None:
    match = _FRONT_AFTER.match(text, length.end)
    if match is None:
        return None
    word = re.compile(_FRONT, re.IGNORECASE).search(text, length.end, match.end())
    return length.lead, match.end(), word.span() if word else match.span()


def _front_before(passage: Passage, length: Length) -> tuple[int, int, tuple[int, int]] | None:
    floor = passage.floor(length.lead)
    match = _FRONT_BEFORE.search(passage.text, max(floor, length.lead - 110), length.lead)
    if match is None or not _STRETCHES.search(match.group("gap")):
        return None
    before = passage.text[max(floor, match.start() - 24) : match.start()]
    if _NOT_WHOLE.search(before) and not re.search(r"(?:length|довжин|протяжн|длин)", before, re.I):
        return None
    return match.start(), length.end, match.span("front")


def find_advances(passage: Passage, lengths: Sequence[Length], used: set[int]) -> Iterator[Draft]:
    """Find every "advanced up to 3 km", with the place it says where."""
    text = passage.text
    for length in lengths:
        # "pushed to within 3 km of X" tells how near, not how far they went.
        if length.start in used or length.unit == "ft" or length.qualifier == "within":
            continue
        floor = passage.floor(length.lead)
        move = _MOVE.search(text, max(floor, length.lead - 110), length.lead)
        after = _MOVE_AFTER.match(text, length.end)
        if move is None and after is None:
            continue
        used.add(length.start)
        end = after.end() if after else length.end
        anchors, last = _toward(passage, end)
        passage.listed.append((length.lead, last))
        yield Draft(
            kind=ClaimKind.ADVANCE_DISTANCE,
            start=move.start() if move else length.lead,
            end=last,
            anchors=anchors,
            length=length,
            road_share=road_share(text, length.lead, end),
        )


def _toward(passage: Passage, at: int) -> tuple[tuple[Named, ...], int]:
    link = _TOWARD.match(passage.text, at)
    place = passage.place_at(link.end()) if link else None
    return ((named(place),), place.end) if place else ((), at)


def find_areas_taken(passage: Passage, areas: Sequence[Area]) -> Iterator[Draft]:
    """Find every area of land that a sentence speaks of, with the place it names."""
    for area in areas:
        if area.unit not in _AREA_USES:
            continue
        anchors, last = _where(passage, area)
        passage.listed.append((area.lead, last))
        yield Draft(
            kind=ClaimKind.AREA,
            start=area.lead,
            end=last,
            anchors=anchors,
            area=area,
        )


_WHERE = re.compile(
    r"(?:\s+(?:of\s+)?(?:\w+\s+){0,4}?)(?:in|of|near|inside|within|around|у|в|на|біля|поблизу|возле)\s+",
    re.IGNORECASE,
)


def _where(passage: Passage, area: Area) -> tuple[tuple[Named, ...], int]:
    link = _WHERE.match(passage.text, area.end)
    place = passage.place_at(link.end()) if link else None
    if place is not None:
        return (named(place),), place.end
    before = passage.last_mention(area.lead)
    if before is not None and before.start >= passage.floor(area.lead):
        sector = SECTOR.match(passage.text, before.end)
        if sector or before.sense == "literal":
            return (named(before),), area.end
    return (), area.end


def find_conversions(
    passage: Passage, lengths: Sequence[Length], used: set[int]
) -> Iterator[Draft]:
    """Find lengths said in two units that no other statement holds."""
    for length in lengths:
        if length.start not in used and length.second_m is not None:
            yield Draft(
                kind=ClaimKind.UNIT_CONVERSION,
                start=length.lead,
                end=length.end,
                length=length,
                subject=Named(text=passage.text[length.start : length.end]),
            )
