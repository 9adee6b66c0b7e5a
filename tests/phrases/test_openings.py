"""An opening leaves out only what cannot match."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.claims import holdings
from geodata.events import (
    ahead,
    counts,
    dating,
    denials,
    downed,
    forces,
    homes,
    moods,
    nameless,
    narrowing,
    persons,
    remembered,
    sides,
    sites,
    speakers,
    speaking,
    triggers,
    unplaced,
)
from geodata.phrases.beginnings import heads_of
from geodata.phrases.openings import Opening

PATTERNS = (
    r"(?<![\w-])(?:took(?=\s+[A-Z])|air\s*-?\s*strikes?|у?дар\w*)(?!\w)",
    r"\b(?:not(?!\s+only)|never)\b(?:[^\w,]+\w+){0,3}$|(?<!\w)(?:не|ні)(?!\w)",
    r"(?<!have\s)\bto\s+(?:\w+ly\s+)?$",
    r"(?<!\w)(?:[ву]?зя\w+\s+)?[ву]\s+(?:полон|плен)",
    r"took|b\w+",  # begins within a word
    r"\b\w+\s+took",  # begins with any word
    r"\b(?:took)?\s+b",  # begins with none
    r"\b(?:to\s|[12]\d\b|\d+)",
    r"\b\d{1,2}\w\b|\b(?:to\s){2,5}b?",
)
WORDS = ("took", "mistook", "Air-strike", "airstrikes", "удар", "взяли", "у", "полон", "не", "Not",
         "only", "never", "to", "nearly", "have", "B", "a-took", "12", "1x", "٣", "to\xa0b", " ",
         ",", "\n", "-")  # fmt: skip


@pytest.mark.parametrize("pattern", PATTERNS)
@given(text=st.lists(st.sampled_from(WORDS)).map(" ".join), end=st.integers(0, 60))
def test_it_finds_what_the_pattern_alone_finds(pattern: str, text: str, end: int) -> None:
    alone, opening = re.compile(pattern, re.IGNORECASE), Opening(pattern, re.IGNORECASE)
    end = min(end, len(text))
    spans = [match.span() for match in alone.finditer(text, 0, end)]
    assert [match.span() for match in opening.finditer(text, 0, end)] == spans
    first = opening.search(text, 0, end)
    assert (first and first.span()) == (spans[0] if spans else None)


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        pytest.param(r"\bto\b", {"to"}, id="a short word"),
        pytest.param(r"\bto\s", {"to "}, id="white space"),
        pytest.param(r"\b(?:19|20)\d\d", {"0000"}, id="digits"),
        pytest.param(r"(?<!\w)(?:[ву]?зя\w+|бій)", {"взя", "узя", "зя", "бій"}, id="a choice"),
        pytest.param(r"\b(?:in\s+)?order", {"in o", "in  ", "orde"}, id="what may be left out"),
        pytest.param(r"order", None, id="may begin within a word"),
        pytest.param(r"\b\d+ km", {"0 km", "00 k", "000 ", "0000"}, id="any digits"),
        pytest.param(r"\b\d{1,2}\.\d", {"0.0", "00.0"}, id="one digit or two"),
        pytest.param(r"\b(?:a,){2,9}b", {"a,a,"}, id="more than are compared"),
        pytest.param(r"\b(?:a\s){1,9}b", {"a b", "a a "}, id="fewer than are compared"),
        pytest.param(r"\b[a-z]+ km", None, id="a class of letters"),
        pytest.param(r"\b(?:“|the)", None, id="a mark"),
    ],
)
def test_heads(pattern: str, expected: set[str] | None) -> None:
    assert heads_of(pattern, re.IGNORECASE) == expected


def test_heads_too_many_to_list_are_cut_short() -> None:
    heads = heads_of(r"\b[abcdefghij]{4}\b")
    assert heads is not None
    assert {len(head) for head in heads} == {3}


USED = {
    **{kind.value: opening for opening, kind in triggers._TRIGGERS.rules},
    "not": denials._NOT,
    "wanted": moods._WANTED,
    "it was": remembered._IT_WAS,
    "planned": ahead._PLANNED,
    "ahead": ahead._AHEAD,
    "again": unplaced._AGAIN,
    "origin": narrowing._ORIGIN,
    "governs": homes.GOVERNS,
    "from": sites._LAUNCHED_FROM,
    "near": nameless._UNKNOWN_NEAR,
    "junction": narrowing._JUNCTION,
    "remembered": remembered._REMEMBERED,
    "background": dating._BACKGROUND,
    "present": dating._PRESENT,
    "said": speaking._SAID,
    "whole": holdings._WHOLE,
    "onlooker": sides._ONLOOKER,
    "claim": speakers._CLAIM,
    "says": speakers._SAYS_WORD,
    "told after": speakers._BY_AFTER,
    "numbered": forces._NUMBERED,
    "counted before": counts._BEFORE,
    "shot down": downed._IS_DOWN,
    "pair": persons._PAIR,
    "one person": persons._ONE_PERSON,
    **dict(sides._SIDES),
}


@pytest.mark.parametrize("opening", USED.values(), ids=USED)
def test_no_match_is_lost_on_the_samples(opening: Opening) -> None:
    assert opening.heads is not None, "nothing is saved where its beginnings cannot be listed"
    for path in sorted(Path("seeds/articles").glob("*.md")):
        text = path.read_text(encoding="utf-8")
        for end in range(len(text), 0, -997):  # what looks back from the end, and all else
            found = [match.span() for match in opening.finditer(text, 0, end)]
            assert found == [match.span() for match in opening.pattern.finditer(text, 0, end)]


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        pytest.param(r"\btook[^()]|\blost\b", r"\btook[^()]", id="a bracket in a set"),
        pytest.param(r"\btook\(|\blost\b", r"\btook\(", id="a bracket that is meant"),
        pytest.param(r"\btook(a)|\blost\b", r"\btook(a)|\blost\b", id="a group keeps its number"),
        pytest.param(r"\btook(?P<a>a)|\blost", r"\btook(?P<a>a)|\blost", id="a group with a name"),
    ],
)
def test_a_word_is_asked_only_the_ways_it_can_begin(pattern: str, expected: str) -> None:
    begun = Opening(pattern).begun_by("took")
    assert begun is not None
    assert begun.pattern == expected
