"""The verb `snapshot`: what articles say as a map layer, and what differs between two. Wiring."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from geodata.arguments import add_front, add_gazetteer, add_verb, add_workspace, day
from geodata.errors import InputError
from geodata.gathering import features_of, versions_of
from geodata.records import to_json
from geodata.selecting import add_filters, selection_of

if TYPE_CHECKING:
    import argparse

    from geodata.snapshots import Feature
    from geodata.snapshots.asking import FrontQuestion
    from geodata.snapshots.link import Asked


def add(verbs: Any) -> None:
    """Add the verb with its options."""
    verb = add_verb(verbs, "snapshot", _snapshot, "write what articles say as a map layer")
    verb.add_argument(
        "files",
        nargs="*",
        metavar="FILE",
        help="instead of the workspace; or `compare A B`: what differs between two snapshots",
    )
    verb.add_argument(
        "--out",
        type=Path,
        help=".geojson .csv .acled.csv .ucdp.csv .gpkg .kml .parquet .timemap.json .stac.json "
        ".html (a map) .jsonld (ClaimReview)",
    )
    verb.add_argument("--merge", action="store_true", help="one event for all its reports")
    verb.add_argument(
        "--link",
        metavar="ADDRESS",
        help="what a view of the page shows, by its address; alone, or with --layer",
    )
    add_filters(verb)
    add_workspace(verb)
    add_gazetteer(verb)
    add_front(verb)
    asked = verb.add_argument_group("events by the front of their day (needs --front)")
    asked.add_argument("--near-front-km", type=float, metavar="KM", help="no farther from the line")
    asked.add_argument(
        "--held-by",
        action="append",
        default=[],
        choices=("russia", "ukraine", "not known"),
        help="behind whose line; repeatable",
    )
    asked.add_argument(
        "--changed-hands",
        type=day,
        nargs=2,
        metavar=("DAY", "DAY"),
        help="on ground that another side held on the second day than on the first",
    )


def _snapshot(args: argparse.Namespace) -> int:
    from geodata.fronts.web import open_all
    from geodata.snapshots.files import check_format, write_features
    from geodata.snapshots.label import label
    from geodata.snapshots.selection import chosen

    if args.files[:1] == ["compare"]:
        return _compare_snapshots(args.files[1:], args.out)
    if args.out is None:
        raise InputError("snapshot: name the file to write, as in --out map.geojson")
    check_format(args.out)
    asked = _asked(args)
    wanted, question = asked.selection, asked.question
    features, status = features_of(args, wanted, question, merge=asked.merge)
    kept = [feature for feature in features if chosen(feature, wanted)]
    if question.asks:
        kept = _answering(kept, question, args.front)
    told = wanted.told | question.told | ({"merge": True} if asked.merge else {})
    about = label(kept, told, versions_of(args))
    fronts = open_all(args.front) if args.out.suffix == ".html" else None
    write_features(args.out, kept, datetime.now(UTC).date(), about, fronts)
    return status


def _asked(args: argparse.Namespace) -> Asked:
    """Take what the filters ask for, or what a view's address does."""
    from geodata.snapshots.link import Asked, asked_by
    from geodata.snapshots.selection import Selection

    wanted, question = selection_of(args), _question(args)
    if args.link is None:
        asked = Asked(wanted, question, args.merge)
    elif replace(wanted, layers=()) != Selection() or question.asks or args.merge:
        raise InputError("snapshot: --link says all that is asked for; leave the other filters out")
    else:
        layers = wanted.layers or ("event",)
        if len(layers) > 1:
            raise InputError("snapshot: --link goes with one --layer; write a file for each")
        asked = asked_by(args.link, layers[0], partial(_places_named, args.gazetteer))
    if asked.question.asks and not args.front:
        raise InputError("snapshot: name the control areas to measure to, as in --front folder/")
    return asked


def _places_named(paths: list[Path], text: str) -> tuple[str, ...]:
    """Give the places that a text names in any spelling, as the page's search does."""
    from geodata.places.gazetteer import open_gazetteer

    return tuple(match.place.id for match in open_gazetteer(paths).find(text))


def _question(args: argparse.Namespace) -> FrontQuestion:
    from geodata.model import Side
    from geodata.snapshots.asking import NOT_KNOWN, FrontQuestion

    return FrontQuestion(
        within_m=None if args.near_front_km is None else args.near_front_km * 1000,
        held_by=tuple(None if held == NOT_KNOWN else Side(held) for held in args.held_by),
        changed=tuple(args.changed_hands) if args.changed_hands else None,
    )


def _answering(
    features: list[Feature], question: FrontQuestion, sources: list[Path | str]
) -> list[Feature]:
    from geodata.fronts.web import open_all
    from geodata.snapshots.asking import answering

    series = open_all(sources)
    assert series is not None, "checked where the question was asked"  # noqa: S101
    return answering(features, question, series)


def _compare_snapshots(paths: list[str], out: Path | None) -> int:
    from geodata.snapshots.compare import change_rows, compare_files, write_change

    if len(paths) != 2:  # A and B
        raise InputError("snapshot compare: name two files, as in compare old.geojson new.geojson")
    change = compare_files(Path(paths[0]), Path(paths[1]))
    if out is not None:
        write_change(out, change)
    for row in change_rows(change):
        print(to_json(row))
    return 0
