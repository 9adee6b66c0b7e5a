"""Candidates and hints in; a score for every candidate out, the whole document at once.

A score is a natural log-odds against the other namesakes. All of a document's candidates stand
under each other in columns; `owner` tells which spot a row belongs to.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from geodata.model import PlaceKind, Sense
from geodata.places.bearings import fits
from geodata.places.candidates import KINDS
from geodata.places.confidence import probabilities
from geodata.places.hints import is_area, raion_stem, size_cue, state_after
from geodata.places.sphere import metres_between

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from geodata.places.bearings import Bearing
    from geodata.places.candidates import Columns
    from geodata.places.hints import RaionHint, Within
    from geodata.places.spots import Spot

    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]
    Bools = NDArray[np.bool_]

_SETTLEMENT, _REGION, _COUNTRY = (
    KINDS.index(kind) for kind in (PlaceKind.SETTLEMENT, PlaceKind.REGION, PlaceKind.COUNTRY)
)

# Weights, in log-odds, set by hand: a thing said outright outweighs size, size outweighs nearness.
_SAID_KIND, _OTHER_KIND = 3.0, -4.0
_BARE_REGION = -3.5
_WRONG_SIZE = -3.0  # "the village of" a town of 30,000, "the city of" a hamlet
_VILLAGE_BELOW, _CITY_ABOVE = 30_000, 3_000  # people
_SAID_WITHIN, _SAID_ELSEWHERE = 5.0, -5.0  # ", Kherson Oblast" right beside the name
_REGION_NAMED = (2.2, 1.4, 0.7)  # in the same sentence, paragraph, document
_COUNTRY_NAMED = (0.9, 0.7, 0.5)
_RAION_NAMED = (3.5, 1.5, 0.0)
_NEARNESS = 1.3  # of the mean log-likelihood ratio that the neighbours show
_NEAR_M, _AROUND_M = 15_000.0, 40_000.0  # villages of one list; towns of one report
_NEAR_SHARE = 0.7
_CONTRAST = 150.0  # how much denser neighbours lie around each other than anywhere else
_BY_CHANCE = 0.6  # two names in one sentence need not be near each other
_ALONE = 0.3  # neighbours' worth of doubt that nearness tells anything
_TIE = (1.0, 0.4, 0.15)  # of two names in one sentence, paragraph, chunk of text
_TIE_REACH = 6.0  # names further on in the text by which a tie weakens to a third
_TIE_OF_METONYM = 0.15  # "Kyiv said" tells little of where it happened
_STRAY = -1.8  # a small place with neighbours none of which is near
_SMALL = 20_000  # people
_MISTOLD = 0.1  # share of distances and directions that are wrong, or read wrong
_TOLD_CONTRAST = 300.0  # country over area: a hit by chance is that unlikely
_TOLD_EXPECTED = 3.0  # what the place meant would show, were it in the gazetteer or not
_TOLD_OF_ANCHOR = -0.7  # at least: it is the subject that may be missing from the gazetteer
_TOLD_RANGE = (-6.0, 4.0)
_DISCOURSE = 0.5  # of what other mentions of the place have shown
_MOST_ROWS = 900  # candidates weighed against each other at once
_ROUNDS = 3


@dataclass(frozen=True, slots=True)
class Table:
    """A document's candidates and their spots; spot n owns the rows starts[n]..ends[n]."""

    columns: Columns
    starts: Ints
    ends: Ints
    owner: Ints
    sentence: Ints
    paragraph: Ints
    tie: Floats


@dataclass(slots=True)
class Evidence:
    """What speaks for each candidate, row by row of a Table, in log-odds."""

    prior: Floats
    kind: Floats
    said: Floats
    named: Floats
    near: Floats
    told: Floats
    discourse: Floats

    def local(self) -> Floats:
        """Sum what the text around the spot itself shows."""
        return self.kind + self.said + self.named + self.near + self.told

    def total(self) -> Floats:
        """Sum everything."""
        return self.prior + self.local() + self.discourse


@dataclass(frozen=True, slots=True)
class Hints:
    """What the text says outright of where its places lie."""

    withins: Sequence[Within]
    raions: Sequence[RaionHint]
    bearings: Sequence[Bearing]


def table_of(spots: Sequence[Spot], parts: Sequence[Columns], columns: Columns) -> Table:
    """Lay out the candidates of all spots; every spot has at least one."""
    lengths = np.array([len(part) for part in parts], np.int64)
    ends = np.cumsum(lengths)
    return Table(
        columns=columns,
        starts=ends - lengths,
        ends=ends,
        owner=np.repeat(np.arange(len(spots)), lengths),
        sentence=np.array([spot.sentence for spot in spots], np.int64),
        paragraph=np.array([spot.paragraph for spot in spots], np.int64),
        tie=np.array([_TIE_OF_METONYM if s.sense is Sense.METONYM else 1.0 for s in spots]),
    )


def weigh(text: str, spots: Sequence[Spot], table: Table, hints: Hints, front: Floats) -> Evidence:
    """Weigh every candidate by all that the document says; `front` is added to the prior."""
    prior = table.columns.prior + front
    top = np.maximum.reduceat(prior, table.starts)
    zeros = np.zeros(len(prior))
    evidence = Evidence(
        prior=prior - top[table.owner],
        kind=_kind_fit(text, spots, table),
        said=_said_within(table, hints.withins) + _said_states(text, spots, table),
        named=_named_areas(spots, table) + _named_raions(text, spots, table, hints.raions),
        near=zeros,
        told=zeros,
        discourse=zeros,
    )
    if len(prior) > len(spots) or hints.bearings:
        for _ in range(_ROUNDS):
            share = probabilities(evidence.total(), table.starts)
            evidence.near = _nearness(table, share)
            evidence.told = _told(table, hints.bearings, share)
            evidence.discourse = _discourse(table, evidence.local())
    else:
        evidence.near = _nearness(table, probabilities(evidence.total(), table.starts))
    return evidence


def _kind_fit(text: str, spots: Sequence[Spot], table: Table) -> Floats:
    """Weigh each candidate by what the words around its spot call it."""
    found = np.zeros(len(table.owner))
    for number, spot in enumerate(spots):
        rows = slice(int(table.starts[number]), int(table.ends[number]))
        kinds = table.columns.kind[rows]
        if spot.kind_cue is not None:
            right = kinds == KINDS.index(spot.kind_cue)
            found[rows] += np.where(right, _SAID_KIND if right.any() else 0.0, _OTHER_KIND)
        elif len(kinds) > 1:
            found[rows] += np.where(kinds == _REGION, _bare_region(table.columns, rows), 0.0)
        size = size_cue(text, spot.start) if spot.kind_cue is PlaceKind.SETTLEMENT else 0
        if size:
            people = table.columns.population[rows]
            wrong = people > _VILLAGE_BELOW if size < 0 else people < _CITY_ABOVE
            found[rows] += np.where(wrong & (kinds == _SETTLEMENT), _WRONG_SIZE, 0.0)
    return found


def _bare_region(columns: Columns, rows: slice) -> float:
    """Weigh a region under a bare name: "Kherson" is the town until told otherwise."""
    has_town = (columns.kind[rows] == _SETTLEMENT) & (columns.population[rows] > _SMALL)
    return _BARE_REGION if has_town.any() else 0.0


def _said_within(table: Table, withins: Sequence[Within]) -> Floats:
    """Weigh each candidate by the area written right beside its name."""
    found = np.zeros(len(table.owner))
    for within in withins:
        rows = slice(int(table.starts[within.inner]), int(table.ends[within.inner]))
        area = int(table.starts[within.area])  # its likeliest bearer: regions have few namesakes
        inside = _inside(table.columns, rows, area)
        found[rows] = np.where(inside, _SAID_WITHIN, _SAID_ELSEWHERE)
    return found


def _said_states(text: str, spots: Sequence[Spot], table: Table) -> Floats:
    """Weigh each candidate by a state that is no entry of the gazetteer ("Odessa, Texas")."""
    found = np.zeros(len(table.owner))
    for number, spot in enumerate(spots):
        if table.ends[number] - table.starts[number] > 1 and (state := state_after(text, spot.end)):
            rows = slice(int(table.starts[number]), int(table.ends[number]))
            states = (place.admin1 for place in table.columns.places[rows])
            inside = np.array([bool(name) and state.startswith(name or "") for name in states])
            if inside.any():
                found[rows] = np.where(inside, _SAID_WITHIN, _SAID_ELSEWHERE)
    return found


def _inside(columns: Columns, rows: slice, area: int) -> Bools:
    if columns.kind[area] == _COUNTRY:
        return np.asarray(columns.country[rows] == columns.country[area])
    return np.asarray(columns.admin1[rows] == columns.admin1[area])


def _named_areas(spots: Sequence[Spot], table: Table) -> Floats:
    """Weigh each candidate by the areas named around it, the best of them."""
    columns = table.columns
    found = np.zeros(len(table.owner))
    for area in dict.fromkeys(
        (int(columns.place[table.starts[n]]), n) for n, spot in enumerate(spots) if is_area(spot)
    ):
        row = int(table.starts[area[1]])
        is_country = columns.kind[row] == _COUNTRY
        weights = _COUNTRY_NAMED if is_country else _REGION_NAMED
        gain = _by_distance(table, table.sentence[area[1]], table.paragraph[area[1]], weights)
        inside = _inside(columns, slice(None), row) & columns.is_point
        found = np.maximum(found, np.where(inside, gain[table.owner], 0.0))
    return found


def _by_distance(
    table: Table, sentence: int, paragraph: int, weights: tuple[float, float, float]
) -> Floats:
    """Give each spot the weight of something said in that sentence of that paragraph."""
    return np.where(
        table.sentence == sentence,
        weights[0],
        np.where(table.paragraph == paragraph, weights[1], weights[2]),
    )


def _named_raions(
    text: str, spots: Sequence[Spot], table: Table, raions: Sequence[RaionHint]
) -> Floats:
    """Weigh each candidate by the raions named around it."""
    found = np.zeros(len(table.owner))
    if not raions:
        return found
    stems = [raion_stem(place.admin2) if place.admin2 else "" for place in table.columns.places]
    for raion in raions:
        beside = [n for n, spot in enumerate(spots) if _same_line(text, spot, raion)]
        inside = np.array([bool(stem) and _begins_alike(stem, raion.stem) for stem in stems])
        found += np.where(np.isin(table.owner, beside) & inside, _RAION_NAMED[0], 0.0)
    return found


def _same_line(text: str, spot: Spot, raion: RaionHint) -> bool:
    """Tell a spot that stands within a few words of a raion, in the same sentence."""
    low, high = min(spot.end, raion.end), max(spot.start, raion.start)
    return high - low < 90 and ". " not in text[low:high]


def _begins_alike(a: str, b: str) -> bool:
    return len(b) > 3 and (a.startswith(b) or (len(a) > 3 and b.startswith(a)))


def _nearness(table: Table, share: Floats) -> Floats:
    """Weigh each candidate by how near its spot's neighbours are, wherever these may be."""
    found = np.zeros(len(table.owner))
    for rows, around in _chunks(table):
        found[rows] = _nearness_among(table, share, rows, around)
    return found


def _chunks(table: Table) -> list[tuple[slice, slice]]:
    """Cut the document into pieces small enough to compare all with all, with what is around."""
    chunks: list[tuple[slice, slice]] = []
    first, last_spot = 0, len(table.starts) - 1
    while first <= last_spot:
        begin = int(table.starts[first])
        beyond = int(np.searchsorted(table.ends, begin + _MOST_ROWS, side="right"))
        last = min(last_spot, max(first, beyond - 1))
        low, high = max(0, first - 4), min(last_spot, last + 4)
        rows = slice(begin, int(table.ends[last]))
        chunks.append((rows, slice(int(table.starts[low]), int(table.ends[high]))))
        first = last + 1
    return chunks


def _nearness_among(table: Table, share: Floats, rows: slice, around: slice) -> Floats:
    columns, owner = table.columns, table.owner
    others, first = np.unique(owner[around], return_index=True)
    other = columns.place[rows][:, None] != columns.place[around][None, :]
    is_point = columns.is_point[rows]
    likely = other * (share[around] * columns.is_point[around])[None, :]
    metres = metres_between(columns.xyz[rows], columns.xyz[around])
    closeness = _NEAR_SHARE * np.exp(-metres / _NEAR_M)
    closeness += (1.0 - _NEAR_SHARE) / (1.0 + (metres / _AROUND_M) ** 2)
    near = np.add.reduceat(likely * closeness, first, axis=1)  # (rows, spots)
    known = np.add.reduceat(likely, first, axis=1)
    ties = _ties(table, owner[rows], others) * known
    tells = np.log(_BY_CHANCE + (1.0 - _BY_CHANCE) * _CONTRAST * near / np.maximum(known, 1e-9))
    company = ties.sum(axis=1)
    found = _NEARNESS * (ties * tells).sum(axis=1) / (company + _ALONE)
    small = columns.population[rows] < _SMALL
    stray = _STRAY * np.minimum(1.0, company / 2.0) * small * (found < 0.0)
    return np.asarray(np.where(is_point, found + stray, 0.0))


def _ties(table: Table, a: Ints, b: Ints) -> Floats:
    """Weigh how closely spots `a` and `b` stand together in the text, (len(a), len(b))."""
    same_sentence = table.sentence[a][:, None] == table.sentence[b][None, :]
    same_paragraph = table.paragraph[a][:, None] == table.paragraph[b][None, :]
    ties = np.where(same_sentence, _TIE[0], np.where(same_paragraph, _TIE[1], _TIE[2]))
    apart = np.abs(a[:, None] - b[None, :])
    ties = ties * np.exp(-apart / _TIE_REACH) * (apart > 0)
    return np.asarray(ties * table.tie[b][None, :])


def _told(table: Table, bearings: Sequence[Bearing], share: Floats) -> Floats:
    """Weigh both ends of each told distance or direction by how well the other end answers."""
    found = np.zeros(len(table.owner))
    for told in bearings:
        subject = slice(int(table.starts[told.subject]), int(table.ends[told.subject]))
        anchor = slice(int(table.starts[told.anchor]), int(table.ends[told.anchor]))
        fit = np.exp(fits(told, table.columns.xyz[anchor], table.columns.xyz[subject]))
        found[subject] += _answer(fit @ share[anchor])
        found[anchor] += np.maximum(_answer(share[subject] @ fit), _TOLD_OF_ANCHOR)
    return np.clip(found, *_TOLD_RANGE)


def _answer(likelihood: Floats) -> Floats:
    ratio = _MISTOLD + (1.0 - _MISTOLD) * _TOLD_CONTRAST * likelihood
    return np.asarray(np.log(ratio) - _TOLD_EXPECTED)


def _discourse(table: Table, local: Floats) -> Floats:
    """Weigh each candidate by what the other mentions of the same place have shown."""
    top = np.maximum.reduceat(local, table.starts)
    shown = np.maximum(local - top[table.owner], -4.0)
    _, number = np.unique(table.columns.place, return_inverse=True)
    mentions = np.bincount(number)[number]
    others = np.bincount(number, weights=shown)[number] - shown
    return _DISCOURSE * others / np.maximum(1, mentions - 1) * np.minimum(2, mentions - 1)
