"""Ingest is idempotent, resumable, and lists what failed."""

import json
from pathlib import Path

from geodata.ingest import code_hash, ingest
from geodata.model import Article, Reading
from geodata.store import open_workspace

BODY = "Shells fell on Kurakhove."


def only_the_article(article: Article) -> Reading:
    return Reading(article=article)


def test_a_second_run_reads_only_what_is_new(tmp_path: Path) -> None:
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "a.txt").write_text(BODY)
    lines = folder / "b.jsonl"
    lines.write_text(json.dumps({"text": BODY + " One."}) + "\n" + json.dumps({"text": "Two."}))
    read: list[str] = []

    def noting(article: Article) -> Reading:
        read.append(article.id)
        return only_the_article(article)

    with open_workspace(tmp_path / "w.sqlite") as workspace:
        done, rejects = ingest([str(folder)], workspace, noting, "code")
        assert (dict(done), rejects) == ({"new": 3}, [])
        (folder / "a.txt").write_text(BODY + " More.")
        done, _ = ingest([str(folder)], workspace, noting, "code")
        assert dict(done) == {"changed": 1, "the same": 2}
        assert read == ["a", "b-1", "b-2", "a"]
        done, _ = ingest([str(folder)], workspace, noting, "newer code")
        assert dict(done) == {"read again": 3}


def test_failures_are_listed_and_the_rest_is_kept(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(BODY)
    (tmp_path / "b.txt").write_bytes(b"\xff\xff")
    with open_workspace(tmp_path / "w.sqlite") as workspace:
        sources = [str(tmp_path / name) for name in ("b.txt", "none.txt", "a.txt")]
        done, rejects = ingest(sources, workspace, only_the_article, "code")
        assert done["new"] == 1
        assert ["UTF-8" in rejects[0].reason, "no such file" in rejects[1].reason] == [True, True]
        assert [article.id for article in workspace.articles()] == ["a"]


def test_the_code_hash_is_stable() -> None:
    assert code_hash() == code_hash()
    assert len(code_hash()) == 16
