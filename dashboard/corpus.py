"""Articles, or a workspace of them, in; what every view shows of them out, read once."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from dashboard.table import EventTable, table_of
from geodata.articles import read_articles
from geodata.errors import InputError
from geodata.fronts.web import open_all
from geodata.model import Article, Reject
from geodata.pipeline import read
from geodata.places.gazetteer import gazetteer_here, open_gazetteer
from geodata.snapshots import find_features
from geodata.snapshots.again import merge_again
from geodata.snapshots.corrections import apply_corrections
from geodata.snapshots.features import findings_on
from geodata.snapshots.merged import MergedFeatures, merge_features
from geodata.snapshots.selection import Selection

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from datetime import date

    from geodata.events.merge import MergedEvent
    from geodata.fronts import FrontSeries
    from geodata.model import Finding, Reading
    from geodata.places.gazetteer import Gazetteer
    from geodata.snapshots import Feature
    from geodata.snapshots.correction import Correction

ROOT = Path(__file__).parent.parent
SEEDS = ROOT / "seeds"
MOST_EVENTS = 250_000  # of a workspace; docs/decisions/0008-very-many-events.md
_KEPT_READINGS = 500  # of a workspace's articles, which are read again when they are looked at


@dataclass(frozen=True, slots=True)
class Corpus:
    """Everything that the views share; `rejects` could not be read.

    `as_read` are the reports of events, with or without a place; `reports` are those as corrected,
    `lost` the corrections that found none. `events` is what is shown: one row for each event, or
    for each report; `unplaced` the same of those without a place; `merged` are the events of more
    than one report. A workspace of more than `MOST_EVENTS` is shown from `since` on, the first of
    its days that are; `known_events` counts what it holds.
    """

    events: EventTable
    as_read: Mapping[str, Feature]
    reports: Mapping[str, Feature]
    merged: Mapping[str, MergedEvent]
    claims: tuple[Feature, ...]
    unplaced: EventTable
    articles: dict[str, Article]
    gazetteer: Gazetteer
    fronts: FrontSeries | None
    rejects: tuple[Reject, ...] = ()
    lost: tuple[Correction, ...] = ()
    since: date | None = None
    known_events: int | None = None
    readings: dict[str, Reading] = field(default_factory=dict)

    def row(self, event_id: str | None) -> int:
        """Give the row of an event by its id or by that of one of its reports, -1 if none."""
        row = self.events.number(event_id)
        if row >= 0 or event_id is None:
            return row
        events = (e.id for e in self.merged.values() if any(m.id == event_id for m in e.members))
        return self.events.number(next(events, None))

    def reading(self, article_id: str) -> Reading:
        """Give an article's reading; it is read now if it has not been."""
        known = self.readings.get(article_id)
        if known is None:
            known = read(self.articles[article_id], self.gazetteer, self.fronts)
            if len(self.readings) < _KEPT_READINGS:
                self.readings[article_id] = known
        return known

    def finding(self, claim: Feature) -> Finding | None:
        """Give the finding behind a claim's row, None if reading it anew gives another."""
        article_id = claim.properties["article"]
        if article_id not in self.articles:
            return None
        findings = self.reading(article_id).findings
        return next((f for f in findings if f.claim.id == claim.id), None)

    def finding_on(self, event: Feature) -> Finding | None:
        """Give the finding that an event's verdict comes from, of the first report that has it."""
        merged = self.merged.get(event.id)
        for report in [member.id for member in merged.members] if merged else [event.id]:
            article_id = self.reports[report].properties["article"]
            reading = self.reading(article_id) if article_id in self.articles else None
            told = next((e for e in reading.events if e.id == report), None) if reading else None
            for finding in findings_on(told, reading.findings) if reading and told else ():
                if finding.verdict == event.properties["verdict"]:
                    return finding
        return None


def load(
    sources: Sequence[Path], fronts_sources: Sequence[Path | str] = (SEEDS / "fronts",)
) -> Corpus:
    """Read articles and fronts into what the page shows."""
    gazetteer, fronts = open_gazetteer(gazetteer_here()), open_all(fronts_sources)
    rows = list(read_articles(map(str, sources), sys.stdin))
    readings = [read(row, gazetteer, fronts) for row in rows if isinstance(row, Article)]
    rejects = tuple(row for row in rows if isinstance(row, Reject))
    return corpus_of(readings, gazetteer, fronts, rejects)


def load_workspace(
    path: str,
    fronts_sources: Sequence[Path | str] = (SEEDS / "fronts",),
    until: date | None = None,
    most: int = MOST_EVENTS,
) -> Corpus:
    """Show what a workspace holds; of very many events the newest, or the newest until a day."""
    from geodata.store import open_workspace  # the samples need no database, which costs the start

    if "://" not in path and not Path(path).exists():
        raise InputError(f"workspace {path}: there is no such file; check the path")
    with open_workspace(path) as workspace:
        known, since = workspace.event_count(), workspace.newest_since(most, until)
        features = list(workspace.features(Selection(first_day=since, last_day=until)))
        told = {feature.properties["article"] for feature in features}
        articles = {a.id: a for a in workspace.articles() if since is None or a.id in told}
    found = _corpus(features, articles, open_gazetteer(gazetteer_here()), open_all(fronts_sources))
    return replace(found, since=since, known_events=known)


def corpus_of(
    readings: Iterable[Reading],
    gazetteer: Gazetteer,
    fronts: FrontSeries | None,
    rejects: tuple[Reject, ...] = (),
) -> Corpus:
    """Lay readings out for the views."""
    known = {reading.article.id: reading for reading in readings}
    features = list(find_features(list(known.values())))
    articles = {key: reading.article for key, reading in known.items()}
    found = _corpus(features, articles, gazetteer, fronts)
    return replace(found, rejects=rejects, readings=known)


def without_articles(corpus: Corpus) -> Corpus:
    """Give the tables of a corpus, and none of its articles."""
    return _corpus((), {}, corpus.gazetteer, corpus.fronts)


def with_readings(corpus: Corpus, added: Sequence[Reading]) -> Corpus:
    """Give the corpus with one visitor's own articles beside the others; it stays as it was."""
    features = list(find_features(added))
    articles = {**corpus.articles, **{r.article.id: r.article for r in added}}
    every = [*corpus.as_read.values(), *features]
    claims = [*corpus.claims, *(f for f in features if f.layer == "claim")]
    found = _merged_again(corpus, every, _texts(articles))
    laid = _laid_out(found, claims, articles, corpus.gazetteer, corpus.fronts)
    readings = {**corpus.readings, **{r.article.id: r for r in added}}
    return replace(
        laid,
        rejects=corpus.rejects,
        readings=readings,
        since=corpus.since,
        known_events=corpus.known_events,
    )


def with_corrections(corpus: Corpus, corrections: Sequence[Correction], merging: bool) -> Corpus:
    """Give the corpus with its reports as corrected, merged into events or one by one.

    What was given a place by hand is an event with a place from then on.
    """
    corrected = apply_corrections(corpus.as_read.values(), corrections)
    reports = {feature.id: feature for feature in corrected.features}
    layers = _layers(corrected.features)
    merged: dict[str, MergedEvent] = {}
    if merging:
        texts, by_hand = _texts(corpus.articles), (corrected.apart, corrected.together)
        found = _merged_again(corpus, corrected.features, texts, *by_hand)
        layers = found[0].features, found[1].features
        merged = {**found[0].merged, **found[1].merged}
    return replace(
        corpus,
        events=table_of(layers[0], corpus.fronts),
        unplaced=table_of(layers[1]),
        reports=reports,
        merged=merged,
        lost=corrected.lost,
    )


def _merged_again(
    corpus: Corpus,
    features: Iterable[Feature],
    texts: Mapping[str, str],
    apart: Collection[str] = (),
    together: Sequence[tuple[str, str]] = (),
) -> list[MergedFeatures]:
    """Merge events with a place and those without one, each from what nobody had corrected yet."""
    read = _layers(corpus.as_read.values())
    found = []
    tables = corpus.events, corpus.unplaced
    for table, reports, layer in zip(tables, read, _layers(features), strict=True):
        known = {f.id: corpus.merged[f.id] for f in table.features if f.id in corpus.merged}
        before = MergedFeatures(table.features, known, {f.id: f for f in reports})
        found.append(merge_again(before, layer, texts, apart, together))
    return found


def _layers(features: Iterable[Feature]) -> tuple[tuple[Feature, ...], tuple[Feature, ...]]:
    """Part events with a place from those without one."""
    every = tuple(features)
    placed, nowhere = (
        tuple(f for f in every if f.layer == layer) for layer in ("event", "unplaced")
    )
    return placed, nowhere


def _corpus(
    features: Sequence[Feature],
    articles: dict[str, Article],
    gazetteer: Gazetteer,
    fronts: FrontSeries | None,
) -> Corpus:
    found = [merge_features(layer, _texts(articles)) for layer in _layers(features)]
    claims = [f for f in features if f.layer == "claim"]
    return _laid_out(found, claims, articles, gazetteer, fronts)


def _laid_out(
    found: Sequence[MergedFeatures],
    claims: Sequence[Feature],
    articles: dict[str, Article],
    gazetteer: Gazetteer,
    fronts: FrontSeries | None,
) -> Corpus:
    placed, nowhere = found
    reports = {**placed.reports, **nowhere.reports}
    return Corpus(
        events=table_of(placed.features, fronts),
        as_read=reports,
        reports=reports,
        merged={**placed.merged, **nowhere.merged},
        claims=tuple(claims),
        unplaced=table_of(nowhere.features),
        articles=articles,
        gazetteer=gazetteer,
        fronts=fronts,
    )


def _texts(articles: Mapping[str, Article]) -> dict[str, str]:
    return {key: article.text for key, article in articles.items()}
