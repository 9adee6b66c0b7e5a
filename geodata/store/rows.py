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
from geodata.snapshots.asking import front_columns
from geodata.snapshots.columns import spots
from geodata.snapshots.features import Feature, find_features
from geodata.snapshots.selection import oblast_of, words_of
from geodata.store.tables import LONG_DAYS

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    import numpy as np
    import sqlalchemy as sa
    from numpy.typing import NDArray

    from geodata.fronts import FrontSeries
    from geodata.model import Mention, Reading

    Floats = NDArray[np.float64]

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
    """One article as read, with the rows of its mentions and features; plain, to be sent about.

    `measured` tells whether the features were measured to the fronts of the making.
    """

    article: Article
    mentions: tuple[Row, ...]
    features: tuple[Row, ...]
    measured: bool = False


def entry_of(reading: Reading, fronts: FrontSeries | None = None) -> Entry:
    """Lay one article's reading out as rows, measured to the fronts that it was read with."""
    features = list(find_features([reading]))
    return Entry(
        reading.article,
        tuple(map(_mention_row, reading.mentions)),
        tuple(feature_rows(features, fronts)),
        fronts is not None,
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


def feature_rows(features: list[Feature], fronts: FrontSeries | None = None) -> list[Row]:
    """Write features, with the columns that filters ask for and the words of a search beside."""
    lon, lat = spots(features)
    lons, lats = lon.tolist(), lat.tolist()
    metres, holders = _stand(features, lon, lat, fronts)
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
            "front_m": front_m,
            "held_by": held_by,
            "words": words_of(feature.properties),
        }
        for feature, lon, lat, front_m, held_by in zip(
            features, lons, lats, metres, holders, strict=True
        )
    ]


def _stand(
    features: list[Feature], lon: Floats, lat: Floats, fronts: FrontSeries | None
) -> tuple[list[float | None], list[str | None]]:
    """Give metres to the front of each one's day, and who held its ground; None if not known."""
    if fronts is None or not features:
        nothing = [None] * len(features)
        return nothing, nothing
    columns = front_columns(features, lon, lat, fronts)
    metres = [None if math.isnan(far) else far for far in columns.distance_m.tolist()]
    return metres, [side and side.value for side in columns.side.tolist()]


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
