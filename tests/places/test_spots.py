"""Spots in sentences of our own; a mark: the surface, its sense (l, m, a), `^` for an anchor."""

from __future__ import annotations

import re

import pytest

from geodata.model import Article, Role, Sense
from geodata.places import find_spots
from geodata.places.gazetteer import Gazetteer, open_gazetteer

_MARK = re.compile(r"\[([^\]|]+)\|([lma])(\^?)\]")
_SENSES = {"l": Sense.LITERAL, "m": Sense.METONYM, "a": Sense.ASSOCIATIVE}


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return open_gazetteer()


def _unmarked(marked: str) -> tuple[str, list[tuple[int, str, Sense, Role]]]:
    text, spots, at = "", [], 0
    for mark in _MARK.finditer(marked):
        text += marked[at : mark.start()]
        role = Role.ANCHOR if mark.group(3) else Role.SITE
        spots.append((len(text), mark.group(1), _SENSES[mark.group(2)], role))
        text += mark.group(1)
        at = mark.end()
    return text + marked[at:], spots


ENGLISH = {
    "village": "Two shells landed in the village of [Robotyne|l] before dawn.",
    "measured-from": "The crash site lies 12 km north of [Kupiansk|l^].",
    "metonym-verb": "[Kyiv|m] said it had lost contact with the convoy.",
    "direction": "Fighting eased in the [Pokrovsk|a] direction.",
    "authorities": "[Ukraine|a]'s General Staff gave no figures.",
    "container": "A depot burned in [Shebekino|l], [Belgorod Oblast|l^].",
    "unit": "The 92nd Kharkiv Assault Brigade rested.",
    "person": "Colonel Oleksandr Poltavskyi spoke in [Poltava|l].",
    "word": "Hope is what Svoboda voters share.",
    "dateline": "KYIV, Dec 3 (Reuters) - Sirens wailed in [Odesa|l].",
}
UKRAINIAN = {
    "inflected": "Рятувальники працюють у [Краматорську|l] та [Костянтинівці|l].",
    "direction": "На [Покровському|a] напрямку тихо.",
    "metonym": "[Київ|m] заявив про нові поставки.",
}
RUSSIAN = {
    "inflected": "Дроны летели над [Белгородом|l] и [Валуйками|l].",
    "metonym": "[Москва|m] отвергла предложение.",
    "region": "В [Курской области|l] отключили свет.",
}
CASES = [
    pytest.param(text, id=f"{language}-{name}")
    for language, table in (("en", ENGLISH), ("uk", UKRAINIAN), ("ru", RUSSIAN))
    for name, text in table.items()
]


@pytest.mark.parametrize("marked", CASES)
def test_spots_stand_where_the_sentence_marks_them(marked: str, gazetteer: Gazetteer) -> None:
    text, expected = _unmarked(marked)
    found = find_spots(Article(id="own", text=text), gazetteer)
    assert [(spot.start, spot.text, spot.sense, spot.role) for spot in found] == expected
