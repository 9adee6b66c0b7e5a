"""A file is written whole or not at all, and what a killed writer left is removed by the next."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from geodata.errors import InputError
from geodata.whole_file import write_whole

WRITE_FOR_EVER = """
import sys, time
from pathlib import Path
from geodata.whole_file import write_whole
def half(part):
    part.write_text("half")
    time.sleep(60)
write_whole(Path(sys.argv[1]), half, what="snapshot")
"""


@pytest.fixture
def writer(tmp_path: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Give a process that is in the midst of writing a file."""
    command = [sys.executable, "-c", WRITE_FOR_EVER, str(tmp_path / "map.kml")]
    env = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])}
    with subprocess.Popen(command, env=env) as found:
        while not [*tmp_path.glob(".snapshot-*/map.kml")]:
            assert found.poll() is None, f"the writer ended with {found.returncode}"
            time.sleep(0.01)
        yield found
        found.kill()


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_what_a_killed_writer_left_is_removed_but_no_living_ones(
    tmp_path: Path, writer: subprocess.Popen[bytes]
) -> None:
    mine = tmp_path / ".snapshot-mine"
    mine.mkdir()
    other = tmp_path / "other.kml"
    write_whole(other, lambda part: part.write_text("one"), what="snapshot")
    assert len(names(tmp_path)) == 3, "the living writer's folder stays"
    writer.kill()
    writer.wait()
    write_whole(other, lambda part: part.write_text("two"), what="snapshot")
    assert names(tmp_path) == [".snapshot-mine", "other.kml"]
    assert other.read_text() == "two"


def test_a_failed_write_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "map.kml"
    path.write_text("old")

    def fail(part: Path) -> None:
        part.write_text("half")
        raise OSError(28, "No space left on device")

    with pytest.raises(InputError, match=r"map\.kml: cannot be written \(No space left"):
        write_whole(path, fail, what="snapshot")
    assert (names(tmp_path), path.read_text()) == (["map.kml"], "old")
