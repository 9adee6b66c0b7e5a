"""The register's settlements: known by old and new name, and placed within their raions."""

from pathlib import Path

import geopandas
import pytest
from shapely.geometry import Point

from geodata.places.gazetteer import Form, Gazetteer, open_gazetteer, tables
from geodata.places.romanise import romanise_ukrainian
from geodata.places.table import read_table

RAIONS = Path(__file__).parents[3] / "shared" / "boundaries" / "ua_rayony_2020.geojson.gz"
COARSE_M = 3_000.0  # the outline is drawn for small scales
FARTHEST_M = 30_000.0  # a village at a raion's edge; a namesake lies 50 to 150 km off
METRES = 32636  # UTM, whose metres are true enough for a few kilometres


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return open_gazetteer()


# Expected: resolution 3984-IX of the Verkhovna Rada, 19 September 2024, and those around it.
@pytest.mark.parametrize(
    ("old", "new", "oblast"),
    [
        pytest.param("Nevske", "Balka Zhuravka", "Luhansk Oblast", id="at the front"),
        pytest.param("Сєверне", "Північне", "Donetsk Oblast", id="Cyrillic"),
        pytest.param("Pushkine", "Chumatske", "Donetsk Oblast", id="not its namesake"),
        pytest.param("Новопсков", "Айдар", "Luhansk Oblast", id="a settlement"),
        pytest.param("Krasnohrad", "Berestyn", "Kharkiv Oblast", id="a town"),
        pytest.param("Червоноград", "Шептицький", "Lviv Oblast", id="far from the front"),
        pytest.param("Северодонецк", "Сіверськодонецьк", "Luhansk Oblast", id="Russian"),
        pytest.param("Katerynopil", "Kalynopil", "Cherkasy Oblast", id="not of the front"),
        pytest.param("Artemivsk", "Bakhmut", "Donetsk Oblast", id="2016"),
    ],
)
def test_a_renamed_place_is_found_by_both_names(
    old: str, new: str, oblast: str, gazetteer: Gazetteer
) -> None:
    then = {m.place.id for m in gazetteer.find(old) if m.form is Form.OLD}
    now = {m.place.id for m in gazetteer.find(new) if m.form is not Form.OLD}
    (both,) = (gazetteer.place(id_) for id_ in then & now)
    assert both is not None
    assert both.admin1 == oblast


# Parts of Kharkiv, Kryvyi Rih and Kremenchuk in cities500, with 100,000, 28,000 and 44,000 people.
@pytest.mark.parametrize("name", ["Oleksiivka", "Terny", "Molodizhne"])
def test_a_part_of_a_town_does_not_outweigh_villages(name: str, gazetteer: Gazetteer) -> None:
    in_register = [m.place for m in gazetteer.find(name) if m.place.admin2]
    parts = [m.place for m in gazetteer.find(name) if not m.place.admin2]
    assert len(in_register) > 1
    assert not any(place.population for place in parts)


@pytest.mark.skipif(not RAIONS.exists(), reason="needs ../shared/boundaries to compare with")
def test_a_settlement_with_a_position_lies_in_its_raion() -> None:
    outlines = geopandas.read_file(f"/vsigzip/{RAIONS}").to_crs(METRES)
    names = [romanise_ukrainian(name.removesuffix(" район")) for name in outlines.rayon]
    raions = dict(zip((f"{name} Raion" for name in names), outlines.geometry, strict=True))
    rows = [row for row in read_table(tables()[0]) if row.source == "geonames+katottg"]
    points = geopandas.GeoSeries([Point(r.lon, r.lat) for r in rows], crs=4326).to_crs(METRES)
    compared = [
        (raions[row.admin2].distance(point), f"{row.name}, {row.admin2}")
        for row, point in zip(rows, points, strict=True)
        if row.admin2 in raions  # some were renamed since
    ]
    off = sorted((pair for pair in compared if pair[0] > COARSE_M), reverse=True)
    print(f"{len(off)} of {len(compared)} lie outside:", off)
    assert len(compared) > 4_000
    assert len(off) / len(compared) < 0.005
    assert off[0][0] < FARTHEST_M
