"""Paths and standard input in; articles out, one by one, and what could not be read with why."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from geodata.articles.dates import read_date
from geodata.articles.head import host, read_head
from geodata.articles.language import find_language
from geodata.articles.pages import read_page
from geodata.errors import InputError
from geodata.model import Article, Reject

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

SUFFIXES = (".md", ".txt", ".html", ".htm", ".jsonl")
LARGEST_BYTES = 10_000_000  # a long report has 100 kB; a book under 10 MB
_TOO_LARGE = f"is larger than {LARGEST_BYTES // 1_000_000} MB, too large for one article; split it"


def read_articles(sources: Iterable[str], stdin: TextIO) -> Iterator[Article | Reject]:
    """Read files, folders and "-" (JSON Lines on `stdin`) in order; a bad one does not stop it."""
    used: dict[str, int] = {}
    for source in sources:
        if source == "-":
            yield from _with_language(_read_lines(stdin, "standard input", "line"))
        else:
            paths = files_of(source)
            if not paths:
                why = f"is a folder without {', '.join(SUFFIXES)} files; name another"
                yield Reject(where=source, reason=why)
            for path in paths:
                for row in _with_language(_read_file(path)):
                    yield _unique(row, used) if path.suffix != ".jsonl" else row


def count_articles(sources: Iterable[str]) -> int:
    """Count roughly how many articles files and folders hold: a file each, a line each of .jsonl.

    It is for telling how far a run is; what cannot be read counts as none.
    """
    return sum(_count(path) for source in sources if source != "-" for path in files_of(source))


def _count(path: Path) -> int:
    if path.suffix != ".jsonl":
        return 1
    try:
        with path.open("rb") as lines:
            return sum(1 for line in lines if line.strip())
    except OSError:
        return 0


def read_text(text: str, article_id: str, *, markdown: bool = False) -> Article:
    """Read a text with what its front matter (Markdown only) or its own head says of it.

    Raises
    ------
    InputError
        If it is empty, or its front matter or date cannot be read.
    """
    fields, body = _front_matter(text) if markdown else ({}, text)
    if not body.strip():
        raise InputError("is empty; nothing to read")
    given = {key.lower(): value for key, value in fields.items() if isinstance(key, str)}
    published = read_date(_first(given, "date", "published"))
    head = read_head(body)
    url = _web_link(_first(given, "link", "url")) or head.url
    return Article(
        id=_word(_first(given, "id")) or article_id,
        text=body,
        title=_word(_first(given, "title")) or head.title,
        published=published or head.published,
        language=_word(_first(given, "language", "lang")),
        source=_word(_first(given, "source", "publisher")) or (host(url) if url else None),
        url=url,
    )


def files_of(source: str) -> list[Path]:
    """Give a file itself, or the files of a folder and its folders that can be read."""
    path = Path(source)
    if not path.is_dir():
        return [path]
    return sorted(p for p in path.rglob("*") if p.is_file() and p.suffix in SUFFIXES)


def _read_file(path: Path) -> Iterator[Article | Reject]:
    try:
        if path.suffix == ".jsonl":
            with path.open(encoding="utf-8-sig", errors="surrogateescape") as lines:
                yield from _read_lines(lines, path.stem, str(path) + ", line")
        else:
            yield _read_one(path)
    except (InputError, OSError) as error:
        yield Reject(where=str(path), reason=_reason(error))


def _read_one(path: Path) -> Article:
    if path.exists() and path.suffix not in SUFFIXES:
        raise InputError(f"is not one of {', '.join(SUFFIXES)}; convert it or rename it")
    if path.exists() and path.stat().st_size > LARGEST_BYTES:
        raise InputError(_TOO_LARGE)
    raw = path.read_bytes()
    if not raw.strip():
        raise InputError("is empty; nothing to read")
    if b"\0" in raw:
        raise InputError("is binary, not text; give .md, .txt, .html or .jsonl in UTF-8")
    if path.suffix in {".html", ".htm"}:
        return read_page(raw, path.stem)
    return read_text(_decoded(raw), path.stem, markdown=path.suffix == ".md")


def _decoded(raw: bytes) -> str:
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        bad = f"byte 0x{raw[error.start]:02x} at {error.start}"
        raise InputError(f"is not UTF-8 ({bad}); save it as UTF-8") from error


def _front_matter(text: str) -> tuple[dict[Any, Any], str]:
    """Split front matter off; the body begins at its first word, as python-frontmatter does."""
    if not text.lstrip().startswith("---"):
        return {}, text
    import yaml
    from frontmatter.default_handlers import YAMLHandler

    try:
        matter, body = YAMLHandler().split(text.strip())
        fields = YAMLHandler().load(matter)
    except ValueError as error:  # YAML makes dates of what looks like one
        raise InputError(
            f"its front matter names a day that no calendar has ({error}); correct the date"
        ) from error
    except (yaml.YAMLError, RecursionError) as error:
        why = " ".join(str(getattr(error, "problem", None) or error).split())[:120]
        raise InputError(f"its front matter cannot be read ({why}); mend or remove it") from error
    if not isinstance(fields, dict | None):
        raise InputError(
            "its front matter is no list of fields; write lines such as date: 2024-12-17"
        )
    return fields or {}, body.lstrip()


def _read_lines(lines: TextIO, name: str, where: str) -> Iterator[Article | Reject]:
    for number in count(1):
        line = lines.readline(LARGEST_BYTES)
        if not line:
            return
        if len(line) >= LARGEST_BYTES:
            while line and not line.endswith("\n"):
                line = lines.readline(LARGEST_BYTES)
            yield Reject(where=f"{where} {number}", reason=_TOO_LARGE)
        elif line.strip():
            try:
                yield _row_article(line, f"{name}-{number}")
            except InputError as error:
                yield Reject(where=f"{where} {number}", reason=str(error))


def _row_article(line: str, article_id: str) -> Article:
    try:
        line.encode()
    except UnicodeEncodeError as error:
        raise InputError("is not UTF-8; save it as UTF-8") from error
    try:
        row = json.loads(line)
    except (json.JSONDecodeError, RecursionError) as error:
        raise InputError(f"is not JSON ({str(error)[:80]}); write one object a line") from error
    if not isinstance(row, dict):
        raise InputError(f"is a {type(row).__name__}; write one JSON object a line")
    text = row.get("text")
    if not isinstance(text, str) or not text.strip():
        raise InputError('has no "text"; give the article\'s text as a string')
    given = row.get("id")
    return Article(
        id=article_id if given in (None, "") else str(given),
        text=_whole(text),
        title=_word(row.get("title")),
        published=read_date(row.get("published")),
        language=_word(row.get("language")),
        source=_word(row.get("source")),
        url=_web_link(row.get("url")),
    )


def _whole(text: str) -> str:
    """Refuse half characters (lone surrogates), which no output could carry."""
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise InputError(f'its "text" holds half a character at {error.start}; mend it') from error
    if "\0" in text:
        raise InputError(f'its "text" holds a zero character at {text.index(chr(0))}; mend it')
    return text


def _with_language(rows: Iterator[Article | Reject]) -> Iterator[Article | Reject]:
    for row in rows:
        if isinstance(row, Article) and row.language not in {"en", "uk", "ru"}:
            yield replace(row, language=find_language(row.text))
        else:
            yield row


def _unique(row: Article | Reject, used: dict[str, int]) -> Article | Reject:
    """Set a number behind an id that an earlier file has, since ids must differ."""
    if isinstance(row, Reject):
        return row
    used[row.id] = used.get(row.id, 0) + 1
    return row if used[row.id] == 1 else replace(row, id=f"{row.id}-{used[row.id]}")


def _first(fields: dict[str, Any], *names: str) -> Any:
    return next((fields[name] for name in names if fields.get(name) is not None), None)


def _word(value: Any) -> str | None:
    """Take a scalar as one line of text; lists and tables are not what a field should hold."""
    if value is None or isinstance(value, list | dict):
        return None
    return " ".join(_whole(str(value)).split()) or None


def _web_link(value: Any) -> str | None:
    link = _word(value)
    return link if link and link.startswith(("http://", "https://")) else None


def _reason(error: InputError | OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "there is no such file; check the path"
    if isinstance(error, OSError):
        return f"cannot be read ({error.strerror}); check its rights"
    return str(error)
