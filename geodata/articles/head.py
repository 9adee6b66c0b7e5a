"""A text in; the title, day, source and link that its own head and foot state out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from geodata.articles.dates import find_date
from geodata.phrases.late import late

if TYPE_CHECKING:
    from datetime import date

_HEAD_LINES = 12  # a date below that is what the article tells of, not when it appeared
_TITLE_LENGTH = 200
# A line that states the day of publication holds little else than the date.
_DATED_LINE = late(
    r"""^\W*(?:(?:first\ )?published|updated|posted|date|опубліковано|оновлено|дата|опубликовано
    |обновлено|by\b[^\d]{0,60}|(?:mon|tues|wednes|thurs|fri|satur|sun)day)?
    (?:\ (?:on|at))?[\s:,|·•–—-]*(?P<date>[^\d]{0,12}\d.{5,40})$""",
    re.IGNORECASE | re.VERBOSE,
)
_TIME = re.compile(r"(?:,?\s*(?:at\s+)?\d{1,2}[:.]\d{2}(?:\s*[ap]\.?m\.?)?)?[\s\w().,|+:–-]{0,24}$")
# "KYIV, December 17, 2024 (AP) —": an agency's dateline.
_DATELINE = re.compile(r"^[^\W\d_a-zа-я]{3,}[^\n]{0,30}?\d{4}[^\n]{0,24}?\s[—–-]+\s")
_LINK = re.compile(r"https?://[^\s<>\"')\]]+")
_LINK_LABEL = re.compile(
    r"(?:original\s+url|source\s+url|url|link|джерело|посилання|источник|ссылка|source)\s*:\s*"
    r"[<(\[]?(?P<link>https?://[^\s<>\"')\]]+)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Head:
    """What an article says of itself; None where it says nothing."""

    title: str | None
    published: date | None
    url: str | None

    @property
    def source(self) -> str | None:
        """The publisher's host name, if there is a link."""
        return host(self.url) if self.url else None


def read_head(text: str) -> Head:
    """Read what a text states about itself in its first lines and in a labelled link.

    Raises
    ------
    InputError
        If its date line holds a day that the calendar lacks.
    """
    lines = [line.strip() for line in text.splitlines() if line.strip()][:_HEAD_LINES]
    label = _LINK_LABEL.search(text)
    link = label["link"] if label else _lone_link(lines)
    return Head(title=_title(lines), published=_published(lines), url=link)


def host(url: str) -> str | None:
    """Name the host of a link, without "www."."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.") or None
    except ValueError:
        return None


def _title(lines: list[str]) -> str | None:
    for line in lines[:3]:
        if line.startswith("#"):
            return line.lstrip("# ").strip()[:_TITLE_LENGTH] or None
    first = lines[0] if lines else ""
    ends = first.endswith((".", ":", ";", ","))
    return first if first and not ends and len(first) <= _TITLE_LENGTH and len(lines) > 1 else None


def _published(lines: list[str]) -> date | None:
    for line in lines:
        dated = _DATED_LINE.match(line)
        if dated and len(line) <= 100 and _is_only_a_date(dated["date"]):
            return find_date(line)
        if _DATELINE.match(line):
            return find_date(line[:80])
    return None


def _is_only_a_date(written: str) -> bool:
    year = re.search(r"(?:19|20)\d{2}", written)
    if year is None:
        return False
    after = written[year.end() :]
    numeric = re.match(r"-\d{2}-\d{2}", after)
    return bool(_TIME.fullmatch(after[numeric.end() :] if numeric else after))


def _lone_link(lines: list[str]) -> str | None:
    """Give a link that stands alone on one of the first lines."""
    for line in lines:
        found = _LINK.fullmatch(line.strip("<>()[] "))
        if found:
            return found.group()
    return None
