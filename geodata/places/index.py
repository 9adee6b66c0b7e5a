"""Rows in; a compiled index out, whose arrays open without being read.

The index has three floors: a trie of folded spellings, the names each spelling is a form of, and
the places that bear each name. Namesakes share a name, so its case forms are made and kept once.
"""

from __future__ import annotations

import json
import re
from array import array
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING

import marisa_trie
import numpy as np

from geodata.model import PlaceKind
from geodata.places.fold import fold_forms, fold_name
from geodata.places.forms import case_forms
from geodata.places.romanise import (
    press_spellings,
    romanise_russian,
    romanise_ukrainian,
    russian_spellings,
    ukrainian_spellings,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from geodata.places.table import Row

Arrays = dict[str, "NDArray[np.generic]"]

# How a name belongs to a place; the order is the order of preference.
OFFICIAL, ALTERNATE, OLD, INFLECTED, GUESSED = range(5)
LANGUAGES = (None, "en", "uk", "ru")
KINDS = tuple(PlaceKind)
SHARED = ("country", "admin1", "admin2", "source", "iso3166_2")  # columns of few texts
VERSION = b"places-index-1\n"
_ALIGN = 64
_IN_LATIN = (1,)
_SHORTEST_FORM = 2  # letters; a case form has more
_LATIN = re.compile(r"^[A-ZÀ-ÖØ-ÞĀ-Ź][A-Za-zÀ-ɏ0-9 '’ʼ`´().-]*$")
_CYRILLIC = re.compile(r"^[А-ЯҐЄІЇЁа-яґєіїё0-9][А-ЯҐЄІЇЁа-яґєіїё0-9 '’ʼ.-]*$")
_UKRAINIAN = re.compile(r"[іїєґІЇЄҐ'’ʼ]|(?:[сцз]ьке|[оеє]ве|ине|[сцз]ьк)$")
_RUSSIAN = re.compile(r"[ыэёъЫЭЁЪ]|(?:ое|[оеё]во|ино|ая|[сц]к)$")


@lru_cache(maxsize=1024)
def languages(name: str) -> tuple[int, ...]:
    """Tell which languages a spelling can be, as indices into LANGUAGES; () if none of ours.

    >>> languages("Київ"), languages("Курахово"), languages("Бахмут"), languages("東京")
    ((2,), (3,), (2, 3), ())
    """
    if _LATIN.match(name):
        return (1,)
    if not _CYRILLIC.match(name):
        return ()
    if _UKRAINIAN.search(name):
        return (2,)
    return (3,) if _RUSSIAN.search(name) else (2, 3)


def compile_rows(rows: Sequence[Row]) -> bytearray:
    """Compile rows to an index; the most populous bearer of a name comes first."""
    rows = sorted(rows, key=lambda row: -(row.population or 0))
    arrays = _columns(rows)
    numbers, written, bearers = _bearers(rows)
    del rows  # half a million are as large as all that follows
    arrays |= _grouped("bearer", bearers, len(numbers))
    trie, keys = _spellings(numbers, written)
    arrays |= _grouped("key", keys, len(trie))
    arrays["trie"] = np.frombuffer(trie.tobytes(), dtype=np.uint8)
    return _pack(arrays)


def names_of(row: Row) -> Iterator[tuple[str, int]]:
    """Give every spelling of a row with how it belongs to it, the derived ones last."""
    yield row.name, OFFICIAL
    written = {row.name, *row.names}
    yield from ((name, ALTERNATE) for name in row.names)
    yield from ((name, OLD) for name in row.old)
    if row.country == "UA" and row.kind is PlaceKind.SETTLEMENT:
        for name in sorted(name for name in written if languages(name) in {(2,), (2, 3)}):
            yield romanise_ukrainian(name), ALTERNATE
            yield from ((spelling, ALTERNATE) for spelling in press_spellings(name))
            for russian in russian_spellings(name):
                yield russian, GUESSED
                yield romanise_russian(russian), GUESSED
    if row.country == "RU" and row.kind is PlaceKind.SETTLEMENT:
        for name in sorted(name for name in written if languages(name) in {(3,), (2, 3)}):
            yield romanise_russian(name), ALTERNATE
            yield from ((spelling, GUESSED) for spelling in ukrainian_spellings(name))


# One entry of a group in 64 bits, so that millions of them are one array that sorts as it should.
_LANGUAGE_BITS, _ITEM_BITS, _FORM_BITS = 2, 27, 3


def _entry(group: int, form: int, item: int, language: int) -> int:
    named = (group << _FORM_BITS | form) << _ITEM_BITS | item
    return named << _LANGUAGE_BITS | language


def _bearers(rows: Sequence[Row]) -> tuple[dict[str, int], list[str], array[int]]:
    """Give each folded name a number; also how it was first written, and its bearers as entries.

    Of names in Latin letters, which have no case forms, it is kept as "".
    """
    numbers: dict[str, int] = {}
    written: list[str] = []
    bearers = array("Q")
    for place, row in enumerate(rows):
        seen: set[str] = set()
        for name, form in names_of(row):
            folded = fold_name(name)
            if len(folded) <= 1 or folded in seen or not (spoken := languages(name)):
                continue
            seen.add(folded)
            number = numbers.setdefault(folded, len(numbers))
            if number == len(written):
                # A copy, since the row's own string would keep what lies around it in memory.
                written.append("" if spoken == _IN_LATIN else name.encode().decode())
            language = spoken[0] if len(spoken) == 1 else 0
            bearers.append(_entry(number, form, place, language))
    return numbers, written, bearers


def _spellings(
    numbers: Mapping[str, int], written: Sequence[str]
) -> tuple[marisa_trie.Trie, array[int]]:
    """Give a trie of names and case forms, and the entries of the names each is a form of.

    The forms are made twice, since to keep them all would take a gigabyte.
    """
    made = _inflected(numbers, written)
    trie = marisa_trie.Trie(chain(numbers, chain.from_iterable(forms for forms, _, _ in made)))
    keys = array("Q", (_entry(trie[name], 0, number, 0) for name, number in numbers.items()))
    for forms, number, language in _inflected(numbers, written):
        keys.extend([_entry(trie[form], INFLECTED, number, language) for form in forms])
    return trie, keys


def _inflected(
    numbers: Mapping[str, int], written: Sequence[str]
) -> Iterator[tuple[list[str], int, int]]:
    """Give the folded case forms of every name with its number and their language."""
    for folded, number in numbers.items():
        name = written[number]
        for language in languages(name) if name else ():
            forms = fold_forms(name, case_forms(name, str(LANGUAGES[language])))
            yield (
                [form for form in forms if form != folded and len(form) > _SHORTEST_FORM],
                number,
                language,
            )


def _columns(rows: Sequence[Row]) -> Arrays:
    arrays: Arrays = {
        "lon": np.array([row.lon for row in rows], np.float64),
        "lat": np.array([row.lat for row in rows], np.float64),
        "uncertainty_m": np.array([row.uncertainty_m for row in rows], np.float32),
        "population": np.array([_or_minus_one(row.population) for row in rows], np.int64),
        "kind": np.array([KINDS.index(row.kind) for row in rows], np.uint8),
    }
    for column in ("id", "name"):
        arrays |= _texts(column, [getattr(row, column) for row in rows])
    for column in SHARED:
        values = [getattr(row, column) or "" for row in rows]
        table = sorted(set(values) | {""})
        number = {value: at for at, value in enumerate(table)}
        arrays |= _texts(column + "_table", table)
        arrays[column] = np.array([number[value] for value in values], np.uint32)
    return arrays


def _or_minus_one(population: int | None) -> int:
    return -1 if population is None else population


def _texts(column: str, values: Sequence[str]) -> Arrays:
    encoded = [value.encode() for value in values]
    ends = np.cumsum([0, *map(len, encoded)], dtype=np.uint32)
    return {f"{column}_ends": ends, f"{column}_text": np.frombuffer(b"".join(encoded), np.uint8)}


def _grouped(prefix: str, entries: array[int], groups: int) -> Arrays:
    packed = np.frombuffer(entries, np.uint64)
    packed.sort()  # np.unique of NumPy 2.3 hashes, which takes ten times as long and a copy
    packed = packed[np.append(True, packed[1:] != packed[:-1])]
    group = (packed >> (_FORM_BITS + _ITEM_BITS + _LANGUAGE_BITS)).astype(np.int64)
    ends = np.zeros(groups + 1, np.uint32)
    np.cumsum(np.bincount(group, minlength=groups), out=ends[1:])
    return {
        f"{prefix}_ends": ends,
        f"{prefix}_form": _bits(packed, _ITEM_BITS + _LANGUAGE_BITS, _FORM_BITS).astype(np.uint8),
        f"{prefix}_item": _bits(packed, _LANGUAGE_BITS, _ITEM_BITS).astype(np.uint32),
        f"{prefix}_language": _bits(packed, 0, _LANGUAGE_BITS).astype(np.uint8),
    }


def _bits(packed: NDArray[np.uint64], above: int, count: int) -> NDArray[np.uint64]:
    return packed >> np.uint64(above) & np.uint64((1 << count) - 1)


def _pack(arrays: Arrays) -> bytearray:
    header, size = {}, 0
    for name, array_of in arrays.items():
        size += -size % _ALIGN
        header[name] = (array_of.dtype.str, len(array_of), size)
        size += array_of.nbytes
    head = json.dumps(header).encode()
    start = VERSION + len(head).to_bytes(8, "little") + head
    start += bytes(-len(start) % _ALIGN)
    packed = bytearray(len(start) + size)
    packed[: len(start)] = start
    for name, array_of in arrays.items():
        at = len(start) + header[name][2]
        packed[at : at + array_of.nbytes] = array_of.tobytes()
    return packed


def unpack(raw: memoryview) -> Arrays:
    """Open a compiled index without copying it.

    Raises
    ------
    ValueError
        If the bytes are not an index of this version, or are cut short.
    """
    if bytes(raw[: len(VERSION)]) != VERSION:
        raise ValueError("not a places index of this version")
    at = len(VERSION) + 8
    size = int.from_bytes(raw[len(VERSION) : at], "little")
    header = json.loads(bytes(raw[at : at + size]))
    start = at + size + -(at + size) % _ALIGN
    return {
        name: np.frombuffer(raw, np.dtype(dtype), count, start + offset)
        for name, (dtype, count, offset) in header.items()
    }
