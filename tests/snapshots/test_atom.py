"""Features with when they were found in; an Atom feed out, with the same days in every zone."""

import time
from datetime import UTC, date, datetime
from xml.etree import ElementTree as Xml

import pytest

from geodata.model import Article
from geodata.reader import open_reader
from geodata.snapshots.atom import atom_bytes
from geodata.snapshots.features import find_features

ATOM = "{http://www.w3.org/2005/Atom}"
FOUND_AT = datetime(2025, 1, 1, 23, 30, tzinfo=UTC)
ARTICLE = Article(
    id="a",
    text="On the night of December 31 to January 1 drones hit Odesa.",
    published=date(2025, 1, 1),
)


@pytest.mark.parametrize("zone", ["Pacific/Pago_Pago", "Pacific/Kiritimati", "Europe/Kyiv"])
def test_no_zone_moves_a_day_of_a_feed(zone: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", zone)  # UTC-11, UTC+14, UTC+2
    time.tzset()
    try:
        features = find_features([open_reader()(ARTICLE)])
        raw = atom_bytes([(feature, FOUND_AT) for feature in features], "n", "t", FOUND_AT)
    finally:
        monkeypatch.undo()
        time.tzset()
    feed = Xml.fromstring(raw)  # noqa: S314 - our own
    titles = [entry.findtext(f"{ATOM}title") for entry in feed.iter(f"{ATOM}entry")]
    assert titles == [
        "strike, Odesa, 2024-12-31 to 2025-01-01 (unverified)",
    ]
    assert feed.findtext(f"{ATOM}updated") == "2025-01-01T23:30:00Z"
