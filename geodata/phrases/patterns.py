"""Lists of words in; the source of one pattern that knows them out."""

from __future__ import annotations


def any_of(words: str) -> str:
    r"""Make a pattern of "near | next to | сел*"; a star is any ending, the longest wins.

    >>> print(any_of("near | next to | сел*"))
    (?:next\s+to|near|сел\w*)
    """
    phrases = [" ".join(phrase.split()) for phrase in words.split("|")]
    return "(?:" + "|".join(map(_pattern, sorted(phrases, key=lambda p: (-len(p), p)))) + ")"


def _pattern(phrase: str) -> str:
    return phrase.replace(".", r"\.").replace("*", r"\w*").replace(" ", r"\s+")
