"""Case forms of the war's place names, written by hand before the rules were looked at."""

from pathlib import Path

import pytest

from geodata.places.forms import case_forms
from geodata.places.gazetteer import open_gazetteer

TABLES = Path(__file__).parent
# Written wrong, and left as written: Russian says Доброполье and Коренево.
MISSED = {"uk": set(), "ru": {"Добропилья", "Добропилью", "Коренова", "Коренове"}}


@pytest.mark.parametrize("language", ["uk", "ru"])
def test_an_inflected_name_finds_its_place(language: str) -> None:
    gazetteer = open_gazetteer()
    missed: set[str] = set()
    count = 0
    for line in (TABLES / f"inflected_{language}.txt").read_text().splitlines():
        if line.startswith("#"):
            continue
        name, forms = line.split(": ")
        own = {match.place.id for match in gazetteer.find(name)}
        for form in forms.split(", "):
            count += 1
            if not own & {match.place.id for match in gazetteer.find(form)}:
                missed.add(form)
    assert count >= 600
    assert missed == MISSED[language]


# Such forms belong to people and things: a man, a woman, an adverb; the places' own are others.
@pytest.mark.parametrize(
    ("name", "language", "other"),
    [
        pytest.param("Павленкове", "uk", "Павленкова", id="a woman"),
        pytest.param("Очеретине", "uk", "Очеретина", id="a thing"),
        pytest.param("Адамчуки", "uk", "Адамчук", id="a man"),
        pytest.param("Стрий", "uk", "Строго", id="an adverb"),
    ],
)
def test_another_word_is_no_form_of_a_name(name: str, language: str, other: str) -> None:
    assert other not in case_forms(name, language)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        pytest.param("Kharkiv City", "Kharkiv", id="City behind"),
        pytest.param("city of Kherson", "Kherson", id="city of"),
        pytest.param("м. Харків", "Kharkiv", id="Ukrainian short form"),
        pytest.param("с. Роботине", "Robotyne", id="village's short form"),
        pytest.param("город Мариуполь", "Mariupol", id="Russian word"),
    ],
)
def test_what_a_settlement_is_may_stand_beside_its_name(written: str, name: str) -> None:
    assert open_gazetteer().find(written)[0].place.name == name


def test_such_a_word_alone_finds_nothing() -> None:
    gazetteer = open_gazetteer()
    assert gazetteer.find("city of ") == gazetteer.find("м.") == ()
    assert all(match.place.kind == "settlement" for match in gazetteer.find("село Донецк"))
