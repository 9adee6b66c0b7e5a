"""Verdicts on the front, borders and what changed hands, with the reason each gives."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
import shapely
from geographiclib.geodesic import Geodesic

from geodata.claims import find_claims
from geodata.model import Article, Front, LonLat, Named, Place, PlaceKind, Side, Verdict
from geodata.places import find_mentions
from geodata.places.gazetteer import open_gazetteer
from tests.claims.judging import (
    DAY,
    FAR_USPENIVKA,
    KHARKIV,
    NO,
    OPEN,
    USPENIVKA,
    YES,
    D,
    K,
    claim,
    front,
    judged,
    named,
    place,
)

# A front along 37 E; a degree of longitude is 74.63 km at 48 N, of latitude 111.2 km.
BEFORE, AFTER = front(10, 37, 47.9, 38, 48.1), front(17, 36.96, 47.9, 38, 48.1)
WEST = place("Vest", 36.7, 48.0)
NEARBY = place("Blyzko", 36.95, 48.0)


@pytest.mark.parametrize(
    ("km", "qualifier", "verdict"),
    [
        # Vest lies (36.96 - 36.7) * 74.63 = 19.4 km west of the front.
        pytest.param(20, None, YES, id="rounded"),
        pytest.param(23, None, OPEN, id="roughly rounded"),
        pytest.param(26, None, NO, id="more than rounding"),
        pytest.param(30, None, NO, id="too far"),
        pytest.param(25, "less than", YES, id="less than"),
        pytest.param(10, "less than", NO, id="not less than"),
        pytest.param(15, "more than", YES, id="more than"),
    ],
)
def test_a_distance_to_the_front_is_judged(
    km: float, qualifier: str | None, verdict: Verdict
) -> None:
    one = claim(K.FRONT_DISTANCE, D(WEST), Named(text="front"), km=km, qualifier=qualifier)
    finding = judged(one, BEFORE, AFTER)
    assert finding.verdict is verdict
    assert finding.measured_distance_m == pytest.approx(19_400, abs=100)
    assert finding.front_day == AFTER.day


@pytest.mark.parametrize(
    ("km", "qualifier", "verdict"),
    [
        # 65,000 people at 2,500 a square kilometre live within 2.88 km: 19.4 km or 16.5 km away.
        pytest.param(19.4, None, YES, id="from the middle"),
        pytest.param(16.5, None, YES, id="from the first houses"),
        pytest.param(18, None, YES, id="in between"),
        pytest.param(16.6, "less than", YES, id="less than, from the first houses"),
        pytest.param(8.0, None, NO, id="nearer than the first houses"),
        pytest.param(26.0, None, NO, id="farther than the middle"),
    ],
)
def test_troops_are_as_near_to_a_town_as_to_its_first_houses(
    km: float, qualifier: str | None, verdict: Verdict
) -> None:
    town = replace(WEST, population=65_000)
    one = claim(K.FRONT_DISTANCE, D(town), Named(text="front"), km=km, qualifier=qualifier)
    assert judged(one, AFTER).verdict is verdict


@pytest.mark.parametrize(
    ("bearing", "km", "verdict"),
    [
        pytest.param(90, 20, YES, id="east, where it runs 19.4 km off"),
        pytest.param(135, 26, YES, id="southeast, along the slanted look"),
        pytest.param(90, 45, NO, id="east, far beyond it"),
        pytest.param(270, 20, OPEN, id="west, where there is none"),
    ],
)
def test_troops_in_a_direction_are_measured_in_that_direction(
    bearing: float, km: float, verdict: Verdict
) -> None:
    one = claim(K.FRONT_DISTANCE, D(WEST), Named(text="Russian troops"), km=km, bearing=bearing)
    assert judged(one, front(17, 36.96, 47.5, 38, 48.5)).verdict is verdict


@pytest.mark.parametrize(
    ("box", "km", "verdict", "why"),
    [
        # A front along 37.5 E is about 29 km east of the oblast's nearest corner.
        pytest.param((37.5, 47.9, 38, 48.4), 5, NO, "does not fit", id="far nearer than it is"),
        pytest.param((37.5, 47.9, 38, 48.4), 90, OPEN, "Another part", id="farther off elsewhere"),
        pytest.param((35.0, 48.0, 38, 48.4), 5, OPEN, "runs through", id="the front is inside"),
    ],
)
def test_troops_near_an_oblast_are_measured_to_its_edge(
    box: tuple[float, ...], km: float, verdict: Verdict, why: str
) -> None:
    region = replace(place("Oblast", 35.0, 48.4), kind=PlaceKind.REGION, iso3166_2="UA-12")
    one = claim(K.FRONT_DISTANCE, D(region), Named(text="Russian forces"), km=km)
    finding = judged(one, front(17, *box))
    assert finding.verdict is verdict
    assert why in finding.reason


def test_a_river_has_no_spot_to_measure_to_the_front() -> None:
    river = replace(place("Richka", 36.7, 48.0), kind=PlaceKind.WATER, uncertainty_m=200_000)
    one = claim(K.FRONT_DISTANCE, D(river), Named(text="front"), km=20)
    assert judged(one, AFTER).verdict is OPEN


def test_a_front_distance_needs_a_front_of_its_day() -> None:
    one = claim(K.FRONT_DISTANCE, D(WEST), Named(text="front"), km=20)
    assert "No front is known" in judged(one).reason
    old = Front(day=date(2024, 10, 1), source="t", side=Side.RUSSIA, shape=AFTER.shape)
    assert "too old" in judged(one, old).reason


@pytest.mark.parametrize(
    ("km", "verdict"),
    [
        pytest.param(200, YES, id="as drawn"),
        pytest.param(210, YES, id="5 % more"),
        pytest.param(222, OPEN, id="11 % more"),
        pytest.param(260, NO, id="30 % more"),
        pytest.param(30, NO, id="less than at any scale"),
    ],
)
def test_a_length_is_judged_by_its_scale(km: float, verdict: Verdict) -> None:
    finding = judged(claim(K.FRONT_LENGTH, Named(text="front"), km=km), AFTER)
    # Expected: the box has 2 * 22.24 + 2 * 77.6 km of edge.
    assert finding.measured_length_m == pytest.approx(199_700, rel=0.01)
    assert finding.verdict is verdict


# What changed hands is 0.04 * 74.63 km wide and 22.24 km high: 66.4 km2, 2.98 km deep.
@pytest.mark.parametrize(
    ("km2", "days", "verdict"),
    [
        pytest.param(66, 7, YES, id="as measured"),
        pytest.param(60, 7, YES, id="within the noise"),
        pytest.param(200, 7, NO, id="thrice"),
        pytest.param(5, 7, NO, id="far less"),
        pytest.param(66, None, OPEN, id="no period"),
        pytest.param(66, 30, OPEN, id="no front so early"),
    ],
)
def test_an_area_is_held_against_two_days(km2: float, days: float | None, verdict: Verdict) -> None:
    finding = judged(claim(K.AREA, None, km2=km2, days=days), BEFORE, AFTER)
    assert finding.verdict is verdict
    if verdict is not OPEN:
        assert finding.measured_area_m2 == pytest.approx(66.4e6, rel=0.01)


@pytest.mark.parametrize(
    ("km", "where", "verdict"),
    [
        pytest.param(3, NEARBY, YES, id="as deep as seen"),
        pytest.param(8, NEARBY, OPEN, id="deeper than maps show yet"),
        pytest.param(40, NEARBY, NO, id="beyond any lag"),
        pytest.param(3, None, OPEN, id="nowhere said"),
    ],
)
def test_an_advance_is_held_against_two_days(
    km: float, where: Place | None, verdict: Verdict
) -> None:
    anchors = (D(where),) if where else ()
    finding = judged(claim(K.ADVANCE_DISTANCE, None, *anchors, km=km), BEFORE, AFTER)
    assert finding.verdict is verdict
    if where:
        assert finding.measured_distance_m == pytest.approx(2_985, rel=0.02)


def test_other_sources_and_other_countries_settle_no_change() -> None:
    other = front(10, 37, 47.9, 38, 48.1, source="another")
    assert judged(claim(K.AREA, None, km2=66, days=7), other, AFTER).verdict is OPEN
    kursk = Place(
        id="RU-KRS",
        name="Kursk Oblast",
        kind=PlaceKind.REGION,
        at=LonLat(36, 51.5),
        uncertainty_m=100_000,
        country="RU",
    )
    finding = judged(claim(K.AREA, None, D(kursk), km2=66, days=7), BEFORE, AFTER)
    assert finding.verdict is OPEN
    assert "outside Ukraine" in finding.reason


RUSSIA = Place(
    id="RU",
    name="Russia",
    kind=PlaceKind.COUNTRY,
    at=LonLat(100, 60),
    uncertainty_m=3_000_000,
    country="RU",
)


def test_of_all_villages_along_a_border_none_stands_out() -> None:
    village = Named(text="small village")
    found = judged(claim(K.BORDER_DISTANCE, village, named(RUSSIA), km=20))
    assert found.verdict is OPEN
    assert "settlements fit, none stands out" in found.reason
    assert not found.candidates


def test_a_town_without_a_name_near_the_front_has_candidates_along_it() -> None:
    line = shapely.LineString([(37.0, 48.1), (37.0, 48.3)])
    front = Front(day=DAY, shape=line, side=Side.RUSSIA, source="made", schematic=False)
    one = claim(K.FRONT_DISTANCE, Named(text="town"), km=5, qualifier="up to")
    found = judged(one, front)
    assert found.verdict is OPEN
    beside = [c for c in found.candidates if 48.1 < c.place.at.lat < 48.3]
    assert beside
    for candidate in beside:
        there = candidate.place.at
        off_m = Geodesic.WGS84.Inverse(there.lat, there.lon, there.lat, 37.0)["s12"]
        assert candidate.distance_m == pytest.approx(off_m, rel=0.01)


def test_a_distance_that_fits_another_of_the_name_is_left_open() -> None:
    hlyboke = place("Hlyboke", 29.95, 45.86)  # in Odesa Oblast; one in Kharkiv Oblast is near
    one = claim(K.BORDER_DISTANCE, named(hlyboke), named(RUSSIA), km=5)
    found = judged(one)
    assert found.verdict is OPEN
    assert "Another Hlyboke in Kharkiv Oblast would fit" in found.reason
    far = claim(K.BORDER_DISTANCE, named(KHARKIV), named(RUSSIA), km=200)
    assert judged(far).verdict is NO  # of a city the name alone tells


def test_that_a_russian_region_lacks_a_village_is_left_open() -> None:
    bryansk = Place(
        id="RU-BRY",
        name="Bryansk Oblast",
        kind=PlaceKind.REGION,
        at=LonLat(33.4, 53.0),
        uncertainty_m=150_000,
        country="RU",
        iso3166_2="RU-BRY",
    )
    kolodiaz = place("Bilyi Kolodiaz", 37.118, 50.209, 3_700)
    one = claim(K.CONTAINMENT, named(kolodiaz, kolodiaz), named(bryansk))
    found = judged(one)
    assert found.verdict is OPEN
    assert "need not hold every village" in found.reason


# Uspenivka lies some 90 km from the border, so 12 km cannot be meant of it.
@pytest.mark.parametrize(
    ("rivals", "verdict"),
    [pytest.param((), NO, id="sure"), pytest.param((FAR_USPENIVKA,), OPEN, id="one of two")],
)
def test_a_guessed_village_does_not_refute_a_distance_to_the_border(
    rivals: tuple[Place, ...], verdict: Verdict
) -> None:
    subject = Named(text="Uspenivka", place=USPENIVKA, rivals=rivals)
    assert judged(claim(K.BORDER_DISTANCE, subject, km=12)).verdict is verdict


# By GeoNames and OpenStreetMap Strilecha lies 2 km south of the border, Vovchansk 5, Vuhledar 40 km
# east of Zaporizhzhia Oblast; Pokrovsk 24 km west of a front along 37.5 E (0.32 degrees).
@pytest.mark.parametrize(
    ("text", "verdict", "says"),
    [
        pytest.param(
            "The village of Strilecha is 3 km south of the border with Russia.",
            YES,
            "south",
            id="en-south-of-the-border",
        ),
        pytest.param(
            "Vovchansk lies 60 km south of the Russian border.", NO, "does not fit", id="en-too-far"
        ),
        pytest.param(
            "Vovchansk lies 5 km south of the Russian border.", YES, "fits", id="en-vovchansk"
        ),
        pytest.param(
            "Вовчанськ лежить за 5 км на південь від кордону з Росією.", YES, "fits", id="uk"
        ),
        pytest.param("Волчанск находится в 5 км к югу от границы с Россией.", YES, "fits", id="ru"),
        pytest.param(
            "Vuhledar lies roughly 40 km east of the border with Zaporizhzhia Oblast.",
            YES,
            "fits",
            id="en-oblast",
        ),
        pytest.param(
            "Pokrovsk lies 24 km west of the front line.", YES, "west of", id="en-front-line"
        ),
        pytest.param(
            "Pokrovsk lies 24 km east of the front line.", OPEN, "No part", id="en-wrong-side"
        ),
        pytest.param("Russian troops are 24 km east of Pokrovsk.", YES, "fits", id="en-troops"),
    ],
)
def test_a_direction_from_a_line_counts_from_the_line(
    text: str, verdict: Verdict, says: str
) -> None:
    article = Article(id="a", text=text, published=DAY)
    mentions = find_mentions(article, open_gazetteer())
    (one,) = (c for c in find_claims(article, mentions) if c.bearing_deg is not None)
    found = judged(one, front(17, 37.5, 47.5, 38, 48.5))
    assert (found.verdict, says in found.reason) == (verdict, True), found.reason
