"""A claim on a place without a name in; the probable area and the settlements it may be out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geodata.claims.candidates import rank
from geodata.claims.fields import field_of
from geodata.claims.frontline import fighting_of
from geodata.claims.point_radius import claim_radius_m
from geodata.claims.wording import called
from geodata.claims.words import SETTLEMENT
from geodata.field import Contours
from geodata.model import Finding, Verdict

if TYPE_CHECKING:
    from geodata.claims.world import World
    from geodata.model import Claim, Named, Place

SHARES = (0.5, 0.8, 0.95)


def judge_unnamed(claim: Claim, anchors: list[Place], world: World) -> Finding:
    """Draw where a place without a name may lie, and rank the settlements there."""
    field = field_of(claim, *anchors[:2])
    if claim.subject is None:
        why = "The text does not say what lies there."
        return Finding(claim=claim, verdict=Verdict.UNDETERMINED, reason=why)
    text = claim.subject.text
    not_these = {place.id for place in anchors}
    candidates, many = rank(field, text, world.gazetteer, not_these, fighting_of(claim, world))
    why = unsettled(claim.subject, world)
    if candidates:
        best = candidates[0]
        fits = f"{many} settlements fit" if many > 1 else "one settlement fits"
        reason = f"{why}; {fits}, {best.place.name} best."
    else:
        reason = f"{why}, and no known settlement fits."
    return Finding(
        claim=claim,
        verdict=Verdict.UNDETERMINED,
        reason=reason,
        anchor=anchors[0],
        candidates=candidates,
        area=Contours(field, SHARES),
        point_radius_m=claim_radius_m(claim, anchors[0]),
    )


def unsettled(subject: Named, world: World) -> str:
    """Say why a subject has no place: it has no name, or its name is unknown or ambiguous."""
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
