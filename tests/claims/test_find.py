"""What a claim carries; sentences by language stand in the files beside this one."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.claims.find import find_claims
from geodata.model import Article, Claim

ClaimsOf = Callable[[str], tuple[Claim, ...]]


@pytest.mark.parametrize(
    ("marked", "meant"),
    [
        ("They took [Sokil]. The village lies 30 km northwest of [Donetsk].", "Sokil"),
        ("They took [Sokil] on Friday. It is located about 30 km from [Donetsk].", "Sokil"),
        ("They hit [Balta]. The town, home to 20,000 once, lies 12 km from [Kodyma].", "Balta"),
        ("Звільнено [Сокіл]. Село розташоване за 30 км від [Донецька].", "Сокіл"),
        ("Взят [Сокол]. Посёлок находится примерно в 30 км от [Донецка].", "Сокол"),
        ("They took [Sokil], south of [Hirnyk]. The village is 30 km from [Donetsk].", "Sokil"),
        ("They took [Sokil]. They mourn the town, which lies 30 km from [Donetsk].", "Sokil"),
        ("They took [Sokil]. They hold a town, which lies 30 km from [Donetsk].", None),
        ("They took [Sokil] and [Vovche]. They mourn the town, 30 km from [Donetsk].", None),
        ("They took [Sokil]. In [Balta] they mourn the town, 30 km from [Donetsk].", None),
        ("They took [Sokil] and [Vovche]. The village lies 30 km from [Donetsk].", None),
        ("They met in [R:Kharkiv region]. The town lies 30 km from [Donetsk].", None),
        ("The village lies 30 km from [Donetsk].", None),
        ("A drone fell in [Sokil]. It was 30 km from [Donetsk].", None),
    ],
)
def test_a_subject_that_points_back_is_the_only_place_before(
    marked: str, meant: str | None, claims_of: ClaimsOf
) -> None:
    subject = claims_of(marked)[-1].subject
    assert (subject.place.name if subject and subject.place else None) == meant


def test_a_claim_carries_its_words_and_figures(claims_of: ClaimsOf) -> None:
    text = "A small village around 10 kilometers (six miles) south of Lyman."
    [claim] = claims_of(text.replace("Lyman", "[Lyman]"))
    assert claim.id == "a-c0"
    assert claim.quote == "A small village around 10 kilometers (six miles) south of Lyman"
    assert claim.quote == text[claim.start : claim.end]
    assert claim.qualifier == "about"
    assert claim.grain_m == 1000
    assert claim.spread_deg == 17
    assert claim.road_share == 0.5
    assert claim.second_text == "six miles"
    assert claim.second_m is not None
    assert claim.second_m[0] < 10_000 < claim.second_m[1]
    assert claim.as_of == date(2024, 12, 17)
    assert claim.anchors[0].place is not None
    assert claim.anchors[0].place.name == "Lyman"
    assert claim.subject is not None
    assert claim.subject.place is None


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("10 km from [Izium]", 0.5),
        ("10 km by road from [Izium]", 0.95),
        ("10 km from [Izium] as the crow flies", 0.1),
        ("10 км по прямой от [Изюма]", 0.1),
        ("10 км трасою від [Ізюма]", 0.95),
    ],
)
def test_the_road_share_follows_the_words(text: str, share: float, claims_of: ClaimsOf) -> None:
    [claim] = claims_of(text)
    assert claim.road_share == share


WORDS = st.sampled_from(
    "10 km south of from near the border front line (both ) , . ; [Sumy] [R:Kursk] between and"
    " advanced 3 км на південь від південніше к югу от возле кордону лінії фронту".split(" ")
)


@given(st.lists(WORDS, max_size=30))
def test_any_text_is_read_with_exact_quotes(claims_of: ClaimsOf, words: list[str]) -> None:
    marked = " ".join(words)
    text = marked.replace("[R:", "").replace("[", "").replace("]", "")
    for claim in claims_of(marked):
        assert claim.quote == text[claim.start : claim.end]
        for thing in (claim.subject, *claim.anchors):
            if thing and thing.place:
                assert text[thing.start : thing.end] == thing.text


@given(st.text(max_size=200))
def test_no_text_breaks_the_grammar(text: str) -> None:
    find_claims(Article(id="a", text=text), ())


def test_a_list_in_which_each_has_its_own_where_is_near_its_first_only(
    statements: Callable[[str], list[str]],
) -> None:
    marked = "They hit [Olenya] near [Murmansk], [Dyagilevo] in [Ryazan] and [Ivanovo]."
    assert statements(marked) == ["near Olenya < Murmansk"]
