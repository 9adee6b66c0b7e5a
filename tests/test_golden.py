"""What readers of the map will see of the samples, as text; `make golden` writes it anew."""

import io
import os
from pathlib import Path

import pytest

from geodata.articles import read_articles
from geodata.fronts.reading import read_fronts
from geodata.model import Article, Event, Finding, Mention, Place, Reading
from geodata.pipeline import read
from geodata.places.gazetteer import open_gazetteer

ROOT = Path(__file__).parent.parent
GOLDEN = Path(__file__).parent / "golden" / "seeds.txt"


def test_the_samples_give_what_was_reviewed() -> None:
    seen = "\n".join(map(shown, readings()))
    if os.environ.get("GOLDEN") == "write":
        GOLDEN.parent.mkdir(exist_ok=True)
        GOLDEN.write_text(seen, encoding="utf-8")
        pytest.skip("written; read the diff")
    assert seen == GOLDEN.read_text(encoding="utf-8")


def readings() -> list[Reading]:
    gazetteer, fronts = open_gazetteer(), read_fronts(ROOT / "seeds" / "fronts")
    rows = read_articles([str(ROOT / "seeds" / "articles")], io.StringIO())
    return [read(row, gazetteer, fronts) for row in rows if isinstance(row, Article)]


def shown(reading: Reading) -> str:
    lines = [f"# {reading.article.id} ({reading.article.published})"]
    lines += map(_mention, reading.mentions)
    lines += map(_event, reading.events)
    lines += map(_finding, reading.findings)
    return "\n".join(lines) + "\n"


def _mention(m: Mention) -> str:
    rivals = f" or {len(m.rivals)} others" if m.rivals else ""
    place = _place(m.place) if m.place else "open"
    return f"place  {m.text}: {m.sense}, {m.role}, {place} {m.confidence:.1f}{rivals}"


def _event(e: Event) -> str:
    days = f"{e.first_day} to {e.last_day}" if e.first_day else "no day"
    area = f", area of {e.claim_id}" if e.claim_id else ""
    counts = "".join(f", {c.what} {c.low:g}-{c.high or ''}" for c in e.counts)
    by = f" by {e.said_by}" if e.said_by else ""
    return f"event  {e.kind}: {_place(e.place)}{area}, {days}, {e.status}{by}{counts}"


def _finding(f: Finding) -> str:
    score = "" if f.score is None else f" {f.score:.2f}"
    return f"claim  {f.claim.kind} {f.claim.quote!r}: {f.verdict}{score}. {f.reason}"


def _place(place: Place) -> str:
    admin = ", ".join(part for part in (place.admin2, place.admin1) if part and part != place.name)
    return f"{place.name} [{place.kind}{', ' if admin else ''}{admin}]"
