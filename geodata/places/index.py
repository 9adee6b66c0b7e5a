"""Rows in; a compiled index out, whose arrays open without being read.

The index has three floors: a trie of folded spellings, the names each spelling is a form of, and
the places that bear each name. Namesakes share a name, so its case forms are made and kept once.
"""

from __future__ import annotations

import json
from array import array
from itertools import chain
from typing import TYPE_CHECKING

import marisa_trie
import numpy as np

from geodata.model import PlaceKind
from geodata.places.spellings import INFLECTED, Spellings, named

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from geodata.places.table import Row

Arrays = dict[str, "NDArray[np.generic]"]

KINDS = tuple(PlaceKind)
SHARED = ("country", "admin1", "admin2", "source", "iso3166_2")  # columns of few texts
VERSION = b"places-index-2\n"
_ALIGN = 64


def compile_rows(rows: Sequence[Row]) -> bytearray:
    """Compile rows to an index; the most populous bearer of a name comes first."""
    rows = sorted(rows, key=lambda row: -(row.population or 0))
    arrays = _columns(rows)
    bearers = _bearers(rows)
    del rows  # half a million are as large as all that follows
    names, entries = _numbered(bearers)
    del bearers
    arrays |= _grouped("bearer", entries, len(names))
    del entries
    trie, keys = _spellings(names)
    arrays |= _grouped("key", keys, len(trie))
    arrays["trie"] = np.frombuffer(trie.tobytes(), dtype=np.uint8)
    return _pack(arrays)


# One entry of a group in 64 bits, so that millions of them are one array that sorts as it should.
_ITEM_BITS, _FORM_BITS = 27, 3


def _entry(group: int, form: int, item: int) -> int:
    return (group << _FORM_BITS | form) << _ITEM_BITS | item


def _bearers(rows: Sequence[Row]) -> dict[str, array[int]]:
    """Give the rows that have all names in common, by what these are, in order."""
    bearers: dict[str, array[int]] = {}
    for place, row in enumerate(rows):
        key = named(row)
        if (places := bearers.get(key)) is None:
            places = bearers[key] = array("L")
        places.append(place)
    return bearers


def _numbered(bearers: Mapping[str, array[int]]) -> tuple[Spellings, array[int]]:
    """Give all names, numbered, and who bears each of them as entries."""
    names, entries = Spellings(), array("Q")
    for key, places in bearers.items():
        spelled = [_entry(number, form, 0) for number, form in names.of(key).items()]
        for place in places:
            entries.extend([entry | place for entry in spelled])
    return names, entries


def _spellings(names: Spellings) -> tuple[marisa_trie.BinaryTrie, array[int]]:
    """Give a trie of names and case forms, and the entries of the names each is a form of.

    The forms are made twice, since to keep them all would take half a gigabyte.
    """
    trie = marisa_trie.BinaryTrie(
        chain(names, chain.from_iterable(f for _, f in names.inflected()))
    )
    keys = array("Q", (_entry(trie[name], 0, number) for number, name in enumerate(names)))
    for number, forms in names.inflected():
        keys.extend([_entry(trie[form], INFLECTED, number) for form in forms])
    return trie, keys


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
    group = (packed >> (_FORM_BITS + _ITEM_BITS)).astype(np.int64)
    ends = np.zeros(groups + 1, np.uint32)
    np.cumsum(np.bincount(group, minlength=groups), out=ends[1:])
    return {
        f"{prefix}_ends": ends,
        f"{prefix}_form": _bits(packed, _ITEM_BITS, _FORM_BITS).astype(np.uint8),
        f"{prefix}_item": _bits(packed, 0, _ITEM_BITS).astype(np.uint32),
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
