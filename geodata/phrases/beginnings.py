"""A pattern in; how its matches can begin, and of which ways to match it is made, out."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from geodata.phrases.read_off import READ_OFF

if TYPE_CHECKING:
    from collections.abc import Sequence

    Strings = frozenset[str]

HEAD = 4  # letters of a word that are compared
_MOST_HEADS = 4_000  # that are listed: where there are more, shorter ones do
_MOST = 16  # letters that one place of a pattern may choose from
_LITERAL = r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]"  # what is escaped, or a set: no bracket of the pattern
_PART = re.compile(rf"{_LITERAL}|[()|]", re.DOTALL)  # between them stand letters alone
_GROUP = re.compile(rf"(?:{_LITERAL})|(?P<numbered>\((?!\?)|\(\?P)", re.DOTALL)
_NOTHING: Strings = frozenset({""})
_parser: Any = getattr(re, "_parser", None)  # Python's own, and private: without it all is tried
_NONE: Strings = frozenset()


@lru_cache(maxsize=16_384)
def begins_of(first: str) -> Strings:
    """Give the heads that a word with these first letters has: one letter, two, up to four.

    >>> sorted(begins_of("a 7k"))
    ['a', 'a ', 'a 0', 'a 0k']
    """
    head = "".join(map(_alike, first))
    return frozenset([head[:length] for length in range(1, HEAD + 1)])


def is_numbered(pattern: str) -> bool:
    r"""Tell whether a pattern has a group that counts, which its ways alone would count anew.

    >>> is_numbered(r"(a)|b"), is_numbered(r"(?P<first>a)"), is_numbered(r"(?:a|[(b)])\(")
    (True, True, False)
    """
    return any(found["numbered"] for found in _GROUP.finditer(pattern))


def ways_of(pattern: str) -> tuple[str, ...]:
    r"""Split a pattern at the "|" that stand in no brackets.

    >>> ways_of(r"a(?:b|c)|[|)]d|\|e")
    ('a(?:b|c)', '[|)]d', '\\|e')
    """
    ways, depth, start = [], 0, 0
    for found in _PART.finditer(pattern):
        part = found[0]
        if part == "|" and not depth:
            ways.append(pattern[start : found.start()])
            start = found.end()
        elif part in "()":
            depth += 1 if part == "(" else -1
    return (*ways, pattern[start:])


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
    heads = grown | ended
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
    short = frozenset(head for head in longer if len(head) < HEAD)
    ended = (longer - short) | {a + b for a in grown for b in last}
    return short, frozenset(head[:HEAD] for head in ended)


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
    for times in range(1, min(most, HEAD) + 1):
        grown, done = _longer(grown, *once)
        ended |= done
        goes_on |= grown if times >= least else _NONE
    return goes_on, ended | (grown if most > HEAD else _NONE)


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
