"""Readings in; the rows that a workspace keeps of them out."""

from __future__ import annotations

import hashlib
import json
import math
from dataclasses import asdict, dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import shapely

from geodata.model import Article
from geodata.snapshots.columns import spots
from geodata.snapshots.features import Feature, find_features
from geodata.snapshots.selection import oblast_of, words_of
from geodata.store.tables import LONG_DAYS

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    import sqlalchemy as sa

    from geodata.model import Mention, Reading

Row = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Making:
    """What makes a reading: hashes of the code, the gazetteer, the fronts and the parameters."""

    code: str
    gazetteer: str = ""
    fronts: str = ""
    parameters: Mapping[str, str] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """Name it by its content."""
        return hashlib.blake2b(
            json.dumps(asdict(self), sort_keys=True).encode(), digest_size=8
        ).hexdigest()

    @property
    def row(self) -> dict[str, Any]:
        """Give the versions as a snapshot carries them."""
        return asdict(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontReference:
    """A front that readings were checked against, by where it lies; its shape is not kept."""

    day: date
    source: str
    side: str
    schematic: bool
    licence: str | None
    path: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One article as read, with the rows of its mentions and features; plain, to be sent about."""

    article: Article
    mentions: tuple[Row, ...]
    features: tuple[Row, ...]


def entry_of(reading: Reading) -> Entry:
    """Lay one article's reading out as rows."""
    features = list(find_features([reading]))
    return Entry(
        reading.article,
        tuple(map(_mention_row, reading.mentions)),
        tuple(feature_rows(features)),
    )


@lru_cache(maxsize=256)
def content_hash(article: Article) -> str:
    """Hash what makes an article: its words and what is known of its origin."""
    known = [article.text, article.title, str(article.published), article.source, article.url]
    return hashlib.blake2b(json.dumps(known).encode(), digest_size=16).hexdigest()


def article_of(row: sa.Row[Any]) -> Article:
    """Read an article back."""
    return Article(
        id=row.id,
        text=row.text,
        title=row.title,
        published=row.published,
        language=row.language,
        source=row.source,
        url=row.url,
        extracted=row.extracted,
    )


def article_row(article: Article) -> Row:
    """Write an article's own columns."""
    return asdict(article) | {"content_hash": content_hash(article)}


def making_of(row: sa.Row[Any]) -> Making:
    """Read a making back."""
    return Making(
        code=row.code,
        gazetteer=row.gazetteer,
        fronts=row.fronts,
        parameters=json.loads(row.parameters),
    )


def feature_of(row: sa.Row[Any]) -> Feature:
    """Read a feature back."""
    return Feature(
        id=row.id,
        layer=row.layer,
        shape=None if row.shape is None else shapely.from_wkb(row.shape),
        first_day=row.first_day,
        last_day=row.last_day,
        properties=json.loads(row.properties),
    )


def feature_rows(features: list[Feature]) -> list[Row]:
    """Write features, with the columns that filters ask for and the words of a search beside."""
    lons, lats = (values.tolist() for values in spots(features))
    return [
        {
            "id": feature.id,
            "layer": feature.layer,
            "kind": feature.properties["kind"],
            "status": feature.properties.get("status"),
            "verdict": feature.properties.get("verdict"),
            "source": feature.properties.get("source"),
            "oblast": oblast_of(feature.properties),
            "place_id": feature.properties.get("place_id"),
            "actors": "|".join(feature.properties.get("actors") or ()),
            "sure_tenths": _tenths(feature.properties.get("confidence")),
            "first_day": feature.first_day,
            "last_day": feature.last_day,
            "shape": None if feature.shape is None else shapely.to_wkb(feature.shape),
            "properties": json.dumps(feature.properties, ensure_ascii=False),
            "is_long": is_long(feature.first_day, feature.last_day),
            "lon": None if feature.shape is None else lon,
            "lat": None if feature.shape is None else lat,
            "words": words_of(feature.properties),
        }
        for feature, lon, lat in zip(features, lons, lats, strict=True)
    ]


def is_long(first_day: date | None, last_day: date | None) -> bool:
    """Tell whether something lasts longer than what an index of first days finds."""
    return bool(first_day and last_day and (last_day - first_day).days > LONG_DAYS)


def _tenths(confidence: float | None) -> int | None:
    return None if confidence is None else math.floor(confidence * 10)


def _mention_row(mention: Mention) -> Row:
    place = mention.place
    return {
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "sense": mention.sense.value,
        "role": mention.role.value,
        "confidence": mention.confidence,
        "reason": mention.reason,
        "place_id": place and place.id,
        "place": place and place.name,
        "lon": place and place.at.lon,
        "lat": place and place.at.lat,
    }
