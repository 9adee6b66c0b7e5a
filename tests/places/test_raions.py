"""Raions are told by their adjectives in three languages, and say where a village cannot be."""

from __future__ import annotations

import math
from pathlib import Path

import geopandas
import pytest
from shapely.geometry import Point

from geodata.measure import area_m2
from geodata.model import Article
from geodata.places import find_mentions
from geodata.places.gazetteer import Gazetteer, open_gazetteer
from geodata.places.raions import find_raions, is_same_raion, oblast_of, raion_stem
from geodata.places.romanise import romanise_ukrainian

OUTLINES = Path(__file__).parents[3] / "shared" / "boundaries" / "ua_rayony_2020.geojson.gz"


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return open_gazetteer()


@pytest.mark.parametrize(
    ("register", "others"),
    [
        pytest.param("Pokrovskyi Raion", "Pokrovsk Покровському Покровском", id="pokrovsk"),
        pytest.param("Iziumskyi Raion", "Izium Ізюмського Изюмского", id="izium"),
        pytest.param("Bakhmutskyi Raion", "Bakhmut Бахмутському Бахмутском", id="bakhmut"),
        pytest.param("Chuhuivskyi Raion", "Chuhuiv Чугуївському Чугуевском", id="chuhuiv"),
        pytest.param("Polohivskyi Raion", "Polohy Пологівського Пологовского", id="polohy"),
        pytest.param("Vasylivskyi Raion", "Vasylivka Василівського Васильевского", id="vasylivka"),
        pytest.param("Mykolaivskyi Raion", "Mykolaiv Миколаївському Николаевском", id="mykolaiv"),
        pytest.param("Sumskyi Raion", "Sumy Сумському Сумском", id="sumy"),
        pytest.param("Zaporizkyi Raion", "Zaporizhzhia Запорізькому Запорожском", id="zap"),
        pytest.param("Starobilskyi Raion", "Starobilsk Старобельского", id="starobilsk"),
    ],
)
def test_a_raion_is_known_in_every_language(register: str, others: str) -> None:
    for other in others.split():
        assert is_same_raion(raion_stem(register), raion_stem(other)), other


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Sumskyi", "Samarivskyi"),
        ("Chernihivskyi", "Chernivetskyi"),
        ("Kharkivskyi", "Khersonskyi"),
        ("Lvivskyi", "Lutskyi"),
    ],
)
def test_raions_are_told_apart(a: str, b: str) -> None:
    assert not is_same_raion(raion_stem(a), raion_stem(b))


def test_a_district_without_a_name_is_no_raion() -> None:
    assert find_raions("in this district, and in the district") == ()


def test_every_raion_of_the_register_has_its_oblast_or_none(gazetteer: Gazetteer) -> None:
    # Expected: the register. Seven pairs of stems are alike: of those nothing is told.
    told = {
        (oblast_of(raion_stem(place.admin2)), place.admin1)
        for place in (gazetteer.at(row) for row in gazetteer.settlements().index.tolist()[::7])
        if place.country == "UA" and place.admin2
    }
    assert len(told) > 25
    assert all(found in {None, oblast} for found, oblast in told)


# Expected: the register. No Svoboda and no Novosilka lie in those raions, Vovchansk's is of before.
@pytest.mark.parametrize(
    ("text", "name", "oblast"),
    [
        pytest.param("Обстріляли Свободу в Чугуївському районі.", "Свободу", None, id="uk"),
        pytest.param("Обстреляли село Свобода в Чугуевском районе.", "Свобода", None, id="ru"),
        pytest.param("They shelled Svoboda in the Chuhuiv district.", "Svoboda", None, id="en"),
        pytest.param("Обстреляна Новосёлка Пологовского района.", "Новосёлка", None, id="ru-of"),
        pytest.param(
            "They shelled Svoboda in the Vovchansk district.", "Svoboda", "Zaporizhzhia", id="old"
        ),
        pytest.param(
            "Обстреляна Ивановка в Купянском районе.", "Ивановка", "Kharkiv", id="ru-inside"
        ),
        pytest.param(
            "Обстріляли Велику Писарівку Охтирського району.", "Велику Писарівку", "Sumy", id="one"
        ),
        pytest.param(
            "Пожежа в Харкові, Чугуївський район без світла.", "Харкові", "Kharkiv", id="a-city"
        ),
    ],
)
def test_a_raion_of_today_that_fits_no_namesake_opens_it(
    text: str, name: str, oblast: str | None, gazetteer: Gazetteer
) -> None:
    found = {m.text: m.place for m in find_mentions(Article(id="own", text=text), gazetteer)}
    place = found[name]
    assert (place and place.admin1) == (oblast and f"{oblast} Oblast")


# Expected: the laws on raions of 17 July 2020, and on the districts of Belgorod and Kursk oblasts.
@pytest.mark.parametrize(
    ("text", "name", "raion"),
    [
        pytest.param(
            "They shelled the Nikopol district.", "Nikopol district", "Nikopolskyi", id="en"
        ),
        pytest.param("A man died in Izyum Raion.", "Izyum Raion", "Iziumskyi", id="en-press"),
        pytest.param(
            "Drones hit Kupiansk district of Kharkiv region.",
            "Kupiansk district",
            "Kupianskyi",
            id="en-of-oblast",
        ),
        pytest.param(
            "Удар по Нікопольському району.", "Нікопольському району", "Nikopolskyi", id="uk"
        ),
        pytest.param("Обстріляли Нікопольщину.", "Нікопольщину", "Nikopolskyi", id="uk-shchyna"),
        pytest.param(
            "Обстріли Баштанського та Бериславського районів.",
            "Баштанського",
            "Bashtanskyi",
            id="uk-list",
        ),
        pytest.param(
            "Ранены двое в Синельниковском районе.",
            "Синельниковском районе",
            "Synelnykivskyi",
            id="ru",
        ),
        pytest.param(
            "Drones hit the Shebekino district.", "Shebekino district", "Shebekinsky", id="rf"
        ),
        pytest.param("Бои в Суджанском районе.", "Суджанском районе", "Sudzhansky", id="rf-ru"),
        # Of before 2020, where armies fought or stand.
        pytest.param(
            "They shelled the Vovchansk district.", "Vovchansk district", "Vovchanskyi", id="old"
        ),
        # Of before 2020 elsewhere, and parts of cities: none is told, rather than another.
        pytest.param(
            "Пожежа у Сахновщинському районі.", "Сахновщинському районі", None, id="old-elsewhere"
        ),
        pytest.param(
            "Пожежа у Дніпровському районі.", "Дніпровському районі", None, id="a-city-has-one"
        ),
        pytest.param(
            "Вибух у Покровському районі Кривого Рогу.",
            "Покровському районі",
            None,
            id="of-a-city",
        ),
    ],
)
def test_a_raion_is_an_area(text: str, name: str, raion: str | None, gazetteer: Gazetteer) -> None:
    found = {m.text: m.place for m in find_mentions(Article(id="own", text=text), gazetteer)}
    place = found[name]
    assert (place and place.name.split()[0]) == raion
    assert place is None or (place.is_wide and 10_000 <= place.uncertainty_m < 90_000)


def test_every_raion_of_ukraine_is_an_area_of_its_own_name(gazetteer: Gazetteer) -> None:
    # Expected: 136 raions, less Chornobyl's zone, which the register has apart.
    settlements = (gazetteer.at(row) for row in gazetteer.settlements().index.tolist())
    names = {place.admin2 for place in settlements if place.country == "UA" and place.admin2}
    areas = [m.place for name in names for m in gazetteer.find(name) if m.place.is_wide]
    assert {area.name for area in areas} == names
    assert len(areas) == len(names) == 136


@pytest.mark.skipif(not OUTLINES.exists(), reason="needs ../shared/boundaries to compare with")
def test_a_raion_reaches_as_far_as_its_outline(gazetteer: Gazetteer) -> None:
    outlines = geopandas.read_file(f"/vsigzip/{OUTLINES}")
    compared = 0
    for name, outline in zip(outlines.rayon, outlines.geometry, strict=True):
        raion = f"{romanise_ukrainian(name.removesuffix(' район'))} Raion"
        for place in (m.place for m in gazetteer.find(raion) if m.place.name == raion):
            compared += 1
            ratio = math.pi * place.uncertainty_m**2 / area_m2(outline)
            assert outline.distance(Point(place.at.lon, place.at.lat)) < 0.05, raion
            assert 0.5 < ratio < 8, raion  # a circle around a long shape holds several of it
    assert compared > 120
