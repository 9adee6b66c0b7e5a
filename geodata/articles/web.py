"""Web addresses in; the articles of pages, feeds and sitemaps out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from geodata.articles.language import find_language
from geodata.articles.listed import is_list, list_links
from geodata.articles.pages import read_page
from geodata.articles.visitor import Answer, Visitor
from geodata.errors import InputError
from geodata.model import Article, Reject

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from geodata.articles.visits import Visit

__all__ = ["Listed", "Page", "Visitor", "read_web", "visit_web"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """An article with the visit that fetched it; none where it has not changed, or of a list."""

    article: Article | None
    visit: Visit
    is_list: bool = False


@dataclass(frozen=True, slots=True)
class Listed:
    """How many pages a list names, told before they are fetched."""

    pages: int


def read_web(url: str, visitor: Visitor) -> Iterator[Article | Reject]:
    """Read a page, or every article that a feed or sitemap lists; what fails is named."""
    for found in visit_web(url, visitor, lambda _: None):
        if isinstance(found, Reject):
            yield found
        elif isinstance(found, Page) and found.article is not None:
            yield found.article


def visit_web(
    url: str, visitor: Visitor, last: Callable[[str], Visit | None], *, whole: bool = True
) -> Iterator[Page | Listed | Reject]:
    """Read as `read_web` does, but ask only for what has changed since the `last` visits.

    What a list names is counted before it is fetched.

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
) -> Iterator[Page | Listed | Reject]:
    failed = False
    links = list_links(answer.body or b"", answer.visit.url)
    yield Listed(len(links.pages))
    for link in links.pages:
        row = _linked(link, visitor, last)
        failed = failed or isinstance(row, Reject)
        yield row
    for link in links.lists if whole else ():  # a part has no parts, or they would never end
        for found in visit_web(link, visitor, last, whole=False):
            failed = failed or isinstance(found, Reject)
            yield found
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
