"""The name of a sector of the front in; the oblast it lies in out, where no town tells it.

Ukraine's General Staff names some sectors after landscapes, or after a village that has dozens of
namesakes. Where these sectors lie is from its daily reports since 2023.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from geodata import borders
from geodata.events.region import area_place

if TYPE_CHECKING:
    from geodata.model import Place

_SECTORS = (
    ("UA-65", re.compile(r"prydniprov|придніпров|приднепров", re.IGNORECASE)),
    ("UA-12", re.compile(r"oleksandriv|олександрів|александров", re.IGNORECASE)),
    ("UA-63", re.compile(r"south\w*[\s-]slobozh|південно-слобож|южно-слобож", re.IGNORECASE)),
    ("UA-59", re.compile(r"north\w*[\s-]slobozh|північно-слобож|северо-слобож", re.IGNORECASE)),
    ("UA-14", re.compile(r"покровськ|покровск", re.IGNORECASE)),
)


@lru_cache(maxsize=256)
def sector_region(name: str) -> Place | None:
    """Give the oblast of a sector that is known by name, drawn as an area.

    >>> sector_region("Придніпровському").name
    'Kherson Oblast'
    """
    code = next((code for code, named in _SECTORS if named.match(name)), None)
    regions = borders.regions_of("UA") if code else ()
    region = next((one for one in regions if one.code == code), None)
    return None if region is None else area_place(region)
