"""Where formations fought, as evidence for which village of a name is meant.

The places and months are those of the reports that the table names; the villages are looked up on a
map beside them.
"""

from __future__ import annotations

import csv
import re
from dataclasses import replace
from datetime import date
from importlib.resources import files
from math import hypot
from typing import Any

import pytest

from geodata.model import Article, Mention
from geodata.places import find_mentions
from geodata.places.deployments import LEVELS, SIDES, Deployment, deployments
from geodata.places.formation_words import (
    deployments_told,
    known_branches,
    side_of_formation,
)
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


@pytest.mark.parametrize(
    ("text", "name", "places"),
    [
        pytest.param(
            "The 10th Mountain Assault Brigade repelled an attack near Hryhorivka.",
            "Hryhorivka",
            {"2022-12-15": (37.86, 48.64), "2025-11-15": (38.15, 48.90)},
            id="en-bakhmut-then-siversk",
        ),
        pytest.param(
            "106-та дивізія ВДВ атакувала поблизу Григорівки.",
            "Григорівк",
            {"2023-05-15": (37.86, 48.64), "2024-06-15": (38.15, 48.90)},
            id="uk-russian-division",
        ),
        pytest.param(
            "37-я мотострелковая бригада заняла Успеновку.",
            "Успеновк",
            {"2024-09-15": (37.23, 47.92), "2025-09-15": (36.41, 47.78)},
            id="ru-vuhledar-then-huliaipole",
        ),
        pytest.param(
            "The 68th Jaeger Brigade put up a flag in Blahodatne.",
            "Blahodatne",
            {"2023-06-11": (36.83, 47.80)},
            id="en-velyka-novosilka",
        ),
    ],
)
def test_a_formation_that_moved_is_where_it_was_that_month(
    gazetteer: Gazetteer, text: str, name: str, places: dict[str, tuple[float, float]]
) -> None:
    for day, (lon, lat) in places.items():
        found = mention(gazetteer, text, day, name).place
        assert found is not None, day
        assert hypot(found.at.lon - lon, found.at.lat - lat) < 0.05, day


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
        pytest.param(
            "Russia's 47th Brigade repelled an attack near Stepove.",
            "2023-12-05",
            "Stepove",
            id="other-side",
        ),
        pytest.param(
            "The 47th Artillery Brigade repelled an attack near Stepove.",
            "2023-12-05",
            "Stepove",
            id="a-branch-without-a-row",
        ),
        pytest.param(
            "Born in Stepove, he served in the 47th Brigade since 2022.",
            "2023-12-05",
            "Stepove",
            id="at-home",
        ),
        pytest.param(
            "A drone for the 47th Brigade was assembled in Stepove.",
            "2023-12-05",
            "Stepove",
            id="far-from-the-front",
        ),
    ],
)
def test_it_tells_nothing(gazetteer: Gazetteer, text: str, day: str, name: str) -> None:
    is_fought = "attack" in text
    words = "Troops repelled an attack near" if is_fought else "He was at work in"
    plain = mention(gazetteer, f"{words} Stepove.", day, name)
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
        pytest.param(
            "31-ша бригада тримає оборону", {"Prohres", "Klishchiivka"}, id="uk-both-sides"
        ),
        pytest.param("31-я бригада ВСУ держит оборону", {"Prohres"}, id="ru-side-after"),
        pytest.param("Russia's elite 31st Brigade", {"Klishchiivka"}, id="en-side-before"),
        pytest.param("31-ша ОМБр тримає оборону", {"Prohres"}, id="uk-short"),
        pytest.param("The 17th and 88th Mechanized Brigades", {"Sudzha"}, id="en-list"),
        pytest.param("17-ї, 22-ї та 88-ї механізованих бригад", {"Sudzha"}, id="uk-list"),
        pytest.param("the 37th Brigade of Marines", {"Novopavlivka"}, id="en-of-marines"),
        pytest.param("80-а десантно-штурмовая", set(), id="ru-no-word-for-a-unit"),
        pytest.param("бійці бригади «Лють»", {"Klishchiivka"}, id="uk-no-number"),
        pytest.param("10 жовтня 31-ша ОМБр", {"Prohres"}, id="uk-a-date-before"),
        pytest.param("13 бійців бригади", set(), id="uk-so-many-of-them"),
        pytest.param("бригада стоїть біля Рубіжного", set(), id="uk-a-town-like-a-name"),
        pytest.param("31-й дивізіон", set(), id="uk-an-artillery-battalion"),
        pytest.param("76-я дивизия ВДВ", {"Kreminna", "Robotyne", "Sudzha"}, id="ru-division"),
        pytest.param("бойцы бригады «Хартия»", {"Lyptsi", "Kupiansk", "Ocheretyne"}, id="ru-name"),
        pytest.param(
            "the Khartiia Brigade said", {"Lyptsi", "Kupiansk", "Ocheretyne"}, id="en-name"
        ),
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


@pytest.mark.parametrize(
    ("words", "side"),
    [
        ("155th Mechanized Brigade", "Ukraine"),
        ("155th Naval Infantry Brigade", "Russia"),
        ("155-та окрема механізована бригада", "Ukraine"),
        ("155-я бригада морской пехоты", "Russia"),
        ("155-я бригада", None),
        ("47-ма бригада «Магура»", "Ukraine"),
        ("11th Air Assault Brigade", "Russia"),
        ("42nd Motor Rifle Division", "Russia"),
        ("76-я дивизия ВДВ", "Russia"),
        ("5th Tank Brigade", None),  # both sides have one
        ("5-й дивізіон", None),
        ("1st Army Corps", None),
    ],
)
def test_the_branch_tells_the_side(words: str, side: str | None) -> None:
    assert side_of_formation(words) == side


def test_every_row_is_sound_and_has_its_source() -> None:
    table = files("geodata") / "data" / "formations.tsv"
    rows = list(csv.DictReader(table.read_text("utf-8").splitlines(), delimiter="\t"))
    for row in rows:
        assert re.fullmatch(r"https?://[^\s/]+/\S+", row["link"]), row
        assert row["publisher"], row
        assert re.fullmatch(r"20\d\d(-\d\d(-\d\d)?)?", row["date"]), row
        assert re.fullmatch(r"20\d\d-(0[1-9]|1[0-2])", row["from"]), row
        assert row["from"] <= row["to"], row
        assert row["from"] <= f"{row['date']}-99"[: len(row["from"])], row  # told after it began
    assert len({tuple(row.values()) for row in rows}) == len(rows)


def test_every_deployment_is_within_reason() -> None:
    for one in deployments():
        assert one.side in SIDES, one
        assert one.level in LEVELS, one
        assert one.branches <= known_branches(), one
        assert 30 < one.lon < 41, one
        assert 44 < one.lat < 53, one
        assert 5_000 <= one.reach_m <= 45_000, one


@pytest.mark.parametrize(
    "wrong",
    [
        pytest.param({"side": "PL"}, id="side"),
        pytest.param({"level": "army"}, id="level"),
        pytest.param({"number": None, "names": ()}, id="nameless"),
        pytest.param({"first_month": 5}, id="months"),
    ],
)
def test_a_row_that_cannot_be_is_refused(wrong: dict[str, Any]) -> None:
    right = next(one for one in deployments() if one.number == 47)
    with pytest.raises(ValueError, match=r"formations\.tsv"):
        replace(right, **({"last_month": 4} | wrong if "first_month" in wrong else wrong))
    assert isinstance(replace(right), Deployment)


def test_every_area_lies_where_the_gazetteer_has_its_place(gazetteer: Gazetteer) -> None:
    for one in deployments():
        near = min(
            hypot(match.place.at.lon - one.lon, match.place.at.lat - one.lat)
            for match in gazetteer.find(one.place)
        )
        assert near < 0.08, one
