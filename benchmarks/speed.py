"""Every figure of speed and memory in one run: `python benchmarks/speed.py [--articles FILE]`.

Times are CPU seconds of one process, so that a busy machine changes them little; only a cold start
and `--jobs` are told by the clock as well. Without FILE the texts are made of the sentences of
`bench_places.py`, shuffled, so that no text comes twice. Their sentences do, and what is remembered
of a sentence flatters the figures; so the whole is also read of texts no sentence of which comes
twice: towns, numbers and days are drawn anew for each.
"""

from __future__ import annotations

import argparse
import json
import platform
import random
import resource
import subprocess
import sys
import tempfile
import time
from itertools import cycle, islice
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from bench_places import ARTICLE, REPORT

from geodata.articles import read_articles
from geodata.claims import check_rows
from geodata.field import Columns, Field
from geodata.measure import distances_and_bearings
from geodata.model import Article, LonLat, Reject
from geodata.places import find_mentions
from geodata.places.gazetteer import open_gazetteer
from geodata.reader import open_line_reader

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from geodata.places.gazetteer import Gazetteer

_WORDS = 300  # an ordinary article
_CHARS = 750  # of a situation report
_TEXTS = 200
_CLAIMS = 20_000
_TIMES = 16  # that the articles are read for `--jobs`: a start of seconds must not matter
_KEPT_TIMES = 4  # and for `ingest`
_AT = LonLat(37.28, 47.98)
_TOWN = 5_000  # people: a town that the varied texts may name
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_WHO = ("police", "the regional governor", "a military spokesman", "rescuers", "witnesses")
_SENTENCES = (
    "On {day} {n} houses were damaged when drones struck {a}, {who} said.",
    "{who} added on {day} that {n} people had been taken to safety and that the search went on.",
    "Clashes went on near {a}, {b} and {c}, where {n} attacks were repelled on {day}.",
    "The road was closed for {n} hours, and those who live along it were asked to stay at home.",
    "A village {n} km south of {a} came under fire on {day}, and two people were wounded.",
    "Trains from {a} to {b} were {n} minutes late, the railway said, and would run again by {day}.",
    "For {n} days there had been no power in the east of {a}, {who} told reporters.",
    "It was the work of {n} volunteers, who had come with food, water and what else was needed.",
    "Shells fell on {a} overnight, and a school that {n} children attend was hit, said {who}.",
    "Prices have risen by {n} a ton since {day}, which farmers say they cannot pay for long.",
)


def main() -> None:
    """Print each figure on a line: what it measures, the figure, its target."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=Path, help="texts to use instead of the made ones")
    parser.add_argument("--gazetteer", type=Path, action="append", default=[])
    args = parser.parse_args()
    articles, reports = _texts(args.articles)
    print(f"machine: {_machine()}; {len(articles)} articles of {_WORDS} words")
    # Before this process grows: a child starts out with the memory of the one that began it.
    _processes(articles, [f"--gazetteer={path}" for path in args.gazetteer])
    gazetteer = open_gazetteer(args.gazetteer)
    read = open_line_reader(args.gazetteer)
    mentions = _per_second(lambda article: find_mentions(article, gazetteer), articles)
    _tell("mentions and places, articles a second", mentions, 500)
    dense = _per_second(lambda article: find_mentions(article, gazetteer), reports)
    _tell(f"mentions and places, reports of {_CHARS} characters a second", dense, 300)
    _tell("whole parse, articles a second", _per_second(read, articles), 200)
    _tell("the same, no sentence said twice", _per_second(read, _varied(gazetteer)), 200)
    _tell("check, claims a second", _checked_per_second(), 2_000)
    _tell("vectorised scores a second", _scored_per_second(), 20_000)


def _machine() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        lines = []
    models = [line.split(":")[1].strip() for line in lines if line.startswith("model name")]
    name = f"{models[0]} x {len(models)}" if models else platform.processor()
    # A build tuned on its own tests (PGO, as distributions make it) reads a tenth faster than a
    # plain one, and does not tell; the compiler and the day of the build name it.
    build = f"{platform.python_compiler()}, {platform.python_build()[1]}"
    built = f"{platform.python_version()} ({build})"
    return f"{name}, Python {built}, NumPy {np.__version__}"


def _tell(what: str, figure: float, target: float) -> None:
    print(f"{what}: {figure:,.0f} (target {target:,.0f})")


def _texts(path: Path | None) -> tuple[list[Article], list[Article]]:
    """Give articles of so many words and reports of so many characters, each text once."""
    draw = random.Random(1)
    if path is None:
        plain, dense = ARTICLE.split(". "), REPORT.split(". ")
    else:
        found = read_articles([str(path)], sys.stdin)
        rows = [row for row in found if not isinstance(row, Reject)]
        plain = dense = [part for row in rows for part in row.text.split("\n") if part.strip()]
    articles, reports = [], []
    for number in range(_TEXTS):
        draw.shuffle(plain)
        words = islice(cycle(". ".join(plain).split()), _WORDS)
        articles.append(Article(id=f"a{number}", text=" ".join(words)))
        draw.shuffle(dense)
        reports.append(Article(id=f"r{number}", text=". ".join(dense)[:_CHARS]))
    return articles, reports


def _varied(gazetteer: Gazetteer) -> list[Article]:
    """Give articles of so many words whose sentences differ in towns, numbers, days and order."""
    draw, columns = random.Random(2), gazetteer.settlements()
    rows = columns.index[columns.population >= _TOWN].tolist()
    towns = [place.name for row in rows if (place := gazetteer.at(row)).country == "UA"]
    articles = []
    for number in range(_TEXTS):
        words: list[str] = []
        while len(words) < _WORDS:
            a, b, c = draw.sample(towns, 3)
            said = draw.choice(_SENTENCES).format(
                a=a, b=b, c=c, n=draw.randint(2, 99), day=draw.choice(_DAYS), who=draw.choice(_WHO)
            )
            words += said.split()
        articles.append(Article(id=f"v{number}", text=" ".join(words[:_WORDS])))
    return articles


def _per_second(work: Callable[[Article], object], articles: Sequence[Article]) -> float:
    """Give how many articles a second of CPU reads, once the names have been looked up."""
    for article in articles[: len(articles) // 4]:
        work(article)
    start = time.process_time()
    for article in articles:
        work(article)
    return len(articles) / (time.process_time() - start)


def _checked_per_second() -> float:
    draw = np.random.default_rng(1)
    rows = [
        {
            "id": number,
            "distance": str(5 + number % 90),
            "unit": "km",
            "direction": ("north", "southeast", "WSW", "east")[number % 4],
            "anchor": [_AT.lon, _AT.lat],
            "anchor_population": 18_000,
            "target": [_AT.lon + float(draw.normal()), _AT.lat + float(draw.normal())],
        }
        for number in range(_CLAIMS)
    ]
    start = time.process_time()
    for row in check_rows(rows):
        json.dumps(row)
    return _CLAIMS / (time.process_time() - start)


def _scored_per_second() -> float:
    draw = np.random.default_rng(2)
    kms, stated = draw.uniform(2, 90, _CLAIMS), draw.uniform(0, 360, _CLAIMS)
    lons, lats = _AT.lon + draw.normal(size=_CLAIMS), _AT.lat + draw.normal(size=_CLAIMS)
    fields = [
        Field(
            anchor=_AT, radius_m=1500.0, distance_m=1000 * km, grain_m=1000.0, bearing_deg=bearing
        )
        for km, bearing in zip(kms.tolist(), stated.tolist(), strict=True)
    ]
    start = time.process_time()
    metres, bearings = distances_and_bearings(_AT, lons, lats)
    Columns.of(fields).scores(metres, (bearings - stated + 180) % 360 - 180)
    return _CLAIMS / (time.process_time() - start)


def _processes(articles: Sequence[Article], options: Iterable[str]) -> None:
    """Tell what only a process of its own shows: its start, its memory, and several of them."""
    with tempfile.TemporaryDirectory() as folder:
        one, many = Path(folder, "one.md"), Path(folder, "many.jsonl")
        one.write_text(articles[0].text, encoding="utf-8")
        rows = (json.dumps({"id": a.id, "text": a.text}) + "\n" for a in articles)
        many.write_text("".join(rows) * _TIMES, encoding="utf-8")
        command = [sys.executable, "-m", "geodata", "parse", *options]
        clock_s, cpu_s, _ = min(_run([*command, str(one)]) for _ in range(3))
        print(f"one article from a cold start: {clock_s:.2f} s, CPU {cpu_s:.2f} s (target 1.2)")
        single_s, _, lines = _run([*command, str(many)])
        double_s, _, same = _run([*command, "--jobs=2", str(many)])
        ordered = "in input order" if lines == same else "NOT THE SAME LINES"
        print(f"--jobs 2: {single_s / double_s:.2f} times as fast by the clock, {ordered}")
        _kept_per_second(articles, Path(folder), options)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"memory of one process at most: {peak:.0f} MB (target 400)")


def _kept_per_second(articles: Sequence[Article], folder: Path, options: Iterable[str]) -> None:
    """Tell how much slower it is to keep articles in a workspace than to print what they say."""
    source, workspace = folder / "kept.jsonl", folder / "w.sqlite"
    rows = ({"id": f"{a.id}-{n}", "text": a.text} for n in range(_KEPT_TIMES) for a in articles)
    source.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    command = [sys.executable, "-m", "geodata"]
    _, parse_s, _ = _run([*command, "parse", *options, str(source)])
    keep = ["ingest", *options, "--workspace", str(workspace), str(source)]
    clock_s, ingest_s, _ = _run([*command, *keep])
    count = len(articles) * _KEPT_TIMES
    print(
        f"ingest, articles a second of CPU: {count / ingest_s:,.0f}; parse alone: "
        f"{count / parse_s:,.0f}; ingest by the clock, each article safe on the disk: "
        f"{count / clock_s:,.0f}"
    )


def _run(command: list[str]) -> tuple[float, float, bytes]:
    """Run a command; give seconds by the clock, seconds of CPU, and what it printed."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    done = subprocess.run(command, check=True, capture_output=True)
    clock_s, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu_s = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return clock_s, cpu_s, done.stdout


if __name__ == "__main__":
    main()
