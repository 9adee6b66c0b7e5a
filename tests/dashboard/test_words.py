"""Every word that the page translates has its Ukrainian one, and days are written as people do."""

import ast
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

import geodata
from dashboard.table import ORDERS
from dashboard.ukrainian import UKRAINIAN
from dashboard.words import days_in_words
from geodata.model import ClaimKind, Role, Sense

WEB = Path(geodata.__file__).parent / "snapshots" / "web"
DASHBOARD = Path(__file__).parent.parent.parent / "dashboard"
CYRILLIC = re.compile("[а-яіїєґ]", re.IGNORECASE)


def words_of_python() -> Iterator[str]:
    for path in sorted(DASHBOARD.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "t":
                yield from (a.value for a in node.args if isinstance(a, ast.Constant))


def words_of_javascript() -> Iterator[str]:
    for path in sorted([*(DASHBOARD / "static").glob("*.js"), *WEB.glob("*.js")]):
        text = path.read_text(encoding="utf-8")
        yield from re.findall(r"\bw\(\"([^\"]+)\"\)", text)
        yield from re.findall(r"\bbutton\(bar, \"\w+\", \"([^\"]+)\"", text)
        yield from re.findall(r"\brow\(\"([^\"]+[^ ])\"", text)


def words_of_values() -> Iterator[str]:
    yield from (word for order in ORDERS.values() for word in order)
    yield from (kind.value.replace("_", " ") for kind in ClaimKind)
    yield from (value.value for value in (*Sense, *Role))


@pytest.mark.parametrize("words", [words_of_python, words_of_javascript, words_of_values])
def test_every_word_is_translated(words: object) -> None:
    found = set(words())  # type: ignore[operator]
    assert len(found) > 10
    assert sorted(found - set(UKRAINIAN)) == []


@pytest.mark.parametrize("english", sorted(UKRAINIAN))
def test_a_translation_is_ukrainian(english: str) -> None:
    assert CYRILLIC.search(UKRAINIAN[english])
    assert not re.search("[ыэъё]", UKRAINIAN[english])  # letters that Ukrainian does not have


DAYS = [
    (date(2024, 12, 17), date(2024, 12, 17), "en", "17 December 2024"),
    (date(2024, 12, 17), date(2024, 12, 17), "uk", "17 грудня 2024"),
    (date(2024, 11, 30), date(2024, 12, 2), "en", "30 November to 2 December 2024"),
    (date(2024, 3, 1), date(2024, 3, 9), "uk", "1 – 9 березня 2024"),
    (date(2024, 12, 31), date(2025, 1, 1), "en", "31 December 2024 to 1 January 2025"),
]


@pytest.mark.parametrize(("first", "last", "tongue", "told"), DAYS, ids=[row[3] for row in DAYS])
def test_days(first: date, last: date, tongue: str, told: str) -> None:
    assert days_in_words(first, last, tongue) == told


def test_the_link_chooses_the_language() -> None:
    page = AppTest.from_file(str(DASHBOARD / "app.py"), default_timeout=60)
    page.query_params["lang"] = "uk"
    page.run()
    assert page.header[0].value == "Фільтри"
    assert "подій" in page.subheader[0].value


# Names, what articles say, and files' own words stay in their language.
OWN_WORDS = re.compile(r"“[^”]*”|«[^»]*»|<[^>]*>|\{.*\}|Schematic line set down by hand", re.DOTALL)
LABELLED = "button checkbox expander selectbox multiselect slider tab text_input toggle".split()
ENGLISH = re.compile(r"\b(?:the|is|are|of|to|and|not|with|by|for)\b")


@pytest.mark.parametrize("view", [path.stem for path in (DASHBOARD / "views").glob("[!_]*.py")])
def test_a_view_tells_nothing_in_english(view: str) -> None:
    page = AppTest.from_file(str(DASHBOARD / "app.py"), default_timeout=60)
    page.query_params["lang"] = "uk"
    page.run().switch_page(f"views/{view}.py").run()
    told = {
        part.value
        for kind in ("caption", "subheader", "header", "text", "info", "warning", "error")
        for part in page.get(kind)
    }
    told |= {part.label for kind in LABELLED for part in page.get(kind)}
    told |= {column for table in page.dataframe for column in table.value.columns}
    english = {words for words in told if ENGLISH.search(OWN_WORDS.sub("", str(words)))}
    assert english == set()
