"""The command line: a contract that other programs rely on. Only the wiring lives here.

JSON Lines on stdout, progress and errors on stderr; status 0 on success, 2 on a user's error.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from geodata.errors import GeodataError, InputError
from geodata.records import to_json

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from geodata.model import Article
    from geodata.snapshots import Feature

USER_ERROR = 2


def main(argv: Sequence[str] | None = None) -> int:
    """Run one verb and return the exit status."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="surrogateescape")
    args = _parser().parse_args(argv)
    run: Callable[[argparse.Namespace], int] = args.run
    try:
        return run(args)
    except GeodataError as error:
        print(f"geodata: {error}", file=sys.stderr)
        return USER_ERROR
    except BrokenPipeError:  # the reader of our output has gone (`| head`); nothing is lost
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        print("geodata: stopped", file=sys.stderr)
        return 130


def _parse(args: argparse.Namespace) -> int:
    told = _Rejects()
    for line in _reading_lines(args, told.good(args.files or ["-"])):
        print(line)
    return told.status


class _Rejects:
    """The good articles of some sources; a bad one is told at once and sets the status."""

    def __init__(self) -> None:
        self.status = 0

    def good(self, sources: Sequence[str]) -> Iterator[Article]:
        from geodata.articles import read_articles
        from geodata.model import Reject

        for row in read_articles(sources, sys.stdin):
            if isinstance(row, Reject):
                print(f"geodata: {row.where}: {row.reason}", file=sys.stderr)
                self.status = USER_ERROR
            else:
                yield row


def _reading_lines(args: argparse.Namespace, articles: Iterator[Article]) -> Iterator[str]:
    """Read articles one by one, or in `--jobs` processes; lines come in input order."""
    from geodata.reader import open_line_reader

    if args.jobs == 1:
        yield from map(open_line_reader(args.gazetteer, args.front), articles)
        return
    from geodata.jobs import in_order

    yield from in_order(open_line_reader, (args.gazetteer, args.front), articles, jobs=args.jobs)


def _check(args: argparse.Namespace) -> int:
    from geodata.claims import check_rows
    from geodata.model import Reject

    del args
    status = 0
    for row in check_rows(_json_rows()):
        if isinstance(row, Reject):
            print(f"geodata: {row.where}: {row.reason}", file=sys.stderr)
            status = USER_ERROR
        else:
            print(to_json(row))
    return status


def _locate(args: argparse.Namespace) -> int:
    from geodata.places.gazetteer import open_gazetteer
    from geodata.places.locate import locate
    from geodata.records import place_row

    found = locate(open_gazetteer(args.gazetteer), args.name, near=args.near, admin=args.admin)
    if not found and args.online:
        from geodata.places.nominatim import Nominatim

        found = Nominatim(args.online).find(args.name)
    for place in found:
        print(to_json(place_row(place)))
    if not found:
        raise InputError(
            f"no place is called {args.name!r} in this gazetteer; "
            "check the spelling or add a table with --gazetteer"
        )
    return 0


def _front_measure(args: argparse.Namespace) -> int:
    from geodata.fronts.reports import measure_front
    from geodata.fronts.shares import Share, Sharing
    from geodata.places.gazetteer import open_gazetteer

    by = Share(args.by) if args.by else None
    gazetteer = open_gazetteer(args.gazetteer) if by is Share.SECTOR else None
    sharing = Sharing(by, gazetteer) if by else None
    tolerances_m = tuple(args.tolerance_m or (0.0,))
    print(to_json(measure_front(args.file, args.day, args.border, tolerances_m, sharing)))
    return 0


def _front_distance(args: argparse.Namespace) -> int:
    from geodata.fronts.reports import front_distances

    for row in front_distances(args.file, args.at, args.day, args.border):
        print(to_json(row))
    return 0


def _front_series(args: argparse.Namespace) -> int:
    from geodata.fronts.chronicle import series_rows

    status = 0
    for row in series_rows(args.source, args.border, tuple(args.tolerance_m or (0.0,))):
        if row["row"] == "reject":
            print(f"geodata: {row['where']}: {row['reason']}", file=sys.stderr)
            status = USER_ERROR
        else:
            print(to_json(row))
    return status


def _front_compare(args: argparse.Namespace) -> int:
    from geodata.fronts import compare_fronts
    from geodata.places.gazetteer import open_gazetteer

    gazetteer = open_gazetteer(args.gazetteer)
    days = (args.day_a, args.day_b)
    print(to_json(compare_fronts(args.a, args.b, gazetteer, days, args.border)))
    return 0


def _gazetteer_build(args: argparse.Namespace) -> int:
    from geodata.places.build import build

    build(sources=tuple(args.sources), download=args.download, out=args.out)
    return 0


def _ingest(args: argparse.Namespace) -> int:
    from geodata.ingest import code_hash, ingest
    from geodata.places.shelf import content_hash
    from geodata.reader import open_reader
    from geodata.store import open_workspace

    read_with = f"{code_hash()} {content_hash(args.gazetteer)}"
    with open_workspace(args.workspace) as workspace:
        read = open_reader(args.gazetteer, args.front)
        done, rejects = ingest(args.sources, workspace, read, read_with)
    for reject in rejects:
        print(f"geodata: {reject.where}: {reject.reason}", file=sys.stderr)
    print(to_json({"workspace": str(args.workspace), **done, "failed": len(rejects)}))
    return USER_ERROR if rejects else 0


def _snapshot(args: argparse.Namespace) -> int:
    from geodata.snapshots.files import check_format, write_features
    from geodata.snapshots.selection import Selection, chosen

    if args.files[:1] == ["compare"]:
        return _compare_snapshots(args.files[1:], args.out)
    if args.out is None:
        raise InputError("snapshot: name the file to write, as in --out map.geojson")
    check_format(args.out)
    wanted = Selection(first_day=args.first_day, last_day=args.last_day, kinds=tuple(args.kind))
    if args.files or not args.workspace.exists():
        features, status = _features_of_files(args)
    else:
        features, status = _features_of_workspace(args), 0
    today = datetime.now(UTC).date()
    write_features(args.out, [feature for feature in features if chosen(feature, wanted)], today)
    return status


def _features_of_workspace(args: argparse.Namespace) -> list[Feature]:
    from geodata.snapshots.merged import merged_layers
    from geodata.store import open_workspace

    with open_workspace(args.workspace) as workspace:
        corrected = workspace.corrected()
        if not args.merge:
            return list(corrected.features)
        texts = {article.id: article.text for article in workspace.articles()}
    return merged_layers(corrected.features, texts, corrected.apart, corrected.together)


def _compare_snapshots(paths: list[str], out: Path | None) -> int:
    from geodata.snapshots.compare import change_bytes, change_rows, compare_snapshots

    if len(paths) != 2:  # A and B
        raise InputError("snapshot compare: name two files, as in compare old.geojson new.geojson")
    change = compare_snapshots(Path(paths[0]), Path(paths[1]))
    if out is not None:
        out.write_bytes(change_bytes(change))
    for row in change_rows(change):
        print(to_json(row))
    return 0


def _features_of_files(args: argparse.Namespace) -> tuple[list[Feature], int]:
    from geodata.reader import open_reader
    from geodata.snapshots import find_features
    from geodata.snapshots.merged import merged_layers

    told = _Rejects()
    sources = args.files or ["seeds/articles"]
    read = open_reader(args.gazetteer, args.front)
    readings = [read(article) for article in told.good(sources)]
    features = list(find_features(readings))
    if args.merge:
        texts = {reading.article.id: reading.article.text for reading in readings}
        features = merged_layers(features, texts)
    return features, told.status


def _json_rows() -> Iterator[dict[str, Any]]:
    for number, line in enumerate(sys.stdin, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except json.JSONDecodeError as error:
            raise InputError(f"standard input, line {number}: not JSON ({error.msg})") from error
        if not isinstance(row, dict):
            raise InputError(f"standard input, line {number}: write one JSON object a line")
        yield row


def _position(text: str) -> Any:
    from geodata.model import LonLat

    try:
        lon, lat = (float(part) for part in text.split(","))
        return LonLat(lon, lat)
    except (ValueError, InputError) as error:
        raise argparse.ArgumentTypeError(f"{text!r} is not LON,LAT in degrees") from error


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is not a day; write 2024-12-17") from error


def _front(text: str) -> Path | str:
    return text if text.startswith(("http://", "https://")) else Path(text)


def _jobs(text: str) -> int:
    if not text.isdigit() or not 1 <= int(text) <= 64:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of processes from 1 to 64")
    return int(text)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="geodata", description=__doc__.split("\n")[0])
    verbs = parser.add_subparsers(required=True, metavar="VERB")

    verb = _verb(verbs, "parse", _parse, "read articles: places, events and checked claims")
    verb.add_argument("files", nargs="*", metavar="FILE", help=".md .txt .html .jsonl, or -")
    _add_gazetteer(verb)
    _add_front(verb)
    verb.add_argument("--jobs", type=_jobs, default=1, help="processes (default 1)")

    _verb(verbs, "check", _check, "judge structured claims from standard input")

    verb = _verb(verbs, "locate", _locate, "list the places that bear a name, best first")
    verb.add_argument("name")
    verb.add_argument("--near", type=_position, metavar="LON,LAT")
    verb.add_argument("--admin", help="oblast, raion or country")
    verb.add_argument(
        "--online",
        nargs="?",
        const="https://nominatim.openstreetmap.org",
        metavar="SERVER",
        help="ask Nominatim for a name that no table knows; one request a second, kept on disk",
    )
    _add_gazetteer(verb)

    front = verbs.add_parser("front", help="measure, follow or compare front lines")
    _add_front_verbs(front.add_subparsers(required=True, metavar="WHAT"))

    gazetteer = verbs.add_parser("gazetteer", help="build a full gazetteer")
    verb = _verb(
        gazetteer.add_subparsers(required=True, metavar="WHAT"),
        "build",
        _gazetteer_build,
        "index GeoNames dumps for --gazetteer",
    )
    verb.add_argument("--from", dest="sources", type=Path, nargs="+", default=[])
    verb.add_argument("--download", action="store_true", help="fetch UA and RU from GeoNames")
    verb.add_argument("--out", type=Path, required=True)

    verb = _verb(verbs, "ingest", _ingest, "read files, folders, feeds and pages into a workspace")
    verb.add_argument("sources", nargs="+", metavar="SOURCE", help="file, folder or web address")
    _add_workspace(verb)
    _add_gazetteer(verb)
    _add_front(verb)

    verb = _verb(verbs, "snapshot", _snapshot, "write what articles say as a map layer")
    verb.add_argument(
        "files",
        nargs="*",
        metavar="FILE",
        help="instead of the workspace; or `compare A B`: what differs between two snapshots",
    )
    verb.add_argument(
        "--out",
        type=Path,
        help=".geojson .csv .gpkg .kml .parquet .html (a map) .jsonld (ClaimReview)",
    )
    verb.add_argument("--merge", action="store_true", help="one event for all its reports")
    verb.add_argument("--from", dest="first_day", type=_day, metavar="DAY")
    verb.add_argument("--to", dest="last_day", type=_day, metavar="DAY")
    verb.add_argument("--kind", action="append", default=[], help="an event's or claim's kind")
    _add_workspace(verb)
    _add_gazetteer(verb)
    _add_front(verb)
    return parser


def _add_front_verbs(fronts: Any) -> None:
    source = "a file, a folder or a web address of dated control areas"
    measure = _verb(fronts, "measure", _front_measure, "length and area of one day's front")
    measure.add_argument("file", type=_front, help=source)
    measure.add_argument("--by", choices=("sector", "oblast", "bulge"), help="share it out")
    distance = _verb(fronts, "distance", _front_distance, "how far positions are, on which side")
    distance.add_argument("file", type=_front, help=source)
    distance.add_argument(
        "--at", type=_position, action="append", required=True, metavar="LON,LAT", help="repeatable"
    )
    series = _verb(fronts, "series", _front_series, "every day's figures, changes and gaps")
    series.add_argument("source", type=_front, metavar="FOLDER", help=source)
    compare = _verb(fronts, "compare", _front_compare, "what changed from A to B")
    for name in ("a", "b"):
        compare.add_argument(name, type=_front, help=source)
        compare.add_argument(f"--day-{name}", type=_day, metavar="DAY")
    for verb in (measure, distance):
        verb.add_argument("--day", type=_day, help="the latest on or before it (default: the last)")
    for verb in (measure, series):
        verb.add_argument("--tolerance-m", type=float, nargs="+")
    for verb in (measure, distance, series, compare):
        verb.add_argument("--border", type=Path, help="a finer outline of Ukraine than ours")
    for verb in (measure, compare):
        _add_gazetteer(verb)


def _verb(
    verbs: Any, name: str, run: Callable[[argparse.Namespace], int], summary: str
) -> argparse.ArgumentParser:
    verb: argparse.ArgumentParser = verbs.add_parser(name, help=summary, description=summary)
    verb.set_defaults(run=run)
    return verb


def _add_gazetteer(verb: argparse.ArgumentParser) -> None:
    verb.add_argument(
        "--gazetteer",
        type=Path,
        action="append",
        default=[],
        metavar="PATH",
        help="a built index or a GeoNames dump, laid over the built-in table; repeatable",
    )


def _add_front(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("--front", type=Path, help="a file or a folder of dated control areas")


def _add_workspace(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("--workspace", type=Path, default=Path("workspace.sqlite"), metavar="PATH")


if __name__ == "__main__":
    sys.exit(main())
