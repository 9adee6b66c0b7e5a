"""Who still bears a name: places made up for the purpose, after cases the register knows."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.model import LonLat, Place, PlaceKind
from geodata.places.gazetteer import Form, Match
from geodata.places.priors import place_prior, priors_of
from geodata.places.strangers import find_strangers


def bearer(name: str, people: int, *, form: Form = Form.ALTERNATE, country: str = "UA") -> Match:
    place = Place(
        id=name,
        name=name,
        kind=PlaceKind.SETTLEMENT,
        at=LonLat(37, 48),
        uncertainty_m=500,
        country=country,
        population=people,
    )
    return Match(place, form, 1.0 if form is Form.OFFICIAL else 0.95)


@pytest.mark.parametrize(
    ("spelled", "names", "strangers"),
    [
        ("Oleksandrivka", ["Donetsk", "Oleksandrivka"], {"Donetsk"}),
        ("Новоолександрівки", ["Melitopol", "Novooleksandrivka"], {"Melitopol"}),
        ("Odessa", ["Odesa", "Odessa"], set()),
        ("Артемовск", ["Bakhmut", "Artemivsk"], set()),
        ("Huliaipole", ["Huliaipole"], set()),
        ("Yuzivka", ["Donetsk"], set()),
    ],
    ids=["former name", "case form", "two spellings", "Soviet name", "alone", "nobody else"],
)
def test_strangers(spelled: str, names: list[str], strangers: set[str]) -> None:
    matches = [bearer(name, 900_000 if name in {"Donetsk", "Melitopol"} else 500) for name in names]
    assert find_strangers(matches, spelled) == strangers


def test_a_known_former_name_is_no_stranger() -> None:
    matches = [bearer("Toretsk", 30_000, form=Form.OLD), bearer("Druzhba", 500)]
    assert find_strangers(matches, "Druzhba") == frozenset()


def test_a_stranger_is_weighed_as_a_village() -> None:
    matches = [bearer("Donetsk", 900_000), bearer("Oleksandrivka", 5_000)]
    priors = priors_of(matches, "Oleksandrivka")
    assert priors["Oleksandrivka"] > priors["Donetsk"]


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
