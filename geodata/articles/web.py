"""Web addresses in; the articles of pages, feeds and sitemaps out, as a polite visitor fetches."""

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
from geodata.articles.listed import is_list, list_links
from geodata.articles.pages import read_page
from geodata.articles.visits import Visit
from geodata.errors import InputError
from geodata.model import Article, Reject

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from urllib3 import BaseHTTPResponse

USER_AGENT = "frontline-check/0.1 (reads news pages that its user names)"
_TIMEOUT = urllib3.Timeout(connect=10, read=30)  # seconds
_PAUSE_S = 1.0  # between two requests to one host
_REDIRECTS = 5
_NOT_MODIFIED = 304
_LONGEST_PAUSE_S = 60.0  # that a host may ask for between two requests


@dataclass(frozen=True, slots=True)
class Answer:
    """What an address gave; no body where it is as it was at the last visit."""

    body: bytes | None
    visit: Visit


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """An article with the visit that fetched it; none where it has not changed, or of a list."""

    article: Article | None
    visit: Visit
    is_list: bool = False


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
    _pauses_s: dict[str, float] = field(default_factory=dict)

    def get(self, url: str) -> tuple[bytes, str]:
        """Fetch an address that its host lets robots read; gives the body and the final address.

        Raises
        ------
        InputError
            If it cannot be had; the sentence says why.
        """
        answer = self.get_if_changed(url, lambda _: None)
        return answer.body or b"", answer.visit.url

    def get_if_changed(self, url: str, last: Callable[[str], Visit | None]) -> Answer:
        """Fetch an address as `get` does, with a body only if it changed since the `last` visit.

        Raises
        ------
        InputError
            If it cannot be had; the sentence says why.
        """
        for _ in range(_REDIRECTS):
            host = self._host(url)
            if not self._rules(url).can_fetch(USER_AGENT, url):
                raise InputError("its host's robots.txt forbids to read it; save the page by hand")
            before = last(url)
            answer = self._request(host, url, before.conditions if before else {})
            moved = answer.headers.get("location")
            if answer.status == _NOT_MODIFIED and before:
                answer.release_conn()
                return Answer(None, before)
            if answer.status in {301, 302, 303, 307, 308} and moved:
                answer.release_conn()
                url = urljoin(url, moved)
                continue
            etag, modified = (answer.headers.get(name) for name in ("etag", "last-modified"))
            return Answer(self._body(answer), Visit(url=url, etag=etag, modified=modified))
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
            self._robots[root] = self._read_rules(parts.netloc, root)
        return self._robots[root]

    def _read_rules(self, host: str, root: str) -> RobotFileParser:
        """Read a host's rules as RFC 9309 says: none if it has none, no visit if it is in trouble.

        Raises
        ------
        InputError
            If the host cannot say what its rules are.
        """
        rules = RobotFileParser()
        answer = self._request(host, root + "/robots.txt")
        if answer.status >= 500:
            answer.close()
            raise InputError(f"its host answers {answer.status} for robots.txt; try again later")
        known = answer.status == 200
        rules.parse(self._body(answer).decode("utf-8", "replace").splitlines() if known else [])
        answer.close()
        asked_s = float(rules.crawl_delay(USER_AGENT) or 0)
        self._pauses_s[host] = max(self.pause_s, min(asked_s, _LONGEST_PAUSE_S))
        return rules

    def _request(
        self, host: str, url: str, conditions: Mapping[str, str] | None = None
    ) -> BaseHTTPResponse:
        pause_s = self._pauses_s.get(host, self.pause_s)
        wait_s = self._visited_s.get(host, -pause_s) + pause_s - time.monotonic()
        if wait_s > 0:
            time.sleep(wait_s)
        self._visited_s[host] = time.monotonic()
        try:
            return self._pool.request(
                "GET",
                url,
                headers={"User-Agent": USER_AGENT, **(conditions or {})},
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
    """Read a page, or every article that a feed or sitemap lists; what fails is named."""
    for found in visit_web(url, visitor, lambda _: None):
        if isinstance(found, Reject):
            yield found
        elif found.article is not None:
            yield found.article


def visit_web(
    url: str, visitor: Visitor, last: Callable[[str], Visit | None], *, whole: bool = True
) -> Iterator[Page | Reject]:
    """Read as `read_web` does, but ask only for what has changed since the `last` visits.

    A list's own page comes last and only if every page on it could be had, so that the next visit
    does not pass over those that failed. A part of a list is not `whole`: it has no parts.
    """
    try:
        answer = visitor.get_if_changed(url, last)
    except InputError as error:
        yield Reject(where=url, reason=str(error))
        return
    if answer.body is None:
        yield Page(article=None, visit=answer.visit)
    elif is_list(answer.body):
        yield from _listed(answer, visitor, last, whole=whole)
    else:
        yield _page(answer)


def _listed(
    answer: Answer, visitor: Visitor, last: Callable[[str], Visit | None], *, whole: bool
) -> Iterator[Page | Reject]:
    failed = False
    links = list_links(answer.body or b"", answer.visit.url)
    for link in links.pages:
        row = _linked(link, visitor, last)
        failed = failed or isinstance(row, Reject)
        yield row
    for link in links.lists if whole else ():  # a part has no parts, or they would never end
        for row in visit_web(link, visitor, last, whole=False):
            failed = failed or isinstance(row, Reject)
            yield row
    if not failed:
        yield Page(article=None, visit=answer.visit, is_list=True)


def _linked(url: str, visitor: Visitor, last: Callable[[str], Visit | None]) -> Page | Reject:
    try:
        return _page(visitor.get_if_changed(url, last))
    except InputError as error:
        return Reject(where=url, reason=str(error))


def _page(answer: Answer) -> Page | Reject:
    if answer.body is None:
        return Page(article=None, visit=answer.visit)
    found = _article(answer.body, answer.visit.url)
    return found if isinstance(found, Reject) else Page(article=found, visit=answer.visit)


def _article(body: bytes, url: str) -> Article | Reject:
    try:
        article = read_page(body, url)
    except InputError as error:
        return Reject(where=url, reason=str(error))
    source = article.source or (urlsplit(url).hostname or "").removeprefix("www.")
    language = find_language(article.text)
    return replace(article, url=article.url or url, source=source, language=language)


def _is_private(hostname: str) -> bool:
    """Tell an address of the own machine or network, also behind a public name."""
    try:
        found = {row[4][0] for row in socket.getaddrinfo(hostname, None)}
    except OSError:
        return False  # unknown host: the request will say so
    return any(not ipaddress.ip_address(str(address).split("%")[0]).is_global for address in found)
