"""The first screen of the README runs as it stands."""

import doctest
from pathlib import Path

README = Path(__file__).parent.parent / "README.md"


def test_the_example_gives_what_it_shows() -> None:
    result = doctest.testfile(str(README), module_relative=False)
    assert result.attempted > 0
    assert result.failed == 0


def test_the_picture_is_there() -> None:
    picture = README.parent / "docs" / "screenshots" / "map-wide-light.png"
    assert picture.read_bytes().startswith(b"\x89PNG")
