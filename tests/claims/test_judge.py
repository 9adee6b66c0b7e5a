"""Verdicts on positions, lines and changes, with the reason each gives.

Coordinates are GeoNames' (CC BY 4.0), rounded; distances between them were measured with
geographiclib, an independent implementation, where a test names them.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
import shapely
from geographiclib.geodesic import Geodesic

from geodata.claims import World, judge
from geodata.fronts import FrontSeries
from geodata.model import (
    Claim,
    ClaimKind,
    Finding,
    Front,
    LonLat,
    Named,
    Place,
    PlaceKind,
    Side,
    Verdict,
)
from geodata.places.gazetteer import open_gazetteer

DAY = date(2024, 12, 17)
YES, NO, OPEN = Verdict.CONSISTENT, Verdict.INCONSISTENT, Verdict.UNDETERMINED


def place(name: str, lon: float, lat: float, people: int = 0, vague_m: float = 500) -> Place:
    return Place(
        id=name,
        name=name,
        kind=PlaceKind.SETTLEMENT,
        at=LonLat(lon, lat),
        uncertainty_m=vague_m,
        population=people,
        country="UA",
    )


KURAKHOVE = place("Kurakhove", 37.277, 47.998, 18_000)
USPENIVKA = place("Uspenivka", 37.229, 47.917)
POKROVSK = place("Pokrovsk", 37.173, 48.282, 61_000)
SELYDOVE = place("Selydove", 37.302, 48.147, 21_000)
NOVOHRODIVKA = place("Novohrodivka", 37.339, 48.201, 14_000)
SIVERSK = place("Siversk", 38.106, 48.867, 11_000)
KYIV = place("Kyiv", 30.524, 50.450, 2_950_000)
FAR_USPENIVKA = place("Uspenivka", 36.343, 47.701)
MYKOLAIVKA = place("Mykolaivka", 37.762, 48.857, 14_000)
KHARKIV = place("Kharkiv", 36.230, 49.993, 1_430_000)


def named(*places: Place, text: str | None = None) -> Named:
    one = places[0] if len(places) == 1 else None
    rivals = places if one is None else ()
    return Named(text=text or places[0].name, place=one, rivals=rivals)


def claim(
    kind: ClaimKind,
    subject: Named | None,
    *anchors: Named,
    km: float | None = None,
    bearing: float | None = None,
    qualifier: str | None = None,
    quote: str = "it",
    days: float | None = None,
    km2: float | None = None,
) -> Claim:
    return Claim(
        id="c",
        kind=kind,
        quote=quote,
        start=0,
        end=len(quote),
        subject=subject,
        anchors=anchors,
        distance_m=None if km is None else 1000 * km,
        grain_m=None if km is None else 1000,
        length_m=1000 * km if km and kind is ClaimKind.FRONT_LENGTH else None,
        bearing_deg=bearing,
        spread_deg=None if bearing is None else 17,
        qualifier=qualifier,
        as_of=DAY,
        period_days=days,
        area_m2=None if km2 is None else 1e6 * km2,
    )


def judged(one: Claim, *fronts: Front) -> Finding:
    series = FrontSeries(fronts=fronts) if fronts else None
    return judge(one, World(gazetteer=open_gazetteer(), fronts=series, day=DAY))


K, D = ClaimKind, named
# Kurakhove to Uspenivka: 9.69 km at 201.7 degrees.
POSITIONS = [
    pytest.param(
        claim(K.DISTANCE_DIRECTION, D(USPENIVKA), D(KURAKHOVE), km=10, bearing=180), YES, id="fits"
    ),
    pytest.param(
        claim(K.DISTANCE_DIRECTION, D(USPENIVKA), D(KURAKHOVE), km=10, bearing=0), NO, id="opposite"
    ),
    pytest.param(
        claim(K.DISTANCE_DIRECTION, D(USPENIVKA), D(KURAKHOVE), km=10, bearing=270),
        NO,
        id="a quarter off",
    ),
    pytest.param(
        claim(K.DISTANCE_DIRECTION, D(USPENIVKA), D(KURAKHOVE), km=25, bearing=180),
        NO,
        id="said far too far",
    ),
    pytest.param(
        claim(K.DISTANCE_DIRECTION, D(USPENIVKA), D(KURAKHOVE), km=5, bearing=180),
        NO,
        id="said half as far",
    ),
    pytest.param(claim(K.DISTANCE, D(USPENIVKA), D(KURAKHOVE), km=10), YES, id="distance alone"),
    pytest.param(claim(K.DISTANCE, D(USPENIVKA), D(KURAKHOVE), km=40), NO, id="distance off"),
    pytest.param(
        claim(K.DISTANCE, D(USPENIVKA), D(KURAKHOVE), km=12, qualifier="less than"),
        YES,
        id="less than",
    ),
    pytest.param(
        claim(K.DISTANCE, D(USPENIVKA), D(KURAKHOVE), km=5, qualifier="within"), NO, id="within"
    ),
    pytest.param(
        claim(K.DISTANCE, D(USPENIVKA), D(KURAKHOVE), km=20, qualifier="more than"),
        NO,
        id="not more than",
    ),
    pytest.param(
        claim(K.DISTANCE, D(USPENIVKA), D(KURAKHOVE), km=9, qualifier="more than"),
        YES,
        id="more than",
    ),
    pytest.param(
        claim(K.DISTANCE, D(USPENIVKA), D(KURAKHOVE), km=2, qualifier="more than"),
        OPEN,
        id="more than, true to the letter",
    ),
    pytest.param(
        claim(
            K.DISTANCE_DIRECTION,
            D(USPENIVKA),
            D(KURAKHOVE),
            km=2,
            bearing=0,
            qualifier="more than",
        ),
        NO,
        id="more than, the other way",
    ),
    pytest.param(
        claim(
            K.DISTANCE_DIRECTION,
            D(USPENIVKA, FAR_USPENIVKA),
            D(KURAKHOVE),
            km=30,
            bearing=90,
        ),
        NO,
        id="no namesake lies there",
    ),
    pytest.param(claim(K.DIRECTION, D(USPENIVKA), D(KURAKHOVE), bearing=180), YES, id="south"),
    pytest.param(claim(K.DIRECTION, D(USPENIVKA), D(KURAKHOVE), bearing=45), NO, id="northeast"),
    pytest.param(claim(K.NEAR, D(USPENIVKA), D(KURAKHOVE)), YES, id="near"),
    pytest.param(claim(K.NEAR, D(SIVERSK), D(KURAKHOVE)), NO, id="not near"),
    pytest.param(
        claim(K.BETWEEN, D(NOVOHRODIVKA), D(POKROVSK), D(SELYDOVE)), YES, id="between, just"
    ),
    pytest.param(claim(K.BETWEEN, D(SIVERSK), D(POKROVSK), D(SELYDOVE)), NO, id="not between"),
    pytest.param(
        claim(K.DISTANCE_DIRECTION, D(USPENIVKA, FAR_USPENIVKA), D(KURAKHOVE), km=10, bearing=180),
        OPEN,
        id="namesakes disagree",
    ),
    pytest.param(
        claim(K.DISTANCE_DIRECTION, D(SIVERSK, MYKOLAIVKA), D(KURAKHOVE), km=10, bearing=180),
        NO,
        id="namesakes agree",
    ),
    pytest.param(
        claim(K.DIRECTION, D(place("Uspenivka", 33.5, 49.0)), D(KURAKHOVE), bearing=180),
        OPEN,
        id="so far off that a namesake is meant",
    ),
    pytest.param(claim(K.DIRECTION, D(KYIV), D(KHARKIV), bearing=90), NO, id="cities are known"),
    pytest.param(
        claim(
            K.DISTANCE_DIRECTION,
            D(place("Uspenivka", 37.229, 47.917, vague_m=9000)),
            D(KURAKHOVE),
            km=10,
            bearing=180,
        ),
        OPEN,
        id="vaguer than the claim",
    ),
    pytest.param(
        claim(K.DISTANCE_DIRECTION, D(USPENIVKA), Named(text="Nowhere"), km=10, bearing=180),
        OPEN,
        id="anchor unknown",
    ),
]


@pytest.mark.parametrize(("one", "verdict"), POSITIONS)
def test_a_position_is_judged(one: Claim, verdict: Verdict) -> None:
    finding = judged(one)
    assert finding.verdict is verdict
    assert finding.reason.endswith(".")


def test_a_finding_measures_and_tells_why() -> None:
    finding = judged(claim(K.DISTANCE_DIRECTION, D(USPENIVKA), D(KURAKHOVE), km=10, bearing=180))
    expected = Geodesic.WGS84.Inverse(47.998, 37.277, 47.917, 37.229)
    assert finding.measured_distance_m == pytest.approx(expected["s12"], abs=0.01)
    assert finding.measured_bearing_deg == pytest.approx(expected["azi1"] % 360, abs=1e-4)
    assert finding.reason == "Uspenivka lies 9.7 km south-southwest of Kurakhove; the claim fits."
    assert finding.score is not None
    assert finding.point_radius_m is not None


def test_miles_are_answered_in_miles() -> None:
    quote = "five miles south of Kurakhove"
    one = claim(
        K.DISTANCE_DIRECTION, D(USPENIVKA), D(KURAKHOVE), km=8.047, bearing=180, quote=quote
    )
    assert judged(one).reason.startswith("Uspenivka lies 6.0 miles (9.7 km) south-southwest")


@pytest.mark.parametrize(
    ("one", "words"),
    [
        pytest.param(
            claim(K.DISTANCE, D(USPENIVKA), D(KURAKHOVE), km=5, qualifier="less than"),
            "less than 5 km does not fit",
            id="a bound is repeated",
        ),
        pytest.param(
            claim(K.DISTANCE, D(USPENIVKA), D(KURAKHOVE), km=2, qualifier="more than"),
            "far more than 2 km; true to the letter only",
            id="more than, by much",
        ),
        pytest.param(
            claim(K.DIRECTION, D(SIVERSK, MYKOLAIVKA), D(KURAKHOVE), bearing=180),
            "places called Siversk lies there. The nearest: ",
            id="no namesake fits",
        ),
        pytest.param(
            claim(K.DIRECTION, D(USPENIVKA, FAR_USPENIVKA), D(KURAKHOVE), bearing=180),
            "one fits, 9.7 km south-southwest of Kurakhove, not all do",
            id="namesakes disagree",
        ),
        pytest.param(
            claim(K.AREA, None, km2=31.08, quote="12 square miles"),
            "12 square miles (31 km2)",
            id="square miles",
        ),
        pytest.param(
            claim(K.ADVANCE_DISTANCE, None, km=3.219, quote="advanced two miles"),
            "2 miles (3.2 km)",
            id="an advance in miles",
        ),
        pytest.param(
            claim(K.UNIT_CONVERSION, None, km=16.09, quote="10 miles (30 km)"),
            "The two units contradict each other: 10 miles are 16 km, not 30 km.",
            id="a slip of units, and nothing else",
        ),
        pytest.param(
            claim(K.UNIT_CONVERSION, None, km=0.5, quote="500 metres (800 feet)"),
            "500 metres are 1,640 feet, not 800 feet",
            id="feet",
        ),
    ],
)
def test_a_reason_speaks_as_the_text_does(one: Claim, words: str) -> None:
    assert words in judged(one).reason


def test_an_unnamed_place_gets_candidates_and_an_area() -> None:
    one = claim(
        K.DISTANCE_DIRECTION, Named(text="a small village"), D(KURAKHOVE), km=10, bearing=180
    )
    finding = judged(one)
    assert finding.verdict is OPEN
    assert [share for share, _ in finding.area] == [0.5, 0.8, 0.95]
    assert finding.candidates
    assert finding.candidates[0].distance_m == pytest.approx(10_000, abs=6000)
    assert sum(c.probability for c in finding.candidates) <= 1 + 1e-9


def front(day: int, *box: float, source: str = "test") -> Front:
    shape = shapely.box(*box)
    return Front(day=date(2024, 12, day), source=source, side=Side.RUSSIA, shape=shape)


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


def test_two_units_that_contradict_are_told_first() -> None:
    quote = "10 km (20 miles) south of Kurakhove"
    one = claim(K.DISTANCE_DIRECTION, D(USPENIVKA), D(KURAKHOVE), km=10, bearing=180, quote=quote)
    finding = judged(one)
    assert finding.verdict is NO
    assert finding.reason.startswith("The two units contradict each other")


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
    found = judged(claim(ClaimKind.BORDER_DISTANCE, village, named(RUSSIA), km=20))
    assert found.verdict is OPEN
    assert "settlements fit, none stands out" in found.reason
    assert not found.candidates


def test_a_town_without_a_name_near_the_front_has_candidates_along_it() -> None:
    line = shapely.LineString([(37.0, 48.1), (37.0, 48.3)])
    front = Front(day=DAY, shape=line, side=Side.RUSSIA, source="made", schematic=False)
    one = claim(ClaimKind.FRONT_DISTANCE, Named(text="town"), km=5, qualifier="up to")
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
    one = claim(ClaimKind.BORDER_DISTANCE, named(hlyboke), named(RUSSIA), km=5)
    found = judged(one)
    assert found.verdict is OPEN
    assert "Another Hlyboke in Kharkiv Oblast would fit" in found.reason
    far = claim(ClaimKind.BORDER_DISTANCE, named(KHARKIV), named(RUSSIA), km=200)
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
    one = claim(ClaimKind.CONTAINMENT, named(kolodiaz, kolodiaz), named(bryansk))
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
