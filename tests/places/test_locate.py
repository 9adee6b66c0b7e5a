"""Candidates for a name come best first: what is called so today before what once was."""

import pytest

from geodata.model import LonLat, PlaceKind
from geodata.places.gazetteer import Gazetteer, open_gazetteer
from geodata.places.index import compile_rows
from geodata.places.locate import locate
from geodata.places.table import Row


def row(name: str, *names: str, people: int, old: tuple[str, ...] = (), lon: float = 30) -> Row:
    kind = PlaceKind.SETTLEMENT
    return Row(
        f"{name}-{people}", name, kind, lon, 48, 1, "UA", None, None, people, names, None, old
    )


GAZETTEER = Gazetteer(
    memoryview(
        compile_rows(
            [
                row("Kamianka", "Кам’янка", "Каменка", people=50),
                row("Bilmak", "Більмак", "Кам’янка", "Kamianka", people=6_802),
                row("Zoria", "Зоря", people=9_000, old=("Kamianka", "Кам’янка")),
                row("Kamianok", "Кам’янок", people=900_000),
                row("Kamianka", "Кам’янка", people=40, lon=31),
            ]
        )
    )
)


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("Kamianka", id="Latin"),
        pytest.param("Кам’янка", id="Ukrainian"),
        pytest.param("кам'янка", id="small letters, another apostrophe"),
    ],
)
def test_what_is_called_so_today_comes_first(name: str) -> None:
    found = [place.id for place in locate(GAZETTEER, name)]
    assert found[:2] == ["Kamianka-50", "Kamianka-40"]
    assert set(found[2:4]) == {"Bilmak-6802", "Zoria-9000"}


def test_the_nearest_comes_before_the_best_named() -> None:
    assert locate(GAZETTEER, "Kamianka", near=LonLat(31, 48))[0].id == "Kamianka-40"


@pytest.mark.parametrize(
    "written", ["Слов’янськ", "Слов'янськ", 'Слов"янськ', "слов*янськ", "СЛОВ`ЯНСЬК"]
)
def test_the_town_of_today_comes_before_one_that_was_called_so(written: str) -> None:
    # Nikopol was Sloviansk for a year, in 1781.
    assert locate(open_gazetteer(), written)[0].name == "Sloviansk"


def test_a_slip_of_todays_name_comes_before_one_of_another() -> None:
    assert locate(open_gazetteer(), "Pokrvsk")[0].admin1 == "Donetsk Oblast"  # not Engels


@pytest.mark.parametrize("name", ["Nikopol district", "Nikopol Raion", "Нікопольський район"])
def test_a_raion_is_found_by_its_name_in_any_language(name: str) -> None:
    assert [place.name for place in locate(open_gazetteer(), name)][:1] == ["Nikopolskyi Raion"]


@pytest.mark.parametrize(
    "raion", ["Pokrovsk", "Покровський", "Покровский район", "Pokrovskyi Raion", "Pokrovsk Raion"]
)
def test_a_raion_is_known_by_its_town_and_its_adjective(raion: str) -> None:
    found = locate(open_gazetteer(), "Hannivka", admin=raion)
    assert found
    assert {place.admin2 for place in found} == {"Pokrovskyi Raion"}
