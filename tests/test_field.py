"""The field puts its mass where such statements are true, and its contours hold what they say."""

import math

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from geodata.field import LIMITS, Between, Extent, Field, erf, normal_cdf
from geodata.measure import GEOD, offset
from geodata.model import LonLat

AT = LonLat(37.28, 47.98)
TEN_KM_SOUTH = Field(
    anchor=AT, radius_m=1500, distance_m=10_000, grain_m=1000, bearing_deg=180, spread_deg=17
)
FIELDS = [
    pytest.param(TEN_KM_SOUTH, id="distance and direction"),
    pytest.param(
        Field(anchor=AT, radius_m=1500, distance_m=10_000, grain_m=1000), id="only a distance"
    ),
    pytest.param(
        Field(
            anchor=AT,
            radius_m=5000,
            distance_m=15_000,
            extent=Extent.SOMEWHERE,
            log_spread=0.8,
            bearing_deg=90,
        ),
        id="only a direction",
    ),
    pytest.param(
        Field(anchor=AT, radius_m=1500, distance_m=5600, extent=Extent.SOMEWHERE, log_spread=1.1),
        id="near",
    ),
    pytest.param(
        Field(anchor=AT, radius_m=1500, distance_m=5000, extent=Extent.WITHIN), id="within"
    ),
    pytest.param(
        Field(anchor=AT, radius_m=1500, distance_m=5000, extent=Extent.BEYOND, bearing_deg=30),
        id="more than",
    ),
]


def weighed(field: Field) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Give positions all around the anchor (0.1 to 300 km) and the field's mass at each."""
    logs, turns = np.meshgrid(np.linspace(math.log(0.1), math.log(300), 1200), np.arange(0, 360, 4))
    km, turns = np.exp(logs.ravel()), turns.ravel()
    spots = GEOD.fwd(np.full(km.size, AT.lon), np.full(km.size, AT.lat), turns, 1000 * km)
    cell = km**2 * (logs[0, 1] - logs[0, 0]) * math.radians(4)  # km2, of equal steps of ln D
    return spots[0], spots[1], field.densities(spots[0], spots[1]) * cell


@pytest.mark.parametrize("field", FIELDS)
def test_a_contour_holds_its_share_of_the_mass(field: Field) -> None:
    lon, lat, mass = weighed(field)
    inside = shapely.contains_xy(field.contour(0.8), lon, lat)
    assert mass[inside].sum() == pytest.approx(0.8, abs=0.04)


@pytest.mark.parametrize("field", FIELDS)
def test_the_score_is_the_mass_of_denser_spots(field: Field) -> None:
    lon, lat, mass = weighed(field)
    density = field.densities(lon, lat)
    some = np.random.default_rng(1).choice(np.flatnonzero(mass > mass.max() / 1e4), 40)
    for at, score in zip(some, field.scores(lon[some], lat[some]), strict=True):
        assert score == pytest.approx(mass[density > density[at]].sum(), abs=0.04)


@pytest.mark.parametrize("field", FIELDS)
def test_the_density_integrates_to_one(field: Field) -> None:
    assert weighed(field)[2].sum() == pytest.approx(1, abs=0.04)


# Expected: the published model's own scores for these statements (worked examples of the method).
@pytest.mark.parametrize(
    ("anchor", "population", "km", "grain_km", "bearing", "target", "score"),
    [
        pytest.param(
            (37.99886, 48.59419), 72_000, 12, 1, 270, (37.83409, 48.58768), 0.0572, id="fits"
        ),
        pytest.param(
            (37.99886, 48.59419), 72_000, 8.047, 1.609, 270, (37.83409, 48.58768), 0.9948, id="far"
        ),
        pytest.param(
            (37.1731233, 48.2823339), 61_000, 18, 1, 135, (37.3022, 48.1465), 0.1783, id="southeast"
        ),
        pytest.param(
            (37.277053, 47.997848), 18_000, 10, 1, 180, (37.27069, 47.94451), 0.9401, id="too near"
        ),
        pytest.param(
            (37.277053, 47.997848), 18_000, 10, 1, 0, (37.22912, 47.91728), 1.0, id="opposite"
        ),
    ],
)
def test_known_scores(  # noqa: PLR0917 - a table's columns
    anchor: tuple[float, float],
    population: int,
    km: float,
    grain_km: float,
    bearing: float,
    target: tuple[float, float],
    score: float,
) -> None:
    field = Field(
        anchor=LonLat(*anchor),
        radius_m=1000 * math.sqrt(population / (math.pi * 2500)),
        distance_m=1000 * km,
        grain_m=1000 * grain_km,
        bearing_deg=bearing,
        spread_deg=17 if bearing % 90 == 0 else 16.5,
    )
    found = field.scores([target[0]], [target[1]])[0]
    assert found == pytest.approx(score, abs=0.01)


def test_between_is_densest_in_the_middle() -> None:
    a, b = LonLat(37.1731233, 48.2823339), LonLat(37.3022, 48.1465)
    field = Between(a=a, b=b)
    middle = LonLat((a.lon + b.lon) / 2, (a.lat + b.lat) / 2)
    assert field.scores([middle.lon], [middle.lat])[0] < 0.01
    # Expected: the published model's score for Novohrodivka between Pokrovsk and Selydove.
    assert field.scores([37.33883], [48.20052])[0] == pytest.approx(0.9692, abs=0.005)
    assert shapely.contains_xy(field.contour(0.5), middle.lon, middle.lat)


@given(
    st.floats(0.2, 300),
    st.floats(0, 359.9),
    st.floats(-180, 180),
    st.floats(0.01, 1000),
    st.sampled_from(list(Extent)),
)
def test_scores_stay_in_range(
    km: float, bearing: float, turn: float, away_km: float, extent: Extent
) -> None:
    field = Field(
        anchor=AT,
        radius_m=2000,
        distance_m=1000 * km,
        extent=extent,
        log_spread=0.8,
        bearing_deg=bearing,
    )
    there = offset(AT, bearing + turn, 1000 * away_km)
    (score,) = field.scores([there.lon], [there.lat])
    assert 0 <= score <= 1


# Expected: tables of the normal distribution.
@pytest.mark.parametrize(("z", "share"), [(0, 0.5), (1, 0.841345), (-1.96, 0.024998), (5, 1.0)])
def test_normal_shares(z: float, share: float) -> None:
    assert normal_cdf(np.array([z]))[0] == pytest.approx(share, abs=1e-6)
    assert erf(np.array([-z]))[0] == pytest.approx(-erf(np.array([z]))[0])


SIXTEEN_KM_EAST = Field(
    anchor=AT, radius_m=0, distance_m=16_000, grain_m=1000, bearing_deg=90, spread_deg=17
)


# Expected: by hand. s = hypot(1/sqrt(12), 0.02 * 16, 0.46) = 0.630 km, so the limit on the ratio
# is exp(-hypot(0.61, 1.5 * 0.630 / 16)) = 0.5417 downwards, 8.667 km, and
# exp(hypot(0.32, 2.3 * 0.630 / 16)) = 1.394 upwards, 22.30 km; 3.1 * 17 = 52.7 degrees aside.
@pytest.mark.parametrize(
    ("turn", "km", "over"),
    [
        pytest.param(0, 16, False, id="as said"),
        pytest.param(0, 8.8, False, id="just not too near"),
        pytest.param(0, 8.5, True, id="just too near"),
        pytest.param(0, 22.0, False, id="just not too far"),
        pytest.param(0, 22.6, True, id="just too far"),
        pytest.param(52, 16, False, id="just not too much aside"),
        pytest.param(-53.5, 16, True, id="just too much aside"),
    ],
)
def test_a_strain_of_one_is_the_limit(turn: float, km: float, *, over: bool) -> None:
    there = offset(AT, 90 + turn, 1000 * km)
    assert (SIXTEEN_KM_EAST.strains([there.lon], [there.lat])[0] > 1) is np.bool_(over)


@pytest.mark.parametrize(
    ("bearing", "strain"),
    # Expected: by hand; 90 degrees over 3.1 * 17, since no radius widens the angle.
    [pytest.param(None, 0, id="near"), pytest.param(180, 90 / (3.1 * 17), id="south of")],
)
def test_without_a_distance_only_the_turn_strains(bearing: float | None, strain: float) -> None:
    field = Field(
        anchor=AT,
        radius_m=0,
        distance_m=15_000,
        extent=Extent.SOMEWHERE,
        log_spread=0.8,
        bearing_deg=bearing,
    )
    there = offset(AT, 90, 40_000)
    assert field.strains([there.lon], [there.lat])[0] == pytest.approx(strain, rel=1e-3)


@pytest.mark.parametrize("field", FIELDS)
def test_nothing_fits_farther_off_than_the_farthest(field: Field) -> None:
    far_m = field.farthest_m(0.0)
    if field.extent is not Extent.AT:
        assert math.isinf(far_m), "a limit is known only of a stated distance"
        return
    for times, fits in ((0.999, True), (1.001, False)):
        there = offset(AT, field.bearing_deg or 0.0, times * far_m)
        assert (field.strains([there.lon], [there.lat])[0] <= LIMITS.certain) == fits


@pytest.mark.parametrize("field", FIELDS)
def test_the_densest_are_those_of_a_low_score(field: Field) -> None:
    spots = [offset(AT, turn, km * 1000) for turn in range(0, 360, 10) for km in range(1, 30)]
    lon, lat = np.array([s.lon for s in spots]), np.array([s.lat for s in spots])
    metres, turns = field.polar(lon, lat)
    densities = field.densities(lon, lat)
    for score in (0.0, 0.2, 0.8, 0.95, 1.0):
        found = field.densest(score, densities, metres, turns)
        expected = np.flatnonzero(field.scores(lon, lat) <= score)
        assert sorted(found.tolist()) == expected.tolist()
        assert (np.diff(densities[found]) <= 0).all()
    assert not len(field.densest(0.5, densities[:0], metres[:0], turns[:0]))
