"""What a verdict may look at: the gazetteer, the fronts, the border, and the day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from shapely import Geometry

    from geodata.fronts import FrontSeries
    from geodata.model import Front
    from geodata.places.gazetteer import Gazetteer


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """Tables and shapes that claims are held against; `day` is the article's, if known."""

    gazetteer: Gazetteer
    fronts: FrontSeries | None = None
    day: date | None = None
    border: Geometry | None = None

    def front(self, day: date | None) -> Front | None:
        """Give the latest front not after a day."""
        return self.fronts.latest(day) if self.fronts and day else None
