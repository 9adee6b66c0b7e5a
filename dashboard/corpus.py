"""The articles that the page shows, read once for all visitors, with the front of their days."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from geodata.articles import read_articles
from geodata.fronts import FrontSeries, read_fronts
from geodata.model import Article, Reject
from geodata.pipeline import read
from geodata.places.gazetteer import open_gazetteer
from geodata.snapshots.features import event_verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geodata.model import Event, Finding, Reading, Verdict
    from geodata.places.gazetteer import Gazetteer

ROOT = Path(__file__).parent.parent
SEEDS = ROOT / "seeds"


@dataclass(frozen=True, slots=True)
class Told:
    """An event with the article that tells it and the verdict on where it is said to be."""

    event: Event
    article: Article
    verdict: Verdict | None


@dataclass(frozen=True, slots=True)
class Judged:
    """A claim's finding with the article that makes it."""

    finding: Finding
    article: Article


@dataclass(frozen=True, slots=True)
class Corpus:
    """Everything that the views share; `rejects` could not be read."""

    readings: tuple[Reading, ...]
    events: tuple[Told, ...]
    findings: tuple[Judged, ...]
    gazetteer: Gazetteer
    fronts: FrontSeries | None
    rejects: tuple[Reject, ...] = ()


def load(sources: Sequence[Path], fronts_path: Path | None = SEEDS / "fronts") -> Corpus:
    """Read articles and fronts into what the page shows."""
    gazetteer = open_gazetteer()
    fronts = read_fronts(fronts_path) if fronts_path and fronts_path.exists() else None
    rows = list(read_articles(map(str, sources), sys.stdin))
    readings = tuple(read(row, gazetteer, fronts) for row in rows if isinstance(row, Article))
    rejects = tuple(row for row in rows if isinstance(row, Reject))
    return corpus_of(readings, gazetteer, fronts, rejects)


def corpus_of(
    readings: Sequence[Reading],
    gazetteer: Gazetteer,
    fronts: FrontSeries | None,
    rejects: Sequence[Reject] = (),
) -> Corpus:
    """Lay readings out for the views: every event and every claim with its article."""
    return Corpus(
        readings=tuple(readings),
        events=tuple(
            Told(event, reading.article, event_verdict(event, reading.findings))
            for reading in readings
            for event in reading.events
        ),
        findings=tuple(
            Judged(finding, reading.article) for reading in readings for finding in reading.findings
        ),
        gazetteer=gazetteer,
        fronts=fronts,
        rejects=tuple(rejects),
    )
