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


# Expected: resolution 3984-IX of the Verkhovna Rada, 19 September 2024, and those around it; of
# 2016 what Ukrainian news listed on 4 February and 12 May, and the classifier of the year before.
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
        pytest.param("Красное", "Іванівське", "Donetsk Oblast", id="2016 at Chasiv Yar"),
        pytest.param("Димитрово", "Котлине", "Donetsk Oblast", id="2016 at Pokrovsk"),
        pytest.param("Кировск", "Зарічне", "Donetsk Oblast", id="2016 at Lyman"),
        pytest.param("Октябрское", "Шахове", "Donetsk Oblast", id="2016 at Dobropillia"),
        pytest.param("Червона Діброва", "Dibrova", "Luhansk Oblast", id="2016 at Kreminna"),
        pytest.param("Артемовка", "М’ясожарівка", "Luhansk Oblast", id="2016 at Svatove"),
        pytest.param("Чубаревка", "Федорівка", "Zaporizhzhia Oblast", id="2016 at Polohy"),
        pytest.param("Радянське", "Графське", "Kharkiv Oblast", id="2016 at Vovchansk"),
        pytest.param("Krasnyi Lyman", "Лиман", "Donetsk Oblast", id="2016, a town in Latin"),
        pytest.param("Димитров", "Myrnohrad", "Donetsk Oblast", id="2016, a town in Russian"),
        pytest.param("Dzerzhynsk", "Торецьк", "Donetsk Oblast", id="2016, a front town"),
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


# Ghost towns of the register's own zone; a seat of a hromada that shares its name with a village.
@pytest.mark.parametrize(
    ("name", "lon", "lat", "raion"),
    [
        pytest.param("Prypiat", 30.06, 51.40, "Vyshhorodskyi Raion", id="empty since 1986"),
        pytest.param("Chornobyl", 30.22, 51.27, "Vyshhorodskyi Raion", id="Chornobyl"),
        pytest.param("Esman", 34.07, 51.77, "Shostkynskyi Raion", id="a seat"),
        pytest.param("Пересічне", 35.98, 50.02, "Kharkivskyi Raion", id="spelled otherwise"),
    ],
)
def test_a_settlement_stands_where_it_is(
    name: str, lon: float, lat: float, raion: str, gazetteer: Gazetteer
) -> None:
    found = [m.place for m in gazetteer.find(name)]
    (there,) = (p for p in found if p.admin2 == raion and p.uncertainty_m < 1000)
    assert (there.at.lon, there.at.lat) == pytest.approx((lon, lat), abs=0.02)


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
