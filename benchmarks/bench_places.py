"""How fast places are read and told apart: an ordinary article, and a report dense with villages.

`make bench` times both; the targets on one core are 2 ms for 300 words and 3.3 ms for 750
characters of a situation report.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from geodata.model import Article
from geodata.places import find_mentions
from geodata.places.gazetteer import Gazetteer, open_gazetteer

if TYPE_CHECKING:
    from pytest_benchmark.fixture import BenchmarkFixture

_PLAIN = (
    "Officials said on Tuesday that repair crews had worked through the night after the attack, "
    "and that power was back in most homes by noon. "
)
ARTICLE = (
    6 * _PLAIN
    + (
        "Russia attacked Kharkiv and the village of Kozacha Lopan with drones, Kyiv said. In the "
        "Donetsk region, shells fell on Kramatorsk and Kostiantynivka. Two people died in Nikopol. "
        "Ukraine's General Staff reported clashes near Lyman, Siversk and Pokrovsk. "
    )
    + 5 * _PLAIN
)
REPORT = (
    "Troops attacked north of Pokrovsk near Rodynske and Bilytske; northeast of Pokrovsk near "
    "Myrnohrad; and southwest of Pokrovsk near Udachne, Kotlyne, Novopidhorodne and Molodetske. "
    "In the Lyman direction clashes went on near Zarichne, Torske, Yampil and Ivanivka. "
    "East of Orikhiv they moved toward Mala Tokmachka and Novodanylivka. Shells fell on "
    "Oleksandrivka, Mykolaivka and Shevchenko. West of Huliaipole they attacked near Zelene, "
    "Varvarivka, Pryluky and Dobropillia, and south of Kostiantynivka near Ivanopillia, "
    "Pleshchiivka and Shcherbynivka. Vovchansk, Starytsia and Lyptsi north of Kharkiv were shelled."
)


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return open_gazetteer()


@pytest.mark.parametrize(
    ("text", "places"),
    [pytest.param(ARTICLE, 10, id="article"), pytest.param(REPORT, 25, id="report")],
)
def test_find_mentions_speed(
    text: str, places: int, gazetteer: Gazetteer, benchmark: BenchmarkFixture
) -> None:
    found = benchmark(find_mentions, Article(id="bench", text=text), gazetteer)
    assert sum(mention.place is not None for mention in found) >= places
