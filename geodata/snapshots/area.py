"""West, south, east and north in degrees, or a file of polygons, in; one area out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import shapely

from geodata.errors import InputError
from geodata.model import LonLat

if TYPE_CHECKING:
    from shapely import Geometry

_CORNERS = 4


def read_area(text: str) -> Geometry:
    """Read an area, WGS 84, longitude first.

    Raises
    ------
    InputError
        If it is neither four degrees nor a file that holds polygons.

    >>> read_area("36,47,39,49").bounds
    (36.0, 47.0, 39.0, 49.0)
    """
    parts = text.split(",")
    if len(parts) == _CORNERS and not Path(text).exists():
        return _box(text, parts)
    import geopandas
    from pyogrio.errors import DataSourceError

    if not Path(text).exists():
        raise InputError(f"area {text!r}: is no file and not W,S,E,N in degrees, as 36,47,39,49")
    try:
        frame = geopandas.read_file(text)
    except DataSourceError as error:
        raise InputError(f"area {text}: cannot be read as a map layer; give GeoJSON") from error
    if frame.crs is not None:
        frame = frame.to_crs(4326)
    area = shapely.union_all(shapely.make_valid(list(frame.geometry.dropna())))
    if area.area == 0:
        raise InputError(f"area {text}: holds no polygon; draw one")
    return area


def _box(text: str, parts: list[str]) -> Geometry:
    try:
        west, south, east, north = map(float, parts)
        LonLat(west, south), LonLat(east, north)
    except (ValueError, InputError) as error:
        raise InputError(f"area {text!r}: write W,S,E,N in degrees, as 36,47,39,49") from error
    if west >= east or south >= north:
        raise InputError(f"area {text!r}: begin with the west and the south, as 36,47,39,49")
    return shapely.box(west, south, east, north)
