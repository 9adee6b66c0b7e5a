"""Lengths in; distances without a direction out: from a place, a border, the front."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from geodata.claims.drafts import Draft, road_share
from geodata.claims.passage import is_wide, named
from geodata.claims.subjects import subjects_of
from geodata.claims.targets import Target, TargetKind, target_at
from geodata.claims.words import ROUTE
from geodata.model import ClaimKind, Named

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geodata.claims.passage import Passage
    from geodata.phrases import Length

_FROM = re.compile(
    ROUTE + r"\s*,?\s*(?:away\s+|back\s+|distant\s+|\w+ward\s+)?"
    r"(?:from|off|outside(?:\s+of)?|short\s+of|behind|beyond"
    r"|від|од|от)\s+(?:the\s+(?:edge|centre|center|outskirts|city\s+limits|limits)\s+of\s+)?",
    re.IGNORECASE,
)
_OF = re.compile(r"\s+(?:of|від|от)\s+", re.IGNORECASE)
_TO = re.compile(r"\s+(?:to|до)\s+", re.IGNORECASE)
_INSIDE = re.compile(
    r"\s+(?:deep\s+)?(?:inside|into|within|у?в?глиб(?:ині?)?|вглубь|в\s+глубь|в\s+глубине)\s+",
    re.IGNORECASE,
)
_TO_BEFORE = re.compile(r"(?<!\w)(?:to|до)\s+(?:the\s+)?$", re.IGNORECASE)
_REMAIN = re.compile(
    r"\s*(?:[—–:-]|,?\s*(?:is|was|are|remain\w*|залиша\w+|лиша\w+|оста\w+|було|было|лише|всего)){0,3}\s*"
    r"(?:[—–:-]\s*)?",
    re.IGNORECASE,
)
_FORCES = re.compile(
    r"(?<!\w)(?P<who>(?:russian|ukrainian|enemy|invading|moscow.s|kyiv.s|kremlin.s|російськ\w+|українськ\w+|ворож\w+"
    r"|русск\w+|российск\w+|украинск\w+|вражеск\w+)\s+(?:\w+\s+)?(?:forces|troops|army|soldiers|units|positions"
    r"|military|lines|військ\w*|сил\w*|підрозділ\w+|армі\w+|позиці\w+|войск\w*|силы|подразделени\w+|арми\w+|позиции))"
    r"[^,.;:()]{0,50}$",
    re.IGNORECASE,
)


def find_distances(passage: Passage, lengths: Sequence[Length], used: set[int]) -> Iterator[Draft]:
    """Find every "10 km from X"; lengths already `used` by a direction are left out."""
    for length in lengths:
        if length.start in used:
            continue
        target = _target_behind(passage, length) or _target_before(passage, length)
        if target is not None:
            used.add(length.start)
            yield from _drafts(passage, length, target)


def _target_behind(passage: Passage, length: Length) -> Target | None:
    text = passage.text
    if link := _FROM.match(text, length.end):
        return target_at(passage, link.end())
    if length.qualifier == "within" and (link := _OF.match(text, length.end)):
        return target_at(passage, link.end())
    if link := _TO.match(text, length.end):
        target = target_at(passage, link.end())
        return target if target and target.kind is not TargetKind.PLACE else None
    if link := _INSIDE.match(text, length.end):
        return _inside(target_at(passage, link.end()))
    return None


def _inside(target: Target | None) -> Target | None:
    """Read "10 km inside Russia" as a distance from the border."""
    if target is None or target.mention is None or not is_wide(target.mention):
        return target if target and target.kind is TargetKind.BORDER else None
    return Target(TargetKind.BORDER, target.anchors, target.start, target.end)


def _target_before(passage: Passage, length: Length) -> Target | None:
    """Read "до Покровська - 10 км" and "it is 10 km to Pokrovsk" turned round."""
    mention = passage.last_mention(length.lead)
    if mention is None or length.lead - mention.end > 30:
        return None
    text = passage.text
    if not _TO_BEFORE.search(text, max(0, mention.start - 8), mention.start):
        return None
    if not _REMAIN.fullmatch(text, mention.end, length.lead):
        return None
    return Target(TargetKind.PLACE, (named(mention),), mention.start, mention.end, mention)


_KINDS = {
    TargetKind.PLACE: ClaimKind.DISTANCE,
    TargetKind.BORDER: ClaimKind.BORDER_DISTANCE,
    TargetKind.FRONT: ClaimKind.FRONT_DISTANCE,
}


def _drafts(passage: Passage, length: Length, target: Target) -> Iterator[Draft]:
    text = passage.text
    start, end = min(length.lead, target.start), max(length.end, target.end)
    said = Draft(
        kind=_KINDS[target.kind],
        start=start,
        end=end,
        anchors=target.anchors,
        length=length,
        road_share=road_share(text, start, end),
    )
    floor = passage.floor(start)
    forces = _FORCES.search(text, max(floor, start - 110), start)
    if target.kind is TargetKind.PLACE and forces:
        yield _from_the_front(said, forces)
        return
    subjects, first, last = subjects_of(passage, start, end)
    for subject in subjects or (None,):
        yield replace(said, start=min(first, start), end=max(end, last), subject=subject)


def _from_the_front(said: Draft, forces: re.Match[str]) -> Draft:
    """Turn "Russian forces were 20 km from Pokrovsk" into Pokrovsk's distance from the front."""
    front = Named(text=forces.group("who"), start=forces.start("who"), end=forces.end("who"))
    return replace(
        said,
        kind=ClaimKind.FRONT_DISTANCE,
        start=forces.start(),
        subject=said.anchors[0],
        anchors=(front,),
    )
