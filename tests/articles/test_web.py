"""Pages and feeds come from a real server on loopback; failures are listed and harm nothing."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from geodata.articles.web import Visitor, read_web
from geodata.model import Article, Reject

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
def site() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Site) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


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


def test_requests_to_one_host_are_spaced(site: str) -> None:
    visitor = Visitor(private=True, pause_s=0.15)
    import time

    start = time.monotonic()
    list(read_web(site + "/a", visitor))  # robots.txt and the page: one pause between them
    assert time.monotonic() - start >= 0.15
