"""One settlement in two tables becomes one place; namesakes stay apart."""

import pytest

from geodata.model import PlaceKind
from geodata.places.layers import lay_over
from geodata.places.table import Row

REGISTER = Row(
    id="register",
    name="Hannivka",
    kind=PlaceKind.SETTLEMENT,
    lon=37.28,
    lat=47.98,  # its hromada's centre
    uncertainty_m=20_000,
    country="UA",
    admin1="Donetsk Oblast",
    admin2="Pokrovsk Raion",
    names=("Ганнівка",),
)
DUMP = Row(
    id="dump",
    name="Anovka",
    kind=PlaceKind.SETTLEMENT,
    lon=37.26,
    lat=47.91,
    uncertainty_m=1_000,
    country="UA",
    admin1="Donetsk Oblast",
    population=300,
    names=("Ганнівка",),
)


def test_a_shared_place_takes_the_surer_position_and_keeps_its_raion() -> None:
    (row,) = lay_over([REGISTER], [DUMP])
    assert (row.id, row.name, row.admin2) == ("register", "Hannivka", "Pokrovsk Raion")
    assert (row.lon, row.lat, row.uncertainty_m) == (37.26, 47.91, 1_000)
    assert row.population == 300
    assert "Anovka" in row.names


def test_one_entry_of_geonames_keeps_what_the_table_below_says_of_its_people() -> None:
    part = DUMP._replace(population=None)
    (row,) = lay_over([part], [DUMP])
    assert row.population is None


def test_a_renamed_place_is_known_by_its_old_name() -> None:
    renamed = REGISTER._replace(name="Nova", names=("Нова",), old=("Ганнівка",))
    (row,) = lay_over([renamed], [DUMP])
    assert (row.name, row.lat, row.old) == ("Nova", 47.91, ("Ганнівка",))


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(DUMP._replace(admin1="Kharkiv Oblast"), id="another region"),
        pytest.param(DUMP._replace(names=("Іванівка",)), id="another name"),
        # Expected: reach is 20 + 1 + 3 km; 0.3 degrees of latitude are 33 km.
        pytest.param(DUMP._replace(lat=47.68), id="too far"),
    ],
)
def test_namesakes_stay_apart(other: Row) -> None:
    assert len(lay_over([REGISTER], [other])) == 2


def test_each_row_finds_one_partner_the_nearest() -> None:
    far = DUMP._replace(id="far", lat=48.15)
    rows = lay_over([REGISTER], [far, DUMP])
    assert [row.lat for row in rows] == [47.91, 48.15]
    assert [row.id for row in rows] == ["register", "far"]
