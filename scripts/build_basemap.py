"""Embedded borders and Natural Earth's lakes in; geodata/data/basemap.geojson (the page's map) out.

Run `python scripts/build_basemap.py LAKES`, LAKES being Natural Earth's ne_10m_lakes.shp (public
domain). Layers are told apart by the property "layer". The towns are set down by hand.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import shapely
from shapely.geometry import mapping, shape

HERE = Path(__file__).resolve().parent.parent / "geodata" / "data"
VIEW = shapely.box(18, 41, 48, 58)  # Ukraine, the Black Sea, Moscow
TOLERANCE_DEG = 0.005
LAKE_DEG2 = 0.01

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


def main(lakes: Path) -> None:
    """Write the basemap from the embedded borders and the lakes' shapefile."""
    rows = json.loads((HERE / "borders.geojson").read_text(encoding="utf-8"))["features"]
    countries = _layer(rows, "country")
    features = [_feature("sea", {}, VIEW)]
    features += [_feature("land", {"name": name}, _clip(g)) for _, name, g in countries]
    features += _lines("oblast", [g for code, _, g in _layer(rows, "region") if code[:2] == "UA"])
    features += _lines("oblast", [g for code, _, g in _layer(rows, "region") if code[:2] == "RU"])
    features += _lines("border", [g for _, _, g in countries])
    features += [_feature("lake", {"name": name}, _clip(g)) for name, g in _lakes(lakes)]
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


def _lakes(path: Path) -> list[tuple[str, shapely.Geometry]]:
    import geopandas as gpd

    frame = gpd.read_file(path, bbox=VIEW.bounds)
    names = frame["name"] if "name" in frame else [""] * len(frame)
    both = zip(names, frame.geometry, strict=True)
    return [(str(name or ""), g) for name, g in both if g.area > LAKE_DEG2]


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
    main(Path(sys.argv[1]))
