"""Where formations fought, as evidence for which village of a name is meant.

The places and months are those of the reports that the table names; the villages are looked up on a
map beside them.
"""

from __future__ import annotations

import csv
from datetime import date
from importlib.resources import files
from math import hypot

import pytest

from geodata.model import Article, Mention
from geodata.places import find_mentions
from geodata.places.formations import deployments, deployments_told
from geodata.places.gazetteer import Gazetteer, open_gazetteer

FOUGHT = "reported fighting there"


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return open_gazetteer()


def mention(gazetteer: Gazetteer, text: str, day: str, name: str) -> Mention:
    article = Article(id="a", text=text, published=date.fromisoformat(day) if day else None)
    return next(m for m in find_mentions(article, gazetteer) if m.text.startswith(name))


@pytest.mark.parametrize(
    ("text", "day", "name", "at_deg"),
    [
        pytest.param(
            "The 47th Brigade repelled an attack near Stepove.",
            "2023-12-05",
            "Stepove",
            (37.68, 48.20),
            id="en-avdiivka",
        ),
        pytest.param(
            "128-ма гірсько-штурмова бригада відбила штурм біля Степового.",
            "2023-06-05",
            "Степов",
            (35.44, 47.53),
            id="uk-zaporizhzhia",
        ),
        pytest.param(
            "47-ма бригада «Магура» відбила атаку біля Степового.",
            "",
            "Степов",
            (37.68, 48.20),
            id="uk-no-day",
        ),
        pytest.param(
            "Підрозділи бригади «Магура» відбили атаку біля Степового.",
            "2023-12-05",
            "Степов",
            (37.68, 48.20),
            id="uk-by-its-name",
        ),
        pytest.param(
            "155-я бригада морской пехоты заняла Новоивановку.",
            "2024-11-15",
            "Новоивановк",
            (35.11, 51.32),
            id="ru-kursk",
        ),
        pytest.param(
            "Soldiers of the 24th Mechanized Brigade held the line near Hryhorivka.",
            "2024-08-12",
            "Hryhorivka",
            (37.86, 48.64),
            id="en-chasiv-yar",
        ),
        pytest.param(
            "Бійці 24-ї ОМБр відбили атаку біля Григорівки.",
            "2024-08-12",
            "Григорівк",
            (37.86, 48.64),
            id="uk-abbreviated",
        ),
        pytest.param(
            "Russia's 11th Airborne Brigade attacked near Kalynivka.",
            "2024-06-12",
            "Kalynivka",
            (37.86, 48.61),
            id="en-russian",
        ),
    ],
)
def test_the_village_where_the_formation_fought_is_meant(
    gazetteer: Gazetteer, text: str, day: str, name: str, at_deg: tuple[float, float]
) -> None:
    found = mention(gazetteer, text, day, name)
    assert found.place is not None
    assert hypot(found.place.at.lon - at_deg[0], found.place.at.lat - at_deg[1]) < 0.05


def test_the_reason_says_so(gazetteer: Gazetteer) -> None:
    text = "The 47th Brigade repelled an attack near Stepove."
    assert FOUGHT in mention(gazetteer, text, "2023-12-05", "Stepove").reason


@pytest.mark.parametrize(
    ("text", "day", "name"),
    [
        pytest.param(
            "The 47th Brigade repelled an attack near Stepove.",
            "2025-12-01",
            "Stepove",
            id="other-month",
        ),
        pytest.param(
            "Russia's 47th Tank Brigade attacked near Stepove.",
            "2023-12-05",
            "Stepove",
            id="other-branch",
        ),
        pytest.param(
            "The 47th Division repelled an attack near Stepove.",
            "2023-12-05",
            "Stepove",
            id="other-level",
        ),
        pytest.param(
            "The 47th Brigade was praised. Troops repelled an attack near Stepove.",
            "2023-12-05",
            "Stepove",
            id="other-sentence",
        ),
    ],
)
def test_it_tells_nothing(gazetteer: Gazetteer, text: str, day: str, name: str) -> None:
    plain = mention(gazetteer, "Troops repelled an attack near Stepove.", day, name)
    found = mention(gazetteer, text, day, name)
    assert (found.place, FOUGHT in found.reason) == (plain.place, False)


@pytest.mark.parametrize(
    ("text", "name", "admin1"),
    [
        pytest.param(
            "The 47th Brigade repelled an attack near Stepove, Zaporizhzhia Oblast.",
            "Stepove",
            "Zaporizhzhia Oblast",
            id="oblast-told",
        ),
        pytest.param(
            "The 47th Brigade repelled an attack near Pokrovsk.",
            "Pokrovsk",
            "Donetsk Oblast",
            id="town",
        ),
        pytest.param(
            "The 72nd Mechanized Brigade will rest in Mykolaiv.",
            "Mykolaiv",
            "Mykolaiv Oblast",
            id="capital-of-an-oblast",
        ),
    ],
)
def test_it_is_weaker_than_what_is_said(
    gazetteer: Gazetteer, text: str, name: str, admin1: str
) -> None:
    found = mention(gazetteer, text, "2023-12-05", name)
    assert found.place is not None
    assert found.place.admin1 == admin1


@pytest.mark.parametrize(
    ("sentence", "places"),
    [
        pytest.param("155-та механізована бригада тримає оборону", {"Pokrovsk"}, id="uk-branch"),
        pytest.param(
            "The 155th Naval Infantry Brigade attacked",
            {"Vuhledar", "Vovchansk", "Sudzha"},
            id="en-marines",
        ),
        pytest.param("155-я обрмп наступала", {"Vuhledar", "Vovchansk", "Sudzha"}, id="ru-short"),
        pytest.param("110-та бригада тримає оборону", {"Avdiivka", "Kurakhove"}, id="both-sides"),
        pytest.param("110-та ОМБр тримає оборону", {"Avdiivka"}, id="uk-short"),
        pytest.param("76-я дивизия ВДВ", {"Kreminna", "Robotyne", "Sudzha"}, id="ru-division"),
        pytest.param("бойцы бригады «Хартия»", {"Lyptsi", "Kupiansk"}, id="ru-name"),
        pytest.param("the Khartiia Brigade said", {"Lyptsi", "Kupiansk"}, id="en-name"),
        pytest.param("10 бригад", set(), id="ten-brigades"),
        pytest.param("3 штурмові бригади", set(), id="three-brigades"),
        pytest.param("воїни 54 бригади", {"Siversk"}, id="no-ending"),
        pytest.param("5 of 155 brigades", set(), id="a-count"),
        pytest.param("біля Азова", set(), id="a-town"),
        pytest.param("on the 3rd a brigade came", set(), id="a-day"),
    ],
)
def test_formations_are_known_by_number_branch_and_name(sentence: str, places: set[str]) -> None:
    assert {one.place for one in deployments_told(sentence)} == places


def test_every_row_is_sound_and_has_its_source() -> None:
    table = files("geodata") / "data" / "formations.tsv"
    for row in csv.DictReader(table.read_text("utf-8").splitlines(), delimiter="\t"):
        assert row["link"].startswith("https://"), row
        assert row["publisher"], row
        assert row["date"][:2] == "20", row
    for one in deployments():
        assert one.first_month <= one.last_month, one
        assert one.side in {"UA", "RU"}, one
        assert 30 < one.lon < 41, one
        assert 44 < one.lat < 53, one
        assert 5_000 <= one.reach_m <= 40_000, one


def test_every_area_lies_where_the_gazetteer_has_its_place(gazetteer: Gazetteer) -> None:
    for one in deployments():
        near = min(
            hypot(match.place.at.lon - one.lon, match.place.at.lat - one.lat)
            for match in gazetteer.find(one.place)
        )
        assert near < 0.08, one
