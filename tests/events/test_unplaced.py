"""News of three languages in; what happened at no place that can be told out, never as a pin.

The texts are written for this test and what is expected of them is read by hand. All appear on
Tuesday, 30 April 2024.
"""

import json
from datetime import date

import pytest

from geodata.model import Article
from geodata.reader import open_reader
from geodata.records import reading_row
from geodata.snapshots.geojson import geojson_bytes

PUBLISHED = date(2024, 4, 30)
NIGHT = "2024-04-29/2024-04-30"
READ = open_reader()


def told(text: str) -> list[str]:
    reading = READ(Article(id="a", text=text, published=PUBLISHED))
    return [
        f"{h.kind}, {h.first_day}/{h.last_day}, {' '.join(h.actors)}, "
        + " ".join(f"{c.low:g} {c.what}" for c in h.counts)
        for h in reading.unplaced
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Russia launched 74 drones overnight, the Air Force said.",
            [f"strike, {NIGHT}, Russia, 74 drones"],
            id="no place",
        ),
        pytest.param(
            "Russian troops captured the village of Zabavnovka on Monday, the ministry said.",
            ["capture, 2024-04-29/2024-04-29, Russia, "],
            id="a name in no table",
        ),
        pytest.param(
            "Російські війська захопили село Забавнівське в понеділок.",
            ["capture, 2024-04-29/2024-04-29, Russia, "],
            id="a name in no table, Ukrainian",
        ),
        pytest.param(
            "Уночі росіяни запустили 74 ударні безпілотники з Курської області.",
            [f"strike, {NIGHT}, Russia, 74 drones"],
            id="only where it was launched, Ukrainian",
        ),
        pytest.param(
            "За ночь российские войска выпустили 40 дронов.",
            [f"strike, {NIGHT}, Russia, 40 drones"],
            id="no place, Russian",
        ),
        pytest.param(
            "Five engagements were recorded on Monday across the front.",
            ["clash, 2024-04-29/2024-04-29, , 5 attacks"],
            id="a number",
        ),
        pytest.param(
            "Russian tanks attacked near Stepove on Monday.",
            ["attack, 2024-04-29/2024-04-29, Russia, "],
            id="one of several villages of several regions",
        ),
        pytest.param(
            "У понеділок росіяни обстріляли Миколаївку, загинула жінка.",
            ["shelling, 2024-04-29/2024-04-29, Russia, 1 killed"],
            id="one of several, Ukrainian",
        ),
        pytest.param(
            "Заняты Марьяновка и Цукурино, бои идут в Селидово.",
            ["capture, None/None, , "],
            id="one of several among others that have a place; without a day",
        ),
        pytest.param(
            "Russian troops attacked near Stepove in Zaporizhzhia region on Monday.",
            [],
            id="one of several, but of the region that is named",
        ),
        pytest.param("Governor of Stepove spoke; nothing was attacked.", [], id="open, no event"),
        pytest.param("A missile hit Kharkiv on Monday.", [], id="it has a place"),
        pytest.param(
            "A missile hit Kharkiv on Monday. The attack killed three people.",
            [],
            id="goes on with what has a place",
        ),
        pytest.param("Russia plans to launch 100 drones on Friday.", [], id="only planned"),
        pytest.param("The Russian attack was discussed on Monday.", [], id="told elsewhere"),
        pytest.param("Russian forces did not advance on Monday.", [], id="did not happen"),
        pytest.param("Russian forces have shelled villages for years.", [], id="no day"),
        pytest.param("The minister spoke on Monday.", [], id="nothing happened"),
    ],
)
def test_what_has_no_place(text: str, expected: list[str]) -> None:
    assert told(text) == expected


def test_it_is_listed_apart_and_exported_without_a_geometry() -> None:
    text = "A missile hit Kharkiv on Monday. Russia launched 74 drones overnight."
    reading = READ(Article(id="a", text=text, published=PUBLISHED))
    row = reading_row(reading)
    assert [event["place"]["name"] for event in row["events"]] == ["Kharkiv"]
    assert [event["place"] for event in row["unplaced"]] == [None]
    features = json.loads(geojson_bytes([reading]))["features"]
    shown = [(f["properties"]["layer"], f["geometry"] is None) for f in features]
    assert shown == [("event", False), ("unplaced", True)]
    assert features[1]["properties"]["first_day"] == "2024-04-29"
