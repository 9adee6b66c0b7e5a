"""An oblast capital and the villages of its name: what is a hint at the village, and what is none.

There are a Rivne 3 km north of Pokrovsk and 26 more, a Mykolaiv of 14,000 in Lviv's oblast, and
villages called Poltava, Zaporizhzhia and Kyiv (register of Ukraine, 2020).
"""

from __future__ import annotations

import pytest

from geodata.model import Article
from geodata.places import find_mentions
from geodata.places.gazetteer import Gazetteer, open_gazetteer
from geodata.places.ground import is_fought

CAPITALS = {
    "Rivne": "Rivne Oblast",
    "Рівне": "Rivne Oblast",
    "Mykolaiv": "Mykolaiv Oblast",
    "Poltava": "Poltava Oblast",
    "Kyiv": "Kyiv City",
    "Zaporizhzhia": "Zaporizhzhia Oblast",
    "Sumy": "Sumy Oblast",
}


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return open_gazetteer()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Russian forces attacked near Selydove. A missile hit Rivne.", "Rivne"),
        ("Drones hit Rivne, Lutsk and Pokrovsk.", "Rivne"),
        ("Під Покровськом ідуть бої. Дрони атакували Рівне.", "Рівне"),
        ("A missile hit Mykolaiv. In Stryi sirens wailed.", "Mykolaiv"),
        ("Shells hit Lozova. Drones flew on to Poltava.", "Poltava"),
        ("Drones hit Kyiv and Voznesensk.", "Kyiv"),
        ("Rockets hit Zaporizhzhia and Orikhiv.", "Zaporizhzhia"),
        ("Shelling hit Mykolaivka and Sumy.", "Sumy"),
    ],
    ids=[
        *("another sentence", "capitals in the list", "uk another sentence", "a town elsewhere"),
        *("a town near it", "a pair", "its own oblast", "no namesake"),
    ],
)
def test_without_a_hint_it_is_the_capital(text: str, name: str, gazetteer: Gazetteer) -> None:
    place = {m.text: m.place for m in find_mentions(Article(id="own", text=text), gazetteer)}[name]
    assert place is not None
    assert place.admin1 == CAPITALS[name]
    assert (place.population or 0) > 100_000


@pytest.mark.parametrize(
    ("text", "name", "admin1"),
    [
        ("Shells hit Selydove, Novohrodivka and Rivne.", "Rivne", "Donetsk Oblast"),
        ("The village of Rivne, 5 km north of Pokrovsk, burned.", "Rivne", "Donetsk Oblast"),
        ("Drones hit Rivne, 3 km from Pokrovsk.", "Rivne", "Donetsk Oblast"),
        ("Удар по Рівному в Покровському районі.", "Рівному", "Donetsk Oblast"),
        ("Russian forces attacked near Pokrovsk and Rivne.", "Rivne", "Donetsk Oblast"),
        (
            "Ворог атакував у районах Покровська, Рівного та Дачного. У Рівному двоє поранених.",
            "Рівному",
            "Donetsk Oblast",
        ),
        ("Drones hit Mykolaiv and Stryi in Lviv Oblast.", "Mykolaiv", "Lviv Oblast"),
    ],
    ids=[
        *(
            "two more of a list",
            "called a village",
            "a distance",
            "a raion",
            "fighting on the ground",
        ),
        *("hinted at elsewhere", "a region"),
    ],
)
def test_a_hint_makes_it_the_village(
    text: str, name: str, admin1: str, gazetteer: Gazetteer
) -> None:
    found = {m.text: m.place for m in find_mentions(Article(id="own", text=text), gazetteer)}
    place = found[name]
    assert place is not None
    assert place.admin1 == admin1
    assert (place.population or 0) < 100_000


@pytest.mark.parametrize(
    "text",
    ["Russian drones hit Rivne and Selydove.", "Росіяни вдарили дронами по Рівному й Селидовому."],
)
def test_one_neighbour_in_a_pair_leaves_it_open(text: str, gazetteer: Gazetteer) -> None:
    first, _ = find_mentions(Article(id="own", text=text), gazetteer)
    assert first.place is None
    assert {"Rivne Oblast", "Donetsk Oblast"} <= {place.admin1 for place in first.rivals}


@pytest.mark.parametrize(
    ("sentence", "fought"),
    [
        ("The 47th Brigade repelled an assault near Stepove.", True),
        ("Air defence repelled a drone attack near Stepove.", False),
        ("Russian forces attacked near Stepove.", True),
        ("Missiles flew over Stepove as troops advanced.", False),
        ("Бригада відбила штурм біля Степового.", True),
        ("Ворог атакував у районі Степового.", True),
        ("Ворог атакував дронами в районі Степового.", False),
        ("Идут бои за Степное.", True),
        ("Отбита атака беспилотников на Степное.", False),
        ("A shop in Stepove was robbed.", False),
    ],
)
def test_fighting_on_the_ground(sentence: str, fought: bool) -> None:
    assert is_fought(sentence) is fought
