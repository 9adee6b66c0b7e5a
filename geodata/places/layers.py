"""Tables in, the surest last; one table without doubles out.

The same settlement stands in several tables: in the register with its raion but at its hromada's
centre, in a dump with its position but without its raion. Two rows are one place when they share
a name, a region and, within what is known of their positions, a spot. Namesakes stay apart: each
row finds at most one partner, the nearest first.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import numpy as np

from geodata.measure import GEOD
from geodata.model import PlaceKind
from geodata.places.fold import fold_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from numpy.typing import NDArray

    from geodata.places.table import Row

_SLACK_M = 3_000.0  # two tables put the middle of one place that far apart at most
_SHORTEST_KEY = 3  # letters of a name that may pair two rows

_Pair = tuple[int, float, int, int]
_Key = tuple[str, str | None, str | None]  # folded name, country, region


def lay_over(base: Sequence[Row], overlay: Sequence[Row]) -> list[Row]:
    """Lay a table over another: shared places are joined, the rest stands beside."""
    rows = list(base)
    taken: set[int] = set()
    partner: dict[int, int] = {}
    for _, _, under, over in sorted(_pairs(base, overlay)):
        if under not in taken and over not in partner:
            taken.add(under)
            partner[over] = under
    for number, row in enumerate(overlay):
        if number in partner:
            rows[partner[number]] = _joined(rows[partner[number]], row)
        else:
            rows.append(row)
    return rows


def _joined(under: Row, over: Row) -> Row:
    """Join two rows of one place: the surer position, the known register entry, all names.

    Of one GeoNames entry the table below knows more: a part of a town has no people of its own.
    """
    surer = over if over.uncertainty_m <= under.uncertainty_m else under
    uncounted = under.population is None and under.id != over.id
    return under._replace(
        lon=surer.lon,
        lat=surer.lat,
        uncertainty_m=surer.uncertainty_m,
        admin1=under.admin1 or over.admin1,
        admin2=under.admin2 or over.admin2,
        population=over.population if uncounted else under.population,
        names=tuple(dict.fromkeys((*under.names, over.name, *over.names))),
        old=tuple(dict.fromkeys((*under.old, *over.old))),
        source="+".join(dict.fromkeys(s for s in (under.source, over.source) if s)) or None,
    )


def _pairs(base: Sequence[Row], overlay: Sequence[Row]) -> Iterator[_Pair]:
    """List rows that may be one place, best first: (rank of the shared name, metres, two rows)."""
    by_name = _by_name(base)
    regions = {(country, region) for _, country, region in by_name}
    found: dict[tuple[int, int], int] = {}
    for over, row in enumerate(overlay):
        if (row.country, row.admin1) not in regions:
            continue
        for rank, key in _keys(row):
            for under, under_rank in by_name.get(key, ()):
                pair = under, over
                found[pair] = min(found.get(pair, 9), rank + under_rank)
    if not found:
        return
    pairs = np.array(list(found))
    lon1, lat1, reach1_m = _columns(base, pairs[:, 0])
    lon2, lat2, reach2_m = _columns(overlay, pairs[:, 1])
    metres = np.asarray(GEOD.inv(lon1, lat1, lon2, lat2)[2])
    for at in np.flatnonzero(metres <= reach1_m + reach2_m + _SLACK_M).tolist():
        under, over = int(pairs[at, 0]), int(pairs[at, 1])
        yield found[under, over], float(metres[at]), under, over


def _by_name(rows: Sequence[Row]) -> dict[_Key, list[tuple[int, int]]]:
    table: dict[_Key, list[tuple[int, int]]] = defaultdict(list)
    for number, row in enumerate(rows):
        for rank, key in _keys(row):
            table[key].append((number, rank))
    return table


def _keys(row: Row) -> Iterable[tuple[int, _Key]]:
    """Give what a partner must share: a name, country and region; its own name ranks first."""
    if row.kind is not PlaceKind.SETTLEMENT:
        return ()
    ranked: dict[str, int] = {}
    for name in (row.name, *row.names, *row.old):
        folded = fold_name(name)
        if len(folded) >= _SHORTEST_KEY:
            ranked.setdefault(folded, 0 if name == row.name else 1)
    return [(rank, (name, row.country, row.admin1)) for name, rank in ranked.items()]


def _columns(rows: Sequence[Row], numbers: Iterable[int]) -> tuple[NDArray[np.float64], ...]:
    picked = [rows[number] for number in numbers]
    return tuple(
        np.array([getattr(row, column) for row in picked], dtype=np.float64)
        for column in ("lon", "lat", "uncertainty_m")
    )
