"""An open workspace: what was read goes in, and comes out as it was."""

from __future__ import annotations

import json
from contextlib import contextmanager
from dataclasses import asdict, replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from geodata.articles.visits import Visit
from geodata.snapshots.correction import Correction, from_row, to_row
from geodata.snapshots.corrections import Corrected, apply_corrections
from geodata.snapshots.selection import Selection, chosen
from geodata.store.adding import Found, Known, add_all, known_of
from geodata.store.asking import AtFront, conditions
from geodata.store.measuring import measure
from geodata.store.rows import Entry, article_of, entry_of, feature_of, making_of
from geodata.store.said import said
from geodata.store.search import found_keys
from geodata.store.tables import ABOUT, ARTICLE, CORRECTION, FEATURE, FRONT, MAKING, MENTION, VISIT
from geodata.store.writing import keep_visit, utc

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from geodata.fronts import FrontSeries
    from geodata.model import Article, Reading
    from geodata.snapshots.features import Feature
    from geodata.store.rows import FrontReference, Making

_EVERYTHING = Selection()
_EVENTS = (FEATURE.c.is_current.is_(True), FEATURE.c.layer == "event")


class Workspace:
    """An open workspace; `with` closes it."""

    def __init__(self, engine: sa.Engine, name: str) -> None:
        self._engine = engine
        self._name = name

    def __enter__(self) -> Workspace:
        return self

    def __exit__(self, *_: object) -> None:
        self._engine.dispose()

    def note(self, making: Making, fronts: Iterable[FrontReference] = ()) -> None:
        """Keep what readings are going to be made with; once is enough."""
        with self._writing() as connection:
            if connection.execute(sa.select(MAKING).where(MAKING.c.id == making.id)).first():
                return
            row = asdict(making) | {"parameters": json.dumps(dict(making.parameters))}
            now = datetime.now(UTC)
            connection.execute(sa.insert(MAKING).values(id=making.id, first_used_at=now, **row))
            rows = [asdict(front) | {"making": making.id} for front in fronts]
            if rows:
                connection.execute(sa.insert(FRONT), rows)

    def makings(self) -> dict[str, dict[str, Any]]:
        """Give the versions that made what the workspace holds, by their ids."""
        used = sa.select(ARTICLE.c.read_with).where(ARTICLE.c.is_current)
        query = sa.select(MAKING).where(MAKING.c.id.in_(used)).order_by(MAKING.c.id)
        with self._reading() as connection:
            rows = connection.execute(query).all()
        return {row.id: making_of(row).row for row in rows}

    def known(self, asked: Sequence[tuple[str, Article]]) -> Known:
        """Give what is held of the origins and ids of articles."""
        with self._reading() as connection:
            return known_of(connection, asked)

    def add(
        self, origin: str, reading: Reading | Entry, making: Making, visit: Visit | None = None
    ) -> str:
        """Keep a reading; tells whether it is "new", "changed", "read again" or "the same"."""
        entry = reading if isinstance(reading, Entry) else entry_of(reading)
        return self.add_all([Found(origin, entry, visit)], making)[0]

    def add_all(self, found: Sequence[Found], making: Making) -> list[str]:
        """Keep entries in one transaction, all or none; tells of each what `add` tells."""
        with self._writing() as connection:
            return add_all(connection, found, making)

    def stored(self, origin: str) -> Article | None:
        """Give the current version of the article of an origin."""
        current = (ARTICLE.c.origin == origin) & ARTICLE.c.is_current
        with self._reading() as connection:
            row = connection.execute(sa.select(ARTICLE).where(current)).first()
        return article_of(row) if row else None

    def made_otherwise(self, making: Making) -> list[str]:
        """List the origins whose articles other code or tables have read."""
        wanted = ARTICLE.c.is_current & (ARTICLE.c.read_with != making.id)
        with self._reading() as connection:
            query = sa.select(ARTICLE.c.origin).where(wanted).order_by(ARTICLE.c.key)
            return list(connection.execute(query).scalars().all())

    def measure(self, series: FrontSeries, fronts: str) -> None:
        """Keep how far every event is from the front of its day, in the fronts of this hash."""
        done = 1
        while done:
            with self._writing() as connection:
                done = measure(connection, series, fronts)

    def articles(self) -> Iterator[Article]:
        """Give the current version of every article, in the order they came."""
        query = sa.select(ARTICLE).where(ARTICLE.c.is_current).order_by(ARTICLE.c.key)
        with self._reading() as connection:
            for row in connection.execution_options(yield_per=200).execute(query):
                yield article_of(row)

    def articles_naming(self, place_id: str) -> list[str]:
        """List the ids of the articles that name a place, in the order they came."""
        query = sa.select(ARTICLE.c.id).where(
            ARTICLE.c.is_current,
            ARTICLE.c.key.in_(sa.select(MENTION.c.article).where(MENTION.c.place_id == place_id)),
        )
        with self._reading() as connection:
            return list(connection.execute(query.order_by(ARTICLE.c.key)).scalars().all())

    def features(
        self,
        selection: Selection = _EVERYTHING,
        at_front: AtFront | None = None,
        *,
        most: int | None = None,
    ) -> Iterator[Feature]:
        """Give the events and claims that a selection chooses, in the order of their articles.

        What was measured to other fronts than `at_front` names is let through.
        """
        with self._reading() as connection:
            given = 0
            wanted = conditions(connection, selection, at_front)
            for keys in found_keys(connection, selection, at_front, short=most is not None):
                query = sa.select(FEATURE).where(FEATURE.c.key.in_(keys), *wanted)
                for row in connection.execute(query.order_by(FEATURE.c.key)).all():
                    feature = feature_of(row)
                    if chosen(feature, selection):
                        yield feature
                        given += 1
                        if given == most:
                            return

    def newest_since(self, most: int, until: date | None = None) -> date | None:
        """Give the day from which on there are at most so many events, None if all are.

        Of days with more than that alone, the day after them.
        """
        dated = [FEATURE.c.first_day.is_not(None), *_EVENTS]
        if until is not None:
            dated.append(FEATURE.c.first_day <= until)
        query = sa.select(FEATURE.c.first_day).where(*dated)
        with self._reading() as connection:
            day = connection.execute(
                query.order_by(FEATURE.c.first_day.desc()).offset(most).limit(1)
            ).scalar()
        return None if day is None else day + timedelta(days=1)

    def event_count(self) -> int:
        """Count the events of all articles that hold."""
        with self._reading() as connection:
            query = sa.select(sa.func.count()).select_from(FEATURE).where(*_EVENTS)
            return int(connection.execute(query).scalar_one())

    def features_since(
        self, article_key: int, selection: Selection
    ) -> Iterator[tuple[Feature, datetime]]:
        """Give what was found in articles kept after one, with when; the newest article first.

        What an earlier version of the same article said already was found with that version.
        """
        same, first = sa.alias(FEATURE), sa.alias(ARTICLE)
        told = (same.c.id == FEATURE.c.id) & (same.c.properties == FEATURE.c.properties)
        found_at = sa.select(sa.func.min(first.c.added_at)).where(
            told, first.c.key == same.c.article
        )
        known = sa.exists().where(told, same.c.article <= article_key)
        query = (
            sa.select(FEATURE, found_at.scalar_subquery().label("found_at"))
            .where(FEATURE.c.article > article_key, ~known)
            .order_by(FEATURE.c.article.desc(), FEATURE.c.key)
        )
        with self._reading() as connection:
            query = query.where(*conditions(connection, selection))
            for row in connection.execution_options(yield_per=100).execute(query):
                feature = feature_of(row)
                if chosen(feature, selection):
                    yield feature, utc(row.found_at)

    def last_article(self) -> int:
        """Give the key of the article that was kept last; 0 if there is none."""
        with self._reading() as connection:
            return connection.execute(sa.select(sa.func.max(ARTICLE.c.key))).scalar() or 0

    def mark(self, name: str) -> int | None:
        """Give the number kept under a name."""
        query = sa.select(ABOUT.c.value).where(ABOUT.c.name == name)
        with self._reading() as connection:
            value = connection.execute(query).scalar()
        return None if value is None else int(value)

    def set_mark(self, name: str, number: int) -> None:
        """Keep a number under a name."""
        with self._writing() as connection:
            connection.execute(sa.delete(ABOUT).where(ABOUT.c.name == name))
            connection.execute(sa.insert(ABOUT).values(name=name, value=str(number)))

    def visit(self, url: str) -> Visit | None:
        """Give what an address's host said when it was last fetched."""
        with self._reading() as connection:
            row = connection.execute(sa.select(VISIT).where(VISIT.c.url == url)).first()
        return Visit(url=url, etag=row.etag, modified=row.modified) if row else None

    def origin_of(self, url: str) -> str | None:
        """Give the origin under which a fetched address was kept."""
        with self._reading() as connection:
            return connection.execute(sa.select(VISIT.c.origin).where(VISIT.c.url == url)).scalar()

    def keep_visit(self, visit: Visit) -> None:
        """Keep what a host said of a list of articles."""
        with self._writing() as connection:
            keep_visit(connection, visit, None)

    def corrections(self) -> tuple[Correction, ...]:
        """Give the corrections that hold, in the order in which they were made."""
        query = sa.select(CORRECTION.c.row).where(CORRECTION.c.undone_at.is_(None))
        with self._reading() as connection:
            rows = connection.execute(query.order_by(CORRECTION.c.key)).scalars().all()
        return tuple(from_row(json.loads(row)) for row in rows)

    def add_correction(self, correction: Correction) -> None:
        """Keep a correction; one that was undone holds again."""
        known = CORRECTION.c.id == correction.id
        row = json.dumps(to_row(correction), ensure_ascii=False)
        with self._writing() as connection:
            again = connection.execute(sa.update(CORRECTION).where(known).values(undone_at=None))
            if again.rowcount == 0:
                connection.execute(sa.insert(CORRECTION).values(id=correction.id, row=row))

    def undo_correction(self, correction_id: str) -> bool:
        """Let a correction hold no longer; it stays on record. Tells whether one held."""
        holds = (CORRECTION.c.id == correction_id) & CORRECTION.c.undone_at.is_(None)
        undo = sa.update(CORRECTION).where(holds).values(undone_at=datetime.now(UTC))
        with self._writing() as connection:
            return connection.execute(undo).rowcount > 0

    def corrected(
        self, selection: Selection = _EVERYTHING, at_front: AtFront | None = None
    ) -> Corrected:
        """Give what a selection chooses of the events and claims as they are when corrected.

        `at_front` may let more through, as in `features`.
        """
        made = self.corrections()
        if not made:
            return Corrected(tuple(self.features(selection, at_front)))
        # A correction may move an event into the selection, or out of it.
        concerned = {correction.spot.article_id for correction in made}
        found = [*self.features(selection, at_front), *self._features_of(concerned)]
        corrected = apply_corrections(found, made)
        kept = tuple(feature for feature in corrected.features if chosen(feature, selection))
        return replace(corrected, features=kept)

    def _features_of(self, article_ids: Collection[str]) -> list[Feature]:
        query = sa.select(FEATURE).join(ARTICLE).where(FEATURE.c.is_current)
        wanted = query.where(ARTICLE.c.id.in_(list(article_ids)))
        with self._reading() as connection:
            return [feature_of(row) for row in connection.execute(wanted)]

    @contextmanager
    def _writing(self) -> Iterator[sa.Connection]:
        with said(self._name), self._engine.begin() as connection:
            yield connection

    @contextmanager
    def _reading(self) -> Iterator[sa.Connection]:
        with said(self._name), self._engine.connect() as connection:
            yield connection.execution_options(reading=True)
