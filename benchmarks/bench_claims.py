"""How fast structured claims are judged: through `check`, and in the library's arrays.

`make bench` times both; the targets on one core are 2,000 claims a second and 20,000.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from geodata.claims import check_rows
from geodata.field import Columns, Field
from geodata.measure import distances_and_bearings
from geodata.model import LonLat

if TYPE_CHECKING:
    from pytest_benchmark.fixture import BenchmarkFixture

_WINDS = ("north", "southeast", "west-southwest", "SW", "east")
_MANY = 4096
_KURAKHOVE = LonLat(37.28, 47.98)  # GeoNames


def test_check_speed(benchmark: BenchmarkFixture) -> None:
    draw = np.random.default_rng(1)
    rows = [
        {
            "id": n,
            "distance": str(5 + n % 90),
            "unit": "km",
            "second_distance": str(round((5 + n % 90) / 1.609344)),
            "second_unit": "mi",
            "direction": _WINDS[n % len(_WINDS)],
            "anchor": [_KURAKHOVE.lon, _KURAKHOVE.lat],
            "anchor_population": 18_000,
            "target": [37.28 + float(draw.normal()), 47.98 + float(draw.normal())],
        }
        for n in range(_MANY)
    ]
    judged = benchmark(lambda: list(check_rows(rows)))
    assert len(judged) == _MANY


def test_vectorised_speed(benchmark: BenchmarkFixture) -> None:
    draw = np.random.default_rng(2)
    fields = [
        Field(
            anchor=_KURAKHOVE,
            radius_m=1500.0,
            distance_m=1000.0 * km,
            grain_m=1000.0,
            bearing_deg=float(bearing),
        )
        for km, bearing in zip(draw.uniform(2, 90, _MANY), draw.uniform(0, 360, _MANY), strict=True)
    ]
    lons, lats = (at + draw.normal(size=_MANY) for at in (_KURAKHOVE.lon, _KURAKHOVE.lat))
    columns = Columns.of(fields)
    stated = np.array([field.bearing_deg for field in fields])

    def scored() -> np.ndarray:
        metres, bearings = distances_and_bearings(_KURAKHOVE, lons, lats)
        return columns.scores(metres, (bearings - stated + 180) % 360 - 180)

    scores = benchmark(scored)
    assert scores.shape == (_MANY,)
    assert ((scores >= 0) & (scores <= 1)).all()
