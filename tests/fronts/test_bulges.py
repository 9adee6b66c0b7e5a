"""Pockets are enclosed, salients are narrow: on both sides of the stated radius."""

from __future__ import annotations

from datetime import date
from math import cos, radians

import pytest
import shapely

from geodata.errors import InputError
from geodata.fronts.bulges import Bulge, bulges
from geodata.model import Front, Side

DAY = date(2024, 12, 17)
KM_NORTH = 1 / 111.2  # degrees at 48 to 49 N
KM_EAST = KM_NORTH / cos(radians(48.5))
BODY = shapely.box(34, 48, 36, 49)


def front(shape: shapely.Geometry) -> Front:
    return Front(day=DAY, source="test", side=Side.RUSSIA, shape=shape)


def rectangle(west: float, south: float, east_km: float, north_km: float) -> shapely.Geometry:
    return shapely.box(west, south, west + east_km * KM_EAST, south + north_km * KM_NORTH)


def kinds(shape: shapely.Geometry, radius_m: float = 5000) -> list[tuple[str, str]]:
    return [(row.kind.value, row.side.value) for row in bulges(front(shape), radius_m=radius_m)]


@pytest.mark.parametrize(
    ("shape", "found"),
    [
        pytest.param(BODY, [], id="a body has none"),
        pytest.param(
            BODY | rectangle(36, 48.4, 20, 9),
            [("salient", "russia")],
            id="a finger narrower than two radii",
        ),
        pytest.param(BODY | rectangle(36, 48.4, 20, 11), [], id="a wider one"),
        pytest.param(
            BODY - rectangle(36 - 20 * KM_EAST, 48.4, 21, 9),
            [("salient", "ukraine")],
            id="a bay of the other side",
        ),
        pytest.param(
            BODY - rectangle(35, 48.4, 12, 12), [("pocket", "ukraine")], id="a hole is a pocket"
        ),
        pytest.param(
            BODY | rectangle(37, 48.4, 12, 12), [("pocket", "russia")], id="an island is a pocket"
        ),
        pytest.param(BODY | rectangle(37, 48.4, 0.3, 0.3), [], id="a slip of the pen is none"),
    ],
)
def test_what_is_found(shape: shapely.Geometry, found: list[tuple[str, str]]) -> None:
    body = shapely.union(shape, shapely.box(34, 40, 35, 48.5))  # reaches the coast: no pocket
    assert kinds(body) == found


def test_the_measures_of_a_finger() -> None:
    finger = BODY | rectangle(36, 48.4, 20, 8) | shapely.box(34, 40, 35, 48.5)
    (row,) = bulges(front(finger))
    assert (row.kind, row.radius_m) == (Bulge.SALIENT, 5000)
    # 20 by 8 km, less the cap that the disc between its corners covers: 25 acos(3/5) - 3 * 4.
    assert row.area_m2 / 1e6 == pytest.approx(160 - 11.18, rel=0.01)
    assert shapely.covers(finger.buffer(1e-6), row.shape)


def test_a_smaller_radius_finds_less() -> None:
    finger = BODY | rectangle(36, 48.4, 20, 8) | shapely.box(34, 40, 35, 48.5)
    assert kinds(finger, radius_m=3900) == []
    assert kinds(finger, radius_m=4200) == [("salient", "russia")]


def test_a_bridgehead_on_the_border_is_judged_by_its_contact_line() -> None:
    # Twelve kilometres wide on Russia's border near Vovchansk: no finger, no pocket.
    body = shapely.box(36.7, 50.2, 37.0, 50.6) | BODY | shapely.box(34, 40, 35, 48.5)
    assert ("pocket", "russia") not in kinds(body)


@pytest.mark.parametrize(
    ("shape", "radius_m", "said"),
    [
        pytest.param(shapely.LineString([(36, 48), (36, 49)]), 5000, "only a line", id="line"),
        pytest.param(BODY, 0, "above 0", id="no radius"),
        pytest.param(BODY, float("nan"), "above 0", id="not a number"),
    ],
)
def test_what_cannot_be_asked(shape: shapely.Geometry, radius_m: float, said: str) -> None:
    with pytest.raises(InputError, match=said):
        bulges(front(shape), radius_m=radius_m)
