"""The point-radius method gives the radii that its own calculator publishes."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.claims.point_radius import (
    CLARKE_1866,
    WGS84,
    Sources,
    claim_radius_m,
    coordinate_m,
    heading_radius_m,
    orthogonal_radius_m,
    place_radius_m,
)
from geodata.model import Claim, ClaimKind, LonLat, Named, Place, PlaceKind

KM, MI, SECOND = 1000.0, 1609.344, 1 / 3600


def sources(unit_m: float, rounding_m: float, **units: float) -> Sources:
    lengths = {f"{name}_m": value * unit_m for name, value in units.items()}
    return Sources(coordinate_m=rounding_m, **lengths)


# Expected: the test cases of the Georeferencing Calculator (Wieczorek & Wieczorek; its manual is
# Bloom, Wieczorek & Zermoglio 2020, doi:10.35035/gdwq-3v93), in the unit of each case. An unknown
# datum adds 79 m there; a USGS map of 1:24,000 adds 40 feet; "10 miles" is precise to 10 miles.
@pytest.mark.parametrize(
    ("radius_m", "unit_m", "expected"),
    [
        pytest.param(
            place_radius_m(Sources(datum_m=79, coordinate_m=coordinate_m(SECOND, 35.373333))),
            1,
            118.837,
            id="coordinates to a second",
        ),
        pytest.param(
            place_radius_m(
                Sources(map_m=12.192, coordinate_m=coordinate_m(0.01, 35.37, CLARKE_1866))
            ),
            1,
            1446.325,
            id="coordinates to 0.01 degrees, NAD27",
        ),
        pytest.param(
            place_radius_m(
                sources(KM, coordinate_m(SECOND, 35.373333), extent=3, datum=0.079),
            ),
            KM,
            3.119,
            id="a town that reaches 3 km",
        ),
        pytest.param(
            5 * MI
            + place_radius_m(
                sources(
                    MI, coordinate_m(0.001, 35.373, CLARKE_1866), extent=2, distance_precision=0.5
                )
            ),
            MI,
            7.589,
            id="5 mi from a town, no direction",
        ),
        pytest.param(
            place_radius_m(
                sources(
                    MI,
                    coordinate_m(0.1 / 60, 35.435, CLARKE_1866),
                    extent=2,
                    map=50.9016 / MI,
                    measurement=0.03107,
                    distance_precision=0.5,
                )
            ),
            MI,
            2.711,
            id="13 mi E by road",
        ),
        pytest.param(
            orthogonal_radius_m(
                sources(
                    MI,
                    coordinate_m(SECOND, 35.417778),
                    extent=2,
                    datum=79 / MI,
                    distance_precision=0.5,
                )
            ),
            MI,
            2.781,
            id="2 mi E and 3 mi N",
        ),
        pytest.param(
            heading_radius_m(
                sources(
                    MI,
                    coordinate_m(SECOND, 35.373333),
                    extent=2,
                    datum=79 / MI,
                    distance_precision=5,
                ),
                10 * MI,
                4,
            ),
            MI,
            12.254,
            id="10 mi E by air",
        ),
        pytest.param(
            heading_radius_m(
                sources(
                    MI,
                    coordinate_m(SECOND, 35.405833, CLARKE_1866),
                    extent=2,
                    map=12.192 / MI,
                    measurement=0.007,
                    distance_precision=5,
                ),
                10 * MI,
                16,
            ),
            MI,
            7.491,
            id="10 mi ENE by air",
        ),
    ],
)
def test_published_radii(radius_m: float, unit_m: float, expected: float) -> None:
    assert radius_m / unit_m == pytest.approx(expected, abs=1e-3)


# Expected: a minute of latitude is 1,842.9 m at the equator and 1,861.6 m at the pole (WGS 84).
@pytest.mark.parametrize(
    ("lat", "north_m", "east_m"),
    [
        pytest.param(0.0, 1842.9, 1855.3, id="equator"),
        pytest.param(90.0, 1861.6, 0.0, id="pole"),
    ],
)
def test_rounded_minutes(lat: float, north_m: float, east_m: float) -> None:
    assert coordinate_m(1 / 60, lat) == pytest.approx(math.hypot(north_m, east_m), abs=0.1)


TOWN = Place(
    id="t",
    name="Town",
    kind=PlaceKind.SETTLEMENT,
    at=LonLat(37, 48),
    uncertainty_m=100,
    population=18_000,
)


def claim(distance_m: float | None, bearing: float | None) -> Claim:
    return Claim(
        id="c",
        kind=ClaimKind.DISTANCE_DIRECTION,
        quote="",
        start=0,
        end=0,
        subject=Named(text="a village"),
        anchors=(Named(text="Town", place=TOWN),),
        distance_m=distance_m,
        bearing_deg=bearing,
        grain_m=1000.0,
    )


# Expected by hand: dp = 1,514 m (the town's extent) + 500 m (half a kilometre).
@pytest.mark.parametrize(
    ("bearing", "half_wind_deg"),
    [
        pytest.param(180.0, 45.0, id="south"),
        pytest.param(225.0, 22.5, id="southwest"),
        pytest.param(202.5, 11.25, id="south-southwest"),
        pytest.param(191.25, 5.625, id="south by west"),
    ],
)
def test_the_radius_of_a_claim(bearing: float, half_wind_deg: float) -> None:
    half = math.radians(half_wind_deg)
    expected = math.hypot(10_000 + 2_014 - 10_000 * math.cos(half), 10_000 * math.sin(half))
    assert claim_radius_m(claim(10_000, bearing), TOWN) == pytest.approx(expected, abs=1)


def test_a_distance_alone_reaches_all_around() -> None:
    assert claim_radius_m(claim(10_000, None), TOWN) == pytest.approx(12_014, abs=1)


def test_the_method_has_no_answer_without_a_distance() -> None:
    assert claim_radius_m(claim(None, 180.0), TOWN) is None


@given(st.floats(0, 1), st.floats(-90, 90))
def test_the_datum_hardly_matters(precision_deg: float, lat: float) -> None:
    modern, old = (coordinate_m(precision_deg, lat, model) for model in (WGS84, CLARKE_1866))
    assert modern == pytest.approx(old, rel=1e-3)
