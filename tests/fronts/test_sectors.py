"""Sectors and oblasts share out the whole line and area, each by what is nearest."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import shapely

from geodata.fronts import area_inside_m2, line_length_m
from geodata.fronts.reading import read_fronts
from geodata.fronts.sectors import by_oblast, sectors
from geodata.model import Front, Side
from geodata.places.gazetteer import open_gazetteer

DAY = date(2024, 12, 17)
ROOT = Path(__file__).resolve().parents[2]
SEED = read_fronts(ROOT / "seeds" / "fronts").fronts[0]


def test_the_sectors_sum_to_the_line() -> None:
    found = sectors(SEED, open_gazetteer())
    assert sum(s.length_m for s in found) == pytest.approx(line_length_m(SEED), rel=1e-4)
    lengths = [sector.length_m for sector in found]
    assert lengths == sorted(lengths, reverse=True)
    # The oblasts and towns that every report of that month names along the front.
    assert {"UA-14", "UA-23", "UA-65", "UA-63", "UA-09"} <= {s.oblast.code for s in found}
    assert {"Kurakhove", "Kupiansk", "Orikhiv"} <= {s.town.name for s in found if s.town}


def test_a_sector_is_named_after_the_town_and_oblast_it_passes() -> None:
    line = shapely.LineString([(37.26, 47.98), (37.30, 47.98)])
    front = Front(day=DAY, source="t", side=Side.RUSSIA, shape=line)
    (sector,) = sectors(front, open_gazetteer())
    assert sector.town is not None
    assert (sector.oblast.name, sector.town.name) == ("Donetsk Oblast", "Kurakhove")
    assert sector.length_m == pytest.approx(0.04 * 74_655, rel=0.001)  # a degree at 47.98 N


def test_a_line_along_two_oblasts_is_cut_where_they_meet() -> None:
    # The boundary of Donetsk and Zaporizhzhia oblasts at 47.6 N, as OpenStreetMap has it: 36.9 E
    # to some kilometres; ten kilometres to each side must be told apart.
    line = shapely.LineString([(36.4, 47.6), (37.4, 47.6)])
    rows = {
        row.oblast.name: row.length_m
        for row in by_oblast(Front(day=DAY, source="t", side=Side.RUSSIA, shape=line))
    }
    assert set(rows) == {"Donetsk Oblast", "Zaporizhzhia Oblast"}
    assert min(rows.values()) > 10_000
    assert sum(rows.values()) == pytest.approx(75_200, rel=0.002)


def test_the_oblasts_sum_to_the_area() -> None:
    rows = by_oblast(SEED)
    assert sum(row.area_m2 for row in rows) == pytest.approx(area_inside_m2(SEED), rel=1e-5)
    assert sum(row.length_m for row in rows) == pytest.approx(line_length_m(SEED), rel=1e-4)
    crimea = next(row for row in rows if row.oblast.code == "UA-43")
    # The statistical office gives 26,081 km2; Natural Earth's coast is coarser.
    assert crimea.area_m2 / 1e6 == pytest.approx(26_081, rel=0.04)
    assert crimea.length_m == 0


def test_ground_between_the_coarse_outlines_goes_to_the_nearest() -> None:
    strip = Front(day=DAY, source="t", side=Side.RUSSIA, shape=_densely(31, 49, 32, 50))
    border = shapely.box(20, 44, 41, 53)  # a border beyond every embedded outline
    rows = by_oblast(strip, border)
    assert sum(row.area_m2 for row in rows) == pytest.approx(
        area_inside_m2(strip, border), rel=1e-6
    )


def _densely(*bounds: float) -> shapely.Geometry:
    """Draw a box whose edges, cut anywhere, stay the same geodesics to a metre."""
    return shapely.segmentize(shapely.box(*bounds), 0.005)
