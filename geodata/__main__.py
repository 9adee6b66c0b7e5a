"""The command line: a contract that other programs rely on. Only the wiring lives here.

JSON Lines on stdout, progress and errors on stderr; status 0 on success, 2 on a user's error.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from geodata import front_verbs, snapshot_verb, store_verbs
from geodata.arguments import (
    USER_ERROR,
    Rejects,
    add_front,
    add_gazetteer,
    add_verb,
    jobs,
    position,
)
from geodata.errors import GeodataError, InputError
from geodata.records import to_json

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from geodata.model import Article, Reject


def main(argv: Sequence[str] | None = None) -> int:
    """Run one verb and return the exit status."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="surrogateescape")
    args = _parser().parse_args(argv)
    run: Callable[[argparse.Namespace], int] = args.run
    try:
        _take_gazetteer_here(args)
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


def _take_gazetteer_here(args: argparse.Namespace) -> None:
    """Use the index left in this folder where no table is named, and say so."""
    if getattr(args, "gazetteer", None) != []:
        return
    from geodata.places.gazetteer import gazetteer_here

    args.gazetteer = list(gazetteer_here())
    for path in args.gazetteer:
        print(f"geodata: using the gazetteer {path}", file=sys.stderr)


def _parse(args: argparse.Namespace) -> int:
    told = Rejects()
    for line in _reading_lines(args, told.good(args.files or ["-"])):
        print(line)
    return told.status


def _reading_lines(args: argparse.Namespace, articles: Iterator[Article]) -> Iterator[str]:
    """Read articles one by one, or in `--jobs` processes; lines come in input order."""
    from geodata.reader import open_line_reader
    from geodata.remembered import keep

    if args.jobs == 1:
        yield from map(open_line_reader(args.gazetteer, args.front), articles)
        keep()
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

    gazetteer = open_gazetteer(args.gazetteer)
    found = locate(gazetteer, args.name, near=args.near, admin=args.admin)
    if found and not gazetteer.find(args.name):
        print(f"geodata: no place is called {args.name!r}; one slip away:", file=sys.stderr)
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


def _gazetteer_build(args: argparse.Namespace) -> int:
    from geodata.places.build import build

    build(sources=tuple(args.sources), download=args.download, out=args.out)
    return 0


def _json_rows() -> Iterator[dict[str, Any] | Reject]:
    for number, line in enumerate(sys.stdin, 1):
        if line.strip():
            yield _json_row(line, f"standard input, line {number}")


def _json_row(line: str, where: str) -> dict[str, Any] | Reject:
    from geodata.model import Reject

    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        return Reject(where=where, reason=f"not JSON ({str(error)[:80]})")
    return row if isinstance(row, dict) else Reject(where=where, reason="write one JSON object")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="geodata", description=__doc__.split("\n")[0])
    verbs = parser.add_subparsers(required=True, metavar="VERB")

    verb = add_verb(verbs, "parse", _parse, "read articles: places, events and checked claims")
    verb.add_argument("files", nargs="*", metavar="FILE", help=".md .txt .html .jsonl, or -")
    add_gazetteer(verb)
    add_front(verb)
    verb.add_argument("--jobs", type=jobs, default=1, help="processes (default 1)")

    add_verb(verbs, "check", _check, "judge structured claims from standard input")

    _add_locate(verbs)

    front = verbs.add_parser("front", help="measure, follow or compare front lines")
    front_verbs.add(front.add_subparsers(required=True, metavar="WHAT"))

    gazetteer = verbs.add_parser("gazetteer", help="build a full gazetteer")
    _add_build(gazetteer.add_subparsers(required=True, metavar="WHAT"))

    store_verbs.add(verbs)
    snapshot_verb.add(verbs)
    return parser


def _add_locate(verbs: Any) -> None:
    verb = add_verb(verbs, "locate", _locate, "list the places that bear a name, best first")
    verb.add_argument("name")
    verb.add_argument("--near", type=position, metavar="LON,LAT")
    verb.add_argument("--admin", help="oblast, raion or country")
    verb.add_argument(
        "--online",
        nargs="?",
        const="https://nominatim.openstreetmap.org",
        metavar="SERVER",
        help="ask Nominatim for a name that no table knows; one request a second, kept on disk",
    )
    add_gazetteer(verb)


def _add_build(verbs: Any) -> None:
    verb = add_verb(verbs, "build", _gazetteer_build, "index GeoNames dumps for --gazetteer")
    verb.add_argument("--from", dest="sources", type=Path, nargs="+", default=[])
    verb.add_argument("--download", action="store_true", help="fetch UA and RU from GeoNames")
    verb.add_argument(
        "--out",
        type=Path,
        default=Path("full.index"),
        help="the index; full.index, the default, is used from then on in this folder",
    )


if __name__ == "__main__":
    sys.exit(main())
