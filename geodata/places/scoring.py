"""A slate in; a score for every candidate out, the whole document at once.

A score is a natural log-odds against the other namesakes of its spot.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from geodata.places.bordering import bordering
from geodata.places.capitals import held_back
from geodata.places.company import astray, company, sure_rows
from geodata.places.confidence import probabilities
from geodata.places.elsewhere import told_elsewhere
from geodata.places.evidence import Evidence
from geodata.places.formations import formation_fit
from geodata.places.frontline import war_prior
from geodata.places.governing import governed
from geodata.places.ground import ground_prior
from geodata.places.nearness import beside_witnesses, find_neighbours, nearness, sureness_of
from geodata.places.raion_fit import raion_fit
from geodata.places.saying import kind_fit, named, said
from geodata.places.seats import seat_prior, seats
from geodata.places.slate import best_rows, shortened
from geodata.places.told import find_told, weigh_told

if TYPE_CHECKING:
    from datetime import date

    from numpy.typing import NDArray

    from geodata.model import Front
    from geodata.places.slate import Slate

    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]

MOST = 60  # namesakes of one spot that are weighed against its neighbours
# Of more candidates in a document, up to a limit of work, only the likelier are weighed all by all.
_MANY, _TOO_MANY, _LIKELY = 120, 1_500, 8
_DISCOURSE = 0.8  # of what other mentions of the place have shown
_LEAST_SHOWN = -4.0
_MOST_OTHERS = 2  # further mentions repeat the writer, they prove nothing new
_ROUNDS = 2
_SETTLED = 0.02  # no share of a candidate moves by more: another round tells nothing


def weigh(
    text: str, slate: Slate, front: Front | None = None, day: date | None = None
) -> tuple[Slate, Evidence, Floats]:
    """Weigh every candidate by all that the document says; `day` is its own.

    Gives the slate of those worth it, what speaks for each, and each one's share of probability.
    """
    first = _first_look(text, slate, front, day)
    near = beside_witnesses(slate, _LIKELY) if _MANY < len(slate) < _TOO_MANY else None
    most = MOST if near is None else _LIKELY
    if np.maximum.reduce(slate.counts) > most:
        kept = best_rows(slate, first.total() + (0.0 if near is None else near), most)
        slate, first = shortened(slate, kept), first.take(kept)
    evidence = _among_each_other(text, slate, first)
    share = probabilities(evidence.total(), slate.starts, slate.owner)
    held = held_back(text, slate, evidence, share)
    if held is not None:
        evidence.prior[:] += held
        share = probabilities(evidence.total(), slate.starts, slate.owner)
    return slate, evidence, share


def _first_look(text: str, slate: Slate, front: Front | None, day: date | None) -> Evidence:
    """Weigh every candidate by what it is and what is said of it."""
    evidence = Evidence.none(len(slate))
    prior = slate.columns.prior + war_prior(slate.columns, front) + ground_prior(text, slate, day)
    sure = sure_rows(slate)
    prior += company(slate, sure) + seat_prior(slate)
    evidence.prior[:] = prior - np.maximum.reduceat(prior, slate.starts)[slate.owner]
    far = astray(slate, sure) + told_elsewhere(slate, sure)
    evidence.prior[:] += far
    outright = said(text, slate) + governed(text, slate) + raion_fit(text, slate)
    evidence.said[:] = outright
    # "the village of X in Bryansk Oblast" is no X elsewhere, be that a village ever so much
    kind = kind_fit(text, slate)
    evidence.kind[:] = np.where(outright + far < 0, np.minimum(kind, 0.0), kind)
    evidence.named[:] = named(slate)
    evidence.force[:] = formation_fit(text, slate, day)
    return evidence


def _among_each_other(text: str, slate: Slate, evidence: Evidence) -> Evidence:
    """Weigh the candidates of all spots by each other, in rounds."""
    neighbours, told = find_neighbours(slate), find_told(text, slate)
    at_border, again = bordering(text, slate), _Again.of(slate)
    is_settled = len(slate) == len(slate.spots) and not told
    share, unasked = slate.zeros(), None
    for _ in range(1 if is_settled else _ROUNDS):
        before, share = share, probabilities(evidence.total(), slate.starts, slate.owner)
        if np.maximum.reduce(np.abs(share - before)) < _SETTLED:
            break
        evidence.near[:] = nearness(slate, neighbours, share, unasked)
        unasked = sureness_of(slate, neighbours, share) if unasked is None else unasked
        evidence.told[:] = weigh_told(slate, told, share) + at_border
        evidence.discourse[:] = _discourse(slate, again, evidence.local())
    return evidence


@dataclass(frozen=True, slots=True)
class _Again:
    """The rows of names that are mentioned more than once, what their mentions share, and how much.

    `number` is one that all mentions of a place share, `weight` that of the others among them.
    """

    rows: Ints
    number: Ints
    weight: Floats

    @classmethod
    def of(cls, slate: Slate) -> _Again:
        """Look once at which rows are one place under one name."""
        names = slate.name.tolist()
        times = Counter(names)
        again, linked = np.array([times[name] > 1 for name in names])[slate.owner], seats(slate)
        again[list(linked)] = True
        rows = again.nonzero()[0]
        called = (slate.columns.place[rows] << 32) + slate.name[slate.owner[rows]]
        keys: list[int | str] = called.tolist()
        if linked:
            keys = [linked.get(row, key) for row, key in zip(rows.tolist(), keys, strict=True)]
        seen: dict[int | str, int] = {}  # of some hundred rows, quicker than to sort them
        number = np.array([seen.setdefault(key, len(seen)) for key in keys], np.int64)
        others = np.bincount(number)[number] - 1
        return cls(rows, number, np.minimum(_MOST_OTHERS, others) / np.maximum(1, others))


def _discourse(slate: Slate, again: _Again, local: Floats) -> Floats:
    """Weigh each candidate by what the other mentions of the same place have shown."""
    found = slate.zeros()
    if not len(again.rows):
        return found
    rows, number = again.rows, again.number
    top = np.maximum.reduceat(local, slate.starts)[slate.owner[rows]]
    shown = np.maximum(local[rows] - top, _LEAST_SHOWN)
    by_others = np.bincount(number, weights=shown)[number] - shown
    found[rows] = _DISCOURSE * again.weight * by_others
    return np.asarray(found - np.maximum.reduceat(found, slate.starts)[slate.owner])
