"""Web addresses in; the articles of pages and feeds out, fetched as a polite visitor does."""

from __future__ import annotations

import ipaddress
import socket
import time
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit
from urllib.robotparser import RobotFileParser

import urllib3

from geodata.articles.files import LARGEST_BYTES
from geodata.articles.language import find_language
from geodata.articles.pages import read_page
from geodata.errors import InputError
from geodata.model import Article, Reject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from urllib3 import BaseHTTPResponse

USER_AGENT = "frontline-check/0.1 (reads news pages that its user names)"
_TIMEOUT = urllib3.Timeout(connect=10, read=30)  # seconds
_PAUSE_S = 1.0  # between two requests to one host
_REDIRECTS = 5
_MOST_ENTRIES = 500  # of one feed; more than any news site lists
_FEED_STARTS = (b"<?xml", b"<rss", b"<feed", b"<rdf")


@dataclass(slots=True)
class Visitor:
    """State that must live between requests: connections, each host's rules and last visit.

    `private` allows addresses of the own network; leave it off where strangers name the address.
    A body above `largest_bytes` is refused.
    """

    private: bool = False
    pause_s: float = _PAUSE_S
    largest_bytes: int = LARGEST_BYTES
    _pool: urllib3.PoolManager = field(default_factory=urllib3.PoolManager)
    _robots: dict[str, RobotFileParser] = field(default_factory=dict)
    _visited_s: dict[str, float] = field(default_factory=dict)

    def get(self, url: str) -> tuple[bytes, str]:
        """Fetch an address that its host lets robots read; gives the body and the final address.

        Raises
        ------
        InputError
            If it cannot be had; the sentence says why.
        """
        for _ in range(_REDIRECTS):
            host = self._host(url)
            if not self._rules(url).can_fetch(USER_AGENT, url):
                raise InputError("its host's robots.txt forbids to read it; save the page by hand")
            answer = self._request(host, url)
            moved = answer.headers.get("location")
            if answer.status in {301, 302, 303, 307, 308} and moved:
                answer.release_conn()
                url = urljoin(url, moved)
                continue
            return self._body(answer), url
        raise InputError(f"it redirects more than {_REDIRECTS} times; open it in a browser")

    def _host(self, url: str) -> str:
        parts = urlsplit(url)
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            raise InputError("is no web address; begin with https://")
        if not self.private and _is_private(parts.hostname):
            raise InputError("lies in a private network; only public addresses are read")
        return parts.netloc

    def _rules(self, url: str) -> RobotFileParser:
        parts = urlsplit(url)
        root = f"{parts.scheme}://{parts.netloc}"
        if root not in self._robots:
            rules = RobotFileParser()
            answer = self._request(parts.netloc, root + "/robots.txt")
            known = answer.status == 200  # a host without the file allows everything
            rules.parse(self._body(answer).decode("utf-8", "replace").splitlines() if known else [])
            answer.close()
            self._robots[root] = rules
        return self._robots[root]

    def _request(self, host: str, url: str) -> BaseHTTPResponse:
        wait_s = self._visited_s.get(host, -self.pause_s) + self.pause_s - time.monotonic()
        if wait_s > 0:
            time.sleep(wait_s)
        self._visited_s[host] = time.monotonic()
        try:
            return self._pool.request(
                "GET",
                url,
                headers={"User-Agent": USER_AGENT},
                timeout=_TIMEOUT,
                retries=False,
                redirect=False,
                preload_content=False,
            )
        except urllib3.exceptions.HTTPError as error:
            why = str(error.__cause__ or error).split(": ", 1)[-1][:120]
            raise InputError(f"cannot be reached ({why}); check the address and network") from error

    def _body(self, answer: BaseHTTPResponse) -> bytes:
        try:
            body = answer.read(self.largest_bytes + 1, decode_content=True)
        except urllib3.exceptions.HTTPError as error:
            raise InputError("broke off while it was read; try again") from error
        finally:
            answer.close()
        if answer.status >= 400:
            raise InputError(f"its host answers {answer.status}; open it in a browser")
        if len(body) > self.largest_bytes:
            raise InputError(
                f"is larger than {self.largest_bytes // 1_000_000} MB; too large to be read"
            )
        return body


def read_web(url: str, visitor: Visitor) -> Iterator[Article | Reject]:
    """Read a page, or every article that a feed lists; what fails is named and the rest goes on."""
    try:
        body, final = visitor.get(url)
    except InputError as error:
        yield Reject(where=url, reason=str(error))
        return
    if body.lstrip()[:5].lower().startswith(_FEED_STARTS):
        for link in _links(body, final):
            yield _page(link, visitor)
    else:
        yield _article(body, final)


def _page(url: str, visitor: Visitor) -> Article | Reject:
    try:
        body, final = visitor.get(url)
    except InputError as error:
        return Reject(where=url, reason=str(error))
    return _article(body, final)


def _article(body: bytes, url: str) -> Article | Reject:
    try:
        article = read_page(body, url)
    except InputError as error:
        return Reject(where=url, reason=str(error))
    source = article.source or (urlsplit(url).hostname or "").removeprefix("www.")
    language = find_language(article.text)
    return replace(article, url=article.url or url, source=source, language=language)


def _links(body: bytes, base: str) -> list[str]:
    """List the addresses of a feed's entries, each once, in the feed's order."""
    import feedparser  # only feeds need it

    entries = feedparser.parse(body).entries[:_MOST_ENTRIES]
    links = (urljoin(base, entry.link) for entry in entries if entry.get("link"))
    return list(dict.fromkeys(link for link in links if link.startswith(("http://", "https://"))))


def _is_private(hostname: str) -> bool:
    """Tell an address of the own machine or network, also behind a public name."""
    try:
        found = {row[4][0] for row in socket.getaddrinfo(hostname, None)}
    except OSError:
        return False  # unknown host: the request will say so
    return any(not ipaddress.ip_address(str(address).split("%")[0]).is_global for address in found)
