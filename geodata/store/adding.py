"""Articles as read, and what a workspace holds of them, in; what is new or changed is kept."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import sqlalchemy as sa

from geodata.store.rows import content_hash
from geodata.store.tables import ARTICLE
from geodata.store.writing import Version, distinct_id, insert, keep_visit, read_again, retire

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geodata.articles.visits import Visit
    from geodata.model import Article
    from geodata.store.rows import Entry, Making


@dataclass(frozen=True, slots=True)
class Found:
    """An article as read, with the origin it is known by and the visit that fetched it."""

    origin: str
    entry: Entry
    visit: Visit | None = None


@dataclass(frozen=True, slots=True)
class Held:
    """What a workspace holds of an article; `key` is None for one that is about to be kept."""

    key: int | None
    origin: str
    id: str
    version: int
    content_hash: str
    read_with: str


@dataclass(frozen=True, slots=True)
class Known:
    """The current versions of some articles, by their origins and their ids."""

    by_origin: dict[str, Held] = field(default_factory=dict)
    by_id: dict[str, list[Held]] = field(default_factory=dict)

    def note(self, held: Held) -> None:
        """Take in what is held from now on, in the place of what was held of the origin."""
        before = self.by_origin.get(held.origin)
        self.by_origin[held.origin] = held
        if before is not None:
            self.by_id[before.id].remove(before)
        self.by_id.setdefault(held.id, []).append(held)

    def of(self, origin: str, article: Article) -> Held | None:
        """Find the article of an origin, or the same one under another."""
        own = self.by_origin.get(origin)
        same = (
            h for h in self.by_id.get(article.id, ()) if h.content_hash == content_hash(article)
        )
        return own or next(same, None)

    def has_read(self, origin: str, article: Article, making: Making) -> bool:
        """Tell whether this very text has been read already, by the same code and tables."""
        own = [held] if (held := self.by_origin.get(origin)) else []
        wanted = (content_hash(article), making.id)
        rows = (*own, *self.by_id.get(article.id, ()))
        return any((held.content_hash, held.read_with) == wanted for held in rows)

    def free_id(self, origin: str, article: Article) -> str:
        """Give the article's id, or one made from the origin where another article has it."""
        taken = any(
            held.origin != origin and held.content_hash != content_hash(article)
            for held in self.by_id.get(article.id, ())
        )
        return distinct_id(origin, article.id) if taken else article.id


def known_of(connection: sa.Connection, asked: Sequence[tuple[str, Article]]) -> Known:
    """Look up what is held of the origins and ids of articles."""
    columns = [ARTICLE.c[name] for name in Held.__slots__]
    origins, ids = {origin for origin, _ in asked}, {article.id for _, article in asked}
    either = ARTICLE.c.origin.in_(sorted(origins)) | ARTICLE.c.id.in_(sorted(ids))
    query = sa.select(*columns).where(ARTICLE.c.is_current, either).order_by(ARTICLE.c.key)
    known = Known()
    for row in connection.execute(query):
        known.note(Held(*row))
    return known


def add_all(connection: sa.Connection, found: Sequence[Found], making: Making) -> list[str]:
    """Keep entries in their order; tells of each what `Workspace.add` tells."""
    known = known_of(connection, [(one.origin, one.entry.article) for one in found])
    told: list[str] = []
    new: list[Version] = []
    for number, one in enumerate(found):
        held = known.of(one.origin, one.entry.article)
        how = _how(held, one.entry.article, making)
        if held is not None and held.key is None and how != "the same":  # twice in one go
            insert(connection, new, making)
            return told + add_all(connection, found[number:], making)
        if one.visit is not None:
            keep_visit(connection, one.visit, one.origin)
        if how == "read again":
            read_again(connection, _key(held), one.entry, making)
        elif how in {"new", "changed"}:
            if held is not None:
                retire(connection, _key(held))
            version = Version(one.origin, held.version + 1 if held else 1, one.entry)
            new.append(version)
            known.note(_about_to_be_held(version, making))
        told.append(how)
    insert(connection, new, making)
    return told


def _how(held: Held | None, article: Article, making: Making) -> str:
    if held is None:
        return "new"
    if held.content_hash != content_hash(article):
        return "changed"
    return "the same" if held.read_with == making.id else "read again"


def _key(held: Held | None) -> int:
    assert held is not None, "only what is held is changed"  # noqa: S101
    assert held.key is not None, "and what is about to be held was kept before"  # noqa: S101
    return held.key


def _about_to_be_held(version: Version, making: Making) -> Held:
    article = version.entry.article
    return Held(
        key=None,
        origin=version.origin,
        id=article.id,
        version=version.number,
        content_hash=content_hash(article),
        read_with=making.id,
    )
