"""A claim about a place's position in; its finding out: distance, direction, nearness, between."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import islice, product
from typing import TYPE_CHECKING

import numpy as np

from geodata.claims.fields import extent_of, field_of
from geodata.claims.namesakes import namesakes
from geodata.claims.point_radius import claim_radius_m
from geodata.claims.trial import is_more, only_turned, spots_of
from geodata.claims.unnamed import judge_unnamed
from geodata.claims.verdicts import undetermined, verdicts_at
from geodata.claims.wording import called, length, now_and_then, stated, told
from geodata.field import Extent
from geodata.measure import bearing_deg, distance_m, line_between, wind_name
from geodata.model import ClaimKind, Finding, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geodata.claims.world import World
    from geodata.model import Claim, Named, Place

_MOST_RIVALS = 12  # namesakes tried for one name
# Beyond it a claim is no slip of the pen, but about another place of the same name.
_FAR_OFF_M, _FAR_OFF_TIMES = 100_000.0, 3.0
_CITY = 20_000  # people
_SAME_M = 5_000.0  # two entries nearer than this are one place


@dataclass(frozen=True, slots=True)
class _Judged:
    """One choice of places, measured: `unsure` if the places' own vagueness decides.

    `more` tells that "more than 20 km" holds, but by so much that nobody would say so.
    """

    subject: Place
    anchor: Place
    score: float
    verdict: Verdict
    unsure: bool
    more: bool = False


def judge_position(claim: Claim, world: World) -> Finding:
    """Judge a claim that measures a place from one other place, or puts it between two."""
    anchors = [_choices(anchor) for anchor in claim.anchors]
    if not anchors or not all(anchors):
        return _open(claim, _no_anchor(claim))
    if any(place.is_wide for choice in anchors for place in choice):
        return _open(
            claim, f"{claim.anchors[0].text} is an area; a distance from it has no one end"
        )
    if any(choice[0].is_long for choice in anchors):
        return _open(claim, f"{claim.anchors[0].text} is long; no one point of it is told")
    subjects = _choices(claim.subject)
    if not subjects:
        return judge_unnamed(claim, [choice[0] for choice in anchors], world)
    if any(place.is_wide or place.is_long for place in subjects):
        return _open(claim, f"{called(claim.subject, 'it')} is an area; no one spot of it is meant")
    pairs = _pairs(claim, subjects, anchors)
    if len(subjects) > 1 and _none_fits(pairs):
        every = namesakes(claim.subject, world, anchors[0][0].at) if claim.subject else []
        pairs = _pairs(claim, every, anchors)
    return (
        _settled(claim, pairs, world) if pairs else _open(claim, "it measures a place from itself")
    )


def _pairs(
    claim: Claim, subjects: Sequence[Place], anchors: Sequence[Sequence[Place]]
) -> list[_Judged]:
    """Measure every choice of places; all subjects of one choice of anchors at once."""
    pairs: list[_Judged] = []
    for chosen in product(*anchors[:2]):
        measured = [place for place in subjects if all(place.id != end.id for end in chosen)]
        if measured:
            pairs.extend(_judged(claim, measured, chosen))
    return pairs


def _none_fits(pairs: Sequence[_Judged]) -> bool:
    return all(p.verdict is Verdict.INCONSISTENT and not p.unsure for p in pairs)


def _choices(named: Named | None) -> tuple[Place, ...]:
    if named is None:
        return ()
    return (named.place,) if named.place else named.rivals[:_MOST_RIVALS]


def _no_anchor(claim: Claim) -> str:
    name = claim.anchors[0].text if claim.anchors else "what it measures from"
    return f"{name} is not in the gazetteer; a table that knows it would settle the claim"


def _open(claim: Claim, reason: str) -> Finding:
    return undetermined(claim, _sentence(reason))


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:] + "."


def _judged(
    claim: Claim, subjects: Sequence[Place], anchors: tuple[Place, ...]
) -> Iterator[_Judged]:
    field = field_of(claim, *anchors)
    spots = [spots_of(field, subject, anchors[0]) for subject in subjects]
    lon, lat = np.concatenate(spots).T
    verdicts = iter(verdicts_at(field, lon, lat))
    for subject, own in zip(subjects, spots, strict=True):
        (score, verdict), *others = islice(verdicts, len(own))
        unsure = any(other is not verdict for _, other in others)
        more = verdict is Verdict.INCONSISTENT and is_more(field, subject.at)
        if more:
            verdict = Verdict.UNDETERMINED
        elif verdict is not Verdict.CONSISTENT and claim.kind is ClaimKind.DIRECTION:
            near, verdict_near = only_turned(field, subject.at)
            is_city = (subject.population or 0) >= _CITY
            if verdict_near is Verdict.CONSISTENT:  # "Shostka, a city northeast of Kyiv"
                more, verdict = not is_city, verdict_near if is_city else Verdict.UNDETERMINED
                score = near if is_city else score
        yield _Judged(subject, anchors[0], score, verdict, unsure, more)


def _settled(claim: Claim, pairs: list[_Judged], world: World) -> Finding:
    """Give one verdict where all choices of namesakes agree, else say what would settle it."""
    best = min(pairs, key=lambda pair: pair.score)
    finding = _measured(claim, best, world)
    if len(pairs) > 1 and _none_fits(pairs):
        best = min(pairs, key=lambda pair: distance_m(pair.anchor.at, pair.subject.at))
        finding = _none_of(claim, pairs, _measured(claim, best, world))
    elif len({pair.verdict for pair in pairs}) > 1 or (
        len(pairs) > 1 and any(pair.unsure for pair in pairs)
    ):
        why = _ambiguous(claim, pairs, best)
        return replace(finding, verdict=Verdict.UNDETERMINED, score=None, reason=why)
    elif best.unsure:
        return _vague(finding, best, world)
    if (name := _elsewhere(claim, best, world)) is not None:
        another = f"So far off, another {name} may be meant; naming its raion would tell."
        why = f"{finding.reason} {another}"
        return replace(finding, verdict=Verdict.UNDETERMINED, reason=why)
    return finding


def _vague(finding: Finding, pair: _Judged, world: World) -> Finding:
    """Leave open what hangs on a position known too roughly."""
    claim, place = finding.claim, max(pair.subject, pair.anchor, key=lambda p: p.uncertainty_m)
    named = claim.subject if place is pair.subject else claim.anchors[0]
    why = (
        f"The position of {now_and_then(place, named, world)} is known only to "
        f"{length(place.uncertainty_m, claim)}; a fuller gazetteer would settle it."
    )
    return replace(finding, verdict=Verdict.UNDETERMINED, reason=why)


def _none_of(claim: Claim, pairs: Sequence[_Judged], nearest: Finding) -> Finding:
    """Say that no choice fits, of which the nearest is measured."""
    many = len({pair.subject.id for pair in pairs})
    if many == 1:
        return nearest
    name = called(claim.subject, "it")
    why = f"None of the {many} places called {name} lies there. The nearest: {nearest.reason}"
    return replace(nearest, reason=why)


def _elsewhere(claim: Claim, pair: _Judged, world: World) -> str | None:
    """Name the end that has namesakes, where the two lie absurdly far from each other.

    So may a small place abroad of which no table here knows every village.
    """
    farthest_m = _FAR_OFF_M + _FAR_OFF_TIMES * (claim.distance_m or 0.0)
    if pair.verdict is not Verdict.INCONSISTENT:
        return None
    if distance_m(pair.anchor.at, pair.subject.at) < farthest_m:
        return None
    ends = (pair.subject, pair.anchor)
    abroad = pair.subject.country != pair.anchor.country
    small = [end for end in ends if (end.population or 0) < _CITY]
    return next((end.name for end in small if abroad or _has_namesakes(end, world)), None)


def _has_namesakes(place: Place, world: World) -> bool:
    """Tell a small place whose name others bear too; of a city the name alone tells."""
    others = (match.place.at for match in world.gazetteer.find(place.name))
    return any(distance_m(place.at, other) > _SAME_M for other in others)


def _ambiguous(claim: Claim, pairs: Sequence[_Judged], best: _Judged) -> str:
    """Say how the places of one name disagree, and what would settle it."""
    names = [n for n in (claim.subject, *claim.anchors) if n and n.place is None]
    named = names[0] if names else claim.anchors[0]
    tried = {pair.subject.id for pair in pairs} if named is claim.subject else named.rivals
    many = f"{len(tried)} places are called {named.text}"
    settles = "naming its oblast or raion would settle it"
    if best.verdict is not Verdict.CONSISTENT:
        return f"{many}, and some are placed too vaguely to tell; {settles}."
    metres = distance_m(best.anchor.at, best.subject.at)
    wind = wind_name(bearing_deg(best.anchor.at, best.subject.at))
    one = f"one fits, {length(metres, claim)} {wind} of {best.anchor.name}"
    return f"{many} and they disagree: {one}, not all do; {settles}."


def _measured(claim: Claim, pair: _Judged, world: World) -> Finding:
    metres = distance_m(pair.anchor.at, pair.subject.at)
    bearing = bearing_deg(pair.anchor.at, pair.subject.at)
    # Where an end may be off by more than was measured, neither distance nor bearing is told.
    rough_m = max(pair.subject.uncertainty_m, pair.anchor.uncertainty_m)
    known = rough_m < metres
    where = f"{length(metres, claim)} {wind_name(bearing)}"
    where = where if known else f"within {length(metres + rough_m, claim)}"
    name = now_and_then(pair.subject, claim.subject, world)
    # What is said of a town's edge is measured from its middle all the same.
    middle = "the middle of " if claim.qualifier == "outskirts" and claim.distance_m else ""
    return Finding(
        claim=claim,
        verdict=pair.verdict,
        reason=_reason(claim, pair, f"{name} lies {where} of {middle}{pair.anchor.name}"),
        score=pair.score if known else None,
        measured_distance_m=metres if known else None,
        measured_bearing_deg=bearing if known else None,
        anchor=pair.anchor,
        subject=pair.subject,
        drawn=line_between(pair.anchor.at, pair.subject.at) if known else None,
        point_radius_m=claim_radius_m(claim, pair.anchor),
    )


def _reason(claim: Claim, pair: _Judged, start: str) -> str:
    if claim.kind is ClaimKind.BETWEEN:
        start = f"{start}, {_between(claim)}"
    if pair.verdict is Verdict.CONSISTENT:
        return f"{start}; the claim fits."
    if pair.more and claim.distance_m is None:
        return f"{start}, farther off than such words reach; true to the letter only."
    if pair.more:
        said = told(claim.distance_m or 0, claim)
        return f"{start}, which is far more than {said}; true to the letter only."
    if pair.verdict is Verdict.UNDETERMINED:
        return f"{start}; that is at the edge of what the claim can mean."
    said = stated(claim)
    if claim.distance_m is not None and extent_of(claim) is not Extent.AT:
        return f"{start}; {said} does not fit."
    return f"{start}, not {said}; the claim does not fit." if said else f"{start}; too far to fit."


def _between(claim: Claim) -> str:
    ends = " and ".join(called(anchor, anchor.text) for anchor in claim.anchors[:2])
    return f"measured against the line between {ends}"
