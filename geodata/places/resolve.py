"""Spots in; mentions out: which place each one means, how surely, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

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

    import numpy as np
    from numpy.typing import NDArray

    from geodata.model import Article, Front, Place
    from geodata.places.gazetteer import Gazetteer
    from geodata.places.scoring import Evidence
    from geodata.places.slate import Slate
    from geodata.places.spots import Spot

    Floats = NDArray[np.float64]

_SAME_SPOT_M = 5_000.0  # two entries of one kind this close are one place entered twice
_MOST_RIVALS = 5
_RIVAL_ABOVE = 0.02


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
    spot, part = slate.spots[number], slate.rows[number]
    rows = range(part.start, part.stop)
    best = rows[0] if len(rows) == 1 else max(rows, key=lambda row: (share[row], -row))
    confidence = capped(_share_of_place(slate, share, rows, best))
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
        rivals=_rivals(slate, share, rows, None if is_open else best),
    )


def _share_of_place(slate: Slate, share: Floats, rows: range, best: int) -> float:
    """Sum the shares of the entries that stand for one and the same place."""
    if len(rows) == 1:
        return float(share[best])
    part = slice(rows.start, rows.stop)
    columns = slate.columns
    metres = metres_between(columns.xyz[part], columns.xyz[best : best + 1])[:, 0]
    same = (metres <= _SAME_SPOT_M) & (columns.kind[part] == columns.kind[best])
    return float(share[part][same].sum())


def _rivals(slate: Slate, share: Floats, rows: range, best: int | None) -> tuple[Place, ...]:
    if len(rows) == 1 and best is not None:
        return ()
    least = 0.0 if best is None else _RIVAL_ABOVE
    ranked = sorted((row for row in rows if row != best), key=lambda row: -share[row])
    return tuple(slate.columns.places[row] for row in ranked[:_MOST_RIVALS] if share[row] >= least)


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
