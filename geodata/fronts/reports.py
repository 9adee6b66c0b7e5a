"""Sources and days in; the rows of `front measure`, `distance` and `compare` out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import shapely

from geodata.borders import read_border
from geodata.errors import InputError
from geodata.fronts.compare import FrontChange, compare, settlements_in
from geodata.fronts.drawn import Drawn
from geodata.fronts.line import area_inside_m2, contact_line_metric, simplified_length_m
from geodata.fronts.near import standing
from geodata.fronts.series import rank, whole
from geodata.fronts.shares import Sharing, named, place_named, shares
from geodata.fronts.web import open_fronts
from geodata.measure import area_m2
from geodata.model import Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date
    from pathlib import Path

    from shapely import Geometry

    from geodata.fronts.series import FrontSeries
    from geodata.model import Front, LonLat
    from geodata.places.gazetteer import Gazetteer


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which front is wanted: of a file, folder or address, of a day (the latest), of a source."""

    source: Path | str
    day: date | None = None
    publisher: str | None = None

    def of(self, series: FrontSeries) -> Front:
        """Pick the front of the day: the latest one on or before it.

        Raises
        ------
        InputError
            If there is none.
        """
        known = self.known(series)
        day = self.day or known.days[-1]
        front, drawn = known.latest(day), known.drawn(day)
        if front is None and drawn is not None:
            raise InputError(
                f"front {self.source}: the shape of {drawn.day} by {drawn.source} shows nothing "
                "of Ukraine, where lines and areas are measured; give another source"
            )
        if front is None:
            raise InputError(
                f"front {self.source}: has no shape on or before {self.day}; "
                f"the first is of {known.days[0]}"
            )
        return front

    def known(self, series: FrontSeries) -> FrontSeries:
        """Keep the publisher's fronts."""
        known = series.of_source(self.publisher)
        if not known.fronts:
            names = ", ".join(series.sources)
            raise InputError(
                f"front {self.source}: nothing is by {self.publisher!r}; choose of {names}"
            )
        return known


def measure_front(
    wanted: Wanted,
    border: Path | None = None,
    tolerances_m: Sequence[float] = (0.0,),
    sharing: Sharing | None = None,
) -> dict[str, Any]:
    """Measure the front of a day (the latest at the source by default).

    `length_m` is at the first tolerance; `lengths` gives each. The area is inside Ukraine.
    `sharing` adds rows of the line and the area shared out, as "by_sector" and the like.
    """
    series = open_fronts(wanted.source)
    front = wanted.of(series)
    outline = read_border(border) if border else None
    line = contact_line_metric(front, outline)
    lengths = [
        {"tolerance_m": float(t), "length_m": round(simplified_length_m(line, t), 1)}
        for t in tolerances_m or (0.0,)
    ]
    held_m2 = area_inside_m2(front, outline)
    row: dict[str, Any] = {
        **named(front),
        "asked_day": wanted.day.isoformat() if wanted.day else None,
        "length_m": lengths[0]["length_m"],
        "tolerance_m": lengths[0]["tolerance_m"],
        "area_m2": None if held_m2 is None else round(held_m2),
        "lengths": lengths,
        "border": border.name if border else "embedded (Natural Earth)",
        "notes": [
            note.reason for note in series.notes if note.where.startswith(str(wanted.source))
        ],
    }
    if sharing is not None:
        row[f"by_{sharing.by}"] = shares(front, sharing, outline)
    return row


def front_distances(
    wanted: Wanted, asked: Sequence[LonLat | Place], border: Path | None = None
) -> Iterator[dict[str, Any]]:
    """Measure positions and places to the front of a day (the latest by default), with their side.

    A place's row names the place and how far its position may be off.
    """
    front = wanted.of(open_fronts(wanted.source))
    at = [one.at if isinstance(one, Place) else one for one in asked]
    lon, lat = (np.array([getattr(spot, axis) for spot in at]) for axis in ("lon", "lat"))
    found = standing(front, lon, lat, read_border(border) if border else None)
    for one, spot, metres, side in zip(asked, at, found.distance_m, found.side, strict=True):
        place = one if isinstance(one, Place) else None
        yield {
            "at": [spot.lon, spot.lat],
            "place": place_named(place) if place else None,
            "uncertainty_m": place.uncertainty_m if place else None,
            "distance_m": round(float(metres), 1),
            "held_by": side.value if side else None,
            "asked_day": wanted.day.isoformat() if wanted.day else None,
            **named(front),
        }


def compare_fronts(
    a: Wanted, b: Wanted, gazetteer: Gazetteer, border: Path | None = None
) -> dict[str, Any]:
    """Compare two fronts, and name the settlements on the ground between them."""
    return change_row(change_between(a, b, border), gazetteer)


def change_between(a: Wanted, b: Wanted, border: Path | None = None) -> FrontChange:
    """Compare two fronts; two days of one source are one publisher's, if any drew both."""
    outline = read_border(border) if border else None
    before = open_fronts(a.source)
    after = before if a.source == b.source else open_fronts(b.source)
    if a.source == b.source and a.publisher == b.publisher:
        return compare(*_pair(before, a, b), outline)
    return compare(a.of(before), b.of(after), outline)


def change_row(change: FrontChange, gazetteer: Gazetteer) -> dict[str, Any]:
    """Give a change as a row.

    `gained` and `lost` are the pieces that the side of the second front won and gave up.
    """
    return {
        "before": named(change.before),
        "after": named(change.after),
        "gained_m2": round(change.gained_m2),
        "lost_m2": round(change.lost_m2),
        "net_m2": round(change.net_m2),
        "noise_m2": round(change.noise_m2),
        "gained": piece_rows(change.gained, gazetteer),
        "lost": piece_rows(change.lost, gazetteer),
        "summary": change_sentence(change),
    }


def piece_rows(pieces: Sequence[Geometry], gazetteer: Gazetteer) -> list[dict[str, Any]]:
    """Describe pieces, largest first: area, a spot inside, and the settlements they hold."""
    rows = []
    for piece in pieces:
        spot = shapely.point_on_surface(piece)
        rows.append(
            {
                "area_m2": round(area_m2(piece)),
                "at": [round(spot.x, 5), round(spot.y, 5)],
                "places": [place_named(place) for place in settlements_in([piece], gazetteer)],
            }
        )
    return rows


def change_layers(change: FrontChange) -> list[Drawn]:
    """Give what was gained and lost as two layers, largest pieces first."""
    columns = {
        "from_day": change.before.day.isoformat(),
        "from_source": change.before.source,
        "to_day": change.after.day.isoformat(),
        "to_source": change.after.source,
        "side": change.after.side.value,
        "licence": change.after.licence,
        "attribution": change.after.attribution,
    }
    return [
        Drawn(layer=layer, columns={**columns, "area_m2": round(area_m2(piece))}, shape=piece)
        for layer, pieces in (("gained", change.gained), ("lost", change.lost))
        for piece in pieces
    ]


def _pair(series: FrontSeries, a: Wanted, b: Wanted) -> tuple[Front, Front]:
    """Pick two days' fronts of one publisher if any drew both: drawings differ by their hands."""
    known = a.known(series)
    first, last = (wanted.day or known.days[-1] for wanted in (a, b))
    both = [(strand.latest(first), strand.latest(last)) for strand in known.strands]
    drawn = [(before, after) for before, after in both if before and after]
    if not drawn:
        return a.of(known), b.of(known)
    kept = whole([after for _, after in drawn])
    return max((pair for pair in drawn if pair[1] in kept), key=lambda pair: rank(pair[1]))


def change_sentence(change: FrontChange) -> str:
    """Say what changed, with the days, the sources and the noise."""
    before, after = change.before, change.after
    return (
        f"From {before.day} ({before.source}) to {after.day} ({after.source}) the area held by "
        f"{after.side.value.title()} grew by {change.gained_m2 / 1e6:,.1f} km2 and shrank by "
        f"{change.lost_m2 / 1e6:,.1f} km2 (noise {change.noise_m2 / 1e6:,.1f} km2)."
    )
