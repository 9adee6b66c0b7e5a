"""How long two years of daily control areas take: read, measured at two tolerances, compared.

The days are the fifteen published ones over and over, as files; in the second case each day is
moved by its own few metres, so that no day's work answers for another. The target is 60 s and
1.5 GB for either; `make bench` prints the figures with the machine's name.
"""

from __future__ import annotations

import json
import os
import platform
import resource
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from geodata.borders import read_border
from geodata.fronts.history import histories
from geodata.fronts.reading import read_fronts

if TYPE_CHECKING:
    from pytest_benchmark.fixture import BenchmarkFixture

SHARED = Path(__file__).resolve().parents[2] / "shared"
PUBLISHED = SHARED / "fronts" / "deepstate"
BORDER = SHARED / "boundaries" / "ua_regiony_2020.geojson.gz"
# A run that only shows that the benchmark works takes a few days.
DAYS = 730 if os.environ.get("BENCH") else 17
FIRST = date(2023, 1, 1)
_STEP_DEG = 1e-6  # a tenth of a metre a day


@pytest.mark.skipif(not PUBLISHED.exists(), reason="needs ../shared, which is not here")
@pytest.mark.parametrize(
    "step_deg", [pytest.param(0.0, id="repeated"), pytest.param(_STEP_DEG, id="every day its own")]
)
def test_two_years(benchmark: BenchmarkFixture, tmp_path: Path, step_deg: float) -> None:
    write_days(tmp_path, step_deg)
    border = read_border(BORDER)

    def followed() -> int:
        (history,) = histories(read_fronts(tmp_path), border, (0.0, 2000.0))
        return len(history.days)

    assert benchmark.pedantic(followed, rounds=1) == DAYS
    peak_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    benchmark.extra_info.update(peak_mb=round(peak_mb), machine=platform.processor())
    print(f"{DAYS} days: peak {peak_mb:.0f} MB on {os.cpu_count()} x {platform.machine()}")


def write_days(folder: Path, step_deg: float) -> None:
    published = sorted(PUBLISHED.glob("*.geojson"))
    for number in range(DAYS):
        content = json.loads(published[number % len(published)].read_text(encoding="utf-8"))
        for feature in content["features"]:
            outline = feature["geometry"]
            outline["coordinates"] = moved(outline["coordinates"], number * step_deg)
        day = FIRST + timedelta(days=number)
        (folder / f"deepstate-{day}.geojson").write_text(json.dumps(content), encoding="utf-8")


def moved(coordinates: list, by_deg: float) -> list:
    if isinstance(coordinates[0], list):
        return [moved(inner, by_deg) for inner in coordinates]
    return [coordinates[0] + by_deg, *coordinates[1:]]
