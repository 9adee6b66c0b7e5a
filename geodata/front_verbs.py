"""The verbs of `front`: measure, distance, series, compare and control. Only wiring."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from geodata.arguments import (
    USER_ERROR,
    add_front,
    add_gazetteer,
    add_verb,
    add_workspace,
    day,
    front_source,
    position,
)
from geodata.errors import InputError
from geodata.gathering import features_of
from geodata.records import to_json

if TYPE_CHECKING:
    import argparse

    from geodata.model import Place


def add(fronts: Any) -> None:
    """Add the verbs with their options."""
    source = "a file, a folder or a web address of dated control areas"
    measure = add_verb(fronts, "measure", _measure, "length and area of one day's front")
    measure.add_argument("file", type=front_source, help=source)
    measure.add_argument("--by", choices=("sector", "oblast", "bulge"), help="share it out")
    distance = add_verb(fronts, "distance", _distance, "how far positions are, on which side")
    distance.add_argument("file", type=front_source, help=source)
    distance.add_argument(
        "--at", type=position, action="append", default=[], metavar="LON,LAT", help="repeatable"
    )
    distance.add_argument(
        "--place", action="append", default=[], help="every place of that name; repeatable"
    )
    distance.add_argument("--admin", help="the oblast, raion or country of the places")
    series = add_verb(fronts, "series", _series, "every day's figures, changes and gaps")
    series.add_argument("source", type=front_source, metavar="FOLDER", help=source)
    compare = add_verb(fronts, "compare", _compare, "what changed from A to B")
    for name in ("a", "b"):
        compare.add_argument(name, type=front_source, help=source)
        compare.add_argument(f"--day-{name}", type=day, metavar="DAY")
    compare.add_argument("--out", type=Path, help="gained and lost as .geojson .gpkg .kml layers")
    _add_control(fronts)
    for verb in (measure, distance, compare):
        verb.add_argument("--publisher", metavar="NAME", help="of several sources, the one to use")
    for verb in (measure, distance):
        verb.add_argument("--day", type=day, help="the latest on or before it (default: the last)")
    for verb in (measure, series):
        verb.add_argument("--tolerance-m", type=float, nargs="+")
    for verb in (measure, distance, series, compare):
        verb.add_argument("--border", type=Path, help="a finer outline of Ukraine than ours")
    for verb in (measure, distance, compare):
        add_gazetteer(verb)


def _add_control(fronts: Any) -> None:
    control = add_verb(fronts, "control", _control, "who is reported to hold each settlement")
    control.add_argument("files", nargs="*", metavar="FILE", help="instead of the workspace")
    control.add_argument("--day", type=day, help="default: the last day of a report")
    control.add_argument("--out", type=Path, help="points and areas as .geojson .gpkg .kml layers")
    add_workspace(control)
    add_gazetteer(control)
    add_front(control)


def _measure(args: argparse.Namespace) -> int:
    from geodata.fronts.reports import Wanted, measure_front
    from geodata.fronts.shares import Share, Sharing
    from geodata.places.gazetteer import open_gazetteer

    by = Share(args.by) if args.by else None
    gazetteer = open_gazetteer(args.gazetteer) if by is Share.SECTOR else None
    sharing = Sharing(by, gazetteer) if by else None
    tolerances_m = tuple(args.tolerance_m or (0.0,))
    wanted = Wanted(source=args.file, day=args.day, publisher=args.publisher)
    print(to_json(measure_front(wanted, args.border, tolerances_m, sharing)))
    return 0


def _distance(args: argparse.Namespace) -> int:
    from geodata.fronts.reports import Wanted, front_distances

    asked = [*args.at, *_named(args)]
    if not asked:
        raise InputError("front distance: give --at LON,LAT or --place NAME")
    wanted = Wanted(source=args.file, day=args.day, publisher=args.publisher)
    for row in front_distances(wanted, asked, args.border):
        print(to_json(row))
    return 0


def _named(args: argparse.Namespace) -> list[Place]:
    """Give every place that bears an asked name: which namesake is meant is the reader's choice."""
    if not args.place:
        return []
    from geodata.places.gazetteer import open_gazetteer
    from geodata.places.locate import locate

    gazetteer = open_gazetteer(args.gazetteer)
    found = {name: locate(gazetteer, name, admin=args.admin) for name in args.place}
    for name, places in found.items():
        if not places:
            raise InputError(f"front distance: no place is called {name!r} in this gazetteer")
    return [place for places in found.values() for place in places]


def _series(args: argparse.Namespace) -> int:
    from geodata.fronts.chronicle import series_rows

    status = 0
    for row in series_rows(args.source, args.border, tuple(args.tolerance_m or (0.0,))):
        if row["row"] == "reject":
            print(f"geodata: {row['where']}: {row['reason']}", file=sys.stderr)
            status = USER_ERROR
        else:
            print(to_json(row))
    return status


def _compare(args: argparse.Namespace) -> int:
    from geodata.fronts.drawn import write_drawn
    from geodata.fronts.reports import Wanted, change_between, change_layers, change_row
    from geodata.places.gazetteer import open_gazetteer

    gazetteer = open_gazetteer(args.gazetteer)
    before = Wanted(source=args.a, day=args.day_a, publisher=args.publisher)
    after = Wanted(source=args.b, day=args.day_b, publisher=args.publisher)
    change = change_between(before, after, args.border)
    if args.out:
        write_drawn(args.out, change_layers(change))
    print(to_json(change_row(change, gazetteer)))
    return 0


def _control(args: argparse.Namespace) -> int:
    from geodata.fronts.ask import fresh
    from geodata.fronts.drawn import write_drawn
    from geodata.reader import open_told_fronts
    from geodata.snapshots.controlled import controlled, controlled_layers, controlled_row

    features, status = features_of(args, merge=False)
    days = [f.last_day for f in features if f.layer == "event" and f.last_day]
    if not days:
        raise InputError("front control: no report has a day; give articles that tell of captures")
    series, on_day = open_told_fronts(args.front), args.day or max(days)
    front = fresh(series, on_day) if series else None
    found = controlled(features, on_day, front)
    if args.out:
        write_drawn(args.out, controlled_layers(found, on_day, front))
    for one in found:
        print(to_json(controlled_row(one, on_day, front)))
    return status
