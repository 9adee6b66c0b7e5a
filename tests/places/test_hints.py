"""Hints read in sentences of our own, beside sentences that only look like them."""

from __future__ import annotations

import pytest

from geodata.model import Article
from geodata.places.bearings import find_bearings
from geodata.places.gazetteer import Gazetteer, open_gazetteer
from geodata.places.hints import find_withins, size_cue, state_after
from geodata.places.spots import find_spots


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return open_gazetteer()


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("Izium, Kharkiv Oblast, was hit.", {("Izium", "Kharkiv Oblast")}),
        ("Izium (Kharkiv Oblast) was hit.", {("Izium", "Kharkiv Oblast")}),
        ("Izium in the Kharkiv region was hit.", {("Izium", "Kharkiv region")}),
        (
            "Izium, Izium Raion, Kharkiv Oblast, was hit.",
            {("Izium", "Kharkiv Oblast"), ("Izium Raion", "Kharkiv Oblast")},
        ),
        ("The Kharkiv region's Izium was hit.", {("Izium", "Kharkiv region")}),
        ("The Kharkiv region town of Izium was hit.", {("Izium", "Kharkiv region")}),
        (
            "Izium and Balakliia in the Kharkiv region were hit.",
            {("Izium", "Kharkiv region"), ("Balakliia", "Kharkiv region")},
        ),
        ("Ізюм у Харківській області обстріляли.", {("Ізюм", "Харківській області")}),
        ("Fires burn in Ізюмі Харківської області.", {("Ізюмі", "Харківської області")}),
        ("Склад горить в окупованому РФ Мелітополі.", set()),
        ("Минобороны РФ: в Мелитополе уничтожен склад.", set()),
        ("Russia hit Izium and the Sumy region.", set()),
        ("After Izium fell, fighting spread across the Sumy region.", set()),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_areas_beside_a_name(text: str, pairs: set[tuple[str, str]], gazetteer: Gazetteer) -> None:
    spots = [s for s in find_spots(Article(id="own", text=text), gazetteer) if s.matches]
    found = {(spots[w.inner].text, spots[w.area].text) for w in find_withins(text, spots)}
    assert found == pairs


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(
            "They attacked northwest of Pokrovsk near Rodynske.",
            {("Rodynske", "Pokrovsk", 315.0, None)},
            id="direction of X near Y",
        ),
        pytest.param(
            "They took Rodynske (north of Pokrovsk).",
            {("Rodynske", "Pokrovsk", 0.0, None)},
            id="Y in brackets",
        ),
        pytest.param(
            "They took Dachne, a village 10 kilometers (6 miles) west of Kurakhove.",
            {("Dachne", "Kurakhove", 270.0, 10_000.0)},
            id="distance and direction",
        ),
        pytest.param(
            "They took Dachne, 10 km from Kurakhove.",
            {("Dachne", "Kurakhove", None, 10_000.0)},
            id="distance only",
        ),
        pytest.param(
            "They hit Pisky, near Kupiansk.", {("Pisky", "Kupiansk", None, None)}, id="near"
        ),
        pytest.param(
            "They attacked east of Orikhiv near Zahirne and toward Huliaipilske.",
            {("Zahirne", "Orikhiv", 90.0, None), ("Huliaipilske", "Orikhiv", 90.0, None)},
            id="a list",
        ),
        pytest.param(
            "In the Lyman direction they attacked Torske.",
            {("Torske", "Lyman", None, None)},
            id="a sector of the front",
        ),
        pytest.param("They attacked Pokrovsk and Kupiansk in the east.", set(), id="no relation"),
    ],
)
def test_distances_and_directions(
    text: str,
    told: set[tuple[str, str, float | None, float | None]],
    gazetteer: Gazetteer,
) -> None:
    spots = [s for s in find_spots(Article(id="own", text=text), gazetteer) if s.matches]
    found = {
        (spots[b.subject].text, spots[b.anchor].text, b.bearing_deg, b.distance_m)
        for b in find_bearings(text, spots)
    }
    assert found == told


@pytest.mark.parametrize(
    ("before", "size"),
    [("the village of ", -1), ("село ", -1), ("the city of ", 1), ("місто ", 1), ("near ", 0)],
)
def test_size(before: str, size: int) -> None:
    assert size_cue(f"{before}Kyiv", len(before)) == size


def test_a_state_stands_behind_a_comma() -> None:
    assert state_after("in Odessa, Texas.", 9).startswith("Texas")
    assert state_after("in Odessa near Texas", 9) == ""


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("They hit Marino, in the Kursk region, a day later.", True),
        ("They hit Marino, in the Kursk region.", True),
        ("They left Sudzha, in the Kursk region fighting goes on.", False),
    ],
)
def test_a_region_closed_by_a_comma_is_said_of_the_name(
    gazetteer: Gazetteer, text: str, *, firm: bool
) -> None:
    [within] = find_withins(text, find_spots(Article(id="a", text=text), gazetteer))
    assert within.firm is firm
