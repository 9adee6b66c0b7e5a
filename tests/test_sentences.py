"""Sentences are cut where readers pause, and nothing but white space is lost."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.sentences import split


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("One fell. Two rose!", ["One fell.", "Two rose!"], id="plain"),
        pytest.param("Gen. Syrskyi spoke.", ["Gen. Syrskyi spoke."], id="title"),
        pytest.param("V. Putin spoke. He left.", ["V. Putin spoke.", "He left."], id="initial"),
        pytest.param(
            "Two die in Sumy\nA drone hit it.", ["Two die in Sumy", "A drone hit it."], id="lines"
        ),
        pytest.param(
            "It hit\nSumy, the head of\nSumy said.",
            ["It hit", "Sumy, the head of\nSumy said."],
            id="article-at-line-end",
        ),
        pytest.param(
            "It hit Kyiv\nand Sumy\nKyiv fell.", ["It hit Kyiv\nand Sumy\nKyiv fell."], id="wrapped"
        ),
        pytest.param("It is 1.5 km off. Near.", ["It is 1.5 km off.", "Near."], id="decimal"),
        pytest.param("He said, “Go.” They went.", ["He said, “Go.”", "They went."], id="quote"),
        pytest.param("On Dec. 17 it fell.", ["On Dec. 17 it fell."], id="month"),
        pytest.param("At 5 p.m. Kyiv was hit.", ["At 5 p.m.", "Kyiv was hit."], id="open unit"),
        pytest.param("He lay 5 km. from it.", ["He lay 5 km. from it."], id="small letter follows"),
        pytest.param("Head\n\nBody text.", ["Head", "Body text."], id="heading"),
        pytest.param("General X\n\nsaid so.", ["General X\n\nsaid so."], id="page break inside"),
        pytest.param(
            "Він упав.\nРани легкі.\nФото\nПоліція",
            ["Він упав.", "Рани легкі.", "Фото", "Поліція"],
            id="a line each",
        ),
        pytest.param(
            "He lay near\nKyiv and\nKharkiv.", ["He lay near\nKyiv and\nKharkiv."], id="wrapped"
        ),
        pytest.param(
            "Head\nAnd" + 70 * " so" + ".",
            ["Head", "And" + 70 * " so" + "."],
            id="heading on its line",
        ),
        pytest.param("- one\n- two", ["- one", "- two"], id="list"),
        pytest.param("The U.S. Army.", ["The U.S. Army."], id="country"),
        pytest.param("У 2024 р. Потім.", ["У 2024 р.", "Потім."], id="year ends"),
        pytest.param("У м. Київ тихо. Ранок.", ["У м. Київ тихо.", "Ранок."], id="Ukrainian city"),
        pytest.param("У 2024 р. село взяли.", ["У 2024 р. село взяли."], id="Ukrainian year"),
        pytest.param("В г. Курск тихо. Да.", ["В г. Курск тихо.", "Да."], id="Russian city"),
        pytest.param("Обстріл… Тиша.", ["Обстріл…", "Тиша."], id="ellipsis"),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    found = [text[s.start : s.end] for s in split(text)]
    assert found == expected


@given(st.text(alphabet="ab.AБ!?\n\"' ”-1м", max_size=60))
def test_nothing_but_white_space_is_lost(text: str) -> None:
    found = split(text)
    assert all(a.end <= b.start for a, b in pairwise(found))
    kept = {at for s in found for at in range(s.start, s.end)}
    assert all(char.isspace() for at, char in enumerate(text) if at not in kept)
    assert [s.paragraph for s in found] == sorted(s.paragraph for s in found)


@pytest.mark.parametrize(
    ("length", "pieces"), [(2_500, 1), (2_501, 2)], ids=["the longest", "one letter more"]
)
def test_what_no_one_would_write_is_cut(length: int, pieces: int) -> None:
    text = ("drones hit " * 300)[:length]
    assert len(split(text.rstrip() + "x" * (length - len(text.rstrip())))) == pieces
    assert len(split("x" * length)) == pieces
