"""Killed at random moments, `ingest` and `snapshot` leave nothing lost, nothing half, no litter."""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent


def test_kills_at_random_moments() -> None:
    """The same as the benchmark's 200; it stops with a sentence at what does not hold."""
    command = [sys.executable, "benchmarks/kill_runs.py", "6"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    told = json.loads(done.stdout)
    assert told["kills of ingest"] == told["kills of snapshot"] == 3
