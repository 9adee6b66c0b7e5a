"""Score place reading on Ukrainian and Russian headlines: `score_headlines.py FILE`.

The truth is weak: another program's geocode, which takes Kyiv for "near Kyiv". Read the figures as
agreement of two programs, and the far ones as texts worth reading.
"""

from __future__ import annotations

import argparse
import gzip
import json
from pathlib import Path

from geodata.measure import distance_m
from geodata.model import Article, LonLat, Sense
from geodata.places import find_mentions
from geodata.places.gazetteer import open_gazetteer

_NEAR_M, _FAR_M = 10_000.0, 161_000.0


def main() -> None:
    """Print the share of headlines located, and how near to the other program's point."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--gazetteer", type=Path, action="append", default=[])
    args = parser.parse_args()
    gazetteer = open_gazetteer(args.gazetteer)
    nearest_m: list[float | None] = []
    with gzip.open(args.file, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            at = LonLat(row["lon"], row["lat"])
            found = find_mentions(Article(id=row["id"], text=row["text"]), gazetteer)
            places = [m.place for m in found if m.place and m.sense is Sense.LITERAL]
            metres = [max(0.0, distance_m(p.at, at) - p.radius_m) for p in places]
            nearest_m.append(min(metres, default=None))
    located = [metres for metres in nearest_m if metres is not None]
    print(f"{len(nearest_m)} headlines, {len(located) / len(nearest_m):.3f} located")
    print(f"within 10 km {sum(m <= _NEAR_M for m in located) / len(nearest_m):.3f} of all")
    print(f"nearest farther than 161 km {sum(m > _FAR_M for m in located) / len(located):.3f}")


if __name__ == "__main__":
    main()
