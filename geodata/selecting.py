"""Options of the command line in; the selection of events and claims that they ask for out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geodata.arguments import day
from geodata.errors import InputError

if TYPE_CHECKING:
    import argparse

    from geodata.snapshots.selection import Selection


def add_filters(verb: argparse.ArgumentParser) -> None:
    """Let a verb take filters."""
    verb.add_argument("--from", dest="first_day", type=day, metavar="DAY")
    verb.add_argument("--to", dest="last_day", type=day, metavar="DAY")
    for name, words in (
        ("layer", "event, claim, or unplaced: an event without a place"),
        ("kind", "an event's or claim's kind"),
        ("status", "claimed, confirmed, denied or unverified; claims have none"),
        ("verdict", "consistent, inconsistent or undetermined"),
        ("source", "the publisher's name"),
        ("oblast", "the region's name, as in 'Donetsk Oblast'"),
        ("actor", "a side, as in Russia"),
    ):
        verb.add_argument(f"--{name}", action="append", default=[], help=f"{words}; repeatable")
    verb.add_argument("--at-least", type=float, default=0.0, metavar="0..1", help="confidence")
    verb.add_argument("--text", default="", help="words in the sentence, title or place")
    verb.add_argument(
        "--or-place-id",
        action="append",
        default=[],
        metavar="ID",
        help="beside --text: a place that it names in another spelling; repeatable",
    )
    verb.add_argument(
        "--area", metavar="W,S,E,N", help="degrees, or a file of polygons (GeoJSON, GeoPackage)"
    )


def selection_of(args: argparse.Namespace) -> Selection:
    """Give what the filters ask for."""
    from geodata.snapshots.area import read_area
    from geodata.snapshots.selection import Selection

    if args.or_place_id and not args.text:
        raise InputError("--or-place-id: goes with --text, which it widens; give both")
    return Selection(
        first_day=args.first_day,
        last_day=args.last_day,
        layers=tuple(args.layer),
        kinds=tuple(args.kind),
        statuses=tuple(args.status),
        verdicts=tuple(args.verdict),
        sources=tuple(args.source),
        oblasts=tuple(args.oblast),
        actors=tuple(args.actor),
        at_least=args.at_least,
        text=args.text,
        places=tuple(args.or_place_id),
        area=read_area(args.area) if args.area else None,
    )
