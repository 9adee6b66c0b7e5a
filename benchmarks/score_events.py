"""Score the events found in annotated articles: place, kind group, days, precision, false pins.

Run `python benchmarks/score_events.py GOLD.jsonl [--gazetteer PATH ...] [--misses]`. A line of the
file is an article with "mentions" (start, lat, lon, type, sense) and "events" (mention_start, kind,
first_day, last_day). Nothing here is an assertion: it prints figures.
"""

from __future__ import annotations

import argparse
import json
from datetime import date
from pathlib import Path
from typing import Any

from geodata.measure import distance_m
from geodata.model import Article, Event, LonLat, PlaceKind
from geodata.reader import open_reader

NEAR_M = 10_000.0
GROUPS = {
    "advance": "gain",
    "capture": "gain",
    "attack": "fight",
    "clash": "fight",
    "shelling": "fight",
    "strike": "strike",
}


def main() -> None:
    args = _arguments()
    read = open_reader(args.gazetteer)
    rows = [json.loads(line) for line in args.gold.read_text().splitlines()]
    tally = {"gold": 0, "placed": 0, "kind": 0, "overlap": 0, "exact": 0, "found": 0, "right": 0}
    false_pins = 0
    for row in rows:
        if not row.get("events"):
            continue
        article = Article(
            id=row["id"], text=row["text"], published=date.fromisoformat(row["published"])
        )
        events = read(article).events
        spots = {m["start"]: m for m in row["mentions"]}
        used: set[str] = set()
        for gold in row["events"]:
            tally["gold"] += 1
            spot = spots[gold["mention_start"]]
            best = max(
                (e for e in events if _at(e, spot)), key=lambda e: _fit(e, gold, used), default=None
            )
            if best is None:
                if args.misses:
                    print("MISSED", row["id"][:12], spot["text"], gold["kind"], gold["quote"][:90])
                continue
            used.add(best.id)
            tally["placed"] += 1
            kind = _group(best.kind) == _group(gold["kind"])
            overlap, exact = _days(best, gold)
            tally["kind"] += kind
            tally["overlap"] += overlap
            tally["exact"] += exact
            if args.misses and not (kind and exact):
                print(
                    *("OFF", row["id"][:12], spot["text"], gold["kind"], best.kind.value),
                    *(gold["first_day"], gold["last_day"], best.first_day, best.last_day),
                    best.quote[:80],
                )
        tally["found"] += len(events)
        for event in events:
            right = any(_at(event, spots[g["mention_start"]]) for g in row["events"])
            tally["right"] += right
            if not right and args.misses:
                print("EXTRA", row["id"][:12], event.kind, event.place.name, event.quote[:100])
            literal = [m for m in row["mentions"] if m["sense"] == "literal" and m.get("lat")]
            false_pins += not any(_at(event, m) for m in literal)
    gold, placed, found = (max(1, tally[k]) for k in ("gold", "placed", "found"))
    figures = {
        "gold_events": tally["gold"],
        "events_found": tally["found"],
        "at_the_right_place": tally["placed"] / gold,
        "right_kind_group": tally["kind"] / placed,
        "overlapping_days": tally["overlap"] / placed,
        "exact_days": tally["exact"] / placed,
        "precision": tally["right"] / found,
        "false_pins": false_pins / found,
    }
    print(json.dumps({k: round(v, 4) for k, v in figures.items()}))


def _at(event: Event, spot: dict[str, Any]) -> bool:
    """Tell whether an event stands at a spot: within 10 km, or in the same region's area."""
    if spot.get("lat") is None:
        return False
    at, place = LonLat(spot["lon"], spot["lat"]), event.place
    wide = place.kind in {PlaceKind.REGION, PlaceKind.COUNTRY}
    reach_m = NEAR_M + (place.uncertainty_m if wide else 0)
    return distance_m(place.at, at) <= reach_m


def _fit(event: Event, gold: dict[str, Any], used: set[str]) -> tuple[float, ...]:
    overlap, exact = _days(event, gold)
    words = set(event.quote.split()) & set(gold["quote"].split())
    return (len(words) / len(gold["quote"].split()) > 0.6, event.id not in used,
            _group(event.kind) == _group(gold["kind"]), exact, overlap)  # fmt: skip


def _days(event: Event, gold: dict[str, Any]) -> tuple[bool, bool]:
    if event.first_day is None or event.last_day is None:
        return False, False
    first, last = date.fromisoformat(gold["first_day"]), date.fromisoformat(gold["last_day"])
    overlap = event.first_day <= last and first <= event.last_day
    return overlap, (event.first_day, event.last_day) == (first, last)


def _group(kind: str) -> str:
    return GROUPS.get(str(kind), "rest")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("gold", type=Path)
    parser.add_argument("--gazetteer", type=Path, action="append", default=[])
    parser.add_argument("--misses", action="store_true")
    return parser.parse_args()


if __name__ == "__main__":
    main()
