"""The verbs `ingest` and `watch`: what fills a workspace, and tells what is new in it. Wiring."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from geodata.arguments import (
    USER_ERROR,
    add_front,
    add_gazetteer,
    add_verb,
    add_workspace,
    jobs,
)
from geodata.errors import InputError
from geodata.gathering import making_of
from geodata.records import to_json
from geodata.selecting import add_filters, selection_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from geodata.ingest import Piece, Read, Report
    from geodata.store import FrontReference, Making, Workspace


def add(verbs: Any) -> None:
    """Add the verbs with their options."""
    verb = add_verb(verbs, "ingest", _ingest, "read files, feeds and pages into a workspace")
    verb.add_argument(
        "sources", nargs="*", metavar="SOURCE", help="file, folder, page, feed or sitemap"
    )
    verb.add_argument("--again", action="store_true", help="read again what older code had read")
    _add_reading(verb)

    verb = add_verb(verbs, "watch", _watch, "follow feeds; tell new events and claims that are off")
    verb.add_argument("sources", nargs="+", metavar="SOURCE", help="feed, page or folder")
    verb.add_argument(
        "--out",
        type=Path,
        metavar="FEED.xml",
        help="an Atom feed to keep written; each entry is in it once",
    )
    verb.add_argument("--every", type=_minutes, default=15.0, metavar="MINUTES")
    verb.add_argument("--once", action="store_true", help="one round, for a scheduler")
    add_filters(verb)
    _add_reading(verb)


def _add_reading(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("--jobs", type=jobs, default=1, help="processes (default 1)")
    add_workspace(verb)
    add_gazetteer(verb)
    add_front(verb)


def _ingest(args: argparse.Namespace) -> int:
    from geodata.ingest import ingest, read_again
    from geodata.store import open_workspace

    if not args.sources and not args.again:
        raise InputError("ingest: name a file, folder or web address, or give --again")
    with open_workspace(args.workspace) as workspace:
        making, read = _noted(args, workspace), _reading(args)
        report = ingest(args.sources, workspace, read, making)
        if args.again:
            report.done += read_again(workspace, read, making).done
        _measure(args, workspace, making)
    return _told(args, report)


def _measure(args: argparse.Namespace, workspace: Workspace, making: Making) -> None:
    """Keep how far each event is from its front; what stands at an address may be other later."""
    from geodata.fronts.web import open_all

    if args.front and all(isinstance(source, Path) for source in args.front):
        fronts = open_all(args.front)
        if fronts is not None:
            workspace.measure(fronts, making.fronts)


def _told(args: argparse.Namespace, report: Report) -> int:
    for reject in report.rejects:
        print(f"geodata: {reject.where}: {reject.reason}", file=sys.stderr)
    failed = len(report.rejects)
    print(to_json({"workspace": args.workspace, **report.done, "failed": failed}))
    return USER_ERROR if failed else 0


def _reading(args: argparse.Namespace) -> Callable[[Iterable[Piece]], Iterator[Read]]:
    """Give what reads pieces one by one, or in `--jobs` processes."""
    from geodata.jobs import in_order
    from geodata.reader import open_piece_reader

    tables = (args.gazetteer, args.front)
    if args.jobs == 1:
        read_one = open_piece_reader(*tables)
        return lambda pieces: map(read_one, pieces)
    return lambda pieces: in_order(open_piece_reader, tables, pieces, jobs=args.jobs)


def _noted(args: argparse.Namespace, workspace: Workspace) -> Making:
    """Say what reads, and let the workspace note it with the fronts it refers to."""
    making = making_of(args)
    workspace.note(making, _front_references(args.front))
    return making


def _front_references(sources: list[Path | str]) -> Iterator[FrontReference]:
    from geodata.fronts.web import open_fronts
    from geodata.store import FrontReference

    for source in sources:
        for front in open_fronts(source).fronts:
            yield FrontReference(
                day=front.day,
                source=front.source,
                side=front.side.value,
                schematic=front.schematic,
                licence=front.licence,
                path=str(source),
            )


def _watch(args: argparse.Namespace) -> int:
    from geodata.store import open_workspace
    from geodata.watch import Watch, watch

    asked = selection_of(args)
    with open_workspace(args.workspace) as workspace:
        making, read = _noted(args, workspace), _reading(args)
        plan = Watch(sources=args.sources, selection=asked, feed=args.out, every_s=args.every * 60)
        report = watch(plan, workspace, read, making, once=args.once)
    return USER_ERROR if report.rejects else 0


def _minutes(text: str) -> float:
    try:
        minutes = float(text)
    except ValueError:
        minutes = 0.0
    if not 1 <= minutes <= 10_000:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of minutes from 1 to 10000")
    return minutes
