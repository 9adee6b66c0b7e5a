"""A screen leaves out only what cannot match."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.events import days
from geodata.phrases.screen import Screened, Sieve, letters_of, needed
from geodata.sentences import split

_PATTERNS = (
    r"(?:took|taken)\s+(?:\w+\s+){0,3}control\b",
    r"\b(?:on\s+)?(?:may|june|вересн[яі])\.?\s+\d{1,2}(?!\d)",
    r"ab*c|a[b-d]d|(?-i:AB)",
    r"(?:a|b|ab)(?:c|cd)?d{2,3}|[^a]bcd",
    r"(?P<n>abc|bcd)(?P=n)|(?=a)abcd|20\d{2}",
    r"(?:abc)?(?:bcd)*dab",
)


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        pytest.param(r"attack(?:s|ed)?|storm(?:ed|ing)", [{"att", "sto"}], id="either word"),
        pytest.param(
            r"in\s+the\s+weekend|вихідн\w+", [{"wee", "вих"}], id="the rarest of a phrase"
        ),
        pytest.param(r"[Dd]rones?", [{"dro"}], id="capital or not"),
        pytest.param(r"\d{1,2}\.0[1-9]", [{"0"}], id="digits"),
        pytest.param(r"(?:north)?east", [{"eas", "nor"}], id="with and without its head"),
        pytest.param(r"war|by", [], id="a short word tells nothing"),
        pytest.param(r"\w+ing|.*", [], id="anything may match"),
    ],
)
def test_what_a_match_needs(pattern: str, expected: list[set[str]]) -> None:
    assert [set(need) for need in needed(pattern)] == expected


@given(st.lists(st.sampled_from(["taken", "took", "control", "may", "June", "abc", *"abcdAB 0"])))
@pytest.mark.parametrize("pattern", _PATTERNS)
def test_no_match_is_lost(pattern: str, parts: list[str]) -> None:
    for text in ("".join(parts), " ".join(parts)):
        for flags in (0, re.IGNORECASE):
            plain, screened = re.compile(pattern, flags), Screened(pattern, flags)
            spans = [match.span() for match in plain.finditer(text)]
            assert [match.span() for match in screened.finditer(text)] == spans
            assert bool(screened.search(text)) == bool(spans)
            assert bool(screened.search(text, within=f"x{text}y")) == bool(spans)


def test_no_rule_is_lost_on_the_samples() -> None:
    rules = days._RULES
    texts = [path.read_text() for path in sorted(Path("seeds/articles").glob("*.md"))]
    sentences = [text[s.start : s.end].lower() for text in texts for s in split(text)]
    for sentence in sentences:
        fitting = {opening.pattern.pattern for opening, _ in rules.fitting(sentence)}
        missed = (p.pattern for p, _ in rules._rules if p.pattern.pattern not in fitting)
        assert not any(pattern.search(sentence) for pattern in missed)


def test_a_sieve_keeps_the_order_of_its_rules() -> None:
    sieve = Sieve([(Screened("gone|came"), 1), (Screened(r"\w"), 2), (Screened("came"), 3)])
    assert [number for _, number in sieve.fitting("they came")] == [1, 2, 3]
    assert [number for _, number in sieve.fitting("I see")] == [2]


def test_letters_are_those_of_the_small_text() -> None:
    assert letters_of("Rain") == {"rai", "ain"}
    assert letters_of("5m") == {"0"}
