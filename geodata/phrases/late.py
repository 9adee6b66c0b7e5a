"""The source of a pattern in; the pattern out, compiled when it is first run.

A program that reads one article starts with some six hundred patterns and runs a third of them.
"""

from __future__ import annotations

import re
from typing import Any, cast

_METHODS = ("match", "fullmatch", "search", "finditer", "findall", "sub", "split")


def late(source: str, flags: int = 0) -> re.Pattern[str]:
    r"""Give a pattern as `re.compile` does; for a large one that few texts lead to.

    >>> late(r"\d+").findall("12 km, 7 km")
    ['12', '7']
    """
    return cast("re.Pattern[str]", _Late(source, flags))


class _Late:
    def __init__(self, source: str, flags: int) -> None:
        self._source, self._flags = source, flags

    def __getattr__(self, name: str) -> Any:
        """Compile the pattern; from then on its methods are found without asking here."""
        pattern = re.compile(self._source, self._flags)
        for method in _METHODS:
            setattr(self, method, getattr(pattern, method))
        return getattr(pattern, name)
