"""Ingest is idempotent, resumable, and lists what failed."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from geodata.ingest import Piece, Read, code_hash, ingest, read_again
from geodata.model import Reading
from geodata.store import Making, Workspace, entry_of, open_workspace

BODY = "Shells fell on Kurakhove."
CODE, NEWER = Making(code="1"), Making(code="2")
ROOT = Path(__file__).parent.parent


def only_the_articles(pieces: Iterable[Piece]) -> Iterator[Read]:
    for piece in pieces:
        yield piece, entry_of(Reading(article=piece.article))


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with open_workspace(tmp_path / "w.sqlite") as opened:
        yield opened


@pytest.fixture
def news(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "a.txt").write_text(BODY)
    lines = [{"text": BODY + " One."}, {"text": "Two."}]
    (folder / "b.jsonl").write_text("\n".join(map(json.dumps, lines)))
    return folder


def test_a_second_run_reads_only_what_is_new(news: Path, workspace: Workspace) -> None:
    read: list[str] = []

    def noting(pieces: Iterable[Piece]) -> Iterator[Read]:
        for piece, entry in only_the_articles(pieces):
            read.append(piece.article.id)
            yield piece, entry

    report = ingest([str(news)], workspace, noting, CODE)
    assert (dict(report.done), report.rejects) == ({"new": 3}, [])
    (news / "a.txt").write_text(BODY + " More.")
    report = ingest([str(news)], workspace, noting, CODE)
    assert dict(report.done) == {"changed": 1, "the same": 2}
    assert read == ["a", "b-1", "b-2", "a"]
    report = ingest([str(news)], workspace, noting, NEWER)
    assert dict(report.done) == {"read again": 3}


def test_what_is_stored_is_read_again_without_its_sources(news: Path, workspace: Workspace) -> None:
    ingest([str(news)], workspace, only_the_articles, CODE)
    (news / "a.txt").unlink()
    assert dict(read_again(workspace, only_the_articles, NEWER).done) == {"read again": 3}
    assert dict(read_again(workspace, only_the_articles, NEWER).done) == {}


def test_one_file_named_in_two_ways_is_kept_once(news: Path, workspace: Workspace) -> None:
    report = ingest([str(news / "a.txt"), str(news)], workspace, only_the_articles, CODE)
    assert dict(report.done) == {"new": 3, "the same": 1}


def test_two_articles_of_one_id_keep_apart(tmp_path: Path, workspace: Workspace) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.txt").write_text(f"{BODY} Says {name}.")
    sources = [str(tmp_path / name) for name in ("one", "two")]
    assert dict(ingest(sources, workspace, only_the_articles, CODE).done) == {"new": 2}
    ids = [article.id for article in workspace.articles()]
    assert ids[0] == "a"
    assert ids[1].startswith("a-")
    again = ingest([*reversed(sources)], workspace, only_the_articles, NEWER)
    assert dict(again.done) == {"read again": 2}
    assert [article.id for article in workspace.articles()] == ids


def test_rows_of_one_id_in_one_file_are_no_versions(tmp_path: Path, workspace: Workspace) -> None:
    path = tmp_path / "a.jsonl"
    rows = [{"id": "x", "text": "One."}, {"id": "x", "text": "Two."}]
    path.write_text("\n".join(map(json.dumps, rows)))
    for _ in range(2):
        ingest([str(path)], workspace, only_the_articles, CODE)
    assert sorted(article.text for article in workspace.articles()) == ["One.", "Two."]


def test_failures_are_listed_and_the_rest_is_kept(tmp_path: Path, workspace: Workspace) -> None:
    (tmp_path / "a.txt").write_text(BODY)
    (tmp_path / "b.txt").write_bytes(b"\xff\xff")
    sources = [str(tmp_path / name) for name in ("b.txt", "none.txt", "a.txt")]
    report = ingest(sources, workspace, only_the_articles, CODE)
    assert report.done["new"] == 1
    reasons = [reject.reason for reject in report.rejects]
    assert ["UTF-8" in reasons[0], "no such file" in reasons[1]] == [True, True]
    assert [article.id for article in workspace.articles()] == ["a"]


def test_the_code_hash_is_stable() -> None:
    assert code_hash() == code_hash()
    assert len(code_hash()) == 16


def verb(*words: str | Path) -> list[str]:
    return [sys.executable, "-m", "geodata", *map(str, words)]


def test_a_run_goes_on_after_each_kill_also_in_two_processes(tmp_path: Path) -> None:
    """A reader of the workspace finds it whole after each kill."""
    count, path = 150, tmp_path / "w.sqlite"
    rows = [{"id": f"n{n}", "text": f"{BODY} Day {n}."} for n in range(count)]
    source = tmp_path / "all.jsonl"
    source.write_text("\n".join(map(json.dumps, rows)))
    command = verb("ingest", source, "--workspace", path)
    before = 0
    for kill in range(2):
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL) as run:
            _wait_for_more(path, before + 1 + kill)
            os.kill(run.pid, signal.SIGKILL)
        with open_workspace(path) as workspace:
            ids = [article.id for article in workspace.articles()]
            found = list(workspace.features())
        assert ids == [f"n{n}" for n in range(len(ids))]
        assert len({feature.id for feature in found}) == len(found) >= len(ids) >= before
        before = len(ids)
    command += ["--jobs", "2"]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    told = json.loads(done.stdout)
    assert told["new"] + told["the same"] == count
    with open_workspace(path) as workspace:
        assert [article.id for article in workspace.articles()] == [row["id"] for row in rows]
        assert [f.id for f in workspace.features()] == [f"n{n}-e0" for n in range(count)]
        (made,) = workspace.makings().values()
    assert set(made["parameters"]) == {"claims/parameters", "field/fitted"}


def _wait_for_more(path: Path, wanted: int) -> None:
    for _ in range(600):
        if path.exists() and path.stat().st_size:
            with open_workspace(path) as workspace:
                if workspace.last_article() >= wanted:
                    return
        time.sleep(0.05)
    raise AssertionError("nothing was kept")
