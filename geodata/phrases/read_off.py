"""A pattern in; what can be read off it out: read once, and no more if an earlier start did it.

To read one takes a millisecond or two. A start that reads one article needs hundreds of them.
"""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


class ReadOff:
    """What was read off patterns, as JSON can hold it; each pattern goes by a hash of its text."""

    def __init__(self) -> None:
        self._known: dict[str, Any] = {}
        self.has_grown = False

    def of(self, pattern: str, flags: int, read: Callable[[str, int], Any]) -> Any:
        """Give what `read` reads off a pattern."""
        whole = f"{read.__name__} {flags} {pattern}"
        key = blake2b(whole.encode(), digest_size=12).hexdigest()
        if key not in self._known:
            self._known[key] = read(pattern, flags)
            self.has_grown = True
        return self._known[key]

    def learn(self, known: Mapping[str, Any]) -> None:
        """Take over what an earlier start has read."""
        self._known.update(known)

    def known(self) -> dict[str, Any]:
        """Give all that is known, for a later start."""
        return dict(self._known)


READ_OFF = ReadOff()
