""" "The city" is the only place of that size which the text has just spoken of."""

from __future__ import annotations

import pytest

from geodata.claims.find import find_claims
from geodata.model import Article, Claim, LonLat, Mention, Place, PlaceKind, Role, Sense

PEOPLE = {
    "Pokrovsk": 61_000,
    "Kharkiv": 1_430_000,
    "Selydove": 21_000,
    "Hannivka": None,
    "Покровська": 61_000,
    "Ганнівку": None,
    "Покровск": 61_000,
}


def claims_of(text: str) -> tuple[Claim, ...]:
    mentions = [
        Mention(
            start=text.index(name),
            end=text.index(name) + len(name),
            text=name,
            sense=Sense.LITERAL,
            role=Role.SITE,
            place=Place(
                id=name,
                name=name,
                kind=PlaceKind.SETTLEMENT,
                at=LonLat(37, 48),
                uncertainty_m=500,
                population=people,
            ),
            confidence=1,
            reason="marked",
        )
        for name, people in PEOPLE.items()
        if name in text.split() or f"{name}," in text or f"{name}." in text
    ]
    return find_claims(Article(id="a", text=text), mentions)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("They shelled Pokrovsk. A depot 3 km from the city burned.", "Pokrovsk"),
        ("They shelled Pokrovsk. Hannivka, a village 6 km south of the city, fell.", "Pokrovsk"),
        ("They took Hannivka. A bridge 2 km east of the village was hit.", "Hannivka"),
        ("In Selydove, a mine 4 km north of the town was flooded.", "Selydove"),
        ("Обстріляли околиці Покровська. За 4 км від міста горить ліс.", "Покровська"),
        ("Узяли Ганнівку. За 2 км на схід від села стоїть міст.", "Ганнівку"),
        ("Обстрелян Покровск. В 5 км к югу от города горит лес.", "Покровск"),
        ("Pokrovsk and Kharkiv were hit. A depot 3 km from the city burned.", None),
        ("They took Hannivka. A depot 3 km from the city burned.", None),
        (
            "They shelled Pokrovsk. It rained. It was 5 May. A depot 3 km from the city burned.",
            None,
        ),
        ("They shelled Pokrovsk. They came 3 km from the city's edge.", None),
        ("They shelled Pokrovsk. Fires burned north of the city.", None),
    ],
)
def test_the_city_is_the_only_one_spoken_of(text: str, meant: str | None) -> None:
    anchors = [anchor for claim in claims_of(text) for anchor in claim.anchors]
    assert [a.place.name for a in anchors if a.place] == ([meant] if meant else [])
    for anchor in anchors:
        assert text[anchor.start : anchor.end] == anchor.text
