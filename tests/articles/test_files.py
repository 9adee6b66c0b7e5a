"""Every kind of file gives its article; every bad one gives one sentence and harms no other."""

import io
import json
from datetime import date
from pathlib import Path

import pytest

from geodata.articles import read_articles
from geodata.articles.files import LARGEST_BYTES
from geodata.model import Article, Reject

BODY = "Shells fell on Kurakhove on Tuesday. Nobody was hurt."
PAGE = f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Site | Shelling</title>
<meta property="og:title" content="Shelling of Kurakhove">
<meta property="og:site_name" content="The Daily Test">
<meta property="article:published_time" content="2024-12-17T23:30:00+02:00">
<link rel="canonical" href="https://example.org/a"></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/war">War</a></li></ul></nav>
<article><h1>Shelling of Kurakhove</h1><p>{BODY} The mayor spoke of a calm night after it.</p>
<p>Earlier in the week the town had been without power, and water came by lorry from the north.</p>
</article><footer>Cookies: accept all. © 2019 The Daily Test</footer></body></html>"""


def read(*paths: Path | str, stdin: str = "") -> list[Article | Reject]:
    return list(read_articles(map(str, paths), io.StringIO(stdin)))


def one(path: Path) -> Article:
    (row,) = read(path)
    assert isinstance(row, Article), row
    return row


def test_markdown_fields_come_from_its_front_matter(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(
        "---\ntitle: Quiet\ndate: 2024-12-17\npublisher: AFP\nlink: https://e.org/x\n---\n\n" + BODY
    )
    article = one(path)
    assert article.text == BODY
    assert (article.id, article.title, article.published) == ("a", "Quiet", date(2024, 12, 17))
    assert (article.source, article.url) == ("AFP", "https://e.org/x")
    assert article.language == "en"


def test_a_text_states_its_own_head(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    text = f"\n# Shelling\n\nBy [X](#)\n\nDecember 17, 2024\n\n{BODY}\n\nOriginal url:\n\n<https://www.e.org/y>"
    path.write_text(text)
    article = one(path)
    assert article.text == text  # offsets count in the file as it stands
    assert (article.title, article.published) == ("Shelling", date(2024, 12, 17))
    assert (article.source, article.url) == ("e.org", "https://www.e.org/y")


def test_a_page_loses_its_menus_and_keeps_its_day(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text(PAGE, encoding="utf-8")
    article = one(path)
    assert BODY in article.text
    assert "Cookies" not in article.text
    assert "Home" not in article.text
    assert article.title == "Shelling of Kurakhove"
    assert article.published == date(2024, 12, 17)  # as its publisher wrote it, no zone applied
    assert (article.source, article.url) == ("The Daily Test", "https://example.org/a")
    assert article.extracted


def test_a_page_without_a_date_gets_none(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text(PAGE.replace("article:published_time", "other"), encoding="utf-8")
    assert one(path).published is None


def test_a_page_may_declare_an_old_alphabet(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    words = "Обстріл Курахового тривав усю ніч, повідомив міський голова. " * 4
    page = PAGE.replace("utf-8", "windows-1251").replace(BODY, words).replace("©", "")
    path.write_bytes(page.encode("windows-1251"))
    assert "Обстріл Курахового" in one(path).text


def test_json_lines_keep_order_and_name_bad_lines(tmp_path: Path) -> None:
    rows = [{"text": BODY}, {"id": "b", "text": BODY, "published": "2024-12-17", "language": "en"}]
    path = tmp_path / "c.jsonl"
    lines = [json.dumps(rows[0]), "{broken", "[]", '{"text": 5}', "", json.dumps(rows[1])]
    path.write_text("\n".join(lines))
    found = read(path)
    assert [row.id for row in found if isinstance(row, Article)] == ["c-1", "b"]
    assert [row.where for row in found if isinstance(row, Reject)] == [
        f"{path}, line {n}" for n in (2, 3, 4)
    ]


def test_standard_input_is_json_lines() -> None:
    (row,) = read("-", stdin=json.dumps({"id": 7, "text": BODY}))
    assert isinstance(row, Article)
    assert row.id == "7"


@pytest.mark.parametrize(
    ("name", "raw", "said"),
    [
        pytest.param("a.txt", b"", "is empty", id="empty"),
        pytest.param("a.txt", b" \n ", "is empty", id="blank"),
        pytest.param("a.md", b"---\ntitle: x\n---\n", "is empty", id="front matter only"),
        pytest.param("a.txt", b"PK\x03\x04\0\0\xff", "is binary", id="binary"),
        pytest.param(
            "a.txt", "naïve".encode("latin-1"), "is not UTF-8 (byte 0xef at 2)", id="latin"
        ),
        pytest.param("a.md", b"---\ntitle: [x\n---\nText", "front matter", id="broken matter"),
        pytest.param("a.md", b"---\n- x\n---\nText", "front matter", id="a list for matter"),
        pytest.param("a.md", b"---\ndate: 2024-02-31\n---\nText", "front matter", id="YAML day"),
        pytest.param("a.md", b"---\ndate: '2024-02-31'\n---\nText", "no day of the", id="31 Feb"),
        pytest.param("a.md", b"---\ndate: soon\n---\nText", "cannot be read", id="no date"),
        pytest.param("a.txt", b"Head\n\nFebruary 31, 2024\n\nText.", "no day of", id="head day"),
        pytest.param("a.pdf", b"%PDF-1.4 text", "is not one of", id="unknown kind"),
        pytest.param("a.html", b"<html><body></body></html>", "no article", id="empty page"),
        pytest.param("a.txt", b"a" * (LARGEST_BYTES + 1), "larger than 10 MB", id="too large"),
        pytest.param("a.jsonl", b'{"text": "\\ud83d"}', "half a character", id="lone surrogate"),
        pytest.param("a.jsonl", b'{"text": "na\xefve"}', "is not UTF-8", id="latin lines"),
        pytest.param("a.jsonl", b"[" * 100_000, "is not JSON", id="deep nesting"),
    ],
)
def test_a_bad_file_gives_one_sentence(tmp_path: Path, name: str, raw: bytes, said: str) -> None:
    bad, good = tmp_path / name, tmp_path / "good.txt"
    bad.write_bytes(raw)
    good.write_text(BODY)
    rejects, articles = read(bad, tmp_path / "missing.txt", good), []
    articles = [row for row in rejects if isinstance(row, Article)]
    assert [article.id for article in articles] == ["good"]
    first, missing = [row for row in rejects if isinstance(row, Reject)]
    assert said in first.reason
    assert "\n" not in first.reason
    assert str(bad) in first.where
    assert "no such file" in missing.reason


def test_a_folder_without_articles_says_so(tmp_path: Path) -> None:
    (tmp_path / "notes.docx").write_text(BODY)
    (row,) = read(tmp_path)
    assert isinstance(row, Reject)
    assert "without .md, .txt" in row.reason


def test_a_folder_gives_its_files_in_order_with_distinct_ids(tmp_path: Path) -> None:
    for name in ("b/x.txt", "a/x.md", "c.txt", "note.pdf"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(BODY)
    assert [row.id for row in read(tmp_path) if isinstance(row, Article)] == ["x", "x-2", "c"]
