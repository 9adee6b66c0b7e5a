"""Measures in ("10 km south of X"); whose they are, and so the drafts of claims, out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from geodata.claims.drafts import Draft, road_share
from geodata.claims.subjects import subjects_of
from geodata.claims.targets import Target, TargetKind
from geodata.claims.wording import BOUNDS
from geodata.model import ClaimKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from geodata.claims.passage import Passage
    from geodata.model import Named
    from geodata.phrases import Length

_WITH_DISTANCE = {
    TargetKind.PLACE: ClaimKind.DISTANCE,
    TargetKind.BORDER: ClaimKind.BORDER_DISTANCE,
    TargetKind.FRONT: ClaimKind.FRONT_DISTANCE,
}


# "10 km from the outskirts of X", "from X's city limits": not from its middle
_EDGE_OF = re.compile(
    r"(?<!\w)(?:(?:edge|outskirts|limits|suburbs|fringes)\s+of\s+(?:the\s+(?:city|town)\s+of\s+)?"
    r"|(?:околиц\w+|меж[іу]?|окраин\w*|черт[ыу]|границ\w*)\s+(?:міста\s+|города\s+|[мг]\.\s?)?)$",
    re.IGNORECASE,
)
_ITS_EDGE = re.compile(
    r"(?:['’ʼ]s?\s+(?:[a-z]+\s+){0,2}|\s+(?:city|town)\s+)(?:outskirts|limits|edge|suburbs|fringes?|boundary)\b"
)
_EDGE_CHARS = 40
# "за 10 км на південь", "to the south": small words that belong to the quote.
_OPENING = re.compile(r"(?<!\w)(?:to\s+the|за|в|у|на|к|ко)\s+$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """A distance, a direction or both from a target, `text[start:end]`, before its subject.

    `subject` is set where the words of the measure themselves hold it ("from X to the border").
    """

    start: int
    end: int
    target: Target
    length: Length | None = None
    bearing_deg: float | None = None
    spread_deg: float | None = None
    qualifier: str | None = None
    subject: Named | None = None
    needs_subject: bool = False

    @property
    def kind(self) -> ClaimKind:
        """Tell the kind of claim by what is given and what it is measured from."""
        if self.target.kind is TargetKind.PLACE and self.bearing_deg is not None:
            return ClaimKind.DISTANCE_DIRECTION if self.length else ClaimKind.DIRECTION
        return _WITH_DISTANCE[self.target.kind]


def to_drafts(passage: Passage, measures: Iterable[Measure]) -> Iterator[Draft]:
    """Find the subjects of measures in the order of the text: one draft for each."""
    for measure in sorted(measures, key=lambda m: (m.start, m.end)):
        # The words of a measure ("outside X") state no nearness of their own.
        passage.listed.append((measure.start, measure.end))
        if measure.subject:
            subjects: tuple[Named, ...] = (measure.subject,)
            start, end = measure.start, measure.end
        else:
            subjects, start, end = subjects_of(
                passage, measure.start, measure.end, is_measured=measure.length is not None
            )
        if measure.needs_subject and not subjects:
            continue
        for subject in subjects or (None,):
            yield _draft(passage, measure, subject, (start, end))


def _draft(
    passage: Passage, measure: Measure, subject: Named | None, span: tuple[int, int]
) -> Draft:
    length = measure.length
    start = span[0]
    if start == measure.start and (
        opening := _OPENING.search(passage.text, max(0, start - 8), start)
    ):
        start = opening.start()
    return Draft(
        kind=measure.kind,
        start=start,
        end=span[1],
        subject=subject,
        anchors=measure.target.anchors,
        length=length,
        bearing_deg=measure.bearing_deg,
        spread_deg=measure.spread_deg,
        qualifier="outskirts" if _is_from_edge(passage, measure) else measure.qualifier,
        road_share=road_share(passage.text, measure.start, measure.end) if length else None,
    )


def _is_from_edge(passage: Passage, measure: Measure) -> bool:
    """Tell "10 km from the outskirts of Kyiv"; of "within 10 km" the bound says more."""
    length, mention = measure.length, measure.target.mention
    if length is None or length.qualifier in BOUNDS or mention is None:
        return False
    if measure.target.kind is not TargetKind.PLACE:
        return False
    start = max(measure.start, mention.start - _EDGE_CHARS)
    return bool(
        _EDGE_OF.search(passage.text, start, mention.start)
        or _ITS_EDGE.match(passage.text, mention.end)
    )
