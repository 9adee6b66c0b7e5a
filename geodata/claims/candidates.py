"""A field in; the settlements its nameless subject could be out, with probabilities."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import numpy as np
import shapely

from geodata.claims.frontline import Fighting
from geodata.field import CONSISTENT_SCORE, LIMITS, Field
from geodata.measure import distances_and_bearings
from geodata.model import Candidate

if TYPE_CHECKING:
    from collections.abc import Collection

    from numpy.typing import NDArray
    from shapely import Geometry

    from geodata.field import Between
    from geodata.model import LonLat
    from geodata.places.gazetteer import Gazetteer

MOST = 12  # candidates shown
_REACH = 3.0  # times the stated distance: beyond that nothing fits
_LEAST_REACH_M = 40_000.0
_ROUGHLY = 0.1  # that a quick measure of a strain may be off
VAGUE_M = 3_000.0  # a position known no better tells little about this field
_VAGUE_SHARE = 0.2
_VILLAGE_PEOPLE = 3_000.0  # few villages have more
_VILLAGE = re.compile(r"village|hamlet|settlement|сел[оаі]|хутор|деревн|посёл|посел", re.IGNORECASE)
_TOWN = re.compile(r"\b(?:town|city)\b|міст|город", re.IGNORECASE)
_FRONT_M = 5_000.0  # news of villages comes from about so far on either side of the line
_FAR_SHARE = 0.1  # of news comes from elsewhere
_HELD_TIMES = 0.25  # most such news is of places newly taken
_REPORTED, _REPORTED_TIMES = "reported", 3.0  # the table of places that news comes back to
# Nearly all that the official register does not have are quarters of a town.
_REGISTER, _QUARTER_TIMES = "katottg", 0.05
_UNKNOWN_PEOPLE = 400.0  # a typical village's, where the table is silent


def rank(
    field: Field | Between,
    words: str,
    gazetteer: Gazetteer,
    not_these: Collection[str] = (),
    fighting: Fighting = Fighting(),  # noqa: B008 - a frozen value
) -> tuple[tuple[Candidate, ...], int]:
    """Rank the settlements that fit by the field's density, times how well the rest suits.

    The first dozen and how many fit in all.

    `words` is what the text calls the place ("a small village"); `not_these` are ids of anchors.
    News without a name is mostly news of the fighting, so places near that day's line and places
    that reporting has named before are likelier, and those taken already days ago are less so.
    """
    columns = gazetteer.settlements()
    anchor, _ = _around(field)
    near, density = _fitting(field, gazetteer)
    if not len(near):
        return (), 0
    prior = prior_of(words, columns.population[near])
    prior = _prior_in_war(prior, near, gazetteer, anchor, fighting)
    weights = density * prior
    index = columns.index[near]
    if not_these:
        ids = map(gazetteer.id_at, index.tolist())
        weights[[row for row, place_id in enumerate(ids) if place_id in not_these]] = 0.0
    many = int(np.count_nonzero(weights))
    order = np.argsort(-weights, kind="stable")[: min(many, MOST)]
    lon, lat = columns.lon[near[order]], columns.lat[near[order]]
    metres, bearings = distances_and_bearings(anchor, lon, lat)
    shares = weights[order] / weights.sum()
    found = (
        Candidate(place=place, probability=p, distance_m=m, bearing_deg=deg, score=score)
        for place, p, m, deg, score in zip(
            map(gazetteer.at, index[order].tolist()),
            *(c.tolist() for c in (shares, metres, bearings, field.scores(lon, lat))),
            strict=True,
        )
    )
    return tuple(found), many


def _prior_in_war(
    prior: NDArray[np.float64],
    near: NDArray[np.intp],
    gazetteer: Gazetteer,
    anchor: LonLat,
    fighting: Fighting,
) -> NDArray[np.float64]:
    """Weigh the settlements `near` by the fighting, by who has named them and how well they lie."""
    columns = gazetteer.settlements()
    lon, lat = columns.lon[near], columns.lat[near]
    if fighting.line is not None:
        prior = prior * _near_line(fighting.line, anchor, lon, lat)
    if fighting.held is not None:
        shapely.prepare(fighting.held)
        held = shapely.contains_xy(fighting.held, lon, lat)
        prior = np.where(held, prior * _HELD_TIMES, prior)
    rows = columns.index[near]
    strange = gazetteer.of_country(rows, "UA") & ~gazetteer.from_source(rows, _REGISTER)
    if not strange.all():  # a table without the register's rows tells no village by it
        prior = np.where(strange, prior * _QUARTER_TIMES, prior)
    told = gazetteer.from_source(rows, _REPORTED)
    prior = np.where(told, prior * _REPORTED_TIMES, prior)
    return np.where(columns.uncertainty_m[near] > VAGUE_M, prior * _VAGUE_SHARE, prior)


def _fitting(
    field: Field | Between, gazetteer: Gazetteer
) -> tuple[NDArray[np.intp], NDArray[np.float64]]:
    """Give the rows of the settlements that nothing rules out, and their densities."""
    columns, (anchor, reach_m) = gazetteer.settlements(), _around(field)
    near = gazetteer.settlements_about(anchor, reach_m / 60_000, reach_m / 110_500)
    if not isinstance(field, Field):
        scores = field.scores(columns.lon[near], columns.lat[near])
        consistent = np.flatnonzero(scores <= CONSISTENT_SCORE)
        return near[consistent], 1 - scores[consistent]
    roughly = field.quick_strains(columns.lon[near], columns.lat[near])
    near = near[roughly <= LIMITS.certain + _ROUGHLY]
    metres, turns = field.polar(columns.lon[near], columns.lat[near])
    fits = field.strains_at(metres, turns) <= LIMITS.certain
    near, metres, turns = near[fits], metres[fits], turns[fits]
    densities = field.densities_at(metres, turns)
    consistent = field.densest(CONSISTENT_SCORE, densities, metres, turns)
    return near[consistent], densities[consistent]


def _near_line(
    line: Geometry, anchor: LonLat, lon: NDArray[np.float64], lat: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Weigh positions by their distance to a line, in a plane around the anchor."""
    stretch = np.array([111_320 * np.cos(np.radians(anchor.lat)), 111_320])
    flat = shapely.transform(line, lambda xy: xy * stretch)
    metres = shapely.distance(shapely.points(np.column_stack([lon, lat]) * stretch), flat)
    return np.asarray(_FAR_SHARE + np.exp(-((metres / _FRONT_M) ** 2) / 2))


def _around(field: Field | Between) -> tuple[LonLat, float]:
    if isinstance(field, Field):
        reach_m = max(_REACH * field.distance_m, _LEAST_REACH_M)
        return field.anchor, min(reach_m, field.farthest_m(_ROUGHLY))
    length_m, _ = distances_and_bearings(field.a, np.array([field.b.lon]), np.array([field.b.lat]))
    return field.a, max(2 * float(length_m[0]), _LEAST_REACH_M)


def prior_of(words: str, population: NDArray[np.int64]) -> NDArray[np.float64]:
    """Weigh settlements by how well their size suits what the text calls them."""
    people = np.where(population < 0, _UNKNOWN_PEOPLE, population).astype(np.float64)
    as_village = 1 / (1 + people / _VILLAGE_PEOPLE)
    if _VILLAGE.search(words):
        return as_village
    return 1 - as_village if _TOWN.search(words) else np.ones_like(people)
