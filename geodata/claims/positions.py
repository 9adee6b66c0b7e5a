"""A claim about a place's position in; its finding out: distance, direction, nearness, between."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import product
from typing import TYPE_CHECKING

from geodata.claims.candidates import rank
from geodata.claims.fields import field_of
from geodata.claims.frontline import fighting_of
from geodata.claims.point_radius import claim_radius_m
from geodata.claims.verdicts import verdicts_at
from geodata.claims.wording import called, length, stated
from geodata.claims.words import SETTLEMENT
from geodata.measure import bearing_deg, distance_m, line_between, offset, wind_name
from geodata.model import ClaimKind, Finding, PlaceKind, Verdict

if TYPE_CHECKING:
    from geodata.claims.world import World
    from geodata.field import Between, Field
    from geodata.model import Claim, LonLat, Named, Place

_WIDE = frozenset({PlaceKind.REGION, PlaceKind.COUNTRY})
_MOST_RIVALS = 12  # namesakes tried for one name
_EXACT_M = 1_500.0  # a position known better than that settles any claim in kilometres
# Beyond it a claim is no slip of the pen, but about another place of the same name.
_FAR_OFF_M, _FAR_OFF_TIMES = 100_000.0, 3.0
_CITY = 20_000  # people
_SAME_M = 5_000.0  # two entries nearer than this are one place
_AROUND = tuple(range(0, 360, 30))
_INSIDE = (0.25, 0.5, 0.75, 1.0)  # of the way to the edge of a vague position
SHARES = (0.5, 0.8, 0.95)


@dataclass(frozen=True, slots=True)
class _Judged:
    """One choice of places, measured: `unsure` if the places' own vagueness decides."""

    subject: Place
    anchor: Place
    score: float
    verdict: Verdict
    unsure: bool


def judge_position(claim: Claim, world: World) -> Finding:
    """Judge a claim that measures a place from one other place, or puts it between two."""
    anchors = [_choices(anchor) for anchor in claim.anchors]
    if not anchors or not all(anchors):
        return _open(claim, _no_anchor(claim))
    if any(place.kind in _WIDE for choice in anchors for place in choice):
        return _open(
            claim, f"{claim.anchors[0].text} is an area; a distance from it has no one end"
        )
    subjects = _choices(claim.subject)
    if not subjects:
        return _unnamed(claim, [choice[0] for choice in anchors], world)
    if any(place.kind in _WIDE for place in subjects):
        return _open(claim, f"{called(claim.subject, 'it')} is an area; no one spot of it is meant")
    pairs = [
        _judged(claim, subject, tuple(chosen))
        for subject, *chosen in product(subjects, *anchors[:2])
        if all(subject.id != anchor.id for anchor in chosen)
    ]
    return (
        _settled(claim, pairs, world) if pairs else _open(claim, "it measures a place from itself")
    )


def _choices(named: Named | None) -> tuple[Place, ...]:
    if named is None:
        return ()
    return (named.place,) if named.place else named.rivals[:_MOST_RIVALS]


def _no_anchor(claim: Claim) -> str:
    name = claim.anchors[0].text if claim.anchors else "what it measures from"
    return f"{name} is not in the gazetteer; a table that knows it would settle the claim"


def _open(claim: Claim, reason: str) -> Finding:
    return Finding(claim=claim, verdict=Verdict.UNDETERMINED, reason=_sentence(reason))


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:] + "."


def _judged(claim: Claim, subject: Place, anchors: tuple[Place, ...]) -> _Judged:
    field = field_of(claim, *anchors)
    ((score, verdict),) = verdicts_at(field, [subject.at])
    vague_m = max(subject.uncertainty_m, anchors[0].uncertainty_m)
    unsure = vague_m > _EXACT_M and _others(field, subject.at, vague_m) != {verdict}
    return _Judged(subject, anchors[0], score, verdict, unsure)


def _others(field: Field | Between, at: LonLat, vague_m: float) -> set[Verdict]:
    """List the verdicts that spots around a vague position would get, itself included."""
    ways = ((azimuth, share * vague_m) for azimuth in _AROUND for share in _INSIDE)
    spots = [at, *(offset(at, azimuth, metres) for azimuth, metres in ways)]
    return {verdict for _, verdict in verdicts_at(field, spots)}


def _settled(claim: Claim, pairs: list[_Judged], world: World) -> Finding:
    """Give one verdict where all choices of namesakes agree, else say what would settle it."""
    best = min(pairs, key=lambda pair: pair.score)
    finding = _measured(claim, best)
    if len({pair.verdict for pair in pairs}) > 1:
        many = _ambiguous(claim)
        why = f"{many}; naming its oblast or raion would settle it. {finding.reason}"
        return replace(finding, verdict=Verdict.UNDETERMINED, score=None, reason=why)
    if best.unsure:
        vague = max(best.subject, best.anchor, key=lambda place: place.uncertainty_m)
        why = (
            f"The position of {vague.name} is known only to {length(vague.uncertainty_m, claim)}; "
            f"a fuller gazetteer would settle it."
        )
        return replace(finding, verdict=Verdict.UNDETERMINED, reason=why)
    if (name := _elsewhere(claim, best, world)) is not None:
        another = f"So far off, another {name} may be meant; naming its raion would tell."
        why = f"{finding.reason} {another}"
        return replace(finding, verdict=Verdict.UNDETERMINED, reason=why)
    return finding


def _elsewhere(claim: Claim, pair: _Judged, world: World) -> str | None:
    """Name the end that has namesakes, where the two lie absurdly far from each other."""
    farthest_m = _FAR_OFF_M + _FAR_OFF_TIMES * (claim.distance_m or 0.0)
    if pair.verdict is not Verdict.INCONSISTENT:
        return None
    if distance_m(pair.anchor.at, pair.subject.at) < farthest_m:
        return None
    ends = (pair.subject, pair.anchor)
    return next((end.name for end in ends if _has_namesakes(end, world)), None)


def _has_namesakes(place: Place, world: World) -> bool:
    """Tell a small place whose name others bear too; of a city the name alone tells."""
    if (place.population or 0) >= _CITY:
        return False
    others = (match.place.at for match in world.gazetteer.find(place.name))
    return any(distance_m(place.at, other) > _SAME_M for other in others)


def _ambiguous(claim: Claim) -> str:
    names = [n for n in (claim.subject, *claim.anchors) if n and n.place is None]
    named = names[0] if names else claim.anchors[0]
    return f"{len(named.rivals)} places are called {named.text} and they disagree"


def _measured(claim: Claim, pair: _Judged) -> Finding:
    metres = distance_m(pair.anchor.at, pair.subject.at)
    bearing = bearing_deg(pair.anchor.at, pair.subject.at)
    return Finding(
        claim=claim,
        verdict=pair.verdict,
        reason=_reason(claim, pair, metres, bearing),
        score=pair.score,
        measured_distance_m=metres,
        measured_bearing_deg=bearing,
        drawn=line_between(pair.anchor.at, pair.subject.at),
        point_radius_m=claim_radius_m(claim, pair.anchor),
    )


def _reason(claim: Claim, pair: _Judged, metres: float, bearing: float) -> str:
    where = f"{length(metres, claim)} {wind_name(bearing)} of {pair.anchor.name}"
    start = f"{pair.subject.name} lies {where}"
    if claim.kind is ClaimKind.BETWEEN:
        start = f"{pair.subject.name} lies {where}, {_between(claim)}"
    if pair.verdict is Verdict.CONSISTENT:
        return f"{start}; the claim fits."
    if pair.verdict is Verdict.UNDETERMINED:
        return f"{start}; that is at the edge of what the claim can mean."
    said = stated(claim)
    return f"{start}, not {said}; the claim does not fit." if said else f"{start}; too far to fit."


def _between(claim: Claim) -> str:
    ends = " and ".join(called(anchor, anchor.text) for anchor in claim.anchors[:2])
    return f"measured against the line between {ends}"


def _unnamed(claim: Claim, anchors: list[Place], world: World) -> Finding:
    """Draw where a place without a name may lie, and rank the settlements there."""
    field = field_of(claim, *anchors[:2])
    if claim.subject is None:
        return _open(claim, "the text does not say what lies there")
    text = claim.subject.text
    not_these = {place.id for place in anchors}
    candidates = rank(field, text, world.gazetteer, not_these, fighting_of(claim, world))
    why = _unsettled(claim.subject, world)
    if candidates:
        best = candidates[0]
        fits = (
            f"{len(candidates)} settlements fit" if len(candidates) > 1 else "one settlement fits"
        )
        reason = f"{why}; {fits}, {best.place.name} best."
    else:
        reason = f"{why}, and no known settlement fits."
    return Finding(
        claim=claim,
        verdict=Verdict.UNDETERMINED,
        reason=reason,
        candidates=candidates,
        area=tuple((share, field.contour(share)) for share in SHARES),
        point_radius_m=claim_radius_m(claim, anchors[0]),
    )


def _unsettled(subject: Named, world: World) -> str:
    name = called(subject, "the place")
    if not _is_name(name):
        return f"The text does not name {_a(name)}"
    known = world.gazetteer.find(name)
    return f"Which {name} is meant is not settled" if known else f"{name} is not in the gazetteer"


def _is_name(words: str) -> bool:
    """Tell "Novyi Trud" from "Village" or "small village"."""
    is_noun = re.fullmatch(SETTLEMENT, words.rsplit(maxsplit=1)[-1], re.IGNORECASE) is not None
    return words[:1].isupper() and not is_noun and "пункт" not in words.lower()


def _a(name: str) -> str:
    return name if name.startswith(("the ", "a ", "an ")) else f"the {name}"
