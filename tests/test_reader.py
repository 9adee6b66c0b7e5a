"""What reads an article to a line writes what `to_json` would."""

import sys
from pathlib import Path

from geodata.articles import read_articles
from geodata.model import Reject
from geodata.reader import open_line_reader, open_reader
from geodata.records import reading_row, to_json


def test_a_line_is_written_as_all_other_rows_are() -> None:
    paths = sorted(map(str, Path("seeds/articles").glob("*.md")))
    articles = [row for row in read_articles(paths, sys.stdin) if not isinstance(row, Reject)]
    read, read_line = open_reader(), open_line_reader()
    assert articles
    for article in articles:
        assert read_line(article) == to_json(reading_row(read(article)))
