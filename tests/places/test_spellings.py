"""A name's spellings: in which languages, and in which forms."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.model import PlaceKind
from geodata.places.fold import fold_name, packed, unpacked
from geodata.places.forms import case_forms
from geodata.places.spellings import GUESSED, OFFICIAL, OLD, Spellings, languages, named
from geodata.places.table import Row


@pytest.mark.parametrize(
    ("name", "spoken"),
    [
        pytest.param("Kyiv", ("en",), id="Latin"),
        pytest.param("Złotów", ("en",), id="Latin with accents"),
        pytest.param("Żyrardów", ("en",), id="the last of Poland's letters"),
        pytest.param("Cần Thơ", ("en",), id="Latin with two accents on a letter"),
        pytest.param("Ḩamāh ‘Amār", ("en",), id="an ayn, and a letter beyond Cyrillic"),
        pytest.param("L'viv (old)", ("en",), id="Latin with signs"),
        pytest.param("kyiv", (), id="a word, not a name"),
        pytest.param("Слов’янськ", ("uk",), id="an apostrophe is Ukrainian"),
        pytest.param("Кам\u02bcянка", ("uk",), id="so is the modifier letter"),
        pytest.param("Роботине", ("uk",), id="a Ukrainian ending"),
        pytest.param("Выборг", ("ru",), id="a Russian letter"),
        pytest.param("Рыльск", ("ru",), id="a Russian ending"),
        pytest.param("Торецк", ("ru",), id="no soft sign before the last letter"),
        pytest.param("Бахмут", ("uk", "ru"), id="either"),
        pytest.param("-Бахмут", (), id="a sign before it"),
        pytest.param("Бахмут东", (), id="another script"),
        pytest.param("", (), id="nothing"),
    ],
)
def test_languages_of_a_spelling(name: str, spoken: tuple[str, ...]) -> None:
    assert languages(name) == spoken


def _row(name: str, *names: str, old: tuple[str, ...] = (), country: str = "UA") -> Row:
    kind = PlaceKind.SETTLEMENT
    return Row("x", name, kind, 30, 50, 1000, country=country, names=names, old=old)


def _of(row: Row) -> dict[str, int]:
    spellings = Spellings()
    forms = spellings.of(named(row))
    return {unpacked(name): forms[n] for n, name in enumerate(spellings) if n in forms}


def test_a_name_is_borne_as_it_was_said_first() -> None:
    found = _of(_row("Bakhmut", "Бахмут", old=("Artemivsk", "Bakhmut")))
    assert (found["bakhmut"], found["artemivsk"]) == (OFFICIAL, OLD)


def test_sister_languages_are_guessed_in_their_country_only() -> None:
    assert _of(_row("Novotroitske", "Новотроїцьке"))["новотроицкое"] == GUESSED
    assert "новотроицкое" not in _of(_row("Novotroitske", "Новотроїцьке", country="PL"))


@pytest.mark.parametrize("name", ["'s-Hertogenbosch", "‘Ibrī", "’s-Graveland"])
def test_a_name_may_begin_with_an_apostrophe(name: str) -> None:
    assert _of(_row(name)) == {fold_name(name): OFFICIAL}


def test_what_is_no_name_has_no_number() -> None:
    assert _of(_row("Bakhmut", "巴赫穆特", "Б", "Göncə")) == {"bakhmut": OFFICIAL}


words = st.text(alphabet="абвгґдеєёжзиіїйклмнопрстуфхцчшщьюяъыэ", min_size=2, max_size=9)
endings = st.sampled_from(
    ["івка", "ськ", "ове", "ець", "ь", "ий", "ів", "ово", "ія", "ок", "к", "ы"]
)


@given(words, endings)
def test_forms_of_a_word_are_those_of_its_name(start: str, ending: str) -> None:
    name = (start + ending).capitalize()
    spellings = Spellings()
    spellings.of(named(_row(name, country="PL")))
    made = [form for _, forms in spellings.inflected() for form in forms]
    spoken = languages(name.translate(str.maketrans("ёґЁҐ", "егЕГ")))  # as the index is written
    expected = {fold_name(form) for language in spoken for form in case_forms(name, language)}
    expected = {form for form in expected if len(form) > 2} - {fold_name(name)}
    assert {unpacked(form) for form in made} == expected
    assert len(made) == len(set(made))
    assert packed(fold_name(name)) not in made
