"""Text in; the same text in small letters, every offset kept, out."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=8)
def lowered(text: str) -> str:
    """Lower a text letter by letter; one that would grow ("İ") stays as it is.

    >>> lowered("10 KM"), len(lowered("İzmir"))
    ('10 km', 5)
    """
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def starts_word(text: str, at: int) -> bool:
    """Tell whether a letter at `at` begins a word (digits may stand before it: "10km")."""
    return at == 0 or not text[at - 1].isalpha()
