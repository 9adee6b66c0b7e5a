"""What a measure is taken from; read by a person from sentences of our own."""

import pytest

from geodata.claims.passage import Passage
from geodata.claims.targets import TargetKind, target_at
from geodata.model import Article, LonLat, Mention, Place, PlaceKind, Role, Sense

KINDS = {"Ukraine": PlaceKind.COUNTRY, "Russia": PlaceKind.COUNTRY, "Росією": PlaceKind.COUNTRY}
KINDS |= {"Sumy region": PlaceKind.REGION, "Donetsk region": PlaceKind.REGION}
NAMES = (*KINDS, "Kurakhove", "Kharkiv", "Pokrovsk", "Покровська")


def passage_of(text: str) -> Passage:
    mentions = [mention(text, name) for name in NAMES if name in text]
    return Passage(Article(id="a", text=text), mentions)


def mention(text: str, name: str) -> Mention:
    kind = KINDS.get(name, PlaceKind.SETTLEMENT)
    place = Place(id=name, name=name, kind=kind, at=LonLat(37, 48), uncertainty_m=500)
    return Mention(
        start=text.index(name),
        end=text.index(name) + len(name),
        text=name,
        sense=Sense.LITERAL,
        role=Role.ANCHOR,
        place=place,
        confidence=1,
        reason="",
    )


@pytest.mark.parametrize(
    ("text", "kind", "anchors"),
    [
        ("Kurakhove", TargetKind.PLACE, ["Kurakhove"]),
        ("the industrial hub of Kurakhove", TargetKind.PLACE, ["Kurakhove"]),
        ("Ukraine's Kharkiv", TargetKind.PLACE, ["Kharkiv"]),
        ("the Donetsk region town of Kurakhove", TargetKind.PLACE, ["Kurakhove"]),
        ("міста Покровська", TargetKind.PLACE, ["Покровська"]),
        ("the town [Pokrovsk]", TargetKind.PLACE, ["Pokrovsk"]),
        ("the border", TargetKind.BORDER, ["border"]),
        ("the state border", TargetKind.BORDER, ["state border"]),
        ("the Russian border", TargetKind.BORDER, ["Russia"]),
        ("the border with Russia", TargetKind.BORDER, ["Russia"]),
        ("Ukraine's border with Russia", TargetKind.BORDER, ["Ukraine", "Russia"]),
        ("the Russia-Ukraine border", TargetKind.BORDER, ["Russia", "Ukraine"]),
        ("the border of the Sumy region", TargetKind.BORDER, ["Sumy region"]),
        ("the Polish border", TargetKind.BORDER, ["Poland"]),
        ("кордону з Росією", TargetKind.BORDER, ["Росією"]),
        ("державного кордону", TargetKind.BORDER, ["державного кордону"]),
        ("білоруського кордону", TargetKind.BORDER, ["Belarus"]),
        ("российской границы", TargetKind.BORDER, ["Russia"]),
        ("границы с РФ", TargetKind.BORDER, ["Russia"]),
        ("the front line", TargetKind.FRONT, ["front line"]),
        ("the nearest Russian positions", TargetKind.FRONT, ["nearest Russian positions"]),
        ("Ukrainian-held territory", TargetKind.FRONT, ["Ukrainian-held territory"]),
        ("лінії бойового зіткнення", TargetKind.FRONT, ["лінії бойового зіткнення"]),
        ("ЛБС", TargetKind.FRONT, ["ЛБС"]),
        ("Atlantis", TargetKind.PLACE, ["Atlantis"]),
    ],
)
def test_a_measure_is_taken_from(text: str, kind: TargetKind, anchors: list[str]) -> None:
    target = target_at(passage_of(text), 0)
    assert target is not None
    assert (target.kind, [anchor.text for anchor in target.anchors]) == (kind, anchors)
    assert 0 <= target.start < target.end <= len(text)


@pytest.mark.parametrize(
    "text",
    [
        "the army moved from Kharkiv",
        "the highway linking Pokrovsk",
        "December 12",
        "the front of the house",
        "it",
        "",
    ],
)
def test_other_words_are_no_anchor(text: str) -> None:
    assert target_at(passage_of(text), 0) is None


def test_a_name_no_gazetteer_knows_stays_open() -> None:
    target = target_at(passage_of("the village of Atlantis"), 0)
    assert target is not None
    assert target.anchors[0].place is None
