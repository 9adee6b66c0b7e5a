"""Text in; folded text out: the one spelling in which index and article meet, with offsets back."""

from __future__ import annotations

import codecs
import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_APOSTROPHES = frozenset("'’‘ʼʹ`´′＇ʻʽ‛ʾ")
_DASHES = frozenset("-‐‑‒–−﹣－")
_LONG_DASHES = frozenset("—―⸺")
_INVISIBLE = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f")
_SPECIAL = {"ł": "l", "ø": "o", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d"}
_CYRILLIC = {"ё": "е", "ґ": "г", "ѐ": "е", "ѝ": "и", "й": "й", "ї": "ї", "ў": "ў"}
_COMPOSED = {("и", "\u0306"): "й", ("і", "\u0308"): "ї", ("у", "\u0306"): "ў"}
# Ukrainian typists write Слов"янськ and Слов*янськ where the apostrophe is hard to reach.
_STAND_INS = frozenset('"*')
# Stretches whose characters fold one to one, with single spaces between them: most of any text.
_PLAIN = re.compile(
    r"[0-9A-Za-zА-Яа-яЁёҐґЄєІіЇї.,:;!?()«»%/]+(?: [0-9A-Za-zА-Яа-яЁёҐґЄєІіЇї.,:;!?()«»%/]+)*"
)
_PLAIN_FOLDS = str.maketrans("ёґ", "ег")
# Names whose every letter folds to one, or to none: most of a gazetteer.
_CYRILLIC_WORD = "[0-9А-Яа-яЁёҐґЄєІіЇї'’ʼ]+"
_SIMPLE = re.compile(
    rf"[0-9A-Za-z]+(?:[ -][0-9A-Za-z]+)*|{_CYRILLIC_WORD}(?:[ -]{_CYRILLIC_WORD})*"
)
_ASCII_FOLDS = (("-", " "),)
_SIMPLE_FOLDS = (*_ASCII_FOLDS, ("ё", "е"), ("ґ", "г"), ("'", ""), ("’", ""), ("ʼ", ""))
_PACKING = "cp1251"
_PACKED_LETTERS = bytes(range(256)).decode(_PACKING, "replace")
_PACKING_MAP = codecs.charmap_build(_PACKED_LETTERS)
_PACKED_APOSTROPHES = "'’".encode(_PACKING)  # of Cyrillic names; Latin ones have possessives
# "Chasіv" with a Ukrainian i among Latin letters, "Cуми" with a Latin C: alike to the eye.
_LATIN_ALIKE, _CYRILLIC_ALIKE = "ABCEHIKMOPTXaceiopxy", "АВСЕНІКМОРТХасеіорху"
_TO_LATIN = str.maketrans(_CYRILLIC_ALIKE, _LATIN_ALIKE)
_TO_CYRILLIC = str.maketrans(_LATIN_ALIKE, _CYRILLIC_ALIKE)
_LETTERS, _LATIN, _CYRILLICS = (
    re.compile(letters) for letters in (r"[^\W\d_]+", "[A-Za-z]", "[А-Яа-яЁёҐґЄєІіЇї]")
)
_FOLDS_ALONE = re.compile("[0-9A-Za-zА-Яа-яЁёҐґЄєІіЇї -]")
_GAP = re.compile(r"[\s\-‐‑‒–−﹣－—―⸺]+")


def _packed_folds() -> bytes:
    """Give for each packed letter the one it folds to; "?" where a name needs a closer look."""
    plain = str.maketrans({"ё": "е", "ґ": "г", "-": " "})
    return b"".join(
        letter.lower().translate(plain).encode(_PACKING) if _FOLDS_ALONE.fullmatch(letter) else b"?"
        for letter in _PACKED_LETTERS
    )


def _scripts() -> bytes:
    """Give for each packed letter "l" if it is Latin, "c" if it is Cyrillic, else a space."""
    marks = (
        "l" if _LATIN.match(a) else "c" if _CYRILLICS.match(a) else " " for a in _PACKED_LETTERS
    )
    return "".join(marks).encode()


_PACKED, _SCRIPTS = _packed_folds(), _scripts()


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text and the way back to the original, from which it was made in stretches.

    Character `stretches[i]` was made from `origins[i]` of the original, and those up to the next
    stretch from what follows there, one from one; `ends` tells where one ends that was made of more
    or less. To keep two offsets for each character would take longer than to fold the text.
    """

    text: str
    packed: bytes
    stretches: list[int]
    origins: list[int]
    ends: dict[int, int]

    def start(self, at: int) -> int:
        """Give the original offset at which character `at` begins."""
        stretch = bisect_right(self.stretches, at) - 1
        return self.origins[stretch] + at - self.stretches[stretch]

    def end(self, end: int) -> int:
        """Give the original offset at which what was made into `text[:end]` ends; `end` > 0."""
        last = self.ends.get(end - 1)
        return self.start(end - 1) + 1 if last is None else last

    def positions(self, originals: Iterable[int]) -> list[int]:
        """Give for each of growing original offsets the first character made from there or on."""
        stretches, origins = [*self.stretches, len(self.text)], self.origins
        found, following = [], 0
        for original in originals:
            while following < len(origins) and origins[following] < original:
                following += 1
            before = following - 1
            at = stretches[before] + original - origins[before] if following else 0
            found.append(at if at < stretches[following] else stretches[following])
        return found


def fold(text: str) -> Folded:
    """Fold a text: lower case, no apostrophes or accents, each gap or hyphen one space.

    A dash set off by spaces becomes "—" and a blank line becomes a line feed, so that no name
    reaches across them; an English possessive keeps its apostrophe as a boundary.

    >>> fold("Куп’янськ-Вузловий").text
    'купянськ вузловий'
    >>> fold("Kyiv's L'gov").text
    "kyiv's lgov"
    """
    folded = _folded(text)
    scripts = folded.packed.translate(_SCRIPTS)  # far faster than to search the text
    mixed = b"lc" in scripts or b"cl" in scripts
    return _folded(_LETTERS.sub(_in_one_script, text)) if mixed else folded


def _in_one_script(word: re.Match[str]) -> str:
    """Write a word whose letters are of two scripts in the one that can hold them all."""
    letters = word.group()
    if not (_LATIN.search(letters) and _CYRILLICS.search(letters)):
        return letters
    latin, cyrillic = letters.translate(_TO_LATIN), letters.translate(_TO_CYRILLIC)
    if not _CYRILLICS.search(latin):
        return latin
    return letters if _LATIN.search(cyrillic) else cyrillic


def _folded(text: str) -> Folded:
    """Fold a text whose words are each of one script, or left as they are."""
    out: list[str] = []
    stretches: list[int] = []
    origins: list[int] = []
    ends: dict[int, int] = {}
    at = length = 0
    while at < len(text):
        plain = _PLAIN.match(text, at)
        if plain is not None:
            out.append(plain.group().lower().translate(_PLAIN_FOLDS))
            stretches.append(length)
            origins.append(at)
            length += plain.end() - at
            at = plain.end()
            continue
        piece, end = _step(text, at)
        if piece is None:  # a combining mark belongs to the character before it
            if out:
                out[-1] = _marked(out[-1], text[at])
                ends[length - 1] = end
        elif piece:
            out.append(piece)
            stretches.extend(range(length, length + len(piece)))
            origins.extend([at] * len(piece))
            ends.update(dict.fromkeys(range(length, length + len(piece)), end))
            length += len(piece)
        at = end
    letters = "".join(out)
    return Folded(letters, packed(letters), stretches, origins, ends)


def fold_name(name: str) -> str:
    """Fold a name for the index: as `fold`, without boundary marks at its edges, of any scripts."""
    return _simply(name).strip() if _SIMPLE.fullmatch(name) else _folded_name(name)


def packed_name(name: str) -> bytes:
    """Fold and pack a name: `packed(fold_name(name))`, which takes several times as long."""
    raw = packed(name)
    key = raw.translate(_PACKED) if name.isascii() else raw.translate(_PACKED, _PACKED_APOSTROPHES)
    edges = key[:1] + key[-1:]
    hard = b"?" in key or b"  " in key or b" " in edges
    if not name.isascii():  # a Latin "s" among other letters may be a possessive
        hard = hard or key.isascii() or b"s" in key
    return packed(fold_name(name)) if hard else key


def packed(folded: str) -> bytes:
    r"""Write folded text with one byte a letter, as the index does; others' letters become "?".

    >>> packed("київ — 東"), unpacked(packed("київ"))
    (b'\xea\xe8\xbf\xe2 \x97 ?', 'київ')
    """
    raw, _ = codecs.charmap_encode(folded, "replace", _PACKING_MAP)  # str.encode takes far longer
    return raw


def unpacked(raw: bytes) -> str:
    """Read what `packed` wrote."""
    folded, _ = codecs.charmap_decode(raw, "strict", _PACKED_LETTERS)
    return folded


def _simply(text: str) -> str:
    folded = text.lower()
    for letter, plain in _ASCII_FOLDS if text.isascii() else _SIMPLE_FOLDS:
        folded = folded.replace(letter, plain)  # outside of ASCII much faster than str.translate
    return folded


def _folded_name(name: str) -> str:
    text = _folded(name).text.replace("\n", " ").strip(" —'")
    return " ".join(part for part in text.split(" ") if part)


def _step(text: str, at: int) -> tuple[str | None, int]:
    char = text[at]
    if char.isspace() or char in _DASHES or char in _LONG_DASHES:
        return _gap(text, at)
    if char in _INVISIBLE:
        return "", at + 1
    if char in _APOSTROPHES:
        return ("'" if _is_possessive(text, at) else ""), at + 1
    if char in _STAND_INS and _is_cyrillic(text, at - 1) and _is_cyrillic(text, at + 1):
        return "", at + 1
    return _letter(char), at + 1


def _gap(text: str, at: int) -> tuple[str, int]:
    found = _GAP.match(text, at)
    assert found is not None  # noqa: S101 - the caller has seen a gap character at `at`
    run = found.group()
    dash = next((i for i, c in enumerate(run) if not c.isspace()), None)
    if dash is None:
        return ("\n" if run.count("\n") > 1 else " "), found.end()
    joins = dash == 0 and run[0] not in _LONG_DASHES and not run[1:].strip()
    return (" " if joins else "—"), found.end()


def _is_possessive(text: str, at: int) -> bool:
    """Tell "Kyiv's" from "Donets'k": a lone s and a boundary follow a Latin letter."""
    after = text[at + 1 : at + 3]
    if after[1:2] in _APOSTROPHES and text[at + 3 : at + 4].isalpha():  # "Mykil's'ke"
        return False
    return (
        after[:1] in {"s", "S"}
        and not after[1:2].isalnum()
        and at > 0
        and text[at - 1].isalpha()
        and not _is_cyrillic(text, at - 1)
    )


def _is_cyrillic(text: str, at: int) -> bool:
    return 0 <= at < len(text) and "\u0400" <= text[at] <= "\u052f"


@lru_cache(maxsize=4096)
def _letter(char: str) -> str | None:
    """Fold one character; None for a combining mark."""
    if unicodedata.combining(char):
        return None
    low = char.lower()
    if low in _CYRILLIC:
        return _CYRILLIC[low]
    if low in _SPECIAL:
        return _SPECIAL[low]
    if "\u0400" <= low <= "\u052f":
        return low
    # "¨" comes apart into a space and a mark, "ŉ" into an apostrophe and a letter, "Ǽ" into "æ"
    parts = unicodedata.normalize("NFKD", low).lower()
    return "".join(_SPECIAL.get(c, c) for c in parts if not _falls_away(c))


def _falls_away(part: str) -> bool:
    """Tell what no letter is of those that one came apart into."""
    signs = _APOSTROPHES | _DASHES | _LONG_DASHES
    return bool(unicodedata.combining(part)) or part.isspace() or part in signs


def _marked(piece: str, mark: str) -> str:
    """Put a combining mark on a piece's last letter; most fall away."""
    return piece[:-1] + _COMPOSED.get((piece[-1], mark), piece[-1])
