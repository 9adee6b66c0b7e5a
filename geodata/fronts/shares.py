"""A front in; rows of its line and area shared out by sector, oblast or bulge out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any, assert_never

import shapely

from geodata.errors import InputError
from geodata.fronts.bulges import bulges
from geodata.fronts.sectors import by_oblast, sectors

if TYPE_CHECKING:
    from shapely import Geometry

    from geodata.model import Front, Place
    from geodata.places.gazetteer import Gazetteer


class Share(StrEnum):
    """What a front is shared out by."""

    SECTOR = "sector"
    OBLAST = "oblast"
    BULGE = "bulge"


@dataclass(frozen=True, slots=True)
class Sharing:
    """How to share a front out; sectors need the gazetteer for their towns' names."""

    by: Share
    gazetteer: Gazetteer | None = None

    def __post_init__(self) -> None:
        if self.by is Share.SECTOR and self.gazetteer is None:
            raise InputError("sectors are named after towns; give a gazetteer")


def shares(front: Front, sharing: Sharing, border: Geometry | None) -> list[dict[str, Any]]:
    """Give one row a sector, oblast or bulge, largest first.

    Raises
    ------
    InputError
        If bulges of a mere line are asked.
    """
    match sharing.by:
        case Share.SECTOR:
            assert sharing.gazetteer is not None, "checked where it was made"  # noqa: S101
            return _sectors(front, border, sharing.gazetteer)
        case Share.OBLAST:
            return _oblasts(front, border)
        case Share.BULGE:
            return _bulges(front, border)
        case _:
            assert_never(sharing.by)


def _sectors(front: Front, border: Geometry | None, gazetteer: Gazetteer) -> list[dict[str, Any]]:
    return [
        {
            "oblast": sector.oblast.name,
            "iso3166_2": sector.oblast.code,
            "town": place_named(sector.town) if sector.town else None,
            "length_m": round(sector.length_m, 1),
        }
        for sector in sectors(front, gazetteer, border)
    ]


def _oblasts(front: Front, border: Geometry | None) -> list[dict[str, Any]]:
    return [
        {
            "oblast": row.oblast.name,
            "iso3166_2": row.oblast.code,
            "area_m2": round(row.area_m2),
            "length_m": round(row.length_m, 1),
        }
        for row in by_oblast(front, border)
    ]


def _bulges(front: Front, border: Geometry | None) -> list[dict[str, Any]]:
    rows = []
    for bulge in bulges(front, border):
        spot = shapely.get_coordinates(shapely.point_on_surface(bulge.shape))[0]
        rows.append(
            {
                "kind": bulge.kind.value,
                "held_by": bulge.side.value,
                "area_m2": round(bulge.area_m2),
                "radius_m": bulge.radius_m,
                "at": [round(float(degrees), 5) for degrees in spot],
            }
        )
    return rows


def named(front: Front) -> dict[str, Any]:
    """Name a front in a row: its day, source and side, and whether it is only a sketch."""
    return {
        "day": front.day.isoformat(),
        "source": front.source,
        "side": front.side.value,
        "schematic": front.schematic,
    }


def place_named(place: Place) -> dict[str, Any]:
    """Name a settlement in a row."""
    return {
        "id": place.id,
        "name": place.name,
        "lon": place.at.lon,
        "lat": place.at.lat,
        "admin1": place.admin1,
        "admin2": place.admin2,
        "population": place.population,
    }
