"""A full disk, a folder without rights, a busy database: one sentence each, and nothing is lost."""

import os
import re
import resource
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
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
from pathlib import Path
from geodata.__main__ import main
from geodata.snapshots.files import ENDINGS
folder = Path(sys.argv[1])
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (300, 300))
for ending in ENDINGS:
    argv = ["snapshot", str(folder / "a.md"), "--out", str(folder / f"map{ending}")]
    assert main(argv) == 2, ending
"""


def test_the_verb_says_of_every_format_that_it_does_not_fit(tmp_path: Path) -> None:
    """A process whose files may not grow above 300 bytes; the old files stay."""
    text = "Shells fell on Kurakhove on 16 December 2024. Sokil lies 20 km north of Kurakhove."
    (tmp_path / "a.md").write_text(text)
    for ending in ENDINGS:
        (tmp_path / f"map{ending}").write_text("old")
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    command = [sys.executable, "-c", SNAPSHOTS, str(tmp_path)]
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=False)
    told = done.stderr.splitlines()
    assert (done.returncode, done.stdout, len(told)) == (0, "", len(ENDINGS)), done.stderr
    for line, ending in zip(told, ENDINGS, strict=True):
        said = rf"geodata: snapshot .*map{re.escape(ending)}: cannot be written \(.*\); .*"
        assert re.fullmatch(said, line), line
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


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


HOLDER = """
import sqlite3, sys
held = sqlite3.connect(sys.argv[1], isolation_level=None)
held.execute("PRAGMA locking_mode = " + sys.argv[2])
held.execute("BEGIN EXCLUSIVE")
held.execute("UPDATE article SET title = 'never kept'")
print("held", flush=True)
sys.stdin.read()
"""


@contextmanager
def held(path: Path, mode: str) -> Iterator[None]:
    """Let another process hold a database till the block ends."""
    command = [sys.executable, "-c", HOLDER, str(path), mode]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        yield
        process.communicate("")


VERBS = {
    "ingest": ["ingest", "{article}"],
    "ingest again": ["ingest", "--again"],
    "watch": ["watch", "{article}", "--once"],
    "snapshot": ["snapshot", "--out", "{folder}/map.geojson"],
}


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize("mode", ["NORMAL", "EXCLUSIVE"])
def test_a_verb_says_in_one_line_that_another_process_holds_the_database(
    verb: str,
    mode: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path, article = tmp_path / "w.sqlite", tmp_path / "a.md"
    article.write_text("Shells fell on Kurakhove on 16 December 2024.")
    with open_workspace(path) as workspace:
        workspace.add("1", READING, CODE)
    monkeypatch.setattr("geodata.store.connect.WAIT_S", 0.1)
    argv = [word.format(article=article, folder=tmp_path) for word in VERBS[verb]]
    argv += ["--workspace", str(path)]
    reads_on = verb == "snapshot" and mode == "NORMAL"  # reading goes on beside one who writes
    with held(path, mode):
        status, told = main(argv), capsys.readouterr()
        assert status == (0 if reads_on else 2)
        assert (tmp_path / "map.geojson").exists() == reads_on
        if not reads_on:
            assert told.out == ""
            assert re.fullmatch(
                r"geodata: workspace .*w\.sqlite: .*locked.*; another program .*\n", told.err
            )
    assert main(argv) == 0
    capsys.readouterr()
    with open_workspace(path) as workspace:
        assert next(a.title for a in workspace.articles()) == READING.article.title


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
