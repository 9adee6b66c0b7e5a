"""Capitals of a headline hide no verb; addresses hold no mention; lengths never change."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.model import Article, Sense
from geodata.places.gazetteer import open_gazetteer
from geodata.places.headlines import addresses, in_sentence_case
from geodata.places.spots import find_spots


@pytest.mark.parametrize(
    ("headline", "name", "sense"),
    [
        pytest.param(
            "Kyiv Says Its Troops Left Robotyne Last Week", "Kyiv", Sense.METONYM, id="says"
        ),
        pytest.param(
            "Moscow Waging Fierce Battles Near Pokrovsk Town", "Moscow", Sense.METONYM, id="-ing"
        ),
        pytest.param(
            "Drones Strike Power Plants Near Kyiv Overnight", "Kyiv", Sense.LITERAL, id="place"
        ),
    ],
)
def test_a_headline_is_read_like_a_sentence(headline: str, name: str, sense: Sense) -> None:
    spots = find_spots(Article(id="a", text=headline, language="en"), open_gazetteer())
    assert {spot.text: spot.sense for spot in spots}[name] is sense


def test_a_name_in_an_address_is_no_mention() -> None:
    text = "Shells fell on Kupiansk (https://example.org/kharkiv/Kyiv-says). See www.Odesa.example."
    spots = find_spots(Article(id="a", text=text), open_gazetteer())
    assert [spot.text for spot in spots] == ["Kupiansk"]
    assert len(addresses(text)) == 2


@given(st.text(alphabet="AbİßЖж \n.,'", max_size=80))
def test_the_length_stays(text: str) -> None:
    assert len(in_sentence_case(text, [])) == len(text)
