"""Measure a gazetteer: `python benchmarks/gazetteer_at_scale.py [--rows N] [--from PATH ...]`.

Without `--from` it makes N rows in GeoNames' format whose names repeat as villages' names do. It
prints one JSON object: the size of the tables and of the wheel that carries them, what building
takes, how fast the index opens and how fast it answers names it was not asked before; under
`built_in` the same of the built-in table alone.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from geodata.places.gazetteer import open_gazetteer, tables
from geodata.places.romanise import romanise_russian

if TYPE_CHECKING:
    from collections.abc import Sequence

ROWS = 540_316  # of the dumps of Ukraine and Russia
_ROOT = Path(__file__).parent.parent
_ASKED = 20_000  # names
_SEED = 2026
_FIRST = (
    "Ново Старо Красно Мало Велико Верхне Нижне Бело Черно Каменно Добро Ясно Сухо Крив".split()
)
_ROOTS = (
    "александр андре васил григор дмитр иван михайл никола павл петр степан яковл богдан берез"
    " дубр калин камен ключ лип ольх осин полян сосн тополь ябл бобр волк зай лебед медвед орл"
).split()
_TAILS = "овка евка ово ино ское ский ская ки цы уха иха ница щина инка ушка ичи".split()


def made(rows: int, path: Path) -> None:
    """Write a dump: every name is borne by several villages, each with two other spellings."""
    luck = random.Random(_SEED)
    with path.open("w") as file:
        for number in range(rows):
            name = f"{luck.choice(_ROOTS)}{luck.choice(_TAILS)}"
            if luck.random() < 0.8:
                name = f"{luck.choice(_FIRST)}{luck.choice(_ROOTS)[:4]}{name}"
            name = name.capitalize()
            latin = romanise_russian(name)
            lat, lon = 45 + 20 * luck.random(), 30 + 100 * luck.random()
            cells = [9_000_000 + number, latin, latin, f"{latin}y,{name}", f"{lat:.5f}"]
            cells += [f"{lon:.5f}", "P", "PPL", "RU", "", luck.choice(("09", "10", "41", "77"))]
            cells += ["", "", "", 0, "", 100, "Europe/Moscow", "2026-01-01"]
            file.write("\t".join(map(str, cells)) + "\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--rows", type=int, default=ROWS)
    parser.add_argument("--from", dest="sources", type=Path, nargs="+", default=[])
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        dump, index = Path(folder) / "RU.txt", Path(folder) / "full.index"
        if not args.sources:
            made(args.rows, dump)
        built_in = {"built_in": _asking([])}
        figures = _sizes(Path(folder)) | _building(args.sources or [dump], index)
        print(json.dumps(figures | _asking([index]) | built_in))


def _sizes(folder: Path) -> dict[str, object]:
    """Build the wheel of a copy, since building leaves things behind."""
    source = folder / "source"
    for part in ("geodata", "dashboard"):
        shutil.copytree(_ROOT / part, source / part)
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(_ROOT / name, source)
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir"]
    subprocess.run([*command, str(folder), str(source)], check=True, stderr=subprocess.DEVNULL)
    (wheel,) = folder.glob("*.whl")
    sizes = {"tables_kB": sum(path.stat().st_size for path in tables())}
    sizes |= {"register_kB": tables()[0].stat().st_size, "wheel_kB": wheel.stat().st_size}
    return {name: round(size / 1000) for name, size in sizes.items()}


def _building(sources: list[Path], index: Path) -> dict[str, object]:
    """Build in a process of its own, so that its memory is its own."""
    command = [sys.executable, "-m", "geodata", "gazetteer", "build", "--out", str(index)]
    began = time.perf_counter()
    subprocess.run([*command, "--from", *map(str, sources)], check=True)
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return {
        "build_s": round(time.perf_counter() - began, 1),
        "build_cpu_s": round(used.ru_utime + used.ru_stime, 1),
        "build_peak_MB": round(used.ru_maxrss / 1000),
        "index_MB": round(index.stat().st_size / 1e6, 1),
    }


def _asking(paths: Sequence[Path]) -> dict[str, object]:
    before_kb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    began = time.process_time()
    gazetteer = open_gazetteer(paths)
    opened = time.process_time()
    luck = random.Random(_SEED)
    names = [gazetteer.at(luck.randrange(len(gazetteer))).name for _ in range(_ASKED)]
    names = list(dict.fromkeys(names))
    gazetteer = open_gazetteer(paths)  # nothing remembered
    found, each_s = 0, []
    for name in names:
        asked = time.process_time()
        found += bool(gazetteer.find(name))
        each_s.append(time.process_time() - asked)
    making = time.process_time()
    made_places = sum(len([match.place for match in gazetteer.find(name)]) for name in names)
    again = time.process_time()
    for name in names:
        gazetteer.find(name)
    made_s = again - making
    repeated = time.process_time() - again
    return {
        "places": len(gazetteer),
        "open_s": round(opened - began, 3),
        "memory_MB": round((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before_kb) / 1000),
        "names_asked": len(names),
        "found": found,
        "bearers_a_name": round(sum(len(gazetteer.find(name)) for name in names) / len(names), 1),
        "microseconds_a_new_name": round(1e6 * sum(each_s) / len(names), 1),
        "microseconds_a_new_name_median": round(1e6 * statistics.median(each_s), 1),
        "microseconds_a_new_place": round(1e6 * made_s / made_places, 1),
        "microseconds_a_known_name": round(1e6 * repeated / len(names), 2),
    }


if __name__ == "__main__":
    main()
