"""What a kill leaves behind: `ingest` and `snapshot` struck by SIGKILL at random moments.

`python benchmarks/kill_runs.py 200` prints one JSON line of counts; it stops at the first kill
after which the database does not open, something stored is missing or half, a file is neither the
old nor the new one, a next run does not complete, or a next run leaves litter.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import json
import os
import random
import shutil
import signal
import sqlite3
import sys
import tempfile
import time
from collections import Counter
from datetime import UTC, datetime
from functools import partial
from itertools import count
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parent.parent))

import geopandas  # noqa: F401 - what takes long to load is loaded before the first fork
import pyarrow.parquet  # noqa: F401
import pyogrio  # noqa: F401

from geodata import ingest, reader  # noqa: F401
from geodata.__main__ import main as geodata
from geodata.snapshots import files
from geodata.snapshots.correction import Change, Correction, Spot
from geodata.store import open_workspace

if TYPE_CHECKING:
    from collections.abc import Callable

    Begun = Callable[[], bool]

ARTICLES = 120
TEXT = "Shells fell on Kurakhove on 3 March 2025. Russia took Sokil, 20 km north of it. Day {n}."
OLD = b"what was there before"
FORMATS = tuple(ending for ending in files.ENDINGS if ending != ".stac.json")
CORRECTION = Correction(
    spot=Spot(article_id="n0", quote="Shells fell.", place="Kurakhove", kind="shelling"),
    change=Change.DISMISS,
    author="a reader",
    reason="it must outlive every kill",
    made_at=datetime(2025, 3, 4, tzinfo=UTC),
    value={},
)
FOUND = (
    "SELECT a.id, a.version, t.* FROM article a JOIN feature t ON t.article = a.key ORDER BY t.key",
    "SELECT a.id, a.version, t.* FROM article a JOIN mention t ON t.article = a.key ORDER BY t.key",
)
NEVER_S = 1e9


def main() -> None:
    """Kill as often as asked, half of the time each verb, and tell what came of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kills", type=int)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    draw = random.Random(args.seed)
    told: Counter[str] = Counter()
    start_s = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        whole = _prepare(place)
        _kill_ingests(args.kills - args.kills // 2, place, whole, draw, told)
        _kill_snapshots(args.kills // 2, place, whole, draw, told)
    print(json.dumps({**told, "seconds": round(time.monotonic() - start_s)}))


def _prepare(place: Path) -> Path:
    """Write the articles, and a workspace that nobody disturbed."""
    rows = ({"id": f"n{n}", "text": TEXT.format(n=n)} for n in range(ARTICLES))
    (place / "all.jsonl").write_text("\n".join(map(json.dumps, rows)))
    whole = place / "whole.sqlite"
    _assert(_run(_ingest(place, whole), NEVER_S), "an undisturbed run completes")
    return whole


def _kill_ingests(
    kills: int, place: Path, whole: Path, draw: random.Random, told: Counter[str]
) -> None:
    """Kill runs into one workspace till it holds all, then begin another; half while it keeps.

    Opening the tables lasts longer than keeping what is read, so that few kills would meet that.
    """
    complete = _kept(whole)
    lasts_s = median(_seconds(_ingest(place, place / f"timed-{n}.sqlite")) for n in range(3))
    timed = place / "timed.sqlite"
    keeps_s = _lasting_s(_ingest(place, timed), partial(_keeps, timed, 0))
    path, left = place / "w.sqlite", kills
    while left > 0:
        path.unlink(missing_ok=True)
        with open_workspace(path) as workspace:
            workspace.add_correction(CORRECTION)
        before = _kept(path)
        for _ in range(min(left, draw.randint(1, 4))):
            begun = partial(_keeps, path, len(before)) if draw.random() < 0.5 else None
            most_s = keeps_s if begun else lasts_s
            finished = _run(_ingest(place, path), draw.uniform(0, most_s), begun)
            left -= not finished
            after = _kept(path)
            _assert(before.items() <= after.items() <= complete.items(), "nothing lost, none half")
            told["kills of ingest"] += not finished
            told["ingest ended before its kill"] += finished
            told["kills with articles half way"] += len(before) < len(after) < len(complete)
            before = after
        _assert(_run(_ingest(place, path), NEVER_S), "the next run completes")
        _assert(_kept(path) == complete, "the next run keeps the rest")
        with open_workspace(path) as workspace:
            _assert(workspace.corrections() == (CORRECTION,), "the correction is there")
        _assert(not [*place.glob("w.sqlite-*")], "no log is left beside the database")


def _kill_snapshots(
    kills: int, place: Path, whole: Path, draw: random.Random, told: Counter[str]
) -> None:
    """Kill writers of every format in turn, each over an old file; half of them while writing."""
    lasts_s, writes_s, new = {}, {}, {}
    (place / "first").mkdir()
    for ending in FORMATS:
        path = place / "first" / f"new{ending}"
        lasts_s[ending] = _seconds(_snapshot(path, whole))
        writes_s[ending] = _lasting_s(_snapshot(path, whole), partial(_writes, path.parent))
        new[ending] = path.read_bytes()
    for n in count():
        if told["kills of snapshot"] == kills:
            return
        ending = FORMATS[n % len(FORMATS)]
        folder = place / "out"
        folder.mkdir()
        path = folder / f"new{ending}"
        path.write_bytes(OLD)
        begun = partial(_writes, folder) if n // len(FORMATS) % 2 == 0 else None
        most_s = (writes_s if begun else lasts_s)[ending]
        finished = _run(_snapshot(path, whole), draw.uniform(0, most_s), begun)
        _assert(path.read_bytes() in {OLD, new[ending]}, f"{ending} is the old or the new file")
        told["kills of snapshot"] += not finished
        told["snapshot ended before its kill"] += finished
        told["kills while a file was being written"] += _writes(folder)
        _assert(_run(_snapshot(path, whole), NEVER_S), "the next run completes")
        _assert(path.read_bytes() == new[ending], f"{ending} is written by the next run")
        _assert([*folder.iterdir()] == [path], "the next run leaves no litter")
        _kept(whole)
        shutil.rmtree(folder)


def _ingest(place: Path, path: Path) -> list[str]:
    return ["ingest", str(place / "all.jsonl"), "--workspace", str(path)]


def _snapshot(path: Path, whole: Path) -> list[str]:
    return ["snapshot", "--out", str(path), "--workspace", str(whole)]


def _writes(folder: Path) -> bool:
    """Tell whether a file is being written in a folder."""
    return any(path.is_dir() for path in folder.iterdir())


def _keeps(path: Path, before: int) -> bool:
    """Tell whether a workspace holds more versions of articles than before."""
    if not path.exists():
        return False
    with contextlib.closing(sqlite3.connect(path)) as database:
        try:
            (count,) = database.execute("SELECT count(*) FROM article").fetchone()
        except sqlite3.OperationalError:  # it has no tables yet
            return False
    return bool(count > before)


def _run(words: list[str], kill_after_s: float, begun: Begun | None = None) -> bool:
    """Run a verb in a process of its own; tells whether it ended well before it was killed.

    The time counts from when `begun` holds.
    """
    child = os.fork()
    if child == 0:
        with contextlib.redirect_stdout(io.StringIO()):
            os._exit(geodata(words))
    deadline_s = NEVER_S if begun else time.monotonic() + kill_after_s
    while time.monotonic() < deadline_s:
        if begun and begun():
            begun, deadline_s = None, time.monotonic() + kill_after_s
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended:
            _assert(status == 0, f"{' '.join(words)} ends with status 0")
            return True
        time.sleep(0.0005)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return False


def _seconds(words: list[str]) -> float:
    start_s = time.monotonic()
    _assert(_run(words, NEVER_S), f"{' '.join(words)} completes")
    return time.monotonic() - start_s


def _lasting_s(words: list[str], goes_on: Begun) -> float:
    """Measure how long something goes on while a verb runs."""
    seen_s = []

    def noted() -> bool:
        if goes_on():
            seen_s.append(time.monotonic())
        return False

    _assert(_run(words, NEVER_S, noted), f"{' '.join(words)} completes")
    return seen_s[-1] - seen_s[0] if seen_s else 0.0


def _kept(path: Path) -> dict[tuple[str, int], tuple[str, ...]]:
    """Give what every article's version brought; the database is sound."""
    with contextlib.closing(sqlite3.connect(path)) as database:
        _assert(database.execute("PRAGMA integrity_check").fetchall() == [("ok",)], "it is sound")
        found: dict[tuple[str, int], tuple[str, ...]] = {
            (id_, version): (text,)
            for id_, version, text in database.execute("SELECT id, version, text FROM article")
        }
        for query in FOUND:
            for id_, version, _, _, *values in database.execute(query):
                found[id_, version] += (repr(values),)
    return found


def _assert(holds: bool, what: str) -> None:
    if not holds:
        raise SystemExit(f"kill_runs: does not hold: {what}")


if __name__ == "__main__":
    main()
