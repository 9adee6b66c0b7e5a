"""News of three languages in; every event with its place, days, status, actors and numbers out.

The texts and what is expected of them stand in `news.tsv`, with the embedded gazetteer in mind: a
village it cannot tell from its namesakes is an area.
"""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from geodata.model import Article, Count, Event
from geodata.reader import open_reader

ROWS = [
    line.split("\t")
    for line in Path(__file__).with_name("news.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]
EventsOf = Callable[[str, str], tuple[Event, ...]]


@pytest.fixture(scope="module")
def events_of() -> EventsOf:
    read = open_reader()

    def find(published: str, text: str) -> tuple[Event, ...]:
        lines = text.replace("\\n", "\n")
        return read(Article(id="a", text=lines, published=date.fromisoformat(published))).events

    return find


@pytest.mark.parametrize(
    ("published", "text", "expected"), ROWS, ids=[text[:60] for _, text, _ in ROWS]
)
def test_what_the_news_tells(published: str, text: str, expected: str, events_of: EventsOf) -> None:
    told = [_told(event) for event in events_of(published, text)]
    assert told == ([] if expected == "-" else expected.split("; "))


def test_without_a_day_of_publication_only_a_written_year_dates() -> None:
    read = open_reader()
    for _, text, _ in ROWS:
        for event in read(Article(id="a", text=text)).events:
            assert event.first_day is None or str(event.first_day.year) in text


def _told(event: Event) -> str:
    counts = map(_number, event.counts)
    what = f"{event.kind} {event.place.name}"
    return ", ".join([what, _days(event), event.status, *event.actors, *counts])


def _days(event: Event) -> str:
    if event.first_day is None:
        return "undated"
    first, last = event.first_day, event.last_day
    return str(first) if first == last else f"{first}/{last}"


def _number(count: Count) -> str:
    if count.high is None:
        return f"{count.low:g}+ {count.what}"
    low = f"{count.low:g}" if count.low == count.high else f"{count.low:g}-{count.high:g}"
    return f"{low} {count.what}"
