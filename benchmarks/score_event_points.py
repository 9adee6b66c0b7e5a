"""Score titles of events by their point: how many give exactly one event, and it lies there.

Run `python benchmarks/score_event_points.py POINTS.jsonl.gz [--gazetteer PATH ...] [--misses]`. A
line of the file has "text", "published", "lat" and "lon". It prints the shares of texts with one
event within 10 km of the point (or in a region's area that holds it), with several, with none.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from datetime import date
from pathlib import Path
from typing import Any

import shapely

from geodata import borders
from geodata.measure import distance_m
from geodata.model import Article, Event, LonLat, PlaceKind
from geodata.reader import open_reader

NEAR_M = 10_000.0


def main() -> None:
    """Read, count, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("points", type=Path)
    parser.add_argument("--gazetteer", type=Path, action="append", default=[])
    parser.add_argument("--misses", action="store_true", help="print them on standard error")
    args = parser.parse_args()
    read = open_reader(args.gazetteer)
    with gzip.open(args.points, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    tally = dict.fromkeys(("one_there", "one_elsewhere", "several", "several_there", "none"), 0)
    for row in rows:
        published = date.fromisoformat(row["published"]) if row.get("published") else None
        article = Article(id=row["id"], text=row["text"], published=published)
        name = _judged(read(article).events, row)
        tally[name] += 1
        if args.misses and name != "one_there":
            print(name, row["text"], file=sys.stderr)
    shares = {name: round(count / len(rows), 4) for name, count in tally.items()}
    print(json.dumps({"texts": len(rows), **shares}))


def _judged(events: tuple[Event, ...], row: dict[str, Any]) -> str:
    there = [event for event in events if _is_there(event, LonLat(row["lon"], row["lat"]))]
    if not events:
        return "none"
    if len(events) == 1:
        return "one_there" if there else "one_elsewhere"
    return "several_there" if there else "several"


def _is_there(event: Event, at: LonLat) -> bool:
    if event.place.kind is PlaceKind.COUNTRY:
        return False
    if event.place.kind is PlaceKind.REGION:
        shape = borders.outline(event.place)
        return shape is not None and bool(shapely.intersects_xy(shape, at.lon, at.lat))
    return distance_m(event.place.at, at) <= NEAR_M + event.place.radius_m


if __name__ == "__main__":
    main()
