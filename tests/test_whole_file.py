"""A file is written whole or not at all, and what a killed writer left is removed by the next."""

import multiprocessing
import os
import signal
import time
from pathlib import Path

import pytest

from geodata.errors import InputError
from geodata.whole_file import write_whole


def write_for_ever(path: Path) -> None:
    write_whole(path, lambda part: (part.write_text("half"), time.sleep(60)), what="snapshot")


@pytest.fixture
def writer(tmp_path: Path) -> multiprocessing.process.BaseProcess:
    """Give a process that is in the midst of writing a file."""
    found = multiprocessing.get_context("spawn").Process(
        target=write_for_ever, args=(tmp_path / "map.kml",)
    )
    found.start()
    assert found.pid is not None
    while not [*tmp_path.glob(".snapshot-*/map.kml")]:
        assert found.is_alive(), f"the writer ended with {found.exitcode} before it wrote"
        time.sleep(0.01)
    return found


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_what_a_killed_writer_left_is_removed_but_no_living_ones(
    tmp_path: Path, writer: multiprocessing.process.BaseProcess
) -> None:
    mine = tmp_path / ".snapshot-mine"
    mine.mkdir()
    other = tmp_path / "other.kml"
    write_whole(other, lambda part: part.write_text("one"), what="snapshot")
    assert len(names(tmp_path)) == 3, "the living writer's folder stays"
    os.kill(writer.pid or 0, signal.SIGKILL)
    writer.join()
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
