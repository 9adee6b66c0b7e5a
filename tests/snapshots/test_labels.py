"""Each file says whose it is, of which filter and day, and quotes no article whole."""

import hashlib
import json
import re
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from geodata.snapshots.files import ENDINGS
from tests.snapshots.test_snapshots import READINGS


def labelled(folder: Path, ending: str) -> str:
    path = folder / f"war{ending}"
    if ending == ".parquet":
        import pyarrow.parquet as pq

        return pq.read_schema(path).metadata[b"about"].decode()
    if ending == ".gpkg":
        with closing(sqlite3.connect(path)) as package:
            rows = package.execute("SELECT metadata FROM gpkg_metadata").fetchall()
        return json.loads(json.dumps(rows[0][0])).replace("&quot;", '"')
    return path.read_text()


@pytest.mark.parametrize("ending", ENDINGS)
def test_each_file_says_whose_it_is_and_which(
    written: Path, ending: str, about: Mapping[str, Any]
) -> None:
    # However it is laid out and quoted there.
    told = re.sub(r"[\s\\]", "", labelled(written, ending)).replace('""', '"').replace("'", '"')
    for words in ("CCBY4.0", "GeoNames", "AFP", "2024-12-17", "frontline-check0.1.0"):
        assert words in told
    assert about["content_hash"] in told
    assert '"kind":["capture"]' in told
    assert '"code":"c"' in told


@pytest.mark.parametrize("ending", [".timemap.json", ".jsonld"])
def test_lists_name_licence_and_hash_in_each_entry(
    written: Path, ending: str, about: Mapping[str, Any]
) -> None:
    told = labelled(written, ending)
    assert about["content_hash"] in told
    assert "CC BY 4.0" in told


def test_the_hash_is_that_of_the_features_as_written(written: Path, about: Any) -> None:
    raw = (written / "war.geojson").read_bytes()
    members = raw[raw.index(b'"features":') + len(b'"features":') : -1]
    assert about["content_hash"] == f"sha256:{hashlib.sha256(members).hexdigest()}"


def test_only_quoted_sentences_leave(written: Path) -> None:
    text = READINGS[0].article.text  # two sentences, both quoted apart
    for path in written.iterdir():
        assert text.encode() not in path.read_bytes(), path.name
