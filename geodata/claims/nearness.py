"""Text in; statements of nearness, of a place between places, and of a place in a region out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geodata.claims.drafts import Draft
from geodata.claims.lists import places_listed, whole_list
from geodata.claims.passage import is_wide, named
from geodata.claims.subjects import subjects_before, unnamed_before
from geodata.model import ClaimKind, Named, PlaceKind, Sense
from geodata.phrases.late import late
from geodata.phrases.letters import lowered
from geodata.phrases.patterns import any_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geodata.claims.passage import Passage
    from geodata.model import Mention

# In small letters. A scan for a gap and plain letters is fast; the pattern is asked only there.
_SOME = re.compile(
    r"[\s(\[«\"“„—–/-](?:near|close|not far|adjac|next to|outside|in |on the|around|a |an "
    r"|between|midw|halfw|at the |поблизу|біля|неподал|недал|коло|побіля|поруч|возле|около|вблизи"
    r"|близ|рядом|у |в |навко|довк|вокруг|під |под |на |передм|пригор|між|поміж|между)"
)
_ADJECTIVE = r"(?:[\w-]+\s+)?"
_NEAR = re.compile(
    "(?:(?P<near>"
    + any_of(
        """near | close to | not far from | adjacent to | next to | outside | outside of
        | in vicinity of | in the vicinity of | in the immediate vicinity of | поблизу | біля
        | неподалік | неподалік від | недалеко від | недалеко от | коло | побіля | поруч з
        | поруч із | поруч зі | on the approaches to | on the edge of | at the edge of
        | на підступах до | на подступах к
        | возле | около | вблизи | близ | неподалеку от | неподалёку от | рядом с"""
    )
    + r"|у(?=\s+(?:сел|деревн|город|посёлк|поселк|населенн)[аеоыу]))|(?P<under>під|под)|(?P<area>"
    + any_of(
        """in and around | around | in the area of | in the areas of | in the area around
        | in the region around | в районі | у районі | в районах | у районах | в районе
        | в околицях | у околицях | в окрестностях | навколо | довкола | вокруг"""
    )
    + rf")|(?P<edge>[oi]n\s+the\s+{_ADJECTIVE}outskirts\s+of"
    rf"|an?\s+(?:[\w-]+\s+){{0,2}}suburb\s+of|передмістя|пригород"
    rf"|на\s+{_ADJECTIVE}{any_of('околиці|околицях|окраине|окраинах')})|(?P<between>"
    + any_of(
        """between | midway between | halfway between | at the junction of | між | поміж | между
        | на стику | на стыке"""
    )
    + r")|(?P<by>у))\s+"
)
# "у Крынок" is near in Russian, "у Кринках" in it in Ukrainian.
_UKRAINIAN = re.compile("[іїєґ]")
# Two governments talk, trade or fight; nothing lies between them on the map.
_RELATION = late(
    r"(?<!\w)"
    + any_of(
        """border | borders | frontier | boundary | кордон* | границ* | меж*
        | distance | gap | відстан* | відрізок | расстояни*
        | talk | talks | negotiation* | war | relation* | agreement* | deal | ceasefire
        | conflict* | tension* | exchange* | swap* | call | meeting* | contacts | cooperation
        | peace | dialogue | treaty | переговор* | війн* | відносин* | угод* | конфлікт*
        | обмін* | зустріч* | войн* | отношени* | соглашени* | конфликт* | обмен* | встреч*"""
    )
    + r"\W*$",
    re.IGNORECASE,
)


def find_nearness(passage: Passage) -> Iterator[Draft]:
    """Find "near X", "between A and B", but in a list of the subjects of a direction."""
    low, done = lowered(passage.text), 0
    for some in _SOME.finditer(" " + low):
        at = some.start()  # of the gap in the longer text: of the word in `low`
        if at < done or not (word := _NEAR.match(low, at)):
            continue
        done = word.end()
        if any(a <= at < b for a, b in passage.listed):
            continue
        if word.group("under") and not passage.text[word.end() : word.end() + 1].isupper():
            continue  # "під вогнем"; "під Києвом" is near Kyiv
        if word.group("by") and not _is_by(passage, low, word.end()):
            continue
        if word.group("between"):
            yield from _between(passage, word)
        elif word.group("edge"):
            yield from _edge(passage, word)
        else:
            yield from _near(passage, word)


def _is_by(passage: Passage, low: str, at: int) -> bool:
    """Tell the Russian "у Крынок", where the name is a place and not a government."""
    mention = passage.next_mention(at)
    is_there = mention is not None and mention.start == at and mention.sense is Sense.LITERAL
    return is_there and not _UKRAINIAN.search(low)


_IN_LIST = re.compile(r"\s(?:in|near|outside|у|в|під|под)\s[^,;:]{2,40},\s+$")
_OWNS = re.compile(r"['’ʼ]s\s")  # "outside Kyiv's control"


def _near(passage: Passage, word: re.Match[str]) -> Iterator[Draft]:
    places, end = _literal(passage, word.end())
    if not places or _OWNS.match(passage.text, end):
        return
    floor = passage.floor(word.start())
    subjects, first = _stated_before(passage, word.start(), floor, end=end, is_list=len(places) > 1)
    start = min(first, word.start())
    if subjects and _IN_LIST.search(passage.text, floor, first):
        places = places[:1]  # "at A in K, B near C and D": the list may go on with D
        end = places[0].end or end
    groups = [tuple(places)] if word.group("area") else [(place,) for place in places]
    for subject in subjects or (None,):
        for anchors in groups:
            yield Draft(kind=ClaimKind.NEAR, start=start, end=end, subject=subject, anchors=anchors)


def _edge(passage: Passage, word: re.Match[str]) -> Iterator[Draft]:
    """Take the edge of a town only where it tells of another place: a name or "a village"."""
    places, end = _literal(passage, word.end())
    subjects, first = _stated_before(
        passage, word.start(), passage.floor(word.start()), end=end, is_list=False
    )
    if places and subjects:
        yield Draft(
            kind=ClaimKind.NEAR,
            start=first,
            end=end,
            subject=subjects[0],
            anchors=(places[0],),
            qualifier="outskirts",
        )


def _between(passage: Passage, word: re.Match[str]) -> Iterator[Draft]:
    text = passage.text
    places, end = places_listed(passage, word.end(), regions=True)
    if len(places) < 2 or _RELATION.search(text, max(0, word.start() - 24), word.start()):
        return
    mentions = [m for m in passage.mentions if word.end() <= m.start < end]
    if any(m.sense is not Sense.LITERAL for m in mentions) or all(_is_country(m) for m in mentions):
        return
    subjects, first = subjects_before(passage, word.start(), passage.floor(word.start()))
    for subject in subjects or (None,):
        yield Draft(
            kind=ClaimKind.BETWEEN,
            start=min(first, word.start()),
            end=end,
            subject=subject,
            anchors=places,
        )


def _is_water(mention: Mention) -> bool:
    return mention.place is not None and mention.place.kind is PlaceKind.WATER


def _is_country(mention: Mention) -> bool:
    return mention.place is not None and mention.place.kind is PlaceKind.COUNTRY


def _literal(passage: Passage, at: int) -> tuple[list[Named], int]:
    """Read the list of settlements that begins at `at`; names of governments and sectors end it."""
    places, end = places_listed(passage, at)
    by_start = {m.start: m for m in passage.mentions if at <= m.start < end}
    kept: list[Named] = []
    for place in places:
        if kept and _OTHERWISE.search(passage.text, kept[-1].end or at, place.start or at):
            break  # "near A and in B" says nothing near B
        mention = by_start.get(place.start if place.start is not None else -1)
        if mention is not None and (is_wide(mention) or mention.sense is Sense.ASSOCIATIVE):
            break
        kept.append(place)
        end = place.end if place.end is not None else end
    return kept, end


_OTHERWISE = re.compile(r"(?<!\w)(?:in|into|towards?|у|в)\s+(?!and\s+around\s)", re.IGNORECASE)
_COMMA = late(
    r"[\"”»]?\s*[,(]\s*(?:(?:also|both|all|just|right|located|situated|which\s+is|що|что)\s+)?$",
    re.IGNORECASE,
)
_LIES = late(
    r"\s*,?\s*(?:(?:which|що|что)\s+)?"
    + any_of(
        """is | lies | lie | are | sits | located | situated | знаходиться | розташован* | лежить
        | находится | расположен* | лежит"""
    )
    + r"\s+(?:(?:located|situated)\s+)?$",
    re.IGNORECASE,
)
_CLOSES = re.compile(r"[\"”»]?\s*(?:[,.;:)!?—–]|$)")


def _stated_before(
    passage: Passage, at: int, floor: int, *, end: int, is_list: bool
) -> tuple[tuple[Named, ...], int]:
    """Find whose nearness is stated: "A and B, near Kupiansk", "A near B", "a village near X".

    Between commas it is an apposition; "they took A, near B fighting goes on" is none, nor is
    "they advanced in A, near B and C" (`is_list`).
    """
    text = passage.text
    last = passage.last_mention(at)
    if last is not None and last.start >= floor and not is_wide(last):
        gap = text[last.end : at]
        is_joined = gap.isspace() and not _is_water(last)
        if is_joined or _LIES.fullmatch(gap):
            return _all_of(passage, last, floor)
        if _COMMA.fullmatch(gap) and not is_list and _CLOSES.match(text, end):
            return _all_of(passage, last, floor)
    return unnamed_before(passage, at, floor)


def _all_of(passage: Passage, last: Mention, floor: int) -> tuple[tuple[Named, ...], int]:
    if last.sense is not Sense.LITERAL:
        return (), last.end
    chain = whole_list(passage, last, floor)
    return tuple(named(m) for m in chain), chain[0].start
