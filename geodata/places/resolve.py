"""Spots in; mentions out: which place each one means, how surely, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from geodata.model import Mention, Role
from geodata.places.bare_regions import find_containers
from geodata.places.candidates import name_cache
from geodata.places.confidence import OPEN_BELOW, capped, probabilities
from geodata.places.reasons import why, why_open
from geodata.places.scoring import weigh
from geodata.places.slate import slate_of
from geodata.places.sphere import metres_between

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from geodata.model import Article, Front, Place
    from geodata.places.gazetteer import Gazetteer
    from geodata.places.scoring import Evidence
    from geodata.places.slate import Slate
    from geodata.places.spots import Spot

    Floats = NDArray[np.float64]
    Bools = NDArray[np.bool_]

_SAME_SPOT_M = 5_000.0  # two entries of one kind this close are one place entered twice
_MOST_RIVALS = 5
_RIVAL_ABOVE = 0.02
_ONE = np.ones(1, bool)


def resolve(
    spots: Sequence[Spot], article: Article, gazetteer: Gazetteer, front: Front | None = None
) -> tuple[Mention, ...]:
    """Tell for every spot which place is meant, the whole document at once.

    `place` is None where the evidence is open; `rivals` then holds the likeliest candidates.
    """
    spots = sorted(spots, key=lambda spot: (spot.start, spot.end))
    named = [spot for spot in spots if spot.matches]
    settled = dict(
        zip(map(id, named), _resolved(named, article.text, gazetteer, front), strict=True)
    )
    return tuple(settled.get(id(spot)) or _unknown(spot) for spot in spots)


def _resolved(
    spots: Sequence[Spot], text: str, gazetteer: Gazetteer, front: Front | None
) -> list[Mention]:
    if not spots:
        return []
    cache = name_cache(gazetteer)
    slate = slate_of(spots, [cache.columns(spot.matches, spot.text) for spot in spots])
    containers = {container.area for container in find_containers(text, slate)}
    slate, evidence = weigh(text, slate, front)
    share = probabilities(evidence.total(), slate.starts)
    return [
        _mention(number, slate, evidence, share, contains=number in containers)
        for number in range(len(spots))
    ]


def _mention(
    number: int, slate: Slate, evidence: Evidence, share: Floats, *, contains: bool
) -> Mention:
    spot, rows = slate.spots[number], slate.rows[number]
    best = rows.start + int(share[rows].argmax())
    same = _same_place(slate, rows, best)
    confidence = capped(float(share[rows][same].sum()))
    is_open = confidence < OPEN_BELOW
    reason = why_open(spot) if is_open else why(spot, slate, evidence, rows, best)
    return Mention(
        start=spot.start,
        end=spot.end,
        text=spot.text,
        sense=spot.sense,
        role=Role.ANCHOR if contains else spot.role,
        place=None if is_open else slate.columns.places[best],
        confidence=confidence,
        reason=f"{reason}; {spot.reason}" if spot.reason else reason,
        rivals=_rivals(slate, share, rows, same, best if is_open else None),
    )


def _same_place(slate: Slate, rows: slice, best: int) -> Bools:
    """Tell the entries that stand for one and the same place as the best."""
    if rows.stop - rows.start == 1:
        return _ONE
    columns = slate.columns
    metres = metres_between(columns.xyz[rows], columns.xyz[best : best + 1])[:, 0]
    return np.asarray((metres <= _SAME_SPOT_M) & (columns.kind[rows] == columns.kind[best]))


def _rivals(
    slate: Slate, share: Floats, rows: slice, same: Bools, best: int | None
) -> tuple[Place, ...]:
    """Give the likeliest of the others, after the best itself where it was not chosen."""
    found = [] if best is None else [best]
    if rows.stop - rows.start > 1:
        others = np.where(same, -1.0, share[rows])
        ranked = np.argsort(-others, kind="stable")[:_MOST_RIVALS]
        least = _RIVAL_ABOVE if best is None else 0.0
        found += [rows.start + row for row in ranked.tolist() if others[row] >= least]
    return tuple(slate.columns.places[row] for row in found[:_MOST_RIVALS])


def _unknown(spot: Spot) -> Mention:
    """Keep a name that no entry of the gazetteer bears."""
    return Mention(
        start=spot.start,
        end=spot.end,
        text=spot.text,
        sense=spot.sense,
        role=spot.role,
        place=None,
        confidence=0.0,
        reason=f"no place of the gazetteer is called “{spot.text}”; {spot.reason}".rstrip("; "),
    )
