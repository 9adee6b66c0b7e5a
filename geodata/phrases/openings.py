"""A pattern that begins with a word; run only at the words whose first letters it can begin with.

A rule of many words is dear at every letter of a text, and cheap at the few words that fit. How
its matches can begin is read off the pattern itself, so the two cannot drift apart.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from geodata.phrases.read_off import READ_OFF

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    Strings = frozenset[str]
    Spots = list[tuple[int, re.Pattern[str]]]

Rule = TypeVar("Rule")

_HEAD = 4  # letters of a word that are compared
_MOST_HEADS = 4_000  # that are listed: where there are more, shorter ones do
_MOST = 16  # letters that one place of a pattern may choose from
_WORD = re.compile(r"\w+")
_NUMBERED = re.compile(r"(?<!\\)\((?!\?)|\(\?P")  # a group, whose number its parts would change
_PART = re.compile(r"\\.|.", re.DOTALL)  # of a pattern: a letter, or one that is escaped
_NOTHING: Strings = frozenset({""})
_NONE: Strings = frozenset()
_parser: Any = getattr(re, "_parser", None)  # Python's own, and private: without it all is tried


class Opening:
    """A pattern run only where a word can begin a match; as `re.Pattern` in what it finds.

    Of "this|that" a word is asked only the ways that it can begin, if nothing in them is numbered.
    """

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self._source, self._flags = pattern, flags
        self._known: set[str] = set()  # the first letters of words asked so far
        self._begun: dict[str, re.Pattern[str]] = {}  # what of the pattern they can begin
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
        ways = (self._source,) if _NUMBERED.search(self._source) else ways_of(self._source)
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
            words, firsts, begins = word_starts(text)
            spots = []
            if self.heads and not self.heads.isdisjoint(begins):
                if not firsts <= self._known:
                    self._learn(firsts - self._known)
                begun = self._begun
                spots = [(at, begun[first]) for at, first in words if first in begun]
            self._asked = text, spots
        return spots

    def _learn(self, firsts: Strings) -> None:
        self._begun |= {first: found for first in firsts if (found := self.begun_by(first))}
        self._known |= firsts

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
        self._begun: dict[str, list[tuple[int, re.Pattern[str], Rule]]] = {}

    def finditer(self, text: str) -> Iterator[tuple[re.Match[str], Rule]]:
        """Find every match of each rule, none within another of its rule."""
        if any(opening.heads is None for opening, _ in self.rules):
            for opening, rule in self.rules:
                yield from ((found, rule) for found in opening.finditer(text))
            return
        words, firsts, _ = word_starts(text)
        begun = self._begun
        begun |= {first: self._begun_by(first) for first in firsts if first not in begun}
        ends = [0] * len(self.rules)
        for at, first in words:
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


@lru_cache(maxsize=256)  # a sentence is asked by every rule, and a text is gone through again
def word_starts(text: str) -> tuple[tuple[tuple[int, str], ...], Strings, Strings]:
    """Give where each word of a text begins, with its first letters; and all of these.

    Last come the heads of patterns that such words could begin.

    >>> word_starts("Took A-7")[0]
    ((0, 'took'), (5, 'a-7'), (7, '7'))
    """
    starts = [found.start() for found in _WORD.finditer(text)]
    words = tuple([(at, text[at : at + _HEAD].lower()) for at in starts])
    firsts = frozenset([first for _, first in words])
    return words, firsts, _NONE.union(*map(begins_of, firsts))


@lru_cache(maxsize=16_384)
def begins_of(first: str) -> Strings:
    """Give the heads that a word with these first letters has: one letter, two, up to four.

    >>> sorted(begins_of("a 7k"))
    ['a', 'a ', 'a 0', 'a 0k']
    """
    head = "".join(map(_alike, first))
    return frozenset([head[:length] for length in range(1, _HEAD + 1)])


def ways_of(pattern: str) -> tuple[str, ...]:
    r"""Split a pattern at the "|" that stand in no brackets.

    >>> ways_of(r"a(?:b|c)|[|)]d|\|e")
    ('a(?:b|c)', '[|)]d', '\\|e')
    """
    ways, depth, in_set = [""], 0, False
    for part in _PART.findall(pattern):
        if part == "|" and not depth and not in_set:
            ways.append("")
            continue
        ways[-1] += part
        if part in "[]":
            in_set = part == "["
        elif part in "()" and not in_set:
            depth += 1 if part == "(" else -1
    return tuple(ways)


def heads_of(pattern: str, flags: int = 0) -> Strings | None:
    r"""Give how the matches of a pattern begin, up to four letters; None if not every one is told.

    >>> sorted(heads_of(r"\b(?:took|is\sin|\d{2})\b|(?<!\w)взя\w+"))
    ['00', 'is i', 'took', 'взя']
    >>> heads_of(r"took"), heads_of(r"\b\w+\s+took")
    (None, None)
    """
    heads = READ_OFF.of(pattern, flags, _all_heads)
    return None if heads is None else frozenset(heads)


def _all_heads(pattern: str, flags: int) -> list[str] | None:
    if _parser is None:
        return None
    nodes = _parser.parse(pattern, flags).data
    grown, ended = _heads(nodes)
    heads = {head[:_HEAD] for head in grown | ended}
    told = all(head[:1].isalnum() for head in heads)
    return sorted(heads) if told and _begins_a_word(nodes) else None


def _begins_a_word(nodes: Sequence[Any]) -> bool:
    """Tell whether a pattern asks that no letter stands before its matches."""
    for operation, value in nodes:
        kind = operation.name
        if kind == "SUBPATTERN":
            return _begins_a_word(value[-1].data)
        if kind == "BRANCH":
            return all(_begins_a_word(way.data) for way in value[1])
        if kind == "AT" and value.name == "AT_BOUNDARY":
            return True
        if kind == "ASSERT_NOT" and value[0] < 0 and _holds_all_letters(value[1].data):
            return True
        if kind not in {"AT", "ASSERT", "ASSERT_NOT"}:
            return False
    return False


def _holds_all_letters(nodes: Sequence[Any]) -> bool:
    if len(nodes) != 1 or nodes[0][0].name != "IN":
        return False
    return any(k.name == "CATEGORY" and v.name == "CATEGORY_WORD" for k, v in nodes[0][1])


def _heads(nodes: Sequence[Any]) -> tuple[Strings, Strings]:
    """Give the beginnings that go on after these nodes, and those that end within them."""
    grown, ended = _NOTHING, _NONE
    for node in nodes:
        grown, done = _longer(grown, *_heads_of_one(node))
        ended |= done
        if not grown:
            break
    return grown, ended


def _longer(grown: Strings, more: Strings, last: Strings) -> tuple[Strings, Strings]:
    """Let beginnings grow by what may come next: those that go on, and those that end here."""
    if len(grown) * (len(more) + len(last)) > _MOST_HEADS:
        return _NONE, grown
    longer = frozenset(a + b for a in grown for b in more)
    short = frozenset(head for head in longer if len(head) < _HEAD)
    ended = (longer - short) | {a + b for a in grown for b in last}
    return short, frozenset(head[:_HEAD] for head in ended)


def _heads_of_one(node: tuple[Any, Any]) -> tuple[Strings, Strings]:
    kind, value = node[0].name, node[1]
    if kind == "LITERAL":
        return frozenset({_alike(chr(value))}), _NONE
    if kind == "IN":
        return _of_set(value)
    if kind == "SUBPATTERN":
        return _heads(value[-1].data)
    if kind == "BRANCH":
        ways = [_heads(way.data) for way in value[1]]
        return _NONE.union(*(way[0] for way in ways)), _NONE.union(*(way[1] for way in ways))
    if kind.endswith("_REPEAT"):
        return _of_repeat(*value)
    return (_NOTHING, _NONE) if kind in {"AT", "ASSERT", "ASSERT_NOT"} else (_NONE, _NOTHING)


def _of_repeat(least: int, most: int, nodes: Any) -> tuple[Strings, Strings]:
    once = _heads(nodes.data)
    goes_on, ended, grown = _NONE if least else _NOTHING, _NONE, _NOTHING
    for times in range(1, min(most, _HEAD) + 1):
        grown, done = _longer(grown, *once)
        ended |= done
        goes_on |= grown if times >= least else _NONE
    return goes_on, ended | (grown if most > _HEAD else _NONE)


def _of_set(members: Sequence[tuple[Any, Any]]) -> tuple[Strings, Strings]:
    if [kind.name for kind, _ in members] == ["CATEGORY"]:
        letter = _CLASSES.get(members[0][1].name)
        return (frozenset({letter}), _NONE) if letter else (_NONE, _NOTHING)
    letters = [value for kind, value in members if kind.name == "LITERAL"]
    if len(letters) < len(members) or len(letters) > _MOST:
        return _NONE, _NOTHING
    return frozenset(_alike(chr(code)) for code in letters), _NONE


def _alike(letter: str) -> str:
    """Write a letter small, white space as " ", a digit as "0": no head tells those apart."""
    if letter.isspace():
        return " "
    return "0" if letter.isdecimal() else letter.lower()


_CLASSES = {"CATEGORY_SPACE": " ", "CATEGORY_DIGIT": "0"}
