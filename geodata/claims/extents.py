"""Lengths and areas in; lengths of the front, areas taken and unit conversions out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geodata.claims.drafts import Draft
from geodata.claims.holders import holding_at
from geodata.claims.passage import is_wide, named
from geodata.claims.words import SECTOR
from geodata.model import ClaimKind, Named, Sense
from geodata.phrases.late import late
from geodata.phrases.patterns import any_of
from geodata.phrases.periods import find_period_days

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geodata.claims.passage import Passage
    from geodata.model import Mention
    from geodata.phrases import Area, Length

_SHORTEST_FRONT_M = 100_000.0  # below it, "a 10-kilometre front" speaks of a part
_AREA_USES = frozenset({"km2", "mi2"})  # square metres and hectares are fires and fields
_FRONT = any_of(
    """front line | front lines | front-line | front-lines | frontline | frontlines
    | line of contact | line of combat contact | contact line | line of engagement
    | battle line | battle lines | front
    | ліні* фронту | ліні* зіткнення | ліні* бойового зіткнення | лини* фронта
    | лини* соприкосновения | лини* боевого соприкосновения
    | фронт | фронту | фронта | фронтом | фронті | фронте | лбз | лбс"""
)
_FRONT_AFTER = late(
    r"[\s-]*(?:(?:long|завдовжки)\s+)?"
    rf"(?:{any_of('of|active|the|combat|активної|активной|всієї|усієї|всей')}\s+){{0,3}}"
    rf"(?P<front>{_FRONT})(?!\w)(?!\s+of\b)",
    re.IGNORECASE,
)
_FRONT_BEFORE = late(rf"(?<!\w)(?P<front>{_FRONT})(?!\w)(?P<gap>[^.;:()]{{0,70}}?)$", re.IGNORECASE)
_STRETCHES = late(
    any_of(
        """stretch | span | extend | length | long | is | was | over | run | measur | reach | of
        | total | 's | ’s
        | завдовж | становит | склада | сягає | протяжн | довжин | простяг | тягнет
        | exceed | перевищ | превыш | превыси | понад | свыше
        | составля | протяг | протян | протяж | достиг | растян | длин | , | - | – | —"""
    ),
    re.IGNORECASE,
)
_NOT_WHOLE = late(
    r"(?<!\w)"
    + any_of(
        """from | off | behind | від | от | section | stretch of | section of | sector | sector of
        | segment | segment of | part | part of | portion of | wide | ділянк* | участ* | смуг*
        | полос* | за | along a | в | у | до | to"""
    )
    + r"\s*(?:the\s+)?$",
    re.IGNORECASE,
)
_LENGTH_OF = re.compile("length|довжин|протяжн|протяжён|длин", re.IGNORECASE)
_WHERE = re.compile(
    r"(?:\s+(?:of\s+)?(?:\w+\s+){0,4}?)"
    + any_of("in|of|near|inside|within|around|у|в|на|біля|поблизу|возле")
    + r"\s+",
    re.IGNORECASE,
)


_WIND_OF = re.compile(
    r"\s+(?:(?:на|к)\s+(?:\w+\s+)?\w+\s+(?:від|от)|[\w-]+(?:іше|ее)(?:\s+(?:від|от))?)\s+",
    re.IGNORECASE,
)


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
    return length.lead, match.end(), match.span("front")


def _front_before(passage: Passage, length: Length) -> tuple[int, int, tuple[int, int]] | None:
    floor = passage.floor(length.lead)
    match = _FRONT_BEFORE.search(passage.text, max(floor, length.lead - 110), length.lead)
    if match is None or not _STRETCHES.search(match.group("gap")):
        return None
    before = passage.text[max(floor, match.start() - 24) : match.start()]
    if _NOT_WHOLE.search(before) and not _LENGTH_OF.search(before):
        return None
    return match.start(), length.end, match.span("front")


def find_areas_taken(passage: Passage, areas: Sequence[Area]) -> Iterator[Draft]:
    """Find every area of land that a sentence speaks of, with the place it names."""
    for area in areas:
        if area.unit not in _AREA_USES:
            continue
        anchors, last = _where(passage, area)
        passage.listed.append((area.lead, last))
        days = find_period_days(passage.sentence(area.lead))
        held = holding_at(passage, area.lead, last) if days is None and _is_land(anchors) else None
        yield Draft(
            kind=ClaimKind.AREA,
            start=area.lead,
            end=last,
            anchors=anchors,
            area=area,
            period_days=days,
            held_by=held.side if held else None,
        )


# "112,000 km2, or 18.5% of Ukraine"
_SHARE_OF = re.compile(
    r",?\s+(?:or|або|или)\s+(?:[^\W\d]+\s+){0,2}\d+(?:[.,]\d+)?\s?(?:%|per\s?cent|відсотк\w+|процент\w+)"
    r"\s+(?:of\s+(?:the\s+)?)?(?:(?:усієї|всієї|всей)\s+)?(?:територі\w+\s+|территори\w+\s+|площ\w+\s+)?",
    re.IGNORECASE,
)


def _is_land(anchors: tuple[Named, ...]) -> bool:
    """Tell a region or country, of which somebody may be said to hold an area."""
    return any(anchor.place is not None and anchor.place.is_wide for anchor in anchors)


def _where(passage: Passage, area: Area) -> tuple[tuple[Named, ...], int]:
    text = passage.text
    link = (
        _WIND_OF.match(text, area.end)
        or _WHERE.match(text, area.end)
        or _SHARE_OF.match(text, area.end)
    )
    place = passage.place_at(link.end()) if link else _owner(passage, area.end)
    if place is not None:
        return (named(place),), place.end
    before = passage.last_mention(area.lead)
    if before is not None and before.start >= passage.floor(area.lead):
        sector = SECTOR.match(passage.text, before.end)
        if sector or before.sense is Sense.LITERAL:
            return (named(before),), area.end
    return (), area.end


_TERRITORY = late(
    r"\s+(?:[а-яіїєґё]+\s+)?(?:(?:територі|территори|площ)[а-яіїєґё]+\s+|земель\s+)?", re.IGNORECASE
)


def _owner(passage: Passage, at: int) -> Mention | None:
    """Find the region of "1263 кв. км Курської області"."""
    region = passage.next_mention(at)
    is_next = region is not None and _TERRITORY.fullmatch(passage.text, at, region.start)
    return region if region and is_next and is_wide(region) else None


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
