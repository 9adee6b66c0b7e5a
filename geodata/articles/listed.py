"""A feed or sitemap in; the addresses of the articles that it lists out."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterable

_STARTS = (b"<?xml", b"<rss", b"<feed", b"<rdf", b"<urls", b"<site", b"\x1f\x8b")
_MOST = 500  # articles of one list; more than any news site's feed has, the newest of a sitemap
_MOST_LISTS = 20  # the newest parts of a sitemap that has parts
_LARGEST_BYTES = 50_000_000  # of an unpacked sitemap: what sitemaps.org allows


@dataclass(frozen=True, slots=True)
class Links:
    """The pages that a list names, and the lists."""

    pages: tuple[str, ...] = ()
    lists: tuple[str, ...] = ()


def is_list(body: bytes) -> bool:
    """Tell a feed or a sitemap from a page."""
    return body.lstrip()[:5].lower().startswith(_STARTS) and b"<html" not in body[:1000].lower()


def list_links(body: bytes, base: str) -> Links:
    """List what a feed (RSS, Atom) or a sitemap (sitemaps.org, also packed) names, each once.

    A feed keeps its order; of a sitemap the newest come first, and only its own host's.
    """
    body = _unpacked(body)
    if b"<urlset" in body[:2000] or b"<sitemapindex" in body[:2000]:
        return _sitemap_links(body, base)
    import feedparser  # only feeds need it

    entries = feedparser.parse(body).entries[:_MOST]
    links = (urljoin(base, entry.link) for entry in entries if entry.get("link"))
    return Links(pages=_web(links))


def _sitemap_links(body: bytes, base: str) -> Links:
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True)
    root = etree.fromstring(body, parser)
    if root is None:
        return Links()
    rows = []
    for part in root.iterchildren("{*}url", "{*}sitemap"):
        fields = part.iterchildren("{*}loc", "{*}lastmod")
        named = {etree.QName(field).localname: (field.text or "").strip() for field in fields}
        rows.append((named.get("lastmod", ""), urljoin(base, named.get("loc", ""))))
    rows.sort(key=lambda row: row[0], reverse=True)  # ISO days sort as words do
    host = urlsplit(base).netloc
    own = _web(link for _, link in rows if urlsplit(link).netloc == host and link != base)
    if etree.QName(root).localname == "sitemapindex":
        return Links(lists=own[:_MOST_LISTS])
    return Links(pages=own[:_MOST])


def _web(links: Iterable[str]) -> tuple[str, ...]:
    found = (link for link in links if link.startswith(("http://", "https://")))
    return tuple(dict.fromkeys(found))


def _unpacked(body: bytes) -> bytes:
    if not body.startswith(b"\x1f\x8b"):
        return body
    try:
        unpacked = zlib.decompressobj(wbits=31).decompress(body, _LARGEST_BYTES)
    except zlib.error:
        return b""
    return unpacked
