"""A front or a series in; a key of its content, by which what was worked out is kept, out."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import shapely

if TYPE_CHECKING:
    from geodata.fronts import FrontSeries
    from geodata.model import Front


def front_key(front: Front) -> str:
    """Name a front by all that it holds: two drawings of one day have two names."""
    told = (front.day, front.source, front.side, front.schematic, front.licence, front.attribution)
    key = hashlib.blake2b(repr(told).encode(), digest_size=16)
    key.update(shapely.to_wkb(front.shape))
    return key.hexdigest()


def series_key(series: FrontSeries) -> str:
    """Name a series by its fronts."""
    names = "".join(map(front_key, series.fronts))
    return hashlib.blake2b(names.encode(), digest_size=16).hexdigest()
