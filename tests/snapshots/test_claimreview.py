"""A ClaimReview has what schema.org and search engines require, and nothing that is not known."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from geodata.errors import InputError
from geodata.model import Article, Claim, ClaimKind, Finding, Reading, Verdict
from geodata.snapshots import find_features
from geodata.snapshots.claimreview import claim_review, claim_reviews_bytes
from geodata.snapshots.files import write_features

if TYPE_CHECKING:
    from pathlib import Path

    from geodata.snapshots import Feature

TODAY = date(2026, 2, 3)
ARTICLE = Article(
    id="a",
    text="The village lies 10 km south of </script> Kurakhove.",
    title="A village",
    published=date(2024, 12, 17),
    source="A Newspaper",
    url="https://example.org/a",
)
CLAIM = Claim(
    id="a-c0", kind=ClaimKind.DISTANCE_DIRECTION, quote="10 km south of </script>", start=17, end=41
)


def feature(verdict: Verdict, article: Article = ARTICLE) -> Feature:
    finding = Finding(claim=CLAIM, verdict=verdict, reason="It lies 9.6 km south.")
    reading = Reading(article=article, mentions=(), events=(), findings=(finding,))
    [made] = find_features([reading])
    return made


# Expected: the properties that https://developers.google.com/search/docs (fact check) requires or
# recommends of a ClaimReview, and their types at https://schema.org/ClaimReview.
def test_a_review_has_the_required_properties() -> None:
    review = claim_review(feature(Verdict.INCONSISTENT), TODAY)
    assert review["@type"] == "ClaimReview"
    assert review["claimReviewed"] == CLAIM.quote
    assert review["datePublished"] == "2026-02-03"
    assert review["author"]["@type"] == "Organization"
    assert review["author"]["name"]
    rating = review["reviewRating"]
    assert (rating["@type"], rating["alternateName"]) == ("Rating", "inconsistent")
    assert rating["worstRating"] <= rating["ratingValue"] <= rating["bestRating"]
    item = review["itemReviewed"]
    assert (item["@type"], item["datePublished"]) == ("Claim", "2024-12-17")
    assert item["author"] == {"@type": "Organization", "name": "A Newspaper"}
    assert item["appearance"]["url"] == "https://example.org/a"


@pytest.mark.parametrize(
    ("verdict", "value"),
    [(Verdict.CONSISTENT, 5), (Verdict.UNDETERMINED, None), (Verdict.INCONSISTENT, 1)],
)
def test_only_a_verdict_has_a_number(verdict: Verdict, value: int | None) -> None:
    rating = claim_review(feature(verdict), TODAY)["reviewRating"]
    assert rating.get("ratingValue") == value
    assert rating["alternateName"] == verdict.value


def test_what_is_not_known_is_left_out() -> None:
    bare = replace(ARTICLE, title=None, published=None, source=None, url=None)
    item = claim_review(feature(Verdict.CONSISTENT, bare), TODAY)["itemReviewed"]
    assert item == {"@type": "Claim", "appearance": {"@type": "NewsArticle"}}


def test_the_graph_holds_claims_only_and_closes_no_script() -> None:
    event = replace(feature(Verdict.CONSISTENT), layer="event")
    written = claim_reviews_bytes([event, feature(Verdict.CONSISTENT)], TODAY)
    assert b"<" not in written
    document = json.loads(written)
    assert document["@context"] == "https://schema.org"
    assert [review["identifier"] for review in document["@graph"]] == ["a-c0"]


def test_reviews_are_written_with_their_day(tmp_path: Path) -> None:
    path = tmp_path / "reviews.jsonld"
    with pytest.raises(InputError, match="day"):
        write_features(path, [feature(Verdict.CONSISTENT)])
    write_features(path, [feature(Verdict.CONSISTENT)], TODAY)
    assert json.loads(path.read_bytes())["@graph"][0]["datePublished"] == "2026-02-03"
