"""A published article, when it is beside the project: what it must give, from end to end."""

import io
from datetime import date
from pathlib import Path

import pytest

from geodata.articles import read_articles
from geodata.model import Article, ClaimKind, EventKind, PlaceKind, Reading, Sense, Status, Verdict
from geodata.reader import open_reader

SHARED = Path(__file__).parents[2] / "shared"
ARTICLE = SHARED / "articles" / "moscow-times-2024-12-17.txt"
DAY = date(2024, 12, 17)

pytestmark = pytest.mark.skipif(not ARTICLE.exists(), reason="needs ../shared/articles")


@pytest.fixture(scope="module")
def reading() -> Reading:
    (article,) = read_articles([str(ARTICLE)], io.StringIO())
    assert isinstance(article, Article)
    read = open_reader([SHARED / "gazetteer" / "UA.zip"], [SHARED / "fronts" / "deepstate"])
    return read(article)


def test_regions_are_regions_and_towns_are_towns(reading: Reading) -> None:
    kinds = {m.text: m.place.kind for m in reading.mentions if m.place}
    assert kinds["Kursk region"] == kinds["Donetsk region"] == PlaceKind.REGION
    assert kinds["Kurakhove"] == kinds["Pokrovsk"] == PlaceKind.SETTLEMENT


def test_governments_get_no_pin(reading: Reading) -> None:
    senses = {(m.text, m.sense) for m in reading.mentions}
    for name in ("Kyiv", "Moscow", "Pyongyang", "Pentagon"):
        assert (name, Sense.LITERAL) not in senses
        assert name not in {event.place.name for event in reading.events}


@pytest.mark.parametrize(
    ("kind", "place", "first", "last"),
    [
        pytest.param(EventKind.ATTACK, "Kursk Oblast", date(2024, 12, 15), DAY, id="offensive"),
        pytest.param(
            EventKind.CASUALTIES,
            "Kursk Oblast",
            date(2024, 12, 14),
            date(2024, 12, 15),
            id="losses over the weekend",
        ),
        pytest.param(
            EventKind.ADVANCE, "Kursk Oblast", date(2024, 8, 1), date(2024, 8, 10), id="incursion"
        ),
        pytest.param(EventKind.CAPTURE, "Donetsk Oblast", DAY, DAY, id="the village"),
        pytest.param(EventKind.OTHER, "Kurakhove", DAY, DAY, id="most difficult situation"),
        pytest.param(EventKind.OTHER, "Pokrovsk", DAY, DAY, id="and there"),
    ],
)
def test_an_event(reading: Reading, kind: EventKind, place: str, first: date, last: date) -> None:
    found = [(e.kind, e.place.name, e.first_day, e.last_day) for e in reading.events]
    assert (kind, place, first, last) in found


def test_who_says_so(reading: Reading) -> None:
    capture = next(e for e in reading.events if e.kind is EventKind.CAPTURE)
    assert (capture.status, capture.said_by) == (Status.CLAIMED, "Russia's Defense Ministry")
    losses = next(e for e in reading.events if e.kind is EventKind.CASUALTIES)
    assert (losses.status, losses.said_by) == (Status.CLAIMED, "Kyiv")


def test_the_nameless_village_is_an_area_with_candidates(reading: Reading) -> None:
    claim = next(f for f in reading.findings if f.claim.kind is ClaimKind.DISTANCE_DIRECTION)
    assert [share for share, _ in claim.area] == [0.5, 0.8, 0.95]
    assert claim.candidates[0].place.name == "Hannivka"
    assert "contradict" not in claim.reason
    capture = next(e for e in reading.events if e.kind is EventKind.CAPTURE)
    assert capture.claim_id == claim.claim.id
    anchored = [e for e in reading.events if e.place.name == "Kurakhove"]
    assert [e.kind for e in anchored] == [EventKind.OTHER]


def test_the_front_is_as_long_as_said(reading: Reading) -> None:
    finding = next(f for f in reading.findings if f.claim.kind is ClaimKind.FRONT_LENGTH)
    assert finding.verdict is Verdict.CONSISTENT
    # Expected: 1,125 to 1,154 km unsimplified, by the outline of the border that is used.
    assert 1_110_000 <= (finding.measured_length_m or 0) <= 1_170_000
    assert (finding.front_day, finding.front_source) == (DAY, "DeepState")
