"""The hand-written positions lie where a table that nobody here made puts the same names."""

import statistics
from pathlib import Path

import pytest

import geodata
from geodata.measure import distance_m
from geodata.model import LonLat
from geodata.places.dumps import read_dump
from geodata.places.fold import fold_name
from geodata.places.table import read_table

TABLE = Path(geodata.__file__).parent / "data" / "supplement.tsv"
SHARED = Path(__file__).parents[3] / "shared" / "gazetteer"
DOUBLED_M = 30_000.0  # farther namesakes are other places


def test_every_row_says_where_it_is() -> None:
    rows = read_table(TABLE)
    assert len({row.id for row in rows}) == len(rows)
    assert all(row.country and row.admin1 and row.source and row.names for row in rows)
    assert all(row.admin2 for row in rows if row.country == "UA")


@pytest.mark.skipif(not SHARED.exists(), reason="needs ../shared/gazetteer to compare with")
def test_positions_agree_with_a_table_of_others() -> None:
    dumps = [*read_dump(SHARED / "UA.zip"), *read_dump(SHARED / "RU-border.zip")]
    known: dict[tuple[str, str | None], list[LonLat]] = {}
    for row in dumps:
        for name in {fold_name(n) for n in (row.name, *row.names)}:
            known.setdefault((name, row.admin1), []).append(LonLat(row.lon, row.lat))
    off: list[tuple[float, str]] = []
    inside = 0
    for row in read_table(TABLE):
        at = LonLat(row.lon, row.lat)
        spots = [
            s for n in (row.name, *row.names) for s in known.get((fold_name(n), row.admin1), ())
        ]
        metres = min((distance_m(at, spot) for spot in spots), default=None)
        if metres is not None and metres < DOUBLED_M:
            off.append((metres, f"{row.name}, {row.admin1}"))
            inside += metres <= row.uncertainty_m
    off.sort(reverse=True)
    print(f"{len(off)} compared, median {statistics.median(m for m, _ in off):.0f} m; the worst:")
    print("\n".join(f"{metres:7.0f} m  {name}" for metres, name in off[:40]))
    assert len(read_table(TABLE)) >= 400
    # Written from memory: what matters is that a row does not claim to know more than it does.
    assert statistics.median(metres for metres, _ in off) < 3_500
    assert inside / len(off) >= 0.95
