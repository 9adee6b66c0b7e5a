"""Lengths in; measures of a distance without a direction out: from a place, a border, the front."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from geodata.claims.definite import definite_at
from geodata.claims.measures import Measure
from geodata.claims.passage import is_wide, named
from geodata.claims.spans import border_before, measure_between
from geodata.claims.standing import Forces, forces_before, to_front
from geodata.claims.targets import Target, TargetKind, target_at
from geodata.claims.words import ROUTE
from geodata.model import Named, PlaceKind
from geodata.phrases.late import late
from geodata.phrases.letters import lowered
from geodata.phrases.patterns import any_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geodata.claims.passage import Passage
    from geodata.phrases import Length

_SHORTEST_M = 30.0  # below it, a wave or a wall is spoken of, not a place on a map
_FROM = late(
    rf"\)?{ROUTE}\s*,?[\s-]*(?:(?:away|back|distant|\w+ward)\s+)?"
    + any_of("from|off|outside|outside of|short of|behind|beyond|radius of|radius around|від|од|от")
    + r"\s+(?:the\s+(?:edge|centre|center|outskirts|city\s+limits|limits)\s+of\s+)?",
    re.IGNORECASE,
)
_OF = re.compile(r"\s+(?:of|від|от)\s+", re.IGNORECASE)
_TO = re.compile(r"\s+(?:to|до)\s+", re.IGNORECASE)
_INSIDE = re.compile(
    r"\s+(?:deep\s+)?(?:inside|into|within|у?в?глиб(?:ині?)?|вглубь|в\s+глуб(?:ь|ине))\s+",
    re.IGNORECASE,
)
_TO_BEFORE = re.compile(r"(?<!\w)(?:to|до|к|ко|(?P<and>and|і|й|та|и))\s+", re.IGNORECASE)
_REMAIN = late(
    r"\s*(?:(?:\w+\s+){0,2}"
    + any_of(
        """is | was | are | remain* | залиш* | лиша* | лиши* | оста* | було | было | становит*
        | составля* | складає"""
    )
    + rf")?{ROUTE}\s*(?:{any_of('from here | now | отсюда | звідси | напрямки')}\s+)?"
    r"(?:лише|всього|only|just)?\s*(?:[—–:-]\s*)?",
    re.IGNORECASE,
)
# "підійшли до X на відстань N км"
_OFF = re.compile(r"\s+на\s+(?:відстан\w+|расстояни\w+)\s+(?:[вудо]{1,2}\s+)?", re.IGNORECASE)
_TO_LAST = re.compile(r"(?<!\w)(?:до|к|ко)\s+$", re.IGNORECASE)
_FROM_BEFORE = re.compile(
    r"(?<!\w)(?:from|between|від|од|от|між|между)\s+(?:[a-zа-яіїєґё][\w-]*\s+){0,2}$", re.IGNORECASE
)
# "Dnipro, from which to the front it is 100 km"
_FROM_WHICH = re.compile(
    r",\s+(?:from\s+which|від\s+як\w+|звідки|от\s+котор\w+|откуда)\s+(?:to|до)\s+", re.IGNORECASE
)
_FROM_WORD = re.compile(r"(?<!\w)(?:from|between|від|од|от|між|между)\s+", re.IGNORECASE)
# "drove 400 km from Kyiv": where to, the text may say elsewhere
_TRAVELLED = re.compile(
    r"(?<!\w)(?:drove|drive|driving|walk|rode|ride|riding|travell?|cycl|hitchhik|їха|проїха|їхат|"
    r"еха|проеха|пішки|пешком)\w*\s+$",
    re.IGNORECASE,
)
# "Російській армії залишилося 5 км до X"
_IS_LEFT = re.compile(
    r"(?<!\w)(?:залиш|лиша|лиши|оста[её]|остал|remain|left)[^,.;()]{0,20}$", re.IGNORECASE
)
_ORIGIN = re.compile(r"\s+(?:from|від|од|от|з|із|зі|с|из)\s+", re.IGNORECASE)
_APART = re.compile(
    r"\s+" + any_of("apart | один від одного | одне від одного | друг от друга"), re.IGNORECASE
)
# "within tube artillery range of Kharkiv": a distance that only gunners could put into figures.
_GUN_RANGE = re.compile(
    r"within\s+(?:[a-z-]+\s+){0,2}artillery\s+range\s+of\s+|[ву]\s+межах\s+досяжності\s+"
    r"(?:\w+\s+)?артилерії\s+(?:від\s+)?|в\s+пределах\s+досягаемости\s+(?:\w+\s+)?артиллерии\s+"
)
# of a country; its border, soil and towns are its own edge or place
_THEIR_OWN = late(
    r"['’ʼ]s?\s+(?:[a-z][\w-]*\s+){0,3}(?:lines?|positions?|defen[cs]es?|forces|troops|army|units)\b"
)


def find_distances(
    passage: Passage, lengths: Sequence[Length], used: set[int]
) -> Iterator[Measure]:
    """Find every "10 km from X"; lengths already `used` by a direction are left out."""
    for length in lengths:
        if length.start in used or length.value_m < _SHORTEST_M:
            continue
        if _TRAVELLED.search(passage.text, max(0, length.lead - 24), length.lead):
            continue
        if between := measure_between(passage, length):
            used.add(length.start)
            yield between
            continue
        target = _target_of(passage, length)
        if target is not None:
            used.add(length.start)
            yield _measure(passage, length, target)


def find_gun_ranges(passage: Passage) -> Iterator[Measure]:
    """Find every "within artillery range of X"."""
    low = lowered(passage.text)
    if "artil" not in low and "артил" not in low:
        return
    for words in _GUN_RANGE.finditer(low):
        target = target_at(passage, words.end())
        if target is not None and target.kind is TargetKind.PLACE:
            yield Measure(
                start=words.start(), end=target.end, target=target, qualifier="artillery range"
            )


def _target_of(passage: Passage, length: Length) -> Target | None:
    """Find what a length is measured from; behind a comma a new statement may begin."""
    ways = [_target_behind, _target_before]
    if passage.text.startswith(",", length.end):
        ways.reverse()
    return ways[0](passage, length) or ways[1](passage, length)


def _target_behind(passage: Passage, length: Length) -> Target | None:
    text = passage.text
    if link := _FROM.match(text, length.end):
        target = target_at(passage, link.end()) or _definite(passage, link.end())
        return None if target and _is_of_another(passage, target) else target
    if length.qualifier == "within" and (link := _OF.match(text, length.end)):
        return target_at(passage, link.end())
    if link := _TO.match(text, length.end):
        target = target_at(passage, link.end())
        is_left = _IS_LEFT.search(text, max(0, length.lead - 40), length.lead)
        return target if target and (is_left or target.kind is not TargetKind.PLACE) else None
    if link := _INSIDE.match(text, length.end):
        return _inside(target_at(passage, link.end()))
    return None


def _is_of_another(passage: Passage, target: Target) -> bool:
    """Tell "10 km from Ukraine's forward positions", which are no country."""
    is_country = target.mention is not None and is_wide(target.mention)
    return is_country and _THEIR_OWN.match(passage.text, target.end) is not None


def _definite(passage: Passage, at: int) -> Target | None:
    """Read "3 km from the city", the only one the text can mean."""
    town = definite_at(passage, at)
    return Target(TargetKind.PLACE, (named(town),), at, town.end, town) if town else None


def _inside(target: Target | None) -> Target | None:
    """Read "10 km inside Russia" as a distance from the border."""
    if target is None or target.mention is None or not is_wide(target.mention):
        return target if target and target.kind is TargetKind.BORDER else None
    return Target(TargetKind.BORDER, target.anchors, target.start, target.end)


def _target_before(passage: Passage, length: Length) -> Target | None:
    """Read "до Покровська - 10 км" and "from X to the front line is 10 km"."""
    text, floor = passage.text, passage.floor(length.lead)
    for to in _TO_BEFORE.finditer(text, max(floor, length.lead - 90), length.lead):
        target = target_at(passage, to.end())
        if target is None or target.end > length.lead:
            continue
        if to.group("and") and not _is_pair(passage, to.start(), length.end):
            continue
        origin = _origin_behind(passage, target)
        end = origin.end if origin is not None and origin.end <= length.lead else target.end
        if to.group("and") and text.startswith(",", end):
            end += 1
        if _REMAIN.fullmatch(text, end, length.lead) or _OFF.fullmatch(text, end, length.lead):
            if origin is not None and origin.mention is None and target.mention is not None:
                # "До Курска от границы 100 км"
                return Target(origin.kind, origin.anchors, target.start, end, target.mention)
            return _turned(passage, to.start(), target)
    return None


def _turned(passage: Passage, to: int, target: Target) -> Target:
    """Measure "from the front line to Pokrovsk" from the front, wherever it is named."""
    if target.mention is None:
        return target
    for start in _FROM_WORD.finditer(passage.text, max(passage.floor(to), to - 60), to):
        other = target_at(passage, start.end())
        is_next = other is not None and not passage.text[other.end : to].strip()
        if other is not None and is_next and other.kind is not TargetKind.PLACE:
            return Target(other.kind, other.anchors, other.start, target.end, target.mention)
    return target


def _is_pair(passage: Passage, at: int, end: int) -> bool:
    """Tell "between A and B" and "A and B are 20 km apart" from other conjunctions."""
    mention = passage.last_mention(at)
    if mention is None or passage.text[mention.end : at].strip():
        return False
    reach = max(passage.floor(mention.start), mention.start - 40)
    return bool(
        _FROM_BEFORE.search(passage.text, reach, mention.start) or _APART.match(passage.text, end)
    )


def _measure(passage: Passage, length: Length, target: Target) -> Measure:
    start, end = min(length.lead, target.start), max(length.end, target.end)
    plain = Measure(start=start, end=end, target=target, length=length)
    if target.start < length.start:
        return _measured_before(passage, plain, length)
    if target.kind is TargetKind.PLACE and (border := border_before(passage, start)):
        return replace(plain, start=border.start, target=border, subject=target.anchors[0])
    forces = forces_before(passage.text, passage.floor(start), start)
    if forces and (target.kind is TargetKind.PLACE or _is_region(target)):
        return to_front(passage, plain, forces)
    if target.mention is not None and is_wide(target.mention):
        # "30 km from Russia"
        return replace(plain, target=replace(target, kind=TargetKind.BORDER))
    if (link := _TO.match(passage.text, end)) and (far := passage.place_at(link.end())):
        return replace(plain, end=far.end, subject=named(far))  # "120 km from Kyiv to Zhytomyr"
    return plain


def _measured_before(passage: Passage, plain: Measure, length: Length) -> Measure:
    """Measure "до X залишилося 5 км", where what is measured from stands before the length."""
    target = plain.target
    if forces := _nearing(passage, length, target):
        return to_front(passage, plain, forces)
    if target.mention is not None and target.kind is not TargetKind.PLACE:
        return replace(plain, subject=named(target.mention))
    subject, start = _other_end(passage, target)
    return replace(plain, start=start, subject=subject)


def _origin_behind(passage: Passage, target: Target) -> Target | None:
    """Take Pokrovsk of "to the front line from Pokrovsk it is 8 km"."""
    link = _ORIGIN.match(passage.text, target.end)
    return target_at(passage, link.end()) if link else None


def _other_end(passage: Passage, target: Target) -> tuple[Named | None, int]:
    """Take Pokrovsk of "the distance from Pokrovsk to the front line is 8 km"."""
    origin = _origin_behind(passage, target)
    if origin is not None and origin.mention is not None:
        return named(origin.mention), target.start
    mention = passage.last_mention(target.start)
    if mention is None:
        return None, target.start
    gap = passage.text[mention.end : target.start].lstrip()
    reach = max(passage.floor(mention.start), mention.start - 40)
    start = _FROM_BEFORE.search(passage.text, reach, mention.start)
    if _FROM_WHICH.fullmatch(gap):
        return named(mention), mention.start
    if not _TO_BEFORE.fullmatch(gap):
        return None, target.start
    if start is None:
        is_apart = gap.split()[0] not in ("to", "до")
        return (named(mention), mention.start) if is_apart else (None, target.start)
    return named(mention), start.start()


def _nearing(passage: Passage, length: Length, target: Target) -> Forces | None:
    """Find who "до X залишилося N км" or "підійшли до X на відстань N км" speaks of."""
    if target.kind is not TargetKind.PLACE and not _is_region(target):
        return None
    text = passage.text
    if forces := forces_before(text, target.end, length.lead):
        return forces
    if _OFF.fullmatch(text, target.end, length.lead):
        to = _TO_LAST.search(text, max(0, target.start - 8), target.start)
        return forces_before(text, passage.floor(target.start), to.start()) if to else None
    return None


def _is_region(target: Target) -> bool:
    """Tell the edge of an oblast, which troops may near, from a border that they may have left."""
    kinds = [anchor.place.kind for anchor in target.anchors if anchor.place is not None]
    return target.kind is TargetKind.BORDER and kinds == [PlaceKind.REGION]
