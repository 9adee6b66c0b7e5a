"""A pattern in; the same pattern out, run only on texts that hold the letters it needs.

Most sentences hold none of the words a rule speaks of, and it is dear to find that out by running
the rule. What every match must hold is read off the pattern itself, so the two cannot drift apart.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache, cached_property, lru_cache
from itertools import chain
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from geodata.phrases.openings import Opening
from geodata.phrases.read_off import READ_OFF

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    Strings = frozenset[str]
    # What a part of a pattern can be (None: too much to list), and what it must hold one each of.
    Part = tuple[Strings | None, tuple[Strings, ...]]

Rule = TypeVar("Rule")

_GRAM = 3  # letters that are compared; shorter words tell too little
_DIGIT = "0"  # stands for "some digit" among the letters of a text
_MOST = 400  # spellings of one part that are listed
_KEPT = 5  # letters of a spelling that are kept; more tell no better which words are rare
_WIDEST = 8  # letters that one place of a spelling may choose from
_NOTHING: Strings = frozenset({""})
_parser: Any = getattr(re, "_parser", None)  # Python's own, and private: without it all is tried


class Screened:
    """A pattern that is run only where it may match; it is compiled when first needed."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self._source, self._flags = pattern, flags
        self._asked = "", False  # a sentence is asked for each of its names

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The pattern itself."""
        return re.compile(self._source, self._flags)

    @cached_property
    def opening(self) -> Opening:
        """The pattern, run only at the words that can begin it."""
        return Opening(self._source, self._flags)

    @cached_property
    def needs(self) -> tuple[Strings, ...]:
        """Sets of letters: a text that the pattern matches has one of each."""
        return needed(self._source, self._flags)

    def fits(self, letters: Strings) -> bool:
        """Tell whether a text with these letters may have a match; no is sure."""
        return not any(map(letters.isdisjoint, self.needs))

    def search(self, text: str, *, within: str | None = None) -> re.Match[str] | None:
        """As `re.Pattern.search`; `within` is a whole of which `text` is a part.

        The letters of the whole are compared once for all its parts.
        """
        return self.pattern.search(text) if self._may_match(within or text) else None

    def match(self, text: str, at: int = 0) -> re.Match[str] | None:
        """As `re.Pattern.match`."""
        return self.pattern.match(text, at) if self._may_match(text) else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """As `re.Pattern.finditer`."""
        return self.pattern.finditer(text) if self._may_match(text) else iter(())

    def _may_match(self, text: str) -> bool:
        asked, fits = self._asked
        if asked != text or not text:
            fits = self.fits(letters_of(text))
            self._asked = text, fits
        return fits


class Sieve(Generic[Rule]):
    """Rules with a pattern each, of which a text is asked only those that may match it."""

    def __init__(self, rules: Iterable[tuple[Screened, Rule]]) -> None:
        self._rules = tuple(rules)

    def fitting(self, text: str) -> Iterator[tuple[Opening, Rule]]:
        """Give the rules whose pattern may match a text, in their order."""
        letters = letters_of(text)
        by_letters = self._by_letters
        near = set(by_letters.get("", ()))
        for three in self._known & letters:
            near.update(by_letters[three])
        for number in sorted(near):
            pattern, rule = self._rules[number]
            if pattern.fits(letters):
                yield pattern.opening, rule

    @cached_property
    def _by_letters(self) -> dict[str, list[int]]:
        """The rules by the letters that they need; under "" those that need none."""
        found = defaultdict(list)
        for number, (pattern, _) in enumerate(self._rules):
            for three in _rarest(pattern.needs):
                found[three].append(number)
        return dict(found)

    @cached_property
    def _known(self) -> Strings:
        return frozenset(self._by_letters)


def _rarest(needs: tuple[Strings, ...]) -> Strings:
    """Choose the need that fewest texts meet: one of few letters, but not of any digit."""
    return next((need for need in needs if _DIGIT not in need), needs[0] if needs else _NOTHING)


@lru_cache(maxsize=128)  # a sentence is asked by every rule, and a text is gone through again
def letters_of(text: str) -> Strings:
    """List the threes of letters of a text, and a digit if it has one.

    >>> sorted(letters_of("12 km"))
    [' km', '0', '12 ', '2 k']
    """
    low = text.lower()
    threes = map("".join, zip(low, low[1:], low[2:], strict=False))
    return frozenset(chain(threes, _DIGIT)) if _HAS_DIGIT(low) else frozenset(threes)


_HAS_DIGIT = re.compile(r"\d").search


def needed(pattern: str, flags: int = 0) -> tuple[Strings, ...]:
    r"""Give sets of letters, as `letters_of` lists them, one each of which every match holds.

    >>> [sorted(need) for need in needed(r"(?:took|taken)\s+(?:\w+\s+){0,3}control\b")]
    [['con'], ['tak', 'too']]
    >>> needed(r"\d{1,2}\s+(?:may|june)?"), needed(r"\w+")
    ((frozenset({'0'}),), ())
    """
    return tuple(map(frozenset, READ_OFF.of(pattern, flags, _needs)))


def _needs(pattern: str, flags: int) -> list[list[str]]:
    if _parser is None:
        return []
    words = _all_needs(_part(_parser.parse(pattern, flags).data))
    found = {frozenset(word[:_GRAM] for word in need) for need in words}
    return sorted(map(sorted, found), key=lambda need: (len(need), need))


def _all_needs(part: Part) -> tuple[Strings, ...]:
    spelled, needs = part
    return needs if spelled is None else (*needs, *_telling(spelled))


def _telling(spellings: Strings) -> tuple[Strings, ...]:
    """Take spellings for a need if all are long enough to tell anything."""
    return (spellings,) if all(len(word) >= _GRAM for word in spellings) else ()


def _part(nodes: Sequence[Any]) -> Part:
    """Read what follows each other: spellings grow together until one cannot be listed."""
    spelled: Strings | None = _NOTHING
    run: Strings = _NOTHING
    needs: list[Strings] = []
    for node in nodes:
        choices, more = _node(node)
        needs.extend(more)
        if choices is not None and len(run) * len(choices) <= _MOST:
            run = frozenset((a + b)[:_KEPT] for a in run for b in choices)
        else:
            needs.extend(_telling(run))
            spelled, run = None, choices or _NOTHING
    if spelled is None:
        return None, (*needs, *_telling(run))
    return run, tuple(needs)


def _node(node: tuple[Any, Any]) -> Part:
    kind, value = node[0].name, node[1]
    if kind == "LITERAL":
        return _letter(value)
    if kind == "IN":
        return _set(value)
    if kind == "BRANCH":
        return _branch([_part(way.data) for way in value[1]])
    if kind == "SUBPATTERN":
        return _part(value[-1].data)
    if kind.endswith("_REPEAT"):
        return _repeat(*value)
    return (_NOTHING if kind in {"AT", "ASSERT", "ASSERT_NOT"} else None), ()


@cache
def _letter(code: int) -> Part:
    letter = chr(code).lower()
    return (None, (frozenset(_DIGIT),)) if letter.isdigit() else (frozenset({letter}), ())


def _set(members: Sequence[tuple[Any, Any]]) -> Part:
    """Read "[abc]", "[a-c]" or a digit; other classes and what is left out tell nothing."""
    letters: set[str] = set()
    for kind, value in members:
        if kind.name == "LITERAL":
            letters.add(chr(value).lower())
        elif kind.name == "RANGE" and value[1] - value[0] < _WIDEST:
            letters.update(chr(code).lower() for code in range(value[0], value[1] + 1))
        elif kind.name == "CATEGORY" and value.name == "CATEGORY_DIGIT":
            letters.add(_DIGIT)
        else:
            return None, ()
    if all(letter.isdigit() for letter in letters):
        return None, (frozenset(_DIGIT),)
    is_listed = len(letters) <= _WIDEST and not any(letter.isdigit() for letter in letters)
    return (frozenset(letters), ()) if is_listed else (None, ())


def _branch(ways: Sequence[Part]) -> Part:
    """Read "a|b": a match holds what one of the ways needs."""
    spelled = [way[0] for way in ways]
    if all(choices is not None for choices in spelled) and not any(way[1] for way in ways):
        together = frozenset[str]().union(*(choices for choices in spelled if choices is not None))
        return (together, ()) if len(together) <= _MOST else (None, _telling(together))
    needs = [_all_needs(way) for way in ways]
    if not all(needs):
        return None, ()
    return None, (frozenset[str]().union(*(max(need, key=_tells) for need in needs)),)


def _tells(need: Strings) -> tuple[int, int]:
    """Rank needs: long words are rare, and few are better than many."""
    return min(map(len, need)), -len(need)


def _repeat(least: int, most: int, nodes: Any) -> Part:
    spelled, needs = _part(nodes.data)
    if (least, most) == (1, 1):
        return spelled, needs
    if least == 0:
        return (None if spelled is None or most > 1 else spelled | {""}), ()
    return None, _all_needs((spelled, needs))
