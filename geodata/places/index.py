"""Rows in; a compiled index out, whose arrays open without being read.

The index has three floors: a trie of folded spellings, the names each spelling is a form of, and
the places that bear each name. Namesakes share a name, so its case forms are made and kept once.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from typing import TYPE_CHECKING

import marisa_trie
import numpy as np

from geodata.model import PlaceKind
from geodata.places.fold import fold_name
from geodata.places.forms import case_forms
from geodata.places.romanise import (
    press_spellings,
    romanise_russian,
    romanise_ukrainian,
    russian_spellings,
    ukrainian_spellings,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from geodata.places.table import Row

Arrays = dict[str, "NDArray[np.generic]"]

# How a name belongs to a place; the order is the order of preference.
OFFICIAL, ALTERNATE, OLD, INFLECTED, GUESSED = range(5)
LANGUAGES = (None, "en", "uk", "ru")
KINDS = tuple(PlaceKind)
VERSION = b"places-index-1\n"
_ALIGN = 64
_LATIN = re.compile(r"^[A-ZÀ-ÖØ-ÞĀ-Ź][A-Za-zÀ-ɏ0-9 '’ʼ`´().-]*$")
_CYRILLIC = re.compile(r"^[А-ЯҐЄІЇЁа-яґєіїё0-9][А-ЯҐЄІЇЁа-яґєіїё0-9 '’ʼ.-]*$")
_UKRAINIAN = re.compile(r"[іїєґІЇЄҐ'’ʼ]|(?:[сцз]ьке|[оеє]ве|ине|[сцз]ьк)$")
_RUSSIAN = re.compile(r"[ыэёъЫЭЁЪ]|(?:ое|[оеё]во|ино|ая|[сц]к)$")


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


def compile_rows(rows: Sequence[Row]) -> bytes:
    """Compile rows to an index; the most populous bearer of a name comes first."""
    ordered = sorted(rows, key=lambda row: -(row.population or 0))
    bearers, written = _bearers(ordered)
    names = list(bearers)
    spellings = _spellings(names, written)
    trie = marisa_trie.Trie(spellings)
    by_key = sorted(spellings, key=trie.key_id)
    arrays = _columns(ordered)
    arrays |= _grouped("bearer", [_ordered(bearers[name]) for name in names])
    arrays |= _grouped("key", [_ordered(spellings[key]) for key in by_key])
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


def _ordered(group: set[tuple[int, int, int]]) -> Sequence[tuple[int, int, int]]:
    return sorted(group) if len(group) > 1 else tuple(group)


_Bearers = dict[str, set[tuple[int, int, int]]]


def _bearers(rows: Sequence[Row]) -> tuple[_Bearers, dict[str, str]]:
    """List (form, place, language) under each folded name, and how the name was written."""
    bearers: _Bearers = defaultdict(set)
    written: dict[str, str] = {}
    for place, row in enumerate(rows):
        seen: set[str] = set()
        for name, form in names_of(row):
            spoken = languages(name)
            folded = fold_name(name)
            if spoken and len(folded) > 1 and folded not in seen:
                seen.add(folded)
                bearers[folded].add((form, place, spoken[0] if len(spoken) == 1 else 0))
                written.setdefault(folded, name)
    return bearers, written


def _spellings(
    names: Sequence[str], written: dict[str, str]
) -> dict[str, set[tuple[int, int, int]]]:
    """List (form, name, language) under each folded spelling; form is 0 or INFLECTED."""
    spellings: dict[str, set[tuple[int, int, int]]] = defaultdict(set)
    for number, name in enumerate(names):
        spellings[name].add((0, number, 0))
        for language in languages(written[name]):
            if language == 1:
                continue
            for form in case_forms(written[name], str(LANGUAGES[language])):
                folded = fold_name(form)
                if folded != name and len(folded) > 2:
                    spellings[folded].add((INFLECTED, number, language))
    return spellings


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
    for column in ("country", "admin1", "admin2", "source", "iso3166_2"):
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


def _grouped(prefix: str, groups: Sequence[Sequence[tuple[int, int, int]]]) -> Arrays:
    flat = np.array([item for group in groups for item in group], np.uint32).reshape(-1, 3)
    return {
        f"{prefix}_ends": np.cumsum([0, *map(len, groups)], dtype=np.uint32),
        f"{prefix}_form": flat[:, 0].astype(np.uint8),
        f"{prefix}_item": flat[:, 1].copy(),
        f"{prefix}_language": flat[:, 2].astype(np.uint8),
    }


def _pack(arrays: Arrays) -> bytes:
    header, blob = {}, bytearray()
    for name, array in arrays.items():
        blob.extend(bytes(-len(blob) % _ALIGN))
        header[name] = (array.dtype.str, len(array), len(blob))
        blob.extend(array.tobytes())
    head = json.dumps(header).encode()
    start = VERSION + len(head).to_bytes(8, "little") + head
    return start + bytes(-len(start) % _ALIGN) + bytes(blob)


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
