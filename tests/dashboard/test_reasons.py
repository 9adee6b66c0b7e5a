"""Reasons in Ukrainian: each known sentence is one that the program says, with the same slots."""

import re
from pathlib import Path

import pytest

import geodata
from dashboard.ukrainian_reasons import REASONS, in_ukrainian

LIBRARY = Path(geodata.__file__).parent
SOURCE = re.sub(
    r'"\s*\n\s*f?"', "", "\n".join(p.read_text(encoding="utf-8") for p in LIBRARY.rglob("*.py"))
)


@pytest.mark.parametrize("english", sorted(REASONS))
def test_a_known_sentence_is_said_somewhere(english: str) -> None:
    parts = [part.split() for part in re.split(r"\{\w+\}|[;,.]", english)]
    runs = [" ".join(words[n : n + 3]) for words in parts for n in range(max(1, len(words) - 2))]
    assert any(run in SOURCE for run in runs if len(run) > 5)


@pytest.mark.parametrize("english", sorted(REASONS))
def test_the_same_is_told(english: str) -> None:
    told = set(re.findall(r"\{\w+\}", REASONS[english]))
    assert told <= set(re.findall(r"\{\w+\}", english))
    assert {"{measure}", "{said}"} & set(re.findall(r"\{\w+\}", english)) <= told
    assert not re.search("[ыэъё]", REASONS[english])


@pytest.mark.parametrize(
    ("english", "ukrainian"),
    [
        pytest.param(
            "Hannivka lies 8.7 km south of Kurakhove, not 9 km north; the claim does not fit.",
            "Hannivka — 8.7 км на південь від Kurakhove, а не 9 км на північ; "
            "твердження не слушне.",
            id="a false distance and direction",
        ),
        pytest.param(
            "None of the 15 places called Hai lies there. The nearest: Hai lies 95 km "
            "south-southwest of Hora, not southeast; the claim does not fit.",
            "Жодне з місць із назвою Hai (15) не лежить там. Найближче: Hai — 95 км "
            "на південь-південний захід від Hora, а не на південний схід; твердження не слушне.",
            id="several sentences",
        ),
        pytest.param(
            "The two units contradict each other: 1,200 km are 746 miles, not 775 miles.",
            "Обидві одиниці суперечать одна одній: 1,200 км — це 746 миль, а не 775 миль.",
            id="two units",
        ),
        pytest.param(
            "Kyiv belongs to Kyiv. Nobody knows why.",
            "Kyiv belongs to Kyiv. Nobody knows why.",
            id="not half of it",
        ),
        pytest.param(
            "Pokrovsk lies 9 km from the front line; 20 km does not fit.",
            "Pokrovsk — 9 км від the front line; 20 км не відповідає дійсності.",
            id="from a line",
        ),
    ],
)
def test_a_reason_in_ukrainian(english: str, ukrainian: str) -> None:
    assert in_ukrainian(english) == ukrainian
