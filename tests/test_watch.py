"""A site is followed politely: only what changed is asked for, only what is new is told."""

from __future__ import annotations

import gzip
import hashlib
import json
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from typing import TYPE_CHECKING

import feedparser
import pytest

from geodata.__main__ import main
from geodata.articles.web import Visitor
from geodata.ingest import Piece, Read, Report, ingest
from geodata.reader import open_piece_reader
from geodata.snapshots.selection import Selection
from geodata.store import Making, Workspace, open_workspace
from geodata.watch import Watch, watch

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from conftest import Serve

MAKING = Making(code="1")
SHELLED = "Shells fell on Kurakhove on 16 December 2024, and nobody was hurt there that night."
CLAIM = "Toretsk lies 25 km northwest of Bakhmut, the mayor of the town said on the same evening."


@dataclass
class Site:
    """What a host serves, and what it was asked: path, status."""

    pages: dict[str, bytes] = field(default_factory=dict)
    asked: list[tuple[str, int]] = field(default_factory=list)
    address: str = ""

    def put(self, path: str, text: str) -> None:
        body = f"<html><body><article><h1>News</h1><p>{text * 3}</p></article></body></html>"
        self.pages[path] = body.encode()

    def taken(self) -> dict[str, int]:
        asked, self.asked = dict(self.asked), []
        asked.pop("/robots.txt", None)
        return asked


@pytest.fixture
def site(serve: Serve) -> Iterator[Site]:
    served = Site()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = served.pages.get(self.path)
            etag = f'"{hashlib.sha256(body or b"").hexdigest()[:8]}"'
            same = body is not None and self.headers.get("If-None-Match") == etag
            status = 404 if body is None else 304 if same else 200
            served.asked.append((self.path, status))
            self.send_response(status)
            self.send_header("ETag", etag)
            self.end_headers()
            if status == 200:
                self.wfile.write(body or b"")

        def log_message(self, *_: object) -> None: ...

    with serve(Handler) as served.address:
        yield served


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with open_workspace(tmp_path / "w.sqlite") as opened:
        yield opened


@pytest.fixture(scope="module")
def reading() -> Callable[[Piece], Read]:
    return open_piece_reader()


def visitor() -> Visitor:
    return Visitor(private=True, pause_s=0)


def atom(*paths: str) -> bytes:
    entries = "".join(f'<entry><link href="{path}"/></entry>' for path in paths)
    return (
        f'<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom">{entries}</feed>'.encode()
    )


def sitemap(kind: str, *paths: str) -> bytes:
    part = "url" if kind == "urlset" else "sitemap"
    rows = "".join(f"<{part}><loc>{path}</loc></{part}>" for path in paths)
    space = "http://www.sitemaps.org/schemas/sitemap/0.9"
    return f'<?xml version="1.0"?><{kind} xmlns="{space}">{rows}</{kind}>'.encode()


def test_a_site_is_asked_only_for_what_changed(
    site: Site, workspace: Workspace, reading: Callable[[Piece], Read]
) -> None:
    def read(pieces: Iterable[Piece]) -> Iterator[Read]:
        return map(reading, pieces)

    def run(making: Making = MAKING) -> dict[str, int]:
        return dict(ingest([site.address + "/feed"], workspace, read, making, visitor()).done)

    site.pages["/feed"] = atom("/a", "/b")
    site.put("/a", SHELLED)
    assert run() == {"new": 1}  # /b is missing, so the feed has to be asked again
    assert site.taken() == {"/feed": 200, "/a": 200, "/b": 404}
    site.put("/b", CLAIM)
    assert run() == {"new": 1, "the same": 1}
    assert site.taken() == {"/feed": 200, "/a": 304, "/b": 200}
    assert run() == {}
    assert site.taken() == {"/feed": 304}
    site.pages["/feed"] = atom("/b", "/a", "/")
    site.put("/", SHELLED)
    assert run(Making(code="2")) == {"new": 1, "read again": 2}  # 304, but by newer code


def test_what_a_list_names_counts_as_what_is_expected(
    site: Site, workspace: Workspace, reading: Callable[[Piece], Read]
) -> None:
    def run() -> Report:
        sources = [site.address + "/feed", site.address + "/c"]
        return ingest(sources, workspace, lambda p: map(reading, p), MAKING, visitor())

    site.pages["/feed"] = atom("/a", "/b", "/gone")
    for path in ("/a", "/b", "/c"):
        site.put(path, SHELLED + path)
    report = run()
    assert report.done.total() + len(report.rejects) == report.total == 4
    site.put("/gone", CLAIM)
    assert dict(run().done) == {"new": 1, "the same": 3}
    again = run()  # the feed itself has not changed
    assert again.done.total() == again.total == 1


def test_a_sitemap_gives_its_own_site_s_pages(
    site: Site, workspace: Workspace, reading: Callable[[Piece], Read]
) -> None:
    at = site.address
    site.pages["/sitemap.xml"] = sitemap("sitemapindex", at + "/news.xml.gz", at + "/sitemap.xml")
    listed = (at + "/a", "http://elsewhere.example/b")
    site.pages["/news.xml.gz"] = gzip.compress(sitemap("urlset", *listed))
    site.put("/a", SHELLED)
    report = ingest([at + "/sitemap.xml"], workspace, lambda p: map(reading, p), MAKING, visitor())
    assert (dict(report.done), report.rejects) == ({"new": 1}, [])
    assert site.taken() == {"/sitemap.xml": 200, "/news.xml.gz": 200, "/a": 200}


def test_only_news_are_told_and_once(
    site: Site,
    workspace: Workspace,
    reading: Callable[[Piece], Read],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    out = tmp_path / "alerts.xml"
    plan = Watch(
        sources=[site.address + "/feed"],
        selection=Selection(),
        feed=out,
        every_s=60,
        visitor=visitor(),
    )

    def told() -> list[str]:
        watch(plan, workspace, lambda p: map(reading, p), MAKING, once=True)
        lines = capsys.readouterr().out.splitlines()
        return [json.loads(line)["headline"] for line in lines]

    site.pages["/feed"] = atom("/a")
    site.put("/a", SHELLED)
    first = told()
    assert first
    assert all("shelling, Kurakhove" in line for line in first)
    assert told() == []
    site.pages["/feed"] = atom("/a", "/b")
    site.put("/b", CLAIM)
    assert {line.split(":")[0] for line in told()} == {"inconsistent"}
    feed = feedparser.parse(out.read_bytes())
    assert not feed.bozo
    assert feed.entries[0].link == site.address + "/b"
    assert feed.entries[-1].link == site.address + "/a"
    assert len({entry.id for entry in feed.entries}) == len(feed.entries)


def test_what_a_kill_kept_from_being_told_is_told_when_its_article_has_changed(
    workspace: Workspace, reading: Callable[[Piece], Read], tmp_path: Path
) -> None:
    def found(since: int) -> list[tuple[str, str]]:
        rows = workspace.features_since(since, Selection())
        return [(feature.id, at.isoformat()) for feature, at in rows]

    path = tmp_path / "a.md"
    path.write_text(SHELLED)
    ingest([str(path)], workspace, lambda p: map(reading, p), MAKING)
    first = found(0)
    path.write_text(f"{SHELLED} Nothing else is known.")
    ingest([str(path)], workspace, lambda p: map(reading, p), MAKING)
    assert found(0) == first  # with the instant at which it was found, so the entry is the same
    assert found(1) == []  # told with the first version


WATCHING = """
import sys
from pathlib import Path
from geodata.articles.web import Visitor
from geodata.reader import open_piece_reader
from geodata.snapshots.selection import Selection
from geodata.store import Making, open_workspace
from geodata.watch import Watch, watch

source, workspace, feed = sys.argv[1:]
reading, visitor = open_piece_reader(), Visitor(private=True, pause_s=0)
plan = Watch(
    sources=[source], selection=Selection(), feed=Path(feed), every_s=60, visitor=visitor
)
with open_workspace(workspace) as opened:
    watch(plan, opened, lambda pieces: map(reading, pieces), Making(code="1"), once=True)
"""
TOWNS = ("Kurakhove", "Toretsk", "Kupiansk", "Lyman", "Pokrovsk", "Chasiv Yar")


def test_a_kill_loses_nothing_and_doubles_no_entry(site: Site, tmp_path: Path) -> None:
    """Killed when an article is kept, when lines are printed, when the feed is written."""
    path, out = tmp_path / "w.sqlite", tmp_path / "out" / "alerts.xml"
    out.parent.mkdir()
    printed: list[str] = []
    entries: dict[str, str] = {}

    def kept() -> int:
        try:
            with closing(sqlite3.connect(path)) as database:
                return int(database.execute("SELECT count(*) FROM article").fetchone()[0])
        except sqlite3.OperationalError:  # it has no tables yet
            return 0

    def run(kill_when: Callable[[], bool]) -> bool:
        command = [sys.executable, "-c", WATCHING, site.address + "/feed", str(path), str(out)]
        lines = tmp_path / "printed"
        with lines.open("wb") as file, subprocess.Popen(command, stdout=file) as child:
            while child.poll() is None and not kill_when():
                time.sleep(0.001)
            child.kill()
        printed.extend(json.loads(line)["id"] for line in lines.read_bytes().splitlines())
        if out.exists():
            feed = feedparser.parse(out.read_bytes())
            assert not feed.bozo
            assert len({entry.id for entry in feed.entries}) == len(feed.entries)
            entries.update({entry.id: entry.title for entry in feed.entries})
        return child.returncode == 0

    moments: list[Callable[[int], Callable[[], bool]]] = [
        lambda before: lambda: kept() > before,
        lambda _: lambda: (tmp_path / "printed").stat().st_size > 0,
        lambda _: lambda: any(one.is_dir() for one in out.parent.iterdir()),
    ]
    for n, town in enumerate(TOWNS):
        site.put(f"/{n}", SHELLED.replace("Kurakhove", town))
        site.pages["/feed"] = atom(*(f"/{k}" for k in range(n + 1)))
        run(moments[n % 3](kept()))
    assert run(lambda: False)
    told = {f"shelling, {town}, 2024-12-16 (unverified)" for town in TOWNS}
    assert sorted(entries.values()) == sorted(told)
    assert len(set(printed)) == len(TOWNS)  # some of them twice, for want of a mark
    assert [*out.parent.iterdir()] == [out]


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        pytest.param([], {"Kurakhove", "Kupiansk", "inconsistent"}, id="everything"),
        pytest.param(["--area", "37,47.8,37.6,48.2"], {"Kurakhove"}, id="an area"),
        pytest.param(["--kind", "capture"], {"Kupiansk"}, id="a kind"),
        pytest.param(["--layer", "claim"], {"inconsistent"}, id="claims that do not fit"),
        pytest.param(["--from", "2024-12-17"], {"Kupiansk", "inconsistent"}, id="from a day"),
        pytest.param(["--area", "22,50,23,51"], set(), id="nothing there"),
    ],
)
def test_the_verb_tells_by_filter_and_area(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], asked: list[str], told: set[str]
) -> None:
    news, out = tmp_path / "news", tmp_path / "alerts.xml"
    news.mkdir()
    argv = ["watch", str(news), "--once", "--workspace", str(tmp_path / "w.sqlite"), *asked]
    assert main([*argv, "--out", str(out)]) == 0
    (news / "a.md").write_text(f"---\ndate: 2024-12-18\n---\n{SHELLED}")
    captured = "Russian troops captured Kupiansk on 17 December 2024."
    (news / "b.md").write_text(f"---\ndate: 2024-12-18\n---\n{captured} {CLAIM}")
    capsys.readouterr()
    assert main([*argv, "--out", str(out)]) == 0
    lines = [json.loads(line)["headline"] for line in capsys.readouterr().out.splitlines()]
    heads = " ".join(line.split("(")[0] for line in lines)
    assert {word for word in ("Kurakhove", "Kupiansk", "inconsistent") if word in heads} == told
    assert len(feedparser.parse(out.read_bytes()).entries) == len(lines)
    assert main([*argv, "--out", str(out)]) == 0
    assert capsys.readouterr().out == ""  # once
