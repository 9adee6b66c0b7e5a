"""Text in; the names of the gazetteer that stand in it out: whole words, the longest first."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple
from weakref import WeakKeyDictionary

from geodata.model import PlaceKind
from geodata.places.fold import fold, fold_name, packed, unpacked
from geodata.places.lexicon import ABBREVIATIONS, COMMON_WORDS, JOINERS, SEATS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from geodata.model import Place
    from geodata.places.fold import Folded
    from geodata.places.gazetteer import Gazetteer, Match


class Hit(NamedTuple):  # made by the dozen: three times as fast as a frozen dataclass
    """A name at `text[start:end]` with its bearers, the likeliest first.

    `admin_cue`: the text calls it a region; `slip`: read through a typing slip; `adjective`: an
    adjective made of the name ("Покровський напрямок"); `shown`: its words show it to be a place,
    of the kind of its bearers ("порт «Південний»"); no matches: in no gazetteer.
    """

    start: int
    end: int
    matches: tuple[Match, ...]
    admin_cue: bool = False
    slip: bool = False
    adjective: bool = False
    shown: bool = False

    def is_kind(self, kind: PlaceKind) -> bool:
        """Tell whether the likeliest bearer of the name is of this kind."""
        if not self.matches:
            return False
        return self.matches[0].place.kind is kind


class Word(NamedTuple):
    """A capitalised word `text[start:end]` that begins no known name."""

    start: int
    end: int


_WORD = re.compile(r"\w+")
_CAPITAL = re.compile(r"[A-ZÀ-ÖØ-ÞЀ-ЯҐŁŚŠŽČĆĐİ](?<![^\W_].)")
_DOTTED = re.compile(r"U\.[SK]\.?(?!\w)")  # "U.S." with its full stops
# "Донецкой агломерации": of Donetsk's, not the town of Donetskyi, whose forms are masculine.
_FEMININE = re.compile(r"[сцз]ь?к(?:ой|ої|ая|ую|ою|ій)$")
_MASCULINE = ("yi", "iy", "yy", "oye", "oe")
_ADJECTIVE_HALF = re.compile(r"-[А-ЯІЇЄҐ][\w’'ʼ]*(?:[сзц]ьк|[сц]к)(?:а|ої|ій|у|ою|ая|ой|ую)(?!\w)")
_NAME_WORD = re.compile(r"[^\s\-‐‑‒–−—/()]+")
_CITY = 100_000  # people
_UKRAINE_DEG = ((22.0, 40.5), (44.0, 52.5))
_SEAT = re.compile(
    r"(?:White House|White Hall|Downing Street"
    r"|Біл(?:ий|ого|ому|им) [Дд]ім|Біл(?:ого|ому|им) [Дд]ом\w*"
    r"|Бел(?:ый|ого|ому|ым|ом) [Дд]ом\w*)\b"
)
# Ukrainian papers write the names of the enemy small.
_SMALL_TOWNS = (
    "бєлгород брянськ волгоград воронеж енгельс краснодар курськ новоросійськ саратов смоленськ"
    " таганрог"
)
_SMALL_REGIONS = (
    "бєлгородськ брянськ волгоградськ воронезьк краснодарськ курськ ленінградськ орловськ"
    " ростовськ рязанськ самарськ саратовськ смоленськ тульськ"
)
_WRITTEN_SMALL = frozenset(
    (
        *"рф росія росії росію росією москва москви москві москву москвою кремль кремля".split(),
        *"кремлі білорусь білорусі білоруссю".split(),
        *(town + ending for town in _SMALL_TOWNS.split() for ending in ("", "а", "у", "і", "ом")),
        *"краснодарський краснодарського краснодарському".split(),
        *(name + ending for name in _SMALL_REGIONS.split() for ending in "а ої ій у ою".split()),
    )
)
# Of packed text only letters and digits, with blanks between: to look at its words quickly.
_LETTERS_ALONE = bytes(
    byte if unpacked(bytes([byte])).isalnum() else ord(" ") for byte in range(256)
)


def scan(text: str, gazetteer: Gazetteer) -> tuple[list[Hit], list[Word]]:
    """Find the names in `text` that begin with a capital, and the capitalised words left over."""
    folded = fold(text)
    hits: list[Hit] = []
    words: list[Word] = []
    done = 0
    for at, start in _name_starts(text, folded, _small_names(gazetteer)):
        if at < done:
            continue
        found = _hit_at(text, folded, (at, start), gazetteer)
        if found is not None:
            hits.append(found[0])
            done = found[1]
        else:
            word = _WORD.match(folded.text, at)
            done = word.end() if word else at + 1
            words.append(Word(start, folded.end(done)))
    return hits, words


def _name_starts(text: str, folded: Folded, small: Mapping[bytes, str]) -> list[tuple[int, int]]:
    """List where a capitalised word begins, or one that stands out small: folded, and in `text`."""
    line = folded.text
    capitals = [capital.start() for capital in _CAPITAL.finditer(text)]
    found = [
        (at, start)
        for at, start in zip(folded.positions(capitals), capitals, strict=True)
        if not at or (at < len(line) and not line[at - 1].isalnum())
    ]
    words = small.keys() & folded.packed.translate(_LETTERS_ALONE).split()
    if any(small[word] in text for word in words):
        known = (word.start() for word in _WORD.finditer(line) if packed(word.group()) in small)
        found = sorted({*found, *((at, folded.start(at)) for at in known)})
    return found


_SMALL_NAMES: WeakKeyDictionary[Gazetteer, dict[bytes, str]] = WeakKeyDictionary()


def _small_names(gazetteer: Gazetteer) -> dict[bytes, str]:
    """List names that stand out even in small letters: "in kharkiv", "війська рф"; as packed."""
    known = _SMALL_NAMES.get(gazetteer)
    if known is None:
        columns = gazetteer.settlements()
        (west, east), (south, north) = _UKRAINE_DEG
        there = (columns.lon > west) & (columns.lon < east)
        there &= (columns.lat > south) & (columns.lat < north) & (columns.population >= _CITY)
        places = (gazetteer.at(int(row)) for row in columns.index[there])
        names = (fold_name(place.name) for place in places if place.country == "UA")
        small = _WRITTEN_SMALL.union(name for name in names if name.isascii() and " " not in name)
        known = _SMALL_NAMES[gazetteer] = {packed(name): name for name in small}
    return known


def _hit_at(
    text: str, folded: Folded, begins: tuple[int, int], gazetteer: Gazetteer
) -> tuple[Hit, int] | None:
    """Read the longest name that begins there, and where in the folded text it ends."""
    at, start = begins
    if text[start] in "WDБ" and (seat := _SEAT.match(text, start)):
        return Hit(start, seat.end(), ()), at + len(seat.group())  # "White House" is no Casablanca
    for length, key in gazetteer.prefixes(folded, at):
        end = folded.end(at + length)
        matches = gazetteer.matches(key)
        if _is_written_as_name(text, start, end, matches):
            return Hit(start, end, matches), at + length
    return _special(text, start, at, gazetteer)


def _special(text: str, start: int, at: int, gazetteer: Gazetteer) -> tuple[Hit, int] | None:
    """Read a short form ("US", "РФ") or a seat of power, which gazetteers lack."""
    dotted = _DOTTED.match(text, start) if text[start + 1 : start + 2] == "." else None
    word = dotted or _WORD.match(text, start)
    if word is None:
        return None
    name = word.group()
    if name.lower() in SEATS:
        return Hit(start, word.end(), ()), at + len(name)
    if name.upper() in ABBREVIATIONS and (name.isupper() or name in _WRITTEN_SMALL):
        return Hit(start, word.end(), gazetteer.find(ABBREVIATIONS[name.upper()])), at + len(name)
    return None


def _is_written_as_name(text: str, start: int, end: int, matches: tuple[Match, ...]) -> bool:
    """Tell a name from common words: capitals where a name has them."""
    if _is_half(text, start, end):
        return False
    words = _NAME_WORD.findall(text, start, end)
    if len(words) == 1:
        short = len(words[0]) <= 4 and words[0].isupper() and words[0] not in ABBREVIATIONS
        stands = not short or _stands_in_capitals(text, start, end)
        return stands and not _is_common(words[0], matches)
    if words[0] == "A" and text[end : end + 1] == "-":
        return False  # "A Mi-24 was downed"
    if not all(word[0].isupper() or word[0].isdigit() or word in JOINERS for word in words[1:-1]):
        return False
    last = words[-1]
    return last[0].isupper() or last[0].isdigit() or _may_end_small(last, matches[0].place)


def _is_common(word: str, matches: tuple[Match, ...]) -> bool:
    """Tell a word that is none of these places' name here: "may", "Донецкой"."""
    if word.lower() in COMMON_WORDS and word not in ABBREVIATIONS:
        return True
    is_feminine = _FEMININE.search(word) is not None
    return is_feminine and all(match.place.name.endswith(_MASCULINE) for match in matches)


def _is_half(text: str, start: int, end: int) -> bool:
    """Tell either half of "Новгород-Сіверська": an adjective of one town, not a pair of two."""
    if text[end : end + 1] == "-":
        return _ADJECTIVE_HALF.match(text, end) is not None
    joined = start > 1 and text[start - 1] == "-" and text[start - 2].isalpha()
    return joined and _ADJECTIVE_HALF.match(text, start - 1) is not None


def _may_end_small(last: str, place: Place) -> bool:
    """Tell "Kursk region" and a careless "Chasiv yar" from "Central city hospital"."""
    if place.kind is PlaceKind.SETTLEMENT:
        return place.country == "UA" and last not in JOINERS
    return last.lower() in JOINERS


def _stands_in_capitals(text: str, start: int, end: int) -> bool:
    """Tell a short name in a line of capitals ("KYIV, UKRAINE") from an acronym ("SIM")."""
    line = text[text.rfind("\n", 0, start) + 1 : end + 40].split("\n", 1)[0]
    return line[: end - start + 12].isupper() or text[:end].strip() == text[start:end]
