"""Pages and feeds come from a real server on loopback; failures are listed and harm nothing."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from typing import TYPE_CHECKING

import pytest

from geodata.articles.web import Visitor, read_web
from geodata.errors import InputError
from geodata.model import Article, Reject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conftest import Serve

BODY = "Shells fell on Kurakhove on Tuesday, and nobody was hurt. The mayor spoke of a calm night. "
PAGE = f"""<html><head><title>T</title><meta property="article:published_time" content="2024-12-17">
</head><body><article><h1>Shelling</h1><p>{BODY * 3}</p></article></body></html>"""
FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>
<item><link>/a</link></item><item><link>/gone</link></item><item><link>/private/b</link></item>
<item><link>/a</link></item><item><link>javascript:alert(1)</link></item></channel></rss>"""
PAGES = {
    "/robots.txt": (200, "User-agent: *\nDisallow: /private/"),
    "/feed": (200, FEED),
    "/a": (200, PAGE),
    "/private/b": (200, PAGE),
    "/large": (200, "<html>" + "x" * 10_000_001),
    "/old": (301, "/a"),
    "/round": (302, "/round"),
}


class Site(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        status, body = PAGES.get(self.path, (404, "none"))
        self.send_response(status)
        if status in {301, 302}:
            self.send_header("Location", body)
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, *_: object) -> None: ...


@pytest.fixture(scope="module")
def site(serve: Serve) -> Iterator[str]:
    with serve(Site) as address:
        yield address


@pytest.fixture
def visitor() -> Visitor:
    return Visitor(private=True, pause_s=0)


def test_a_page_gives_its_article(site: str, visitor: Visitor) -> None:
    (article,) = read_web(site + "/old", visitor)
    assert isinstance(article, Article)
    assert (article.url, article.source) == (site + "/a", "127.0.0.1")
    assert str(article.published) == "2024-12-17"


def test_a_feed_gives_each_article_once_and_names_what_fails(site: str, visitor: Visitor) -> None:
    rows = list(read_web(site + "/feed", visitor))
    assert [row.url for row in rows if isinstance(row, Article)] == [site + "/a"]
    failed = {row.where: row.reason for row in rows if isinstance(row, Reject)}
    assert failed.keys() == {site + "/gone", site + "/private/b"}
    assert "answers 404" in failed[site + "/gone"]
    assert "robots.txt forbids" in failed[site + "/private/b"]


@pytest.mark.parametrize(
    ("path", "said"),
    [
        pytest.param("/large", "larger than 10 MB", id="large"),
        pytest.param("/round", "redirects more than 5 times", id="endless"),
        pytest.param("/none", "answers 404", id="missing"),
    ],
)
def test_a_bad_page_gives_one_sentence(site: str, visitor: Visitor, path: str, said: str) -> None:
    (row,) = read_web(site + path, visitor)
    assert isinstance(row, Reject)
    assert said in row.reason


def test_an_address_of_the_own_network_is_refused_unless_allowed(site: str) -> None:
    (row,) = read_web(site + "/a", Visitor())
    assert isinstance(row, Reject)
    assert "private network" in row.reason


@pytest.mark.parametrize("url", ["ftp://e.org/a", "file:///etc/passwd", "https://"])
def test_other_schemes_are_refused(url: str, visitor: Visitor) -> None:
    (row,) = read_web(url, visitor)
    assert isinstance(row, Reject)
    assert "no web address" in row.reason


def test_a_host_that_is_away_is_named(visitor: Visitor) -> None:
    (row,) = read_web("http://127.0.0.1:9/", visitor)
    assert isinstance(row, Reject)
    assert "cannot be reached" in row.reason


@dataclass
class Host:
    """A host that answers as told, path by path, and notes what it was asked."""

    answers: dict[str, list[tuple[int, dict[str, str], str]]] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    address: str = ""

    def put(self, path: str, status: int, body: str = "", **headers: str) -> None:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        self.answers.setdefault(path, []).append((status, named, body))

    def paths(self) -> list[str]:
        return [path for path, _ in self.asked]


@pytest.fixture
def host(serve: Serve) -> Iterator[Host]:
    told = Host()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            told.asked.append((self.path, dict(self.headers)))
            answers = told.answers.get(self.path, [(404, {}, "")])
            status, headers, body = answers.pop(0) if len(answers) > 1 else answers[0]
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body.encode())

        def log_message(self, *_: object) -> None: ...

    with serve(Handler) as told.address:
        yield told


def refused(host: Host, visitor: Visitor, path: str) -> str:
    with pytest.raises(InputError) as raised:
        visitor.get(host.address + path)
    return str(raised.value)


@pytest.mark.parametrize("status", [500, 503, 429])
def test_a_host_whose_rules_cannot_be_had_is_not_visited(
    host: Host, visitor: Visitor, status: int
) -> None:
    host.put("/robots.txt", status)
    for _ in range(2):
        assert f"answers {status} for robots.txt" in refused(host, visitor, "/a")
    assert host.paths() == ["/robots.txt"]  # asked once, and nothing else


@pytest.mark.parametrize(
    ("rules", "forbidden"),
    [
        pytest.param("User-agent: *\nDisallow: /a", True, id="a part"),
        pytest.param("User-agent: *\nDisallow: /\nAllow: /a/", False, id="the longest counts"),
        pytest.param("User-agent: *\nDisallow: /*?print", True, id="any letters"),
        pytest.param("User-agent: *\nDisallow: /*.pdf$", False, id="the end"),
        pytest.param("User-agent: frontline-check\nDisallow: /", True, id="by our name"),
        pytest.param("User-agent: other\nDisallow: /", False, id="another's"),
    ],
)
def test_rules_are_read_as_the_standard_says(
    host: Host, visitor: Visitor, rules: str, forbidden: bool
) -> None:
    # Expected: RFC 9309, sections 2.2.1 to 2.2.3.
    host.put("/robots.txt", 301, Location="/rules")
    host.put("/rules", 200, rules)
    host.put("/a/1?print", 200, "page")
    if forbidden:
        assert "robots.txt forbids" in refused(host, visitor, "/a/1?print")
    else:
        assert visitor.get(host.address + "/a/1?print")[0] == b"page"


def test_a_host_s_own_pace_is_kept(host: Host, visitor: Visitor) -> None:
    host.put("/robots.txt", 200, "User-agent: *\nCrawl-delay: 0.3")
    host.put("/a", 200, "page")
    start = time.monotonic()
    for _ in range(2):
        visitor.get(host.address + "/a")
    assert time.monotonic() - start >= 0.6  # rules, pause, page, pause, page


@pytest.mark.parametrize("status", [429, 503])
def test_a_host_that_asks_to_wait_a_little_is_asked_once_more(
    host: Host, visitor: Visitor, status: int
) -> None:
    host.put("/a", status, Retry_After="1")
    host.put("/a", 200, "page")
    start = time.monotonic()
    assert visitor.get(host.address + "/a")[0] == b"page"
    assert time.monotonic() - start >= 1
    assert host.paths() == ["/robots.txt", "/a", "/a"]


def test_a_host_that_asks_for_long_is_left_alone(host: Host, visitor: Visitor) -> None:
    host.put("/a", 503, Retry_After="3600")
    assert "left alone for 60 min" in refused(host, visitor, "/a")
    assert "left alone for 60 min" in refused(host, visitor, "/b")
    assert host.paths() == ["/robots.txt", "/a"]


def test_without_a_time_to_wait_it_is_not_asked_again(host: Host, visitor: Visitor) -> None:
    host.put("/a", 503)
    assert "answers 503" in refused(host, visitor, "/a")
    assert host.paths() == ["/robots.txt", "/a"]


def test_what_has_not_changed_since_a_day_is_not_sent_again(host: Host, visitor: Visitor) -> None:
    day = "Tue, 17 Dec 2024 08:00:00 GMT"
    host.put("/a", 200, "page", Last_Modified=day)
    host.put("/a", 304)
    first = visitor.get_if_changed(host.address + "/a", lambda _: None)
    again = visitor.get_if_changed(host.address + "/a", lambda _: first.visit)
    assert (first.body, again.body, again.visit) == (b"page", None, first.visit)
    assert host.asked[-1][1]["If-Modified-Since"] == day


def test_requests_to_one_host_are_spaced(site: str) -> None:
    visitor = Visitor(private=True, pause_s=0.15)
    start = time.monotonic()
    list(read_web(site + "/a", visitor))  # robots.txt and the page: one pause between them
    assert time.monotonic() - start >= 0.15
