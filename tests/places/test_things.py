"""Rivers, seas and facilities are found where they are, and a long river is no spot."""

from pathlib import Path

import pytest

import geodata
from geodata.measure import distance_m
from geodata.model import Article, LonLat, PlaceKind
from geodata.places.gazetteer import Gazetteer, open_gazetteer
from geodata.places.table import read_table
from geodata.reader import open_reader

DATA = Path(geodata.__file__).parent / "data"


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return open_gazetteer()


# Positions: the encyclopaedia entries of the things, rounded to a hundredth of a degree.
@pytest.mark.parametrize(
    ("name", "at"),
    [
        pytest.param("Zaporizhzhia nuclear power plant", LonLat(34.59, 47.51), id="plant"),
        pytest.param("Запорізькій АЕС", LonLat(34.59, 47.51), id="Ukrainian locative"),
        pytest.param("Каховской ГЭС", LonLat(33.37, 46.78), id="Russian genitive"),
        pytest.param("Антонівського мосту", LonLat(32.72, 46.67), id="bridge declined"),
        pytest.param("Engels airbase", LonLat(46.21, 51.48), id="air base in one word"),
        pytest.param("Snake Island", LonLat(30.20, 45.25), id="island"),
        pytest.param("Kerch ferry", LonLat(36.64, 45.35), id="ferry"),
        pytest.param("Kyiv Metro Bridge", LonLat(30.56, 50.44), id="bridge of the metro"),
        pytest.param("Ust-Luga", LonLat(28.40, 59.67), id="port by its bare name"),
        pytest.param("Афипский НПЗ", LonLat(38.83, 44.90), id="refinery"),
        pytest.param("Volna", LonLat(36.68, 45.13), id="oil terminal"),
        pytest.param("аэродром Белая", LonLat(103.58, 52.92), id="air base after its kind"),
    ],
)
def test_a_facility_is_where_it_is(gazetteer: Gazetteer, name: str, at: LonLat) -> None:
    place = gazetteer.find(name)[0].place
    assert place.kind is PlaceKind.FACILITY
    assert distance_m(place.at, at) <= place.uncertainty_m + 1_000


def test_no_facility_and_no_water_is_listed_twice() -> None:
    rows = [row for table in ("facilities", "waters") for row in read_table(DATA / f"{table}.tsv")]
    assert len({row.id for row in rows}) == len(rows)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        pytest.param("Troops reached the Don on Monday.", ["water"], id="the river"),
        pytest.param("They crossed the Don River.", ["water"], id="River"),
        pytest.param("Don Lemon said troops left.", [], id="a first name"),
        pytest.param("The Don Cossacks fought.", [], id="Cossacks"),
        pytest.param("Leaders met in Bali.", ["region"], id="an island, no Indian suburb"),
    ],
)
def test_the_don_is_a_river_and_bali_an_island(text: str, kinds: list[str]) -> None:
    reading = open_reader()(Article(id="a", text=text))
    assert [mention.place and mention.place.kind for mention in reading.mentions] == kinds


@pytest.mark.parametrize(
    "name",
    ["Dnieper", "Сіверським Дінцем", "Азовським морем", "Чёрного моря", "Kakhovka reservoir"],
)
def test_a_water_is_found_in_its_forms(gazetteer: Gazetteer, name: str) -> None:
    assert PlaceKind.WATER in {match.place.kind for match in gazetteer.find(name)}


@pytest.mark.parametrize("name", ["Hulyaipole", "Kostyantynivka", "Slovyansk", "Pryvillya"])
def test_the_press_spells_beside_the_national_system(gazetteer: Gazetteer, name: str) -> None:
    assert "UA" in {match.place.country for match in gazetteer.find(name)}


def test_a_river_is_no_pin_and_nothing_is_measured_from_its_middle() -> None:
    text = "Russian forces attacked 5 km east of the Oskil River near Kolisnykivka."
    reading = open_reader()(Article(id="a", text=text))
    assert all(event.place.kind is not PlaceKind.WATER for event in reading.events)
    assert {finding.verdict.value for finding in reading.findings} == {"undetermined"}


@pytest.mark.parametrize(
    "text",
    [
        "Troops crossed the Dnipro on Tuesday.",
        "They hold the right bank of the Dnipro only 4 km from the city.",
        "Troops on the left bank of the Dnipro shelled it.",
        "The Dnipro about 4 km away is mined.",
    ],
)
def test_whoever_crosses_the_dnipro_crosses_no_city(text: str) -> None:
    reading = open_reader()(Article(id="a", text=text))
    places = [mention.place for mention in reading.mentions]
    assert [place and place.kind for place in places] == [PlaceKind.WATER]


def test_the_dnipro_mayor_is_of_the_city() -> None:
    reading = open_reader()(Article(id="a", text="The Dnipro mayor spoke of a strike on Dnipro."))
    places = [mention.place for mention in reading.mentions]
    assert [place and place.kind for place in places][-1] is PlaceKind.SETTLEMENT


def test_two_names_run_together_are_one_of_no_table() -> None:
    reading = open_reader()(Article(id="a", text="Explosions in Petrove Pole, Kharkiv."))
    assert [mention.text for mention in reading.mentions] == ["Petrove Pole", "Kharkiv"]
    assert reading.mentions[0].place is None
    assert [event.place.name for event in reading.events] == ["Kharkiv"]


def test_what_flies_over_a_city_is_not_named_after_it() -> None:
    text = "In Kharkiv drones wounded 46. Near Sumy rockets hit a farm. Grad rockets hit Lyman."
    reading = open_reader()(Article(id="a", text=text))
    assert [mention.text for mention in reading.mentions] == ["Kharkiv", "Sumy", "Lyman"]


@pytest.mark.parametrize(
    ("text", "city"),
    [
        ("В Киеве обломки упали в Дарнице.", "Kyiv City"),
        ("Explosions in Pavlove Pole, Kharkiv.", "Kharkiv Oblast"),
        ("The village of Podil in Poltava Oblast was hit.", "Poltava Oblast"),
    ],
)
def test_a_part_of_a_city_is_meant_beside_the_city(text: str, city: str) -> None:
    reading = open_reader()(Article(id="a", text=text))
    parts = [m.place for m in reading.mentions if m.text in {"Дарнице", "Pavlove Pole", "Podil"}]
    assert [part and part.admin1 for part in parts] == [city]
