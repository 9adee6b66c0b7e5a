"""Where formations were reported fighting, by month: the built-in table, and the value of its rows.

Each row of `data/formations.tsv` names the report that it is from. Its months are those of the
report, with one beside where that tells of fighting which goes on; a formation that moved has
several rows.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

LEVELS = ("corps", "division", "brigade", "regiment")
SIDES = {"UA": "Ukraine", "RU": "Russia"}
_TABLE = Path(__file__).parent.parent / "data" / "formations.tsv"
_MONTHS = 12


@dataclass(frozen=True, slots=True)
class Deployment:
    """Where a formation was reported fighting: within `reach_m` of (`lon`, `lat`), WGS 84 degrees.

    `first_month` and `last_month` count from year 0; `branches` are what sort of force it is, and
    was; `number` is None for one known by its name alone.
    """

    side: str
    number: int | None
    level: str
    branches: frozenset[str]
    names: tuple[str, ...]
    place: str
    lon: float
    lat: float
    reach_m: float
    first_month: int
    last_month: int

    def __post_init__(self) -> None:
        """Refuse a row that cannot be."""
        known = self.side in SIDES and self.level in LEVELS
        if not known or not (self.number or self.names) or self.first_month > self.last_month:
            raise ValueError(f"formations.tsv: {self} has no known side, level, name or months")


@cache
def deployments() -> tuple[Deployment, ...]:
    """Read the table of formations."""
    rows = csv.DictReader(_TABLE.read_text("utf-8").splitlines(), delimiter="\t")
    return tuple(
        Deployment(
            side=row["side"],
            number=int(row["number"]) if row["number"] else None,
            level=row["level"],
            branches=frozenset(row["branch"].split("|")),
            names=tuple(filter(None, row["names"].split("|"))),
            place=row["place"],
            lon=float(row["lon"]),
            lat=float(row["lat"]),
            reach_m=float(row["reach_km"]) * 1000,
            first_month=_month(row["from"]),
            last_month=_month(row["to"]),
        )
        for row in rows
    )


@cache
def by_number() -> dict[int, tuple[Deployment, ...]]:
    """Give the deployments of the formations of each number."""
    found: dict[int, tuple[Deployment, ...]] = {}
    for one in deployments():
        if one.number is not None:
            found[one.number] = (*found.get(one.number, ()), one)
    return found


def month_of(year: int, month: int) -> int:
    """Count a month from year 0.

    >>> month_of(2024, 1) - month_of(2023, 12)
    1
    """
    return year * _MONTHS + month


def _month(text: str) -> int:
    year, month = text.split("-")
    return month_of(int(year), int(month))
