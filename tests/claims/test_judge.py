"""Verdicts on positions, with the reason each gives.

Distances between the places were measured with geographiclib, an independent implementation,
where a test names them.
"""

from __future__ import annotations

from dataclasses import replace

import pytest
from geographiclib.geodesic import Geodesic

from geodata.model import Claim, Named, Verdict
from geodata.places.gazetteer import open_gazetteer
from tests.claims.judging import (
    FAR_USPENIVKA,
    KHARKIV,
    KURAKHOVE,
    KYIV,
    MYKOLAIVKA,
    NO,
    NOVOHRODIVKA,
    OPEN,
    POKROVSK,
    SELYDOVE,
    SIVERSK,
    USPENIVKA,
    YES,
    D,
    K,
    claim,
    judged,
    place,
)

ROUGH = place("Rough", 37.277, 47.998, vague_m=22_000)
NOVOLASPA = place("Novolaspa", 38.02, 47.41, vague_m=22_000)
KRASNOHORIVKA = place("Krasnohorivka", 37.51, 48.01)
GELENDZHIK = replace(place("Gelendzhik", 38.07, 44.58, 50_715), country="RU")

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
    pytest.param(claim(K.DIRECTION, D(KYIV), D(KHARKIV), bearing=270), YES, id="far, a city"),
    pytest.param(
        claim(K.DIRECTION, D(KRASNOHORIVKA), D(KYIV), bearing=112.5), OPEN, id="far, a village"
    ),
    pytest.param(
        claim(K.DISTANCE_DIRECTION, D(ROUGH), D(KURAKHOVE), km=3, bearing=315),
        OPEN,
        id="the spot told lies between those that a rough position is tried at",
    ),
    pytest.param(
        claim(K.DIRECTION, D(NOVOLASPA), D(place("A", 37.04, 47.75, vague_m=54_000)), bearing=315),
        OPEN,
        id="both ends roughly known",
    ),
    pytest.param(
        claim(K.DIRECTION, D(NOVOLASPA), D(place("A", 37.04, 47.75, vague_m=9_000)), bearing=315),
        NO,
        id="both ends known better",
    ),
    pytest.param(
        claim(K.NEAR, D(GELENDZHIK), D(place("B", 33.27, 50.36))), OPEN, id="a small place abroad"
    ),
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


def test_two_units_that_contradict_are_told_first() -> None:
    quote = "10 km (20 miles) south of Kurakhove"
    one = claim(K.DISTANCE_DIRECTION, D(USPENIVKA), D(KURAKHOVE), km=10, bearing=180, quote=quote)
    finding = judged(one)
    assert finding.verdict is NO
    assert finding.reason.startswith("The two units contradict each other")


@pytest.mark.parametrize(
    ("vague_m", "metres"),
    [
        pytest.param(9_600, 9_690, id="known better than it lies off"),
        pytest.param(9_800, None, id="may be off by more than was measured"),
    ],
)
def test_what_is_known_too_roughly_is_not_measured(vague_m: float, metres: int | None) -> None:
    vague = D(place("Uspenivka", 37.229, 47.917, vague_m=vague_m))
    found = judged(claim(K.DISTANCE_DIRECTION, vague, D(KURAKHOVE), km=10, bearing=180))
    assert found.verdict is OPEN
    assert found.measured_distance_m == (metres and pytest.approx(metres, abs=10))
    assert (found.score is None, found.drawn is None) == (metres is None, metres is None)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("Novyi Trud", "Vidrodzhennia (Novyi Trud)", id="its former name"),
        pytest.param("Vidrodzhennia", "Vidrodzhennia", id="its own"),
    ],
)
def test_a_renamed_place_is_told_by_both_names(text: str, name: str) -> None:
    found = {match.place.name: match.place for match in open_gazetteer().find("Novyi Trud")}
    subject = Named(text=text, place=found["Vidrodzhennia"])
    one = judged(claim(K.DISTANCE_DIRECTION, subject, D(POKROVSK), km=12, bearing=180))
    assert one.reason.startswith(f"The position of {name} is known only to ")


@pytest.mark.parametrize(
    ("lat", "within"),
    [
        pytest.param(47.998, "5.0 km", id="both at the middle of one hromada"),
        pytest.param(48.025, "8.0 km", id="3.0 km off, and 5 more the other way"),
    ],
)
def test_what_lies_nearer_than_its_position_is_known_has_no_distance(
    lat: float, within: str
) -> None:
    vague = D(place("Pavlohrad", 37.277, lat, vague_m=5_000))
    found = judged(claim(K.NEAR, vague, D(KURAKHOVE)))
    assert found.verdict is YES
    assert found.reason == f"Pavlohrad lies within {within} of Kurakhove; the claim fits."
    assert found.measured_distance_m is None


def test_a_village_is_sooner_meant_than_a_quarter_of_the_city() -> None:
    unnamed = claim(K.DISTANCE_DIRECTION, Named(text="village"), D(KYIV), km=10, bearing=0)
    assert "katottg" in (judged(unnamed).candidates[0].place.source or ""), "in the register"
