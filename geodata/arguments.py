"""Words of the command line in; checked values, and the options that verbs share, out."""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from geodata.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from geodata.model import Article

USER_ERROR = 2


class Rejects:
    """The good articles of some sources; a bad one is told at once and sets the status."""

    def __init__(self) -> None:
        self.status = 0

    def good(self, sources: Sequence[str]) -> Iterator[Article]:
        """Give what can be read."""
        from geodata.articles import read_articles
        from geodata.model import Reject

        for row in read_articles(sources, sys.stdin):
            if isinstance(row, Reject):
                print(f"geodata: {row.where}: {row.reason}", file=sys.stderr)
                self.status = USER_ERROR
            else:
                yield row


def position(text: str) -> Any:
    """Read "37.3,48.0", longitude first."""
    from geodata.model import LonLat

    try:
        lon, lat = (float(part) for part in text.split(","))
        return LonLat(lon, lat)
    except (ValueError, InputError) as error:
        raise argparse.ArgumentTypeError(f"{text!r} is not LON,LAT in degrees") from error


def day(text: str) -> date:
    """Read a day as ISO 8601 writes it."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is not a day; write 2024-12-17") from error


def front_source(text: str) -> Path | str:
    """Read a path, or a web address as it stands."""
    return text if text.startswith(("http://", "https://")) else Path(text)


def jobs(text: str) -> int:
    """Read a number of processes."""
    if not text.isdigit() or not 1 <= int(text) <= 64:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of processes from 1 to 64")
    return int(text)


def add_verb(
    verbs: Any, name: str, run: Callable[[argparse.Namespace], int], summary: str
) -> argparse.ArgumentParser:
    """Add a verb that `run` carries out."""
    verb: argparse.ArgumentParser = verbs.add_parser(name, help=summary, description=summary)
    verb.set_defaults(run=run)
    return verb


def add_gazetteer(verb: argparse.ArgumentParser) -> None:
    """Let a verb take tables of places."""
    verb.add_argument(
        "--gazetteer",
        type=Path,
        action="append",
        default=[],
        metavar="PATH",
        help="a built index or a GeoNames dump, laid over the built-in table; repeatable",
    )


def add_front(verb: argparse.ArgumentParser) -> None:
    """Let a verb take control areas from several sources."""
    verb.add_argument(
        "--front",
        type=front_source,
        action="append",
        default=[],
        metavar="SOURCE",
        help="a file, folder or web address of dated control areas; repeatable",
    )


def add_workspace(verb: argparse.ArgumentParser) -> None:
    """Let a verb take a workspace."""
    verb.add_argument(
        "--workspace",
        default="workspace.sqlite",
        metavar="PATH",
        help="an SQLite file, or a database's URL as in postgresql://user@host/name",
    )
