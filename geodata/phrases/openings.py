"""A pattern that begins with a word; run only at the words whose first letters it can begin with.

A rule of many words is dear at every letter of a text, and cheap at the few words that fit. How
its matches can begin is read off the pattern itself, so the two cannot drift apart.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Generic, TypeVar

from geodata.phrases.beginnings import HEAD, begins_of, heads_of, is_numbered, ways_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    Strings = frozenset[str]
    Spots = list[tuple[int, re.Pattern[str]]]

Rule = TypeVar("Rule")
Found = TypeVar("Found")

_WORD = re.compile(r"\w+")
_NONE: Strings = frozenset()


class Opening:
    """A pattern run only where a word can begin a match; as `re.Pattern` in what it finds.

    Of "this|that" a word is asked only the ways that it can begin, if nothing in them is numbered.
    """

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self._source, self._flags = pattern, flags
        self._begun = Asked(self.begun_by)  # by the first letters of a word
        self._compiled: dict[str, re.Pattern[str]] = {}
        self._asked: tuple[str, Spots] = ("", [])  # a sentence is asked for each of its names

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The pattern itself."""
        return re.compile(self._source, self._flags)

    @cached_property
    def heads(self) -> Strings | None:
        """How its matches can begin; None where that cannot be listed."""
        heads = [heads for _, heads in self._ways if heads is not None]
        return _NONE.union(*heads) if len(heads) == len(self._ways) else None

    @cached_property
    def _ways(self) -> tuple[tuple[str, Strings | None], ...]:
        ways = (self._source,) if is_numbered(self._source) else ways_of(self._source)
        return tuple((way, heads_of(way, self._flags)) for way in ways)

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """Find the first match that begins at or after `start` and stops before `end`."""
        stop = len(text) if end is None else end
        if self.heads is None:
            return self.pattern.search(text, start, stop)
        for at, pattern in self._spots(text):
            if start <= at < stop and (found := pattern.match(text, at, stop)):
                return found
        return None

    def finditer(
        self, text: str, start: int = 0, end: int | None = None
    ) -> Iterator[re.Match[str]]:
        """Find every match, none within another."""
        stop = len(text) if end is None else end
        if self.heads is None:
            yield from self.pattern.finditer(text, start, stop)
            return
        for at, pattern in self._spots(text):
            if start <= at < stop and (found := pattern.match(text, at, stop)):
                yield found
                start = found.end()

    def sub(self, put: str, text: str) -> str:
        """As `re.Pattern.sub`."""
        return self.pattern.sub(put, text) if self.search(text) else text

    def _spots(self, text: str) -> Spots:
        """List the words of a text that can begin a match, with what they can begin."""
        asked, spots = self._asked
        if asked != text:
            starts, firsts, begins = word_starts(text)
            spots = []
            if self.heads and not self.heads.isdisjoint(begins):
                begun = self._begun
                pairs = zip(starts, firsts, strict=True)
                spots = [(at, pattern) for at, first in pairs if (pattern := begun[first])]
            self._asked = text, spots
        return spots

    def begun_by(self, first: str) -> re.Pattern[str] | None:
        """Give what of the pattern a word with these first letters can begin, if anything."""
        begins = begins_of(first)
        if self.heads is not None and self.heads.isdisjoint(begins):
            return None
        ways = [way for way, heads in self._ways if heads and not heads.isdisjoint(begins)]
        source = "|".join(ways)
        if ways and source not in self._compiled:
            self._compiled[source] = re.compile(source, self._flags)
        return self._compiled.get(source)


class Openings(Generic[Rule]):
    """Rules with an opening each, all of which are asked together, word by word."""

    def __init__(self, rules: Iterable[tuple[Opening, Rule]]) -> None:
        self.rules = tuple(rules)
        self._begun = Asked(self._begun_by)

    def finditer(self, text: str) -> Iterator[tuple[re.Match[str], Rule]]:
        """Find every match of each rule, none within another of its rule."""
        if any(opening.heads is None for opening, _ in self.rules):
            for opening, rule in self.rules:
                yield from ((found, rule) for found in opening.finditer(text))
            return
        starts, firsts, _ = word_starts(text)
        begun = self._begun
        ends = [0] * len(self.rules)
        for at, first in zip(starts, firsts, strict=True):
            for number, pattern, rule in begun[first]:
                if at >= ends[number] and (found := pattern.match(text, at)):
                    yield found, rule
                    ends[number] = found.end()

    def _begun_by(self, first: str) -> list[tuple[int, re.Pattern[str], Rule]]:
        numbers = {n for head in begins_of(first) for n in self._by_head.get(head, ())}
        begun = ((number, *self.rules[number]) for number in sorted(numbers))
        return [
            (n, pattern, rule) for n, opening, rule in begun if (pattern := opening.begun_by(first))
        ]

    @cached_property
    def _by_head(self) -> dict[str, list[int]]:
        """The rules by how their matches can begin."""
        found = defaultdict(list)
        for number, (opening, _) in enumerate(self.rules):
            for head in opening.heads or ():
                found[head].append(number)
        return dict(found)


class Asked(dict[str, Found]):
    """What a function gives for the first letters of words, asked once for each."""

    def __init__(self, give: Callable[[str], Found]) -> None:
        super().__init__()
        self._give = give

    def __missing__(self, first: str) -> Found:
        found = self[first] = self._give(first)
        return found


@lru_cache(maxsize=256)  # a sentence is asked by every rule, and a text is gone through again
def word_starts(text: str) -> tuple[tuple[int, ...], tuple[str, ...], Strings]:
    """Give where the words of a text begin, and the first letters of each.

    Last come the heads of patterns that such words could begin.

    >>> word_starts("Took A-7")[:2]
    ((0, 5, 7), ('took', 'a-7', '7'))
    """
    starts = tuple([found.start() for found in _WORD.finditer(text)])
    firsts = tuple([text[at : at + HEAD].lower() for at in starts])
    return starts, firsts, _NONE.union(*map(begins_of, firsts))
