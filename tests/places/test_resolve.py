"""Texts of our own; where the places lie is told by the register and GeoNames, in the table."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geodata.model import Article, Mention, PlaceKind
from geodata.places.gazetteer import Gazetteer, open_gazetteer
from geodata.places.resolve import resolve
from geodata.places.spots import find_spots


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return open_gazetteer()


def read(text: str, gazetteer: Gazetteer) -> dict[str, Mention]:
    article = Article(id="own", text=text)
    return {m.text: m for m in resolve(find_spots(article, gazetteer), article, gazetteer)}


@pytest.mark.parametrize(
    ("text", "name", "admin1"),
    [
        pytest.param(
            "Shells fell on Uspenivka, Zaporizhzhia Oblast.",
            "Uspenivka",
            "Zaporizhzhia Oblast",
            id="oblast right after",
        ),
        pytest.param(
            "Shells fell on Uspenivka (Odesa Oblast).", "Uspenivka", "Odesa Oblast", id="brackets"
        ),
        pytest.param(
            "In the Zaporizhzhia region, the village of Uspenivka was hit.",
            "Uspenivka",
            "Zaporizhzhia Oblast",
            id="oblast before",
        ),
        pytest.param(
            "Дрони атакували Успенівку в Запорізькій області.",
            "Успенівку",
            "Zaporizhzhia Oblast",
            id="Ukrainian",
        ),
        pytest.param("A fire broke out in Odessa, Texas.", "Odessa", "Texas", id="a state abroad"),
        pytest.param("A fire broke out in Odessa.", "Odessa", "Odesa Oblast", id="no hint"),
        pytest.param(
            "Drones struck Kharkiv, Donetsk Oblast and Sumy.",
            "Kharkiv",
            "Kharkiv Oblast",
            id="a list with an oblast in it",
        ),
        pytest.param(
            "Войска РФ обстреляли порт, в Донецке горит вокзал.",
            "Донецке",
            "Donetsk Oblast",
            id="another clause",
        ),
    ],
)
def test_an_area_beside_the_name_decides(
    text: str, name: str, admin1: str, gazetteer: Gazetteer
) -> None:
    place = read(text, gazetteer)[name].place
    assert place is not None
    assert place.admin1 == admin1


@pytest.mark.parametrize("name", ["Kherson", "Chernihiv", "Kursk", "Belgorod", "Kharkiv"])
def test_a_town_is_not_its_region_nor_its_region_the_town(name: str, gazetteer: Gazetteer) -> None:
    town = read(f"A fire broke out in {name}.", gazetteer)[name].place
    region = read(f"Fires broke out in the {name} region.", gazetteer)[f"{name} region"].place
    assert town is not None
    assert region is not None
    assert (town.kind, region.kind) == (PlaceKind.SETTLEMENT, PlaceKind.REGION)


def test_even_evidence_stays_open(gazetteer: Gazetteer) -> None:
    mention = read("Two houses burned in Ivanivka.", gazetteer)["Ivanivka"]
    assert mention.place is None
    assert len(mention.rivals) > 1
    assert "the text does not tell which" in mention.reason


def test_a_contradicted_place_stays_open(gazetteer: Gazetteer) -> None:
    # The register knows Toretsk in Donetsk Oblast (and a hamlet elsewhere), none in Lviv Oblast.
    mention = read("A fire broke out in Avdiivka, Lviv Oblast.", gazetteer)["Avdiivka"]
    assert mention.place is None


_TEXT = (
    "Russian forces advanced 5 km southwest of Pokrovsk near Shevchenko and Uspenivka on Monday. "
    "In the Kursk region, Sudzha was shelled. Kyiv said the village of Ivanivka, "
    "Kherson Oblast, was hit; Moscow denied it."
)


@settings(max_examples=40)
@given(text=st.lists(st.sampled_from(_TEXT.split()), max_size=30).map(" ".join))
def test_mentions_keep_their_ranges(text: str, gazetteer: Gazetteer) -> None:
    article = Article(id="own", text=text)
    for mention in resolve(find_spots(article, gazetteer), article, gazetteer):
        assert text[mention.start : mention.end] == mention.text
        assert 0 <= mention.confidence <= 1
        assert mention.place not in mention.rivals
        assert mention.reason


@settings(max_examples=20)
@given(order=st.permutations(range(9)))
def test_the_order_of_the_spots_does_not_matter(order: list[int], gazetteer: Gazetteer) -> None:
    article = Article(id="own", text=_TEXT)
    spots = find_spots(article, gazetteer)
    shuffled = [spots[n] for n in order if n < len(spots)] + list(spots[9:])
    assert resolve(shuffled, article, gazetteer) == resolve(spots, article, gazetteer)


def test_no_spots_no_mentions(gazetteer: Gazetteer) -> None:
    assert resolve((), Article(id="own", text="Nothing here."), gazetteer) == ()


@pytest.mark.parametrize(
    "filler", [" ", ", ", "\n", "a ", "(", "near ", "Kyiv ", "Kyiv, ", "south of Kyiv "]
)
def test_long_stretches_of_anything_take_no_time(filler: str, gazetteer: Gazetteer) -> None:
    text = f"Pokrovsk is{filler * 3_000}south of Kyiv, Kharkiv Oblast{filler * 3_000}near Lyman."
    article = Article(id="own", text=text)
    start = time.process_time()
    resolve(find_spots(article, gazetteer), article, gazetteer)
    assert time.process_time() - start < 30  # a quadratic pattern takes minutes


@pytest.mark.parametrize(
    ("text", "name", "because"),
    [
        (
            "Shells fell on Uspenivka, Odesa Oblast.",
            "Uspenivka",
            "the text itself puts it in Odesa",
        ),
        ("A fire broke out in Kursk.", "Kursk", "the town that goes by the bare name"),
        ("A fire broke out in Kramatorsk.", "Kramatorsk", "the only settlement so called"),
        ("A ship burned off Feodosia, 30 km from Kerch.", "Feodosia", "the only settlement so"),
        (
            "It fell, 18 kilometres southeast of Pokrovsk, Russia's Defence Ministry said.",
            "Pokrovsk",
            "the likeliest by size",
        ),
        ("They took Zelene, a village 40 km from the border.", "Zelene", "told puts it"),
        ("They took Pisky, near Kupiansk.", "Pisky", "it is the nearest to the other places"),
        ("Fires burned in Rivne.", "Rivne", "the likeliest by size"),
        ("Fires burned in Ivanivka.", "Ivanivka", "the text does not tell which"),
        # Renamed on 19 September 2024 (resolution 3984-IX): its new name stands on the map.
        ("They took Nevske, near Kreminna.", "Nevske", "it is called Balka Zhuravka today"),
        ("They took Sieverne, near Avdiivka.", "Sieverne", "it is called Pivnichne today"),
    ],
    ids=[
        *("hint", "town", "alone", "known", "ministry", "border", "near", "size", "open"),
        *("old", "old too"),
    ],
)
def test_the_reason_names_what_decided(
    text: str, name: str, because: str, gazetteer: Gazetteer
) -> None:
    assert because in read(text, gazetteer)[name].reason


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The village of Bely Kolodez in the Bryansk region burned.", id="said"),
        pytest.param("The Bryansk governor said drones hit Bely Kolodez.", id="governor"),
        pytest.param("Губернатор Брянской области сообщил об атаке на Белый Колодезь.", id="ru"),
    ],
)
def test_a_village_of_another_region_is_not_meant(text: str, gazetteer: Gazetteer) -> None:
    found = read(text, gazetteer)
    village = next(found[name] for name in ("Bely Kolodez", "Белый Колодезь") if name in found)
    assert village.place is None
    assert village.rivals[0].admin1 == "Kharkiv Oblast"


def test_a_hamlet_amid_its_neighbours_is_meant_and_not_the_city(gazetteer: Gazetteer) -> None:
    text = "Fighting went on at Makiivka, Nevske and Terny, west of Kreminna."
    place = read(text, gazetteer)["Makiivka"].place
    assert place is not None
    assert place.admin1 == "Luhansk Oblast"


@pytest.mark.parametrize(
    ("text", "name", "place"),
    [
        pytest.param(
            "Kurakhvoe, 35 km south of Pokrovsk, was hit.", "Kurakhvoe", "Kurakhove", id="fits"
        ),
        pytest.param("Село Часник за 3 км на схід від Сум обстріляли.", "Часник", None, id="not"),
        pytest.param(
            "A drone hit Lviv and the village of Prechistivka.", "Prechistivka", None, id="far"
        ),
        pytest.param(
            "A drone hit Vuhledar and the village of Prechistivka.",
            "Prechistivka",
            "Prechystivka",
            id="near",
        ),
        pytest.param(
            "A man died in Lviv after the city of Pokrovks was shelled.",
            "Pokrovks",
            "Pokrovsk",
            id="known",
        ),
    ],
)
def test_a_slip_is_believed_only_where_the_text_fits_it(
    text: str, name: str, place: str | None, gazetteer: Gazetteer
) -> None:
    mention = read(text, gazetteer)[name]
    assert (mention.place and mention.place.name) == place
    assert "no place of the gazetteer is called" in mention.reason
    assert not mention.rivals


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Ширина Дніпра біля Херсона – близько кілометра.", "Дніпра", PlaceKind.WATER),
        ("Глубина Днепра у Херсона — 10 метров.", "Днепра", PlaceKind.WATER),
        ("Дрони атакували порт на Дунаї.", "Дунаї", PlaceKind.WATER),
        ("У Дніпрі пролунали вибухи.", "Дніпрі", PlaceKind.SETTLEMENT),
        ("Росіяни йдуть на Дніпро.", "Дніпро", PlaceKind.SETTLEMENT),
        ("Мер Дніпра повідомив про вибухи біля вокзалу.", "Дніпра", PlaceKind.SETTLEMENT),
    ],
)
def test_a_river_is_told_from_the_town_of_its_name(
    text: str, name: str, kind: PlaceKind, gazetteer: Gazetteer
) -> None:
    place = read(text, gazetteer)[name].place
    assert place is not None
    assert place.kind is kind
