"""The tables of a workspace; what SQLite and PostgreSQL both know, and nothing else."""

from __future__ import annotations

import sqlalchemy as sa

SCHEMA = 2  # raise it, and add a step to `migrate`, when a table changes

METADATA = sa.MetaData()
ABOUT = sa.Table(
    "about",
    METADATA,
    sa.Column("name", sa.String, primary_key=True),
    sa.Column("value", sa.String, nullable=False),
)
# What made a row: every article names its making, and what was found in it hangs on the article.
MAKING = sa.Table(
    "making",
    METADATA,
    sa.Column("id", sa.String, primary_key=True),
    sa.Column("code", sa.String, nullable=False),
    sa.Column("gazetteer", sa.String, nullable=False),
    sa.Column("fronts", sa.String, nullable=False),
    sa.Column("parameters", sa.String, nullable=False),
    sa.Column("first_used_at", sa.DateTime(timezone=True), nullable=False),
)
# Fronts by reference: their shapes stay in their files, whose hash the making holds.
FRONT = sa.Table(
    "front",
    METADATA,
    sa.Column("key", sa.Integer, primary_key=True),
    sa.Column("making", sa.ForeignKey("making.id"), nullable=False),
    sa.Column("day", sa.Date, nullable=False),
    sa.Column("source", sa.String, nullable=False),
    sa.Column("side", sa.String, nullable=False),
    sa.Column("schematic", sa.Boolean, nullable=False),
    sa.Column("licence", sa.String),
    sa.Column("path", sa.String, nullable=False),
    sa.Index("front_by_making", "making"),
)
ARTICLE = sa.Table(
    "article",
    METADATA,
    sa.Column("key", sa.Integer, primary_key=True),
    sa.Column("origin", sa.String, nullable=False),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("is_current", sa.Boolean, nullable=False),
    sa.Column("content_hash", sa.String, nullable=False),
    sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
    sa.Column("read_with", sa.String, nullable=False),  # the making's id
    sa.Column("id", sa.String, nullable=False),
    sa.Column("title", sa.String),
    sa.Column("text", sa.String, nullable=False),
    sa.Column("published", sa.Date),
    sa.Column("language", sa.String),
    sa.Column("source", sa.String),
    sa.Column("url", sa.String),
    sa.Column("extracted", sa.Boolean, nullable=False),
    sa.UniqueConstraint("origin", "version"),
    sa.Index("article_by_id", "id"),
)
MENTION = sa.Table(
    "mention",
    METADATA,
    sa.Column("key", sa.Integer, primary_key=True),
    sa.Column("article", sa.ForeignKey("article.key", ondelete="CASCADE"), nullable=False),
    sa.Column("start", sa.Integer, nullable=False),
    sa.Column("end", sa.Integer, nullable=False),
    sa.Column("text", sa.String, nullable=False),
    sa.Column("sense", sa.String, nullable=False),
    sa.Column("role", sa.String, nullable=False),
    sa.Column("confidence", sa.Float, nullable=False),
    sa.Column("reason", sa.String, nullable=False),
    sa.Column("place_id", sa.String),
    sa.Column("place", sa.String),
    sa.Column("lon", sa.Float),
    sa.Column("lat", sa.Float),
    sa.Index("mention_by_article", "article"),
    sa.Index("mention_by_place", "place_id"),
)
# Events, and claims with their findings. `is_current` repeats the article's, so that a filter
# needs no join; `is_long` parts the few that last over LONG_DAYS from those an index of first days
# finds by itself; `lon` and `lat` are the spot the page shows.
LONG_DAYS = 31
FEATURE = sa.Table(
    "feature",
    METADATA,
    sa.Column("key", sa.Integer, primary_key=True),
    sa.Column("article", sa.ForeignKey("article.key", ondelete="CASCADE"), nullable=False),
    sa.Column("id", sa.String, nullable=False),
    sa.Column("layer", sa.String, nullable=False),
    sa.Column("kind", sa.String, nullable=False),
    sa.Column("status", sa.String),
    sa.Column("verdict", sa.String),
    sa.Column("source", sa.String),
    sa.Column("first_day", sa.Date),
    sa.Column("last_day", sa.Date),
    sa.Column("shape", sa.LargeBinary),
    sa.Column("properties", sa.String, nullable=False),
    sa.Column("is_current", sa.Boolean, nullable=False, server_default=sa.true()),
    sa.Column("is_long", sa.Boolean, nullable=False, server_default=sa.false()),
    sa.Column("lon", sa.Float),
    sa.Column("lat", sa.Float),
    sa.Index("feature_by_first_day", "is_long", "first_day"),
    sa.Index("feature_by_kind", "kind", "is_long", "first_day"),
    sa.Index("feature_by_verdict", "verdict", "is_long", "first_day"),
    sa.Index("feature_by_source", "source", "is_long", "first_day"),
    sa.Index("feature_by_spot", "lon", "lat"),
    sa.Index("feature_by_article", "article"),
    sa.Index("feature_by_id", "id"),
)
CORRECTION = sa.Table(
    "correction",
    METADATA,
    sa.Column("key", sa.Integer, primary_key=True),
    sa.Column("id", sa.String, nullable=False, unique=True),
    sa.Column("row", sa.String, nullable=False),
    sa.Column("undone_at", sa.DateTime(timezone=True)),
)
# What a host said of an address when it was last fetched, for the next conditional request.
VISIT = sa.Table(
    "visit",
    METADATA,
    sa.Column("url", sa.String, primary_key=True),
    sa.Column("etag", sa.String),
    sa.Column("modified", sa.String),
    sa.Column("origin", sa.String),
    sa.Column("visited_at", sa.DateTime(timezone=True), nullable=False),
)
