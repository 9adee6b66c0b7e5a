"""An outline in some reference system in; the same in degrees, longitude first, and why, out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import shapely
from pyproj import CRS, Transformer
from pyproj.exceptions import CRSError

from geodata.errors import InputError

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from shapely import Geometry

_SWAPPED = (43.0, 20.0, 61.0, 42.0)  # Ukraine and its east, with latitude written first
_THEATRE = (20.0, 43.0, 42.0, 61.0)  # the same, longitude first
_WEB_MERCATOR = "EPSG:3857"  # what web maps export when nobody asks for degrees


def declared_system(content: Any) -> CRS | None:
    """Read the "crs" member that GeoJSON had before 2016; None if absent or plain degrees.

    Raises
    ------
    InputError
        If it names a system nobody knows; without it the numbers mean nothing.
    """
    member = content.get("crs") if isinstance(content, dict) else None
    named = member.get("properties") if isinstance(member, dict) else None
    name = named.get("name") if isinstance(named, dict) else None
    if not isinstance(name, str):
        return None
    try:
        system = CRS.from_user_input(name)
    except CRSError as error:
        raise InputError(f"its reference system {name!r} is unknown; write WGS 84") from error
    return None if system.equals("EPSG:4326", ignore_axis_order=True) else system


def in_degrees(outline: Geometry, system: CRS | None) -> tuple[Geometry | None, str | None]:
    """Bring an outline into degrees, longitude first; the second value says what was turned.

    Without a declared system, swapped axes and Web Mercator are recognised by where they would
    lie: only one reading puts the outline on the battlefield. None where nothing fits.
    """
    if not np.isfinite(shapely.bounds(outline)).all():
        return None, "has a coordinate that is not a number; skipped"
    if system is not None:
        return moved(outline, system), f"was in {system.name}; turned into WGS 84"
    if _within(outline, _SWAPPED):
        return shapely.transform(outline, _flipped), "has latitude first; turned"
    if _within(outline, (-180.0, -90.0, 180.0, 90.0)):
        return outline, None
    mercator = moved(outline, CRS.from_user_input(_WEB_MERCATOR))
    if _within(mercator, _THEATRE):
        return mercator, "was in metres of Web Mercator (EPSG:3857); turned into WGS 84"
    _, _, east, north = shapely.bounds(outline)
    return None, f"reaches ({east:.0f}, {north:.0f}), which is not in degrees; write WGS 84"


def moved(outline: Geometry, system: CRS) -> Geometry:
    """Bring an outline from a system into degrees."""
    to_degrees = Transformer.from_crs(system, "EPSG:4326", always_xy=True)
    return shapely.transform(
        outline, lambda xy: np.column_stack(to_degrees.transform(xy[:, 0], xy[:, 1]))
    )


def _flipped(xy: NDArray[np.float64]) -> NDArray[np.float64]:
    return xy[:, ::-1]


def _within(outline: Geometry, box: tuple[float, float, float, float]) -> bool:
    west, south, east, north = shapely.bounds(outline)
    return bool(box[0] <= west and box[1] <= south and east <= box[2] and north <= box[3])
