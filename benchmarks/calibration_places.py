"""Print how often a place given a confidence is right: `python benchmarks/calibration_places.py`.

The truth is read from the folder given (annotated articles, pairs of a direction and a village, and
titles with a geolocated point), and from the texts of our own that the tests read; without the
folder these alone are judged.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from geodata.measure import distance_m
from geodata.model import Article, LonLat, PlaceKind, Sense
from geodata.places import find_mentions
from geodata.places.gazetteer import open_gazetteer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geodata.model import Mention, Place
    from geodata.places.gazetteer import Gazetteer

_SHARED = Path(__file__).parents[2] / "shared"
_TEXTS = Path(__file__).parents[1] / "tests" / "places" / "readings"
_MARK = re.compile(r"\[([^\]|]+)\|([lmaxo])\^?(?: ([^\]]*))?\]")
_CODES = {
    "Kyiv City": "KYV",
    "Autonomous Republic of Crimea": "CRI",
    "Cherkasy Oblast": "CHK",
    "Chernivtsi Oblast": "CHN",
    "Ivano-Frankivsk Oblast": "IVF",
    "Khmelnytskyi Oblast": "KHM",
}
_RIGHT_WITHIN_M = 10_000.0  # or within what the table itself says it knows the place to
_BINS = (0.0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.0)
_POINTS = {PlaceKind.SETTLEMENT, PlaceKind.FACILITY, PlaceKind.WATER}

Judged = tuple[float, bool]


def main() -> None:
    """Print a line for each bin of confidence: mentions, mean confidence, share right."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", default=_SHARED / "eval")
    parser.add_argument("--gazetteer", type=Path, action="append", default=[])
    args = parser.parse_args()
    gazetteer = open_gazetteer(args.gazetteer)
    judged = {"texts": list(judge_texts(gazetteer))}
    if args.folder.exists():
        judged |= {
            "articles": list(judge_articles(args.folder / "gold_articles.jsonl", gazetteer)),
            "pairs": list(judge_pairs(args.folder / "direction_pairs.json", gazetteer)),
            "titles": list(judge_points(args.folder / "event_points.jsonl.gz", gazetteer)),
        }
    else:
        print(f"{args.folder} is not there: only our own texts are measured against")
    for name, rows in (*judged.items(), ("all", [row for part in judged.values() for row in part])):
        print_curve(name, rows)


def print_curve(name: str, judged: list[Judged]) -> None:
    """Print the calibration curve and its expected error, weighted by mentions."""
    confidence = np.array([given for given, _ in judged])
    right = np.array([was_right for _, was_right in judged], float)
    error = 0.0
    print(f"{name}: {len(judged)} mentions, {right.mean():.3f} right")
    for low, high in pairwise(_BINS):
        inside = (confidence >= low) & ((confidence < high) | (high == 1.0))
        if inside.any():
            given, share = confidence[inside].mean(), right[inside].mean()
            error += inside.mean() * abs(given - share)
            print(
                f"  {low:.2f}-{high:.2f}  n {inside.sum():5d}  said {given:.3f}  right {share:.3f}"
            )
    print(f"  expected calibration error {error:.3f}")


def judge_texts(gazetteer: Gazetteer) -> Iterator[Judged]:
    """Judge the places of which our own texts say in which oblast or country they lie.

    What is marked is told in `tests/places/test_readings.py`.
    """
    for table in sorted(_TEXTS.glob("*.txt")):
        for line in table.read_text(encoding="utf-8").splitlines():
            text, marks = _unmarked(line.split("|", 2)[-1].replace("¶", "\n\n"))
            found = find_mentions(Article(id="own", text=text), gazetteer)
            for start, end, code in marks:
                hit = next((m for m in found if _overlap(m, start, end)), None)
                place = None if hit is None else _likeliest(hit)
                if hit is not None and place is not None:
                    yield hit.confidence, code in {place.country, _code(place.admin1 or "")}


def _unmarked(marked: str) -> tuple[str, list[tuple[int, int, str]]]:
    text, marks, at = "", [], 0
    for found in _MARK.finditer(marked):
        text += marked[at : found.start()]
        code = re.search(r"/([A-Z]{2,3})$", found[3] or "")
        if code is not None and found[2] in "lx":
            marks.append((len(text), len(text) + len(found[1]), code[1]))
        text += found[1]
        at = found.end()
    return text + marked[at:], marks


def _code(admin1: str) -> str:
    return _CODES.get(admin1, "".join(filter(str.isalpha, admin1))[:3].upper())


def judge_articles(path: Path, gazetteer: Gazetteer) -> Iterator[Judged]:
    """Judge the literal settlements of annotated articles."""
    for row in _rows(path):
        found = find_mentions(Article(id=row["id"], text=row["text"]), gazetteer)
        for truth in row["mentions"]:
            if truth["type"] == "settlement" and truth["sense"] == "literal" and truth.get("lat"):
                at = LonLat(truth["lon"], truth["lat"])
                hit = next((m for m in found if _overlap(m, truth["start"], truth["end"])), None)
                if hit is not None:
                    yield from _judged(hit, at, 0.0)


def judge_pairs(path: Path, gazetteer: Gazetteer) -> Iterator[Judged]:
    """Judge both ends of "DIRECTION of X near Y"."""
    for pair in json.loads(path.read_text(encoding="utf-8")):
        text = f"Russian forces attacked {pair['dir']} of {pair['X']} near {pair['Y']} on Monday."
        found = {m.text: m for m in find_mentions(Article(id="pair", text=text), gazetteer)}
        for end in ("X", "Y"):
            at = LonLat(pair[f"{end.lower()}lon"], pair[f"{end.lower()}lat"])
            if pair[end] in found:
                yield from _judged(found[pair[end]], at, 0.0)


def judge_points(path: Path, gazetteer: Gazetteer) -> Iterator[Judged]:
    """Judge titles that name one place only, by the point where the event was."""
    for row in _rows(path):
        found = find_mentions(Article(id=row["id"], text=row["text"]), gazetteer)
        named = [m for m in found if m.sense is Sense.LITERAL and _is_point(m)]
        if len(named) == 1:
            yield from _judged(named[0], LonLat(row["lon"], row["lat"]), 1.0)


def _judged(mention: Mention, at: LonLat, town_share: float) -> Iterator[Judged]:
    """Judge the chosen place, or the best rival where it was left open."""
    place = _likeliest(mention)
    if place is not None:
        reach_m = max(_RIGHT_WITHIN_M, place.uncertainty_m) + town_share * min(
            15_000.0, place.radius_m
        )
        yield mention.confidence, distance_m(place.at, at) <= reach_m


def _likeliest(mention: Mention) -> Place | None:
    return mention.place or (mention.rivals[0] if mention.rivals else None)


def _is_point(mention: Mention) -> bool:
    place = _likeliest(mention)
    return place is not None and place.kind in _POINTS


def _overlap(mention: Mention, start: int, end: int) -> bool:
    return mention.start < end and start < mention.end


def _rows(path: Path) -> list[dict[str, Any]]:
    content = path.read_bytes()
    lines = gzip.decompress(content) if path.suffix == ".gz" else content
    return [json.loads(line) for line in lines.decode("utf-8").splitlines() if line.strip()]


if __name__ == "__main__":
    main()
