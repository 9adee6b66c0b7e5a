"""Paths of tables in; what reads one article after the other out, the tables opened once."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import orjson

from geodata.pipeline import read
from geodata.places.gazetteer import open_gazetteer
from geodata.records import reading_row
from geodata.remembered import recall

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from geodata.fronts import FrontSeries
    from geodata.ingest import Piece
    from geodata.model import Article, Reading
    from geodata.store import Entry


def open_reader(
    gazetteer_paths: Sequence[Path] = (), front_sources: Sequence[Path | str] = ()
) -> Callable[[Article], Reading]:
    """Open the gazetteer and the fronts; what could not be read of them is told on stderr."""
    recall()
    gazetteer = open_gazetteer(gazetteer_paths)
    fronts = open_told_fronts(front_sources)
    return lambda article: read(article, gazetteer, fronts)


def open_told_fronts(sources: Sequence[Path | str]) -> FrontSeries | None:
    """Open fronts side by side; what could not be read of them is told on stderr."""
    if not sources:
        return None
    from geodata.fronts.web import open_all

    fronts = open_all(sources)
    for reject in fronts.rejects if fronts else ():
        print(f"geodata: {reject.where}: {reject.reason}", file=sys.stderr)
    return fronts


def open_line_reader(
    gazetteer_paths: Sequence[Path] = (), front_sources: Sequence[Path | str] = ()
) -> Callable[[Article], str]:
    """Open what reads an article to its line of JSON: that of `to_json`, written faster."""
    read_one = open_reader(gazetteer_paths, front_sources)
    return lambda article: orjson.dumps(reading_row(read_one(article))).decode()


def open_piece_reader(
    gazetteer_paths: Sequence[Path] = (), front_sources: Sequence[Path | str] = ()
) -> Callable[[Piece], tuple[Piece, Entry]]:
    """Open what reads an article to the rows that a workspace keeps of it."""
    from geodata.store.rows import entry_of  # `parse` needs no database

    read_one = open_reader(gazetteer_paths, front_sources)
    return lambda piece: (piece, entry_of(read_one(piece.article)))
