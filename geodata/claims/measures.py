"""Measures in ("10 km south of X"); whose they are, and so the drafts of claims, out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from geodata.claims.drafts import Draft, road_share
from geodata.claims.subjects import subjects_of
from geodata.claims.targets import Target, TargetKind
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
        qualifier=measure.qualifier,
        road_share=road_share(passage.text, measure.start, measure.end) if length else None,
    )
