"""Who still bears a name: places made up for the purpose, after cases the register knows."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.model import LonLat, Place, PlaceKind
from geodata.places.gazetteer import Form, Match
from geodata.places.priors import place_prior, priors_of
from geodata.places.strangers import find_strangers


def bearer(
    name: str,
    people: int,
    *,
    form: Form = Form.ALTERNATE,
    number: int = 0,
    oblast: str | None = None,
    country: str = "UA",
) -> Match:
    place = Place(
        id=f"{name} {number}",
        name=name,
        kind=PlaceKind.SETTLEMENT,
        at=LonLat(37, 48),
        uncertainty_m=500,
        country=country,
        admin1=oblast,
        population=people,
    )
    return Match(0, lambda _: place, form, 1.0 if form is Form.OFFICIAL else 0.95)


@pytest.mark.parametrize(
    ("spelled", "names", "strangers"),
    [
        ("Oleksandrivka", ["Donetsk", *6 * ["Oleksandrivka"]], {"Donetsk"}),
        ("Новоолександрівки", ["Melitopol", *6 * ["Novooleksandrivka"]], {"Melitopol"}),
        ("Odessa", ["Odesa", *6 * ["Odessa"]], set()),
        ("Nikolaev", ["Mykolaiv", *6 * ["Nikolaev"]], set()),
        ("Артемовск", ["Bakhmut", *6 * ["Artemivsk"]], set()),
        ("Novomoskovsk", ["Samar", "Novomoskovsk"], set()),
        ("Yuzivka", 7 * ["Donetsk"], set()),
        ("Privilne", ["Pryvillia", "Pryvilne"], {"Pryvillia"}),
        ("Privolnoye", ["Pryvillia", "Pryvilne"], set()),
    ],
    ids=[
        *("former name", "case form", "two spellings", "another language"),
        *("Soviet name", "few bear it", "nobody else", "another ending", "called so by none"),
    ],
)
def test_strangers(spelled: str, names: list[str], strangers: set[str]) -> None:
    matches = [bearer(name, 500, number=n) for n, name in enumerate(names)]
    found = find_strangers(matches, spelled)
    assert {name.split()[0] for name in found} == strangers


@pytest.mark.parametrize(
    ("town_people", "country", "strangers"),
    [
        pytest.param(80_500, "UA", {"Siversk 0"}, id="the town of that name"),
        pytest.param(20_000, "UA", {"Siversk 0"}, id="just a town"),
        pytest.param(19_999, "UA", set(), id="no town"),
        pytest.param(80_500, "RU", set(), id="of another country"),
    ],
)
def test_another_place_is_not_meant_by_the_name_of_the_town(
    town_people: int, country: str, strangers: set[str]
) -> None:
    town = bearer("Bakhmut", town_people, form=Form.OFFICIAL, country=country)
    small = bearer("Siversk", 10_900, oblast="Donetsk Oblast")
    assert find_strangers([town, small], "Бахмут") == strangers
    assert find_strangers([town, small], "Siversk") == frozenset()


def test_a_known_former_name_is_no_stranger() -> None:
    villages = [bearer("Druzhba", 500, number=n) for n in range(6)]
    town = bearer("Khutir-Mykhailivskyi", 5_000, form=Form.OLD)
    assert find_strangers([town, *villages], "Druzhba") == frozenset()


def test_a_stranger_is_weighed_as_a_village() -> None:
    villages = [bearer("Oleksandrivka", 5_000, number=n) for n in range(6)]
    priors = priors_of([bearer("Donetsk", 900_000), *villages], "Oleksandrivka")
    assert priors["Oleksandrivka 0"] > priors["Donetsk 0"]


@pytest.mark.parametrize(
    ("people", "spelled", "here_first"),
    [
        pytest.param(70_000, "Самар", True, id="its very name"),
        pytest.param(70_000, "Самари", False, id="a case form"),
        pytest.param(19_999, "Самар", False, id="no town"),
    ],
)
def test_a_town_here_outweighs_one_abroad_by_its_very_name(
    people: int, spelled: str, here_first: bool
) -> None:
    here = bearer("Samar", people, form=Form.ALTERNATE, oblast="Dnipropetrovsk Oblast")
    abroad = bearer("Samara", 1_160_000, country="RU", oblast="Samara Oblast")
    priors = priors_of([here, abroad], spelled)
    assert (priors["Samar 0"] > priors["Samara 0"]) is here_first


@given(st.integers(0, 5_000), st.integers(100_001, 3_000_000))
def test_no_village_outweighs_a_city(village: int, city: int) -> None:
    # The zone of the front is worth less than what size is.
    small, large = bearer("A", village).place, bearer("B", city).place
    assert place_prior(small) + 1.2 < place_prior(large)


@given(st.floats(1, 100_000), st.floats(1, 100_000))
def test_the_vaguer_place_weighs_no_more(a_m: float, b_m: float) -> None:
    def vague(metres: float) -> Place:
        at = LonLat(37, 48)
        return Place(id="x", name="X", kind=PlaceKind.SETTLEMENT, at=at, uncertainty_m=metres)

    low, high = sorted((a_m, b_m))
    assert place_prior(vague(high)) <= place_prior(vague(low))
