"""Processes that share the work end with the one that gives it out."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[1]
ENV = {**os.environ, "PYTHONPATH": str(ROOT)}


def test_processes_that_share_the_work_end_with_the_one_that_was_killed(tmp_path: Path) -> None:
    rows = [{"id": f"n{n}", "text": f"Shells fell on Kurakhove. Day {n}."} for n in range(3000)]
    source = tmp_path / "all.jsonl"
    source.write_text("\n".join(map(json.dumps, rows)))
    command = [sys.executable, "-m", "geodata", "ingest", str(source), "--jobs", "2"]
    command += ["--workspace", str(tmp_path / "w.sqlite")]
    nowhere = subprocess.DEVNULL
    with subprocess.Popen(command, cwd=ROOT, env=ENV, stdout=nowhere, stderr=nowhere) as run:
        children = Path(f"/proc/{run.pid}/task/{run.pid}/children")
        workers = _until(lambda: children.read_text().split(), 3)  # and what tracks their resources
        run.send_signal(signal.SIGKILL)
    _until(lambda: ["gone"] * all(not _alive(worker) for worker in workers), 1)


def _until(look: Callable[[], list[str]], count: int) -> list[str]:
    for _ in range(600):
        found = look()
        if len(found) >= count:
            return found
        time.sleep(0.05)
    raise AssertionError("it did not come")


def _alive(pid: str) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(") ", 1)[1][0] != "Z"
    except OSError:
        return False
