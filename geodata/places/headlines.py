"""A text and its names in; the same text with headlines in sentence case out, offset by offset.

Headlines Write Verbs With Capitals, which hides that "Kyiv Says" speaks of a government.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geodata.places.matching import Hit

_LINE = re.compile(r"[^\n]+")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_LONGEST = 220  # characters of a headline
_LEAST_WORDS = 4
_SHORT = 3  # letters of words that stay small in titles
_CAPITALISED = 0.75  # of the longer words
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"]+|\S+@\S+\.\S+|\]\([^)\s]*\)")


def in_sentence_case(text: str, hits: Sequence[Hit]) -> str:
    """Write the words of headlines small, but for the names; the length stays the same."""
    parts, done = [], 0
    for line in _LINE.finditer(text):
        if line.end() - line.start() <= _LONGEST and _is_title(line.group()):
            parts += [text[done : line.start()], _small(text, line.start(), line.end(), hits)]
            done = line.end()
    return "".join([*parts, text[done:]]) if parts else text


def addresses(text: str) -> list[tuple[int, int]]:
    """List the spans of web and mail addresses: a name in one is no mention."""
    if "://" not in text and "www." not in text and "@" not in text and "](" not in text:
        return []
    return [match.span() for match in _ADDRESS.finditer(text)]


def _is_title(line: str) -> bool:
    words = [word for word in _WORD.findall(line) if len(word) > _SHORT]
    if len(words) < _LEAST_WORDS or line.rstrip().endswith((".", ";")):
        return False
    capitals = sum(word[0].isupper() for word in words)
    return bool(capitals >= _CAPITALISED * len(words))


def _small(text: str, start: int, end: int, hits: Sequence[Hit]) -> str:
    """Lower a stretch of text where that changes no length, leaving names as they are."""
    letters = [c.lower() if len(c.lower()) == 1 else c for c in text[start:end]]
    for hit in hits:
        if start <= hit.start and hit.end <= end:
            letters[hit.start - start : hit.end - start] = text[hit.start : hit.end]
    return "".join(letters)
