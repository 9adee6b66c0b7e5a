"""A full disk, a folder without rights, a busy database: one sentence each, and nothing is lost."""

import os
import re
import resource
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from geodata.__main__ import main
from geodata.errors import InputError
from geodata.snapshots import find_features
from geodata.snapshots.files import ENDINGS, write_features
from geodata.store import open_workspace
from tests.store.test_store import CODE, READING

ROOT = Path(__file__).parent.parent.parent
WRITER = """
import sys
from dataclasses import replace
from geodata.errors import InputError
from tests.store.test_store import ARTICLE, CODE, READING
from geodata.store import open_workspace
try:
    with open_workspace(sys.argv[1]) as workspace:
        for n in range(4000):
            article = replace(ARTICLE, id=str(n), text="Shells fell. " * 500)
            workspace.add(str(n), replace(READING, article=article, events=()), CODE)
except InputError as error:
    print(error)
"""


def said(path: Path, prepare: Callable[[], None] | None = None) -> str:
    command = [sys.executable, "-c", WRITER, str(path)]
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        command, cwd=ROOT, env=env, capture_output=True, text=True, preexec_fn=prepare, check=True
    )
    assert done.stderr == ""
    assert len(done.stdout.splitlines()) == 1
    return done.stdout


def kept(path: Path) -> int:
    with open_workspace(path) as workspace:
        ids = [article.id for article in workspace.articles()]
    assert ids == [str(n) for n in range(len(ids))]
    return len(ids)


def test_a_file_that_may_not_grow_keeps_what_it_has(tmp_path: Path) -> None:
    path = tmp_path / "w.sqlite"
    limit = (3_000_000, 3_000_000)
    told = said(path, lambda: resource.setrlimit(resource.RLIMIT_FSIZE, limit))
    assert "free some space" in told
    assert "w.sqlite" in told
    assert kept(path) > 10


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Give a disk of 3 MB."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(disk)]
    if os.geteuid() != 0 or subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("only root can mount a small disk")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def test_a_full_disk_keeps_what_it_has(small_disk: Path) -> None:
    told = said(small_disk / "w.sqlite")
    assert "full" in told
    assert "free some space" in told
    assert kept(small_disk / "w.sqlite") > 10


def test_a_snapshot_on_a_full_disk_leaves_the_old_one(small_disk: Path) -> None:
    path = small_disk / "map.geojson"
    path.write_text("old")
    (small_disk / "ballast").write_bytes(bytes(2_990_000))
    many = list(find_features([READING])) * 2000
    with pytest.raises(InputError, match=r"map\.geojson: cannot be written \(No space left"):
        write_features(path, many)
    assert path.read_text() == "old"
    assert sorted(p.name for p in small_disk.iterdir()) == ["ballast", "map.geojson"]


SNAPSHOTS = """
import resource, signal, sys
from datetime import date
from pathlib import Path
from geodata.errors import InputError
from geodata.snapshots import find_features
from geodata.snapshots.files import ENDINGS, write_features
from tests.store.test_store import READING
many = list(find_features([READING])) * 2000
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (9_000, 9_000))
for ending in ENDINGS:
    path = Path(sys.argv[1]) / f"map{ending}"
    path.write_text("old")
    try:
        write_features(path, many, date(2025, 1, 1))
    except InputError as error:
        assert path.read_text() == "old", ending
        print(error)
"""


def test_every_format_says_in_a_sentence_that_it_does_not_fit(tmp_path: Path) -> None:
    command = [sys.executable, "-c", SNAPSHOTS, str(tmp_path)]
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=True)
    told = done.stdout.splitlines()
    assert len(told) == len(ENDINGS) - 2  # an item and reviews of no claims are small
    assert all(
        re.match(r"snapshot .*map\..* cannot be written \(.*\); choose another", t) for t in told
    )
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(f"map{e}" for e in ENDINGS)


def test_a_geopackage_is_whole_or_not_at_all_wherever_the_disk_ends(small_disk: Path) -> None:
    """GDAL says nothing when only the index of shapes does not fit."""
    many = list(find_features([READING])) * 2000
    path, ballast = small_disk / "map.gpkg", small_disk / "ballast"
    write_features(path, many)
    whole = path.read_bytes()
    kept = set()
    for missing in range(-4, 60, 4):  # kilobytes that it lacks
        path.write_text("old")
        ballast.write_bytes(bytes(3 * 1024**2 - 8192 - len(whole) - 28_672 + missing * 1024))
        try:
            write_features(path, many)
        except InputError:
            assert path.read_text() == "old"
            kept.add("old")
        else:
            assert path.read_bytes() == whole
            kept.add("new")
        ballast.unlink()
    assert kept == {"old", "new"}


def test_a_disk_that_may_only_be_read(small_disk: Path) -> None:
    path = small_disk / "w.sqlite"
    with open_workspace(path) as workspace:
        workspace.add("1", READING, CODE)
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    _assert_told_of_rights(path, small_disk)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_the_right_to_write(tmp_path: Path) -> None:
    path = tmp_path / "w.sqlite"
    open_workspace(path).__exit__()
    tmp_path.chmod(0o555)
    _assert_told_of_rights(path, tmp_path)
    tmp_path.chmod(0o755)


def _assert_told_of_rights(path: Path, folder: Path) -> None:
    with pytest.raises(InputError, match=r"w\.sqlite.*right"):
        open_workspace(path).set_mark("x", 1)
    with pytest.raises(InputError, match=r"map\.gpkg: cannot be written"):
        write_features(folder / "map.gpkg", list(find_features([READING])))


def test_a_database_that_another_program_holds(tmp_path: Path) -> None:
    path = tmp_path / "w.sqlite"
    with open_workspace(path, wait_s=0.1) as workspace:
        workspace.add("1", READING, CODE)
        holder = sqlite3.connect(path, isolation_level=None)
        holder.execute("BEGIN EXCLUSIVE")
        with pytest.raises(InputError, match=r"locked.*another program is writing"):
            workspace.set_mark("x", 1)
        assert len(list(workspace.features())) == 1  # reading goes on
        holder.rollback()
        holder.close()
        workspace.set_mark("x", 1)
        assert workspace.mark("x") == 1


@pytest.mark.parametrize("trouble", ["full", "for reading only"])
def test_the_verbs_say_it_in_one_line_and_end_with_2(
    trouble: str, small_disk: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    article = tmp_path / "a.md"
    article.write_text("Shells fell on Kurakhove on 16 December 2024.")
    if trouble == "full":
        with suppress(OSError), (small_disk / "ballast").open("wb") as ballast:
            ballast.write(bytes(4_000_000))
    else:
        subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    for argv in (
        ["ingest", str(article), "--workspace", str(small_disk / "w.sqlite")],
        ["snapshot", str(article), "--out", str(small_disk / "map.geojson")],
    ):
        assert main(argv) == 2
        told = capsys.readouterr()
        assert told.out == ""
        assert told.err.count("\n") == 1
        assert str(small_disk) in told.err
    assert {path.name for path in small_disk.iterdir()} <= {"ballast", "w.sqlite"}
