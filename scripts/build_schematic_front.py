"""The table of seeds/fronts/README.md in; the schematic front beside it out.

Run `python scripts/build_schematic_front.py` after changing the table.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import shapely
from shapely.geometry import mapping

from geodata import borders

FOLDER = Path(__file__).resolve().parent.parent / "seeds" / "fronts"
DAY = "2024-12-17"
SPOT = re.compile(r"^\| (\d+\.\d+) \| (\d+\.\d+) \| (.+?) \| (.+?) \|$")
# One town well behind the line for each of the three lines, on the Russian army's side.
BEHIND = (shapely.Point(37.80, 48.00), shapely.Point(36.94, 50.32), shapely.Point(36.40, 50.29))


def main() -> None:
    """Write the lines and the area they bound."""
    lines = read_lines(FOLDER / "README.md")
    held = [area_behind(line, spot) for line, spot in zip(lines, BEHIND, strict=True)]
    features = [
        feature(shapely.MultiLineString(lines)),
        feature(shapely.union_all(held)),
    ]
    path = FOLDER / f"{DAY}-schematic.geojson"
    rows = ",\n".join(json.dumps(row, separators=(",", ":")) for row in features)
    path.write_text(f'{{"type":"FeatureCollection","features":[\n{rows}\n]}}\n', encoding="utf-8")
    sys.stderr.write(f"{path}: {path.stat().st_size:,} bytes\n")


def read_lines(path: Path) -> list[shapely.LineString]:
    """Read each heading's table as one line of spots."""
    lines: list[shapely.LineString] = []
    for section in path.read_text(encoding="utf-8").split("\n## ")[1:]:
        spots = [SPOT.match(row) for row in section.splitlines()]
        lines.append(shapely.LineString([(float(s[1]), float(s[2])) for s in spots if s]))
    return lines


def area_behind(line: shapely.LineString, spot: shapely.Point) -> shapely.Geometry:
    """Cut Ukraine along a line and keep the parts on the side of `spot`."""
    pieces = []
    for part in shapely.get_parts(borders.ukraine()):
        cut = shapely.union_all([shapely.boundary(part), line])
        faces = shapely.get_parts(shapely.polygonize([cut]))
        pieces += [face for face in faces if part.contains(face.representative_point())]
    held = next(piece for piece in pieces if piece.contains(spot))
    islands = [p for p in pieces if p is not held and _lies_south_of(p, line)]
    return shapely.union_all([held, *islands]) if spot is BEHIND[0] else held


def _lies_south_of(piece: shapely.Geometry, line: shapely.LineString) -> bool:
    """Whether a coastal scrap lies below the line of the lower Dnipro, east of the Kinburn Spit."""
    at = piece.representative_point()
    if piece.area > 1 or not 31.4 < at.x < 40 or at.y > 47.2:
        return False
    below = shapely.LineString([(at.x, 44), (at.x, at.y)])
    return not below.intersects(line)


def feature(shape: shapely.Geometry) -> dict[str, object]:
    """Write one shape with what whoever shows it must say."""
    rounded = shapely.set_precision(shape, 1e-4)
    text = json.dumps(mapping(rounded))
    return {
        "type": "Feature",
        "properties": {
            "date": DAY,
            "schematic": True,
            "side": "russia",
            "source": "Schematic line set down by hand",
            "licence": "MIT",
            "attribution": "schematic, see seeds/fronts/README.md",
        },
        "geometry": json.loads(text, parse_float=lambda number: round(float(number), 4)),
    }


if __name__ == "__main__":
    main()
