"""Names that dozens of villages bear: two or three of them must not prove each other's place.

With the built-in table and, where it is there, with GeoNames' dump over it.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from geodata.model import Article
from geodata.places import find_mentions
from geodata.places.gazetteer import Gazetteer, open_gazetteer

DUMPS = Path(__file__).parents[3] / "shared" / "gazetteer"
_ABSENT = pytest.mark.skipif(not DUMPS.exists(), reason="needs ../shared/gazetteer to lay over")


@pytest.fixture(scope="module", params=["built-in", pytest.param("dump", marks=_ABSENT)], ids=str)
def gazetteer(request: pytest.FixtureRequest) -> Gazetteer:
    is_built_in = request.param == "built-in"
    return open_gazetteer([] if is_built_in else [DUMPS / "UA.zip", DUMPS / "RU-border.zip"])


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("Вибухи були в Красному та в Новому.", "Красному Новому", id="uk-pair"),
        pytest.param("Взрывы были в Красном и в Новом.", "Красном Новом", id="ru-pair"),
        pytest.param("Russian forces attacked near Vesele and Zelene.", "Vesele Zelene", id="en"),
        pytest.param("Drones hit Kalynivka and Petrivka.", "Kalynivka Petrivka", id="en-drones"),
        pytest.param(
            "Two were hurt in Pavlivka and Andriivka.", "Pavlivka Andriivka", id="en-hurt"
        ),
        pytest.param(
            "Ворог атакував біля Веселого та Зеленого Гаю.", "Веселого", id="uk-two-words"
        ),
        pytest.param("Ворог обстріляв Петрівку та Олександрівку.", "Петрівку", id="uk-towns"),
        pytest.param(
            "Fighting went on near Ivanivka and Petrivka.", "Ivanivka Petrivka", id="en-fighting"
        ),
        pytest.param(
            "Shelling hit Ivanivka, Petrivka and Vesele.", "Ivanivka Petrivka Vesele", id="en-three"
        ),
        pytest.param(
            "Shelling hit Ivanivka, Petrivka and Mykolaivka.", "Ivanivka", id="en-three-and-a-town"
        ),
        pytest.param(
            "Обстріляно Іванівку, Петрівку та Новоселівку.",
            "Іванівку Петрівку Новоселівку",
            id="uk-three",
        ),
        pytest.param(
            "Обстреляны Ивановка, Петровка и Новосёловка.",
            "Ивановка",
            id="ru-three",
        ),
        pytest.param("49-та бригада відбила атаку біля Степового.", "Степового", id="uk-brigade"),
    ],
)
def test_common_names_stay_open(text: str, names: str, gazetteer: Gazetteer) -> None:
    found = {m.text: m for m in find_mentions(Article(id="own", text=text), gazetteer)}
    for name in names.split():
        assert found[name].place is None, found[name]
        assert len(found[name].rivals) > 1


# Expected: where the villages of these reports lie, by any map.
@pytest.mark.parametrize(
    ("text", "placed"),
    [
        pytest.param(
            "Forces advanced near Makiivka, Nevske and Terny.",
            {"Makiivka": "Luhansk", "Nevske": "Luhansk", "Terny": "Donetsk"},
            id="en-three-of-which-one-is-rare",
        ),
        pytest.param(
            "Ворог наступав поблизу Макіївки, Невського та Тернів.",
            {"Макіївки": "Luhansk", "Невського": "Luhansk", "Тернів": "Donetsk"},
            id="uk-three-of-which-one-is-rare",
        ),
        pytest.param(
            "The enemy shelled Kindrashivka, Petropavlivka and Synkivka.",
            dict.fromkeys(("Kindrashivka", "Petropavlivka", "Synkivka"), "Kharkiv"),
            id="en-rare-row",
        ),
        pytest.param(
            "Ворог гатив по Вільшані, Дворічній та Кутьківці.",
            dict.fromkeys(("Вільшані", "Дворічній", "Кутьківці"), "Kharkiv"),
            id="uk-rare-row",
        ),
        pytest.param(
            "Бои идут у Каменского, Плавней и Степногорска.",
            dict.fromkeys(("Каменского", "Плавней", "Степногорска"), "Zaporizhzhia"),
            id="ru-rare-row",
        ),
        pytest.param(
            "Удары пришлись по Велетенскому и Антоновке.",
            dict.fromkeys(("Велетенскому", "Антоновке"), "Kherson"),
            id="ru-beside-a-rare-one",
        ),
        pytest.param(
            "Обстріляно Білопілля та Павлівку.",
            dict.fromkeys(("Білопілля", "Павлівку"), "Sumy"),
            id="uk-beside-a-town",
        ),
        pytest.param(
            "Fighting continued in Myrne near Huliaipole.",
            dict.fromkeys(("Myrne", "Huliaipole"), "Zaporizhzhia"),
            id="en-near-a-town",
        ),
    ],
)
def test_villages_beside_what_is_certain_are_placed(
    text: str, placed: dict[str, str], gazetteer: Gazetteer
) -> None:
    found = {m.text: m.place for m in find_mentions(Article(id="own", text=text), gazetteer)}
    for name, oblast in placed.items():
        place = found[name]
        assert place is not None, name
        assert place.admin1 == f"{oblast} Oblast"
