"""An HTML page in; its article's text without menus and notices, and its own metadata out."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from geodata.articles.dates import read_date
from geodata.articles.head import host, read_head
from geodata.errors import InputError
from geodata.model import Article

if TYPE_CHECKING:
    from collections.abc import Iterator

_DATE_TAGS = (
    "//meta[@property='article:published_time']/@content",
    "//meta[@itemprop='datePublished']/@content",
    "//*[@itemprop='datePublished']/@datetime",
    "//meta[@name='date' or @name='pubdate' or @name='publish-date' or @name='DC.date'"
    " or @name='dc.date' or @name='parsely-pub-date']/@content",
    "//article//time/@datetime",
)
_TITLE_TAGS = ("//meta[@property='og:title']/@content", "//h1//text()", "//title/text()")
_SOURCE_TAGS = ("//meta[@property='og:site_name']/@content",)
_LINK_TAGS = ("//link[@rel='canonical']/@href", "//meta[@property='og:url']/@content")
_DECLARED = re.compile(rb"charset=[\"']?\s*([\w-]+)", re.IGNORECASE)


def decode_page(raw: bytes) -> str:
    """Decode a page as UTF-8, or as the character set that it declares.

    Raises
    ------
    InputError
        If neither fits.
    """
    declared = _DECLARED.search(raw[:2048])
    for encoding in ("utf-8-sig", declared[1].decode("ascii") if declared else "utf-8"):
        try:
            return raw.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    raise InputError("is neither UTF-8 nor what it declares; save it as UTF-8")


def read_page(raw: bytes, article_id: str) -> Article:
    """Read the article of a page.

    Raises
    ------
    InputError
        If the page holds no article, or a date that the calendar lacks.
    """
    import trafilatura  # slow to import, and only pages need it
    from lxml import etree

    page = decode_page(raw)
    if not page.strip():
        raise InputError("is empty; nothing to read")
    try:
        text = trafilatura.extract(page, include_comments=False, include_tables=True)
        tree = trafilatura.load_html(page)
    except (ValueError, etree.LxmlError) as error:
        raise InputError("is no HTML that can be read; save the page again") from error
    if not text or tree is None:
        raise InputError("holds no article text; give the article's own page, not a list or a menu")
    head = read_head(text)
    linked = next(
        (x for x in _first(tree, _LINK_TAGS) if x.startswith(("http://", "https://"))), None
    )
    url = linked or head.url
    return Article(
        id=article_id,
        text=text,
        title=next(_first(tree, _TITLE_TAGS), None) or head.title,
        published=_published(tree) or head.published,
        source=next(_first(tree, _SOURCE_TAGS), None) or (host(url) if url else None),
        url=url,
        extracted=True,
    )


def _published(tree: Any) -> Any:
    for written in (*_first(tree, _DATE_TAGS), *_json_ld_dates(tree)):
        return read_date(written)
    return None


def _first(tree: Any, paths: tuple[str, ...]) -> Iterator[str]:
    for path in paths:
        for value in tree.xpath(path):
            if str(value).strip():
                yield " ".join(str(value).split())


def _json_ld_dates(tree: Any) -> Iterator[str]:
    for script in tree.xpath("//script[@type='application/ld+json']/text()"):
        try:
            yield from _dates_in(json.loads(str(script)))
        except (json.JSONDecodeError, RecursionError):
            continue


def _dates_in(value: Any) -> Iterator[str]:
    if isinstance(value, list):
        for part in value:
            yield from _dates_in(part)
    elif isinstance(value, dict):
        if isinstance(value.get("datePublished"), str):
            yield value["datePublished"]
        yield from _dates_in(value.get("@graph"))
