"""Small slates of our own, on a made-up map around (37 E, 48 N)."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from shapely import LineString

from geodata.measure import GEOD
from geodata.model import Article, Front, LonLat, Place, PlaceKind, Side
from geodata.places.bearings import Bearing
from geodata.places.candidates import NameCache, name_cache
from geodata.places.confidence import ABSENT, probabilities
from geodata.places.frontline import war_prior
from geodata.places.gazetteer import Form, Gazetteer, Match, open_gazetteer
from geodata.places.resolve import resolve
from geodata.places.sphere import (
    bearings_between,
    metres_between,
    quick_sides,
    quick_squares_between,
    unit_vectors,
)
from geodata.places.spots import find_spots
from geodata.places.told import fits

_LON = st.floats(-179, 179)
_LAT = st.floats(-85, 85)


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return open_gazetteer()


@given(_LON, _LAT, _LON, _LAT)
def test_the_sphere_is_close_to_the_ellipsoid(
    lon: float, lat: float, to_lon: float, to_lat: float
) -> None:
    # PROJ's geodesic is the truth; within 1,000 km a sphere's chord is off by 1 % at most.
    azimuth_deg, _, metres = GEOD.inv(lon, lat, to_lon, to_lat)
    a = unit_vectors(np.array([lon]), np.array([lat]))
    b = unit_vectors(np.array([to_lon]), np.array([to_lat]))
    if 1_000 < metres < 1_000_000:
        assert metres_between(a, b)[0, 0] == pytest.approx(metres, rel=0.01)
        off_deg = (bearings_between(a, b)[0, 0] - azimuth_deg + 180) % 360 - 180
        assert abs(off_deg) < 1


@given(st.lists(st.lists(st.floats(-30, 30), min_size=1, max_size=5), min_size=1, max_size=6))
def test_shares_are_probabilities(scores: list[list[float]]) -> None:
    starts = np.cumsum([0, *map(len, scores)])[:-1]
    owner = np.repeat(np.arange(len(scores)), list(map(len, scores)))
    share = probabilities(np.concatenate(scores), starts, owner)
    assert ((share >= 0) & (share <= 1)).all()
    assert (np.add.reduceat(share, starts) <= 1 + 1e-9).all()


def test_a_score_as_bad_as_absent_is_even_odds() -> None:
    assert probabilities(np.array([ABSENT]), np.array([0]), np.array([0]))[0] == pytest.approx(0.5)


def test_the_place_told_fits_best() -> None:
    # A grid of subjects around an anchor: the best one lies 10 km south, where it was told.
    lons, lats = np.meshgrid(np.linspace(36.5, 37.5, 41), np.linspace(47.6, 48.4, 41))
    places = [LonLat(37.0, 48.0), *map(LonLat, lons.ravel().tolist(), lats.ravel().tolist())]
    columns = NameCache().columns(tuple(match_at(at, str(n)) for n, at in enumerate(places)), "X")
    order = {place.id: row for row, place in enumerate(columns.places)}
    columns = columns.take(np.array([order[str(n)] for n in range(len(places))]))
    told = Bearing(subject=0, anchor=1, bearing_deg=180.0, distance_m=10_000.0, grain_m=10_000.0)
    fit = fits(told, columns, slice(0, 1), slice(1, None))[:, 0]
    best = places[1 + int(fit.argmax())]
    azimuth_deg, _, metres = GEOD.inv(37.0, 48.0, best.lon, best.lat)
    assert metres == pytest.approx(10_000, abs=2_500)
    assert abs(abs(azimuth_deg) - 180) < 15
    assert fit.max() > 100  # of what chance would put there


def match_at(at: LonLat, name: str) -> Match:
    place = Place(id=name, name="X", kind=PlaceKind.SETTLEMENT, at=at, uncertainty_m=0)
    return Match(0, lambda _: place, Form.OFFICIAL, 1.0)


def test_a_front_draws_its_namesakes_near(gazetteer: Gazetteer) -> None:
    # Uspenivka is in Zaporizhzhia, Donetsk and Odesa Oblast; a line is drawn beside the last.
    columns = name_cache(gazetteer).columns(gazetteer.find("Uspenivka"), "Uspenivka")
    line = LineString([(29.9, 45.6), (29.9, 46.4)])
    day = date(2024, 12, 17)
    front = Front(day=day, source="made up", side=Side.RUSSIA, shape=line)
    gain = war_prior(columns, front) - war_prior(columns, None)
    nearest = columns.places[int(gain.argmax())]
    assert nearest.admin1 == "Odesa Oblast"
    # Without one, those in the theatre since 2022 are nearer to the fighting.
    known = columns.places[int(war_prior(columns, None).argmax())]
    assert known.admin1 in {"Donetsk Oblast", "Zaporizhzhia Oblast"}


@pytest.mark.parametrize(
    ("text", "admin1"),
    [
        pytest.param("Shells hit Orikhiv, Polohy and Uspenivka.", "Zaporizhzhia Oblast", id="east"),
        pytest.param(
            "Fires burned in Artsyz, Tarutyne and Uspenivka.", "Odesa Oblast", id="southwest"
        ),
    ],
)
def test_the_names_of_one_list_lie_together(text: str, admin1: str, gazetteer: Gazetteer) -> None:
    article = Article(id="own", text=text)
    mentions = {m.text: m for m in resolve(find_spots(article, gazetteer), article, gazetteer)}
    likeliest = [p for p in (mentions["Uspenivka"].place, *mentions["Uspenivka"].rivals) if p]
    assert likeliest[0].admin1 == admin1


def test_a_place_is_no_witness_for_itself(gazetteer: Gazetteer) -> None:
    once = Article(id="own", text="Houses burned in Ivanivka.")
    thrice = Article(id="own", text="Ivanivka. Houses burned in Ivanivka, only in Ivanivka.")
    sure = [
        max(m.confidence for m in resolve(find_spots(a, gazetteer), a, gazetteer))
        for a in (once, thrice)
    ]
    assert sure[1] == pytest.approx(sure[0], abs=0.05)


def test_quick_distances_are_those_of_the_sphere() -> None:
    lons, lats = np.linspace(22, 40, 40), np.linspace(44, 52, 40)
    at = unit_vectors(lons, lats)
    exact, squares = metres_between(at, at), quick_squares_between(quick_sides(at), quick_sides(at))
    apart = exact > 5_000  # nearer than that all are as close
    assert np.abs(np.sqrt(squares[apart]) - exact[apart]).max() <= 50.0
    assert (squares[~apart] < 5_100**2).all()
