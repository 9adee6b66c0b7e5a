"""Score place reading on one-sentence traps: `python benchmarks/score_hard_cases.py FILE`.

A line of FILE is `language|class|text`, with marks `[[surface|KIND|name|admin]]`: KIND L for
a place, M for its government, A for an adjective (either way is right), N for what is no place.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from geodata.model import Article, Sense
from geodata.places import find_mentions
from geodata.places.fold import fold_name
from geodata.places.gazetteer import open_gazetteer

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from geodata.model import Mention
    from geodata.places.gazetteer import Gazetteer

_MARK = re.compile(r"\[\[([^\]]*)\]\]")


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked stretch of a trap."""

    start: int
    end: int
    kind: str
    name: str
    admin: str


def main() -> None:
    """Print recall, precision, sense and placing for each language, and every miss."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--gazetteer", type=Path, action="append", default=[])
    args = parser.parse_args()
    gazetteer = open_gazetteer(args.gazetteer)
    counts: dict[str, Counter[str]] = {}
    for language, text, marks in _traps(args.file.read_text(encoding="utf-8")):
        tally = counts.setdefault(language, Counter())
        mentions = find_mentions(Article(id="trap", text=text), gazetteer)
        for kind, note in _judge(text, marks, mentions, gazetteer):
            tally[kind] += 1
            if note:
                print(f"{language} {note} | {text}")
    for language, tally in counts.items():
        print(language, _shares(tally))


def _traps(content: str) -> Iterator[tuple[str, str, list[Mark]]]:
    for line in content.splitlines():
        if line.strip() and not line.startswith("#"):
            language, _, marked = line.split("|", 2)
            yield language, *_unmarked(marked)


def _unmarked(marked: str) -> tuple[str, list[Mark]]:
    text, marks, at = "", [], 0
    for found in _MARK.finditer(marked):
        surface, kind, *rest = found.group(1).split("|")
        text += marked[at : found.start()]
        name, admin = (*rest, "", "")[:2]
        marks.append(Mark(len(text), len(text) + len(surface), kind, name, admin))
        text += surface
        at = found.end()
    return text + marked[at:], marks


def _judge(
    text: str, marks: Sequence[Mark], mentions: Sequence[Mention], gazetteer: Gazetteer
) -> Iterator[tuple[str, str]]:
    """Give what each mark and each mention counts as, with a note on what went wrong."""
    free = list(mentions)
    for mark in marks:
        hit = next((m for m in free if m.start < mark.end and mark.start < m.end), None)
        if hit is not None:
            free.remove(hit)
        yield from _judge_mark(text[mark.start : mark.end], mark, hit, gazetteer)
    for extra in free:
        yield "extra", f"extra {extra.text!r}"


def _judge_mark(
    surface: str, mark: Mark, hit: Mention | None, gazetteer: Gazetteer
) -> Iterator[tuple[str, str]]:
    if mark.kind == "A":
        return
    if mark.kind == "N":
        if hit is not None:
            yield "extra", f"extra {hit.text!r} in {surface!r}"
        return
    if hit is None:
        yield "missed", f"missed {surface!r}"
        return
    yield "found", ""
    right = (hit.sense is Sense.METONYM) == (mark.kind == "M")
    yield ("sense_right", "") if right else ("sense_wrong", f"{surface!r} is {hit.sense}")
    if mark.kind == "L":
        placed = _is_placed(hit, mark, gazetteer)
        at = hit.place and (hit.place.name, hit.place.admin1, hit.confidence)
        yield ("placed", "") if placed else ("misplaced", f"{surface!r} placed at {at}")


def _is_placed(hit: Mention, mark: Mark, gazetteer: Gazetteer) -> bool:
    place = hit.place
    if place is None:
        return False
    named = fold_name(place.name) == fold_name(mark.name) or any(
        match.place.id == place.id for match in gazetteer.find(mark.name)
    )
    return named and mark.admin in {place.admin1, place.country, place.name, "Kyiv"}


def _shares(tally: Counter[str]) -> dict[str, float]:
    def share(right: str, wrong: str) -> float:
        return round(tally[right] / max(1, tally[right] + tally[wrong]), 3)

    return {
        "recall": share("found", "missed"),
        "precision": share("found", "extra"),
        "sense": share("sense_right", "sense_wrong"),
        "placed": share("placed", "misplaced"),
    }


if __name__ == "__main__":
    main()
