"""Paths of tables in; what reads one article after the other out, the tables opened once."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from geodata.pipeline import read
from geodata.places.gazetteer import open_gazetteer
from geodata.records import reading_row, to_json

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from geodata.model import Article, Reading


def open_reader(
    gazetteer_paths: Sequence[Path] = (), front_path: Path | None = None
) -> Callable[[Article], Reading]:
    """Open the gazetteer and the fronts; what could not be read of them is told on stderr."""
    gazetteer = open_gazetteer(gazetteer_paths)
    fronts = None
    if front_path:
        from geodata.fronts import read_fronts

        fronts = read_fronts(front_path)
        for reject in fronts.rejects:
            print(f"geodata: {reject.where}: {reject.reason}", file=sys.stderr)
    return lambda article: read(article, gazetteer, fronts)


def open_line_reader(
    gazetteer_paths: Sequence[Path] = (), front_path: Path | None = None
) -> Callable[[Article], str]:
    """Open what reads an article to its line of JSON."""
    read_one = open_reader(gazetteer_paths, front_path)
    return lambda article: to_json(reading_row(read_one(article)))
