"""Dated control areas in; the front line of a day, its length, area and changes out.

What reads, measures and reports fronts is imported from its own module: an article needs little.
"""

from geodata.fronts.compare import FrontChange, compare
from geodata.fronts.line import area_inside_m2, contact_line, line_length_m
from geodata.fronts.series import FrontSeries

__all__ = [
    "FrontChange",
    "FrontSeries",
    "area_inside_m2",
    "compare",
    "contact_line",
    "line_length_m",
]
