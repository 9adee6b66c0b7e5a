"""Sentences with the verbs that the press of three languages uses; the kind of event each tells."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from geodata.model import Article, Reading
from geodata.reader import open_reader

ROWS = [
    line.split("\t")
    for line in Path(__file__).with_name("verbs.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.fixture(scope="module")
def read() -> Callable[[Article], Reading]:
    return open_reader()


@pytest.mark.parametrize(("kind", "text"), ROWS, ids=[text for _, text in ROWS])
def test_a_verb_tells_one_event(kind: str, text: str, read: Callable[[Article], Reading]) -> None:
    told = read(Article(id="a", text=text, published=date(2025, 9, 9)))
    assert [event.kind.value for event in told.events] == [kind]
