"""What stands on a claim's map: the measured places, the line's figures, the claimed ring."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
from shapely.geometry import shape

from dashboard.claim_shapes import claim_shapes
from geodata.model import Article
from geodata.reader import open_reader

if TYPE_CHECKING:
    from collections.abc import Callable

    from geodata.model import Reading

FITS = "Hannivka lies about 10 km south of Kurakhove."
MILES = "Chasiv Yar lies about seven miles west of Bakhmut."
WRONG = "Toretsk lies 25 km northwest of Bakhmut."
UNNAMED = "Troops took a small village about 10 km south of Kurakhove."
BORDER = "Vovchansk, 5 km from the Russian border, was shelled."
BETWEEN = "Petropavlivka lies between Pokrovsk and Kurakhove."


@cache
def reader() -> Callable[[Article], Reading]:
    return open_reader()


def drawn(text: str) -> dict[str, Any]:
    article = Article(id="a", text=text, published=date(2024, 12, 17))
    [finding] = reader()(article).findings
    return claim_shapes(finding)


def labels(shapes: dict[str, Any]) -> list[str]:
    return [label["text"] for label in shapes["labels"]]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(FITS, ["8.7 km, 190° S", "claimed: 10 km"], id="a distance and a direction"),
        pytest.param(MILES, ["7.6 mi, 267° W", "claimed: 7 mi"], id="in the reader's units"),
        pytest.param(BETWEEN, ["26 km, 186° S"], id="between two places"),
        pytest.param(UNNAMED, ["claimed: 10 km"], id="nothing was measured"),
    ],
)
def test_the_figures_stand_on_the_map(text: str, told: list[str]) -> None:
    # Expected: by the geodesic calculator of the positions that the gazetteer gives.
    assert labels(drawn(text))[: len(told)] == told


def test_a_distance_to_a_line_has_its_figures_too() -> None:
    shapes = drawn(BORDER)
    line, ring = labels(shapes)
    assert line.endswith(("N", "E", "NE", "NNE", "ENE", "NNW"))  # Russia lies there
    assert ring == "claimed: 5 km"
    assert [spot["name"] for spot in shapes["spots"]] == ["Vovchansk"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param(FITS, "Hannivka", id="consistent"),
        pytest.param(MILES, "Chasiv Yar", id="in miles"),
        pytest.param(WRONG, "Toretsk", id="inconsistent"),
        pytest.param(BORDER, "Vovchansk", id="from a border"),
        pytest.param(BETWEEN, "Petropavlivka", id="between"),
    ],
)
def test_the_measured_place_is_on_the_map(text: str, name: str) -> None:
    # The place that a wrong claim leaves open (Toretsk lies elsewhere) is the one measured to.
    shapes = drawn(text)
    subject = [spot for spot in shapes["spots"] if spot["role"] == "subject"]
    assert [spot["name"] for spot in subject] == [name]
    ends = shape(shapes["line"]).coords
    assert (subject[0]["lon"], subject[0]["lat"]) in {ends[0], ends[-1]}


def test_what_may_lie_anywhere_around_has_no_pin() -> None:
    shapes = drawn("Russian troops took the village of Novyi Trud, 12 km south of Pokrovsk.")
    assert [(spot["name"], spot["role"]) for spot in shapes["spots"]] == [("Pokrovsk", "anchor")]
    assert shapes["line"] is None


def test_candidates_are_numbered_from_the_likeliest() -> None:
    shapes = drawn(UNNAMED)
    numbers = [s["number"] for s in shapes["spots"] if s["role"] == "candidate"]
    assert numbers == list(range(1, len(numbers) + 1))
    assert len(numbers) > 3


@pytest.mark.parametrize("text", [FITS, MILES, WRONG])
def test_words_on_the_ring_keep_away_from_the_line(text: str) -> None:
    shapes = drawn(text)
    ring = next(label for label in shapes["labels"] if label.get("faint"))
    line = shape(shapes["line"])
    at = shape({"type": "Point", "coordinates": (ring["lon"], ring["lat"])})
    assert shape(shapes["ring"]).distance(at) < 1e-3
    assert line.distance(at) > line.length / 2


def test_names_stand_beyond_the_ends_of_a_line_from_west_to_east() -> None:
    left = {spot["name"]: spot["left"] for spot in drawn(MILES)["spots"]}
    assert left == {"Bakhmut": False, "Chasiv Yar": True}
    assert not any(spot["left"] for spot in drawn(FITS)["spots"])


def test_troops_in_a_direction_are_looked_for_on_an_arc() -> None:
    shapes = drawn("Russian troops are 7 km south of Pokrovsk.")
    arc = shape(shapes["ring"])
    [town] = shapes["spots"]
    _, _, _, north = arc.bounds
    # 45 degrees to either side of south: 7 km times the cosine, some 0.045 degrees of latitude.
    assert town["lat"] - north == pytest.approx(7 / 111.2 * 0.707, abs=0.002)
