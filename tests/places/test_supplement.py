"""The hand-written positions lie where a table that nobody here made puts the same names."""

import json
import statistics
from pathlib import Path

import pytest
from shapely import unary_union
from shapely.geometry import Point, shape

import geodata
from geodata.measure import distance_m
from geodata.model import LonLat
from geodata.places.dumps import read_dump
from geodata.places.fold import fold_name
from geodata.places.table import Row, read_table

DATA = Path(geodata.__file__).parent / "data"
TABLE = DATA / "supplement.tsv"
SHARED = Path(__file__).parents[3] / "shared" / "gazetteer"
COARSE_DEG = 0.03  # the border is drawn with a vertex every three kilometres
# Rows that the other table does not confirm, and what was found out about each.
_NO_SUCH = "the other table has namesakes of the oblast only; the register has it in this raion"
LOOKED_INTO = {
    "Dibrova, Luhansk Oblast": _NO_SUCH + ", south-west of Kreminna as reports have it",
    "Raihorodka, Luhansk Oblast": _NO_SUCH + ", west of Svatove as reports have it",
    "Andriivka, Luhansk Oblast": _NO_SUCH + ", with Stelmakhivka and Novoiehorivka around it",
    "Ternove, Dnipropetrovsk Oblast": _NO_SUCH + ", at the edge towards Velyka Novosilka",
    "Zelenyi Hai, Dnipropetrovsk Oblast": _NO_SUCH + ", at the edge towards Novopavlivka",
    "Zelenyi Hai, Kharkiv Oblast": _NO_SUCH + ", east of Borova with Kopanky and Nadiia",
    "Kopanky, Kharkiv Oblast": _NO_SUCH + ", east of Borova with Zelenyi Hai and Nadiia",
    "Yuriivka, Donetsk Oblast": _NO_SUCH + ", south-east of Toretsk",
    "Mikhaylovka, Kursk Oblast": "the other table has one of its many namesakes, 100 km north",
}


def test_every_row_says_where_it_is() -> None:
    rows = read_table(TABLE)
    assert len(rows) >= 400
    assert len({row.id for row in rows}) == len(rows)
    assert all(row.country and row.admin1 and row.source and row.names for row in rows)
    assert all(row.admin2 for row in rows if row.country == "UA")


def test_every_ukrainian_row_is_in_the_register_in_its_raion() -> None:
    register = {
        (fold_name(name), row.admin1, row.admin2)
        for row in read_table(DATA / "gazetteer.tsv.xz")
        for name in (row.name, *row.names, *row.old)
    }
    rows = [row for row in read_table(TABLE) if row.country == "UA"]
    strangers = [
        f"{row.name}, {row.admin1}"
        for row in rows
        if not any((name, row.admin1, row.admin2) in register for name in _folded(row))
    ]
    assert not strangers


def test_every_row_lies_on_its_own_side_of_the_border() -> None:
    features = json.loads((DATA / "borders.geojson").read_text())["features"]
    regions = [f for f in features if f["properties"]["layer"] == "region"]
    outlines = {
        country: unary_union(
            [
                shape(f["geometry"]).buffer(0)
                for f in regions
                if f["properties"]["code"].startswith(country)
            ]
        )
        for country in ("UA", "RU")
    }
    beyond = [
        f"{row.name}, {row.admin1}"
        for row in read_table(TABLE)
        if outlines[row.country or ""].distance(Point(row.lon, row.lat)) > COARSE_DEG
    ]
    assert not beyond


@pytest.mark.skipif(not SHARED.exists(), reason="needs ../shared/gazetteer to compare with")
def test_positions_agree_with_a_table_of_others() -> None:
    dumps = [*read_dump(SHARED / "UA.zip"), *read_dump(SHARED / "RU-border.zip")]
    known: dict[tuple[str, str | None], list[LonLat]] = {}
    for row in dumps:
        for name in _folded(row):
            known.setdefault((name, row.admin1), []).append(LonLat(row.lon, row.lat))
    off: list[tuple[float, float, str]] = []
    for row in read_table(TABLE):
        spots = [spot for name in _folded(row) for spot in known.get((name, row.admin1), ())]
        if spots:
            metres = min(distance_m(LonLat(row.lon, row.lat), spot) for spot in spots)
            off.append((metres, row.uncertainty_m, f"{row.name}, {row.admin1}"))
    off.sort(reverse=True)
    median_m = statistics.median(metres for metres, _, _ in off)
    print(f"{len(off)} compared, median {median_m:.0f} m; the worst, and what each claims:")
    for metres, claimed_m, name in off[:40]:
        print(f"{metres:7.0f} m {claimed_m:5.0f} m  {name}  {LOOKED_INTO.get(name, '')}")
    # What matters is that no row claims to know more than it does, unless it was looked into.
    farther = {name for metres, claimed_m, name in off if metres > claimed_m}
    assert farther == set(LOOKED_INTO)
    assert median_m < 2_500


def _folded(row: Row) -> set[str]:
    return {fold_name(name) for name in (row.name, *row.names, *row.old)}
