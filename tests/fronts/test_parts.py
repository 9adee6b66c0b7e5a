"""A shape of one region answers for no other: expected sides by hand."""

from datetime import date, timedelta
from pathlib import Path

import numpy as np
import pytest
import shapely

from geodata.errors import InputError
from geodata.fronts import FrontSeries
from geodata.fronts.ask import fronts_between, of_its_day
from geodata.fronts.near import sides
from geodata.fronts.reading import read_fronts
from geodata.fronts.reports import Wanted, measure_front
from geodata.model import Front, Side

DAY = date(2024, 12, 17)
SHARED = Path(__file__).resolve().parents[3] / "shared" / "fronts" / "isw"


def front(source: str, day: date, *box: float, schematic: bool = False) -> Front:
    shape = shapely.box(*box)
    return Front(day=day, source=source, side=Side.RUSSIA, shape=shape, schematic=schematic)


EAST = front("wide", DAY, 36, 47, 39, 49)  # 3 by 2 degrees of Ukraine
KURSK = front("kursk", DAY + timedelta(days=1), 34.9, 51.2, 35.3, 51.4)  # wholly in Russia


def of(*fronts: Front) -> FrontSeries:
    return FrontSeries(fronts=fronts)


@pytest.mark.parametrize(
    ("across_deg", "answers"),
    [
        pytest.param(1.02, "later", id="just over half of the broadest"),
        pytest.param(0.98, "wide", id="just under half: a part"),
    ],
)
def test_a_part_does_not_answer_for_all(across_deg: float, answers: str) -> None:
    later = front("later", DAY + timedelta(days=1), 36, 47, 39, 47 + across_deg)
    found = of(EAST, later).latest(DAY + timedelta(days=2))
    assert found is not None
    assert found.source == answers


def test_a_part_answers_where_it_is_asked_by_name_or_alone() -> None:
    part = front("part", DAY, 36, 47, 37, 48)
    assert of(EAST, part).latest(DAY, "part") is part
    assert of(part).latest(DAY) is part
    assert of(EAST, part).parts == ("part",)


def test_long_ago_less_was_held() -> None:
    before = front("before", DAY - timedelta(days=366), 36, 47, 37, 48)
    assert of(before, EAST).latest(before.day) is before


def test_a_sketch_makes_no_shape_a_part() -> None:
    sketch = front("sketch", DAY, 30, 46, 39, 51, schematic=True)
    assert of(sketch, EAST).latest(DAY) is EAST


def test_a_shape_abroad_tells_nothing_of_ukraine() -> None:
    donetsk, sudzha = (37.8, 48.0), (35.1, 51.3)
    lon, lat = np.array([donetsk, sudzha]).T
    assert list(sides(KURSK, lon, lat)) == [None, Side.RUSSIA]
    assert of(KURSK).latest(KURSK.day) is None
    assert of(EAST, KURSK).latest(KURSK.day) is EAST
    assert of(EAST, KURSK).drawn(KURSK.day) is KURSK
    held = of_its_day(of(EAST, KURSK), [KURSK.day], lon[:1], lat[:1])
    assert list(held.side) == [Side.RUSSIA]


def test_two_days_are_compared_in_the_source_that_draws_the_whole() -> None:
    later = DAY + timedelta(days=5)
    series = of(
        EAST,
        front("wide", later, 36, 47, 39, 49.1),
        front("part", DAY, 36, 47, 37, 48),
        front("part", later + timedelta(days=1), 36, 47, 37, 48),
    )
    found = fronts_between(series, DAY, later + timedelta(days=1))
    assert [one.source for one in found] == ["wide", "wide"]


def test_a_file_that_shows_nothing_of_ukraine_is_said_so(tmp_path: Path) -> None:
    path = tmp_path / "kursk-2024-12-18.geojson"
    path.write_text(shapely.to_geojson(KURSK.shape))
    with pytest.raises(InputError, match="shows nothing of Ukraine"):
        measure_front(Wanted(source=path))


@pytest.mark.skipif(not SHARED.exists(), reason="needs ../shared, which is not here")
def test_a_published_layer_of_one_region_is_a_source_of_its_own() -> None:
    series = read_fronts(SHARED)
    assert series.sources == ("ISW", "ISW, Kursk")
    assert series.parts == ("ISW, Kursk",)
    assert {front.attribution for front in series.fronts} == {
        "Institute for the Study of War and AEI's Critical Threats Project"
    }
    found = series.latest(date(2024, 12, 20))
    assert found is not None
    assert found.source == "ISW"
