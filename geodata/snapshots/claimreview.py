"""Claims' features in; schema.org ClaimReview (JSON-LD) out, which search engines read.

Terms: https://schema.org/ClaimReview. Required of each review: what was claimed, the rating with
its words, who reviewed it and when, and where the claim appeared.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from geodata.model import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from geodata.snapshots.features import Feature

REVIEWER = "frontline-check"
# Undetermined is no half truth, so it gets words and no number.
_RATING = {Verdict.CONSISTENT.value: 5, Verdict.INCONSISTENT.value: 1}
_BEST, _WORST = 5, 1


def claim_reviews_bytes(
    features: Iterable[Feature], reviewed: date, about: Mapping[str, Any] | None = None
) -> bytes:
    """Write a review of each claim among the features as one JSON-LD graph; events have none.

    `about` is the label of the snapshot that they are of; each review names it by its hash.
    """
    part_of = _data_set(about) if about else None
    claims = [feature for feature in features if feature.layer == "claim"]
    told = {"isPartOf": part_of} if part_of else {}
    graph = [{**claim_review(feature, reviewed), **told} for feature in claims]
    document = {"@context": "https://schema.org", "@graph": graph}
    # "<" is escaped so that the graph can be put into a page's script element as it stands.
    text = json.dumps(document, ensure_ascii=False, allow_nan=False, indent=1)
    return text.replace("<", "\\u003c").encode()


def claim_review(feature: Feature, reviewed: date) -> dict[str, Any]:
    """Give one claim's feature as a ClaimReview, without what is not known of its article."""
    told = feature.properties
    return {
        "@type": "ClaimReview",
        "identifier": feature.id,
        "claimReviewed": told["quote"],
        "datePublished": reviewed.isoformat(),
        "author": {"@type": "Organization", "name": REVIEWER},
        "reviewBody": told["reason"],
        "reviewRating": _rating(told["verdict"], told["reason"]),
        "itemReviewed": _claim(told),
    }


def _data_set(about: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "@type": "Dataset",
        "identifier": about["content_hash"],
        "license": about["licence"],
        "creditText": about["attribution"],
        "temporalCoverage": "/".join(about["days"]) if about["days"] else None,
        "isBasedOn": about["sources"],
        "description": f"filter {json.dumps(about['filter'], ensure_ascii=False)}",
        "version": f"{about['made_by']} {json.dumps(about['versions'])}",
    }


def _rating(verdict: str, reason: str) -> dict[str, Any]:
    value = _RATING.get(verdict)
    scale = {"ratingValue": value, "bestRating": _BEST, "worstRating": _WORST} if value else {}
    return {
        "@type": "Rating",
        "alternateName": verdict,
        "ratingExplanation": reason,
        **scale,
    }


def _claim(told: dict[str, Any]) -> dict[str, Any]:
    publisher = {"@type": "Organization", "name": told["source"]} if told["source"] else None
    article = _known(
        {
            "@type": "NewsArticle",
            "headline": told["title"],
            "url": told["url"],
            "datePublished": told["published"],
            "publisher": publisher,
        }
    )
    return _known(
        {
            "@type": "Claim",
            "datePublished": told["published"],
            "author": publisher,
            "appearance": article,
        }
    )


def _known(member: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in member.items() if value is not None}
