"""What earlier starts read off patterns is taken over, and never stands in the way."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from geodata.phrases.read_off import READ_OFF, ReadOff
from geodata.phrases.screen import _needs, needed
from geodata.remembered import keep, recall

if TYPE_CHECKING:
    from pathlib import Path

_PATTERN = r"(?:zeppelin|airship)s?\s+over\b"  # that no rule has


def test_what_was_read_off_is_known_at_the_next_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    expected = needed(_PATTERN)
    keep()
    (kept,) = (tmp_path / "frontline-check").glob("patterns-*.json")
    later = ReadOff()
    later.learn(json.loads(kept.read_bytes().partition(b"\n")[2]))
    assert tuple(map(frozenset, later.of(_PATTERN, 0, _needs))) == expected
    assert not later.has_grown


def test_nothing_new_is_not_written_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    keep()
    needed(_PATTERN)
    keep()
    files = set(tmp_path.rglob("*.json"))
    for file in files:
        file.unlink()
    needed(_PATTERN)
    keep()
    assert not set(tmp_path.rglob("*.json"))


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"{", id="cut off"),
        pytest.param(b"[1]", id="no object"),
        pytest.param(b"\xff\xfe", id="no text"),
        pytest.param(b'0\n{"a": null}', id="changed"),
    ],
)
def test_a_file_that_is_not_sound_is_passed_over(
    content: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    READ_OFF.of(f"{_PATTERN}{content!r}", 0, _needs)
    keep()
    (kept,) = tmp_path.rglob("*.json")
    kept.write_bytes(content)
    recall()
    assert "a" not in READ_OFF.known()
    assert needed(_PATTERN)


def test_a_folder_that_cannot_be_written_costs_time_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "taken").write_text("a file where the folder would be")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "taken"))
    READ_OFF.of(rf"{_PATTERN}!", 0, _needs)
    keep()
    recall()
    assert needed(_PATTERN)
