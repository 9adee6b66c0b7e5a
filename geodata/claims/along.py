"""A claim of a place without a name and a line in; the settlements that far from the line out."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
import shapely

from geodata import borders
from geodata.claims.candidates import MOST, VAGUE_M, prior_of
from geodata.claims.fields import extent_of
from geodata.field import CONSISTENT_SCORE, Extent, erf, normal_cdf, spread_km
from geodata.fronts.line import points_metric, to_metric
from geodata.measure import bearing_deg, distance_m
from geodata.model import Candidate

if TYPE_CHECKING:
    from collections.abc import Collection

    from numpy.typing import NDArray
    from shapely import Geometry

    from geodata.claims.world import World
    from geodata.model import Claim

_MARGIN_DEG = 1.5  # more than any error of a stated distance
_AS_VAGUE = 1.1  # times the stated distance; what is known no better than that could be any
_TOO_MANY = 200  # settlements
_DEGREE_M = 70_000.0  # the shortest degree of longitude in Ukraine


def line_scores(
    claim: Claim, metres: NDArray[np.float64], noise_m: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Give, for distances to a line, the share of equally made statements that err less."""
    stated_m = claim.distance_m or 0.0
    stated_km, grain_km = np.array([stated_m / 1000]), np.array([(claim.grain_m or 0.0) / 1000])
    said_m = 1000 * float(spread_km(stated_km, grain_km, np.zeros(1))[0])
    z = (metres - stated_m) / np.hypot(said_m, noise_m)
    extent = extent_of(claim)
    if extent is Extent.AT:
        return erf(np.abs(z) / math.sqrt(2))
    return normal_cdf(z if extent is Extent.WITHIN else -z)


def rank_along(
    claim: Claim, line: Geometry, world: World, noise_m: float, not_in: Collection[str] = ()
) -> tuple[tuple[Candidate, ...], int]:
    """Rank the settlements that may lie the claimed distance from a line; how many fit in all.

    `not_in` are countries: nothing in Russia is told to lie so far from the Russian border.
    Of more than can be told apart no list is given: the first of hundreds would say nothing.
    Distances and bearings of the candidates count from the nearest point of the line.
    """
    columns = world.gazetteer.settlements()
    west, south, east, north = shapely.bounds(line).tolist()
    reach_deg = _MARGIN_DEG + (claim.distance_m or 0.0) / _DEGREE_M
    near = np.flatnonzero(
        (columns.lon > west - reach_deg)
        & (columns.lon < east + reach_deg)
        & (columns.lat > south - reach_deg)
        & (columns.lat < north + reach_deg)
        & (columns.uncertainty_m <= max(VAGUE_M, _AS_VAGUE * (claim.distance_m or 0.0)))
    )
    edges = _pieces(to_metric(line))
    spots = points_metric(columns.lon[near], columns.lat[near])
    (row, _), metres = edges.query_nearest(spots, all_matches=False, return_distance=True)
    near = near[row]
    scores = line_scores(claim, metres, np.hypot(noise_m, columns.uncertainty_m[near]))
    words = claim.subject.text if claim.subject else ""
    prior = prior_of(words, columns.population[near])
    weights = np.where(scores <= CONSISTENT_SCORE, (1 - scores) * prior, 0.0)
    for at in np.flatnonzero(weights):
        if world.gazetteer.at(int(columns.index[near[at]])).country in not_in:
            weights[at] = 0.0
    many, total = int(np.count_nonzero(weights)), float(weights.sum())
    if many > _TOO_MANY:
        return (), many
    order = np.argsort(-weights, kind="stable")[: min(many, MOST)].tolist()
    rows = [(int(columns.index[near[at]]), weights[at] / total, scores[at]) for at in order]
    return tuple(_candidate(world, line, *found) for found in rows), many


def _candidate(
    world: World, line: Geometry, row: int, probability: float, score: float
) -> Candidate:
    place = world.gazetteer.at(row)
    to = borders.nearest(place.at, line)
    return Candidate(
        place=place,
        probability=float(probability),
        distance_m=distance_m(to, place.at),
        bearing_deg=bearing_deg(to, place.at),
        score=float(score),
    )


def _pieces(line: Geometry) -> shapely.STRtree:
    """Cut a line to its segments, so that the nearest is found without trying all of them."""
    parts = [part for part in shapely.get_parts(line) if shapely.get_dimensions(part) == 1]
    pairs = [shapely.get_coordinates(part) for part in parts]
    ends = np.concatenate([np.stack((xy[:-1], xy[1:]), axis=1) for xy in pairs])
    return shapely.STRtree(np.atleast_1d(np.asarray(shapely.linestrings(ends))))
