"""A town's bare name, or its region: sentences of our own, one for each side of each rule."""

from __future__ import annotations

import pytest

from geodata.model import Article, PlaceKind, Role
from geodata.places.gazetteer import Gazetteer, open_gazetteer
from geodata.places.resolve import resolve
from geodata.places.spots import find_spots

_TOWN, _REGION = PlaceKind.SETTLEMENT, PlaceKind.REGION


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return open_gazetteer()


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        pytest.param("Troops are massed in Kursk.", "Kursk", _TOWN, id="no region named"),
        pytest.param(
            "Fighting goes on in the Kursk region. Hundreds of soldiers died in Kursk.",
            "Kursk",
            _REGION,
            id="troops in it, region named",
        ),
        pytest.param(
            "Fighting goes on in the Kursk region. A bakery burned down in Kursk.",
            "Kursk",
            _TOWN,
            id="region named, no troops",
        ),
        pytest.param(
            "Fighting goes on in the Kursk region. Soldiers arrived in the city of Kursk.",
            "Kursk",
            _TOWN,
            id="called a city",
        ),
        pytest.param(
            "У Курській області тривають бої. Війська КНДР у Курську зазнали втрат.",
            "Курську",
            _REGION,
            id="Ukrainian",
        ),
        pytest.param("Strikes hit Kharkiv, Sumy and Kherson.", "Sumy", _TOWN, id="a list of towns"),
        pytest.param("A house burned in Udachne, Donetsk.", "Donetsk", _REGION, id="village first"),
    ],
)
def test_a_bare_name(text: str, name: str, kind: PlaceKind, gazetteer: Gazetteer) -> None:
    article = Article(id="own", text=text)
    mentions = resolve(find_spots(article, gazetteer), article, gazetteer)
    place = next(mention.place for mention in mentions if mention.text == name)
    assert place is not None
    assert place.kind is kind


def test_a_region_behind_a_village_only_tells_where_it_is(gazetteer: Gazetteer) -> None:
    article = Article(id="own", text="A house burned in Udachne, Donetsk.")
    udachne, donetsk = resolve(find_spots(article, gazetteer), article, gazetteer)
    assert (udachne.role, donetsk.role) == (Role.SITE, Role.ANCHOR)
    assert udachne.place is not None
    assert udachne.place.admin1 == "Donetsk Oblast"
