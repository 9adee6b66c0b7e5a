"""The compiled index: kept beside what is installed, or in the home of who brings other tables."""

import sys
from pathlib import Path

import pytest

from geodata.places.gazetteer import layered, tables
from geodata.places.shelf import open_compiled

WATERS = next(path for path in tables() if path.name == "waters.tsv")


@pytest.fixture
def homes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, Path]:
    """Give where the installation and the user keep it."""
    monkeypatch.setattr(sys, "prefix", str(tmp_path / "venv"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "home"))
    return tmp_path / "venv" / "share" / "frontline-check", tmp_path / "home" / "frontline-check"


def kept(folder: Path) -> int:
    return len(list(folder.glob("places-*.index")))


def test_the_built_in_tables_are_compiled_once_for_every_home(homes: tuple[Path, Path]) -> None:
    installed, own = homes
    first = open_compiled([WATERS], lambda: layered([WATERS]))
    again = open_compiled([WATERS], lambda: pytest.fail("it was kept"))
    assert bytes(first) == bytes(again)
    assert (kept(installed), kept(own)) == (1, 0)


def test_other_tables_are_kept_in_the_home(homes: tuple[Path, Path], tmp_path: Path) -> None:
    installed, own = homes
    copy = tmp_path / WATERS.name
    copy.write_bytes(WATERS.read_bytes())
    open_compiled([copy], lambda: layered([copy]))
    assert (kept(installed), kept(own)) == (0, 1)


def test_where_the_installation_is_read_only_the_home_keeps_it(homes: tuple[Path, Path]) -> None:
    installed, own = homes
    installed.parent.parent.mkdir()
    installed.parent.write_text("no folder", encoding="utf-8")  # root writes into any folder
    open_compiled([WATERS], lambda: layered([WATERS]))
    assert kept(own) == 1
