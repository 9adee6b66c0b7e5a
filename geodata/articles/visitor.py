"""Web addresses in; what their hosts answer out, as a polite visitor asks.

Rules of robots.txt as RFC 9309 has them (the longest rule counts, `*` and `$` mean something), and
the pace that a host asks for: Crawl-delay, and Retry-After on 429 and 503.
"""

from __future__ import annotations

import ipaddress
import socket
import time
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

import urllib3
from protego import Protego

from geodata.articles.files import LARGEST_BYTES
from geodata.articles.visits import Visit
from geodata.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from urllib3 import BaseHTTPResponse

USER_AGENT = "frontline-check/0.1 (reads news pages that its user names)"
_TIMEOUT = urllib3.Timeout(connect=10, read=30)  # seconds
_PAUSE_S = 1.0  # between two requests to one host
_REDIRECTS = 5
_NOT_MODIFIED, _TOO_MANY, _UNAVAILABLE = 304, 429, 503
_MOVED = {301, 302, 303, 307, 308}
_LONGEST_PAUSE_S = 60.0  # that a host may ask for between two requests


@dataclass(frozen=True, slots=True)
class Answer:
    """What an address gave; no body where it is as it was at the last visit."""

    body: bytes | None
    visit: Visit


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
    _robots: dict[str, Protego | InputError] = field(default_factory=dict)
    _visited_s: dict[str, float] = field(default_factory=dict)
    _pauses_s: dict[str, float] = field(default_factory=dict)
    _not_before_s: dict[str, float] = field(default_factory=dict)

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
            if not self._rules(url).can_fetch(url, USER_AGENT):
                raise InputError("its host's robots.txt forbids to read it; save the page by hand")
            before = last(url)
            answer = self._request(url, before.conditions if before else {})
            if answer.status == _NOT_MODIFIED and before:
                answer.release_conn()
                return Answer(None, before)
            if moved := _moved(answer, url):
                url = moved
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

    def _rules(self, url: str) -> Protego:
        """Give a host's rules, asked for once; a host in trouble is not asked again either.

        Raises
        ------
        InputError
            If the host cannot say what its rules are.
        """
        host = self._host(url)
        root = f"{urlsplit(url).scheme}://{host}"
        if root not in self._robots:
            try:
                rules = self._read_rules(root)
            except InputError as error:
                self._robots[root] = error
            else:
                self._robots[root] = rules
                asked_s = float(rules.crawl_delay(USER_AGENT) or 0)
                self._pauses_s[host] = max(self.pause_s, min(asked_s, _LONGEST_PAUSE_S))
        known = self._robots[root]
        if isinstance(known, InputError):
            raise known
        return known

    def _read_rules(self, root: str) -> Protego:
        """Read a host's rules as RFC 9309 says: none if it has none, no visit if it is in trouble.

        Raises
        ------
        InputError
            If the host cannot say what its rules are.
        """
        url = root + "/robots.txt"
        for _ in range(_REDIRECTS):
            answer = self._request(url)
            if moved := _moved(answer, url):
                url = moved
                continue
            if answer.status >= 500 or answer.status == _TOO_MANY:
                answer.close()
                raise InputError(
                    f"its host answers {answer.status} for robots.txt; try again later"
                )
            known = answer.status == 200
            rules = self._body(answer).decode("utf-8", "replace") if known else ""
            answer.close()
            return Protego.parse(rules)
        raise InputError(f"its robots.txt redirects more than {_REDIRECTS} times; try again later")

    def _request(self, url: str, conditions: Mapping[str, str] | None = None) -> BaseHTTPResponse:
        """Ask at the host's pace; one that asks to wait a little (Retry-After) is asked once more.

        Raises
        ------
        InputError
            If the host cannot be reached, or wants to be left alone for longer.
        """
        host = self._host(url)
        answer = self._ask(host, url, conditions)
        if answer.status in {_TOO_MANY, _UNAVAILABLE} and self._told_to_wait(host, answer):
            answer.close()
            answer = self._ask(host, url, conditions)
            if answer.status in {_TOO_MANY, _UNAVAILABLE}:
                self._told_to_wait(host, answer)
        return answer

    def _told_to_wait(self, host: str, answer: BaseHTTPResponse) -> bool:
        """Note for how long a host wants to be left alone; tells whether it said so."""
        wait_s = _asked_wait_s(answer.headers.get("retry-after", ""))
        if wait_s is not None:
            self._not_before_s[host] = time.monotonic() + wait_s
        return wait_s is not None

    def _ask(self, host: str, url: str, conditions: Mapping[str, str] | None) -> BaseHTTPResponse:
        now_s, pause_s = time.monotonic(), self._pauses_s.get(host, self.pause_s)
        left_alone_s = self._not_before_s.get(host, now_s) - now_s
        if left_alone_s > _LONGEST_PAUSE_S:
            raise InputError(
                f"its host wants to be left alone for {left_alone_s / 60:.0f} min; try again then"
            )
        wait_s = max(left_alone_s, self._visited_s.get(host, -pause_s) + pause_s - now_s)
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


def _moved(answer: BaseHTTPResponse, url: str) -> str | None:
    """Give where an answer sends its reader, None if nowhere."""
    to = answer.headers.get("location")
    if answer.status not in _MOVED or not to:
        return None
    answer.close()
    return urljoin(url, to)


def _asked_wait_s(written: str) -> float | None:
    """Read a Retry-After: seconds or an instant (RFC 9110, section 10.2.3); None if it is neither.

    >>> _asked_wait_s("120"), _asked_wait_s("Wed, 21 Oct 2015 07:28:00 GMT"), _asked_wait_s("soon")
    (120.0, 0.0, None)
    """
    if written.isdecimal():
        return float(written)
    try:
        at = parsedate_to_datetime(written)
    except (TypeError, ValueError):
        return None
    return max(0.0, at.timestamp() - time.time())


def _is_private(hostname: str) -> bool:
    """Tell an address of the own machine or network, also behind a public name."""
    try:
        found = {row[4][0] for row in socket.getaddrinfo(hostname, None)}
    except OSError:
        return False  # unknown host: the request will say so
    return any(not ipaddress.ip_address(str(address).split("%")[0]).is_global for address in found)
