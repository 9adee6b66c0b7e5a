"""The columns of an opened index in; one entry at a time out, none of them read before it is asked.

A memoryview gives single values several times faster than an array does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from geodata.model import LonLat, Place
from geodata.places.index import KINDS, SHARED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from geodata.places.index import Arrays


class Entries:
    """Places, and the groups of names and bearers, by their numbers."""

    def __init__(self, arrays: Arrays) -> None:
        self._columns = {name: array.data for name, array in arrays.items()}
        self._tables = {name: self._table(name) for name in SHARED}

    def place(self, row: int) -> Place:
        """Give the place in row `row`."""
        columns, tables = self._columns, self._tables
        population = columns["population"][row]
        return Place(
            id=self.text("id", row),
            name=self.text("name", row),
            kind=KINDS[columns["kind"][row]],
            at=LonLat(columns["lon"][row], columns["lat"][row]),
            uncertainty_m=columns["uncertainty_m"][row],
            population=None if population < 0 else population,
            country=tables["country"][columns["country"][row]],
            admin1=tables["admin1"][columns["admin1"][row]],
            admin2=tables["admin2"][columns["admin2"][row]],
            source=tables["source"][columns["source"][row]],
            iso3166_2=tables["iso3166_2"][columns["iso3166_2"][row]],
        )

    def group(self, prefix: str, number: int) -> Iterator[tuple[int, int]]:
        """Give form and item of each entry of a group."""
        columns, ends = self._columns, self._columns[f"{prefix}_ends"]
        start, end = ends[number], ends[number + 1]
        return zip(
            columns[f"{prefix}_form"][start:end],
            columns[f"{prefix}_item"][start:end],
            strict=True,
        )

    def text(self, column: str, number: int) -> str:
        """Give one of a column's texts."""
        ends = self._columns[f"{column}_ends"]
        return str(self._columns[f"{column}_text"][ends[number] : ends[number + 1]], "utf-8")

    def _table(self, column: str) -> list[str | None]:
        table = f"{column}_table"
        return [
            self.text(table, code) or None
            for code in range(len(self._columns[f"{table}_ends"]) - 1)
        ]
