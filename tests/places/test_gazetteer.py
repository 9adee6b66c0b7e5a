"""The built-in gazetteer answers in any spelling, alphabet and case form."""

import pytest

from geodata.measure import distance_m
from geodata.model import LonLat, PlaceKind
from geodata.places.fold import fold
from geodata.places.gazetteer import Form, Gazetteer, _one_slip_away, open_gazetteer


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return open_gazetteer()


# Positions: the towns' encyclopedia entries, rounded to a hundredth of a degree.
@pytest.mark.parametrize(
    ("name", "at"),
    [
        pytest.param("Kurakhove", LonLat(37.28, 47.98), id="English"),
        pytest.param("Авдіївкою", LonLat(37.75, 48.14), id="Ukrainian instrumental"),
        pytest.param("Часовим Яром", LonLat(37.84, 48.59), id="two words declined"),
        pytest.param("Куп'янська", LonLat(37.61, 49.71), id="typewriter apostrophe"),
        pytest.param("Красногоровке", LonLat(37.51, 48.00), id="Russian prepositional"),
        pytest.param("Artemivsk", LonLat(38.00, 48.59), id="Soviet name"),
        pytest.param("L'gov", LonLat(35.27, 51.67), id="Russian town with a soft sign"),
        pytest.param("Пхеньяне", LonLat(125.75, 39.03), id="foreign capital declined"),
    ],
)
def test_a_name_leads_to_its_place(gazetteer: Gazetteer, name: str, at: LonLat) -> None:
    assert min(distance_m(match.place.at, at) for match in gazetteer.find(name)) < 3000


def test_namesakes_come_back_all(gazetteer: Gazetteer) -> None:
    admins = {match.place.admin1 for match in gazetteer.find("Odessa")}
    assert {"Texas", "Odesa Oblast"} <= admins


def test_a_region_is_a_place(gazetteer: Gazetteer) -> None:
    for name in ("Donetsk region", "Донецької області", "Донеччині", "Донецкой областью"):
        first = gazetteer.find(name)[0].place
        assert (first.kind, first.iso3166_2) == (PlaceKind.REGION, "UA-14"), name


def test_the_own_name_outranks_a_derived_one(gazetteer: Gazetteer) -> None:
    match = gazetteer.find("Pokrovsk")[0]
    assert (match.form, match.exactness) == (Form.OFFICIAL, 1.0)


def test_prefixes_end_on_a_word(gazetteer: Gazetteer) -> None:
    folded = fold("near Chasiv Yar's edge; Kurakhovesque")
    at = folded.text.index("chasiv")
    assert next(gazetteer.prefixes(folded, at))[0] == len("chasiv yar")
    assert not list(gazetteer.prefixes(folded, folded.text.index("kurakhovesque")))


def test_near_is_exact_and_sorted(gazetteer: Gazetteer) -> None:
    kurakhove = LonLat(37.28, 47.98)
    found = gazetteer.near(kurakhove, 20_000)
    metres = [distance_m(kurakhove, place.at) for place in found]
    assert metres == sorted(metres)
    assert metres[-1] <= 20_000
    assert found[0].name == "Kurakhove"


def test_a_slip_is_found_only_when_asked(gazetteer: Gazetteer) -> None:
    assert gazetteer.find("Kurakhvoe") == ()
    assert "Kurakhove" in {match.place.name for match in gazetteer.slips("Kurakhvoe")}


def test_slips_come_in_one_order_in_every_process() -> None:
    # Python orders the words of a set by a number that it draws anew at each start.
    spellings = _one_slip_away("pokrovk")
    assert spellings == sorted(set(spellings))
    assert "pokrovsk" in spellings


def test_an_id_leads_back_to_its_place(gazetteer: Gazetteer) -> None:
    place = gazetteer.find("Toretsk")[0].place
    assert gazetteer.place(place.id) == place
    assert gazetteer.place("nothing") is None
