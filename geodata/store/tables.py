"""The tables of a workspace; what SQLite and PostgreSQL both know, and nothing else."""

from __future__ import annotations

import sqlalchemy as sa

SCHEMA = 4  # raise it, and add a step to `migrate`, when a table changes

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
# Events, and claims with their findings. A key is the article's and a number within it, so that the
# order of keys, which every index ends in, is the order of articles also when one was read again.
# `is_current` repeats the article's, so that a filter needs no join; `is_long` parts the few that
# last over LONG_DAYS from those an index of first days finds by itself; `lon` and `lat` are the
# spot the page shows; `actors` have "|" between them; `sure_tenths` is confidence, rounded down.
# `front_m` and `held_by` tell how what happened at a point stands to the front of its last day, in
# the fronts of the hash `fronts`, which is NULL till `measuring` has been there.
LONG_DAYS = 31
MOST_FOUND = 1 << 20  # in one article
IN_ORDER = "feature_in_order"
_ASKED = (
    *("key", "is_current", "layer", "kind", "status", "verdict", "source", "oblast", "actors"),
    *("sure_tenths", "first_day", "last_day", "lon", "lat", "fronts", "front_m", "held_by"),
)
_KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
FEATURE = sa.Table(
    "feature",
    METADATA,
    sa.Column("key", _KEY, primary_key=True, autoincrement=False),
    sa.Column("article", sa.ForeignKey("article.key", ondelete="CASCADE"), nullable=False),
    sa.Column("id", sa.String, nullable=False),
    sa.Column("layer", sa.String, nullable=False),
    sa.Column("kind", sa.String, nullable=False),
    sa.Column("status", sa.String),
    sa.Column("verdict", sa.String),
    sa.Column("source", sa.String),
    sa.Column("oblast", sa.String),
    sa.Column("place_id", sa.String),
    sa.Column("actors", sa.String, nullable=False),
    sa.Column("sure_tenths", sa.Integer),
    sa.Column("first_day", sa.Date),
    sa.Column("last_day", sa.Date),
    sa.Column("shape", sa.LargeBinary),
    sa.Column("properties", sa.String, nullable=False),
    sa.Column("is_current", sa.Boolean, nullable=False),
    sa.Column("is_long", sa.Boolean, nullable=False),
    sa.Column("lon", sa.Float),
    sa.Column("lat", sa.Float),
    sa.Column("fronts", sa.String),
    sa.Column("front_m", sa.Float),
    sa.Column("held_by", sa.String),
    sa.Index("feature_by_day", "is_long", "first_day", "last_day"),
    *(
        sa.Index(f"feature_by_{name}", name)
        for name in ("kind", "status", "verdict", "source", "layer", "oblast", "place_id", "actors")
    ),
    sa.Index("feature_by_sureness", "sure_tenths"),
    sa.Index("feature_by_spot", "lon", "lat"),
    sa.Index("feature_by_article", "article"),
    sa.Index("feature_by_id", "id"),
    sa.Index("feature_by_layer_and_day", "layer", "is_current", "first_day"),
    sa.Index("feature_by_front", "fronts", "front_m"),
    sa.Index("feature_by_holder", "fronts", "held_by"),
    # A narrow copy of all that filters ask for, in the order of keys.
    sa.Index(IN_ORDER, *_ASKED),
)
# The words of features by their keys; SQLite only. The index knows each three letters that follow
# one another, so that a part of a word is found too.
WORDS = sa.table("feature_words", sa.column("rowid", sa.Integer), sa.column("words", sa.String))
_MAKE_WORDS: sa.DDL = sa.DDL(  # type: ignore[no-untyped-call]  # as SQLAlchemy has it
    "CREATE VIRTUAL TABLE IF NOT EXISTS feature_words USING fts5"
    "(words, tokenize='trigram', detail='none', columnsize=0)"
).execute_if(dialect="sqlite")
sa.event.listen(FEATURE, "after_create", _MAKE_WORDS)
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
