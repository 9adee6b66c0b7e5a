"""Feeds to follow in; what is new in them out, as lines on standard output and an Atom feed."""

from __future__ import annotations

import hashlib
import json
import sys
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from typing import TYPE_CHECKING

from geodata.errors import GeodataError
from geodata.ingest import Report, ingest
from geodata.model import Verdict
from geodata.records import to_json
from geodata.snapshots.atom import atom_bytes, headline
from geodata.whole_file import write_whole

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from geodata.articles.web import Visitor
    from geodata.ingest import Piece, Read
    from geodata.snapshots.features import Feature
    from geodata.snapshots.selection import Selection
    from geodata.store import Making, Workspace

_ENTRIES = 100  # of the feed; a reader that looks once a day misses none


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch:
    """What to follow, what of it to tell, and where; `feed` is the Atom file to keep written."""

    sources: Sequence[str]
    selection: Selection
    feed: Path | None
    every_s: float
    visitor: Visitor | None = None

    @property
    def name(self) -> str:
        """Name it by what it asks for, so that what was told is not told again after a stop."""
        asked = json.dumps(self.selection.told, sort_keys=True)
        return hashlib.blake2b(asked.encode(), digest_size=8).hexdigest()


def watch(
    plan: Watch,
    workspace: Workspace,
    read: Callable[[Iterable[Piece]], Iterator[Read]],
    making: Making,
    *,
    once: bool,
) -> Report:
    """Follow the sources till stopped, or for one round; gives the last round's report."""
    mark = f"told {plan.name}"
    if workspace.mark(mark) is None:
        workspace.set_mark(mark, workspace.last_article())  # what was there before is no news
    while True:
        try:
            report = ingest(plan.sources, workspace, read, making, plan.visitor)
            _tell(plan, workspace, mark, report)
        except GeodataError as error:
            if once:
                raise
            print(f"geodata: {error}", file=sys.stderr)  # the next round may go better
        else:
            if once:
                return report
        time.sleep(plan.every_s)


def worth_telling(feature: Feature) -> bool:
    """Tell an event, or a claim that does not fit."""
    return feature.layer == "event" or feature.properties["verdict"] == Verdict.INCONSISTENT


# The mark is set last: a run killed before that prints what it told again, and leaves nothing out.
# The feed is laid anew each time from what the workspace holds, so that no entry is in it twice.
def _tell(plan: Watch, workspace: Workspace, mark: str, report: Report) -> None:
    for reject in report.rejects:
        print(f"geodata: {reject.where}: {reject.reason}", file=sys.stderr)
    last = workspace.last_article()
    for feature, found_at in workspace.features_since(workspace.mark(mark) or 0, plan.selection):
        if worth_telling(feature):
            row = {"found_at": found_at.isoformat(), "headline": headline(feature)}
            row |= {"id": feature.id, "layer": feature.layer, **feature.properties}
            print(to_json(row), flush=True)  # line by line, so that none is cut by a kill
    if plan.feed is not None:
        _write_feed(plan, plan.feed, workspace)
    workspace.set_mark(mark, last)


def _write_feed(plan: Watch, path: Path, workspace: Workspace) -> None:
    every = workspace.features_since(0, plan.selection)
    found = list(islice((pair for pair in every if worth_telling(pair[0])), _ENTRIES))
    title = "New events and claims that do not fit"
    if plan.selection.told:
        title += f": {json.dumps(plan.selection.told, ensure_ascii=False)}"
    now = datetime.now(UTC)
    raw = atom_bytes(found, plan.name, title, now)
    write_whole(path, lambda part: part.write_bytes(raw), what="snapshot")
