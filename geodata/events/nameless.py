"""A place in a sentence in; whether it only tells where a village without a name lies out.

"Took a village near Kupiansk", "took Zabavnovka near Kupiansk" where no table knows Zabavnovka:
what happened is drawn in the region, never at the town.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from geodata.events.carried import NAMELESS
from geodata.events.drafts import draft_of
from geodata.events.named_before import named_region
from geodata.events.region import region_of, region_told
from geodata.events.sites import site
from geodata.events.told import told_at
from geodata.model import ClaimKind, EventKind, Sense
from geodata.phrases.late import late
from geodata.phrases.openings import Opening

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geodata.events.dating import Draft
    from geodata.events.passages import Passage
    from geodata.events.triggers import Trigger
    from geodata.model import Article, Claim, Mention

_POSITIONS = frozenset({ClaimKind.DISTANCE_DIRECTION, ClaimKind.DISTANCE, ClaimKind.DIRECTION})
_VILLAGE = re.compile(r"\b(?:village|settlement|hamlet|town)s?$", re.IGNORECASE)
_UNKNOWN_NEAR = Opening(
    r"(?:\b(?:that|in|at|to|took|taken|seized|captured|entered|liberated|hit|struck|attacked|shelled"
    r"|village|town)|(?<!\w)(?:у|в|до|захопи\w+|окупува\w+|звільни\w+|село|селі|захвати\w+|взя\w+|освободи\w+"
    r"|сел[оае]|поселок|посёлок|пункт))\s+(?:of\s+)?(?P<name>(?!Russian|Ukrainian)[A-ZА-ЯҐЄІЇЁ][\w'’-]{2,}(?:\s[A-Z][\w'’-]{2,})?)\s+"
    r"(?:near|outside|поблизу|біля|неподалік|возле|около|под|під)\s+$"
)
# "took a village near Kupiansk", "hit two settlements outside it"
_NAMELESS_NEAR = Opening(
    r"\b(?:an?|one|another|two|three|four|five|six|several|some)\s+(?:[a-z-]+\s+){0,3}?"
    r"(?:villages?|settlements?|hamlets?|towns?)\s+(?:(?:just|lying|located|situated)\s+)?"
    r"(?:on\s+the\s+(?:\w+\s+)?(?:fringes?|outskirts|edge)\s+of|near|outside|close\s+to|around|not\s+far\s+from|next\s+to|in\s+the\s+vicinity\s+of)\s+"
    r"(?:the\s+(?:city|town)\s+of\s+)?$"
    # "the villages around Lyman"
    r"|\b(?:villages|settlements|hamlets|towns|countryside)\s+(?:around|surrounding)\s+(?:the\s+(?:city|town)\s+of\s+)?$"
    r"|(?<!\w)(?:сел[оа]|селище|пос[её]лок|деревн[юя]|хут[оі]р|(?:низ|ряд|кільк|декільк|нескольк)\w+\s+(?:населен\w+\s+пункт\w*|населённ\w+\s+пункт\w*|сіл|сёл|сел)|населений\s+пункт|насел[её]нный\s+пункт)\s+"
    r"(?:поблизу|біля|неподалік|поряд\s+(?:з|із)|поруч\s+(?:з|із)|возле|около|рядом\s+с|недалеко\s+от|під|под)\s+$",
    re.IGNORECASE,
)
# "captured another village", "took two villages, A and B"
_TAKEN_NAMELESS = late(
    r"\s+(?:(?:an?|one|another|two|three|four|five|six|several|\d+)\s+(?:more\s+|other\s+)?(?:[a-z-]+\s+)?"
    r"(?:villages?|settlements?|hamlets?)\b"
    r"|(?:ще\s+|ещ[её]\s+)?(?:одне|одно|дв[аіе]|три|чотири|четыре|п['’]ять|пять|кілька|декілька|несколько|\d+)\s+"
    r"(?:[а-яіїєґё]+\s+)?(?:сел[оа]|сіл|с[её]л|пункт\w*)(?!\w))"
    r"(?P<named>\s*[,:(—–-]?\s*(?:of\s+|called\s+|named\s+|including\s+|зокрема\s+|в\s+том\s+числе\s+)?[A-ZА-ЯІЇЄҐ])?"
)
# "fighting in the area between A and B": at neither
_BETWEEN = Opening(
    r"\b(?:areas?|zones?|fields?|forests?|woods|stretch|section|positions|lines?|somewhere|ground|countryside"
    r"|villages|settlements|towns|hamlets)"
    r"\s+between\s+(?P<first>[\w’'-]+(?:\s[\w’'-]+)?\s+and\s+)?$",
    re.IGNORECASE,
)
# "the bridges that connect Crimea with the region": at the first, if at either
_CONNECTS = Opening(
    r"(?<!\w)(?:соединя|связыва|з['’]єдну|сполуча|connect|link)\w*\s+(?:the\s+)?(?P<first>[A-ZА-ЯҐЄІЇЁ][\w’'-]+(?:\s[\w’'-]+)?"
    r"\s+(?:и|с|со|з|із|зі|та|і|with|and|to)\s+)?(?:the\s+)?(?:(?:occupied|mainland)\s+)?$"
)
_NAME = r"[A-ZА-ЯҐЄІЇЁ][\w’'ʼ]+(?:\s[A-Z][\w’'ʼ]+)?"
# "thirty strongholds along a front extending from A to B": at neither
_ALONG_LINE = Opening(
    r"\b(?:(?:front)?lines?|fronts?|stretch|section|arc)\s+(?:(?:that|which)\s+)?"
    r"(?:(?:extend|stretch|run|reach)(?:s|es|ing|ning)?\s+)?from\s+"
    rf"(?:the\s+\w+\s+of\s+)?(?:{_NAME}\s+(?:to|and|through|toward)\s+)*$"
    rf"|(?<!\w)(?:ліні[їяю]|лини[ияю]|рубеж[еаі]?)\s+(?:(?:від|от|з|с)\s+)?(?:{_NAME}(?:\s?[-–—]\s?|\s+до\s+))*$"
)
# "the Kupiansk-Svatove line": of whichever of its ends
_LINE_AFTER = late(rf"(?:\s?[-–—]\s?{_NAME})*\s+(?:front\s?)?(?:line|axis|arc|front)\b")
_JOINED_BEFORE = late(rf"{_NAME}\s?[-–—]\s?$")
_JOINED_AFTER = late(rf"\s?[-–—]\s?{_NAME}")
_DASHES = frozenset("-–—")

_IN_THE_REGION = Opening(
    r"\bin\s+(?:the|Russia['’]s|Ukraine['’]s)\s+(?:(?-i:[A-Z])[\w’'-]+\s+){0,3}(?:region|oblast|province|republic|krai),?\s+(?:(?:about|some|around|roughly|nearly)\s+)?$",
    re.IGNORECASE,
)


def is_beside_unknown(passage: Passage, mention: Mention) -> bool:
    """Tell "took Zabavnovka near Kupiansk", "took a village near Kupiansk": it is not the town."""
    before = mention.start - passage.sentence.start
    found = _UNKNOWN_NEAR.search(passage.text, 0, before)
    if found is None:
        nameless = _NAMELESS_NEAR.search(passage.text, 0, before)
        apart = nameless or _BETWEEN.search(passage.text, 0, before)
        return bool(apart) or _is_end_of_line(passage, mention)
    start, end = (passage.sentence.start + at for at in found.span("name"))
    known = (m for m in passage.mentions if m.place or m.rivals)
    return not any(m.start < end and start < m.end for m in known)


def takes_others(passage: Passage, mention: Mention, trigger: Trigger) -> re.Match[str] | None:
    """Tell "near A they took two villages": not A, which stands before; `named` if these are."""
    if trigger.kind is not EventKind.CAPTURE:
        return None
    if mention.end - passage.sentence.start > trigger.start:
        return None
    return _TAKEN_NAMELESS.match(passage.text, trigger.end)


def _is_end_of_line(passage: Passage, mention: Mention) -> bool:
    """Tell "the A-B line", "a front stretching from A to B": somewhere along it, at neither end."""
    start, end = (at - passage.sentence.start for at in (mention.start, mention.end))
    if _ALONG_LINE.search(passage.text, 0, start):
        return True
    before, after = passage.text[:start], passage.text[end:]
    if _DASHES.isdisjoint(before[-2:] + after[:2]) or not _LINE_AFTER.match(after):
        return False
    return bool(_JOINED_AFTER.match(after) or _JOINED_BEFORE.search(before))


def is_second_end(passage: Passage, mention: Mention) -> bool:
    """Tell B of "in the area between A and B", "on the A-B line", of whose region A has told.

    Nor is what is told of the bridge that connects A with B told of either, if it has a name.
    """
    found = _BETWEEN.search(passage.text, 0, mention.start - passage.sentence.start)
    if found is not None:
        return found["first"] is not None
    if joins := _CONNECTS.search(passage.text, 0, mention.start - passage.sentence.start):
        before = (
            m for m in passage.mentions if m.end <= mention.start and m.sense is Sense.LITERAL
        )
        return joins["first"] is not None or any(m.place or m.rivals for m in before)
    return _is_end_of_line(passage, mention) and any(
        _is_end_of_line(passage, other) and _is_of_one_region(other, mention)
        for other in passage.mentions
        if other.end <= mention.start
    )


def _is_of_one_region(a: Mention, b: Mention) -> bool:
    return bool(a.place and b.place and region_of(a.place) == region_of(b.place))


def at_nameless(article: Article, passage: Passage, claims: Sequence[Claim]) -> Iterator[Draft]:
    """Give the event at "a small village 10 km south of X": its region, with the claim's area."""
    start, end = passage.sentence.start, passage.sentence.end
    for claim in claims:
        if not (start <= claim.start < end and _is_of_a_nameless(passage, claim)):
            continue
        if _IN_THE_REGION.search(passage.text, 0, claim.start - start):
            continue  # "in the region, 500 miles south of Moscow": that named before
        anchor = claim.anchors[0].place if claim.anchors else None
        spot = (claim.start - start, claim.end - start)
        trigger = told_at(passage, *spot)
        if anchor is None or trigger is None:
            continue
        region = named_region(passage, anchor) or region_told(claim, anchor)
        if region is not None:
            where = (region, NAMELESS, f"at a place without a name in {region.name}")
            draft = draft_of(article, passage, trigger, where, spot)
            yield replace(draft, event=replace(draft.event, claim_id=claim.id))


def _is_of_a_nameless(passage: Passage, claim: Claim) -> bool:
    """Tell "a small village 10 km south of X", or "a depot ..." where no other place is named."""
    if claim.subject is not None:
        unnamed = claim.subject.place is None and not claim.subject.rivals
        near = claim.kind is ClaimKind.NEAR and _VILLAGE.search(claim.subject.text) is not None
        return unnamed and (near or claim.kind in _POSITIONS)
    if claim.kind not in {ClaimKind.DISTANCE_DIRECTION, ClaimKind.DIRECTION}:
        return False
    return not any((at := site(passage, m)) and not at.is_wide for m in passage.mentions)
